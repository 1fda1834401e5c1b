"""Faults that a user can act on; anything else that escapes is a bug."""


class BrieferError(Exception):
    """An expected fault: `what` went wrong, and where, and the `remedy` open to the user."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy


class FieldError(BrieferError):
    """A value cannot stand in `field` of a record ("" where no one field is at fault)."""

    def __init__(self, field: str, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.field = field


class DateError(BrieferError):
    """A text is no date of EDTF, or of a level that is not taken."""


class PassageError(BrieferError):
    """A passage is not in its source's text, or stands there more than once."""


class UnknownIdError(BrieferError):
    """The library holds nothing under an id that was named."""


class RestsOnError(BrieferError):
    """A record cannot go, because others rest on it."""


class StaleEditError(BrieferError):
    """A record is no longer what the edit started from."""


class NothingToUndoError(BrieferError):
    """There is no edit to undo, or none to redo."""


class LibraryError(BrieferError):
    """A library file cannot be opened, read or written."""


class InterruptedReadError(LibraryError):
    """A read was stopped, because nobody waits for it any more."""


class ImportRowError(BrieferError):
    """One line or row of an imported file cannot become a record."""


class UnreadableFileError(BrieferError):
    """A file cannot be read at all."""


class TemplateError(BrieferError):
    """A template, or a brief's TOML, says what cannot be followed."""


class CheckFailedError(BrieferError):
    """A brief has findings that block its build."""


class UnsettableTextError(BrieferError):
    """A text has characters that the format cannot set yet."""


class OutputError(BrieferError):
    """A file cannot be written where it was asked for."""

"""Lines that are one of a known list: a time, a zone, a language."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QStringListModel, Qt, QTimeZone
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from briefer.items.fields import FieldSpec
from briefer.items.languages import tag_of
from briefer.ui.card.completion_list import CompletionList
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.line import LineEditor, ReadLine
from briefer.ui.card.names import SHOWN

_PARTED = " — "
Rows = Callable[[], list[str]]


@lru_cache(maxsize=1)
def language_rows() -> list[str]:
    """Every language with a code, `Arabic — ar`, by name."""
    unknown = (QLocale.Language.AnyLanguage, QLocale.Language.C)
    languages = [each for each in QLocale.Language if each not in unknown]
    rows = {
        f"{QLocale.languageToString(each)}{_PARTED}{QLocale.languageToCode(each)}"
        for each in languages
        if QLocale.languageToCode(each)
    }
    return sorted(rows)


@lru_cache(maxsize=1)
def zone_rows() -> list[str]:
    """Every zone of a region and a place in the IANA list."""
    names = (bytes(each.data()).decode() for each in QTimeZone.availableTimeZoneIds())
    return [name for name in names if "/" in name or name == "UTC"]


class _Listed(ReadLine):
    """A line that reads its list when it first has the focus, as few cards ever need it."""

    def __init__(self, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a list to complete from."""
        if self.completer() is None:
            self.setCompleter(_completer(self._rows(), self))
        super().focusInEvent(event)


class TimeEditor(LineEditor):
    """A time of day."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.line.setPlaceholderText("14:30")


class ZoneEditor(LineEditor):
    """A time zone of the IANA list, with its difference from UTC."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.line.setPlaceholderText("Asia/Kabul")

    def made_line(self) -> ReadLine:
        """A line that knows the zones."""
        return _Listed(zone_rows, self)

    def reading(self) -> str:
        """`UTC+4:30`, as it is without summer time."""
        zone = QTimeZone(self.line.text().encode()) if self.line.text() else QTimeZone()
        return (
            _offset(zone.standardTimeOffset(QDate.currentDate().startOfDay()))
            if zone.isValid()
            else ""
        )


class LanguageLine(_Listed):
    """A line for a language tag; a row that is taken, or a language's name, becomes its tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(language_rows, parent)
        self.textChanged.connect(self._take_row)
        self.editingFinished.connect(self._spell)

    def _take_row(self, text: str) -> None:
        if _PARTED in text:
            self.setText(text.rpartition(_PARTED)[2])

    def _spell(self) -> None:
        if tag := tag_named(self.text()):
            self.selectAll()
            self.insert(tag)  # so that the line's own undo brings back what was typed


class LanguageEditor(LineEditor):
    """A language tag, with the language's name."""

    def made_line(self) -> ReadLine:
        """A line that knows the languages by name."""
        return LanguageLine(self)

    def reading(self) -> str:
        """The name of the language."""
        return language_name(self.line.text()) if tag_of(self.line.text()) else ""


def tag_named(words: str) -> str:
    """The tag of the language that `words` name; "" for none."""
    wanted = words.strip().lower()
    for row in language_rows():
        name, _, tag = row.rpartition(_PARTED)
        if name.lower() == wanted:
            return tag
    return ""


def language_name(tag: str) -> str:
    """What a language is called in English: `Persian` for `fa-AF`; "" for one nobody knows."""
    language = QLocale.codeToLanguage(tag.partition("-")[0])
    unknown = (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return "" if language in unknown else QLocale.languageToString(language)


def _completer(rows: list[str], line: QLineEdit) -> QCompleter:
    completer = QCompleter(QStringListModel(rows, line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(SHOWN)
    completer.setPopup(CompletionList(line))
    return completer


def _offset(seconds: int) -> str:
    minutes = abs(seconds) // 60
    sign = "−" if seconds < 0 else "+"
    if not minutes:
        return "UTC"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")

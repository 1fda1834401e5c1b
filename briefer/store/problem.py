"""What verifying tells of, and the remedies."""

from dataclasses import dataclass

RESTORE = "Restore a backup with briefer restore; the library is then set aside, not lost."
REINDEX = "Nothing is lost: export it with briefer export, and import that into a new library."


@dataclass(frozen=True)
class Problem:
    """`what` is wrong, in words, and the `remedy`."""

    what: str
    remedy: str

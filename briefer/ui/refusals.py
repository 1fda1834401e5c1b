"""What was refused, as the window tells it: its menus stand where the terminal has commands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from briefer.ui.actions import ACTIONS, CONTEXT
from briefer.ui.translating import QT_TRANSLATE_NOOP

_OWN_CONTEXT = "Remedies"

INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        "Check the name, or make one with briefer new.": QT_TRANSLATE_NOOP(
            "Remedies", "Check the name, or make one with {new-library}."
        ),
        "Name a file that was made with briefer new, or restore a backup of it.": QT_TRANSLATE_NOOP(
            "Remedies", "Choose a file that was made with {new-library}, or a backup of it."
        ),
        "Run briefer verify on it, and restore a backup with briefer restore.": QT_TRANSLATE_NOOP(
            "Remedies",
            "Open a backup of it with {open-library}, and keep this file: it is not changed.",
        ),
        "Restore a backup with briefer restore": QT_TRANSLATE_NOOP(
            "Remedies", "Open a backup of it with {open-library}; this one is not lost."
        ),
        "Nothing is lost: export it with briefer export": QT_TRANSLATE_NOOP(
            "Remedies",
            "Nothing is lost: make a backup with {back-up}. How it is moved into a new library"
            " stands in the documentation.",
        ),
        "Briefer does not read it: export the library": QT_TRANSLATE_NOOP(
            "Remedies",
            "Briefer does not read it. How the library is moved into a new one stands in the"
            " documentation.",
        ),
        "Briefer does not read it. Take it out with sqlite3": QT_TRANSLATE_NOOP(
            "Remedies", "Briefer does not read it: have it taken out by whoever put it in."
        ),
        "Take it out with sqlite3": QT_TRANSLATE_NOOP(
            "Remedies", "Have it taken out by whoever put it in."
        ),
        "Look its id up with briefer list.": QT_TRANSLATE_NOOP(
            "Remedies", "Look for it in the list."
        ),
        "Open it once with the right to write": QT_TRANSLATE_NOOP(
            "Remedies", "Copy it to where you may write, and open it there."
        ),
        "Choose another name, or say --force to replace it.": QT_TRANSLATE_NOOP(
            "Remedies", "Choose another name."
        ),
    }
)
"""By how a remedy for the terminal begins: the one for the window, with {actions} by name."""


class Told(Protocol):
    """An error, a finding or a problem that has a remedy."""

    @property
    def remedy(self) -> str:
        """What can be done about it, at the terminal."""


class Refused(Told, Protocol):
    """One that also says what is wrong."""

    @property
    def what(self) -> str:
        """What is wrong, and where."""


def words_of(refused: Refused) -> str:
    """What is wrong, and what can be done about it in the window."""
    return f"{refused.what} {remedy_of(refused)}".strip()


def remedy_of(told: Told) -> str:
    """What can be done about it in the window."""
    for begins, instead in INSTEAD.items():
        if told.remedy.startswith(begins):
            words = QCoreApplication.translate(_OWN_CONTEXT, instead)
            return words.format_map(_menus())
    return told.remedy


def _menus() -> Mapping[str, str]:
    """By the name of each action, where it stands in the menus: File › New library."""
    translate = QCoreApplication.translate
    return {
        spec.name: f"{translate(CONTEXT, spec.group)} › {translate(CONTEXT, spec.text).rstrip('…')}"
        for spec in ACTIONS
    }

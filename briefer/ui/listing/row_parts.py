"""What stands below a row's words: who says it, when, how sure it is, and where it is from."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.store.listing import Line
from briefer.ui.listing.wording import hands, tr, when

translate = QCoreApplication.translate

_DOUBTED = ("disputed", "denied", "retracted")


@dataclass(frozen=True)
class Part:
    """One of them, with its icon and the role of its colour; `gives_way` where room is scarce."""

    text: str
    icon: str = ""
    role: str = "second"
    gives_way: bool = False


def parts(line: Line) -> list[Part]:
    """Those that a line has, in their order."""
    found = [
        Part(line.voice or line.place, gives_way=True),
        Part(when(line)),
        Part(hands(line), "link"),
        Part(translate("Listing", "contested") if line.contested else "", "flag", "warning"),
        Part(tr(line.status) if line.status in _DOUBTED else "", "", "warning"),
        Part("; ".join(line.sources), "newspaper"),
    ]
    return [part for part in found if part.text]

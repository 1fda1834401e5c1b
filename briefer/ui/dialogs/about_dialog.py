"""About Briefer: versions, and the licences of all that it is made of."""

import platform
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import briefer

_NAME = "briefer"
_LICENCES = ("*/*LICEN[CS]E*", "*/OFL*")


class AboutDialog(QDialog):
    """What this is, which versions are at work, and under which licences."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Briefer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = QLabel(f"Briefer {briefer.__version__}", self)
        name.setProperty("role", "heading")
        told = QLabel(self.tr("Builds briefs that keep their sources. Opens no network."), self)
        told.setProperty("role", "second")
        tabs = QTabWidget(self)
        tabs.addTab(self._text("\n".join(_versions())), self.tr("Versions"))
        tabs.addTab(self._text("\n".join(licences(resources))), self.tr("Licences"))
        tabs.setAccessibleName(self.tr("Versions and licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (name, told, tabs, buttons):
            column.addWidget(widget)
        self.resize(560, 460)

    def _text(self, text: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(text, self)
        shown.setProperty("role", "field")
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Versions and licences"))
        return shown


def _versions() -> Iterator[str]:
    yield f"Briefer {briefer.__version__}"
    yield f"Python {platform.python_version()}"
    yield f"Qt {qVersion()}"
    yield f"{platform.system()} {platform.release()}"
    for name in sorted(_dependencies()):
        yield f"{name} {metadata.version(name)}"


def licences(resources: Path) -> Iterator[str]:
    """A line for each part that comes with Briefer or that it needs, and its licence."""
    yield "Briefer: MIT"
    yield "Noto Sans, Noto Serif (fonts): SIL Open Font License 1.1"
    yield "Lucide (icons): ISC"
    yield "Qt for Python: LGPL 3.0"
    for name in sorted(_dependencies()):
        yield f"{name}: {_licence(name)}"
    for path in sorted(each for form in _LICENCES for each in resources.glob(form)):
        yield ""
        yield f"—— {path.parent.name}/{path.name} ——"
        yield path.read_text("utf-8", errors="replace")


def _licence(name: str) -> str:
    found = metadata.metadata(name).json
    said = str(found.get("license_expression") or found.get("license") or "")
    if said and "\n" not in said:
        return said
    classified = [c for c in found.get("classifier", ()) if c.startswith("License ::")]
    return classified[0].rpartition(":: ")[2] if classified else said.partition("\n")[0]


def _dependencies() -> set[str]:
    """The names of the packages that Briefer needs, as far as they are installed."""
    found: set[str] = set()
    try:
        wanted = metadata.requires(_NAME) or []
    except metadata.PackageNotFoundError:
        return found
    for requirement in wanted:
        name = requirement.split(";")[0]
        for sign in "<>=!~[ (":
            name = name.split(sign)[0]
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
        found.add(name)
    return found

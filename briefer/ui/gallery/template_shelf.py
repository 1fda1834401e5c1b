"""Where templates are found: those that come with Briefer, and the user's own folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from briefer.briefs import templates
from briefer.briefs.template import Template
from briefer.errors import BrieferError


def own_folder() -> Path:
    """The user's folder of templates; it need not be there."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "Briefer" / "templates"


def shelf(resources: Path, own: Path | None = None) -> tuple[list[Template], list[BrieferError]]:
    """All templates, the user's own last, and what is wrong with those that cannot be read."""
    found: list[Template] = []
    faults: list[BrieferError] = []
    for folder in (resources / "templates", own or own_folder()):
        for name in templates.names(folder):
            try:
                found.append(templates.find(name, folder))
            except BrieferError as error:
                faults.append(error)
    return found, faults

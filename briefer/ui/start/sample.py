"""The sample: a library of the border clash, to try everything on."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from briefer.commands.sampling import fill
from briefer.errors import OutputError
from briefer.ui.settings import is_there

translate = QCoreApplication.translate

_NAME = "border-clash"


def sample_library(resources: Path) -> Path:
    """The sample's library in the user's own data folder; made there where it is not yet.

    Raises OutputError where the folder cannot be written.
    """
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    library = folder / f"{_NAME}.briefer"
    if not is_there(library):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = translate("Sample", "The folder {folder} cannot be made: {why}.")
            raise OutputError(
                what.format(folder=folder, why=error.strerror),
                translate("Sample", "Make room there, or make a new library in another folder."),
            ) from None
        fill(library, resources, resources / "sample" / _NAME, force=False)
    return library

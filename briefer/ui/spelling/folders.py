"""Where dictionaries lie, and which language each of them is of."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}|\d{3}))?(?:[-_].*)?")


def system_folders() -> Iterator[Path]:
    """The folders where this system, its users and LibreOffice keep Hunspell dictionaries."""
    if sys.platform == "win32":
        for name in ("ProgramFiles", "ProgramFiles(x86)"):
            if programs := os.environ.get(name):
                yield from _extensions(Path(programs), "LibreOffice*/share/extensions")
    elif sys.platform == "darwin":
        yield from (Path.home() / "Library" / "Spelling", Path("/Library/Spelling"))
        yield from _extensions(
            Path("/Applications"), "LibreOffice.app/Contents/Resources/extensions"
        )
    else:
        for folder in _data_folders():
            yield from (folder / "hunspell", folder / "myspell" / "dicts", folder / "myspell")
        yield from _extensions(Path("/usr/lib"), "libreoffice/share/extensions")
        yield from _extensions(Path("/opt"), "libreoffice*/share/extensions")


def _data_folders() -> tuple[Path, ...]:
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return tuple(Path(each) for each in (own, *shared.split(":")) if each)


def _extensions(below: Path, pattern: str) -> list[Path]:
    return sorted(below.glob(f"{pattern}/dict-*"))


def dictionaries_in(folders: Iterable[Path]) -> dict[str, Path]:
    """The dictionary (.dic) of each language (BCP 47) in `folders`; the first found of each."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _pairs(folder):
            if tag := tag_of(path.stem):
                found.setdefault(tag, path)
    return found


def _pairs(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.dic") if path.with_suffix(".aff").is_file())


def tag_of(name: str) -> str:
    """The language (BCP 47) of a dictionary called `name`; "" where it tells none.

    What follows the region, as in “de_DE_frami”, is left out.
    """
    match = _TAG.fullmatch(name)
    return "-".join(filter(None, match.groups())) if match else ""


def best_of(tags: Iterable[str], language: str) -> str:
    """The one of `tags` that serves `language` (BCP 47) best; "" where none is of that language.

    Of English outside the United States the British is best.
    """
    base = language.replace("_", "-").split("-")[0].lower()
    region = next((part for part in re.split("[-_]", language)[1:] if _is_region(part)), "")
    own = sorted(tag for tag in tags if tag.split("-")[0] == base)
    wanted = [f"{base}-{region.upper()}" if region else base, base]
    wanted += ["en-GB" if region else "en-US", f"{base}-{base.upper()}"]
    return next((tag for tag in wanted if tag in own), own[0] if own else "")


def _is_region(part: str) -> bool:
    return len(part) == 2 or (len(part) == 3 and part.isdigit())

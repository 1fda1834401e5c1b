"""Templates found: by name in a folder, or anywhere as a file."""

from functools import lru_cache
from pathlib import Path

from briefer.briefs.brief import Brief
from briefer.briefs.regular_files import special
from briefer.briefs.template import Template
from briefer.briefs.template_file import parse
from briefer.errors import TemplateError

SUFFIX = ".toml"

_KEPT = 8  # templates; few briefs are at hand at a time


def find(name: str, folder: Path) -> Template:
    """The template called `name` in `folder`, or, where `name` ends in .toml, in that file.

    Raises TemplateError, which names the templates that there are, for an unknown one, and says
    where the fault is in one that cannot be followed.
    """
    path = Path(name)
    if path.suffix.lower() == SUFFIX:
        return read(path)
    if name not in names(folder):
        raise TemplateError(
            f"There is no template “{name}”.",
            f"Use one of: {', '.join(names(folder))}; or the path of a file that ends in .toml.",
        )
    return read(folder / f"{name}{SUFFIX}")


def names(folder: Path) -> tuple[str, ...]:
    """The names of all templates in `folder`, in alphabetical order."""
    return tuple(sorted(path.stem for path in folder.glob(f"*{SUFFIX}")))


def read(path: Path) -> Template:
    """The template in the file `path`. Raises TemplateError, for a file that is not there too."""
    return _parsed(text_of(path), path.stem, str(path) if path.parent != Path() else path.name)


def text_of(path: Path) -> str:
    """The text of a TOML file. Raises TemplateError where it cannot be read as UTF-8."""
    if sort := special(path):
        raise TemplateError(f"{path} is {sort}, not a file.", "Name a TOML file.")
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise TemplateError(f"There is no file {path}.", "Check its name and folder.") from None
    except OSError as error:
        raise TemplateError(
            f"{path} cannot be read: {error.strerror or error}.",
            "Name a file that you may read.",
        ) from None
    except UnicodeDecodeError as error:
        raise TemplateError(
            f"{path} is not UTF-8 text (at byte {error.start}).",
            "Save it in a text editor as UTF-8.",
        ) from None


def of(brief: Brief, folder: Path) -> Template:
    """The template of `brief`: its own copy, or, where it has none, the one of that name."""
    if not brief.template_text:
        return find(brief.template, folder)
    return _parsed(brief.template_text, brief.template, f"{brief.template}, as kept in the brief")


@lru_cache(maxsize=_KEPT)
def _parsed(text: str, name: str, where: str) -> Template:
    """As `parse`; a brief is composed at every pause, and its template seldom changes."""
    return parse(text, name, where)

"""The command sample: two libraries to look at, and their briefs."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from briefer.briefs.brief import Brief
from briefer.briefs.draft import draft
from briefer.briefs.edits import Change, Edit
from briefer.briefs.templates import text_of
from briefer.commands.brief_lines import brief_of_line
from briefer.commands.building import document_of, exporters_for, write
from briefer.commands.holding import check_not_held
from briefer.commands.options import PATH
from briefer.commands.screen import say
from briefer.errors import ImportRowError, OutputError
from briefer.importers import jsonl
from briefer.importers.sifting import sift
from briefer.store.store import Store

_MOMENT = "2025-10-12T14:00:00Z"
"""When the sample's briefs were last edited, so that they are the same bytes wherever made."""

_SAMPLES = (("border-clash", (".pdf", ".docx")), ("scripts", (".docx",)))
"""Each library and the formats of its briefs: a PDF cannot set every script yet."""


@click.command()
@click.argument("folder", metavar="DIR", type=PATH)
@click.option("--force", is_flag=True, help="Replace the libraries of an earlier sample.")
@click.pass_obj
def sample(resources: Path, folder: Path, force: bool) -> None:
    """Make two sample libraries and their briefs in DIR.

    \b
    briefer sample out
    """
    _prepare(folder, force)
    for name, suffixes in _SAMPLES:
        library = folder / f"{name}.briefer"
        fill(library, resources, resources / "sample" / name, force)
        say(str(library))
        with Store.open(library, writable=False) as store:
            for brief in list(store.briefs()):
                targets = [folder / f"{brief.id}{suffix}" for suffix in suffixes]
                write(document_of(store, brief, resources), exporters_for(targets), resources)


def _prepare(folder: Path, force: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {folder} cannot be made: {error.strerror}.", "Name another."
        ) from None
    for name, _ in _SAMPLES:
        library = folder / f"{name}.briefer"
        if library.exists() and not force:
            raise OutputError(
                f"{library} is there already.", "Name another folder, or replace it with --force."
            )
        check_not_held(library)


def fill(library: Path, resources: Path, sample_folder: Path, force: bool) -> None:
    """A whole library or none: it is made beside, then put in place as a backup would be."""
    with TemporaryDirectory() as beside:
        made = Path(beside) / library.name
        with Store.create(made) as store:
            _import(store, sample_folder / "items.jsonl", resources / "templates")
            for path in sorted((sample_folder / "briefs").glob("*.toml")):
                _draft(store, path, resources / "templates")
            store.forget_history()  # a first press of undo would take a brief away
        if force:
            library.unlink(missing_ok=True)
        Store.restore(made, library)


def _import(store: Store, path: Path, folder: Path) -> None:
    brief = partial(brief_of_line, folder=folder, moment=_MOMENT)
    sifted = sift([jsonl.read(path, brief=brief)], store.records, store.markings)
    if sifted.faults:
        raise ImportRowError(str(sifted.faults[0]), "")
    store.apply(sifted.edit([path.name]))


def _draft(store: Store, path: Path, folder: Path) -> None:
    brief: Brief = draft(text_of(path), path.name, folder, _MOMENT)
    store.apply(Edit(f"Draft {brief.title}", (Change(None, brief),)))

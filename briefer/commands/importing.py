"""The command import: tables, JSON lines and plain text into a library."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from briefer.briefs.edits import Record
from briefer.commands.brief_lines import brief_of_line
from briefer.commands.clock import now
from briefer.commands.holding import open_to_write
from briefer.commands.known_texts import KnownText, parted
from briefer.commands.options import (
    LISTED,
    PATH,
    TEXT,
    FieldValue,
    json_option,
    library_argument,
)
from briefer.commands.screen import complain, say, say_object, tell_of_long_work, told
from briefer.errors import ImportRowError
from briefer.importers import csv_table, plain_text
from briefer.importers.files import Reader, harvest, readers, without_collecting
from briefer.importers.harvest import Fault, Harvest, counted
from briefer.importers.sifting import Sifted, sift
from briefer.items.fields import specs
from briefer.items.source import Source

_MOST_TOLD = 50
_SEVERAL = {"authors": "author", "tags": "tag"}
_OF_THE_FILE = ("text", "note")

Command = Callable[..., Any]


def _source_options(command: Command) -> Command:
    """An option for each field of a source that a text file does not say itself."""
    for field in reversed([field for field in specs(Source) if field.name not in _OF_THE_FILE]):
        option = click.option(
            f"--{_SEVERAL.get(field.name, field.name)}",
            field.name,
            multiple=field.name in _SEVERAL,
            type=click.Choice(field.choices) if field.choices else FieldValue(field),
            help=_HELP[field.name],
        )
        command = option(command)
    return command


_HELP = {
    "title": "The source's title; else its first line.",
    "type": "What kind of document it is.",
    "authors": "Who wrote it; again for another.",
    "outlet": "Who published it.",
    "published": "When it was published; an EDTF date.",
    "accessed": "When it was read; an EDTF date.",
    "url": "Where it stands.",
    "language": "Its language, as in BCP 47: en, fa-AF.",
    "reliability": "How far it is relied on.",
    "origin": "The agency or body that it repeats.",
    "tags": "A tag; again for another.",
    "marking": "Its marking.",
}


@click.command("import")
@library_argument
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PATH)
@click.option("--keep-good", is_flag=True, help="Keep the good lines, though others have faults.")
@click.option(
    "--kind", type=click.Choice(LISTED), help="The kind of a table's rows that name none."
)
@click.option("--id", "source_id", type=TEXT, help="The source's id; one is made without it.")
@_source_options
@json_option
@click.pass_obj
def import_files(
    resources: Path,
    /,
    library: Path,
    files: tuple[Path, ...],
    keep_good: bool,
    kind: str | None,
    source_id: str | None,
    as_json: bool,
    **fields: Any,
) -> None:
    """Bring FILEs into LIBRARY: JSON lines, tables or plain text.

    The suffix says which: .jsonl, .csv, or .txt, which becomes a source. All of the files or
    nothing: each fault is told by line and field, and with --keep-good what has none is kept. What
    the library holds already is passed over; so is a plain text that it has a source from, unless
    --id is given. The options from --id to --marking describe a plain text.

    \b
    briefer import desk.briefer items.jsonl
    briefer import desk.briefer facts.csv --kind fact --keep-good
    briefer import desk.briefer clash.txt --published 2025-10-12 --outlet "Wire" --reliability C
    """
    said = {name: value for name, value in {"id": source_id, **fields}.items() if value}
    _refuse_misuse(files, kind, said)
    brief = partial(brief_of_line, folder=resources / "templates", moment=now())
    known_readers = readers(brief, kind or "", said)
    tell_of_long_work("Importing", *files)
    with open_to_write(library) as store, without_collecting():
        harvests = [_harvest(path, known_readers) for path in files]
        new, known = (harvests, []) if source_id else parted(store, harvests)
        sifted = sift(new, store.records, store.markings)
        kept = sifted.records if keep_good or not sifted.faults else ()
        if kept:
            store.apply(sifted.edit(told(path.name) for path in files))
    _report(sifted, kept, known, as_json)
    if sifted.faults:
        _tell(sifted.faults)
        remedy = "" if keep_good else "Correct them, or keep the others with --keep-good."
        raise ImportRowError(_summary(sifted.faults, kept), remedy)


def _texts(files: Sequence[Path]) -> list[Path]:
    return [path for path in files if path.suffix.lower() in plain_text.SUFFIXES]


def _refuse_misuse(files: Sequence[Path], kind: str | None, said: Mapping[str, Any]) -> None:
    texts = _texts(files)
    if said and len(texts) < len(files):
        raise click.UsageError(
            f"--{_SEVERAL.get(next(iter(said)), next(iter(said)))} describes a plain text; JSON "
            "lines and tables say it themselves."
        )
    if len(texts) > 1 and ("id" in said or "title" in said):
        raise click.UsageError("--id and --title are for one file at a time.")
    if kind and not any(path.suffix.lower() in csv_table.SUFFIXES for path in files):
        raise click.UsageError("--kind is for the rows of a CSV table.")


def _harvest(path: Path, known: Mapping[str, Reader]) -> Harvest:
    """What `path` holds; says how it was read."""
    found = harvest(path, known)
    for note in found.notes:
        complain(note)
    return found


def _tell(faults: Sequence[Fault]) -> None:
    for one in faults[:_MOST_TOLD]:
        complain(str(one))
    if len(faults) > _MOST_TOLD:
        complain(f"… and {counted(len(faults) - _MOST_TOLD, 'fault')} more.")


def _summary(faults: Sequence[Fault], kept: Sequence[Record]) -> str:
    return (
        f"{counted(len(faults), 'fault')}{'; the rest is kept' if kept else '; nothing is kept'}."
    )


def _counts(kept: Sequence[Record]) -> dict[str, int]:
    return dict(Counter(record.kind for record in kept))


def _report(
    sifted: Sifted, kept: Sequence[Record], known: Sequence[KnownText], as_json: bool
) -> None:
    texts = {file.source for file in sifted.files}
    made = [each for each in kept if isinstance(each, Source) and each.id in texts]
    (_say_object if as_json else _say)(sifted, kept, made, known)


def _say(
    sifted: Sifted, kept: Sequence[Record], made: Sequence[Source], known: Sequence[KnownText]
) -> None:
    if kept:
        counts = (counted(number, kind) for kind, number in _counts(kept).items())
        say(f"Kept: {', '.join(counts)}.")
    for source in made:
        say(f"{source.id}  {source.title}")
    if sifted.passed_over:
        say(f"Passed over, as the library has them already: {sifted.passed_over:,}.")
    for text in known:
        say(f"Passed over: {text.file} is the file of {text.source.id}  {text.source.title}")


def _say_object(
    sifted: Sifted, kept: Sequence[Record], made: Sequence[Source], known: Sequence[KnownText]
) -> None:
    say_object(
        {
            "kept": _counts(kept),
            "ids": [source.id for source in made],
            "passed_over": sifted.passed_over + len(known),
            "known": [text.source.id for text in known],
            "faults": len(sifted.faults),
        }
    )

"""The command export: a whole library as JSON lines."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import click

from briefer.briefs.edits import Record
from briefer.commands.objects import plain_object
from briefer.commands.options import PATH, library_argument
from briefer.commands.screen import object_line, say, tell_of_long_work
from briefer.exporters import output
from briefer.importers import jsonl
from briefer.items.citation import CONTEXT, Citation
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store

_BATCH = 1_000
"""Records written at a time, with the texts that they cite in memory."""


@click.command("export")
@library_argument
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    type=PATH,
    help="The file to write, items.jsonl; - for the standard output.",
)
def export(library: Path, target: Path) -> None:
    """Write all sources, items and briefs of LIBRARY as JSON lines.

    Importing them into an empty library gives the same library.

    \b
    briefer export desk.briefer -o items.jsonl
    """
    if str(target) != "-" and target.suffix.lower() not in jsonl.SUFFIXES:
        raise click.BadParameter(
            f"“{target.name}” does not end in {' or '.join(jsonl.SUFFIXES)}.", param_hint="'-o'"
        )
    tell_of_long_work(f"Exporting {library}", library)
    with Store.open(library, writable=False) as store:
        if str(target) == "-":
            with click.open_file("-", "wb") as out:
                out.writelines(_lines(store))
            return
        output.save(target, lambda out: out.writelines(_lines(store)))
    say(str(target))


def _lines(store: Store) -> Iterator[bytes]:
    records = store.all_records()
    while batch := list(islice(records, _BATCH)):
        texts = _texts(store, batch)
        for record in batch:
            found = plain_object(record)
            if isinstance(record, Item):
                _mark_orphans(record, found, texts)
            yield f"{object_line(found)}\n".encode()


def _texts(store: Store, records: Iterable[Record]) -> Mapping[str, str]:
    """By id, the texts of the sources that `records` cite; those of a whole library may be vast."""
    items = [record for record in records if isinstance(record, Item)]
    cited = store.records({citation.source for item in items for citation in item.citations})
    return {key: source.text for key, source in cited.items() if isinstance(source, Source)}


def _mark_orphans(item: Item, found: Mapping[str, Any], texts: Mapping[str, str]) -> None:
    """Say in `found` which passages of `item` are lost; `texts` are those of sources, by id."""
    for citation, written in zip(item.citations, found.get("citations", ()), strict=True):
        if not _stands(citation, texts[citation.source]):
            written[jsonl.ORPHANED] = True


def _stands(citation: Citation, text: str) -> bool:
    """Whether the passage is where the citation says, between the context that it says."""
    start, end = citation.start, citation.end
    return (
        start is None
        or end is None
        or (
            text.startswith(citation.exact, start)
            and text[max(0, start - CONTEXT) : start] == citation.prefix
            and text[end : end + CONTEXT] == citation.suffix
        )
    )

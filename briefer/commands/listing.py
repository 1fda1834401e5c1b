"""Commands that look: list, search, show."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import click

from briefer.briefs.brief import Brief
from briefer.commands.cards import card, last_edit, number_of
from briefer.commands.objects import listed_object, plain_object
from briefer.commands.options import (
    LISTED,
    filters,
    id_argument,
    json_option,
    library_argument,
)
from briefer.commands.screen import columns, say, say_object, visible, width_of
from briefer.errors import FieldError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.store.store import Store

_WIDTH = 100
_BATCH = 1_000
_MARGIN = 2
limit_option = click.option("--limit", type=click.IntRange(min=0), help="At most so many.")


@click.command("list")
@library_argument
@click.argument("kind", required=False, type=click.Choice((*LISTED, Brief.kind)))
@filters
@limit_option
@json_option
def list_records(
    library: Path, kind: str | None, limit: int | None, as_json: bool, **chosen: Any
) -> None:
    """List what LIBRARY holds, newest first.

    All sources and items, or one KIND, or what the filters let through; briefs are listed with
    “brief” as KIND. Filters of one name widen (any of them, and KIND is one more --kind), different
    ones narrow (all of them).

    \b
    briefer list desk.briefer quote --voice "Zabihullah Mujahid"
    briefer list desk.briefer --tag border --since 2025-10 --json
    """
    with Store.open(library, writable=False) as store:
        if kind == Brief.kind:
            _refuse_filters(chosen)
            print_briefs(islice(store.briefs(), limit), as_json)
        else:
            if kind is not None:
                chosen["kinds"] = (kind, *chosen["kinds"])
            _print(store, _asked(store.markings, chosen, limit=limit), as_json)


@click.command(context_settings={"ignore_unknown_options": True})
@library_argument
@click.argument("words", nargs=-1, required=True)
@filters
@click.option("--limit", type=click.IntRange(min=0), default=100, help="At most so many (100).")
@click.option(
    "--order",
    type=click.Choice(("newest", "best")),
    default="newest",
    help="Newest first, or the best match first.",
)
@json_option
def search(library: Path, words: tuple[str, ...], as_json: bool, **chosen: Any) -> None:
    """Find what holds all WORDS, each as the beginning of a word.

    A phrase stands in quotation marks, which the shell needs quoted too. Accents and the variants
    of Arabic letters do not matter.

    \b
    briefer search desk.briefer territ threat
    briefer search desk.briefer '"no kind of threat"' --kind quote --order best
    """
    # Bytes that are no UTF-8 stand in no text of a library: they count as punctuation.
    asked = " ".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if option := next((word for word in words if re.match("--[a-z]", word)), None):
        raise click.NoSuchOption(option)
    with Store.open(library, writable=False) as store:
        query = _asked(store.markings, chosen, words=asked)
        _print(store, query if asked.strip() else None, as_json)


@click.command()
@library_argument
@id_argument
@json_option
def show(library: Path, record_id: str, as_json: bool) -> None:
    """Show one source, item or brief.

    With its passages and sources, and where it is used.

    \b
    briefer show desk.briefer f1
    """
    with Store.open(library, writable=False) as store:
        record = store.record(record_id)
        if not as_json:
            say(card(store, record))
        elif isinstance(record, Brief):
            say_object(plain_object(record))
        else:
            say_object(listed_object(record, store.standing([record])[record.id]))


def print_briefs(briefs: Iterable[Brief], as_json: bool) -> None:
    """One line each: id, template, number, last edit, title; or one object."""
    for brief in briefs:
        if as_json:
            say_object(plain_object(brief))
        else:
            cells = (brief.id, brief.template, number_of(brief), last_edit(brief), brief.title)
            say(columns(cells, (36, 16, 4, 16, 32)))


def _asked(markings: Markings, chosen: dict[str, Any], **more: Any) -> Query:
    """The query that the options ask for. Refuses misuse."""
    asked = {**chosen, **more}
    for name, value in chosen.items():
        if isinstance(value, tuple) and name not in ("since", "until"):
            asked[name] = frozenset(value)
    for marking in asked["markings"]:
        _require(markings, marking)
    return Query(**asked)


def _require(markings: Markings, marking: str) -> None:
    try:
        markings.rank(marking)
    except FieldError as error:
        raise click.BadParameter(str(error), param_hint="'--marking'") from None


def _refuse_filters(chosen: dict[str, Any]) -> None:
    if any(chosen.values()):
        raise click.UsageError("The filters are for sources and items; briefs are listed whole.")


def _print(store: Store, query: Query | None, as_json: bool) -> None:
    found = [] if query is None else store.find(query)
    widths = _widths(found)
    for batch in _batches(found):
        standings = store.standing(batch)
        for record in batch:
            if as_json:
                say_object(listed_object(record, standings[record.id]))
            else:
                say(_line(record, standings[record.id].grade, widths))


def _batches(records: list[Source | Item]) -> Iterator[list[Source | Item]]:
    for start in range(0, len(records), _BATCH):
        yield records[start : start + _BATCH]


def _widths(records: Sequence[Source | Item]) -> tuple[int, ...]:
    """The columns of ids, kinds, grades, dates, texts and voices; the texts have what is left."""
    ids = max((width_of(record.id) for record in records), default=0)
    voices = max((width_of(_voice(record)) for record in records), default=0)
    widths = (min(ids, 36), 8, 2, 10, min(voices, 16))
    text = _WIDTH - sum(widths) - _MARGIN * (len(widths) if widths[-1] else len(widths) - 1)
    return (*widths[:-1], text, widths[-1])


def _line(record: Source | Item, grade: str, widths: tuple[int, ...]) -> str:
    """id, kind, grade, date, text, voice; ids stand whole, for they are copied."""
    text = record.title if isinstance(record, Source) else record.text
    date = record.dated.text if record.dated else ""
    head = visible(record.id) + " " * (widths[0] - width_of(record.id) + _MARGIN)
    return head + columns((record.kind, grade, date, text, _voice(record)), widths[1:])


def _voice(record: Source | Item) -> str:
    return record.outlet if isinstance(record, Source) else record.voice

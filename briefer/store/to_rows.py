"""Records to rows, column by column, with the checksum of each record over all of its rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import chain, repeat
from json.encoder import encode_basestring as _text_json
from operator import attrgetter
from typing import Any, NamedTuple

from briefer.briefs.objects import brief_object
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import KINDS
from briefer.store.checksums import checksums
from briefer.store.columns import Batch, positions, shared_out, spread
from briefer.store.facets import ordinals
from briefer.store.rows import SOURCE_FIELDS, Row, table_of, to_json
from briefer.store.schema import COLUMNS

Column = Iterable[Any]


class Rows(NamedTuple):
    """The rows of a batch but for their facets, and each record's checksum over all of its rows."""

    records: list[Row]
    citations: list[Row]
    tags: list[Row]
    checksums: list[int]


def rows_of(batch: Batch, modified: str, numbers: Mapping[str, int]) -> Rows:
    """The rows of a batch; `numbers` are those of the sources that it cites, by id."""
    columns = _COLUMNS[table_of(batch.record_class)](batch, modified)
    rows = list(zip(*columns, strict=False))  # some repeat one value without end
    citations, tags = _citations(batch, numbers), _tags(batch)
    return Rows(rows, citations, tags, _checksums(batch, rows, citations, tags))


def _checksums(batch: Batch, rows: list[Row], citations: list[Row], tags: list[Row]) -> list[int]:
    if not citations and not tags:
        return checksums(rows)
    none: list[Row] = [()] * len(rows)
    of_citations = shared_out(citations, batch.values.get("citations", none))
    of_tags = shared_out(tags, batch.values.get("tags", none))
    joined = map(chain.from_iterable, of_citations), map(chain.from_iterable, of_tags)
    return checksums(map(tuple, map(chain, rows, *joined)))


def _brief_columns(batch: Batch, modified: str) -> tuple[Column, ...]:
    bodies = map(to_json, map(brief_object, batch.records))
    shared = (batch.values[name] for name in ("id", "template", "title", "marking", "moment"))
    return (batch.numbers, *shared, bodies, batch.created, repeat(modified))


def _source_columns(batch: Batch, modified: str) -> tuple[Column, ...]:
    values = (map(_as_text, batch.values[name]) for name in SOURCE_FIELDS)
    digests = [sha256(text.encode()).hexdigest() for text in batch.values["text"]]
    edges = (*_edges(batch), batch.created, repeat(modified))
    return (batch.numbers, batch.values["id"], *values, *edges, digests)


def _item_columns(batch: Batch, modified: str) -> tuple[Column, ...]:
    values = batch.values
    return (
        *(batch.numbers, values["id"], repeat(batch.kind), values["text"], values["voice"]),
        *(values["where"], *_edges(batch), values["state"], values["credibility"]),
        *(values["marking"], values["language"], values["note"]),
        *(batch.created, repeat(modified), _details(batch)),
    )


def _edges(batch: Batch) -> Iterable[Column]:
    """The column of first days, and that of last days."""
    return zip(*map(ordinals, batch.values["dated"]), strict=True)


def _details(batch: Batch) -> list[str]:
    """The JSON object of the fields that have no column; they are texts, dates and lists."""
    columns = [
        _members(field, batch.values[field.name])
        for field in _DETAILS[batch.record_class]
        if any(batch.values[field.name])
    ]
    if not columns:
        return ["{}"] * len(batch.records)
    return [f"{{{','.join(filter(None, members))}}}" for members in zip(*columns, strict=True)]


def _members(field: FieldSpec, values: Sequence[Any]) -> list[str]:
    """What stands in each object for that field; "" where it is empty."""
    json = _json_of(field)
    return [f'"{field.name}":{json(value)}' if value else "" for value in values]


def _json_of(field: FieldSpec) -> Callable[[Any], str]:
    if field.kind == "date":
        return lambda date: _text_json(date.text)
    return _list_json if field.kind in ("names", "ids", "chain") else _text_json


def _list_json(texts: tuple[str, ...]) -> str:
    return f"[{','.join(map(_text_json, texts))}]" if texts else "[]"


def _citations(batch: Batch, numbers: Mapping[str, int]) -> list[Row]:
    if not batch.citations:
        return []
    lists = batch.values["citations"]
    sources, *texts, chains = zip(*map(_CITATION, batch.citations), strict=True)
    columns = (map(numbers.__getitem__, sources), *texts, map(_list_json, chains))
    return list(zip(spread(batch.numbers, lists), positions(lists), *columns, strict=True))


def _tags(batch: Batch) -> list[Row]:
    lists = batch.values.get("tags", ())
    names = chain.from_iterable(lists)
    return list(zip(spread(batch.numbers, lists), positions(lists), names, strict=True))


def _as_text(value: Any) -> Any:
    """A source's value as its column has it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return to_json(value)
    return value if isinstance(value, str) else value.text


_CITATION = attrgetter("source", "exact", "prefix", "suffix", "start", "locator", "chain")

_COLUMNS: Mapping[str, Callable[[Batch, str], tuple[Column, ...]]] = {
    "brief": _brief_columns,
    "source": _source_columns,
    "item": _item_columns,
}

_SHARED = {field.name for field in specs(Item)} | COLUMNS.keys()
_DETAILS = {kind: [field for field in specs(kind) if field.name not in _SHARED] for kind in KINDS}

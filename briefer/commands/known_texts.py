"""Plain texts that a library has already: their files are the same bytes as a source's original."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefer.importers.harvest import Harvest
from briefer.items.source import Source
from briefer.store.store import Store


@dataclass(frozen=True)
class KnownText:
    """A file that was not read again, and the source that was read from it before."""

    file: str
    source: Source


def parted(store: Store, harvests: Iterable[Harvest]) -> tuple[list[Harvest], list[KnownText]]:
    """The harvests that bring something, and the files that are known, here or earlier in them."""
    new: list[Harvest] = []
    known: list[KnownText] = []
    seen: dict[bytes, Source] = {}
    for harvest in harvests:
        source = next((_held(store, file.data, seen) for file in harvest.files), None)
        if source is not None:
            known.append(KnownText(harvest.file, source))
            continue
        new.append(harvest)
        for file, row in zip(harvest.files, harvest.rows, strict=False):
            if isinstance(row.record, Source):
                seen[file.data] = row.record
    return new, known


def _held(store: Store, data: bytes, seen: dict[bytes, Source]) -> Source | None:
    held = (each for each in store.sources_read_from(data) if isinstance(each, Source))
    return next(held, seen.get(data))

"""Any file that can be imported: its suffix says which reader it has."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from briefer.briefs.objects import brief_from_object
from briefer.errors import UnreadableFileError
from briefer.importers import csv_table, jsonl, plain_text
from briefer.importers.harvest import Harvest, Place, fault

Reader = Callable[[Path], Harvest]

SUFFIXES = (*jsonl.SUFFIXES, *csv_table.SUFFIXES, *plain_text.SUFFIXES)
"""What the names of such files end in, in small letters."""


def readers(
    brief: jsonl.BriefReader = brief_from_object,
    kind: str = "",
    fields: Mapping[str, Any] | None = None,
) -> dict[str, Reader]:
    """The reader for each suffix.

    `brief` makes the briefs of JSON lines, `kind` is that of a table's rows that name none, and
    `fields` are what a plain text does not say itself.
    """
    return {
        **dict.fromkeys(jsonl.SUFFIXES, partial(jsonl.read, brief=brief)),
        **dict.fromkeys(csv_table.SUFFIXES, partial(csv_table.read, kind=kind)),
        **dict.fromkeys(plain_text.SUFFIXES, partial(plain_text.read, fields=fields or {})),
    }


def harvest(path: Path, known: Mapping[str, Reader]) -> Harvest:
    """What `path` holds by the reader of its suffix; a file that cannot be read is one fault."""
    try:
        return _reader(path, known)(path)
    except UnreadableFileError as error:
        return Harvest(file=str(path), faults=(fault(Place(file=str(path)), error),))


def _reader(path: Path, known: Mapping[str, Reader]) -> Reader:
    if path.is_dir():
        raise UnreadableFileError(f"{path} is a folder.", "Name the files in it.")
    read = known.get(path.suffix.lower())
    if read is None:
        raise UnreadableFileError(
            f"{path} is of a kind that cannot be imported yet.",
            f"Use a file that ends in {', '.join(known)}.",
        )
    return read


@contextmanager
def without_collecting() -> Iterator[None]:
    """A hundred thousand records at once, none of them garbage: looking for some takes seconds."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()

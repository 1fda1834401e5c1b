"""What a terminal is told: texts made safe to show, one JSON object a line, columns."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NO_UTF_8 = re.compile("[\udc80-\udcff]")  # as Python keeps such bytes (PEP 383)
_LONGEST = 2_000
LONG_FROM = 4 << 20
"""Bytes in files from which on what is done to all of them may take seconds."""


def visible(text: str) -> str:
    """`text` with control characters and lone surrogates spelt out, so that none takes effect."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def told(text: str) -> str:
    """`text` made visible; a byte of a file's name that is no UTF-8 stands as a shell writes it."""
    return visible(_NO_UTF_8.sub(lambda found: f"\\x{ord(found[0]) - 0xDC00:02x}", text))


def say(text: str) -> None:
    """One line or more on the standard output."""
    click.echo(told(text))


def complain(text: str) -> None:
    """A fault on the standard error, cut where somebody's own text makes it endless."""
    shown = told(text)
    click.echo(shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…", err=True)


def tell_of_long_work(what: str, *files: Path) -> None:
    """What is being done, on the standard error, where `files` are big and somebody waits there."""
    if sys.stderr.isatty() and sum(map(_size, files)) >= LONG_FROM:
        complain(f"{what} …")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):  # whoever opens it says what is wrong with it
        return 0


def object_line(found: Mapping[str, Any]) -> str:
    """`found` as JSON on one line, whatever its reader takes for the end of one."""
    line = visible(json.dumps(found, ensure_ascii=False))
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def say_object(found: Mapping[str, Any]) -> None:
    """One object of `--json`, on a line of its own."""
    click.echo(object_line(found))


def width_of(text: str) -> int:
    """How many columns a terminal gives `text`."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fitted(text: str, width: int) -> str:
    """`text` on one line of just `width` columns, cut with an ellipsis or filled with blanks."""
    line = " ".join(visible(text[: 4 * width]).split())
    if width_of(line) > width or len(text) > 4 * width:
        line = _cut(line, width - 1) + "…"
    return line + " " * (width - width_of(line))


def _cut(line: str, width: int) -> str:
    taken = 0
    for place, character in enumerate(line):
        taken += _columns(character)
        if taken > width:
            return line[:place]
    return line


def columns(cells: Sequence[str], widths: Iterable[int]) -> str:
    """`cells` side by side, two blanks between, without blanks at the end."""
    fit = [fitted(cell, width) for cell, width in zip(cells, widths, strict=True) if width]
    return "  ".join(fit).rstrip()

"""Subsets of TrueType fonts: the glyphs that a document shows, with what draws them and no more.

What a viewer needs is in ISO 32000-1, 9.9: names, kerning and shapings stay behind.
"""

from collections.abc import Iterator, Sequence
from struct import pack, unpack, unpack_from

from briefer.exporters.pdf.parsing import FontFile

_MAGIC = 0xB1B0AFBA
_LONG = b"\0\1"
# Flags of a part of a composite glyph (OpenType 1.9, glyf).
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 8, 32, 64, 128


def subset(font: FontFile, glyphs: Sequence[int]) -> bytes:
    """A TrueType file in which the code n shows the glyph `glyphs[n]` of `font`."""
    outlines, numbers = _outlines(font, glyphs)
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    count = len(outlines)
    metrics = [number for glyph in numbers for number in font.metrics(glyph)]
    head, hhea, maxp = font.table(b"head"), font.table(b"hhea"), font.table(b"maxp")
    tables = {
        b"cmap": _cmap([numbers[glyph] for glyph in glyphs]),
        b"cvt ": font.table(b"cvt "),
        b"fpgm": font.table(b"fpgm"),
        b"glyf": b"".join(outlines),
        b"head": head[:8] + bytes(4) + head[12:50] + _LONG + head[52:],
        b"hhea": hhea[:34] + pack(">H", count),
        b"hmtx": pack(f">{len(metrics)}H", *metrics),
        b"loca": pack(f">{len(places)}L", *places),
        b"maxp": maxp[:4] + pack(">H", count) + maxp[6:],
        b"prep": font.table(b"prep"),
    }
    return _file({tag: table for tag, table in tables.items() if table})


def _outlines(font: FontFile, glyphs: Sequence[int]) -> tuple[list[bytes], dict[int, int]]:
    """The descriptions of the glyphs and of their parts, and each one's number among them."""
    numbers = {glyph: number for number, glyph in enumerate(dict.fromkeys((0, *glyphs)))}
    outlines, waiting = [], list(numbers)
    for glyph in waiting:
        outline = font.outline(glyph)
        if outline[:1] >= b"\x80":
            for at in _parts(outline):
                part = unpack_from(">H", outline, at)[0]
                if part not in numbers:
                    numbers[part] = len(numbers)
                    waiting.append(part)
                outline = outline[:at] + pack(">H", numbers[part]) + outline[at + 2 :]
        outlines.append(_padded(outline))
    return outlines, numbers


def _parts(outline: bytes) -> Iterator[int]:
    """Where a composite glyph names the glyphs that it is made of."""
    at, flags = 10, _MORE
    while flags & _MORE:
        flags = unpack_from(">H", outline, at)[0]
        yield at + 2
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _cmap(shown: list[int]) -> bytes:
    """The glyphs by code, from 0, in a table for Macintosh Roman: what a symbolic font has."""
    head = (0, 1, 1, 0, 0, 12, 6, 10 + 2 * len(shown), 0, 0, len(shown))
    return pack(f">{len(head) + len(shown)}H", *head, *shown)


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables, which are in alphabetical order, under their directory."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = [pack(">LHHHH", 0x10000, count, 16 << power, power, 16 * (count - (1 << power)))]
    body, at = [], 12 + 16 * count
    for tag, table in tables.items():
        padded = _padded(table)
        directory.append(pack(">4sLLL", tag, _checksum(padded), at, len(table)))
        body.append(padded)
        at += len(padded)
    made = b"".join((*directory, *body))
    adjusted = pack(">L", (_MAGIC - _checksum(made)) & 0xFFFFFFFF)
    begin = 12 + 16 * count + sum(len(_padded(table)) for table in _before(tables, b"head"))
    return made[: begin + 8] + adjusted + made[begin + 12 :]


def _before(tables: dict[bytes, bytes], tag: bytes) -> Iterator[bytes]:
    return (table for other, table in tables.items() if other < tag)


def _padded(table: bytes) -> bytes:
    return table + bytes(-len(table) % 4)


def _checksum(padded: bytes) -> int:
    numbers: tuple[int, ...] = unpack(f">{len(padded) // 4}L", padded)
    return sum(numbers) & 0xFFFFFFFF

"""Objects and strings, read again by pypdf."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from briefer.exporters.pdf.objects import Objects, block, compressed, literal, text
from briefer.exporters.pdf.outline import Outline


def reopened(*bodies: bytes) -> list[Any]:
    """The objects of a file that holds these from its second on."""
    out, objects = BytesIO(), Objects()
    root = objects.numbers()
    objects.put_block(block(objects.numbers(len(bodies)), bodies))
    objects.put(root, b"<< /Type /Catalog >>")
    objects.write(out, root=root, info=root, identity="AB")
    reader = PdfReader(BytesIO(out.getvalue()), strict=True)
    return [reader.get_object(number) for number in range(2, 2 + len(bodies))]


@given(st.text(st.characters(codec="utf-8")))
def test_a_text_string_is_read_as_it_was_written(words: str) -> None:
    assert reopened(text(words))[0] == words


def test_half_a_pair_of_surrogates_is_no_end_of_the_file() -> None:
    assert reopened(text("a\ud800b")) == ["a?b"]


@given(st.binary())
def test_a_literal_string_is_read_as_it_was_written(data: bytes) -> None:
    (read,) = reopened(literal(data))
    assert getattr(read, "original_bytes", read) == data


@given(st.lists(st.binary(min_size=1), min_size=1, max_size=5))
def test_streams_are_read_as_they_were_written(contents: list[bytes]) -> None:
    streams = reopened(*map(compressed, contents))
    assert [stream.get_data() for stream in streams] == contents


@pytest.mark.parametrize(
    ("levels", "shape"),
    [
        ([], []),
        ([1, 1], ["0", "1"]),
        ([1, 2, 3, 2, 1], ["0", ["1", ["2"], "3"], "4"]),
        ([2, 1, 3, 2], ["0", "1", ["2", "3"]]),
    ],
)
def test_headings_become_a_tree_of_entries(levels: list[int], shape: list[Any]) -> None:
    outline, objects, out = Outline(), Objects(), BytesIO()
    root = objects.numbers(2)
    for number, level in enumerate(levels):
        outline.add(str(number), level, b"[%d 0 R /XYZ 0 0 null]" % (root + 1))
    found = outline.put(objects)
    objects.put(
        root, b"<< /Type /Catalog /Outlines %d 0 R >>" % found if found else b"<< /Type /Catalog >>"
    )
    objects.put(root + 1, b"<< /Type /Page >>")
    objects.write(out, root=root, info=root, identity="AB")
    reader = PdfReader(BytesIO(out.getvalue()), strict=True)

    def titles(entries: list[Any]) -> list[Any]:
        return [titles(one) if isinstance(one, list) else one["/Title"] for one in entries]

    assert titles(reader.outline) == shape
    if found:
        assert reader.get_object(found)["/Count"] == len(levels)  # type: ignore[index]

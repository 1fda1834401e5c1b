"""The file: fonts, properties, determinism, and nothing that is not the document's."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.document.nodes import (
    Drawing,
    Figure,
    Label,
    PageSetup,
    Properties,
    SourceEntry,
    Sources,
)
from tests.exporters.pdf.reading import FONTS, Pdf, content, document, paragraph
from tests.exporters.pdf.situation import situation_report


def test_every_font_is_embedded_as_a_subset_and_none_is_helvetica() -> None:
    made = Pdf(situation_report())
    assert b"Helvetica" not in made.data
    names = [str(font["/BaseFont"]) for font in made.fonts()]
    assert len(names) >= 5
    for font, name in zip(made.fonts(), names, strict=True):
        assert re.fullmatch(r"/[A-Z]{6}\+Noto(Sans|Serif)-\w+", name)
        assert len(font["/FontDescriptor"]["/FontFile2"].get_data()) < 40_000
        assert font["/ToUnicode"].get_data()
    # Every font is used, and every font used is one of these.
    used = {
        name for page in range(len(made.pages)) for name in re.findall(r"/F\d\+\d", made.code(page))
    }
    assert len(used) == len(names)


def test_a_subset_holds_what_is_used_and_no_more() -> None:
    few, many = (Pdf(document(paragraph(text))) for text in ("abc", "abcdefghijklmnopqrstuvwxyz"))
    sizes = [
        len(made.fonts()[0]["/FontDescriptor"]["/FontFile2"].get_data()) for made in (few, many)
    ]
    assert sizes[0] < sizes[1]
    assert few.fonts()[0]["/ToUnicode"].get_data().count(b"> <") == 4


def test_the_same_document_gives_the_same_bytes_in_another_process_at_another_time() -> None:
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from tests.exporters.pdf.situation import situation_report\n"
        "from briefer.exporters import pdf\n"
        "pdf.write(situation_report(), sys.stdout.buffer, fonts=Path(sys.argv[1]))\n"
    )
    environment = {**os.environ, "TZ": "Asia/Kabul", "PYTHONHASHSEED": "7"}
    environment["SOURCE_DATE_EPOCH"] = "1"
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program, str(FONTS)],
        cwd=root,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert done.stdout == Pdf(situation_report()).data


def test_another_document_has_another_identity() -> None:
    one, other = Pdf(document(paragraph("a"))), Pdf(document(paragraph("b")))
    (first, again), (second, _) = (made.trailer["/ID"] for made in (one, other))
    assert first == again != second


def test_the_file_says_of_itself_what_the_document_says() -> None:
    properties = Properties(
        "Ελλάδα & (others) <b>",
        "2025-10-12T18:00:00+04:30",
        "id",
        "Desk & co",
        "Org",
        "About",
        "fa",
    )
    made = Pdf(document(paragraph("a"), properties=properties))
    assert made.data.startswith(b"%PDF-1.7\n")
    assert made.information == {
        "/Title": properties.title,
        "/Author": "Desk & co",
        "/Subject": "About",
        "/Creator": "Briefer",
        "/Producer": "Briefer",
        "/CreationDate": "D:20251012133000Z",
        "/ModDate": "D:20251012133000Z",
    }
    catalog = made.trailer["/Root"]
    assert catalog["/Lang"] == "fa"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    xmp = made.reader.xmp_metadata
    assert xmp is not None
    assert xmp.dc_title == {"x-default": properties.title}
    assert xmp.dc_creator == ["Desk & co"]
    assert xmp.dc_description == {"x-default": "About"}
    assert xmp.dc_language == ["fa"]
    assert str(xmp.xmp_create_date) == "2025-10-12 13:30:00"
    assert xmp.pdf_producer == "Briefer"


def test_what_is_not_known_is_left_out() -> None:
    made = Pdf(
        document(paragraph("a"), properties=Properties("T", "2025-10-12T00:00:00Z", language=""))
    )
    assert set(made.information) == {
        "/Title",
        "/Creator",
        "/Producer",
        "/CreationDate",
        "/ModDate",
    }
    assert "/Lang" not in made.trailer["/Root"]


def test_nothing_is_in_the_file_but_the_document_s_own() -> None:
    report = situation_report()
    canary = "canary73"
    hidden = replace(report, notes=(*report.notes, replace(report.notes[0], number=99)))
    hidden = replace(hidden, properties=replace(report.properties, identifier=canary))
    made = Pdf(hidden)
    everything = b"\n".join([made.data, *made.streams()])
    for stray in (
        canary,
        "/work",
        "/tmp",
        "/root",
        str(Path.home()),
        "reportlab",
        "anonymous",
        ".ttf",
    ):
        assert stray.encode() not in everything
    assert b"20251012" in made.data
    assert set(re.findall(rb"D:\d{14}", made.data)) == {b"D:20251012133000"}


def test_paper_and_margins_are_the_document_s() -> None:
    setup = PageSetup(612, 792, (100, 60, 70, 80))
    made = Pdf(document(paragraph("word " * 60), page=setup))
    assert [float(side) for side in made.reader.pages[0].mediabox] == [0, 0, 612, 792]
    ink = made.picture().convert("L").point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert 79 <= ink[0] <= 82
    assert ink[2] <= 612 - 60 + 1
    assert ink[1] >= 100


def test_the_sources_hang_their_numbers_or_their_first_lines() -> None:
    text = "source " * 30
    numbered = Pdf(
        document(
            Sources((SourceEntry("a", content(text), 7), SourceEntry("b", content("x"), 1234)))
        )
    )
    assert numbered.text.startswith("7 source")
    hanging = Pdf(document(Sources((SourceEntry("a", content(text)),))))
    found: list[float] = []

    def visit(part: str, _cm: object, at: list[float], *_others: object) -> None:
        if part.strip():
            found.append(at[4])

    hanging.reader.pages[0].extract_text(visitor_text=visit)
    assert found[0] == pytest.approx(51)
    assert found[1] == pytest.approx(66)


def test_a_figure_s_labels_are_text_in_the_sans_face() -> None:
    drawing = Drawing(100, 50, (Label(50, 20, "over\nhere", 8, "#000000", True, "centre"),))
    made = Pdf(document(Figure(drawing, "", ())))
    assert made.text == "over here"
    assert "NotoSans-Bold" in str(made.fonts())

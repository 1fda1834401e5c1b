"""Dark, at twice the size, from right to left: for whoever needs that, the whole day."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from briefer.items.quote import Quote
from briefer.store.store import Store
from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.desk import Desk
from tests.ui.journeys.ear import Told
from tests.ui.journeys.handed_out import says, words_of_docx

pytestmark = pytest.mark.journey

ARTICLE = "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق"
TITLE = "What was said on the border clash"


def test_a_quote_from_right_to_left_is_handed_out(
    sit: Sit, sample_path: Path, own_folders: Path
) -> None:
    desk = sit(sample_path)
    desk.hear("Items found")
    height = desk.hear("All, .*", "ListItem").area[3]
    desk.key("ctrl+shift+d", *["ctrl+plus"] * 10)
    desk.hear_where(lambda each: each.says("All, .*") and each.area[3] >= 1.8 * height)
    assert desk.seen().pixelColor(640, 790).lightness() < 60
    desk.shot("journey-4-dark-and-large")
    new_quote(desk)
    place(desk)
    export(desk)
    desk.close()

    with Store.open(sample_path, writable=False) as store:
        assert store.verify() == []
        (quote,) = (each for each in store.all_records() if is_ours(each))
        assert isinstance(quote, Quote)
        assert (quote.speaker, quote.language) == ("United Nations", "ar")
    check_file(own_folders / f"{TITLE}.docx")


def check_file(docx: Path) -> None:
    """The quote runs from the right, and says in which language it is."""
    assert says(words_of_docx(docx), ARTICLE, "United Nations")
    with zipfile.ZipFile(docx) as package:
        story = package.read("word/document.xml").decode()
    paragraph = next(each for each in story.split("<w:p>") if ARTICLE[:12] in each)
    assert "<w:bidi" in paragraph
    assert 'w:bidi="ar"' in paragraph


def new_quote(desk: Desk) -> None:
    """A quote of its own, from the clipboard; its words stand at the right of their field."""
    desk.key("ctrl+alt+q")
    desk.wait_for_keys("Quote")
    desk.copy(ARTICLE)
    desk.key("ctrl+v")
    desk.hear_where(lambda each: each.has_keys and each.value == ARTICLE)
    desk.screen.wait_until_still()
    words = desk.wait_for_keys("Quote")
    assert ink(desk, words, from_right=True) < ink(desk, words, from_right=False)
    desk.key("Tab")
    desk.wait_for_keys("Speaker")
    desk.type("United Nations")
    desk.hear(f"Quote. {ARTICLE}.*", "ListItem")
    desk.shot("journey-4-quote")
    go_on_to(desk, "More")
    desk.key("space")
    go_on_to(desk, "Language.*")
    desk.type("ar")
    desk.key("Tab")
    desk.shot("journey-4-language")


def go_on_to(desk: Desk, words: str) -> None:
    """Press Tab until what has that name has the keys."""
    for _ in range(40):
        held = desk.hear_where(lambda each: each.has_keys)
        if held.says(words):
            return
        desk.key("Tab")
    raise AssertionError(f"Tab leads to no {words}")


def ink(desk: Desk, field: Told, *, from_right: bool) -> int:
    """Pixels from the edge of a field to the first that is part of a letter."""
    left, top, width, height = field.area
    edge = 12  # its frame, which shows where the keys are
    within = QRect(left + edge, top + edge, width - 2 * edge, height - 2 * edge)
    picture = desk.seen(within)
    columns = range(picture.width())
    for number, x in enumerate(reversed(columns) if from_right else columns):
        if any(picture.pixelColor(x, y).lightness() > 140 for y in range(picture.height())):
            return number
    raise AssertionError("nothing is written there")


def place(desk: Desk) -> None:
    """Into the quote sheet, by the palette and the key."""
    desk.key("ctrl+k")
    desk.type("what was said")
    desk.hear(f"{TITLE}.*", "ListItem")
    desk.key("Return")
    desk.hear_where(lambda each: each.name == "Title of the brief" and each.value == TITLE)
    desk.hear_where(lambda each: each.has_keys and not each.says("Go to or do.*"))
    desk.key("ctrl+f")
    desk.wait_for_keys("Search.*")
    desk.copy(ARTICLE[:10])
    desk.key("ctrl+v")
    desk.hear_where(lambda each: each.name == "Number found" and each.description[:5] == "1 of ")
    desk.key("Down")
    desk.hear_where(lambda each: each.has_keys and ARTICLE[:10] in each.name)
    desk.key("Return")
    desk.hear_where(lambda each: each.role == "Button" and each.name.startswith("Undo place"))
    desk.shot("journey-4-placed")


def export(desk: Desk) -> None:
    """As DOCX alone: a PDF does not set Arabic yet."""
    desk.key("ctrl+e")
    desk.wait_for_keys("PDF")
    desk.key("space")
    desk.hear_where(lambda each: each.name == "PDF" and not each.is_on)
    desk.shot("journey-4-export")
    desk.key("Return")
    desk.hear("Open", "Button", within_s=30)


def is_ours(record: object) -> bool:
    """Whether it is the quote that this journey makes."""
    return isinstance(record, Quote) and record.text == ARTICLE

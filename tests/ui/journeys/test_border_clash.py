"""A story comes in by the clipboard, and leaves as a situation report."""

from pathlib import Path

import pytest

from briefer.briefs.brief import Brief
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.store import Store
from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.desk import Desk
from tests.ui.journeys.handed_out import headings_of_docx, says, words_of_docx, words_of_pdf

pytestmark = pytest.mark.journey

STORY = """\
Kabul says that at least 58 soldiers died as the exchange of fire intensified on Saturday night.
While the firing began late on Saturday night, it continued on Sunday morning as well.

Reports say that security officials have reported that border posts were destroyed in return.

Pakistan has closed its two main border crossings, at Torkham and Chaman. It also closed three other
points, local officials said.

The ministry had said that the operation had finished at midnight local time. “There is no kind of
threat in any part of the territory,” the spokesman, Zabihullah Mujahid, said Sunday.

The capital was rocked by a bomb blast on Thursday. State media first said that over a dozen
soldiers were killed, but later gave the number of 58.

“If the opposing side again violates the border, our forces will respond,” the ministry added. Qatar
urged both sides to prioritize “dialogue, diplomacy and restraint.”
"""

DAY = "Down"  # takes the day of publication, which the card offers
KEPT = (
    ("q", "no kind of threat", "Zabihullah Mujahid", DAY),
    ("q", "opposing side again", "Ministry of Defence, Kabul", DAY),
    ("q", "diplomacy and restraint", "Foreign Ministry of Qatar", DAY),
    ("f", "posts were destroyed", "Security officials", DAY),
    ("f", "two main border crossings", "local officials", DAY),
    ("f", "three other points", "local officials", DAY),
    ("f", "over a dozen", "State media", DAY),
    ("e", "firing began late", "2025-10-11", "late on Saturday night", "Border"),
    ("e", "bomb blast on Thursday", "2025-10-09", "on Thursday", "Kabul"),
    ("e", "finished at midnight", "2025-10-11/2025-10-12", "at midnight local time", "Border"),
)
"""The key that keeps, words to find, and what is typed into the fields of the card."""

WHEEL_UP = 4  # the button that xdotool turns it with
BOTTOM_LINE = (
    "Both sides claim losses, and neither confirms those of the other. "
    "All crossings are closed until further notice."
)
TITLE = "Border clash of 12 October"


@pytest.fixture
def story(request: pytest.FixtureRequest) -> str:
    """The story as it was published, or one like it where the corpus is absent."""
    try:
        corpus: Path = request.getfixturevalue("corpus")
    except pytest.skip.Exception:
        return "\n\n".join(" ".join(each.split()) for each in STORY.split("\n\n"))
    return (corpus / "news" / "border-clash.txt").read_text(encoding="utf-8")


def test_a_story_becomes_a_situation_report(sit: Sit, own_folders: Path, story: str) -> None:
    desk = sit()
    new_library(desk)
    paste(desk, story)
    for key, words, *fields in KEPT:
        keep(desk, key, words, fields)
    desk.hear("10 kept here")
    desk.shot("journey-2-kept")
    begin(desk)
    place(desk)
    write(desk)
    desk.shot("journey-2-built")
    export(desk)
    desk.close()
    check_files(own_folders)
    check_library(own_folders / "clash.briefer", story)


def new_library(desk: Desk) -> None:
    """By keys: an empty library."""
    desk.wait_for_keys("Open the sample")
    desk.key("ctrl+shift+n")
    desk.wait_for_keys("File name:")
    desk.type("clash\n")
    desk.wait_for_window("clash —")
    desk.hear("Nothing collected yet|Items found")
    desk.shot("journey-2-empty")


def paste(desk: Desk, story: str) -> None:
    """By keys: the clipboard as a source, with what is known of it."""
    desk.copy(story)
    desk.key("ctrl+shift+v")
    desk.wait_for_keys("Title")
    for field in ("58 soldiers said killed", "Wire story", "2025-10-12", "", "C", "en"):
        desk.type(field)
        desk.key("Tab") if field != "en" else desk.shot("journey-2-pasted")
    desk.key("Return")
    desk.wait_for_keys("Text of the source")
    desk.hear(".*Wire story · published 12 October 2025 · C · en")


def keep(desk: Desk, key: str, words: str, fields: list[str]) -> None:
    """By keys: find words, keep what they stand in, and go back to the text."""
    desk.key("ctrl+f")
    desk.wait_for_keys("Find in this text")
    desk.type(words)
    desk.hear_where(lambda each: each.value == words and each.description.startswith("1 of"))
    desk.key("Escape")
    desk.wait_for_keys("Text of the source")
    desk.key("Left", key)
    desk.wait_for_keys("Speaker|Claimed by|When")
    for number, field in enumerate(fields):
        if number:
            desk.key("Tab")
        desk.key(field) if field == DAY else desk.type(field)
    if words == KEPT[0][1]:
        desk.shot("journey-2-keeping")
    desk.key("Return")
    desk.wait_for_keys("Text of the source")


def begin(desk: Desk) -> None:
    """By keys: a new situation report, with the fields that it requires."""
    desk.key("ctrl+n")
    desk.wait_for_keys("Situation report.*|Templates")
    desk.hear("Backgrounder. . pages?", within_s=30)
    desk.shot("journey-2-gallery")
    desk.key("alt+t")
    desk.wait_for_keys("Title")
    desk.type(f"{TITLE}\n")
    desk.wait_for_keys("Period .required.")
    desk.type("2025-10-09/2025-10-12")
    desk.key("Tab")
    desk.wait_for_keys("As of .required.")
    desk.type("2025-10-12")
    desk.press("Details.*")
    desk.hear("5  Timeline.*", "Button")


def place(desk: Desk) -> None:
    """By mouse the first of facts and quotes, by keys the rest, and all events."""
    for kind, many, section in (("Facts", 4, "Key facts"), ("Quotes", 3, "Statements")):
        desk.press(f"{kind}, {many}", "ListItem")
        row = desk.hear(f"{kind[:-1]}[.].*", "ListItem").centre
        desk.drag_onto(*row, f". +{section}.*", "Button")
        desk.hear(f". +{section}, 1.*", "Button")
        place_all(desk, section, many)
        desk.press(f". +{section}, {many}.*", "Button")  # folds it: the sections below come up
    desk.press("Events, 3", "ListItem")
    desk.hear("Event[.].*", "ListItem")
    place_all(desk, "Timeline", 3)


def place_all(desk: Desk, section: str, many: int) -> None:
    """By keys: what is listed, into the section that it belongs to."""
    desk.key("alt+2")
    desk.hear_where(lambda each: each.has_keys and each.role in ("Table", "ListItem"))
    desk.key("ctrl+a", "Return")
    desk.hear(f". +{section}, {many}.*", "Button")


def write(desk: Desk) -> None:
    """The bottom line, in the author's own words: at the top of the outline."""
    desk.click(*desk.hear("5  Timeline.*", "Button").centre, button=WHEEL_UP, times=40)
    desk.press("Text of Bottom line")
    desk.wait_for_keys("Text of Bottom line")
    desk.type(BOTTOM_LINE)
    desk.hear(". +Bottom line, 18 / 80 words", "Button")
    desk.hear("Page 1 of .*", within_s=30)


def export(desk: Desk) -> None:
    """By keys: both formats, where the dialog puts them."""
    desk.key("ctrl+e")
    desk.wait_for_keys("PDF")
    desk.shot("journey-2-export")
    desk.key("Return")
    desk.hear("Open DOCX", "Button", within_s=30)


def check_files(folder: Path) -> None:
    """Both files say what was placed and written, under the same headings."""
    pdf, docx = (folder / f"{TITLE}.{suffix}" for suffix in ("pdf", "docx"))
    for words in (words_of_pdf(pdf), words_of_docx(docx)):
        assert says(words, TITLE, BOTTOM_LINE, "no kind of threat")
        assert says(words, "Zabihullah Mujahid", "Foreign Ministry of Qatar", "9–12 October 2025")
        assert says(words, "over a dozen", "Torkham and Chaman", "finished at midnight")
    assert says(words_of_pdf(pdf), *headings_of_docx(docx))


def check_library(path: Path, story: str) -> None:
    """The library holds what was kept, letter by letter, and the brief with all of it."""
    with Store.open(path, writable=False) as store:
        assert store.verify() == []
        (source,) = store.sources()
        (brief,) = store.briefs()
        items = [each for each in store.all_records() if isinstance(each, Item)]
    check_source(source, story)
    check_items(items, source)
    check_brief(brief, items)


def check_source(source: Source, story: str) -> None:
    assert source.text == story
    assert source.title == "58 soldiers said killed"
    assert (source.outlet, source.reliability, source.language) == ("Wire story", "C", "en")
    assert source.published is not None
    assert source.published.text == "2025-10-12"


def check_items(items: list[Item], source: Source) -> None:
    quotes = [each for each in items if isinstance(each, Quote)]
    facts = [each for each in items if isinstance(each, Fact)]
    events = {each.where: each for each in items if isinstance(each, Event)}
    assert (len(quotes), len(facts), len(items)) == (3, 4, 10)
    for item in items:
        (citation,) = item.citations
        assert citation.start is not None
        assert citation.exact == source.text[citation.start : citation.end]
    assert all(quote.text in source.text for quote in quotes)
    assert {fact.claimant for fact in facts} == {voice for key, _, voice, *_ in KEPT if key == "f"}
    blast = events["Kabul"]
    assert blast.when is not None
    assert (blast.when.text, blast.when_text) == ("2025-10-09", "on Thursday")


def check_brief(brief: Brief, items: list[Item]) -> None:
    placed = {
        section.heading: {entry.id for entry in section.entries} for section in brief.sections
    }
    for heading, kind in (("Key facts", "fact"), ("Statements", "quote"), ("Timeline", "event")):
        assert placed[heading] == {each.id for each in items if each.kind == kind}
    assert brief.title == TITLE

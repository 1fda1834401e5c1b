"""Nothing is known of the user yet; five keys later two files are handed out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from briefer.store.search import Query
from briefer.store.store import Store
from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.handed_out import headings_of_docx, says, words_of_docx, words_of_pdf
from tests.ui.journeys.screen import colours

pytestmark = pytest.mark.journey

TITLE = "Clashes on the Afghanistan–Pakistan border"


def test_a_first_start_leads_by_the_sample_to_both_formats(sit: Sit, own_folders: Path) -> None:
    desk = sit()
    desk.wait_for_keys("Open the sample")
    desk.shot("journey-1-welcome")
    desk.key("Return")
    desk.wait_for_window("border-clash")
    desk.hear("Page 1 of .*", within_s=30)
    desk.hear("Nothing was found.*")
    assert colours(QImage(str(desk.shot("journey-1-sample")))) > 200
    desk.key("ctrl+e")
    desk.wait_for_keys("PDF")
    desk.shot("journey-1-export")
    desk.key("Return")
    desk.hear("Open PDF", "Button", within_s=30)
    desk.shot("journey-1-exported")
    desk.close()

    pdf, docx = (own_folders / f"{TITLE}.{suffix}" for suffix in ("pdf", "docx"))
    for words in (words_of_pdf(pdf), words_of_docx(docx)):
        assert says(words, TITLE, "There is no kind of threat", "Torkham", "58", "over a dozen")
    assert says(words_of_pdf(pdf), *headings_of_docx(docx))

    (library,) = own_folders.rglob("*.briefer")
    assert not library.with_name(f"{library.name}.lock").exists()
    with Store.open(library, writable=False) as store:
        assert store.verify() == []
        assert store.count(Query(kinds=frozenset({"quote"}))) == 6
        assert TITLE in {brief.title for brief in store.briefs()}

"""The findings of a brief that has faults, and their remedies."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.checks import CHECKS
from briefer.briefs.editing import with_field
from briefer.briefs.edits import Change, Edit
from briefer.errors import UnsettableTextError
from briefer.items.quote import Quote
from briefer.ui.findings.findings_pane import FindingsPane
from briefer.ui.findings.remedies import REMEDIES
from briefer.ui.open_brief import OpenBrief
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture
def open_brief(sample_session: Session) -> Iterator[OpenBrief]:
    found = OpenBrief(sample_session, sample_session)
    found.open("situation-report")
    yield found
    found.close()  # no pause of it may run out after it is gone


@pytest.fixture
def window(qtbot: QtBot, sample_session: Session) -> QWidget:
    theme(sample_session.resources)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(345, 400)
    return window


@pytest.fixture
def pane(window: QWidget, sample_session: Session, open_brief: OpenBrief) -> FindingsPane:
    return FindingsPane(sample_session, open_brief, window)


def codes(pane: FindingsPane) -> list[str]:
    return [row.finding.code for row in pane.rows]


def press(pane: FindingsPane, code: str) -> None:
    row = next(row for row in pane.rows if row.finding.code == code)
    assert row.button is not None
    row.button.click()


def test_a_brief_without_findings_is_ready(qtbot: QtBot, pane: FindingsPane) -> None:
    pane.resize(345, 300)
    with qtbot.waitSignal(pane.counted) as counted:
        pass
    assert counted.args == [0, 0]
    assert pane.state.text() == "Nothing was found. The brief is ready to go out."
    assert pane.maximumHeight() < 80, "the room is the outline's"


def test_a_brief_whose_pdf_cannot_be_set_is_not_called_ready(
    qtbot: QtBot, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    with qtbot.waitSignal(pane.counted):
        pass
    with qtbot.waitSignal(pane.counted) as counted:
        open_brief.prove(UnsettableTextError("A PDF has no “س”.", "Build DOCX, which sets it."))
    assert counted.args == [0, 1]
    assert pane.state.text().startswith("A PDF has no “س”.")
    open_brief.prove(None)
    assert pane.state.text() == "Nothing was found. The brief is ready to go out."


def test_a_marking_that_is_too_low_is_raised(
    qtbot: QtBot, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    assert open_brief.brief is not None
    open_brief.do("Mark", replace(open_brief.brief, marking="TLP:GREEN"))
    qtbot.waitUntil(lambda: "E104" in codes(pane))
    press(pane, "E104")
    assert open_brief.brief.marking == "TLP:AMBER"
    qtbot.waitUntil(lambda: not codes(pane))


def test_an_empty_field_is_asked_for(
    qtbot: QtBot, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    assert open_brief.brief is not None
    open_brief.do("Empty", with_field(open_brief.brief, "period", ""))
    qtbot.waitUntil(lambda: codes(pane) == ["E101"])
    with qtbot.waitSignal(pane.field_asked) as asked:
        qtbot.keyClick(pane.rows[0], Qt.Key.Key_Return)
    assert asked.args == ["period"]


def test_an_altered_quote_gets_its_sources_words(
    qtbot: QtBot, pane: FindingsPane, sample_session: Session
) -> None:
    quote = sample_session.store.record("k-threat")
    assert isinstance(quote, Quote)
    altered = replace(quote, text=quote.text.replace("no kind", "no sort"))
    sample_session.do(Edit("Alter", (Change(quote, altered),)))
    qtbot.waitUntil(lambda: "E103" in codes(pane))
    with qtbot.waitSignal(pane.entry_asked) as asked:
        qtbot.keyClick(pane.rows[0], Qt.Key.Key_Return)
    assert asked.args == ["Statements", "k-threat"]
    press(pane, "E103")
    found = sample_session.store.record("k-threat")
    assert isinstance(found, Quote)
    assert "no kind" in found.text


def test_findings_name_an_item_by_its_words_not_by_its_id(
    qtbot: QtBot, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    assert open_brief.brief is not None
    open_brief.do("Mark", replace(open_brief.brief, marking="TLP:GREEN"))
    qtbot.waitUntil(lambda: "E104" in codes(pane))
    rows = [each for each in pane.rows if each.finding.code == "E104"]
    assert rows
    for row in rows:
        assert f"({row.finding.item})" not in row.accessibleName()
        assert "“" in row.accessibleName()


def test_the_worst_finding_is_seen_whole_with_its_remedy(
    qtbot: QtBot, window: QWidget, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    window.resize(300, 800)
    pane.resize(300, 110)
    window.show()
    assert open_brief.brief is not None
    brief = with_field(open_brief.brief, "period", "")
    open_brief.do("Mark", replace(brief, marking="TLP:GREEN"))
    qtbot.waitUntil(lambda: "E104" in codes(pane))
    first = pane.rows[0]
    qtbot.waitUntil(lambda: first.height() >= first.heightForWidth(first.width()))
    assert pane.area.viewport().height() >= first.height()
    assert first.minimumSizeHint().width() <= pane.width()


def test_what_is_worse_now_is_seen(
    qtbot: QtBot, window: QWidget, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    window.resize(300, 800)
    pane.resize(300, 110)
    window.show()
    assert open_brief.brief is not None
    brief = open_brief.brief
    for key in ("period", "as_of"):
        brief = with_field(brief, key, "")
    open_brief.do("Empty", brief)
    qtbot.waitUntil(lambda: len(pane.rows) == 2)
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    open_brief.do("Empty", with_field(brief, "number", ""))
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    assert bar.value() == 0


def test_closing_the_brief_takes_the_findings_away(
    qtbot: QtBot, pane: FindingsPane, open_brief: OpenBrief
) -> None:
    open_brief.close()
    assert pane.state.text() == "No brief is open."
    assert not pane.rows


def test_every_check_has_its_remedies() -> None:
    known = {remedy.code for remedy in REMEDIES}
    assert len(known) == len(REMEDIES) >= len(CHECKS)

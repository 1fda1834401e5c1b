"""The outline, the findings and the gallery, as the guide shows them."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from briefer.ui.findings.findings_pane import FindingsPane
from briefer.ui.gallery.gallery import Gallery
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.session import Session


def outline(session: Session) -> QWidget:
    """The situation report of the sample."""
    return OutlinePane(session, _opened(session))


def findings(session: Session) -> QWidget:
    """A brief with faults, and what was found beneath it."""
    at_hand = _opened(session)
    assert at_hand.brief is not None
    fields = tuple(pair for pair in at_hand.brief.fields if pair[0] != "period")
    at_hand.do("Mark", replace(at_hand.brief, marking="TLP:GREEN", fields=fields))
    both = QSplitter(Qt.Orientation.Vertical)
    both.addWidget(OutlinePane(session, at_hand))
    both.addWidget(FindingsPane(session, at_hand))
    both.setSizes([500, 300])
    return both


def finding(session: Session) -> QWidget:
    """The bar that finds and replaces."""
    pane = OutlinePane(session, _opened(session))
    pane.replace()
    pane.find_bar.words.setText("crossings")
    return pane


def empty(session: Session) -> QWidget:
    """No brief open."""
    return OutlinePane(session, OpenBrief(session, session))


def gallery(session: Session) -> QWidget:
    """The templates to begin a brief with."""
    return Gallery(session, is_new=True)


def _opened(session: Session) -> OpenBrief:
    at_hand = OpenBrief(session, session)
    at_hand.open("situation-report")
    return at_hand


SHOTS = (
    ("outline", outline),
    ("outline-findings", findings),
    ("outline-find", finding),
    ("outline-empty", empty),
    ("gallery", gallery),
)

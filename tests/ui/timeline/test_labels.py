"""Labels: what is set is kept until it is read anew."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from briefer.store.listing import Line
from briefer.ui.timeline.labels import Labels


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def line(text: str) -> Line:
    """An event of which no more is known than its text."""
    place = voice = dated = time = part = status = grade = marking = ""
    known = (voice, place, dated, time, part, status, grade, marking)
    return Line(1, "e1", "event", text, *known, (), (), 0, False, "en", "", "")


def test_what_is_set_stays_when_more_is_read(metrics: QFontMetricsF) -> None:
    labels = Labels(at_once=1)
    labels.put({1: line("A first event")})
    labels.begin()
    before = labels.text(1, 900, metrics)

    labels.put({2: line("A second event")})

    assert before
    assert labels.text(1, 900, metrics) == before
    assert not labels.is_behind


def test_what_is_read_anew_is_set_anew(metrics: QFontMetricsF) -> None:
    labels = Labels()
    labels.put({1: line("As it was")})
    before = labels.text(1, 900, metrics)

    labels.put({1: line("As it has been written since")})

    after = labels.text(1, 900, metrics)
    assert before
    assert after
    assert (before[0], after[0]) == ("As it was", "As it has been written since")
    assert labels.width(1, metrics) == after[1] > before[1]


def test_a_label_is_cut_to_its_room_and_whole_where_it_fits(metrics: QFontMetricsF) -> None:
    labels = Labels()
    labels.put({1: line("An event of which there is much to be said")})
    whole = labels.width(1, metrics)

    rooms = (whole / 3, whole, whole / 2, whole + 9)
    found = [labels.text(1, room, metrics) for room in rooms]

    widths = [width for text, width in filter(None, found)]
    assert all(width <= room for width, room in zip(widths, rooms, strict=True))
    assert widths[1] == widths[3] == whole

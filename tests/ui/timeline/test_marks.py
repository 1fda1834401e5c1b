"""How sharp a mark's edges are, and how numbers and names are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.store.chronicle import Mark
from briefer.ui.theme.colours import DARK, LIGHT, contrast
from briefer.ui.timeline.crowds import shortened
from briefer.ui.timeline.events import Look
from briefer.ui.timeline.ink import mixed
from briefer.ui.timeline.marks import stops


def test_a_day_that_is_sure_has_sharp_edges() -> None:
    assert stops(Look.DAY, 0, 200) == []


def test_an_uncertain_one_fades_on_both_sides() -> None:
    found = stops(Look.DAY, Mark.UNCERTAIN, 300)

    assert found[0] == (0.0, 0.0)
    assert found[-1] == (1.0, 0.0)
    assert max(alpha for _, alpha in found) == 1


def test_an_about_date_has_two_tones() -> None:
    found = stops(Look.DAY, Mark.APPROXIMATE, 300)

    assert {alpha for _, alpha in found} == {0.42, 1}


def test_what_goes_on_fades_on_that_side_alone() -> None:
    found = stops(Look.INTERVAL, Mark.OPEN_END | Mark.INTERVAL, 300)

    assert found[0][1] == 1
    assert found[-1][1] == 0


def test_a_bar_of_few_pixels_is_plain() -> None:
    assert stops(Look.PART, Mark.UNCERTAIN, 4) == []


@given(st.sampled_from(Look), st.integers(0, 31), st.floats(6, 4000))
def test_stops_are_in_order_and_between_nothing_and_all(
    look: Look, marks: int, width: float
) -> None:
    found = stops(look, marks, width)

    assert [at for at, _ in found] == sorted({at for at, _ in found})
    assert all(0 <= at <= 1 and -1e-9 <= alpha <= 1 for at, alpha in found)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0"), (37, "37"), (999, "999"), (1234, "1.2k"), (9_960, "9k"), (12_345, "12k")],
)
def test_a_count_is_short(count: int, expected: str) -> None:
    assert shortened(count) == expected
    assert len(shortened(count * 1000)) <= 5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ["event", "fact", "quote"])
def test_labels_can_be_read_on_bars(colours: dict[str, str], kind: str) -> None:
    from PySide6.QtGui import QColor

    for share in (0.1, 0.2, 0.3):
        ground = mixed(QColor(colours["pane"]), QColor(colours[f"{kind}-mark"]), share)
        assert contrast(colours["text"], ground.name()) >= 4.5
    assert contrast(colours["on-accent"], colours[f"{kind}-text"]) >= 4.5

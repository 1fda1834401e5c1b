"""Where an item belongs in a brief."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from briefer.briefs import layouts
from briefer.briefs.brief import Brief, Entry
from briefer.briefs.editing import Spot, placed
from briefer.briefs.fitting import TAKES, fits, home, spot_in
from briefer.briefs.parts import Part, parts
from briefer.briefs.templates import find


@pytest.fixture
def sections(resources: Path) -> tuple[Part, ...]:
    """The sections of a situation report with nothing in them."""
    template = find("situation-report", resources / "templates")
    return parts(Brief(template="situation-report", title="T"), template)


def test_what_fits_is_what_a_layout_takes() -> None:
    taken = {kind: tuple(each.kind for each in own) for kind, own in layouts._TAKES.items()}
    assert taken == TAKES


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("fact", "Key facts"),
        ("quote", "Statements"),
        ("event", "Timeline"),
        ("judgment", "Outlook"),
        ("question", "Contested claims"),
        ("source", "Sources"),
    ],
)
def test_each_kind_has_a_home(sections: tuple[Part, ...], kind: str, heading: str) -> None:
    place = home(sections, kind, 0)
    assert place is not None
    assert sections[place].heading == heading


def test_the_current_section_comes_first_where_it_fits(sections: tuple[Part, ...]) -> None:
    figures = next(n for n, part in enumerate(sections) if part.kind == "figures")
    assert home(sections, "fact", figures) == figures
    assert home(sections, "quote", figures) != figures


def test_a_section_of_no_kind_takes_all() -> None:
    own = Part(heading="Mine", kind="", layout="", show=frozenset())
    assert fits(own, "quote")
    assert home([own], "quote", 0) == 0


def test_what_nothing_fits_has_no_home() -> None:
    facts = Part(heading="Facts", kind="facts", layout="bullets", show=frozenset())
    assert home([facts], "quote", 0) is None
    assert home([facts], "brief", 0) is None


def test_a_new_entry_goes_after_the_current_one() -> None:
    brief = Brief(template="t", title="T")
    part = Part(heading="A", kind="", layout="", show=frozenset())
    filled = Part(heading="A", kind="", layout="", show=frozenset(), entries=tuple(_entries(brief)))
    assert spot_in([filled], 0, Spot(0, 0)) == Spot(0, 1)
    assert spot_in([filled], 0, Spot(0, -1)) == Spot(0, 2)
    assert spot_in([part, filled], 1, Spot(0, 0)) == Spot(1, 2)


def _entries(brief: Brief) -> Iterable[Entry]:
    from dataclasses import replace

    from briefer.briefs.brief import Section

    whole = replace(brief, sections=(Section(heading="A"),))
    return placed(whole, ["x", "y"], Spot(0, 0)).sections[0].entries

"""Admiralty grades, ICD 203's terms and markings, as their standards have them."""

from itertools import pairwise

import pytest

from briefer.errors import FieldError
from briefer.items.grading import LIKELIHOOD, grade, grades
from briefer.items.ids import new_id
from briefer.items.marking import TLP, Markings


def test_an_item_shows_the_most_reliable_of_its_sources() -> None:
    assert grade(["C", "B", ""], 2) == "B2"
    assert grade([], 2) == "2"
    assert grade(["F"], None) == "F"
    assert grade([], None) == ""


def test_an_item_is_found_by_the_grade_of_any_of_its_sources() -> None:
    assert grades(["C", "B", ""], 2) == {"B2", "C2"}
    assert grades([], 6) == {"6"}
    assert grades([], None) == frozenset()


def test_both_rows_of_likelihood_have_the_same_seven_bands() -> None:
    bands = list(LIKELIHOOD.values())
    assert len(bands) == 14
    assert bands[:7] == bands[7:]
    assert bands[0] == (1, 5)
    assert bands[6] == (95, 99)
    assert all(low[1] == high[0] for low, high in pairwise(bands[:7]))


def test_tlp_runs_from_clear_to_red() -> None:
    assert TLP.names == (
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    )
    assert TLP.strictest(["TLP:GREEN", "", "TLP:AMBER+STRICT", "TLP:AMBER"]) == "TLP:AMBER+STRICT"
    assert TLP.strictest([]) == ""
    assert TLP.rank("") < TLP.rank("TLP:CLEAR") < TLP.rank("TLP:RED")


@pytest.mark.parametrize("wrong", ["amber", "TLP:amber", "TLP: AMBER", "SECRET"])
def test_a_marking_that_is_not_in_the_set_is_refused(wrong: str) -> None:
    with pytest.raises(FieldError, match="not a marking") as refused:
        TLP.rank(wrong)
    assert "TLP:AMBER+STRICT" in refused.value.remedy


def test_tlp_has_its_colours_and_others_are_white() -> None:
    assert TLP.ink("TLP:RED") == "#FF2B2B"
    assert Markings(("OPEN", "CLOSED")).ink("CLOSED") == "#FFFFFF"


@pytest.mark.parametrize("names", [(), ("OPEN", "OPEN")])
def test_a_set_of_markings_has_names_and_none_twice(names: tuple[str, ...]) -> None:
    with pytest.raises(FieldError):
        Markings(names)


def test_ids_are_uuids_of_version_7_in_the_order_of_their_making() -> None:
    made = [new_id() for _ in range(50)]
    assert len(set(made)) == 50
    for text in made:
        assert [len(part) for part in text.split("-")] == [8, 4, 4, 4, 12]
        assert text[14] == "7"
        assert text[19] in "89ab"
    assert [text[:13] for text in made] == sorted(text[:13] for text in made)

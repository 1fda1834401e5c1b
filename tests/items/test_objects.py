"""Records and JSON objects: what one says the other says, and nothing else gets in."""

import json
from typing import Any

import pytest

from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.objects import CLASSES, from_object, to_object
from briefer.items.source import Source

WHOLE: list[dict[str, Any]] = [
    {
        "kind": "source",
        "id": "s1",
        "title": "A report",
        "type": "report",
        "authors": ["A. Ferry"],
        "outlet": "The Ferry Times",
        "published": "2025-10-12",
        "accessed": "2025-10-13",
        "url": "https://example.org/a",
        "language": "en",
        "reliability": "B",
        "origin": "An agency",
        "text": "The bridge is shut.",
        "note": "for the desk",
        "tags": ["bridge"],
        "marking": "TLP:GREEN",
    },
    {
        "kind": "fact",
        "id": "f1",
        "text": "The bridge is shut.",
        "language": "en",
        "credibility": 2,
        "marking": "TLP:AMBER",
        "tags": ["bridge", "river/north"],
        "note": "check",
        "citations": [
            {"source": "s1", "exact": "The bridge", "suffix": " is shut.", "start": 0},
            {"source": "s1", "locator": "p. 3", "chain": ["Reuters", "officials"]},
        ],
        "claimant": "The ministry",
        "as_of": "2025-10-11~",
        "status": "disputed",
        "place": "North bank",
        "question": "q1",
        "answer": "shut",
        "supersedes": ["f0"],
        "disputes": ["f2"],
        "confirms": ["f3"],
    },
    {"kind": "quote", "id": "k1", "text": "Never.", "speaker": "B. Quay", "said": "2025"},
    {"kind": "event", "id": "e1", "text": "It shut.", "when": "-0044-03-15", "time": "14:30"},
    {"kind": "judgment", "id": "j1", "text": "It will.", "likelihood": "likely"},
    {"kind": "question", "id": "q1", "text": "Is it shut?"},
]


def refused(**found: Any) -> FieldError:
    with pytest.raises(FieldError) as error:
        from_object(found)
    return error.value


@pytest.mark.parametrize("found", WHOLE, ids=lambda found: str(found["kind"]))
def test_an_object_becomes_a_record_and_the_same_object_again(found: dict[str, Any]) -> None:
    assert json.dumps(to_object(from_object(found))) == json.dumps(found)


def test_every_kind_is_known() -> None:
    assert set(CLASSES) == {found["kind"] for found in WHOLE}


def test_an_id_is_made_where_none_is_given() -> None:
    first, second = (from_object({"kind": "question", "text": "Why?"}) for _ in range(2))
    assert first.id != second.id


def test_null_stands_for_nothing_said() -> None:
    found = from_object({"kind": "fact", "text": "So.", "as_of": None, "tags": None, "id": None})
    assert isinstance(found, Fact)
    assert found.as_of is None
    assert found.tags == ()


@pytest.mark.parametrize("kind", ["", None, "rumour", 3])
def test_an_unknown_kind_is_refused_with_those_there_are(kind: object) -> None:
    error = refused(kind=kind, text="So.")
    assert error.field == "kind"
    assert "fact" in error.remedy
    assert "brief" in error.remedy


def test_a_kind_that_is_no_text_is_named_as_json_has_it() -> None:
    assert refused(kind=["fact"], text="So.").what == "“kind” is a list, not a kind."
    assert refused(kind=True, text="So.").what == "“kind” is true, not a kind."
    assert refused(kind="rumour", text="So.").what == "“rumour” is not a kind."


def test_the_article_fits_the_kind() -> None:
    assert refused(kind="event").what.startswith("An event needs")
    assert refused(kind="fact", text="So.", speaker="A").what.startswith("A fact has no field")


def test_an_unknown_field_is_refused() -> None:
    assert refused(kind="fact", text="So.", speaker="A").field == "speaker"
    assert (
        "citation has no field “page”"
        in refused(kind="fact", text="So.", citations=[{"source": "s1", "page": "3"}]).what
    )


def test_text_and_title_are_required() -> None:
    assert refused(kind="fact").field == "text"
    assert refused(kind="fact", text=" \n").field == "text"
    assert refused(kind="source", text="So.").field == "title"


@pytest.mark.parametrize(
    ("citations", "said"),
    [
        ("s1", "not a list"),
        (["s1"], "not an object"),
        ([{"exact": "So."}], "names no source"),
        ([{"source": "s1", "start": -1}], "not a position"),
        ([{"source": "s1", "start": True}], "“start” is true, not a position"),
        ([{"source": "s1", "chain": "Reuters"}], "not a list"),
    ],
)
def test_faulty_citations_are_refused(citations: object, said: str) -> None:
    assert said in refused(kind="fact", text="So.", citations=citations).what


@pytest.mark.parametrize("bad", ["a\nb", " ", 3])
def test_an_id_is_one_line_of_text(bad: object) -> None:
    assert refused(kind="question", text="Why?", id=bad).field == "id"


def test_an_id_of_two_lines_is_shown_on_one() -> None:
    assert refused(kind="question", text="Why?", id="a\nb").what == "“a↵b” cannot be an id."


def test_records_name_all_that_they_rest_on() -> None:
    source, fact, *_ = (from_object(found) for found in WHOLE)
    assert source.refers_to() == frozenset()
    assert fact.refers_to() == {"s1", "q1", "f0", "f2", "f3"}
    judgment = from_object(
        {"kind": "judgment", "text": "So.", "rests_on": ["f1"], "citations": [{"source": "s1"}]}
    )
    assert judgment.refers_to() == {"f1", "s1"}


def test_records_say_their_voice_place_date_and_state() -> None:
    records = {found["kind"]: from_object(found) for found in WHOLE}
    fact, quote, event = records["fact"], records["quote"], records["event"]
    assert (fact.voice, fact.where, fact.state) == ("The ministry", "North bank", "disputed")  # type: ignore[union-attr]
    assert (quote.voice, quote.where, quote.state) == ("B. Quay", "", "")  # type: ignore[union-attr]
    assert (event.voice, event.where) == ("", "")  # type: ignore[union-attr]
    dated = {kind: str(record.dated) for kind, record in records.items() if record.dated}
    assert dated == {
        "source": "2025-10-12",
        "fact": "2025-10-11~",
        "quote": "2025",
        "event": "-0044-03-15",
    }
    assert records["question"].where == ""  # type: ignore[union-attr]


def test_a_passage_ends_after_its_last_code_point() -> None:
    assert Citation(source="s1", exact="🌉 لا", start=3).end == 7
    assert Citation(source="s1", locator="p. 3").end is None


def test_records_are_compared_by_value() -> None:
    assert from_object(WHOLE[0]) == from_object(WHOLE[0])
    assert isinstance(from_object(WHOLE[0]), Source)

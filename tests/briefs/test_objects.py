"""Briefs and objects: BRIEF.toml and items.jsonl have one form."""

import tomllib
from typing import Any

import pytest

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.objects import brief_from_object, brief_object
from briefer.errors import FieldError

TOML = """
id = "b1"
template = "situation-report"
title = "Clashes"
marking = "TLP:AMBER"
moment = "2025-10-12T13:30:00Z"
template_text = "name = 'x'"

[fields]
number = 3
period = "2025-10-09/2025-10-12"
next = 2025-10-14

[[section]]
heading = "Key facts"
entries = ["f1", {id = "k1", wording = "Only here."}]

[[section]]
heading = "Our own"
kind = "text"
text = "See [@f1]."
"""


def least(**known: Any) -> dict[str, Any]:
    return {"template": "situation-report", "title": "Clashes", **known}


def refused(**known: Any) -> FieldError:
    with pytest.raises(FieldError) as error:
        brief_from_object(least(**known))
    return error.value


def test_a_brief_is_read_from_toml() -> None:
    brief = brief_from_object(tomllib.loads(TOML))
    assert brief == Brief(
        id="b1",
        template="situation-report",
        title="Clashes",
        marking="TLP:AMBER",
        fields=(("number", "3"), ("period", "2025-10-09/2025-10-12"), ("next", "2025-10-14")),
        sections=(
            Section(
                heading="Key facts",
                entries=(Entry(id="f1"), Entry(id="k1", wording="Only here.")),
            ),
            Section(heading="Our own", kind="text", text="See [@f1]."),
        ),
        moment="2025-10-12T13:30:00Z",
        template_text="name = 'x'",
    )
    assert [entry.id for entry in brief.entries()] == ["f1", "k1"]


def test_a_brief_becomes_an_object_and_the_same_brief_again() -> None:
    brief = brief_from_object(tomllib.loads(TOML))
    assert brief_from_object(brief_object(brief)) == brief


def test_a_brief_gets_an_id_and_leaves_out_what_is_empty() -> None:
    brief = brief_from_object(least())
    assert brief.id
    assert set(brief_object(brief)) == {"kind", "id", "template", "title"}


@pytest.mark.parametrize(
    ("known", "field"),
    [
        ({"template": ""}, "template"),
        ({"title": " "}, "title"),
        ({"colour": "red"}, "colour"),
        ({"fields": ["a"]}, "fields"),
        ({"fields": {"a": True}}, "a"),
        ({"fields": {"a": [1]}}, "a"),
        ({"section": "x"}, "section"),
        ({"section": ["x"]}, "section"),
        ({"section": [{}]}, "heading"),
        ({"section": [{"heading": "A", "layout": "x"}]}, "layout"),
        ({"section": [{"heading": "A", "kind": "poem"}]}, "section"),
        ({"section": [{"heading": "A", "entries": [3]}]}, "entries"),
        ({"section": [{"heading": "A", "entries": [{}]}]}, "entries"),
        ({"section": [{"heading": "A", "entries": [{"id": "a", "note": "x"}]}]}, "note"),
        ({"moment": "today"}, "moment"),
    ],
)
def test_what_a_brief_cannot_hold_is_refused_by_its_field(
    known: dict[str, Any], field: str
) -> None:
    assert refused(**known).field == field

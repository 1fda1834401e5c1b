"""What of a harvest is kept: references, passages, ids, and what falls with what."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefer.briefs.edits import Record
from briefer.importers import jsonl
from briefer.importers.harvest import Harvest
from briefer.importers.sifting import Sifted, sift
from briefer.items.item import Item
from briefer.items.marking import TLP

Sift = Callable[..., Sifted]

SOURCE = {"kind": "source", "id": "s1", "title": "A report", "text": "Shut, and shut again."}


def fact(record_id: str, **fields: Any) -> dict[str, Any]:
    """A fact as an object."""
    return {"kind": "fact", "id": record_id, "text": f"Text of {record_id}", **fields}


def cited(exact: str, **more: Any) -> dict[str, Any]:
    """The citations of a passage in s1."""
    return {"citations": [{"source": "s1", "exact": exact, **more}]}


@pytest.fixture
def harvest(tmp_path: Path) -> Callable[..., Harvest]:
    """A function: what a file of these objects holds."""
    files = iter(range(100))

    def of(*objects: Mapping[str, Any]) -> Harvest:
        path = tmp_path / f"{next(files)}.jsonl"
        path.write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
        return jsonl.read(path)

    return of


@pytest.fixture
def sifted(harvest: Callable[..., Harvest]) -> Sift:
    """A function: what of these objects is kept by a library that holds `library`."""

    def of(*objects: Mapping[str, Any], library: Iterable[Record] = ()) -> Sifted:
        held = {record.id: record for record in library}
        known = lambda ids: {key: held[key] for key in ids if key in held}  # noqa: E731
        return sift([harvest(*objects)], known, TLP)

    return of


def ids(sifted: Sifted) -> list[str]:
    """The ids of what is kept."""
    return [record.id for record in sifted.records]


def told(sifted: Sifted) -> list[tuple[int, str]]:
    """Line and field of each fault."""
    return [(fault.place.line, fault.field) for fault in sifted.faults]


def test_sources_may_come_after_what_cites_them(sifted: Sift) -> None:
    found = sifted(fact("f1", **cited("Shut")), SOURCE)
    assert ids(found) == ["f1", "s1"]
    item = found.records[0]
    assert isinstance(item, Item)
    assert (item.citations[0].start, item.citations[0].suffix) == (0, ", and shut again.")


def test_a_reference_may_lead_in_any_direction_within_the_file(sifted: Sift) -> None:
    question = {"kind": "question", "id": "q1", "text": "?"}
    found = sifted(fact("f1", supersedes=["f2"], question="q1"), fact("f2"), question)
    assert ids(found) == ["f1", "f2", "q1"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"supersedes": ["f9"]}, "supersedes"),
        ({"question": "q9"}, "question"),
        ({"question": "s1"}, "question"),
        ({"citations": [{"source": "s9", "locator": "p. 3"}]}, "citations"),
        ({"citations": [{"source": "f1", "locator": "p. 3"}]}, "citations"),
        (cited("not there"), "citations"),
        (cited("hut"), "citations"),
        (cited("hut", start=3), "citations"),
        ({"marking": "SECRET"}, "marking"),
    ],
)
def test_a_line_that_leads_nowhere_or_misquotes_is_refused(
    sifted: Sift, fields: dict[str, Any], field: str
) -> None:
    found = sifted(SOURCE, fact("f1"), fact("f2", **fields))
    assert told(found) == [(3, field)]
    assert ids(found) == ["s1", "f1"]


def test_what_leads_to_something_refused_falls_too_and_each_is_told(sifted: Sift) -> None:
    found = sifted(
        fact("f4"),
        fact("f3", confirms=["f2"]),
        fact("f2", confirms=["f1"]),
        fact("f1", as_of="soon"),
    )
    assert ids(found) == ["f4"]
    assert told(found) == [(2, "confirms"), (3, "confirms"), (4, "as_of")]
    assert "was refused itself" in found.faults[0].what


def test_every_reference_that_leads_nowhere_is_told_with_its_field(sifted: Sift) -> None:
    found = sifted(
        fact("f1", as_of="soon"),
        fact("f2", question="q9", supersedes=["f8", "f9", "f8"], confirms=["f1", "f3"]),
        fact("f3"),
    )
    assert [(each.field, each.what.split("“")[1][:2]) for each in found.faults[1:]] == [
        ("question", "q9"),
        ("supersedes", "f8"),
        ("supersedes", "f9"),
        ("confirms", "f1"),
    ]


@pytest.mark.parametrize("field", ["supersedes", "disputes", "confirms"])
def test_a_fact_that_names_itself_is_refused(sifted: Sift, field: str) -> None:
    found = sifted(fact("f1", **{field: ["f1"]}), fact("f2"))
    assert told(found) == [(1, field)]
    assert "names itself" in found.faults[0].what
    assert ids(found) == ["f2"]


def test_a_circle_is_told_at_each_of_its_lines_and_what_leads_there_falls(sifted: Sift) -> None:
    found = sifted(
        fact("a", supersedes=["b"]),
        fact("b", supersedes=["c"]),
        fact("c", supersedes=["a"]),
        fact("d", supersedes=["a"]),
        fact("e", disputes=["f"]),
        fact("f", disputes=["e"]),
    )
    assert told(found) == [(n, "supersedes") for n in (1, 2, 3, 4)]
    assert "circle: “b” → “c” → “a” → “b”." in found.faults[1].what
    assert "was refused itself" in found.faults[3].what
    assert ids(found) == ["e", "f"]


def test_a_judgment_that_rests_on_itself_by_another_is_refused(sifted: Sift) -> None:
    judgment = {"kind": "judgment", "text": "So."}
    found = sifted(
        {**judgment, "id": "j1", "rests_on": ["j2"]},
        {**judgment, "id": "j2", "rests_on": ["j1", "f1"]},
        fact("f1"),
    )
    assert told(found) == [(1, "rests_on"), (2, "rests_on")]
    assert ids(found) == ["f1"]


def test_an_equal_line_is_one_and_a_different_one_is_refused(sifted: Sift) -> None:
    found = sifted(SOURCE, SOURCE, fact("f1", **cited("Shut")), fact("f1"))
    assert ids(found) == ["s1", "f1"]
    assert found.passed_over == 1
    assert told(found) == [(4, "id")]
    assert "line 3" in found.faults[0].what


def test_what_the_library_holds_is_passed_over(sifted: Sift) -> None:
    lines = (SOURCE, fact("f1", **cited("Shut")))
    library = sifted(*lines).records
    found = sifted(*lines, library=library)
    assert (found.records, found.passed_over, found.faults) == ((), 2, ())


def test_a_known_id_with_other_content_is_refused(sifted: Sift) -> None:
    library = sifted(SOURCE, fact("f1")).records
    found = sifted(fact("f1", note="new"), fact("f2", **cited("again")), library=library)
    assert ids(found) == ["f2"]
    assert told(found) == [(1, "id")]
    assert "the library holds it with other content" in found.faults[0].what


def test_a_brief_needs_what_it_names(sifted: Sift) -> None:
    brief = {
        "kind": "brief",
        "id": "b1",
        "template": "flash-update",
        "title": "Border",
        "section": [{"heading": "Facts", "text": "As said [@s1].", "entries": ["f1"]}],
    }
    assert ids(sifted(brief, SOURCE, fact("f1"))) == ["b1", "s1", "f1"]
    found = sifted(brief, SOURCE)
    assert told(found) == [(1, "section")]


def test_a_brief_may_leave_its_moment_and_template_unsaid(sifted: Sift) -> None:
    brief = {"kind": "brief", "id": "b1", "template": "flash-update", "title": "Border"}
    dated = {**brief, "moment": "2025-10-12T13:30:00Z", "template_text": "name = 'x'"}
    library = sifted(dated).records
    assert sifted(brief, library=library).passed_over == 1
    other = {**brief, "moment": "2025-10-13T13:30:00Z"}
    assert told(sifted(other, library=library)) == [(1, "id")]


def test_references_lead_across_the_files_of_one_call(harvest: Callable[..., Harvest]) -> None:
    found = sift([harvest(fact("f1", **cited("Shut"))), harvest(SOURCE)], lambda _: {}, TLP)
    assert (len(found.records), found.faults) == (2, ())
    label = found.edit(["a.jsonl", "b.jsonl"]).label
    assert label == "Import a.jsonl, b.jsonl: 1 source, 1 item"
    assert found.edit(["a", "b", "c", "d", "e"]).label.startswith("Import a, b, c and 2 more: ")


def test_a_long_chain_falls_link_by_link_without_end(sifted: Sift) -> None:
    chain = [fact(f"f{n}", supersedes=[f"f{n + 1}"]) for n in range(3_000)]
    found = sifted(*chain)
    assert len(found.faults) == 3_000

"""briefer export: the same library again, to the last field."""

import json
from pathlib import Path

from briefer.store.store import Store
from tests.commands.conftest import ITEMS, Briefer, objects_in, write_lines


def records(library: Path) -> list[object]:
    """All that a library holds, oldest first."""
    with Store.open(library, writable=False) as store:
        return list(store.all_records())


def test_importing_an_export_gives_the_same_library(
    briefer: Briefer, library: Path, brief: str, empty: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.jsonl"
    assert briefer("export", library, "-o", target).stdout == f"{target}\n"
    assert briefer("import", empty, target).exit_code == 0
    assert records(empty) == records(library)
    assert len(records(empty)) == len(ITEMS) + 1


def test_passages_that_were_lost_come_back_as_they_were(
    briefer: Briefer, library: Path, empty: Path, tmp_path: Path
) -> None:
    # One passage goes, one stays in its place with other words after it.
    briefer("edit", library, "s1", "text=Kabul says 58 soldiers died. The firing ended.")
    target = tmp_path / "out.jsonl"
    assert briefer("export", library, "-o", target).exit_code == 0
    result = briefer("import", empty, target)
    assert result.exit_code == 0, result.stderr
    assert records(empty) == records(library)
    assert "Passed over" in briefer("import", library, target).stdout


def test_the_order_of_a_library_is_kept(
    briefer: Briefer, library: Path, empty: Path, tmp_path: Path
) -> None:
    later = {"kind": "source", "id": "s2", "title": "Later", "text": "We are ready."}
    briefer("import", library, write_lines(tmp_path / "later.jsonl", later))
    briefer("edit", library, "k1", 'citations=[{"source": "s2", "exact": "ready"}]')
    briefer("export", library, "-o", tmp_path / "out.jsonl")
    briefer("import", empty, tmp_path / "out.jsonl")
    assert records(empty) == records(library)
    assert briefer("list", empty).stdout == briefer("list", library).stdout


def test_an_altered_passage_of_an_export_is_refused(
    briefer: Briefer, library: Path, empty: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.jsonl"
    briefer("export", library, "-o", target)
    text = target.read_text(encoding="utf-8")
    target.write_text(
        text.replace('"exact": "58 soldiers died"', '"exact": "59 soldiers died"'),
        encoding="utf-8",
    )
    result = briefer("import", empty, target)
    assert result.exit_code == 1
    assert "“59 soldiers died” is not in the text of source s1" in result.stderr


def test_it_may_go_to_the_standard_output(briefer: Briefer, library: Path) -> None:
    assert [found["id"] for found in objects_in(briefer("export", library, "-o", "-"))] == [
        found["id"] for found in ITEMS
    ]


def test_a_target_that_cannot_be_is_refused(
    briefer: Briefer, library: Path, tmp_path: Path
) -> None:
    assert briefer("export", library, "-o", tmp_path / "out.txt").exit_code == 2
    assert briefer("export", library).exit_code == 2
    (tmp_path / "folder.jsonl").mkdir()
    result = briefer("export", library, "-o", tmp_path / "folder.jsonl")
    assert result.exit_code == 1
    assert "is a folder" in result.stderr


def test_no_reader_takes_a_character_for_the_end_of_a_line(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    line = {"kind": "question", "id": "q1", "text": "a\u2028b\u2029c"}
    briefer("import", empty, write_lines(tmp_path / "odd.jsonl", line))
    target = tmp_path / "out.jsonl"
    briefer("export", empty, "-o", target)
    (written,) = target.read_text(encoding="utf-8").splitlines()
    assert json.loads(written) == line

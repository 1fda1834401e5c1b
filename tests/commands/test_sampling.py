"""briefer sample: two libraries and their briefs, the same wherever they are made."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.kinds import KINDS
from briefer.store.store import Store
from tests.commands.conftest import Briefer

BRIEFS = ("chronology", "flash-update", "quote-sheet", "situation-report")


def test_the_sample_is_made_twice_with_the_same_bytes(briefer: Briefer, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "deep" / "second"
    for folder in (first, second):
        result = briefer("sample", folder)
        assert result.exit_code == 0, result.stderr
        for line in result.stdout.splitlines():
            assert Path(line).is_file()
    files = {f"{name}{suffix}" for name in BRIEFS for suffix in (".pdf", ".docx")}
    files.add("scripts.docx")
    libraries = {"border-clash.briefer", "scripts.briefer"}
    assert {path.name for path in first.iterdir()} == files | libraries
    for name in files:
        assert (first / name).read_bytes() == (second / name).read_bytes()
    assert len(PdfReader(first / "situation-report.pdf").pages) >= 2
    document = zipfile.ZipFile(first / "scripts.docx").read("word/document.xml").decode()
    assert "يولد" in document


def test_the_sample_holds_what_it_should(briefer: Briefer, tmp_path: Path) -> None:
    assert briefer("sample", tmp_path).exit_code == 0
    with Store.open(tmp_path / "border-clash.briefer", writable=False) as store:
        records = list(store.all_records())
        assert store.verify() == []
    kinds = [record.kind for record in records]
    least = {"source": 3, "fact": 12, "quote": 6, "event": 9, "judgment": 2, "question": 3}
    assert set(least) == {"source", *(kind.kind for kind in KINDS)}
    assert all(kinds.count(kind) >= number for kind, number in least.items())


def test_nobody_can_undo_the_making_of_the_sample(briefer: Briefer, tmp_path: Path) -> None:
    assert briefer("sample", tmp_path).exit_code == 0
    with Store.open(tmp_path / "border-clash.briefer") as store:
        assert (store.undo_label, list(store.history())) == ("", [])
        fact = next(each for each in store.all_records() if isinstance(each, Fact))
        store.apply(Edit("Note", (Change(fact, replace(fact, note="Mine")),)))
        store.undo()
        assert store.record(fact.id) == fact
        assert store.verify() == []


def test_an_earlier_sample_is_replaced_only_by_force(briefer: Briefer, tmp_path: Path) -> None:
    library = tmp_path / "scripts.briefer"
    library.write_bytes(b"mine")
    result = briefer("sample", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "--force" in result.stderr
    assert library.read_bytes() == b"mine"
    assert briefer("sample", tmp_path, "--force").exit_code == 0
    assert library.read_bytes() != b"mine"


def test_a_folder_that_cannot_be_made_is_refused(briefer: Briefer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = briefer("sample", tmp_path / "file")
    assert result.exit_code == 1
    assert "cannot be made" in result.stderr


def test_a_sample_with_a_fault_is_refused_whole(
    briefer: Briefer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "resources" / "sample" / "border-clash"
    broken.mkdir(parents=True)
    (broken / "items.jsonl").write_text('{"kind": "fact"}', encoding="utf-8")
    monkeypatch.setattr("briefer.cli.resources", lambda: tmp_path / "resources")
    result = briefer("sample", tmp_path / "out")
    assert result.exit_code == 1
    assert "line 1, text" in result.stderr
    assert list((tmp_path / "out").iterdir()) == []

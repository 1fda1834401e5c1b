import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefer.importers.harvest import Fault, Place
from briefer.items.source import Source
from briefer.store.store import Query
from briefer.ui.importing.report_panel import ReportPanel
from briefer.ui.offer import Offer
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session

Settle = Callable[..., None]

FACTS = (
    '{"kind": "source", "id": "w", "title": "Wire", "text": "Two posts fell."}\n'
    '{"kind": "fact", "id": "f", "text": "Two posts fell", '
    '"citations": [{"source": "w", "exact": "Two posts"}]}\n'
)


class Told:
    """What the status bar was told, with what it offers."""

    def __init__(self, session: Session) -> None:
        self.said: list[str] = []
        self.offers: tuple[Offer, ...] = ()
        session.noticed.connect(self._take)

    def _take(self, words: str, offers: tuple[Offer, ...]) -> None:
        self.said.append(words)
        self.offers = offers


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


Write = Callable[[str, str | bytes], Path]


def faults(pane: ReaderPane) -> list[tuple[str, ...]]:
    model = pane._importing.report.model
    rows = range(model.rowCount())
    return [tuple(model.index(row, each).data() for each in range(5)) for row in rows]


def sources(session: Session) -> list[Source]:
    found = session.store.find(Query(kinds=frozenset({"source"})))
    return [each for each in found if isinstance(each, Source)]


def test_a_text_becomes_a_source_that_is_shown(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    reader.import_files([write("clash.txt", "Border clash\n\nTwo posts fell.\n")])
    settle(session)
    (source,) = sources(session)
    assert source.title == "Border clash"
    assert reader.source == source
    assert told.said[-1] == "Imported 1 source."
    assert session.store.original(source.id) is not None
    (undo,) = told.offers
    undo.act()
    settle(session)
    assert sources(session) == []
    assert reader.source is None


def test_a_text_that_came_in_is_brought_into_sight_with_its_fields(
    reader: ReaderPane, session: Session, settle: Settle, qtbot: QtBot, write: Write
) -> None:
    with qtbot.waitSignal(reader.source_made):
        reader.import_files([write("clash.txt", "Border clash\n\nTwo posts fell.\n")])
    settle(session)
    assert reader.source_bar.isVisible()
    assert reader.source_bar.line["title"].text() == "Border clash"


def test_several_files_are_one_edit(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    reader.import_files([write("a.jsonl", FACTS), write("b.txt", "Other"), write("c.md", "Third")])
    settle(session)
    assert told.said[-1] == "Imported 3 sources, 1 item."
    assert len(list(session.store.history())) == 1


def test_nothing_is_kept_where_a_line_has_a_fault_until_the_others_are_asked_for(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    path = write("a.jsonl", f'{FACTS}{{"kind": "fact", "id": "g"}}\n')
    reader.import_files([path])
    settle(session)
    assert sources(session) == []
    report = reader._importing.report
    assert report.isVisible()
    assert faults(reader) == [
        ("a.jsonl", "3", "text", "A fact needs “text”.", "Say it in the field “text”.")
    ]
    assert told.said[-1] == "One fault. Nothing is imported yet."
    assert report.others.text() == "Import the other 2"
    report.copy.click()
    assert QGuiApplication.clipboard().text().startswith("a.jsonl\t3\ttext\tA fact needs")
    report.others.click()
    settle(session)
    assert not report.isVisible()
    assert len(sources(session)) == 1


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("empty.txt", b"", "empty.txt is empty."),
        ("blank.txt", b" \n", "blank.txt holds only blanks."),
        ("paper.pdf", b"%PDF-1.7", "paper.pdf is of a kind that cannot be imported yet."),
        ("nul.txt", b"a\x00b", "nul.txt, line 1: there is a control character (U+0000)."),
        ("elf.txt", bytes(range(256)), "elf.txt is not text in UTF-8 or Windows-1252"),
    ],
)
def test_what_cannot_be_read_is_said_by_its_name(
    reader: ReaderPane,
    session: Session,
    settle: Settle,
    write: Write,
    name: str,
    content: bytes,
    what: str,
) -> None:
    reader.import_files([write(name, content)])
    settle(session)
    ((file, row, _, said, remedy),) = faults(reader)
    assert (file, row) == (name, "")
    assert said.startswith(what)
    assert remedy
    assert not reader._importing.report.others.isVisible()


@pytest.mark.parametrize(
    ("content", "read_as"),
    [("Día uno".encode("utf-16"), "UTF-16"), ("Día uno".encode("latin-1"), "Windows-1252")],
)
def test_another_encoding_is_told(
    reader: ReaderPane,
    session: Session,
    settle: Settle,
    told: Told,
    write: Write,
    content: bytes,
    read_as: str,
) -> None:
    reader.import_files([write("a.txt", content)])
    settle(session)
    assert sources(session)[0].text == "Día uno"
    assert told.said[-1] == f"Imported 1 source. a.txt was read as {read_as}."


def test_a_file_that_cannot_be_read_holds_up_no_other(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    paper, story = write("paper.pdf", b"%PDF-1.7"), write("story.txt", "Two posts fell.")
    reader.import_files([paper, story])
    settle(session)
    (source,) = sources(session)
    assert source.text == "Two posts fell."
    report = reader._importing.report
    assert report.isVisible()
    assert report.heading.text() == "One file could not be imported."
    assert [fault[0] for fault in faults(reader)] == ["paper.pdf"]
    assert not report.others.isVisible()
    assert told.said[-1] == "Imported 1 source. One file could not be imported."
    assert [offer.label for offer in told.offers] == ["Undo", "Show"]
    assert "story.txt" in session.undo_label
    assert "paper.pdf" not in session.undo_label


def test_a_line_at_fault_is_asked_about_beside_a_file_that_cannot_be_read(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    table = write("a.jsonl", f'{FACTS}{{"kind": "fact", "id": "g"}}\n')
    reader.import_files([table, write("paper.pdf", b"%PDF-1.7")])
    settle(session)
    assert sources(session) == []
    assert told.said[-1] == "2 faults. Nothing is imported yet."
    assert reader._importing.report.others.isVisible()


def test_a_folder_is_said_to_be_one(
    reader: ReaderPane, session: Session, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "papers.txt"
    folder.mkdir()
    reader.import_files([folder])
    settle(session)
    ((_, _, _, what, remedy),) = faults(reader)
    assert (what, remedy) == ("papers.txt is a folder.", "Name the files in it.")


def unreadable(path: Path) -> None:
    """Have nobody read it; root, who may read every file, meets a fault of the system."""
    if os.geteuid() != 0:
        path.chmod(0)
    else:
        path.unlink()
        path.symlink_to("/proc/self/mem")  # nothing is mapped where it begins


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX's")
def test_a_file_that_cannot_be_read_is_said_to_be_so(
    reader: ReaderPane, session: Session, settle: Settle, write: Write
) -> None:
    path = write("a.txt", "a")
    unreadable(path)
    reader.import_files([path])
    settle(session)
    assert "cannot be read" in faults(reader)[0][3]


def test_a_file_that_the_library_has_is_told_by_its_source(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    path = write("a.txt", "Border clash")
    reader.import_files([path, path])
    settle(session)
    reader.import_files([path])
    settle(session)
    assert told.said[-1] == "The library has that file already, as “Border clash”."
    assert len(sources(session)) == 1


def test_lines_that_the_library_has_are_counted(
    reader: ReaderPane, session: Session, settle: Settle, told: Told, write: Write
) -> None:
    path = write("a.jsonl", FACTS)
    for _ in range(2):
        reader.import_files([path])
        settle(session)
    assert told.said[-1] == "Nothing new: 2 already in the library."


def test_a_cancelled_import_leaves_nothing(
    reader: ReaderPane, session: Session, settle: Settle, write: Write
) -> None:
    lines = "".join(
        json.dumps({"kind": "fact", "text": f"Fact {number}"}) + "\n" for number in range(2_000)
    )
    session.jobs.started.connect(lambda task: task.cancel())
    reader.import_files([write("a.jsonl", lines)])
    settle(session)
    assert session.store.count(Query()) == 0


def test_the_dialog_s_files_are_imported_and_its_folder_is_remembered(
    reader: ReaderPane,
    session: Session,
    settle: Settle,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write("a.txt", "A text")
    asked: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, known: str) -> tuple[list[str], str]:
        asked.append(known)
        return [str(path)], known

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    reader._importing.ask()
    settle(session)
    assert "*.jsonl" in asked[0]
    assert session.settings.note("folder/import") == str(path.parent)
    assert len(sources(session)) == 1


def test_the_list_of_faults_is_a_sound_model_and_closes_with_escape(
    reader: ReaderPane,
    session: Session,
    settle: Settle,
    write: Write,
    qtmodeltester: object,
) -> None:
    reader.import_files([write("a.txt", "")])
    settle(session)
    qtmodeltester.check(reader._importing.report.model)  # type: ignore[attr-defined]
    QTest.keyClick(reader._importing.report.table, Qt.Key.Key_Escape)
    assert not reader._importing.report.isVisible()


def test_a_fault_of_many_lines_is_seen_whole(qtbot: QtBot) -> None:
    panel = ReportPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show()
    words = "The column “dated” is none of these: " + "as_of, claimant, text, " * 6
    place = Place(file="a.csv", line=1)
    fault = Fault(place=place, field="dated", what=words, remedy="Rename it.")
    panel.show_faults([fault], "One fault.", 0)
    table = panel.table
    qtbot.waitUntil(lambda: table.viewport().height() >= table.rowHeight(0) > 40)
    assert not table.horizontalScrollBar().isVisible()
    assert [each.row() for each in table.selectionModel().selectedRows()] == [0]

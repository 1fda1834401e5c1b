"""The row below the columns, the strip above it, and the row at the top."""

import threading

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from briefer.errors import BrieferError
from briefer.ui.actions import ActionBook
from briefer.ui.jobs import Jobs, Task
from briefer.ui.notice_bar import NoticeBar
from briefer.ui.offer import Offer
from briefer.ui.status_bar import StatusBar
from briefer.ui.top_bar import TopBar


def shown_texts(bar: StatusBar | NoticeBar) -> list[str]:
    return [each.text() for each in bar.findChildren(QLabel) if each.isVisible() and each.text()]


def test_a_notice_offers_what_can_be_done(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    opened: list[str] = []
    bar.show_notice("Exported brief.pdf", (Offer("Open", lambda: opened.append("brief.pdf")),))
    assert "Exported brief.pdf" in shown_texts(bar)
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Open").click()
    assert opened == ["brief.pdf"]
    bar.show_notice("Something else")
    assert "Exported brief.pdf" not in shown_texts(bar)
    bar.clear_notice()
    assert "Something else" not in shown_texts(bar)


def test_an_offer_goes_with_what_it_was_about(qtbot: QtBot) -> None:
    class Desk(QObject):
        changed = Signal(object)

    bar, desk = StatusBar(), Desk()
    qtbot.addWidget(bar)
    bar.show()
    undone: list[str] = []
    undo = Offer("Undo", lambda: undone.append("an edit"), ends=desk.changed)

    def buttons() -> list[QPushButton]:
        return [each for each in bar.findChildren(QPushButton) if each.isVisible()]

    bar.show_notice("Done: Delete fact.", (undo,))
    desk.changed.emit("another edit")
    assert buttons() == []
    assert "Done: Delete fact." in shown_texts(bar)
    bar.show_notice("Done: Delete fact.", (undo, Offer("Open", list)))
    next(each for each in buttons() if each.text() == "Undo").click()
    assert [each.text() for each in buttons()] == ["Open"]
    assert undone == ["an edit"]


def test_it_says_what_is_saved_and_what_waits(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_saved(0)
    bar.show_marking("TLP:AMBER")
    assert {"All changes saved", "TLP:AMBER"} <= set(shown_texts(bar))
    bar.show_saved(2)
    assert any("2 changes" in text for text in shown_texts(bar))
    bar.show_marking("")
    assert "TLP:AMBER" not in shown_texts(bar)


def test_long_work_is_shown_and_can_be_cancelled(qtbot: QtBot) -> None:
    bar, jobs = StatusBar(), Jobs()
    qtbot.addWidget(bar)
    bar.show()
    bar.follow(jobs)
    go_on = threading.Event()

    def work(task: Task) -> None:
        while not go_on.wait(0.01):
            task.progress(2, 5)

    task = jobs.run("Importing", work, lambda _: None)
    progress = bar.findChild(QProgressBar)
    assert progress is not None
    qtbot.waitUntil(lambda: "Importing 40 %" in shown_texts(bar))
    assert (progress.value(), progress.maximum()) == (2, 5)
    cancel = next(b for b in bar.findChildren(QPushButton) if b.text() == "Cancel")
    with qtbot.waitSignal(task.ended):
        cancel.click()
    assert not progress.isVisible()


def test_quiet_and_short_work_is_not_spoken_of(qtbot: QtBot) -> None:
    bar, jobs = StatusBar(), Jobs()
    qtbot.addWidget(bar)
    bar.show()
    bar.follow(jobs)
    done: list[int] = []
    jobs.run("Counting", lambda _: 1, done.append, quiet=True)
    jobs.run("Short", lambda _: 2, done.append)
    qtbot.waitUntil(lambda: sorted(done) == [1, 2])
    assert not {"Counting", "Short"} & set(shown_texts(bar))


def test_a_refusal_stands_in_words_until_it_is_closed(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    bar.show_error(BrieferError("The disk is full.", "Make room."))
    assert "The disk is full. Make room." in shown_texts(bar)
    assert bar.accessibleName() == "The disk is full. Make room."
    close = bar.findChild(QPushButton)
    assert close is not None
    close.click()
    assert not bar.isVisible()


def test_the_top_row_names_what_would_be_undone(qtbot: QtBot) -> None:
    book = ActionBook()
    bar = TopBar(book)
    qtbot.addWidget(bar)
    bar.show_undo("Keep quote of Z. Mujahid")
    undo = next(b for b in bar.findChildren(QPushButton) if b.accessibleName().startswith("Undo"))
    assert undo.accessibleName() == "Undo keep quote of Z. Mujahid"
    bar.show_undo("PDF imported")
    assert undo.accessibleName() == "Undo PDF imported"
    bar.show_undo("")
    assert not undo.isEnabled()


def test_the_top_row_counts_findings_and_chooses_workspaces(qtbot: QtBot) -> None:
    book = ActionBook()
    bar = TopBar(book)
    qtbot.addWidget(bar)
    bar.show_findings(3)
    assert any(b.text() == "Check 3" and b.isEnabled() for b in bar.findChildren(QPushButton))
    bar.show_findings(None)
    assert any(b.text() == "Check" and not b.isEnabled() for b in bar.findChildren(QPushButton))
    read = next(b for b in bar.findChildren(QPushButton) if b.text() == "Read")
    with qtbot.waitSignal(bar.workspace_chosen) as chosen:
        read.click()
    assert chosen.args == ["read"]

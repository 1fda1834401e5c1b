from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.objects import CLASSES
from briefer.items.source import Source
from briefer.ui.card.card_pane import CardPane
from briefer.ui.card.chip import ChipWords
from briefer.ui.card.editors.citations import CitationsEditor
from briefer.ui.card.editors.table import EDITORS
from briefer.ui.card.labels import FIRST, KINDS, LABELS
from briefer.ui.card.merge_dialog import MOST, MergeDialog
from briefer.ui.card.selection import MANY
from briefer.ui.session import Session

Settle = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot, sample_session: Session) -> CardPane:
    made = CardPane(sample_session)
    qtbot.addWidget(made)
    made.resize(620, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def citations_of(pane: CardPane) -> CitationsEditor:
    assert pane._form is not None
    editor = pane._form.rows["citations"].editor
    assert isinstance(editor, CitationsEditor)
    return editor


def held(session: Session, id_: str) -> Item:
    record = session.store.record(id_)
    assert isinstance(record, Item)
    return record


def test_every_field_of_every_kind_has_a_label_and_an_editor() -> None:
    for kind, record_class in CLASSES.items():
        names = {spec.name for spec in specs(record_class)}
        assert names <= LABELS.keys()
        assert kind in KINDS
        assert set(FIRST[kind]) <= names
        assert {spec.kind for spec in specs(record_class)} <= EDITORS.keys()


def test_a_card_of_every_kind_names_all_its_controls(
    pane: CardPane, sample_session: Session
) -> None:
    for id_ in ("f-toll", "k-threat", "e-blast", "j-exchanges", "q-toll", "wire"):
        pane.show_record(id_)
        assert pane._form is not None
        for row in pane._form.rows.values():
            target = row.editor.focusProxy() or row.editor
            named = target.accessibleName() or (isinstance(target, QPushButton) and target.text())
            assert named, row.spec.name


def test_tab_goes_through_the_fields_in_reading_order(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    pane.resize(400, 700)
    pane.show_record("f-toll")
    settle(sample_session)
    pane.focus_first()
    heights: list[int] = []
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        height = here.mapTo(pane._inside, here.rect().center()).y()
        if heights and height <= heights[0]:
            break
        heights.append(height)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert len(heights) > 15
    assert all(after > before - 14 for before, after in pairwise(heights)), heights


def test_a_passage_leads_to_its_place_in_the_source(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    cited = held(sample_session, "f-toll").citations[0]
    with qtbot.waitSignal(pane.passage_asked) as asked:
        QTest.keyClick(citations_of(pane).boxes[0].passage, Qt.Key.Key_Return)
    assert asked.args == [cited.source, cited.start, cited.end]
    with qtbot.waitSignal(pane.passage_asked):
        QTest.mouseClick(citations_of(pane).boxes[0].passage, Qt.MouseButton.LeftButton)


def test_citations_are_moved_and_taken_out_by_keys(pane: CardPane, sample_session: Session) -> None:
    pane.show_record("f-toll")
    first, second = held(sample_session, "f-toll").citations
    editor = citations_of(pane)
    QTest.keyClick(editor.boxes[0].passage, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert held(sample_session, "f-toll").citations == (second, first)
    QTest.keyClick(editor.boxes[0].passage, Qt.Key.Key_Delete)
    assert held(sample_session, "f-toll").citations == (first,)


def test_a_citation_is_added_by_choosing_a_source_and_given_a_locator(
    pane: CardPane, sample_session: Session
) -> None:
    pane.show_record("j-exchanges")
    editor = citations_of(pane)
    editor.choose_source()
    QTest.keyClicks(editor.line, "crossings")
    editor._found.take_first()
    (added,) = held(sample_session, "j-exchanges").citations
    assert added.source == "crossings"
    details = editor.boxes[0]._details
    assert details is not None
    QTest.keyClicks(details.locator, "p. 3")
    QTest.keyClicks(details._chain.line, "Reuters;")
    pane._draft.leave()
    (told,) = held(sample_session, "j-exchanges").citations
    assert (told.locator, told.chain) == ("p. 3", ("Reuters",))


def test_a_passage_is_drawn_in_its_own_width_whatever_was_asked_for(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    pane.show_record("f-toll")
    settle(sample_session)
    passage = citations_of(pane).boxes[0].passage
    before = passage.grab().toImage()
    assert passage.heightForWidth(120) > passage.heightForWidth(480)
    assert passage.grab().toImage() == before


def test_a_card_gets_narrower_again_whatever_a_citation_says(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    pane.resize(900, 600)
    pane.show_record("f-toll")
    settle(sample_session)
    assert pane._form is not None
    wide = citations_of(pane).boxes[0]._caption.text()
    pane.resize(360, 600)
    settle(sample_session)
    assert pane._form.minimumSizeHint().width() <= 336
    assert len(citations_of(pane).boxes[0]._caption.text()) < len(wide)


def test_a_passage_that_its_source_has_no_longer_says_so(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    source = sample_session.store.record("kabul")
    assert isinstance(source, Source)
    changed = replace(source, text="Something else.")
    sample_session.do(Edit("Change the text", (Change(source, changed),)))
    pane.show_record("f-toll")
    settle(sample_session)
    boxes = citations_of(pane).boxes
    assert [box._lost.isVisible() for box in boxes] == [
        box.citation.source == "kabul" for box in boxes
    ]


def test_the_card_leads_to_the_briefs_that_use_the_record(
    pane: CardPane, qtbot: QtBot, sample_session: Session, settle: Settle
) -> None:
    pane.show_record("f-toll")
    settle(sample_session)
    assert pane._form is not None
    chips = pane._form.used_in.findChildren(ChipWords)
    assert any(chip.words.endswith("§ Key figures") for chip in chips)
    with qtbot.waitSignal(pane.brief_asked) as asked:
        chips[0].click()
    assert asked.args is not None
    assert asked.args[1] == "f-toll"


def test_a_version_of_the_history_is_restored_in_one_edit(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    first = held(sample_session, "f-toll")
    assert isinstance(first, Fact)
    sample_session.do(Edit("Edit", (Change(first, replace(first, claimant="Nobody")),)))
    pane.show_record("f-toll")
    assert pane._form is not None
    pane._form.history.set_open(True)
    settle(sample_session)
    (button,) = pane._form.history.findChildren(QPushButton)
    assert button.accessibleName() == "Restore the first version"
    button.click()
    assert held(sample_session, "f-toll") == first
    assert sample_session.undo_label == "Restore fact"


def test_a_later_version_is_named_by_its_moment(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    first = held(sample_session, "f-toll")
    assert isinstance(first, Fact)
    second = replace(first, claimant="Nobody")
    sample_session.do(Edit("Edit", (Change(first, second),)))
    sample_session.do(Edit("Edit", (Change(second, replace(first, claimant="Somebody")),)))
    pane.show_record("f-toll")
    assert pane._form is not None
    pane._form.history.set_open(True)
    settle(sample_session)
    newer, older = pane._form.history.findChildren(QPushButton)
    assert newer.accessibleName().startswith("Restore the version of")
    assert older.accessibleName() == "Restore the first version"
    newer.click()
    assert held(sample_session, "f-toll") == second


def test_a_record_that_nothing_rests_on_is_deleted_at_once(
    pane: CardPane, sample_session: Session
) -> None:
    fact = Fact(text="Alone")
    sample_session.do(Edit("Add", (Change(None, fact),)))
    pane.show_record(fact.id)
    pane.delete((fact.id,))
    assert pane.record is None
    assert sample_session.undo_label == "Delete fact"
    sample_session.undo()
    assert held(sample_session, fact.id) == fact


def test_what_rests_on_a_record_is_named_where_it_cannot_go(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("wire")
    pane.delete(("wire",))
    assert "cannot be deleted: 17 records rest on it" in pane._bar.words
    assert pane._bar._more.text() == "and 13 more"
    assert pane._bar.isVisible()
    with qtbot.waitSignal(pane.record_asked):
        pane._bar._chips[0].click()
    assert isinstance(sample_session.store.record("wire"), Source)


def test_several_records_are_tagged_in_one_edit(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    pane.show_records(("f-toll", "f-toll-first"))
    settle(sample_session)
    selection = pane._selection
    assert selection._kinds.text() == "2 facts"
    assert selection.merging.isEnabled()
    QTest.keyClicks(selection._tag, "urgent")
    QTest.keyClick(selection._tag, Qt.Key.Key_Return)
    assert "urgent" in held(sample_session, "f-toll").tags
    assert "urgent" in held(sample_session, "f-toll-first").tags
    sample_session.undo()
    assert "urgent" not in held(sample_session, "f-toll").tags
    assert "urgent" not in held(sample_session, "f-toll-first").tags


def test_a_marking_that_is_typed_is_given_once_and_no_lower_one_on_the_way(
    pane: CardPane, sample_session: Session
) -> None:
    pane.show_records(("f-toll", "f-toll-first"))
    picker = pane._selection._marking
    picker.setFocus()
    before = len(list(sample_session.store.history()))
    QTest.keyClicks(picker, "TLP:AMBER")
    assert len(list(sample_session.store.history())) == before
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert len(list(sample_session.store.history())) == before + 1
    assert held(sample_session, "f-toll").marking == "TLP:AMBER"


def test_what_was_just_chosen_for_several_is_theirs_when_others_are_shown(
    pane: CardPane, sample_session: Session
) -> None:
    pane.show_records(("f-toll", "f-toll-first"))
    pane._selection._marking.setFocus()
    QTest.keyClicks(pane._selection._marking, "TLP:AMBER")
    pane.show_records(("f-posts", "f-main-crossings"))
    assert held(sample_session, "f-toll-first").marking == "TLP:AMBER"
    assert sample_session.undo_label.startswith("Mark 2 ")
    assert pane._selection._marking.currentIndex() == 0


def test_several_records_are_marked_and_graded(pane: CardPane, sample_session: Session) -> None:
    pane.show_records(("f-toll", "f-toll-first"))
    for picker, row in ((pane._selection._marking, 3), (pane._selection._credibility, 2)):
        picker.setCurrentIndex(row)
        picker.activated.emit(row)
    for id_ in ("f-toll", "f-toll-first"):
        fact = held(sample_session, id_)
        assert (fact.marking, fact.credibility) == ("TLP:AMBER", 2)


def test_two_facts_become_one_field_by_field(qtbot: QtBot, sample_session: Session) -> None:
    dialog = MergeDialog(sample_session, ("f-toll-first", "f-toll"))
    qtbot.addWidget(dialog)
    assert dialog.merging.text() == "Merge 2 facts"
    fields = {field.spec.name: field for field in dialog.fields}
    fields["text"].buttons[1].click()
    dialog.merge()
    merged = held(sample_session, "f-toll-first")
    assert merged.text == "At least 58 Pakistani soldiers were killed in the exchange of fire."
    assert len(merged.citations) == 3
    assert "f-toll" not in sample_session.store.records(("f-toll",))
    assert sample_session.undo_label == "Merge 2 facts"


def test_merged_records_stand_under_the_tags_of_all(qtbot: QtBot, sample_session: Session) -> None:
    one, other = (Fact(id=f"m{n}", text="Same.", tags=("both", f"tag {n}")) for n in (1, 2))
    sample_session.do(Edit("Add", (Change(None, one), Change(None, other))))
    dialog = MergeDialog(sample_session, (one.id, other.id))
    qtbot.addWidget(dialog)
    dialog.merge()
    assert held(sample_session, one.id).tags == ("both", "tag 1", "tag 2")


def test_records_of_two_kinds_are_not_merged(qtbot: QtBot, sample_session: Session) -> None:
    dialog = MergeDialog(sample_session, ("f-toll", "k-threat"))
    qtbot.addWidget(dialog)
    assert not dialog.can_merge
    assert not dialog.merging.isEnabled()


def test_what_is_typed_into_a_merge_stands_in_the_end(
    qtbot: QtBot, sample_session: Session
) -> None:
    dialog = MergeDialog(sample_session, ("f-toll-first", "f-toll"))
    qtbot.addWidget(dialog)
    answer = next(field for field in dialog.fields if field.spec.name == "answer")
    line = answer.row.editor.focusProxy()
    assert isinstance(line, QWidget)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "12 to 58")
    assert not any(button.isChecked() for button in answer.buttons)
    dialog.merge()
    merged = held(sample_session, "f-toll-first")
    assert isinstance(merged, Fact)
    assert merged.answer == "12 to 58"


def test_more_records_than_can_be_looked_at_are_not_merged_in_part(
    qtbot: QtBot, sample_session: Session
) -> None:
    facts = [Fact(text=f"Fact {n}") for n in range(MOST + 1)]
    sample_session.do(Edit("Add", tuple(Change(None, each) for each in facts)))
    dialog = MergeDialog(sample_session, [each.id for each in facts])
    qtbot.addWidget(dialog)
    assert not dialog.can_merge
    assert any(f"two to {MOST}" in label.text() for label in dialog.findChildren(QLabel))


def test_a_merge_dialog_that_is_closed_is_gone(qtbot: QtBot, sample_session: Session) -> None:
    dialog = MergeDialog(sample_session, ("f-toll-first", "f-toll"))
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_many_are_deleted_by_a_worker_and_come_back_by_undo(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    facts = [Fact(text=f"Fact {n}") for n in range(MANY)]
    sample_session.do(Edit("Add", tuple(Change(None, each) for each in facts)))
    ids = [each.id for each in facts]
    pane.delete(ids)
    settle(sample_session)
    assert not sample_session.store.records(ids)
    assert sample_session.undo_label == f"Delete {MANY} facts"
    sample_session.undo()
    assert len(sample_session.store.records(ids)) == MANY


def test_none_of_many_goes_where_something_rests_on_one(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    facts = [Fact(text=f"Fact {n}") for n in range(MANY)]
    sample_session.do(Edit("Add", tuple(Change(None, each) for each in facts)))
    told: list[object] = []
    sample_session.refused.connect(told.append)
    pane.delete(["f-toll"])
    of_one = (pane._bar.words, [chip.text() for chip in pane._bar._chips])
    ids = [*(each.id for each in facts), "f-toll"]
    pane.delete(ids)
    settle(sample_session)
    assert not told
    assert pane._bar.isVisibleTo(pane)
    assert (pane._bar.words, [chip.text() for chip in pane._bar._chips]) == of_one
    assert "Clashes on the Afghanistan–Pakistan border § Key figures" in of_one[1]
    assert len(sample_session.store.records(ids)) == MANY + 1


def test_many_that_rest_on_one_another_alone_go_together(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    first = Fact(text="The first")
    rest = [Fact(text=f"Fact {n}", supersedes=(first.id,)) for n in range(MANY)]
    sample_session.do(Edit("Add", tuple(Change(None, each) for each in (first, *rest))))
    pane.delete([each.id for each in (first, *rest)])
    settle(sample_session)
    assert not sample_session.store.records([first.id])

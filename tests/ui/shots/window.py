"""The whole window in its states: its workspaces, and what is opened over them.

`make shots` draws each of them, and the tests of accessibility and translation go through them.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from briefer.briefs.edits import Change, Edit
from briefer.items.source import Source
from briefer.store.problem import REINDEX, Problem
from briefer.store.search import Query
from briefer.ui.crash_dialog import CrashDialog
from briefer.ui.desk import Desk, Workspace
from briefer.ui.dialogs.verify_dialog import VerifyDialog
from briefer.ui.main_window import MainWindow
from tests.ui.calm import settle

Act = Callable[[MainWindow], object]

BRIEF = "situation-report"


def desk_of(window: MainWindow) -> Desk:
    """The desk, all of its panes made."""
    assert window.desk is not None
    settle(window)
    return window.desk


def workspace(name: Workspace, then: Callable[[Desk], object] | None = None) -> Act:
    """Shows that workspace, with a brief at hand and a fact chosen; `then` goes on from there."""

    def act(window: MainWindow) -> None:
        desk = desk_of(window)
        desk.open_brief.open(BRIEF)
        desk.show_workspace(name)
        settle(window)
        if name in ("curate", "build"):
            desk.show_card("f-toll")
            settle(window)
        if then is not None:
            then(desk)

    return act


def action(name: str, then: Callable[[MainWindow], object] | None = None) -> Act:
    """Chooses that action, as from a menu, in the workspace Build."""

    def act(window: MainWindow) -> None:
        workspace("build")(window)
        window.book[name].trigger()
        settle(window)
        if then is not None:
            then(window)

    return act


# Without a library, or without anything in it


def welcome(window: MainWindow) -> None:
    """Closes the library, which leaves the first page."""
    window.close_library()
    window.show_welcome()


def bare(name: Workspace) -> Act:
    """Shows a workspace of a library with nothing in it."""

    def act(window: MainWindow) -> None:
        assert window.session is not None
        records = tuple(window.session.store.all_records())
        window.session.do(Edit("Empty", tuple(Change(each, None) for each in records)))
        desk_of(window).open_brief.close()
        desk_of(window).show_workspace(name)

    return act


def refused(window: MainWindow) -> None:
    """A source that much rests on is to be deleted, and a library that is not there opened."""
    workspace("curate")(window)
    desk_of(window).show_card("wire")
    settle(window)
    desk_of(window).panes.card.delete(("wire",))
    window.open_library(Path("gone.briefer"))


# Read


def reading(then: Callable[[Desk], object] | None = None) -> Act:
    """Shows the wire story, with what was kept of it."""

    def act(desk: Desk) -> None:
        desk.read_source("wire")
        settle(desk.session, desk)
        if then is not None:
            then(desk)

    return workspace("read", act)


def passage(desk: Desk) -> None:
    """Goes to the passage of a quote."""
    desk.show_passage_of("k-threat")


def keeping(desk: Desk) -> None:
    """Opens a card beside a quotation."""
    pane = desk.panes.reader
    assert pane.source is not None
    pane.text.put_caret(pane.source.text.index("There is no kind"))
    pane.keep("quote")


def seeking(desk: Desk) -> None:
    """Finds a word in the text."""
    desk.panes.reader.find()
    desk.panes.reader.find_bar.line.setText("border")


def editing(desk: Desk) -> None:
    """Takes the text of the source to be edited."""
    desk.panes.reader._edit_text(True)


def pasted(desk: Desk) -> None:
    """Pastes a new source, which leaves its bar open."""
    QGuiApplication.clipboard().setText("Talks in Doha\n\nBoth sides met on Saturday.\n")
    desk.panes.reader.paste_source()


def report(window: MainWindow) -> None:
    """Imports a file with faults in it."""
    workspace("read")(window)
    assert window.session is not None
    path = window.session.store.path.with_name("border.jsonl")
    path.write_text(
        '{"kind": "source", "id": "w", "title": "Wire", "text": "Two posts fell."}\n'
        '{"kind": "fact", "id": "f", "text": "Two posts fell", "as_of": "12 Oct"}\n'
        '{"kind": "fact", "id": "g"}\n',
        "utf-8",
    )
    desk_of(window).panes.reader.import_files([path])


# Curate


def card(record_id: str, then: Callable[[Desk], object] | None = None) -> Act:
    """Shows the card of that record beside the list."""

    def act(desk: Desk) -> None:
        desk.show_card(record_id)
        settle(desk)
        if then is not None:
            then(desk)

    return workspace("curate", act)


def all_fields(desk: Desk) -> None:
    """Unfolds what a card keeps folded."""
    form = desk.panes.card._form
    assert form is not None
    form.more.set_open(True)
    form.history.set_open(True)


def calendar(desk: Desk) -> None:
    """Opens the calendar of a date."""
    form = desk.panes.card._form
    assert form is not None
    form.rows["as_of"].editor.open_calendar()  # type: ignore[attr-defined]


def new_item(desk: Desk) -> None:
    """A new event, with nothing in it."""
    desk.panes.card.new_item("event")


def several(desk: Desk) -> None:
    """Several records are chosen."""
    desk.panes.card.show_records(("f-toll", "f-toll-first", "k-threat"))


def searched(desk: Desk) -> None:
    """Words are typed, and filters on."""
    query = Query(words="border pos", kinds=frozenset({"fact", "event"}))
    desk.panes.list.show_query(query, "library")
    settle(desk)
    desk.panes.list.view.select_rows([1])


def nothing(desk: Desk) -> None:
    """What is looked for is nowhere."""
    desk.panes.list.show_query(Query(words="zeppelin"), "library")


def columns(desk: Desk) -> None:
    """The list is in columns."""
    desk.panes.list.columns.click()


def chip(name: str) -> Callable[[Desk], object]:
    """Opens the values of a filter."""

    def act(desk: Desk) -> None:
        bar = desk.panes.list.chips
        bar.open(next(each for each in bar.chips if each.spec.label == name))

    return act


def tagging(desk: Desk) -> None:
    """Opens the field for a tag."""
    desk.panes.list.tag()


def row_menu(desk: Desk) -> None:
    """Opens the menu of what is chosen."""
    desk.panes.list._menu(QPoint(200, 40))


# Build


def replacing(desk: Desk) -> None:
    """Finds and replaces."""
    desk.panes.outline.replace()
    desk.panes.outline.find_bar.words.setText("crossings")


def faulty(desk: Desk) -> None:
    """Makes a brief with faults of the one at hand."""
    at_hand = desk.open_brief
    assert at_hand.brief is not None
    fields = tuple(pair for pair in at_hand.brief.fields if pair[0] != "period")
    at_hand.do("Mark", replace(at_hand.brief, marking="TLP:GREEN", fields=fields))


def wording(desk: Desk) -> None:
    """Words an entry for this brief alone."""
    desk.panes.outline.sections[2].reword(0)


def writing(desk: Desk) -> None:
    """Writes the text of a section."""
    desk.panes.outline.sections[0].write()


def details(desk: Desk) -> None:
    """Unfolds the fields of the brief."""
    desk.panes.outline.focus_field("period")


def no_brief(desk: Desk) -> None:
    """No brief is open."""
    desk.open_brief.close()


# Timeline


def an_event(desk: Desk) -> None:
    """The keyboard is at an event."""
    canvas = desk.panes.timeline.canvas
    canvas.setFocus()
    canvas.set_current(4)


def dates(desk: Desk) -> None:
    """Asks for the dates that are in sight."""
    desk.panes.timeline._ask_range()


def undated(desk: Desk) -> None:
    """Lists what has no date."""
    session = desk.session
    from briefer.items.event import Event

    session.do(Edit("Keep", (Change(None, Event(text="A post was left at an unknown time.")),)))
    settle(session, desk)
    desk.panes.timeline._list_undated()


def no_events(desk: Desk) -> None:
    """Nothing matches."""
    desk.panes.timeline.show_query(Query(words="zebra"))


# Dialogs


def exporting(window: MainWindow) -> None:
    """Names a folder that is not of one machine."""
    from briefer.ui.export.export_dialog import ExportDialog

    for dialog in window.findChildren(ExportDialog):
        dialog._folder.setText("~")


def merging(window: MainWindow) -> None:
    """Two facts are to be one."""
    workspace("curate")(window)
    desk_of(window).panes.list.select(("f-toll-first", "f-toll"))
    window.book["merge"].trigger()


def crashed(window: MainWindow) -> None:
    """Tells of a bug."""
    workspace("build")(window)
    place = "  briefer/ui/desk.py:120 in show_card\nKeyError"
    CrashDialog(f"Briefer 0.1.0, Python 3.11.7, Qt 6.12.0\nLinux\n\n{place}", window).open()


def damaged(window: MainWindow) -> None:
    """Tells what is wrong with the library."""
    workspace("build")(window)
    problems = [Problem("The checksum of the fact “f-toll” is not that of its words.", REINDEX)]
    VerifyDialog(problems, window).open()


def menu(window: MainWindow) -> None:
    """Opens the menu."""
    workspace("build")(window)
    whole = window._top.menu_button.menu()
    whole.popup(window._top.menu_button.mapToGlobal(QPoint(0, 32)))


def typed(window: MainWindow) -> None:
    """Looks for something in the palette."""
    from briefer.ui.palette.palette import Palette

    for palette in window.findChildren(Palette):
        palette.field.setText("bor")


def right_to_left(desk: Desk) -> None:
    """A card of a quote that runs from the right."""
    from briefer.items.citation import Citation
    from briefer.items.passage import resolved
    from briefer.items.quote import Quote

    words = "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق."
    text = f"قال: {words} ثم مضى."
    kept = Source(title="بيان قصير عن حقوق الإنسان", text=text, language="ar", reliability="B")
    cited = resolved(Citation(source=kept.id, exact=words), text)
    quote = Quote(text=words, language="ar", speaker="الأمم المتحدة", citations=(cited,))
    desk.session.do(Edit("Add", (Change(None, kept), Change(None, quote))))
    settle(desk.session, desk)
    desk.show_card(quote.id)


def right_to_left_text(desk: Desk) -> None:
    """A source that runs from the right."""
    right_to_left(desk)
    settle(desk.session, desk)
    found = desk.session.store.find(Query(kinds=frozenset({"source"}), words="بيان"))
    desk.read_source(next(each.id for each in found))


WINDOW_SHOTS: tuple[tuple[str, Act], ...] = (
    ("welcome", welcome),
    ("read", reading()),
    ("read-passage", reading(passage)),
    ("read-keeping", reading(keeping)),
    ("read-finding", reading(seeking)),
    ("read-editing", reading(editing)),
    ("read-pasted", reading(pasted)),
    ("read-none", workspace("read")),
    ("read-rtl", workspace("curate", right_to_left_text)),
    ("import-report", report),
    ("curate", card("f-toll")),
    ("curate-quote", card("k-threat")),
    ("curate-source", card("wire")),
    ("curate-fields", card("e-blast", all_fields)),
    ("curate-calendar", card("f-toll", calendar)),
    ("curate-new", workspace("curate", new_item)),
    ("curate-several", workspace("curate", several)),
    ("curate-searched", workspace("curate", searched)),
    ("curate-nothing", workspace("curate", nothing)),
    ("curate-columns", workspace("curate", columns)),
    ("curate-filter", workspace("curate", chip("Kind"))),
    ("curate-dates", workspace("curate", chip("Date"))),
    ("curate-tag", workspace("curate", tagging)),
    ("curate-menu", workspace("curate", row_menu)),
    ("curate-rtl", workspace("curate", right_to_left)),
    ("curate-refused", refused),
    ("build", workspace("build")),
    ("build-replacing", workspace("build", replacing)),
    ("build-faulty", workspace("build", faulty)),
    ("build-wording", workspace("build", wording)),
    ("build-writing", workspace("build", writing)),
    ("build-details", workspace("build", details)),
    ("build-none", workspace("build", no_brief)),
    ("timeline", workspace("timeline", an_event)),
    ("timeline-dates", workspace("timeline", dates)),
    ("timeline-undated", workspace("timeline", undated)),
    ("timeline-none", workspace("timeline", no_events)),
    ("bare-read", bare("read")),
    ("bare-curate", bare("curate")),
    ("bare-build", bare("build")),
    ("bare-timeline", bare("timeline")),
    ("palette", action("palette")),
    ("palette-typed", action("palette", typed)),
    ("new-brief", action("new-brief")),
    ("change-template", action("change-template")),
    ("export", action("export", exporting)),
    ("settings", action("settings")),
    ("keys", action("keys")),
    ("about", action("about")),
    ("verify", action("verify")),
    ("damaged", damaged),
    ("merge", merging),
    ("crash", crashed),
    ("menu", menu),
)
"""A name for the picture, and what brings the window to look so. One line for each more."""

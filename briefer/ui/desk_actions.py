"""What the actions do that need a library: each is given the window and its desk."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.desk import Desk
from briefer.ui.jobs import Task
from briefer.ui.session import Session

if TYPE_CHECKING:
    from briefer.ui.main_window import MainWindow

translate = QCoreApplication.translate

Act = Callable[["MainWindow", Desk], object]

_SUFFIX = ".briefer"


def _with_first(desk: Desk, act: Callable[[str], object]) -> None:
    for record_id in desk.chosen()[:1]:
        act(record_id)


def _on_outline(desk: Desk, act: Callable[[], object]) -> None:
    if desk.workspace != "build":
        desk.show_workspace("build")
    act()


def _read(desk: Desk) -> None:
    """Read the source at hand: what is chosen, or what that was taken from; else what was read."""
    chosen = desk.chosen() if desk.workspace != "read" else ()
    record = next(iter(desk.session.records(chosen[:1]).values()), None)
    cited = [each.source for each in record.citations] if isinstance(record, Item) else []
    sources = [record.id] if isinstance(record, Source) else cited
    desk.show_workspace("read")
    shown = desk.panes.reader.source
    if sources and (shown is None or shown.id not in sources):
        desk.panes.reader.show_source(sources[0])


def _edit(desk: Desk) -> None:
    """Go to the card of what is chosen; several have one together."""
    chosen = desk.chosen()
    if len(chosen) < 2:
        _with_first(desk, desk.edit_card)
        return
    if desk.workspace in ("read", "timeline"):
        desk.show_workspace("curate")
        desk.panes.list.select(chosen)
    desk.panes.card.show_records(chosen)
    desk.panes.card.focus_first()


def _new_item(kind: str, _: "MainWindow", desk: Desk) -> None:
    if desk.workspace in ("read", "timeline"):
        desk.show_workspace("curate")
    desk.panes.list.select(())  # what is on the card is none of those that are listed
    desk.panes.card.new_item(kind)


def _search(desk: Desk) -> None:
    if desk.workspace in ("read", "timeline"):
        desk.show_workspace("curate")
    desk.panes.list.focus_search()


def _save_search(desk: Desk) -> None:
    if not desk.holder("where").isVisible():
        desk.fold("where")
    desk.panes.where.save_query()


def _find_here(desk: Desk) -> None:
    (desk.panes.reader if desk.workspace == "read" else desk.panes.outline).find()


def _paste_source(desk: Desk) -> None:
    desk.show_workspace("read")
    desk.panes.reader.paste_source()


def _import(window: "MainWindow", desk: Desk) -> None:
    folder = window.settings.note("folder/import")
    names, _ = QFileDialog.getOpenFileNames(window, translate("Actions", "Import files"), folder)
    if names:
        window.settings.keep_note("folder/import", str(Path(names[0]).parent))
        desk.panes.reader.import_files([Path(name) for name in names])


def _tag(desk: Desk) -> None:
    if not desk.chosen():
        desk.session.tell(translate("Actions", "Select what is to be tagged in the list."))
        return
    if desk.workspace in ("read", "timeline"):
        chosen = desk.chosen()
        desk.show_workspace("curate")
        desk.panes.list.select(chosen)
    desk.panes.list.tag()


def _merge(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.card.merge_dialog import MergeDialog

    if len(desk.chosen()) < 2:
        desk.session.tell(
            translate("Actions", "Select two or more items of one kind to merge them.")
        )
        return
    MergeDialog(desk.session, desk.chosen(), window).open()


def _export(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.export.export_dialog import ExportDialog

    if desk.open_brief.brief is None:
        desk.session.tell(translate("Actions", "Open a brief to export it."))
        return
    desk.session.flush()
    dialog = ExportDialog(desk.session, desk.open_brief, window)
    dialog.findings_asked.connect(desk.actions_book["findings"].trigger)
    dialog.open()


def _print(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.export.printing import print_brief

    if desk.open_brief.brief is None:
        desk.session.tell(translate("Actions", "Open a brief to print it."))
        return
    desk.session.flush()
    print_brief(desk.session, desk.open_brief, window)


def _back_up(window: "MainWindow", session: Session) -> None:
    path = session.store.path
    folder = session.settings.value("backup_folder") or str(path.parent)
    suggested = str(Path(folder) / f"{path.stem} backup{_SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(
        window, translate("Actions", "Back up the library"), suggested
    )
    if not name:
        return

    def work(task: Task) -> Path:
        with session.reading() as store:
            store.backup(Path(name), force=True, progress=task.progress)
        return Path(name)

    def done(copy: Path) -> None:
        session.tell(translate("Actions", "Backed up to {file}").format(file=copy.name))

    session.jobs.run(translate("Actions", "Backing up"), work, done, owner=window)


def _verify(window: "MainWindow", session: Session) -> None:
    from briefer.ui.dialogs.verify_dialog import verify

    verify(session, window)


_KINDS = ("fact", "quote", "event", "judgment", "question", "source")

ON_DESK: Mapping[str, Act] = MappingProxyType(
    {
        "import": _import,
        "paste-source": lambda _, desk: _paste_source(desk),
        "back-up": lambda window, desk: _back_up(window, desk.session),
        "verify": lambda window, desk: _verify(window, desk.session),
        "undo": lambda _, desk: desk.session.undo(),
        "redo": lambda _, desk: desk.session.redo(),
        "search": lambda _, desk: _search(desk),
        "save-search": lambda _, desk: _save_search(desk),
        "find-here": lambda _, desk: _find_here(desk),
        "replace": lambda _, desk: _on_outline(desk, desk.panes.outline.replace),
        **{f"new-{kind}": partial(_new_item, kind) for kind in _KINDS},
        "edit-item": lambda _, desk: _edit(desk),
        "place-item": lambda _, desk: desk.place(desk.chosen()),
        "show-passage": lambda _, desk: _with_first(desk, desk.show_passage_of),
        "tag-item": lambda _, desk: _tag(desk),
        "merge": _merge,
        "delete": lambda _, desk: desk.panes.card.delete(desk.chosen()),
        "new-brief": lambda _, desk: _on_outline(desk, desk.panes.outline.new_brief),
        "next-issue": lambda _, desk: _on_outline(desk, desk.panes.outline.next_issue),
        "change-template": lambda _, desk: _on_outline(desk, desk.panes.outline.change_template),
        "delete-brief": lambda _, desk: _on_outline(desk, desk.panes.outline.delete_brief),
        "findings": lambda _, desk: _on_outline(desk, desk.panes.findings.setFocus),
        "export": _export,
        "print": _print,
        "read": lambda _, desk: _read(desk),
        "curate": lambda _, desk: desk.show_workspace("curate"),
        "build": lambda _, desk: desk.show_workspace("build"),
        "timeline": lambda _, desk: desk.show_workspace("timeline"),
        "go-where": lambda _, desk: desk.panes.where.setFocus(),
        "go-list": lambda _, desk: desk.panes.list.setFocus(),
        "go-card": lambda _, desk: desk.panes.card.focus_first(),
        "go-outline": lambda _, desk: _on_outline(desk, desk.panes.outline.setFocus),
        "fold-where": lambda _, desk: desk.fold("where"),
        "fold-preview": lambda _, desk: desk.fold("preview"),
    }
)
"""By the action's name."""

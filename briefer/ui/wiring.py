"""What each action of the menus does."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from briefer.errors import BrieferError
from briefer.store.store import Store
from briefer.ui.desk import Desk
from briefer.ui.jobs import Task
from briefer.ui.session import Session

if TYPE_CHECKING:
    from briefer.ui.main_window import MainWindow

_SUFFIX = ".briefer"
_STEP = 10


def connect_actions(window: "MainWindow") -> None:
    """Connect every action of the window's book."""
    on_desk: dict[str, Callable[[Desk], object]] = {
        "import": lambda desk: _import(window, desk),
        "paste-source": _paste_source,
        "back-up": lambda desk: _back_up(window, desk.session),
        "verify": lambda desk: _verify(window, desk.session),
        "undo": lambda desk: desk.session.undo(),
        "redo": lambda desk: desk.session.redo(),
        "search": _search,
        "find-here": _find_here,
        "replace": lambda desk: desk.panes.outline.replace(),
        "edit-item": lambda desk: _with_first(desk, desk.edit_card),
        "place-item": lambda desk: desk.place(desk.chosen()),
        "show-passage": lambda desk: _with_first(desk, desk.show_passage_of),
        "merge": lambda desk: _merge(window, desk),
        "delete": lambda desk: desk.panes.card.delete(desk.chosen()),
        "new-brief": lambda desk: _on_outline(desk, lambda: desk.panes.outline.new_brief()),
        "next-issue": lambda desk: _on_outline(desk, lambda: desk.panes.outline.next_issue()),
        "change-template": lambda desk: _on_outline(
            desk, lambda: desk.panes.outline.change_template()
        ),
        "delete-brief": lambda desk: desk.panes.outline.delete_brief(),
        "findings": lambda desk: _on_outline(desk, desk.panes.findings.setFocus),
        "export": lambda desk: _export(window, desk),
        "print": lambda desk: _print(window, desk),
        "read": lambda desk: desk.show_workspace("read"),
        "curate": lambda desk: desk.show_workspace("curate"),
        "build": lambda desk: desk.show_workspace("build"),
        "timeline": lambda desk: desk.show_workspace("timeline"),
        "go-where": lambda desk: desk.panes.where.setFocus(),
        "go-list": lambda desk: desk.panes.list.setFocus(),
        "go-card": lambda desk: desk.panes.card.focus_first(),
        "go-outline": lambda desk: _on_outline(desk, desk.panes.outline.setFocus),
        "fold-where": lambda desk: desk.fold("where"),
        "fold-preview": lambda desk: desk.fold("preview"),
    }
    for kind in ("fact", "quote", "event", "judgment", "question", "source"):
        on_desk[f"new-{kind}"] = lambda desk, kind=kind: _new_item(desk, kind)
    for name, act in on_desk.items():
        window.book[name].triggered.connect(window.with_desk(act))
    for name, act_alone in _without_library(window).items():
        window.book[name].triggered.connect(act_alone)


def _without_library(window: "MainWindow") -> dict[str, Callable[[], object]]:
    return {
        "new-library": lambda: _new_library(window),
        "open-library": lambda: _open_library(window),
        "settings": lambda: _dialog(window, "settings"),
        "close-library": lambda: _close_library(window),
        "quit": window.close,
        "palette": lambda: _palette(window),
        "larger": lambda: _resize_text(window, _STEP),
        "smaller": lambda: _resize_text(window, -_STEP),
        "dark": lambda: _switch_theme(window),
        "full-screen": lambda: _full_screen(window),
        "keys": lambda: _dialog(window, "keys"),
        "about": lambda: _dialog(window, "about"),
    }


def _with_first(desk: Desk, act: Callable[[str], object]) -> None:
    for record_id in desk.chosen()[:1]:
        act(record_id)


def _on_outline(desk: Desk, act: Callable[[], object]) -> None:
    if desk.workspace != "build":
        desk.show_workspace("build")
    act()


def _new_item(desk: Desk, kind: str) -> None:
    if desk.workspace in ("read", "timeline"):
        desk.show_workspace("curate")
    desk.panes.card.new_item(kind)


def _search(desk: Desk) -> None:
    if desk.workspace in ("read", "timeline"):
        desk.show_workspace("curate")
    desk.panes.list.focus_search()


def _find_here(desk: Desk) -> None:
    (desk.panes.reader if desk.workspace == "read" else desk.panes.outline).find()


def _paste_source(desk: Desk) -> None:
    desk.show_workspace("read")
    desk.panes.reader.paste_source()


def _import(window: "MainWindow", desk: Desk) -> None:
    folder = window.settings.note("folder/import")
    names, _ = QFileDialog.getOpenFileNames(window, window.tr("Import files"), folder)
    if names:
        window.settings.keep_note("folder/import", str(Path(names[0]).parent))
        desk.panes.reader.import_files([Path(name) for name in names])


def _merge(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.card.merge_dialog import MergeDialog

    if len(desk.chosen()) < 2:
        desk.session.tell(window.tr("Select two or more items of one kind to merge them."))
        return
    MergeDialog(desk.session, desk.chosen(), window).open()


def _export(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.export.export_dialog import ExportDialog

    if desk.open_brief.brief is None:
        desk.session.tell(window.tr("Open a brief to export it."))
        return
    ExportDialog(desk.session, desk.open_brief, window).open()


def _print(window: "MainWindow", desk: Desk) -> None:
    from briefer.ui.export.printing import print_brief

    if desk.open_brief.brief is None:
        desk.session.tell(window.tr("Open a brief to print it."))
        return
    print_brief(desk.session, desk.open_brief, window)


def _palette(window: "MainWindow") -> None:
    from briefer.ui.palette.palette import Palette

    palette = Palette(window.session, window.book, window)
    if window.desk is not None:
        palette.record_asked.connect(window.desk.show_record)
        palette.brief_asked.connect(window.desk.show_brief)
        palette.place_asked.connect(window.desk.place)
    palette.open_at(window)


def _dialog(window: "MainWindow", name: str) -> None:
    from briefer.ui.dialogs.about_dialog import AboutDialog
    from briefer.ui.dialogs.keyboard_map import KeyboardMap
    from briefer.ui.dialogs.settings_dialog import SettingsDialog

    if name == "settings":
        markings = window.session.store.markings if window.session is not None else None
        SettingsDialog(window.settings, window.resources, markings, window).open()
    elif name == "keys":
        KeyboardMap(window.book, window).open()
    else:
        AboutDialog(window.resources, window).open()


def _new_library(window: "MainWindow") -> None:
    folder = window.settings.note("folder/libraries")
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("New library"), folder, window.tr("Briefer libraries (*.briefer)")
    )
    if not name:
        return
    path = Path(name) if name.endswith(_SUFFIX) else Path(f"{name}{_SUFFIX}")
    try:
        Store.create(path).close()
    except BrieferError as error:
        window.refuse(error)
        return
    window.settings.keep_note("folder/libraries", str(path.parent))
    window.open_library(path)


def _open_library(window: "MainWindow") -> None:
    folder = window.settings.note("folder/libraries")
    name, _ = QFileDialog.getOpenFileName(
        window, window.tr("Open library"), folder, window.tr("Briefer libraries (*.briefer)")
    )
    if name:
        window.settings.keep_note("folder/libraries", str(Path(name).parent))
        window.open_library(Path(name))


def _close_library(window: "MainWindow") -> None:
    window.close_library()
    window.show_welcome()


def _back_up(window: "MainWindow", session: Session) -> None:
    path = session.store.path
    folder = session.settings.value("backup_folder") or str(path.parent)
    suggested = str(Path(folder) / f"{path.stem} backup{_SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(window, window.tr("Back up the library"), suggested)
    if not name:
        return

    def work(_: Task) -> Path:
        with session.reading() as store:
            store.backup(Path(name), force=True)
        return Path(name)

    def done(copy: Path) -> None:
        session.tell(window.tr("Backed up to {file}").format(file=copy.name))

    session.jobs.run(window.tr("Backing up"), work, done, owner=window)


def _verify(window: "MainWindow", session: Session) -> None:
    from briefer.ui.dialogs.verify_dialog import verify

    verify(session, window)


def _resize_text(window: "MainWindow", step: int) -> None:
    size = int(window.settings.value("text_size")) + step
    window.settings.set("text_size", min(max(size, 100), 200))


def _switch_theme(window: "MainWindow") -> None:
    from briefer.ui.theme import theme

    window.settings.set("theme", "light" if theme().is_dark else "dark")


def _full_screen(window: "MainWindow") -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()

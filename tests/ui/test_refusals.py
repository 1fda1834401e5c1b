"""No sentence in the window names a command: its remedies are the window's own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.errors import BrieferError, LibraryError
from briefer.store.problem import REINDEX, RESTORE, Problem
from briefer.ui.dialogs.verify_dialog import VerifyDialog
from briefer.ui.main_window import MainWindow
from briefer.ui.refusals import INSTEAD, remedy_of, words_of
from briefer.ui.settings import Settings

SOURCE = Path(__file__).resolve().parents[2] / "briefer"
TERMINAL = frozenset(("commands", "cli.py", "__main__.py"))
"""What only the terminal shows."""

COMMAND = re.compile(
    r"\bbriefer (new|verify|backup|restore|list|show|search|import|export|edit|delete|history|undo"
    r"|redo|templates|draft|next|briefs|check|build|sample|--)|(?<![\w-])--[a-z]|\bsqlite3:"
)
WITHOUT_REMEDY = frozenset(("refusals.py", "plan.py"))
"""Where a remedy is looked up, and where one is handed on as it stands."""


def reaching_the_window() -> Iterator[tuple[str, ast.AST]]:
    """Each module that may say something in the window, by its path."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] not in TERMINAL:
            yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def sentences(tree: ast.AST) -> Iterator[str]:
    """Its literals, but for docstrings."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_a_command_is_found_in_a_sentence() -> None:
    for words in (RESTORE, REINDEX, "Say --force to replace it.", "Run briefer verify on it."):
        assert COMMAND.search(words)
    assert not COMMAND.search("A Briefer library from – to 2025--12")


def test_for_every_remedy_that_names_a_command_the_window_has_its_own(qapp: QApplication) -> None:
    trees = (tree for path, tree in reaching_the_window() if path != "ui/refusals.py")
    said_anywhere = {words for tree in trees for words in sentences(tree)}
    named = {words for words in said_anywhere if COMMAND.search(words)}
    assert named
    told = {words: remedy_of(BrieferError("It cannot be.", words)) for words in named}
    assert {words: said for words, said in told.items() if COMMAND.search(said)} == {}
    assert all("{" not in said for said in told.values())
    assert all(any(words.startswith(each) for words in said_anywhere) for each in INSTEAD)


def test_the_window_shows_no_remedy_as_it_stands_for_the_terminal() -> None:
    shown = {
        f"{path}:{node.lineno}"
        for path, tree in reaching_the_window()
        if path.startswith("ui/") and Path(path).name not in WITHOUT_REMEDY
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "remedy"
    }
    assert shown == set()


@pytest.mark.parametrize(
    ("remedy", "said"),
    [
        (RESTORE, "File › Open library"),
        ("Check the name, or make one with briefer new.", "File › New library."),
        (REINDEX, "File › Back up."),
        ("Type it again.", "Type it again."),
    ],
)
def test_a_remedy_names_the_windows_menus(qapp: QApplication, remedy: str, said: str) -> None:
    assert said in words_of(LibraryError("It is damaged.", remedy))


def test_a_library_that_cannot_be_opened_is_told_of_without_a_command(
    qtbot: QtBot, settings: Settings, resources: Path, tmp_path: Path
) -> None:
    window = MainWindow(settings, resources)
    qtbot.addWidget(window)
    window.show()
    other = tmp_path / "other.briefer"
    other.write_text("No library")
    for path in (other, tmp_path / "gone.briefer"):
        assert not window.open_library(path)
        words = window._notices.findChildren(QLabel)[1].text()
        assert "File › New library" in words
        assert not COMMAND.search(words)


def test_what_verifying_finds_is_told_without_a_command(qtbot: QtBot) -> None:
    dialog = VerifyDialog([Problem("The index is wrong.", REINDEX)])
    qtbot.addWidget(dialog)
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    assert "The index is wrong." in text.toPlainText()
    assert not COMMAND.search(text.toPlainText())

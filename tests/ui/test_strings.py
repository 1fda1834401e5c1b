"""Every word that the window shows goes through tr(), so that it can be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
MODULES = sorted(
    [*(REPOSITORY / "briefer" / "ui").rglob("*.py"), REPOSITORY / "briefer" / "app.py"]
)

SHOWING = frozenset(
    """
    setText setPlainText setWindowTitle setTitle setToolTip setStatusTip setWhatsThis
    setPlaceholderText setAccessibleName setAccessibleDescription setLabelText setInformativeText
    addAction addMenu addTab addItem addRow insertItem insertTab showMessage tell
    QLabel QPushButton QToolButton QCheckBox QRadioButton QGroupBox QAction QMenu
    """.split()
)
# A name, and an entry as it may look: the same in every language.
SAME_EVERYWHERE = frozenset(("Briefer", "Asia/Kabul"))
# Contexts whose words are looked up by what a table marks with QT_TRANSLATE_NOOP.
LOOKED_UP = frozenset(("Choices", "Fields", "Keys", "Listing"))


def shown_as_they_stand(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each literal with letters that is handed to what shows it, with its line."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name_of(call.func) in SHOWING:
            shown = call.args[-1:] if _keeps_by_name(call.func) else call.args
            for given in (*shown, *(keyword.value for keyword in call.keywords)):
                for literal in _literals(given):
                    if _has_words(literal):
                        yield call.lineno, literal


def _name_of(called: ast.expr) -> str:
    match called:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _keeps_by_name(called: ast.expr) -> bool:
    """Whether this is QImage.setText, which keeps a text under a name and shows neither."""
    return isinstance(called, ast.Attribute) and called.attr == "setText" and _is_image(called)


def _is_image(called: ast.Attribute) -> bool:
    return _name_of(called.value) in ("image", "picture")


def _literals(given: ast.expr) -> Iterator[str]:
    match given:
        case ast.Constant(value=str(literal)):
            yield literal
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from (*_literals(one), *_literals(other))
        case _:
            return


def _has_words(literal: str) -> bool:
    # What comes after a tab is a key; markup is not shown.
    text = re.sub(r"\t.*|<[^>]*>|&\w+;", "", literal)
    for same in SAME_EVERYWHERE:
        text = text.replace(same, "")
    return re.search(r"[^\W\d_]{2}", text) is not None


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Two words")',
        'QPushButton("Save", self)',
        'menu.addAction(f"{n} items")',
        'form.addRow("Date" if dated else "", field)',
        'box.setWindowTitle("Briefer " + "settings")',
    ],
)
def test_a_literal_that_is_shown_is_found(line: str) -> None:
    assert list(shown_as_they_stand(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Two words"))',
        'menu.addAction(f"{words}\\tCtrl+K")',
        'label.setText(f"<b>{name}</b> · {n}")',
        'box.setWindowTitle(f"{name} — Briefer")',
        'label.setObjectName("title")',
    ],
)
def test_what_is_no_word_or_goes_through_tr_is_left_alone(line: str) -> None:
    assert not list(shown_as_they_stand(ast.parse(line)))


def test_every_word_that_is_shown_can_be_translated() -> None:
    found = {
        f"{path.relative_to(REPOSITORY).as_posix()}:{line} {literal!r}"
        for path in MODULES
        for line, literal in shown_as_they_stand(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


def filed_nowhere(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each literal that lupdate files under another context than it is looked for in.

    It takes the class around a call of `tr` for the context, whosoever's `tr` that is.
    """
    for call in ast.walk(tree):
        match call:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="self"), attr="tr"), args=[ast.Constant(), *_]
            ):
                continue
            case ast.Call(func=called, args=[ast.Constant(value=str(literal)), *rest]):
                name = _name_of(called)
                is_filed = name == "translate" and rest and isinstance(rest[0], ast.Constant)
                if name in ("tr", "_tr", "translate") and not is_filed:
                    yield call.lineno, literal


@pytest.mark.parametrize(
    "line", ['window.tr("Words")', '_tr("Words")', 'translate("Context", words)', 'tr("Words")']
)
def test_a_word_that_is_filed_nowhere_is_found(line: str) -> None:
    assert bool(list(filed_nowhere(ast.parse(line)))) is True


def test_every_word_is_looked_for_where_translators_find_it() -> None:
    found = {
        f"{path.relative_to(REPOSITORY).as_posix()}:{line} {literal!r}"
        for path in MODULES
        for line, literal in filed_nowhere(ast.parse(path.read_text(encoding="utf-8")))
        if literal not in LOOKED_UP
    }
    assert found == set()

"""Spelling in the window's editors: underlines, suggestions, and words of one's own."""

from PySide6.QtCore import QLocale, QObject, QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from briefer.errors import BrieferError
from briefer.ui.card.names import names_of
from briefer.ui.jobs import Task
from briefer.ui.session import Session
from briefer.ui.spelling.highlighter import SpellingHighlighter
from briefer.ui.spelling.words import Dictionaries, Speller
from briefer.ui.theme import theme

Editor = QTextEdit | QPlainTextEdit


def spelling_of(session: Session) -> "Spelling":
    """The one that all editors of a session share."""
    return session.findChild(Spelling) or Spelling(session, parent=session)


class Spelling(QObject):
    """Watches editors for words that no dictionary knows. One for each session.

    The library's own voices and places are known from when the first editor is watched.
    """

    def __init__(
        self,
        session: Session,
        dictionaries: Dictionaries | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.dictionaries = dictionaries or Dictionaries(session.resources / "dictionaries")
        self._watched: dict[SpellingHighlighter, str] = {}
        self._names = names_of(session)
        self._names.learnt.connect(lambda names: self.learn(*names))
        session.settings.changed.connect(self._setting_changed)
        theme().changed.connect(self._recolour)

    def watch(
        self, editor: Editor, language: str = "", highlighter: SpellingHighlighter | None = None
    ) -> SpellingHighlighter:
        """Underline what is unknown in `editor`, whose text is in `language` (BCP 47).

        "" is the user's own language. `highlighter` is the editor's, where it has one already.
        """

        def caret() -> int:
            return editor.textCursor().position() if isValid(editor) else -1

        watching = highlighter or SpellingHighlighter(editor.document(), caret)
        watching.set_colour(theme().colour("error"))
        editor.cursorPositionChanged.connect(watching.caret_moved)
        watching.destroyed.connect(lambda: self._watched.pop(watching, None))
        self.set_language(watching, language)
        return watching

    def set_language(self, highlighter: SpellingHighlighter, language: str) -> None:
        """The text that `highlighter` watches is in `language` now."""
        self._watched[highlighter] = language
        if not self._session.settings.value("spelling"):
            highlighter.set_speller(None)
            return
        self._names.begin()
        setting = str(self._session.settings.value("spelling_language"))
        wanted = language_for(language, setting, QLocale.system().bcp47Name())

        def load(_: Task) -> Speller | None:
            return self.dictionaries.speller(wanted)

        def use(speller: Speller | None) -> None:
            if self._watched.get(highlighter) == language:
                highlighter.set_speller(speller)

        self._session.jobs.run(
            self.tr("Loading a dictionary"), load, use, owner=highlighter, quiet=True
        )

    def add_to(self, menu: QMenu, highlighter: SpellingHighlighter, position: int) -> None:
        """Put what can be done about the unknown word at `position`, if there is one, on top."""
        cursor = highlighter.unknown_at(position)
        if cursor is None or highlighter.speller is None:
            return
        word = cursor.selectedText()
        actions = [
            self._replacing(menu, cursor, suggestion)
            for suggestion in highlighter.speller.suggestions(word)
        ] or [self._nothing(menu)]
        keep = QAction(self.tr("Add “%1” to dictionary").replace("%1", word), menu)
        keep.triggered.connect(lambda: self._keep(word))
        ignore = QAction(self.tr("Ignore"), menu)
        ignore.triggered.connect(lambda: self.learn(word))
        first = menu.actions()[0] if menu.actions() else None
        for action in (*actions, _line(menu), keep, ignore, _line(menu)):
            menu.insertAction(first, action) if first else menu.addAction(action)

    def menu_of(self, editor: Editor, highlighter: SpellingHighlighter, at: QPoint) -> QMenu:
        """The editor's own menu for the point `at`, with what can be done about the word there."""
        menu = editor.createStandardContextMenu(at)
        self.add_to(menu, highlighter, editor.cursorForPosition(at).position())
        return menu

    def learn(self, *words: str) -> None:
        """Take `words`, such as the library's voices and places, for right from now on."""
        self.dictionaries.learn(words)
        for highlighter in self._living():
            highlighter.recheck()

    def _keep(self, word: str) -> None:
        try:
            self.dictionaries.keep(word)
        except BrieferError as error:
            self._session.refused.emit(error)
        self.learn(word)

    def _replacing(self, menu: QMenu, cursor: QTextCursor, suggestion: str) -> QAction:
        action = QAction(suggestion, menu)
        action.triggered.connect(lambda: cursor.insertText(suggestion))
        return action

    def _nothing(self, menu: QMenu) -> QAction:
        action = QAction(self.tr("No suggestions"), menu)
        action.setEnabled(False)
        return action

    def _setting_changed(self, key: str) -> None:
        if key in ("spelling", "spelling_language"):
            for highlighter in self._living():
                self.set_language(highlighter, self._watched[highlighter])

    def _recolour(self) -> None:
        for highlighter in self._living():
            highlighter.set_colour(theme().colour("error"))

    def _living(self) -> list[SpellingHighlighter]:
        return [each for each in self._watched if isValid(each)]


def language_for(field: str, setting: str, system: str) -> str:
    """The language (BCP 47) to check in: the field's, as the user or else the system spells it.

    So “en” of a field is British where the setting, or else the system, is “en-GB”.
    """
    system = "en-US" if system in ("", "C") else system
    if setting and _base(field) in ("", _base(setting)):
        return setting
    if "-" not in field and _base(field) in ("", _base(system)):
        return system
    return field


def _base(language: str) -> str:
    return language.split("-")[0].lower()


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line

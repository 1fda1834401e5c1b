"""Writing a source's text while it is edited, its passages found again at each pause."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.briefs.edits import Change, Edit
from briefer.briefs.reanchoring import reanchored_in
from briefer.items.source import Source
from briefer.ui.reader.text_editor import TextEditor
from briefer.ui.session import Session


class TextEditing(QObject):
    """One stretch of editing is one edit of the history; each pause in it is written."""

    told = Signal(str)  # what has become of the passages; "" where all is well

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.editor = TextEditor(parent)
        self.editor.rested.connect(self._write)
        self._source: Source | None = None
        self._is_writing = False

    @property
    def is_on(self) -> bool:
        """Whether a text is being edited."""
        return self._source is not None

    @property
    def is_writing(self) -> bool:
        """Whether the change that is told of now is that of the editor."""
        return self._is_writing

    def begin(self, source: Source, caret: int) -> None:
        """Edit the text of `source`, with the caret before that code point."""
        self._session.settle()
        self._source = source
        self.editor.show_text(source.text, caret)

    def leave(self) -> None:
        """Write what is left to write, and end."""
        if self._source is not None:
            self.editor.settle()
            self._source = None
            self._session.settle()

    def flush(self) -> None:
        """Write what was typed a moment ago, and go on."""
        self.editor.settle()

    def _write(self) -> None:
        source = self._source
        if source is None or self.editor.text == source.text:
            return
        held = self._session.records((source.id,)).get(source.id)
        if not isinstance(held, Source):
            return
        after = replace(held, text=self.editor.text)
        citing = self._session.store.resting_on(after.id)
        resting = self._session.records(each.id for each in citing).values()
        moved = reanchored_in(held, after, tuple(resting))
        label = self.tr("Edit the text of {title}").format(title=after.title[:60])
        edit = Edit(label, (Change(held, after), *moved.changes))
        self._is_writing = True
        try:
            written = self._session.do(edit, joins=f"text of {after.id}")
        finally:
            self._is_writing = False
        if written:
            self._source = after
            self.told.emit(self._orphaned(moved.orphans))

    def _orphaned(self, orphans: int) -> str:
        if not orphans:
            return ""
        if orphans == 1:
            return self.tr(
                "One passage cannot be found again with certainty. Its item keeps the words; "
                "correct its citation, or restore them here."
            )
        return self.tr(
            "{n} passages cannot be found again with certainty. Their items keep the words; "
            "correct their citations, or restore them here."
        ).format(n=orphans)

"""From a selection to an item in the library, by way of a card."""

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from briefer.briefs.edits import Change, Edit
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.reader.drafts import drafted
from briefer.ui.reader.keep_card import KeepCard
from briefer.ui.reader.sentences import quoted_at, sentence_at
from briefer.ui.reader.source_text import SourceText
from briefer.ui.session import Session


class Keeping(QObject):
    """Opens the card beside what is selected, and keeps what it makes in one edit."""

    item_made = Signal(str)

    def __init__(self, session: Session, text: SourceText, card: KeepCard) -> None:
        super().__init__(card)
        self._session = session
        self._text = text
        self._card = card
        card.kept.connect(self._keep)
        card.dropped.connect(text.setFocus)

    def begin(self, kind: str, source: Source) -> None:
        """Open a card for what is selected, or for the sentence or quotation at the caret."""
        start, end = self._text.selection
        if start == end:
            at = quoted_at if kind == "quote" else sentence_at
            start, end = at(source.text, self._text.caret)
            self._text.select(start, end)
        draft = drafted(kind, source, start, end)
        if not draft.text:
            self._session.tell(self.tr("There are no words here. Put the caret into a sentence."))
            return
        self._card.set_defaults({"marking": self._default_marking()})
        self._card.open_with(draft, source, self._lines(draft.start, draft.end))

    def follow(self) -> None:
        """The pane has another form: keep the card beside the selection."""
        if self._card.isVisible():
            self._card.place(self._lines(*self._text.selection))

    def _default_marking(self) -> str:
        marking = str(self._session.settings.value("marking"))
        return marking if marking in self._session.store.markings.names else ""

    def _lines(self, start: int, end: int) -> QRect:
        """Where a span stands, in the pane that the card lies on.

        The rest of its sentence goes with it: who speaks, and when, is often said there.
        """
        found = QRect()
        rest = sentence_at(self._text.source_text, max(start, end - 1))[1]
        for rect in self._text.lines_of(start, max(end, rest)):
            found = found.united(rect.toAlignedRect())
        pane = self._card.parentWidget()
        assert pane is not None, "the card lies on the reader"
        return found.translated(self._text.viewport().mapTo(pane, QPoint(0, 0)))

    def _keep(self, item: Item) -> None:
        self._session.settle()
        if not self._session.do(Edit(self._label(item), (Change(None, item),))):
            return
        self._card.put_away()
        self._text.setFocus()
        end = item.citations[0].end
        if end is not None:
            self._text.put_caret(end)
        self.item_made.emit(item.id)

    def _label(self, item: Item) -> str:
        """What the Undo menu shows: who is quoted, or else the beginning of the words."""
        if item.kind == "quote":
            return self.tr("Keep quote of {who}").format(who=item.voice or item.in_brief(40))
        labels = {
            "fact": self.tr("Keep fact: {what}"),
            "event": self.tr("Keep event: {what}"),
            "judgment": self.tr("Keep judgment: {what}"),
            "question": self.tr("Keep question: {what}"),
        }
        return labels[item.kind].format(what=item.in_brief(40))

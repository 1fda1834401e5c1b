"""What was typed on cards and cannot be saved: kept, as long as the window is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.draft import Draft, blank
from briefer.ui.card.form import Form
from briefer.ui.card.labels import kind_noun, label_of
from briefer.ui.offer import Offer
from briefer.ui.session import Session

translate = QCoreApplication.translate


class Unsaved:
    """By record, what stands in fields that could not be read. `go_back` leads to one of them."""

    def __init__(
        self, session: Session, go_back: Callable[[Source | Item, str, bool], None]
    ) -> None:
        self._session = session
        self._go_back = go_back
        self._typed: dict[str, Mapping[str, str]] = {}

    def keep(self, draft: Draft, form: Form) -> None:
        """Keep what `form` has that is not saved; what it had before is out of date."""
        if draft.record is not None:
            self._typed[draft.record.id] = form.unread()

    def tell(self, draft: Draft, form: Form) -> None:
        """Say what is left behind unsaved, and offer the way back to it."""
        record = draft.record
        if record is None:
            return
        field = next(iter(self.of(record.id)), "")
        if draft.is_new and (field or _has_words(record)):
            words = translate("Card", "The new {kind} is not saved: it has no {field}.").format(
                kind=kind_noun(record.kind), field=_wanting(record)
            )
        elif field:
            words = translate("Card", "{field} is not saved: {why}").format(
                field=label_of(record.kind, field), why=form.rows[field].said
            )
        else:
            return
        back = partial(self._go_back, record, field, draft.is_new)
        self._session.tell(words, (Offer(translate("Card", "Go back"), back),))

    def of(self, record_id: str) -> Mapping[str, str]:
        """What was typed in which of the record's fields."""
        return self._typed.get(record_id, {})


def _has_words(record: Source | Item) -> bool:
    """Whether anything was filled in beside what a new record has anyway."""
    return record != replace(blank(record.kind, record.marking), id=record.id)


def _wanting(record: Source | Item) -> str:
    """The field without which it is nothing, as a card calls it."""
    required = (each.name for each in specs(type(record)) if each.required)
    name = next(name for name in required if not str(getattr(record, name)).strip())
    return label_of(record.kind, name).lower()

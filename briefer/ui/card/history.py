"""What was done to a record, newest first, and the way back to each version."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.briefs.edits import Record
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store, Version
from briefer.ui.card.fold import Fold
from briefer.ui.card.labels import label_of
from briefer.ui.card.values_shown import shown
from briefer.ui.jobs import Task
from briefer.ui.session import Session

SHOWN = 30

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Told:
    """One version in words: when, what, and each field that changed, before and after.

    `moment` is "" for what was there before the history begins.
    """

    moment: str
    label: str
    changes: tuple[str, ...]
    record: Record | None


def read(store: Store, record_id: str) -> tuple[Told, ...]:
    """The versions of a record in words, with that from before the history, as in the sample."""
    versions = store.versions(record_id, limit=SHOWN)
    told = tuple(_told(store, each) for each in versions)
    first = versions[-1].before if len(versions) < SHOWN and versions else None
    if first is None:
        return told
    return (*told, Told("", translate("History", "As it was at first"), (), first))


def _told(store: Store, version: Version) -> Told:
    return Told(version.moment, version.label, tuple(_changes(store, version)), version.after)


def _changes(store: Store, version: Version) -> Iterator[str]:
    before, after = version.before, version.after
    if not isinstance(before, Source | Item) or not isinstance(after, Source | Item):
        return
    for spec in specs(type(after)):
        old, new = getattr(before, spec.name), getattr(after, spec.name)
        if old != new:
            words = (shown(spec, old, store) or "—", shown(spec, new, store) or "—")
            yield f"{label_of(after.kind, spec.name)}: {' → '.join(words)}"


class History(Fold):
    """Read when it is opened; `restored` brings a version as it was."""

    restored = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent)
        self._session = session
        self._id = ""
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.turned.connect(self._renew)

    def show_history(self, record_id: str) -> None:
        """That of another record, or the same one's anew."""
        if record_id != self._id:
            self._clear()
        self._id = record_id
        self._renew()

    def _renew(self) -> None:
        if not self.is_open or not self._id:
            return
        wanted = self._id

        def work(_: Task) -> tuple[Told, ...]:
            with self._session.reading() as store:
                return read(store, wanted)

        def take(found: tuple[Told, ...]) -> None:
            if wanted == self._id:
                self._show(found)

        self._session.jobs.run(self.tr("Reading the history"), work, take, owner=self, quiet=True)

    def _show(self, found: tuple[Told, ...]) -> None:
        self._clear()
        if not found:
            self._rows.append(_label(self.tr("It has not been edited."), "third", self.inside))
            self._column.addWidget(self._rows[0])
        for place, version in enumerate(found):
            row = self._row(version, is_now=place == 0)
            self._column.addWidget(row)
            self._rows.append(row)

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    def _row(self, version: Told, *, is_now: bool) -> QWidget:
        row = QWidget(self.inside)
        head = QHBoxLayout()
        head.setSpacing(8)
        if version.moment:
            head.addWidget(_label(said_moment(version.moment), "third", row))
        head.addWidget(_label(version.label, "", row), 1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for words in version.changes:
            column.addWidget(_label(words, "third", row))
        if version.record is not None and not is_now:
            column.addWidget(self._button(version), 0, Qt.AlignmentFlag.AlignLeading)
        return row

    def _button(self, version: Told) -> QPushButton:
        button = QPushButton(self.tr("Restore this version"), self.inside)
        button.setProperty("role", "link")
        moment = said_moment(version.moment)
        name = self.tr("Restore the version of {moment}").format(moment=moment)
        button.setAccessibleName(name if moment else self.tr("Restore the first version"))
        button.clicked.connect(lambda: self.restored.emit(version.record))
        return button


def said_moment(moment: str) -> str:
    """A moment in the desk's own time: `12 Oct 2025, 14:30`."""
    there = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale(QLocale.Language.English).toString(there, "d MMM yyyy, HH:mm")


def _label(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(role != "third" or "→" in words)
    label.setProperty("role", role)
    return label

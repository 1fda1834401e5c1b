"""The brief at hand: what the outline edits, the findings judge and the preview shows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError
from briefer.store.store import Store
from briefer.ui.jobs import Task, unless_cancelled
from briefer.ui.session import Session
from briefer.ui.workbench import Workbench

if TYPE_CHECKING:
    from briefer.briefs.checks.finding import Finding
    from briefer.briefs.material import Material
    from briefer.briefs.template import Template
    from briefer.document.nodes import Document

PAUSE_MS = 150
"""How long edits must rest before the brief is composed again."""

REST_MS = 500
"""After so long without composing the first edit need not wait: nobody is in the midst of it."""


@dataclass(frozen=True)
class Composed:
    """A brief as it stood, all that it rests on, what its checks found, and its document.

    Findings name records by their words alone.

    `document` is None where it cannot be composed; the findings, or else `fault`, say why.
    """

    brief: Brief
    template: "Template"
    material: "Material"
    findings: "tuple[Finding, ...]"
    document: "Document | None"
    fault: BrieferError | None = None


class OpenBrief(QObject):
    """The brief at hand. `changed` comes at once, `composed` from a worker when edits pause.

    It is composed at once, too, after the first edit in a while.
    """

    changed = Signal(object)  # Brief, or None where none is open
    composed = Signal(object)  # Composed
    proved = Signal()  # what its PDF cannot be set with is another, see `unsettable`

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._brief: Brief | None = None
        self._before: Brief | None = None
        """The brief before all that was written with the same `joins`."""
        self._composed: Composed | None = None
        self.unsettable: BrieferError | None = None
        self._task: Task | None = None
        self._bench = Workbench(session.resources)
        self._since = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._compose)
        session.changed.connect(self._library_changed)

    @property
    def brief(self) -> Brief | None:
        """The brief as it stands in the library; None where none is open."""
        return self._brief

    @property
    def latest(self) -> Composed | None:
        """What was composed last; it may be of a moment ago."""
        return self._composed

    def open(self, brief_id: str) -> None:
        """Take that brief to hand; nothing, where it is no brief."""
        if self._brief is None or self._brief.id != brief_id:
            self._session.flush()  # else it would be written into the brief that is opened
            self._composed = self.unsettable = None
            self._bench = Workbench(self._session.resources)
            self._read(brief_id)

    def close(self) -> None:
        """Put the brief away."""
        self._session.flush()
        self._pause.stop()
        self._composed = self.unsettable = None
        self._brief = None
        self.changed.emit(None)

    def prove(self, fault: BrieferError | None) -> None:
        """Say what its pages, which were drawn last, cannot be set with."""
        if (fault and fault.what) != (self.unsettable and self.unsettable.what):
            self.unsettable = fault
            self.proved.emit()

    def do(self, label: str, brief: Brief, joins: str = "") -> bool:
        """Write `brief` in place of the one at hand; whether it went.

        What is as it was before all that it joins was not edited: its moment is that of then.
        """
        assert self._brief is not None, "a brief must be open"
        if not joins or joins != self._session.joining:
            self._before = self._brief
        before = self._before or self._brief
        is_as_before = replace(brief, moment=before.moment) == before
        after = before if is_as_before else _edited_now(brief)
        if after == self._brief:
            return True
        return self._session.do(Edit(label, (Change(self._brief, after),)), joins)

    def _library_changed(self, edit: Edit) -> None:
        self._bench.put_back(edit)
        if self._brief is None:
            return
        if any(change.record.id == self._brief.id for change in edit.changes):
            self._read(self._brief.id)
        else:
            self._wait()  # an entry, its source or an answer may have changed

    def _read(self, brief_id: str) -> None:
        found = self._session.records((brief_id,)).get(brief_id)
        if not isinstance(found, Brief):
            self.close()
            return
        self._brief = found
        self.changed.emit(found)
        self._wait()

    def _wait(self) -> None:
        """Compose when edits pause, or, after a rest, as soon as this one is through."""
        if self._pause.isActive() and not self._pause.interval():
            return
        rested = not self._since.isValid() or self._since.hasExpired(REST_MS)
        self._pause.start(0 if rested else PAUSE_MS)

    def _compose(self) -> None:
        if self._brief is None or self._session.is_closed:
            return
        self._since.start()
        self._bench.look(self._session.store)
        if self._task is not None:
            self._task.cancel()
        self._task = self._session.jobs.run(
            self.tr("Composing"),
            composing(self._session, self._brief, self._bench),
            self._show,
            owner=self,
            quiet=True,
        )
        self._task.ended.connect(self._forget_task)

    def _forget_task(self) -> None:
        if self.sender() is self._task:
            self._task = None

    def _show(self, composed: Composed) -> None:
        if self._brief is not None and composed.brief.id == self._brief.id:
            self._composed = composed
            self.composed.emit(composed)


def composing(session: Session, brief: Brief, bench: Workbench) -> Callable[[Task], Composed]:
    """The work of composing `brief` at its bench, for a worker."""

    def work(task: Task) -> Composed:
        with bench.turn:
            unless_cancelled(task)  # before the turn came something newer may have
            with session.reading() as store:
                return composed_at(bench, store, brief, task)

    return work


def composed_at(bench: Workbench, store: Store, brief: Brief, task: Task | None = None) -> Composed:
    """As `composed_of`, with what is there from the time before; Cancelled if nobody wants it."""
    template = bench.template(brief)
    material = bench.material(store, brief)
    unless_cancelled(task)

    findings = bench.findings(brief, template, material)
    unless_cancelled(task)
    return _composed(
        brief, template, material, findings, partial(bench.document, brief, template, material)
    )


def composed_of(store: Store, brief: Brief, resources: Path, *, evidence: bool = False) -> Composed:
    """`brief` with its material, findings and document. Raises TemplateError and LibraryError.

    `evidence` adds the annex of passages.
    """
    from briefer.briefs import templates
    from briefer.briefs.checks import check
    from briefer.briefs.compose import compose
    from briefer.briefs.material import gather
    from briefer.exporters.pdf.fonts import measure

    template = templates.of(brief, resources / "templates")
    material = gather(
        brief, store.records, store.facts_answering, store.facts_naming, store.markings
    )
    width = measure(resources / "fonts")
    made = partial(compose, brief, template, material, measure=width, evidence=evidence)
    return _composed(brief, template, material, check(brief, template, material), made)


def _composed(
    brief: Brief,
    template: "Template",
    material: "Material",
    findings: "tuple[Finding, ...]",
    compose: "Callable[[], Document]",
) -> Composed:
    from briefer.briefs.checks.finding import without_ids

    known = material.items.keys() | material.sources.keys()
    findings = tuple(without_ids(each, known) for each in findings)
    try:
        return Composed(brief, template, material, findings, compose())
    except BrieferError as error:
        return Composed(brief, template, material, findings, None, error)


def now() -> str:
    """This second, as a brief's moment is written: ISO 8601 in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _edited_now(brief: Brief) -> Brief:
    return replace(brief, moment=now())

"""The findings of the brief at hand, worst first, each with its remedy."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefer.briefs.brief import Brief
from briefer.briefs.checks.finding import Finding
from briefer.ui.findings.finding_row import FindingRow
from briefer.ui.findings.remedies import Remedies
from briefer.ui.open_brief import Composed, OpenBrief
from briefer.ui.refusals import remedy_of, words_of
from briefer.ui.session import Session
from briefer.ui.theme import theme

_MOST = 100
"""Findings that are shown at once; more are counted."""

_LEAST = 132
"""Pixels at 100 % that findings have at least."""

_NEXT = 28
"""Pixels at 100 % that are seen of the second finding: there is more below."""

_SHARE = 0.4
"""How much of the window's height the worst finding may ask for, to be seen whole."""

_FEW = 4
"""Findings that get no more room than they need."""

_MOST_SAID = 160
"""Letters of what a PDF cannot be set with, as above its pages."""

_ANY = (1 << 24) - 1  # QWIDGETSIZE_MAX


class FindingsPane(QFrame):
    """Keeps what was found last until the next is there. `counted` has errors and warnings."""

    entry_asked = Signal(str, str)  # section, item
    record_asked = Signal(str)
    passage_asked = Signal(str, int, int)
    field_asked = Signal(str)
    counted = Signal(int, int)

    def __init__(
        self, session: Session, open_brief: OpenBrief, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findingsPane")
        self._open = open_brief
        self._shown: tuple[object, ...] = ()
        self._brief_id = ""
        self.rows: list[FindingRow] = []
        self.remedies = Remedies(session, open_brief, self)
        for name in ("entry_asked", "record_asked", "passage_asked", "field_asked"):
            getattr(self.remedies, name).connect(getattr(self, name))
        self._make()
        open_brief.changed.connect(self._brief_changed)
        open_brief.composed.connect(self._show)
        open_brief.proved.connect(self._take_proof)
        theme().changed.connect(self._dress)
        if open_brief.latest is not None:
            self._show(open_brief.latest)

    def _make(self) -> None:
        self.title = QLabel(self)
        self.title.setProperty("role", "section")
        self.title.setContentsMargins(16, 8, 12, 4)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty("role", "second")
        self.state.setWordWrap(True)
        self.state.setContentsMargins(16, 0, 12, 8)
        self._body = QWidget(self)
        self._body.setProperty("role", "pane")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch()
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.title)
        whole.addWidget(self.state)
        whole.addWidget(self.area, 1)
        whole.addStretch()
        self.setAccessibleName(self.tr("Findings"))
        self._say("", self.tr("No brief is open."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width what it says takes other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._hold_height()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys to the first finding."""
        super().focusInEvent(event)
        if self.rows:
            self.rows[0].setFocus(event.reason())

    def _brief_changed(self, brief: Brief | None) -> None:
        if brief is None:
            self._brief_id, self._shown = "", ()
            self._show_rows((), None)
            self._say("", self.tr("No brief is open."))
            self.counted.emit(0, 0)
        elif brief.id != self._brief_id:
            self._brief_id, self._shown = brief.id, ()
            self._show_rows((), None)
            self._say("", self.tr("Checking…"))

    def recount(self) -> None:
        """Tell again how many there are, to who asks after they were found."""
        if self._open.latest is not None:
            found = self._open.latest.findings
            errors = sum(each.severity == "error" for each in found)
            warnings = len(found) - errors + (self._open.unsettable is not None)
            self.counted.emit(errors, warnings)

    def _take_proof(self) -> None:
        if self._open.latest is not None:
            self._show(self._open.latest)

    def _show(self, composed: Composed) -> None:
        self._brief_id = composed.brief.id
        self.recount()
        shown = (composed.findings, composed.brief.sections, composed.brief.fields)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(composed.findings[:_MOST], composed)
        more = len(composed.findings) - _MOST
        if composed.fault is not None and not composed.findings:
            self._say("", words_of(composed.fault))
        elif self._open.unsettable is not None:
            fault = self._open.unsettable
            begun = shorten(fault.what, _MOST_SAID, placeholder="…")
            self._say(str(len(composed.findings) + 1), f"{begun} {remedy_of(fault)}")
        elif not composed.findings:
            self._say("", self.tr("Nothing was found. The brief is ready to go out."))
        elif more > 0:
            self._say(
                str(len(composed.findings)), self.tr("The worst {n} are shown.").format(n=_MOST)
            )
        else:
            self._say(str(len(composed.findings)), "")

    def _say(self, count: str, state: str) -> None:
        title = self.tr("Findings").upper()
        self.title.setText(f"{title}  {count}".strip())
        self.state.setText(state)
        self.state.setVisible(bool(state))
        self._hold_height()

    def _hold_height(self) -> None:
        """Room for the worst finding with its remedy, and for no more than there are.

        Without findings it is as high as the words that say so: the room is the outline's.
        """
        layout = self.layout()
        assert layout is not None
        if not self.rows:
            self.setMinimumHeight(0)
            self.setMaximumHeight(layout.totalHeightForWidth(self.width()))
            return
        said = 0 if self.state.isHidden() else self.state.heightForWidth(self.width())
        first = self.title.sizeHint().height() + said + self._height_of(self.rows[:1])
        most = first + self._height_of(self.rows[1:]) if len(self.rows) <= _FEW else _ANY
        most_wanted = max(theme().px(_LEAST), round(_SHARE * self.window().height()))
        wanted = min(first + theme().px(_NEXT) * (len(self.rows) > 1), most_wanted, most)
        self.setMaximumHeight(most)
        self.setMinimumHeight(wanted)

    def _height_of(self, rows: Sequence[FindingRow]) -> int:
        return sum(row.heightForWidth(self.width()) for row in rows)

    def _show_rows(self, findings: tuple[Finding, ...], composed: Composed | None) -> None:
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), -1)
        worst = tuple(row.finding for row in self.rows[:1])
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for finding in findings:
            remedy = self.remedies.of(finding, composed) if composed is not None else None
            row = FindingRow(finding, remedy, self._body)
            place = len(self.rows)
            row.asked.connect(lambda each=finding: self._go(each))
            row.left.connect(lambda step, at=place: self._step(at + step))
            self._column.insertWidget(place, row)
            self.rows.append(row)
        self.area.setVisible(bool(self.rows))
        if findings[:1] != worst:
            self.area.verticalScrollBar().setValue(0)
        if focused >= 0 and self.rows:
            self._step(min(focused, len(self.rows) - 1))

    def _go(self, finding: Finding) -> None:
        if finding.section:
            self.entry_asked.emit(finding.section, finding.item)
            return
        latest = self._open.latest
        remedy = self.remedies.of(finding, latest) if latest is not None else None
        if remedy is not None:
            remedy[1]()

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.rows[place], 0, 4)

    def _dress(self) -> None:
        for row in self.rows:
            row.dress()

"""What could not be imported, and why: a panel that stays until it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefer.importers.harvest import Fault
from briefer.ui.importing.faults_model import FaultsModel, cells
from briefer.ui.plural import counted
from briefer.ui.theme.theme import theme

_MOST_HIGH = 220
_WHAT, _REMEDY = 3, 4  # the columns that share what room there is


class ReportPanel(QFrame):
    """Lists faults; `others_wanted` asks to import what has none."""

    others_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportPanel")
        self._faults: Sequence[Fault] = ()
        self.model = FaultsModel(self)
        self.heading = QLabel()
        self.heading.setProperty("role", "emphasis")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._fit)  # other widths break the lines elsewhere
        self.table = self._table()
        self.others = QPushButton()
        self.others.clicked.connect(self.others_wanted)
        self.copy = QPushButton(self.tr("Copy list"))
        self.copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        for button in (self.others, self.copy, close):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table)
        self.hide()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("What could not be imported"))
        table.setModel(self.model)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for words in (_WHAT, _REMEDY):
            header.setSectionResizeMode(words, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._pause.start)
        return table

    def show_faults(self, faults: Sequence[Fault], heading: str, others: int) -> None:
        """List `faults` under `heading`; `others` records could be imported without them."""
        self._faults = faults
        self.model.show_faults(faults)
        self.heading.setText(heading)
        one, many = self.tr("Import the other one"), self.tr("Import the other {n}")
        self.others.setText(counted(others, one, many))
        self.others.setVisible(others > 0)
        room = (self.parentWidget() or self).width()
        for column, width in enumerate((140, 56, 84)):
            most = room * width // 700  # what is said has three fifths of it at least
            self.table.setColumnWidth(column, min(theme().px(width), most))
        row = theme().px(28)
        self.table.verticalHeader().setDefaultSectionSize(row)
        self.show()
        self._fit()
        self.table.selectRow(0)
        if self.isVisible():  # else the keys would be at what nobody sees
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """As high as its rows need, up to nine lines or two fifths of the pane."""
        table = self.table
        if 0 < len(self._faults) <= 200:  # measuring each of many rows would take long
            table.resizeRowsToContents()
        needed = table.verticalHeader().length() + table.horizontalHeader().sizeHint().height()
        most = theme().px(_MOST_HIGH)
        if (pane := self.parentWidget()) is not None:
            most = min(most, pane.height() * 2 // 5)
        table.setFixedHeight(min(needed, most) + 2 * table.frameWidth())

    def _copy(self) -> None:
        lines = ["\t".join(cells(fault)) for fault in self._faults]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

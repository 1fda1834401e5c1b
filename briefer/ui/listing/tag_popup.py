"""A field for one tag, where the list is; with the library's tags for completion."""

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefer.ui.card.completion_list import CompletionList
from briefer.ui.session import Session
from briefer.ui.theme import theme

WIDTH = 280


class TagPopup(QFrame):
    """Type a tag, Enter gives it. `given` has the tag."""

    given = Signal(str)

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme().px(WIDTH))
        label = QLabel(title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "second")
        self.field = QLineEdit(self, placeholderText=self.tr("A tag, such as border/crossings"))
        self.field.setAccessibleName(title)
        self.field.returnPressed.connect(self._give)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setPopup(CompletionList(self.field))
        self.field.setCompleter(completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.field)
        self._read(session)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen."""
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        window = parent.window()
        lowest = window.mapToGlobal(window.rect().bottomLeft()).y() - self.height()
        self.move(place.x(), min(place.y(), lowest))
        self.show()
        self.field.setFocus()

    def _read(self, session: Session) -> None:
        def read(_: object) -> tuple[str, ...]:
            with session.reading() as store:
                return store.tags()

        session.jobs.run(
            self.tr("Reading tags"), read, self._names.setStringList, owner=self, quiet=True
        )

    def _give(self) -> None:
        tag = "/".join(filter(None, (part.strip() for part in self.field.text().split("/"))))
        self.close()
        if tag:
            self.given.emit(tag)

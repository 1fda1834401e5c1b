"""The template gallery: a real page of each, to begin a brief or to move one."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.briefs.template import Template
from briefer.errors import BrieferError
from briefer.ui.gallery.template_model import TemplateDelegate, TemplateModel
from briefer.ui.gallery.template_shelf import shelf
from briefer.ui.gallery.thumbnails import Thumbnail, thumbnail
from briefer.ui.jobs import Task
from briefer.ui.open_brief import now
from briefer.ui.session import Session
from briefer.ui.theme import theme

_ACROSS, _BETWEEN, _EDGE = 4, 4, 12


class Gallery(QDialog):
    """Not modal. `chosen` brings a Template; a gallery for a new brief asks for its title too."""

    chosen = Signal(object, str)  # Template, title

    def __init__(
        self, session: Session, *, current: str = "", is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self._session = session
        self._is_new = is_new
        self.setWindowTitle(self.tr("New brief") if is_new else self.tr("Change template"))
        found, faults = shelf(session.resources)
        self.model = TemplateModel(found, self)
        self._make(faults)
        self._choose(current or str(session.settings.value("template")))
        self._draw(0)
        theme().changed.connect(self.list.doItemsLayout)
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() - QSize(48, 80)))

    def _make(self, faults: list[BrieferError]) -> None:
        self.list = QListView(self)
        self.list.setObjectName("templateList")
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TemplateDelegate(self.list))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(_BETWEEN)
        self.list.setSelectionRectVisible(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty("role", "second")
        self.fault = QLabel("\n".join(map(str, faults)), self)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        self.fault.setVisible(bool(self.fault.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.summary)
        column.addWidget(self.fault)
        column.addLayout(self._foot())
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.activated.connect(self._take)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.title = QLineEdit(self)
        label = QLabel(self.tr("&Title"), self)
        label.setBuddy(self.title)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.returnPressed.connect(self._take)
        self.title.textEdited.connect(lambda: self.title.setModified(True))
        label.setVisible(self._is_new)
        self.title.setVisible(self._is_new)
        self.take = QPushButton(
            self.tr("Begin the brief") if self._is_new else self.tr("Use this template"), self
        )
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        row.addWidget(label)
        row.addWidget(self.title, 1)
        if not self._is_new:
            row.addStretch()
        row.addWidget(buttons)
        return row

    @property
    def template(self) -> Template | None:
        """The template that is chosen."""
        index = self.list.currentIndex()
        return self.model.templates[index.row()] if index.isValid() else None

    def sizeHint(self) -> QSize:
        """Four templates in a row, two rows, and what stands below them."""
        tile = self.list.itemDelegate().sizeHint(QStyleOptionViewItem(), self.model.index(0))
        bar = self.list.verticalScrollBar().sizeHint().width()
        wide = _ACROSS * (tile.width() + 2 * _BETWEEN) + bar
        return QSize(wide + 2 * _EDGE, 2 * (tile.height() + 2 * _BETWEEN) + theme().px(108))

    def showEvent(self, event: QShowEvent) -> None:
        """What is chosen is in sight, however few templates the screen has room for."""
        super().showEvent(event)
        self.list.executeDelayedItemsLayout()
        self.list.scrollTo(self.list.currentIndex())

    def _choose(self, key: str) -> None:
        keys = [each.key for each in self.model.templates]
        row = keys.index(key) if key in keys else 0
        self.list.setCurrentIndex(self.model.index(row))
        self.list.setFocus()

    def _show(self, index: QModelIndex) -> None:
        template = self.template
        if template is None:
            return
        self.summary.setText(template.summary)
        if not self.title.isModified():
            self.title.setText(template.name)
            self.title.setModified(False)

    def _take(self) -> None:
        template, title = self.template, " ".join(self.title.text().split())
        if template is not None:
            self.chosen.emit(template, title or template.name)
            self.accept()

    def _draw(self, row: int) -> None:
        """Draw one thumbnail after the other on a worker."""
        if row >= len(self.model.templates):
            return
        template, resources = self.model.templates[row], self._session.resources

        def work(_: Task) -> Thumbnail:
            return thumbnail(template, resources)

        def done(picture: Thumbnail) -> None:
            self.model.show(row, picture)
            self._draw(row + 1)

        self._session.jobs.run(
            self.tr("Drawing templates"),
            work,
            done,
            lambda _: self._draw(row + 1),  # a template that cannot be drawn has an empty page
            owner=self,
            quiet=True,
        )


def begun(session: Session, template: Template, title: str) -> Brief:
    """A new brief under `template`, with the user's settings put into it."""
    from briefer.briefs.adapting import adapted
    from briefer.briefs.draft import drafted

    settings = session.settings
    own = adapted(template, settings.value("paper"), settings.value("date_style"))
    fields = []
    for field in template.fields:
        if field.kind == "person" and field.key == "author" and settings.value("author"):
            fields.append((field.key, str(settings.value("author"))))
        elif field.key == "organisation" and settings.value("organisation"):
            fields.append((field.key, str(settings.value("organisation"))))
        elif field.kind == "number" and field.required:
            fields.append((field.key, "1"))
    marking = str(settings.value("marking"))
    known = marking in session.store.markings.names
    brief = Brief(
        template=template.key,
        title=title,
        marking=marking if known else "",
        fields=tuple(fields),
    )
    return drafted(brief, own, now())


def begin(session: Session, template: Template, title: str) -> str:
    """Write a new brief as one edit; its id, "" where it was refused."""
    brief = begun(session, template, title)
    label = QCoreApplication.translate("Gallery", "New brief {title}").format(title=title)
    done = session.do(Edit(label, (Change(None, brief),)))
    return brief.id if done else ""

"""The timeline as a picture: PNG or SVG, in light colours, with title, scale, lanes and labels."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from briefer.errors import OutputError
from briefer.exporters import output
from briefer.store.store import Store
from briefer.ui.jobs import Task
from briefer.ui.offer import Offer
from briefer.ui.session import Session
from briefer.ui.timeline.ink import Ink
from briefer.ui.timeline.labels import Labels
from briefer.ui.timeline.lanes import Stack
from briefer.ui.timeline.painting import Painting
from briefer.ui.timeline.scene import Scene
from briefer.ui.timeline.ticks import range_words

translate = QCoreApplication.translate

MOST_LANES = 60
"""Lanes that a picture holds; more would be no picture."""

_LEAST_WIDTH = 960
_TIMES = 2  # pixels of a PNG for each point
_MARGIN = 24


@dataclass(frozen=True)
class Words:
    """What a picture says in words; `more` has a place for the number of lanes left out."""

    title: str
    more: str


class Picture:
    """A scene's time in sight, with all of its lanes."""

    def __init__(self, scene: Scene, width: float, words: Words) -> None:
        self._ink = Ink.for_paper()
        wide = max(float(_LEAST_WIDTH), width)
        view = replace(scene.view, rate=scene.view.rate * width / wide)
        rows = scene.stack.rows[:MOST_LANES]
        self._scene = replace(
            scene,
            stack=Stack(rows, self._ink.line, self._ink.padding),
            view=view,
            labels=Labels(at_once=100_000),
            selected=frozenset(),
            current=None,
            is_focused=False,
        )
        named = len(scene.events.lanes) > 1 or any(lane.name for lane in scene.events.lanes)
        left = self._ink.names if named else _MARGIN
        top = _MARGIN + self._ink.px(28) + self._ink.head
        self._plot = QRectF(left, top, wide, self._scene.stack.height)
        left_out = len(scene.events.lanes) - len(rows)
        self._words = replace(words, more=words.more.format(n=left_out) if left_out else "")

    @property
    def size(self) -> QSize:
        """Its size in points."""
        below = self._ink.px(24) if self._words.more else 0
        return QSize(int(self._plot.right()) + _MARGIN, int(self._plot.bottom()) + _MARGIN + below)

    def read_labels(self, store: Store) -> None:
        """Read the words of what is drawn."""
        self.png()  # what is asked for in vain while it is drawn
        labels = self._scene.labels
        wanted = tuple(labels.wanted)
        for first in range(0, len(wanted), 500):
            labels.put(store.lines(wanted[first : first + 500]))

    def png(self) -> bytes:
        """The file, at twice its size in points."""
        image = QImage(self.size * _TIMES, QImage.Format.Format_RGB32)
        image.fill(self._ink.colour("pane"))
        painter = QPainter(image)
        painter.scale(_TIMES, _TIMES)
        self._draw(painter)
        painter.end()
        return _bytes_of(lambda device: image.save(device, "PNG"))  # type: ignore[call-overload]

    def svg(self) -> bytes:
        """The file, its text as text."""
        from PySide6.QtSvg import QSvgGenerator

        def write(device: QIODevice) -> None:
            generator = QSvgGenerator()
            generator.setOutputDevice(device)
            generator.setSize(self.size)
            generator.setViewBox(QRectF(QPointF(), self.size.toSizeF()))
            generator.setTitle(self._words.title)
            painter = QPainter(generator)
            painter.fillRect(QRectF(QPointF(), self.size.toSizeF()), self._ink.colour("pane"))
            self._draw(painter)
            painter.end()

        return _bytes_of(write)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = Painting(painter, self._ink, self._scene, self._plot)
        painting.draw_lanes(0)
        painting.draw_names(0)
        painting.draw_scale()
        painter.setFont(self._ink.title)
        painter.setPen(self._ink.colour("text"))
        base = _MARGIN + self._ink.px(16)
        painter.drawText(QPointF(self._ink.px(12), base), self._words.title)
        if self._words.more:
            painter.setFont(self._ink.small)
            below = self._plot.bottom() + self._ink.px(20)
            painter.drawText(QPointF(self._ink.px(12), below), self._words.more)


def save(path: Path, scene: Scene, width: float, words: Words, store: Store) -> None:
    """Write the picture to `path`, as SVG where its name ends so, else as PNG.

    Raises OutputError, as `exporters.output.save` does.
    """
    output.check_target(path)
    picture = Picture(scene, width, words)
    picture.read_labels(store)
    data = picture.svg() if path.suffix.lower() == ".svg" else picture.png()
    if not data:
        raise OutputError(
            translate("Timeline", "{file} could not be drawn.").format(file=path),
            translate("Timeline", "Show less of the timeline."),
        )

    def write(out: BinaryIO) -> None:
        out.write(data)

    output.save(path, write)


def save_asking(parent: QWidget, session: Session, scene: Scene, width: float) -> None:
    """Ask where to, and save the picture there on a worker."""
    folder = session.settings.note("folder/pictures", str(session.store.path.parent))
    suggested = str(Path(folder) / f"{session.store.path.stem} timeline.png")
    kinds = translate("Timeline", "PNG pictures (*.png);;SVG pictures (*.svg)")
    name, kind = QFileDialog.getSaveFileName(
        parent, translate("Timeline", "Save picture of the timeline"), suggested, kinds
    )
    if name:
        path = _named(Path(name), kind)
        session.settings.keep_note("folder/pictures", str(path.parent))
        save_aside(parent, session, path, scene, width)


def save_aside(parent: QWidget, session: Session, path: Path, scene: Scene, width: float) -> Task:
    """Save the picture on a worker, and say so."""
    words = Words(
        f"{session.store.path.stem}, {range_words(scene.view, width)}",
        translate("Timeline", "and {n} more lanes"),
    )

    def work(_: Task) -> Path:
        with session.reading() as store:
            save(path, scene, width, words, store)
        return path

    def done(path: Path) -> None:
        told = translate("Timeline", "Saved {file}").format(file=path.name)
        session.tell(told, (Offer(translate("Timeline", "Open"), lambda: _open(path)),))

    return session.jobs.run(translate("Timeline", "Saving the picture"), work, done, owner=parent)


def _named(path: Path, kind: str) -> Path:
    """`path` with the suffix of the kind that was chosen, where it has none of the two."""
    if path.suffix.lower() in (".png", ".svg"):
        return path
    return path.with_name(f"{path.name}{'.svg' if 'svg' in kind else '.png'}")


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _bytes_of(write: Callable[[QIODevice], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(buffer.data().data())

"""Thumbnails of templates: the first page of a small brief, drawn once and kept on the disk."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSaveFile, QSize, QStandardPaths
from PySide6.QtGui import QImage

from briefer import __version__
from briefer.briefs.template import Template
from briefer.ui.settings import is_there

WIDTH = 480
"""How wide a thumbnail is kept, in pixels: sharp at twice the size that it is shown at."""

_FORM = 1  # goes up when the drawing itself becomes another


@dataclass(frozen=True)
class Thumbnail:
    """The first page of a brief under a template, and how many pages it has."""

    image: QImage
    pages: int


def thumbnail(template: Template, resources: Path) -> Thumbnail:
    """The thumbnail of `template`, from the disk or drawn anew; for a worker."""
    kept = _folder() / f"{_key(template)}.png"
    image = QImage(str(kept)) if is_there(kept) else QImage()
    if not image.isNull() and image.text("pages").isdecimal():
        return Thumbnail(image, int(image.text("pages")))
    found = _drawn(_pdf(template, resources))
    found.image.setText("pages", str(found.pages))
    _keep(found.image, kept)
    return found


def _keep(image: QImage, path: Path) -> None:
    """Whole or not at all; where the disk is full, say, it is drawn again next time."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    file = QSaveFile(str(path))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and image.save(file, "PNG"):  # type: ignore[call-overload]
        file.commit()


def _folder() -> Path:
    place = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(place)) / "Briefer" / "thumbnails"


def _key(template: Template) -> str:
    text = f"{_FORM} {__version__} {WIDTH} {template.key}\n{template.text}"
    return sha256(text.encode()).hexdigest()[:32]


def _pdf(template: Template, resources: Path) -> bytes:
    from io import BytesIO

    from briefer.briefs.compose import compose
    from briefer.exporters import pdf
    from briefer.exporters.pdf.fonts import measure
    from briefer.ui.gallery.sample_brief import sample_of

    brief, material = sample_of(template, resources)
    fonts = resources / "fonts"
    out = BytesIO()
    pdf.write(compose(brief, template, material, measure=measure(fonts)), out, fonts=fonts)
    return out.getvalue()


def _drawn(data: bytes) -> Thumbnail:
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    size = document.pagePointSize(0)
    page = document.render(0, QSize(WIDTH, round(WIDTH * size.height() / size.width())))
    image = QImage(page.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    _paint(page, image)
    found = Thumbnail(image, document.pageCount())
    document.close()
    return found


def _paint(page: QImage, ground: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(ground)
    painter.drawImage(0, 0, page)
    painter.end()

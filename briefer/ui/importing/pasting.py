"""A source out of the clipboard: its text as it was copied, and what else can be known of it."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from briefer.briefs.edits import Change, Edit
from briefer.items.characters import forbidden
from briefer.items.dates import Edtf
from briefer.items.source import Source
from briefer.ui.reader.sentences import sentence_at
from briefer.ui.session import Session

LONGEST_TITLE = 120
_SHORTEST_CUT = 40
"""Code points of a title below which a first sentence says too little: “Kabul.”, say."""

_URL = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_SAID_IN_HTML = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_BEFORE_ELLIPSIS = " .,;:–—-…"
_FORMATS = (("chromium/x-source-url", "utf-8"), ("text/x-moz-url-priv", "utf-16-le"))
"""Where browsers put the address of the page that was copied from."""


def pasted_source(session: Session) -> Source | None:
    """A new source of the clipboard's text; None where it has none. Nothing is fetched."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasText():
        return None
    text, replaced = kept_text(data.text())
    if not text.strip():
        return None
    if replaced:
        session.tell(_replaced(replaced))
    marking = str(session.settings.value("marking"))
    return Source(
        title=title_of(text) or QCoreApplication.translate("Pasting", "Pasted text"),
        text=text,
        url=url_of(data, text),
        accessed=Edtf(date.today().isoformat()),  # noqa: DTZ011  # the analyst's own day
        marking=marking if marking in session.store.markings.names else "",
    )


def _replaced(many: int) -> str:
    if many == 1:
        return QCoreApplication.translate(
            "Pasting", "One character that cannot be kept stands as � in the text now."
        )
    return QCoreApplication.translate(
        "Pasting", "{n} characters that cannot be kept stand as � in the text now."
    ).format(n=many)


def kept_text(text: str) -> tuple[str, int]:
    """`text` with line feeds for line ends, and how many of its characters had to be replaced."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    replaced = 0
    while bad := forbidden(text):
        replaced += text.count(bad[0])
        text = text.replace(bad[0], "\ufffd")
    return text, replaced


def title_of(text: str) -> str:
    """The first line that has words and is no address; "" without any.

    A line of more than 120 code points is cut at the end of the last sentence that fits, if at
    least 40 are left so, else at the end of the last word that fits; an ellipsis stands for the
    rest. Only a word that is longer than that itself is cut within.
    """
    lines = (" ".join(line.split()) for line in text.split("\n"))
    line = next((line for line in lines if line and not _URL.fullmatch(line)), "")
    if len(line) <= LONGEST_TITLE:
        return line
    return f"{line[: _cut(line, LONGEST_TITLE - 1)].rstrip(_BEFORE_ELLIPSIS)}…"


def _cut(line: str, most: int) -> int:
    """Where a line is cut to at most that many code points: after a sentence, or after a word."""
    end = 0
    while (stop := sentence_at(line, end)[1]) <= most:
        end = stop + 1  # past the blank
    if end > _SHORTEST_CUT:
        return end - 1
    word = line.rfind(" ", 0, most + 1)
    return word if word > 0 else most


def url_of(data: QMimeData, text: str) -> str:
    """The address that the clipboard names, or that is the first line; "" where there is none."""
    named = [_decoded(data, name, encoding) for name, encoding in _FORMATS if data.hasFormat(name)]
    said = _SAID_IN_HTML.search(data.html()) if data.hasHtml() else None
    first = text.strip().partition("\n")[0].strip()
    for each in (*named, said[1] if said else "", first):
        if _URL.fullmatch(each):
            return each
    return ""


def _decoded(data: QMimeData, name: str, encoding: str) -> str:
    return bytes(data.data(name).data()).decode(encoding, "replace").strip("\0 \r\n\ufeff")


def paste(session: Session) -> Source | None:
    """The source that was made of the clipboard's text; None, and told, where there is none."""
    source = pasted_source(session)
    if source is None:
        session.tell(
            QCoreApplication.translate(
                "Pasting", "The clipboard has no text. Copy a text, then paste it as a source."
            )
        )
        return None
    words = QCoreApplication.translate("Pasting", "Paste source: {title}")
    session.settle()
    edit = Edit(words.format(title=source.title[:60]), (Change(None, source),))
    return source if session.do(edit) else None

"""Items on the clipboard and under the pointer: as ids for Briefer, with citation for others."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QByteArray, QMimeData

from briefer.briefs.edits import Record
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.session import Session

MIME = "application/x-briefer-ids"


def mime_of(session: Session, ids: Sequence[str]) -> QMimeData:
    """Those records for a drag or the clipboard: their ids, and their words with the citation."""
    records = session.store.records(ids)
    cited = {c.source for r in records.values() if isinstance(r, Item) for c in r.citations}
    sources = session.store.records(cited)
    lines = [_line(record, sources) for record in records.values()]
    data = QMimeData()
    data.setData(MIME, QByteArray("\n".join(records).encode()))
    data.setText("\n".join(f"{words} {rest}".strip() for words, rest in lines))
    data.setHtml("".join(f"<p>{escape(words)} <i>{escape(rest)}</i></p>" for words, rest in lines))
    return data


def ids_of(data: QMimeData) -> tuple[str, ...]:
    """The ids that `mime_of` put there; none where it is something else.

    Another program may put anything under that name, so whoever takes an id looks it up.
    """
    if not data.hasFormat(MIME):
        return ()
    return tuple(bytes(data.data(MIME).data()).decode(errors="replace").split())


def _line(record: Record, sources: dict[str, Record]) -> tuple[str, str]:
    """What is pasted elsewhere: the words, and in brackets who says it, when, and where it is from.

    A quote's words stand between marks; a note for the desk is left out.
    """
    if not isinstance(record, Item):
        return record.title, ""
    words = f"“{record.text}”" if record.kind == "quote" else record.text
    voice = record.voice
    when = record.dated.reading("long") if record.dated else ""
    from_ = "; ".join(dict.fromkeys(_cited(each, sources) for each in record.citations))
    said = ", ".join(filter(None, (voice, when, from_)))
    return words, f"({said})" if said else ""


def _cited(citation: Citation, sources: dict[str, Record]) -> str:
    source = sources.get(citation.source)
    if not isinstance(source, Source):
        return citation.source
    published = source.published.reading("long") if source.published else ""
    parts: Iterable[str] = (source.title, source.outlet, published, citation.locator, source.url)
    return ", ".join(filter(None, parts))

"""What can be done about each finding at a press: one row for each code."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from briefer.briefs import editing
from briefer.briefs.brief import Brief
from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof
from briefer.briefs.checks.quotation import stands_in, without_marks
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.passage import found
from briefer.items.quote import Quote
from briefer.ui.open_brief import Composed, OpenBrief
from briefer.ui.session import Session

translate = QCoreApplication.translate


class Remedies(QObject):
    """Does what a finding's button says: an edit, or a way to where it is mended."""

    entry_asked = Signal(str, str)
    record_asked = Signal(str)
    passage_asked = Signal(str, int, int)
    field_asked = Signal(str)

    def __init__(self, session: Session, open_brief: OpenBrief, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._open = open_brief

    def of(self, finding: Finding, composed: Composed) -> "tuple[str, Callable[[], None]] | None":
        """The words of the finding's button and what it does; None where it has none."""
        remedy = next((each for each in REMEDIES if each.code == finding.code), None)
        words = remedy.words(finding, composed) if remedy is not None else ""
        if remedy is None or not words:
            return None
        return words, lambda: remedy.act(self, finding, composed)

    def edit(self, label: str, change: "Callable[[Composed], Brief]") -> None:
        """Write the brief at hand as `change` makes it of what is composed."""
        brief, latest = self._open.brief, self._open.latest
        if brief is not None and latest is not None:
            now = replace(latest, brief=editing.completed(brief, latest.template))
            self._open.do(label, change(now))

    def mend(self, label: str, quote_id: str, change: "Callable[[Quote], Quote]") -> None:
        """Write a quote as `change` makes it of what the library holds, which may be newer."""
        held = self._session.records((quote_id,)).get(quote_id)
        if isinstance(held, Quote):
            self._session.do(Edit(label, (Change(held, change(held)),)))


@dataclass(frozen=True)
class Remedy:
    """`words` are the button's, "" where it does not fit this very finding."""

    code: str
    words: Callable[[Finding, Composed], str]
    act: Callable[[Remedies, Finding, Composed], None]


# What is asked of the window


def _card(to: Remedies, finding: Finding, _: Composed) -> None:
    to.record_asked.emit(finding.item)


def _place(to: Remedies, finding: Finding, _: Composed) -> None:
    to.entry_asked.emit(finding.section, finding.item)


def _field(to: Remedies, finding: Finding, composed: Composed) -> None:
    to.field_asked.emit(field_of(finding, composed))


def field_of(finding: Finding, composed: Composed) -> str:
    """The key of the field that a finding about the front matter names by its label."""
    named = (each for each in composed.template.fields if f"“{each.label}”" in finding.message)
    field = next(named, None)
    return field.key if field else ""


def _marking_field(to: Remedies, _finding: Finding, _: Composed) -> None:
    to.field_asked.emit("marking")


def _passage(to: Remedies, finding: Finding, composed: Composed) -> None:
    lost = orphan(finding, composed)
    if lost is not None:
        to.passage_asked.emit(lost.source, lost.start or 0, lost.end or 0)


def orphan(finding: Finding, composed: Composed) -> Citation | None:
    """The citation whose passage no longer stands in its source."""
    item = composed.material.items.get(finding.item)
    for citation in item.citations if item else ():
        source = composed.material.sources.get(citation.source)
        if source is not None and not found(citation, source.text):
            return citation
    return None


# What is edited


def needed_marking(composed: Composed) -> str:
    """The strictest marking of all that the brief prints or cites."""
    material = composed.material
    uses = Proof(composed.brief, composed.template, material).uses
    return material.markings.strictest(material.effective_marking(use.record) for use in uses)


def _raise_words(_: Finding, composed: Composed) -> str:
    marking = needed_marking(composed)
    return translate("Findings", "Raise to {marking}").format(marking=marking)


def _raise(to: Remedies, _: Finding, composed: Composed) -> None:
    marking = needed_marking(composed)
    label = translate("Findings", "Raise the marking to {marking}").format(marking=marking)
    to.edit(label, lambda now: replace(now.brief, marking=marking))


def spots(finding: Finding, composed: Composed) -> tuple[Spot, ...]:
    """Where the finding's item stands in its section."""
    return tuple(
        Spot(place, number)
        for place, section in enumerate(composed.brief.sections)
        if section.heading == finding.section
        for number, entry in enumerate(section.entries)
        if entry.id == finding.item
    )


def source_words(finding: Finding, composed: Composed) -> str:
    """The words of a quote's passage where they stand in its source; "" where none does."""
    item = composed.material.items.get(finding.item)
    for citation in item.citations if item else ():
        source = composed.material.sources.get(citation.source)
        words = without_marks(citation.exact)
        if source is not None and words and stands_in(words, source.text):
            return words
    return ""


def _is_reworded(finding: Finding, composed: Composed) -> bool:
    sections = {each.heading: each for each in composed.brief.sections}
    section = sections.get(finding.section)
    return section is not None and any(
        entry.wording for entry in section.entries if entry.id == finding.item
    )


def _words_words(finding: Finding, composed: Composed) -> str:
    item = composed.material.items.get(finding.item)
    original = isinstance(item, Quote) and item.original
    if (_is_reworded(finding, composed) and not original) or source_words(finding, composed):
        return translate("Findings", "Use the source’s words")
    return translate("Findings", "Open card")


def _use_words(to: Remedies, finding: Finding, composed: Composed) -> None:
    item = composed.material.items.get(finding.item)
    label = translate("Findings", "Use the source’s words")
    if not isinstance(item, Quote):
        return
    if _is_reworded(finding, composed) and not item.original:
        to.edit(label, lambda now: _unworded(finding, now))
    elif words := source_words(finding, composed):
        to.mend(label, item.id, lambda held: _in_words(held, words))
    else:
        to.record_asked.emit(finding.item)


def _in_words(quote: Quote, words: str) -> Quote:
    return replace(quote, original=words) if quote.original else replace(quote, text=words)


def _unworded(finding: Finding, now: Composed) -> Brief:
    brief = now.brief
    for spot in spots(finding, now):
        brief = editing.reworded(brief, spot, "")
    return brief


def _out_words(finding: Finding, composed: Composed) -> str:
    known: Item | None = composed.material.items.get(finding.item)
    return translate("Findings", "Open card") if known else translate("Findings", "Take out")


def _take_out(to: Remedies, finding: Finding, composed: Composed) -> None:
    if finding.item in composed.material.items:
        to.record_asked.emit(finding.item)
        return
    label = translate("Findings", "Take out an unknown id")
    to.edit(label, lambda now: _without(finding, now))


def _without(finding: Finding, now: Composed) -> Brief:
    brief = now.brief
    for place, section in enumerate(brief.sections):
        if section.heading == finding.section:
            brief = editing.without_mention(brief, place, finding.item)
    return brief


def _fill_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Fill in")


def _correct_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Correct it")


def _choose_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Choose a marking")


def _card_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Open card")


def _text_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Go to text")


def _section_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Go to section")


def _passage_words(_f: Finding, _c: Composed) -> str:
    return translate("Findings", "Show passage")


REMEDIES = (
    Remedy("E101", _fill_words, _field),
    Remedy("E102", _out_words, _take_out),
    Remedy("E103", _words_words, _use_words),
    Remedy("E104", _raise_words, _raise),
    Remedy("E105", _choose_words, _marking_field),
    Remedy("E106", _correct_words, _field),
    Remedy("W201", _card_words, _card),
    Remedy("W202", _card_words, _card),
    Remedy("W203", _passage_words, _passage),
    Remedy("W204", _text_words, _place),
    Remedy("W205", _section_words, _place),
    Remedy("W206", _card_words, _card),
    Remedy("W207", _card_words, _card),
    Remedy("W208", _card_words, _card),
)
"""One row for each code of `briefer.briefs.checks`."""

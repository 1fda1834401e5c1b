"""What can be gone to or done, and how well a name fits what was typed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.folding import folded
from briefer.store.search import Query
from briefer.ui.actions import CONTEXT, ActionBook
from briefer.ui.session import Session

MOST = 30
_RECORDS = 14


@dataclass(frozen=True)
class Match:
    """One row: its words, what stands beside them, and what choosing it does."""

    name: str
    beside: str
    kind: str  # of a record, or "action" or "brief"
    act: Callable[[], object]
    record_id: str = ""
    is_enabled: bool = True


def fit(typed: str, name: str) -> int:
    """How well `name` fits: 0 not at all, more the better; words may be typed in any order."""
    wanted, words = folded(typed).split(), folded(name).split()
    if not wanted:
        return 1
    if not all(any(word.startswith(each) for word in words) for each in wanted):
        return 0
    begins = bool(words) and words[0].startswith(wanted[0])
    return 3 if begins else 2


def action_matches(typed: str, book: ActionBook) -> list[Match]:
    """The actions whose name or menu fits, the best first."""
    scored = []
    for spec, action in book:
        if spec.name == "palette":
            continue
        group = QCoreApplication.translate(CONTEXT, spec.group)
        words = action.text().replace("&&", "&")
        # Undo says what it would undo, which may be what is looked for: it is found by its name.
        name = QCoreApplication.translate(CONTEXT, spec.text)
        score = fit(typed, name) or min(fit(typed, f"{group} {name}"), 1)
        if score:
            key = action.shortcut().toString()
            match = Match(words, key, "action", action.trigger, is_enabled=action.isEnabled())
            scored.append((-score, match))
    return [match for _, match in sorted(scored, key=lambda pair: pair[0])]


def record_matches(typed: str, session: Session, go: Callable[[Record], object]) -> Iterator[Match]:
    """Briefs by title, then items and sources by their words; none before something is typed."""
    for brief in session.store.briefs():
        if fit(typed, brief.title):
            yield Match(brief.title, _issue(brief), "brief", partial(go, brief), brief.id)
    if not typed.strip():
        return
    for record in session.store.find(Query(words=typed, order="newest", limit=_RECORDS)):
        act = partial(go, record)
        yield Match(_name(record), _beside(record), record.kind, act, record.id)


def _issue(brief: Brief) -> str:
    """What tells issues of a brief apart: “Situation report no. 4”, the number if it has one."""
    template = brief.template.replace("-", " ").capitalize()
    number = dict(brief.fields).get("number", "")
    if not number:
        return template
    words = QCoreApplication.translate("Outline", "{name} no. {number}")
    return words.format(name=template, number=number)


def _name(record: Item | Source) -> str:
    return " ".join(record.text.split())[:160] if isinstance(record, Item) else record.title


def _beside(record: Item | Source) -> str:
    voice = record.voice if isinstance(record, Item) else record.outlet
    when = record.dated.reading("short") if record.dated else ""
    return " · ".join(filter(None, (voice, when)))

"""The card, as `make shots` draws it."""

from PySide6.QtWidgets import QWidget

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.passage import resolved
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.ui.card.card_pane import CardPane
from briefer.ui.card.merge_dialog import MergeDialog
from briefer.ui.session import Session

_ARABIC = "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق."


def fact(session: Session) -> QWidget:
    """A fact with two citations."""
    return _card(session, "f-toll")


def quote(session: Session) -> QWidget:
    """Somebody's words."""
    return _card(session, "k-threat")


def event(session: Session) -> QWidget:
    """What happened."""
    return _card(session, "e-blast")


def judgment(session: Session) -> QWidget:
    """What the desk concludes."""
    return _card(session, "j-exchanges")


def source(session: Session) -> QWidget:
    """A source."""
    return _card(session, "wire")


def new(session: Session) -> QWidget:
    """A new fact, with nothing in it."""
    pane = CardPane(session)
    pane.new_item("fact")
    return pane


def empty(session: Session) -> QWidget:
    """Nothing chosen."""
    return CardPane(session)


def selection(session: Session) -> QWidget:
    """Several records at once."""
    pane = CardPane(session)
    pane.show_records(("f-toll", "f-toll-first", "k-threat"))
    return pane


def refusal(session: Session) -> QWidget:
    """A source that much rests on is to be deleted."""
    pane = _card(session, "wire")
    pane.delete(("wire",))
    return pane


def history(session: Session) -> QWidget:
    """The history, open."""
    pane = _card(session, "q-toll")
    assert pane._form is not None
    pane._form.history.set_open(True)
    return pane


def fault(session: Session) -> QWidget:
    """A date that is none, a name that misleads."""
    pane = _card(session, "f-toll")
    assert pane._form is not None
    for field, words in (("as_of", "12 Oct"), ("claimant", "Kаbul radio")):
        line = pane._form.rows[field].editor.focusProxy()
        line.setText(words)  # type: ignore[union-attr]
    return pane


def arabic(session: Session) -> QWidget:
    """A quote that runs from the right, with an orphaned passage beside a found one."""
    text = f"قال: {_ARABIC} ثم مضى."
    kept = Source(title="بيان قصير عن حقوق الإنسان", text=text, language="ar", reliability="B")
    cited = resolved(Citation(source=kept.id, exact=_ARABIC), text)
    lost = Citation(source=kept.id, exact="كلمات لم تعد هناك", start=3)
    quote = Quote(text=_ARABIC, language="ar", speaker="الأمم المتحدة", citations=(cited, lost))
    session.do(Edit("Add", (Change(None, kept), Change(None, quote))))
    return _card(session, quote.id)


def merge(session: Session) -> QWidget:
    """Two facts to be one."""
    return MergeDialog(session, ("f-toll-first", "f-toll"))


def _card(session: Session, id_: str) -> CardPane:
    pane = CardPane(session)
    pane.show_record(id_)
    return pane


SHOTS = (
    ("card-fact", fact),
    ("card-quote", quote),
    ("card-event", event),
    ("card-judgment", judgment),
    ("card-source", source),
    ("card-new", new),
    ("card-empty", empty),
    ("card-selection", selection),
    ("card-refusal", refusal),
    ("card-history", history),
    ("card-fault", fault),
    ("card-arabic", arabic),
    ("merge-dialog", merge),
)

"""The kinds of item that a library can hold."""

from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.quote import Quote

KINDS: tuple[type[Item], ...] = (Fact, Quote, Event, Judgment, Question)


def articled(noun: str) -> str:
    """`a fact`, `an event`."""
    return f"an {noun}" if noun.startswith(("a", "e", "i", "o", "u")) else f"a {noun}"

"""The kinds of item that a library can hold."""

from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.quote import Quote

KINDS: tuple[type[Item], ...] = (Fact, Quote, Event, Judgment, Question)

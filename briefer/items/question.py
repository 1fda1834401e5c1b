"""Matters on which facts may disagree."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.items.item import Item


@dataclass(frozen=True, kw_only=True)
class Question(Item):
    """A matter; the facts that name it are its answers."""

    kind: ClassVar[str] = "question"

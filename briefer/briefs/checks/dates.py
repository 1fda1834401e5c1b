"""Dates that a source words and nobody has resolved."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof, Use
from briefer.items.event import Event
from briefer.items.item import Item
from briefer.items.quote import Quote


def unresolved_dates(proof: Proof) -> Iterator[Finding]:
    """W202 for each event without a date, and each quote whose date is only worded."""
    for use, item in proof.printed:
        if isinstance(item, Event) and item.when is None:
            yield _undated(use, item, item.when_text, "when")
        elif isinstance(item, Quote) and item.said is None and item.said_text:
            yield _undated(use, item, item.said_text, "said")


def _undated(use: Use, item: Item, worded: str, field: str) -> Finding:
    what = (
        f"is dated “{worded}”, and nobody has said which day that is" if worded else "has no date"
    )
    return Finding(
        "W202",
        use.part.heading,
        item.id,
        f"In the section “{use.part.heading}”, {use.named} {what}.",
        f"Give the field “{field}” the date as far as it is known: 2025-10-11, 2025-10-11~, "
        "2025-10, or 2025-10-11/2025-10-12.",
    )

"""Quotations one after the other, or under their speakers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from briefer.briefs.parts import Part
from briefer.briefs.setting import Placed, Setting
from briefer.document.nodes import Block, Heading
from briefer.items.phrasing import Words
from briefer.items.quote import Quote


def one_by_one(placed: Sequence[Placed], setting: Setting, _part: Part) -> Iterator[Block]:
    """Each quotation with its attribution."""
    for entry in placed:
        yield from setting.own_blocks(entry)


def by_speaker(placed: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """A heading for each speaker, under it what they said, the earliest first.

    A role stands in the heading where it never changed, else with each quotation. What nobody is
    named for comes last.
    """
    speakers: dict[str, list[tuple[Quote, Words]]] = {}
    for entry in placed:
        assert isinstance(entry.record, Quote)
        speakers.setdefault(entry.record.speaker, []).append((entry.record, entry.wording))
    names = sorted(speakers, key=str.casefold) if part.order == "voice" else list(speakers)
    for name in sorted(names, key=lambda name: not name):
        quotes = sorted(speakers[name], key=lambda found: _when(found[0]))
        roles = {quote.role for quote, _ in quotes}
        role = roles.pop() if len(roles) == 1 else ""
        named = name or setting.phrasing.say("speaker-unnamed")
        text = ", ".join(filter(None, (named, role)))
        yield Heading(f"{text[:1].upper()}{text[1:]}", 2, "")
        for quote, wording in quotes:
            shown = replace(quote, role="") if role else quote
            make = partial(shown.block, setting.phrasing, wording, named=False)
            key = ("under a speaker", quote.id, setting.phrasing.show)
            yield setting.recall(key, (shown, wording), make)


def _when(quote: Quote) -> tuple[bool, object]:
    """Undated ones last."""
    return quote.said is None, quote.said.sort_key if quote.said else ()

"""Quotes that are not what their sources say."""

from collections.abc import Iterator
from functools import partial

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof, Use
from briefer.briefs.checks.quotation import agreeing, stands_in
from briefer.briefs.markdown import words
from briefer.document.nodes import text_of
from briefer.items.quote import Quote
from briefer.items.source import Source


def altered_quotes(proof: Proof) -> Iterator[Finding]:
    """E103 for words that are in no text of the quote's sources; W206 where there is no text.

    What is compared is what is printed: the original, where there is one, else the wording for
    this brief alone, else the quote's text. A paraphrase is nobody's words.
    """
    for use, item in _printed(proof):
        sources = proof.material.sources_of(item)
        heading, wording = use.part.heading, use.entry.wording if use.entry else ""
        make = partial(_compared, use, item, sources)
        given = (item, heading, wording, sources)
        yield from proof.recall(("quote", heading, item.id, wording), given, make)


def _compared(use: Use, item: Quote, sources: tuple[Source, ...]) -> tuple[Finding, ...]:
    texts = [source for source in sources if source.text]
    said = _words(use, item)
    if not texts:
        return (_not_compared(use, item, sources),) if sources else ()
    if any(stands_in(said, source.text) for source in texts):
        return ()
    return (_altered(use, item, said, texts),)


def _printed(proof: Proof) -> Iterator[tuple[Use, Quote]]:
    """Every use of a quote, each with another wording of its own."""
    for use in proof.uses:
        if use.printed and isinstance(use.record, Quote) and use.record.form != "paraphrase":
            yield use, use.record


def _words(use: Use, quote: Quote) -> str:
    if quote.original:
        return quote.original
    if use.entry is not None and use.entry.wording.strip():
        return text_of(words(use.entry.wording, lambda _: ()))
    return quote.text


def _altered(use: Use, quote: Quote, said: str, texts: list[Source]) -> Finding:
    named = " or ".join(f"{shortened(source.title)} ({source.id})" for source in texts)
    whose = f"{quote.speaker}’s words" if quote.speaker else "The words"
    return Finding(
        "E103",
        use.part.heading,
        quote.id,
        f"{whose} {shortened(said)} ({quote.id}) do not stand so in the text of {named}."
        f"{_difference(said, texts)}",
        "Copy them from the source letter by letter; mark what you leave out as […], what you put "
        "in as [words], or call the quote a paraphrase.",
    )


def _difference(said: str, texts: list[Source]) -> str:
    """Up to where they agree, if that is far enough to help."""
    longest = max((agreeing(said, source.text) for source in texts), key=len)
    if len(longest) < 8:
        return ""
    end = longest if len(longest) <= 40 else f"…{longest[-40:].partition(' ')[2]}"
    return f" They agree up to “{' '.join(end.split())}”, and no further."


def _not_compared(use: Use, quote: Quote, sources: tuple[Source, ...]) -> Finding:
    named = ", ".join(f"{shortened(source.title)} ({source.id})" for source in sources)
    return Finding(
        "W206",
        use.part.heading,
        quote.id,
        f"In the section “{use.part.heading}”, {use.named} cannot be compared: the library does "
        f"not hold the text of {named}.",
        "Compare it with the source yourself, or add the text to the source.",
    )

"""Sections that are empty, or longer or shorter than their template wants them."""

from collections.abc import Iterator
from functools import partial

from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof
from briefer.briefs.markdown import words
from briefer.briefs.memory import Recall
from briefer.briefs.parts import Part
from briefer.document.nodes import text_of


def text_lengths(proof: Proof) -> Iterator[Finding]:
    """W204 for each text outside its section's limits; one that is not there is not short."""
    for part in proof.parts:
        section = proof.template.section(part.heading)
        least, most = section.words if section else (0, 0)
        count = _counted(part, proof.recall) if most else 0
        if most and count and not least <= count <= most:
            yield Finding(
                "W204",
                part.heading,
                "",
                f"The text of the section “{part.heading}” has {count:,} "
                f"word{'' if count == 1 else 's'}; the template wants "
                f"{f'{least:,} to' if least else 'at most'} {most:,}.",
                "Shorten it." if count > most else "Say more, or take it out.",
            )


def empty_sections(proof: Proof) -> Iterator[Finding]:
    """W205 for each section that the template wants filled and nobody has; sources fill itself."""
    for part in proof.parts:
        section = proof.template.section(part.heading)
        wanted = section is not None and (section.required or section.when_empty == "warn")
        if wanted and part.kind != "sources" and not _filled(part):
            yield Finding(
                "W205",
                part.heading,
                "",
                f"The section “{part.heading}” is empty, and the template “{proof.template.name}” "
                "wants it filled.",
                f"Fill it: {section.prompt}" if section and section.prompt else "Fill it.",
            )


def _counted(part: Part, recall: Recall) -> int:
    return recall(("words", part.heading), (part.text,), partial(word_count, part.text))


def word_count(text: str) -> int:
    """How many words a Markdown text prints; citations, being numbers, are none."""
    return len(text_of(words(text, lambda _: ())).split())


def _filled(part: Part) -> bool:
    return bool(part.entries or part.text.strip())

"""What is looked at before a brief leaves: one function a check, and one line here."""

from collections.abc import Callable, Iterator

from briefer.briefs.brief import Brief
from briefer.briefs.checks.dates import unresolved_dates
from briefer.briefs.checks.finding import Finding, Severity
from briefer.briefs.checks.front_matter import missing_fields, unfit_fields
from briefer.briefs.checks.judgments import mixed_terms
from briefer.briefs.checks.markings import low_marking, unknown_marking
from briefer.briefs.checks.proof import Proof
from briefer.briefs.checks.quotes import altered_quotes
from briefer.briefs.checks.references import unknown_ids
from briefer.briefs.checks.sections import empty_sections, text_lengths
from briefer.briefs.checks.sourcing import orphaned_passages, uncited
from briefer.briefs.checks.superseding import withdrawn_replacements
from briefer.briefs.material import Material
from briefer.briefs.memory import Memory
from briefer.briefs.template import Template

__all__ = ["CHECKS", "Check", "Checker", "Finding", "Severity", "check"]

Check = Callable[[Proof], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    missing_fields,
    unknown_ids,
    altered_quotes,
    low_marking,
    unknown_marking,
    unfit_fields,
    uncited,
    unresolved_dates,
    orphaned_passages,
    text_lengths,
    empty_sections,
    mixed_terms,
    withdrawn_replacements,
)


def check(brief: Brief, template: Template, material: Material) -> tuple[Finding, ...]:
    """All that is wrong with `brief`: errors first, then in reading order.

    No check can be turned off.
    """
    return _found(Proof(brief, template, material))


class Checker:
    """Checks as `check` does, and compares no words again that it compared the time before.

    For one thread at a time.
    """

    def __init__(self) -> None:
        self._memory = Memory()

    def check(self, brief: Brief, template: Template, material: Material) -> tuple[Finding, ...]:
        """What `check` finds."""
        self._memory.turn()
        try:
            return _found(Proof(brief, template, material, self._memory.recall))
        except BaseException:
            self._memory.break_off()
            raise


def _found(proof: Proof) -> tuple[Finding, ...]:
    found = dict.fromkeys(finding for each in CHECKS for finding in each(proof))
    return tuple(sorted(found, key=_order(proof)))


def _order(proof: Proof) -> Callable[[Finding], tuple[bool, int, int]]:
    """Errors before warnings, then by section, then by item; the front matter is read first."""
    places = {part.heading: place for place, part in reversed([*enumerate(proof.parts)])}
    items: dict[tuple[str, str], int] = {}
    for place, use in enumerate(proof.uses, 1):
        items.setdefault((use.part.heading, use.record.id), place)

    def order(finding: Finding) -> tuple[bool, int, int]:
        place = items.get((finding.section, finding.item), 0)
        return finding.severity == "warning", places.get(finding.section, -1), place

    return order

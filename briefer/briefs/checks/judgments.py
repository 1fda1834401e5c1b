"""Estimates that a reader would weigh against each other by different words."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof
from briefer.items.grading import LIKELIHOOD
from briefer.items.judgment import Judgment

_FIRST_ROW = frozenset(tuple(LIKELIHOOD)[: len(LIKELIHOOD) // 2])


def mixed_terms(proof: Proof) -> Iterator[Finding]:
    """W207 where terms of both rows of ICD 203 are printed in one brief (section D.6.e.(2))."""
    estimates = [
        (use, item)
        for use, item in proof.printed
        if isinstance(item, Judgment) and item.likelihood in LIKELIHOOD
    ]
    terms = tuple(dict.fromkeys(item.likelihood for _, item in estimates))
    first = [term for term in terms if term in _FIRST_ROW]
    second = [term for term in terms if term not in _FIRST_ROW]
    if not first or not second:
        return
    mixing = next(
        found for found in estimates if (found[1].likelihood in second) == (terms[0] in first)
    )
    yield Finding(
        "W207",
        mixing[0].part.heading,
        mixing[1].id,
        f"The brief words its estimates by both rows of ICD 203: {_listed(first)}, and "
        f"{_listed(second)}.",
        "Keep to one row, so that the same likelihood is called the same everywhere.",
    )


def _listed(terms: list[str]) -> str:
    return ", ".join(f"“{term}”" for term in terms)

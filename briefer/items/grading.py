"""Grades and estimates in the words of their standards.

Admiralty scale: NATO AJP-2.1, two axes rated independently. Likelihood and confidence: Intelligence
Community Directive 203, section D.6.e.(2); the two rows of terms are never mixed in one product.
"""

from collections.abc import Iterable, Mapping

RELIABILITY: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}

CREDIBILITY: Mapping[int, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}

LIKELIHOOD: Mapping[str, tuple[int, int]] = {
    "almost no chance": (1, 5),
    "very unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly even chance": (45, 55),
    "likely": (55, 80),
    "very likely": (80, 95),
    "almost certain": (95, 99),
    "remote": (1, 5),
    "highly improbable": (5, 20),
    "improbable": (20, 45),
    "roughly even odds": (45, 55),
    "probable": (55, 80),
    "highly probable": (80, 95),
    "nearly certain": (95, 99),
}
"""Terms of both rows, the first row first, with their bands in per cent."""

CONFIDENCE = ("high", "moderate", "low")


def grade(reliabilities: Iterable[str], credibility: int | None) -> str:
    """The grade shown for an item: its most reliable source's letter, then its credibility.

    Either part alone where the other was not rated; "" where neither was.
    """
    letter = min((r for r in reliabilities if r), default="")
    return f"{letter}{credibility or ''}"


def grades(reliabilities: Iterable[str], credibility: int | None) -> frozenset[str]:
    """Every grade that a filter may find an item by: one for each of its sources' letters."""
    letters = {r for r in reliabilities if r} or {""}
    return frozenset(f"{letter}{credibility or ''}" for letter in letters) - {""}

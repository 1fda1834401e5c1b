"""The tie of an item to its source: a passage, or a place, and who told whom."""

from dataclasses import dataclass

CONTEXT = 32
"""Code points of text kept before and after a passage, to find it again by."""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where in a source an item was taken from.

    The passage is held by both selectors of the W3C Web Annotation Data Model: by position
    (section 4.2.2: `start`, code points from 0, and `end`) and by quotation (4.2.1: `exact`, with
    `prefix` and `suffix` of up to 32 code points). Without a passage `exact` is empty and `start`
    is None, and `locator` says where ("p. 3"). `chain` names who told whom, the nearest first.
    """

    source: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    locator: str = ""
    chain: tuple[str, ...] = ()

    @property
    def end(self) -> int | None:
        """The code point after the passage; None where there is no passage."""
        return None if self.start is None else self.start + len(self.exact)

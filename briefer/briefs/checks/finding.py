"""What a check found: where, what, and the remedy."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Literal

_NAMED = re.compile(r" \(([^()\s]+)\)")
_CITED = re.compile(r"“\[@([^\]\s]+)\]”")

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with a brief, in words for whoever issues it.

    E-codes are errors and block a build, W-codes are warnings. `section` is the heading of the
    section, `item` the id of the record that it is about; each "" where it is about none.
    """

    code: str
    section: str
    item: str
    message: str
    remedy: str

    @property
    def severity(self) -> Severity:
        """“error” for what blocks a build, “warning” for what does not."""
        return "error" if self.code.startswith("E") else "warning"


def without_ids(finding: Finding, known: Container[str]) -> Finding:
    """`finding` for a window, where its item is a press away: ids beside words are left out.

    Those under which nothing is `known` stay: they are all that there is to say.
    """

    def told(text: str) -> str:
        text = _NAMED.sub(lambda found: "" if found[1] in known else found[0], text)
        return _CITED.sub(lambda found: "its citation" if found[1] in known else found[0], text)

    return replace(finding, message=told(finding.message), remedy=told(finding.remedy))


def shortened(text: str, most: int = 60) -> str:
    """`text` on one line of at most `most` characters, in quotation marks."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= most else f"“{line[: most - 1].rstrip()}…”"

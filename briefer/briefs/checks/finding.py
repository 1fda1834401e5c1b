"""What a check found: where, what, and the remedy."""

from dataclasses import dataclass
from typing import Literal

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


def shortened(text: str, most: int = 60) -> str:
    """`text` on one line of at most `most` characters, in quotation marks."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= most else f"“{line[: most - 1].rstrip()}…”"

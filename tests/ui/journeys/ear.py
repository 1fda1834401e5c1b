"""What a screen reader would be told of Briefer's screen: see speaking.py."""

import json
import re
import socket
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A thing in sight, with its `area` of the screen: left, top, width, height."""

    role: str
    name: str
    value: str
    description: str
    has_keys: bool
    is_on: bool
    is_enabled: bool
    area: tuple[int, int, int, int]

    @property
    def centre(self) -> tuple[int, int]:
        """The pixel in its middle."""
        left, top, width, height = self.area
        return left + width // 2, top + height // 2

    def says(self, words: str, role: str = "") -> bool:
        """Whether its name matches `words`, a regex, and its role is `role`, or one of A|B."""
        is_of_role = not role or self.role in role.split("|")
        return is_of_role and re.fullmatch(words, self.name, re.DOTALL) is not None


def listen(process: int) -> list[Told]:
    """All that the program with that process id tells now; nothing until it can be asked."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(20)
        try:
            line.connect(f"\0briefer-{process}")
        except ConnectionRefusedError:
            return []
        heard = b"".join(iter(lambda: line.recv(1 << 20), b""))
    return [
        Told(**{**each, "area": tuple(each["area"])})
        for each in map(json.loads, heard.splitlines())
    ]

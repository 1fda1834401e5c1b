"""Places in a text: in code points, as the library counts them, and in UTF-16 units, as Qt does."""

_FORM = ("utf-16-le", "surrogatepass")  # what is typed may have half a pair for a moment


def units(text: str, place: int | None = None) -> int:
    """Where in units the code point at `place` stands; without it, how many there are in all."""
    return len(text[:place].encode(*_FORM)) // 2


def points(text: str, unit: int) -> int:
    """Where in code points the unit stands; in the middle of a pair, before that."""
    return len(text.encode(*_FORM)[: 2 * unit].decode("utf-16-le", "ignore"))


def parted(text: str, unit: int) -> tuple[str, str]:
    """The text before and from a unit on, which is not in the middle of a pair."""
    raw = text.encode(*_FORM)
    return raw[: 2 * unit].decode(*_FORM), raw[2 * unit :].decode(*_FORM)

"""How many of something, in words."""


def counted(number: int, one: str, many: str) -> str:
    """`one` for one, else `many` with `{n}` as the number, with commas between thousands."""
    return one if number == 1 else many.format(n=f"{number:,}")

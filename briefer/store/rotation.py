"""Which of many backups are kept: close together when they are young, far apart when old."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many daily, weekly and monthly backups are kept besides."""

ROOM = 8 << 30
"""How much (bytes) the backups of one library may take together."""

LEAST = 3
"""How many of the newest are kept, however much they take."""

_STAMP = "%Y-%m-%d %H%M%SZ"


def name_of(library: Path, moment: datetime) -> str:
    """The name of a backup that was made of `library` at `moment`, in UTC."""
    return f"{library.stem} {moment.astimezone(UTC).strftime(_STAMP)}{library.suffix}"


def made(folder: Path, library: Path) -> dict[Path, datetime]:
    """The backups of `library` in `folder` that bear such a name, with their moments."""
    found = {}
    for path in folder.glob("*"):
        stem = path.stem
        if path.suffix != library.suffix or not stem.startswith(f"{library.stem} "):
            continue
        try:
            moment = datetime.strptime(stem[len(library.stem) + 1 :], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # somebody's own file
        found[path] = moment
    return found


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """All of the last two days, and the newest of each of 12 days, 10 weeks and 9 months.

    The newest of all is always among them.
    """
    newest_first = sorted(set(moments), reverse=True)
    found = {moment for moment in newest_first if now - moment <= ALL_FOR}
    found.update(_newest_of_each(newest_first, DAYS, lambda moment: moment.date()))
    found.update(_newest_of_each(newest_first, WEEKS, lambda moment: moment.isocalendar()[:2]))
    found.update(_newest_of_each(newest_first, MONTHS, lambda moment: (moment.year, moment.month)))
    return found


def within(sizes: Mapping[datetime, int]) -> set[datetime]:
    """The newest of backups of those sizes: as many as take ROOM together, but LEAST at least."""
    found: set[datetime] = set()
    taken = 0
    for moment in sorted(sizes, reverse=True):
        taken += sizes[moment]
        if taken > ROOM and len(found) >= LEAST:
            break
        found.add(moment)
    return found


def _newest_of_each(
    newest_first: Iterable[datetime], most: int, span: Callable[[datetime], object]
) -> list[datetime]:
    """The newest moment of each of the last `most` spans that have any."""
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(span(moment), moment)
    return list(found.values())[:most]

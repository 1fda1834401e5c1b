"""Which backups are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from briefer.store.rotation import DAYS, LEAST, MONTHS, ROOM, WEEKS, kept, made, name_of, within

NOW = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 6 * 365 * 24 * 3600).map(lambda seconds: NOW - timedelta(seconds=seconds))
)


@given(MOMENTS)
def test_the_newest_and_all_of_two_days_are_kept(moments: list[datetime]) -> None:
    found = kept(moments, NOW)
    assert found <= set(moments)
    assert {m for m in moments if NOW - m <= timedelta(days=2)} <= found
    if moments:
        assert max(moments) in found


@given(MOMENTS)
def test_old_ones_are_few(moments: list[datetime]) -> None:
    old = {m for m in kept(moments, NOW) if NOW - m > timedelta(days=2)}
    assert len(old) <= DAYS + WEEKS + MONTHS


@given(MOMENTS)
def test_dropping_twice_drops_no_more(moments: list[datetime]) -> None:
    once = kept(moments, NOW)
    assert kept(once, NOW) == once


def test_a_year_of_daily_backups_leaves_the_last_of_each_span() -> None:
    year = [NOW - timedelta(days=day) for day in range(365)]
    found = kept(year, NOW)
    assert {NOW - timedelta(days=day) for day in range(DAYS)} <= found
    assert datetime(2026, 10, 31, 12, tzinfo=UTC) in found
    assert datetime(2026, 4, 30, 12, tzinfo=UTC) in found
    assert datetime(2026, 1, 31, 12, tzinfo=UTC) not in found
    assert len(found) <= DAYS + WEEKS + MONTHS


def test_a_backup_is_known_by_its_name_and_others_are_left_alone(tmp_path: Path) -> None:
    library = tmp_path / "desk.briefer"
    mine = tmp_path / name_of(library, NOW)
    for path in (library, mine, tmp_path / "desk old.briefer", tmp_path / "other 1.briefer"):
        path.touch()
    assert made(tmp_path, library) == {mine: NOW}
    assert mine.name == "desk 2026-11-22 120000Z.briefer"


@given(MOMENTS, st.integers(0, ROOM))
@example([NOW, NOW - timedelta(days=1)], ROOM)
def test_large_ones_are_kept_as_far_as_there_is_room(moments: list[datetime], size: int) -> None:
    found = within(dict.fromkeys(moments, size))
    newest = sorted(set(moments), reverse=True)
    assert found == set(newest[: len(found)])
    assert len(found) >= min(LEAST, len(newest))
    assert len(found) * size <= ROOM or len(found) <= LEAST
    assert len(found) == len(newest) or (len(found) + 1) * size > ROOM

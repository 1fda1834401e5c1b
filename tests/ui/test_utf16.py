"""Qt's units and the library's code points lead to one another."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.utf16 import parted, points, units


def test_an_emoji_is_two_units() -> None:
    assert units("a😀b") == 4
    assert [units("a😀b", place) for place in range(4)] == [0, 1, 3, 4]
    assert [points("a😀b", unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_half_a_pair_is_counted_and_not_stumbled_over() -> None:
    assert units("a\ud83d") == 2
    assert parted("a\ud83db", 2) == ("a\ud83d", "b")


@given(st.text(max_size=20).filter(lambda text: text.isprintable()), st.data())
def test_there_and_back_is_the_same_place(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert points(text, units(text, place)) == place
    assert parted(text, units(text, place)) == (text[:place], text[place:])

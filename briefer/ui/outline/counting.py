"""How full a section is, in words."""

from briefer.briefs.printed_order import order_of
from briefer.ui.outline.states import SectionState, translate

_ORDERS = {
    "date": lambda: translate("Outline", "by date"),
    "voice": lambda: translate("Outline", "by speaker"),
    "grade": lambda: translate("Outline", "by grade"),
}


def count_of(state: SectionState, text: str) -> tuple[str, bool]:
    """What stands beside a heading for the text as it stands, and whether it breaks a limit."""
    counted, wrong = words_of(text, state.limits)
    rows = len(state.rows)
    by = order_of(state.part)
    order = _ORDERS[by]() if rows > 1 and by in _ORDERS else ""
    entries = " · ".join(filter(None, (str(rows) if rows else "", order)))
    return " · ".join(filter(None, (counted, entries))), wrong


def words_of(text: str, limits: tuple[int, int]) -> tuple[str, bool]:
    """“34 / 80 words”, with “too short” or “over by 5” where it is, and whether it is."""
    from briefer.briefs.checks.sections import word_count

    least, most = limits
    count = word_count(text) if text.strip() else 0
    if not count and not most:
        return "", False
    if not most:
        return translate("Outline", "{n} words").format(n=count), False
    said = translate("Outline", "{n} / {most} words").format(n=count, most=most)
    if not count:
        return "", False
    if count > most:
        return translate("Outline", "{said}, {over} too many").format(
            said=said, over=count - most
        ), True
    if count < least:
        return translate("Outline", "{said}, at least {least}").format(said=said, least=least), True
    return said, False

"""Why a text is no EDTF date that Briefer takes, and how it would be spelt."""

import re

from briefer.errors import DateError
from briefer.items.edtf import parse_span
from briefer.items.edtf_level_2 import level_2_feature
from briefer.items.readings import span_reading
from briefer.items.respelling import respelt

_EXAMPLES = (
    "Write dates like these: “2025-10-12”, “2025-10”, “2025”, “2025-10-12~” (about), "
    "“2025-10-12?” (uncertain), “2025-10-09/2025-10-12” (from, to)."
)
_LONGEST_SHOWN = 60
_LONGEST_LOOKED_INTO = 120

_OF_2012 = re.compile(r"([0-9uxyep?~()/.T:Z+-]|unknown|open)+")
_SIGNS_OF_2012 = re.compile(r"[0-9u]u|[0-9x]x|(^|/)y|[0-9][ep][0-9]|\?~|~\?|\(|unknown|open")
_TODAY = str.maketrans("uxyep", "XXYES")


def refusal(text: str, reason: str) -> DateError:
    """The error that says why `text` is refused; `reason` is the grammar's, if it has one."""
    if not text.strip():
        return DateError("An empty text is no date.", _leave_out())
    if len(text) > _LONGEST_LOOKED_INTO:
        return DateError(f"“{_shown(text)}” is no date of EDTF.", _EXAMPLES)
    if _is_of_2012(text):
        return _of_2012(text)
    if feature := level_2_feature(text):
        what = f"“{_shown(text)}” is level 2 of EDTF: {feature}. Briefer takes levels 0 and 1."
        return DateError(what, _remedy(text, "The nearest spelling that it takes is"))
    reason = reason or ("it has blanks around it" if text != text.strip() else "")
    what = f"“{_shown(text)}” is no date of EDTF" + (f": {reason}." if reason else ".")
    return DateError(what, _remedy(text, "Write"))


def _of_2012(text: str) -> DateError:
    what = f"“{_shown(text)}” is a spelling of the EDTF draft of 2012, which has changed"
    if text in ("unknown", "open", "unknown/unknown"):
        return DateError(f"{what}.", _leave_out())
    modern = text.replace("unknown", "").replace("open", "..").translate(_TODAY)
    modern = modern.replace("?~", "%").replace("~?", "%")
    if "(" in modern:
        what += "; what it says of a part of a date is level 2 of EDTF today"
        return DateError(f"{what}.", _remedy(text, "The nearest spelling that Briefer takes is"))
    if feature := level_2_feature(modern):
        what += f"; it is written “{modern}” today, at level 2 of EDTF: {feature}"
        return DateError(f"{what}.", _remedy(modern, "The nearest spelling that Briefer takes is"))
    return DateError(f"{what}.", _remedy(modern, "Write"))


def _is_of_2012(text: str) -> bool:
    return bool(_OF_2012.fullmatch(text) and _SIGNS_OF_2012.search(text))


def _remedy(text: str, lead: str) -> str:
    spellings = respelt(text)
    if not spellings:
        return _EXAMPLES
    if len(spellings) == 1:
        return f"{lead} “{spellings[0]}”."
    choices = [f"“{spelling}” for {span_reading(parse_span(spelling))}" for spelling in spellings]
    return f"{lead} {' or '.join(choices)}."


def _leave_out() -> str:
    return f"Leave the date out where none is known. {_EXAMPLES}"


def _shown(text: str) -> str:
    """The text cut to 60 characters, with whatever cannot be seen or printed as an escape."""
    cut = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)

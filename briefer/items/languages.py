"""Languages as tags of BCP 47, and by their English names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

_TAG = re.compile(
    r"""
    [a-z]{2,3} (?: -[a-z]{3} ){0,3}            # the language, and what extends it
    (?: -[a-z]{4} )?                           # its script
    (?: - (?: [a-z]{2} | [0-9]{3} ) )?         # its region
    (?: - (?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*
    (?: -[a-wyz0-9] (?: -[a-z0-9]{2,8} )+ )*
    (?: -x (?: -[a-z0-9]{1,8} )+ )?
    | x (?: -[a-z0-9]{1,8} )+                  # for private use
    | i- (?: ami | bnn | default | enochian | hak | klingon | lux | mingo | navajo | pwn | tao
        | tay | tsu )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""RFC 5646, section 2.1; of languages those that are registered have two or three letters."""

_OF_SCRIPT: Mapping[str, str] = {
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "THAI": "th",
}
"""The language of a script in which only one is written today."""

_WRITTEN_IN: Mapping[str, str] = {
    "ARABIC": "ar ckb dv fa ks pnb prs ps sd ug ur",
    "ARMENIAN": "hy",
    "BENGALI": "as bn mni",
    "CJK": "ja yue zh",
    "CYRILLIC": "be bg kk ky mk mn ru sr tg uk",
    "DEVANAGARI": "brx doi hi mai mr ne sa",
    "ETHIOPIC": "am ti",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he yi",
    "KANNADA": "kn",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "ORIYA": "or",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "TIBETAN": "bo dz",
}
"""By the name that Unicode begins their letters with, scripts and what is written in them."""

_SCRIPT_OF = {tag: script for script, tags in _WRITTEN_IN.items() for tag in tags.split()}

_SCRIPTS: Mapping[str, str] = {
    "arab": "ARABIC",
    "cyrl": "CYRILLIC",
    "deva": "DEVANAGARI",
    "grek": "GREEK",
    "hans": "CJK",
    "hant": "CJK",
    "hebr": "HEBREW",
    "latn": "LATIN",
}
"""By their codes in ISO 15924, the scripts that tags name."""

_SAMPLE = 400  # letters that show the script of a passage

_NAMES: Mapping[str, str] = {
    "am": "Amharic",
    "ar": "Arabic",
    "bn": "Bengali",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fa-af": "Dari",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "prs": "Dari",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ru": "Russian",
    "sw": "Swahili",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


@lru_cache(maxsize=1 << 10)
def tag_of(words: str) -> str:
    """`words` where they are a well-formed tag, the tag of a language named there; else ""."""
    if _TAG.fullmatch(words):
        return words
    return next((tag for tag, name in _NAMES.items() if name.lower() == words.strip().lower()), "")


def language_fit_for(words: str, tag: str) -> str:
    """`tag` where it may be the language of `words`, by their script; else what that makes sure.

    "" where only a reader can tell.
    """
    script = _script(words)
    certain = _OF_SCRIPT.get(script, "")
    if tag and (script in ("", _script_of(tag)) or same_language(tag, certain)):
        return tag
    return certain


def _script(words: str) -> str:
    """The script of most letters, by the first word of their Unicode names; "" without letters.

    Japanese is told by its syllables, though most of its letters may be Chinese.
    """
    letters = [each for each in words if each.isalpha()][:_SAMPLE]
    found = Counter(unicodedata.name(each, "").partition(" ")[0] for each in letters)
    if found["HIRAGANA"]:
        return "HIRAGANA"
    return max(found, key=lambda each: found[each], default="")


def _script_of(tag: str) -> str:
    primary, *rest = tag.lower().split("-")
    said = next((_SCRIPTS[each] for each in rest if each in _SCRIPTS), "")
    return said or _SCRIPT_OF.get(primary, "LATIN")


def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag's language; the tag itself where it is not known here."""
    lower = tag.lower()
    return _NAMES.get(lower) or _NAMES.get(lower.partition("-")[0]) or tag


def same_language(one: str, other: str) -> bool:
    """Whether two tags have one primary language (BCP 47, section 2.2.1)."""
    return one.lower().partition("-")[0] == other.lower().partition("-")[0]

"""Languages by name, for what is said of a source."""

from collections.abc import Mapping

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


def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag's language; the tag itself where it is not known here."""
    lower = tag.lower()
    return _NAMES.get(lower) or _NAMES.get(lower.partition("-")[0]) or tag


def same_language(one: str, other: str) -> bool:
    """Whether two tags have one primary language (BCP 47, section 2.2.1)."""
    return one.lower().partition("-")[0] == other.lower().partition("-")[0]

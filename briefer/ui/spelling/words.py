"""Whether a word is known in a language, and what it may be meant for. Knows nothing of Qt.

Dictionaries are those of Hunspell; its library is loaded with the first of them.
"""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from briefer.ui.spelling.folders import best_of, dictionaries_in, system_folders
from briefer.ui.spelling.own_words import OwnWords, own_words_file
from briefer.ui.spelling.reading import parts, script_of

_REMEMBERED = 20_000
_LONGEST = 60  # letters; Hunspell judges no word of more than 99 bytes
_NEAR = 5_000  # heard words that suggestions are sought among


class Heard:
    """Words that no dictionary has and that are right here: names, and what the user has added."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.age = 0

    def learn(self, words: Iterable[str]) -> None:
        """Take in `words`; of a name of several words, each of them."""
        before = len(self.words)
        self.words |= {_plain(part) for word in words for part in parts(word)}
        self.age += len(self.words) != before

    def knows(self, word: str) -> bool:
        """Whether `word` was heard, as it stands, with a capital, or as a genitive."""
        own = word.removesuffix("'s").removesuffix("'")
        return not self.words.isdisjoint((word, own, word.lower(), own.lower()))


class Speller:
    """One language's words. What it has learnt is shared with the spellers of other languages."""

    def __init__(self, language: str, dictionary: Path, heard: Heard) -> None:
        from hunspell import Hunspell

        self.language = language
        self._hunspell: Any = Hunspell(
            dictionary.stem, hunspell_data_dir=str(dictionary.parent), system_encoding="UTF-8"
        )
        self._script = _script_of(dictionary)
        self._heard = heard
        self._age = heard.age
        self._found = lru_cache(_REMEMBERED)(self._look_up)

    def knows(self, word: str) -> bool:
        """Whether `word` is right, or cannot be judged: too long, or in another script."""
        if self._age != self._heard.age:
            self._age = self._heard.age
            self._found.cache_clear()
        return self._found(word)

    def suggestions(self, word: str, limit: int = 7) -> tuple[str, ...]:
        """What `word` may be meant for, the likeliest first, at most `limit`. Takes up to 0.1 s."""
        plain = _plain(word)
        if len(plain) > _LONGEST:
            return ()
        heard = self._heard.words
        near = get_close_matches(plain, heard, n=2, cutoff=0.8) if len(heard) <= _NEAR else []
        try:
            found = (*near, *self._hunspell.suggest(plain))
        except UnicodeEncodeError:  # a letter that the dictionary's encoding lacks
            found = (*near,)
        typed = "’" if "’" in word else "'"
        return tuple(dict.fromkeys(each.replace("'", typed) for each in found))[:limit]

    def learn(self, words: Iterable[str]) -> None:
        """Take `words` for right from now on."""
        self._heard.learn(words)

    def _look_up(self, word: str) -> bool:
        plain = _plain(word)
        if len(plain) > _LONGEST or script_of(plain) != self._script or self._heard.knows(plain):
            return True
        try:
            return bool(self._hunspell.spell(plain))
        except UnicodeEncodeError:
            return True


class Dictionaries:
    """The dictionaries that there are: those that come with Briefer, and the system's."""

    def __init__(
        self,
        bundled: Path,
        *,
        others: Iterable[Path] | None = None,
        own_words: Path | None = None,
    ) -> None:
        self._folders = (bundled, *(system_folders() if others is None else others))
        self._paths: dict[str, Path] | None = None
        self._spellers: dict[str, Speller] = {}
        self._own = OwnWords(own_words or own_words_file())
        self._heard = Heard()
        self._has_own = False
        self._lock = Lock()

    def languages(self) -> tuple[str, ...]:
        """The languages (BCP 47) that have a dictionary, in the order of the alphabet."""
        return tuple(sorted(self._found()))

    def speller(self, language: str) -> Speller | None:
        """The speller that serves `language` (BCP 47) best; None where no dictionary does.

        The first call of a language loads its dictionary, which takes up to a second: call it on a
        worker. Raises UnreadableFileError where the user's own words cannot be read.
        """
        with self._lock:
            tag = best_of(self._found(), language)
            if not tag:
                return None
            if not self._has_own:
                self._heard.learn(self._own)
                self._has_own = True
            if tag not in self._spellers:
                self._spellers[tag] = Speller(tag, self._found()[tag], self._heard)
            return self._spellers[tag]

    def learn(self, words: Iterable[str]) -> None:
        """Take `words` for right in every language, until the program ends."""
        self._heard.learn(words)

    def keep(self, word: str) -> None:
        """Take `word` for right in every language and for ever. Raises OutputError."""
        self._heard.learn((word,))
        self._own.add(word)

    def _found(self) -> dict[str, Path]:
        if self._paths is None:
            self._paths = dictionaries_in(self._folders)
        return self._paths


def _plain(word: str) -> str:
    """`word` in one spelling of its letters and apostrophes, without soft hyphens."""
    return unicodedata.normalize("NFC", word).replace("’", "'").replace("\u00ad", "")


def _script_of(dictionary: Path) -> str:
    """The script of most words of a dictionary; ASCII letters stand in every old encoding."""
    encoding = "utf-8"
    for line in dictionary.with_suffix(".aff").read_bytes().splitlines():
        if line.lstrip(b"\xef\xbb\xbf").startswith(b"SET "):
            encoding = line.split()[1].decode("ascii", "replace")
            break
    with dictionary.open("rb") as file:
        sample = file.read(100_000)
    try:
        text = sample.decode(encoding, "ignore")
    except LookupError:
        text = sample.decode("utf-8", "ignore")
    scripts = [script_of(line.split("/")[0]) for line in text.splitlines()[1:]]
    return max(set(scripts) - {""} or {"LATIN"}, key=scripts.count)

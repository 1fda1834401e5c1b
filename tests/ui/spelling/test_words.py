"""Words are judged by real dictionaries, and by what the library and the user have taught."""

from pathlib import Path

import pytest

from briefer.errors import OutputError, UnreadableFileError
from briefer.ui.spelling.own_words import own_words_file
from briefer.ui.spelling.words import Dictionaries, Speller


def english(dictionaries: Dictionaries, language: str = "en-US") -> Speller:
    speller = dictionaries.speller(language)
    assert speller is not None
    return speller


def a_system_dictionary(folder: Path, name: str, encoding: str, *words: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text(f"SET {encoding}\n", encoding="ascii")
    lines = "\n".join((str(len(words)), *words, ""))
    (folder / f"{name}.dic").write_text(lines, encoding=encoding)


def test_english_comes_with_briefer_as_american_and_as_british(dictionaries: Dictionaries) -> None:
    assert dictionaries.languages() == ("en-GB", "en-US")
    assert not english(dictionaries).knows("organise")
    assert english(dictionaries, "en-GB").knows("organise")


def test_words_are_known_whatever_their_apostrophe_and_hyphen(dictionaries: Dictionaries) -> None:
    speller = english(dictionaries)
    assert all(map(speller.knows, ("don't", "don’t", "cease-fire", "Saturday’s", "re\u00adport")))
    assert not any(map(speller.knows, ("dont’n", "goverment", "saturday")))


def test_suggestions_keep_the_apostrophe_that_was_typed(dictionaries: Dictionaries) -> None:
    speller = english(dictionaries)
    assert speller.suggestions("recieve")[0] == "receive"
    assert "doesn’t" in speller.suggestions("does’nt")
    assert len(speller.suggestions("teh", limit=2)) == 2


def test_what_cannot_be_judged_is_let_pass(dictionaries: Dictionaries) -> None:
    speller = english(dictionaries)
    assert speller.knows("نطاق")
    assert speller.knows("x" * 5_000)
    assert speller.suggestions("x" * 5_000) == ()


def test_a_language_without_a_dictionary_has_no_speller(dictionaries: Dictionaries) -> None:
    assert dictionaries.speller("ps") is None


def test_names_are_learnt_word_by_word_for_every_language(dictionaries: Dictionaries) -> None:
    american, british = english(dictionaries), english(dictionaries, "en-GB")
    assert not british.knows("Zabihullah")
    american.learn(["Zabihullah Mujahidov", "blockhouseism"])
    assert british.knows("Zabihullah")
    assert british.knows("Mujahidov’s")
    assert british.knows("Blockhouseism")
    assert british.suggestions("Mujahidv")[0] == "Mujahidov"


def test_a_word_that_is_kept_is_known_the_next_time(
    dictionaries: Dictionaries, resources: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "words.txt"
    for word in ("Torkham", "Chaman", "Torkham"):
        dictionaries.keep(word)
    assert own.read_text(encoding="utf-8") == "Torkham\nChaman\n"
    own.write_text("Torkham\nSpin Boldak", encoding="utf-8")  # as an editor may leave it
    later = Dictionaries(resources / "dictionaries", others=(), own_words=own)
    assert english(later).knows("Boldak")
    later.keep("Kurram")
    assert own.read_text(encoding="utf-8") == "Torkham\nSpin Boldak\nKurram\n"


def test_words_that_cannot_be_read_or_kept_are_told(resources: Path, tmp_path: Path) -> None:
    own = tmp_path / "words.txt"
    own.write_bytes(b"caf\xe9\n")
    broken = Dictionaries(resources / "dictionaries", others=(), own_words=own)
    with pytest.raises(UnreadableFileError, match="move it away"):
        broken.speller("en")
    nowhere = Dictionaries(resources / "dictionaries", others=(), own_words=own / "words.txt")
    with pytest.raises(OutputError, match="“Torkham” cannot be kept"):
        nowhere.keep("Torkham")


def test_the_users_words_lie_with_their_settings(own_folders: Path) -> None:
    assert own_words_file().name == "words.txt"
    assert own_folders in own_words_file().parents


def test_a_dictionary_of_the_system_may_be_in_an_old_encoding(
    dictionaries: Dictionaries, tmp_path: Path
) -> None:
    a_system_dictionary(tmp_path / "system", "ru_RU", "KOI8-R", "граница", "застава")
    speller = english(dictionaries, "ru")
    assert speller.knows("граница")
    assert not speller.knows("граничка")
    assert speller.knows("border")  # another script
    assert speller.knows("ґанок")  # a letter that KOI8-R lacks
    assert speller.suggestions("ґраница") == ()
    assert speller.suggestions("заства") == ("застава",)


def test_a_dictionary_in_an_encoding_that_nobody_knows_is_read_as_it_may_be(
    dictionaries: Dictionaries, tmp_path: Path
) -> None:
    a_system_dictionary(tmp_path / "system", "fr", "latin-1", "frontière", "poste")
    aff = tmp_path / "system" / "fr.aff"
    aff.write_text("SET X-UNKNOWN\n", encoding="ascii")
    assert english(dictionaries, "fr").knows("poste")

"""Dictionaries are found where systems keep them, under the language that they are of."""

import sys
from pathlib import Path

import pytest

from briefer.ui.spelling.folders import best_of, dictionaries_in, system_folders, tag_of


def a_dictionary(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    path = folder / f"{name}.dic"
    path.write_text("1\nword\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("en_US", "en-US"),
        ("de_DE_frami", "de-DE"),
        ("sr-Latn-RS", "sr-Latn-RS"),
        ("es_419", "es-419"),
        ("ar", "ar"),
        ("index", ""),
        ("hyph_de_DE", ""),
    ],
)
def test_a_dictionary_is_named_by_its_language(name: str, tag: str) -> None:
    assert tag_of(name) == tag


@pytest.mark.parametrize(
    ("language", "best"),
    [
        ("en", "en-US"),
        ("en-GB", "en-GB"),
        ("en_gb", "en-GB"),
        ("en-AU", "en-GB"),
        ("de", "de-DE"),
        ("de-Latn-AT", "de-AT"),
        ("ps", ""),
        ("", ""),
    ],
)
def test_a_language_is_served_by_the_nearest_dictionary(language: str, best: str) -> None:
    assert best_of(["de-AT", "de-DE", "en-GB", "en-US", "fr"], language) == best


def test_the_first_dictionary_of_a_language_counts_and_half_a_one_does_not(tmp_path: Path) -> None:
    first = a_dictionary(tmp_path / "one", "en_GB")
    a_dictionary(tmp_path / "two", "en_GB")
    second = a_dictionary(tmp_path / "two", "de_DE_frami")
    (tmp_path / "two" / "fr.dic").touch()
    folders = (tmp_path / "none", tmp_path / "one", tmp_path / "two")
    assert dictionaries_in(folders) == {"en-GB": first, "de-DE": second}


def test_linux_keeps_them_with_its_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path / 'share'}:")
    found = tuple(system_folders())
    assert tmp_path / "share" / "hunspell" in found
    assert tmp_path / "home" / "data" / "hunspell" in found


def test_macos_keeps_them_in_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert tuple(system_folders())[:2] == (
        Path.home() / "Library" / "Spelling",
        Path("/Library/Spelling"),
    )


def test_windows_has_those_of_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.delenv("ProgramFiles(x86)", raising=False)
    folder = tmp_path / "LibreOffice" / "share" / "extensions" / "dict-de"
    path = a_dictionary(folder, "de_DE_frami")
    assert dictionaries_in(system_folders()) == {"de-DE": path}

"""The set-up says what it installs and why, or what to install where it cannot."""

import shutil
import subprocess
import sys
from pathlib import Path

import debian
import pytest
import set_up


def test_a_whole_system_misses_nothing(tmp_path: Path) -> None:
    assert set_up.missing_for_python(lambda module: True, certificates=tmp_path) == {}


def test_a_python_without_ensurepip_misses_its_venv_package(tmp_path: Path) -> None:
    missing = set_up.missing_for_python(lambda module: module != "ensurepip", tmp_path)
    assert list(missing) == ["python{}.{}-venv".format(*sys.version_info)]


def test_certificates_are_missed_only_where_there_are_none(tmp_path: Path) -> None:
    missing = set_up.missing_for_python(lambda module: True, tmp_path / "none.crt")
    assert list(missing) == ["ca-certificates"]


def test_without_root_it_says_what_to_install() -> None:
    with pytest.raises(SystemExit, match="As root: apt-get install zip-venv"):
        set_up.install_debian_packages({"zip-venv": "of a reason"}, None)


def test_it_says_what_it_installs_before_it_does(capfd: pytest.CaptureFixture[str]) -> None:
    set_up.install_debian_packages({"a": "of b", "c": "of d"}, ["echo"])
    said, update, install = capfd.readouterr().out.splitlines()[1:]
    assert said == "Installing the Debian package c, because of d."
    assert update.endswith("apt-get -qq update")
    assert install.endswith("install --yes --no-install-recommends a c")


def test_a_command_that_fails_ends_the_set_up_by_name() -> None:
    with pytest.raises(SystemExit, match=r"did not work \(exit code 3\): .*exit\(3\)"):
        set_up.run([sys.executable, "-c", "exit(3)"])


def test_an_environment_without_pip_is_made_anew(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path], check=True)
    assert not set_up.works(set_up.python_of(tmp_path))
    assert not set_up.works(set_up.python_of(tmp_path / "absent"))
    assert set_up.works(Path(sys.executable))


NOTHING = debian.Need("zip-window", program="no-such-program", reason="of a reason")


def without_root() -> None:
    return None


def test_a_library_or_program_that_is_there_is_not_missed() -> None:
    there = debian.Need("libc6", library="c"), debian.Need("coreutils", program="true")
    assert debian.missing(there) == {}


def test_a_missing_library_and_program_are_named_with_the_reason() -> None:
    library = debian.Need("libzip-window0", library="no-such-library")
    assert debian.missing([library, NOTHING]) == {
        "libzip-window0": "Qt, which draws the window, is linked against it",
        "zip-window": "of a reason",
    }


def test_tests_go_on_without_what_a_window_needs_and_say_what_they_skip(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "as_root", without_root)
    monkeypatch.setattr(shutil, "which", {"apt-get": "/usr/bin/apt-get"}.get)
    set_up.prepare_window([NOTHING], "The tests in a real window are skipped.")
    said = capsys.readouterr().out
    assert "As root: apt-get install zip-window" in said
    assert said.endswith("The tests in a real window are skipped.\n")


def test_a_system_without_debian_packages_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", {}.get)
    set_up.prepare_window([NOTHING], "")
    assert capsys.readouterr().out == ""

"""One window a library, and a word about places where a library is in danger."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefer.errors import LibraryError
from briefer.store.store import Store
from briefer.ui.opening import hold, place_warning

HOLDER = """
import sys, time
from pathlib import Path
from briefer.ui.opening import hold
held = hold(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def lock_files(folder: Path) -> list[Path]:
    return list(folder.glob("*.lock"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "desk.briefer"
    Store.create(found).close()
    return found


def test_a_second_window_is_refused_with_who_holds_the_library(path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LibraryError) as refused:
            hold(path)
        assert "desk.briefer is open in another window" in refused.value.what
        assert str(other.pid) in refused.value.what
        assert refused.value.remedy
    finally:
        other.kill()
        other.wait()
        if other.stdout is not None:
            other.stdout.close()
    held = hold(path)  # the lock of a process that is gone is cleared without asking
    held.store.close()
    held.release()


def test_when_it_is_let_go_another_can_have_it(path: Path) -> None:
    for _ in range(2):
        held = hold(path)
        held.store.close()
        held.release()
    assert not lock_files(path.parent)


def test_what_is_not_there_or_no_library_is_refused_and_leaves_no_lock(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        hold(tmp_path / "gone.briefer")
    other = tmp_path / "letter.briefer"
    other.write_text("Dear Sir")
    with pytest.raises(LibraryError):
        hold(other)
    assert not lock_files(tmp_path)


def test_an_ordinary_folder_needs_no_warning(path: Path) -> None:
    assert place_warning(path) == ""


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Ministry", "Nextcloud"])
def test_a_synchronised_folder_gets_a_warning(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder / "desk").mkdir(parents=True)
    warning = place_warning(tmp_path / folder / "desk" / "desk.briefer")
    assert folder in warning
    assert "synchronised" in warning


def test_a_folder_of_syncthing_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert "shared" in place_warning(tmp_path / "shared" / "desk.briefer")


def test_a_network_drive_gets_a_warning(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.ui.opening._system_of", lambda _: "nfs4")
    assert "network drive" in place_warning(path)

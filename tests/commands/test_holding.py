"""A command that would write is refused while a window holds the library; one that reads is not."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from briefer.commands import holding
from briefer.errors import LibraryError
from briefer.store.store import Store
from tests.commands.conftest import Briefer

HERE = socket.gethostname()
PROGRAM = Path(sys.executable).resolve().name


def hold(
    library: Path, process: object = None, program: str = PROGRAM, machine: str = HERE, *rest: str
) -> Path:
    """Leave a lock as a window does; of this very process where none is given."""
    lock = library.with_name(f"{library.name}.lock")
    lines = (str(os.getpid() if process is None else process), program, machine, *rest)
    lock.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return lock


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


WRITING = (
    ("edit", "f1", "answer=59"),
    ("delete", "j1"),
    ("undo",),
    ("redo",),
    ("import", "items.jsonl"),
    ("draft", "brief.toml"),
    ("next", "b1"),
)


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_command_that_writes_is_refused_with_who_holds_the_library(
    briefer: Briefer, library: Path, command: tuple[str, ...]
) -> None:
    hold(library)
    before = library.read_bytes()
    file = library.with_name("brief.toml")
    file.write_text('template = "flash-update"\ntitle = "Held"\n', "utf-8")
    arguments = [file if each.endswith((".toml", ".jsonl")) else each for each in command[1:]]
    result = briefer(command[0], library, *arguments)
    assert result.exit_code == 1
    assert f"{library} is open in a window ({PROGRAM}, process {os.getpid()} on this machine)" in (
        result.stderr
    )
    assert library.read_bytes() == before


def test_a_command_that_reads_is_not_refused(briefer: Briefer, library: Path) -> None:
    hold(library)
    assert briefer("list", library).exit_code == 0
    assert briefer("backup", library, library.with_name("backup.briefer")).exit_code == 0


def test_a_library_that_a_window_holds_is_neither_restored_nor_made_a_sample_again(
    briefer: Briefer, library: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.briefer"
    assert briefer("backup", library, backup).exit_code == 0
    hold(library)
    assert "is open in a window" in briefer("restore", backup, library, "--force").stderr
    sample = tmp_path / "out" / "border-clash.briefer"
    sample.parent.mkdir()
    Store.create(sample).close()
    hold(sample)
    assert "is open in a window" in briefer("sample", sample.parent, "--force").stderr


def test_a_lock_reached_by_another_name_counts_too(briefer: Briefer, library: Path) -> None:
    link = library.with_name("link.briefer")
    link.symlink_to(library)
    hold(library)
    assert briefer("undo", link).exit_code == 1


def test_the_lock_of_a_process_that_is_gone_counts_for_nothing(
    briefer: Briefer, library: Path, gone: int
) -> None:
    hold(library, gone)
    assert briefer("undo", library).exit_code == 0


def test_the_lock_of_another_program_under_the_same_number_counts_for_nothing(
    briefer: Briefer, library: Path
) -> None:
    hold(library, program="ruritania")
    assert briefer("undo", library).exit_code == (0 if Path("/proc/self/exe").exists() else 1)


def test_the_lock_of_an_earlier_start_of_the_machine_counts_for_nothing(
    briefer: Briefer, library: Path
) -> None:
    hold(library, None, PROGRAM, HERE, "machine", "another start")
    assert briefer("undo", library).exit_code == 0


def test_the_lock_of_this_start_of_the_machine_counts(briefer: Briefer, library: Path) -> None:
    boot = holding._boot()
    hold(library, None, PROGRAM, HERE, "machine", boot)
    assert briefer("undo", library).exit_code == 1


def test_where_neither_start_nor_program_can_be_told_the_process_decides(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: int
) -> None:
    monkeypatch.setattr(holding, "_BOOT", tmp_path / "nowhere")
    monkeypatch.setattr(holding, "_PROCESSES", tmp_path / "nowhere")
    hold(library, gone, PROGRAM, HERE, "machine", "a start")
    holding.check_not_held(library)
    hold(library, os.getpid(), "ruritania", HERE, "machine", "a start")
    with pytest.raises(LibraryError, match=r"ruritania, process \d+ on this machine"):
        holding.check_not_held(library)


def test_of_another_machine_it_cannot_be_told_and_the_way_out_is(
    briefer: Briefer, library: Path, gone: int
) -> None:
    lock = hold(library, gone, "briefer", "elsewhere")
    result = briefer("undo", library)
    assert result.exit_code == 1
    assert f"process {gone} on elsewhere" in result.stderr
    assert f"delete {lock}" in result.stderr


@pytest.mark.parametrize("text", ["", "\n\n", "x\ny\nz\n", "0\n", "-1\nbriefer\n"])
def test_a_lock_that_names_nobody_is_told_with_the_way_out(
    briefer: Briefer, library: Path, text: str
) -> None:
    lock = hold(library)
    lock.write_text(text, "utf-8")
    result = briefer("undo", library)
    assert result.exit_code == 1
    assert f"delete {lock}" in result.stderr


def test_a_process_of_an_impossible_number_is_gone(briefer: Briefer, library: Path) -> None:
    hold(library, 10**30)
    assert briefer("undo", library).exit_code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such processes")
def test_a_process_of_somebody_else_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: int, _signal: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "kill", refuse)
    assert holding._runs(1)


def test_a_lock_that_cannot_be_read_is_told(briefer: Briefer, library: Path) -> None:
    library.with_name(f"{library.name}.lock").mkdir()
    result = briefer("undo", library)
    assert result.exit_code == 1
    assert "it is not known who holds" in result.stderr


def test_what_is_no_library_is_told_as_ever(briefer: Briefer, tmp_path: Path) -> None:
    result = briefer("undo", tmp_path / "nowhere" / "x.briefer")
    assert "There is no library" in result.stderr

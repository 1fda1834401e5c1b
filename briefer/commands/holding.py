"""Who holds a library: while a window has it open, no command may write into it.

The window keeps a lock file in the form of Qt's QLockFile beside the library: the process, its
program, the machine, and, in newer forms, the ids of the machine and of its start, a line each.
"""

import errno
import os
import platform
import sys
from pathlib import Path
from typing import NamedTuple

from briefer.errors import LibraryError
from briefer.store.store import Store

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES = Path("/proc")


class Holder(NamedTuple):
    """Who wrote a lock: the process, its program and machine, and its start ("" if unknown)."""

    process: int
    program: str
    machine: str
    boot: str


def open_to_write(library: Path) -> Store:
    """The library, to write into. Raises LibraryError, also where a window holds it."""
    check_not_held(library)
    return Store.open(library)


def check_not_held(library: Path) -> None:
    """Raise LibraryError where a window has the library open, on this machine or another.

    The lock of a process that is gone counts for nothing.
    """
    lock = lock_of(library)
    try:
        text = lock.read_text("utf-8", "replace")
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as fault:
        raise LibraryError(
            f"{lock} cannot be read ({fault.strerror}), so it is not known who holds {library}.",
            "Close the window that has it open.",
        ) from None
    holder = _holder(text)
    if holder is None:
        raise LibraryError(
            f"{library} is locked, and {lock} does not say by whom.",
            f"Close the window that has it open; if there is none, delete {lock}.",
        )
    if _is_gone(holder):
        return
    here = holder.machine == platform.node()
    raise LibraryError(
        f"{library} is open in a window ({holder.program or 'Briefer'}, process {holder.process} "
        f"on {'this machine' if here else holder.machine or 'an unknown machine'}).",
        "Close it there, or make the change there."
        + ("" if here else f" If it is not open any more, delete {lock}."),
    )


def lock_of(library: Path) -> Path:
    """The file by which a window says that it has the library open."""
    real = library.resolve()
    return real.with_name(f"{real.name}.lock")


def _holder(text: str) -> Holder | None:
    process, program, machine, _, boot, *_ = (*text.split("\n"), "", "", "", "", "")
    if not (process.isascii() and process.isdigit() and int(process)):
        return None
    return Holder(int(process), program, machine, boot)


def _is_gone(holder: Holder) -> bool:
    """Whether the process runs no longer; of another machine's that cannot be told."""
    if holder.machine != platform.node():
        return False
    start = _boot()
    if holder.boot and start and holder.boot != start:
        return True
    return not _runs(holder.process) or _is_another(holder)


def _boot() -> str:
    """The id of this start of the machine, as QLockFile writes it; "" where it is not told."""
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""


def _is_another(holder: Holder) -> bool:
    """Whether the number of the process has gone to another program since."""
    try:
        program = (_PROCESSES / str(holder.process) / "exe").readlink().name
    except OSError:
        return False
    return program.removesuffix(" (deleted)") != holder.program


def _runs(process: int) -> bool:
    if sys.platform == "win32":  # there, signal 0 would be Ctrl-C
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except (OSError, OverflowError) as fault:
        return isinstance(fault, OSError) and fault.errno == errno.EPERM
    return True


def _runs_on_windows(process: int) -> bool:  # pragma: no cover  # the gate runs elsewhere
    import ctypes

    query, running = 0x1000, 259  # PROCESS_QUERY_LIMITED_INFORMATION, STILL_ACTIVE
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, False, process)
    if not handle:
        return int(kernel.GetLastError()) == 5  # ERROR_ACCESS_DENIED: it runs, as somebody else
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == running

"""Make the virtual environment that Briefer runs in: `python packaging/set_up.py [FOLDER]`.

Needs Python 3.11 or newer and nothing else. Every package comes from requirements.lock, and its
file must have the hash that stands there; nothing is compiled, and no package's own code runs.
On Debian it also installs what the system lacks, saying so first: `--window` for a window on the
screen, `--tests` for the tests in a real window; with either of them it does nothing else.
"""

import sys

# An older Python must get as far as this line: the whole file keeps to what 3.6 can read.
if sys.version_info < (3, 11):  # noqa: UP036 (this file is what says so)
    sys.exit(
        "Briefer needs Python 3.11 or newer; this is %d.%d. " % sys.version_info[:2]  # noqa: UP031
        + "Install one, and name it: make run PYTHON=python3.11"
    )

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import debian

ROOT = Path(__file__).resolve().parents[1]
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")

Has = Callable[[str], bool]


def has_module(name: str) -> bool:
    """Whether this Python could import `name`."""
    return importlib.util.find_spec(name) is not None


def missing_for_python(has: Has, certificates: Path = CERTIFICATES) -> dict[str, str]:
    """The Debian packages without which the set-up cannot work, each with the reason."""
    missing = {}
    if not (has("ensurepip") and has("venv")):
        name = "python{}.{}-venv".format(*sys.version_info[:2])
        missing[name] = "this Python cannot make a virtual environment"
    if not certificates.exists():
        missing["ca-certificates"] = "the package index could not be trusted"
    return missing


def as_root() -> list[str] | None:
    """What to put before a command so that root runs it; None where that is not possible."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = ["sudo", "true"] if sys.stdin.isatty() else ["sudo", "-n", "true"]
    return ["sudo"] if subprocess.run(asked, check=False).returncode == 0 else None


def install_debian_packages(missing: dict[str, str], prefix: Sequence[str] | None) -> None:
    """Install `missing` with apt-get, saying so first; leave the program where it cannot."""
    names = " ".join(missing)
    if prefix is None:
        sys.exit(f"Briefer needs the Debian packages {names}. As root: apt-get install {names}")
    for name, reason in missing.items():
        print(f"Installing the Debian package {name}, because {reason}.", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    run([*apt, "update"])
    run([*apt, "install", "--yes", "--no-install-recommends", *missing])


def run(command: Sequence[str | Path]) -> None:
    """Run `command` in the project's folder; leave the program, naming it, where it fails."""
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode != 0:
        sys.exit(f"This did not work (exit code {done.returncode}): {' '.join(map(str, command))}")


def python_of(folder: Path) -> Path:
    """The interpreter of the virtual environment `folder`."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def works(python: Path) -> bool:
    """Whether `python` is there, is of this version, and has pip."""
    if not python.exists():
        return False
    ask = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    return subprocess.run([python, "-c", ask], check=False, capture_output=True).returncode == 0


def prepare_system(python: Path) -> None:
    """Have what the environment of `python` needs, or leave the program saying what to install."""
    if shutil.which("apt-get"):
        missing = {} if works(python) else missing_for_python(has_module)
        missing |= debian.missing(debian.DRAWING)
        if missing:
            install_debian_packages(missing, as_root())
    elif not (has_module("ensurepip") and has_module("venv")):
        sys.exit("This Python has no venv or no ensurepip. Install Python 3.11 or newer whole.")


def prepare_window(needs: Sequence[debian.Need], without: str) -> None:
    """Have `needs` on a Debian; where that is not possible, say so and what comes of it."""
    missing = debian.missing(needs) if shutil.which("apt-get") else {}
    if not missing:
        return
    try:
        install_debian_packages(missing, as_root())
    except SystemExit as reason:
        print(f"{reason}\n{without}", flush=True)


def make_environment(folder: Path) -> None:
    """Make `folder` a virtual environment that holds just the lock's versions, and Briefer."""
    python = python_of(folder)
    prepare_system(python)
    if not works(python):
        print(f"Making the virtual environment {folder}", flush=True)
        # Another process: a module that was installed just now is not seen by this one.
        run([sys.executable, "-m", "venv", "--clear", folder])
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--no-deps",
    ]
    print("Installing the packages of requirements.lock", flush=True)
    run([*pip, "--require-hashes", "--only-binary=:all:", "-r", "requirements.lock"])
    run([*pip, "--no-build-isolation", "--editable", "."])


def main(words: Sequence[str]) -> None:
    """Set up in the folder that `words` name, or in .venv, or prepare the system for a window."""
    match [*words]:
        case ["--window"]:
            prepare_window(debian.WINDOW, "The window may not open.")
        case ["--tests"]:
            needs = (*debian.WINDOW, *debian.JOURNEYS)
            prepare_window(needs, "The tests in a real window are skipped.")
        case [folder]:
            make_environment(ROOT / folder)
        case _:
            make_environment(ROOT / ".venv")


if __name__ == "__main__":
    main(sys.argv[1:])

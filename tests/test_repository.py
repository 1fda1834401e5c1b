"""What holds for the repository as a whole: its lock, its licences, its fonts, its measures."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from packaging.requirements import Requirement

REPOSITORY = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-bench.lock")
FONTS = sorted((REPOSITORY / "resources" / "fonts").glob("*.[to]tf"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
TOP_LEVEL = {
    "briefer",
    "docs",
    "packaging",
    "resources",
    "tests",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "pyproject.toml",
    *LOCKS,
}


def lock_text(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """What a lock says of each package, its pin and its hashes, by the package's name."""
    entries = re.split(r"\n(?=[a-z])", lock_text(name))
    return {entry.split("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_registry_and_no_machine(lock: str) -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|@ |/", lock_text(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    for entry in locked(lock).values():
        assert re.match(r"[a-z0-9.-]+==[\w.+!]+( ; [^\\]+)? \\\n    --hash=sha256:\w{64}", entry)


def test_the_lock_holds_every_dependency_within_its_bounds() -> None:
    declared = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    pins = locked("requirements.lock")
    needed = [*declared["project"]["dependencies"], *declared["dependency-groups"]["dev"]]
    for requirement in map(Requirement, [*needed, *declared["build-system"]["requires"]]):
        version = pins[requirement.name].split()[0].partition("==")[2]
        assert requirement.specifier.contains(version), requirement


def test_both_locks_agree_on_what_they_share() -> None:
    spine, bench = (locked(name) for name in LOCKS)
    for name in spine.keys() & bench.keys():
        assert bench[name].split(" ")[0] == spine[name].split(" ")[0]


def test_nothing_that_is_locked_is_under_the_gpl() -> None:
    for name in locked("requirements.lock"):
        try:
            about = metadata(name)
        except PackageNotFoundError:
            continue  # for another system
        fields = ("License-Expression", "License", "Classifier")
        licences = " ".join(line for field in fields for line in about.get_all(field) or [])
        # Who may choose between licences, as with Qt, does not choose the GPL.
        gpl = r"(?<!L)GPL|(?<!Lesser )General Public"
        assert any(not re.search(gpl, choice) for choice in licences.split(" OR ")), name


def test_the_top_level_holds_only_what_belongs_there() -> None:
    names = subprocess.run(
        ["git", "ls-tree", "--name-only", "HEAD"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_the_scripts_do_not_hide_the_package_of_their_name() -> None:
    assert not (REPOSITORY / "packaging" / "__init__.py").exists()


def test_the_licence_is_mit() -> None:
    assert (REPOSITORY / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")


def test_the_fonts_are_there() -> None:
    faces = ("Regular", "Bold", "Italic", "BoldItalic")
    expected = {f"Noto{family}-{face}.ttf" for family in ("Sans", "Serif") for face in faces}
    assert expected <= {font.name for font in FONTS}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_each_font_may_be_embedded_and_its_copyright_is_told(path: Path) -> None:
    licence = (path.parent / "OFL.txt").read_text(encoding="utf-8")
    with TTFont(path, lazy=True) as font:
        assert "Open Font License" in font["name"].getDebugName(13)
        assert font["name"].getDebugName(0) in licence
        assert font["OS/2"].fsType == 0
        assert font["name"].getDebugName(6) == path.stem


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_each_font_sets_latin_greek_and_cyrillic(path: Path) -> None:
    alphabets = "AZaz09ÀÿĀſƏȘțΑΩαωάЀЯаяѓ“”‘’—–…•€№ ­"
    with TTFont(path, lazy=True) as font:
        assert {ord(letter) for letter in alphabets} <= font.getBestCmap().keys()


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (REPOSITORY / folder).rglob("*.py")


def test_no_file_has_more_than_400_lines() -> None:
    long = {
        path.relative_to(REPOSITORY).as_posix(): lines
        for path in sources("briefer", "packaging")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_function_has_more_than_40_lines() -> None:
    long = {
        f"{path.relative_to(REPOSITORY).as_posix()}:{function.lineno} {function.name}"
        for path in sources("briefer", "packaging")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, FUNCTIONS) and lines_of(function) > 40
    }
    assert long == set()


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function from `def` on, its docstring apart."""
    docstring = (ast.get_docstring(function, clean=False) or "").count("\n")
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def test_help_names_every_command_of_the_makefile() -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("there is no make on this system")
    said = subprocess.run([make, "-s", "help"], cwd=REPOSITORY, capture_output=True, text=True)
    rules = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", rules, re.MULTILINE)
    assert phony
    assert re.findall(r"^make (\w+)", said.stdout, re.MULTILINE) == phony[1].split()

"""The guide is held against the window: its actions, their keys, and the settings."""

from pathlib import Path

from check_docs import guide_faults
from pages import read
from window_docs import program_actions, program_settings, window_faults

ACTIONS = {"New brief…": "Ctrl+Shift+B", "About": ""}
WHOLE = """\
# The guide

**New brief** begins one; the *text  size* is a setting, and *About* tells the rest.

| Key | What |
| --- | --- |
| `Ctrl+Shift+B` | begins |
"""


def faults_of(text: str, folder: Path) -> list[str]:
    path = folder / "guide.md"
    path.write_text(text, encoding="utf-8")
    return list(window_faults(read(path, folder), ACTIONS, ["text_size"]))


def test_a_guide_that_names_everything_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(WHOLE, tmp_path) == []


def test_an_action_a_key_and_a_setting_that_are_left_out_are_named(tmp_path: Path) -> None:
    assert faults_of("# The guide\n", tmp_path) == [
        "guide.md: the action “New brief…” is not there.",
        "guide.md: the key `Ctrl+Shift+B` of “New brief…” is not there.",
        "guide.md: the action “About” is not there.",
        "guide.md: the setting “text size” is not there.",
    ]


def test_a_key_that_no_action_has_is_named(tmp_path: Path) -> None:
    more = WHOLE + "| `Ctrl+Y` | nothing |\n"
    assert faults_of(more, tmp_path) == ["guide.md: no action has the key `Ctrl+Y`."]


def test_the_window_tells_its_actions_and_settings() -> None:
    actions = program_actions()
    assert actions["Undo"] == "Ctrl+Z"
    assert actions["Paste as a new source"] == "Ctrl+Shift+V"
    assert "theme" in program_settings()


def test_a_project_without_a_guide_has_no_fault_there(tmp_path: Path) -> None:
    assert list(guide_faults(tmp_path)) == []
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "guide.md").write_text("# The guide\n", encoding="utf-8")
    assert len(list(guide_faults(tmp_path))) > 20

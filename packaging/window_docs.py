"""Hold docs/guide.md against the window: every action with its key, and every setting."""

import importlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping

from pages import Page


def program_actions() -> dict[str, str]:
    """The words of every action of the window, with its key as it is written on Linux."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gui = importlib.import_module("PySide6.QtGui")
    widgets = importlib.import_module("PySide6.QtWidgets")
    actions = importlib.import_module("briefer.ui.actions")
    _application = widgets.QApplication.instance() or widgets.QApplication([])
    portable = gui.QKeySequence.SequenceFormat.PortableText
    return {spec.text: actions.key_of(spec).toString(portable) for spec in actions.ACTIONS}


def program_settings() -> tuple[str, ...]:
    """The keys of every setting."""
    return tuple(importlib.import_module("briefer.ui.settings").KEYS)


def window_faults(page: Page, actions: Mapping[str, str], settings: Iterable[str]) -> Iterator[str]:
    """Each action, key and setting that the guide does not name, and each key that it invents.

    A setting is named by its key's words: `text_size` by “text size”. Keys stand as code; those in
    the first column of a table headed “Key” must be keys of actions.
    """
    text = _plain(page.path.read_text(encoding="utf-8"))
    code = {line.strip() for section in page.sections for line in section.code}
    for words, key in actions.items():
        if _plain(words.rstrip("…")) not in text:
            yield f"{page.name}: the action “{words}” is not there."
        if key and key not in code:
            yield f"{page.name}: the key `{key}` of “{words}” is not there."
    for setting in settings:
        if setting.replace("_", " ") not in text:
            yield f"{page.name}: the setting “{setting.replace('_', ' ')}” is not there."
    for key in sorted(page.listed_keys - set(actions.values())):
        yield f"{page.name}: no action has the key `{key}`."


def _plain(text: str) -> str:
    """`text` as it is compared: in small letters, with single spaces, without emphasis."""
    return re.sub(r"[\s*_]+", " ", text).lower()

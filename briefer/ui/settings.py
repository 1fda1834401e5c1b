"""The user's settings, in the platform's own place."""

import os
from pathlib import Path
from typing import Any, Literal, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

KEYS = {
    "author": "",  # put into the person fields of a new brief
    "organisation": "",
    "paper": "template",  # template, A4 or Letter
    "date_style": "template",  # template, long or short
    "template": "situation-report",  # of a new brief
    "marking": "",  # of new items and briefs
    "theme": "system",  # system, light or dark
    "text_size": 100,  # per cent, 100 to 200
    "spelling": True,
    "spelling_language": "",  # "" for that of the field, else of the system
    "backups": True,  # one a day
    "backup_folder": "",  # "" for beside the library
}
"""Every setting, with what it is until somebody changes it."""

_RECENT = 10


class Settings(QObject):
    """Typed values over QSettings. `changed` names the setting that is another now."""

    changed = Signal(str)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if file is None:
            self._kept = QSettings("Briefer", "Briefer", self)
        else:
            self._kept = QSettings(str(file), QSettings.Format.IniFormat, self)

    def value(self, key: str) -> Any:
        """The setting `key` of KEYS, of the type of its default."""
        default = KEYS[key]
        found = self._kept.value(key, default)
        if isinstance(default, bool):
            return found in (True, "true", "True", 1)
        if isinstance(default, int):
            return _whole(found, default)
        return str(found)

    def set(self, key: str, value: str | int | bool) -> None:
        """Keep `value` under `key` of KEYS."""
        if value != self.value(key):
            self._kept.setValue(key, value)
            self.changed.emit(key)

    @property
    def theme(self) -> Literal["system", "light", "dark"]:
        """The colour scheme that is wanted."""
        found = self.value("theme")
        return cast(Any, found) if found in ("light", "dark") else "system"

    @property
    def scale(self) -> float:
        """How much larger than usual text is: 1.0 to 2.0."""
        return min(max(int(self.value("text_size")), 100), 200) / 100

    @property
    def recent(self) -> tuple[Path, ...]:
        """The libraries that were open last, the newest first; also those that are gone."""
        return tuple(Path(each) for each in self._list("recent/libraries"))

    def opened(self, library: Path) -> None:
        """Remember `library` as the last one."""
        kept = [str(library), *(each for each in self._list("recent/libraries"))]
        self._kept.setValue("recent/libraries", list(dict.fromkeys(kept))[:_RECENT])

    def forget(self, library: Path) -> None:
        """Leave `library` out of the recent ones."""
        kept = [each for each in self._list("recent/libraries") if each != str(library)]
        self._kept.setValue("recent/libraries", kept)

    def state(self, name: str) -> QByteArray | None:
        """A window's or splitter's state under `name`; None where none was kept."""
        found = self._kept.value(f"state/{name}")
        return found if isinstance(found, QByteArray) else None

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep a window's or splitter's state."""
        self._kept.setValue(f"state/{name}", state)

    def note(self, name: str, default: str = "") -> str:
        """A text that a view keeps for itself, such as its last folder or its columns."""
        return str(self._kept.value(f"view/{name}", default))

    def keep_note(self, name: str, value: str) -> None:
        """Keep a view's own text."""
        self._kept.setValue(f"view/{name}", value)

    def drop_note(self, name: str) -> None:
        """Forget a view's own text."""
        self._kept.remove(f"view/{name}")

    def sync(self) -> None:
        """Write what is new to the disk."""
        self._kept.sync()

    def _list(self, key: str) -> list[str]:
        found = self._kept.value(key, [])
        if isinstance(found, str):
            return [found]
        return [str(each) for each in found] if isinstance(found, list) else []


def is_there(path: Path) -> bool:
    """Whether there is a file, or a folder, that can be looked at; a lost drive has none."""
    return os.path.exists(path)  # noqa: PTH110  # Path's own raises where a drive does not answer


def _whole(found: object, default: int) -> int:
    try:
        return int(str(found))
    except ValueError:
        return default

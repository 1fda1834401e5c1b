"""The Debian packages that a window needs, and how to tell which of them are missing."""

import shutil
from collections.abc import Iterable
from ctypes.util import find_library
from typing import NamedTuple


class Need(NamedTuple):
    """A Debian package, by what it brings: a shared library, or else a program."""

    package: str
    library: str = ""
    program: str = ""
    reason: str = "Qt, which draws the window, is linked against it"

    @property
    def there(self) -> bool:
        """Whether this system has what the package brings, wherever that came from."""
        return bool(find_library(self.library) if self.library else shutil.which(self.program))


DRAWING = (
    Need("libgl1", "GL"),
    Need("libegl1", "EGL"),
    Need("libxkbcommon0", "xkbcommon"),
    Need("libfontconfig1", "fontconfig"),
    Need("libdbus-1-3", "dbus-1"),
    Need("libglib2.0-0", "glib-2.0"),
)
"""For Qt to load and to draw, be it on no screen at all."""

WINDOW = (
    Need("libxkbcommon-x11-0", "xkbcommon-x11"),
    Need("libxcb-cursor0", "xcb-cursor"),
    Need("libxcb-icccm4", "xcb-icccm"),
    Need("libxcb-keysyms1", "xcb-keysyms"),
    Need("libxcb-shape0", "xcb-shape"),
)
"""For a window under X."""

JOURNEYS = (
    Need("xvfb", program="Xvfb", reason="the tests draw a real window on a screen in memory"),
    Need("openbox", program="openbox", reason="that screen needs a window manager"),
    Need("xdotool", program="xdotool", reason="the tests press keys and move the mouse"),
)
"""For the tests in a real window. Their pictures come from the screen's memory: no tool for it."""


def missing(needs: Iterable[Need]) -> dict[str, str]:
    """The packages among `needs` that this system lacks, each with the reason for it."""
    return {need.package: need.reason for need in needs if not need.there}

"""A screen in memory with a window manager on it, and what is to be seen there.

Xvfb keeps its pixels in a file (its option -fbdir) in the form of `xwd`, so that looking at the
screen takes no tool and no round trip.
"""

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

PROGRAMS = ("Xvfb", "openbox", "xdotool")

# Every window of an application fills the screen, so that its points are the screen's.
_OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <keyboard/>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
"""


def missing_programs() -> list[str]:
    """What a screen in memory takes and this system lacks."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def wait_until(holds: Callable[[], object], within_s: float = 15.0, what: str = "") -> None:
    """Wait until `holds` answers with something true. Raises TimeoutError."""
    end = time.monotonic() + within_s
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"after {within_s:g} s still not: {what or holds}")
        time.sleep(0.02)


@dataclass(frozen=True)
class Screen:
    """A screen: the display that X knows it by, its size in pixels, and the file of its pixels."""

    display: str
    width: int
    height: int
    pixels: Path

    def seen(self, area: QRect | None = None) -> QImage:
        """What is on the screen now, or on an `area` of it."""
        data = self.pixels.read_bytes()
        header = struct.unpack(">25I", data[:100])
        start, width, height, line = header[0] + 12 * header[19], header[4], header[5], header[12]
        whole = QImage(data[start:], width, height, line, QImage.Format.Format_RGB32)
        return whole.copy(area or QRect(0, 0, width, height))

    def wait_until_still(self, within_s: float = 15.0) -> QImage:
        """What is on the screen once nothing but a caret has changed for 0.3 s."""
        last = [self.seen()]

        def is_still() -> bool:
            time.sleep(0.3)
            last.append(self.seen())
            return differing(last.pop(0), last[0]) < 200

        wait_until(is_still, within_s, "the screen is still")
        return last[0]


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures of one size differ."""
    if one == other:
        return 0
    words = [memoryview(image.constBits()).cast("I") for image in (one, other)]
    return sum(a != b for a, b in zip(*words, strict=True))


def colours(image: QImage) -> int:
    """How many colours a picture has: 1 if it is blank."""
    return len(set(memoryview(image.constBits()).cast("I")))


@contextmanager
def screen_of(width: int, height: int, folder: Path) -> Iterator[Screen]:
    """A screen of that size with openbox on it, which keeps its files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    command += ["-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        with _window_manager(display, folder):
            yield Screen(display, width, height, folder / "Xvfb_screen0")
    finally:
        _end(server)


@contextmanager
def _window_manager(display: str, folder: Path) -> Iterator[None]:
    settings = folder / "openbox.xml"
    settings.write_text(_OPENBOX, encoding="utf-8")
    environment = {**os.environ, "DISPLAY": display, "HOME": str(folder)}
    command = ["openbox", "--sm-disable", "--config-file", str(settings)]
    command += ["--startup", f"touch {folder / 'ready'}"]
    manager = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_until((folder / "ready").exists, what="openbox manages the screen")
        yield
    finally:
        _end(manager)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

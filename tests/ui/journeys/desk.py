"""Somebody at a desk: the real program on a screen, a keyboard, a mouse, and eyes."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.ui.journeys.closing import ask_to_close
from tests.ui.journeys.ear import Told, listen
from tests.ui.journeys.screen import Screen, colours, differing, wait_until

BRIEFER = [sys.executable, str(Path(__file__).with_name("speaking.py"))]
SHOTS = Path(__file__).resolve().parents[3] / "out" / "shots"

# On X the clipboard is a program that answers for as long as it runs.
_COPYING = """
import sys
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
data = QMimeData()
data.setText(sys.argv[1])
if sys.argv[2]:
    data.setHtml(sys.argv[2])
app.clipboard().setMimeData(data)
app.processEvents()
print("copied", flush=True)
app.exec()
"""


class Desk:
    """Briefer, or another `command`, started in `home` as its user's folder, on `screen`.

    Points are pixels of the screen, which the window fills. Every wait ends in a TimeoutError.
    """

    def __init__(
        self,
        screen: Screen,
        home: Path,
        arguments: list[str],
        command: list[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.screen = screen
        self._log = home / "said.txt"
        self._clipboard: subprocess.Popen[bytes] | None = None
        self._environment = _environment(screen, home) | dict(environment or {})
        with self._log.open("wb") as log:
            self._program = subprocess.Popen(
                [*(command or BRIEFER), *arguments],
                cwd=home,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def said(self) -> str:
        """What the program has printed; a good one prints nothing."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def windows(self, title: str = "") -> list[str]:
        """The program's windows that can be seen, or those with `title` (a regex) alone."""
        chosen = ["--name", title] if title else []
        found = self._xdotool(
            "search",
            "--all",
            "--onlyvisible",
            "--pid",
            str(self._program.pid),
            *chosen,
            check=False,
        )
        return found.split()

    def wait_for_window(self, title: str = "", within_s: float = 20.0) -> str:
        """The first window, or the first with `title`, once it is there and has been painted."""

        def is_there() -> bool:
            if self._program.poll() is not None:
                raise AssertionError(f"The program has ended. It said: {self.said}")
            return bool(self.windows(title))

        wait_until(is_there, within_s, f"a window {title!r} is open; it said: {self.said}")
        wait_until(lambda: colours(self.seen()) > 8, within_s, "something is painted")
        return self.windows(title)[0]

    def key(self, *keys: str) -> None:
        """Press keys one after the other, each as xdotool has it: ctrl+k, Return, alt+Up."""
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type `text`, a line end as Return. Only what the keyboard has: for the rest, `copy`."""
        assert text.isascii(), "xdotool changes the keyboard for it, and programs lose track"
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key("Return")
            if line:
                self._xdotool("type", "--clearmodifiers", "--delay", "12", "--", line)

    def copy(self, text: str, html: str = "") -> None:
        """Put `text`, and the same as `html`, on the clipboard, as from another program."""
        if self._clipboard is not None:
            self._clipboard.kill()
            self._clipboard.communicate()
        self._clipboard = subprocess.Popen(
            [sys.executable, "-c", _COPYING, text, html],
            env=self._environment,
            stdout=subprocess.PIPE,
        )
        assert self._clipboard.stdout
        assert self._clipboard.stdout.readline() == b"copied\n"

    def move(self, x: int, y: int) -> None:
        """Put the pointer there."""
        self._xdotool("mousemove", "--sync", str(x), str(y))

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click there; button 3 opens the context menu, 4 and 5 turn the wheel."""
        self._xdotool("mousemove", str(x), str(y))
        self._xdotool("click", "--repeat", str(times), "--delay", "40", str(button))

    def drag(self, x: int, y: int, to_x: int, to_y: int, *, steps: int = 12) -> None:
        """Take what is at (x, y) to (to_x, to_y), as a hand does: not in one leap."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1")
        time.sleep(0.1)
        for step in range(1, steps + 1):
            at = (x + (to_x - x) * step // steps, y + (to_y - y) * step // steps)
            self._xdotool("mousemove", *map(str, at))
            time.sleep(0.03)
        time.sleep(0.3)  # the target has to be asked, and to answer
        self._xdotool("mouseup", "1")
        time.sleep(0.1)

    def drag_onto(self, x: int, y: int, words: str, role: str = "") -> None:
        """Take what is at (x, y) onto what has that name, wherever it moves to meanwhile."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1")
        at = (x, y)
        while (goal := self.hear(words, role).centre) != at:
            for step in range(1, 7):
                way = (at[0] + (goal[0] - at[0]) * step // 6, at[1] + (goal[1] - at[1]) * step // 6)
                self._xdotool("mousemove", *map(str, way))
                time.sleep(0.03)
            at = goal
            time.sleep(0.15)  # what is there makes room, which may move it
        self._xdotool("mouseup", "1")

    def told(self) -> list[Told]:
        """What a screen reader would be told of what is in sight."""
        return listen(self._program.pid)

    def hear(self, words: str, role: str = "", within_s: float = 15.0) -> Told:
        """The first thing in sight whose name matches `words`, once it is there."""
        return self.hear_where(lambda each: each.says(words, role), f"{role} {words}", within_s)

    def hear_where(
        self, is_wanted: Callable[[Told], bool], what: str = "", within_s: float = 15.0
    ) -> Told:
        """The first thing in sight that is wanted, once it is there."""
        found: list[Told] = []

        def is_there() -> bool:
            if self._program.poll() is not None:
                raise AssertionError(f"The program has ended. It said: {self.said}")
            found[:] = [each for each in self.told() if is_wanted(each)]
            return bool(found)

        try:
            wait_until(is_there, within_s, f"{what} is in sight; see out/shots/failed.png")
        except TimeoutError:
            self.seen().save(str(SHOTS / "failed.png"))
            raise
        return found[0]

    def is_heard(self, words: str, role: str = "") -> bool:
        """Whether something in sight has a name that matches `words`."""
        return any(each.says(words, role) for each in self.told())

    def wait_for_keys(self, words: str, within_s: float = 15.0) -> Told:
        """What has the keys, once its name matches `words`."""
        return self.hear_where(
            lambda each: each.has_keys and each.says(words), f"{words} with the keys", within_s
        )

    def press(self, words: str, role: str = "") -> None:
        """Click what has that name, once it is there, can be, and has come to rest."""

        def enabled() -> Told:
            return self.hear_where(
                lambda each: each.is_enabled and each.says(words, role), f"{role} {words}"
            )

        at = enabled().centre
        while True:
            self.move(*at)
            time.sleep(0.05)
            before, at = at, enabled().centre
            if at == before:
                break
        self._xdotool("click", "1")

    def seen(self, area: QRect | None = None) -> QImage:
        """What is on the screen now, or on an `area` of it."""
        return self.screen.seen(area)

    def shot(self, name: str) -> Path:
        """Keep what is on the screen, once it is still, as out/shots/NAME.png."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        assert self.screen.wait_until_still().save(str(path)), path
        return path

    def wait_until(self, holds: Callable[[], object], within_s: float = 15.0) -> None:
        """Wait until `holds` answers with something true."""
        wait_until(holds, within_s)

    def wait_until_changed(
        self, before: QImage, area: QRect | None = None, pixels: int = 1
    ) -> None:
        """Wait until at least that many `pixels` of the `area` differ from `before`."""
        wait_until(
            lambda: differing(before, self.seen(area)) >= pixels,
            what=f"{area or 'the screen'} looks different",
        )

    def close(self, within_s: float = 15.0) -> None:
        """Close the window as its button does. Fails where the program ends ill, or says a word."""
        ask_to_close(self.screen.display, self.windows()[0])
        self.wait_until_ended(within_s)

    def wait_until_ended(self, within_s: float = 15.0) -> None:
        """Wait until the program ends. Fails where it ends ill, or has said a word."""
        has_ended = f"the program has ended; it said: {self.said}"
        wait_until(lambda: self._program.poll() is not None, within_s, has_ended)
        assert self._program.returncode == 0, self.said
        assert self.said == ""

    def kill(self) -> None:
        """End the program as a power cut does, where it still runs."""
        for process in (self._program, self._clipboard):
            if process is not None and process.poll() is None:
                process.kill()
                process.communicate()

    def _xdotool(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            check=check,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return done.stdout


def _environment(screen: Screen, home: Path) -> dict[str, str]:
    """What a fresh user's programs see: no settings, and no other screen or bus than this."""
    kept = ("PATH", "LD_LIBRARY_PATH", "TMPDIR")
    folders = {
        f"XDG_{name}_HOME": home / name.lower() for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        **{name: str(folder) for name, folder in folders.items()},
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": screen.display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
    }

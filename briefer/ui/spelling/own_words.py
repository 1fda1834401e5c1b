"""The user's own words, in a text file of the user's own."""

from collections.abc import Iterator
from pathlib import Path

import platformdirs

from briefer.errors import OutputError, UnreadableFileError


def own_words_file() -> Path:
    """Where the platform keeps such a file: in its folder for settings."""
    return platformdirs.user_config_path("briefer", appauthor=False) / "words.txt"


class OwnWords:
    """Words that the user has added, a line each in UTF-8, for any editor to change."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __iter__(self) -> Iterator[str]:
        """Every word, in the order of the file. Raises UnreadableFileError."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableFileError(
                f"Your own words in {self.path} cannot be read: {error}.",
                "Mend that file, or move it away.",
            ) from None
        yield from (line.strip() for line in lines if line.strip())

    def add(self, word: str) -> None:
        """Add `word` at the end, unless it is there. Raises OutputError."""
        if word in self:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a+b") as file:
                file.write(_line_end(file.tell(), self.path) + word.encode() + b"\n")
        except OSError as error:
            raise OutputError(
                f"“{word}” cannot be kept in {self.path}: {error.strerror}.",
                "See that the file and its folder can be written.",
            ) from None


def _line_end(length: int, path: Path) -> bytes:
    """What is missing where an editor has left the last line open."""
    return b"\n" if length and not path.read_bytes().endswith(b"\n") else b""

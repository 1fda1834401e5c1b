"""What stands at a path and is no regular file, which reading could wait for without end."""

import stat
from collections.abc import Callable, Mapping
from pathlib import Path

_SORTS: Mapping[str, Callable[[int], bool]] = {
    "a named pipe": stat.S_ISFIFO,
    "a socket": stat.S_ISSOCK,
    "a device": lambda mode: stat.S_ISCHR(mode) or stat.S_ISBLK(mode),
}


def special(path: Path) -> str:
    """What `path` is, in words; "" for a regular file or folder, and where nothing is found."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # whoever reads it says why it cannot be read
        return ""
    return next((sort for sort, is_one in _SORTS.items() if is_one(mode)), "")

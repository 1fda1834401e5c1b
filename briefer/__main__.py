"""The front door: `briefer` and `briefer LIBRARY` open the window, all else is a command."""

import sys
from pathlib import Path


def main() -> None:
    """Open the window, or run what the terminal asks for; the console script's entry."""
    arguments = sys.argv[1:]
    if not arguments or _is_library(arguments):
        _open_window(Path(arguments[0]) if arguments else None)
    else:
        from briefer.cli import main as run_command

        run_command()


def _is_library(arguments: list[str]) -> bool:
    """Whether a file is named in the place of a command."""
    name = arguments[0]
    if len(arguments) > 1 or name.startswith("-"):
        return False
    return name.endswith(".briefer") or Path(name).name != name


def _open_window(library: Path | None) -> None:
    from briefer.app import has_display, run

    if not has_display():
        sys.exit("There is no display to open a window on. briefer --help names the commands.")
    sys.exit(run(library))


if __name__ == "__main__":
    main()

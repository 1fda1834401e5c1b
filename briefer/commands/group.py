"""The group of all commands: faults become words on the standard error, and an exit code."""

import errno
from pathlib import Path
from typing import Any

import click

from briefer.commands.screen import complain
from briefer.errors import BrieferError

REFUSED = 1
INTERRUPTED = 130
"""As a shell counts a program that was stopped by Ctrl-C."""


class Commands(click.Group):
    """Commands by name; exit code 0 is done, 1 refused or errors found, 2 misuse."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        """The commands in the order of a day's work, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrieferError as error:
            complain(str(error))
            ctx.exit(REFUSED)
        except KeyboardInterrupt:
            complain("Stopped.")
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click knows that one: whoever read our output has enough
            complain(f"The system refused: {error}.")
            ctx.exit(REFUSED)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; a library alone is no command yet."""
        if self.get_command(ctx, args[0]) is None and _names_library(args[0]):
            ctx.fail(
                f"“{args[0]}” is a library, and the window that would show it is not built yet. "
                f"Name a command first, as in: briefer list {args[0]}"
            )
        return super().resolve_command(ctx, args)


def _names_library(argument: str) -> bool:
    return argument.endswith(".briefer") or Path(argument).is_file()

"""The door from the terminal: every command, put together."""

import sys
from typing import TextIO

import click

import briefer
from briefer.commands import (
    building,
    drafting,
    editing,
    exporting,
    importing,
    libraries,
    listing,
    sampling,
)
from briefer.commands.group import Commands
from briefer.installed import resources


@click.group(cls=Commands)
@click.version_option(briefer.__version__, message="briefer %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Keep sources, facts, quotes and events in a library, and make briefs of them.

    A library is one file, such as desk.briefer. The exit code is 0 for done, 1 for refused or
    errors found (the reason is on the standard error), 2 for misuse.

    \b
    briefer new desk.briefer
    briefer import desk.briefer items.jsonl
    briefer draft desk.briefer situation.toml
    briefer build desk.briefer "Border clash" -o sitrep.pdf -o sitrep.docx
    """
    ctx.obj = resources()


for _command in (
    sampling.sample,
    libraries.new,
    importing.import_files,
    listing.list_records,
    listing.show,
    listing.search,
    drafting.draft,
    drafting.next_brief,
    editing.edit,
    editing.delete,
    drafting.briefs,
    drafting.templates,
    building.check,
    building.build,
    editing.history,
    editing.undo,
    editing.redo,
    libraries.verify,
    libraries.backup,
    libraries.restore,
    exporting.export,
):
    cli.add_command(_command)


def main() -> None:
    """Run the command that the terminal asks for; the console script's entry."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    cli(prog_name="briefer")


def _speak_utf8(stream: TextIO) -> None:
    """Whatever the console believes: the texts of a library are in every script."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")

"""Commands that begin briefs and list them: draft, next, briefs, templates."""

from pathlib import Path
from textwrap import fill

import click

from briefer.briefs import templates as template_files
from briefer.briefs.brief import Brief
from briefer.briefs.draft import draft as drafted
from briefer.briefs.draft import next_issue
from briefer.briefs.edits import Change, Edit
from briefer.briefs.mentions import brief_refers_to
from briefer.commands.clock import now
from briefer.commands.finding import brief_called
from briefer.commands.holding import open_to_write
from briefer.commands.listing import print_briefs
from briefer.commands.options import PATH, TEXT, brief_argument, json_option, library_argument
from briefer.commands.screen import complain, say
from briefer.errors import UnknownIdError
from briefer.importers.harvest import counted
from briefer.store.store import Store


@click.command()
@library_argument
@click.argument("file", metavar="BRIEF.toml", type=PATH)
@click.pass_obj
def draft(resources: Path, library: Path, file: Path) -> None:
    """Make a brief of BRIEF.toml, and print its id.

    \b
    briefer draft desk.briefer situation.toml
    """
    text = template_files.text_of(file)
    with open_to_write(library) as store:
        brief = drafted(text, str(file), resources / "templates", now())
        _require_known(store, brief, str(file))
        store.apply(Edit(f"Draft {brief.title}", (Change(None, brief),)))
    say(brief.id)


def _require_known(store: Store, brief: Brief, file: str) -> None:
    wanted = brief_refers_to(brief)
    known = store.records(wanted)
    missing = sorted(wanted - known.keys())
    missing += sorted(key for key, record in known.items() if isinstance(record, Brief))
    if missing:
        raise UnknownIdError(
            f"{file}: the library has no item or source {', '.join(map(_quoted, missing[:5]))}"
            + (f" and {len(missing) - 5} more." if len(missing) > 5 else "."),
            "Correct the ids, or import them first.",
        )


def _quoted(record_id: str) -> str:
    return f"“{record_id}”"


@click.command("next")
@library_argument
@brief_argument
def next_brief(library: Path, brief_name: str) -> None:
    """Begin the next issue of BRIEF, and print its id.

    BRIEF is an id, the beginning of one, or a title.

    \b
    briefer next desk.briefer "Border clash"
    """
    with open_to_write(library) as store:
        brief = next_issue(brief_called(store, brief_name), now())
        store.apply(Edit(f"Next issue of {brief.title}", (Change(None, brief),)))
    say(brief.id)


@click.command()
@library_argument
@json_option
def briefs(library: Path, as_json: bool) -> None:
    """List the briefs of LIBRARY: id, template, number, last edit (UTC), title.

    \b
    briefer briefs desk.briefer
    """
    with Store.open(library, writable=False) as store:
        print_briefs(store.briefs(), as_json)


@click.group(invoke_without_command=True)
@click.pass_context
def templates(ctx: click.Context) -> None:
    """List the templates, show one, or check your own.

    \b
    briefer templates
    briefer templates show situation-report > ours.toml
    briefer templates check ours.toml
    """
    if ctx.invoked_subcommand is not None:
        return
    folder = ctx.obj / "templates"
    for name in template_files.names(folder):
        template = template_files.find(name, folder)
        indent = " " * 18
        say(fill(template.summary, 100, initial_indent=f"{name:<18}", subsequent_indent=indent))


@templates.command("show")
@click.argument("name", type=TEXT)
@click.pass_obj
def show_template(resources: Path, name: str) -> None:
    """Print the TOML of the template NAME, to begin one of your own with.

    \b
    briefer templates show quote-sheet
    """
    click.echo(template_files.find(name, resources / "templates").text, nl=False)


@templates.command("check")
@click.argument("file", type=PATH)
def check_template(file: Path) -> None:
    """Say whether the template in FILE can be followed, and where not.

    \b
    briefer templates check ours.toml
    """
    template = template_files.read(file)
    say(f"{file} is a template: {template.name}, {counted(len(template.sections), 'section')}.")
    for notice in template.notices:
        complain(notice)

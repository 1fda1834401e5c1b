"""Commands about a library as a whole: new, verify, backup, restore."""

from pathlib import Path

import click

from briefer.briefs.regular_files import special
from briefer.commands.holding import check_not_held
from briefer.commands.options import PATH, json_option, library_argument
from briefer.commands.screen import complain, say, say_object, tell_of_long_work
from briefer.errors import LibraryError
from briefer.items.marking import TLP, Markings
from briefer.items.values import clean
from briefer.store.store import Store

force_option = click.option("--force", is_flag=True, help="Replace the file if it is there.")


@click.command()
@library_argument
@click.option(
    "--markings",
    "markings_file",
    metavar="FILE",
    type=PATH,
    help="A text file of your own markings, one a line, the least strict first.",
)
def new(library: Path, markings_file: Path | None) -> None:
    """Begin an empty LIBRARY.

    Its markings are those of TLP 2.0, or a set of your own.

    \b
    briefer new desk.briefer
    briefer new embassy.briefer --markings markings.txt
    """
    markings = TLP if markings_file is None else _markings(markings_file)
    Store.create(library, markings).close()
    say(f"{library} is ready.")


def _markings(path: Path) -> Markings:
    if sort := special(path):
        raise LibraryError(f"{path} is {sort}, not a file.", "Name a text file.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LibraryError(f"{path} cannot be read: {error.strerror}.", "Check its name.") from None
    except UnicodeDecodeError:
        raise LibraryError(f"{path} is not UTF-8.", "Save it as UTF-8.") from None
    lines = (clean("marking", line.strip()) for line in text.splitlines())
    return Markings(tuple(line for line in lines if line))


@click.command()
@library_argument
@json_option
def verify(library: Path, as_json: bool) -> None:
    """Check that LIBRARY is whole.

    The file, its index, every reference and every text are looked at. The exit code is 1 if a
    problem is found.

    \b
    briefer verify desk.briefer
    """
    tell_of_long_work(f"Verifying {library}", library)
    with Store.open(library, writable=False) as store:
        problems = store.verify()
    for problem in problems:
        if as_json:
            say_object({"what": problem.what, "remedy": problem.remedy})
        complain(f"{problem.what} {problem.remedy}")
    if problems:
        click.get_current_context().exit(1)
    if not as_json:
        say(f"{library} is whole.")


@click.command()
@library_argument
@click.argument("file", type=PATH)
@force_option
def backup(library: Path, file: Path, force: bool) -> None:
    """Copy LIBRARY to FILE, checked before it is called done.

    \b
    briefer backup desk.briefer desk-2025-10-12.briefer
    """
    tell_of_long_work(f"Copying {library}", library)
    with Store.open(library, writable=False) as store:
        store.backup(file, force=force)
    say(f"{library} is copied to {file}.")


@click.command()
@click.argument("file", type=PATH)
@library_argument
@force_option
def restore(file: Path, library: Path, force: bool) -> None:
    """Put the backup FILE back as LIBRARY, if it is whole.

    \b
    briefer restore desk-2025-10-12.briefer desk.briefer --force
    """
    check_not_held(library)
    tell_of_long_work(f"Restoring {library}", file)
    Store.restore(file, library, force=force)
    say(f"{library} is restored from {file}.")

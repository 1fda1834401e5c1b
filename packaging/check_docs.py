"""Hold the documentation against the program: `python packaging/check_docs.py`.

Every command and option of the command line stands in docs/commands.md, and no page names one that
does not exist; every key of a template stands in docs/templates.md; every action, key and setting
of the window stands in docs/guide.md, once there is one; every relative link and picture leads
somewhere. Prints one line a fault; the exit code is 1 if there is one.
"""

import importlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click
import pages
from pages import Call, Page
from window_docs import program_actions, program_settings, window_faults

ROOT = Path(__file__).resolve().parents[1]
# What click answers to everywhere, so that no page needs to name it.
EVERYWHERE = frozenset({"--help", "--version"})

Options = frozenset[frozenset[str]]
Commands = Mapping[str, Options]
"""The options of each command, each with all its names, by a whole name like "templates show"."""


def commands_of(group: click.Group, before: str = "") -> dict[str, Options]:
    """Every command below `group`, groups among them, that is not hidden."""
    found: dict[str, Options] = {}
    for name, command in group.commands.items():
        if command.hidden:
            continue
        found[before + name] = _options(command)
        if isinstance(command, click.Group):
            found |= commands_of(command, f"{before}{name} ")
    return found


def _options(command: click.Command) -> Options:
    options = [each for each in command.params if isinstance(each, click.Option)]
    return frozenset(
        frozenset((*each.opts, *each.secondary_opts)) for each in options if not each.hidden
    )


def program_commands() -> dict[str, Options]:
    """The commands of `briefer`. Raises ImportError or LookupError where there are none."""
    cli = importlib.import_module("briefer.cli")
    for value in (getattr(cli, "main", None), *vars(cli).values()):
        if isinstance(value, click.Group):
            return commands_of(value)
    raise LookupError("briefer.cli has no click group")


def template_keys() -> tuple[str, ...]:
    """The keys that a template may have; none while there are no templates."""
    try:
        template = importlib.import_module("briefer.briefs.template")
    except ModuleNotFoundError:
        return ()
    return tuple(getattr(template, "KEYS", ()))


def undocumented(page: Page, commands: Commands) -> Iterator[str]:
    """Each command and option that `page` does not name."""
    calls = [call for section in page.sections for call in section.calls()]
    for command, options in commands.items():
        if not any(_names(call, command) for call in calls):
            yield f"{page.name}: “briefer {command}” is not there."
            continue
        named = _named_options(page, command.split()[0])
        for names in sorted(options, key=sorted):
            if not names & named:
                yield f"{page.name}: “briefer {command}” does not name {max(names, key=len)}."


def _names(call: Call, command: str) -> bool:
    """Whether `call` names `command`; a group's commands may be shown as [show NAME | check …]."""
    first, *rest = command.split()
    return call.words[0] == first and set(rest) <= set(call.words)


def _named_options(page: Page, command: str) -> frozenset[str]:
    """The options that the sections about `command` name, and those about no command."""
    about = [section for section in page.sections if command in section.about]
    shared = [section for section in page.sections if not section.about]
    code = [line for section in (*about, *shared) for line in section.code]
    if not about:
        code = [line for section in page.sections for line in section.code]
    return pages.options_in("\n".join(code))


def invented(page: Page, commands: Commands) -> Iterator[str]:
    """Each command that `page` calls and the program lacks, and each option a command lacks."""
    for section in page.sections:
        for call in section.calls():
            own = [each for name, each in commands.items() if _names(call, name)]
            if not own:
                yield f"{page.name}: there is no command “briefer {call.words[0]}”."
            for option in sorted(call.options - _spelled(own)) if own else ():
                yield f"{page.name}: “briefer {call.words[0]}” has no option {option}."


def invented_options(page: Page, commands: Commands) -> Iterator[str]:
    """Each option that stands alone in `page` and that no command has."""
    for section in page.sections:
        for option in sorted(section.lone_options() - _spelled(commands.values())):
            yield f"{page.name}: no command has an option {option}."


def _spelled(options: Iterable[Options]) -> frozenset[str]:
    """Every name of `options`, and of those that every command has."""
    return EVERYWHERE.union(*(names for each in options for names in each))


def dead_links(page: Page, root: Path) -> Iterator[str]:
    """Each relative link or picture of `page` that leads to no file below `root` or no heading."""
    for target in page.links:
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        path, _, anchor = target.partition("#")
        goal = (page.path.parent / path if path else page.path).resolve()
        if not (goal.exists() and goal.is_relative_to(root.resolve())):
            yield f"{page.name}: “{target}” leads nowhere."
        elif anchor and anchor not in pages.read(goal, root.resolve()).anchors:
            yield f"{page.name}: “{target}” leads to no heading."


def key_faults(page: Page, keys: Iterable[str]) -> Iterator[str]:
    """Each template key that `page` does not name, and each that its tables of keys invent."""
    known = frozenset(keys)
    for key in sorted(known - page.words):
        yield f"{page.name}: the template key “{key}” is not there."
    for key in sorted(page.listed_keys - known):
        yield f"{page.name}: no template has a key “{key}”."


def faults(root: Path, commands: Commands, keys: Iterable[str]) -> Iterator[str]:
    """Everything that is wrong in the documentation below `root`, a line each."""
    paths = sorted([*root.glob("*.md"), *(root / "docs").rglob("*.md")])
    found = {page.name: page for page in (pages.read(path, root) for path in paths)}
    for page in found.values():
        yield from dead_links(page, root)
        yield from invented(page, commands)
    needed = ("docs/commands.md", *(["docs/templates.md"] if keys else []))
    yield from (f"{name} is not there." for name in needed if name not in found)
    if "docs/commands.md" in found:
        yield from undocumented(found["docs/commands.md"], commands)
        yield from invented_options(found["docs/commands.md"], commands)
    if keys and "docs/templates.md" in found:
        yield from key_faults(found["docs/templates.md"], keys)


def guide_faults(root: Path) -> Iterator[str]:
    """What is wrong in the guide to the window below `root`, where there is one."""
    path = root / "docs" / "guide.md"
    if path.exists():
        guide = pages.read(path, root)
        yield from window_faults(guide, program_actions(), program_settings())


def main() -> None:
    """Print the faults of this project's documentation; leave with 1 if there are any."""
    try:
        commands = program_commands()
    except (ImportError, LookupError) as error:
        sys.exit(f"The commands cannot be read: {error}")
    found = [*faults(ROOT, commands, template_keys()), *guide_faults(ROOT)]
    if found:
        sys.exit("\n".join(found))
    print(f"The documentation names all of the {len(commands)} commands, and only them.")


if __name__ == "__main__":
    main()

"""Commands that change a record, and take changes back: edit, delete, history, undo, redo."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import click

from briefer.briefs import templates
from briefer.briefs.brief import Brief
from briefer.briefs.draft import moved
from briefer.briefs.edits import Change, Edit, Record
from briefer.briefs.reanchoring import reanchored_in
from briefer.commands.assignments import Assignments, changed, changed_brief, parsed
from briefer.commands.clock import now
from briefer.commands.holding import open_to_write
from briefer.commands.options import TEXT, id_argument, json_option, library_argument
from briefer.commands.screen import complain, say, say_object, tell_of_long_work
from briefer.errors import FieldError
from briefer.importers.harvest import counted
from briefer.items import circles
from briefer.items.citation import Citation
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.kinds import articled
from briefer.items.passage import resolved
from briefer.items.source import Source
from briefer.store.store import Happening, Store


@click.command()
@library_argument
@id_argument
@click.argument("assignments", metavar="FIELD=VALUE...", nargs=-1, required=True, type=TEXT)
@click.pass_obj
def edit(resources: Path, library: Path, record_id: str, assignments: tuple[str, ...]) -> None:
    """Change fields of a source, an item or a brief.

    An empty value clears the field. Lists are parted by “;”. Citations of an item and the sections
    of a brief (“section”) are given as JSON; a brief's own fields as fields.KEY. When a source's
    text changes, its passages are found again where that is certain.

    \b
    briefer edit desk.briefer f1 status=confirmed tags="border;toll"
    briefer edit desk.briefer f1 'citations=[{"source": "s1", "exact": "58"}]'
    briefer edit desk.briefer b1 fields.period="11–12 October 2025" title="Border clash"
    """
    wanted = parsed(assignments)
    with open_to_write(library) as store:
        before = store.record(record_id)
        after = _changed(store, before, wanted, resources / "templates")
        if after == before:
            say("Nothing is changed: it says so already.")
            return
        if isinstance(after, Brief):
            after = replace(after, moment=now())
        label = f"Edit {before.kind} {before.id}: {', '.join(wanted)}"
        store.apply(Edit(label, (Change(before, after), *_moved_passages(store, before, after))))


def _changed(store: Store, record: Record, wanted: Assignments, folder: Path) -> Record:
    if isinstance(record, Brief):
        name = wanted.get("template")
        if name is not None:
            record = moved(record, templates.find(name, folder), record.moment)
        rest = {field: value for field, value in wanted.items() if field != "template"}
        return changed_brief(record, rest, templates.of(record, folder))
    after = changed(record, wanted)
    if isinstance(after, Item):
        _refuse_circle(store, after, wanted)
    if isinstance(after, Item) and "citations" in wanted:
        return replace(after, citations=tuple(_tied(store, each) for each in after.citations))
    return after


def _refuse_circle(store: Store, item: Item, wanted: Assignments) -> None:
    if any(field.name in wanted for field in specs(type(item)) if field.kind == "ids"):
        circles.check(item, store.records)


def _tied(store: Store, citation: Citation) -> Citation:
    source = store.record(citation.source)
    if not isinstance(source, Source):
        raise FieldError(
            "citations", f"“{source.id}” is {articled(source.kind)}.", "Cite a source."
        )
    return resolved(citation, source.text)


def _moved_passages(store: Store, before: Record, after: Record) -> Iterator[Change]:
    """The items citing a source whose text has changed, with their passages found again."""
    if not (isinstance(before, Source) and isinstance(after, Source)) or before.text == after.text:
        return
    moved = reanchored_in(before, after, store.resting_on(before.id))
    yield from moved.changes
    if moved.orphans:
        complain(
            f"{counted(moved.orphans, 'passage')} cannot be found again with certainty, and "
            f"{'is' if moved.orphans == 1 else 'are'} orphaned now: correct the items' citations."
        )


@click.command()
@library_argument
@id_argument
def delete(library: Path, record_id: str) -> None:
    """Delete a source, an item or a brief.

    That is refused while something rests on it.

    \b
    briefer delete desk.briefer f1
    """
    with open_to_write(library) as store:
        record = store.record(record_id)
        store.apply(Edit(f"Delete {record.kind} {record.id}", (Change(record, None),)))


@click.command()
@library_argument
@click.argument("record_id", metavar="[ID]", required=False, type=TEXT)
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@json_option
def history(library: Path, record_id: str | None, limit: int | None, as_json: bool) -> None:
    """Show what was done, newest first.

    In all of LIBRARY, or to the record with this ID.

    \b
    briefer history desk.briefer --limit 20
    briefer history desk.briefer f1
    """
    happening: Happening | None = None
    with Store.open(library, writable=False) as store:
        for happening in store.history(record_id, limit=limit):
            if as_json:
                say_object(asdict(happening))
            else:
                undone = " (undone)" if happening.undone else ""
                say(f"{happening.moment}  {happening.label}{undone}  {_some(happening.ids)}")
        if happening is None and record_id is not None:
            store.record(record_id)  # an id that the library never had is refused


def _some(ids: tuple[str, ...], most: int = 3) -> str:
    rest = len(ids) - most
    return ", ".join(ids[:most]) + (f" and {rest:,} more" if rest > 0 else "")


@click.command()
@library_argument
def undo(library: Path) -> None:
    """Take back the last edit; again for the one before it.

    \b
    briefer undo desk.briefer
    """
    tell_of_long_work("Undoing", library)
    with open_to_write(library) as store:
        say(f"Undone: {store.undo().label}")


@click.command()
@library_argument
def redo(library: Path) -> None:
    """Do again what was undone last.

    \b
    briefer redo desk.briefer
    """
    tell_of_long_work("Redoing", library)
    with open_to_write(library) as store:
        say(f"Redone: {store.redo().label}")

"""Programs that write into a library until they are killed: `python -m tests.store.writers`.

Each prints a line when a step is done and acknowledged, and nothing before.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from briefer.briefs.edits import Change, Edit
from briefer.items.event import Event
from briefer.store.store import Store
from tests.store.samples import SOURCE, adding

IMPORTED = 1500
"""Items of one import: enough that it takes a while."""


def imported(run: int) -> tuple[Event, ...]:
    """The items of one import."""
    text = "Shelling was heard near the border post again and again through the night. " * 3
    return tuple(Event(id=f"e{run}-{n}", text=text, place="Chaman") for n in range(IMPORTED))


def importing(library: Path) -> None:
    """Import after import."""
    with Store.open(library) as store:
        for run in count(_runs(store)):
            say(f"start {run}")
            store.apply(adding(*imported(run), label=f"Import {run}"))
            say(f"done {run}")


def editing(library: Path, *, joins: bool = False) -> None:
    """Edit after edit of one source, whose title counts them."""
    with Store.open(library) as store:
        for _ in count():
            before = store.record("s1")
            number = int(getattr(before, "title", "0")) + 1
            after = type(SOURCE)(id="s1", title=str(number), text="text " * 400)
            say(f"start {number}")
            store.apply(Edit(f"Edit {number}", (Change(before, after),)), joins=joins)
            say(f"done {number}")


def backing_up(library: Path) -> None:
    """Backup after backup over the last one."""
    with Store.open(library) as store:
        for run in count():
            store.backup(library.with_name("backup.briefer"), force=True)
            say(f"done {run}")


def _runs(store: Store) -> int:
    """How many imports the library has."""
    return sum(happening.label.startswith("Import") for happening in store.history())


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


WRITERS: Mapping[str, Callable[[Path], None]] = {
    "import": importing,
    "edit": editing,
    "type": partial(editing, joins=True),
    "backup": backing_up,
}

if __name__ == "__main__":
    say("ready")
    WRITERS[sys.argv[1]](Path(sys.argv[2]))

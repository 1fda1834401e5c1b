"""Which brief is meant, and all that it is made from."""

from briefer.briefs.brief import Brief
from briefer.briefs.material import Material, gather
from briefer.commands.cards import beginning, last_edit, number_of
from briefer.errors import UnknownIdError
from briefer.store.store import Store


def brief_called(store: Store, name: str) -> Brief:
    """The brief with this id, this exact title, or an id that begins so. Raises UnknownIdError."""
    briefs = list(store.briefs())
    for fitting in (
        [brief for brief in briefs if brief.id == name],
        [brief for brief in briefs if brief.title == name],
        [brief for brief in briefs if name and brief.id.startswith(name)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise UnknownIdError(
                f"“{name}” fits {len(fitting)} briefs.", f"Give an id: {_told(fitting)}."
            )
    raise UnknownIdError(
        f"There is no brief “{name}”.",
        f"There are: {_told(briefs)}." if briefs else "Begin one with briefer draft.",
    )


def material_of(store: Store, brief: Brief) -> Material:
    """Every record that `brief` is made from."""
    return gather(
        brief,
        store.records,
        store.facts_answering,
        store.facts_naming,
        store.markings,
    )


def _told(briefs: list[Brief], most: int = 5) -> str:
    told = "; ".join(f"{brief.id} ({_issue(brief)})" for brief in briefs[:most])
    return told if len(briefs) <= most else f"{told}; and {len(briefs) - most} more"


def _issue(brief: Brief) -> str:
    """What tells it from other issues: title, number and last edit."""
    number = number_of(brief)
    return ", ".join(
        filter(None, (beginning(brief), f"number {number}" if number else "", last_edit(brief)))
    )

"""How a brief stands: a draft, with errors or warnings, or ready; checked by a worker."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefer.briefs.brief import Brief
from briefer.errors import BrieferError
from briefer.store.store import Store
from briefer.store.tallies import BriefSummary

Severity = Literal["draft", "error", "warning", "ready"]


@dataclass(frozen=True)
class State:
    """What the checks found of a brief as it was at `moment`, and the records it rests on."""

    moment: str
    severity: Severity
    errors: int = 0
    warnings: int = 0
    rests_on: frozenset[str] = frozenset()


def states(
    store: Store, briefs: Iterable[BriefSummary], known: Mapping[str, State], resources: Path
) -> dict[str, State]:
    """The state of each brief by its id; what is known of the same moment is not checked again."""
    found = {}
    for brief in briefs:
        before = known.get(brief.id)
        if before is not None and before.moment == brief.modified:
            found[brief.id] = before
        else:
            found[brief.id] = _state(store, brief, resources)
    return found


def without_those_on(known: Mapping[str, State], touched: Iterable[str]) -> dict[str, State]:
    """What is still known when these records are others now."""
    ids = frozenset(touched)
    return {id_: state for id_, state in known.items() if not ids & (state.rests_on | {id_})}


def _state(store: Store, summary: BriefSummary, resources: Path) -> State:
    record = store.records((summary.id,)).get(summary.id)
    if not isinstance(record, Brief) or _is_blank(record):
        return State(summary.modified, "draft")
    try:
        return _checked(store, record, summary, resources)
    except BrieferError:  # its own template cannot be read, say: that is an error of the brief
        return State(summary.modified, "error", errors=1)


def _checked(store: Store, brief: Brief, summary: BriefSummary, resources: Path) -> State:
    from briefer.briefs import templates
    from briefer.briefs.checks import check
    from briefer.briefs.material import gather

    template = templates.of(brief, resources / "templates")
    material = gather(
        brief, store.records, store.facts_answering, store.facts_naming, store.markings
    )
    found = [finding.severity for finding in check(brief, template, material)]
    errors, warnings = found.count("error"), found.count("warning")
    severity: Severity = "error" if errors else "warning" if warnings else "ready"
    rests_on = frozenset((*material.items, *material.sources, *material.answers))
    return State(summary.modified, severity, errors, warnings, rests_on)


def _is_blank(brief: Brief) -> bool:
    return not any(section.text.strip() or section.entries for section in brief.sections)

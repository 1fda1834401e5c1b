"""The issues of a brief: the next one, and what changed in the library since the earlier one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefer.briefs.brief import Brief
from briefer.store.store import Store


@dataclass(frozen=True)
class Since:
    """What is another than in the earlier issue: `number` is its number, `badges` are by id."""

    number: str
    changed: frozenset[str]
    new: frozenset[str]


def earlier_issue(brief: Brief, briefs: Iterable[Brief]) -> Brief | None:
    """The issue before `brief`: of its template, under its title, and one less in number.

    Where nobody changed the title; an issue that goes by another one is not known for one.
    """
    number = dict(brief.fields).get("number", "")
    if not (number.isascii() and number.isdecimal()) or int(number) < 2:
        return None
    for other in briefs:
        own = dict(other.fields).get("number", "")
        same = (other.template, other.title) == (brief.template, brief.title)
        if same and own.isdecimal() and int(own) == int(number) - 1:
            return other
    return None


def since_earlier(store: Store, brief: Brief) -> Since | None:
    """What changed since the earlier issue was last edited; None where there is none. For a worker.

    A question has changed where one of its answers has.
    """
    earlier = earlier_issue(brief, (each for each in store.briefs() if each.id != brief.id))
    if earlier is None:
        return None
    ids = {entry.id for entry in brief.entries()}
    before = {entry.id for entry in earlier.entries()}
    answers = store.facts_answering(ids)
    wanted = ids | {fact.id for facts in answers.values() for fact in facts}
    moments = _modified(store, wanted)
    later = {each for each in wanted if moments.get(each, "") > earlier.moment}
    later |= {each for each, facts in answers.items() if later & {fact.id for fact in facts}}
    number = dict(earlier.fields).get("number", "")
    return Since(number, frozenset(later & ids & before), frozenset(ids - before))


def _modified(store: Store, ids: Iterable[str]) -> Mapping[str, str]:
    """When each record was last changed, ISO 8601 in UTC."""
    numbers = [found for each in sorted(ids) if (found := store.number_of(each)) is not None]
    return {line.id: line.modified for line in store.lines(numbers).values()}

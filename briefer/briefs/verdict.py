"""What is said under a question's answers: that they differ, by whom, and what is confirmed."""

from collections.abc import Iterator, Mapping, Sequence

from briefer.briefs.answers import Answer, by_value, contested, differ, standing, voice
from briefer.briefs.relations import normal
from briefer.briefs.setting import Setting
from briefer.briefs.sourcing import origin
from briefer.items.fact import Fact

_CERTAIN = 1  # Admiralty: confirmed by other sources


def verdict(answers: Sequence[Answer], setting: Setting) -> str:
    """The closing sentences; "" where there is nothing to say."""
    return " ".join(_sentences(answers, setting))


def values(answers: Sequence[Answer], setting: Setting) -> str:
    """The answers that stand, each with those who give it: “58 (ministry of defence); …”."""
    return "; ".join(
        setting.phrasing.say(
            "answer-of", answer=_unstopped(value), claimant=", ".join(_voices(same, setting))
        )
        for value, same in by_value(answers)
    )


def _sentences(answers: Sequence[Answer], setting: Setting) -> Iterator[str]:
    if differ(answers):
        yield setting.phrasing.say("values-differ", values=values(answers, setting))
    for answer in standing(answers):
        yield from _relations(answer, setting)
    if contested(answers, setting) and not any(
        _may_be_confirmed(answer.fact, setting) for answer in standing(answers)
    ):
        yield setting.phrasing.say("none-confirmed")


def _relations(answer: Answer, setting: Setting) -> Iterator[str]:
    named = _named(answer, setting)
    relations = setting.relations
    if by := [
        f for f in _live(relations.confirming, answer, setting) if _apart(f, answer, setting)
    ]:
        yield setting.phrasing.say("confirmed-by", answer=named, by=_names(by, setting))
    if by := _live(relations.disputing, answer, setting):
        yield setting.phrasing.say("disputed-by", answer=named, by=_names(by, setting))
    if answer.fact.status == "denied":
        yield setting.phrasing.say("denied", answer=named)


def _live(related: Mapping[str, tuple[Fact, ...]], answer: Answer, setting: Setting) -> list[Fact]:
    return [
        fact
        for fact in related.get(answer.fact.id, ())
        if not setting.relations.is_replaced(fact) and fact.status != "retracted"
    ]


def _apart(fact: Fact, answer: Answer, setting: Setting) -> bool:
    """Whether `fact` comes from another claimant, by sources of another origin."""
    material = setting.material
    theirs = {origin(source).casefold() for source in material.sources_of(fact)}
    ours = {origin(source).casefold() for source in material.sources_of(answer.fact)}
    others = normal(voice(fact, setting)) != normal(voice(answer.fact, setting))
    return others and not theirs & ours


def _may_be_confirmed(fact: Fact, setting: Setting) -> bool:
    graded = fact.status == "confirmed" or fact.credibility == _CERTAIN
    return graded or bool(setting.relations.confirming.get(fact.id))


def _named(answer: Answer, setting: Setting) -> str:
    return setting.phrasing.say(
        "answer-of",
        answer=_unstopped(answer.value),
        claimant=", ".join(_voices((answer,), setting)),
    )


def _unstopped(value: str) -> str:
    """An answer as part of a sentence: one that is a sentence itself loses its full stop."""
    last = value.split()[-1:]
    is_sentence = " " in value.strip() and value[:1].isupper() and "." not in last[0][:-1]
    return value.rstrip().removesuffix(".") if is_sentence else value


def _voices(answers: Sequence[Answer], setting: Setting) -> tuple[str, ...]:
    nobody = setting.phrasing.say("unattributed")
    return tuple(dict.fromkeys(voice(answer.fact, setting) or nobody for answer in answers))


def _names(facts: Sequence[Fact], setting: Setting) -> str:
    nobody = setting.phrasing.say("unattributed")
    return ", ".join(dict.fromkeys(voice(fact, setting) or nobody for fact in facts))

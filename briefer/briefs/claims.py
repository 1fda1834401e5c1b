"""Contested claims: a matrix for each question, every answer in a row of its own."""

from collections.abc import Iterator, Sequence

from briefer.briefs.answers import Answer, answers_to, contested
from briefer.briefs.parts import Part
from briefer.briefs.relations import normal
from briefer.briefs.setting import Placed, Setting
from briefer.briefs.tables import Stack, cell, grid, words
from briefer.briefs.verdict import verdict
from briefer.document.nodes import (
    Block,
    Cell,
    Content,
    Heading,
    Paragraph,
    Run,
    Table,
    marks_of,
    text_of,
)
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.phrasing import Words, prose
from briefer.items.question import Question

_FIGURE = 32  # characters: “between 27 and 31 dead” and the like


def matrices(placed: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """A heading, a matrix and its closing words for each question, once.

    A fact stands for its question, and its wording for its text there.
    """
    wordings = {entry.record.id: entry.wording for entry in placed if entry.wording}
    order = "date" if part.order == "given" else part.order
    for question in asked(placed, setting):
        answers = answers_to(question, setting, order)
        yield _heading(question, wordings, contested(answers, setting), setting)
        marks = marks_of(wordings.get(question.id, ()))
        yield from (Paragraph(marks, "Remark"),) if marks else ()
        if not answers:
            yield Paragraph((Run(setting.phrasing.say("no-answer")),), "Remark")
            continue
        yield _matrix(question, answers, wordings, setting)
        yield from _closing(answers, setting, order)


def asked(placed: Sequence[Placed], setting: Setting) -> Iterator[Question]:
    """The questions placed, and those that facts among them answer, each where it is first met."""
    seen: set[str] = set()
    for entry in placed:
        record = entry.record
        named = record.question if isinstance(record, Fact) else record.id
        question = setting.material.items.get(named)
        if isinstance(question, Question) and named not in seen:
            seen.add(named)
            yield question


def _heading(
    question: Question, wordings: dict[str, Words], contested: bool, setting: Setting
) -> Heading:
    own = wordings.get(question.id, ())
    text = text_of(own) or question.text
    return Heading(setting.phrasing.say("contested", question=text) if contested else text, 2, "")


def _matrix(
    question: Question,
    answers: Sequence[Answer],
    wordings: dict[str, Words],
    setting: Setting,
) -> Table:
    phrasing = setting.phrasing
    texts = [_text(answer, wordings) for answer in answers]
    stacks = [
        Stack(
            phrasing.say("column-answer"),
            _answer_share(answers, texts),
            tuple(
                _answer(answer, text, setting) for answer, text in zip(answers, texts, strict=True)
            ),
        ),
        Stack(
            phrasing.say("column-claimant"),
            2.0,
            tuple(_claimant(answer, setting) for answer in answers),
        ),
        *(stack for stack in fact_stacks([a.fact for a in answers], setting)),
    ]
    description = phrasing.say("answers-described", question=question.text)
    return grid(stacks, description, setting, [answer.by is not None for answer in answers])


def _answer_share(answers: Sequence[Answer], texts: Sequence[Content]) -> float:
    if not all(_is_figure(answer) for answer in answers):
        return 3.4
    return 2.6 if any(texts) else 1.3


def _is_figure(answer: Answer) -> bool:
    """Whether the answer is a figure or a few words, and no sentence."""
    return len(answer.value) <= _FIGURE


def fact_stacks(facts: Sequence[Fact], setting: Setting) -> Iterator[Stack]:
    """The columns beside facts, as far as they are shown; a warning about status always is.

    Where there is a column of statuses each fact's own stands in it, a confirmation too.
    """
    phrasing = setting.phrasing
    shown = {
        "place": (1.3, [words(fact.place) for fact in facts]),
        "as-of": (1.2, [words(phrasing.date(fact.as_of, "short")) for fact in facts]),
        "source": (1.6, [_source(fact, setting) for fact in facts]),
        "grade": (0.7, [words(phrasing.grade(fact)) for fact in facts]),
        "marking": (1.2, [words(phrasing.marking(fact)) for fact in facts]),
        "status": (1.1, [words(fact.status_said(phrasing)) for fact in facts]),
    }
    warned = any(fact.warns for fact in facts)
    for name, (share, cells) in shown.items():
        if name in phrasing.show or (name == "status" and warned):
            head = phrasing.say(f"column-{name}")
            yield Stack(head, share, tuple(cells), dated=name == "as-of")


def marks_beside(item: Item, setting: Setting) -> Content:
    """An item's note marks, where no column of sources has them."""
    return () if "source" in setting.phrasing.show else setting.phrasing.marks(item)


def _source(fact: Fact, setting: Setting) -> Cell:
    names = "; ".join(setting.phrasing.outlets(fact))
    return cell((Run(names), *setting.phrasing.marks(fact))) if names else ()


def _text(answer: Answer, wordings: dict[str, Words]) -> Content:
    """What the fact says beyond its answer; its wording for this brief in any case."""
    fact = answer.fact
    if fact.id not in wordings and normal(fact.text) == normal(answer.value):
        return ()
    return (fact.words(wordings.get(fact.id, ())),)


def _answer(answer: Answer, text: Content, setting: Setting) -> Cell:
    fact = answer.fact
    run = prose(answer.value, fact.language, style="Superseded" if answer.by else "")
    value: Content = (run,) if text else (fact.words((run,)),)
    marks = marks_beside(fact, setting)
    return (
        *cell(
            (*value, *(() if text else marks)),
            style="Table Figure" if _is_figure(answer) else "Table Cell",
        ),
        *cell((*text, *marks) if text else ()),
    )


def _claimant(answer: Answer, setting: Setting) -> Cell:
    phrasing = setting.phrasing
    named = answer.fact.claimant or phrasing.say("unattributed")
    if answer.by is None:
        return words(named)
    question = answer.fact.question
    elsewhere = not question or answer.by.question != question
    by = answer.by.answer or answer.by.text
    how = phrasing.say("superseded-by", answer=by) if elsewhere else phrasing.say("superseded")
    return words(f"{named} ({how})")


def _closing(answers: Sequence[Answer], setting: Setting, order: str) -> Iterator[Block]:
    """That values differ and by whom; then how the rows stand."""
    said = [verdict(answers, setting)]
    dated = [answer for answer in answers if answer.by is None and answer.fact.as_of]
    if len(dated) > 1 and order == "date":
        said.append(setting.phrasing.say("rows-latest-first"))
    rows = {answer.fact for answer in answers}
    if any(answer.by in rows for answer in answers):
        said.append(setting.phrasing.say("rows-superseded"))
    if text := " ".join(filter(None, said)):
        yield Paragraph((Run(text),), "Remark")

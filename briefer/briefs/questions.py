"""Questions that stand open, and questions with the lines to take on them."""

from collections.abc import Iterator, Sequence

from briefer.briefs.answers import answers_to, contested
from briefer.briefs.claims import asked
from briefer.briefs.parts import Part
from briefer.briefs.setting import Placed, Setting
from briefer.briefs.tables import Stack, cell, grid
from briefer.briefs.verdict import values
from briefer.document.nodes import Block, Content, Heading, Paragraph, Run, marks_of, text_of
from briefer.items.item import bullet
from briefer.items.phrasing import Words, prose
from briefer.items.question import Question


def gaps(placed: Sequence[Placed], setting: Setting, _part: Part) -> Iterator[Block]:
    """Each question, and under it what is said where that is contested."""
    for question, wording in _questions(placed):
        known = _known(question, setting)
        below = (Paragraph(known, "Remark"),) if known else ()
        yield bullet(question.line(setting.phrasing, wording), *below)


def gaps_table(placed: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """The questions in one column, what is said where they are contested in the other."""
    found = list(_questions(placed))
    say = setting.phrasing.say
    asked = tuple(cell(q.line(setting.phrasing, wording)) for q, wording in found)
    known = tuple(cell(_known(question, setting)) for question, _ in found)
    yield grid(
        (Stack(say("column-question"), 2, asked), Stack(say("column-known"), 2, known)),
        part.heading,
        setting,
    )


def lines(placed: Sequence[Placed], setting: Setting, _part: Part) -> Iterator[Block]:
    """Each question as a heading, with the facts that answer it as lines to take.

    A fact stands under its own question, in its wording for this brief.
    """
    wordings = {entry.record.id: entry.wording for entry in placed if entry.wording}
    for question in asked(placed, setting):
        wording = wordings.get(question.id, ())
        yield Heading(text_of(wording) or question.text, 2, "")
        yield from (Paragraph(marks, "Remark"),) if (marks := marks_of(wording)) else ()
        answers = answers_to(question, setting)
        if not answers:
            yield Paragraph((Run(setting.phrasing.say("no-answer")),), "Remark")
        for answer in answers:
            fact = answer.fact
            struck = prose(fact.text, fact.language, style="Superseded")
            words = (struck,) if answer.by else wordings.get(fact.id, ())
            yield bullet(fact.line(setting.phrasing, words))


def _questions(placed: Sequence[Placed]) -> Iterator[tuple[Question, Words]]:
    for entry in placed:
        assert isinstance(entry.record, Question)
        yield entry.record, entry.wording


def _known(question: Question, setting: Setting) -> Content:
    """The values that are claimed, by whom, with their notes; nothing where they agree."""
    answers = answers_to(question, setting)
    if not contested(answers, setting):
        return ()
    said = setting.phrasing.say("values-differ", values=values(answers, setting))
    marks = [mark for a in answers if a.stands for mark in setting.phrasing.marks(a.fact)]
    return (Run(said), *marks)

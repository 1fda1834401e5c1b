"""Lines to take: every fact under its own question, or under none."""

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.document.nodes import Heading, ListBlock, Paragraph, text_of
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.question import Question
from tests.briefs.border_clash import brief, filled, material, section, template

COUNT = Question(id="count", text="How many?")
WHERE = Question(id="where", text="Where?")
FIVE = Fact(id="five", text="Five.", question="count")
ALONE = Fact(id="alone", text="It is sad.")


def told(*entries: str | Entry, records: tuple[Item, ...] = (COUNT, WHERE, FIVE, ALONE)) -> str:
    """A section of lines to take, its questions with a # and its lines with a dash."""
    made = brief(filled("Lines", *entries))
    document = compose(made, template(section("Lines", "lines")), material(made, *records))
    found = []
    for block in document.blocks[2:]:
        match block:
            case Heading():
                found.append(f"# {block.text}")
            case Paragraph():
                found.append(text_of(block.content))
            case ListBlock():
                parts = [part for item in block.items for part in item]
                found += [f"- {text_of(p.content)}" for p in parts if isinstance(p, Paragraph)]
    return "\n".join(found)


def test_a_fact_stands_under_its_own_question_and_not_the_one_before() -> None:
    assert told("where", "five") == "# Where?\nNo answer is on record.\n# How many?\n- Five."


def test_a_fact_brings_its_question_where_it_is_first_needed_and_once() -> None:
    assert told("five", "where", "count") == (
        "# How many?\n- Five.\n# Where?\nNo answer is on record."
    )


def test_a_fact_without_a_question_stands_under_none() -> None:
    assert told("count", "alone") == "- It is sad.\n# How many?\n- Five."


def test_a_fact_is_worded_under_its_question_as_the_brief_words_it() -> None:
    assert told("count", Entry(id="five", wording="*Some* five.")) == "# How many?\n- Some five."

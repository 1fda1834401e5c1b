"""Title block, head and foot: every field that says something, and nothing else."""

import pytest

from briefer.briefs.furniture import front_matter, furniture, values
from briefer.briefs.template import FurnitureLine, TemplateField
from briefer.document.nodes import Banner, PageField, Run
from briefer.items.marking import TLP, Markings
from tests.briefs.border_clash import brief, template

NBSP = "\N{NO-BREAK SPACE}"


def said(**fields: str) -> dict[str, str]:
    return values(brief(marking="TLP:AMBER", fields=tuple(fields.items())), template())


def test_dates_are_given_in_plain_reading_and_other_text_as_it_is() -> None:
    found = said(period="2025-10-09/2025-10-12", as_of="12 October", reference="2025-10-12")
    assert found["period"] == f"9–12{NBSP}October 2025"
    assert found["as_of"] == "12 October"
    assert found["reference"] == "2025-10-12"


def test_the_moment_is_the_day_of_the_last_edit() -> None:
    assert said()["moment"] == f"12{NBSP}October 2025"


def test_no_label_is_printed_without_its_value() -> None:
    found = front_matter(brief(), template(), said(as_of="2025-10-12", number="3", period=" "))
    assert found.fields == (("As of", f"12{NBSP}October 2025"),)


def test_a_field_that_is_not_shown_is_printed_only_where_it_is_named() -> None:
    found = front_matter(brief(), template(), said(number="3"))
    assert (found.kicker, found.fields) == ("Trial no. 3", ())


def test_an_empty_field_takes_its_lead_in_along() -> None:
    assert front_matter(brief(), template(), said()).kicker == "Trial"


def test_a_choice_is_printed_as_chosen() -> None:
    made = template(fields=(TemplateField("status", "Status", "choice", choices=("a", "b")),))
    found = values(brief(fields=(("status", "b"),)), made)
    assert front_matter(brief(), made, found).fields == (("Status", "b"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ reference }} · {{ title }}", "Border"),
        ("{{ title }} · {{ reference }}", "Border"),
        ("{{ title }} · {{ reference }} · {{ author }}", "Border"),
        ("{{ author }} · {{ title }} · {{ reference }} · {{ template }}", "Border · Trial"),
        ("{{ reference }} · As of {{ as_of }}", ""),
        ("{{ author }}", ""),
        ("Early information: it may change.", "Early information: it may change."),
        ("Desk · {{ reference }}", "Desk"),
        ("", ""),
    ],
)
def test_a_place_prints_no_stray_separator(text: str, expected: str) -> None:
    found = furniture(FurnitureLine(left=text), {"title": "Border", "template": "Trial"}, TLP)
    assert "".join(part.text for part in found.left if isinstance(part, Run)) == expected


def test_a_value_is_never_read_as_a_field() -> None:
    found = furniture(FurnitureLine("{{ title }}"), {"title": "a · {{ marking }}"}, TLP)
    assert found.left == (Run("a · {{ marking }}"),)


def test_page_numbers_are_fields_of_the_page() -> None:
    found = furniture(FurnitureLine(centre="Page {{ page }} of {{ pages }}"), {}, TLP)
    assert found.centre == (Run("Page "), PageField("page"), Run(" of "), PageField("pages"))


def test_a_marking_is_a_banner_in_the_colours_of_its_standard() -> None:
    found = furniture(FurnitureLine(right="{{ marking }}"), {"marking": "TLP:RED"}, TLP)
    assert found.right == (Banner("TLP:RED", "#FF2B2B", "#000000"),)


def test_a_librarys_own_marking_is_white_on_black() -> None:
    own = Markings(("Office", "Board"))
    found = furniture(FurnitureLine(right="{{ marking }}"), {"marking": "Board"}, own)
    assert found.right == (Banner("Board", "#FFFFFF", "#000000"),)


def test_without_a_marking_nothing_stands_in_its_place() -> None:
    assert furniture(FurnitureLine(right="{{ marking }}"), {}, TLP).right == ()

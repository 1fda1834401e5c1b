"""Templates on a house's own paper, with its own dates."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.briefs.adapting import adapted
from briefer.briefs.template_file import parse
from briefer.briefs.templates import find, names

_SECTION = '[[section]]\nheading = "A"\nkind = "text"\n'


@pytest.mark.parametrize("style", ["long", "short"])
def test_every_template_takes_letter_paper_and_either_style(resources: Path, style: str) -> None:
    for name in names(resources / "templates"):
        template = find(name, resources / "templates")
        found = adapted(template, "Letter", style)
        assert (found.page.width, found.page.height) == (612.0, 792.0)
        assert found.page.margins == template.page.margins
        assert found.date_style == style
        same = replace(found, page=template.page, date_style=template.date_style, text="")
        assert same == replace(template, text="")


def test_a_template_is_left_alone_unless_something_is_wanted(resources: Path) -> None:
    template = find("chronology", resources / "templates")
    assert adapted(template) is template
    assert adapted(template, "A4", "short") is template
    assert adapted(template, "papyrus", "runic") is template


@pytest.mark.parametrize(
    "text",
    [
        f'name = "T"\n{_SECTION}',
        f'name = "T"\npage = {{}}\n{_SECTION}',
        f'name = "T"\npage = {{ columns = 2 }}\n{_SECTION}[wording]\nsources = "From"\n',
        f'name = "T"\n{_SECTION}[page]\ncolumns = 2\n[wording]\nsources = "From"\n',
        f'name = "T"\n{_SECTION}[page]\nsize = "A5"\n[style.Body]\nsize_pt = 9\n',
    ],
)
def test_it_is_written_where_the_template_says_it_or_anew(text: str) -> None:
    template = parse(text, "t")
    found = adapted(template, "Letter", "short")
    assert found.page.width == 612.0
    assert found.page.columns == template.page.columns
    assert found.date_style == "short"
    assert found.wording == template.wording
    assert found.styles == template.styles

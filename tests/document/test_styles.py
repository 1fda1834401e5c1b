"""The style sheet: the house's look, with a template's changes."""

import pytest

from briefer.document.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, StyleSheet
from briefer.errors import TemplateError


def test_a_sheet_has_every_style_of_the_house() -> None:
    sheet = StyleSheet()
    assert dict(sheet.paragraphs()) == PARAGRAPH_STYLES
    assert dict(sheet.characters()) == CHARACTER_STYLES


def test_a_template_changes_what_it_names_and_nothing_else() -> None:
    sheet = StyleSheet({"Body": {"size": 12.0, "colour": "#000000"}, "Grade": {"bold": False}})
    assert sheet.paragraph("Body").size == 12.0
    assert sheet.paragraph("Body").family == PARAGRAPH_STYLES["Body"].family
    assert sheet.paragraph("Quote") == PARAGRAPH_STYLES["Quote"]
    assert sheet.character("Grade").bold is False


def test_sheets_are_compared_by_value() -> None:
    changed = {"Body": {"size": 12.0}}
    assert StyleSheet(changed) == StyleSheet(changed)
    assert hash(StyleSheet(changed)) == hash(StyleSheet(changed))
    assert StyleSheet(changed) != StyleSheet()
    assert StyleSheet() != "house"


def test_an_unknown_style_or_property_is_refused_with_those_there_are() -> None:
    with pytest.raises(TemplateError, match="no style “Boddy”") as refused:
        StyleSheet({"Boddy": {"size": 12}})
    assert "Body" in refused.value.remedy
    with pytest.raises(TemplateError, match="no property “sise”") as refused:
        StyleSheet({"Body": {"sise": 12}})
    assert "size" in refused.value.remedy

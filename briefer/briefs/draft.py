"""Briefs begun: from BRIEF.toml, as the next issue of another, or under another template."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefer.briefs.arrangement import arranged, repeated, template_heading
from briefer.briefs.brief import Brief, Section
from briefer.briefs.field_values import check_field, check_key
from briefer.briefs.objects import brief_from_object
from briefer.briefs.template import Template
from briefer.briefs.template_file import parse
from briefer.briefs.templates import find
from briefer.briefs.toml_table import TomlTable, parsed
from briefer.errors import FieldError, TemplateError
from briefer.items.ids import new_id

_KEYS = ("template", "title", "marking", "fields", "section", "id")


def draft(text: str, file: str, folder: Path, moment: str) -> Brief:
    """The brief that the text of a BRIEF.toml describes, with a template of `folder`.

    `moment` is ISO 8601 in UTC to the second. Raises TemplateError, which names `file`, the key
    and the remedy. Whether the ids that it names exist is the library's to say.
    """
    whole = TomlTable(file, parsed(text, file))
    whole.only(_KEYS, "A brief")
    for section in whole.tables("section", "heading"):
        _read(section, {"section": [section.values], "template": "-", "title": "-"})
    fields = whole.table("fields")
    for key in fields.values:
        _read(fields, {"fields": {key: fields.values[key]}, "template": "-", "title": "-"}, key)
    brief = _read(whole, whole.values)
    try:
        return drafted(brief, find(brief.template, folder), moment)
    except FieldError as error:
        where = error.field if error.field == "section" else "fields"
        raise TemplateError(f"{file}, {where}: {error.what}", error.remedy) from None


def drafted(brief: Brief, template: Template, moment: str) -> Brief:
    """`brief` with a copy of `template` and a place for each of its sections.

    Raises FieldError for a field that the template does not have or that cannot hold its value, a
    heading that stands twice, and a kind that is not that of the template's section.
    """
    for key, value in brief.fields:
        check_field(check_key(template, key), value)
    for heading in repeated(brief.sections):
        raise FieldError(
            "section",
            f"The section “{heading}” is there twice.",
            "Put all of it under one heading.",
        )
    sections = arranged(template, (_fitted(template, section) for section in brief.sections))
    return replace(
        brief,
        template=template.key,
        template_text=template.text,
        sections=sections,
        moment=moment,
    )


def next_issue(brief: Brief, moment: str) -> Brief:
    """A new brief that carries on from `brief`: all of it, with each number up by one.

    Without a copy of the template only the field “number” is known to be one.
    """
    numbers = {"number"}
    if brief.template_text:
        fields = parse(brief.template_text, brief.template).fields
        numbers = {field.key for field in fields if field.kind == "number"}
    return replace(
        brief,
        id=new_id(),
        moment=moment,
        fields=tuple(
            (key, _after(value) if key in numbers else value) for key, value in brief.fields
        ),
    )


def moved(brief: Brief, template: Template, moment: str) -> Brief:
    """`brief` under another template.

    Its sections go where the heading is the same, then where the kind is. What finds no place
    becomes a section of its own, and fields that the template does not have stay: nothing is lost.
    """
    homes = _homes(brief, template)
    kinds = _kinds(brief)
    sections = (
        replace(section, heading=homes[section.heading], kind="")
        if section.heading in homes
        else replace(section, kind=section.kind or kinds.get(section.heading, ""))
        for section in brief.sections
        if section.heading in homes or section.entries or section.text.strip()
    )
    return replace(
        brief,
        template=template.key,
        template_text=template.text,
        sections=arranged(template, sections),
        moment=moment,
    )


def _read(table: TomlTable, found: Any, key: str = "") -> Brief:
    """The brief that `found` describes; what is wrong with it is said to be in `table`."""
    try:
        return brief_from_object(found)
    except FieldError as error:
        raise table.fault(key or error.field, error.what, error.remedy) from None


def _fitted(template: Template, section: Section) -> Section:
    """`section` under the template's own spelling of its heading, if it is one of the template's.

    Its kind is then the template's to say; the same one may be repeated, another is refused.
    """
    heading = template_heading(template, section.heading)
    fitting = template.section(heading)
    if fitting is None:
        return section
    if section.kind not in ("", fitting.kind):
        raise FieldError(
            "section",
            f"The section “{heading}” has the kind “{fitting.kind}” in the template "
            f"“{template.name}”, not “{section.kind}”.",
            "Leave the kind out, or give the section a heading of its own.",
        )
    return replace(section, heading=heading, kind="")


def _after(number: str) -> str:
    if not (number.isascii() and number.isdecimal()):
        return number
    return str(int(number) + 1).zfill(len(number))


def _kinds(brief: Brief) -> dict[str, str]:
    """The kind of each section that is its own template's, by heading."""
    if not brief.template_text:
        return {}
    own = parse(brief.template_text, brief.template).sections
    return {section.heading: section.kind for section in own}


def _homes(brief: Brief, template: Template) -> dict[str, str]:
    """Which of the template's headings each section of `brief` goes under, by its old heading."""
    homes = {
        section.heading: template_heading(template, section.heading)
        for section in brief.sections
        if template.section(template_heading(template, section.heading))
    }
    kinds = _kinds(brief)
    for section in brief.sections:
        kind = section.kind or kinds.get(section.heading, "")
        if section.heading in homes or not (section.entries or section.text.strip()):
            continue
        if free := next(_free(template, kind, homes), None):
            homes[section.heading] = free
    return homes


def _free(template: Template, kind: str, homes: dict[str, str]) -> Iterator[str]:
    taken = set(homes.values())
    return (
        section.heading
        for section in template.sections
        if section.kind == kind and section.heading not in taken
    )

"""Briefs among the lines of items.jsonl: as exported, or as a BRIEF.toml has them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefer.briefs.brief import Brief
from briefer.briefs.draft import drafted
from briefer.briefs.objects import brief_from_object
from briefer.briefs.template import Template
from briefer.briefs.template_file import parse
from briefer.briefs.templates import find, names
from briefer.errors import BrieferError, FieldError


def brief_of_line(found: Mapping[str, Any], folder: Path, moment: str) -> Brief:
    """The brief of an object, with a copy of a template of `folder` if it has none of its own.

    `moment` is its last edit where it names none. Raises FieldError.
    """
    brief = brief_from_object(found)
    brief = replace(brief, moment=brief.moment or moment)
    if brief.template_text:
        _parsed(brief)
        return brief
    return drafted(brief, _named(brief, folder), brief.moment)


def _parsed(brief: Brief) -> Template:
    try:
        return parse(brief.template_text, brief.template)
    except BrieferError as error:
        raise FieldError("template_text", error.what, error.remedy) from None


def _named(brief: Brief, folder: Path) -> Template:
    """The template of that name; a line from elsewhere names no file of this machine."""
    if brief.template not in names(folder):
        raise FieldError(
            "template",
            f"There is no template “{brief.template}”.",
            f"Use one of: {', '.join(names(folder))}; or give its whole text as “template_text”.",
        )
    return find(brief.template, folder)

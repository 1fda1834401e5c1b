"""A brief becomes a document: pure, and the same for the same brief, template and material."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, count

from briefer.briefs.annex import annex
from briefer.briefs.brief import Brief
from briefer.briefs.finishing import Group, finish
from briefer.briefs.furniture import front_matter, furniture, values
from briefer.briefs.material import Material
from briefer.briefs.memory import Memory, Recall
from briefer.briefs.notes import Notes
from briefer.briefs.parts import Part, parts
from briefer.briefs.relations import Relations
from briefer.briefs.sections import headed, laid_out
from briefer.briefs.setting import Measure, Setting, average_width
from briefer.briefs.sourcing import short_name
from briefer.briefs.template import Template
from briefer.briefs.wording import WORDING
from briefer.document.nodes import (
    Block,
    Callout,
    Contents,
    Document,
    Heading,
    Properties,
)
from briefer.items.phrasing import Phrasing

_HIGHEST, _BESIDE_FIGURE = 0.6, 90.0  # a share of the page; points


def compose(
    brief: Brief,
    template: Template,
    material: Material,
    *,
    measure: Measure = average_width,
    evidence: bool = False,
    memory: Memory | None = None,
) -> Document:
    """The document that `brief` makes: no file is read, and no time known but the brief's own.

    `measure` gives the width of a figure's labels; `evidence` adds the annex of passages. Pieces
    are taken from `memory`, which is of the same template, markings and measure. Raises
    UnknownIdError for an id that `material` does not hold.
    """
    said = values(brief, template)
    setting = _setting(template, material, measure, said, memory or Memory(keeps=False))
    sections = parts(brief, template)
    groups = [(front_matter(brief, template, said),), *_sections(sections, template, setting)]
    behind = annex((block for group in groups for block in group), setting) if evidence else ()
    finished = finish(_with_contents(groups, template, setting), sections, template, setting)
    return Document(
        properties=_properties(brief, said),
        blocks=tuple(_anchored((*finished.groups, behind), setting.recall)),
        notes=finished.notes,
        page=template.page,
        header=furniture(template.header, said, material.markings),
        footer=furniture(template.footer, said, material.markings),
        spanning=sum(map(len, finished.groups[: template.spanning])),
        styles=template.styles,
    )


def _setting(
    template: Template,
    material: Material,
    measure: Measure,
    said: Mapping[str, str],
    memory: Memory,
) -> Setting:
    notes, material, relations = _begun(memory, material)
    phrasing = Phrasing(
        wording={**WORDING, **template.wording},
        values=memory.watched("values", said),
        style=template.date_style,
        marks=notes.marks,
        grade=material.grade,
        marking=material.effective_marking,
        outlets=lambda item: tuple(dict.fromkeys(map(short_name, material.sources_of(item)))),
        find=material.items.get,
        replaced=relations.is_replaced,
    )
    return Setting(
        material=material,
        notes=notes,
        phrasing=phrasing,
        measure=measure,
        width=_column(template),
        height=_figure_height(template),
        styles=template.styles,
        figures=memory.figures(),
        relations=relations,
        recall=memory.recall,
    )


def _begun(memory: Memory, material: Material) -> tuple[Notes, Material, Relations]:
    """The memory gone on to this document, with all that it has to see what is looked up in."""
    relations = Relations.of(material)
    seen = replace(
        material,
        items=memory.watched("items", material.items),
        sources=memory.watched("sources", material.sources),
        answers=memory.watched("answers", material.answers),
    )
    notes = Notes(seen, memory.numbers, memory.marked)
    memory.turn(notes.mark)
    return (
        notes,
        seen,
        Relations(
            memory.watched("replacing", relations.replacing),
            memory.watched("withdrawn", relations.withdrawn),
            memory.watched("disputing", relations.disputing),
            memory.watched("confirming", relations.confirming),
        ),
    )


def _column(template: Template) -> float:
    """The width of a column of text in points."""
    page = template.page
    text = _text_width(template)
    return (text - page.gutter * (page.columns - 1)) / page.columns


def _figure_height(template: Template) -> float:
    """How high a figure may be to share a page with its heading and caption, in points."""
    top, _, bottom, _ = template.page.margins
    highest = _HIGHEST * template.page.height
    return min(highest, template.page.height - top - bottom - _BESIDE_FIGURE)


def _text_width(template: Template) -> float:
    _, right, _, left = template.page.margins
    return template.page.width - left - right


def _sections(sections: Sequence[Part], template: Template, setting: Setting) -> Iterator[Group]:
    """Each section's blocks; what spans the columns may be as wide as all of them."""
    printed = 1  # the title block
    for part in sections:
        wide = printed < template.spanning
        own = replace(setting, width=_text_width(template)) if wide else setting
        lay_out = headed if part.kind == "sources" else laid_out
        group = setting.recall(
            ("section", part.heading), (part, own.width), partial(lay_out, part, own)
        )
        printed += bool(group)
        yield group


def _with_contents(groups: Sequence[Group], template: Template, setting: Setting) -> list[Group]:
    """The table of contents after the title block, and after a bottom line set apart there."""
    found = list(groups)
    if template.contents:
        place = 0
        for number, group in enumerate(found[1:], 1):
            if group and not isinstance(group[0], Callout):
                break
            place = number if group else place
        title = setting.phrasing.say("contents")
        found[place] = (*found[place], Contents(title, template.contents))
    return found


def _properties(brief: Brief, said: Mapping[str, str]) -> Properties:
    return Properties(
        title=brief.title,
        moment=brief.moment,
        identifier=brief.id,
        author=said.get("author", ""),
        organisation=said.get("organisation", ""),
        subject=said.get("template", ""),
    )


def _anchored(groups: Iterable[Group], recall: Recall) -> Iterator[Block]:
    """All blocks, with a name of its own for each heading."""
    numbers = count(1)
    for block in chain.from_iterable(groups):
        if isinstance(block, Heading):
            anchor = f"section-{next(numbers)}"
            yield recall(("anchored", anchor), (block,), partial(replace, block, anchor=anchor))
        else:
            yield block

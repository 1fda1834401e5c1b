"""The order of a brief's sections: its template's as they stand there, its own among them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefer.briefs.brief import Section
from briefer.briefs.template import Template, heading_key


def arranged(template: Template, given: Iterable[Section]) -> tuple[Section, ...]:
    """Every section of `template` in its order, filled where `given` fills it, the others empty.

    A section whose heading the template does not have follows the one after which it was given;
    given first of all, it stands before the first that follows it. Where none of the template's
    was given it comes last, but before a closing list of sources.
    """
    known = {section.heading: Section(heading=section.heading) for section in template.sections}
    before: defaultdict[str, list[Section]] = defaultdict(list)
    after: defaultdict[str, list[Section]] = defaultdict(list)
    leading: list[Section] = []
    filled = set[str]()  # a second one of the same heading must not push the first out
    last = ""
    for section in given:
        if section.heading in known and section.heading not in filled:
            before[section.heading] += leading
            leading, last = [], section.heading
            known[section.heading] = section
            filled.add(last)
        else:
            (after[last] if last else leading).append(section)
    closing = template.sections[-1]
    (before if closing.kind == "sources" else after)[closing.heading] += leading
    return tuple(
        each
        for heading, section in known.items()
        for each in (*before[heading], section, *after[heading])
    )


def template_heading(template: Template, heading: str) -> str:
    """The template's spelling of `heading`, whose case and spaces do not count; else `heading`."""
    spelled = {heading_key(section.heading): section.heading for section in template.sections}
    return spelled.get(heading_key(heading), heading)


def repeated(sections: Iterable[Section]) -> Iterator[str]:
    """Each heading that stands above more than one section."""
    seen = set[str]()
    for section in sections:
        if heading_key(section.heading) in seen:
            yield section.heading
        seen.add(heading_key(section.heading))

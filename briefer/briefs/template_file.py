"""A template's TOML file, read and checked to the last key."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from briefer.briefs.fillings import FIXED, PER_PAGE, fields_in, stray
from briefer.briefs.template import (
    KEYS,
    LAYOUTS,
    FieldKind,
    FurnitureLine,
    Lanes,
    Order,
    Placement,
    Shown,
    Template,
    TemplateField,
    TemplateSection,
    WhenEmpty,
    heading_key,
)
from briefer.briefs.toml_table import TomlTable, parsed
from briefer.briefs.wording import WORDING
from briefer.document.nodes import PageSetup
from briefer.document.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, Style, StyleSheet

PAPERS: Mapping[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}
"""Width and height in mm."""

CITATION_STYLES = ("icd-206",)

_MM = 72 / 25.4
_MARGINS_MM = (34.0, 18.0, 31.0, 18.0)
# What stands at the head and the foot of a page, with its rule, takes this much of its margin.
_LEAST_TOP_MM = 28.0
_LEAST_BOTTOM_MM = 26.0
_FIELD_KEY = re.compile(r"[a-z][a-z0-9_]*")
_NOT_FOR_FIELDS = ("title", "page", "pages", "marking", "template", "moment")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LEAST_MARKING_PT = 12.0  # TLP 2.0 (FIRST, 2022): 12 pt or larger


def parse(text: str, key: str, file: str = "") -> Template:
    """The template that a TOML text describes, under `key`, its file's name without a suffix.

    Nothing in it is ever run. Raises TemplateError, which names `file` (else `key` with its
    suffix), the key in it and the remedy.
    """
    whole = TomlTable(file or f"{key}.toml", parsed(text, file or f"{key}.toml"))
    whole.only(_keys(""), "A template")
    fields = _fields(whole)
    known = (*FIXED, *(field.key for field in fields))
    return Template(
        key=key,
        name=whole.required("name"),
        summary=whole.text("summary"),
        text=text,
        kicker=_filling(whole, "kicker", known),
        page=_page(whole.table("page")),
        spanning=whole.whole("spanning", 0, 0, 20),
        contents=whole.whole("contents", 0, 0, 3),
        fields=fields,
        sections=_sections(whole),
        styles=_styles(whole.table("style")),
        placement=_placement(whole.table("citations")),
        date_style=whole.table("wording").choice("date_style", ("long", "short"), "long"),
        wording=_wording(whole.table("wording"), known),
        header=_furniture(whole.table("header"), known),
        footer=_furniture(whole.table("footer"), known),
        letterhead=whole.text("letterhead"),
    )


def _keys(table: str) -> tuple[str, ...]:
    before = f"{table}." if table else ""
    found = (key.removeprefix(before) for key in KEYS if key.startswith(before))
    return tuple(key for key in found if "." not in key)


def _fields(whole: TomlTable) -> tuple[TemplateField, ...]:
    fields: list[TemplateField] = []
    for table in whole.tables("field", "key"):
        fields.append(_field(table))
        if fields[-1].key in [field.key for field in fields[:-1]]:
            raise table.fault(
                "key", f"“{fields[-1].key}” is there already.", "Give each field a key of its own."
            )
    return tuple(fields)


def _field(table: TomlTable) -> TemplateField:
    table.only(_keys("field"), "A field")
    key = table.required("key")
    if not _FIELD_KEY.fullmatch(key) or key in _NOT_FOR_FIELDS:
        raise table.fault(
            "key",
            f"“{key}” cannot be the key of a field.",
            f"Use small letters, digits and _, and none of: {', '.join(_NOT_FOR_FIELDS)}.",
        )
    kind = table.choice("kind", get_args(FieldKind), "text")
    choices = table.texts("choices")
    if bool(choices) != (kind == "choice"):
        raise table.fault(
            "choices",
            "choices and the kind “choice” go together.",
            'Say kind = "choice" and choices = ["…", "…"], or leave both out.',
        )
    return TemplateField(
        key=key,
        label=table.required("label"),
        kind=kind,
        required=table.flag("required"),
        choices=choices,
        shown=table.flag("shown", True),
    )


def _sections(whole: TomlTable) -> tuple[TemplateSection, ...]:
    sections: list[TemplateSection] = []
    for table in whole.tables("section", "heading"):
        sections.append(_section(table))
        if heading_key(sections[-1].heading) in [heading_key(s.heading) for s in sections[:-1]]:
            raise table.fault(
                "heading", "a section has this heading already.", "Give each a heading of its own."
            )
    if not sections:
        raise whole.fault("section", "there is none.", "Write at least one under [[section]].")
    return tuple(sections)


def _section(table: TomlTable) -> TemplateSection:
    table.only(_keys("section"), "A section")
    kind = table.choice("kind", tuple(LAYOUTS))
    layout = table.choice("layout", tuple({name for fit in LAYOUTS.values() for name in fit}), "")
    if layout and layout not in LAYOUTS[kind]:
        raise table.fault(
            "layout",
            f"“{layout}” does not fit a section of the kind “{kind}”.",
            f"Use one of: {', '.join(LAYOUTS[kind])}.",
        )
    lanes = table.choice("lanes", get_args(Lanes), "")
    if lanes and kind != "timeline":
        raise table.fault("lanes", "only a timeline has lanes.", "Leave it out.")
    return TemplateSection(
        heading=table.required("heading"),
        kind=kind,
        layout=layout or LAYOUTS[kind][0],
        show=table.several("show", get_args(Shown)),
        order=_order(table),
        prompt=table.text("prompt"),
        words=_words(table),
        when_empty=table.choice("when_empty", get_args(WhenEmpty), "omit"),
        required=table.flag("required"),
        lanes=lanes,
        page_break=table.flag("page_break"),
    )


def _order(table: TomlTable) -> Order:
    order = table.choice("order", (*get_args(Order), "as-of"), "given")
    return "date" if order == "as-of" else order


def _words(table: TomlTable) -> tuple[int, int]:
    least, most = table.numbers("words", (0, 0), 0, 100_000)
    if not isinstance(least, int) or not isinstance(most, int) or most < least:
        raise table.fault(
            "words",
            "this is not the least and the most words that a text should have.",
            "Say words = [0, 250], or leave it out.",
        )
    return least, most


def _page(table: TomlTable) -> PageSetup:
    table.only(_keys("page"), "The page")
    width, height = PAPERS[table.choice("size", tuple(PAPERS), "A4")]
    top, right, bottom, left = table.numbers("margins_mm", _MARGINS_MM, 0, 80)
    top, bottom = max(top, _LEAST_TOP_MM), max(bottom, _LEAST_BOTTOM_MM)
    return PageSetup(
        width=_points(width),
        height=_points(height),
        margins=(_points(top), _points(right), _points(bottom), _points(left)),
        columns=table.whole("columns", 1, 1, 3),
        gutter=_points(table.number("gutter_mm", 7, 0, 40)),
    )


def _points(mm: float) -> float:
    return round(mm * _MM, 2)


def _placement(table: TomlTable) -> Placement:
    table.only(_keys("citations"), "The table of citations")
    style = table.text("style", CITATION_STYLES[0])
    if style not in CITATION_STYLES:
        raise table.fault(
            "style",
            f"the citation style “{style}” is not there yet.",
            f"Use {', '.join(CITATION_STYLES)}, or leave it out.",
        )
    return table.choice("placement", get_args(Placement), "footnotes")


def _wording(table: TomlTable, known: tuple[str, ...]) -> Mapping[str, str]:
    table.only((*_keys("wording"), *WORDING), "The wording")
    phrases = dict(WORDING)
    for key in table.values:
        if key in WORDING:
            phrases[key] = _phrase(table, key, known)
    return phrases


def _phrase(table: TomlTable, key: str, known: tuple[str, ...]) -> str:
    """A phrase: beside the fields it may have those that the house's own phrase has."""
    return _filling(table, key, (*known, *fields_in(WORDING[key])))


def _furniture(table: TomlTable, known: tuple[str, ...]) -> FurnitureLine:
    """Three places of a header or footer; the marking stands at the right if nowhere else.

    TLP 2.0 wants it in the header and the footer of every page, so no template can leave it out.
    """
    table.only(_keys("header"), f"The {table.where}")
    left, centre, right = (
        _filling(table, side, known, per_page=True) for side in ("left", "centre", "right")
    )
    if "marking" not in fields_in(f"{left} {centre} {right}"):
        right = f"{right} {{{{ marking }}}}".lstrip()
    return FurnitureLine(left, centre, right)


def _filling(table: TomlTable, key: str, known: tuple[str, ...], per_page: bool = False) -> str:
    """The text under `key`, in which only `known` fields may stand between double braces."""
    text = table.text(key)
    allowed = tuple(dict.fromkeys(name for name in known if per_page or name not in PER_PAGE))
    for name in fields_in(text):
        if name not in allowed:
            raise table.fault(
                key, f"“{{{{ {name} }}}}” is not a field.", f"Use one of: {', '.join(allowed)}."
            )
    if stray(text):
        raise table.fault(
            key, "double braces are opened or closed alone.", "Write a field as {{ title }}."
        )
    return text


def _styles(table: TomlTable) -> StyleSheet:
    changes: dict[str, Mapping[str, Any]] = {}
    for name in table.values:
        if name not in PARAGRAPH_STYLES and name not in CHARACTER_STYLES:
            raise table.fault(
                f"“{name}”",
                "there is no such style.",
                f"Use one of: {', '.join((*PARAGRAPH_STYLES, *CHARACTER_STYLES))}.",
            )
        own = TomlTable(table.file, table.table(name).values, f"style “{name}”")
        changes[name] = _style(own, name)
    return StyleSheet(changes)


def _style(table: TomlTable, name: str) -> Mapping[str, Any]:
    """The properties of the style `name` that differ from the house's."""
    table.only(_keys("style"), "A style")
    style = PARAGRAPH_STYLES.get(name) or CHARACTER_STYLES[name]
    change: dict[str, Any] = {
        key: table.flag(key)
        for key in ("bold", "italic", "caps", "strike", "keep_with_next")
        if key in table.values
    }
    if "family" in table.values:
        change["family"] = table.choice("family", ("serif", "sans"))
    if "colour" in table.values:
        change["colour"] = _colour(table)
    return {**change, **_measures(table, name, style)}


def _measures(table: TomlTable, name: str, style: Style) -> Mapping[str, float]:
    """Sizes and spaces in points; the distance of lines grows with the size if it is not given."""
    least = _LEAST_MARKING_PT if name == "Marking" else 4.0
    size = table.number("size_pt", style.size, least, 96)
    found = {
        "size": size,
        "leading": table.number(
            "leading_pt", round(style.leading * size / style.size, 1), size * 0.9, 200
        ),
        "tracking": table.number("tracking_pt", style.tracking, 0, 20),
    }
    for key in ("space_before", "space_after", "indent"):
        found[key] = table.number(f"{key}_pt", getattr(style, key), 0, 200)
    return {key: float(value) for key, value in found.items()}


def _colour(table: TomlTable) -> str:
    colour = table.required("colour")
    if not _COLOUR.fullmatch(colour):
        raise table.fault("colour", f"“{colour}” is not a colour.", "Write it as #0f5c7a.")
    return colour.lower()

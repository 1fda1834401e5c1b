"""styles.xml, from the document's style sheet."""

from dataclasses import replace

from briefer.document.nodes import Contents, Document
from briefer.document.styles import ACCENT, CHARACTER_STYLES, THIRD, Style
from briefer.exporters.docx import frames, lists
from briefer.exporters.docx.looks import (
    BUILT_IN,
    MARK,
    SIZED,
    CharacterLook,
    ParagraphLook,
    style_id,
)
from briefer.exporters.docx.namespaces import DECLARED
from briefer.exporters.docx.sections import column_width, full_width, twips
from briefer.exporters.docx.story import Book
from briefer.exporters.docx.table_styles import TABLE_STYLES
from briefer.exporters.docx.text import escaped

_COMPLEX = {"serif": "Times New Roman", "sans": "Arial"}
_MARK = 9.0  # points, before it is raised
_NATURAL = 1.362  # A line of Noto, as a share of the font's size.
_NEXT = {
    "Title": "Body",
    "Heading 1": "Body",
    "Heading 2": "Body",
    "Heading 3": "Body",
    "Quote": "QuoteSource",
    "Callout Label": "Callout",
}
_HANGING = ("Footnote Text", "Source")
_JUSTIFIED = {"left": "left", "centre": "center", "right": "right"}

_FIXED = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/></w:style><w:style w:type="character" w:default="1" '
    'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
_THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
_SMALL = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
_FIXED_LOOKS = {
    "Strong": "<w:rPr><w:b/><w:bCs/></w:rPr>",
    "Emphasis": "<w:rPr><w:i/></w:rPr>",
    "Strong Emphasis": "<w:rPr><w:b/><w:bCs/><w:i/></w:rPr>",
    "Note Number": f'<w:rPr><w:b/><w:bCs/><w:color w:val="{frames.hex_of(ACCENT)}"/></w:rPr>',
}


def styles(book: Book) -> str:
    """styles.xml: the sheet's styles, the combinations that occur, and those that lists need."""
    document, looks = book.document, book.looks
    parts = [_defaults(document), _FIXED]
    parts += (_paragraph(name, style, document) for name, style in document.styles.paragraphs())
    parts += (_list(document, family, level) for family in lists.FAMILIES for level in range(5))
    parts.append(_style("paragraph", "Figure", "Body", f"<w:pPr>{_FIGURE}</w:pPr>"))
    parts.append(_figure_text())
    parts.append(_style("paragraph", "Gap", "Normal", f"<w:pPr>{_THIN}</w:pPr>{_SMALL}"))
    space = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>'
    parts.append(_style("paragraph", "Space", "Normal", f"<w:pPr>{space}</w:pPr>{_SMALL}"))
    breaking = f"<w:pPr><w:pageBreakBefore/>{_THIN}</w:pPr>{_SMALL}"
    parts.append(_style("paragraph", "Page Break", "Normal", breaking))
    parts += (_combined(look) for look in looks.paragraphs.values())
    parts += (_style("character", name, "", inner) for name, inner in _FIXED_LOOKS.items())
    named = (CharacterLook(name, "", style) for name, style in document.styles.characters())
    parts += (_character(look) for look in (*named, *looks.characters.values()))
    inner = _between_words("".join(parts), looks.faces)
    return f"<w:styles {DECLARED}>{inner}{TABLE_STYLES}</w:styles>"


def _between_words(inner: str, faces: tuple[str, ...]) -> str:
    """The styles with the first of the faces that scripts have as their complex-script font.

    Word processors set quotation marks and figures beside such words in it, and LibreOffice the
    rows of the contents, whatever their character style.
    """
    for system in _COMPLEX.values() if faces else ():
        inner = inner.replace(f' w:cs="{system}"', f' w:cs="{faces[0]}"')
    return inner


def _defaults(document: Document) -> str:
    body = document.styles.paragraph("Body")
    language = escaped(document.properties.language)
    run = _fonts(body) + _size(body.size) + f'<w:lang w:val="{language}"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _style(kind: str, name: str, base: str, inner: str, following: str = "") -> str:
    """One `w:style`; children in the order of ECMA-376-1, 17.7.4.17."""
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    based = f'<w:basedOn w:val="{style_id(base)}"/>' if base else ""
    next_one = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="{kind}"{own} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{BUILT_IN.get(name, name)}"/>{based}{next_one}<w:qFormat/>'
        f"{inner}</w:style>"
    )


def _paragraph(name: str, style: Style, document: Document) -> str:
    keep = ("<w:keepNext/>" if style.keep_with_next else "") + _kept_whole(name)
    if name == "Kicker":
        # It begins the first page, and nothing stands above it.
        style = replace(style, space_before=0)
    numbered, indent = "", _indent(name, style)
    if name in ("List Bullet", "List Number"):
        numbered, indent = _numbered(document, "List", 0, ordered=name == "List Number")
    level = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>' if name.startswith("Heading") else ""
    inner = (
        f"<w:pPr>{keep}{numbered}{frames.borders(name, style)}{_tabs(name, document)}"
        f"{_spacing(style)}{indent}{level}</w:pPr><w:rPr>{_look(style, sized=True)}</w:rPr>"
    )
    return _style("paragraph", name, "Normal", inner, _NEXT.get(name, ""))


def _kept_whole(name: str) -> str:
    whole = name.startswith(("Heading", "Key", "Field")) or name in ("Title", "Kicker")
    return "<w:keepLines/>" if whole else ""


def _list(document: Document, family: str, level: int) -> str:
    """The styles of a list's level, but for those that stand in the sheet."""
    base = "Callout" if family == "Callout" else "List Bullet"
    bullet, number, further = lists.names(family, level)
    parts = []
    for name, ordered in ((bullet, False), (number, True)):
        if name not in ("List Bullet", "List Number"):
            numbered, indent = _numbered(document, family, level, ordered=ordered)
            own = "List Number" if ordered and family == "List" else base
            parts.append(_style("paragraph", name, own, f"<w:pPr>{numbered}{indent}</w:pPr>"))
    left = lists.left(document.styles, family, level, ordered=False)
    indent = f'<w:ind w:left="{left}"{_right(family)} w:firstLine="0"/>'
    parts.append(_style("paragraph", further, base, f"<w:pPr>{_UNNUMBERED}{indent}</w:pPr>"))
    return "".join(parts)


def _numbered(document: Document, family: str, level: int, *, ordered: bool) -> tuple[str, str]:
    sheet = document.styles
    left = lists.left(sheet, family, level, ordered=ordered)
    number = lists.number_of(family, ordered=ordered)
    ilvl = f'<w:ilvl w:val="{level}"/>' if level else ""
    hanging = lists.hanging(sheet, ordered=ordered)
    return (
        f'<w:numPr>{ilvl}<w:numId w:val="{number}"/></w:numPr>',
        f'<w:ind w:left="{left}"{_right(family)} w:hanging="{hanging}"/>',
    )


def _right(family: str) -> str:
    return f' w:right="{frames.CALLOUT_RIGHT}"' if family == "Callout" else ""


def _figure_text() -> str:
    look = f'{_fonts(Style("sans"))}<w:color w:val="auto"/>'
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return _style(
        "paragraph", "Figure Text", "Normal", f"<w:pPr>{spacing}</w:pPr><w:rPr>{look}</w:rPr>"
    )


_FIGURE = '<w:keepNext/><w:spacing w:before="80" w:after="80" w:line="240" w:lineRule="auto"/>'


def _combined(look: ParagraphLook) -> str:
    align = f'<w:jc w:val="{_JUSTIFIED[look.align]}"/>' if look.align != "left" else ""
    turned = ""
    if look.left:
        right = _right("Callout" if look.framed else "")
        turned = f'<w:ind w:left="{look.left}"{right} w:firstLine="0"/>'
    elif look.mirrored:
        # In a paragraph from right to left, Word counts `left` from where lines begin.
        turned = f'<w:bidi/><w:ind w:left="0" w:right="{twips(look.style.indent)}"/>'
    # LibreOffice forgets an indent of its own where a style inherits that it is unnumbered.
    frame = _UNNUMBERED if look.left else ""
    frame += frames.borders("Callout", look.style) if look.framed else ""
    if look.unframed:
        frame, turned = frames.NONE, '<w:ind w:left="0" w:right="0"/>'
    properties = f"<w:pPr>{frame}{turned}{align}</w:pPr>" if turned or align else ""
    colour = f"<w:rPr>{_colour(look.style)}</w:rPr>"
    return _style("paragraph", look.name, look.base, properties + colour)


def _character(look: CharacterLook) -> str:
    if look.face:
        # Letters that join would part in spaced capitals.
        inner = f'<w:rPr><w:rFonts w:cs="{look.face}"/><w:spacing w:val="0"/></w:rPr>'
        return _style("character", look.name, look.base, inner)
    name = look.base or look.name
    extra = ""
    if name == "Grade":
        extra = f'<w:bdr w:val="single" w:sz="4" w:space="1" w:color="{frames.hex_of(THIRD)}"/>'
    elif look.fill:
        extra = f'<w:shd w:val="clear" w:color="auto" w:fill="{frames.hex_of(look.fill)}"/>'
    elif name == MARK:
        extra = '<w:vertAlign w:val="superscript"/>'
    return _style(
        "character",
        look.name,
        look.base,
        f"<w:rPr>{_look(look.style, name in SIZED, name)}{extra}</w:rPr>",
    )


def _look(style: Style, sized: bool, name: str = "") -> str:
    """Run properties in the order of ECMA-376-1, 17.3.2.28, up to the size."""
    flags = (
        "<w:b/><w:bCs/>" if style.bold else "",
        # Not `w:iCs`: complex scripts have no italics, and slanted ones read badly.
        "<w:i/>" if style.italic else "",
        "<w:caps/>" if style.caps else "",
        "<w:strike/>" if style.strike else "",
    )
    tracking = f'<w:spacing w:val="{twips(style.tracking)}"/>' if style.tracking else ""
    fonts, size_xml = (_fonts(style), _own_size(style, name)) if sized else ("", "")
    return f"{fonts}{''.join(flags)}{_colour(style)}{tracking}{size_xml}"


def _fonts(style: Style) -> str:
    face, east = {
        "serif": ("Noto Serif", "SimSun"),
        "sans": ("Noto Sans", "Microsoft YaHei"),
    }[style.family]
    other = _COMPLEX[style.family]
    return f'<w:rFonts w:ascii="{face}" w:eastAsia="{east}" w:hAnsi="{face}" w:cs="{other}"/>'


def _own_size(style: Style, name: str) -> str:
    """The size of a style; a note's mark, which is raised and so shrunk, gets a larger one.

    LibreOffice takes one size for all first marks, in small text and before the note itself too:
    the house's is even with those that repeat a mark, legible below and no line parts for it.
    """
    if name != MARK:
        return _size(style.size)
    # Word sets raised text at two thirds of its size.
    return _size(_MARK if style.size == CHARACTER_STYLES[MARK].size else style.size * 1.5)


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _colour(style: Style) -> str:
    return f'<w:color w:val="{frames.hex_of(style.colour)}"/>'


def _spacing(style: Style) -> str:
    """Baselines `leading` apart; taller scripts get the room they need."""
    natural = style.size * _NATURAL
    line, rule = twips(style.leading), "atLeast"
    if style.leading < natural:
        line, rule = round(240 * style.leading / natural), "auto"
    return (
        f'<w:spacing w:before="{twips(style.space_before)}" w:after="{twips(style.space_after)}"'
        f' w:line="{line}" w:lineRule="{rule}"/>'
    )


def _indent(name: str, style: Style) -> str:
    left = twips(style.indent)
    if name.startswith("Callout"):
        left += frames.CALLOUT_INSET
        return f'<w:ind w:left="{left}" w:right="{frames.CALLOUT_RIGHT}"/>'
    if name in _HANGING:
        return f'<w:ind w:left="{left}" w:hanging="{left}"/>'
    return f'<w:ind w:left="{left}"/>' if left else ""


def _tabs(name: str, document: Document) -> str:
    if not name.startswith("TOC ") or name == "TOC Heading":
        return ""
    spanning = document.blocks[: document.spanning]
    across = any(isinstance(block, Contents) for block in spanning)
    width = (full_width if across else column_width)(document.page)
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(width)}"/></w:tabs>'

"""The table styles that a file brings along."""

from briefer.document.styles import ACCENT, HAIRLINE, INK, WASH
from briefer.exporters.docx.frames import hex_of, rule
from briefer.exporters.docx.looks import style_id


def _style(name: str, properties: str, inner: str = "", head: str = "") -> str:
    first = f'<w:tblStylePr w:type="firstRow">{head}</w:tblStylePr>' if head else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{properties}</w:tblPr>{inner}{first}</w:style>"
    )


def _properties(borders: str, top: int, left: int, bottom: int, right: int) -> str:
    return (
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        f'<w:top w:w="{top}" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="{bottom}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/>'
        "</w:tblCellMar>"
    )


_NORMAL = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
)
_MIDDLE = '<w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
_FACING = ("Header", "bottom", 0, 120), ("Footer", "top", 140, 0)

TABLE_STYLES = "".join(
    (
        _NORMAL,
        _style(
            "Briefer Grid",
            _properties(rule("bottom") + rule("insideH"), 80, 0, 80, 140),
            head=f"<w:tcPr><w:tcBorders>{rule('bottom', INK, 8)}</w:tcBorders></w:tcPr>",
        ),
        _style("Briefer Strip", _properties(rule("insideV"), 0, 260, 0, 140)),
        _style("Briefer Fields", _properties(rule("top") + rule("bottom"), 120, 0, 120, 160)),
        _style(
            "Briefer Callout",
            _properties(rule("left", ACCENT, 24), 180, 270, 160, 230),
            f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{hex_of(WASH)}"/></w:tcPr>',
        ),
        *(
            _style(
                f"Briefer {name}", _properties(rule(side, HAIRLINE, 4), top, 0, bottom, 0), _MIDDLE
            )
            for name, side, top, bottom in _FACING
        ),
    )
)
"""Hairlines instead of boxes. A grid's head is ruled off in ink."""

"""Figures as native shapes: a colleague can select their words and move their lines."""

from typing import assert_never

from briefer.document.nodes import Align, Figure, Label, Line, Polygon, Shape
from briefer.exporters.docx.looks import Looks
from briefer.exporters.docx.namespaces import GROUP
from briefer.exporters.docx.scripts import Script, pieces
from briefer.exporters.docx.story import Book, attribute
from briefer.exporters.docx.text import words

_ASCENT = 1.069  # Noto Sans, above the baseline and …
_HEIGHT = 1.362  # … from the top of a line to its bottom, as shares of the font's size.
_ADVANCE = 0.66  # Wide enough for all but capitals; a label never wraps, so this only sets its box.
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_JUSTIFIED: dict[Align, str] = {"left": "left", "centre": "center", "right": "right"}


def figure(book: Book, block: Figure, width: float) -> str:
    """The run that holds the figure, shrunk to `width` points where it is wider.

    Readers that know no shapes show the words that stand in for the figure.
    """
    drawing, number = block.drawing, book.bookmarks.number()
    scale = min(1.0, width / drawing.width)
    wide, high = _emu(drawing.width * scale), _emu(drawing.height * scale)
    # LibreOffice turns a group whose first shape is an upright line: a ground of its own size goes
    # before the shapes, which nobody sees.
    ground = _ground(drawing.width * scale, drawing.height * scale)
    shapes = ground + "".join(_shape(book.looks, shape, scale) for shape in drawing.shapes)
    extent = f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
    child = f'<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Figure {number}" descr="{attribute(block.alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{GROUP}"><wpg:wgp>'
        f"<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{extent}{child}</a:xfrm></wpg:grpSpPr>{shapes}"
        "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{words(block.alt)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _ground(width: float, height: float) -> str:
    placed = _placed((0, 0), (width, height), 1)
    return _wsp(f'{placed}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{_NO_LINE}')


def _shape(looks: Looks, shape: Shape, scale: float) -> str:
    match shape:
        case Line():
            return _line(shape, scale)
        case Polygon():
            return _polygon(shape, scale)
        case Label():
            return _label(looks, shape, scale)
        case _:
            assert_never(shape)


def _line(line: Line, scale: float) -> str:
    rising = (line.x2 - line.x1) * (line.y2 - line.y1) < 0
    dash = '<a:prstDash val="sysDash"/>' if line.dashed else ""
    pen = f'<a:ln w="{_emu(line.width * scale)}">{_fill(line.colour)}{dash}<a:round/></a:ln>'
    placed = _placed(
        (min(line.x1, line.x2), min(line.y1, line.y2)),
        (abs(line.x2 - line.x1), abs(line.y2 - line.y1)),
        scale,
        ' flipV="1"' if rising else "",
    )
    return _wsp(f'{placed}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{pen}')


def _polygon(polygon: Polygon, scale: float) -> str:
    across, down = zip(*polygon.points, strict=True)
    left, top = min(across), min(down)
    size = (max(across) - left, max(down) - top)
    points = [
        f'<a:pt x="{_emu((x - left) * scale)}" y="{_emu((y - top) * scale)}"/>'
        for x, y in polygon.points
    ]
    path = f"<a:moveTo>{points[0]}</a:moveTo>"
    path += "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{_extent(size[0] * scale)}" h="{_extent(size[1] * scale)}">{path}<a:close/>'
        "</a:path></a:pathLst></a:custGeom>"
    )
    fill = _fill(polygon.fill) if polygon.fill else "<a:noFill/>"
    edge = _NO_LINE
    if polygon.stroke:
        pen = f'{_fill(polygon.stroke)}<a:miter lim="800000"/>'
        edge = f'<a:ln w="{_emu(polygon.width * scale)}">{pen}</a:ln>'
    return _wsp(f"{_placed((left, top), size, scale)}{geometry}{fill}{edge}")


def _label(looks: Looks, label: Label, scale: float) -> str:
    wide = (len(label.text) + 2) * label.size * _ADVANCE
    left = {"left": label.x, "centre": label.x - wide / 2, "right": label.x - wide}[label.align]
    top = label.y - _ASCENT * label.size
    placed = _placed((left, top), (wide, _HEIGHT * label.size * 1.15), scale)
    runs = (
        f"<w:r>{_look(looks, label, script, scale)}{words(piece)}</w:r>"
        for piece, script in pieces(label.text, "ltr")
    )
    paragraph = (
        f'<w:p><w:pPr><w:pStyle w:val="FigureText"/><w:jc w:val="{_JUSTIFIED[label.align]}"/>'
        f"</w:pPr>{''.join(runs)}</w:p>"
    )
    return _wsp(
        f'{placed}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{_NO_LINE}',
        f"<wps:txbx><w:txbxContent>{paragraph}</w:txbxContent></wps:txbx>",
    )


def _look(looks: Looks, label: Label, script: Script | None, scale: float) -> str:
    named = turned = ""
    if script:
        named = f'<w:rStyle w:val="{looks.scripted(script)}"/>'
        turned = "<w:rtl/>" if script.direction == "rtl" else "<w:cs/>"
    bold = "<w:b/><w:bCs/>" if label.bold else ""
    half_points = round(label.size * scale * 2)
    return (
        f'<w:rPr>{named}{bold}<w:color w:val="{label.colour[1:].upper()}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>{turned}</w:rPr>'
    )


def _wsp(properties: str, text: str = "") -> str:
    box = ' txBox="1"' if text else ""
    return (
        f"<wps:wsp><wps:cNvSpPr{box}/><wps:spPr>{properties}</wps:spPr>{text}"
        '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/>'
        "</wps:bodyPr></wps:wsp>"
    )


def _placed(
    at: tuple[float, float], size: tuple[float, float], scale: float, turned: str = ""
) -> str:
    return (
        f'<a:xfrm{turned}><a:off x="{_emu(at[0] * scale)}" y="{_emu(at[1] * scale)}"/>'
        f'<a:ext cx="{_emu(size[0] * scale)}" cy="{_emu(size[1] * scale)}"/></a:xfrm>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _emu(points: float) -> int:
    return round(points * 12700)


def _extent(points: float) -> int:
    return max(1, _emu(points))

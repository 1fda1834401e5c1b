"""Figures: shapes as vectors."""

from typing import assert_never

from briefer.document.nodes import Figure, Label, Line, Polygon, Shape
from briefer.exporters.pdf.breaking import Span
from briefer.exporters.pdf.pens import Look, rgb
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Slab
from briefer.exporters.pdf.text import Compositor
from briefer.exporters.pdf.writing import line_width, write_lines

# However small the page, a drawing has this height (pt), if it is as high as that.
_SMALLEST = 36.0


class Drawn(Slab):
    """A drawing, made smaller if it is larger than `width` or `height`; stays with its caption."""

    keep = True

    def __init__(self, figure: Figure, compositor: Compositor, width: float, height: float) -> None:
        drawing = figure.drawing
        self.node = figure
        high = max(height, _SMALLEST)
        self.scale = min(1.0, width / max(drawing.width, 1.0), high / max(drawing.height, 1.0))
        self.heights = (drawing.height * self.scale,)
        self.before, self.after = 4.0, 4.0
        self.labels = {
            id(shape): _words(shape, compositor)
            for shape in drawing.shapes
            if isinstance(shape, Label)
        }

    def paint(self, sheet: Sheet, x: float, y: float, _first: int, _last: int) -> None:
        """Paint the shapes in their order; y grows downwards in them."""
        sheet.code.append(f"q {self.scale:.4f} 0 0 {self.scale:.4f} {x:.2f} {y:.2f} cm")
        for shape in self.node.drawing.shapes:
            self._shape(sheet, shape)
        sheet.code.append("Q")

    def _shape(self, sheet: Sheet, shape: Shape) -> None:
        match shape:
            case Line():
                dash = "[3 2] 0 d" if shape.dashed else "[] 0 d"
                sheet.code.append(
                    f"{rgb(shape.colour)} RG {shape.width:g} w {dash} "
                    f"{shape.x1:.2f} {-shape.y1:.2f} m {shape.x2:.2f} {-shape.y2:.2f} l S [] 0 d"
                )
            case Polygon():
                sheet.code.append(_polygon(shape))
            case Label():
                self._label(sheet, shape)
            case _:
                assert_never(shape)

    def _label(self, sheet: Sheet, label: Label) -> None:
        line = self.labels[id(label)]
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[label.align]
        write_lines(sheet, [line], [label.x - line_width(line) * share], -label.y, label.size)


def _words(label: Label, compositor: Compositor) -> list[Span]:
    look = Look("sans", label.bold, False, label.size, label.colour)
    return compositor.words(label.text.replace("\n", " "), look)


def _polygon(shape: Polygon) -> str:
    if not shape.points:
        return ""
    begin, *others = (f"{x:.2f} {-y:.2f}" for x, y in shape.points)
    path = f"{begin} m " + "".join(f"{point} l " for point in others) + "h"
    fill = f"{rgb(shape.fill)} rg " if shape.fill else ""
    stroke = f"{rgb(shape.stroke)} RG {shape.width:g} w " if shape.stroke else ""
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}
    return f"{fill}{stroke}{path} {paint.get((bool(fill), bool(stroke)), 'n')}"

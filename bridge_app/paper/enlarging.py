"""A page or a mark at another size: lines, dashes and letters grow with it."""

from dataclasses import replace

from bridge_app.picture.geometry import placed
from bridge_app.picture.shapes import Group, Picture, Run, Shape, Stroke, Text

POSTER = 2**0.5
"""From A4 to A3."""


def poster(page: Picture) -> Picture:
    """The page as a poster."""
    shapes = tuple(larger_shape(shape, POSTER) for shape in page.shapes)
    return replace(page, width=page.width * POSTER, height=page.height * POSTER, shapes=shapes)


def larger_shape(shape: Shape, factor: float) -> Shape:
    """The shape seen from the corner of the page, `factor` times as large."""
    if factor == 1:
        return shape
    if isinstance(shape, Group):
        return replace(shape, shapes=tuple(larger_shape(each, factor) for each in shape.shapes))
    if isinstance(shape, Text):
        return _larger_text(shape, factor)
    parts = tuple(placed(part, 0, 0, factor, factor) for part in shape.parts)
    return replace(shape, parts=parts, stroke=shape.stroke and _larger_pen(shape.stroke, factor))


def _larger_text(text: Text, factor: float) -> Text:
    runs = tuple(Run(run.face, run.glyphs, run.width * factor) for run in text.runs)
    return replace(text, x=text.x * factor, y=text.y * factor, runs=runs, size=text.size * factor)


def _larger_pen(pen: Stroke, factor: float) -> Stroke:
    dash = tuple(length * factor for length in pen.dash)
    return replace(pen, width=pen.width * factor, dash=dash)

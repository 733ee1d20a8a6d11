"""Painting the whole bridge on a large screen against the same primitives painted directly."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
)
from PySide6.QtWidgets import QApplication

from bridge_app.picture import fonts
from bridge_app.picture.shapes import Group, Path, Picture, Shape, Stroke, Text
from bridge_app.ui.paint import PictureView, paint
from tests.benchmarks.made import full_bridge
from tests.benchmarks.measure import Figure, alone, paired

WIDTH, HEIGHT = 1920, 1080
SCALE = 2.0


@dataclass(frozen=True)
class Primitive:
    """One call of drawPath with all that it needs, made beforehand."""

    path: QPainterPath
    brush: QBrush
    pen: QPen


def figures() -> Iterator[Figure]:
    """Drawn anew against the floor; and in its window, against one frame of a quick screen.

    A window that is uncovered, scrolled or written over shows the drawing that it keeps; anew it
    is drawn when its size, its colours or the bridge itself change, and then only what changed.
    """
    application = QGuiApplication.instance() or QApplication([])
    picture = full_bridge(WIDTH / SCALE, HEIGHT / SCALE)
    primitives = list(_flat(picture.shapes))
    floor, ours = paired(
        _painting(lambda painter: _direct(painter, primitives)),
        _painting(lambda painter: paint(painter, picture, SCALE)),
        15,
    )
    yield Figure(f"paint the bridge anew, {len(primitives)} primitives", floor, ours, 1.5)
    yield Figure("repaint the bridge in its window, limit 16 ms", 16.0, _in_window(picture), 1.0)
    yield Figure("make the picture, limit 50 ms", 50.0, alone(_made, 9), 1.0)
    del application


def _made() -> Picture:
    return full_bridge(WIDTH / SCALE, HEIGHT / SCALE)


def _in_window(picture: Picture) -> float:
    view = PictureView()
    view.resize(WIDTH, HEIGHT)
    view.show_picture(picture)
    view.show()
    QApplication.processEvents()
    taken = alone(view.repaint, 15)
    view.close()
    return taken


def _painting(draw: Callable[[QPainter], object]) -> Callable[[], object]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)

    def deed() -> None:
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw(painter)
        painter.end()

    return deed


def _direct(painter: QPainter, primitives: list[Primitive]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    for each in primitives:
        painter.setBrush(each.brush)
        painter.setPen(each.pen)
        painter.drawPath(each.path)


# --- the same shapes, translated to Qt beforehand --------------------------------------------


def _flat(shapes: tuple[Shape, ...]) -> Iterator[Primitive]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _flat(shape.shapes)
        elif isinstance(shape, Text):
            yield from _glyphs(shape)
        else:
            fill = QBrush(QColor(shape.fill)) if shape.fill else QBrush(Qt.BrushStyle.NoBrush)
            pen = _pen(shape.stroke) if shape.stroke else QPen(Qt.PenStyle.NoPen)
            yield Primitive(_path(shape), fill, pen)


def _pen(stroke: Stroke) -> QPen:
    pen = QPen(QColor(stroke.colour), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _path(shape: Path) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for part in shape.parts:
        path.moveTo(*part.start)
        for step in part.steps:
            if len(step) == 2:
                path.lineTo(*step)
            else:
                path.cubicTo(*step)
        if part.closed:
            path.closeSubpath()
    return path


def _glyphs(text: Text) -> Iterator[Primitive]:
    x = text.x
    for run in text.runs:
        raw = QRawFont(
            str(fonts.file_of(run.face)), text.size, QFont.HintingPreference.PreferNoHinting
        )
        path, pen_x = QPainterPath(), x
        path.setFillRule(Qt.FillRule.WindingFill)
        for glyph, number in zip(run.glyphs, raw.glyphIndexesForString(run.glyphs), strict=True):
            path.addPath(raw.pathForGlyph(number).translated(pen_x, text.y))
            pen_x += fonts.advance(run.face, glyph) * text.size
        yield Primitive(path, QBrush(QColor(text.colour)), QPen(Qt.PenStyle.NoPen))
        x += run.width

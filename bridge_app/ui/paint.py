"""Pictures on a screen and a printer: one painter for every shape, and a view to look at them.

Glyphs are drawn as outlines, each where the paper puts it, so that the preview and the PDF agree
to the dot, in every script and at every scale.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRawFont,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bridge_app.picture import fonts, looks
from bridge_app.picture.difference import changes
from bridge_app.picture.geometry import NOWHERE, Box, bounds, overlap, told
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Path, Picture, Shape, Spot, Stroke, Text
from bridge_app.ui.parts.drawing import RING, begin, focus_ring
from bridge_app.ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

EM = 1000
"""Units to the em in which outlines are kept; text of any size is drawn from these."""

POINTS_TO_THE_INCH = 72

EMPTY = Picture(160, 90, (), "nl", "")

STOP = Qt.FocusPolicy.StrongFocus

SCREEN_TYPE = 1.4
"""The most that type grows inside a drawing; beyond it the whole drawing has to grow."""


def paint(painter: QPainter, picture: Picture, scale: float = 1, only: Box | None = None) -> None:
    """Draw a picture at the painter's origin, `scale` units of the painter to a point.

    With `only` (in points) shapes that lie outside that box are passed over.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _draw(painter, picture.shapes, only)
    painter.restore()


def print_pages(printer: "QPrinter", pages: Sequence[Picture]) -> bool:
    """Every page on a sheet of its own, at its true size; False when the printer takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        paint(painter, page, printer.resolution() / POINTS_TO_THE_INCH)
    return painter.end()


def _draw(painter: QPainter, shapes: Iterable[Shape], only: Box | None) -> None:
    for shape in shapes:
        if only and not overlap(bounds(shape), only):
            continue
        if isinstance(shape, Group):
            _draw(painter, shape.shapes, only)
        elif isinstance(shape, Text):
            _write(painter, shape)
        else:
            _trace(painter, shape)


def _trace(painter: QPainter, path: Path) -> None:
    painter.setBrush(QColor(path.fill) if path.fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(_pen(path.stroke) if path.stroke else QPen(Qt.PenStyle.NoPen))
    painter.drawPath(_outline(path))


def _pen(stroke: Stroke) -> QPen:
    cap = Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.MiterJoin
    pen = QPen(QColor(stroke.colour), stroke.width, Qt.PenStyle.SolidLine, cap, join)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _outline(path: Path) -> QPainterPath:
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for part in path.parts:
        outline.moveTo(*part.start)
        for step in part.steps:
            if len(step) == 2:
                outline.lineTo(*step)
            else:
                outline.cubicTo(*step)
        if part.closed:
            outline.closeSubpath()
    return outline


def _write(painter: QPainter, text: Text) -> None:
    """Each glyph where the paper puts it."""
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(text.colour))
    painter.save()
    painter.translate(text.x, text.y)
    painter.scale(text.size / EM, text.size / EM)
    for run in text.runs:
        outline, length = _glyphs(run.face, run.glyphs)
        painter.drawPath(outline)
        painter.translate(length, 0)
    painter.restore()


@cache
def _face(face: str) -> QRawFont:
    return QRawFont(str(fonts.file_of(face)), EM, QFont.HintingPreference.PreferNoHinting)


@lru_cache(1024)
def _glyphs(face: str, glyphs: str) -> tuple[QPainterPath, float]:
    """The outline of a run and the way to the next, at EM units to the em."""
    whole, at = QPainterPath(), 0.0
    for glyph in glyphs:
        outline, advance = _glyph(face, glyph)
        whole.addPath(outline.translated(at, 0))
        at += advance
    whole.setFillRule(Qt.FillRule.WindingFill)
    return whole, at


@lru_cache(4096)
def _glyph(face: str, glyph: str) -> tuple[QPainterPath, float]:
    """The outline of one character and the way to the next, at EM units to the em."""
    raw = _face(face)
    outline = QPainterPath(raw.pathForGlyph(raw.glyphIndexesForString(glyph)[0]))
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline, fonts.advance(face, glyph) * EM


# --- a picture in a window ---------------------------------------------------------------


def look_for(theme: Theme, *, rtl: bool = False) -> Look:
    """How a drawing looks in this theme: light, dark or high contrast; larger; mirrored."""
    colours = theme.colours
    if theme.plain:
        look = looks.outlined(colours.surface, colours.text, colours.primary)
    else:
        look = looks.DARK if theme.dark else looks.LIGHT
    look = looks.larger(look, min(theme.scale, SCREEN_TYPE))
    return looks.turned(look) if rtl else look


class PictureView(QWidget):
    """Shows one picture; `chosen` tells the number of the spot that was pressed.

    The tab key goes in once, the arrow keys walk from column to column as they stand on the
    screen. Every column is a button with its sentence, so a screen reader tells it.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, ground: str | None = None) -> None:
        super().__init__(parent)
        self._picture = EMPTY
        self._ground = ground
        self._image = QPixmap()
        self._columns: list[_Column] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    @property
    def columns(self) -> tuple[QAbstractButton, ...]:
        """What can be pressed and read, in the order in which the picture tells it."""
        return tuple(self._columns)

    def show_picture(self, picture: Picture) -> None:
        """Show this picture; what did not change is not drawn again."""
        before, self._picture = self._picture, picture
        self.setAccessibleName(picture.title)
        self.setAccessibleDescription(" ".join(told(picture.shapes)))
        if (before.width, before.height) != (picture.width, picture.height):
            self._image = QPixmap()
            self.updateGeometry()
        self._mend(changes(before.shapes, picture.shapes))
        self._set_columns()
        self.update()

    def scale(self) -> float:
        """Pixels to a point of the picture."""
        return min(self.width() / self._picture.width, self.height() / self._picture.height)

    def place_of(self, spot: Spot) -> QRect:
        """Where a spot of the picture lies in this view."""
        scale, origin = self.scale(), self._origin()
        return QRectF(
            origin.x() + spot.x * scale,
            origin.y() + spot.y * scale,
            spot.width * scale,
            spot.height * scale,
        ).toAlignedRect()

    def sizeHint(self) -> QSize:
        return QSize(round(self._picture.width), round(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 4

    def heightForWidth(self, width: int) -> int:
        return round(width * self._picture.height / self._picture.width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            self._image = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(self._origin(), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._image = QPixmap()
        self._place_columns()
        super().resizeEvent(event)

    def walk(self, column: "_Column", step: int) -> None:
        """Move the focus to the next column on the screen (step 1) or the one before (-1)."""
        order = sorted(self._columns, key=lambda each: each.x())
        at = order.index(column) + step
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)

    def tab_stop(self, chosen: "_Column") -> None:
        """Let the tab key come back to the column that had the focus last."""
        for column in self._columns:
            column.setFocusPolicy(STOP if column is chosen else Qt.FocusPolicy.ClickFocus)

    # --- the image -----------------------------------------------------------------------

    def _origin(self) -> QPoint:
        scale = self.scale()
        return QPoint(
            round((self.width() - self._picture.width * scale) / 2),
            round((self.height() - self._picture.height * scale) / 2),
        )

    def _drawn(self) -> QPixmap:
        ratio, scale = self.devicePixelRatioF(), self.scale()
        size = QSize(
            round(self._picture.width * scale * ratio), round(self._picture.height * scale * ratio)
        )
        image = QPixmap(size)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(self._ground) if self._ground else Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint(painter, self._picture, scale)
        painter.end()
        return image

    def _mend(self, changed: Box) -> None:
        """Draw only what changed again, in the image that is kept."""
        if changed == NOWHERE or self._image.isNull():
            return
        scale = self.scale()
        left, top, right, low = _scaled(changed, scale)
        rect = QRectF(left, top, right - left, low - top).toAlignedRect().adjusted(-2, -2, 2, 2)
        painter = QPainter(self._image)
        painter.setClipRect(rect)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(rect, QColor(self._ground) if self._ground else Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        around = (rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1)
        paint(painter, self._picture, scale, only=_scaled(around, 1 / scale))
        painter.end()

    # --- the columns ---------------------------------------------------------------------

    def _set_columns(self) -> None:
        spots = self._picture.spots
        while len(self._columns) > len(spots):
            spare = self._columns.pop()
            spare.hide()
            spare.deleteLater()
        while len(self._columns) < len(spots):
            self._columns.append(_Column(self, len(self._columns)))
        for column, spot in zip(self._columns, spots, strict=True):
            column.setAccessibleName(spot.sentence)
            column.show()
        stops = [each for each in self._columns if each.focusPolicy() == STOP]
        if self._columns and not stops:
            self.tab_stop(self._columns[0])
        self._place_columns()

    def _place_columns(self) -> None:
        for column, spot in zip(self._columns, self._picture.spots, strict=True):
            # Neighbours may not cover one another: a press belongs to one of them.
            column.setGeometry(self.place_of(spot).adjusted(1, -RING, 0, RING))


class _Column(QAbstractButton):
    """One column: invisible but for its focus ring, and pressed like any button."""

    def __init__(self, view: PictureView, number: int) -> None:
        super().__init__(view)
        self._view = view
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(lambda: view.chosen.emit(number))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            focus_ring(begin(self), self.rect(), theme_of())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key())):
            self._view.walk(self, step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._view.tab_stop(self)
        return super().event(event)


def _scaled(box: Box, factor: float) -> Box:
    return (box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor)

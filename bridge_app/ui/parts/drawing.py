"""What our own controls share when they paint: boxes, the focus ring, and text that wraps."""

import unicodedata
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bridge_app.ui import icons
from bridge_app.ui.theme import Theme, theme_of

RADIUS, CARD_RADIUS = 8, 10
RING_OUTER, RING_INNER = 3, 2
RING = RING_OUTER + RING_INNER
UNBOUNDED = 16_000


class Outline(NamedTuple):
    """A rounded box: what fills it, and the line around it."""

    fill: QColor
    line: QColor
    width: float
    radius: float = RADIUS


def choice_outline(
    choice: QAbstractButton, theme: Theme, radius: float = RADIUS, resting: str = "border"
) -> Outline:
    """The box of one of a few: a tint is what was chosen, and only that.

    Pointing at it makes its line stand out. A tint would look like an answer already: the pointer
    often still lies where the answer to the question before was.
    """
    if choice.isChecked():
        return Outline(theme.colour("primary_soft"), theme.colour("primary"), theme.px(3), radius)
    if choice.isEnabled() and choice.underMouse():
        return Outline(theme.colour("surface"), theme.colour("primary"), theme.px(2), radius)
    return Outline(theme.colour("surface"), theme.colour(resting), theme.line, radius)


def begin(widget: QWidget) -> QPainter:
    """A painter on this widget with smooth edges."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(painter: QPainter, rect: QRect, outline: Outline) -> None:
    """A rounded box whose line stays inside `rect`."""
    half = outline.width / 2
    painter.setPen(QPen(outline.line, outline.width) if outline.width else Qt.PenStyle.NoPen)
    painter.setBrush(outline.fill)
    inside = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inside, outline.radius, outline.radius)


def fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """All of `rect` in one colour; `fillRect` would first make every gradient that Qt knows."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def focus_ring(painter: QPainter, rect: QRect, theme: Theme, radius: float = RADIUS) -> None:
    """Two rings, dark and bright, inside `rect`: one of them shows on any ground.

    In high contrast the line of what is chosen looks like the outer one, so there is a third.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rings = [(0.0, RING_OUTER, "focus_outer"), (RING_OUTER, RING_INNER, "focus_inner")]
    if theme.plain:
        rings.append((RING, RING_INNER, "text"))
    for inset, width, role in rings:
        painter.setPen(QPen(theme.colour(role), width))
        edge = inset + width / 2
        inside = QRectF(rect).adjusted(edge, edge, -edge, -edge)
        corner = max(radius - inset, 2)
        painter.drawRoundedRect(inside, corner, corner)


def check_mark(painter: QPainter, rect: QRect, colour: QColor, width: float) -> None:
    """A check drawn as two lines: the font has none."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, side = rect.x(), rect.y(), rect.width()
    shape = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.30))
    painter.drawPolyline([QPoint(round(x + a * side), round(y + b * side)) for a, b in shape])


LONGEST_WORD = 200
"""A word wider than this (at scale 1) may be broken where there is no room for it."""

DEEP = 0.7
"""How much of the room that a script asks below its line its letters take; Arabic asks much."""


def lines_of(layout: QTextLayout, widest: float, pitch: float) -> float:
    """Lays the text out in lines of at most `widest`, `pitch` apart; gives their height.

    Lines break between words, and inside a word only where it has no room at all. Letters that
    reach lower than those the pitch is made for have room below the last line.
    """
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height = lowest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(widest, 1))
        line.setPosition(QPointF(0, height + (pitch - line.height()) / 2))
        lowest = line.y() + line.ascent() + line.descent() * DEEP
        height += pitch
    layout.endLayout()
    return max(height, lowest)


def reading(direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> QTextOption:
    """How text is set on a side of a page of this direction.

    The text itself runs as its own letters do: a Dutch name on an Arabic page keeps its full
    stop at its end. A text layout does not turn left into right itself.
    """
    backwards = direction == Qt.LayoutDirection.RightToLeft
    turned = {
        Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
    }
    option = QTextOption(turned.get(side, side) if backwards else side)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


@lru_cache(maxsize=1024)
def widest_word(text: str, font: QFont) -> float:
    """The width of the longest word."""
    return max((line_width(word, font) for word in text.split()), default=0.0)


def line_width(text: str, font: QFont) -> float:
    """How wide the text is in one line.

    Letters that are read from the right may reach beyond their advance, so these are laid out:
    a label that is a point too narrow would break the word.
    """
    if not _from_the_right(text):
        return QFontMetricsF(font).horizontalAdvance(text)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(UNBOUNDED)
    layout.endLayout()
    return line.naturalTextWidth()


def _from_the_right(text: str) -> bool:
    """As `picture.fonts.has_rtl`: the door is painted before anything of the picture is loaded."""
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text)


class Caption(NamedTuple):
    """Text on a control: it wraps between words and is never cut off."""

    text: str
    font: QFont

    def size(self, width: int = UNBOUNDED) -> QSize:
        """The room it takes when lines may be this wide."""
        return QSize(*_room_of(self.text, self.font, width))

    def least_width(self) -> int:
        """The least room for a line: its longest word, unless that is very long."""
        longest = theme_of().px(LONGEST_WORD)
        return ceil(min(widest_word(self.text, self.font), longest)) + 2

    def draw(self, painter: QPainter, rect: QRect, colour: QColor, *, centred: bool) -> None:
        """Draws it in the middle of `rect`, or from where one starts reading."""
        layout = QTextLayout(self.text, self.font)
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        layout.setTextOption(reading(painter.layoutDirection(), side))
        height = lines_of(layout, rect.width(), self._pitch())
        painter.setPen(colour)
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - height) / 2))

    def _pitch(self) -> float:
        return QFontMetricsF(self.font).height()


@lru_cache(maxsize=1024)
def _room_of(text: str, font: QFont, width: int) -> tuple[int, int]:
    """Width and height of a caption; kept, because layouts ask many times."""
    layout = QTextLayout(text, font)
    height = lines_of(layout, width, QFontMetricsF(font).height())
    return ceil(layout.maximumWidth()), ceil(height)


def wraps(widget: QWidget, horizontal: QSizePolicy.Policy) -> None:
    """Lets layouts ask this widget how high it is at a given width."""
    policy = QSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


IN_LINES = "in_lines"
"""Stands on a control whose hint was last given for less than its natural width."""


def hint_of(control: QWidget, natural: int) -> QSize:
    """Its natural width, and as high as its lines are at the width that it has now.

    Qt holds a control that does not grow to the height of its hint: with that of one line, a
    second line would be cut off.
    """
    given = control.width() if control.testAttribute(Qt.WidgetAttribute.WA_Resized) else natural
    if given < natural:
        control.setProperty(IN_LINES, True)
    return QSize(natural, control.heightForWidth(min(natural, given)))


def tell_height(control: QWidget, event: QResizeEvent) -> None:
    """Tells layouts that the hint may be another one, where the words are or were in lines.

    What was hidden gets its size before it is shown, and hears only afterwards, from a size that
    nobody knows: whether the hint was one for lines stands on the control itself.
    """
    before, now = event.oldSize().width(), event.size().width()
    narrowest, natural = min(before % UNBOUNDED, now), control.sizeHint().width()
    if before != now and (narrowest < natural or control.property(IN_LINES)):
        control.setProperty(IN_LINES, now < natural)
        control.updateGeometry()


def mirrored(widget: QWidget) -> bool:
    """Whether this widget is read from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def margins(widget: QWidget, start: int, top: int, end: int, low: int) -> QMargins:
    """Margins of a layout thought of from left to right, where they belong in this widget."""
    left, right = (end, start) if mirrored(widget) else (start, end)
    return QMargins(left, top, right, low)


def placed(widget: QWidget, rect: QRect) -> QRect:
    """A rectangle thought of from left to right, where it belongs in this widget."""
    if not mirrored(widget):
        return rect
    return QRect(QPoint(widget.width() - rect.right() - 1, rect.top()), rect.size())


def draw_icon(painter: QPainter, widget: QWidget, name: str, rect: QRect, colour: QColor) -> None:
    """An icon in a rectangle that is already placed."""
    ratio = widget.devicePixelRatioF()
    drawn = icons.placed(name, colour.name(), rect.width(), ratio, mirrored=mirrored(widget))
    painter.drawPixmap(rect.topLeft(), drawn)

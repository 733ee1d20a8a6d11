"""What our own controls share when they paint: boxes, the focus ring, and text that wraps."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bridge_app.ui import icons
from bridge_app.ui.theme import Theme

RADIUS, CARD_RADIUS = 8, 10
RING_OUTER, RING_INNER = 3, 2
RING = RING_OUTER + RING_INNER
UNBOUNDED = 16_000


@dataclass(frozen=True)
class Outline:
    """A rounded box: what fills it, and the line around it."""

    fill: QColor
    line: QColor
    width: float
    radius: float = RADIUS


def begin(widget: QWidget) -> QPainter:
    """A painter on this widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(painter: QPainter, rect: QRect, outline: Outline) -> None:
    """A rounded box whose line stays inside `rect`."""
    half = outline.width / 2
    painter.setPen(QPen(outline.line, outline.width) if outline.width else Qt.PenStyle.NoPen)
    painter.setBrush(outline.fill)
    inside = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inside, outline.radius, outline.radius)


def focus_ring(painter: QPainter, rect: QRect, theme: Theme, radius: float = RADIUS) -> None:
    """Two rings, dark and bright, inside `rect`: one of them shows on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rings = ((0.0, RING_OUTER, "focus_outer"), (RING_OUTER, RING_INNER, "focus_inner"))
    for inset, width, role in rings:
        painter.setPen(QPen(theme.colour(role), width))
        edge = inset + width / 2
        inside = QRectF(rect).adjusted(edge, edge, -edge, -edge)
        corner = max(radius - inset, 2)
        painter.drawRoundedRect(inside, corner, corner)


@dataclass(frozen=True)
class Caption:
    """Text on a control: it wraps between words and is never cut off."""

    text: str
    font: QFont

    def size(self, width: int = UNBOUNDED) -> QSize:
        """The room it takes when lines may be this wide."""
        return self._metrics().boundingRect(self._room(width), self._flags(), self.text).size()

    def least_width(self) -> int:
        """The width of its longest word."""
        words = self.text.split() or [""]
        return max(self._metrics().horizontalAdvance(word) for word in words) + 2

    def draw(self, painter: QPainter, rect: QRect, colour: QColor, *, centred: bool) -> None:
        """Draws it in the middle of `rect`, or from where one starts reading."""
        painter.setFont(self.font)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter) | self._flags(), self.text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font)

    @staticmethod
    def _room(width: int) -> QRect:
        return QRect(0, 0, max(width, 1), UNBOUNDED)

    @staticmethod
    def _flags() -> int:
        return int(Qt.TextFlag.TextWordWrap)


def mirrored(widget: QWidget) -> bool:
    """Whether this widget is read from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


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

"""The program's own mark, for the task bar: a bridge that stands."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from bridge_app.ui.theme import LIGHT

SIZES = (16, 24, 32, 48, 64, 128, 256)
PILLARS = ((0.24, 0.45, "p1s"), (0.50, 0.38, "p3s"), (0.76, 0.45, "p2s"))
"""Where each pillar stands, where it meets the deck, and its colour."""


def emblem() -> QIcon:
    """The mark in every size that a system asks for."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(drawn(size))
    return made


def drawn(size: int) -> QPixmap:
    """The mark as a square of `size` pixels."""
    square = QPixmap(size, size)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.primary))
    painter.drawRoundedRect(QRectF(0, 0, 1, 1), 0.2, 0.2)
    for middle, top, role in PILLARS:
        painter.setBrush(QColor(str(getattr(LIGHT, role))))
        painter.drawRoundedRect(QRectF(middle - 0.08, top, 0.16, 0.82 - top), 0.03, 0.03)
    _deck(painter)
    painter.end()
    return square


def _deck(painter: QPainter) -> None:
    """One arch from bank to bank, over all pillars."""
    arch = QPainterPath(QPointF(0.1, 0.5))
    arch.quadTo(QPointF(0.5, 0.26), QPointF(0.9, 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#FFFFFF"), 0.09, c=Qt.PenCapStyle.RoundCap))
    painter.drawPath(arch)

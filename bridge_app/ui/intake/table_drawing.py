"""The drawing beside the welcome: two people side by side at a table, with a bridge on paper."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bridge_app.picture import looks
from bridge_app.picture.looks import Look
from bridge_app.picture.tokens import mixed
from bridge_app.ui.theme import Theme, theme_of

WIDE, HIGH = 420, 360
HEAD = 36
SHEET = ((122, 262), (298, 262), (326, 326), (94, 326))


class TableDrawing(QWidget):
    """Decoration with a name; drawn in the colours of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._look = _look(theme)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDE), self._theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDE * 0.6), self._theme.px(HIGH * 0.6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / WIDE, self.height() / HIGH)
        painter.translate((self.width() - WIDE * scale) / 2, (self.height() - HIGH * scale) / 2)
        painter.scale(scale, scale)
        self._paint_room(painter)
        self._paint_client(painter)
        self._paint_mentor(painter)
        self._paint_table(painter)
        self._paint_sheet(painter)
        self._paint_arms(painter)

    def _paint_room(self, painter: QPainter) -> None:
        """A round patch of light behind the two."""
        self._fill(painter, self._theme.colours.primary_soft)
        painter.drawEllipse(QPointF(210, 178), 192, 168)

    def _paint_client(self, painter: QPainter) -> None:
        """Somebody with long hair, in the coat of the figure on the bridge."""
        person = self._look.person
        self._fill(painter, person.hair)
        painter.drawRoundedRect(QRectF(138 - HEAD - 4, 66, 2 * HEAD + 8, 112), 40, 40)
        self._shoulders(painter, 138, person.coat)
        self._head(painter, 138, 106, person.hair, person.skin)

    def _paint_mentor(self, painter: QPainter) -> None:
        person = self._look.person
        self._shoulders(painter, 284, person.child)
        self._head(painter, 284, 98, person.legs, self._other_skin())

    def _shoulders(self, painter: QPainter, x: float, colour: str) -> None:
        body = QPainterPath(QPointF(x - 66, 262))
        body.cubicTo(x - 68, 186, x - 50, 160, x, 158)
        body.cubicTo(x + 50, 160, x + 68, 186, x + 66, 262)
        body.closeSubpath()
        self._fill(painter, colour)
        painter.drawPath(body)

    def _head(self, painter: QPainter, x: float, y: float, hair: str, skin: str) -> None:
        """Neck, face and hair; no expression, so that anybody may be meant."""
        self._fill(painter, skin)
        painter.drawRoundedRect(QRectF(x - 13, y + 22, 26, 48), 13, 13)
        painter.drawEllipse(QPointF(x, y), HEAD - 3, HEAD)
        crown = QPainterPath(QPointF(x - HEAD + 2, y + 4))
        crown.cubicTo(x - HEAD - 3, y - 50, x + HEAD + 3, y - 50, x + HEAD - 2, y + 4)
        crown.cubicTo(x + 22, y - 8, x + 8, y - 22, x - 4, y - 22)
        crown.cubicTo(x - 14, y - 20, x - 26, y - 10, x - HEAD + 2, y + 4)
        self._fill(painter, hair)
        painter.drawPath(crown)

    def _other_skin(self) -> str:
        skin = self._look.person.skin
        return skin if self._theme.plain else mixed(skin, looks.WHITE, 0.38)

    def _paint_table(self, painter: QPainter) -> None:
        timber = self._look.timber
        self._fill(painter, timber.surface)
        painter.drawRoundedRect(QRectF(30, 244, 360, 96), 18, 18)
        self._fill(painter, timber.beam)
        painter.drawRoundedRect(QRectF(30, 328, 360, 18), 9, 9)
        self._cup(painter, 64, 268)
        self._cup(painter, 358, 268)

    def _cup(self, painter: QPainter, x: float, y: float) -> None:
        self._fill(painter, self._look.disc)
        painter.drawEllipse(QPointF(x, y), 15, 12)
        self._fill(painter, self._look.line)
        painter.drawEllipse(QPointF(x, y), 10, 7.5)

    def _paint_sheet(self, painter: QPainter) -> None:
        """The paper they look at: a deck on five pillars."""
        self._fill(painter, looks.WHITE if not self._theme.plain else self._look.paper)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in SHEET]))
        stones = looks.LIGHT.stones if not self._theme.plain else self._look.stones
        painter.setPen(QPen(QColor(self._ink()), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        deck = QPainterPath(QPointF(132, 287))
        deck.quadTo(QPointF(210, 269), QPointF(288, 287))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(deck)
        for place, (stone, height) in enumerate(zip(stones, (20, 28, 16, 24, 20), strict=True)):
            self._fill(painter, stone.hatch if self._theme.plain else stone.face)
            left = 143 + place * 29.5
            painter.drawRoundedRect(QRectF(left, 314 - height, 16, height), 3, 3)

    def _paint_arms(self, painter: QPainter) -> None:
        """One hand lies on the table, one points at the paper."""
        person = self._look.person
        for colour, skin, start, bend, end in (
            (person.coat, person.skin, (90, 226), (82, 270), (118, 292)),
            (person.child, self._other_skin(), (332, 222), (342, 266), (304, 284)),
        ):
            arm = QPainterPath(QPointF(*start))
            arm.quadTo(QPointF(*bend), QPointF(*end))
            pen = QPen(QColor(colour), 24, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(arm)
            self._fill(painter, skin)
            painter.drawEllipse(QPointF(*end), 12, 10.5)

    def _fill(self, painter: QPainter, colour: str) -> None:
        """A plain fill; with an outline of ink where there are no tints."""
        painter.setBrush(QBrush(QColor(colour)))
        if self._theme.plain:
            painter.setPen(QPen(QColor(self._ink()), 2.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)

    def _ink(self) -> str:
        return self._look.ink if self._theme.plain else looks.LIGHT.ink


def _look(theme: Theme) -> Look:
    if theme.plain:
        return looks.HIGH_CONTRAST
    return looks.DARK if theme.dark else looks.LIGHT

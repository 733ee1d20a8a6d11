"""A quiet drawing behind the door: the bridge that always stands, over two calm lines of water."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts.drawing import begin
from bridge_app.ui.theme import Theme, theme_of

PILLARS = 5
BLOCKS = (4, 3, 2, 3, 4)
"""How many blocks each pillar shows; the rest up to the deck is scaffold."""

FULL = 5


class Backdrop(QWidget):
    """Fills its parent, behind everything; decoration only, so nothing says its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme_of()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(parent.size())
        self.lower()
        self.show()
        parent.installEventFilter(self)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme.plain:
            return
        painter = begin(self)
        height = min(self.height() * 0.34, 300.0)
        ground = QRectF(0, self.height() - height, self.width(), height)
        self._paint_water(painter, ground)
        for index in range(PILLARS):
            self._paint_pillar(painter, ground, index)
        self._paint_deck(painter, ground)

    def _paint_deck(self, painter: QPainter, ground: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("divider"))
        deck = QRectF(ground.left(), ground.top() + 26, ground.width(), 12)
        painter.drawRect(deck)
        painter.setPen(QPen(self._theme.colour("divider"), 3))
        rail = ground.top() + 6
        painter.drawLine(QPointF(ground.left(), rail), QPointF(ground.right(), rail))
        posts = max(round(ground.width() / 56), 1)
        for post in range(posts + 1):
            x = ground.left() + ground.width() * post / posts
            painter.drawLine(QPointF(x, rail), QPointF(x, deck.top()))

    def _paint_pillar(self, painter: QPainter, ground: QRectF, index: int) -> None:
        """A column of blocks in its own soft colour, with scaffold up to the deck."""
        column = ground.width() / PILLARS
        width = min(column * 0.36, 120)
        left = ground.left() + column * (index + 0.5) - width / 2
        block = (ground.height() - 44 - 18) / FULL
        for step in range(FULL):
            spot = QRectF(left, ground.bottom() - 18 - (step + 1) * block, width, block - 4)
            pen = QPen(self._theme.colour("divider"), 1.5)
            if step < BLOCKS[index]:
                painter.setBrush(self._theme.colour(f"p{index + 1}s"))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawRoundedRect(spot, 4, 4)

    def _paint_water(self, painter: QPainter, ground: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("divider"), 2))
        for depth, wave in ((12.0, 120.0), (4.0, 150.0)):
            y = ground.bottom() - depth
            path = QPainterPath(QPointF(ground.left() - wave, y))
            x = ground.left() - wave
            while x < ground.right():
                path.quadTo(QPointF(x + wave / 4, y - 5), QPointF(x + wave / 2, y))
                path.quadTo(QPointF(x + wave * 0.75, y + 5), QPointF(x + wave, y))
                x += wave
            painter.drawPath(path)

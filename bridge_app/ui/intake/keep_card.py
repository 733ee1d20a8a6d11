"""A choice that needs a second line to be understood: its name, and what it means."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen

from bridge_app.ui.parts.arrows import Radio, choose_where_arrow_led
from bridge_app.ui.parts.drawing import (
    CARD_RADIUS,
    Caption,
    begin,
    box,
    check_mark,
    choice_outline,
    focus_ring,
    placed,
)
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed

EDGE, MARK, GAP = 16, 24, 14


class KeepCard(Radio):
    """A large radio button of two lines; the second tells what the first means."""

    def __init__(self) -> None:
        super().__init__()
        self._means = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        as_high_as_needed(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(bold=True))
        self.updateGeometry()

    def show_words(self, text: str, means: str) -> None:
        """The name of the choice, and what it means."""
        self.setText(text)
        self._means = means
        self.setAccessibleDescription(means)
        self.setProperty("means", means)  # read aloud with the name
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        choose_where_arrow_led(self)

    def sizeHint(self) -> QSize:
        width = self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = max(self._name().least_width(), self._meaning().least_width())
        width = least + self._frame()
        return QSize(width, self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._frame()
        lines = self._name().size(room).height() + self._meaning().size(room).height()
        return max(lines + 2 * self._theme.px(12), self._theme.target)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        box(painter, self.rect(), choice_outline(self, theme, CARD_RADIUS))
        self._paint_mark(painter)
        self._paint_words(painter)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme, CARD_RADIUS)

    def _paint_mark(self, painter: QPainter) -> None:
        theme, on, side = self._theme, self.isChecked(), self._theme.px(MARK)
        spot = QRect(theme.px(EDGE), (self.height() - side) // 2, side, side)
        spot = placed(self, spot)
        line = theme.colour("primary" if on else "border")
        painter.setPen(QPen(line, theme.px(2)))
        painter.setBrush(theme.colour("primary" if on else "surface"))
        painter.drawEllipse(spot)
        if on:
            check_mark(painter, spot, theme.colour("on_primary"), theme.px(3))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        room = self.width() - self._frame()
        name, means = (part.size(room).height() for part in (self._name(), self._meaning()))
        top = (self.height() - name - means) // 2
        left = theme.px(EDGE + MARK + GAP)
        first = placed(self, QRect(left, top, room, name))
        second = placed(self, QRect(left, top + name, room, means))
        self._name().draw(painter, first, theme.colour("text"), centred=False)
        self._meaning().draw(painter, second, theme.colour("text2"), centred=False)

    def _name(self) -> Caption:
        return Caption(self.text(), self.font())

    def _meaning(self) -> Caption:
        return Caption(self._means, self._theme.font())

    def _frame(self) -> int:
        return self._theme.px(EDGE + MARK + GAP + EDGE)

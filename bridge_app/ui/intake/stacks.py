"""A column of blocks as one small thing to tap: for the page where two views stand together."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from bridge_app.ui.intake.scoring import Level
from bridge_app.ui.parts.arrows import Radio
from bridge_app.ui.parts.drawing import begin, box, choice_outline, focus_ring
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.groups import let_stand

WIDE, BLOCK, GAP, EDGE = 26, 7, 2, 8
DOT = 14
"""The circle under a column that says that it can be chosen, and filled that it is."""


def paint_stack(
    painter: QPainter, rect: QRect, built: int, levels: int, theme: Theme, ink: QColor
) -> None:
    """Blocks from the ground up in the middle of `rect`; what is not built yet is dashed."""
    pitch, block, wide = theme.px(BLOCK + GAP), theme.px(BLOCK), theme.px(WIDE)
    left = rect.center().x() - wide // 2
    bottom = rect.center().y() + levels * pitch // 2
    for number in range(levels):
        spot = QRectF(left, bottom - (number + 1) * pitch, wide, block).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        if number < built:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            pen = QPen(theme.colour("border"), max(1.0, theme.scale))
            pen.setDashPattern([2.5, 2.5])
            painter.setPen(pen)
            painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(spot, 2, 2)


class Stack(QWidget):
    """What the client chose, to look at; nothing stands for "ik weet het niet"."""

    def __init__(self, levels: int, pillar: int) -> None:
        super().__init__()
        self._built, self._levels, self._pillar = 0, levels, pillar
        self.dress(theme_of())

    def show_level(self, level: int | None) -> None:
        """So many blocks are built."""
        self._built = level or 0
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        side = theme.px(WIDE + 2 * EDGE)
        self.setFixedSize(side, max(theme.target, theme.px(self._levels * (BLOCK + GAP) + EDGE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = QColor(self._theme.colours.pillar(self._pillar))
        painter = begin(self)
        paint_stack(painter, self.rect(), self._built, self._levels, self._theme, ink)


class StackChoice(Radio):
    """One block to choose, drawn as the column it would make."""

    def __init__(self, level: Level, levels: int) -> None:
        super().__init__()
        self.level = level.level
        self._levels = levels
        self.setAccessibleName(level.place)
        self.setAccessibleDescription(level.sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._theme
        high = theme.px(self._levels * (BLOCK + GAP) + 3 * EDGE + DOT)
        return QSize(max(theme.target, theme.px(WIDE + 2 * EDGE)), max(theme.target, high))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - all of it can be pressed
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        box(painter, self.rect(), choice_outline(self, theme, resting="divider"))
        ink, above = theme.colour("primary"), self.rect().adjusted(0, 0, 0, -theme.px(DOT + EDGE))
        paint_stack(painter, above, self.level, self._levels, theme, ink)
        self._paint_dot(painter)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme)

    def _paint_dot(self, painter: QPainter) -> None:
        """Chosen is told by a shape too, not only by colour."""
        theme, side = self._theme, self._theme.px(DOT)
        bottom = self.height() - theme.px(EDGE)
        spot = QRect((self.width() - side) // 2, bottom - side, side, side)
        painter.setPen(QPen(theme.colour("primary" if self.isChecked() else "border"), theme.px(2)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(spot)
        if self.isChecked():
            inset = theme.px(4)
            painter.setBrush(theme.colour("primary"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(spot.adjusted(inset, inset, -inset, -inset))


class StackChoices(QWidget):
    """A row of columns, lowest first in reading direction; a digit chooses while one has focus."""

    level_chosen = Signal(int)

    def __init__(self, name: str, levels: tuple[Level, ...]) -> None:
        super().__init__()
        tell_as_group(self, name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme_of().px(8))
        for level in levels:
            button = StackChoice(level, len(levels))
            self._group.addButton(button, level.level)
            row.addWidget(button)
        self._group.idClicked.connect(self.level_chosen)

    def choose(self, level: int | None) -> None:
        """Marks this block, or none; says nothing to anyone."""
        let_stand(self._group, None if level is None else self._group.button(level))

    def first(self) -> QWidget:
        """The block that is marked, or the lowest: where Tab comes in."""
        return self._group.checkedButton() or self._group.buttons()[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._group.button(int(event.text())) if event.text().isdecimal() else None
        if button is None:
            super().keyPressEvent(event)
        else:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()

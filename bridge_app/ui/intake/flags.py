"""Columns of blocks in which a flag can be planted: for the screen about two years on."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from bridge_app.ui.intake.beyond import FlagColumn, FutureScreen
from bridge_app.ui.intake.eyebrow import Sign
from bridge_app.ui.parts import FieldLabel
from bridge_app.ui.parts.arrows import Radio
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon, focus_ring
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.groups import let_stand

WIDE, HIGH, FLAG, AIR = 88, 44, 22, 14
"""A block at scale 1; while a client looks along it is a quarter larger."""

WIDEST = 140
"""A block grows to this where the screen has room: easier to point at, and to read its name."""


class FlagBlock(Radio):
    """One block: built, or still to be built, and with the flag when it is chosen."""

    def __init__(self, column: FlagColumn, level: int) -> None:
        super().__init__()
        self.level = level
        self._built = level <= (column.built or 0)
        self._pillar = column.pillar
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(max(theme.px(WIDE), theme.target), max(theme.px(HIGH), theme.target))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - all of it can be pressed
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        self._paint_block(painter)
        if self.isChecked():
            edge = Outline(theme.colour("surface"), theme.colour("primary"), theme.px(3))
            side = theme.px(FLAG)
            spot = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            room = theme.px(7)
            box(painter, spot.adjusted(-room, -room // 2, room, room // 2), edge)
            draw_icon(painter, self, "flag", spot, theme.colour("primary"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme)

    def _paint_block(self, painter: QPainter) -> None:
        """What stands is filled; what is still to be built is a dashed outline, never a hole."""
        theme = self._theme
        spot = QRectF(self.rect()).adjusted(3.5, 2.5, -3.5, -2.5)
        line = theme.colour("primary" if self.underMouse() else "border")
        pen = QPen(line, max(1.5, theme.line))
        if self._built:
            soft = "" if theme.plain else "s"
            painter.setBrush(theme.colour(f"p{self._pillar % 5 + 1}{soft}"))
            pen.setColor(theme.colour(f"p{self._pillar % 5 + 1}"))
            pen.setWidthF(theme.px(2))
        else:
            pen.setDashPattern([3, 3])
            painter.setBrush(theme.colour("surface"))
        painter.setPen(pen)
        painter.drawRoundedRect(spot, 5, 5)


class FlagColumnView(QWidget):
    """One area: its blocks from the ground up, and its name under them."""

    planted = Signal(int)  # level, 0 takes the flag away

    def __init__(self, column: FlagColumn) -> None:
        super().__init__()
        self._target: int | None = None
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._sign, self._name = Sign(), FieldLabel(column.name)
        self._sign.icon, self._sign.role = column.icon, f"p{column.pillar % 5 + 1}"
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for level in reversed(column.levels):
            block = FlagBlock(column, level.level)
            self._group.addButton(block, level.level)
            self._column.addWidget(block)
        self._column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._name)
        self._column.addStretch(1)
        self._group.idClicked.connect(self._tell)
        tell_as_group(self, column.name)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._name.dress(theme)
        self._column.setSpacing(0)
        edge = theme.px(AIR) // 2
        self._column.setContentsMargins(edge, 0, edge, 0)
        least = max(theme.px(WIDE), self._name.minimumSizeHint().width())
        self.setMaximumWidth(max(least, theme.px(WIDEST)) + 2 * edge)

    def show_column(self, column: FlagColumn, screen: FutureScreen) -> None:
        """The flag where it stands; who listens hears the sentence of every block."""
        self._target = column.target
        self.setAccessibleName(column.name)
        for level in column.levels:
            block = self._group.button(level.level)
            block.setAccessibleName(f"{column.name}, {level.place}")
            told = (
                level.sentence,
                screen.now if level.level == column.built else "",
                screen.flag if level.level == column.target else "",
            )
            block.setAccessibleDescription(". ".join(filter(None, told)))
            block.setToolTip(level.sentence)
        let_stand(self._group, self._group.button(column.target) if column.target else None)

    def first(self) -> QWidget:
        """The block with the flag, or the highest."""
        return self._group.checkedButton() or self._group.buttons()[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit plants the flag; nought, or the key to delete, takes it away."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0}:
            self.planted.emit(0)
        elif button := self._button(event.text()):
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
        else:
            super().keyPressEvent(event)

    def _button(self, digit: str) -> FlagBlock | None:
        found = self._group.button(int(digit)) if digit.isdecimal() else None
        return found if isinstance(found, FlagBlock) else None

    def _tell(self, level: int) -> None:
        self.planted.emit(0 if level == self._target else level)

"""The five sentences of an area as cards that stack like blocks: the most built on top."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bridge_app.ui.parts.arrows import Radio
from bridge_app.ui.parts.drawing import (
    CARD_RADIUS,
    Caption,
    begin,
    box,
    check_mark,
    choice_outline,
    focus_ring,
    hint_of,
    placed,
    tell_height,
    wraps,
)
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.theme import Theme, theme_of

STACK_WIDTH, BLOCK, BLOCK_GAP = 36, 8, 3
PADDING, CHECK = 14, 28


@dataclass(frozen=True)
class LevelChoice:
    """One level as the client reads it; `place` is what a screen reader adds to the sentence.

    `beside` says it small in another language, for who helps to read.
    """

    level: int
    sentence: str
    place: str = ""
    beside: str = ""


class LevelCard(Radio):
    """One level: its small stack of blocks, its sentence, and a check when it is chosen."""

    def __init__(self, choice: LevelChoice, levels: int, pillar: int) -> None:
        """`levels` is how many blocks a full stack has; `pillar` (from 0) gives the colour."""
        super().__init__(choice.sentence)
        self.level = choice.level
        self._beside = choice.beside
        self._levels = levels
        self._pillar = pillar
        told = (each for each in (choice.place, choice.beside) if each)
        self.setAccessibleDescription(". ".join(told))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wraps(self, QSizePolicy.Policy.Expanding)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return hint_of(self, self._theme.px(600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_height(self, event)

    def minimumSizeHint(self) -> QSize:
        least = max(each.least_width() for each in self._captions())
        return QSize(self._frame() + least, self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = sum(each.size(width - self._frame()).height() for each in self._captions())
        return max(text, self._stack_height()) + 2 * self._theme.px(6)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = begin(self)
        box(painter, self.rect(), choice_outline(self, theme, CARD_RADIUS))
        self._paint_stack(painter)
        self._paint_words(painter)
        if on:
            spot = placed(self, self._check_spot())
            check_mark(painter, spot, theme.colour("primary"), theme.px(4))
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme, CARD_RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        """The sentence, and under it the same in the other language."""
        room = self._words()
        heights = [each.size(room.width()).height() for each in self._captions()]
        top = (self.height() - sum(heights)) // 2
        roles = ("text", "text2")
        for caption, height, role in zip(self._captions(), heights, roles, strict=False):
            spot = QRect(room.left(), top, room.width(), height)
            caption.draw(painter, spot, self._theme.colour(role), centred=False)
            top += height

    def _paint_stack(self, painter: QPainter) -> None:
        """Built blocks in the pillar's colour on top of each other; above them the scaffold."""
        theme = self._theme
        pitch = theme.px(BLOCK + BLOCK_GAP)
        bottom = (self.height() + self._stack_height()) // 2
        left = theme.px(PADDING)
        for block in range(self._levels):
            spot = QRect(left, bottom - (block + 1) * pitch, theme.px(STACK_WIDTH), theme.px(BLOCK))
            self._paint_block(painter, placed(self, spot), built=block < self.level)

    def _paint_block(self, painter: QPainter, spot: QRect, *, built: bool) -> None:
        ink = self._theme.colour(f"p{self._pillar % 5 + 1}")
        radius = self._theme.px(2)
        if built:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            pen = QPen(self._theme.colour("border"), max(1.0, self._theme.scale))
            pen.setDashPattern([2.5, 2.5])
            painter.setPen(pen)
            painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _words(self) -> QRect:
        start = self._theme.px(PADDING + STACK_WIDTH + 18)
        width = self.width() - self._frame()
        return placed(self, QRect(start, 0, width, self.height()))

    def _check_spot(self) -> QRect:
        side = self._theme.px(CHECK)
        left = self.width() - self._theme.px(PADDING) - side
        return QRect(left, (self.height() - side) // 2, side, side)

    def _stack_height(self) -> int:
        return self._levels * self._theme.px(BLOCK + BLOCK_GAP)

    def _captions(self) -> tuple[Caption, ...]:
        """The sentence, and the same in another language where there is one."""
        sentence = Caption(self.text(), self.font())
        small = Caption(self._beside, self._theme.font(-1))
        return (sentence, small) if self._beside else (sentence,)

    def _frame(self) -> int:
        return self._theme.px(PADDING + STACK_WIDTH + 18 + CHECK + 2 * PADDING)


class LevelCards(QWidget):
    """All levels of an area.

    Keys 1 to 6 choose a level and 0 is "weet ik niet", but only while a card has the focus:
    digits elsewhere are text (WCAG 2.1.4).
    """

    level_chosen = Signal(int)
    unknown_wanted = Signal()

    def __init__(
        self,
        pillar: int,
        parent: QWidget | None = None,
        beside: Callable[[QWidget], QWidget] | None = None,
    ) -> None:
        """`beside` makes what stands at the end of a card, as a part of its own."""
        super().__init__(parent)
        self._pillar, self._beside = pillar, beside
        self._rows: list[QWidget] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.level_chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        tell_as_group(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8))

    def show_choices(self, choices: Iterable[LevelChoice], chosen: int | None = None) -> None:
        """Shows these levels, the highest on top; `chosen` is the level that is marked."""
        for card in self.cards():
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        ordered = sorted(choices, key=lambda choice: -choice.level)
        for choice in ordered:
            card = LevelCard(choice, len(ordered), self._pillar)
            card.setChecked(choice.level == chosen)
            self._group.addButton(card, choice.level)
            self._column.addWidget(self._row(card) if self._beside else card)
        if first := self._first():
            self.setFocusProxy(first)

    def _row(self, card: LevelCard) -> QWidget:
        row = QWidget()
        along = QHBoxLayout(row)
        along.setContentsMargins(0, 0, 0, 0)
        along.addWidget(card, 1)
        if self._beside:
            along.addWidget(self._beside(card))
        self._rows.append(row)
        return row

    def choose(self, level: int | None) -> None:
        """Marks this level, or none; says nothing to anyone."""
        self._group.setExclusive(False)
        for card in self.cards():
            card.setChecked(card.level == level)
        self._group.setExclusive(True)

    @property
    def chosen(self) -> int | None:
        """The level that is marked now."""
        return next((card.level for card in self.cards() if card.isChecked()), None)

    def cards(self) -> list[LevelCard]:
        """The cards as they stand, the highest level first."""
        buttons = [each for each in self._group.buttons() if isinstance(each, LevelCard)]
        return sorted(buttons, key=lambda card: -card.level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        digit = event.text() if plain and event.text().isdecimal() else ""
        if digit == "0":
            self.unknown_wanted.emit()
        elif card := next((each for each in self.cards() if str(each.level) == digit), None):
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        else:
            super().keyPressEvent(event)

    def _first(self) -> LevelCard | None:
        """Where the focus begins: the marked card, else the highest."""
        cards = self.cards()
        return next((card for card in cards if card.isChecked()), next(iter(cards), None))

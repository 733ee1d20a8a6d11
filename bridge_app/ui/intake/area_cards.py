"""The areas of life as cards with their icon; at most one of them is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from bridge_app.ui.intake.planning import AreaChoice
from bridge_app.ui.parts.arrows import Radio, choose_where_arrow_led, only_to_be_sure
from bridge_app.ui.parts.drawing import (
    CARD_RADIUS,
    Caption,
    begin,
    box,
    check_mark,
    choice_outline,
    draw_icon,
    focus_ring,
    placed,
)
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed
from bridge_app.ui.together.groups import let_stand

EDGE, ICON, GAP, MARK = 14, 28, 14, 24
COLUMN = 340


class AreaCard(Radio):
    """One area: its icon in the colour of its pillar, its name, a check when it is chosen.

    A clock marks what comes later, a balloon what the client wants to talk about.
    """

    def __init__(self, choice: AreaChoice) -> None:
        super().__init__(choice.name)
        self._choice = choice
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        as_high_as_needed(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.updateGeometry()

    def show_choice(self, choice: AreaChoice, told: str) -> None:
        """What stands for this area now, and the same for who listens."""
        self._choice = choice
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(COLUMN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._frame() + self._caption().least_width(), self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._caption().size(width - self._frame()).height()
        return max(text + 2 * self._theme.px(10), self._theme.px(60))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not only_to_be_sure(self, event):
            super().keyPressEvent(event)
            choose_where_arrow_led(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        box(painter, self.rect(), choice_outline(self, theme, CARD_RADIUS))
        self._paint_signs(painter)
        room = QRect(theme.px(EDGE + ICON + GAP), 0, self.width() - self._frame(), self.height())
        self._caption().draw(painter, placed(self, room), theme.colour("text"), centred=False)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme, CARD_RADIUS)

    def _paint_signs(self, painter: QPainter) -> None:
        theme = self._theme
        ink = theme.colour(f"p{self._choice.pillar % 5 + 1}")
        draw_icon(painter, self, self._choice.icon, self._spot(theme.px(EDGE), ICON), ink)
        end = self._spot(self.width() - theme.px(EDGE + MARK), MARK)
        if self.isChecked():
            check_mark(painter, end, theme.colour("primary"), theme.px(4))
        elif self._choice.later:
            draw_icon(painter, self, "clock", end, theme.colour("text2"))
        elif self._choice.talks:
            draw_icon(painter, self, "messages-square", end, theme.colour("text2"))

    def _spot(self, left: int, side: int) -> QRect:
        side = self._theme.px(side)
        return placed(self, QRect(left, (self.height() - side) // 2, side, side))

    def _caption(self) -> Caption:
        return Caption(self.text(), self.font())

    def _frame(self) -> int:
        return self._theme.px(EDGE + ICON + GAP + MARK + 2 * EDGE)


class AreaCards(QWidget):
    """Cards in columns. Tapping the chosen one takes it away: at most one, and none is fine."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._areas: tuple[str, ...] = ()
        self._value = ""
        tell_as_group(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setSpacing(theme.px(8))
        if hasattr(self, "_areas"):
            self._arrange()

    def show_choices(self, choices: Iterable[AreaChoice], talk: str, later: str) -> None:
        """Shows a card for every area; the chosen one is marked, and so is what comes later."""
        wanted = tuple(choices)
        if tuple(each.area for each in wanted) != self._areas:
            self._build(wanted)
        for card, each in zip(self.cards(), wanted, strict=True):
            told = (later if each.later else "", talk if each.talks else "")
            card.show_choice(each, ". ".join(filter(None, told)))
        self._value = next((each.area for each in wanted if each.chosen), "")
        named = zip(self._areas, self.cards(), strict=True)
        let_stand(self._group, next((card for area, card in named if area == self._value), None))

    def cards(self) -> list[AreaCard]:
        """The cards in order."""
        return [each for each in self._group.buttons() if isinstance(each, AreaCard)]

    def first(self) -> QWidget | None:
        """The chosen card, or the first."""
        return self._group.checkedButton() or next(iter(self.cards()), None)

    def _build(self, choices: tuple[AreaChoice, ...]) -> None:
        for card in self.cards():
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        self._areas = tuple(each.area for each in choices)
        for place, choice in enumerate(choices):
            self._group.addButton(AreaCard(choice), place)
        self._arrange()

    def _arrange(self) -> None:
        """Three columns, read downwards; one where letters are large."""
        columns = 3 if self._theme.scale < 1.5 else 1
        rows = -(-len(self._areas) // columns)
        for place, card in enumerate(self.cards()):
            self._grid.addWidget(card, place % rows, place // rows)
            card.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = int(event.text()) - 1 if event.text().isdecimal() else -1
        if 0 <= place < len(self._areas):
            card = self.cards()[place]
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        else:
            super().keyPressEvent(event)

    def _tell(self, card: AreaCard) -> None:
        area = self._areas[self.cards().index(card)]
        self.chosen.emit("" if area == self._value else area)

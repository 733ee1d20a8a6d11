"""A line that can be pressed: what it is, and beside it what else one wants to know."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from bridge_app.ui.parts.buttons import click_on_enter
from bridge_app.ui.parts.drawing import (
    Caption,
    Outline,
    begin,
    box,
    draw_icon,
    focus_ring,
    placed,
)
from bridge_app.ui.parts.flow import Flow
from bridge_app.ui.parts.layout import Card
from bridge_app.ui.parts.text import Prose
from bridge_app.ui.theme import Theme, theme_of

PADDING, GAP, ICON = 12, 12, 20


class RowButton(QPushButton):
    """A whole line of a list as one button; the words wrap, the detail steps back under them."""

    def __init__(
        self, text: str, detail: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._marked = False
        self._theme = theme_of()
        self._heights: dict[int, int] = {}  # by width: layouts ask many times
        self.set_words(text, detail)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._heights.clear()
        self.setFont(theme.font(bold=True))
        self.updateGeometry()

    def set_words(self, text: str, detail: str = "") -> None:
        """Says this instead."""
        self._detail = detail
        self._heights.clear()
        self.setText(text)
        self.setAccessibleName(", ".join(part for part in (text, detail) if part))
        self.updateGeometry()

    def mark(self, marked: bool) -> None:  # noqa: FBT001 - like Qt's own setters
        """Shows that Enter means this line, also while the focus is in a field above."""
        self._marked = marked
        self.update()

    @property
    def marked(self) -> bool:
        """Whether Enter means this line."""
        return self._marked

    def sizeHint(self) -> QSize:
        width = max(caption.size().width() for caption in self._captions()) + self._frame() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = max(caption.least_width() for caption in self._captions())
        return QSize(self._frame() + least, self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        room = width - self._frame()
        words = sum(caption.size(room).height() for caption in self._captions())
        return max(words + 2 * self._theme.px(8), self._theme.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the line that has the focus."""
        if not click_on_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = begin(self)
        if self._marked or self.underMouse() or self.isDown():
            line = theme.colour("primary" if self._marked else "primary_soft")
            box(painter, self.rect(), Outline(theme.colour("primary_soft"), line, theme.line))
        self._paint_icon(painter)
        self._paint_words(painter)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme)

    def _paint_icon(self, painter: QPainter) -> None:
        if not self._icon:
            return
        side, edge = self._theme.px(ICON), self._theme.px(PADDING)
        spot = QRect(edge, (self.height() - side) // 2, side, side)
        draw_icon(painter, self, self._icon, placed(self, spot), self._theme.colour("primary"))

    def _paint_words(self, painter: QPainter) -> None:
        captions, roles = self._captions(), ("primary", "text2")
        room = self.width() - self._frame()
        heights = [caption.size(room).height() for caption in captions]
        top = (self.height() - sum(heights)) // 2
        for caption, role, height in zip(captions, roles, heights, strict=False):
            spot = QRect(self._start(), top, room, height)
            caption.draw(painter, placed(self, spot), self._theme.colour(role), centred=False)
            top += height

    def _captions(self) -> list[Caption]:
        words = [Caption(self.text(), self._theme.font(bold=True))]
        return [*words, Caption(self._detail, self._theme.font())] if self._detail else words

    def _start(self) -> int:
        return self._theme.px(PADDING + (ICON + GAP if self._icon else 0))

    def _frame(self) -> int:
        return self._start() + self._theme.px(PADDING)


def leading(button: QWidget) -> QWidget:
    """The button at its own width, where reading starts, as a row of its own."""
    row = QWidget()
    Flow(row).addWidget(button)
    return row


def tell_whose(row: QWidget) -> None:
    """What is pressed in a row tells which row that is: others have a button of the same name.

    By the words that the row begins with, as its description for a screen reader.
    """
    parts = row.findChildren(QWidget)
    heads = (each.text() for each in parts if isinstance(each, Prose | RowButton))
    head = next((words for words in heads if words), "")
    for each in parts:
        ours = isinstance(each, QAbstractButton) and not isinstance(each, RowButton)
        if ours and not each.accessibleDescription():
            each.setAccessibleDescription(head)


class ListCard(Card):
    """A card that holds as many rows as there are; without any it is not there at all."""

    def __init__(self, title: str = "", role: str = "surface", gap: float = 4) -> None:
        """`gap` is what stands between two rows, at scale 1."""
        self.rows: list[QWidget] = []
        self._gap = gap
        super().__init__(title, role)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.body.setSpacing(theme.px(self._gap))

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Shows these rows instead of those before."""
        for former in self.rows:
            self.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.rows = list(rows)
        for row in self.rows:
            tell_whose(row)
            self.body.addWidget(row)
        self.setVisible(bool(self.rows))

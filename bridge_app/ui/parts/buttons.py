"""Things to press: buttons, ticks and choices, big enough and never with cut-off words."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bridge_app.ui.parts.arrows import Box, Radio, choose_where_arrow_led, only_to_be_sure
from bridge_app.ui.parts.drawing import (
    RING,
    Caption,
    Outline,
    begin,
    box,
    check_mark,
    choice_outline,
    draw_icon,
    focus_ring,
    hint_of,
    placed,
    tell_height,
    wraps,
)
from bridge_app.ui.theme import Theme, theme_of

OWN_ENTER = "own_enter"
ENTER = ("Return", "Enter", "Ctrl+Return", "Ctrl+Enter")
PADDING, GAP, ICON, MARK = 16, 8, 20, 24


def click_on_enter(button: QPushButton, event: QKeyEvent) -> bool:
    """Presses the button when the key is Enter; says whether it was."""
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return False
    button.click()
    return True


class Button(QPushButton):
    """A quiet button: an action beside the main one. Its text is a verb, with a noun."""

    bold = False
    fill, hover, ink, edge = "surface", "primary_soft", "primary", "border"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wraps(self, QSizePolicy.Policy.Preferred)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(bold=self.bold))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return hint_of(self, self._frame() + self._caption().size().width() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        tell_height(self, event)  # Qt's own does nothing here

    def minimumSizeHint(self) -> QSize:
        width = self._frame() + self._caption().least_width()
        return QSize(max(width, self._theme.target), self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(self._caption().size(width - self._frame()).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus; Qt does that in dialogs only."""
        if not click_on_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(self)
        box(painter, self.rect(), self._outline())
        self._paint_words(painter)
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._theme)

    def _paint_words(self, painter: QPainter) -> None:
        """Icon and text together in the middle."""
        colour = self._ink()
        beside = self._beside()
        room = self.width() - 2 * self._theme.px(PADDING) - beside
        width = min(self._caption().size(room).width() + 2, room)
        left = (self.width() - beside - width) // 2
        if self._icon:
            side = self._theme.px(ICON)
            spot = QRect(left, (self.height() - side) // 2, side, side)
            draw_icon(painter, self, self._icon, placed(self, spot), colour)
        words = placed(self, QRect(left + beside, 0, width, self.height()))
        self._caption().draw(painter, words, colour, centred=True)

    def _outline(self) -> Outline:
        theme = self._theme
        under = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = theme.colour(self.hover if under else self.fill)
        line = theme.colour(self.edge if self.isEnabled() else "divider")
        return Outline(fill, line, theme.line)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("border")
        inverted = self._theme.plain and self.underMouse() and self.fill == "primary"
        return self._theme.colour("on_primary" if inverted else self.ink)

    def _caption(self) -> Caption:
        return Caption(self.text(), self.font())

    def _beside(self) -> int:
        return self._theme.px(ICON + GAP) if self._icon else 0

    def _frame(self) -> int:
        return 2 * self._theme.px(PADDING) + self._beside()

    def _height(self, text: int) -> int:
        return max(self._theme.target, text + 2 * self._theme.px(GAP))


class PrimaryButton(Button):
    """The one main action of a page: bottom right, pressed with Enter."""

    bold = True
    fill, hover, ink, edge = "primary", "primary_hover", "on_primary", "primary"

    def _outline(self) -> Outline:
        if self.isEnabled():
            return super()._outline()
        theme = self._theme
        return Outline(theme.colour("surface2"), theme.colour("border"), theme.line)


class PlainButton(Button):
    """An action that steps back: only its words, until one points at it."""

    fill, edge = "canvas", "canvas"

    def _outline(self) -> Outline:
        clear = QColor(Qt.GlobalColor.transparent)
        under = self.isEnabled() and (self.underMouse() or self.isDown())
        return Outline(self._theme.colour(self.hover) if under else clear, clear, 0)


class DangerButton(Button):
    """An action that cannot be undone; only on staff screens."""

    hover, ink, edge = "danger_soft", "danger", "danger"


def press_on_enter(page: QWidget, primary: QAbstractButton) -> None:
    """Enter presses the main button from anywhere in the page.

    Where another plain button has the focus it is that one which is pressed: what the ring is
    on is what happens. In fields of several lines Enter makes a line and Ctrl+Enter presses. A
    line of a form that stands on the page has its own Enter (parts/lines.py).
    """

    def press() -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.property(OWN_ENTER):
            focus.returnPressed.emit()
            return
        other = isinstance(focus, QPushButton) and page.isAncestorOf(focus)
        (focus if isinstance(focus, QPushButton) and other else primary).click()

    for key in ENTER:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(press)


class Tick(Box):
    """A tick box with words; the words can be pressed too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wraps(self, QSizePolicy.Policy.Preferred)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return hint_of(self, self._frame() + self._caption().size().width() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        tell_height(self, event)  # Qt's own does nothing here

    def minimumSizeHint(self) -> QSize:
        return QSize(self._frame() + self._caption().least_width(), self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(self._caption().size(width - self._frame()).height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(self)
        if self.isEnabled() and self.underMouse():
            soft = self._theme.colour("primary_soft")
            box(painter, self.rect(), Outline(soft, soft, 0))
        self._paint_mark(painter, placed(self, self._spot()))
        room = self.rect().adjusted(self._frame() - RING, 0, -RING, 0)
        ink = self._theme.colour("text" if self.isEnabled() else "border")
        self._caption().draw(painter, placed(self, room), ink, centred=False)
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._theme)

    def _paint_mark(self, painter: QPainter, spot: QRect) -> None:
        """The box, filled and with a check when it is on."""
        theme, on = self._theme, self.isChecked()
        line = theme.colour(("primary" if on else "border") if self.isEnabled() else "divider")
        fill = line if on else theme.colour("surface")
        box(painter, spot, Outline(fill, line, theme.px(2), theme.px(5)))
        if on:
            check_mark(painter, spot, theme.colour("on_primary"), theme.px(3))

    def _spot(self) -> QRect:
        side = self._theme.px(MARK)
        return QRect(RING + self._theme.px(4), (self.height() - side) // 2, side, side)

    def _caption(self) -> Caption:
        return Caption(self.text(), self.font())

    def _frame(self) -> int:
        return 2 * RING + self._theme.px(4 + MARK + 12)

    def _height(self, text: int) -> int:
        return max(self._theme.target, text + 2 * self._theme.px(GAP))


class Choice(Radio):
    """One of a few: a part of the day, a preset. Chosen is shown by a mark, line and tint."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wraps(self, QSizePolicy.Policy.Preferred)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return hint_of(self, self._frame() + self._caption().size().width() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        tell_height(self, event)  # Qt's own does nothing here

    def minimumSizeHint(self) -> QSize:
        return QSize(self._frame() + self._caption().least_width(), self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(self._caption().size(width - self._frame()).height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not only_to_be_sure(self, event):
            super().keyPressEvent(event)
            choose_where_arrow_led(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, begin(self)
        box(painter, self.rect(), choice_outline(self, theme))
        self._paint_dot(painter, placed(self, self._spot()))
        room = self.rect().adjusted(self._frame() - theme.px(12), 0, -theme.px(8), 0)
        ink = theme.colour("text" if self.isEnabled() else "border")
        self._caption().draw(painter, placed(self, room), ink, centred=False)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme)

    def _paint_dot(self, painter: QPainter, spot: QRect) -> None:
        theme, on = self._theme, self.isChecked()
        painter.setPen(QPen(theme.colour("primary" if on else "border"), theme.px(2)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(spot)
        if on:
            inset = theme.px(5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(spot.adjusted(inset, inset, -inset, -inset))

    def _spot(self) -> QRect:
        side = self._theme.px(ICON)
        return QRect(self._theme.px(12), (self.height() - side) // 2, side, side)

    def _caption(self) -> Caption:
        return Caption(self.text(), self.font())

    def _frame(self) -> int:
        return self._theme.px(12 + ICON + 10 + 12)

    def _height(self, text: int) -> int:
        return max(self._theme.target, text + 2 * self._theme.px(GAP))

"""What stands around every room: sidebar, message strip, tip line, status line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bridge_app.services.clock import at_the_desk
from bridge_app.ui.banner import Banner
from bridge_app.ui.looking_along import LookingAlong
from bridge_app.ui.parts import Bar, Button, PlainButton, Quiet, Strip, announce, focus_begin
from bridge_app.ui.parts.arrows import Heed
from bridge_app.ui.parts.drawing import Outline, begin, box, draw_icon, mirrored, placed
from bridge_app.ui.parts.flow import Turning
from bridge_app.ui.parts.order import SILENT, reads, step_in
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.problems import Message
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.tip_line import TipLine
from bridge_app.words import clock as clock_words
from bridge_app.words import words

if TYPE_CHECKING:
    from bridge_app.ui.aloud.along import AlongButton

WIDE_ENOUGH = 1.5
"""From this text size on the sidebar lies on top: a page needs the width."""


@dataclass(frozen=True)
class Item:
    """One line of the sidebar; `keys` is shown behind the words."""

    room: str
    words: str
    icon: str
    keys: str = ""


class NavButton(PlainButton):
    """A line of the sidebar; the room where one is carries a mark."""

    aside = Signal(int)
    """An arrow to the line before (-1) or after (1) this one, where they lie in rows."""

    def __init__(self, item: Item) -> None:
        self._item = item
        super().__init__(item.words, item.icon)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(item.keys)
        self.setToolTip(item.keys)
        self._heed = Heed(self)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """How the program marks it; a screen reader's Toggle goes there, as a click does."""
        self._heed.put(partial(super().setChecked, on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows aside go on in the next row; Qt's own stay at the end, or leap to one above."""
        by = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key())
        if by is None or self._theme.scale < WIDE_ENOUGH:
            super().keyPressEvent(event)
        else:
            self.aside.emit(-by if mirrored(self) else by)

    def _outline(self) -> Outline:
        if not self.isChecked():
            return super()._outline()
        fill = self._theme.colour("primary_soft")
        return Outline(fill, self._theme.colour("primary"), self._theme.line * self._theme.plain)

    def _paint_words(self, painter: QPainter) -> None:
        """From where reading starts, so that the lines of the sidebar stand under each other."""
        theme, colour = self._theme, self._ink()
        side, edge = theme.px(20), theme.px(14)
        spot = QRect(edge, (self.height() - side) // 2, side, side)
        draw_icon(painter, self, self._item.icon, placed(self, spot), colour)
        start = edge + side + theme.px(10)
        room = QRect(start, 0, self.width() - start - theme.px(6), self.height())
        self._caption().draw(painter, placed(self, room), colour, centred=False)
        if self.isChecked():
            mark = QRect(0, theme.px(8), theme.px(4), self.height() - 2 * theme.px(8))
            box(painter, placed(self, mark), Outline(colour, colour, 0, 2))


class Sidebar(QWidget):
    """The rooms this person may enter; what one may not do is not shown at all."""

    room_wanted = Signal(str)
    search_wanted = Signal()

    def __init__(self, items: Iterable[Item], *, search: bool) -> None:
        super().__init__()
        self._box, self._rooms = QVBoxLayout(self), Turning(spacing=6)
        self._box.addLayout(self._rooms)
        self.buttons: dict[str, NavButton] = {}
        self.search = Button(self.tr("Zoek deelnemer"), "search")
        self.search.setToolTip("F3")
        self.search.setAccessibleDescription("F3")
        self.search.clicked.connect(self.search_wanted)
        self._rooms.addWidget(self.search)
        self.search.setVisible(search)
        for item in items:
            self._add(item)
        tell_as_group(self, self.tr("Menu"))
        self.dress(theme_of())

    def _add(self, item: Item) -> None:
        button = NavButton(item)
        button.clicked.connect(lambda: self.room_wanted.emit(item.room))
        button.aside.connect(lambda by: self._step(item.room, by))
        self.buttons[item.room] = button
        self._rooms.addWidget(button)

    def _step(self, room: str, by: int) -> None:
        order = list(self.buttons)
        place = order.index(room) + by
        if 0 <= place < len(order):
            self.buttons[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, theme: Theme) -> None:
        """Flat it goes on at the next row: with many rooms one row has no place for their names."""
        self._theme = theme
        flat = theme.scale >= WIDE_ENOUGH
        self._rooms.turn(upright=not flat)
        edge = theme.px(4 if flat else 12)
        self._box.setContentsMargins(edge, edge, edge, edge)

    def mark(self, room: str) -> None:
        """Marks the room where one is, where Tab comes in; none for a room that is not here."""
        policies = Qt.FocusPolicy
        for name, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(name == room)
            button.setAutoExclusive(True)
            entered = name == room or room not in self.buttons
            button.setFocusPolicy(policies.StrongFocus if entered else policies.ClickFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(self.rect(), self._theme.colour("surface2"))


class StatusLine(QWidget):
    """What was saved when, help at the left, the lock at the right: always in the same place."""

    help_wanted = Signal()
    urgent_wanted = Signal()
    together_ended = Signal()
    lock_wanted = Signal()
    account_wanted = Signal()

    def __init__(self, name: str, language: str) -> None:
        super().__init__()
        self._language = language
        self.help = PlainButton(self.tr("Hulp (F1)"), "info")
        self.urgent = PlainButton("", "triangle-alert")
        self.saved = Quiet()
        self.saved.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.end_together = PlainButton("", "users-round")
        self.end_together.setAccessibleDescription("Ctrl+M")
        self.name = PlainButton(name, "user-round")
        self.name.setAccessibleDescription(self.tr("Mijn account"))
        self.name.setToolTip(self.tr("Mijn account"))
        self.lock = Button(self.tr("Op slot"), "lock")
        self.lock.setToolTip("Ctrl+L")
        self.lock.setAccessibleDescription("Ctrl+L")
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        end = (self.end_together, self.name, self.lock)
        self._bar = Bar(self.help, self.urgent, self.saved, end=end, margin=6)
        row.addWidget(self._bar)
        self.aloud: AlongButton | None = None
        self._tip: QWidget | None = None
        self._tipped = False
        self.help.clicked.connect(self.help_wanted)
        self.urgent.clicked.connect(self.urgent_wanted)
        self.urgent.hide()
        self.end_together.clicked.connect(self.together_ended)
        self.lock.clicked.connect(self.lock_wanted)
        self.name.clicked.connect(self.account_wanted)
        self.end_together.hide()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """One row, also where letters are large: a second one would take from the page.

        So a tip stands there instead of when all was saved, and of the key for help.
        """
        large, said = theme.scale >= WIDE_ENOUGH, self.tr("Eerst iets dringends (F4)")
        full = large and self._tipped
        self.saved.setVisible(not full)
        self.help.setText(self.tr("Hulp") if full else self.tr("Hulp (F1)"))
        self.help.setAccessibleDescription("F1" if full else "")
        self.urgent.setText(self.tr("Dringend") if large else said)
        self.urgent.setAccessibleDescription(said)
        ends = self.tr("Stop samen kijken"), self.tr("Stop samen kijken (Ctrl+M)")
        self.end_together.setText(ends[not large])

    def take_in(self, tip: QWidget) -> None:
        """Beside help, what opens a word for staff alone."""
        self._tip = tip
        self._bar.start.put_in(1, tip)
        self.setTabOrder(self.help, tip)

    def make_way(self, tipped: bool) -> None:  # noqa: FBT001 - a slot
        """Whether there is a tip, which needs its room."""
        self._tipped = tipped
        self.dress(theme_of())

    def offer_aloud(self, page: QWidget | None) -> None:
        """Beside help, for a client who looks along at this page; loaded when first one does."""
        if self.aloud is None:
            if page is None:
                return
            from bridge_app.ui.aloud.along import AlongButton

            self.aloud = AlongButton(sign_from=WIDE_ENOUGH)
            self._bar.start.put_in(1, self.aloud)
            self.setTabOrder(self.help, self.aloud)
        self.aloud.follow(page)

    def others(self) -> tuple[QWidget, ...]:
        """What can be pressed here beside the lock."""
        beside = [each for each in (self.aloud, self._tip) if each]
        return self.help, *beside, self.urgent, self.end_together, self.name

    def show_saved(self, at: datetime) -> None:
        """As in "Bewaard 10.42": the time on the wall, as the person sees it."""
        moment = at_the_desk(at).time()
        self.saved.setText(
            words(self._language, "save.at", clock=clock_words(self._language, moment))
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of()
        line = self.rect()
        line.setHeight(max(round(theme.line), 1))
        begin(self).fillRect(line, theme.colour("border" if theme.plain else "divider"))


class Frame(QWidget):
    """The staff's frame around a room, which thins out while a client looks along."""

    def __init__(self, sidebar: Sidebar, status: StatusLine, banner: Banner | None) -> None:
        super().__init__()
        self.sidebar, self.status, self.banner = sidebar, status, banner
        self.strip = Strip(self.tr("Sluit bericht"))
        self.stack = QStackedWidget()
        self.tips = TipLine()
        status.take_in(self.tips.toggle)
        self.tips.waits.connect(status.make_way)
        self._together = False
        self.along = LookingAlong(self.stack)
        self.along.changed.connect(self._speak)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.strip.closed.connect(self._go_back)
        self._build()
        self.dress(theme_of())

    def _build(self) -> None:
        whole, inside = QVBoxLayout(self), QVBoxLayout()
        for layout in (whole, inside, self._middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        if self.banner:
            whole.addWidget(self.banner)
        for part in (self.strip, self.stack, self.tips):
            inside.addWidget(part, int(part is self.stack))
        for silent in (self.sidebar, self.strip, self.tips, self.status):
            silent.setProperty(SILENT, True)
        self._middle.addWidget(self.sidebar)
        self._middle.addLayout(inside, 1)
        whole.addLayout(self._middle, 1)
        whole.addWidget(self.status)

    def dress(self, theme: Theme) -> None:
        directions = QBoxLayout.Direction
        flat = theme.scale >= WIDE_ENOUGH
        self._middle.setDirection(directions.TopToBottom if flat else directions.LeftToRight)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Whoever comes into the page from around it comes in where reading begins."""
        page, moved = self.stack.currentWidget(), super().focusNextPrevChild(forward)
        if moved and reads(page):
            step_in(page, forward=forward)
        return moved

    def show_page(self, page: QWidget) -> None:
        """Puts this page in the middle and begins where it says one begins."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self._offer_aloud()
        focus_begin(page)
        if title := page.windowTitle():
            announce(page, title)

    def _go_back(self) -> None:
        """Who closed the message goes on where they were on the page."""
        page = self.stack.currentWidget()
        former = page.focusWidget() if page is not None else None
        if isinstance(former, QWidget):  # none on a page where nobody came yet
            former.setFocus()

    def say(self, message: Message | None) -> None:
        """A message in the strip; None takes it away."""
        self.strip.show_message(message, self.along.theirs())

    def _speak(self) -> None:
        """That nobody here is real is told to whoever looks along too."""
        if self.banner:
            self.banner.tell(self.along.theirs())

    def set_together(self, together: bool, *, may_end: bool) -> None:  # noqa: FBT001 - a fact
        """Hides what is about others while a client looks along."""
        self._together = together
        self.sidebar.setVisible(not together)
        self.status.name.setVisible(not together)
        self.status.end_together.setVisible(together and may_end)
        if not together:
            self.tips.say("")
        self.along.set_together(together=together)
        self._offer_aloud()

    def _offer_aloud(self) -> None:
        """Who looks along may be read to; a page is there once it was shown."""
        self.status.offer_aloud(self.stack.currentWidget() if self._together else None)

"""Something that takes longer than a second: how far it is, and a way to stop it."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QProgressBar,
    QStyle,
    QStyleOptionProgressBar,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from bridge_app.ui.background import Background, Failed
from bridge_app.ui.parts import Button, Card, Paragraph, announce, lay_out
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told

Answer = TypeVar("Answer")

SOON_MS = 400
"""What is done sooner says nothing of being busy."""


HATCH_IN = 6
"""Pixels between the edge of a line and what it is hatched with: the ring of the focus fits."""


class Working(QObject):
    """One piece of long work on the worker thread; it stops between two steps, or at the lock."""

    stepped = Signal(int, int)  # steps done, of how many

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._stopped = threading.Event()

    def begin(
        self,
        call: "Callable[[Told], Answer]",
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """Calls with what is to be told of each step; raises Stopped inside when it is stopped."""
        self._stopped.clear()
        self._background.work(lambda: call(self._told), then, failed)

    def stop(self) -> None:
        """At the next step it ends, and nothing half is left."""
        self._stopped.set()

    def _told(self, done: int, of: int) -> None:
        """On the worker thread."""
        from bridge_app.trust_errors import Stopped

        if self._stopped.is_set() or self._background.closed:
            raise Stopped
        self.stepped.emit(done, of)


class StillLine(QProgressBar):
    """How far something is; while nobody knows that it is hatched from end to end, and still.

    The system's own lets a block run to and fro, and who looks cannot make it stop (WCAG 2.2.2).
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionProgressBar()
        self.initStyleOption(option)
        option.maximum = max(option.maximum, option.minimum + 1)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_ProgressBar, option)
        if not self.maximum():
            colour = theme_of().colour("primary")
            inside = self.rect().adjusted(HATCH_IN, HATCH_IN, -HATCH_IN, -HATCH_IN)
            painter.fillRect(inside, QBrush(colour, Qt.BrushStyle.BDiagPattern))


def stand_above_bar(page: QWidget, card: "ProgressCard") -> None:
    """In view wherever one has scrolled to; `page` has its column on top and its bar under it."""
    around = page.layout()
    assert isinstance(around, QVBoxLayout)  # noqa: S101 - so page_column made it
    around.insertWidget(1, card)


class ProgressCard(Card):
    """What is being done and how far it is, with a button that stops it; hidden otherwise."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        super().__init__()
        self.words, self.line = Paragraph(), StillLine()
        self.stop = Button(self.tr("Stop"), "pause")
        self.body.addLayout(self._parts)
        for part in (self.words, self.line, leading(self.stop)):
            self._parts.addWidget(part)
        self.stop.clicked.connect(self._stop)
        self.dress(theme_of())
        self.hide()

    def dress(self, theme: Theme) -> None:
        """One low row where letters are large: the page needs the height."""
        super().dress(theme)
        beside = theme.scale >= LARGE
        lay_out(self._parts, beside=beside)
        self._parts.setSpacing(theme.px(12))
        self._parts.setStretch(0, int(beside))
        if beside:
            edge, low = theme.px(20), theme.px(6)
            self.body.setContentsMargins(edge, low, edge, low)

    def follow(self, working: Working) -> None:
        """Shows the steps of this work, and stops it."""
        working.stepped.connect(self.show_step, Qt.ConnectionType.QueuedConnection)
        self.stop_wanted.connect(working.stop)

    def begin(self, words: str) -> None:
        """Says what is being done."""
        self._say(words)
        self.show_step(0, 0)
        self.stop.setEnabled(True)
        self.show()

    def show_step(self, done: int, of: int) -> None:
        """So many steps are done."""
        self.line.setRange(0, of)
        self.line.setValue(done)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.line.setAccessibleName(words)

    def _stop(self) -> None:
        """Once is enough: it ends at the next step, and until then it says so."""
        self._say(self.tr("Dit wordt gestopt."))
        announce(self, self.words.text())
        self._let_go()
        self.stop.setEnabled(False)
        self.stop_wanted.emit()

    def end(self) -> None:
        """It is done, or was stopped."""
        self._let_go()
        self.hide()

    def _let_go(self) -> None:
        """Whoever stands here goes on to what is next, while there is a place to go on from."""
        if self.stop.hasFocus():
            self.focusNextChild()

"""The row above every screen: who, how far, larger letters, and at the welcome the language."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.aloud.button import AloudButton
from bridge_app.ui.intake.eyebrow import Eyebrow
from bridge_app.ui.intake.frame import Frame
from bridge_app.ui.intake.scoring import QuestionScreen
from bridge_app.ui.intake.screens import Screen
from bridge_app.ui.intake.top import Letters, Tongues, Top
from bridge_app.ui.parts import Flow, Picker, PlainButton, Quiet
from bridge_app.ui.parts.order import LAST, SILENT
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import both

DOT, AIR, GAP = 8, 5, 10
KEYS = "Shift+F2"
LARGE = 1.5
"""From this size of letters on no dots stand beside the words, reading aloud is a sign, and the
words may have a row of their own."""


class WayButton(PlainButton):
    """A dot for each step and "stap 4 van 9"; pressing it tells the steps by name."""

    def __init__(self) -> None:
        self._steps = self._here = 0
        super().__init__("")
        self.setAccessibleDescription(KEYS)
        self.setToolTip(KEYS)
        self.setProperty(LAST, True)
        QShortcut(QKeySequence(KEYS), self).activated.connect(self.click)

    def show_way(self, said: str, steps: int, here: int) -> None:
        """So many steps, of which `here` (from 1) is the one of now."""
        self._steps, self._here = steps, here
        self.setText(said)
        self.updateGeometry()
        self.update()

    def _beside(self) -> int:
        if not self._steps or self._theme.scale >= LARGE:
            return 0
        return self._theme.px(self._steps * DOT + (self._steps - 1) * AIR + GAP)

    def _paint_words(self, painter: QPainter) -> None:
        super()._paint_words(painter)
        if beside := self._beside():
            room = self._caption().size(self.width() - self._frame()).width()
            self._paint_dots(painter, (self.width() - beside - room) / 2 - 1)

    def _paint_dots(self, painter: QPainter, left: float) -> None:
        """What was is filled, now is larger, what comes is an outline: told by shape."""
        theme, colour = self._theme, self._theme.colour("primary")
        painter.setPen(QPen(colour, theme.px(1.5)))
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(1, self._steps + 1):
            painter.setBrush(colour if number <= self._here else Qt.BrushStyle.NoBrush)
            side = theme.px(DOT + (3 if number == self._here else -1))
            middle = left + theme.px((number - 1) * (DOT + AIR) + DOT / 2)
            x = (self.width() - middle if backwards else middle) - side / 2
            painter.drawEllipse(QRectF(x, (self.height() - side) / 2, side, side))


class TopRow(QWidget):
    """One row above the question."""

    language_chosen = Signal(str)
    letters_turned = Signal()
    steps_wanted = Signal()

    def __init__(self, page: QWidget | None = None) -> None:
        """Above the screens of this page, which is what is read aloud."""
        super().__init__()
        self.setProperty(SILENT, True)
        self._eyebrow, self._name, self._notice = Eyebrow(), Quiet(), Quiet()
        self.way, self.letters, self.language = WayButton(), PlainButton(""), Picker()
        self.aloud = AloudButton(page or self, sign_from=LARGE)
        self._rows = QVBoxLayout(self)
        self._above, self._row = Flow(spacing=12), QHBoxLayout()
        self._rows.addLayout(self._above)
        self._rows.addLayout(self._row)
        self._said: tuple[QWidget, ...] = (self._eyebrow, self._name, self._notice)
        self._deeds: tuple[QWidget, ...] = (self.way, self.aloud, self.letters, self.language)
        self._row.addStretch(1)
        for part in self._deeds:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stand_beside()
        self.way.clicked.connect(self.steps_wanted)
        self.letters.clicked.connect(self.letters_turned)
        self.language.activated.connect(self._tell_language)
        for part in (self.way, self.letters):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a tap leaves one where one was
        self.dress(theme_of())
        self.clear()

    def dress(self, theme: Theme) -> None:
        edge = theme.px(24)
        self._rows.setContentsMargins(edge, 0, theme.px(12), 0)
        self._rows.setSpacing(0)
        self._row.setSpacing(theme.px(12))
        QTimer.singleShot(0, self, self._arrange)  # what stands on it has its letters then

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """Words and buttons beside each other, unless large letters make that the higher."""
        self._stand_beside()
        if theme_of().scale < LARGE or not self.isVisible():
            return  # as wide as it will be it is once it is seen
        room = self.width() - self._rows.contentsMargins().left()
        words = [each for each in self._said if not each.isHidden()]
        alone = sum(each.heightForWidth(room) for each in words)
        under = max(
            (each.sizeHint().height() for each in self._deeds if not each.isHidden()), default=0
        )
        if self._row.heightForWidth(room) > alone + under:
            for part in self._said:
                self._above.addWidget(part)

    def _stand_beside(self) -> None:
        """The name first and the notice beside the buttons, with what is left between them."""
        for place, part in zip((0, 1, 3), self._said, strict=True):
            self._row.insertWidget(place, part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_top(self, frame: Frame, screen: Screen, top: Top) -> None:
        """What stands there with this screen."""
        question = screen if isinstance(screen, QuestionScreen) else None
        if question:
            self._eyebrow.show_pillar(question.heading, question.icon, question.pillar)
        self._eyebrow.setVisible(question is not None)
        self._name.setText(both(frame.name, frame.beside or frame.name))
        self._name.setVisible(question is None)
        self._notice.setText(frame.notice)
        self._notice.setVisible(bool(frame.notice))
        self.way.show_way(frame.progress, top.steps, top.here)
        self.way.setVisible(bool(top.steps))
        self.aloud.offer()
        self._show_letters(top.letters)
        self._show_tongues(top.tongues)
        self._arrange()

    def _show_letters(self, letters: Letters) -> None:
        self.letters.setText(letters.sign)
        self.letters.setAccessibleName(letters.told)
        self.letters.setToolTip(letters.told)
        self.letters.show()

    def _show_tongues(self, tongues: Tongues | None) -> None:
        self.language.setVisible(tongues is not None)
        if tongues is None:
            return
        if self.language.count() != len(tongues.names):
            self.language.clear()
            for name, code in tongues.names:
                self.language.addItem(name, code)
        self.language.tell_what(tongues.asked)
        self.language.setCurrentIndex(self.language.findData(tongues.spoken))

    def _tell_language(self, at: int) -> None:
        self.language_chosen.emit(str(self.language.itemData(at)))

    def clear(self) -> None:
        """Nothing of a conversation stays."""
        self.aloud.offer(wanted=False)
        for part in (self._eyebrow, self.way, self.letters, self.language):
            part.hide()
        for line in (self._name, self._notice):
            line.setText("")

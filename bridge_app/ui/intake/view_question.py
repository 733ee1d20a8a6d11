"""One area of life a screen: five sentences stacked like blocks, and answers that are no block."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.bridge import Answer
from bridge_app.ui.aloud.button import Ear
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.intake.scoring import Level, QuestionScreen, wordless
from bridge_app.ui.intake.view_note import NoteView
from bridge_app.ui.parts import (
    Flow,
    Heading,
    LevelCards,
    LevelChoice,
    Paragraph,
    Prose,
    Quiet,
    Tick,
    announce,
)
from bridge_app.ui.parts.order import SILENT
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column

SIDE_FROM = 1240
"""From this width on (at scale 1) there is room for the small bridge beside the question."""

SIDE = 348

USUAL, FOR_TWO = 880, 1080
"""How wide the answers may stand, at scale 1: in two languages three of them need more."""


class Answers(QWidget):
    """All answers to one question. Digits choose while the focus is in here, nowhere else."""

    level_chosen = Signal(int)
    other_chosen = Signal(str)
    talk_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.cards = LevelCards(0)
        self.others = Choices(clears=True)
        self.talk = Tick("")
        self._asked: tuple[str, tuple[Level, ...]] = ("", ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.cards)
        row = QWidget()
        flow = Flow(row)
        flow.addWidget(self.others)
        flow.addWidget(self.talk)
        self._column.addWidget(row)
        self.others.chosen.connect(self.other_chosen)
        self.talk.clicked.connect(self.talk_changed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(10))

    def show_screen(self, screen: QuestionScreen) -> None:
        """Shows the answers of this area, with the one that stands."""
        if (screen.area, screen.levels) != self._asked:
            self._begin(screen)
        self.cards.choose(screen.chosen)
        options = [Option(other.answer, other.text) for other in screen.others]
        self.others.show_options(options, screen.answer)
        self.talk.setText(screen.talk)
        self.talk.setChecked(screen.talks)

    def _begin(self, screen: QuestionScreen) -> None:
        """Cards for another area."""
        self._asked = (screen.area, screen.levels)
        old, self.cards = self.cards, LevelCards(screen.pillar, beside=Ear)
        self._column.removeWidget(old)
        self._column.insertWidget(0, self.cards)
        old.hide()
        old.deleteLater()
        for part in (self.cards, self.others):
            part.setAccessibleName(screen.title)
        self.cards.show_choices(
            [
                LevelChoice(each.level, each.sentence, each.place, each.beside)
                for each in screen.levels
            ],
            screen.chosen,
        )
        self.cards.level_chosen.connect(self.level_chosen)
        self.cards.unknown_wanted.connect(self._unknown)
        self.cards.show()
        for ear in self.cards.findChildren(Ear):
            ear.settle()

    def _unknown(self) -> None:
        self.other_chosen.emit(Answer.UNKNOWN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit typed on one of the other answers means the same as on a card."""
        if event.text().isdecimal():
            self.cards.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def first(self) -> QWidget:
        """The answer that stands, or the first card."""
        checked = [each for each in self.others.buttons() if each.isChecked()]
        return checked[0] if checked else self.cards


class QuestionView(QWidget):
    """The question with its answers, and the bridge growing beside it where there is room.

    With two languages there is none: all answers at first look are more than the small bridge.
    """

    level_chosen = Signal(int)
    other_chosen = Signal(str)
    talk_changed = Signal(bool)
    note_turned = Signal()
    note_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._beside_title, self._hint = Heading(), Quiet(), Paragraph()
        self._beside_title.setProperty(SILENT, True)
        self._beside_title.setLocale(QLocale())  # ours, on a page in the client's language
        self.answers, self.before = Answers(), Prose("", "primary")
        self.note = NoteView(self.before)
        self._column = Column(spacing=7)
        for part in (self._title, self._beside_title, self._hint, self.answers, self.note):
            self._column.body.addWidget(part)
        self._column.body.addStretch(1)
        self._bridge = BridgeView(reachable=False)
        self._side = QWidget()
        self._beside = QVBoxLayout(self._side)
        self._beside.addStretch(1)
        self._beside.addWidget(self._bridge)
        self._beside.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 1)
        row.addWidget(self._side)
        self.answers.level_chosen.connect(self.level_chosen)
        self.answers.other_chosen.connect(self.other_chosen)
        self.answers.talk_changed.connect(self.talk_changed)
        self.note.turned.connect(self.note_turned)
        self.note.typed.connect(self.note_typed)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._side.setFixedWidth(theme.px(SIDE))
        edge = theme.px(24)
        self._beside.setContentsMargins(edge, 0, edge, 0)
        self._arrange()

    def show_screen(self, screen: QuestionScreen) -> None:
        """Shows this area of life."""
        self._title.setText(screen.title)
        self._beside_title.setText(screen.beside)
        self._beside_title.setVisible(bool(screen.beside))
        self._column.widen(FOR_TWO if screen.beside else USUAL)
        self._arrange()
        self._hint.setText(screen.hint)
        self.answers.show_screen(screen)
        if screen.before and screen.before != self.before.text():
            announce(self, screen.before)
        self.before.setText(screen.before)
        self.before.setVisible(bool(screen.before))
        if self.note.show_line(screen.note):
            self.first().setFocus()
        small = wordless(screen.drawing)
        self._bridge.show_bridge(small.bridge, small.labels)

    def first(self) -> QWidget:
        """The answer that stands, or the first card."""
        return self.answers.first()

    def turn_note(self) -> None:
        """Opens the short note or folds it, where the question is on the screen."""
        if self.isVisible():
            self.note_turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        roomy = self.width() >= self._theme.px(SIDE_FROM)
        self._side.setVisible(roomy and not self._beside_title.text())

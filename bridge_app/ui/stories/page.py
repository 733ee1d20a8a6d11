"""The page "Mijn verhaal": client and mentor read it together, one thing at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Heading,
    Paragraph,
    PlainButton,
    ScrollColumn,
    begin_at,
    focus_begin,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.stories.parts import AskPart, TellPart, ToldPart
from bridge_app.ui.stories.state import Stage, StoryState

Part = TellPart | AskPart | ToldPart


class StoryPage(QWidget):
    """Shows one part at a time; what it asks for is the part's own."""

    closed = Signal()
    shown = Signal(object)  # the part that stands there now

    def __init__(self) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        self._scrolling = ScrollColumn()
        self.back = PlainButton("", "arrow-left")
        around.addWidget(self._scrolling, 1)
        around.addWidget(Bar(self.back))
        self._title, self._intro = Heading(), Paragraph("")
        self.part: Part | None = None
        for part in (self._title, self._intro):
            self._scrolling.body.addWidget(part)
        self._scrolling.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever part is there."""
        return step_as_read(self, forward=forward)

    def show_state(self, state: StoryState) -> None:
        """Shows this part in place of the one before."""
        say = state.say
        read_in(self, say.language)
        self.setWindowTitle(say("story.title"))
        self._title.setText(say("story.title"))
        self._intro.setText(say("story.intro"))
        self._intro.setVisible(state.stage is Stage.TELL)
        self.back.setText(say("button.back"))
        if self.part is not None:
            self._scrolling.body.removeWidget(self.part)
            self.part.hide()
            self.part.deleteLater()
        self.part = _part_of(state)
        self._scrolling.body.insertWidget(2, self.part)
        self.part.show()
        begin_at(self, self.part.first or self.back)
        focus_begin(self)
        self.shown.emit(self.part)


def _part_of(state: StoryState) -> Part:
    made: dict[Stage, type[Part]] = {
        Stage.TELL: TellPart,
        Stage.ASK: AskPart,
        Stage.TOLD: ToldPart,
    }
    return made[state.stage](state)

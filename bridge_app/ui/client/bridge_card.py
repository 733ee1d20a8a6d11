"""The bridge in the file: of now, then, both, or as it is wanted, and what a column means."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.bridge import BridgeWords
from bridge_app.picture.fonts import figures_apart
from bridge_app.picture.labels import Labels, labels_for
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.client.state import FileState, Moment
from bridge_app.ui.column_said import block_said
from bridge_app.ui.parts import Card, Choice, Flow, Paragraph
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.together.groups import let_stand
from bridge_app.ui.together.speech import Shared
from bridge_app.words import short_date


class BridgeCard(Card):
    """The drawing with a switch above it, and under it the sentence that was asked for."""

    moment_chosen = Signal(object)  # Moment

    def __init__(self, language: str) -> None:
        super().__init__()
        self._say = Shared(language)
        self._state: FileState | None = None
        self._labels: Labels | None = None
        self.view, self.told = BridgeView(), Paragraph()
        self._group = QButtonGroup(self)
        self._switch = tell_as_group(QWidget(), self._say("grow.title_less"))
        self.moments = {moment: Choice("") for moment in Moment}
        self._fill_switch()
        for part in (self._switch, self.view, self.told):
            self.body.addWidget(part)
        self.view.chosen.connect(self._tell_column)
        self.view.read.connect(self._tell_block)

    def _fill_switch(self) -> None:
        row, group = Flow(self._switch), self._group
        for moment, choice in self.moments.items():
            group.addButton(choice)
            row.addWidget(choice)
            choice.clicked.connect(lambda _on=False, moment=moment: self._choose(moment))

    def speak(self, say: Shared) -> None:
        """In this language from the next file on that is shown."""
        self._say = say

    def _choose(self, moment: Moment) -> None:
        self.moment_chosen.emit(moment)

    def show_file(self, state: FileState, said: BridgeWords, form: str) -> None:
        """Shows the bridge of this file; `said` are the words under it."""
        self._state = state
        grown, labels = state.growth.grown, labels_for(state.bridge, said, form)
        self._labels = labels
        if state.moment is Moment.BOTH and grown:
            self.view.show_growth(grown, labels)
        elif state.moment is Moment.LATER:
            self.view.show_wanted(state.bridge, labels)
        else:
            self.view.show_bridge(state.bridge, labels)
        self._name_moments(state)
        self.told.hide()

    def _name_moments(self, state: FileState) -> None:
        days = [short_date(day) for day in state.scored_on]
        for moment, key, day in (
            (Moment.THEN, "grow.then", days[:1]),
            (Moment.NOW, "grow.now", days[-1:]),
        ):
            self.moments[moment].setText(figures_apart(": ".join((self._say.both(key), *day))))
        self.moments[Moment.BOTH].setText(self._say.both("grow.both"))
        self.moments[Moment.LATER].setText(self._say.both("sign.later"))
        self.moments[Moment.THEN].setVisible(state.can_compare)
        self.moments[Moment.BOTH].setVisible(state.growth.grown is not None)
        self.moments[Moment.LATER].setVisible(state.wanted)
        let_stand(self._group, self.moments[state.moment])
        self._switch.setAccessibleName(self._say(_named(state)))
        self._switch.setVisible(state.can_compare or state.wanted)

    def _tell_column(self, column: int) -> None:
        """The sentence behind a column of the drawing, in the client's own choice of words."""
        if self._state is not None:
            self._tell(self._state.told[column] or self._say("bridge.open"))

    def _tell_block(self, heard: str) -> None:
        """Of a block that one comes to by key: a client who looks along reads no number of it."""
        if self._state is not None and self._labels is not None:
            self._tell(block_said(heard, self._state.bridge, self._labels))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()


def _named(state: FileState) -> str:
    """The key of what there is to choose between."""
    return "grow.title_less" if state.can_compare else "paper.title"

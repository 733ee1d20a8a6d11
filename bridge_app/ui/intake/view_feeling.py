"""Short answers under a few words, and what goes well in the client's own words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.intake.feeling import PickScreen, StrengthsScreen
from bridge_app.ui.intake.view_opening import QuietView
from bridge_app.ui.parts import Button, FieldLabel, Flow, Heading, Paragraph, Prose, announce
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column, as_high_as_needed


class PickView(QuietView):
    """A few words, and answers that one may tap; tapping the one that stands takes it away."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.picks, self._said = Choices(clears=True), Prose("", "primary")
        for part in (self.picks, self._said):
            self.body.insertWidget(self.body.count() - 1, part)
        self.picks.chosen.connect(self.picked)

    def show_pick(self, screen: PickScreen) -> None:
        """Shows the words with the answer that stands, and what is said to it."""
        self.show_quiet(screen.icon, screen.title, screen.lines)
        self.picks.setAccessibleName(screen.title)
        self.picks.show_options([Option(c.value, c.text) for c in screen.picks], screen.chosen)
        self.picks.setVisible(bool(screen.picks))
        if screen.said and screen.said != self._said.text() and self._said.isVisible():
            announce(self, screen.said)
        self._said.setText(screen.said)
        self._said.setVisible(bool(screen.picks))

    def first(self) -> QWidget | None:
        """The answer that stands, or the first; the main button where nothing is asked."""
        return self.picks.first() if self.picks.isVisibleTo(self) else None


class Ideas(QWidget):
    """Sentences to take over with one tap."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self)
        self._buttons: list[Button] = []
        as_high_as_needed(self)

    def show_ideas(self, ideas: tuple[str, ...]) -> None:
        """Shows these; those that stand already are left alone."""
        self.setVisible(bool(ideas))
        if [button.text() for button in self._buttons] == list(ideas):
            return
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._made(idea) for idea in ideas]
        self.updateGeometry()

    def _made(self, idea: str) -> Button:
        button = Button(idea)
        button.clicked.connect(partial(self.taken.emit, idea))
        self._flow.addWidget(button)
        button.show()
        return button


class StrengthsView(Column):
    """One field; the next comes when the one before holds something. Ideas stand under them."""

    typed = Signal(int, str)  # which field, from 0
    idea_taken = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=12)
        self._title, self._ask = Heading(), Paragraph()
        self.fields: list[Asked] = [Asked(OwnWords(2)) for _ in range(3)]
        self._ideas_title, self.ideas = FieldLabel(), Ideas()
        for part in (self._title, self._ask, *self.fields, self._ideas_title, self.ideas):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for place, field in enumerate(self.fields):
            field.typed.connect(partial(self.typed.emit, place))
        self.ideas.taken.connect(self._take)

    def show_screen(self, screen: StrengthsScreen) -> None:
        """Shows the fields that are open; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._ask.setText(screen.ask)
        for place, field in enumerate(self.fields):
            asked = screen.own if place == 0 else screen.more
            field.ask(asked)
            if place:
                field.edit.setAccessibleName(f"{asked}, {place + 1}")
            open_ = place < len(screen.texts)
            field.show_text(screen.texts[place] if open_ else "")
            field.setVisible(open_)
        self._ideas_title.setText(screen.ideas_title)
        self._ideas_title.setVisible(bool(screen.ideas))
        self.ideas.show_ideas(screen.ideas)

    def first(self) -> QWidget | None:
        """The first field."""
        return self.fields[0].edit

    def _take(self, idea: str) -> None:
        """The sentence goes into the first free field, where it can be changed."""
        self.idea_taken.emit(idea)
        taken = next((each for each in self.fields if each.text() == idea), None)
        if taken:
            taken.edit.setFocus()

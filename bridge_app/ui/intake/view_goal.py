"""What matters most now, and the first goal in the client's own words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.intake.area_cards import AreaCards
from bridge_app.ui.intake.chips import Chips
from bridge_app.ui.intake.planning import GoalScreen, UrgentScreen
from bridge_app.ui.intake.rewording import ReasonAsk
from bridge_app.ui.parts import (
    Button,
    FieldLabel,
    Flow,
    Heading,
    Paragraph,
    Prose,
    TextField,
    announce,
)
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column


class UrgentView(Column):
    """One area at most; choosing none is as good. What comes later stands under it."""

    area_chosen = Signal(str)
    later_tapped = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=1180, spacing=12)
        self._title, self._hint, self.cards = Heading(), Paragraph(), AreaCards()
        self._none = Choices()
        self._later_title, self.later = FieldLabel(), Chips()
        for part in (self._title, self._hint, self.cards, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self._later_title)
        self.body.addWidget(self.later)
        self.body.addStretch(1)
        self.cards.chosen.connect(self.area_chosen)
        self._none.chosen.connect(self.area_chosen)
        self.later.tapped.connect(self.later_tapped)

    def show_screen(self, screen: UrgentScreen) -> None:
        """Shows the areas."""
        self._title.setText(screen.title)
        self._hint.setText(screen.hint)
        for part in (self.cards, self._none):
            part.setAccessibleName(screen.title)
        self.cards.show_choices(screen.choices, screen.talk, screen.is_later)
        chosen = any(choice.chosen for choice in screen.choices)
        self._none.show_options([Option("", screen.none)], "chosen" if chosen else "")
        self._show_later(screen)

    def _show_later(self, screen: UrgentScreen) -> None:
        self._later_title.setText(screen.later_title)
        self._later_title.setVisible(bool(screen.later))
        self.later.setAccessibleName(screen.later_title)
        self.later.show_chips(screen.later)

    def first(self) -> QWidget | None:
        """The chosen card, or the first."""
        return self.cards.first()


class GoalView(Column):
    """A goal is typed as it is said; an example can be taken over and changed.

    Where a goal that was agreed gets other words, why may be said with it.
    """

    typed = Signal(str)
    area_chosen = Signal(str)
    reason_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=14)
        self._title, self._strength = Heading(), Prose("", "primary")
        self.words = Asked(OwnWords(3))
        self._examples = QWidget()
        self._flow = Flow(self._examples)
        self._buttons: list[Button] = []
        self._area_title, self.areas = FieldLabel(), Choices()
        self._trouble = Paragraph()
        self.reason, self.reasons = Asked(TextField()), Choices(clears=True)
        for part in (
            self._title,
            self._strength,
            self.words,
            self.reason,
            self.reasons,
            self._examples,
            self._area_title,
            self.areas,
            self._trouble,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.words.typed.connect(self.typed)
        self.areas.chosen.connect(self.area_chosen)
        self.reason.typed.connect(self.reason_typed)
        self.reasons.chosen.connect(self.reason.show_text)

    def show_screen(self, screen: GoalScreen) -> None:
        """Shows the goal; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._strength.setText(screen.strength)
        self._strength.setVisible(bool(screen.strength))
        self.words.ask(screen.own)
        self.words.show_text(screen.text)
        self._show_reason(screen.reason)
        self._show_examples(screen.examples)
        self._area_title.setText(screen.area_title)
        self.areas.setAccessibleName(screen.area_title)
        chosen = next((each.area for each in screen.areas if each.chosen), "")
        self.areas.show_options([Option(each.area, each.name) for each in screen.areas], chosen)
        self._trouble.setText(screen.trouble)
        self._trouble.setVisible(bool(screen.trouble))

    def _show_reason(self, asked: ReasonAsk | None) -> None:
        for part in (self.reason, self.reasons):
            part.setVisible(asked is not None)
        if asked:
            self.reason.ask(asked.ask)
            self.reason.show_text(asked.text)
            self.reasons.setAccessibleName(asked.ask)
            self.reasons.show_options([Option(each, each) for each in asked.reasons], asked.text)

    def first(self) -> QWidget | None:
        """The client's own words."""
        return self.words.edit

    def ask_for_area(self, sentence: str) -> None:
        """Nothing is wrong with the goal; where it belongs is still open."""
        announce(self, sentence, urgent=True)
        if area := self.areas.first():
            area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_examples(self, examples: tuple[str, ...]) -> None:
        if [button.text() for button in self._buttons] == list(examples):
            return
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._example(text) for text in examples]
        self._examples.updateGeometry()
        self._examples.setVisible(bool(examples))

    def _example(self, text: str) -> Button:
        button = Button(text)
        button.clicked.connect(lambda: self._take_over(text))
        self._flow.addWidget(button)
        button.show()
        return button

    def _take_over(self, text: str) -> None:
        self.words.show_text(text)
        self.words.edit.setFocus()

"""Why this goal, until when, and how one will know: a light screen, nothing on it is a must."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.intake.view_step import DayField
from bridge_app.ui.intake.why import WhyScreen
from bridge_app.ui.parts import FieldLabel, Flow, Heading, Prose, Quiet
from bridge_app.ui.together.asked import Asked, OwnWords
from bridge_app.ui.together.choices import Choices
from bridge_app.ui.together.column import Column, as_high_as_needed


class WhyView(Column):
    """Every change is told at once, by the name of its field."""

    changed = Signal(str, str)  # field, text

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=12)
        self._title, self._goal = Heading(), Quiet()
        self.motivation, self.how = Asked(OwnWords(2)), Asked(OwnWords(2))
        self._by_title, self.days = FieldLabel(), Choices(clears=True)
        self.day, self._unclear = DayField(), Prose("", "note")
        when = QWidget()
        flow = Flow(when)
        flow.addWidget(self.days)
        flow.addWidget(self.day)
        as_high_as_needed(when)
        parts = (self.motivation, self._by_title, when, self._unclear, self.how)
        for part in (self._title, self._goal, *parts):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.motivation.typed.connect(partial(self.changed.emit, "motivation"))
        self.how.typed.connect(partial(self.changed.emit, "how"))
        self.day.textChanged.connect(partial(self.changed.emit, "by"))
        self.days.chosen.connect(self.day.setText)

    def show_screen(self, screen: WhyScreen) -> None:
        """Shows what stands; what is being typed is left alone."""
        self._title.setText(screen.title)
        self._goal.setText(screen.goal)
        self.motivation.ask(screen.motivation_title)
        self.motivation.show_text(screen.motivation)
        self.how.ask(screen.how_title)
        self.how.show_text(screen.how)
        self._by_title.setText(screen.by_title)
        self.days.setAccessibleName(screen.by_title)
        self.days.show_options(screen.days, screen.by)
        self.day.show_typed(screen.by_hint, screen.by)
        self.day.setAccessibleDescription(screen.trouble)
        self._unclear.setText(screen.trouble)
        self._unclear.setVisible(bool(screen.trouble))

    def first(self) -> QWidget | None:
        """Why the client wants this."""
        return self.motivation.edit

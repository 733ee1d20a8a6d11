"""Goal and steps in the file: what was promised, and one tap for what became of it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.plan import SeenHow, StepState
from bridge_app.ui.client.state import GoalView, StepView
from bridge_app.ui.parts import (
    Button,
    Card,
    Flow,
    Paragraph,
    PlainButton,
    Prose,
    Quiet,
    Subheading,
)
from bridge_app.ui.parts.drawing import begin, draw_icon, margins, placed
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import clock, part_of_day, weekday_date, words

MARKS = {
    StepState.DONE: ("circle-check", "ok"),
    StepState.NOT_YET: ("clock", "text2"),
}
TO_DO = ("footprints", "primary")
SIGN = 22

Wish = Callable[[UUID], object]


def when_of(step: StepView, language: str) -> str:
    """The promised day and time, and who helps: "woensdag 4 juni, 10.00 uur, met Fatima"."""
    day = weekday_date(language, step.day) if step.day else ""
    part = part_of_day(language, step.day_part) if step.day_part and not step.at else ""
    at = clock(language, step.at) if step.at else ""
    return ", ".join(part for part in (day, part, at, step.helper) if part)


class StepText(Paragraph):
    """The step in the client's own words."""

    bold = True


class StepItem(QWidget):
    """One step; while it is open three ways to confirm it, and a kind "nog niet"."""

    confirmed = Signal(object, object)  # step id, SeenHow
    not_yet = Signal(object)
    undone = Signal(object)
    smaller = Signal(object)

    def __init__(self, step: StepView, language: str, form: str) -> None:
        super().__init__()
        self.step, self._language, self._form = step, language, form
        self._column = QVBoxLayout(self)
        self._column.addWidget(StepText(step.text))
        if when := when_of(step, language):
            self._column.addWidget(Quiet(when))
        if step.state is StepState.DONE:
            self._add_done()
        else:
            self._add_open()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._column.setContentsMargins(margins(self, theme.px(SIGN + 12), 0, 0, theme.px(4)))
        self._column.setSpacing(theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, role = MARKS.get(self.step.state, TO_DO)
        side = self._theme.px(SIGN)
        spot = QRect(0, self._theme.px(2), side, side)
        draw_icon(begin(self), self, icon, placed(self, spot), self._theme.colour(role))

    def _add_done(self) -> None:
        said = self._say("done.state.done")
        if self.step.how:
            said = f"{said}, {self._say(f'done.how.{self.step.how}')}"
        elif self.step.claimed:
            said = self.tr("gelukt, zegt de deelnemer")
        self._column.addWidget(Prose(said, "ok"))
        if self.step.can_confirm:
            self._add_ways()
        if self.step.can_undo:
            self._add_row(self._undo(self.tr("Toch nog niet gelukt"), self.not_yet.emit))

    def _add_open(self) -> None:
        if self.step.state is StepState.NOT_YET:
            self._add_warm_words()
        self._add_ways()

    def _add_warm_words(self) -> None:
        """It did not work out, and that is fine: what helps now (EXPERIENCE D8)."""
        self._column.addWidget(Prose(self._say("done.not_yet_said"), "text"))
        smaller = Button(self._say("step.smaller"), "scissors")
        smaller.clicked.connect(lambda: self.smaller.emit(self.step.id))
        other_day = Button(self.tr("Andere dag"), "calendar")
        other_day.clicked.connect(lambda: self.smaller.emit(self.step.id))
        undo = (
            [self._undo(self.tr("Maak ongedaan"), self.undone.emit)] if self.step.can_undo else []
        )
        self._add_row(smaller, other_day, *undo)

    def _add_ways(self) -> None:
        """Three ways to know that it was done, each one tap; no document is kept."""
        self._column.addWidget(Quiet(self._question()))
        buttons = [self._way(how) for how in SeenHow]
        if self.step.state is not StepState.NOT_YET and not self.step.claimed:
            later = PlainButton(self._say("done.not_yet"))
            later.setAccessibleDescription(self.step.text)
            later.clicked.connect(lambda: self.not_yet.emit(self.step.id))
            buttons.append(later)
        self._add_row(*buttons)

    def _question(self) -> str:
        if self.step.claimed:
            return self.tr("Hoe weet je dat?")
        late = self.step.state is StepState.NOT_YET
        return self.tr("Toch gelukt?") if late else self.tr("Gelukt?")

    def _way(self, how: SeenHow) -> QWidget:
        said = self._say(f"done.how.{how}")
        button = Button(said[:1].upper() + said[1:])
        button.setAccessibleDescription(self.step.text)
        button.clicked.connect(lambda: self._confirm(how))
        return button

    def _confirm(self, how: SeenHow) -> None:
        self.confirmed.emit(self.step.id, how)

    def _undo(self, said: str, wish: Wish) -> PlainButton:
        button = PlainButton(said, "undo-2")
        button.setAccessibleDescription(self.step.text)
        button.clicked.connect(lambda: wish(self.step.id))
        return button

    def _add_row(self, *buttons: QWidget) -> None:
        holder = QWidget()
        row = Flow(holder)
        for button in buttons:
            row.addWidget(button)
        self._column.addWidget(holder)

    def _say(self, key: str) -> str:
        return words(self._language, key, self._form)


class GoalCard(Card):
    """One goal in the client's own words, and its steps."""

    confirmed = Signal(object, object)
    not_yet = Signal(object)
    undone = Signal(object)
    change_wanted = Signal(object)  # step id, or None for the goal itself

    def __init__(self, goal: GoalView, language: str, form: str) -> None:
        super().__init__()
        self.goal = goal
        self.body.addWidget(Quiet(self.tr("Doel: {area}").format(area=goal.area)))
        self.body.addWidget(Subheading(goal.text))
        self.items = [StepItem(step, language, form) for step in goal.steps]
        if not self.items:
            self.body.addWidget(Quiet(words(language, "step.none", form)))
        for item in self.items:
            self.body.addWidget(item)
            item.confirmed.connect(self.confirmed)
            item.not_yet.connect(self.not_yet)
            item.undone.connect(self.undone)
            item.smaller.connect(self.change_wanted)
        self.change = PlainButton(self.tr("Doel en stappen aanpassen"), "pencil")
        self.change.clicked.connect(lambda: self.change_wanted.emit(None))
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)

"""What is given: for which step, how much, on which card; and a colleague above the limit."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from bridge_app.domain.budgets import Room
from bridge_app.domain.policy import CapPeriod
from bridge_app.ui.colleague import Colleague
from bridge_app.ui.limit_note import LimitNote
from bridge_app.ui.parts import Card, Choice, Flow, Quiet
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.rewards.cards import Cards
from bridge_app.ui.rewards.state import AmountChoice, GiveState, StepChoice
from bridge_app.ui.step_title import StepTitle
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, short_date, weekday_date


class StepChoices(Card):
    """The steps that are ready; one of them is chosen."""

    chosen = Signal(object)  # step id

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._group = QButtonGroup(self)
        said = self.tr("Een doel kies je alleen als de deelnemer zelf zegt dat het is gehaald.")
        self._title, self._of_goals = StepTitle(""), Quiet(said)
        tell_as_group(self)
        self.body.insertWidget(0, self._title)
        self.body.insertWidget(1, self._of_goals)
        self.choices: dict[UUID, Choice] = {}

    def show_steps(self, steps: tuple[StepChoice, ...]) -> None:
        """Shows these steps; the same ones stay where they are, with their focus."""
        if [step.id for step in steps] != list(self.choices):
            self._build(steps)
        for step in steps:
            self.choices[step.id].setChecked(step.chosen)
        goals = any(step.goal for step in steps)
        either = self.tr("1. Voor welke stap of welk doel?")
        self._title.setText(either if goals else self.tr("1. Voor welke stap?"))
        self.setAccessibleName(self._title.text())
        self._of_goals.setVisible(goals)

    def first_open(self) -> Choice | None:
        """The first step, while none is chosen."""
        choices = tuple(self.choices.values())
        chosen = any(choice.isChecked() for choice in choices)
        return None if chosen else next(iter(choices), None)

    def _build(self, steps: tuple[StepChoice, ...]) -> None:
        for former in self.choices.values():
            self._group.removeButton(former)
            former.hide()
            former.deleteLater()
        self.choices = {}
        for step in steps:
            day = weekday_date(self._language, step.day) if step.day else ""
            text = step.text.rstrip(" .")
            said = self.tr("Doel gehaald: {goal}").format(goal=text) if step.goal else text
            choice = Choice(", ".join(part for part in (said, day) if part))
            choice.clicked.connect(lambda _on=False, key=step.id: self.chosen.emit(key))
            self._group.addButton(choice)
            self.choices[step.id] = choice
            self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)


class Amounts(Card):
    """The amounts of the municipality's rule as buttons: another amount is not possible."""

    chosen = Signal(int)  # cents

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._group = QButtonGroup(self)
        self.choices: dict[int, Choice] = {}
        self._limit = Quiet()
        self.left, self.near = Quiet(), LimitNote(language)
        title = StepTitle(self.tr("2. Welk bedrag?"))
        holder = tell_as_group(QWidget(), title.text())
        self._row = Flow(holder)
        for part in (title, holder, self._limit, self.left, self.near):
            self.body.addWidget(part)

    def show_amounts(self, amounts: tuple[AmountChoice, ...], limit_cents: int) -> None:
        """Shows these amounts, and above which of them a colleague looks along."""
        if [amount.cents for amount in amounts] != list(self.choices):
            self._build(amounts)
        for amount in amounts:
            self.choices[amount.cents].setChecked(amount.chosen)
        above = any(amount.cents > limit_cents for amount in amounts)
        limit = euros(self._language, limit_cents, whole=True)
        self._limit.setText(self.tr("Boven {limit} kijkt een collega mee.").format(limit=limit))
        self._limit.setVisible(above)

    def show_room(self, room: Room, name: str) -> None:
        """Says what may still be given; nothing where nothing limits it."""
        said = []
        if room.budget_cents is not None:
            said.append(self._budget(room))
        if room.cap_cents is not None:
            cap = self.tr("Voor {name} kan {period} nog {left}.")
            period = self._periods()[CapPeriod(room.cap_period)]
            said.append(cap.format(name=name, period=period, left=self._euros(room.cap_cents)))
        self.left.setText(" ".join(said))
        self.left.setVisible(bool(said))

    def _budget(self, room: Room) -> str:
        left = self._euros(max(room.budget_cents or 0, 0))
        if room.budget_to is None:
            return self.tr("Er is nu geen budget. Vraag je coördinator. Een compliment kan altijd.")
        if (room.budget_cents or 0) <= 0:
            empty = self.tr("Het budget is op tot en met {day}. Vraag je coördinator.")
            return empty.format(day=short_date(room.budget_to))
        until = self.tr("In het budget is nog {left} over, tot en met {day}.")
        return until.format(day=short_date(room.budget_to), left=left)

    def _periods(self) -> Mapping[CapPeriod, str]:
        return {
            CapPeriod.MONTH: self.tr("deze maand"),
            CapPeriod.QUARTER: self.tr("dit kwartaal"),
            CapPeriod.YEAR: self.tr("dit jaar"),
        }

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

    def _build(self, amounts: tuple[AmountChoice, ...]) -> None:
        for former in self.choices.values():
            self._group.removeButton(former)
            self._row.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.choices = {}
        for amount in amounts:
            choice = Choice(euros(self._language, amount.cents, whole=True))
            choice.clicked.connect(lambda _on=False, cents=amount.cents: self.chosen.emit(cents))
            self._group.addButton(choice)
            self.choices[amount.cents] = choice
            self._row.addWidget(choice)


class GiveForm(QWidget):
    """The three questions from top to bottom, and the colleague where one is needed."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.steps = StepChoices(language)
        self.amounts = Amounts(language)
        self.cards = Cards(language)
        self.colleague = Colleague()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.steps, self.amounts, self.cards, self.colleague):
            self._column.addWidget(part)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def show_form(self, state: GiveState) -> None:
        """Shows what is chosen and typed."""
        self.steps.show_steps(state.steps)
        self.amounts.show_amounts(state.amounts, state.limit_cents)
        self.amounts.show_room(state.room, state.name)
        cents = next((each.cents for each in state.amounts if each.chosen), 0)
        self.amounts.near.show_limit(state.room.limit, cents, state.name)
        self.cards.show_cards(state.cards, can_add=state.can_add_card)
        self.cards.stock.show_left(state.left)
        self.colleague.setVisible(state.colleague_asked)
        self.colleague.show_colleague(state.colleague, state.limit_cents, self._language)

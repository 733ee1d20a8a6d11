"""Budgets: for which days and team money was set apart, and what is left of it.

What is left is never kept: it is what was put in, less what was promised and what was spent
(DOMAIN 4). Money is whole euro cents.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.limits import LimitStand
from bridge_app.domain.people import clean_name
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import NoBudget, NotThatMuchLeft

NAME_LIMIT = 60
"""Letters of the name of a budget, and of its cost centre."""

NOTE_LIMIT = 200
"""Letters of what is noted with a top-up."""


class ChangeReason(StrEnum):
    """Why money was put in a budget or taken out of it."""

    OPENING = "opening"
    TOP_UP = "top_up"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True)
class Budget:
    """Money set apart for these days, the last one included; for one team or for everybody.

    Below `low_cents` whoever watches over it is told.
    """

    id: UUID
    name: str
    from_day: date
    to_day: date
    team: UUID | None = None
    cost_centre: str = ""
    low_cents: int = 0
    active: bool = True

    def runs(self, day: date) -> bool:
        """Whether it stands open on this day."""
        return self.active and self.from_day <= day <= self.to_day


@dataclass(frozen=True)
class BudgetChange:
    """Money put in, or taken out where `cents` is below 0; `note` is the decision behind it."""

    budget_id: UUID
    cents: int
    reason: ChangeReason
    note: str = ""
    at: datetime | None = None
    by: UUID | None = None


@dataclass(frozen=True)
class BudgetStand:
    """A budget as its changes and the ledger add up; `put_cents` is what was put in in all."""

    budget: Budget
    put_cents: int = 0
    promised_cents: int = 0
    spent_cents: int = 0

    @property
    def left_cents(self) -> int:
        """What may still be promised or given."""
        return self.put_cents - self.promised_cents - self.spent_cents

    @property
    def is_low(self) -> bool:
        """Whether less is left than somebody wants to be warned at."""
        return self.left_cents < self.budget.low_cents


@dataclass(frozen=True)
class Room:
    """What may still be given to one client today, in cents.

    `budget_cents` is None where no budget was ever set up, `budget_to` the last day of the one
    that pays; `cap_cents` is None, and `cap_period` empty, without a rule for one client.
    `limit` is how the client stands in this calendar year (domain/limits.py); None while even
    the largest gifts keep clear of the limit. It warns, and refuses nothing.
    """

    budget_cents: int | None = None
    budget_to: date | None = None
    cap_cents: int | None = None
    cap_period: str = ""
    limit: LimitStand | None = None


def budget_for(budgets: Iterable[Budget], day: date, team: UUID | None) -> Budget | None:
    """The budget that pays on this day: that of the team, or else the one for everybody."""
    running = [each for each in budgets if each.runs(day) and each.team in {team, None}]
    return max(running, key=lambda each: each.team is not None, default=None)


def next_after(budgets: Iterable[Budget], day: date, team: UUID | None) -> date | None:
    """When the next budget begins that would pay for this team; None when none was set up."""
    later = (
        each.from_day
        for each in budgets
        if each.active and each.from_day > day and each.team in {team, None}
    )
    return min(later, default=None)


def check_room(stand: BudgetStand | None, cents: int, following: date | None) -> None:
    """Raise NoBudget unless so much is left; `stand` is None where no budget pays for this."""
    left = stand.left_cents if stand else 0
    if stand is None or cents > left:
        raise NoBudget(cents, max(left, 0), f"{following:%d-%m-%Y}" if following else "")


def cleaned(budget: Budget) -> Budget:
    """The budget as it will be kept; raises FieldProblem for what it may not say."""
    name = _text("budget_name", budget.name)
    if not name:
        raise FieldProblem("budget_name", "empty")
    if budget.to_day < budget.from_day:
        raise FieldProblem("to_day", "before_first")
    if budget.low_cents < 0:
        raise FieldProblem("low", "not_money")
    return replace(budget, name=name, cost_centre=_text("cost_centre", budget.cost_centre))


def _text(field: str, said: str, limit: int = NAME_LIMIT) -> str:
    text = clean_name(said)
    if len(text) > limit:
        raise FieldProblem(field, "too_long", limit)
    return text


def check_apart(budget: Budget, others: Iterable[Budget]) -> None:
    """Raise FieldProblem when another budget of the same team pays on some of these days.

    Two would leave open which of them pays.
    """
    for other in others:
        meets = other.from_day <= budget.to_day and budget.from_day <= other.to_day
        if other.id != budget.id and other.team == budget.team and other.active and meets:
            raise FieldProblem("from_day", "budget_overlaps")


def cleaned_change(change: BudgetChange, stand: BudgetStand) -> BudgetChange:
    """The change as it will be kept; raises FieldProblem, or NotThatMuchLeft when taking out."""
    taken = change.reason is ChangeReason.TAKEN_BACK
    if change.cents == 0 or (change.cents < 0) is not taken:
        raise FieldProblem("amount", "not_money")
    if taken and -change.cents > stand.left_cents:
        raise NotThatMuchLeft(max(stand.left_cents, 0))
    return replace(change, note=_text("note", change.note, NOTE_LIMIT))

"""What the page of budgets shows, and what is typed there read as a budget or a change of one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from bridge_app.domain.budgets import Budget, BudgetChange, BudgetStand, ChangeReason
from bridge_app.domain.staffing import Unit
from bridge_app.errors import FieldProblem

ReadDay = Callable[[str, str], date]
ReadMoney = Callable[[str, str], int]


@dataclass(frozen=True)
class NewWish:
    """A new budget as typed; `team` is None for everybody."""

    name: str = ""
    from_text: str = ""
    to_text: str = ""
    amount: str = ""
    low: str = ""
    cost_centre: str = ""
    team: UUID | None = None


@dataclass(frozen=True)
class ChangeWish:
    """Money to put in a budget, or to take out, as typed."""

    budget_id: UUID
    amount: str
    note: str
    reason: ChangeReason = ChangeReason.TOP_UP


@dataclass(frozen=True)
class BudgetsState:
    """All of the page; `stands` is None before it is known.

    `trouble` is what is wrong with what is typed: with a new budget, or (`changing`) a change.
    """

    stands: tuple[BudgetStand, ...] | None = None
    teams: tuple[Unit, ...] = ()
    trouble: FieldProblem | None = None
    changing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nobody ever set up a budget."""
        return self.stands == ()

    def stand(self, budget_id: UUID) -> BudgetStand | None:
        """One of the budgets."""
        return next((each for each in self.stands or () if each.budget.id == budget_id), None)

    def team_name(self, team: UUID | None) -> str:
        """What a team is called; empty for everybody, and for a team that is no longer in use."""
        return next((each.name for each in self.teams if each.id == team), "")


def wrong(state: BudgetsState, problem: FieldProblem, *, changing: bool) -> BudgetsState:
    """The page with what is wrong said at its field."""
    return replace(state, trouble=problem, changing=changing)


def wanted_budget(wish: NewWish, key: UUID, day: ReadDay, money: ReadMoney) -> tuple[Budget, int]:
    """The budget and what goes in it, in cents; raises FieldProblem for what cannot be read."""
    budget = Budget(
        key,
        wish.name,
        day(wish.from_text, "from_day"),
        day(wish.to_text, "to_day"),
        wish.team,
        wish.cost_centre,
        money(wish.low, "low") if wish.low.strip() else 0,
    )
    return budget, money(wish.amount, "amount")


def wanted_change(wish: ChangeWish, money: ReadMoney) -> BudgetChange:
    """The change as it will be asked; raises FieldProblem for what is no amount."""
    cents = money(wish.amount, "amount")
    signed = -cents if wish.reason is ChangeReason.TAKEN_BACK else cents
    return BudgetChange(wish.budget_id, signed, wish.reason, wish.note)

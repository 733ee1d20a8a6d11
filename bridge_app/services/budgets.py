"""What a coordinator arranges for rewards: the rules, the budgets, and what was not collected."""

from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.budgets import (
    Budget,
    BudgetChange,
    BudgetStand,
    ChangeReason,
    check_apart,
    cleaned,
    cleaned_change,
)
from bridge_app.domain.policy import Policy, check_policy
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.errors import NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import stand_of
from bridge_app.services.promising import end_overdue
from bridge_app.storage import budgets, policies, units


@dataclass(frozen=True)
class Budgets:
    """Rules and money for rewards; amounts in whole cents, nobody's name."""

    acting: Acting

    # --- the rules -------------------------------------------------------------------------

    def policies(self, actor: Actor) -> tuple[Policy, ...]:
        """Every policy there ever was, in the order in which they were written."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.rules") as work:
            work.about("policy")
            return policies.listed(work.connection)

    def set_policy(self, actor: Actor, wanted: Policy) -> tuple[Policy, ...]:
        """From its first day on these rules hold; what was given before keeps its own.

        Raises FieldProblem for rules that begin before today or contradict each other, and
        AmountOutsidePolicy for a usual amount outside their own minimum and maximum.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.set_rules") as work:
            work.about("policy", detail=f"{wanted.valid_from}")
            check_policy(wanted, work.day)
            policies.add(work.connection, wanted, work.written)
            return policies.listed(work.connection)

    # --- the budgets -----------------------------------------------------------------------

    def overview(self, actor: Actor) -> tuple[BudgetStand, ...]:
        """Every budget with what was put in, promised, spent, and is left."""
        with self.acting.deed(actor, Permission.FIGURES, "budget.see") as work:
            known = budgets.listed(work.connection)
            work.about("budget", amount=len(known))
            return budgets.stands(work.connection, known)

    def teams(self, actor: Actor) -> tuple[Unit, ...]:
        """The teams in use, each of which may have a budget of its own."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.see_teams") as work:
            found = units.listed(work.connection, UnitKind.TEAM)
            work.about("budget", amount=len(found))
            return tuple(each for each in found if each.active)

    def low(self, actor: Actor) -> tuple[BudgetStand, ...]:
        """The budgets that pay today and in which little is left."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.due") as work:
            running = [each for each in budgets.listed(work.connection) if each.runs(work.day)]
            found = budgets.stands(work.connection, running)
            work.about("budget", amount=len(found))
            return tuple(each for each in found if each.is_low)

    def changes(self, actor: Actor, budget_id: UUID) -> tuple[BudgetChange, ...]:
        """What was put in a budget and taken out, oldest first; raises NotFound."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.history") as work:
            work.about("budget", budget_id)
            _found(work, budget_id)
            return budgets.changes(work.connection, budget_id)

    def open(self, actor: Actor, wanted: Budget, cents: int) -> BudgetStand:
        """A new budget with this much in it, which may be nothing yet.

        Raises FieldProblem for what it may not say, also for days on which another budget of
        the same team pays already.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.begin") as work:
            work.about("budget", wanted.id, amount=cents)
            kept = cleaned(wanted)
            check_apart(kept, budgets.listed(work.connection))
            budgets.add(work.connection, kept)
            if cents:
                opening = BudgetChange(kept.id, cents, ChangeReason.OPENING)
                _put(work, opening, BudgetStand(kept))
            return _found(work, kept.id)

    def change(self, actor: Actor, wanted: BudgetChange) -> BudgetStand:
        """Money put in, or taken out that was neither promised nor spent.

        Raises NotFound, FieldProblem, and NotThatMuchLeft.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.change") as work:
            work.about("budget", wanted.budget_id, detail=wanted.reason, amount=wanted.cents)
            _put(work, wanted, _found(work, wanted.budget_id))
            return _found(work, wanted.budget_id)

    def set_active(self, actor: Actor, budget_id: UUID, *, active: bool) -> BudgetStand:
        """Closed it pays for nothing new, and keeps what it promised; it can be opened again.

        Raises NotFound, and FieldProblem where another pays on these days by now.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.set_active") as work:
            work.about("budget", budget_id, detail="open" if active else "closed")
            budget = _found(work, budget_id).budget
            if active:
                check_apart(budget, budgets.listed(work.connection))
            budgets.close(work.connection, budget_id, active=active)
            return _found(work, budget_id)

    # --- what was not collected ------------------------------------------------------------

    def end_overdue(self, actor: Actor) -> int:
        """End what nobody collected in time; gives how many rewards ended.

        The program asks this by itself when a coordinator comes in; each that ended is a row of
        the ledger and counts in the log as theirs. Raises ClockUnsure and ClockWentBack.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "budget.end_overdue") as work:
            return end_overdue(self.acting, work)


def _found(work: Work, budget_id: UUID) -> BudgetStand:
    stand = stand_of(work, budget_id)
    if stand is None:
        raise NotFound("budget")
    return stand


def _put(work: Work, wanted: BudgetChange, stand: BudgetStand) -> None:
    budgets.change(work.connection, cleaned_change(wanted, stand), work.written)

"""Problems of rewards, their budgets and what is left of them, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""

from dataclasses import dataclass

from bridge_app.errors import AlreadyRewarded, RuleBroken, WorldTrouble


@dataclass(eq=False)
class OverCap(RuleBroken):
    """More than a client receives in a month, quarter or year (`period`) by the rules.

    In one that is over it is past_month, past_quarter or past_year.
    """

    period: str
    cents: int
    left_cents: int
    cap_cents: int


@dataclass(eq=False)
class NoBudget(RuleBroken):
    """There is not enough left to give this; `until` is when a next budget begins, if one does."""

    cents: int
    left_cents: int
    until: str = ""


@dataclass(eq=False)
class PromisedOtherwise(RuleBroken):
    """Something else was promised for this step, and a promise is kept (DECISIONS E1)."""

    promised_cents: int


@dataclass(eq=False)
class ProofNeeded(RuleBroken):
    """Whoever turns back a hand-over types their own password for it, a moment before."""


@dataclass(eq=False)
class GoalRewardsOff(RuleBroken):
    """Nothing is given for a goal that was reached: the rules of today do not say so."""


@dataclass(eq=False)
class GoalNotReached(RuleBroken):
    """Steps of this goal are still to be confirmed, or it does not stand in an agreed plan."""


@dataclass(eq=False)
class GoalAlreadyRewarded(AlreadyRewarded):
    """Something was given for this goal before: one reward for each goal."""


@dataclass(eq=False)
class NotThatMuchLeft(RuleBroken):
    """More would be taken back from a budget than is left in it."""

    left_cents: int


@dataclass(eq=False)
class CannotClose(RuleBroken):
    """This month cannot be closed. `reason`: closed (it is), running (not over), order, empty.

    Months are as 2026-05; `earlier` is the one that comes first where the order is why.
    """

    month: str
    reason: str
    earlier: str = ""


@dataclass(eq=False)
class CannotReopen(RuleBroken):
    """There is no such close, or it was opened again before (`month`)."""

    month: str


@dataclass(eq=False)
class MonthMoved(RuleBroken):
    """Something was written in this month after its sheet was printed: it is printed anew."""

    month: str


@dataclass(eq=False)
class MonthChanged(WorldTrouble):
    """The rows of a closed month no longer add up to what was closed, or to what was printed."""

    month: str


@dataclass(eq=False)
class BooksBroken(WorldTrouble):
    """A check found a row of the books that does not fit; `row` is its number.

    `what`: guard, life, sum, card, receipt, budget, close, reopen.
    """

    what: str
    row: str


@dataclass(eq=False)
class PerMentorOff(RuleBroken):
    """One mentor's figures were asked for, and the works council did not agree (DECISIONS B)."""


@dataclass(eq=False)
class TooFewPeople(RuleBroken):
    """What was chosen for a researcher is about so few people that somebody may be known by it."""

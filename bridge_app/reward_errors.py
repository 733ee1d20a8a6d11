"""Problems of rewards, their budgets and what is left of them, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`).
"""

from dataclasses import dataclass

from bridge_app.errors import RuleBroken


@dataclass(eq=False)
class OverCap(RuleBroken):
    """More than a client receives in a month, quarter or year (`period`) by the rules."""

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
class NotThatMuchLeft(RuleBroken):
    """More would be taken back from a budget than is left in it."""

    left_cents: int

"""Several hand-outs typed one after another, some of them from paper: what each row asks.

All of them are booked or none (DECISIONS E5). Unlike rows that are read in from a list, these
keep to the rules for amounts, caps, budgets and a second person.
"""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.cards import cleaned_cards
from bridge_app.domain.importing_rewards import EARLIEST
from bridge_app.domain.plan import Goal, MiniStep
from bridge_app.domain.rewards import Card, LedgerOrigin
from bridge_app.errors import FieldProblem

MOST_ROWS = 40
"""Rows on one form: a sheet of paper, and not a list (which is read in)."""


@dataclass(frozen=True)
class FromPaper:
    """A step that was done before it came here; `agreed_on` when the paper says so."""

    text: str
    pillar: str
    agreed_on: date | None = None


@dataclass(frozen=True)
class ForGoal:
    """A goal that was reached; chosen, never offered by itself."""

    goal_id: UUID


@dataclass(frozen=True)
class RowWish:
    """One hand-out: to whom, for which step, how much, with which card, when it really was.

    `step` is a confirmed step of theirs, one from paper, or a goal. `kind` may be empty, while the
    card itself tells of which kind it is. `serial` is one number, or several with commas between:
    sixty euro is three cards of twenty.
    """

    number: str
    step: UUID | FromPaper | ForGoal
    cents: int
    serial: str
    day: date
    kind: str = ""


@dataclass(frozen=True)
class WrittenLater:
    """When a hand-over that is written down now really was, and whether paper tells of it.

    No part of a gift: what is given at the desk is given now, and for a step agreed here.
    """

    day: date
    origin: LedgerOrigin = LedgerOrigin.HERE


@dataclass(frozen=True)
class RowClient:
    """Whom a number is of, and for which steps and goals something may be handed out now."""

    client_id: UUID
    name: str
    steps: tuple[MiniStep, ...]
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True)
class BookedRow:
    """One row as it was booked, with what its receipt asks; `language` and `form` are theirs."""

    reward_id: UUID
    client_id: UUID
    number: str
    cents: int
    serial: str
    day: date
    receipt: str
    language: str = "nl"
    form: str = "je"


def cards_of(row: RowWish) -> tuple[Card, ...]:
    """The cards of a row; several of them are worth the same, and make the amount or nearly so.

    What is left over is no card: whoever looks whether they add up says so.
    """
    numbers = [each for each in re.split("[,;]", row.serial) if each.strip()] or [""]
    worth = row.cents // len(numbers)
    return cleaned_cards([Card(each, worth) for each in numbers])


def check_day(day: date, today: date) -> None:
    """Raise FieldProblem for a hand-out that is still to come, or from before last year.

    Of a sheet or a round the year is this one or the last: an earlier one is a slip of the pen,
    which would count in the limit and the cap of another year. What is older is read in from a
    list. The day may lie in a closed month, where the row lands in the open one (DECISIONS E6),
    and before the client or the first rules came here: it is judged by the rules of today.
    """
    if day > today:
        raise FieldProblem("handed_on", "in_future")
    if day.year < today.year - 1:
        raise FieldProblem("handed_on", "older_as_list", today.year - 1)


def check_agreed(paper: FromPaper, day: date) -> None:
    """Raise FieldProblem for a step agreed after its card was handed out, or too long ago."""
    if paper.agreed_on and paper.agreed_on < EARLIEST:
        raise FieldProblem("agreed_on", "too_long_ago", EARLIEST.year)
    if paper.agreed_on and paper.agreed_on > day:
        raise FieldProblem("agreed_on", "agreed_later")

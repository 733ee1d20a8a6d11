"""Totals that somebody asks again and again: what is asked under a name, of the last whole period.

The days are not kept: a month-end report is about the month that has just ended, whenever it is
opened.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import clean_name
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Filters, Group, checked
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem

LONGEST_NAME = 60
"""Letters of a name."""


class Span(StrEnum):
    """Which days: the last period that is over."""

    MONTH = "last_month"
    QUARTER = "last_quarter"
    YEAR = "last_year"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


def days_of_span(span: Span, today: date) -> tuple[date, date]:
    """The first and last day of the last whole month, quarter or year before today."""
    months = _MONTHS[span]
    begun = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    last = begun - timedelta(days=1)
    return last.replace(month=last.month - months + 1, day=1), last


@dataclass(frozen=True)
class SavedReport:
    """What is asked: lines of a period, in groups, narrowed to some; as which file it leaves.

    `form` is the code of a file; `abroad` in English; `finance` for the financial administration.
    """

    id: UUID
    name: str
    span: Span = Span.MONTH
    by: Period = Period.MONTH
    groups: tuple[Group, ...] = ()
    only: tuple[tuple[Group, str], ...] = ()
    state: RewardState = RewardState.HANDED_OVER
    form: str = "xlsx"
    abroad: bool = False
    finance: bool = False

    def filters(self, today: date) -> Filters:
        """The question, asked today."""
        first, last = days_of_span(self.span, today)
        return Filters(first, last, self.by, self.groups, self.only, self.state)

    @property
    def asked(self) -> str:
        """All but the name, as it is kept."""
        told = {
            "span": self.span,
            "by": self.by,
            "groups": self.groups,
            "only": self.only,
            "state": self.state,
            "form": self.form,
            "abroad": self.abroad,
            "finance": self.finance,
        }
        return json.dumps(told, separators=(",", ":"))


def read_report(report_id: UUID, name: str, asked: str) -> SavedReport:
    """A report as it was kept by `asked`."""
    told = json.loads(asked)
    return SavedReport(
        report_id,
        name,
        Span(told["span"]),
        Period(told["by"]),
        tuple(map(Group, told["groups"])),
        tuple((Group(group), key) for group, key in told["only"]),
        RewardState(told["state"]),
        told["form"],
        told["abroad"],
        told.get("finance", False),  # not asked of those kept before
    )


def checked_name(said: str) -> str:
    """The name on one line; raises FieldProblem("name", ...) when empty or too long."""
    name = clean_name(said)
    if not name:
        raise FieldProblem("name", "empty")
    if len(name) > LONGEST_NAME:
        raise FieldProblem("name", "too_long", LONGEST_NAME)
    return name


def checked_report(report: SavedReport, today: date) -> SavedReport:
    """The report under a clean name; raises FieldProblem for a name or question that cannot be."""
    checked(report.filters(today))
    return replace(report, name=checked_name(report.name))

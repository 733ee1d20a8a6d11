"""A report that is asked again: always of the last period that is over."""

from datetime import date
from uuid import UUID

import pytest

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.saved_reports import (
    LONGEST_NAME,
    SavedReport,
    Span,
    checked_report,
    days_of_span,
    read_report,
)
from bridge_app.domain.totals import Filters, Group
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem

REPORT = SavedReport(
    UUID(int=7),
    "Maandcijfers",
    Span.QUARTER,
    Period.WEEK,
    (Group.TEAM, Group.PILLAR),
    ((Group.BUDGET, ""), (Group.KIND, "call")),
    RewardState.REVERSED,
    "csv",
    abroad=True,
)


@pytest.mark.parametrize(
    ("span", "today", "first", "last"),
    [
        (Span.MONTH, date(2026, 3, 31), date(2026, 2, 1), date(2026, 2, 28)),
        (Span.MONTH, date(2026, 1, 1), date(2025, 12, 1), date(2025, 12, 31)),
        (Span.QUARTER, date(2026, 6, 30), date(2026, 1, 1), date(2026, 3, 31)),
        (Span.QUARTER, date(2026, 7, 1), date(2026, 4, 1), date(2026, 6, 30)),
        (Span.QUARTER, date(2026, 2, 14), date(2025, 10, 1), date(2025, 12, 31)),
        (Span.YEAR, date(2026, 12, 31), date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_it_is_about_the_last_period_that_is_over(
    span: Span, today: date, first: date, last: date
) -> None:
    assert days_of_span(span, today) == (first, last)


def test_the_same_is_asked_of_other_days() -> None:
    assert REPORT.filters(date(2026, 7, 1)) == Filters(
        date(2026, 4, 1),
        date(2026, 6, 30),
        Period.WEEK,
        (Group.TEAM, Group.PILLAR),
        ((Group.BUDGET, ""), (Group.KIND, "call")),
        RewardState.REVERSED,
    )


def test_what_is_kept_is_read_back() -> None:
    finance = SavedReport(UUID(int=9), "Boekhouding", finance=True)
    for report in (REPORT, SavedReport(UUID(int=8), "Alles"), finance):
        assert read_report(report.id, report.name, report.asked) == report
    before = finance.asked.replace(',"finance":true', "")
    assert not read_report(finance.id, finance.name, before).finance, "one that was kept before"


@pytest.mark.parametrize(
    ("name", "reason"), [("  ", "empty"), ("x" * (LONGEST_NAME + 1), "too_long")]
)
def test_a_name_has_to_be_one(name: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as told:
        checked_report(SavedReport(UUID(int=8), name), date(2026, 7, 1))
    assert (told.value.field, told.value.reason) == ("name", reason)


def test_a_name_is_one_line_and_what_is_asked_has_to_be_possible() -> None:
    today = date(2026, 7, 1)
    assert checked_report(SavedReport(UUID(int=8), " Elke\n maand "), today).name == "Elke maand"
    with pytest.raises(FieldProblem):
        checked_report(SavedReport(UUID(int=8), "Twee", groups=(Group.TEAM,) * 2), today)

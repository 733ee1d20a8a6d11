"""The coordinator's page as values: periods, lines, their sum, and what a line is called."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import Filters, Group, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_days import Period as By
from bridge_app.errors import FieldProblem
from bridge_app.ui.coordinator.state import (
    Period,
    PeriodName,
    Quick,
    TotalsState,
    Trouble,
    Wish,
    period_name,
    quick_period,
    wished_period,
)


@pytest.mark.parametrize(
    ("quick", "today", "first", "last"),
    [
        (Quick.THIS_MONTH, date(2026, 2, 17), date(2026, 2, 1), date(2026, 2, 28)),
        (Quick.THIS_MONTH, date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
        (Quick.LAST_MONTH, date(2026, 1, 1), date(2025, 12, 1), date(2025, 12, 31)),
        (Quick.LAST_MONTH, date(2026, 3, 31), date(2026, 2, 1), date(2026, 2, 28)),
        (Quick.THIS_QUARTER, date(2026, 5, 31), date(2026, 4, 1), date(2026, 6, 30)),
        (Quick.THIS_QUARTER, date(2026, 12, 31), date(2026, 10, 1), date(2026, 12, 31)),
        (Quick.THIS_YEAR, date(2026, 7, 1), date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_quick_choice_is_whole_months(quick: Quick, today: date, first: date, last: date) -> None:
    assert quick_period(quick, today, date(2020, 1, 1)) == Period(first, last)


def test_everything_is_from_the_first_day_on_which_something_was_booked() -> None:
    today = date(2026, 6, 3)
    begun = date(2024, 2, 1)
    assert quick_period(Quick.EVERYTHING, today, begun) == Period(begun, today)
    assert quick_period(Quick.EVERYTHING, begun, today) == Period(begun, begun)


def _read(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FieldProblem("day", "not_a_date") from None


def test_typed_days_become_a_period() -> None:
    wish = Wish("2026-01-01", "2026-01-31")
    assert wished_period(wish, _read) == Period(date(2026, 1, 1), date(2026, 1, 31))


def test_one_day_is_a_period() -> None:
    day = date(2026, 1, 1)
    assert wished_period(Wish("2026-01-01", "2026-01-01"), _read) == Period(day, day)


@pytest.mark.parametrize(
    ("first", "last", "trouble"),
    [
        ("gisteren", "2026-01-31", Trouble("first_day", "not_a_date")),
        ("2026-01-01", "", Trouble("last_day", "not_a_date")),
        ("2026-02-01", "2026-01-31", Trouble("last_day", "before_first")),
    ],
)
def test_a_wish_that_cannot_be_answered_names_its_field(
    first: str, last: str, trouble: Trouble
) -> None:
    assert wished_period(Wish(first, last), _read) == trouble


def _totals(*rows: TotalRow) -> Totals:
    filters = Filters(date(2026, 1, 1), date(2026, 3, 31))
    total = TotalRow("", (), TotalLine(3, 80_00, 3, 40_00))
    return Totals(filters, rows, total, {}, None, 1, 9)


def test_what_is_asked_is_the_form_with_its_days() -> None:
    only = ((Group.MENTOR, "x"), (Group.TEAM, "y"))
    wish = Wish("1", "2", By.WEEK, Group.MENTOR, only=only)
    days = Period(date(2026, 1, 1), date(2026, 1, 2))
    assert wish.filters(days) == Filters(days.first, days.last, By.WEEK, (Group.MENTOR,), only)
    without = wish.without_mentors()
    assert (without.group, without.only) == (None, only[1:])
    assert without.filters(days).groups == ()
    by_team = Wish("1", "2", group=Group.TEAM)
    assert by_team.without_mentors() == by_team


def test_the_last_line_is_the_sum() -> None:
    rows = (
        TotalRow("2026-01", (), TotalLine(2, 60_00, 2, 40_00)),
        TotalRow("2026-02", (), TotalLine(1, 20_00, 1, 20_00)),
    )
    state = TotalsState(Wish("", ""), totals=_totals(*rows))
    *lines, last = state.lines
    assert [line.row for line in lines] == list(rows)
    assert not any(line.is_sum for line in lines)
    assert last.is_sum
    assert last.row.line.cents == sum(row.line.cents for row in rows)
    assert state.can_export
    assert not state.is_empty


def test_nothing_asked_is_not_the_same_as_nothing_found() -> None:
    asked_nothing = TotalsState(Wish("", ""))
    assert not asked_nothing.is_empty
    assert not asked_nothing.can_export
    found_nothing = TotalsState(Wish("", ""), totals=_totals())
    assert found_nothing.is_empty
    assert found_nothing.lines == ()
    assert not found_nothing.can_export


def test_nothing_counted_is_not_the_same_as_nothing_booked() -> None:
    nothing, one = TotalLine(), TotalLine(1, 20_00, 1, 20_00)
    told = {
        awarded: TotalsState(
            Wish("", ""), totals=replace(_totals(), apart={RewardState.AWARDED: awarded})
        )
        for awarded in (nothing, one)
    }
    assert told[one].is_otherwise
    assert not told[nothing].is_otherwise
    assert not replace(told[one], totals=None).is_otherwise


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2026", PeriodName(By.YEAR, 2026)),
        ("2026-Q2", PeriodName(By.QUARTER, 2026, 2)),
        ("2026-W01", PeriodName(By.WEEK, 2026, 1, date(2025, 12, 29))),
        ("2026-06", PeriodName(By.MONTH, 2026, 6)),
        ("2026-06-03", PeriodName(By.DAY, 2026, 6, date(2026, 6, 3))),
    ],
)
def test_a_period_is_read_into_parts(period: str, name: PeriodName) -> None:
    assert period_name(period) == name


def test_another_text_is_no_period() -> None:
    with pytest.raises(ValueError, match="2026-6"):
        period_name("2026-6")

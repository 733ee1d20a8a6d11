"""Totals as values: the days of a period, and what leads from a line to what is behind it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.totals import (
    Filters,
    Group,
    TotalLine,
    TotalRow,
    in_order,
    in_turn,
    narrowed,
)
from bridge_app.domain.totals_days import Period, days_of, last_day_of, period_of

FROM_MAY = Filters(date(2026, 5, 20), date(2026, 12, 31), groups=(Group.TEAM, Group.PILLAR))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2028", date(2028, 1, 1), date(2028, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2026-06-03", date(2026, 6, 3), date(2026, 6, 3)),
        ("0999-12", date(999, 12, 1), date(999, 12, 31)),
        ("9999-Q4", date(9999, 10, 1), date(9999, 12, 31)),
    ],
)
def test_a_period_has_its_days(period: str, first: date, last: date) -> None:
    assert days_of(period) == (first, last)


def test_no_period_has_no_days_of_its_own() -> None:
    assert days_of("") is None
    with pytest.raises(ValueError, match="2026-6"):
        days_of("2026-6")


def test_a_line_leads_to_its_own_days_and_groups_within_what_was_asked() -> None:
    row = TotalRow("2026-05", ("", "money"), TotalLine())
    asked = narrowed(FROM_MAY, row)
    assert (asked.first_day, asked.last_day) == (date(2026, 5, 20), date(2026, 5, 31))
    assert asked.only == ((Group.PILLAR, "money"), (Group.TEAM, ""))


def test_the_total_leads_to_all_that_was_asked() -> None:
    asked = narrowed(FROM_MAY, TotalRow("", (), TotalLine()))
    assert (asked.first_day, asked.last_day, asked.only) == (
        FROM_MAY.first_day,
        FROM_MAY.last_day,
        (),
    )


@pytest.mark.parametrize(
    ("count", "cents", "average"),
    [(0, 0, 0), (3, 100, 33), (3, 200, 67), (2, 5, 3), (1, 20, 20)],
)
def test_an_average_is_in_whole_cents_halves_up(count: int, cents: int, average: int) -> None:
    assert TotalLine(count, cents).average_cents == average


@given(st.dates(date(1980, 1, 1), date(2080, 12, 31)), st.sampled_from(Period))
def test_a_day_is_in_the_period_that_is_called_after_it(day: date, by: Period) -> None:
    days = days_of(period_of(day, by))
    if by is Period.NONE:
        assert days is None
        return
    assert days is not None
    assert days[0] <= day <= days[1]
    assert period_of(days[1] + timedelta(days=1), by) != period_of(day, by)
    if by in {Period.WEEK, Period.MONTH}:
        assert last_day_of(day, by) == days[1]


def test_lines_stand_by_name_and_what_is_unknown_comes_last() -> None:
    """By their ids they would stand in an order of chance."""
    names = {Group.TEAM: {"1": "Zuid", "2": "noord", "3": "Oost"}}
    lines = [
        TotalRow(period, (team,), TotalLine())
        for period in ("2021-07", "2021-06")
        for team in ("", "1", "2", "3")
    ]
    told = [(row.period[-1], row.group[0]) for row in in_order(lines, [Group.TEAM], names)]
    assert told == [(month, team) for month in "67" for team in ("2", "3", "1", "")]
    bridge = {Group.TEAM: in_turn(("3", "1"))}
    placed = [row.group[0] for row in in_order(lines, [Group.TEAM], bridge)]
    assert placed == ["3", "1", "2", ""] * 2, "what is not among them comes after"
    unnamed = in_order(lines, [Group.TEAM], {})
    assert [row.group[0] for row in unnamed] == ["1", "2", "3", ""] * 2, "control"

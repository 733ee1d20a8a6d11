"""Which lines of totals a chart draws: never too many, and each pattern means one thing."""

from dataclasses import replace
from datetime import date

from bridge_app.domain.totals import Filters, Group, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_bars import MOST, PATTERNS, bar_lines
from bridge_app.domain.totals_days import Period

FILTERS = Filters(date(2026, 1, 1), date(2026, 12, 31), Period.DAY)
PILLARS = ("home", "health", "money", "learning", "work")


def totals(*rows: TotalRow, filters: Filters = FILTERS) -> Totals:
    return Totals(filters, rows, TotalRow("", (), TotalLine()), {})


def row(period: str, cents: int, *group: str) -> TotalRow:
    return TotalRow(period, group, TotalLine(1, cents, 1, cents))


def test_the_latest_days_are_drawn_in_their_order() -> None:
    rows = tuple(row(f"2026-01-{n:02d}", n) for n in range(1, 32))
    drawn = [each.row for each in bar_lines(totals(*rows))]
    assert drawn == [*rows[-MOST:]]
    assert {each.pattern for each in bar_lines(totals(*rows))} == {0}


def test_of_all_days_together_the_highest_are_drawn_in_the_order_of_the_table() -> None:
    whole = replace(FILTERS, by=Period.NONE, groups=(Group.TEAM,))
    rows = tuple(row("", (n * 7) % 31, f"team-{n:02d}") for n in range(31))
    drawn = [each.row for each in bar_lines(totals(*rows, filters=whole))]
    lowest = min(each.line.cents for each in drawn)
    left_out = [each for each in rows if each not in drawn]
    assert len(drawn) == MOST
    assert drawn == sorted(drawn, key=rows.index)
    assert all(each.line.cents < lowest for each in left_out)


def test_what_belongs_together_has_one_pattern() -> None:
    by_team = replace(FILTERS, by=Period.MONTH, groups=(Group.TEAM,))
    rows = [row("2026-01", 1, "b"), row("2026-01", 1, "a"), row("2026-02", 1, "a")]
    found = bar_lines(totals(*rows, filters=by_team), PILLARS)
    assert [each.pattern for each in found] == [0, 1, 1]
    many = [row("2026-01", 1, f"{n}") for n in range(PATTERNS + 1)]
    assert [each.pattern for each in bar_lines(totals(*many, filters=by_team))][-1] == 0


def test_a_pillar_keeps_its_own_pattern() -> None:
    by_pillar = replace(FILTERS, groups=(Group.PILLAR,))
    rows = [row("2026-01", 1, "work"), row("2026-01", 1, "health"), row("2026-01", 1, "")]
    found = bar_lines(totals(*rows, filters=by_pillar), PILLARS)
    assert [each.pattern for each in found] == [4, 1, 0]

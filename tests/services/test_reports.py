"""Totals: their lines add up, their people do not, and they say what they were made from."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import LedgerKind, LedgerRow, ReversalReason, Total
from bridge_app.errors import FieldProblem, NotAllowed
from bridge_app.services.reports import data_hash
from bridge_app.storage import chain, ledger, reports
from bridge_app.storage.database import Database, in_memory
from bridge_app.storage.ledger import Entry
from tests.engines import in_file_only
from tests.services.world import World

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
SOMEBODY = Actor(uuid4(), frozenset({Role.MENTOR}), "desk 1")


def book(database: Database, days: list[tuple[date, int, int, LedgerKind]]) -> None:
    """Ledger rows on these days: cents, whose, and which kind."""
    key = database.key_for(chain.LEDGER.purpose)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    with database.writing() as connection:
        for day, cents, client, kind in days:
            row = LedgerRow(
                0, uuid4(), kind, cents, UUID(int=client), None, at, day, day, SOMEBODY.person
            )
            ledger.append(connection, key, Entry(row, SOMEBODY))


def totals_of(database: Database, by: str) -> tuple[tuple[Total, ...], Total]:
    with database.reading() as connection:
        return reports.lines(connection, *YEAR, by), reports.total(connection, *YEAR)[0]


# --- published figures ---------------------------------------------------------------------


def test_the_published_june_case(world: World, coordinator: Actor) -> None:
    """Fund A gave 24 + 14 + 24 on 23 June, fund B 29 + 29 on 13 June (DOMAIN 9)."""
    given_ = [(23, 24), (23, 14), (23, 24), (13, 29), (13, 29)]
    rows = [
        (date(2021, 6, day), euros * 100, n, LedgerKind.HAND_OVER)
        for n, (day, euros) in enumerate(given_)
    ]
    book(world.database, rows)
    june = (date(2021, 6, 1), date(2021, 6, 30))
    made = world.services.reports.totals(coordinator, *june, "month")
    assert (made.total.count, made.total.cents, made.total.highest_cents) == (5, 120_00, 29_00)
    assert made.best_day == (date(2021, 6, 23), 62_00)
    assert [row.period for row in made.rows] == ["2021-06"]
    assert (made.first_seq, made.last_seq) == (1, 5)


# --- periods -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        ("day", ["2025-12-29", "2026-03-31", "2026-04-01", "2027-01-03"]),
        ("week", ["2026-W01", "2026-W14", "2026-W53"]),
        ("month", ["2025-12", "2026-03", "2026-04", "2027-01"]),
        ("quarter", ["2025-Q4", "2026-Q1", "2026-Q2", "2027-Q1"]),
        ("year", ["2025", "2026", "2027"]),
    ],
)
def test_a_day_falls_in_its_period(
    world: World, coordinator: Actor, by: str, periods: list[str]
) -> None:
    """ISO weeks begin on Monday and belong to the year of their Thursday."""
    days = [date(2025, 12, 29), date(2026, 3, 31), date(2026, 4, 1), date(2027, 1, 3)]
    book(world.database, [(day, 20_00, 1, LedgerKind.HAND_OVER) for day in days])
    made = world.services.reports.totals(coordinator, days[0], days[-1], by)
    assert [row.period for row in made.rows] == periods


def test_both_days_of_a_range_count_and_no_more(world: World, coordinator: Actor) -> None:
    days = [date(2026, 3, day) for day in (1, 2, 3, 4)]
    book(world.database, [(day, 20_00, 1, LedgerKind.HAND_OVER) for day in days])
    made = world.services.reports.totals(coordinator, days[1], days[2], "day")
    assert [row.period for row in made.rows] == ["2026-03-02", "2026-03-03"]
    assert (made.first_seq, made.last_seq) == (2, 3)


def test_nothing_happened(world: World, coordinator: Actor) -> None:
    made = world.services.reports.totals(coordinator, *YEAR, "month")
    assert (made.rows, made.best_day, made.first_seq, made.last_seq) == ((), None, None, None)
    assert made.total == Total("", 0, 0, 0, 0)


@pytest.mark.parametrize("by", ["", "decade", "Month"])
def test_a_period_nobody_knows(world: World, coordinator: Actor, by: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        world.services.reports.totals(coordinator, *YEAR, by)
    assert refused.value.field == "period"


def test_a_range_that_ends_before_it_begins(world: World, coordinator: Actor) -> None:
    with pytest.raises(FieldProblem) as refused:
        world.services.reports.totals(coordinator, YEAR[1], YEAR[0], "month")
    assert refused.value.reason == "wrong_order"


# --- reversals -----------------------------------------------------------------------------


def test_a_reversal_counts_apart_and_in_its_own_month(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    rewards = world.services.rewards
    given_ = rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin), 30_00))
    world.clock.later(days=40)
    rewards.reverse(mentor, uuid4(), given_.id, ReversalReason.BOOKED_WRONGLY)
    june, july = world.services.reports.totals(coordinator, *YEAR, "month").rows
    assert june == Total("2026-06", 1, 30_00, 1, 30_00)
    assert july == Total("2026-07", 0, 0, 0, 0, 1, 30_00)


def test_awards_and_promises_are_in_no_total(world: World, coordinator: Actor) -> None:
    kinds = [k for k in LedgerKind if k not in {LedgerKind.HAND_OVER, LedgerKind.REVERSE}]
    book(world.database, [(date(2026, 3, 1), 20_00, 1, kind) for kind in kinds])
    assert world.services.reports.totals(coordinator, *YEAR, "month").total.cents == 0


# --- sums ----------------------------------------------------------------------------------

BOOKED = st.lists(
    st.tuples(
        st.dates(date(2025, 12, 20), date(2027, 1, 10)),
        st.integers(20_00, 60_00),
        st.integers(1, 5),
        st.sampled_from([LedgerKind.HAND_OVER, LedgerKind.REVERSE, LedgerKind.AWARD]),
    ),
    max_size=25,
)


@settings(max_examples=30)
@given(BOOKED, st.sampled_from(reports.PERIODS))
def test_lines_add_up_to_the_total_and_to_a_sum_by_hand(
    booked: list[tuple[date, int, int, LedgerKind]], by: str
) -> None:
    database = in_memory()
    signed = [(d, -c if k is LedgerKind.REVERSE else c, p, k) for d, c, p, k in booked]
    book(database, signed)
    rows, total = totals_of(database, by)
    for name in ("count", "cents", "reversed_count", "reversed_cents"):
        assert sum(getattr(row, name) for row in rows) == getattr(total, name)
    inside = [each for each in booked if YEAR[0] <= each[0] <= YEAR[1]]
    handed = [(d, c, p) for d, c, p, k in inside if k is LedgerKind.HAND_OVER]
    assert total.cents == sum(cents for _, cents, _ in handed)
    assert total.people == len({person for *_, person in handed})
    assert total.highest_cents == max((cents for _, cents, _ in handed), default=0)
    assert all(row.people <= total.people for row in rows)
    with database.reading() as connection:
        assert reports.best_day(connection, *YEAR) == _best(handed)
    database.close()


def _best(handed: list[tuple[date, int, int]]) -> tuple[date, int] | None:
    by_day: Counter[date] = Counter()
    for day, cents, _ in handed:
        by_day[day] += cents
    return min(by_day.items(), key=lambda each: (-each[1], each[0]), default=None)


def test_control_people_do_not_add_up(world: World, coordinator: Actor) -> None:
    """One person in two months is one person: summing lines would say two."""
    days = [date(2026, 3, 1), date(2026, 4, 1)]
    book(world.database, [(day, 20_00, 1, LedgerKind.HAND_OVER) for day in days])
    made = world.services.reports.totals(coordinator, *YEAR, "month")
    assert made.total.people == 1
    assert sum(row.people for row in made.rows) == 2


# --- the figure that tells two prints apart ------------------------------------------------


def test_the_same_figures_have_the_same_hash(world: World, coordinator: Actor) -> None:
    book(world.database, [(date(2026, 3, 1), 20_00, 1, LedgerKind.HAND_OVER)])
    first = world.services.reports.totals(coordinator, *YEAR, "month")
    assert world.services.reports.totals(coordinator, *YEAR, "month") == first
    assert first.data_hash == data_hash(first)
    assert len(first.data_hash) == 64
    changed = replace(first, rows=(replace(first.rows[0], cents=20_01),))
    assert data_hash(changed) != first.data_hash


# --- who, and how --------------------------------------------------------------------------


def test_an_export_is_logged_with_what_and_how_much(world: World, coordinator: Actor) -> None:
    world.services.reports.exported(coordinator, "totals.csv", 12)
    line = world.audit()[-1]
    assert (line.action, line.detail, line.amount) == ("report.export", "totals.csv", 12)


def test_totals_are_not_for_the_counter(world: World, mentor: Actor) -> None:
    with pytest.raises(NotAllowed):
        world.services.reports.totals(mentor, *YEAR, "month")


@in_file_only
@pytest.mark.parametrize("by", reports.PERIODS)
def test_totals_come_from_the_covering_index_alone(world: World, by: str) -> None:
    book(world.database, [(date(2026, 3, 1), 20_00, 1, LedgerKind.HAND_OVER)])
    plans: list[str] = []

    def explain(*args: object) -> None:
        connection, statement, parameters = args[0], str(args[2]), cast("tuple[object]", args[3])
        assert isinstance(connection, sa.Connection)
        if not statement.startswith("EXPLAIN"):
            told = connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}",
                parameters,
            )
            plans.extend(row.detail for row in told)

    with world.database.reading() as connection:
        sa.event.listen(connection, "before_cursor_execute", explain)
        reports.lines(connection, *YEAR, by)
        reports.total(connection, *YEAR)
        reports.best_day(connection, *YEAR)
    walked = [plan for plan in plans if "ledger" in plan]
    assert len(walked) == 3
    for plan in walked:
        assert plan.startswith("SEARCH ledger USING COVERING INDEX ix_ledger_totals")


def test_a_quarter_is_three_months() -> None:
    day = date(2026, 1, 1)
    database = in_memory()
    book(database, [(day + timedelta(days=31 * n), 1, 1, LedgerKind.HAND_OVER) for n in range(11)])
    rows, _ = totals_of(database, "quarter")
    assert [(row.period, row.count) for row in rows] == [
        ("2026-Q1", 3),
        ("2026-Q2", 3),
        ("2026-Q3", 3),
        ("2026-Q4", 2),
    ]
    database.close()

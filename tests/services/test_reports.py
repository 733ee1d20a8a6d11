"""Totals: their lines add up, their people do not, and they say what they were made from."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any, cast
from uuid import uuid4

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge_app.desk_errors import TooManyRows
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.backup import Told
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import LedgerKind, ReversalReason, RewardState
from bridge_app.domain.staffing import UnitKind
from bridge_app.domain.totals import (
    BY_CARD,
    NOBODY,
    NOTHING,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    adds_up,
    narrowed,
)
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem, NotAllowed
from bridge_app.reward_errors import PerMentorOff
from bridge_app.services.reports import PAGE, Reports
from bridge_app.storage import booked_lines, erasing, reports, shown, tables
from bridge_app.storage.counted import GROUPS
from bridge_app.storage.database import Database, in_memory
from bridge_app.trust_errors import Stopped
from tests.engines import in_file_only
from tests.services.booked import MARCH, Booked, book
from tests.services.world import World
from tests.turning_back import turn_back

YEAR = Filters(date(2026, 1, 1), date(2026, 12, 31))


# --- periods -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        (Period.NONE, [""]),
        (Period.DAY, ["2025-12-29", "2026-03-31", "2026-04-01", "2027-01-03"]),
        (Period.WEEK, ["2026-W01", "2026-W14", "2026-W53"]),
        (Period.MONTH, ["2025-12", "2026-03", "2026-04", "2027-01"]),
        (Period.QUARTER, ["2025-Q4", "2026-Q1", "2026-Q2", "2027-Q1"]),
        (Period.YEAR, ["2025", "2026", "2027"]),
    ],
)
def test_a_day_falls_in_its_period(
    world: World, coordinator: Actor, by: Period, periods: list[str]
) -> None:
    """ISO weeks begin on Monday and belong to the year of their Thursday."""
    days = [date(2025, 12, 29), date(2026, 3, 31), date(2026, 4, 1), date(2027, 1, 3)]
    book(world.database, map(Booked, days))
    made = world.services.reports.totals(coordinator, Filters(days[0], days[-1], by))
    assert [row.period for row in made.rows] == periods
    assert adds_up(made)


def test_both_days_of_a_range_count_and_no_more(world: World, coordinator: Actor) -> None:
    days = [date(2026, 3, day) for day in (1, 2, 3, 4)]
    book(world.database, map(Booked, days))
    made = world.services.reports.totals(coordinator, Filters(days[1], days[2], Period.DAY))
    assert [row.period for row in made.rows] == ["2026-03-02", "2026-03-03"]
    assert (made.first_seq, made.last_seq) == (2, 3)
    countable = world.services.reports.countable(coordinator)
    assert (countable.first_day, countable.booked) == (days[0], len(days))


def test_nothing_happened(world: World, coordinator: Actor) -> None:
    made = world.services.reports.totals(coordinator, YEAR)
    assert (made.rows, made.best_day, made.first_seq, made.last_seq) == ((), None, None, None)
    assert made.total == TotalRow("", (), NOTHING)
    assert made.total.line.average_cents == 0
    countable = world.services.reports.countable(coordinator)
    assert (countable.first_day, countable.booked) == (countable.today, 0)
    with world.services.reports.lines(coordinator, YEAR) as lines:
        assert list(lines) == []


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        (Filters(YEAR.last_day, YEAR.first_day), "date"),
        (replace(YEAR, groups=(Group.TEAM, Group.TEAM)), "group"),
        (replace(YEAR, only=((Group.TEAM, "noord"),)), "group"),
        (replace(YEAR, only=((Group.PILLAR, "money"), (Group.PILLAR, "work"))), "group"),
        (replace(YEAR, state=RewardState.DECLINED), "state"),
    ],
)
def test_what_cannot_be_asked(
    world: World, coordinator: Actor, filters: Filters, field: str
) -> None:
    with pytest.raises(FieldProblem) as refused:
        world.services.reports.totals(coordinator, filters)
    assert refused.value.field == field


# --- states --------------------------------------------------------------------------------


def test_each_state_is_counted_apart_and_a_reversal_in_its_own_month(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    rewards, totals = world.services.rewards, world.services.reports.totals
    given_ = rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin), 30_00))
    world.clock.later(days=40)
    turn_back(rewards, mentor, uuid4(), given_.id, ReversalReason.BOOKED_WRONGLY)
    line = TotalLine(1, 30_00, 1, 30_00)
    made = totals(coordinator, YEAR)
    assert made.rows == (
        TotalRow("2026-06", (), line),
        TotalRow("2026-07", (), NOTHING, line),
    )
    assert adds_up(made)
    assert made.apart == {
        RewardState.PROMISED: line,  # what its step earned stays awarded
        RewardState.AWARDED: TotalLine(2, 60_00, 1, 30_00),
        RewardState.HANDED_OVER: line,
        RewardState.REVERSED: line,
    }
    back = totals(coordinator, replace(YEAR, state=RewardState.REVERSED))
    assert back.rows == (TotalRow("2026-07", (), line, line),)
    assert back.best_day == (date(2026, 7, 12), 30_00)


def test_an_award_that_is_turned_back_was_never_money_that_left(
    world: World, coordinator: Actor
) -> None:
    back = Booked(cents=-20_00, kind=LedgerKind.REVERSE)
    book(world.database, [Booked(kind=LedgerKind.AWARD), back, Booked(), back])
    made = world.services.reports.totals(coordinator, YEAR)
    given_back = TotalLine(1, 20_00, 1, 20_00)
    assert made.total.reversed == made.apart[RewardState.REVERSED] == given_back
    asked = replace(YEAR, state=RewardState.REVERSED)
    with world.services.reports.lines(coordinator, asked) as lines:
        assert [line.seq for line in lines] == [4]


def test_a_month_in_which_things_only_came_back_names_the_rows_it_was_made_from(
    world: World, coordinator: Actor
) -> None:
    back = Booked(date(2026, 4, 2), cents=-20_00, kind=LedgerKind.REVERSE)
    book(world.database, [Booked(), back, Booked(kind=LedgerKind.AWARD)])
    april = Filters(date(2026, 4, 1), date(2026, 4, 30))
    made = world.services.reports.totals(coordinator, april)
    assert (made.total.line, made.total.reversed.cents) == (NOTHING, 20_00)
    assert (made.first_seq, made.last_seq) == (2, 2)
    whole = world.services.reports.totals(coordinator, YEAR)
    assert (whole.first_seq, whole.last_seq) == (1, 2), "control: what is not counted is not named"
    assert (whole.best_day, made.best_day) == ((MARCH, 20_00), None)


def test_groups_stand_in_one_order_everywhere() -> None:
    """The hash of lines goes by it."""
    assert tuple(GROUPS) == tuple(Group)


# --- groups --------------------------------------------------------------------------------


def test_lines_are_told_by_every_group_with_its_name(world: World, coordinator: Actor) -> None:
    admin = world.hire(Role.ADMINISTRATOR)
    places = [world.services.staffing.add_unit(admin, UnitKind.LOCATION, name) for name in "BA"]
    first, second = (place.id for place in places)
    rows = [Booked(location=first), Booked(location=second, pillar="money"), Booked(client=2)]
    book(world.database, rows)
    asked = replace(YEAR, by=Period.NONE, groups=(Group.LOCATION, Group.PILLAR))
    made = world.services.reports.totals(coordinator, asked)
    assert {row.group for row in made.rows} == {
        (str(first), ""),
        (str(second), "money"),
        ("", ""),
    }
    assert made.name_of(Group.LOCATION, str(first)) == "B"
    assert made.name_of(Group.PILLAR, "money") == "money"
    assert world.services.reports.countable(coordinator).values[Group.LOCATION] == {
        str(second): "A",
        str(first): "B",
    }


def test_only_what_was_chosen_counts_also_what_nobody_filled_in(
    world: World, coordinator: Actor
) -> None:
    place = uuid4()
    book(world.database, [Booked(location=place, cents=21_00), Booked(pillar="work", cents=22_00)])
    asked = {
        ((Group.LOCATION, str(place)),): 21_00,
        ((Group.LOCATION, ""),): 22_00,
        ((Group.PILLAR, ""),): 21_00,
        ((Group.PILLAR, "work"), (Group.LOCATION, "")): 22_00,
        ((Group.PILLAR, "work"), (Group.LOCATION, str(place))): 0,
    }
    for only, cents in asked.items():
        made = world.services.reports.totals(coordinator, replace(YEAR, only=only))
        assert made.total.line.cents == cents


def test_of_one_amount_the_totals_are_those_of_its_lines(world: World, coordinator: Actor) -> None:
    """Above zero also where it came back; the control asks for every amount."""
    back = Booked(cents=-30_00, kind=LedgerKind.REVERSE)
    book(world.database, [Booked(), Booked(cents=30_00), back, Booked(cents=30_00, client=2)])
    reports, asked = world.services.reports, replace(YEAR, cents=30_00)
    made = reports.totals(coordinator, asked)
    assert made.total == TotalRow(
        "", (), TotalLine(2, 60_00, 2, 30_00), TotalLine(1, 30_00, 1, 30_00)
    )
    assert world.audit()[-1].detail.endswith("handed_over 3000")
    assert [line.seq for line in reports.page(coordinator, asked).lines] == [2, 4]
    whole = reports.totals(coordinator, YEAR)
    assert (whole.total.line.count, whole.data_hash == made.data_hash) == (3, False)


# --- sums ----------------------------------------------------------------------------------

BOOKED = st.lists(
    st.builds(
        Booked,
        st.dates(date(2025, 12, 20), date(2027, 1, 10)),
        st.integers(20_00, 40_00),
        st.integers(1, 5),
        st.sampled_from([LedgerKind.HAND_OVER, LedgerKind.REVERSE, LedgerKind.AWARD]),
        st.sampled_from(["money", "work", ""]),
    ),
    max_size=25,
)


@settings(max_examples=30)
@given(BOOKED, st.sampled_from(Period), st.sampled_from([(), (Group.PILLAR,)]))
def test_lines_add_up_to_the_total_and_to_a_sum_by_hand(
    booked: list[Booked], by: Period, groups: tuple[Group, ...]
) -> None:
    database = in_memory()
    back = LedgerKind.REVERSE
    book(database, [replace(b, cents=-b.cents) if b.kind is back else b for b in booked])
    filters = replace(YEAR, by=by, groups=groups)
    with database.reading() as connection:
        rows = reports.rows(connection, filters)
        whole = reports.apart(connection, filters)
        lines = [booked_lines.page(connection, narrowed(filters, row), None, 99) for row in rows]
    database.close()
    total = whole.lines[RewardState.HANDED_OVER]
    inside = [b for b in booked if YEAR.first_day <= b.day <= YEAR.last_day]
    handed = [b for b in inside if b.kind is LedgerKind.HAND_OVER]
    assert sum(row.line.count for row in rows) == total.count == len(handed)
    assert sum(row.line.cents for row in rows) == total.cents == sum(b.cents for b in handed)
    returned = sum(b.cents for b in _came_back(booked) if b in inside)
    assert sum(row.reversed.cents for row in rows) == whole.reversed.cents == returned
    assert total.people == len({b.client for b in handed})
    assert total.highest_cents == max((b.cents for b in handed), default=0)
    assert whole.best_day == _best(handed)
    for row, behind in zip(rows, lines, strict=True):
        assert (len(behind), sum(each.cents for each in behind)) == (row.line.count, row.line.cents)
        assert len({each.client_id for each in behind}) == row.line.people


def _came_back(booked: list[Booked]) -> Iterator[Booked]:
    """What was turned back after it had left; of what was only awarded nothing comes back."""
    before = None
    for each in booked:
        if each.kind is not LedgerKind.REVERSE:
            before = each.kind
        elif before is LedgerKind.HAND_OVER:
            yield each


def _best(handed: list[Booked]) -> tuple[date, int] | None:
    by_day: Counter[date] = Counter()
    for each in handed:
        by_day[each.day] += each.cents
    return min(by_day.items(), key=lambda each: (-each[1], each[0]), default=None)


def test_control_people_do_not_add_up(world: World, coordinator: Actor) -> None:
    """One person in two months is one person: summing lines would say two."""
    book(world.database, [Booked(MARCH), Booked(date(2026, 4, 1))])
    made = world.services.reports.totals(coordinator, YEAR)
    assert made.total.line.people == 1
    assert sum(row.line.people for row in made.rows) == 2


# --- the figure that tells two prints apart ------------------------------------------------


def test_the_same_figures_have_the_same_hash(world: World, coordinator: Actor) -> None:
    book(world.database, [Booked(location=uuid4()), Booked()])
    asked = replace(YEAR, groups=(Group.LOCATION,))
    first = world.services.reports.totals(coordinator, asked)
    again = world.services.reports.totals(coordinator, asked)
    assert again == first
    assert again.data_hash == first.data_hash
    assert len(first.data_hash) == 64
    renamed = replace(first, names={}, rows=first.rows[::-1])
    assert renamed.data_hash == first.data_hash
    row = first.rows[0]
    changed = replace(row, line=replace(row.line, cents=20_01)), *first.rows[1:]
    assert replace(first, rows=changed).data_hash != first.data_hash
    assert replace(first, filters=YEAR).data_hash != first.data_hash
    assert replace(first, apart={}).data_hash != first.data_hash
    assert replace(first, best_day=None).data_hash != first.data_hash
    assert replace(first, last_seq=1_000_000).data_hash != first.data_hash
    assert not adds_up(replace(first, rows=changed))


def test_the_hash_of_figures_can_be_worked_out_by_hand(world: World, coordinator: Actor) -> None:
    """Lines go into it one by one: it is that of the whole, whatever order they stand in."""
    days = [Booked(MARCH + timedelta(days=day), 10_00 + day) for day in (20, 3, 11)]
    book(world.database, days)
    asked = replace(YEAR, by=Period.DAY, only=((Group.PILLAR, '"rows":[]'),), groups=(Group.KIND,))
    for filters in (asked, replace(asked, only=())):
        made = world.services.reports.totals(coordinator, filters)
        whole = {
            "definition": 1,
            "filters": {
                "from": "2026-01-01",
                "to": "2026-12-31",
                "by": "day",
                "group": ["kind"],
                "only": {group.value: key for group, key in filters.only},
                "state": "handed_over",
            },
            "rows": sorted((_plain(row) for row in made.rows), key=json.dumps),
            "total": _plain(made.total),
            "apart": {state.value: _figures(line) for state, line in made.apart.items()},
            "best_day": made.best_day and [made.best_day[0].isoformat(), made.best_day[1]],
            "ledger": [made.first_seq, made.last_seq],
        }
        text = json.dumps(whole, sort_keys=True, separators=(",", ":"))
        assert made.data_hash == hashlib.sha256(text.encode()).hexdigest()
        assert len(made.rows) == (0 if filters.only else 3)


def _plain(row: TotalRow) -> list[object]:
    return [row.period, list(row.group), [_figures(row.line), _figures(row.reversed)]]


def _figures(line: TotalLine) -> list[int]:
    return [line.count, line.cents, line.people, line.highest_cents]


# --- as many lines as are held in memory ---------------------------------------------------


@pytest.mark.parametrize("groups", [(), (Group.KIND, Group.PILLAR)])
def test_what_is_divided_too_finely_is_refused_before_it_is_told(
    world: World,
    coordinator: Actor,
    groups: tuple[Group, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Promised and turned back count together; the control is one line fewer."""
    days = [Booked(MARCH + timedelta(days=20 * day)) for day in range(4)]
    back = Booked(MARCH + timedelta(days=70), -20_00, kind=LedgerKind.REVERSE)
    book(world.database, [*days, back])
    asked = replace(YEAR, by=Period.DAY, groups=groups)
    for state, most in ((RewardState.HANDED_OVER, 4), (RewardState.PROMISED, 0)):
        monkeypatch.setattr(reports, "MOST_ROWS", most)
        before = len(world.audit())
        with pytest.raises(TooManyRows) as told:
            world.services.reports.totals(coordinator, replace(asked, state=state))
        assert told.value.most == most
        assert len(world.audit()) == before, "nothing was told, so nothing is in the log"
    monkeypatch.setattr(reports, "MOST_ROWS", 5)
    assert len(world.services.reports.totals(coordinator, asked).rows) == 5


# --- one mentor ----------------------------------------------------------------------------


def test_one_mentor_is_told_apart_only_where_the_council_agreed(
    world: World, mentor: Actor, coordinator: Actor
) -> None:
    reports_ = world.services.reports
    book(world.database, [Booked(mentor=mentor.person)])
    by_mentor = replace(YEAR, groups=(Group.MENTOR,))
    one = replace(YEAR, only=((Group.MENTOR, str(mentor.person)),))

    def refused() -> None:
        assert reports_.countable(coordinator).council_agreed is None
        for ask in (reports_.totals, reports_.page):
            for asked in (by_mentor, one):
                with pytest.raises(PerMentorOff):
                    ask(coordinator, asked)
        with pytest.raises(PerMentorOff), reports_.lines(coordinator, by_mentor):
            pass

    refused()
    with pytest.raises(FieldProblem):
        reports_.record_council(coordinator, date(2026, 6, 3))
    reports_.record_council(coordinator, date(2026, 5, 1))
    assert reports_.countable(coordinator).council_agreed == date(2026, 5, 1)
    (row,) = reports_.totals(coordinator, by_mentor).rows
    assert row.group == (str(mentor.person),)
    assert reports_.totals(coordinator, one).total.line.count == 1
    reports_.record_council(coordinator, None)
    refused()


# --- from a total to its lines -------------------------------------------------------------


def test_a_line_leads_to_step_kind_pillar_and_number_and_is_logged(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    given_ = world.services.rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    filters = Filters(date(2026, 6, 1), date(2026, 6, 30))
    made = world.services.reports.totals(coordinator, filters)
    page = world.services.reports.page(coordinator, narrowed(filters, made.rows[0]))
    (line,) = page.lines
    assert (line.number, line.cents, line.receipt) == (karin.number, 20_00, given_.receipt)
    assert (line.pillar, line.step_kind, line.erased) == ("money", "", False)
    assert not page.more
    told = world.audit()[-1]
    assert (told.action, told.amount) == ("report.see", 1)
    with world.database.reading() as connection:
        lists = sa.select(tables.shown_list.c.clients)
        kept = connection.execute(lists.where(tables.shown_list.c.digest == told.shown)).scalar()
    assert shown.read(kept or b"") == {karin.id}


def test_after_erasure_a_line_stays_and_leads_nowhere(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    world.services.rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))
    before = world.services.reports.totals(coordinator, YEAR)
    with world.database.reading() as connection:
        case = connection.execute(sa.select(tables.case_.c.id)).scalar_one()
    with world.database.writing() as connection:
        erasing.case(connection, karin.id, case)
    assert world.services.reports.totals(coordinator, YEAR).data_hash == before.data_hash
    (line,) = world.services.reports.page(coordinator, YEAR).lines
    assert (line.number, line.erased, line.cents) == ("", True, 20_00)


def test_lines_come_page_by_page_and_all_at_once_alike(world: World, coordinator: Actor) -> None:
    days = [MARCH + timedelta(days=n % 3 * 30) for n in range(PAGE + 3)]
    book(world.database, map(Booked, days))
    first = world.services.reports.page(coordinator, YEAR)
    assert (len(first.lines), first.more) == (PAGE, True)
    rest = world.services.reports.page(coordinator, YEAR, first.lines[-1])
    assert (len(rest.lines), rest.more) == (3, False)
    with world.services.reports.lines(coordinator, YEAR) as lines:
        assert (*first.lines, *rest.lines) == tuple(lines)
    april = Filters(date(2026, 4, 2), date(2026, 5, 1))
    with world.services.reports.lines(coordinator, april) as lines:
        assert {line.day for line in lines} == {date(2026, 4, 30)}


def test_a_journal_is_of_what_was_given_and_turned_back_in_one_order(
    world: World, coordinator: Actor
) -> None:
    april, back, award = date(2026, 4, 1), LedgerKind.REVERSE, LedgerKind.AWARD
    book(world.database, [Booked(), Booked(april, -20_00, kind=back), Booked(), Booked(kind=award)])
    with world.services.reports.movements(coordinator, YEAR) as lines:
        told = [(line.seq, line.state, line.cents) for line in lines]
    given_, reversed_ = RewardState.HANDED_OVER, RewardState.REVERSED
    assert told == [(1, given_, 20_00), (3, given_, 20_00), (2, reversed_, 20_00)]


def test_a_movement_in_a_journal_is_nobodys(
    world: World, coordinator: Actor, karin: Client
) -> None:
    """Control: the lines, which only who exports may ask for, do tell whose each is."""
    reports, budget = world.services.reports, uuid4()
    hers = Booked(client=karin.id.int, pillar="money", mentor=uuid4(), budget=budget)
    book(world.database, [replace(hers, step_kind="call")])
    with reports.lines(coordinator, YEAR) as lines:
        (line,) = lines
    assert (line.client_id, line.number, line.pillar) == (karin.id, karin.number, "money")
    assert line.groups[Group.MENTOR]
    with reports.movements(coordinator, YEAR) as movements:
        (moved,) = movements
    told = (moved.pillar, moved.step_kind, moved.number, moved.client_id, moved.receipt)
    assert told == ("", "", "", NOBODY, "")
    assert moved.groups == {Group.BUDGET: str(budget), Group.VOUCHER_KIND: ""}


# --- who, and how --------------------------------------------------------------------------


def test_an_export_is_logged_with_what_and_how_much(world: World, coordinator: Actor) -> None:
    world.services.reports.exported(coordinator, "totals.csv", 12)
    line = world.audit()[-1]
    assert (line.action, line.detail, line.amount) == ("report.export", "totals.csv", 12)


def test_what_was_asked_stands_in_the_log(world: World, coordinator: Actor) -> None:
    asked = replace(YEAR, groups=(Group.PILLAR,), only=((Group.KIND, "call"),))
    world.services.reports.totals(coordinator, asked)
    line = world.audit()[-1]
    told = "2026-01-01 2026-12-31 month pillar kind=call handed_over"
    assert (line.action, line.detail, line.amount) == ("report.totals", told, 0)


@pytest.mark.parametrize("groups", [(), BY_CARD])
def test_counting_can_be_stopped_between_its_parts(
    world: World, coordinator: Actor, groups: tuple[Group, ...]
) -> None:
    """Then nothing is told of it, and nothing stands in the log."""
    book(world.database, [Booked(MARCH + timedelta(days=31 * n)) for n in range(3)])
    asked, steps = replace(YEAR, groups=groups), list[object]()
    totals = world.services.reports.totals
    totals(coordinator, asked, lambda *step: steps.append(step))
    assert len(steps) >= 4
    lines = len(world.audit())
    for after in range(len(steps)):
        with pytest.raises(Stopped):
            totals(coordinator, asked, _stopping(after))
    assert len(world.audit()) == lines


def _stopping(after: int) -> Told:
    left = iter(range(after))

    def told(*_step: int) -> None:
        if next(left, None) is None:
            raise Stopped

    return told


def test_totals_are_not_for_the_counter(world: World, mentor: Actor) -> None:
    with pytest.raises(NotAllowed):
        world.services.reports.totals(mentor, YEAR)


Planned = tuple[str, list[str], Any]
"""A statement, how it is answered, and its values."""


@contextmanager
def _planned(database: Database) -> Iterator[tuple[sa.Connection, list[Planned]]]:
    """Each statement that is said meanwhile."""
    told: list[Planned] = []

    def explain(*args: object) -> None:
        connection, statement, parameters = args[0], str(args[2]), cast("tuple[object]", args[3])
        assert isinstance(connection, sa.Connection)
        if not statement.startswith("EXPLAIN"):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            told.append((statement, [row.detail for row in plan], parameters))

    with database.reading() as connection:
        sa.event.listen(connection, "before_cursor_execute", explain)
        yield connection, told


@in_file_only
@pytest.mark.parametrize("by", Period)
def test_totals_come_from_the_covering_index_alone(world: World, by: Period) -> None:
    book(world.database, [Booked()])
    only: Any = ((Group.LOCATION, ""), (Group.KIND, "call"))
    asked = replace(YEAR, by=by, groups=tuple(Group), only=only)
    with _planned(world.database) as (connection, told):
        for ask in (reports.rows, reports.apart):
            partial(ask, connection)(asked)
    walked = [(said, plan) for said, plans, _ in told for plan in plans if "ledger" in plan]
    assert len(walked) >= 3
    for statement, plan in walked:
        if "turned_back" in statement:
            assert plan.startswith("SEARCH ledger USING INDEX ix_ledger_reversals")
        else:
            assert plan.startswith("SEARCH ledger USING COVERING INDEX ix_ledger_totals")


@in_file_only
def test_of_everything_people_are_stepped_through_one_by_one(world: World) -> None:
    """Else every row is looked at: of a million that takes as long as all the rest."""
    book(world.database, [Booked(), Booked(client=2)])
    walks = []
    for asked in (YEAR, replace(YEAR, first_day=MARCH + timedelta(days=1))):
        with _planned(world.database) as (connection, told):
            assert reports.apart(connection, asked).lines[YEAR.state].people in {0, 2}
        walks.append({plan for _, plans, _ in told for plan in plans})
    stepped = "SCAN ledger USING COVERING INDEX ix_ledger_client_id"
    assert stepped in walks[0]
    assert stepped not in walks[1], "of some days it is the days that are walked"
    assert not [plan for plan in walks[0] if "TEMP B-TREE FOR DISTINCT" in plan]


@in_file_only
@pytest.mark.parametrize("by", Period)
def test_no_more_than_a_month_is_ever_sorted_in_memory(world: World, by: Period) -> None:
    """The control is the statement that a server gets, which sorts on its own disk."""
    book(world.database, [Booked(), Booked(date(2026, 11, 1))])
    asked = replace(YEAR, by=by, groups=(Group.KIND,))
    with _planned(world.database) as (connection, told):
        assert reports.rows(connection, asked)
        assert _sorted_days(told) <= 31
        told.clear()
        assert reports._at_once(connection, asked, asked.state)
        assert _sorted_days(told) == 365


def _sorted_days(told: list[Planned]) -> int:
    """Of how many days rows are sorted; people who are each kept once are not sorted."""
    longest = 0
    for _, plans, values in told:
        kept_once = "USE TEMP B-TREE FOR DISTINCT" in plans
        if "USE TEMP B-TREE FOR GROUP BY" in plans and not kept_once:
            days = [date.fromisoformat(each) for each in values if str(each).startswith("20")]
            longest = max(longest, (max(days) - min(days)).days + 1)
    return longest


def test_pillars_stand_in_the_order_of_the_bridge(world: World, coordinator: Actor) -> None:
    """And not of their codes, which nobody reads; the unknown last. The hash knows no order."""
    pillars = ("learning", "", "money", "home", "work", "health")
    book(world.database, [Booked(pillar=each) for each in pillars])
    asked = replace(YEAR, groups=(Group.PILLAR,))
    made = world.services.reports.totals(coordinator, asked)
    stand = [row.group[0] for row in made.rows]
    assert stand == ["home", "health", "money", "learning", "work", ""]
    by_code = Reports(world.services.acting).totals(coordinator, asked)
    assert [row.group[0] for row in by_code.rows] == [*sorted(filter(None, pillars)), ""]
    assert made.data_hash == by_code.data_hash

"""Periods that were shared stay so, and longer ones tell nothing that was hidden."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from bridge_app.desk_errors import AlreadySharedWithin, NotAWholePeriod, PeriodNotOver
from bridge_app.domain.publishing import (
    Bounds,
    Handed,
    Publication,
    as_text,
    bounds,
    check_shareable,
    countable,
    from_text,
    made,
    parts_of,
    whole_period,
)
from bridge_app.domain.shared_tables import SharingWish, months_lost
from bridge_app.domain.sharing import WHOLE, Figure, Given, Key, Shared, Table
from bridge_app.domain.totals_days import Period
from tests.domain.attack import Attack, hidden

NOW = datetime(2027, 1, 5, tzinfo=UTC)
FIVE = 5
VALUES = (("a", "b", "c"), ("x", "y"), ("1",), ("T",))


def _kept(period: str, shared: Shared, *, fresh: bool = True, last_seq: int = 1000) -> Publication:
    return Publication(period, shared, FIVE, last_seq, fresh, NOW, UUID(int=1), "Anna", "1.0")


class Shelf:
    """What was shared, one after another."""

    def __init__(self, rows: list[Handed]) -> None:
        self.rows = rows
        self.kept: list[Publication] = []

    def share(self, period: str) -> Shared:
        found = made(period, self.kept, self.rows, FIVE)
        last = max((row.seq for row in self.rows), default=0)
        self.kept.append(_kept(period, found.shared, fresh=found.fresh, last_seq=last))
        return found.shared

    def book(self, *cards: tuple[date, int]) -> None:
        """Cards of people on a day, as the next rows."""
        seq = max((row.seq for row in self.rows), default=0)
        for number, (day, person) in enumerate(cards, seq + 1):
            self.rows.append(Handed(number, day, Given(("a", "x", "1", "T"), 20_00, person)))


def _month(month: int, people: range) -> list[tuple[date, int]]:
    return [(date(2026, month, 3), person) for person in people]


def _total(shared: Shared) -> Figure | None:
    return shared.total


# --- periods -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), "2026-02"),
        (date(2026, 4, 1), date(2026, 6, 30), "2026-Q2"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(999, 12, 1), date(999, 12, 31), "0999-12"),
        (date(9999, 12, 1), date(9999, 12, 31), "9999-12"),
    ],
)
def test_whole_periods_are_known(first: date, last: date, period: str) -> None:
    assert whole_period(first, last) == period


def test_an_own_range_is_refused() -> None:
    for first, last in [("2026-02-01", "2026-02-27"), ("2026-02-01", "2026-04-30")]:
        with pytest.raises(NotAWholePeriod):
            whole_period(date.fromisoformat(first), date.fromisoformat(last))


def test_a_period_is_made_of_shorter_ones() -> None:
    assert parts_of("2026-Q2", Period.MONTH) == ("2026-04", "2026-05", "2026-06")
    assert parts_of("2026", Period.QUARTER)[-1] == "2026-Q4"
    assert parts_of("2026", Period.YEAR) == ("2026",)
    for period, by in (("2026-02", Period.QUARTER), ("2026", Period.DAY), ("", Period.MONTH)):
        with pytest.raises(NotAWholePeriod):
            parts_of(period, by)


def test_what_is_not_over_or_part_of_what_was_told_is_not_shared() -> None:
    shelf = Shelf([])
    shelf.book(*_month(2, range(8)), *_month(3, range(9)))
    shelf.share("2026-Q1")
    with pytest.raises(PeriodNotOver):
        check_shareable("2026-12", shelf.kept, date(2026, 12, 31))
    with pytest.raises(AlreadySharedWithin):
        check_shareable("2026-02", shelf.kept, NOW.date())
    check_shareable("2026-04", shelf.kept, NOW.date())


def test_a_quarter_of_a_year_that_was_told_in_months_only_adds_them_up() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)), *_month(5, range(7)), *_month(6, range(6)))
    for period in (*(f"2026-{month:02d}" for month in (1, 2, 3, 4, 5)), "2026"):
        shelf.share(period)
    check_shareable("2026-Q1", shelf.kept, NOW.date())
    assert _total(shelf.share("2026-Q1")) == Figure(0, 0, 0)
    assert not shelf.kept[-1].fresh
    with pytest.raises(AlreadySharedWithin):  # June was told by the year only
        check_shareable("2026-Q2", shelf.kept, NOW.date())


# --- longer periods ------------------------------------------------------------------------


def test_a_quarter_adds_up_its_months_and_counts_people_once() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)), *_month(5, range(2, 9)), *_month(6, range(6)))
    assert _total(shelf.share("2026-04")) == Figure(8, 8 * 20_00, 8)
    shelf.share("2026-05")
    shelf.share("2026-06")
    assert _total(shelf.share("2026-Q2")) == Figure(21, 21 * 20_00, 9)
    assert not shelf.kept[-1].fresh
    shelf.book(*_month(9, range(9)))
    assert _total(shelf.share("2026")) == Figure(30, 30 * 20_00, 9)


def test_months_without_anything_do_not_hide_a_year() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)))
    shelf.share("2026-Q2")
    assert _total(shelf.share("2026")) == Figure(8, 8 * 20_00, 8)
    assert _total(shelf.share("2025")) == Figure(0, 0, 0)


def test_a_month_of_which_nothing_could_be_told_is_never_told_by_the_quarter() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)), *_month(5, range(3)), *_month(6, range(6)))
    for month in ("2026-04", "2026-05", "2026-06"):
        shelf.share(month)
    assert _total(shelf.kept[1].shared) is None
    assert _total(shelf.share("2026-Q2")) is None


@pytest.mark.parametrize(("people", "told"), [(3, False), (6, True)])
def test_it_is_told_together_with_enough_else(people: int, *, told: bool) -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)), *_month(5, range(3)), *_month(6, range(people)))
    shelf.share("2026-04")
    shelf.share("2026-05")
    assert (_total(shelf.share("2026-Q2")) is not None) == told


# --- later ---------------------------------------------------------------------------------


def test_what_is_booked_later_counts_with_the_next_days_that_are_shared() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)), *_month(5, range(7)))
    before = shelf.share("2026-04")
    shelf.book(*_month(4, range(20, 22)))
    assert _total(shelf.share("2026-05")) == Figure(9, 9 * 20_00, 9)
    assert shelf.kept[0].shared == before
    shelf.book(*_month(6, range(6)))
    assert _total(shelf.share("2026-06")) == Figure(6, 6 * 20_00, 6)
    whole = _total(shelf.share("2026-Q2"))
    assert whole == Figure(23, 23 * 20_00, 10)


def test_what_was_shared_reads_back_and_has_a_hash_of_its_figures() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)))
    told = shelf.share("2026-04")
    assert from_text(as_text(told)) == told
    nothing = made("2026-05", [], [Handed(1, date(2026, 5, 1), shelf.rows[0].card)], FIVE).shared
    assert from_text(as_text(nothing)) == nothing
    kept = shelf.kept[0]
    assert kept.data_hash == replace(kept, by_name="Bea").data_hash
    assert kept.data_hash != replace(kept, shared=nothing).data_hash


def test_months_are_lost_where_the_whole_is_told_before_them() -> None:
    shelf = Shelf([])
    shelf.book(*_month(4, range(8)))
    total = Figure(8, 160_00, 8)
    quarter = SharingWish("2026-Q2", Period.QUARTER)
    assert months_lost(quarter, total, shelf.kept)
    assert not months_lost(quarter, None, shelf.kept), "of what tells nothing a part may be told"
    assert not months_lost(SharingWish("2026-Q2", Period.MONTH), total, shelf.kept)
    for month in ("2026-04", "2026-05", "2026-06"):
        shelf.share(month)
    assert not months_lost(quarter, total, shelf.kept), "they were shared"


def _within(row: Handed, asked: Bounds) -> bool:
    late = asked.after is not None and row.seq > asked.after
    return asked.first <= row.day <= asked.last or (late and row.day <= asked.last)


def test_one_month_more_is_read_alone_and_a_quarter_with_what_came_late_in_it() -> None:
    shelf = Shelf([])
    assert bounds(["2026-04"], []) == Bounds(date(2026, 4, 1), date(2026, 4, 30), None)
    for month in (4, 5, 6):
        shelf.book(*_month(month, range(8)))
        shelf.share(f"2026-0{month}")
    assert bounds(["2026-07"], shelf.kept).after == 24, "only what was booked after June"
    quarter = bounds(["2026-04", "2026-05", "2026-06", "2026-Q2"], shelf.kept)
    assert quarter == Bounds(date(2026, 4, 1), date(2026, 6, 30), 8), (
        "May may hold late ones of April"
    )
    shelf.share("2026-Q2")
    assert bounds(["2026"], shelf.kept).after == 8, "its parts have parts"


@pytest.mark.parametrize("seed", range(4))
def test_cards_that_cannot_count_need_not_be_read(seed: int) -> None:
    """The control: without those that came late there would be fewer."""
    shelf, dice = _busy(seed, lambda periods: periods), random.Random(seed)
    late = [(date(2026, dice.randrange(1, 7), 9), 30 + each) for each in range(12)]
    shelf.book(*late, *_month(8, range(40, 52)))
    for period in ("2026-07", "2026-Q3", "2026-08"):
        counts = countable([period], shelf.kept)
        few = [row for row in shelf.rows if counts(row.day, row.seq)]
        read = [row for row in shelf.rows if _within(row, bounds([period], shelf.kept))]
        assert made(period, shelf.kept, read, FIVE) == made(period, shelf.kept, shelf.rows, FIVE)
        assert len(read) < len(shelf.rows), "control: not all of it"
        alone = [row for row in few if row.day.month > 6]
        assert made(period, shelf.kept, few, FIVE) == made(period, shelf.kept, shelf.rows, FIVE)
        assert len(alone) < len(few) < len(shelf.rows)


# --- the attack ----------------------------------------------------------------------------


def _busy(seed: int, order: Callable[[list[str]], list[str]]) -> Shelf:
    dice = random.Random(seed)
    shelf = Shelf([])
    for month in (4, 5, 6):
        for _ in range(dice.randrange(4, 30)):
            values = tuple(dice.choice(each) for each in VALUES)
            card = Given(values, 20_00, dice.randrange(20))
            shelf.rows.append(Handed(len(shelf.rows) + 1, date(2026, month, 3), card))
    for period in order(["2026-04", "2026-05", "2026-06"]):
        shelf.share(period)
    return shelf


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("many", [3, 2, 1])
def test_months_and_their_quarter_together_tell_nothing_that_was_hidden(
    seed: int, many: int
) -> None:
    """The days that were not shared as a month are a period of their own to whoever attacks."""
    shelf = _busy(seed, lambda months: months[:many])
    whole = shelf.share("2026-Q2")
    unshared = [Shared({WHOLE: {(): None}})] if many < 3 else []
    months = [kept.shared for kept in shelf.kept[:many]]
    attack = Attack([*months, *unshared], VALUES, "count", whole)
    every = {*range(len(months) + len(unshared))}
    places = [({at}, month) for at, month in enumerate(months)] + [(every, whole)]
    widths = [
        attack.width(where, table, key)
        for where, told in places
        for table, keys in hidden(told).items()
        for key in keys
    ]
    assert all(width is None or width >= FIVE for width in widths)


def test_control_a_quarter_that_told_all_would_tell_the_month() -> None:
    shelf = _busy(1, lambda months: months)
    months = [kept.shared for kept in shelf.kept]
    assert any(any(keys for keys in hidden(month).values()) for month in months)
    everything = [row.card for row in shelf.rows]
    figures: dict[Table, Mapping[Key, Figure | None] | None] = {
        WHOLE: {(): None},
        (0,): {
            key: Figure(sum(card.key((0,)) == key for card in everything), 0, 9)
            for key in product(VALUES[0])
        },
    }
    whole = Shared(figures)
    attack = Attack(months, VALUES, "count", whole)
    at, key = next((at, keys[0]) for at, month in enumerate(months) if (keys := hidden(month)[0,]))
    told = Attack(months, VALUES, "count").width({at}, (0,), key)
    known = attack.width({at}, (0,), key)
    assert told is not None
    assert known is not None
    assert known < told


def test_days_that_are_left_are_counted_from_the_first_to_the_last() -> None:
    """A month that is told and the rest of its quarter are the whole quarter, no day twice."""
    shelf = Shelf([])
    days = [date(2026, 4, 1) + timedelta(days=each) for each in range(91)]
    shelf.book(*((day, number % 30) for number, day in enumerate(days)))
    shelf.share("2026-05")
    assert _total(shelf.share("2026-Q2")) == Figure(91, 91 * 20_00, 30)

"""The ground of a reward and the limit of a year: kept, summed, warned of; nothing is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.limits import (
    BY_LAW,
    KNOWN_CENTS,
    NAME_LIMIT,
    GiftLimit,
    HomeSum,
    LegalBasis,
    LimitStand,
    Nearness,
    Watch,
    Watched,
    check_limit,
    check_year,
    holding,
    limit_of_year,
    limit_on,
    lines_of,
    new_basis,
    received_in,
    stand_of,
    stands_of,
    watched,
)
from bridge_app.domain.rewards import LedgerKind, LedgerRow
from bridge_app.errors import FieldProblem

TODAY = date(2026, 6, 2)
KARIN, JOKE, GONE = UUID(int=1), UUID(int=2), UUID(int=3)
HOME = UUID(int=9)
BOOKED = date(2028, 1, 1)
"""What is written down later counts in the year in which it was given."""


def life(day: date, cents: int, *more: LedgerKind, home: UUID | None = None) -> list[LedgerRow]:
    """A reward handed over on this day and booked much later, and what happened to it since."""
    row = LedgerRow(
        1, uuid4(), LedgerKind.AWARD, cents, KARIN, None, datetime.now(UTC), BOOKED, day, KARIN
    )
    row = replace(row, household=home, receipt=f"2026-A-{cents}")
    kinds = (LedgerKind.AWARD, LedgerKind.HAND_OVER, *more)
    return [replace(row, seq=seq, kind=kind) for seq, kind in enumerate(kinds, 1)]


# --- grounds -----------------------------------------------------------------------------------


def test_the_usual_ground_goes_along_or_else_the_only_one() -> None:
    gift, work = LegalBasis("gift", "Gift"), LegalBasis("work", "Werkpremie")
    assert holding([]) is None
    assert holding([gift]) == gift
    assert holding([gift, work]) is None
    usual = replace(work, usual=True)
    assert holding([gift, usual]) == usual
    assert holding([gift, replace(usual, active=False)]) == gift


def test_a_ground_has_a_code_of_its_own_made_of_its_name() -> None:
    first = new_basis("  Gift,  artikel 31 ", [])
    assert first == LegalBasis("gift-artikel-31", "Gift, artikel 31")
    assert new_basis("Gift artikel 31", [first]).code == "gift-artikel-31-2"
    assert new_basis("??", []).code == "basis"


@pytest.mark.parametrize(
    ("name", "reason"),
    [(" ", "empty"), ("x" * (NAME_LIMIT + 1), "too_long"), ("GIFT", "twice")],
)
def test_a_ground_needs_a_name_that_is_not_there_yet(name: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        new_basis(name, [LegalBasis("gift", "Gift")])
    assert (refused.value.field, refused.value.reason) == ("basis", reason)


# --- the limit -----------------------------------------------------------------------------


def test_a_limit_holds_from_its_day_and_until_then_that_of_the_law() -> None:
    first, again = GiftLimit(TODAY, 1_000_00), GiftLimit(TODAY, 1_100_00)
    later = GiftLimit(date(2027, 1, 1), 1_300_00)
    known = [later, first, again]
    assert limit_on(known, date(2026, 6, 1)) == BY_LAW
    assert limit_on(known, TODAY) == again
    assert limit_on(known, date(2026, 12, 31)) == again
    assert limit_on(known, date(2027, 1, 1)) == later
    assert (BY_LAW.cents, BY_LAW.confirmed, KNOWN_CENTS) == (1_200_00, False, 1_200_00)
    assert limit_of_year(known, 2026, date(2028, 3, 3)) == again
    assert limit_of_year(known, 2026, date(2026, 3, 3)) == BY_LAW


def test_a_limit_of_nothing_or_in_the_past_is_not_kept() -> None:
    check_limit(GiftLimit(TODAY, 1), TODAY)
    for wrong, field in ((GiftLimit(TODAY, 0), "limit"), (BY_LAW, "valid_from")):
        with pytest.raises(FieldProblem) as refused:
            check_limit(wrong, TODAY)
        assert refused.value.field == field


def test_a_year_that_has_not_begun_has_nothing_to_tell() -> None:
    check_year(2026, TODAY)
    with pytest.raises(FieldProblem):
        check_year(2027, TODAY)


@pytest.mark.parametrize(
    ("received", "left", "over", "nearness"),
    [
        (959_99, 240_01, 0, Nearness.CLEAR),
        (960_00, 240_00, 0, Nearness.NEAR),
        (1_200_00, 0, 0, Nearness.NEAR),
        (1_200_01, 0, 1, Nearness.OVER),
    ],
)
def test_exactly_the_limit_is_not_over_it_and_there_is_never_less_than_no_room(
    received: int, left: int, over: int, nearness: Nearness
) -> None:
    stand = LimitStand(2026, BY_LAW, received - 100_00, 40_00).with_gift(60_00)
    assert (stand.received_cents, stand.left_cents, stand.over_cents) == (received, left, over)
    assert stand.nearness is nearness


# --- what was received -------------------------------------------------------------------------


def test_what_was_turned_back_counts_in_no_year_and_is_still_told() -> None:
    lives = [
        life(date(2026, 12, 31), 30_00),
        life(date(2026, 3, 1), 20_00, LedgerKind.REVERSE),
        life(date(2027, 1, 1), 40_00),
        life(date(2026, 2, 1), 60_00)[:1],
    ]
    assert [row.cents for row in received_in(lives, 2026)] == [30_00]
    assert [row.cents for row in received_in(lives, 2027)] == [40_00]
    told = [(each.day, each.cents, not each.back) for each in lines_of(lives, 2026)]
    assert told == [(date(2026, 3, 1), 20_00, False), (date(2026, 12, 31), 30_00, True)]


def test_people_who_live_together_count_as_one_only_where_the_limit_says_so() -> None:
    lives = [life(TODAY, 30_00), life(TODAY, 20_00, home=HOME)]
    rows = received_in(lives, 2026)
    together = replace(BY_LAW, per_household=True)
    assert stand_of(rows, 2026, BY_LAW, HOME, 70_00).received_cents == 50_00
    assert stand_of(rows, 2026, together, None, 0).received_cents == 50_00
    assert stand_of(rows, 2026, together, HOME, 70_00) == LimitStand(2026, together, 50_00, 50_00)


def test_everybody_at_once_stands_as_each_does_alone() -> None:
    sums = [
        HomeSum(KARIN, None, 30_00),
        HomeSum(KARIN, HOME, 20_00),
        HomeSum(GONE, HOME, 50_00),
    ]
    homes = {KARIN: HOME, JOKE: HOME}
    apart = stands_of(sums, homes, 2026, BY_LAW)
    assert {who: each.received_cents for who, each in apart.items()} == {KARIN: 50_00, GONE: 50_00}
    limit = GiftLimit(TODAY, 100_00, per_household=True)
    stands = stands_of(sums, homes, 2026, limit)
    assert stands[KARIN] == LimitStand(2026, limit, 50_00, 50_00)
    assert stands[JOKE] == LimitStand(2026, limit, 0, 70_00)
    told = watched({**stands, GONE: LimitStand(2026, limit, 200_00)}, {KARIN: "1", JOKE: "2"})
    assert told == (Watched(KARIN, "1", stands[KARIN]),)


def test_how_many_are_near_and_over_is_counted_of_who_is_listed() -> None:
    limit = GiftLimit(date(2026, 1, 1), 100_00)
    cents = {uuid4(): each for each in (79_99, 80_00, 100_00, 100_01)}
    stands = {who: LimitStand(2026, limit, own) for who, own in cents.items()}
    known = Watch(2026, limit, watched(stands, {who: f"{own}" for who, own in cents.items()}))
    assert {each: known.count(each) for each in Nearness} == {
        Nearness.CLEAR: 0,
        Nearness.NEAR: 2,
        Nearness.OVER: 1,
    }

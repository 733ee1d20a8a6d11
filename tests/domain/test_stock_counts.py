"""What a drawer should hold, what expires soon, and what a count makes of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.stock import FOUND, MISSING, CardState, Move, StockedCard
from bridge_app.domain.stock_counts import (
    CountWish,
    Pile,
    Reconciled,
    StockLine,
    checked_count,
    differences,
    lines_of,
    notice_due,
    reconciled,
    strangers,
    weeks_due,
)
from bridge_app.errors import FieldProblem
from bridge_app.stock_errors import CardRefused, CountDiffers, DifferenceUnexplained, StockMoved

TODAY = date(2026, 6, 2)
DESK, OTHER = uuid4(), uuid4()


def card(serial: str) -> StockedCard:
    return StockedCard(int(serial), "vvv", serial, 20_00, None, CardState.IN_STOCK, DESK, 1)


THERE = [card("1"), card("2"), card("3")]
WISH = CountWish("vvv", DESK, 3, 3)


# --- piles ---------------------------------------------------------------------------------


def test_piles_of_a_kind_and_place_make_a_line() -> None:
    soon, over = TODAY + timedelta(days=30), TODAY - timedelta(days=1)
    piles = [
        Pile("vvv", 20_00, soon, CardState.IN_STOCK, DESK, 3),
        Pile("vvv", 20_00, None, CardState.IN_STOCK, DESK, 10),
        Pile("vvv", 40_00, over, CardState.IN_STOCK, DESK, 2),
        Pile("vvv", 20_00, None, CardState.SET_ASIDE, DESK, 1),
        Pile("vvv", 20_00, None, CardState.HANDED_OVER, DESK, 7),
        Pile("pas", 20_00, TODAY + timedelta(days=43), CardState.IN_STOCK, OTHER, 5),
    ]
    assert lines_of(piles, TODAY) == (
        StockLine("vvv", DESK, 13, 1, 7, 2, 3, soon, 260_00),
        StockLine("pas", OTHER, 5, cents=100_00),
    )


# --- notices, as Forus has them ---------------------------------------------------------------


def test_six_weeks_and_a_day_before_there_is_nothing() -> None:
    expires = date(2026, 9, 1)
    assert weeks_due(expires, expires - timedelta(days=43)) is None
    assert weeks_due(expires, expires - timedelta(days=42)) == 6
    assert weeks_due(expires, expires - timedelta(days=22)) == 6
    assert weeks_due(expires, expires - timedelta(days=21)) == 3
    assert weeks_due(expires, expires) == 3
    assert weeks_due(expires, expires + timedelta(days=1)) is None


@given(st.lists(st.integers(-3, 60), max_size=40))
def test_each_notice_comes_once_whenever_somebody_looks(left: list[int]) -> None:
    """On whatever days it is run, also three in a row: each at most once, the nearer the last."""
    expires = date(2026, 9, 1)
    told: list[int] = []
    for days in sorted(left, reverse=True):
        weeks = notice_due(expires, told, expires - timedelta(days=days))
        if weeks is not None:
            told.append(weeks)
    assert told in ([], [6], [3], [6, 3])
    assert (3 in told) == any(0 <= days <= 21 for days in left)
    assert (6 in told) == any(21 < days <= 42 for days in left)


# --- what should lie there --------------------------------------------------------------------


def test_what_came_and_went_makes_what_must_lie_there() -> None:
    moved = {
        (Move.BOUGHT, True): 50,
        (Move.TRANSFERRED, True): 5,
        (Move.TRANSFERRED, False): 10,
        (Move.HANDED_OVER, False): 20,
        (Move.RETURNED, True): 2,
        (Move.VOIDED, False): 3,
        (Move.DIFFERENCE, True): 1,
        (Move.DIFFERENCE, False): 4,
    }
    at = datetime(2026, 6, 2, tzinfo=UTC)
    found = reconciled(moved, 7, at)
    assert found == Reconciled(7, 50, 5, 10, 20, 2, 3, -3, at)
    assert found.expected == 7 + 50 + 5 - 10 - 20 + 2 - 3 - 3
    assert reconciled({}, 0, None).expected == 0


# --- counting --------------------------------------------------------------------------------


def test_the_number_that_must_lie_there_is_enough() -> None:
    assert strangers(WISH, THERE) == ()
    assert differences(WISH, THERE, ()) == ()
    assert WISH.total == 3


def test_another_number_asks_for_each_card() -> None:
    with pytest.raises(CountDiffers) as problem:
        strangers(replace(WISH, counted=2), THERE)
    assert (problem.value.expected, problem.value.counted) == (3, 2)


def test_when_a_card_moved_meanwhile_it_is_counted_again() -> None:
    with pytest.raises(StockMoved):
        strangers(replace(WISH, expected=4, counted=4), THERE)


def test_each_card_tells_what_misses_and_what_is_too_many() -> None:
    wish = replace(WISH, serials=("9", "1", "3"), reason="Oude doos gevonden")
    assert wish.total == 3
    assert strangers(wish, THERE) == ("9",)
    elsewhere = replace(card("9"), location=OTHER)
    missing, found = differences(wish, THERE, [elsewhere])
    assert (missing.card, missing.from_location, missing.to_location) == (2, DESK, None)
    assert (found.card, found.from_location, found.to_location) == (9, OTHER, DESK)
    assert (missing.reason, found.reason) == (MISSING, FOUND)


def test_a_difference_wants_a_reason() -> None:
    wish = replace(WISH, serials=("1", "9"))
    with pytest.raises(DifferenceUnexplained) as problem:
        differences(wish, THERE, [replace(card("9"), location=OTHER)])
    assert (problem.value.missing, problem.value.found) == (2, 1)
    assert differences(replace(WISH, serials=("3", "2", "1")), THERE, ()) == ()


def test_a_card_that_was_given_cannot_lie_there() -> None:
    wish = replace(WISH, serials=("1", "2", "3", "9"), reason="Gevonden")
    given_away = replace(card("9"), state=CardState.HANDED_OVER, location=None)
    with pytest.raises(CardRefused) as problem:
        differences(wish, THERE, [given_away])
    assert problem.value.reason == "handed_over"


def test_what_was_counted_is_cleaned() -> None:
    wish = replace(WISH, serials=(" 1 ", "2\n", ""), reason="  Lag  achter ")
    assert checked_count(wish) == replace(wish, serials=("1", "2"), reason="Lag achter")
    assert checked_count(WISH) == WISH


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (replace(WISH, reason="x" * 201), "reason"),
        (replace(WISH, counted=-1), "counted"),
        (replace(WISH, serials=("1", "1 ")), "serials"),
    ],
)
def test_a_count_that_cannot_be_is_named(wish: CountWish, field: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        checked_count(wish)
    assert problem.value.field == field

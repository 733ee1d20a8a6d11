"""The seven wishes of the screen that a client has alone; all else is refused with a code."""

import json
from datetime import date, timedelta
from uuid import UUID

import pytest

from bridge_app.domain.alone import (
    DAYS_AHEAD,
    HERE,
    KINDS,
    MOST_BYTES,
    MOST_IN_ALL,
    MOST_PAPERS,
    MOST_QUIET,
    MOST_WISHES,
    WITHIN,
    AskMentor,
    Claim,
    Close,
    MoveDay,
    NotYet,
    Pace,
    Print,
    Refusal,
    Refused,
    Split,
    Wish,
    check,
    line_of,
    wish_in,
)
from bridge_app.domain.privacy import Preset

STEP, OTHER = UUID(int=1), UUID(int=2)
TODAY = date(2026, 6, 2)
WISHES: list[Wish] = [
    Claim(STEP),
    NotYet(STEP),
    Split(STEP, 1, "eerst", "dan"),
    MoveDay(STEP, 1, TODAY),
    AskMentor(STEP),
    Print(Preset.FRIDGE),
    Close(),
]


def refused(line: bytes) -> Refusal:
    with pytest.raises(Refused) as told:
        wish_in(line)
    return told.value.why


def unfit(wish: Wish) -> Refusal:
    with pytest.raises(Refused) as told:
        check(wish, {STEP}, TODAY)
    return told.value.why


def test_there_are_seven_and_each_arrives() -> None:
    assert sorted(KINDS) == sorted(
        "claim not_yet split move_day ask_mentor print close".split()  # DECISIONS H2
    )
    assert [wish_in(line_of(wish)) for wish in WISHES] == WISHES


@pytest.mark.parametrize("wish", WISHES)
def test_each_fits_the_screen_that_was_shown(wish: Wish) -> None:
    check(wish, {STEP}, TODAY)


@pytest.mark.parametrize("kind", ["confirm", "agree", "open", "", "Claim", "claim "])
def test_no_other_kind_is_heard(kind: str) -> None:
    line = json.dumps({"kind": kind, "wish": {"step": str(STEP)}}).encode()
    assert refused(line) is Refusal.UNKNOWN_KIND


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"claim",
        b"[]",
        b'{"kind": "close"}',
        b'{"kind": "close", "wish": {}, "more": 1}',
        b'{"kind": "close", "wish": {"store": "/"}}',
        b'{"kind": "claim", "wish": {}}',
        b'{"kind": "claim", "wish": {"step": "1"}}',
        b'{"kind": "print", "wish": {"preset": "everything"}}',
    ],
)
def test_what_is_not_whole_is_refused(line: bytes) -> None:
    assert refused(line) is Refusal.MALFORMED


def test_a_line_that_is_too_long_is_not_even_read() -> None:
    assert refused(b"[" * (MOST_BYTES + 1)) is Refusal.TOO_LONG


@pytest.mark.parametrize("wish", [wish for wish in WISHES if hasattr(wish, "step")])
def test_a_step_that_was_not_shown_is_refused(wish: Wish) -> None:
    with pytest.raises(Refused) as told:
        check(wish, {OTHER}, TODAY)
    assert told.value.why is Refusal.WRONG_STEP


@pytest.mark.parametrize("texts", [("x" * 201, "b"), ("a", "x" * 201)])
def test_a_piece_is_no_longer_than_a_step(texts: tuple[str, str]) -> None:
    assert unfit(Split(STEP, 1, *texts)) is Refusal.TOO_LONG


@pytest.mark.parametrize("days", [-1, DAYS_AHEAD + 1])
def test_a_day_lies_ahead_and_not_too_far(days: int) -> None:
    assert unfit(MoveDay(STEP, 1, TODAY + timedelta(days))) is Refusal.WRONG_DAY


@pytest.mark.parametrize("wish", [Close(7_000), Close(150, "plaid")])
def test_only_a_look_that_is_offered_can_be_chosen(wish: Wish) -> None:
    assert unfit(wish) is Refusal.MALFORMED
    check(Close(150, "dark"), {STEP}, TODAY)


@pytest.mark.parametrize("wish", [Close(language="ar"), Print(Preset.FRIDGE, "ar")])
def test_only_a_language_that_was_offered_can_be_chosen(wish: Wish) -> None:
    assert unfit(wish) is Refusal.MALFORMED
    check(wish, {STEP}, TODAY, ("nl", "ar"))


def test_more_than_hands_can_ask_is_a_flood() -> None:
    pace = Pace()
    for number in range(MOST_WISHES):
        pace.count(number / MOST_WISHES)
    with pytest.raises(Refused) as told:
        pace.count(1)
    assert told.value.why is Refusal.FLOOD
    pace.count(1 + WITHIN)


def test_a_sitting_has_an_end_however_slowly_it_asks() -> None:
    pace = Pace()
    for number in range(MOST_IN_ALL):
        pace.count(number * WITHIN)
    with pytest.raises(Refused) as told:
        pace.count(MOST_IN_ALL * WITHIN)
    assert told.value.why is Refusal.FLOOD


def test_signs_of_life_are_no_wishes_but_no_flood_either() -> None:
    pace = Pace()
    for number in range(2 * MOST_IN_ALL):
        pace.sign(number * WITHIN / MOST_QUIET)
    later = 2 * MOST_IN_ALL * WITHIN
    pace.count(later)
    for _ in range(MOST_WISHES - 1):
        pace.sign(later)
    with pytest.raises(Refused) as told:
        pace.sign(later)
    assert told.value.why is Refusal.FLOOD


def test_a_sign_of_life_is_no_wish() -> None:
    assert refused(HERE) is Refusal.MALFORMED


def test_nobody_empties_the_tray_of_the_printer() -> None:
    pace = Pace()
    assert [pace.paper() for _ in range(MOST_PAPERS + 2)] == [True] * MOST_PAPERS + [False] * 2

"""What a client may be known by, how often somebody may try, and how long they wait."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bridge_app.domain.proving import (
    CHOSEN,
    PICTURES,
    TRIES,
    ProofWay,
    Tries,
    checked_pictures,
    checked_pin,
    pictures,
    pin,
    wait_after,
)
from bridge_app.errors import FieldProblem

BORN = date(1988, 3, 12)
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["2580", " 13 97 ", "13972", "90210755", "1357", "2008"])
def test_four_to_eight_digits_will_do(typed: str) -> None:
    proof = checked_pin(typed, BORN, "2026-0042")
    assert (proof.way, proof.said) == (ProofWay.PIN, typed.replace(" ", ""))


@pytest.mark.parametrize("typed", ["", "258", "258013579", "25a0", "२५८०", "2.580", "-2580"])
def test_anything_else_is_no_code(typed: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_pin(typed)
    assert (refused.value.field, refused.value.reason) == ("proof_pin", "not_four_to_eight")


@pytest.mark.parametrize(
    "typed",
    [
        *("1111", "00000000", "1234", "01234567", "4321", "7890", "0987", "1212", "131313"),
        *("123123", "12341234", "1988", "1203", "0312", "0388", "120388", "880312", "031988"),
        *("12031988", "19880312", "20260042", "0042"),
    ],
)
def test_what_somebody_tries_first_is_refused(typed: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_pin(typed, BORN, "2026-0042")
    assert refused.value.reason == "plain_proof"


@pytest.mark.parametrize("typed", ["1988", "1203", "0042"])
def test_control_the_same_digits_of_somebody_else_will_do(typed: str) -> None:
    assert checked_pin(typed, date(1970, 7, 9), "2026-0077").said == typed
    assert checked_pin(typed).said == typed, "of whom neither is known"


def test_there_are_twenty_four_different_pictures() -> None:
    assert len(PICTURES) == len(set(PICTURES)) == 24


def test_three_pictures_in_any_order_are_the_same_three() -> None:
    first = checked_pictures(["sun", "house", "baby"])
    assert first == checked_pictures(("baby", "sun", "house")) == pictures({"house", "baby", "sun"})
    assert first != checked_pictures(["sun", "house", "moon"])
    assert first != pin(first.said), "digits are never pictures"


@pytest.mark.parametrize(
    "names",
    [
        [],
        ["sun", "moon"],
        ["sun", "sun", "moon"],
        ["sun", "moon", "nobody"],
        list(PICTURES[: CHOSEN + 1]),
    ],
)
def test_fewer_more_or_other_pictures_will_not_do(names: list[str]) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked_pictures(names)
    assert (refused.value.reason, refused.value.limit) == ("three_pictures", CHOSEN)


def test_what_was_said_stands_in_no_message() -> None:
    assert "2580" not in repr(pin("2580"))
    assert "sun" not in repr(pictures(["sun", "house", "baby"]))


def test_waits_grow_and_end() -> None:
    assert [wait_after(wrong) for wrong in range(TRIES + 2)] == [0, 1, 2, 4, 8, 16, 16]
    tries = Tries(3, NOON)
    waits = [tries.wait(NOON + timedelta(seconds=past)) for past in (0, 0.5, 3, 3.5, 4, 60)]
    assert waits == [4, 4, 1, 1, 0, 0]
    assert Tries().wait(NOON) == 0


def test_a_clock_that_was_set_back_makes_nobody_wait_for_it() -> None:
    assert Tries(4, NOON).wait(NOON - timedelta(days=1)) == 0


def test_after_five_it_is_locked_whatever_the_clock_says() -> None:
    assert [Tries(wrong, NOON).locked for wrong in (TRIES - 1, TRIES, TRIES + 9)] == [
        False,
        True,
        True,
    ]

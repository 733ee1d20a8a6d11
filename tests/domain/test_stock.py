"""Cards of the stock: how they move, which may be given, and numbers as they stand on a card."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.stock import (
    FOUND,
    MISSING,
    MOST_AT_ONCE,
    CardState,
    Move,
    Moved,
    StockedCard,
    VoidReason,
    check_good,
    first_misfit,
    listed_serials,
    may_move,
    moving,
    serial_range,
    state_after,
)
from bridge_app.domain.stock_buying import (
    NewBatch,
    StockKind,
    checked_batch,
    checked_kind,
    code_for,
)
from bridge_app.errors import CardAlreadyGiven, FieldProblem
from bridge_app.stock_errors import CardRefused, CardWorthOther

TODAY = date(2026, 6, 2)
DESK, OTHER = uuid4(), uuid4()
CARD = StockedCard(1, "vvv", "0041", 20_00, None, CardState.IN_STOCK, DESK, 1)


def refused(problem: pytest.ExceptionInfo[CardRefused]) -> tuple[str, str]:
    return problem.value.serial, problem.value.reason


# --- moves ---------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [None, *CardState])
@pytest.mark.parametrize("move", Move)
def test_a_card_makes_only_moves_that_its_life_knows(state: CardState | None, move: Move) -> None:
    legal = {
        (None, Move.BOUGHT),
        *((CardState.IN_STOCK, each) for each in (Move.TRANSFERRED, Move.SET_ASIDE)),
        *((CardState.IN_STOCK, each) for each in (Move.HANDED_OVER, Move.VOIDED)),
        *((CardState.SET_ASIDE, each) for each in (Move.FREED, Move.VOIDED)),
        *((CardState.HANDED_OVER, each) for each in (Move.RETURNED, Move.REPLACED, Move.VOIDED)),
        *((each, Move.DIFFERENCE) for each in CardState if each is not CardState.HANDED_OVER),
    }
    assert may_move(state, move) == ((state, move) in legal)


def test_where_a_difference_leads_is_told_by_where_it_went() -> None:
    assert state_after(Move.DIFFERENCE, DESK) is CardState.IN_STOCK
    assert state_after(Move.DIFFERENCE, None) is CardState.VOID
    assert state_after(Move.SET_ASIDE, DESK) is CardState.SET_ASIDE


def test_a_movement_begins_where_the_card_lies() -> None:
    move = moving(CARD, Move.TRANSFERRED, OTHER)
    assert move == Moved(1, 2, Move.TRANSFERRED, DESK, OTHER)


def test_a_card_that_cannot_says_how_it_stands() -> None:
    with pytest.raises(CardRefused) as problem:
        moving(replace(CARD, state=CardState.HANDED_OVER, location=None), Move.TRANSFERRED, OTHER)
    assert refused(problem) == ("0041", "handed_over")


@pytest.mark.parametrize("reason", [MISSING, VoidReason.LOST])
def test_what_was_lost_can_be_found(reason: str) -> None:
    lost = replace(CARD, state=CardState.VOID, location=None, reason=reason)
    assert moving(lost, Move.DIFFERENCE, DESK, reason=FOUND).to_location == DESK


@pytest.mark.parametrize("reason", [VoidReason.DEFECTIVE, VoidReason.EXPIRED])
def test_what_broke_or_expired_is_not_found_again(reason: str) -> None:
    gone = replace(CARD, state=CardState.VOID, location=None, reason=reason)
    with pytest.raises(CardRefused) as problem:
        moving(gone, Move.DIFFERENCE, DESK, reason=FOUND)
    assert refused(problem) == ("0041", "void")


# --- whether it may be given ---------------------------------------------------------------


def test_a_good_card_is_given() -> None:
    assert check_good(CARD, "0041", 20_00, DESK, TODAY) is CARD
    assert check_good(CARD, "0041", 20_00, None, TODAY) is CARD, "who works everywhere"
    last_day = replace(CARD, expires_on=TODAY)
    assert check_good(last_day, "0041", 20_00, DESK, TODAY) is last_day


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (None, "unknown"),
        (replace(CARD, state=CardState.SET_ASIDE), "set_aside"),
        (replace(CARD, state=CardState.VOID), "void"),
        (replace(CARD, location=OTHER), "elsewhere"),
        (replace(CARD, expires_on=date(2026, 6, 1)), "expired"),
    ],
)
def test_another_card_says_why_not(card: StockedCard | None, reason: str) -> None:
    with pytest.raises(CardRefused) as problem:
        check_good(card, "0041", 20_00, DESK, TODAY)
    assert refused(problem) == ("0041", reason)


def test_a_card_is_given_once() -> None:
    with pytest.raises(CardAlreadyGiven):
        check_good(replace(CARD, state=CardState.HANDED_OVER), "0041", 20_00, DESK, TODAY)


def test_a_card_is_given_for_what_it_is_worth() -> None:
    with pytest.raises(CardWorthOther) as problem:
        check_good(CARD, "0041", 30_00, DESK, TODAY)
    assert (problem.value.worth_cents, problem.value.asked_cents) == (20_00, 30_00)


# --- numbers -------------------------------------------------------------------------------


def test_a_row_keeps_prefix_and_leading_zeros() -> None:
    assert serial_range(" VVV-0098\n", "VVV-0101") == (
        "VVV-0098",
        "VVV-0099",
        "VVV-0100",
        "VVV-0101",
    )
    assert serial_range("7", "7") == ("7",)


@given(st.integers(0, 9_000), st.integers(0, 60), st.sampled_from(["", "A", "10-", "VVV 20 "]))
def test_a_row_is_as_long_as_its_numbers_say(low: int, more: int, prefix: str) -> None:
    row = serial_range(f"{prefix}{low:05d}", f"{prefix}{low + more:05d}")
    assert len(row) == len(set(row)) == more + 1
    kept = prefix.replace(" ", "")
    assert (row[0], row[-1]) == (f"{kept}{low:05d}", f"{kept}{low + more:05d}")


@pytest.mark.parametrize(
    ("first", "last", "field", "reason"),
    [
        ("", "9", "first_serial", "empty"),
        ("1", " ", "last_serial", "empty"),
        ("1A", "9", "first_serial", "not_a_serial"),
        ("1", "9" * 61, "last_serial", "not_a_serial"),
        ("A1", "B9", "last_serial", "not_a_row"),
        ("1", "10", "last_serial", "not_a_row"),
        ("9", "1", "last_serial", "last_first"),
        ("0000", f"{MOST_AT_ONCE:04d}", "last_serial", "too_many_cards"),
    ],
)
def test_what_is_no_row_says_so(first: str, last: str, field: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        serial_range(first, last)
    assert (problem.value.field, problem.value.reason) == (field, reason)


def test_the_largest_box_fits() -> None:
    assert len(serial_range("0001", f"{MOST_AT_ONCE:04d}")) == MOST_AT_ONCE


def test_a_scanner_ends_each_number_with_enter() -> None:
    assert listed_serials("8841\r\n8842\n\n 8843 ; 8844,8845\n") == (
        "8841",
        "8842",
        "8843",
        "8844",
        "8845",
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (" \n,;", "empty"),
        ("1\n2\n1", "twice"),
        ("1" * 61, "not_a_serial"),
        ("\n".join(map(str, range(MOST_AT_ONCE + 1))), "too_many_cards"),
    ],
)
def test_a_list_that_will_not_do(typed: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        listed_serials(typed)
    assert problem.value.reason == reason


# --- buying --------------------------------------------------------------------------------

BATCH = NewBatch("vvv", " Cadeau BV ", 20_00, 980_00, (" 1 ", "2"), DESK, date(2027, 1, 1))


def test_a_batch_is_cleaned() -> None:
    said = checked_batch(BATCH, TODAY)
    assert (said.supplier, said.serials) == ("Cadeau BV", ("1", "2"))
    assert checked_batch(replace(BATCH, expires_on=None, cost_cents=0), TODAY).cost_cents == 0


@pytest.mark.parametrize(
    ("batch", "field"),
    [
        (replace(BATCH, supplier="x" * 201), "supplier"),
        (replace(BATCH, cents=0), "card_value"),
        (replace(BATCH, cost_cents=-1), "cost"),
        (replace(BATCH, expires_on=date(2026, 6, 1)), "expires_on"),
        (replace(BATCH, serials=(" ",)), "serials"),
    ],
)
def test_a_field_that_will_not_do_is_named(batch: NewBatch, field: str) -> None:
    with pytest.raises(FieldProblem) as problem:
        checked_batch(batch, TODAY)
    assert problem.value.field == field


def test_a_kind_has_a_name_of_its_own() -> None:
    vvv = StockKind("vvv", "VVV-bon")
    assert checked_kind(replace(vvv, name=" VVV-bon "), [vvv]) == vvv
    for name, reason in ((" ", "empty"), ("x" * 61, "too_long"), ("vvv-BON", "twice")):
        with pytest.raises(FieldProblem) as problem:
            checked_kind(StockKind("", name), [vvv])
        assert (problem.value.field, problem.value.reason) == ("name", reason)
    with pytest.raises(FieldProblem) as problem:
        checked_kind(replace(vvv, supplier="x" * 201), [vvv])
    assert problem.value.field == "supplier"


def test_a_loadable_card_is_never_counted() -> None:
    kind = StockKind("pas", "Pas", loadable=True, counted=True)
    assert not checked_kind(kind, []).counted
    assert checked_kind(replace(kind, loadable=False), []).counted


def test_a_code_is_made_of_the_name_and_is_nobody_elses() -> None:
    assert code_for("VVV-bon € 20", ()) == "vvv-bon-20"
    assert code_for("VVV bon 20!", {"vvv-bon-20", "vvv-bon-20-2"}) == "vvv-bon-20-3"
    assert code_for("€€", ()) == "bon"


# --- whether it fits -----------------------------------------------------------------------


def lived(*moves: tuple[Move, UUID | None, UUID | None]) -> list[Moved]:
    return [Moved(1, turn, *each) for turn, each in enumerate(moves, 1)]


WHOLE = lived(
    (Move.BOUGHT, None, DESK),
    (Move.TRANSFERRED, DESK, OTHER),
    (Move.HANDED_OVER, OTHER, None),
    (Move.RETURNED, None, OTHER),
    (Move.DIFFERENCE, OTHER, None),
    (Move.DIFFERENCE, None, DESK),
)


def test_moves_that_follow_on_fit() -> None:
    assert first_misfit(WHOLE) == ""


@pytest.mark.parametrize(
    ("moves", "reason"),
    [
        ([WHOLE[0], WHOLE[2]], "order"),
        ([WHOLE[0], replace(WHOLE[1], from_location=OTHER)], "place"),
        ([WHOLE[0], replace(WHOLE[2], turn=2, from_location=None)], "place"),
        ([WHOLE[0], replace(WHOLE[1], kind=Move.RETURNED)], "move"),
        ([replace(WHOLE[0], kind=Move.RETURNED)], "move"),
    ],
)
def test_moves_that_do_not_say_why(moves: list[Moved], reason: str) -> None:
    assert first_misfit(moves) == reason

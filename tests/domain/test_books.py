"""The books are added up from plain rows; each fault that is planted is named by its row."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from bridge_app.domain.approving import VALID_FOR, Approval
from bridge_app.domain.books import (
    BookFault,
    BudgetSum,
    approval_faults,
    budget_sums,
    life_faults,
    receipt_faults,
)
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Card, LedgerKind, LedgerOrigin, LedgerRow

DAY = date(2026, 6, 2)
BUDGET, OTHER = UUID(int=7), UUID(int=8)
PROMISE = LedgerRow(
    1,
    UUID(int=1),
    LedgerKind.PROMISE,
    20_00,
    UUID(int=2),
    None,
    datetime(2026, 6, 2, tzinfo=UTC),
    DAY,
    DAY,
    UUID(int=3),
    budget=BUDGET,
)
AWARD = replace(PROMISE, seq=2, kind=LedgerKind.AWARD)
CARDS = (Card("1", 12_00), Card("2", 8_00))
HANDED = replace(PROMISE, seq=3, kind=LedgerKind.HAND_OVER, cards=CARDS, receipt="2026-A-000001")
BACK = replace(PROMISE, seq=4, kind=LedgerKind.REVERSE, cents=-20_00)
LIFE = (PROMISE, AWARD, HANDED, BACK)


def test_a_whole_life_fits() -> None:
    assert list(life_faults(LIFE)) == []
    listed = replace(HANDED, cards=(), origin=LedgerOrigin.IMPORTED)
    assert list(life_faults((PROMISE, AWARD, listed))) == []


@pytest.mark.parametrize(
    ("life", "fault"),
    [
        ((PROMISE, HANDED), BookFault("life", "3")),
        ((BACK,), BookFault("life", "4")),
        ((PROMISE, replace(AWARD, cents=25_00)), BookFault("sum", "2")),
        ((PROMISE, AWARD, HANDED, replace(BACK, cents=20_00)), BookFault("sum", "4")),
        ((replace(PROMISE, cents=0),), BookFault("sum", "1")),
        ((PROMISE, AWARD, replace(HANDED, cards=CARDS[:1])), BookFault("card", "3")),
        ((PROMISE, AWARD, replace(HANDED, cards=())), BookFault("card", "3")),
        ((PROMISE, replace(AWARD, cards=CARDS)), BookFault("card", "2")),
    ],
)
def test_what_does_not_fit_in_a_life_is_named(life: Sequence[LedgerRow], fault: BookFault) -> None:
    assert list(life_faults(life)) == [fault]


GOAL = UUID(int=6)
BIG = replace(
    PROMISE, goal_id=GOAL, cents=60_00, actor=UUID(int=3), approver=UUID(int=4), approval=1
)
YES = Approval(1, BIG.client_id, GOAL, 60_00, BIG.actor, UUID(int=4), BIG.at)
ALONE = replace(BIG, approver=BIG.actor)
BIG_BACK = replace(BIG, seq=2, kind=LedgerKind.REVERSE, cents=-60_00)
ANEW = replace(BIG, seq=3, reward_id=UUID(int=9), actor=UUID(int=4), approval=None)
OLD = Policy(1, DAY, approval_limit_cents=60_00)


@pytest.mark.parametrize(
    ("lives", "wrong"),
    [
        ([(BIG,)], []),
        ([(replace(BIG, cents=40_00, approver=None),)], []),
        ([(replace(BIG, approver=None),)], ["1"]),
        ([(ALONE,)], ["1"]),
        ([(replace(BIG, approver=None, policy=1),)], []),
        ([(replace(BIG, approver=None, origin=LedgerOrigin.IMPORTED),)], []),
        ([(BIG, BIG_BACK), (ANEW,)], []),
        ([(BIG, BIG_BACK), (replace(ANEW, approver=UUID(int=8)),)], ["3"]),
        ([(BIG,), (replace(BIG, seq=7, reward_id=UUID(int=9)),)], ["7"]),
        ([(BIG, BIG_BACK), (replace(ANEW, step_id=UUID(int=5)),)], ["3"]),
        ([(BIG, BIG_BACK), (replace(ANEW, kind=LedgerKind.AWARD),)], ["3"]),
    ],
)
def test_an_amount_above_the_limit_was_agreed_to_by_somebody_else(
    lives: list[Sequence[LedgerRow]], wrong: list[str]
) -> None:
    found = approval_faults(lives, [OLD], [YES])
    assert list(found) == [BookFault("approval", row) for row in wrong]


MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    "other",
    [
        {"seq": 2},
        {"about": UUID(int=8)},
        {"cents": 60_01},
        {"asked_by": UUID(int=8)},
        {"by": UUID(int=8)},
        {"at": BIG.at + MOMENT},
        {"at": BIG.at - VALID_FOR - MOMENT},
    ],
)
def test_the_yes_of_a_second_person_is_to_this_row(other: dict[str, Any]) -> None:
    assert not list(approval_faults([(BIG,)], [], [replace(YES, at=BIG.at - VALID_FOR)]))
    found = approval_faults([(BIG,)], [], [replace(YES, **other)])
    assert list(found) == [BookFault("approval", "1")]


SHOWN = Approval(5, BACK.client_id, BACK.reward_id, BACK.cents, BACK.actor, BACK.actor, BACK.at)
SHOWN_BACK = replace(BACK, approval=SHOWN.seq)


@pytest.mark.parametrize(
    ("back", "shown"),
    [
        (BACK, {}),
        (SHOWN_BACK, {"seq": 6}),
        (SHOWN_BACK, {"about": UUID(int=8)}),
        (SHOWN_BACK, {"cents": -BACK.cents}),
        (SHOWN_BACK, {"asked_by": UUID(int=8)}),
        (SHOWN_BACK, {"by": UUID(int=8)}),
        (SHOWN_BACK, {"at": BACK.at + MOMENT}),
        (SHOWN_BACK, {"at": BACK.at - VALID_FOR - MOMENT}),
    ],
)
def test_whoever_turns_a_hand_over_back_showed_who_they_are(
    back: LedgerRow, shown: dict[str, Any]
) -> None:
    life = (PROMISE, AWARD, HANDED)
    assert not list(approval_faults([(*life, SHOWN_BACK)], [], [SHOWN]))
    assert not list(approval_faults([(PROMISE, AWARD, BACK)], [], []))  # nothing had left
    found = approval_faults([(*life, back)], [], [replace(SHOWN, **shown)])
    assert list(found) == [BookFault("proof", str(BACK.seq))]


def receipts(*numbers: str) -> list[LedgerRow]:
    return [replace(HANDED, seq=at, receipt=each) for at, each in enumerate(numbers, 1)]


A, B = "2026-A-00000", "2027-B-00000"


@pytest.mark.parametrize(
    ("rows", "counters", "wrong"),
    [
        (receipts(f"{A}1", f"{B}1", f"{A}2"), {(2026, "A"): 2, (2027, "B"): 1}, []),
        ([PROMISE], {(2026, "A"): 0}, []),
        (receipts(f"{A}1", f"{A}3"), {(2026, "A"): 3}, ["2"]),
        (receipts(f"{A}1", f"{A}1"), {(2026, "A"): 1}, ["2"]),
        (receipts(f"{A}2"), {(2026, "A"): 2}, ["1"]),
        (receipts(f"{A}1"), {(2026, "A"): 2}, [f"{A}2"]),
        (receipts("zomaar"), {}, ["1"]),
        ([replace(AWARD, receipt=f"{A}1")], {}, ["2"]),
        ([], {(2026, "A"): 4}, [f"{A}4"]),
    ],
)
def test_receipts_leave_no_gap(
    rows: list[LedgerRow], counters: dict[tuple[int, str], int], wrong: list[str]
) -> None:
    found = receipt_faults(rows, counters, dropped=False)
    assert list(found) == [BookFault("receipt", row) for row in wrong]


def test_after_months_were_dropped_the_first_number_may_be_any() -> None:
    rows = receipts(f"{A}4", f"{A}5")
    counters = {(2026, "A"): 5, (2025, "A"): 9}
    assert list(receipt_faults(rows, counters, dropped=True)) == []
    gap = receipts(f"{A}4", f"{A}6")
    assert list(receipt_faults(gap, {(2026, "A"): 6}, dropped=True)) == [BookFault("receipt", "2")]


def test_a_budget_holds_what_is_promised_and_what_left() -> None:
    free = replace(PROMISE, budget=None)
    of_other = replace(PROMISE, budget=OTHER)
    lives = ((PROMISE,), (PROMISE, AWARD), (PROMISE, AWARD, HANDED), LIFE, (free,), (of_other,))
    assert budget_sums(lives) == {
        BUDGET: BudgetSum(40_00, 20_00),
        OTHER: BudgetSum(20_00),
    }


def test_guards_and_closes_bear_a_seal_and_sums_do_not() -> None:
    assert BookFault("close", "1").sealed
    assert BookFault("guard", "ledger_no_update").sealed
    assert not BookFault("budget", "Pilot").sealed

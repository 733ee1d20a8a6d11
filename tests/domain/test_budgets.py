"""Budgets: which pays, what is left, and what may be put in or taken out."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.budgets import (
    NAME_LIMIT,
    NOTE_LIMIT,
    Budget,
    BudgetChange,
    BudgetStand,
    ChangeReason,
    budget_for,
    check_apart,
    check_room,
    cleaned,
    cleaned_change,
    next_after,
)
from bridge_app.errors import FieldProblem
from bridge_app.reward_errors import NoBudget, NotThatMuchLeft

NORTH = UUID(int=7)
SPRING = Budget(UUID(int=1), "Voorjaar", date(2026, 4, 1), date(2026, 6, 30), low_cents=100_00)
SUMMER = replace(SPRING, id=UUID(int=2), from_day=date(2026, 7, 1), to_day=date(2026, 9, 30))
OF_NORTH = replace(SPRING, id=UUID(int=3), team=NORTH)


def test_reserving_lowers_what_is_left_and_letting_go_gives_it_back() -> None:
    """A published case: 100, reserve 15, 85 available, release, 100 (DOMAIN 9)."""
    stand = BudgetStand(SPRING, put_cents=100_00)
    assert replace(stand, promised_cents=15_00).left_cents == 85_00
    assert replace(stand, promised_cents=15_00, spent_cents=85_00).left_cents == 0
    assert stand.left_cents == 100_00


def test_little_is_left_below_the_amount_to_warn_at() -> None:
    assert not BudgetStand(SPRING, put_cents=100_00).is_low
    assert BudgetStand(SPRING, put_cents=100_00, spent_cents=1).is_low


@pytest.mark.parametrize(
    ("day", "team", "pays"),
    [
        (date(2026, 4, 1), None, SPRING),
        (date(2026, 6, 30), None, SPRING),
        (date(2026, 7, 1), None, SUMMER),
        (date(2026, 3, 31), None, None),
        (date(2026, 5, 1), NORTH, OF_NORTH),
        (date(2026, 7, 1), NORTH, SUMMER),
        (date(2026, 5, 1), UUID(int=8), SPRING),
    ],
)
def test_the_budget_of_the_day_and_of_the_own_team_first(
    day: date, team: UUID | None, pays: Budget | None
) -> None:
    for known in ([SPRING, SUMMER, OF_NORTH], [OF_NORTH, SUMMER, SPRING]):
        assert budget_for(known, day, team) == pays


def test_a_closed_budget_pays_for_nothing() -> None:
    closed = replace(SPRING, active=False)
    assert budget_for([closed], SPRING.from_day, None) is None
    assert next_after([replace(SUMMER, active=False)], SPRING.from_day, None) is None


def test_when_the_next_one_begins() -> None:
    known = [SPRING, SUMMER, replace(SUMMER, team=NORTH, from_day=date(2026, 6, 1))]
    assert next_after(known, date(2026, 5, 1), None) == date(2026, 7, 1)
    assert next_after(known, date(2026, 5, 1), NORTH) == date(2026, 6, 1)
    assert next_after(known, date(2026, 7, 1), None) is None


def test_up_to_the_last_cent() -> None:
    stand = BudgetStand(SPRING, put_cents=40_00)
    check_room(stand, 40_00, None)
    with pytest.raises(NoBudget) as refused:
        check_room(stand, 40_01, date(2026, 7, 1))
    assert vars(refused.value) == {"cents": 40_01, "left_cents": 40_00, "until": "01-07-2026"}
    with pytest.raises(NoBudget) as refused:
        check_room(None, 20_00, None)
    assert vars(refused.value) == {"cents": 20_00, "left_cents": 0, "until": ""}


# --- what may be set up --------------------------------------------------------------------


def test_a_budget_is_kept_as_it_was_meant() -> None:
    assert cleaned(replace(SPRING, name="  Voor  jaar ", cost_centre=" 4711 ")) == replace(
        SPRING, name="Voor jaar", cost_centre="4711"
    )


@pytest.mark.parametrize(
    ("said", "field", "reason"),
    [
        ({"name": " "}, "budget_name", "empty"),
        ({"name": "x" * (NAME_LIMIT + 1)}, "budget_name", "too_long"),
        ({"cost_centre": "x" * (NAME_LIMIT + 1)}, "cost_centre", "too_long"),
        ({"to_day": date(2026, 3, 31)}, "to_day", "before_first"),
        ({"low_cents": -1}, "low", "not_money"),
    ],
)
def test_a_budget_that_will_not_do(said: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        cleaned(replace(SPRING, **said))  # type: ignore[arg-type]  # by name
    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_two_budgets_of_one_team_do_not_pay_on_the_same_day() -> None:
    for apart in (SUMMER, OF_NORTH, SPRING, replace(SPRING, id=uuid4(), active=False)):
        check_apart(SPRING, [apart])
    for days in ((date(2026, 6, 30), date(2026, 12, 31)), (date(2026, 1, 1), date(2026, 4, 1))):
        other = replace(SPRING, id=uuid4(), from_day=days[0], to_day=days[1])
        with pytest.raises(FieldProblem) as refused:
            check_apart(SPRING, [other])
        assert refused.value.reason == "budget_overlaps"


STAND = BudgetStand(SPRING, put_cents=100_00, promised_cents=15_00)


def change(cents: int, reason: ChangeReason, note: str = "") -> BudgetChange:
    return BudgetChange(SPRING.id, cents, reason, note)


def test_money_is_put_in_and_what_is_left_may_be_taken_out() -> None:
    put = cleaned_change(change(1, ChangeReason.TOP_UP, "  besluit   14 "), STAND)
    assert put == change(1, ChangeReason.TOP_UP, "besluit 14")
    cleaned_change(change(-85_00, ChangeReason.TAKEN_BACK), STAND)
    with pytest.raises(NotThatMuchLeft) as refused:
        cleaned_change(change(-85_01, ChangeReason.TAKEN_BACK), STAND)
    assert refused.value.left_cents == 85_00


@pytest.mark.parametrize(
    ("cents", "reason"),
    [
        (0, ChangeReason.TOP_UP),
        (-1, ChangeReason.TOP_UP),
        (-1, ChangeReason.OPENING),
        (1, ChangeReason.TAKEN_BACK),
    ],
)
def test_the_sign_goes_with_the_reason(cents: int, reason: ChangeReason) -> None:
    with pytest.raises(FieldProblem) as refused:
        cleaned_change(change(cents, reason), STAND)
    assert refused.value.reason == "not_money"


def test_a_note_has_an_end() -> None:
    with pytest.raises(FieldProblem) as refused:
        cleaned_change(change(1, ChangeReason.TOP_UP, "x" * (NOTE_LIMIT + 1)), STAND)
    assert refused.value.limit == NOTE_LIMIT

"""What may go with agreed steps: usual amounts as far as there is room, and only agreed steps."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.budgets import Room
from bridge_app.domain.limits import BY_LAW, LimitStand
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepState
from bridge_app.domain.policy import KindAmount, Policy
from bridge_app.domain.rewards import Reward, RewardState
from bridge_app.ui.promising.state import (
    NOTHING,
    Lacks,
    Offer,
    chose,
    lacks,
    let_go,
    opened,
    promises,
    shown,
    to_choose,
    to_tell,
)
from tests.ui.intake.known import plan, step

RULES = Policy(1, date(2026, 1, 1), amounts=(KindAmount("visit", 40_00),))
CALL, VISIT, LETTER = step(1), step(2, kind="visit"), step(3)
AGREED = plan(CALL, VISIT, LETTER, agreed=True)
KARIN, SANNE = UUID(int=4), UUID(int=5)


def reward(of: MiniStep, state: RewardState, cents: int = 20_00) -> Reward:
    return Reward(uuid4(), KARIN, of.id, cents, state)


def begun(room: Room, *rewards: Reward, made: Plan = AGREED) -> Offer:
    return opened(Offer(RULES, rewards), made, room, uuid4)


def amounts(offer: Offer) -> list[int]:
    return list(offer.chosen.values())


@pytest.mark.parametrize(
    ("room", "preset"),
    [
        (Room(), [20_00, 40_00, 20_00]),
        (Room(budget_cents=80_00), [20_00, 40_00, 20_00]),
        (Room(budget_cents=79_99), [20_00, 40_00, NOTHING]),
        (Room(budget_cents=50_00, cap_cents=1_000_00), [20_00, 30_00, NOTHING]),
        (Room(budget_cents=1_000_00, cap_cents=19_99), [NOTHING] * 3),
        (Room(budget_cents=-5_00), [NOTHING] * 3),
    ],
)
def test_each_step_has_its_usual_amount_as_far_as_there_is_room(
    room: Room, preset: list[int]
) -> None:
    offer = begun(room)
    assert amounts(offer) == preset
    assert (shown(offer, AGREED, "Karin").room is None) is (preset == [20_00, 40_00, 20_00])
    assert lacks(offer) is None


def test_who_would_rather_not_is_not_offered_it_unasked() -> None:
    assert amounts(begun(Room(), reward(CALL, RewardState.DECLINED))) == [NOTHING, 40_00, 20_00]


def test_only_agreed_steps_for_now_without_a_reward_are_there() -> None:
    later = replace(LETTER, lane=Lane.LATER)
    made = plan(CALL, VISIT, later, agreed=True)
    offer = begun(Room(), reward(VISIT, RewardState.PROMISED), made=made)
    assert to_choose(offer, made) == (CALL,)
    assert [each for each, _ in to_tell(offer, made)] == [VISIT]


def test_a_draft_shows_nothing() -> None:
    """Neither what is to choose, nor what was reserved before (DECISIONS A4)."""
    draft = replace(AGREED, steps=(*AGREED.steps[:2], step(9)))
    offer = Offer(RULES, (reward(VISIT, RewardState.PROMISED),))
    assert (to_choose(offer, draft), to_tell(offer, draft)) == ((), ())
    assert to_tell(offer, AGREED)


def test_more_than_there_is_room_for_is_not_offered_nor_kept() -> None:
    offer = begun(Room(budget_cents=50_00))
    (row, *_) = shown(offer, AGREED, "Karin").rows
    assert row.amounts == (20_00, 30_00, 40_00)
    much = chose(offer, CALL.id, 40_00, uuid4())
    assert lacks(much) is Lacks.ROOM


def test_above_the_limit_somebody_else_agrees_and_only_that_names_them() -> None:
    offer = chose(begun(Room()), CALL.id, 60_00, uuid4())
    assert lacks(offer) is Lacks.COLLEAGUE
    agreed = replace(offer, approver=SANNE)
    assert lacks(agreed) is None
    assert [(each.cents, each.approver) for each in promises(agreed, KARIN)] == [
        (60_00, SANNE),
        (40_00, None),
        (20_00, None),
    ]
    assert chose(agreed, VISIT.id, 20_00, uuid4()).approver == SANNE, "she agreed to the other"
    for step_id, cents in ((VISIT.id, 60_00), (CALL.id, 50_00), (CALL.id, 30_00)):
        assert chose(agreed, step_id, cents, uuid4()).approver is None, "asked anew"
    none = chose(chose(offer, CALL.id, NOTHING, uuid4()), VISIT.id, NOTHING, uuid4())
    assert [each.step_id for each in promises(none, KARIN)] == [LETTER.id]


def test_what_goes_with_its_step_is_known_and_what_was_done_stays() -> None:
    gone, done = replace(CALL, state=StepState.DROPPED), replace(VISIT, state=StepState.DONE)
    made = replace(AGREED, steps=(gone, done, LETTER))
    kept = [reward(each, RewardState.PROMISED) for each in (CALL, VISIT, LETTER)]
    elsewhere = reward(step(9), RewardState.PROMISED)
    earned = reward(CALL, RewardState.AWARDED)
    assert let_go((*kept, elsewhere, earned), made) == (kept[0],)
    assert let_go(kept, AGREED) == ()


def test_how_the_year_would_stand_is_told_only_where_it_may_come_near_the_limit() -> None:
    assert shown(begun(Room()), AGREED, "Karin").year is None
    near = LimitStand(2026, BY_LAW, 1_000_00)
    year = shown(begun(Room(limit=near)), AGREED, "Karin").year
    assert year == near.with_gift(80_00)

"""The ledger's rules: whole cents, legal moves, one reward for a step, nothing too early."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.cards import check_cards, cleaned_cards
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.rewards import (
    Card,
    LedgerKind,
    LedgerRow,
    Reward,
    RewardState,
    check_promisable,
    check_rewardable,
    had_cents,
    moved,
    open_reward,
    promisable,
    receipt_number,
    reward_from,
    rewardable,
    rewarded_steps,
    state_after,
)
from bridge_app.errors import (
    AlreadyRewarded,
    CardsDoNotAddUp,
    FieldProblem,
    IllegalMove,
    PlanNotAgreed,
    StepNotConfirmed,
)

NOW = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)


# --- the life of a reward ------------------------------------------------------------------

LEGAL = {
    (None, LedgerKind.PROMISE): RewardState.PROMISED,
    (None, LedgerKind.AWARD): RewardState.AWARDED,
    (RewardState.PROMISED, LedgerKind.AWARD): RewardState.AWARDED,
    (RewardState.PROMISED, LedgerKind.DECLINE): RewardState.DECLINED,
    (RewardState.PROMISED, LedgerKind.EXPIRE): RewardState.EXPIRED,
    (RewardState.AWARDED, LedgerKind.HAND_OVER): RewardState.HANDED_OVER,
    (RewardState.AWARDED, LedgerKind.DECLINE): RewardState.DECLINED,
    (RewardState.AWARDED, LedgerKind.EXPIRE): RewardState.EXPIRED,
    (RewardState.AWARDED, LedgerKind.REVERSE): RewardState.REVERSED,
    (RewardState.HANDED_OVER, LedgerKind.REVERSE): RewardState.REVERSED,
}


@pytest.mark.parametrize("state", [None, *RewardState])
@pytest.mark.parametrize("move", LedgerKind)
def test_every_move_from_every_state(state: RewardState | None, move: LedgerKind) -> None:
    if (state, move) in LEGAL:
        assert moved(state, move) is LEGAL[state, move]
        return
    with pytest.raises(IllegalMove) as refused:
        moved(state, move)
    assert (refused.value.state, refused.value.move) == (state or "none", move)


@given(st.lists(st.sampled_from(LedgerKind)))
def test_no_way_leads_out_of_the_end(moves: list[LedgerKind]) -> None:
    ends = {RewardState.REVERSED, RewardState.DECLINED, RewardState.EXPIRED}
    try:
        state = state_after(moves)
    except IllegalMove:
        return
    assert state not in ends or len(moves) <= 4
    if state in ends:
        with pytest.raises(IllegalMove):
            state_after([*moves, LedgerKind.REVERSE])


# --- the step ------------------------------------------------------------------------------


def plan(*, confirmed: bool = True, agreed: bool = True) -> Plan:
    goal = Goal(uuid4(), uuid4(), "debts", "Ik maak mijn post open")
    how = SeenHow.TOLD if confirmed else None
    step = MiniStep(uuid4(), goal.id, "Ik bel", 1, state=StepState.DONE, confirmed_how=how)
    held = (Agreement(1, NOW, frozenset({step.id}), TeachBack.NOT_ASKED),) if agreed else ()
    return Plan(goal.plan_id, uuid4(), goals=(goal,), steps=(step,), agreements=held)


def test_a_confirmed_step_of_an_agreed_plan_may_be_rewarded_once() -> None:
    wanted = plan()
    step_id = wanted.steps[0].id
    check_rewardable(wanted, step_id, rewarded=False)
    assert rewardable(wanted, ()) == wanted.steps
    with pytest.raises(AlreadyRewarded):
        check_rewardable(wanted, step_id, rewarded=True)
    assert rewardable(wanted, [reward(step_id, RewardState.HANDED_OVER)]) == ()
    assert rewardable(wanted, [reward(step_id, RewardState.REVERSED)]) == wanted.steps


def test_a_draft_is_not_rewarded() -> None:
    wanted = plan(agreed=False)
    with pytest.raises(PlanNotAgreed):
        check_rewardable(wanted, wanted.steps[0].id, rewarded=False)
    with pytest.raises(PlanNotAgreed):
        check_rewardable(wanted, uuid4(), rewarded=False)
    assert rewardable(wanted, ()) == ()


def test_a_step_is_confirmed_first() -> None:
    wanted = plan(confirmed=False)
    with pytest.raises(StepNotConfirmed):
        check_rewardable(wanted, wanted.steps[0].id, rewarded=False)
    assert rewardable(wanted, ()) == ()


def test_a_step_of_paper_may_lack_its_agreement_and_nothing_else() -> None:
    told = plan(agreed=False)
    step_id = told.steps[0].id
    check_rewardable(told, step_id, rewarded=False, from_paper=True)
    with pytest.raises(AlreadyRewarded):
        check_rewardable(told, step_id, rewarded=True, from_paper=True)
    waits = plan(confirmed=False)
    with pytest.raises(StepNotConfirmed):
        check_rewardable(waits, waits.steps[0].id, rewarded=False, from_paper=True)
    with pytest.raises(PlanNotAgreed):
        check_rewardable(told, uuid4(), rewarded=False, from_paper=True)
    assert rewardable(told, [reward(step_id, RewardState.REVERSED)]) == ()
    again = [reward(step_id, RewardState.REVERSED), reward(step_id, RewardState.AWARDED)]
    assert rewardable(told, again) == told.steps
    assert rewardable(waits, [reward(waits.steps[0].id, RewardState.AWARDED)]) == ()


def reward(step_id: UUID | None, state: RewardState) -> Reward:
    return Reward(uuid4(), uuid4(), step_id, 20_00, state)


def test_only_what_was_handed_over_and_not_turned_back_is_given() -> None:
    step_id = uuid4()
    for state in RewardState:
        given = state is RewardState.HANDED_OVER
        assert (step_id in rewarded_steps([reward(step_id, state)])) is given
    assert rewarded_steps([reward(None, RewardState.HANDED_OVER)]) == set()


def test_what_is_open_is_promised_or_awarded() -> None:
    step_id = uuid4()
    for state in RewardState:
        one = reward(step_id, state)
        stands = state in {RewardState.PROMISED, RewardState.AWARDED}
        assert one.open is stands
        assert open_reward([reward(uuid4(), state), one], step_id) == (one if stands else None)


@pytest.mark.parametrize("state", RewardState)
def test_a_step_carries_one_reward_that_stands(state: RewardState) -> None:
    wanted = plan(confirmed=False)
    step = wanted.steps[0]
    assert promisable(wanted, ()) == (step,)
    check_promisable(wanted, (), step.id)
    before = [reward(uuid4(), RewardState.HANDED_OVER), reward(step.id, state)]
    if state in {RewardState.DECLINED, RewardState.EXPIRED, RewardState.REVERSED}:
        assert promisable(wanted, before) == (step,)
        check_promisable(wanted, before, step.id)
        return
    assert promisable(wanted, before) == ()
    with pytest.raises(AlreadyRewarded):
        check_promisable(wanted, before, step.id)


def test_nothing_is_promised_for_a_step_that_is_not_agreed_or_let_go() -> None:
    gone = plan()
    gone = replace(gone, steps=(replace(gone.steps[0], state=StepState.DROPPED),))
    for wanted in (plan(agreed=False), gone):
        assert promisable(wanted, ()) == ()
        with pytest.raises(PlanNotAgreed):
            check_promisable(wanted, (), wanted.steps[0].id)
    with pytest.raises(PlanNotAgreed):
        check_promisable(plan(), (), uuid4())


# --- cards ---------------------------------------------------------------------------------


def test_three_cards_make_one_reward() -> None:
    check_cards([Card(str(n), 20_00) for n in range(3)], 60_00)


@pytest.mark.parametrize("cards", [(), (Card("", 20_00),), (Card("1", 10_00), Card(" ", 10_00))])
def test_every_card_has_a_number(cards: tuple[Card, ...]) -> None:
    with pytest.raises(FieldProblem) as refused:
        check_cards(cards, 20_00)
    assert refused.value.reason == "empty"


def test_one_card_is_not_given_twice_at_once() -> None:
    with pytest.raises(FieldProblem) as refused:
        check_cards([Card("1", 20_00), Card("1", 20_00)], 40_00)
    assert refused.value.reason == "twice"


@pytest.mark.parametrize("other", [0, -20_00])
def test_every_card_is_worth_something(other: int) -> None:
    """Else a card leaves the drawer that no total knows of."""
    with pytest.raises(FieldProblem) as refused:
        check_cards([Card("1", 20_00 - other), Card("2", other)], 20_00)
    assert (refused.value.field, refused.value.reason) == ("card_value", "not_money")


def test_cards_make_exactly_the_amount() -> None:
    with pytest.raises(CardsDoNotAddUp) as refused:
        check_cards([Card("1", 20_00)], 30_00)
    assert (refused.value.cards_cents, refused.value.amount_cents) == (20_00, 30_00)


@pytest.mark.parametrize("typed", [" 88 41\r\n", "8841", "88\N{NO-BREAK SPACE}41", "88\u200b41"])
def test_a_number_has_one_spelling_scanned_or_typed_as_it_is_printed(typed: str) -> None:
    """Else one card is two, and is given twice."""
    assert cleaned_cards([Card(f"vvv{typed}", 1)]) == (Card("VVV8841", 1),)
    assert cleaned_cards([Card("8841-2", 1)]) != cleaned_cards([Card("88412", 1)])


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("8841, 8842", "several"), ("8841;8842", "several"), ("8" * 61, "too_long"), (" ", "empty")],
)
def test_one_number_is_one_card(typed: str, reason: str) -> None:
    """Two numbers in one box would be a card that nobody has, and each could be given again."""
    with pytest.raises(FieldProblem) as refused:
        check_cards([Card(typed, 20_00)], 20_00)
    assert (refused.value.field, refused.value.reason) == ("serial", reason)
    check_cards([Card("8" * 60, 20_00)], 20_00)


# --- what rows add up to -------------------------------------------------------------------


def row(seq: int, kind: LedgerKind, cents: int) -> LedgerRow:
    return LedgerRow(
        seq,
        UUID(int=1),
        kind,
        cents,
        UUID(int=2),
        UUID(int=3),
        NOW,
        NOW.date(),
        NOW.date(),
        UUID(int=4),
    )


def test_a_reward_is_what_its_rows_say() -> None:
    cards = (Card("8841", 20_00),)
    award = row(1, LedgerKind.AWARD, 20_00)
    handed = replace(row(2, LedgerKind.HAND_OVER, 20_00), receipt="2026-A-000001", cards=cards)
    assert reward_from([award]) == Reward(
        award.reward_id,
        award.client_id,
        award.step_id,
        20_00,
        RewardState.AWARDED,
        since=NOW.date(),
    )
    given = reward_from([award, handed])
    assert (given.state, given.receipt, given.cards) == (
        RewardState.HANDED_OVER,
        "2026-A-000001",
        cards,
    )
    back = reward_from([award, handed, row(3, LedgerKind.REVERSE, -20_00)])
    assert (back.state, back.cents, back.receipt) == (
        RewardState.REVERSED,
        20_00,
        "2026-A-000001",
    )


def test_what_somebody_had_counts_on_the_day_it_was_first_said() -> None:
    promised = row(1, LedgerKind.PROMISE, 20_00)
    later = replace(row(2, LedgerKind.AWARD, 20_00), business_date=date(2026, 7, 1))
    ended = [row(3, LedgerKind.AWARD, 40_00), row(4, LedgerKind.DECLINE, 40_00)]
    lives = [[promised, later], ended]
    assert had_cents(lives, NOW.date(), NOW.date()) == 20_00
    assert had_cents(lives, date(2026, 7, 1), date(2026, 9, 30)) == 0
    assert had_cents(lives, date(2026, 1, 1), date(2026, 6, 1)) == 0


def test_a_receipt_number_has_a_year_a_series_and_six_digits() -> None:
    assert receipt_number(2026, "A", 123) == "2026-A-000123"
    assert receipt_number(2026, "B", 1_234_567) == "2026-B-1234567"

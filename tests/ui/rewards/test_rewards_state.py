"""The room "Uitgeven" as values: what comes first, what is missing, what is about to be given."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.budgets import Room
from bridge_app.domain.plan import Agreement, MiniStep, Plan, SeenHow, StepState, TeachBack
from bridge_app.domain.policy import KindAmount, Policy, RewardReveal
from bridge_app.domain.rewards import Card, Reward, RewardState
from bridge_app.ui.rewards.kept import draft_again, kept_fields
from bridge_app.ui.rewards.state import (
    MOST_CARDS,
    NO_LIMITS,
    Draft,
    DraftCard,
    Facts,
    ForYou,
    GiveState,
    Missing,
    Stage,
    at_step,
    drafted_cards,
    first_draft,
    for_you,
    give_state,
    missing,
    split,
    stage,
)

NOON = datetime(2026, 6, 3, 12, tzinfo=UTC)
ME, COLLEAGUE = uuid4(), uuid4()
POLICY = Policy(1, date(2026, 1, 1))


def _step(text: str = "Ik bel de woningcorporatie.") -> MiniStep:
    return MiniStep(
        uuid4(),
        uuid4(),
        text,
        1,
        day=date(2026, 6, 3),
        state=StepState.DONE,
        confirmed_how=SeenHow.TOLD,
    )


def _facts(*ready: MiniStep, agreed: bool = True, told: bool = True) -> Facts:
    steps = frozenset(step.id for step in ready)
    agreements = (Agreement(1, NOON, steps, TeachBack.COULD_TELL),) if agreed else ()
    plan = Plan(uuid4(), uuid4(), steps=ready, agreements=agreements)
    return Facts(uuid4(), "Karin", POLICY, plan, ready, told_at=NOON if told else None)


def _ready_draft(facts: Facts) -> Draft:
    return replace(first_draft(facts, uuid4()), cards=(DraftCard("VVV 8841"),))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (_facts(agreed=False, told=False), Stage.PLAN_FIRST),
        (_facts(_step(), told=False), Stage.TELL_FIRST),
        (_facts(), Stage.NOTHING_READY),
        (_facts(_step()), Stage.FORM),
    ],
)
def test_the_plan_then_the_telling_then_the_step(facts: Facts, expected: Stage) -> None:
    assert stage(facts) is expected


def test_a_municipality_that_tells_from_the_start_needs_no_agreement() -> None:
    from_start = replace(POLICY, reveal=RewardReveal.FROM_START)
    facts = replace(_facts(agreed=False), policy=from_start)
    assert stage(facts) is Stage.NOTHING_READY


def test_before_the_form_no_amount_stands_on_the_screen() -> None:
    for facts in (_facts(agreed=False, told=False), _facts(_step(), told=False), _facts()):
        state = give_state(facts, first_draft(facts, uuid4()), ME)
        assert state.amounts == ()
        assert state.review is None


def test_the_form_opens_with_the_only_step_and_the_smallest_amount() -> None:
    facts = _facts(_step())
    draft = first_draft(facts, uuid4())
    assert draft.step_id == facts.ready[0].id
    assert draft.cents == 20_00


def test_two_ready_steps_leave_the_choice_to_the_worker() -> None:
    facts = _facts(_step(), _step("Ik leg mijn post op een stapel."))
    draft = first_draft(facts, uuid4())
    assert draft.step_id is None
    assert missing(draft, POLICY, ME) is Missing.STEP


def test_without_preset_amounts_none_is_chosen() -> None:
    facts = replace(_facts(_step()), policy=replace(POLICY, presets_cents=()))
    draft = first_draft(facts, uuid4())
    assert missing(draft, facts.policy, ME) is Missing.AMOUNT
    assert give_state(facts, draft, ME).review is None


def test_the_form_asks_for_one_thing_at_a_time() -> None:
    facts = _facts(_step())
    draft = first_draft(facts, uuid4())
    assert missing(draft, POLICY, ME) is Missing.SERIAL
    twice = replace(draft, cards=(DraftCard("8841"), DraftCard(" 8841 ")))
    assert missing(twice, POLICY, ME) is Missing.SAME_SERIAL
    for several in ("8841, 8842", "8" * 61):
        one = replace(draft, cards=(DraftCard(several),))
        assert missing(one, POLICY, ME) is Missing.ONE_SERIAL
    differ = replace(draft, cards=(DraftCard("1", 30_00), DraftCard("2", 20_00)))
    assert missing(differ, POLICY, ME) is Missing.CARDS_DIFFER
    assert missing(_ready_draft(facts), POLICY, ME) is None


def test_above_the_limit_somebody_else_agrees_first() -> None:
    facts = _facts(_step())
    draft = replace(_ready_draft(facts), cents=60_00)
    assert missing(draft, POLICY, ME) is Missing.COLLEAGUE
    assert give_state(facts, draft, ME).colleague_asked
    assert missing(replace(draft, approver=ME), POLICY, ME) is Missing.COLLEAGUE
    assert missing(replace(draft, approver=COLLEAGUE), POLICY, ME) is None


def test_the_review_says_who_gets_what_on_which_card() -> None:
    facts = _facts(_step())
    state = give_state(facts, _ready_draft(facts), ME)
    assert state.review is not None
    assert (state.review.name, state.review.cents) == ("Karin", 20_00)
    assert state.review.cards == (Card("VVV 8841", 20_00),)
    assert not state.colleague_asked


@pytest.mark.parametrize(
    ("cents", "cards", "shares"),
    [
        (20_00, 1, (20_00,)),
        (60_00, 3, (20_00, 20_00, 20_00)),
        (50_00, 3, (17_00, 17_00, 16_00)),
        (25_50, 2, (13_50, 12_00)),
        (0, 2, (0, 0)),
    ],
)
def test_an_amount_is_split_without_losing_a_cent(
    cents: int, cards: int, shares: tuple[int, ...]
) -> None:
    assert split(cents, cards) == shares
    assert sum(shares) == cents


def test_a_card_with_its_own_value_leaves_the_rest_to_the_others() -> None:
    draft = Draft(
        uuid4(), cents=60_00, cards=(DraftCard("1", 30_00), DraftCard("2"), DraftCard("3"))
    )
    assert [card.cents for card in drafted_cards(draft)] == [30_00, 15_00, 15_00]


def test_there_is_an_end_to_the_cards_that_are_offered() -> None:
    facts = _facts(_step())
    cards = tuple(DraftCard(str(number)) for number in range(MOST_CARDS))
    few = replace(_ready_draft(facts), cards=cards[1:])
    assert give_state(facts, few, ME).can_add_card
    assert not give_state(facts, replace(few, cards=cards), ME).can_add_card


def test_a_card_that_was_refused_asks_for_another() -> None:
    facts = _facts(_step())
    draft = replace(_ready_draft(facts), cards=(DraftCard("1", refused=True),))
    assert give_state(facts, draft, ME).missing is Missing.OTHER_CARD


def test_the_client_sees_an_amount_only_where_it_was_promised() -> None:
    """What staff may still choose is not for the screen that is turned."""
    step, other = _step(), _step()
    unseen = replace(_facts(step), seen=False)
    state = give_state(unseen, first_draft(unseen, uuid4()), ME)
    assert (state.stage, state.for_you) == (Stage.FOR_YOU, ForYou((step.text,)))
    assert not state.amounts
    promised = replace(unseen, given=(_reward(step.id, RewardState.AWARDED),))
    assert for_you(promised) == ForYou((step.text,), 20_00)
    both = replace(promised, ready=(step, other))
    assert for_you(both) == ForYou((step.text, other.text)), "of several no sum is said"


def _reward(step: UUID | None, state: RewardState) -> Reward:
    cards = (Card("8841", 20_00),)
    return Reward(uuid4(), uuid4(), step, 20_00, state, "2026-A-000001", NOON.date(), cards)


def test_what_was_given_stays_readable_newest_first() -> None:
    step = _step()
    older, newer = _reward(step.id, RewardState.REVERSED), _reward(None, RewardState.HANDED_OVER)
    facts = replace(_facts(step), given=(older, newer))
    state: GiveState = give_state(facts, first_draft(facts, uuid4()), ME)
    first, second = state.given
    assert (first.step_text, first.reversed, first.serials) == ("", False, ("8841",))
    assert (second.step_text, second.reversed) == (step.text, True)


def test_what_a_lock_keeps_makes_the_same_draft_again() -> None:
    facts = _facts(_step(), _step())
    opening = first_draft(facts, uuid4())
    draft = replace(
        opening, step_id=facts.ready[1].id, cents=40_00, cards=(DraftCard("8841"), DraftCard())
    )
    fields = kept_fields(draft, opening, [("8841", ""), ("", "")])
    assert draft_again(fields, facts, opening) == draft
    assert kept_fields(opening, opening, [("", "")]) == {}


def test_what_no_longer_fits_is_left_as_it_opens() -> None:
    facts, former = _facts(_step()), _facts(_step())
    opening = first_draft(facts, uuid4())
    draft = replace(first_draft(former, uuid4()), cents=35_00)
    fields = kept_fields(draft, opening, [])
    assert draft_again(fields, facts, opening) == opening


# --- what was promised, and what is usual --------------------------------------------------


def test_an_empty_budget_says_nothing_about_what_was_promised() -> None:
    step, other = _step(), _step("Ik leg mijn post op een stapel.")
    promised = Reward(uuid4(), uuid4(), step.id, 20_00, RewardState.AWARDED)
    empty = Room(budget_cents=0, budget_to=date(2026, 12, 31))
    facts = replace(_facts(step, other), given=(promised,), room=empty)
    draft = first_draft(facts, uuid4())
    assert give_state(facts, at_step(draft, facts, step.id), ME).room == NO_LIMITS
    assert give_state(facts, at_step(draft, facts, other.id), ME).room == empty


def test_a_promise_is_the_only_amount_and_no_colleague_is_asked_again() -> None:
    step, other = _step(), _step("Ik zoek mijn papieren op.")
    promised = Reward(uuid4(), uuid4(), step.id, 50_00, RewardState.AWARDED)
    facts = replace(_facts(step, other), given=(promised,))
    draft = at_step(first_draft(facts, uuid4()), facts, step.id)
    state = give_state(facts, replace(draft, cards=(DraftCard("1"),)), ME)
    assert [(each.cents, each.chosen) for each in state.amounts] == [(50_00, True)]
    assert (state.colleague_asked, state.missing, state.given) == (False, None, ())
    elsewhere = give_state(facts, at_step(draft, facts, other.id), ME)
    assert [each.cents for each in elsewhere.amounts] == list(POLICY.presets_cents)


def test_the_usual_amount_for_what_one_does_is_chosen_already() -> None:
    step, other = replace(_step(), kind="call"), _step("Ik zoek mijn papieren op.")
    policy = replace(POLICY, amounts=(KindAmount("call", 25_00),))
    facts = replace(_facts(step, other), policy=policy)
    draft = at_step(first_draft(facts, uuid4()), facts, step.id)
    amounts = give_state(facts, draft, ME).amounts
    assert [each.cents for each in amounts if each.chosen] == [25_00]
    assert [each.cents for each in amounts] == [20_00, 25_00, 30_00, 40_00, 60_00]
    assert at_step(draft, facts, other.id).cents == 20_00


def test_another_step_asks_for_another_approval() -> None:
    facts = _facts(_step(), _step("Ik zoek mijn papieren op."))
    approved = replace(_ready_draft(facts), approver=COLLEAGUE, approver_name="Sanne")
    assert at_step(approved, facts, facts.ready[1].id).approver is None

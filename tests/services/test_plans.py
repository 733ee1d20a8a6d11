"""Plans: worded, agreed, claimed, confirmed; nothing is lost and nothing is agreed by accident."""

from datetime import date, time
from uuid import uuid4

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.people import Client
from bridge_app.domain.plan import SeenHow, StepDraft, StepEventKind, StepState, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.domain.rewards import ReversalReason
from bridge_app.errors import (
    AlreadyRewarded,
    ChangedElsewhere,
    FieldProblem,
    NotFound,
    NothingToAgree,
    ReasonNeeded,
    StepIsConfirmed,
    TooManySteps,
)
from bridge_app.services.session import services_for
from tests.services.world import NINE_AREAS, World
from tests.turning_back import turn_back

# --- most urgent ---------------------------------------------------------------------------


def test_at_most_one_thing_is_most_urgent(world: World, mentor: Actor, karin: Client) -> None:
    plans, people = world.services.plans, world.services.people
    for area in ("debts", "housing", None, "health"):
        plans.set_urgent(mentor, karin.id, area)
        assert people.open(mentor, karin.id).urgent_area == area


def test_only_what_is_asked_can_be_urgent(world: World, mentor: Actor, karin: Client) -> None:
    with pytest.raises(NotFound):
        world.services.plans.set_urgent(mentor, karin.id, "garden")


def test_what_can_be_urgent_is_what_this_client_was_asked(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Areas are those of the bridge the client scored, not of the one shipped by now."""
    world.scored(mentor, karin, 2)
    world.services = services_for(world.database, world.clock, NINE_AREAS)
    with pytest.raises(NotFound):
        world.services.plans.set_urgent(mentor, karin.id, "job_quality")
    world.services.plans.set_urgent(mentor, karin.id, "debts")


# --- goals ---------------------------------------------------------------------------------


def test_a_goal_is_kept_in_own_words(world: World, mentor: Actor, karin: Client) -> None:
    plan = world.services.plans.set_goal(mentor, karin.id, "debts", " Ik open  post ", "Post")
    (goal,) = plan.active_goals
    assert (goal.area, goal.text, goal.short_text, goal.version) == (
        "debts",
        "Ik open post",
        "Post",
        1,
    )
    assert world.services.plans.plan(mentor, karin.id) == plan


def test_another_wording_keeps_the_old_one(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    goal = world.planned(mentor, karin).goals[0]
    changed = plans.set_goal(
        mentor, karin.id, "savings", "Ik spaar", goal_id=goal.id, version=goal.version
    )
    assert [(g.id, g.area, g.text, g.version) for g in changed.goals] == [
        (goal.id, "savings", "Ik spaar", 2)
    ]
    assert len(world.contents()["goal_version"]) == 2


def test_of_two_wordings_the_second_hears_of_the_first(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    goal = world.planned(mentor, karin).goals[0]
    plans.set_goal(mentor, karin.id, "debts", "Ik betaal", goal_id=goal.id, version=1)
    with pytest.raises(ChangedElsewhere) as refused:
        plans.set_goal(mentor, karin.id, "debts", "Anders", goal_id=goal.id, version=1)
    assert (refused.value.what, refused.value.by) == ("goal", "Fatima")
    assert plans.plan(mentor, karin.id).goals[0].text == "Ik betaal"


def test_a_dropped_goal_stays_in_the_history(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    goal = world.planned(mentor, karin).goals[0]
    plan = plans.drop_goal(mentor, karin.id, goal.id, 1, "past niet meer")
    assert plan.active_goals == ()
    assert plan.goals[0].dropped_reason == "past niet meer"
    with pytest.raises(NotFound):
        plans.drop_goal(mentor, karin.id, goal.id, 2)
    with pytest.raises(NotFound):
        plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik bel"))


@pytest.mark.parametrize(("text", "reason"), [(" ", "empty"), ("a" * 201, "too_long")])
def test_a_goal_that_says_nothing_or_too_much(
    world: World, mentor: Actor, karin: Client, text: str, reason: str
) -> None:
    with pytest.raises(FieldProblem) as refused:
        world.services.plans.set_goal(mentor, karin.id, "debts", text)
    assert refused.value.reason == reason


# --- steps ---------------------------------------------------------------------------------

DRAFT = StepDraft(
    "Ik bel de corporatie",
    "Ik bel",
    date(2026, 6, 3),
    DayPart.MORNING,
    time(9, 30),
    "mijn zus",
    "dan app ik Fatima",
)


def test_every_part_of_a_step_is_kept(world: World, mentor: Actor, karin: Client) -> None:
    goal = world.planned(mentor, karin).goals[0]
    (step,) = world.services.plans.add_step(mentor, karin.id, goal.id, DRAFT).steps
    kept = StepDraft(
        step.text, step.short_text, step.day, step.day_part, step.at, step.helper, step.if_then
    )
    assert kept == DRAFT
    assert (step.state, step.position, step.version) == (StepState.PLANNED, 1, 1)


def test_a_fourth_step_waits(world: World, mentor: Actor, karin: Client) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    with pytest.raises(TooManySteps):
        world.services.plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vier"))
    world.services.plans.confirm(mentor, karin.id, plan.steps[0].id, SeenHow.TOLD)
    after = world.services.plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vier"))
    assert [step.text for step in after.steps] == ["een", "twee", "drie", "vier"]


def test_a_step_is_worded_anew_and_the_second_writer_hears_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    changed = plans.change_step(mentor, karin.id, step.id, 1, StepDraft("Ik app"))
    assert (changed.steps[0].text, changed.steps[0].version) == ("Ik app", 2)
    with pytest.raises(ChangedElsewhere) as refused:
        plans.change_step(mentor, karin.id, step.id, 1, StepDraft("Ik mail"))
    assert (refused.value.what, refused.value.by) == ("step", "Fatima")


def test_a_dropped_step_is_history(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    with pytest.raises(ChangedElsewhere):
        plans.drop_step(mentor, karin.id, step.id, 2)
    plan = plans.drop_step(mentor, karin.id, step.id, 1)
    assert plan.steps[0].state is StepState.DROPPED
    assert plan.steps_of(plan.goals[0]) == ()
    for deed in (plans.claim, plans.not_yet, plans.undo):
        with pytest.raises(NotFound):
            deed(mentor, karin.id, step.id)


def test_a_done_step_is_never_dropped(world: World, mentor: Actor, karin: Client) -> None:
    step = world.confirmed(mentor, karin)
    with pytest.raises(StepIsConfirmed):
        world.services.plans.drop_step(mentor, karin.id, step.id, 1)


# --- agreement -----------------------------------------------------------------------------


def test_an_agreement_holds_exactly_the_steps_of_that_moment(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    plan = world.planned(mentor, karin, "een", "twee")
    plans.drop_step(mentor, karin.id, plan.steps[1].id, 1)
    agreed = plans.agree(mentor, karin.id, TeachBack.TOGETHER_AGAIN)
    (agreement,) = agreed.agreements
    assert agreement.step_ids == {plan.steps[0].id}
    assert (agreement.teach_back, agreed.agreed_at) == (
        TeachBack.TOGETHER_AGAIN,
        world.clock.now,
    )
    later = plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("drie"))
    assert not later.is_agreed(later.steps[-1].id)
    world.clock.later(days=7)
    again = plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    assert again.is_agreed(later.steps[-1].id)
    assert again.agreed_at == agreed.agreed_at
    assert len(again.agreements) == 2


def test_pressed_twice_it_is_one_agreement(world: World, mentor: Actor, karin: Client) -> None:
    world.planned(mentor, karin, "een")
    first = world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    assert world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL) == first


def test_there_is_nothing_to_agree_without_a_step(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.planned(mentor, karin)
    with pytest.raises(NothingToAgree):
        world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)


# --- what became of it ---------------------------------------------------------------------


def test_a_tick_of_the_client_is_a_claim_and_is_confirmed_after(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    claimed = plans.claim(mentor, karin.id, step.id).steps[0]
    assert (claimed.state, claimed.claimed, claimed.confirmed) == (StepState.DONE, True, False)
    done = plans.confirm(mentor, karin.id, step.id, SeenHow.PAPER_SEEN).steps[0]
    assert (done.claimed, done.confirmed_how) == (True, SeenHow.PAPER_SEEN)


def test_pressed_twice_it_happened_once(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    plans.claim(mentor, karin.id, step.id)
    plans.claim(mentor, karin.id, step.id)
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    plans.confirm(mentor, karin.id, step.id, SeenHow.DONE_TOGETHER)
    assert len(world.contents()["step_event"]) == 2
    assert plans.plan(mentor, karin.id).steps[0].confirmed_how is SeenHow.TOLD


def test_a_tick_is_taken_back_and_leaves_no_footprint(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans, people = world.services.plans, world.services.people
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    plans.claim(mentor, karin.id, step.id)
    back = plans.undo(mentor, karin.id, step.id).steps[0]
    assert (back.state, back.claimed) == (StepState.PLANNED, False)
    assert plans.settle(mentor, karin.id) == 0
    assert people.open(mentor, karin.id).facts.footprints == 0


def test_a_footprint_stays_whatever_comes_after(world: World, mentor: Actor, karin: Client) -> None:
    plans, people = world.services.plans, world.services.people
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    plans.claim(mentor, karin.id, step.id)
    assert plans.settle(mentor, karin.id) == 1
    assert plans.settle(mentor, karin.id) == 0
    plans.not_yet(mentor, karin.id, step.id)
    file = people.open(mentor, karin.id)
    assert file.facts.footprints == 1
    assert file.footprints[0].on == date(2026, 6, 2)


def test_a_confirmation_is_not_undone_but_can_be_put_right(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    step = world.confirmed(mentor, karin)
    with pytest.raises(StepIsConfirmed):
        plans.undo(mentor, karin.id, step.id)
    back = plans.not_yet(mentor, karin.id, step.id).step(step.id)
    assert back is not None
    assert (back.state, back.confirmed) == (StepState.NOT_YET, False)


def test_a_rewarded_step_stays_done_until_the_reward_is_turned_back(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans, rewards = world.services.plans, world.services.rewards
    step = world.confirmed(mentor, karin)
    given = rewards.give(mentor, world.gift(karin, step))
    with pytest.raises(AlreadyRewarded):
        plans.not_yet(mentor, karin.id, step.id)
    turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    plans.not_yet(mentor, karin.id, step.id)


def test_praise_needs_no_success(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    plans.not_yet(mentor, karin.id, step.id)
    said = plans.praise(mentor, karin.id, " Knap dat je  het vertelt ", step.id)
    assert (said.text, said.step_id) == ("Knap dat je het vertelt", step.id)
    plans.praise(mentor, karin.id, "Fijn dat je er bent")
    file = world.services.people.open(mentor, karin.id)
    assert [(p.text, p.step_id) for p in file.praise] == [
        ("Knap dat je het vertelt", step.id),
        ("Fijn dat je er bent", None),
    ]
    with pytest.raises(NotFound):
        plans.praise(mentor, karin.id, "Voor niets", uuid4())
    with pytest.raises(FieldProblem):
        plans.praise(mentor, karin.id, " ")


def test_a_compliment_is_taken_back_as_a_new_row(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    kept = plans.praise(mentor, karin.id, "Je kwam")
    slip = plans.praise(mentor, karin.id, "Je belde", step.id)
    assert slip.seq > kept.seq > 0
    plans.take_back_praise(mentor, karin.id, slip.seq)
    assert world.services.people.open(mentor, karin.id).praise == (kept,)
    rows = len(world.contents()["recognition"])
    assert rows == 3, "what was said stays in the table, with the row that takes it back"
    for strange in (slip.seq, 999):
        with pytest.raises(NotFound):
            plans.take_back_praise(mentor, karin.id, strange)
    assert len(world.contents()["recognition"]) == rows


def test_a_compliment_of_somebody_else_cannot_be_taken_back(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    said = plans.praise(mentor, karin.id, "Je kwam")
    other = world.reachable(mentor, world.client(mentor))
    with pytest.raises(NotFound):
        plans.take_back_praise(mentor, other.id, said.seq)


def test_a_step_that_is_begun_says_so_until_something_becomes_of_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    busy = plans.begin_step(mentor, karin.id, step.id, "Het formulier ligt klaar").step(step.id)
    assert busy is not None
    assert (busy.state, busy.note) == (StepState.DOING, "Het formulier ligt klaar")
    plans.begin_step(mentor, karin.id, step.id)
    story = plans.history(mentor, karin.id).story(step.id)
    assert [each.kind for each in story] == [StepEventKind.STARTED], "pressed twice it is once"
    plans.begin_step(mentor, karin.id, step.id, "Morgen de rest")
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    with pytest.raises(StepIsConfirmed):
        plans.begin_step(mentor, karin.id, step.id)


def test_a_goal_in_other_words_keeps_why(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    goal = world.planned(mentor, karin, "Ik bel").active_goals[-1]
    changed = plans.set_goal(
        mentor,
        karin.id,
        goal.area,
        "Ik slaap weer goed",
        goal_id=goal.id,
        version=goal.version,
        reason=" Mijn huis is  weg ",
    )
    told = plans.history(mentor, karin.id).of_goal(goal.id)
    assert [each.changed_reason for each in told] == ["", "Mijn huis is weg"]
    assert told[0].text == goal.text, "the words of before stay readable"
    with pytest.raises(FieldProblem):
        plans.set_goal(
            mentor,
            karin.id,
            goal.area,
            "Anders",
            goal_id=goal.id,
            version=changed.active_goals[-1].version,
            reason="x" * 300,
        )


def test_a_strangers_plan_is_out_of_reach(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    with pytest.raises(ReasonNeeded):
        world.services.plans.confirm(desk, karin.id, step.id, SeenHow.TOLD)
    with pytest.raises(NotFound):
        world.services.plans.claim(mentor, karin.id, uuid4())

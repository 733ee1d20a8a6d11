"""Steps over time: split, moved, let go, taken up again, told about; and all of it readable."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.lanes import in_lane
from bridge_app.domain.people import Client
from bridge_app.domain.plan import (
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepDraft,
    StepEventKind,
    StepState,
    TeachBack,
    as_draft,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import (
    ChangedElsewhere,
    FieldProblem,
    NotFound,
    StepIsConfirmed,
    TooManySteps,
)
from bridge_app.services.plans import Plans
from tests.services.world import World

BIG = "Ik bel de bank en vraag een afschrift"
FIRST = StepDraft("Ik bel de bank", day=date(2026, 6, 3), day_part=DayPart.MORNING)
SECOND = StepDraft("Ik vraag een afschrift")


@pytest.fixture
def plans(world: World) -> Plans:
    return world.services.plans


def found(plan: Plan, step_id: UUID) -> MiniStep:
    step = plan.step(step_id)
    assert step is not None
    return step


def told(plan: Plan, lane: Lane) -> list[str]:
    return [step.text for step in in_lane(plan, lane)]


# --- splitting -----------------------------------------------------------------------------


def test_a_split_keeps_order_and_history(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "Ik zoek de brief", BIG, "Ik ga langs")
    goal, big = plan.goals[0], plan.steps[1]
    plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik spaar"), Lane.LATER)
    split = plans.split_step(mentor, karin.id, big.id, 1, FIRST, SECOND)
    assert told(split, Lane.NOW) == ["Ik zoek de brief", "Ik bel de bank", "Ik ga langs"]
    assert told(split, Lane.LATER) == ["Ik vraag een afschrift", "Ik spaar"]
    first, second = found(split, big.id), in_lane(split, Lane.LATER)[0]
    assert (as_draft(first), first.version) == (FIRST, 2)
    assert second.split_from == big.id
    wordings = plans.history(mentor, karin.id).of_step(big.id)
    assert [each.text for each in wordings] == [BIG, "Ik bel de bank"]
    assert plans.plan(mentor, karin.id) == split


def test_the_second_half_asks_for_a_new_agreement_and_the_first_does_not(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    big = world.planned(mentor, karin, BIG).steps[0]
    plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    split = plans.split_step(mentor, karin.id, big.id, 1, FIRST, SECOND)
    assert [split.is_agreed(step.id) for step in split.steps] == [True, False]


def test_a_step_that_did_not_work_out_starts_anew_when_it_is_smaller(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    big = world.planned(mentor, karin, BIG).steps[0]
    plans.not_yet(mentor, karin.id, big.id, "Het was te veel")
    split = plans.split_step(mentor, karin.id, big.id, 1, FIRST, SECOND)
    assert found(split, big.id).state is StepState.PLANNED
    assert [each.kind for each in plans.history(mentor, karin.id).story(big.id)] == [
        StepEventKind.NOT_YET,
        StepEventKind.REOPENED,
    ]


def test_only_a_step_still_to_do_is_split(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    big = world.confirmed(mentor, karin, BIG)
    with pytest.raises(StepIsConfirmed):
        plans.split_step(mentor, karin.id, big.id, 1, FIRST, SECOND)
    open_one = world.planned(mentor, karin, "Ik zoek").steps[-1]
    with pytest.raises(ChangedElsewhere):
        plans.split_step(mentor, karin.id, open_one.id, 2, FIRST, SECOND)
    with pytest.raises(FieldProblem):
        plans.split_step(mentor, karin.id, open_one.id, 1, FIRST, StepDraft(" "))


@pytest.mark.parametrize("failed", [False, True])
def test_a_split_is_undone(
    world: World, plans: Plans, mentor: Actor, karin: Client, failed: bool
) -> None:
    big = world.planned(mentor, karin, BIG).steps[0]
    if failed:
        big = found(plans.not_yet(mentor, karin.id, big.id, "Te veel"), big.id)
    split = plans.split_step(mentor, karin.id, big.id, big.version, FIRST, SECOND)
    (half,) = in_lane(split, Lane.LATER)
    joined = plans.join_step(mentor, karin.id, big, big.version + 1, half.id)
    again = found(joined, big.id)
    assert (as_draft(again), again.state, again.note) == (as_draft(big), big.state, big.note)
    assert found(joined, half.id).state is StepState.DROPPED


def test_a_split_is_not_undone_over_what_came_after(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, BIG, "Ik ga langs")
    big, other = plan.steps
    split = plans.split_step(mentor, karin.id, big.id, 1, FIRST, SECOND)
    (half,) = in_lane(split, Lane.LATER)
    with pytest.raises(NotFound):
        plans.join_step(mentor, karin.id, big, 2, other.id)
    plans.claim(mentor, karin.id, half.id)
    with pytest.raises(StepIsConfirmed):
        plans.join_step(mentor, karin.id, big, big.version + 1, half.id)
    plans.change_step(mentor, karin.id, big.id, 2, StepDraft("Ik app"))
    with pytest.raises(ChangedElsewhere):
        plans.join_step(mentor, karin.id, big, big.version + 1, half.id)


# --- now and later -------------------------------------------------------------------------


def test_later_has_room_when_now_is_full(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    four = plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vier"), Lane.LATER)
    assert told(four, Lane.LATER) == ["vier"]
    waiting = in_lane(four, Lane.LATER)[0]
    with pytest.raises(TooManySteps):
        plans.move_step(mentor, karin.id, waiting.id, 1, Lane.NOW)
    assert told(plans.plan(mentor, karin.id), Lane.NOW) == ["een", "twee", "drie"]


def test_a_step_comes_forward_and_goes_back(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    one = plan.steps[0]
    waiting = plans.move_step(mentor, karin.id, one.id, 1, Lane.LATER)
    assert (told(waiting, Lane.NOW), told(waiting, Lane.LATER)) == (["twee", "drie"], ["een"])
    back = plans.move_step(mentor, karin.id, one.id, 2, Lane.NOW, 1)
    assert told(back, Lane.NOW) == ["een", "twee", "drie"]


def test_steps_now_change_places_also_when_three_stand_there(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    turned = plans.move_step(mentor, karin.id, plan.steps[2].id, 1, Lane.NOW, 1)
    assert told(turned, Lane.NOW) == ["drie", "een", "twee"]


def test_a_done_step_stays_where_it_is(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.confirmed(mentor, karin)
    with pytest.raises(StepIsConfirmed):
        plans.move_step(mentor, karin.id, step.id, 1, Lane.LATER)


# --- letting go and taking up --------------------------------------------------------------


def test_a_step_let_go_keeps_its_reason_and_can_be_taken_up(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    one = world.planned(mentor, karin, "een", "twee").steps[0]
    gone = plans.drop_step(mentor, karin.id, one.id, 1, " Hoeft niet  meer ")
    assert found(gone, one.id).note == "Hoeft niet meer"
    again = plans.take_up_step(mentor, karin.id, one.id)
    assert told(again, Lane.NOW) == ["een", "twee"]
    with pytest.raises(NotFound):
        plans.take_up_step(mentor, karin.id, one.id)


def test_why_a_step_was_let_go_may_be_said_afterwards(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    one = world.planned(mentor, karin, "een", "twee").steps[0]
    plans.drop_step(mentor, karin.id, one.id, 1)
    told_why = plans.drop_step(mentor, karin.id, one.id, 1, "Er is iets gebeurd.")
    assert found(told_why, one.id).note == "Er is iets gebeurd."
    again = plans.drop_step(mentor, karin.id, one.id, 1, "Er is iets gebeurd.")
    plans.drop_step(mentor, karin.id, one.id, 1)
    assert found(again, one.id).note == "Er is iets gebeurd."
    notes = [each.note for each in plans.history(mentor, karin.id).story(one.id)]
    assert notes == ["", "Er is iets gebeurd."], "said twice it is one line"


def test_a_step_taken_up_waits_when_now_is_full(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    plans.drop_step(mentor, karin.id, plan.steps[0].id, 1)
    plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vier"))
    again = plans.take_up_step(mentor, karin.id, plan.steps[0].id)
    assert told(again, Lane.NOW) == ["twee", "drie", "vier"]
    assert told(again, Lane.LATER) == ["een"]


@pytest.mark.parametrize("deed", ["undo", "not_yet"])
def test_a_done_step_that_is_to_do_again_waits_when_now_is_full(
    world: World, plans: Plans, mentor: Actor, karin: Client, deed: str
) -> None:
    plan = world.planned(mentor, karin, "een", "twee", "drie")
    plans.claim(mentor, karin.id, plan.steps[0].id)
    plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vier"))
    plans.add_step(mentor, karin.id, plan.goals[0].id, StepDraft("vijf"), Lane.LATER)
    again = getattr(plans, deed)(mentor, karin.id, plan.steps[0].id)
    assert told(again, Lane.NOW) == ["twee", "drie", "vier"]
    assert told(again, Lane.LATER) == ["een", "vijf"]


def test_a_step_of_a_goal_that_was_let_go_is_not_taken_up_without_it(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    plan = world.planned(mentor, karin, "een")
    plans.drop_step(mentor, karin.id, plan.steps[0].id, 1)
    plans.drop_goal(mentor, karin.id, plan.goals[0].id, 1)
    with pytest.raises(NotFound):
        plans.take_up_step(mentor, karin.id, plan.steps[0].id)


def test_a_goal_is_taken_up_with_what_still_fits(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    former = world.planned(mentor, karin, "een", "twee").goals[0]
    plans.drop_goal(mentor, karin.id, former.id, 1, "Eerst iets anders")
    world.planned(mentor, karin, "drie", "vier")
    again = plans.take_up_goal(mentor, karin.id, former.id, 2)
    assert len(again.active_goals) == 2
    assert sorted(told(again, Lane.NOW)) == ["drie", "een", "vier"]
    assert told(again, Lane.LATER) == ["twee"]
    with pytest.raises(NotFound):
        plans.take_up_goal(mentor, karin.id, former.id, 3)


# --- a goal in all its parts ---------------------------------------------------------------


def test_a_goal_has_a_reason_a_day_and_a_sign(plans: Plans, mentor: Actor, karin: Client) -> None:
    day = date(2026, 9, 1)
    made = plans.set_goal(
        mentor,
        karin.id,
        "debts",
        "Ik open mijn post",
        motivation=" Voor  mijn dochter ",
        target_date=day,
        how_known="Er ligt geen dichte brief",
    )
    (goal,) = made.goals
    assert (goal.motivation, goal.target_date, goal.how_known) == (
        "Voor mijn dochter",
        day,
        "Er ligt geen dichte brief",
    )
    other = plans.set_goal(mentor, karin.id, "debts", "Ik open alles", goal_id=goal.id, version=1)
    assert (other.goals[0].motivation, other.goals[0].target_date) == ("Voor mijn dochter", day)
    none = plans.set_goal(
        mentor,
        karin.id,
        "debts",
        "Ik open alles",
        motivation="",
        target_date=None,
        how_known="",
        goal_id=goal.id,
        version=2,
    )
    assert (none.goals[0].motivation, none.goals[0].target_date, none.goals[0].how_known) == (
        "",
        None,
        "",
    )


@pytest.mark.parametrize("field", ["motivation", "how_known"])
def test_each_part_of_a_goal_names_itself_when_it_is_too_long(
    plans: Plans, mentor: Actor, karin: Client, field: str
) -> None:
    with pytest.raises(FieldProblem) as refused:
        plans.set_goal(mentor, karin.id, "debts", "Ik open post", **{field: "a" * 201})  # type: ignore[arg-type]  # a text
    assert refused.value.field == field


# --- what was said about it ----------------------------------------------------------------


def test_what_helped_is_kept_with_the_confirmation(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    claimed = plans.claim(mentor, karin.id, step.id, "Mijn zus was erbij")
    assert found(claimed, step.id).note == "Mijn zus was erbij"
    done = plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    assert found(done, step.id).note == "Mijn zus was erbij"
    more = plans.confirm(mentor, karin.id, step.id, SeenHow.PAPER_SEEN, "Vroeg op de dag")
    assert found(more, step.id).note == "Vroeg op de dag"
    assert found(more, step.id).confirmed_how is SeenHow.TOLD
    assert len(plans.history(mentor, karin.id).story(step.id)) == 3


def test_said_twice_is_said_once(world: World, plans: Plans, mentor: Actor, karin: Client) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    for _ in range(2):
        plans.claim(mentor, karin.id, step.id, "Koffie")
    plans.claim(mentor, karin.id, step.id, "Koffie vooraf")
    assert len(plans.history(mentor, karin.id).story(step.id)) == 2
    for note in ("", "Koffie", "Koffie", ""):
        plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD, note)
    plans.claim(mentor, karin.id, step.id, "Thee")
    story = plans.history(mentor, karin.id).story(step.id)
    assert [(each.kind, each.note) for each in story[2:]] == [
        (StepEventKind.CONFIRMED, ""),
        (StepEventKind.CONFIRMED, "Koffie"),
    ]


def test_why_it_did_not_work_out_is_forgotten_when_it_does(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    late = plans.not_yet(mentor, karin.id, step.id, "Er was niemand")
    assert found(late, step.id).note == "Er was niemand"
    assert found(plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD), step.id).note == ""
    assert plans.history(mentor, karin.id).story(step.id)[0].note == "Er was niemand"


# --- all of it readable --------------------------------------------------------------------


def test_history_tells_every_wording_with_when_and_who(
    world: World, plans: Plans, mentor: Actor, desk: Actor, karin: Client
) -> None:
    goal = world.planned(mentor, karin, "Ik bel").goals[0]
    first = world.clock.now
    world.clock.later(days=60)
    world.services.people.walk_in(desk, karin.id)
    plans.set_goal(desk, karin.id, "debts", "Ik betaal", goal_id=goal.id, version=1)
    plans.drop_goal(desk, karin.id, goal.id, 2, "Iets anders gaat voor")
    told = plans.history(mentor, karin.id).of_goal(goal.id)
    assert [(each.text, each.dropped_reason) for each in told] == [
        ("Ik maak mijn post open", None),
        ("Ik betaal", None),
        ("Ik betaal", "Iets anders gaat voor"),
    ]
    assert [(each.noted.at, each.noted.by) for each in told] == [
        (first, "Fatima"),
        (world.clock.now, "Sanne"),
        (world.clock.now, "Sanne"),
    ]


def test_another_client_has_another_history(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    world.planned(mentor, karin, "Ik bel")
    other = world.client(mentor, "Ahmed")
    history = plans.history(mentor, other.id)
    assert (history.goals, history.steps, history.happenings) == ((), (), ())


def test_a_footprint_keeps_the_words_it_was_made_with(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.confirmed(mentor, karin, BIG)
    plans.settle(mentor, karin.id)
    world.clock.later(days=1)
    plans.not_yet(mentor, karin.id, step.id)
    plans.split_step(mentor, karin.id, step.id, 1, FIRST, SECOND)
    file = world.services.people.open(mentor, karin.id)
    assert [footprint.text for footprint in file.footprints] == [BIG]


def test_a_clock_that_was_put_back_loses_no_footprint(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    world.clock.later(hours=-3)
    plans.claim(mentor, karin.id, step.id)
    assert plans.settle(mentor, karin.id) == 1
    file = world.services.people.open(mentor, karin.id)
    assert [footprint.text for footprint in file.footprints] == ["Ik bel"]


def test_opening_a_file_leaves_the_footprints_that_a_broken_off_day_forgot(
    world: World, plans: Plans, mentor: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    plans.confirm(mentor, karin.id, step.id, SeenHow.TOLD)
    assert world.services.papers.take_home(mentor, karin.id).bridge.footprints == 1
    assert world.services.people.open(mentor, karin.id).facts.footprints == 1
    assert plans.settle(mentor, karin.id) == 0


def test_nothing_is_done_to_a_step_that_is_not_there(
    plans: Plans, mentor: Actor, karin: Client
) -> None:
    with pytest.raises(NotFound):
        plans.take_up_step(mentor, karin.id, uuid4())
    with pytest.raises(NotFound):
        plans.move_step(mentor, karin.id, uuid4(), 1, Lane.NOW)

"""The page for goal and steps as values: lines, hints, days, times and what still is to agree."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from bridge_app.domain.hints import TooBig
from bridge_app.domain.ideas import IdeaKind, StepIdea
from bridge_app.domain.people import Client
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    Lane,
    MiniStep,
    Plan,
    StepDraft,
    StepState,
    TeachBack,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.plan.state import (
    DAYS_OFFERED,
    Aids,
    AreaChoice,
    GoalLine,
    PlanState,
    StepLine,
    View,
    days_offered,
    plan_state,
    read_target,
    step_draft,
)
from bridge_app.ui.together.times import read_time
from bridge_app.words import too_big_rules

TODAY = date(2026, 6, 3)
AIDS = Aids((AreaChoice("debts", "Schulden"),), too_big_rules("nl"), TODAY)
KARIN = Client(uuid4(), "1001", "Karin", "Bos")
GOAL = Goal(uuid4(), uuid4(), "debts", "Ik maak al mijn post open.", version=2)


def _step(text: str = "Ik bel de corporatie.", day: date | None = TODAY) -> MiniStep:
    return MiniStep(uuid4(), GOAL.id, text, 1, day=day)


def _plan(*steps: MiniStep, agreed: bool = False) -> Plan:
    at = datetime(2026, 6, 3, 9, tzinfo=UTC)
    ids = frozenset(step.id for step in steps)
    agreements = (Agreement(1, at, ids, TeachBack.COULD_TELL),) if agreed else ()
    return Plan(GOAL.plan_id, uuid4(), goals=(GOAL,), steps=steps, agreements=agreements)


def _state(plan: Plan) -> PlanState:
    return plan_state(KARIN, plan, "debts", AIDS)


def test_an_empty_plan_starts_with_a_goal_in_the_most_urgent_area() -> None:
    state = _state(Plan(uuid4(), uuid4()))
    assert state.goal == GoalLine(area="debts")
    assert state.rows == ()
    assert not state.can_add
    assert not state.needs_agreement


def test_a_client_without_a_name_is_called_by_number() -> None:
    assert plan_state(Client(uuid4(), "1002"), _plan(), "", AIDS).name == "1002"


def test_a_goal_opens_room_for_three_steps() -> None:
    assert _state(_plan()).can_add
    assert _state(_plan(_step(), _step())).can_add
    assert not _state(_plan(_step(), _step(), _step())).can_add


def test_a_done_step_makes_room_and_leaves_the_page() -> None:
    done = MiniStep(uuid4(), GOAL.id, "Klaar", 1, state=StepState.DONE)
    state = _state(_plan(done, _step()))
    assert [row.line.text for row in state.rows] == ["Ik bel de corporatie."]


def test_a_new_step_waits_for_an_agreement() -> None:
    step = _step()
    assert _state(_plan(step)).needs_agreement
    agreed = _state(_plan(step, agreed=True))
    assert not agreed.needs_agreement
    assert agreed.rows[0].agreed


@pytest.mark.parametrize(
    ("step", "hints"),
    [
        (_step(), ()),
        (_step(day=None), (TooBig.NO_DAY,)),
        (_step(day=TODAY + timedelta(days=8)), (TooBig.FAR_AWAY,)),
        (_step("Ik ga alles regelen."), (TooBig.SWEEPING,)),
        (
            _step("Ik ga alles regelen en ik bel de bank en ik leg al mijn post op stapels.", None),
            (TooBig.TWO_THINGS, TooBig.NO_DAY),
        ),
    ],
)
def test_hints_never_hide_a_step(step: MiniStep, hints: tuple[TooBig, ...]) -> None:
    (row,) = _state(_plan(step)).rows
    assert row.hints == hints


def test_an_empty_line_stands_below_while_somebody_adds_a_step() -> None:
    state = plan_state(KARIN, _plan(_step()), "", AIDS, View(adding=Lane.NOW))
    assert [row.line.text for row in state.rows] == ["Ik bel de corporatie.", ""]
    assert not state.can_add


# --- now and later, one goal of several ---------------------------------------------------------

LATER = MiniStep(uuid4(), GOAL.id, "Ik ga langs.", 9, Lane.LATER)
DONE = MiniStep(uuid4(), GOAL.id, "Klaar.", 8, state=StepState.DONE)


def test_what_waits_stands_apart_and_may_be_added_to() -> None:
    state = plan_state(KARIN, _plan(_step(), LATER), "", AIDS, View(adding=Lane.LATER))
    assert [row.line.text for row in state.rows] == ["Ik bel de corporatie."]
    assert [row.line.text for row in state.later] == ["Ik ga langs.", ""]
    assert state.can_add


def test_a_step_that_waits_asks_for_no_agreement_yet() -> None:
    now = _step()
    plan = replace(_plan(now, agreed=True), steps=(now, LATER))
    assert not _state(plan).needs_agreement
    assert _state(replace(plan, steps=(now, replace(LATER, lane=Lane.NOW)))).needs_agreement


def test_the_first_of_later_is_offered_once_something_was_done() -> None:
    assert _state(_plan(LATER)).next_up is None
    offered = _state(_plan(DONE, LATER)).next_up
    assert offered is not None
    assert offered.text == "Ik ga langs."
    declined = plan_state(KARIN, _plan(DONE, LATER), "", AIDS, View(waits=frozenset({LATER.id})))
    assert declined.next_up is None
    full = _plan(DONE, *(_step() for _ in range(3)), LATER)
    assert _state(full).next_up is None


OTHER = Goal(uuid4(), GOAL.plan_id, "health", "Ik slaap weer door.", 2)


def test_one_of_several_goals_is_shown_with_its_own_steps() -> None:
    theirs = replace(_step("Ik loop een blokje om."), goal_id=OTHER.id)
    plan = replace(_plan(_step(), theirs), goals=(GOAL, OTHER))
    state = plan_state(KARIN, plan, "", AIDS, View(goal_id=OTHER.id))
    assert state.goal.text == "Ik slaap weer door."
    assert [row.line.text for row in state.rows] == ["Ik loop een blokje om."]
    assert [goal.text for goal in state.goals] == [GOAL.text, OTHER.text]
    assert _state(plan).goal.text == GOAL.text
    new = plan_state(KARIN, plan, "debts", AIDS, View(new_goal=True))
    assert (new.goal, new.rows) == (GoalLine(area="debts"), ())


def test_the_room_under_now_counts_over_all_goals() -> None:
    theirs = [replace(_step(), goal_id=OTHER.id) for _ in range(2)]
    plan = replace(_plan(_step(), *theirs), goals=(GOAL, OTHER))
    assert not _state(plan).can_add
    assert not _state(plan).room


def test_ideas_that_are_steps_already_are_not_offered_again() -> None:
    ideas = (StepIdea("Ik bel.", IdeaKind.CALL), StepIdea("Ik kijk.", IdeaKind.LOOK))
    aids = replace(AIDS, ideas={"debts": ideas})
    state = plan_state(KARIN, _plan(_step("Ik bel.")), "", aids)
    assert [idea.text for idea in state.ideas] == ["Ik kijk."]


def test_a_target_day_is_read_as_people_write_it() -> None:
    assert read_target(GoalLine(target="")) is None
    assert read_target(GoalLine(target="1 september 2026")) == date(2026, 9, 1)
    with pytest.raises(FieldProblem) as refused:
        read_target(GoalLine(target="gauw"))
    assert refused.value.field == "target"
    goal = replace(GOAL, target_date=date(2026, 9, 1))
    assert _state(replace(_plan(), goals=(goal,))).goal.target == "01-09-2026"


def test_a_line_becomes_a_draft_and_back() -> None:
    step = MiniStep(
        uuid4(),
        GOAL.id,
        "Ik bel.",
        1,
        day=TODAY,
        day_part=DayPart.MORNING,
        at=time(9, 5),
        helper="mijn zus",
        if_then="dan bel ik Fatima",
        short_text="bellen",
    )
    (row,) = _state(_plan(step)).rows
    assert row.line.at == "9.05"
    assert step_draft(row.line) == StepDraft(
        "Ik bel.", "bellen", TODAY, DayPart.MORNING, time(9, 5), "mijn zus", "dan bel ik Fatima"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ", None),
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("13.05 uur", time(13, 5)),
        ("14 uur", time(14)),
    ],
)
def test_a_time_is_read_as_people_type_it(text: str, expected: time | None) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["straks", "25.00", "9.75", "9.3.0"])
def test_something_else_is_not_a_time(text: str) -> None:
    with pytest.raises(FieldProblem) as caught:
        step_draft(StepLine("Ik bel.", at=text))
    assert (caught.value.field, caught.value.reason) == ("at", "not_a_time")


def test_the_list_of_days_keeps_a_day_outside_it() -> None:
    assert days_offered(TODAY, None)[0] == TODAY
    assert len(days_offered(TODAY, TODAY)) == DAYS_OFFERED
    far = TODAY + timedelta(days=40)
    assert days_offered(TODAY, far)[-1] == far
    past = TODAY - timedelta(days=3)
    assert days_offered(TODAY, past)[0] == past

"""The page for goal and steps as values: lines, hints, days, times and what still is to agree."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from bridge_app.domain.hints import TooBig
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Agreement, Goal, MiniStep, Plan, StepDraft, StepState, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.plan.state import (
    DAYS_OFFERED,
    Aids,
    AreaChoice,
    GoalLine,
    PlanState,
    StepLine,
    days_offered,
    plan_state,
    read_time,
    step_draft,
)
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
    ("step", "hints", "far"),
    [
        (_step(), (), False),
        (_step(day=None), (TooBig.NO_DAY,), False),
        (_step(day=TODAY + timedelta(days=8)), (), True),
        (_step("Ik ga alles regelen."), (TooBig.SWEEPING,), False),
        (
            _step("Ik ga alles regelen en ik bel de bank en ik leg al mijn post op stapels.", None),
            (TooBig.TWO_THINGS, TooBig.NO_DAY),
            False,
        ),
    ],
)
def test_hints_never_hide_a_step(step: MiniStep, hints: tuple[TooBig, ...], far: bool) -> None:
    (row,) = _state(_plan(step)).rows
    assert row.hints == hints
    assert row.far_away is far


def test_an_empty_line_stands_below_while_somebody_adds_a_step() -> None:
    state = plan_state(KARIN, _plan(_step()), "", AIDS, adding=True)
    assert [row.line.text for row in state.rows] == ["Ik bel de corporatie.", ""]
    assert state.can_add


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

"""What a plan has been, in sentences one can read: who, when, and in which words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bridge_app.domain.plan import (
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepEventKind,
    StepState,
)
from bridge_app.domain.plan_history import (
    GoalWording,
    Noted,
    PlanHistory,
    StepHappening,
    StepWording,
)
from bridge_app.ui.plan.past import Reader

AT = datetime(2026, 6, 3, 9, tzinfo=UTC)
READER = Reader("nl", {"debts": "Schulden"}, "Karin")
GOAL = Goal(uuid4(), uuid4(), "debts", "Ik betaal.", dropped_reason="Iets anders gaat voor.")
STEP = MiniStep(uuid4(), GOAL.id, "Ik bel.", 1)


def noted(days: int, by: str = "Fatima") -> Noted:
    return Noted(AT + timedelta(days=days), by)


def wording(days: int, text: str, reason: str | None = None, **more: object) -> GoalWording:
    values = {"motivation": "", "target_date": None, "how_known": ""} | more
    return GoalWording(
        GOAL.id,
        days + 1,
        "debts",
        text,
        str(values["motivation"]),
        values["target_date"] if isinstance(values["target_date"], date) else None,
        str(values["how_known"]),
        reason,
        noted(days),
    )


def happening(days: int, kind: StepEventKind, note: str = "") -> StepHappening:
    how = SeenHow.TOLD if kind is StepEventKind.CONFIRMED else None
    return StepHappening(STEP.id, kind, how, note, noted(days, ""))


def said(days: int, text: str) -> StepWording:
    return StepWording(STEP.id, days + 1, Lane.NOW, 1, text, None, None, None, "", "", noted(days))


def plan(goal: Goal = GOAL, *steps: MiniStep) -> Plan:
    return Plan(GOAL.plan_id, uuid4(), goals=(goal,), steps=steps)


def test_a_goal_tells_its_words_its_reason_and_who_wrote_it() -> None:
    history = PlanHistory(
        (
            wording(0, "Ik open post."),
            wording(1, "Ik betaal.", motivation="Voor Sem.", target_date=date(2026, 9, 1)),
            wording(2, "Ik betaal.", motivation="Voor Sem.", target_date=date(2026, 9, 1)),
            wording(3, "Ik betaal.", "Iets anders gaat voor."),
            wording(4, "Ik betaal.", how_known="Alles is open."),
            wording(5, "Ik betaal.", ""),
        )
    )
    (goal,) = READER.past(plan(), history)
    assert (goal.area, goal.let_go) == ("Schulden", True)
    assert goal.lines == (
        "03-06-2026  Ik open post. (Fatima)",
        "04-06-2026  Ik betaal. Waarom: Voor Sem. Klaar op dinsdag 1 september 2026. (Fatima)",
        "06-06-2026  Losgelaten. Iets anders gaat voor. (Fatima)",
        "07-06-2026  Weer opgepakt. (Fatima)",
        "08-06-2026  Losgelaten. (Fatima)",
    )


def test_a_goal_tells_why_it_got_other_words() -> None:
    said_with_it = replace(wording(1, "Ik woon."), changed_reason="Mijn huis is weg")
    said_later = replace(wording(2, "Ik woon."), changed_reason="Er is iets gebeurd")
    history = PlanHistory((wording(0, "Ik betaal."), said_with_it, said_later))
    (goal,) = READER.past(plan(), history)
    assert goal.lines[1:] == (
        "04-06-2026  Ik woon. Veranderd: Mijn huis is weg. (Fatima)",
        "05-06-2026  Veranderd: Er is iets gebeurd (Fatima)",
    )


def test_a_goal_says_how_one_knows() -> None:
    history = PlanHistory((wording(0, "Ik betaal.", how_known="Alles is open."),))
    (goal,) = READER.past(plan(), history)
    assert goal.lines == ("03-06-2026  Ik betaal. Zo weet ik het: Alles is open. (Fatima)",)


def test_a_step_tells_its_words_and_what_became_of_it() -> None:
    history = PlanHistory(
        steps=(said(0, "Ik bel en ik mail."), said(2, "Ik bel.")),
        happenings=(
            happening(1, StepEventKind.NOT_YET, "Er was niemand."),
            happening(3, StepEventKind.CLAIMED),
            happening(4, StepEventKind.CONFIRMED, "Mijn zus hielp."),
        ),
    )
    ((step,),) = (goal.steps for goal in READER.past(plan(GOAL, STEP), history))
    assert step.lines == (
        "03-06-2026  Ik bel en ik mail. (Fatima)",
        "04-06-2026  nog niet gelukt. Er was niemand.",
        "05-06-2026  Ik bel. (Fatima)",
        "06-06-2026  gelukt, zegt Karin",
        "07-06-2026  gelukt, verteld. Mijn zus hielp.",
    )


def test_a_step_of_which_there_is_nothing_to_tell_is_left_out() -> None:
    (goal,) = READER.past(plan(GOAL, STEP), PlanHistory(steps=(said(0, "Ik bel."),)))
    assert goal.steps == ()


def test_a_step_let_go_can_be_taken_up_while_its_goal_stands() -> None:
    gone = replace(STEP, state=StepState.DROPPED)
    history = PlanHistory(
        steps=(said(0, "Ik bel."),), happenings=(happening(1, StepEventKind.DROPPED),)
    )
    standing = replace(GOAL, dropped_reason=None)
    for goal, open_again in ((standing, True), (GOAL, False)):
        (told,) = READER.past(plan(goal, gone), history)
        assert [step.let_go for step in told.steps] == [open_again]


def test_the_goals_of_today_come_first() -> None:
    today = Goal(uuid4(), GOAL.plan_id, "elsewhere", "Ik slaap.")
    both = Plan(GOAL.plan_id, uuid4(), goals=(GOAL, today))
    assert [goal.text for goal in READER.past(both, PlanHistory())] == ["Ik slaap.", "Ik betaal."]
    assert READER.past(both, PlanHistory())[0].area == ""

"""Goal and steps with keys, on real services: kept on leaving a field, agreed again."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.plan import Plan, StepDraft, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import StoreBusy
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.problems import Message, Tone
from tests.ui.doing import Key, add_client, add_plan, focus, on_screen, press, typing


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> PlanPresenter:
    made = PlanPresenter(context)
    on_screen(made.page)
    return made


def _plan(context: Context, client: UUID) -> Plan:
    return context.services.plans.plan(context.session.actor, client)


def test_a_goal_and_a_step_by_keyboard_alone(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    room.open(karin)
    focus_begin(room.page)
    assert not room.page.add.isVisible()
    typing("Ik open mijn post.")
    press(Key.Key_Tab, 2)
    (goal,) = _plan(context, karin).goals
    assert goal.text == "Ik open mijn post."
    typing("Post")
    press(Key.Key_Tab)
    assert _plan(context, karin).goals[0].short_text == "Post"
    assert focus() is room.page.add
    press(Key.Key_Space)
    typing("Ik bel de corporatie.")
    press(Key.Key_Tab)
    (step,) = _plan(context, karin).steps
    assert (step.text, step.goal_id) == ("Ik bel de corporatie.", goal.id)
    press(Key.Key_Down)
    press(Key.Key_Tab, 2)
    typing("9.30")
    press(Key.Key_Tab)
    typing("mijn zus")
    press(Key.Key_Tab)
    typing("dan bel ik Fatima")
    press(Key.Key_Tab)
    (step,) = _plan(context, karin).steps
    assert str(step.at) == "09:30:00"
    assert (step.helper, step.if_then) == ("mijn zus", "dan bel ik Fatima")
    assert step.day == context.clock().date()


def test_without_anybody_the_room_closes(room: PlanPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.closed):
        room.open(None)
    with qtbot.waitSignal(room.closed):
        room.page.ready.click()


def test_an_unchanged_field_writes_nothing(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    before = _plan(context, karin)
    focus_begin(room.page)
    press(Key.Key_Tab, 8)
    assert _plan(context, karin) == before


def test_a_step_is_changed_moved_and_taken_away(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card = room.page.steps[0]
    card.day.setCurrentIndex(3)
    card.day.activated.emit(3)
    card.part.setCurrentIndex(1)
    card.part.activated.emit(1)
    (step,) = _plan(context, karin).steps
    assert step.day == card.day.itemData(3)
    assert step.day_part is DayPart.MORNING
    card.remove.click()
    assert room.page.steps == []
    assert _plan(context, karin).steps_of(_plan(context, karin).goals[0]) == ()


def test_a_time_that_cannot_be_read_is_said_at_its_field(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card = room.page.steps[0]
    card.at.setFocus()
    typing("straks")
    press(Key.Key_Tab)
    assert "geen tijd" in card.at.error
    assert card.at.text() == "straks"
    card.at.set_text("10")
    card.at.setFocus()
    press(Key.Key_Tab)
    assert card.at.error == ""
    assert str(_plan(context, karin).steps[0].at) == "10:00:00"


def test_an_empty_goal_is_refused_and_an_empty_new_line_is_no_step(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, agreed=False)
    room.open(karin)
    room.page.goal.text.set_text("")
    room.page.goal.tell()
    assert "leeg" in room.page.goal.text.error
    room.page.goal.text.set_text("Ik open mijn post.")
    room.page.add.click()
    press(Key.Key_Tab, 3)
    assert _plan(context, karin).steps == ()
    assert len(room.page.steps) == 1


def test_a_wrong_new_step_keeps_its_line(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, agreed=False)
    room.open(karin)
    room.page.add.click()
    typing("x" * 201)
    press(Key.Key_Tab)
    assert "te lang" in room.page.steps[0].what.error
    assert len(room.page.steps) == 1
    assert _plan(context, karin).steps == ()


def test_new_steps_are_agreed_again(room: PlanPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    assert not room.page.agreement.isVisible()
    room.page.add.click()
    typing("Ik schrijf.")
    press(Key.Key_Tab)
    assert room.page.agreement.isVisible()
    room.page.agreement.ways[TeachBack.COULD_TELL].click()
    room.page.agreement.agree.click()
    assert not room.page.agreement.isVisible()
    plan = _plan(context, karin)
    assert [agreement.teach_back for agreement in plan.agreements][-1] is TeachBack.COULD_TELL
    assert all(plan.is_agreed(step.id) for step in plan.steps)


def test_somebody_elses_change_is_shown_instead(
    room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    plan = add_plan(context, karin, "Ik bel.")
    room.open(karin)
    (step,) = plan.steps
    plans, actor = context.services.plans, context.session.actor
    plans.change_step(actor, karin, step.id, step.version, StepDraft("Ik bel morgen."))
    card = room.page.steps[0]
    card.what.set_text("Ik bel nu.")
    card.tell()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert room.page.steps[0].what.text() == "Ik bel morgen."


def test_another_problem_is_said_in_the_strip(
    room: PlanPresenter, said: list[Message | None]
) -> None:
    room._refused(None, StoreBusy())
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_nothing_of_somebody_else_stays_in_the_field_one_stood_in(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    wim = add_client(context, "Wim", "Bos")
    room.open(karin)
    room.page.goal.text.setFocus()
    room.open(wim)
    assert room.page.goal.text.text() == ""
    press(Key.Key_Tab)
    assert _plan(context, wim).goals == ()
    assert _plan(context, karin).goals[0].text == "Ik open mijn post."


def test_three_steps_are_enough(room: PlanPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Een.", "Twee.", "Drie.")
    room.open(karin)
    assert not room.page.add.isVisible()
    assert room.page._enough.isVisible()


def test_what_is_half_typed_is_kept_on_leaving(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    room.page.steps[0].what.setFocus()
    press(Key.Key_End)
    typing(" Nu")
    room.leave()
    assert _plan(context, karin).steps[0].text == "Ik bel. Nu"

"""Goal and steps with keys, on real services: kept on leaving a field, agreed again."""

from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.lanes import in_lane
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import Lane, Plan, SeenHow, StepDraft, StepState, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import ChangedElsewhere, FieldProblem, StoreBusy
from bridge_app.problem_words import sentence
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.context import Context
from bridge_app.ui.language import read_as
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.plan.state import GoalLine, StepLine
from bridge_app.ui.plan.step_card import StepCard
from bridge_app.ui.praise_form import Said
from bridge_app.ui.problems import Message, Tone
from bridge_app.words import words
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
    assert focus() is room.page.goal.more
    press(Key.Key_Space)
    typing("Voor mijn dochter.")
    press(Key.Key_Tab)
    typing("1-9-2026")
    press(Key.Key_Tab)
    typing("Er ligt geen dichte brief.")
    press(Key.Key_Tab)
    typing("Post")
    press(Key.Key_Tab)
    (goal,) = _plan(context, karin).goals
    assert (goal.motivation, goal.how_known) == ("Voor mijn dochter.", "Er ligt geen dichte brief.")
    assert (str(goal.target_date), goal.short_text) == ("2026-09-01", "Post")
    room.page.add.setFocus()
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
    press(Key.Key_Return)
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


def test_another_problem_is_said_in_the_strip(
    room: PlanPresenter, said: list[Message | None]
) -> None:
    room.refused(None, StoreBusy())
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


# --- smaller, later, let go, and back -------------------------------------------------------


def _told(context: Context, client: UUID, lane: Lane = Lane.NOW) -> list[str]:
    return [step.text for step in in_lane(_plan(context, client), lane)]


BIG = "Ik bel de bank en vraag een afschrift."


def test_a_step_is_made_smaller_with_keys_and_whole_again(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, BIG)
    room.open(karin)
    room.page.steps[0].smaller.setFocus()
    press(Key.Key_Space)
    assert focus() is room.page.steps[0].splitting.first.edit
    press(Key.Key_Return, 2)
    assert _told(context, karin) == ["Ik bel de bank."]
    assert _told(context, karin, Lane.LATER) == ["Ik vraag een afschrift."]
    assert [card.what.text() for card in room.page.later] == ["Ik vraag een afschrift."]
    assert not room.page.steps[0].splitting.isVisible()
    room.page.undo.click()
    assert _told(context, karin) == [BIG]
    assert room.page.later == []
    assert not room.page.undo.isVisible()


def test_a_half_that_says_nothing_is_asked_for(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel de bank.")
    room.open(karin)
    form = room.page.steps[0].splitting
    room.page.steps[0].smaller.click()
    assert focus() is form.second.edit
    press(Key.Key_Return)
    assert "leeg" in form.second.error
    form.first.set_text("x" * 201)
    form.second.set_text("Ik vraag.")
    form.keep.click()
    assert "te lang" in form.first.error
    form.leave.click()
    assert focus() is room.page.steps[0].smaller
    assert _told(context, karin) == ["Ik bel de bank."]


def test_a_step_waits_comes_forward_and_changes_places(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.", "Drie.")
    room.open(karin)
    room.page.steps[0].later.click()
    room.page.steps[0].later.click()
    assert _told(context, karin, Lane.LATER) == ["Twee.", "Een."]
    assert [card.earlier.isHidden() for card in room.page.later] == [True, False]
    room.page.later[1].earlier.click()
    assert _told(context, karin, Lane.LATER) == ["Een.", "Twee."]
    room.page.later[0].come.click()
    assert _told(context, karin) == ["Drie.", "Een."]
    for _ in range(4):
        room.undo()
    assert _told(context, karin) == ["Een.", "Twee.", "Drie."]
    room.undo()
    assert _told(context, karin) == ["Een.", "Twee.", "Drie."]


def test_a_step_for_later_is_added_worded_made_smaller_and_taken_away(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.", "Drie.")
    room.open(karin)
    room.page.add_later.click()
    typing(BIG)
    press(Key.Key_Tab)
    assert _told(context, karin, Lane.LATER) == [BIG]
    assert room.page.later[0].come.isHidden()
    room.page.later[0].smaller.click()
    room.page.later[0].splitting.keep.click()
    assert _told(context, karin, Lane.LATER) == ["Ik bel de bank.", "Ik vraag een afschrift."]
    room.page.later[0].what.set_text("x" * 201)
    room.page.later[0].tell()
    assert "te lang" in room.page.later[0].what.error
    room.page.later[0].what.set_text("Ik app de bank.")
    room.page.later[0].tell()
    room.page.later[1].remove.click()
    assert _told(context, karin, Lane.LATER) == ["Ik app de bank."]
    for _ in range(4):
        room.undo()
    assert _told(context, karin, Lane.LATER) == []


def test_what_was_changed_and_taken_away_comes_back_in_order(
    room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    card = room.page.steps[0]
    card.what.set_text("Anders.")
    card.tell()
    card.remove.click()
    press(Key.Key_Return)
    assert _told(context, karin) == ["Twee."]
    message = next(each for each in reversed(said) if each and each.offer)
    assert message.then is not None
    message.then()
    assert _told(context, karin) == ["Anders.", "Twee."]
    room.page.undo.click()
    assert _told(context, karin) == ["Een.", "Twee."]


def test_the_first_of_later_is_offered_and_may_wait(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    plan = add_plan(context, karin, "Een.")
    plans, actor = context.services.plans, context.session.actor
    plans.add_step(actor, karin, plan.goals[0].id, StepDraft("Twee."), Lane.LATER)
    plans.confirm(actor, karin, plan.steps[0].id, SeenHow.TOLD)
    room.open(karin)
    assert room.page.next_up.isVisible()
    assert _told(context, karin) == []
    room.page.next_up.stay.click()
    assert not room.page.next_up.isVisible()
    room.open(karin)
    room.page.next_up.come.click()
    assert _told(context, karin) == ["Twee."]
    assert room.page.agreement.isVisible()


def test_an_idea_is_taken_over_and_kept_as_it_is_said(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, agreed=False)
    room.open(karin)
    assert not room.page.ideas.buttons[0].isVisible()
    room.page.ideas.toggle.click()
    first = room.page.ideas.buttons[0].text()
    room.page.ideas.buttons[0].click()
    assert room.page.steps[0].what.text() == first
    press(Key.Key_End)
    typing(" Nu.")
    press(Key.Key_Tab)
    (step,) = _plan(context, karin).steps
    assert step.text == f"{first} Nu."
    assert step.kind
    room.page.ideas.toggle.click()
    assert not room.page.ideas.buttons[0].isVisible()


def test_with_three_steps_now_an_idea_is_for_later(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.", "Drie.")
    room.open(karin)
    room.page.ideas.toggle.click()
    room.page.ideas.buttons[0].click()
    room.page.later[0].what.setFocus()
    press(Key.Key_Tab)
    assert len(_told(context, karin, Lane.LATER)) == 0
    room.page.later[0].what.setFocus()
    press(Key.Key_End)
    typing(" ")
    press(Key.Key_Tab)
    assert len(_told(context, karin, Lane.LATER)) == 1


def test_a_goal_is_let_go_with_its_reason_read_back_and_taken_up(
    room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    room.page.goal.drop.click()
    typing("Iets anders gaat voor.")
    press(Key.Key_Return)
    (goal,) = _plan(context, karin).goals
    assert goal.dropped_reason == "Iets anders gaat voor."
    assert room.page.goal.text.text() == ""
    room.page.past.toggle.click()
    texts = [label.text() for label in room.page.past.findChildren(QLabel)]
    assert any("Losgelaten. Iets anders gaat voor." in text for text in texts)
    room.page.past.take_up[0].click()
    assert _plan(context, karin).active_goals
    assert _told(context, karin) == ["Een."]
    room.page.past.toggle.click()
    assert not room.page.past.is_open


def test_letting_go_is_undone_and_too_long_a_reason_is_said(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    room.page.goal.drop.click()
    form = room.page.goal.letting_go
    form.reason.set_text("x" * 201)
    form.keep.click()
    assert "te lang" in form.reason.error
    form.reason.set_text("")
    form.keep.click()
    assert _plan(context, karin).active_goals == ()
    room.undo()
    assert _told(context, karin) == ["Een."]


def test_a_former_wording_of_the_goal_comes_back(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    room.page.goal.text.set_text("Ik betaal.")
    room.page.goal.tell()
    room.undo()
    assert _plan(context, karin).goals[0].text == "Ik open mijn post."
    assert room.page.goal.text.text() == "Ik open mijn post."
    room.page.goal.target.set_text("gauw")
    room.page.goal.tell()
    assert room.page.goal.target.error


def _changed(context: Context, karin: UUID) -> list[str]:
    plans, actor = context.services.plans, context.session.actor
    return [each.changed_reason for each in plans.history(actor, karin).goals]


def test_why_a_goal_got_other_words_is_asked_and_read_back(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    """By keyboard: the wording is kept when one leaves it, why is asked beside it."""
    add_plan(context, karin, "Een.")
    room.open(karin)
    goal = room.page.goal
    goal.text.setFocus()
    QTest.keyClick(focus(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    typing("Ik heb weer een huis.")
    press(Key.Key_Tab)
    assert goal.changing.isVisible()
    goal.changing.short[0].setFocus()
    press(Key.Key_Space)
    typing(" Mijn huis is weg.")
    press(Key.Key_Return)
    assert not goal.changing.isVisible()
    assert _changed(context, karin)[-1] == "Er is iets gebeurd. Mijn huis is weg."
    room.page.past.toggle.click()
    texts = [label.text() for label in room.page.past.findChildren(QLabel)]
    assert any("Veranderd: Er is iets gebeurd. Mijn huis is weg." in text for text in texts)


def test_nothing_needs_to_be_said_about_a_goal_in_other_words(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    goal = room.page.goal
    goal.text.set_text("Ik heb weer een huis.")
    goal.tell()
    goal.changing.keep.click()
    assert not goal.changing.isVisible()
    goal.why.set_text("Rust.")
    goal.tell()
    assert not goal.changing.isVisible(), "only other words for the goal are asked about"
    assert set(_changed(context, karin)) == {""}


def test_before_it_is_agreed_a_goal_is_a_draft_that_one_may_word_again(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", agreed=False)
    room.open(karin)
    room.page.goal.text.set_text("Ik heb weer een huis.")
    room.page.goal.tell()
    assert not room.page.goal.changing.isVisible()


def test_half_a_reason_is_there_after_the_lock_and_too_long_a_one_is_said(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    room.page.goal.text.set_text("Ik heb weer een huis.")
    room.page.goal.tell()
    changing = room.page.goal.changing
    changing.reason.set_text("Mijn huis")
    left = room.unfinished()
    room.open(karin)
    assert not changing.isVisible()
    room.take_up(left)
    assert changing.reason.text() == "Mijn huis"
    changing.reason.set_text("x" * 300)
    changing.keep.click()
    assert changing.reason.error
    assert room.back(), "Esc closes it"
    assert not changing.isVisible()


def test_a_step_let_go_is_read_back_and_taken_up(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    room.page.steps[0].remove.click()
    assert len(_told(context, karin)) == 2, "it was promised together: first why, if one wants"
    typing("Het hoeft niet meer.")
    press(Key.Key_Return)
    assert _told(context, karin) == ["Twee."]
    room.page.past.toggle.click()
    texts = [label.text() for label in room.page.past.findChildren(QLabel)]
    assert any("losgelaten. Het hoeft niet meer." in text.lower() for text in texts) or any(
        "Het hoeft niet meer." in text for text in texts
    )
    room.page.past.take_up[0].click()
    assert _told(context, karin) == ["Een.", "Twee."]


def test_a_step_is_let_go_without_a_word_by_enter_alone(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    card = room.page.steps[0]
    card.remove.click()
    card.letting_go.leave.click()
    assert not card.letting_go.isVisible()
    assert focus() is card.remove
    card.remove.click()
    card.letting_go.reason.set_text("x" * 201)
    card.letting_go.keep.click()
    assert "te lang" in card.letting_go.reason.error
    card.letting_go.reason.set_text("")
    press(Key.Key_Return)
    assert _told(context, karin) == ["Twee."]


def test_a_step_for_later_that_was_agreed_asks_why_too(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    room.page.steps[1].later.click()
    card = room.page.later[0]
    card.remove.click()
    card.letting_go.reason.set_text("x" * 201)
    press(Key.Key_Return)
    assert "te lang" in card.letting_go.reason.error
    card.letting_go.short[0].click()
    press(Key.Key_Return)
    assert _told(context, karin, Lane.LATER) == []
    assert _plan(context, karin).steps[1].note == "Er is iets gebeurd."


def test_somebody_is_busy_with_a_step_and_it_is_undone(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    card = room.page.steps[0]
    assert not card.busy.isHidden()
    card.busy.setFocus()
    press(Key.Key_Space)
    assert _plan(context, karin).steps[0].state is StepState.DOING
    assert card.said.text() == "Mee bezig"
    assert not card.busy.isVisible()
    room.undo()
    assert _plan(context, karin).steps[0].state is StepState.PLANNED
    assert not card.said.isVisible()
    room.page.step_begun.emit(StepLine("nog niet bewaard"))
    assert _plan(context, karin).steps[0].state is StepState.PLANNED


def test_a_step_that_was_never_agreed_goes_at_once(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.", agreed=False)
    room.open(karin)
    room.page.steps[0].remove.click()
    assert _told(context, karin) == ["Twee."]
    room.page.steps[0].later.click()
    room.page.later[0].remove.click()
    assert _told(context, karin, Lane.LATER) == []


def test_a_half_typed_reason_survives_a_lock_and_esc_closes_it(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    room.page.steps[1].remove.click()
    typing("Het hoe")
    fields = room.unfinished()
    later = PlanPresenter(context)
    on_screen(later.page)
    later.open(karin)
    later.take_up(fields)
    assert later.page.steps[1].letting_go.typed() == "Het hoe"
    assert later.page.steps[0].letting_go.isHidden()
    assert later.back()
    assert later.unfinished() == {}


def test_nothing_to_read_back_is_said(room: PlanPresenter, karin: UUID) -> None:
    room.open(karin)
    room.page.past.toggle.click()
    texts = [label.text() for label in room.page.past.findChildren(QLabel)]
    assert texts == [words("nl", "past.none")]


def test_one_more_goal_and_back_to_the_first(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    assert room.page.goals == []
    room.page.another.click()
    typing("Ik slaap weer door.")
    room.page.goal.tell()
    assert [goal.text for goal in _plan(context, karin).goals] == [
        "Ik open mijn post.",
        "Ik slaap weer door.",
    ]
    assert [choice.isChecked() for choice in room.page.goals] == [False, True]
    assert room.page.steps == []
    room.page.goals[0].click()
    assert room.page.goal.text.text() == "Ik open mijn post."
    assert [card.what.text() for card in room.page.steps] == ["Een."]


# --- praise ---------------------------------------------------------------------------------


def test_praise_is_one_action_away_also_for_a_step(
    room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    plan = add_plan(context, karin, "Een.")
    room.open(karin)
    QTest.keyClick(focus(), Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focus() is room.page.praising.field.edit
    typing("Je kwam.")
    press(Key.Key_Return)
    assert not room.page.praising.is_open
    room.page.steps[0].praise.click()
    room.page.praising.ideas[2].click()
    press(Key.Key_Return)
    praise = context.services.people.open(context.session.actor, karin).praise
    assert [(each.text, each.step_id) for each in praise] == [
        ("Je kwam.", None),
        ("Je zei het eerlijk.", plan.steps[0].id),
    ]
    assert said[-1] is not None
    assert said[-1].then is not None
    said[-1].then()
    praise = context.services.people.open(context.session.actor, karin).praise
    assert [each.text for each in praise] == ["Je kwam."], "one said by mistake is taken back"
    room.page.praise.click()
    room.page.praising.say.click()
    assert "leeg" in room.page.praising.field.error
    room.page.praising.leave.click()
    assert focus() is room.page.praise


def test_esc_closes_what_stands_open_first(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.")
    room.open(karin)
    assert not room.back()
    room.page.steps[0].smaller.click()
    assert room.back()
    assert not room.page.steps[0].splitting.isVisible()
    assert not room.back()


def test_a_half_filled_form_survives_a_lock(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Een.", "Twee.")
    room.open(karin)
    assert room.unfinished() == {}
    room.page.steps[1].smaller.click()
    room.page.steps[1].splitting.first.set_text("Ik zoek.")
    room.page.goal.drop.click()
    typing("Iets anders")
    room.page.praise.click()
    typing("Je kwam")
    fields = room.unfinished()
    later = PlanPresenter(context)
    on_screen(later.page)
    later.open(karin)
    later.take_up(fields)
    assert later.unfinished() == fields
    assert later.page.steps[1].splitting.first.text() == "Ik zoek."
    assert later.page.steps[0].splitting.isHidden()


def test_a_step_that_did_not_work_out_says_so_kindly(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    plan = add_plan(context, karin, "Een.")
    actor = context.session.actor
    context.services.plans.not_yet(actor, karin, plan.steps[0].id, "Er was niemand")
    room.open(karin)
    assert "Er was niemand" in room.page.steps[0].said.text()
    assert "Nog niet gelukt" in room.page.steps[0].said.text()


def test_before_somebody_is_there_nothing_happens(room: PlanPresenter) -> None:
    room.show()
    room.undo()
    room._ask_past()
    room._praises.praise(Said("Knap"))
    room.deed(lambda _client: Plan(uuid4(), uuid4()))
    room._drop_goal(GoalLine(), "")
    for wish in (room.wishes._decline, room.wishes._raise):
        wish(StepLine("Ik bel."))
    room.wishes._remove(StepCard(1, "nl"), StepLine("Ik bel."), "")
    room.wishes._move(StepLine("Ik bel."), Lane.LATER)
    assert room.plan is None


# --- somebody else words it too ----------------------------------------------------------------


def _worded_elsewhere(context: Context, client: UUID, draft: StepDraft) -> None:
    (step,) = _plan(context, client).steps
    plans, actor = context.services.plans, context.session.actor
    plans.change_step(actor, client, step.id, step.version, draft)


def _read(both: BothVersions) -> list[str]:
    return [label.text() for text in both.texts for label in text.findChildren(QLabel)]


@pytest.mark.parametrize("lane", [Lane.NOW, Lane.LATER])
def test_two_wordings_of_a_step_stand_side_by_side(
    lane: Lane, room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    (step,) = add_plan(context, karin, "Ik bel.").steps
    plans, actor = context.services.plans, context.session.actor
    plans.move_step(actor, karin, step.id, step.version, lane, 1)
    room.open(karin)
    (card,) = room.page.cards()
    _worded_elsewhere(context, karin, StepDraft("Ik app.", helper="mijn zus"))
    card.what.setFocus()
    card.what.edit.selectAll()  # type: ignore[attr-defined]  # a line
    typing("Ik mail.")
    press(Key.Key_Tab)
    assert focus() is not card.both.go_on, "nobody's typing is interrupted"
    asked = words("nl", "step.what")
    assert _read(card.both) == [asked, "Mijn tekst", "Ik mail.", "Tekst van Fatima", "Ik app."]
    assert card.what.text() == "Ik mail."
    assert _plan(context, karin).steps[0].text == "Ik app."
    card.tell()
    room.show()
    assert card.what.text() == "Ik mail.", "it waits for the choice"
    assert _plan(context, karin).steps[0].text == "Ik app."
    card.both.mine.click()
    (step,) = _plan(context, karin).steps
    assert (step.text, step.helper) == ("Ik mail.", "mijn zus")
    assert not any(said)


@pytest.mark.parametrize("lane", [Lane.NOW, Lane.LATER])
def test_the_other_wording_of_a_step_can_be_taken(
    lane: Lane, room: PlanPresenter, context: Context, karin: UUID
) -> None:
    (step,) = add_plan(context, karin, "Ik bel.").steps
    plans, actor = context.services.plans, context.session.actor
    plans.move_step(actor, karin, step.id, step.version, lane, 1)
    room.open(karin)
    (card,) = room.page.cards()
    _worded_elsewhere(context, karin, StepDraft("Ik app."))
    card.what.set_text("Ik mail.")
    card.tell()
    card.both.theirs.click()
    card.tell()
    assert card.what.text() == "Ik app."
    assert _plan(context, karin).steps[0].version == step.version + 2


def test_all_that_differs_of_a_step_is_named(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    (card,) = room.page.steps
    today = context.clock().date()
    _worded_elsewhere(context, karin, StepDraft("Ik bel.", day=today))
    card.day.setCurrentIndex(2)
    card.part.setCurrentIndex(1)
    card.tell()
    named = [words("nl", "step.day"), words("nl", "step.part")]
    assert _read(card.both)[::5] == named


def test_the_same_words_are_no_question(room: PlanPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    (card,) = room.page.steps
    _worded_elsewhere(context, karin, StepDraft("Ik app."))
    card.what.set_text("Ik app.")
    card.tell()
    assert not card.both.isVisible()
    assert card.what.text() == "Ik app."


def test_what_waits_for_a_choice_is_kept_when_one_leaves(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    (card,) = room.page.steps
    _worded_elsewhere(context, karin, StepDraft("Ik app."))
    card.what.set_text("Ik mail.")
    card.tell()
    room.leave()
    assert _plan(context, karin).steps[0].text == "Ik mail."
    history = context.services.plans.history(context.session.actor, karin)
    assert "Ik app." in repr(history), "and the other wording stands in the past"


def test_two_wordings_of_a_goal_stand_side_by_side(
    room: PlanPresenter, context: Context, karin: UUID
) -> None:
    plan = add_plan(context, karin, "Ik bel.")
    (goal,) = plan.goals
    room.open(karin)
    plans, actor = context.services.plans, context.session.actor
    plans.set_goal(actor, karin, goal.area, "Ik slaap.", goal_id=goal.id, version=goal.version)
    card = room.page.goal
    card.text.set_text("Ik lees mijn post.")
    card.tell()
    named = words("nl", "paper.goal")
    theirs = [named, "Mijn tekst", "Ik lees mijn post.", "Tekst van Fatima", "Ik slaap."]
    assert _read(card.both) == theirs
    room.show()
    card.tell()
    assert card.text.text() == "Ik lees mijn post."
    card.both.go_on.click()
    assert focus() is card.text.edit
    card.both.theirs.click()
    assert card.text.text() == "Ik slaap."
    card.text.set_text("Ik lees mijn post.")
    card.both.mine.click()
    assert _plan(context, karin).goals[0].text == "Ik lees mijn post."


def test_a_deed_without_words_shows_the_newest_and_says_so(
    room: PlanPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    (card,) = room.page.steps
    _worded_elsewhere(context, karin, StepDraft("Ik app."))
    card.later.click()
    assert said[-1] is not None
    assert said[-1].text.startswith("Fatima heeft ")
    assert card.what.text() == "Ik app."
    card.later.click()
    assert [step.lane for step in _plan(context, karin).steps] == [Lane.LATER]


def test_nothing_is_met_before_a_plan_is_there(room: PlanPresenter, context: Context) -> None:
    room.refused(None, ChangedElsewhere("step"))
    room.newer(Plan(uuid4(), uuid4()))
    assert room.plan is None


# --- in the language of who looks along --------------------------------------------------------


def test_a_plan_turns_into_the_language_of_who_looks_along_and_what_is_typed_stays(
    room: PlanPresenter, context: Context, said: list[Message | None]
) -> None:
    new = NewClient("Olena", "Koval", language="uk")
    client = context.services.people.create(context.session.actor, new)
    add_plan(context, client.id, "Ik bel.", agreed=False)
    room.open(client.id)
    card = room.page.steps[0]
    card.at.set_text("straks")
    card.tell()
    assert "9.30" in card.at.error
    room.page.past.toggle.click()
    room.set_together(True)
    assert (read_as(room.page), card.at.text()) == ("uk", "straks")
    assert card.what.name == f"{words('uk', 'step.what')} · {words('nl', 'step.what')}"
    assert room.page.goal.area.currentText() == "Борги · Schulden"
    assert not room.page.past.is_open
    card.tell()
    problem = FieldProblem("at", "not_a_time")
    assert card.at.error == f"{sentence(problem, 'uk')} · {sentence(problem, 'nl')}"
    room.wishes._remove(card, card.shown(), "")
    assert isinstance(said[-1], Message)
    assert said[-1].theirs is not None
    told = [words(each, "step.let_go_said") for each in ("nl", "uk")]
    assert [said[-1].text, said[-1].theirs("uk")] == told
    assert said[-1].offer == f"{words('uk', 'shared.undo')} · Maak ongedaan"
    room.set_together(False)
    assert read_as(room.page) == "nl"
    assert room.page.goal.text.name == words("nl", "paper.goal")

"""One client's file with keys, on real services: opened with a ground, steps, praise, leaving."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.lanes import in_lane
from bridge_app.domain.people import ConversationKind, Keep, NewClient, Place
from bridge_app.domain.plan import Lane, Plan, SeenHow, StepDraft, StepState
from bridge_app.domain.rewards import Card, Gift, Promise
from bridge_app.errors import StoreBusy
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.state import Moment
from bridge_app.ui.client.step_panels import NotePanel
from bridge_app.ui.client.step_wishes import Move, NotYet
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.context import Context
from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.language import read_as
from bridge_app.ui.praise_form import Said
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.why_form import Why
from bridge_app.words import words
from tests.ui.catalogue import settle
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.doing import (
    Key,
    add_client,
    add_plan,
    confirm,
    focus,
    on_screen,
    press,
    typing,
    wait_for,
)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> ClientPresenter:
    made = ClientPresenter(context)
    on_screen(made.page)
    return made


def _items(room: ClientPresenter) -> list[StepItem]:
    return [item for card in room.page.goals for item in card.items]


def _button(item: StepItem, text: str) -> QPushButton:
    buttons = item.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == text)


def _state(context: Context, client: UUID) -> StepState:
    plan = context.services.plans.plan(context.session.actor, client)
    return plan.steps[0].state


def _footprints(context: Context) -> int:
    with context.session.database.reading() as connection:
        counted = connection.exec_driver_sql("select count(*) from footprint").scalar_one()
        return int(counted)


def test_a_file_opens_at_its_main_action(room: ClientPresenter, karin: UUID) -> None:
    room.open(karin)
    assert room.page.windowTitle() == "Karin B."
    assert focus() is room.page.start
    assert room.page.start.text() == "Start gesprek"
    assert not room.page.give.isVisible()


def test_without_anybody_the_room_closes(room: ClientPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.closed):
        room.open(None)


def test_enter_begins_a_conversation(room: ClientPresenter, karin: UUID, qtbot: QtBot) -> None:
    room.open(karin)
    with qtbot.waitSignal(room.talk_wanted) as wanted:
        press(Key.Key_Space)
    assert wanted.args == [karin]


def test_an_unfinished_conversation_is_gone_on_with(
    room: ClientPresenter, context: Context, karin: UUID, qtbot: QtBot
) -> None:
    bridges, actor = context.services.bridges, context.session.actor
    talk = bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl")
    room.open(karin)
    assert room.page.start.text() == "Verder met het gesprek"
    bridges.go(actor, talk.id, Place("bridge", "debts"))
    room.open(karin)
    assert room.page.start.text() == "Verder bij: Schulden"
    with qtbot.waitSignal(room.talk_resumed) as resumed:
        press(Key.Key_Space)
    assert resumed.args == [talk.id]


def test_a_paper_that_lies_at_the_desk_is_told_at_the_return(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    papers, actor = context.services.papers, context.session.actor
    papers.lay_ready(actor, karin, "a4")
    room.open(karin)
    said = [label.text() for label in room.page.resume.findChildren(QLabel)]
    assert "Je brug ligt klaar bij de balie." in said
    papers.taken(actor, karin, "a4")
    room.open(karin)
    assert not room.page.resume.isVisible()


def test_paper_plan_and_giving_are_asked_for(
    room: ClientPresenter, context: Context, karin: UUID, qtbot: QtBot
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    with qtbot.waitSignal(room.print_wanted) as paper:
        room.page.print.click()
    with qtbot.waitSignal(room.reward_wanted) as give:
        room.page.give.click()
    with qtbot.waitSignal(room.plan_wanted) as plan:
        room.page.goals[0].change.click()
    assert paper.args == give.args == plan.args == [karin]


def test_a_first_goal_is_asked_for(room: ClientPresenter, karin: UUID, qtbot: QtBot) -> None:
    room.open(karin)
    with qtbot.waitSignal(room.plan_wanted):
        room.page.first_goal.click()


# --- somebody else's client --------------------------------------------------------------------


@pytest.fixture
def stranger(context: Context, clock: StandingClock) -> UUID:
    """A client whom the desk met a month ago, and who is in nobody's caseload."""
    client = add_client(with_roles(context, Role.FRONT_DESK), "Ahmed", "Yilmaz")
    clock.pass_by(days=30)
    return client


def test_outside_reach_a_reason_is_asked_and_nothing_shows(
    room: ClientPresenter, stranger: UUID
) -> None:
    room.open(stranger)
    assert room.page.reason.isVisible()
    assert room.page.windowTitle() == "Ahmed Y."
    assert not room.page.bridge.isVisible()
    assert focus() is room.page.reason.reason.edit


def test_a_typed_reason_opens_and_is_kept(
    room: ClientPresenter, context: Context, stranger: UUID
) -> None:
    room.open(stranger)
    press(Key.Key_Return)
    assert "waarom" in room.page.reason.reason.error
    typing("Mentor is ziek")
    press(Key.Key_Return)
    assert room.page.bridge.isVisible()
    with context.session.database.reading() as connection:
        reasons = connection.exec_driver_sql("select text from audit_text").scalars().all()
    assert "Mentor is ziek" in reasons


def test_a_visit_today_is_one_tap(room: ClientPresenter, stranger: UUID) -> None:
    room.open(stranger)
    room.page.reason.walk_in.click()
    assert room.page.bridge.isVisible()
    room.open(stranger)
    assert room.page.bridge.isVisible()


def test_one_may_turn_back(room: ClientPresenter, stranger: UUID, qtbot: QtBot) -> None:
    room.open(stranger)
    with qtbot.waitSignal(room.closed):
        room.page.reason.back.click()


def test_another_problem_is_said_in_the_strip(
    room: ClientPresenter, said: list[Message | None]
) -> None:
    room._refused(StoreBusy())
    room._praising._refused(StoreBusy())
    assert [message.tone for message in said if message] == [Tone.PROBLEM, Tone.PROBLEM]


# --- steps -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("Samen gedaan", SeenHow.DONE_TOGETHER),
        ("Papier gezien", SeenHow.PAPER_SEEN),
        ("Verteld", SeenHow.TOLD),
    ],
)
def test_one_tap_confirms_a_step(
    room: ClientPresenter, context: Context, karin: UUID, words: str, how: SeenHow
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    _button(_items(room)[0], words).click()
    plan = context.services.plans.plan(context.session.actor, karin)
    assert plan.steps[0].confirmed_how is how
    assert _button(_items(room)[0], "Toch nog niet gelukt").isEnabled()


def test_the_deck_shows_the_step_once_it_cannot_be_taken_back_and_then_for_ever(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    before = room.page.bridge.picture
    _button(_items(room)[0], "Verteld").click()
    assert room.page.bridge.picture == before
    assert _footprints(context) == 0
    room.leave()
    assert _footprints(context) == 1
    room.leave()
    assert _footprints(context) == 1
    room.open(karin)
    after = room.page.bridge.picture
    assert after != before
    context.services.plans.not_yet(
        context.session.actor, karin, _plan(context, karin).steps[0].id, "Het was een ander"
    )
    room.open(karin)
    assert room.page.bridge.picture == after


def test_a_mistake_put_right_before_leaving_leaves_no_footprint(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    _button(_items(room)[0], "Verteld").click()
    _button(_items(room)[0], "Toch nog niet gelukt").click()
    room.leave()
    assert _footprints(context) == 0


def test_nothing_happened_leaves_nothing(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    room.leave()
    room.open(karin)
    room.leave()
    with context.session.database.reading() as connection:
        rows = connection.exec_driver_sql("select count(*) from audit where action='plan.settle'")
        assert rows.scalar_one() == 0


def _plan(context: Context, client: UUID) -> Plan:
    return context.services.plans.plan(context.session.actor, client)


def _told(context: Context, client: UUID, lane: Lane = Lane.NOW) -> list[str]:
    return [step.text for step in in_lane(_plan(context, client), lane)]


def _said_under(item: StepItem) -> list[str]:
    return [label.text() for label in item.findChildren(QLabel)]


def _take_back(said: list[Message | None]) -> None:
    """Presses the way back that the strip offers."""
    message = next(each for each in reversed(said) if each and each.offer)
    assert message.then is not None
    message.then()


@pytest.fixture
def failed(room: ClientPresenter, context: Context, karin: UUID) -> ClientPresenter:
    """The room with a step that did not work out."""
    add_plan(context, karin, "Ik bel de bank en vraag een afschrift.")
    room.open(karin)
    _button(_items(room)[0], "Nog niet").click()
    return room


def test_not_yet_is_a_warm_path_and_can_be_undone(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    assert _state(context, karin) is StepState.NOT_YET
    assert words("nl", "done.not_yet_said") in _said_under(_items(failed)[0])
    _button(_items(failed)[0], "Wat maakte het lastig? Dat hoeft niet.").click()
    typing("Er was niemand.")
    press(Key.Key_Return)
    assert "Dit maakte het lastig: Er was niemand." in _said_under(_items(failed)[0])
    _button(_items(failed)[0], "Maak ongedaan").click()
    assert _state(context, karin) is StepState.PLANNED


def test_a_failed_step_is_made_smaller_in_place_with_keys(
    failed: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    button = _button(_items(failed)[0], "Maak de stap kleiner")
    button.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return, 2)
    assert _told(context, karin) == ["Ik bel de bank."]
    assert _told(context, karin, Lane.LATER) == ["Ik vraag een afschrift."]
    assert _state(context, karin) is StepState.PLANNED
    assert [item.step.text for item in _items(failed)] == [
        "Ik bel de bank.",
        "Ik vraag een afschrift.",
    ]
    _take_back(said)
    assert _told(context, karin) == ["Ik bel de bank en vraag een afschrift."]
    assert _state(context, karin) is StepState.NOT_YET


def test_a_half_that_is_too_long_is_said_at_its_line(failed: ClientPresenter) -> None:
    _button(_items(failed)[0], "Maak de stap kleiner").click()
    panel = _items(failed)[0].panel
    assert isinstance(panel, SplitForm)
    panel.first.set_text("x" * 201)
    panel.keep.click()
    assert "te lang" in panel.first.error
    panel.leave.click()
    assert _items(failed)[0].panel is None
    assert focus() is _button(_items(failed)[0], "Maak de stap kleiner")


def test_a_failed_step_gets_another_day_tapped_or_typed(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    _button(_items(failed)[0], "Kies een andere dag").click()
    panel = _items(failed)[0].panel
    assert isinstance(panel, DayPanel)
    assert focus() is panel.days[0]
    panel.other.set_text("ooit")
    panel.keep.click()
    assert panel.other.error == words("nl", "step.day_unclear")
    panel.leave.click()
    _button(_items(failed)[0], "Kies een andere dag").click()
    again = _items(failed)[0].panel
    assert isinstance(again, DayPanel)
    again.days[2].click()
    (step,) = _plan(context, karin).steps
    assert (step.day, step.state) == (date(2026, 3, 4), StepState.PLANNED)


def test_a_typed_day_is_kept_too(failed: ClientPresenter, context: Context, karin: UUID) -> None:
    _button(_items(failed)[0], "Kies een andere dag").click()
    panel = _items(failed)[0].panel
    assert isinstance(panel, DayPanel)
    panel.other.setFocus()
    typing("20 maart")
    press(Key.Key_Return)
    assert _plan(context, karin).steps[0].day == date(2026, 3, 20)


def test_somebody_is_busy_with_a_step(room: ClientPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    button = _button(_items(room)[0], "Mee bezig")
    button.setFocus()
    press(Key.Key_Space)
    assert _state(context, karin) is StepState.DOING
    texts = [label.text() for label in _items(room)[0].findChildren(QLabel)]
    assert "Mee bezig" in texts
    assert not [b for b in _items(room)[0].findChildren(QPushButton) if b.text() == "Mee bezig"]
    _button(_items(room)[0], "Maak ongedaan").click()
    assert _state(context, karin) is StepState.PLANNED
    _button(_items(room)[0], "Mee bezig").click()
    _button(_items(room)[0], "Samen gedaan").click()
    assert _state(context, karin) is StepState.DONE


def test_a_step_that_did_not_work_out_may_begin_anew(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    _button(_items(failed)[0], "Mee bezig").click()
    assert _state(context, karin) is StepState.DOING


def test_a_failed_step_may_wait(
    failed: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    _button(_items(failed)[0], "Zet bij later").click()
    assert _told(context, karin) == []
    _take_back(said)
    assert len(_told(context, karin)) == 1


@pytest.mark.parametrize("why", ["", "Het hoeft niet meer."])
def test_a_failed_step_may_be_let_go_with_why_or_without(
    failed: ClientPresenter, context: Context, karin: UUID, said: list[Message | None], why: str
) -> None:
    _button(_items(failed)[0], "Laat deze stap los").click()
    assert len(_told(context, karin)) == 1
    typing(why)
    press(Key.Key_Return)
    assert _told(context, karin) == []
    assert _plan(context, karin).steps[0].note == why
    _take_back(said)
    assert len(_told(context, karin)) == 1


def test_what_was_reserved_for_a_step_that_goes_is_free_again(
    failed: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    step, actor = _plan(context, karin).steps[0], context.session.actor
    context.services.rewards.promise(actor, Promise(uuid4(), karin, step.id, 20_00))
    failed.open(karin)
    _button(_items(failed)[0], "Laat deze stap los").click()
    press(Key.Key_Return)
    assert any(each.text.endswith("Wat erbij hoorde, is weer vrij.") for each in said if each)


def test_a_reason_that_is_half_typed_or_too_long(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    _button(_items(failed)[0], "Laat deze stap los").click()
    typing("Het hoe")
    panel = _items(_after_a_lock(failed, context, karin))[0].panel
    assert isinstance(panel, Why)
    assert panel.typed() == "Het hoe"
    panel.reason.set_text("x" * 201)
    panel.keep.click()
    assert "te lang" in panel.reason.error


def test_what_helped_is_told_with_a_done_step_and_may_stay_empty(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    _button(_items(room)[0], "Samen gedaan").click()
    _button(_items(room)[0], "Vertel wat hielp").click()
    press(Key.Key_Return)
    assert _plan(context, karin).steps[0].note == ""
    _button(_items(room)[0], "Vertel wat hielp").click()
    typing("x" * 201)
    press(Key.Key_Return)
    panel = _items(room)[0].panel
    assert isinstance(panel, NotePanel)
    assert "te lang" in panel.line.error
    panel.line.set_text("Mijn zus was erbij.")
    panel.keep.click()
    assert "Dit hielp: Mijn zus was erbij." in _said_under(_items(room)[0])
    assert _plan(context, karin).steps[0].confirmed_how is SeenHow.DONE_TOGETHER


def test_once_a_step_is_done_the_first_of_later_is_offered_and_comes(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    plan = add_plan(context, karin, "Een.", "Twee.", "Drie.")
    plans, actor = context.services.plans, context.session.actor
    for text in ("Vier.", "Vijf."):
        plans.add_step(actor, karin, plan.goals[0].id, StepDraft(text), Lane.LATER)
    room.open(karin)
    assert not _items(room)[3].findChildren(QPushButton)
    _button(_items(room)[0], "Verteld").click()
    assert _told(context, karin) == ["Twee.", "Drie."]
    assert words("nl", "step.next_up") in _said_under(_items(room)[3])
    assert words("nl", "step.next_up") not in _said_under(_items(room)[4])
    _button(_items(room)[3], "Doe deze stap nu").click()
    assert _told(context, karin) == ["Twee.", "Drie.", "Vier."]


def test_the_focus_stays_at_the_step(room: ClientPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    room.open(karin)
    button = _button(_items(room)[1], "Nog niet")
    button.setFocus()
    press(Key.Key_Space)
    assert _items(room)[1].isAncestorOf(focus())


def in_view(button: QWidget) -> bool:
    return button.visibleRegion().contains(button.rect().center())


def test_the_focus_at_the_step_is_in_view(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    """The steps are made anew; the page beside them stays as long as it was."""
    add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    room.open(karin)
    room.page.resize(1070, 500)
    button = _button(_items(room)[1], "Verteld")
    button.setFocus()
    wait_for(lambda: in_view(button))
    press(Key.Key_Space)
    assert focus() is not button
    wait_for(lambda: in_view(focus()))


def test_a_claimed_step_waits_for_how(room: ClientPresenter, context: Context, karin: UUID) -> None:
    plan = add_plan(context, karin, "Ik bel.")
    context.services.plans.claim(context.session.actor, karin, plan.steps[0].id)
    room.open(karin)
    _button(_items(room)[0], "Papier gezien").click()
    plan = context.services.plans.plan(context.session.actor, karin)
    assert plan.steps[0].confirmed_how is SeenHow.PAPER_SEEN


def test_a_rewarded_step_stays_done(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    plan = add_plan(context, karin, "Ik bel.")
    step = plan.steps[0]
    confirm(context, karin, step)
    rewards, actor = context.services.rewards, context.session.actor
    rewards.disclose(actor, karin)
    rewards.give(actor, Gift(uuid4(), karin, step.id, 20_00, (Card("8841", 20_00),)))
    room.open(karin)
    assert len(room.page.given.rows) == 2, "what was given, and the way to all there is"
    room._wish(NotYet(step.id))
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert _state(context, karin) is StepState.DONE


# --- praise ------------------------------------------------------------------------------------


def test_praise_needs_no_money_and_no_step(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    room.open(karin)
    room.page.praise.ask.click()
    assert focus() is room.page.praise.field.edit
    press(Key.Key_Return)
    assert "nog leeg" in room.page.praise.field.error
    typing("Je belde zelf.")
    press(Key.Key_Return)
    file = context.services.people.open(context.session.actor, karin)
    assert [praise.text for praise in file.praise] == ["Je belde zelf."]
    assert room.page.praise.ask.isVisible()


def test_praise_is_taken_back_while_the_file_is_open(
    room: ClientPresenter, context: Context, karin: UUID, said: list[Message | None]
) -> None:
    room.open(karin)
    for text in ("Je belde zelf.", "Je was er."):
        room.page.praise.ask.click()
        typing(text)
        press(Key.Key_Return)
    _take_back(said)
    file = context.services.people.open(context.session.actor, karin)
    assert [praise.text for praise in file.praise] == ["Je belde zelf."]
    room._file = None
    _take_back(said)
    assert len(file.praise) == 1


def test_praise_is_one_key_away_and_may_be_about_a_step(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    _button(_items(room)[0], "Nog niet").click()
    _button(_items(room)[0], "Een compliment").click()
    room.page.praise.form.ideas[2].click()
    press(Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focus() is room.page.praise.field.edit
    typing("Je kwam.")
    press(Key.Key_Return)
    lines = room.page.praise._lines
    assert [label.text() for line in lines for label in line.findChildren(QLabel)] == [
        "02-03-2026  Je kwam.",
        "02-03-2026  Je zei het eerlijk.",
        "Bij de stap: Ik bel.",
    ]


def test_before_a_file_is_open_nothing_happens_to_a_step(room: ClientPresenter) -> None:
    room._wish(NotYet(uuid4()))
    room._praising._praise(Said("Knap"))
    room._go_back(lambda _client, plan: plan)
    assert room._file is None


def test_praise_can_be_left(room: ClientPresenter, karin: UUID) -> None:
    room.open(karin)
    room.page.praise.ask.click()
    typing("Je")
    room.page.praise.leave.click()
    assert room.page.praise.field.text() == ""


def test_half_typed_words_survive_a_lock(
    room: ClientPresenter, context: Context, karin: UUID, stranger: UUID
) -> None:
    room.open(karin)
    assert room.unfinished() == {}
    room.page.praise.ask.click()
    typing("Je belde")
    fields = room.unfinished()
    later = ClientPresenter(context)
    on_screen(later.page)
    later.open(karin)
    later.take_up(fields)
    assert later.page.praise.field.text() == "Je belde"
    later.open(stranger)
    later.take_up({"reason": "Mentor"})
    assert later.page.reason.reason.text() == "Mentor"
    assert later.unfinished()["reason"] == "Mentor"


def _after_a_lock(room: ClientPresenter, context: Context, karin: UUID) -> ClientPresenter:
    fields = room.unfinished()
    later = ClientPresenter(context)
    on_screen(later.page)
    later.open(karin)
    later.take_up(fields)
    assert later.unfinished() == fields
    return later


def test_halves_of_a_step_survive_a_lock(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    _button(_items(failed)[0], "Maak de stap kleiner").click()
    panel = _items(failed)[0].panel
    assert isinstance(panel, SplitForm)
    panel.second.set_text("Ik vra")
    panel = _items(_after_a_lock(failed, context, karin))[0].panel
    assert isinstance(panel, SplitForm)
    assert panel.typed() == {"first": "Ik bel de bank.", "second": "Ik vra"}


def test_a_half_typed_day_survives_a_lock(
    failed: ClientPresenter, context: Context, karin: UUID
) -> None:
    _button(_items(failed)[0], "Kies een andere dag").click()
    assert failed.unfinished() == {}, "an empty line is nothing to keep"
    typing("")
    panel = _items(failed)[0].panel
    assert isinstance(panel, DayPanel)
    panel.other.set_text("20 ma")
    panel = _items(_after_a_lock(failed, context, karin))[0].panel
    assert isinstance(panel, DayPanel)
    assert panel.other.text() == "20 ma"


@pytest.mark.parametrize(("done", "asks"), [(False, "Wat maakte"), (True, "Vertel wat hielp")])
def test_a_half_typed_line_about_a_step_survives_a_lock(
    failed: ClientPresenter, context: Context, karin: UUID, *, done: bool, asks: str
) -> None:
    if done:
        step = _plan(context, karin).steps[0]
        plans, actor = context.services.plans, context.session.actor
        plans.confirm(actor, karin, step.id, SeenHow.TOLD)
        failed.open(karin)
    ask = next(b for b in _items(failed)[0].findChildren(QPushButton) if asks in b.text())
    ask.click()
    panel = _items(failed)[0].panel
    assert isinstance(panel, NotePanel)
    panel.line.set_text("Er was")
    panel = _items(_after_a_lock(failed, context, karin))[0].panel
    assert isinstance(panel, NotePanel)
    assert panel.line.text() == "Er was"


# --- the bridge of then, and looking together ----------------------------------------------------


def _score(context: Context, client: UUID, level: int) -> None:
    bridges, actor = context.services.bridges, context.session.actor
    talk = bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl")
    bridges.answer(actor, talk.id, "housing", Given(Answer.ANSWERED, level))
    bridges.finish(actor, talk.id)
    bridges.end(actor, talk.id)


def test_then_and_now(
    room: ClientPresenter, context: Context, karin: UUID, clock: StandingClock
) -> None:
    _score(context, karin, 1)
    clock.pass_by(days=200)
    context.services.people.walk_in(context.session.actor, karin)
    _score(context, karin, 3)
    room.open(karin)
    now = room.page.bridge.picture
    room.page.moments[Moment.THEN].click()
    assert room.page.bridge.picture != now
    room.page.moments[Moment.NOW].click()
    assert room.page.bridge.picture == now


def test_a_column_tells_its_sentence(room: ClientPresenter, context: Context, karin: UUID) -> None:
    room.page.bridge.chosen.emit(0)
    _score(context, karin, 2)
    room.open(karin)
    room.page.bridge.chosen.emit(0)
    assert room.page.drawing.told.text() == "Ik heb een plek. Ik weet niet of ik kan blijven."
    room.page.bridge.chosen.emit(1)
    assert room.page.drawing.told.text() == "Hier is nog niets gekozen. Dat mag."


def test_a_block_that_one_comes_to_by_key_tells_its_sentence_and_no_number(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    """Control: a screen reader hears its place."""
    _score(context, karin, 2)
    room.open(karin)
    heard = room.page.bridge.picture.spots[0].blocks[1].sentence
    room.page.bridge.read.emit(heard)
    told = room.page.drawing.told.text()
    assert told == "Wonen: Ik heb een plek. Ik weet niet of ik kan blijven."
    assert heard.startswith("Wonen, blok 2 van 5: Ik heb een plek.")


def test_together_hides_what_is_for_staff(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    _score(context, karin, 2)
    room.open(karin)
    assert room.page.voices.isVisible()
    room.set_together(True)
    assert not room.page.voices.isVisible()
    assert not room.page.start.isVisible()
    room.open(karin)
    assert not room.page.voices.isVisible()
    room.set_together(False)
    assert room.page.voices.isVisible()


def test_who_looks_along_reads_the_file_in_their_language_and_half_typed_words_stay(
    room: ClientPresenter, context: Context, said: list[Message | None]
) -> None:
    new = NewClient("Ola", "Kowalska", language="pl")
    client = context.services.people.create(context.session.actor, new)
    plan = add_plan(context, client.id, "Ik bel.")
    context.services.plans.not_yet(context.session.actor, client.id, plan.steps[0].id)
    room.open(client.id)
    (item,) = _items(room)
    assert _button(item, "Laat deze stap los").isEnabled()
    item.make_smaller()
    assert isinstance(item.panel, SplitForm)
    item.panel.first.set_text("Ik zoek het nummer.")
    room.set_together(True)
    both = f"{words('pl', 'step.let_go')} · Laat deze stap los"
    (item,) = _items(room)
    assert _button(item, both).isEnabled()
    assert isinstance(item.panel, SplitForm)
    assert item.panel.first.text() == "Ik zoek het nummer."
    assert read_as(room.page) == "pl"
    assert room.page.growth.table.accessibleName() == words("pl", "grow.table")
    item.wished.emit(Move(item.step.id, Lane.LATER))
    assert isinstance(said[-1], Message)
    assert said[-1].theirs is not None
    told = [words(each, "step.moved_said") for each in ("nl", "pl")]
    assert [said[-1].text, said[-1].theirs("pl")] == told
    assert said[-1].offer == f"{words('pl', 'shared.undo')} · Maak ongedaan"
    room.set_together(False)
    assert read_as(room.page) == "nl"
    assert room.page.praise.ask.text() == words("nl", "praise.ask")


@pytest.mark.parametrize(
    ("mentor", "said"),
    [
        (2, "Jullie zien hetzelfde."),
        (4, "Jullie zien iets anders. Dat mag. Vertel eens."),
        (None, ""),
    ],
)
def test_both_voices_are_told_with_the_sentence_of_the_conversation(
    room: ClientPresenter, context: Context, karin: UUID, mentor: int | None, said: str
) -> None:
    bridges, actor = context.services.bridges, context.session.actor
    talk = bridges.start(actor, karin, ConversationKind.INTAKE, Keep.ALL, "nl")
    bridges.answer(actor, talk.id, "housing", Given(Answer.ANSWERED, 2))
    if mentor:
        bridges.mentor_answer(actor, talk.id, "housing", mentor)
    bridges.finish(actor, talk.id)
    room.open(karin)
    model = room.page.voices.table.model()
    assert model.index(0, 3).data() == said


def test_in_one_column_last_time_is_read_first(
    room: ClientPresenter, karin: UUID, screen: QApplication
) -> None:
    """At 200 % the two columns become one: where we were comes before how it grew."""
    room.open(karin)
    page = room.page
    for scale, first in ((2.0, True), (1.0, False), (2.0, True)):
        wear(screen, Theme(scale=scale))
        settle(screen)
        beside, below = page.resume.mapTo(page, QPoint()), page.drawing.mapTo(page, QPoint())
        assert (beside.y() < below.y()) is first

"""One client's file with keys, on real services: opened with a ground, steps, praise, leaving."""

from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, Place
from bridge_app.domain.plan import SeenHow, StepState
from bridge_app.domain.rewards import Card, Gift
from bridge_app.errors import StoreBusy
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.state import Moment
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.doing import Key, add_client, add_plan, confirm, focus, on_screen, press, typing


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


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
    room._not_praised(StoreBusy())
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


def test_the_deck_shows_the_step_at_once_and_for_ever_after_leaving(
    room: ClientPresenter, context: Context, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    before = room.page.bridge.picture
    _button(_items(room)[0], "Verteld").click()
    assert room.page.bridge.picture != before
    assert _footprints(context) == 0
    room.leave()
    assert _footprints(context) == 1
    room.leave()
    assert _footprints(context) == 1


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


def test_not_yet_is_a_warm_path_and_can_be_undone(
    room: ClientPresenter, context: Context, karin: UUID, qtbot: QtBot
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    _button(_items(room)[0], "Nog niet").click()
    assert _state(context, karin) is StepState.NOT_YET
    with qtbot.waitSignal(room.plan_wanted):
        _button(_items(room)[0], "Maak de stap kleiner").click()
    with qtbot.waitSignal(room.plan_wanted):
        _button(_items(room)[0], "Andere dag").click()
    _button(_items(room)[0], "Maak ongedaan").click()
    assert _state(context, karin) is StepState.PLANNED


def test_the_focus_stays_at_the_step(room: ClientPresenter, context: Context, karin: UUID) -> None:
    add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    room.open(karin)
    button = _button(_items(room)[1], "Nog niet")
    button.setFocus()
    press(Key.Key_Space)
    assert _items(room)[1].isAncestorOf(focus())


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
    assert len(room.page.given.rows) == 1
    room._not_yet(step.id)
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

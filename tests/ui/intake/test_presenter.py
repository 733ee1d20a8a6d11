"""The conversation on real services: every answer is kept, every screen can be left and found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.bridge import Answer, Link, LinkKind, Walker
from bridge_app.domain.desk import ClientFile, Talk
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import (
    AddressForm,
    Client,
    ConversationKind,
    Keep,
    Needs,
    NewClient,
    Place,
    TalkRoute,
    Wellbeing,
)
from bridge_app.domain.plan import Lane, SeenHow, TeachBack
from bridge_app.domain.policy import Policy, RewardReveal
from bridge_app.domain.privacy import DayPart
from bridge_app.services.session import Services, services_for
from bridge_app.storage import policies, tables
from bridge_app.storage.written import Written
from bridge_app.ui.context import Context
from bridge_app.ui.intake.keep_card import KeepCard
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.problems import Message
from bridge_app.ui.theme import Theme, wear

BEFORE_BRIDGE = 5
"""How one is, three cards about stress, what goes well: all may be passed by."""

AREAS = ("housing", "family", "health", "people", "debts", "savings", "learning", "income")


@dataclass
class Desk:
    """A client with a conversation on the screen, and what the room told."""

    context: Context
    client: Client
    room: IntakePresenter
    told: list[str]

    def file(self) -> ClientFile:
        actor = self.context.session.actor
        return self.context.services.people.open(actor, self.client.id)

    @property
    def conversation(self) -> UUID:
        found = self.room.conversation_id
        assert found is not None
        return found

    def title(self) -> str:
        return self.room.page.windowTitle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(focus(), key)

    def type(self, text: str) -> None:
        QTest.keyClicks(focus(), text)

    def enter(self, times: int = 1) -> None:
        self.press(*([Qt.Key.Key_Return] * times))

    def begin(self, keep: Qt.Key = Qt.Key.Key_Space) -> None:
        """Past all that comes before the bridge: keep everything unless said otherwise."""
        self.kept(keep)
        self.enter(BEFORE_BRIDGE)

    def kept(self, keep: Qt.Key = Qt.Key.Key_Space) -> None:
        """Through welcome, today and keep."""
        self.room.start(self.client.id)
        self.enter(2)
        self.press(keep)
        self.enter()

    def choose_keep(self, keep: Keep) -> None:
        self.room.start(self.client.id)
        self.enter(2)
        for _ in range(list(Keep).index(keep)):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Space)
        self.enter(BEFORE_BRIDGE)

    def again(self) -> "Desk":
        """The same conversation in a room that knows nothing of it, as after a restart."""
        room = _shown(IntakePresenter(self.context))
        room.open(self.conversation)
        return Desk(self.context, self.client, room, self.told)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def _shown(room: IntakePresenter) -> IntakePresenter:
    room.page.resize(1280, 760)
    room.page.show()
    room.page.activateWindow()
    QApplication.processEvents()
    return room


@pytest.fixture
def services(context: Context) -> Services:
    return context.services


@pytest.fixture
def client(context: Context, services: Services) -> Client:
    return services.people.create(context.session.actor, NewClient("Karin", "Bos"))


@pytest.fixture
def desk(context: Context, client: Client, screen: QApplication) -> Iterator[Desk]:
    wear(screen, Theme(together=True))
    room, told = IntakePresenter(context), list[str]()
    room.paused.connect(lambda: told.append("paused"))
    room.finished.connect(lambda who: told.append(f"finished {who}"))
    room.print_wanted.connect(lambda who: told.append(f"print {who}"))
    yield Desk(context, client, _shown(room), told)
    room.leave()
    room.page.close()


def chosen(desk: Desk) -> int | None:
    """The block that is marked on the screen."""
    return desk.room.page.question.answers.cards.chosen


# --- before the first question ----------------------------------------------------------------


def test_the_conversation_begins_only_after_the_client_chose_what_is_kept(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter(2)
    assert desk.file().conversation is None
    desk.enter()
    assert desk.title() == "Wat bewaren we van vandaag? Jij kiest.", "nothing is chosen beforehand"
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    kept = desk.file().conversation
    assert kept is not None
    assert kept.keep is Keep.ALL
    assert kept.informed_at is not None
    assert desk.title() == "Hoe zit je erbij vandaag?"


def test_a_no_at_the_welcome_is_normal_and_keeps_nothing(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.room.page.bar.other.click()
    assert desk.title() == "Dat is goed. Fijn dat je er was."
    desk.enter()
    assert desk.told == [f"finished {desk.client.id}"]
    assert desk.file().conversation is None


def test_something_that_cannot_wait_comes_first(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter()
    desk.room.page.bar.other.click()
    assert desk.title() == "Dan gaat dat nu voor."
    assert desk.room.back()
    assert desk.title() == "Is er vandaag iets dat niet kan wachten?"


def test_the_worker_says_until_when(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter()
    picker = desk.room.page.today.until
    assert "We hoeven het niet af te maken." in _texts(desk)
    picker.setFocus()
    desk.press(Qt.Key.Key_Down)
    picker.activated.emit(picker.currentIndex())
    wall = picker.currentText()
    assert wall.endswith(" uur")
    assert f"We hebben tot {wall}. We hoeven het niet af te maken." in _texts(desk)


# --- the bridge -------------------------------------------------------------------------------


def test_two_keys_a_question_and_each_answer_is_kept_when_given(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_2)
    assert chosen(desk) == 2
    assert _level(desk, "housing") == 2
    desk.enter()
    assert desk.title() == "Is er thuis ruimte voor mijn plannen?"
    assert _place(desk) == ("bridge", "family")


def _level(desk: Desk, area: str) -> int | None:
    actor = desk.context.session.actor
    talk = desk.context.services.bridges.current(actor, desk.conversation)
    return talk.scoring.answer_for(area).client_level


def _answer(desk: Desk, area: str) -> tuple[Answer, bool]:
    actor = desk.context.session.actor
    talk = desk.context.services.bridges.current(actor, desk.conversation)
    given = talk.scoring.answer_for(area)
    return given.answer, given.wants_to_talk


def _place(desk: Desk) -> tuple[str, str]:
    talk = desk.file().conversation
    assert talk is not None
    return talk.place.step, talk.place.area


def test_zero_is_i_do_not_know_and_everything_may_be_skipped(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_0)
    assert _answer(desk, "housing") == (Answer.UNKNOWN, False)
    desk.press(Qt.Key.Key_4)
    assert _level(desk, "housing") == 4, "an answer can be changed"
    others = desk.room.page.question.answers.others.buttons()
    others[1].click()
    assert _answer(desk, "housing") == (Answer.SKIPPED, False)
    others[2].click()
    assert _answer(desk, "housing") == (Answer.NOT_APPLICABLE, False)
    desk.room.page.question.answers.talk.click()
    assert _answer(desk, "housing") == (Answer.NOT_APPLICABLE, True)
    others[2].click()
    assert _answer(desk, "housing") == (Answer.NOT_DISCUSSED, True), "a second press takes it back"


def test_an_area_can_be_passed_by_in_silence(desk: Desk) -> None:
    desk.begin()
    desk.enter()
    assert _answer(desk, "housing") == (Answer.NOT_DISCUSSED, False)
    assert desk.title() == "Is er thuis ruimte voor mijn plannen?"


def test_the_same_answer_twice_is_one_row(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_2, Qt.Key.Key_2)
    with desk.context.session.database.reading() as connection:
        from bridge_app.storage.tables import answer

        assert len(connection.execute(answer.select()).all()) == 1


def test_going_back_shows_the_own_answer(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_3)
    desk.enter()
    assert chosen(desk) is None
    assert desk.room.back()
    assert chosen(desk) == 3
    for _ in range(BEFORE_BRIDGE):
        assert desk.room.back()
    assert not desk.room.back(), "what is kept was chosen before the first answer"


def test_a_digit_in_a_text_field_is_text(desk: Desk) -> None:
    _at_goal(desk)
    desk.type("Ik betaal in 3 delen.")
    assert desk.room.page.goal.words.text() == "Ik betaal in 3 delen."


# --- the mentor's view ------------------------------------------------------------------------


def _scored(desk: Desk, *, answers: int = 8) -> None:
    desk.begin()
    for number in range(8):
        if number < answers:
            desk.press(Qt.Key.Key_2)
        desk.enter()


def test_the_mentor_asks_first_and_tells_beside_the_client(desk: Desk) -> None:
    _scored(desk)
    assert desk.title() == "Mag ik vertellen wat ik zie?"
    desk.enter()
    assert desk.title() == "Wat zien we samen?"
    desk.press(Qt.Key.Key_4, Qt.Key.Key_Tab)
    rows = desk.room.page.views._rows
    assert rows["housing"]._said.text() == "Jullie zien iets anders. Dat mag. Vertel eens."
    assert _level(desk, "housing") == 2, "the client's answer is the drawn one"


def test_the_client_may_choose_again_after_hearing(desk: Desk) -> None:
    _scored(desk)
    desk.enter()
    desk.press(Qt.Key.Key_4)
    row = desk.room.page.views._rows["housing"]
    row.change.click()
    desk.press(Qt.Key.Key_3)
    assert _level(desk, "housing") == 3
    actor = desk.context.session.actor
    talk = desk.context.services.bridges.current(actor, desk.conversation)
    assert talk.scoring.answer_for("housing").first_client_level == 2


def test_rather_not_is_a_good_answer(desk: Desk) -> None:
    _scored(desk)
    desk.room.page.bar.other.click()
    assert desk.title() == "Dit is jouw brug. Wat valt je op?"
    assert desk.room.back()
    assert desk.title() == "Mag ik vertellen wat ik zie?"


def test_without_an_answer_there_is_nothing_to_compare(desk: Desk) -> None:
    _scored(desk, answers=0)
    assert desk.title() == "Dit is jouw brug. Wat valt je op?"


def test_the_moment_counts_once_the_whole_bridge_was_seen(desk: Desk) -> None:
    _scored(desk)
    desk.room.page.bar.other.click()
    assert desk.file().scorings == ()
    desk.room.page.whole.names_wanted.emit(True)
    desk.enter()
    (moment,) = desk.file().scorings
    assert moment.finished_at is not None


def test_a_figure_is_chosen_with_keys_and_stands_on_the_bridge_at_once_and_on_paper(
    desk: Desk,
) -> None:
    _at_whole(desk)
    whole = desk.room.page.whole
    assert whole.figure.currentText() == "lopen"
    assert [whole.figure.itemText(at) for at in range(whole.figure.count())] == [
        "lopen", "met een wagen", "met een rolstoel", "met een kind", "geen figuur",
    ]  # fmt: skip
    whole.names_wanted.emit(True)
    whole.figure.setFocus()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert whole.figure.currentText() == "met een rolstoel"
    assert "Iemand rijdt met een rolstoel over de brug." in whole.bridge.accessibleDescription()
    services, actor = desk.context.services, desk.context.session.actor
    assert services.bridges.current(actor, desk.conversation).facts.walker is Walker.WHEELCHAIR
    paper = services.papers.take_home(actor, desk.client.id)
    assert paper.bridge.walker is Walker.WHEELCHAIR
    assert desk.again().room.page.whole.figure.currentText() == "met een rolstoel"


def test_choosing_again_takes_a_figure_back(desk: Desk) -> None:
    _at_whole(desk)
    desk.room.page.whole.figure.setFocus()
    desk.press(Qt.Key.Key_End)
    assert desk.file().facts.walker is Walker.NONE
    desk.press(Qt.Key.Key_Home)
    assert desk.file().facts.walker is Walker.WALKING


def test_the_figure_that_stands_is_not_kept_twice(desk: Desk) -> None:
    _at_whole(desk)
    version = desk.file().client.version
    desk.room.page.whole.figure_chosen.emit(Walker.WALKING)
    assert desk.file().client.version == version


def test_a_figure_stays_in_memory_where_nothing_is_kept(desk: Desk) -> None:
    desk.choose_keep(Keep.PRINT_ONLY)
    desk.press(Qt.Key.Key_2)
    desk.enter(8)
    desk.room.page.bar.other.click()
    desk.room.page.whole.figure.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.room.page.whole.figure.currentText() == "met een wagen"
    assert desk.file().client.walker == Walker.WALKING
    talk = desk.room._talk
    paper = talk.services.papers.take_home(talk.actor, talk.subject)
    assert paper.bridge.walker is Walker.PRAM


def _at_whole(desk: Desk) -> None:
    _scored(desk)
    desk.room.page.bar.other.click()


# --- the plan ---------------------------------------------------------------------------------


def _at_urgent(desk: Desk) -> None:
    _scored(desk)
    desk.room.page.bar.other.click()
    desk.enter(2)


def _at_goal(desk: Desk) -> None:
    _at_urgent(desk)
    desk.press(Qt.Key.Key_5)
    desk.enter(3)


def _at_step(desk: Desk) -> None:
    _at_goal(desk)
    desk.type("Ik weet wat ik open heb staan.")
    desk.enter()


def test_at_most_one_is_most_urgent_and_it_can_be_taken_back(desk: Desk) -> None:
    _at_urgent(desk)
    desk.press(Qt.Key.Key_5)
    assert desk.file().urgent_area == "debts"
    desk.press(Qt.Key.Key_1)
    assert desk.file().urgent_area == "housing"
    desk.press(Qt.Key.Key_1)
    assert desk.file().urgent_area is None


def _through_window(desk: Desk, *keys: Qt.Key) -> None:
    """Keys as the system sends them: to the window, not to a widget."""
    for key in keys:
        QTest.keyClick(desk.room.page.window().windowHandle(), key)
        QApplication.processEvents()


def test_an_arrow_chooses_what_is_most_urgent(desk: Desk) -> None:
    _at_urgent(desk)
    assert desk.file().urgent_area is None, "nothing is chosen beforehand"
    _through_window(desk, Qt.Key.Key_Down)
    assert desk.file().urgent_area == "family"
    _through_window(desk, Qt.Key.Key_Space)
    assert desk.file().urgent_area == "family", "pressed to be sure"
    _through_window(desk, Qt.Key.Key_Space)
    assert desk.file().urgent_area is None, "and pressed to take it back"
    _through_window(desk, Qt.Key.Key_Space)
    _through_window(desk, Qt.Key.Key_Up)
    assert desk.file().urgent_area == "housing"
    desk.press(Qt.Key.Key_Tab)
    _through_window(desk, Qt.Key.Key_Space)
    assert desk.file().urgent_area is None, "none is an answer too"


def test_tab_past_what_is_most_urgent_chooses_nothing(desk: Desk) -> None:
    _at_urgent(desk)
    _through_window(desk, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    assert desk.file().urgent_area is None


def test_an_arrow_chooses_where_the_goal_belongs(desk: Desk) -> None:
    _at_urgent(desk)
    desk.enter(3)
    desk.type("Rust in huis.")
    _through_window(desk, Qt.Key.Key_Return)
    assert focus() is desk.room.page.goal.areas.buttons()[0], "that is what is asked now"
    _through_window(desk, Qt.Key.Key_Return)
    assert desk.title() == "Mijn eerste doel", "still open"
    _through_window(desk, Qt.Key.Key_Right)
    assert desk.room.page.goal.areas.buttons()[1].isChecked()
    _through_window(desk, Qt.Key.Key_Return)
    assert desk.file().plan.active_goals[0].area == "family"


def test_an_arrow_chooses_what_is_kept(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter(2)
    _through_window(desk, Qt.Key.Key_Down)
    assert desk.room._talk.known.keep is Keep.STEPS_ONLY


def test_a_goal_in_own_words_goes_into_the_plan(desk: Desk) -> None:
    _at_step(desk)
    goal = desk.file().plan.active_goals[0]
    assert (goal.text, goal.area) == ("Ik weet wat ik open heb staan.", "debts")
    assert desk.title() == "Mijn kleine stappen"


def test_a_goal_without_a_place_asks_where_it_belongs(desk: Desk) -> None:
    _at_urgent(desk)
    desk.enter(3)
    desk.type("Rust in huis.")
    desk.enter()
    assert desk.title() == "Mijn eerste doel"
    assert desk.room.page.goal._trouble.text() == "Kies ook waar je doel bij hoort."
    desk.room.page.goal.areas.buttons()[1].click()
    desk.enter()
    assert desk.file().plan.active_goals[0].area == "family"


def test_no_goal_is_an_answer_and_the_paper_comes_all_the_same(desk: Desk) -> None:
    _at_goal(desk)
    desk.enter()
    assert desk.title() == "Klaar. Goed gedaan."
    desk.enter(3)
    assert desk.told == [f"print {desk.client.id}"]


def test_an_emptied_goal_leaves_the_plan(desk: Desk) -> None:
    _at_step(desk)
    assert desk.room.back()
    desk.room.page.goal.words.show_text("")
    desk.enter()
    assert desk.file().plan.active_goals == ()


def test_a_changed_goal_is_a_new_version(desk: Desk) -> None:
    _at_step(desk)
    desk.room.back()
    desk.type(" Nu al.")
    desk.enter()
    (goal,) = desk.file().plan.active_goals
    assert (goal.text, goal.version) == ("Ik weet wat ik open heb staan. Nu al.", 2)


def test_a_goal_that_a_colleague_changed_first_is_kept_when_one_goes_on(desk: Desk) -> None:
    _at_step(desk)
    desk.room.back()
    (goal,) = desk.file().plan.active_goals
    plans, actor = desk.context.services.plans, desk.context.session.actor
    client, version = desk.client.id, goal.version
    plans.set_goal(actor, client, goal.area, "Ik slaap.", goal_id=goal.id, version=version)
    desk.type(" Nu al.")
    desk.enter()
    both, typed = desk.room.page.both.card, "Ik weet wat ik open heb staan. Nu al."
    assert both.isVisible(), "both wordings are seen"
    assert desk.room.page.goal.words.text() == typed, "what was typed stays"
    assert desk.file().plan.active_goals[0].text == "Ik slaap."
    desk.enter()
    assert both.isHidden(), "Enter goes on typing"
    assert desk.file().plan.active_goals[0].text == "Ik slaap."
    desk.enter()
    assert desk.file().plan.active_goals[0].text == typed


def test_a_step_with_day_part_helper_and_what_if(desk: Desk) -> None:
    _at_step(desk)
    assert desk.room.page.step.parts.width() > 0, "parts that came later have their place"
    desk.type("Ik bel mijn zus.")
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Space)  # not today: tomorrow
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)  # in the morning
    desk.press(Qt.Key.Key_Tab)
    desk.type("9.30")
    desk.press(Qt.Key.Key_Tab)
    desk.type("mijn zus")
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    desk.type("Dan stuur ik een bericht.")
    desk.enter()
    (step,) = desk.file().plan.steps
    assert (step.text, step.helper) == ("Ik bel mijn zus.", "mijn zus")
    assert step.day is not None
    assert step.day.isoformat() == "2026-03-03"
    assert (step.day_part, step.at) == (DayPart.MORNING, time(9, 30))
    assert step.if_then == "Dan stuur ik een bericht."
    assert desk.title() == "Wat ga je thuis vertellen?"


def test_a_time_that_cannot_be_read_is_asked_again(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel mijn zus.")
    desk.room.page.step.at.setFocus()
    desk.type("straks")
    desk.enter()
    assert desk.room.page.step.at.accessibleDescription() == (
        "Hoe laat is dat? Typ bijvoorbeeld: 9 uur."
    )
    assert not desk.file().plan.steps
    desk.room.page.step.at.setText("14")
    desk.enter()
    assert desk.file().plan.steps[0].at == time(14)
    assert desk.room.back()
    assert desk.room.page.step.at.text() == "14.00", "what was agreed stands there again"


def test_three_steps_one_a_screen_and_no_more(desk: Desk) -> None:
    _at_step(desk)
    for number in range(3):
        desk.type(f"Ik doe stap {number}.")
        assert bool(desk.room.page.bar.other.text()) == (number < 2)
        (desk.room.page.bar.other if number < 2 else desk.room.page.bar.primary).click()
    assert len(desk.file().plan.steps) == 3
    assert desk.title() == "Wat ga je thuis vertellen?"
    assert desk.room.back()
    assert desk.room.page.step.what.text() == "Ik doe stap 2."


def test_one_more_is_offered_only_after_something(desk: Desk) -> None:
    _at_step(desk)
    desk.room.page.bar.other.click()
    assert _place(desk) == ("steps", "1")


def test_a_step_can_be_changed_emptied_and_taken_away(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel.")
    desk.room.page.bar.other.click()
    desk.type("Ik schrijf.")
    desk.enter()
    desk.room.back()
    desk.type(" Nu.")
    desk.enter()
    assert [step.text for step in desk.file().plan.steps] == ["Ik bel.", "Ik schrijf. Nu."]
    desk.room.back()
    desk.room.page.step.remove.click()
    assert _place(desk) == ("steps", "1")
    assert desk.room.page.step.what.text() == "Ik bel."
    desk.room.page.step.what.show_text("")
    desk.enter()
    plan = desk.file().plan
    assert not plan.steps_of(plan.goals[0])
    assert desk.title() == "Klaar. Goed gedaan."


def test_a_day_that_cannot_be_read_asks_back(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel.")
    desk.room.page.step.day.setText("gauw")
    desk.enter()
    assert desk.title() == "Mijn kleine stappen"
    assert desk.room.page.step._unclear.text() == "Welke dag is dat? Typ bijvoorbeeld: 3 juni."
    desk.room.page.step.day.setText("vrijdag")
    desk.enter()
    assert desk.title() == "Wat ga je thuis vertellen?"


def test_a_step_that_is_too_big_gives_the_mentor_a_tip_and_nothing_else(desk: Desk) -> None:
    tips: list[str] = []
    desk.context.problems.tipped.connect(tips.append)
    _at_step(desk)
    desk.type("Ik ga alles regelen.")
    desk.room.page.step.day.setText("morgen")
    assert tips[-1] == "Dit is groot. Wat is het allereerste stukje?"
    assert tips[-1] not in " ".join(_texts(desk))
    desk.enter()
    assert desk.title() == "Wat ga je thuis vertellen?", "a hint never blocks"
    assert tips[-1] == ""


def _texts(desk: Desk) -> list[str]:
    from tests.ui import looking

    return looking.texts(desk.room.page)


def _at_ready(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel mijn zus.")
    desk.enter()
    desk.press(Qt.Key.Key_Space)
    desk.enter()


def test_telling_back_agrees_the_plan(desk: Desk) -> None:
    _at_ready(desk)
    (agreement,) = desk.file().plan.agreements
    assert agreement.teach_back is TeachBack.COULD_TELL
    assert desk.title() == "Je plan is klaar. Jij hebt het zelf gemaakt."


def test_looking_back_after_the_agreement_makes_no_second_one(desk: Desk) -> None:
    _at_ready(desk)
    desk.room.back()
    desk.enter()
    assert len(desk.file().plan.agreements) == 1


def test_only_then_there_is_one_more_thing(desk: Desk) -> None:
    _at_ready(desk)
    assert desk.file().disclosed is None
    desk.enter(3)
    assert desk.title() == "Er is nog iets"
    disclosed, agreed = desk.file().disclosed, desk.file().plan.agreed_at
    assert disclosed is not None
    assert agreed is not None
    assert disclosed >= agreed
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"
    desk.enter()
    assert desk.title() == "Wanneer kijken we weer samen naar de brug?"
    desk.enter()
    assert desk.title() == "Klaar. Goed gedaan."
    assert desk.told == [f"print {desk.client.id}"]


def _from_the_start(desk: Desk) -> None:
    """The other policy: a municipality that tells it before the plan (EXPERIENCE D6)."""
    policy = Policy(0, date(2026, 1, 1), reveal=RewardReveal.FROM_START)
    written = Written(desk.context.clock(), desk.context.session.actor.person)
    with desk.context.session.database.writing() as connection:
        policies.add(connection, policy, written)


@pytest.mark.parametrize("keep", [Keep.ALL, Keep.STEPS_ONLY])
def test_a_policy_may_tell_it_from_the_start_and_then_not_again(desk: Desk, keep: Keep) -> None:
    _from_the_start(desk)
    desk.room.start(desk.client.id)
    desk.enter(2)
    for _ in range(list(Keep).index(keep)):
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    desk.enter(2 if keep is Keep.ALL else 1)
    assert desk.title() == "Goed om te weten"
    assert desk.file().disclosed is not None
    later = desk.again()
    assert later.title() == "Goed om te weten", "one comes back to it"
    titles = []
    while "Klaar" not in later.title():
        later.enter()
        titles.append(later.title())
    assert not {"Er is nog iets", "Goed om te weten"} & {*titles}


def test_where_nothing_is_kept_nothing_is_promised(desk: Desk) -> None:
    _from_the_start(desk)
    desk.choose_keep(Keep.PRINT_ONLY)
    assert desk.title() != "Goed om te weten"
    assert desk.file().disclosed is None


def test_who_heard_it_before_hears_only_what_is_reserved(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(7)
    actor, plans = desk.context.session.actor, desk.context.services.plans
    step = desk.file().plan.steps[0]
    plans.confirm(actor, desk.client.id, step.id, SeenHow.TOLD)
    bridges = desk.context.services.bridges
    talk = bridges.start(actor, desk.client.id, ConversationKind.REVIEW, Keep.ALL, "nl")
    bridges.go(actor, talk.id, Place("goal"))
    desk.room.start(desk.client.id)
    desk.enter()
    desk.type("Ik ga wandelen.")
    desk.enter(2)
    assert desk.title() == "Je plan is klaar. Jij hebt het zelf gemaakt."
    desk.enter(2)
    assert desk.title() == "Een moment"
    nothing, *_ = next(iter(desk.room.page.promise.form.rows.values())).choices.buttons()
    nothing.click()
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"


def test_the_end_closes_the_conversation(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(7)
    assert desk.told[-1] == f"finished {desk.client.id}"
    assert desk.file().conversation is None


def test_a_day_without_paper(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(5)
    desk.room.page.bar.other.click()
    assert desk.title() == "Klaar. Goed gedaan."
    assert desk.told == []
    desk.room.page.bar.other.click()
    assert desk.told == [f"print {desk.client.id}"], "until one has left, paper can be had"


# --- rest, and begin again --------------------------------------------------------------------


def test_a_pause_and_on_with_the_same_question(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_2)
    desk.room.page.bar.pause.click()
    assert desk.title() == "Even pauze"
    desk.enter()
    assert desk.title() == "Hoe woon ik nu?"
    assert chosen(desk) == 2


def test_in_a_pause_the_end_may_move(desk: Desk) -> None:
    desk.begin()
    desk.room.page.bar.pause.click()
    picker = desk.room.page.calm.until
    picker.setCurrentIndex(2)
    picker.activated.emit(2)
    until = _talk(desk).conversation.until
    assert until == picker.itemData(2)
    again = desk.again()
    again.room.page.bar.pause.click()
    shown = again.room.page.calm.until
    assert shown.itemData(shown.currentIndex()) == until


def test_enough_for_today_and_another_day_at_the_same_question(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_2)
    desk.enter()
    desk.room.page.bar.pause.click()
    desk.room.page.bar.other.click()
    assert desk.told == ["paused"]
    desk.room.start(desk.client.id)
    assert desk.title() == "Is er thuis ruimte voor mijn plannen?"


def test_another_room_finds_the_question_the_answer_and_the_typed_text(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel de wo")
    desk.room.page.step.day.setText("vrijd")
    desk.room.leave()
    found = desk.again()
    assert found.title() == "Mijn kleine stappen"
    assert found.room.page.step.what.text() == "Ik bel de wo"
    assert found.room.page.step.day.text() == "vrijd"
    found.room.page.step.day.setText("vrijdag")
    found.enter()
    assert found.file().plan.steps[0].text == "Ik bel de wo"
    drafts = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    assert drafts == {}


def test_typed_text_is_kept_when_the_typing_rests(desk: Desk) -> None:
    _at_goal(desk)
    desk.type("Ik slaap")
    QTest.qWait(600)
    drafts = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    assert drafts["goal.text"] == "Ik slaap"


@pytest.mark.parametrize("keys", [0, 1])
def test_resuming_at_the_views_and_at_ready(desk: Desk, keys: int) -> None:
    if keys:
        _at_ready(desk)
    else:
        _scored(desk)
        desk.enter()
        desk.press(Qt.Key.Key_3)
    found = desk.again()
    assert found.title() == desk.title()
    assert found.room.page.bar.primary.text() == desk.room.page.bar.primary.text()


def test_nothing_is_on_the_screen_before_a_conversation(context: Context) -> None:
    assert not IntakePresenter(context).back()


def test_a_conversation_that_ended_elsewhere_says_so(
    desk: Desk, said: list[Message | None]
) -> None:
    desk.begin()
    actor = desk.context.session.actor
    desk.context.services.bridges.end(actor, desk.conversation)
    desk.press(Qt.Key.Key_3)
    assert said[-1] is not None
    assert chosen(desk) is None, "what is marked is what is kept"


def test_nothing_of_a_conversation_stays_on_the_screen(desk: Desk) -> None:
    """Also not when the next one cannot be opened: it is somebody else's."""
    desk.begin()
    desk.press(Qt.Key.Key_2)
    desk.room.open(desk.client.id)  # there is no conversation with this id
    assert [text for text in _texts(desk) if "Karin" in text or "woon" in text] == []
    assert not desk.room.back()
    QTest.keyClick(desk.room.page, Qt.Key.Key_Return)
    desk.room.start(desk.client.id)
    assert desk.title() == "Hoe woon ik nu?", "where the talk was left"


# --- keep only steps, or nothing --------------------------------------------------------------


def test_only_the_steps_are_kept(desk: Desk) -> None:
    desk.choose_keep(Keep.STEPS_ONLY)
    desk.press(Qt.Key.Key_2)
    desk.enter(8)
    desk.room.page.bar.other.click()
    desk.enter(2)
    desk.press(Qt.Key.Key_5)
    desk.enter(3)
    desk.type("Een doel.")
    desk.enter()
    desk.type("Een stap.")
    desk.enter()
    assert desk.file().scorings == ()
    assert desk.file().plan.steps[0].text == "Een stap."
    home = desk.context.services.papers.take_home(desk.context.session.actor, desk.client.id)
    assert home.bridge.levels == {"housing": 2}, "the paper shows the bridge while the talk lasts"


def test_the_card_says_that_the_bridge_itself_will_be_gone(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter(2)
    cards = desk.room.page.findChildren(KeepCard)
    card = next(each for each in cards if each.text() == "Bewaar alleen mijn stappen")
    assert (
        "Wij bewaren de brug niet. Sluiten we af, dan is hij weg." in card.accessibleDescription()
    )
    desk.choose_keep(Keep.STEPS_ONLY)
    desk.press(Qt.Key.Key_2)
    session = desk.context.session
    after_closing = services_for(session.database, desk.context.clock)
    file = after_closing.people.open(session.actor, desk.client.id)
    assert (file.facts.levels, file.scorings) == ({}, ()), "what the card says is true"


def test_print_only_leaves_nothing(desk: Desk) -> None:
    before = desk.file()
    papers: list[tuple[Services, UUID]] = []
    desk.room.passing_print_wanted.connect(lambda s, who: papers.append((s, who)))
    desk.choose_keep(Keep.PRINT_ONLY)
    assert desk.room.conversation_id is None, "there is nothing to come back to"
    desk.press(Qt.Key.Key_2)
    desk.enter(8)
    desk.room.page.bar.other.click()
    desk.enter(2)
    desk.press(Qt.Key.Key_5)
    desk.enter(3)
    desk.type("Zilvermeeuw.")
    desk.enter()
    desk.type("Een stap.")
    desk.enter(3)
    assert desk.room.page.bar.primary.text() == "Neem je brug mee naar huis", "no reveal"
    desk.enter()
    (services, who) = papers[0]
    home = services.papers.take_home(desk.context.session.actor, who)
    assert home.goals[0].text == "Zilvermeeuw."
    desk.enter()
    assert desk.told == [f"finished {desk.client.id}"]
    after = desk.file()
    assert (after.plan, after.scorings, after.conversation) == (before.plan, (), None)


def test_a_passing_conversation_is_gone_after_enough_for_today(desk: Desk) -> None:
    desk.choose_keep(Keep.PRINT_ONLY)
    desk.press(Qt.Key.Key_2)
    desk.room.page.bar.pause.click()
    assert desk.title() == "Even pauze"
    desk.room.page.bar.other.click()
    assert desk.told == ["paused"]
    assert desk.file().conversation is None


# --- around the bridge ------------------------------------------------------------------------


def _talk(desk: Desk) -> Talk:
    actor = desk.context.session.actor
    return desk.context.services.bridges.current(actor, desk.conversation)


def test_how_one_is_is_kept_when_tapped_and_taken_back(desk: Desk) -> None:
    desk.kept()
    desk.press(Qt.Key.Key_Space)
    assert _talk(desk).conversation.wellbeing is Wellbeing.WELL
    assert "Dank je. Fijn dat je het zegt." in _texts(desk)
    desk.press(Qt.Key.Key_Space)
    assert _talk(desk).conversation.wellbeing is None


def test_what_is_said_about_stress_is_kept_nowhere(desk: Desk) -> None:
    desk.kept()
    desk.enter(2)
    assert desk.title() == "Met stress is het hoofd vol"
    before = _everything(desk)
    desk.room.page.pick.picks.buttons()[0].click()
    assert "Dank je. Dit schrijven we niet op." in _texts(desk)
    assert _everything(desk) == before


def _everything(desk: Desk) -> dict[str, int]:
    """How many rows there are of each kind."""
    with desk.context.session.database.reading() as connection:
        return {
            table.name: len(connection.execute(table.select()).all())
            for table in tables.metadata.sorted_tables
            if table.name not in {"audit", "audit_text"}
        }


def test_what_goes_well_is_typed_or_tapped_and_stands_when_one_goes_on(desk: Desk) -> None:
    desk.kept()
    desk.enter(4)
    desk.type("Ik kook elke dag.")
    assert _talk(desk).strengths == ()
    idea = desk.room.page.strengths.ideas._buttons[1]
    idea.click()
    desk.enter()
    assert list(_talk(desk).strengths) == ["Ik kook elke dag.", "Ik vraag om hulp."]
    assert desk.room.back()
    texts = [field.text() for field in desk.room.page.strengths.fields]
    assert texts == ["Ik kook elke dag.", "Ik vraag om hulp.", ""]
    desk.enter()
    assert len(_talk(desk).strengths) == 2, "the same words are not written twice"


def _at_links(desk: Desk) -> None:
    _scored(desk)
    desk.room.page.bar.other.click()
    desk.enter()
    assert desk.title() == "Wat hoort bij elkaar?"


def test_two_taps_and_a_sentence_make_a_link(desk: Desk) -> None:
    _at_links(desk)
    desk.press(Qt.Key.Key_5, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert _talk(desk).facts.links == (Link("debts", "health"),)
    desk.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert _talk(desk).facts.links[1] == Link("housing", "family", LinkKind.WEIGHS)
    desk.room.page.links.rows[Link("debts", "health")].remove.click()
    assert len(_talk(desk).facts.links) == 1
    desk.enter()
    assert desk.title() == "Wat is nu het belangrijkst voor mij?"


def test_a_third_tap_changes_the_second_and_a_repeated_one_takes_it_back(desk: Desk) -> None:
    _at_links(desk)
    chips = desk.room.page.links.chips
    for area in ("debts", "health", "people"):
        chips._chips[area].click()
    assert list(desk.room._talk.known.picked) == ["debts", "people"]
    chips._chips["people"].click()
    assert list(desk.room._talk.known.picked) == ["debts"]
    desk.room.page.bar.other.click()
    assert desk.title() == "Wat is nu het belangrijkst voor mij?"
    assert _talk(desk).facts.links == ()


def test_three_links_leave_only_the_way_on(desk: Desk) -> None:
    _at_links(desk)
    for keys in (
        (Qt.Key.Key_1, Qt.Key.Key_2),
        (Qt.Key.Key_1, Qt.Key.Key_3),
        (Qt.Key.Key_1, Qt.Key.Key_4),
    ):
        desk.press(*keys, Qt.Key.Key_Return)
    assert len(_talk(desk).facts.links) == 3
    assert not desk.room.page.links.chips.isVisible()
    desk.enter()
    assert desk.title() == "Wat hoort bij elkaar?", "Enter on the cross takes one away"
    assert len(_talk(desk).facts.links) == 2


def test_what_comes_later_is_ticked_and_gives_way(desk: Desk) -> None:
    _at_urgent(desk)
    desk.press(Qt.Key.Key_5)
    desk.room.page.urgent.later._chips["people"].click()
    assert _talk(desk).later == ("people",)
    desk.press(Qt.Key.Key_4)
    assert desk.file().urgent_area == "people"
    assert _talk(desk).later == ()


def _at_future(desk: Desk) -> None:
    _at_urgent(desk)
    desk.press(Qt.Key.Key_5)
    desk.enter()


def test_a_flag_is_planted_moved_and_taken_away(desk: Desk) -> None:
    _at_future(desk)
    desk.press(Qt.Key.Key_4)
    assert _talk(desk).facts.targets == {"debts": 4}
    desk.press(Qt.Key.Key_3)
    assert _talk(desk).facts.targets == {"debts": 3}
    column = desk.room.page.future.columns["debts"]
    QTest.keyClick(column.first(), Qt.Key.Key_3)
    assert _talk(desk).facts.targets == {}, "lower, higher, none: all of it is fine"
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_0)
    assert _talk(desk).facts.targets == {}
    desk.press(Qt.Key.Key_9)
    assert _talk(desk).facts.targets == {}


def test_two_years_on_in_own_words_with_the_day_that_was_promised(desk: Desk) -> None:
    _at_future(desk)
    desk.enter()
    desk.type("Ik woon rustig.")
    desk.enter()
    assert (_talk(desk).vision, str(_talk(desk).vision_by)) == ("Ik woon rustig.", "2028-03-02")
    assert desk.room.back()
    assert desk.room.page.vision.words.text() == "Ik woon rustig."
    desk.enter()
    assert desk.title() == "Mijn eerste doel"


def test_too_many_words_are_refused_and_stay(desk: Desk, said: list[Message | None]) -> None:
    _at_future(desk)
    desk.enter()
    desk.room.page.vision.words.show_text("a" * 300)
    desk.enter()
    assert said[-1] is not None
    assert desk.title() == "Hoe ziet mijn leven er dan uit?"
    assert len(desk.room.page.vision.words.text()) == 300


# --- more about the goal, and steps that become smaller ------------------------------------------


def test_why_until_when_and_how_one_will_know(desk: Desk) -> None:
    _at_goal(desk)
    desk.type("Ik slaap weer goed.")
    desk.room.page.bar.other.click()
    assert desk.title() == "Mijn doel en ik"
    desk.type("Rust voor mijn kind.")
    why = desk.room.page.why
    why.days.buttons()[1].click()
    why.how.show_text("Ik lach weer.")
    desk.enter()
    (goal,) = desk.file().plan.active_goals
    assert (goal.motivation, goal.how_known) == ("Rust voor mijn kind.", "Ik lach weer.")
    assert str(goal.target_date) == "2026-06-02"
    assert desk.room.back()
    assert desk.title() == "Mijn doel en ik"
    desk.enter()
    assert desk.file().plan.active_goals[0].version == goal.version


def test_a_day_for_the_goal_that_cannot_be_read_asks_back(desk: Desk) -> None:
    _at_goal(desk)
    desk.type("Ik slaap weer goed.")
    desk.room.page.bar.other.click()
    desk.room.page.why.day.setText("ooit")
    desk.enter()
    assert desk.title() == "Mijn doel en ik"
    assert desk.room.page.why._unclear.text().startswith("Welke dag is dat?")
    desk.room.page.why.day.setText("")
    desk.enter()
    assert desk.title() == "Mijn kleine stappen"


def test_an_idea_of_the_library_is_taken_over_with_one_tap(desk: Desk) -> None:
    _at_step(desk)
    ideas = desk.room.page.step.ideas._buttons
    assert len(ideas) == 3
    text = ideas[0].text()
    ideas[0].click()
    desk.enter()
    assert desk.file().plan.steps[0].text == text


@pytest.mark.parametrize("kept", [True, False])
def test_a_step_made_smaller_leaves_its_second_half_for_later(desk: Desk, kept: bool) -> None:
    _at_step(desk)
    desk.type("Ik bel de bank en ik schrijf een brief.")
    if kept:
        desk.enter()
        desk.room.back()
    page = desk.room.page.step
    page.smaller.click()
    assert page.splitting.isVisible()
    page.splitting.first.set_text("Ik bel de bank.")
    page.splitting.second.set_text("Ik schrijf een brief.")
    page.splitting.keep.click()
    first, second = desk.file().plan.steps
    assert (first.text, first.lane) == ("Ik bel de bank.", Lane.NOW)
    assert (second.text, second.lane) == ("Ik schrijf een brief.", Lane.LATER)
    assert page.what.text() == "Ik bel de bank."
    assert not page.splitting.isVisible()
    assert page._waiting.text() == "Voor later: Ik schrijf een brief."


def _half_typed(desk: Desk) -> dict[str, str]:
    found = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    return {name: text for name, text in found.items() if ".half" in name}


def test_half_typed_halves_stand_there_again(desk: Desk) -> None:
    """As after a lock or a kill: the form, both its lines, and where one was."""
    _at_step(desk)
    desk.type("Ik bel de bank en ik schrijf een brief.")
    desk.room.page.step.smaller.click()
    desk.room.page.step.splitting.second.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("Ik schr")
    desk.room.leave()
    again = desk.again()
    form = again.room.page.step.splitting
    assert form.isVisible()
    assert form.typed() == {"first": "Ik bel de bank.", "second": "Ik schr"}
    assert focus() is form.second.edit
    again.type("ijf een brief.")
    again.enter()
    texts = [each.text for each in desk.file().plan.steps]
    assert texts == ["Ik bel de bank.", "Ik schrijf een brief."]
    assert _half_typed(again) == {}
    again.room.leave()  # what it still holds back is not kept in the store of another test


def test_a_step_that_stays_whole_leaves_no_halves(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel de bank en ik schrijf een brief.")
    page = desk.room.page.step
    page.smaller.click()
    desk.room.leave()
    assert len(_half_typed(desk)) == 2
    page.splitting.leave.click()
    desk.room.leave()
    assert _half_typed(desk) == {}
    assert not page.splitting.isVisible()


def test_the_two_lines_belong_to_one_step_only(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel de bank.")
    desk.room.page.bar.other.click()
    desk.type("Ik schrijf een brief en ik haal postzegels.")
    desk.room.page.step.smaller.click()
    assert desk.room.page.step.splitting.isVisible()
    desk.room.back()
    assert desk.room.page.step.what.text() == "Ik bel de bank."
    assert not desk.room.page.step.splitting.isVisible()
    desk.enter()
    assert desk.room.page.step.splitting.first.text() == "Ik schrijf een brief."


def test_an_agreed_step_that_is_taken_away_may_say_why(desk: Desk) -> None:
    _at_ready(desk)
    desk.room.back()
    desk.room.back()
    page = desk.room.page.step
    page.remove.click()
    assert page.letting_go.isVisible()
    desk.type("Het hoe")
    desk.room.leave()
    again = desk.again()
    form = again.room.page.step.letting_go
    assert form.typed() == "Het hoe"
    form.reason.set_text("x" * 201)
    form.keep.click()
    assert "te lang" in form.reason.error
    form.leave.click()
    assert not form.isVisible()
    again.room.page.step.remove.click()
    form.reason.set_text("Het hoeft niet meer.")
    again.enter()
    assert [each.note for each in again.file().plan.steps] == ["Het hoeft niet meer."]
    assert not form.isVisible()
    again.room.leave()
    found = desk.context.services.bridges.drafts(desk.context.session.actor, again.conversation)
    assert not [name for name in found if "let_go" in name]


@pytest.mark.parametrize("kept", [True, False])
def test_a_step_for_later_makes_room(desk: Desk, kept: bool) -> None:
    _at_step(desk)
    desk.type("Ik bel mijn zus.")
    if kept:
        desk.enter()
        desk.room.back()
    desk.room.page.step.later.click()
    (step,) = desk.file().plan.steps
    assert step.lane is Lane.LATER
    assert desk.title() == "Mijn kleine stappen"
    assert desk.room.page.step.what.text() == ""


# --- the next day, and the next look --------------------------------------------------------------


def _at_next(desk: Desk) -> None:
    _at_ready(desk)
    desk.enter(4)
    assert desk.title() == "Mijn volgende afspraak"


def test_a_morning_is_noted_and_stands_on_the_paper(desk: Desk) -> None:
    _at_next(desk)
    panel = desk.room.page.meeting.panel
    panel.days.buttons()[0].click()
    panel.times.buttons()[1].click()
    desk.room.page.bar.primary.click()
    assert desk.title() == "Wanneer kijken we weer samen naar de brug?"
    home = desk.context.services.papers.take_home(desk.context.session.actor, desk.client.id)
    assert home.appointment is not None
    assert str(home.appointment.day) == "2026-03-09"
    assert desk.room.back()
    assert "De afspraak staat: maandag 9 maart om 9.30 uur." in _texts(desk)
    desk.enter()
    assert (
        len(
            desk.context.services.appointments.of_client(desk.context.session.actor, desk.client.id)
        )
        == 1
    )


def test_a_day_that_cannot_be_read_is_asked_back_kindly(desk: Desk) -> None:
    _at_next(desk)
    desk.room.page.meeting.panel.day.show_text("gauw")
    desk.enter()
    assert desk.title() == "Mijn volgende afspraak"
    assert "Welke dag is dat? Typ bijvoorbeeld: 3 juni." in _texts(desk)


def _next_typed(desk: Desk) -> bool:
    found = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    return "next" in found


def test_a_half_typed_appointment_stands_there_again(desk: Desk) -> None:
    _at_next(desk)
    desk.room.leave()
    assert not _next_typed(desk), "nothing was typed or tapped"
    panel = desk.room.page.meeting.panel
    panel.days.buttons()[0].click()
    panel.times.buttons()[1].click()
    panel.kinds.buttons()[2].click()
    panel.ticks["quiet_room"].click()
    panel.place.edit.setFocus()
    desk.type("Spreekkamer 2")
    form = panel.form()
    desk.room.leave()
    again = desk.again()
    assert again.room.page.meeting.panel.form() == form
    again.room.page.bar.primary.click()
    again.room.leave()
    assert not _next_typed(again)
    (noted,) = desk.context.services.appointments.of_client(
        desk.context.session.actor, desk.client.id
    )
    assert noted.agreed.place == "Spreekkamer 2"


def test_what_is_typed_of_one_appointment_is_not_there_for_the_next_client(desk: Desk) -> None:
    _at_next(desk)
    desk.room.page.meeting.panel.day.show_text("vrij")
    desk.room.page.bar.pause.click()
    desk.room.page.bar.other.click()
    other = desk.context.services.people.create(
        desk.context.session.actor, NewClient("Lot", "Visser")
    )
    begun = Desk(desk.context, other, desk.room, [])
    _at_next(begun)
    assert begun.room.page.meeting.panel.form().day == ""


def _at_again(desk: Desk) -> None:
    _at_next(desk)
    desk.enter()


def test_half_a_year_is_promised_when_nothing_else_is_said(desk: Desk) -> None:
    _at_again(desk)
    assert desk.file().review_due is None
    desk.enter()
    assert str(desk.file().review_due) == "2026-09-02"
    desk.room.back()
    desk.enter()
    assert str(desk.file().review_due) == "2026-09-02"


def test_another_day_for_the_next_look_or_none(desk: Desk) -> None:
    _at_again(desk)
    picks = desk.room.page.pick.picks.buttons()
    picks[0].click()
    assert str(desk.file().review_due) == "2026-06-02"
    picks[0].click()
    assert desk.file().review_due is None, "tapped again: not yet known"
    desk.room.page.bar.other.click()
    assert desk.title() == "Klaar. Goed gedaan."
    assert desk.file().review_due is None


# --- short, on paper, and what cannot wait ----------------------------------------------------


def test_twenty_minutes_are_what_is_urgent_one_step_and_the_paper(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.enter()
    picker = desk.room.page.today.route
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert "stap 1 van 4" in _texts(desk)
    desk.enter()
    desk.press(Qt.Key.Key_Space)
    desk.enter(2)
    assert desk.title() == "Wat is nu het belangrijkst voor mij?"
    desk.press(Qt.Key.Key_5)
    desk.enter()
    desk.type("Ik weet wat ik open heb staan.")
    desk.enter()
    desk.type("Ik bel mijn zus.")
    desk.enter(2)
    desk.enter(5)
    assert desk.told == [f"print {desk.client.id}"]
    assert "De brug maken we de volgende keer." in _texts(desk)
    talk = desk.file().conversation
    assert talk is not None
    assert talk.route is TalkRoute.SHORT
    assert desk.file().scorings == ()


def test_a_talk_on_paper_is_entered_under_its_own_day(desk: Desk) -> None:
    desk.room.start(desk.client.id, TalkRoute.WHOLE, date(2026, 2, 20))
    desk.enter(2)
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    assert _talk(desk).conversation.held_on == date(2026, 2, 20)
    assert _talk(desk).scoring.started_at.date() == date(2026, 2, 20)


def test_the_next_look_comes_when_the_municipality_set_it(desk: Desk) -> None:
    actor, settings = desk.context.session.actor, desk.context.services.settings
    settings.set_municipality(actor, Municipality(review_months=3))
    desk.begin()
    assert desk.room._talk.known.months == 3


def test_something_urgent_ends_the_talk_kindly_and_it_waits(desk: Desk) -> None:
    actor, settings = desk.context.session.actor, desk.context.services.settings
    settings.set_municipality(actor, Municipality(crisis_text="Bel 0172 - 000 000."))
    desk.begin()
    desk.room.page.bar.pause.click()
    desk.room.page.calm.urgent.click()
    assert desk.title() == "Dan gaat dat nu voor."
    assert "Bel 0172 - 000 000." in _texts(desk)
    desk.enter()
    assert desk.told == [f"finished {desk.client.id}"]
    assert desk.file().conversation is not None


def test_the_card_of_the_municipality_is_known_in_every_language(desk: Desk) -> None:
    actor, settings = desk.context.session.actor, desk.context.services.settings
    card = Municipality(crisis_text="Bel 0172.", crisis_abroad={"pl": "Zadzwoń 0172."})
    settings.set_municipality(actor, card)
    desk.begin()
    assert desk.room._talk.known.crisis_abroad == card.crisis_abroad


def test_what_cannot_wait_comes_from_any_screen_and_nothing_typed_is_lost(desk: Desk) -> None:
    desk.room.something_first()
    assert desk.title() == "", "nobody is here yet"
    _at_step(desk)
    desk.type("Ik bel mijn zus")
    desk.room.something_first()
    assert desk.title() == "Dan gaat dat nu voor."
    assert desk.again().room.page.step.what.text() == "Ik bel mijn zus"
    assert desk.room.back()
    assert desk.room.page.step.what.text() == "Ik bel mijn zus"


def test_what_is_written_down_is_read_and_one_goes_on(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    desk.room.page.welcome.data.click()
    assert desk.title() == "Wat schrijft de gemeente op?"
    desk.enter()
    assert desk.title() == "Fijn dat je er bent"


def test_large_letters_come_with_the_client_and_go(desk: Desk) -> None:
    wanted: list[bool] = []
    desk.room.look_lent.connect(lambda lent: wanted.append(bool(lent and lent.large)))
    people, actor = desk.context.services.people, desk.context.session.actor
    people.put_ready(actor, desk.client.id, Needs(large_letters=True), AddressForm.JE, "nl")
    desk.begin()
    assert wanted[-1]
    desk.room.page.bar.pause.click()
    desk.room.page.bar.other.click()
    assert not wanted[-1]


def test_only_the_steps_means_that_no_word_about_the_bridge_is_kept(desk: Desk) -> None:
    desk.choose_keep(Keep.STEPS_ONLY)
    desk.room.back()
    desk.type("Ik kook elke dag.")
    desk.room.leave()
    drafts = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    assert drafts == {}
    desk.enter()
    assert _talk(desk).strengths == ("Ik kook elke dag.",)
    assert _everything(desk)["strength"] == 0


def test_control_where_all_is_kept_half_a_sentence_is_too(desk: Desk) -> None:
    desk.kept()
    desk.enter(4)
    desk.type("Ik kook el")
    desk.room.leave()
    drafts = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    assert drafts == {"strength1": "Ik kook el"}

"""A compliment inside the conversation: on every screen, kept at once, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.desk import Praise
from bridge_app.domain.people import Keep
from bridge_app.ui.context import Context
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.praise import said_about, said_today, step_shown
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.parts import Prose
from bridge_app.ui.problems import Message
from bridge_app.ui.theme import Theme, wear
from tests.ui.intake.shown import SAID_AT, SCREENS, STEPS, at, walking
from tests.ui.intake.test_presenter import Desk, _at_step, focus

SAID = "Je koos zelf wat nu past."


@pytest.fixture
def strip(context: Context) -> list[Message | None]:
    told: list[Message | None] = []
    context.problems.said.connect(told.append)
    return told


def praise_key() -> None:
    QTest.keyClick(focus(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def praise(desk: Desk) -> tuple[Praise, ...]:
    return desk.file().praise


def test_every_screen_opens_the_sheet_with_the_key(screen: QApplication) -> None:
    """On the page itself, so that no screen can be forgotten."""
    wear(screen, Theme(together=True))
    page, asked = IntakePage(), list[str]()
    page.praise_wanted.connect(lambda: asked.append(page.windowTitle()))
    page.resize(1280, 760)
    page.show()
    page.activateWindow()
    closed = [facts for facts in SCREENS.values() if not facts.praising]
    for number, facts in enumerate(closed, 1):
        page.show_state(intake_state(facts))
        screen.processEvents()
        praise_key()
        assert len(asked) == number, page.windowTitle()
    page.close()


def test_a_compliment_is_kept_at_once_and_the_question_waits(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_3)
    where = focus()
    praise_key()
    page = desk.room.page
    assert page.praise.isVisible()
    assert not page.question.isVisible(), "one thing at a time"
    desk.type(SAID)
    desk.enter()
    assert [each.text for each in praise(desk)] == [SAID]
    assert not page.praise.isVisible()
    assert page.question.answers.cards.chosen == 3
    assert focus() is where, "one goes on where one was"


def test_what_is_half_typed_on_the_screen_stays(desk: Desk) -> None:
    _at_step(desk)
    desk.type("Ik bel mijn")
    praise_key()
    desk.type("Je begon er")
    desk.press(Qt.Key.Key_Escape)
    assert desk.room.back(), "Esc closes the sheet before it goes back"
    assert desk.room.page.step.what.text() == "Ik bel mijn"
    desk.type(" zus.")
    desk.enter()
    assert desk.file().plan.steps[0].text == "Ik bel mijn zus."
    assert praise(desk) == ()


def test_a_half_typed_compliment_is_there_after_the_lock(desk: Desk) -> None:
    desk.begin()
    praise_key()
    desk.type("Je begon er")
    desk.room.leave()
    again = desk.again()
    assert again.room.page.praise.isVisible()
    desk.type("aan.")
    desk.enter()
    assert [each.text for each in praise(desk)] == ["Je begon eraan."]
    assert not desk.again().room.page.praise.isVisible(), "what was said is no draft any more"


def test_it_can_be_taken_back_until_the_screen_is_left(
    desk: Desk, strip: list[Message | None]
) -> None:
    desk.begin()
    praise_key()
    desk.type(SAID)
    desk.enter()
    said = strip[-1]
    assert said is not None
    assert said.text == f"Je mentor zegt: {SAID}"
    assert said.then is not None
    said.then()
    assert praise(desk) == ()
    assert strip[-1] is None
    praise_key()
    desk.type(SAID)
    desk.enter()
    desk.enter()
    assert strip[-1] is None, "on another screen there is no way back any more"
    assert len(praise(desk)) == 1


def test_an_empty_compliment_asks_for_words(desk: Desk) -> None:
    desk.begin()
    praise_key()
    form = desk.room.page.praise.form
    assert form is not None
    desk.enter()
    assert form.field.error
    form.leave.click()
    assert not desk.room.page.praise.isVisible()
    praise_key()
    form.ideas[0].click()
    form.say.click()
    assert [each.text for each in praise(desk)] == ["Je kwam toch."]


def test_before_the_choice_nothing_is_kept_and_after_it_everything(
    desk: Desk, strip: list[Message | None]
) -> None:
    """DECISIONS D4: what is kept is chosen first, so a compliment waits for that."""
    desk.room.start(desk.client.id)
    for text in ("Je kwam.", "Je bleef."):
        praise_key()
        desk.type(text)
        desk.enter()
    assert praise(desk) == ()
    praise_key()
    desk.enter()
    desk.press(Qt.Key.Key_Escape)
    desk.room.back()
    said = strip[-1]
    assert said is not None
    assert said.then is not None
    said.then()
    desk.enter(2)
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    assert [each.text for each in praise(desk)] == ["Je kwam."]


def test_what_is_only_printed_leaves_no_compliment_behind(desk: Desk) -> None:
    desk.choose_keep(Keep.PRINT_ONLY)
    praise_key()
    desk.type(SAID)
    desk.enter()
    assert praise(desk) == ()
    assert desk.room.page.question.isVisible(), "it was said, and the talk goes on"


def test_a_compliment_belongs_to_the_step_on_the_screen() -> None:
    facts = walking(1)
    assert step_shown(facts) == STEPS[1].id
    assert step_shown(SCREENS["urgent"]) is None
    paused = SCREENS["pause"]
    assert step_shown(paused) is None
    about = (Praise("Je belde.", SAID_AT, STEPS[1].id), Praise("Je kwam.", SAID_AT))
    told: Facts = walking(1)
    told = at(Stop.WALK, told.place.area, plan=told.plan, past=told.past, praised=about)
    assert said_about(told, STEPS[1].id) == ("Je mentor zegt: Je belde.",)
    assert len(said_today(told)) == 2


def test_the_pause_has_it_too(desk: Desk) -> None:
    desk.begin()
    desk.room.page.bar.pause.click()
    praise_key()
    desk.type(SAID)
    desk.enter()
    assert [each.text for each in praise(desk)] == [SAID]
    assert desk.title() == "Even pauze"


def test_the_goodbye_shows_what_was_said_today(desk: Desk) -> None:
    desk.begin()
    page = desk.room.page
    desk.room._talk.go(SCREENS["bye"].place)
    assert page.end.praise.isVisible()
    page.end.praise.click()
    desk.type(SAID)
    desk.enter()
    told = [line.text() for line in page.end.findChildren(Prose) if line.isVisible()]
    assert f"Je mentor zegt: {SAID}" in told

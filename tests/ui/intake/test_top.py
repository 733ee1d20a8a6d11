"""Above every screen: how far one is, in dots and by name; larger letters; another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.people import Keep, Place
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.opening import steps_by_name
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.top import top
from bridge_app.ui.looks import Lent
from bridge_app.ui.theme import Theme, wear
from tests.ui import looking
from tests.ui.intake.known import begun, facts
from tests.ui.intake.shown import SCREENS
from tests.ui.intake.test_presenter import Desk


def letters(desk: Desk) -> list[bool]:
    """What the window is told about the size of letters, from now on."""
    wanted: list[bool] = []
    desk.room.look_lent.connect(lambda lent: wanted.append(bool(lent and lent.large)))
    return wanted


def texts(desk: Desk) -> list[str]:
    """The steps as they stand on the screen."""
    said = dict.fromkeys(looking.texts(desk.room.page.calm))
    return [each for each in said if each[:1].isdecimal()]


# --- the steps by name -------------------------------------------------------------------------


def test_a_first_conversation_has_nine_steps_by_name() -> None:
    known = begun(Place(Stop.BRIDGE, "health"))
    assert (top(known).steps, top(known).here) == (9, 4)
    assert steps_by_name(known) == (
        "1. Welkom",
        "2. Over stress",
        "3. Wat goed gaat",
        "4. Mijn brug (hier zijn we)",
        "5. Wat bij elkaar hoort",
        "6. Wat nu het belangrijkst is",
        "7. Over twee jaar",
        "8. Mijn plan",
        "9. Mee naar huis",
    )


def test_every_step_of_every_conversation_has_a_name_of_its_own() -> None:
    for name, known in SCREENS.items():
        told = steps_by_name(known)
        assert len({*told}) == len(told) >= 3, name
        counted = known.aside is None and known.place.step != Stop.BYE
        assert top(known).steps == (len(told) if counted else 0), name


def test_a_key_tells_the_steps_by_name_and_enter_goes_back_to_the_question(desk: Desk) -> None:
    desk.begin()
    question = desk.title()
    QTest.keyClick(desk.room.page, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert desk.title() == "Dit doen we samen"
    assert "4. Mijn brug (hier zijn we)" in texts(desk)
    desk.enter()
    assert desk.title() == question


def test_a_tap_tells_them_too_and_enter_goes_back_with_what_was_typed(desk: Desk) -> None:
    desk.kept()
    desk.enter(4)
    desk.type("Ik kook el")
    QTest.mouseClick(desk.room.page.top.way, Qt.MouseButton.LeftButton)
    assert len(texts(desk)) == 9
    desk.enter()
    assert desk.room.page.strengths.fields[0].text() == "Ik kook el"


def test_where_nothing_is_counted_there_is_nothing_to_tell(desk: Desk) -> None:
    ask = desk.room.page.top.steps_wanted.emit
    ask()
    assert desk.title() == "", "nobody is here yet"
    desk.room.start(desk.client.id)
    desk.room.page.bar.pause.click()
    assert not desk.room.page.top.way.isVisible()
    desk.enter()
    desk.room.page.praise_wanted.emit()
    ask()
    assert desk.title() == "Fijn dat je er bent", "a compliment is being said"


# --- larger letters ----------------------------------------------------------------------------


def test_larger_letters_with_one_press_on_any_screen_and_the_next_time_too(desk: Desk) -> None:
    desk.begin()
    wanted = letters(desk)
    button = desk.room.page.top.letters
    assert (button.text(), button.accessibleName()) == ("A+", "A+ Grotere letters")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    assert desk.file().client.needs.large_letters
    assert (button.text(), button.accessibleName()) == ("A-", "A- Gewone letters")
    desk.press(Qt.Key.Key_3)
    assert desk.room.page.question.answers.cards.chosen == 3, "the question is as it was"


def test_and_the_usual_size_again(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    wanted = letters(desk)
    for _ in range(2):
        desk.room.page.top.letters.click()
    assert wanted == [True, False]
    assert not desk.file().client.needs.large_letters


def test_the_size_and_colours_that_a_client_chose_are_there_the_next_time(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    lent: list[Lent] = []
    desk.room.look_lent.connect(lent.append)
    colours = desk.room.page.welcome.colours
    assert (colours.isHidden(), colours.text()) == (False, "Andere kleuren")
    colours.click()
    lent[-1].keep(200, "")  # what F9 does
    needs = desk.file().client.needs
    assert (needs.letters, needs.large_letters, needs.colours) == (200, True, "dark")
    desk.room.page.top.letters.click()
    assert desk.file().client.needs.letters is None, "who wants usual letters again has them"
    desk.begin()
    assert (lent[-1].letters, lent[-1].colours) == (None, "dark")


def test_what_is_put_ready_otherwise_stays(desk: Desk) -> None:
    before = desk.file().client
    desk.room.start(desk.client.id)
    desk.room.page.top.letters.click()
    after = desk.file().client
    assert (after.language, after.address_form) == (before.language, before.address_form)
    assert after.needs.interpreter == before.needs.interpreter


def test_where_nothing_is_kept_the_size_is_for_this_hour_only(desk: Desk) -> None:
    desk.choose_keep(Keep.PRINT_ONLY)
    wanted = letters(desk)
    desk.room.page.top.letters.click()
    assert wanted == [True]
    assert not desk.file().client.needs.large_letters


def test_letters_are_as_usual_for_the_next_client(desk: Desk) -> None:
    desk.begin()
    desk.room.page.top.letters.click()
    wanted = letters(desk)
    desk.room.page.bar.pause.click()
    desk.room.page.bar.other.click()
    assert not wanted[-1]
    desk.room.page.top.letters_turned.emit()
    assert not wanted[-1], "there is nobody to ask it for"


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_larger_letters_type_nothing_on_the_screens_behind(
    desk: Desk, screen: QApplication, scale: float
) -> None:
    desk.begin()
    before = desk.room._talk.known.drafts
    wear(screen, Theme(scale=scale, together=True))
    screen.processEvents()
    assert desk.room._talk.known.drafts == before
    assert desk.room.page.windowTitle()


# --- another language ----------------------------------------------------------------------------


def pick(desk: Desk, language: str) -> None:
    picker = desk.room.page.top.language
    picker.setCurrentIndex(picker.findData(language))
    picker.activated.emit(picker.currentIndex())


def test_the_language_is_picked_at_the_welcome_and_all_of_it_follows(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    assert desk.title() == "Fijn dat je er bent"
    pick(desk, "en")
    assert desk.title() == "Good to see you"
    assert desk.file().client.language == "en"
    desk.enter(2)
    desk.press(Qt.Key.Key_Space)
    desk.enter(1)
    actor = desk.context.session.actor
    talk = desk.context.services.bridges.current(actor, desk.conversation)
    assert talk.scoring.language == "en"


def test_the_same_language_changes_nothing(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    before = desk.file().client
    pick(desk, "nl")
    assert desk.file().client == before


def test_a_talk_of_which_nothing_is_kept_goes_on_in_that_language(desk: Desk) -> None:
    desk.room.start(desk.client.id)
    pick(desk, "en")
    desk.enter(2)
    for _ in range(list(Keep).index(Keep.PRINT_ONLY)):
        desk.press(Qt.Key.Key_Down)
    desk.enter()
    assert desk.room.page.top.way.text() == "step 2 of 9"
    assert desk.room.conversation_id is None


def test_once_the_talk_has_begun_its_language_stands() -> None:
    assert top(facts()).tongues is not None
    assert all(
        (top(known).tongues is None) == (known.place.step != Stop.WELCOME or bool(known.aside))
        for known in SCREENS.values()
    )


def test_the_row_tells_who_and_is_empty_for_nobody(screen: QApplication) -> None:
    page = IntakePage()
    page.show_state(intake_state(facts()))
    page.show()
    assert page.top.language.currentText() == "Nederlands"
    assert page.top.letters.isVisible()
    page.clear()
    assert not page.top.letters.isVisible()
    assert not page.top.language.isVisible()
    page.close()
    screen.processEvents()

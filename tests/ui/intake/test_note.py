"""A short note at a question: folded until it is wanted, kept with the answer, never lost."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bridge_app.domain.bridge import Answer, AreaAnswer
from bridge_app.domain.desk import NOTE_LIMIT
from bridge_app.domain.people import Keep
from bridge_app.storage import tables
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.note import note_line
from bridge_app.ui.intake.view_note import NoteView
from bridge_app.ui.together.speech import Speech
from tests.ui.intake.shown import at
from tests.ui.intake.test_presenter import Desk, focus

SAID = "Er liggen brieven."
BSN, NOT_A_BSN = "111222333", "111222334"


def note_key() -> None:
    QTest.keyClick(focus(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def write(desk: Desk, text: str = SAID) -> None:
    note_key()
    desk.type(text)


def view(desk: Desk) -> NoteView:
    return desk.room.page.question.note


def stored(desk: Desk, area: str = "housing") -> AreaAnswer:
    actor, bridges = desk.context.session.actor, desk.context.services.bridges
    return bridges.current(actor, desk.conversation).scoring.answer_for(area)


def drafts(desk: Desk) -> dict[str, str]:
    actor = desk.context.session.actor
    return desk.context.services.bridges.drafts(actor, desk.conversation)


def rows(desk: Desk) -> int:
    with desk.context.session.database.reading() as connection:
        return len(connection.execute(tables.answer.select()).all())


# --- opened, and kept --------------------------------------------------------------------------


def test_it_is_folded_until_somebody_wants_it(desk: Desk) -> None:
    desk.begin()
    assert not view(desk).field.isVisible()
    write(desk)
    assert focus() is view(desk).field
    assert view(desk).field.text() == SAID
    assert desk.room.page.question.answers.cards.chosen is None


def test_its_button_does_the_same(desk: Desk) -> None:
    desk.begin()
    QTest.mouseClick(view(desk).turn, Qt.MouseButton.LeftButton)
    assert focus() is view(desk).field
    desk.type(SAID)
    QTest.mouseClick(view(desk).turn, Qt.MouseButton.LeftButton)
    assert stored(desk).note == SAID
    assert not view(desk).field.isVisible()


def test_enter_keeps_the_note_and_the_question_stays(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_3)
    title = desk.title()
    write(desk)
    desk.enter()
    assert desk.title() == title
    given = stored(desk)
    assert (given.note, given.client_level) == (SAID, 3)
    assert not view(desk).field.isVisible()
    assert view(desk).kept.text() == SAID, "one reads what was kept"
    assert not isinstance(focus(), QPushButton), "Enter would open it again"
    desk.press(Qt.Key.Key_2)
    assert stored(desk).client_level == 2, "one is back at the answers"
    assert stored(desk).note == SAID
    desk.enter()
    assert desk.title() != title


def test_it_goes_with_the_answer_when_that_is_given(desk: Desk) -> None:
    desk.begin()
    write(desk)
    desk.room.page.question.answers.others.buttons()[0].click()
    assert (stored(desk).answer, stored(desk).note) == (Answer.UNKNOWN, SAID)
    desk.room.page.question.answers.talk.click()
    assert (stored(desk).wants_to_talk, stored(desk).note) == (True, SAID)
    assert view(desk).field.isVisible(), "one may still be typing"


def test_it_is_kept_when_one_goes_on_also_without_an_answer(desk: Desk) -> None:
    desk.begin()
    write(desk)
    desk.room.page.bar.primary.click()
    assert (stored(desk).answer, stored(desk).note) == (Answer.NOT_DISCUSSED, SAID)
    assert drafts(desk) == {}
    assert not view(desk).field.isVisible(), "the next question begins folded"
    assert not view(desk).kept.isVisible()
    assert stored(desk, "family").note == ""


def test_opened_and_left_empty_nothing_is_kept(desk: Desk) -> None:
    desk.begin()
    note_key()
    desk.enter()
    assert rows(desk) == 0
    assert not view(desk).field.isVisible()


def test_a_kept_note_is_changed_and_taken_away(desk: Desk) -> None:
    desk.begin()
    write(desk)
    desk.enter()
    note_key()
    assert view(desk).field.text() == SAID
    desk.type(" Veel.")
    desk.enter()
    assert stored(desk).note == f"{SAID} Veel."
    note_key()
    view(desk).field.selectAll()
    desk.press(Qt.Key.Key_Delete)
    desk.enter()
    assert stored(desk).note == ""
    assert not view(desk).kept.isVisible()


def test_a_digit_in_the_note_is_text(desk: Desk) -> None:
    desk.begin()
    write(desk, "3 brieven")
    assert desk.room.page.question.answers.cards.chosen is None
    assert view(desk).field.text() == "3 brieven"


# --- half typed --------------------------------------------------------------------------------


def test_half_typed_it_is_there_after_back_and_forward(desk: Desk) -> None:
    desk.begin()
    desk.enter()
    write(desk, "Er liggen")
    assert desk.room.back()
    assert not view(desk).field.isVisible(), "it belongs to its own question"
    desk.enter()
    assert view(desk).field.isVisible()
    assert focus() is not view(desk).field, "a question begins at its answers"
    assert view(desk).field.text() == "Er liggen"
    desk.enter()
    assert stored(desk, "family").note == "Er liggen"


def test_half_typed_it_is_there_after_a_pause(desk: Desk) -> None:
    desk.begin()
    write(desk, "Er liggen")
    desk.room.page.bar.pause.click()
    assert drafts(desk) == {"score.note.housing": "Er liggen"}
    note_key()
    assert stored(desk).note == "", "the key does nothing where the question is not shown"
    desk.enter()
    assert view(desk).field.text() == "Er liggen"


def test_half_typed_it_is_there_after_the_lock(desk: Desk) -> None:
    desk.begin()
    write(desk, "Er liggen")
    desk.room.leave()
    again = desk.again()
    assert view(again).field.text() == "Er liggen"
    assert view(again).field.isVisible()
    again.enter()
    assert stored(desk).note == "Er liggen"
    assert not view(desk.again()).field.isVisible(), "what is kept is no draft any more"


def test_a_compliment_between_leaves_it_as_it_is(desk: Desk) -> None:
    desk.begin()
    write(desk, "Er liggen")
    QTest.keyClick(focus(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    note_key()
    assert desk.room.back()
    desk.type(" brieven.")
    assert view(desk).field.text() == SAID


def test_where_nothing_is_kept_it_stays_in_memory(desk: Desk) -> None:
    desk.choose_keep(Keep.PRINT_ONLY)
    write(desk)
    desk.enter()
    assert view(desk).kept.text() == SAID
    assert desk.room.conversation_id is None
    with desk.context.session.database.reading() as connection:
        assert connection.execute(tables.answer.select()).all() == []
        assert connection.execute(tables.draft.select()).all() == []


def test_where_only_the_steps_are_kept_no_draft_is(desk: Desk) -> None:
    desk.choose_keep(Keep.STEPS_ONLY)
    write(desk)
    desk.room.leave()
    with desk.context.session.database.reading() as connection:
        assert connection.execute(tables.draft.select()).all() == []


# --- what may not stand in it --------------------------------------------------------------------


def test_a_number_like_a_bsn_is_warned_about_and_other_numbers_are_not(desk: Desk) -> None:
    desk.begin()
    write(desk, NOT_A_BSN)
    assert not view(desk).trouble.isVisible()
    view(desk).field.clear()
    desk.type(BSN)
    assert view(desk).trouble.isVisible()
    assert view(desk).trouble.text() == "Dit lijkt op een BSN. Dat is hier niet nodig."
    assert view(desk).field.accessibleDescription() == view(desk).trouble.text()
    desk.press(Qt.Key.Key_Backspace)
    assert not view(desk).trouble.isVisible()


def test_a_full_field_says_so(desk: Desk) -> None:
    desk.begin()
    write(desk, "a" * (NOTE_LIMIT - 1))
    assert not view(desk).trouble.isVisible()
    desk.type("bc")
    assert len(view(desk).field.text()) == NOTE_LIMIT
    assert "200" in view(desk).trouble.text()
    desk.enter()
    assert len(stored(desk).note) == NOTE_LIMIT, "what fits is kept"


def test_the_words_follow_the_language_of_the_talk() -> None:
    facts = at(Stop.BRIDGE, "debts", drafts={"score.note.debts": BSN})
    english = note_line(replace(facts, say=Speech("en", "je")), "debts")
    assert (english.turn, english.hint) == ("Note is ready", "Write down only what is needed.")
    assert note_line(facts, "housing").turn == "Korte notitie"

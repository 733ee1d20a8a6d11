"""Reading aloud: what is heard, in which order, in whose language, and what makes it stop."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bridge_app.definitions import shipped
from bridge_app.domain.people import AddressForm
from bridge_app.domain.proving import ProofWay
from bridge_app.settings import Settings
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.aloud.button import Ear
from bridge_app.ui.aloud.order import parts_of
from bridge_app.ui.aloud.reader import hush, keep, turn, turn_answer
from bridge_app.ui.aloud.sentences import as_spoken, sentences
from bridge_app.ui.aloud.told import VoicesTold
from bridge_app.ui.aloud.voice import Lack
from bridge_app.ui.intake.agreeing import TeachScreen
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.language import read_in
from bridge_app.ui.looks import Looks
from bridge_app.ui.parts import Button, LevelCard, Paragraph
from bridge_app.ui.parts.order import LAST, SILENT
from bridge_app.ui.proving.choose_panel import ChoosePage
from bridge_app.ui.proving.prove_page import ProvePage
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.together.speech import ALSO, BETWEEN, Speech
from bridge_app.ui.window import Window
from bridge_app.words import words
from tests.ui.aloud_voice import Listener
from tests.ui.intake.shown import SCREENS


@pytest.fixture
def page(voice: Listener) -> Iterator[IntakePage]:
    made = IntakePage()
    made.resize(1280, 760)
    made.show_state(intake_state(SCREENS["question"]))
    made.show()
    yield made
    made.hide()


def _cards(page: QWidget) -> list[str]:
    return [card.text() for card in page.findChildren(LevelCard) if card.isVisible()]


# --- what is heard -----------------------------------------------------------------------------


def test_a_question_is_heard_first_then_the_answers_from_the_ground_up_then_the_way_on(
    page: IntakePage, voice: Listener
) -> None:
    turn(page)
    heard = voice.to_the_end()
    cards = _cards(page)
    assert heard[0] == page.windowTitle()
    places = [heard.index(sentences(card)[0].text) for card in cards]
    assert places == sorted(places, reverse=True), "the lowest block is heard first"
    assert heard[-3] == page.bar.primary.text()
    assert heard[-2:] == ["stap 4 van 9", "vraag 5 van 8"], "how far one is comes last, and whole"
    assert page.top.way.text() == ALSO.join(heard[-2:])
    assert not any(page.bar.back.text() in each for each in heard), "only the way on is read"


def test_how_far_one_is_can_be_heard_by_itself_and_what_stands_beside_it_not(
    page: IntakePage, voice: Listener
) -> None:
    """Control: what is read last but for that property is as silent as the row around it."""
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    way = page.top.way
    way.setFocus()
    turn_answer()
    assert voice.to_the_end() == ["stap 4 van 9", "vraag 5 van 8"]
    voice.heard.clear()
    page.top.letters.setFocus()
    turn_answer()
    way.setProperty(LAST, False)
    way.setFocus()
    turn_answer()
    turn(page)
    assert "stap 4 van 9" not in voice.to_the_end()


def test_who_helps_with_a_step_is_heard_behind_its_day(voice: Listener) -> None:
    page = IntakePage()
    page.resize(1280, 760)
    page.show_state(intake_state(SCREENS["teach"]))
    page.show()
    turn(page)
    heard = voice.to_the_end()
    told = intake_state(SCREENS["teach"]).screen
    assert isinstance(told, TeachScreen)
    lines = [each for each in told.steps if each.when and each.helper]
    assert lines
    assert {said for each in lines for said in (each.when, each.helper)} <= set(heard)
    page.hide()


def test_two_things_on_a_line_are_two_sentences_and_two_languages_are_one() -> None:
    line = ALSO.join(("dinsdag 3 juni, 9.30 uur", "Ik ga mee.", "Fatima"))
    told = sentences(line)
    assert [each.text for each in told] == ["dinsdag 3 juni, 9.30 uur", "Ik ga mee.", "Fatima"]
    assert all(line[each.start :].startswith(each.text) for each in told), "it is marked in place"
    said = sentences(BETWEEN.join((line, "Tuesday")))
    assert said == told, "ours behind it is not heard"


def test_every_sentence_is_one_of_the_screen_and_stands_out_while_it_is_said(
    page: IntakePage, voice: Listener
) -> None:
    turn(page)
    turn(page)
    quiet = page.grab().toImage()
    turn(page)
    assert page.grab().toImage() != quiet, "the sentence stands out"
    shown = " ".join(part.text for part in parts_of(page))
    assert all(text in shown for text in voice.to_the_end())
    assert page.grab().toImage() == quiet, "and after the last nothing does"


def test_who_reads_another_language_hears_only_that(voice: Listener) -> None:
    worded = shipped()[0].words
    facts = SCREENS["question"]
    from dataclasses import replace

    theirs = replace(facts, say=Speech("ar"), names=worded.get("ar", worded["en"]), worded=worded)
    page = IntakePage()
    page.show_state(state_beside(theirs, "nl"))
    page.show()
    turn(page)
    voice.to_the_end()
    assert {language for language, _ in voice.heard} == {"ar"}
    ours = intake_state(facts).screen.title
    assert not any(ours in text for _, text in voice.heard)
    page.hide()


def test_a_code_is_never_said(voice: Listener) -> None:
    page = ProvePage("nl")
    page.show()
    page.pin.field.set_text("4821")
    assert not any("4821" in part.text for part in parts_of(page))
    assert not any(part.text.strip().isdigit() for part in parts_of(page))
    open_text = page.card
    open_text.show()
    open_text.set_text("4821")
    assert any("4821" in part.text for part in parts_of(page)), "what is no secret is read"
    page.hide()


@pytest.mark.parametrize("silent", [True, False])
def test_nor_is_the_key_that_typed_a_digit_of_it(
    screen: QApplication, voice: Listener, *, silent: bool
) -> None:
    page = ProvePage("nl")
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.pin.setProperty(SILENT, silent)
    page.pin.keys["4"].setFocus()
    turn_answer()
    assert voice.heard == ([] if silent else [("nl", "4")])
    page.hide()


def test_a_bridge_is_read_as_what_was_chosen_and_not_by_numbers(voice: Listener) -> None:
    """Control: a screen reader hears where a column stands among its blocks."""
    page = IntakePage()
    page.resize(1280, 760)
    page.show_state(intake_state(SCREENS["whole named"]))
    page.show()
    counted = [each.accessibleName() for each in page.whole.bridge.columns]
    counted = [each for each in counted if " blokken" in each]
    turn(page)
    heard = " ".join(voice.to_the_end())
    assert counted
    assert not any(each in heard for each in counted)
    chosen = SCREENS["whole named"].names.areas["debts"].levels
    assert any(level in heard for level in chosen)
    page.hide()


def test_figures_are_said_as_one_speaks_them() -> None:
    assert as_spoken("Je krijgt € 20 om 9.30 uur.") == "Je krijgt 20 € om 9 uur 30."
    assert as_spoken("€ 1.250,05 om 10.00 uur") == "1250 € 5 om 10 uur"
    assert as_spoken("op 3 juni") == "op 3 juni"
    told = sentences("Om 9.30 uur. Dan eten we! Goed?\nJa · Yes")
    assert [each.text for each in told] == ["Om 9.30 uur.", "Dan eten we!", "Goed?", "Ja"]
    whole = "Eerst dit. Dan dat."
    assert all(whole[each.start :].startswith(each.text) for each in sentences(whole))


@pytest.mark.parametrize("page", ["ar", "uk", "pl"])
def test_own_words_in_other_letters_than_those_of_the_page_are_said_in_dutch(
    page: str, voice: Listener
) -> None:
    """What is written in the same letters nobody can tell: it is said as the page."""
    voice.languages = frozenset({"nl", page})
    part, theirs = QWidget(), words(page, "alone.steps")
    column = QVBoxLayout(part)
    for said in (theirs, "Ik bel de bank.", f"{theirs}: Fatima", "10.30"):
        column.addWidget(Paragraph(said))
    read_in(part, page)
    part.show()
    turn(part)
    voice.to_the_end()
    dutch = page if page == "pl" else "nl"
    told = [(page, theirs), (dutch, "Ik bel de bank."), (page, f"{theirs}: Fatima")]
    assert voice.heard == [*told, (page, "10.30")]
    voice.heard.clear()
    voice.languages = frozenset({page})
    turn(part)
    voice.to_the_end()
    assert {language for language, _ in voice.heard} == {page}, "without a Dutch voice"
    part.hide()


# --- one answer --------------------------------------------------------------------------------


def test_each_answer_can_be_heard_apart_once_somebody_asked_to_be_read_to(
    page: IntakePage, voice: Listener
) -> None:
    ears = page.findChildren(Ear)
    assert ears
    assert not any(ear.isVisible() for ear in ears), "calm until somebody wants it"
    turn(page)
    turn(page)
    assert all(ear.isVisible() and ear.accessibleName() for ear in ears)
    assert all(min(ear.width(), ear.height()) >= 48 for ear in ears)
    voice.heard.clear()
    ears[-1].click()
    assert voice.to_the_end() == [each.text for each in sentences(_cards(page)[-1])]


def test_the_keys_read_the_page_or_the_answer_with_the_focus(
    screen: QApplication, page: IntakePage, voice: Listener
) -> None:
    window = Window(Looks(screen, Settings(), lambda _: None))
    wear(screen, Theme(together=True))
    window.show_only(page)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    card = next(each for each in page.findChildren(LevelCard) if each.isVisible())
    card.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert voice.to_the_end() == [each.text for each in sentences(card.text())]
    voice.heard.clear()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert voice.heard == [("nl", page.windowTitle())]
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert voice.stopped == 1
    page.setParent(None)
    window.close()


def test_a_client_alone_hears_the_answer_with_the_focus(voice: Listener) -> None:
    window, page = OwnWindow(), QWidget()
    column, answers = QVBoxLayout(page), [Button("Ja, gelukt"), Button("Nog niet")]
    for part in (Paragraph("Is de stap gelukt?"), *answers):
        column.addWidget(part)
    window.speak("nl")
    window.show_page(page)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    answers[1].setFocus()
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert voice.to_the_end() == ["Nog niet"]
    voice.heard.clear()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert voice.heard == [("nl", "Is de stap gelukt?")], "the page, and not the answer"
    window.hide()


def test_who_chooses_a_code_or_pictures_may_be_read_to_first(voice: Listener) -> None:
    page = ChoosePage("nl", AddressForm.JE, ProofWay.PICTURES)
    page.show()
    page.aids.aloud.click()
    assert voice.heard == [("nl", page.panel.heading.text())]
    page.hide()
    other = ChoosePage("en", AddressForm.JE, ProofWay.PIN)
    other.show()
    assert not other.aids.aloud.isVisible(), "there is no voice for it here"
    other.hide()


# --- what makes it stop ------------------------------------------------------------------------


def _no_longer_together(_: IntakePage) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, Theme(together=False))
    QTest.qWait(150)


def _next_question(page: IntakePage) -> None:
    page.show_state(intake_state(SCREENS["goal"]))
    QTest.qWait(150)


@pytest.mark.parametrize(
    "end",
    [
        _next_question,
        _no_longer_together,
        lambda page: QTest.keyClick(page, Qt.Key.Key_Escape),
        lambda page: page.top.aloud.click(),
        lambda page: (page.hide(), QTest.qWait(150)),
        lambda _: hush(),  # what the window does when it locks
    ],
    ids=["another screen", "the client goes", "Esc", "the button", "out of sight", "the lock"],
)
def test_it_stops_when_something_else_happens(
    page: IntakePage, voice: Listener, end: Callable[[IntakePage], object]
) -> None:
    turn(page)
    said = len(voice.heard)
    QTest.qWait(150)
    assert voice.stopped == 0, "while nothing happens it goes on"
    end(page)
    assert voice.stopped == 1
    voice.finish()
    assert len(voice.heard) == said


def test_the_window_is_silent_when_it_goes_blank(
    screen: QApplication, page: IntakePage, voice: Listener
) -> None:
    window = Window(Looks(screen, Settings(), lambda _: None))
    wear(screen, Theme(together=True))
    window.show_only(page)
    window.show()
    turn(window.centralWidget())
    assert voice.heard
    window.blank()
    assert voice.stopped == 1
    window.close()


# --- where there is no voice -------------------------------------------------------------------


def test_without_a_voice_for_the_language_there_is_no_button(
    page: IntakePage, voice: Listener
) -> None:
    assert page.top.aloud.isVisible()
    assert page.top.aloud.text() == "Lees voor"
    read_in(page, "pl")
    assert not page.top.aloud.isVisible()
    turn(page)
    assert not voice.heard


def test_staff_without_a_client_beside_them_are_not_read_to(
    screen: QApplication, page: IntakePage, voice: Listener
) -> None:
    wear(screen, Theme(together=False))
    turn(page)
    assert not voice.heard
    wear(screen, Theme(together=True))
    turn(page)
    assert voice.heard


def test_a_client_alone_is_read_to_too_and_another_page_is_silence(
    screen: QApplication, voice: Listener
) -> None:
    window = OwnWindow()
    pages = [QWidget(), QWidget()]
    for each in pages:
        column = QVBoxLayout(each)
        column.addWidget(Paragraph("Hallo Karin."))
        window.show_page(each)
    window.speak("nl")
    window.show()
    window.aloud.click()
    assert voice.heard == [("nl", "Hallo Karin.")]
    window.show_page(pages[0])
    assert voice.stopped == 1
    window.hide()


def test_staff_are_told_for_which_languages_there_is_a_voice_and_why_not(voice: Listener) -> None:
    told = VoicesTold()
    assert "stem voor: Nederlands, العربية" in told.told.text()
    assert "geen stem voor: English" in told.told.text()
    voice.find(frozenset(), Lack.NOT_THERE)
    assert "speech-dispatcher staat niet op deze computer" in told.told.text()
    for lack in (Lack.NO_PART, Lack.NO_SYSTEM_VOICES):
        voice.find(frozenset(), lack)
        assert "Er is geen stem" in told.told.text()
        assert "speech-dispatcher" not in told.told.text(), "a system without it"
    keep(None)
    assert VoicesTold().told.text() == "Dat is nog niet bekend."

"""The screen that a client has alone: what a tap asks for, and what an answer shows."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar

from bridge_app.alone_entrance import OwnProgram, Pipe
from bridge_app.domain.alone import (
    AskMentor,
    Claim,
    Close,
    MoveDay,
    NotYet,
    Print,
    Split,
    Wish,
    wish_in,
)
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Needs
from bridge_app.domain.privacy import Preset
from bridge_app.domain.wire import read, written
from bridge_app.ui.alone.facts import MOST_BYTES, Answer, OwnFacts, Told, steps_shown
from bridge_app.ui.alone.screen import OwnScreen
from bridge_app.ui.alone.step import Ask
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.alone_facts import OwnLook, facts_of, told_of
from bridge_app.ui.aloud.reader import Reader, keep
from bridge_app.ui.theme import Theme, theme_of, wear
from bridge_app.words import reward_words_in
from tests.ui import files, in_tongues, looking
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import settle

TODAY = date(2026, 6, 2)
FACTS = facts_of(files.BUSY, TODAY, OwnLook())
TODO = next(step for goal in FACTS.goals for step in goal.steps if step.text == files.TODO.text)


class Desk:
    """A client at the screen; what is wished stands in `wishes`."""

    def __init__(self, facts: OwnFacts) -> None:
        self.window = OwnWindow()
        self.wishes: list[Wish] = []
        self.ended = 0
        self.screen = OwnScreen(Told(facts), self.window.show_page)
        self.screen.wished.connect(self.wishes.append)
        self.screen.over.connect(self._end)
        self.window.back_wanted.connect(self.screen.back)
        self.window.end_wanted.connect(self.screen.close)
        self.window.help_wanted.connect(self.screen.tell_how)
        self.screen.closing.connect(self.window.last_word)
        self.window.speak(facts.language)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def _end(self) -> None:
        self.ended += 1

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key)

    def words(self) -> str:
        labels = self.window.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    def to_step(self) -> None:
        self.screen.home.steps.click()
        self.screen.steps.rows[TODO.id].click()

    def answer(self, answer: Answer, facts: OwnFacts = FACTS) -> None:
        self.screen.hear(Told(facts, answer))

    def tap(self, number: int) -> None:
        """An answer on the page of a step, by its place."""
        row = self.screen.step.answers[number]
        row.findChildren(type(self.screen.home.end))[0].click()


@pytest.fixture
def desk(screen: QApplication) -> Desk:
    return Desk(FACTS)


def test_a_tick_takes_three_taps(desk: Desk) -> None:
    desk.to_step()
    desk.tap(0)
    assert desk.wishes == [Claim(TODO.id)]
    desk.answer(Answer.DONE)
    assert desk.screen.page is desk.screen.steps
    assert "Goed gedaan. Je hebt het zelf geregeld. Je mentor ziet het ook." in desk.words()


def test_not_yet_asks_what_fits_best(desk: Desk) -> None:
    desk.to_step()
    desk.tap(1)
    assert desk.wishes == [NotYet(TODO.id)]
    desk.answer(Answer.NOT_YET)
    assert desk.screen.page is desk.screen.step
    assert "Het is nog niet gelukt. Dat kan." in desk.words()
    assert "Wat past nu het best?" in desk.words()


def not_yet(desk: Desk, number: int) -> None:
    """Not yet, and then the way out with this place."""
    desk.to_step()
    desk.tap(1)
    desk.answer(Answer.NOT_YET)
    desk.wishes.clear()
    desk.tap(number)


def test_smaller_by_a_tap_alone(desk: Desk) -> None:
    not_yet(desk, 0)
    desk.tap(0)
    first = "Ik zoek op wat ik nodig heb."
    assert desk.wishes == [Split(TODO.id, TODO.version, first, TODO.text)]
    desk.answer(Answer.SMALLER)
    assert "Dit zijn nu twee kleine stappen." in desk.words()


def test_smaller_in_own_words(desk: Desk) -> None:
    not_yet(desk, 0)
    desk.screen.step.typed.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert not desk.wishes, "nothing was said yet"
    QTest.keyClicks(desk.screen.step.typed, " Ik pak de brief ")
    desk.press(Qt.Key.Key_Return)
    assert desk.wishes == [Split(TODO.id, TODO.version, "Ik pak de brief", TODO.text)]


def test_another_day(desk: Desk) -> None:
    not_yet(desk, 1)
    desk.tap(1)
    assert desk.wishes == [MoveDay(TODO.id, TODO.version, date(2026, 6, 3))]
    desk.answer(Answer.MOVED)
    assert "De stap heeft een nieuwe dag." in desk.words()


def test_asking_the_mentor(desk: Desk) -> None:
    not_yet(desk, 2)
    assert desk.wishes == [AskMentor(TODO.id)]
    desk.answer(Answer.ASKED)
    assert "Je mentor leest dat je hulp wilt." in desk.words()


def test_print_takes_three_taps_and_says_what_came_of_it(desk: Desk) -> None:
    desk.screen.home.bridge.click()
    desk.screen.bridge.paper.click()
    desk.screen.paper.rows[Preset.FRIDGE].click()
    assert desk.wishes == [Print(Preset.FRIDGE)]
    assert "Even wachten. We maken je papier." in desk.words()
    desk.answer(Answer.LIES_READY)
    assert "Je brug ligt klaar bij de balie." in desk.words()
    desk.screen.paper.rows[Preset.MINE].click()
    desk.answer(Answer.PRINTED)
    assert "Je brug ligt bij de printer." in desk.words()


def test_one_wish_at_a_time(desk: Desk) -> None:
    desk.to_step()
    desk.tap(0)
    desk.tap(0)
    assert desk.wishes == [Claim(TODO.id)]


def test_what_did_not_work_is_said_where_one_is(desk: Desk) -> None:
    desk.to_step()
    desk.tap(0)
    desk.answer(Answer.FAILED)
    assert desk.screen.page is desk.screen.step
    assert "Dat lukte nu niet. Vraag het je mentor." in desk.words()
    desk.tap(0)
    assert len(desk.wishes) == 2


def test_a_step_that_is_gone_asks_nothing_more(desk: Desk) -> None:
    desk.to_step()
    gone = replace(FACTS, goals=())
    desk.answer(Answer.FAILED, gone)
    desk.screen.step.smaller.emit("eerst")
    desk.screen.step.moved.emit(TODAY)
    assert not desk.wishes
    assert "Er is nog geen stap." in desk.words(), "there is nothing to press in vain"


def test_a_step_that_somebody_saw_done_asks_nothing_more(desk: Desk) -> None:
    desk.to_step()
    confirmed = tuple(
        replace(goal, steps=tuple(replace(step, confirmed=True) for step in goal.steps))
        for goal in FACTS.goals
    )
    desk.answer(Answer.FAILED, replace(FACTS, goals=confirmed))
    assert desk.screen.page is desk.screen.steps
    assert "Dat lukte nu niet. Vraag het je mentor." in desk.words()


@pytest.mark.parametrize("answer", [Answer.PRINTED, Answer.LIES_READY])
def test_a_paper_that_is_ready_leads_nobody_away_from_what_they_type(
    desk: Desk, answer: Answer
) -> None:
    not_yet(desk, 0)
    own = desk.screen
    own.step.typed.setText("Ik pak de brief")
    desk.answer(answer)
    pages = [own.page]
    assert own.step.typed.text() == "Ik pak de brief"
    desk.answer(Answer.SMALLER)
    assert [*pages, own.page] == [own.step, own.steps], "the answer of the step itself leads on"


def test_an_answer_brings_nobody_back_to_a_step_that_they_left(desk: Desk) -> None:
    desk.to_step()
    desk.tap(1)
    desk.press(Qt.Key.Key_Escape)
    desk.answer(Answer.NOT_YET)
    assert desk.screen.page is desk.screen.steps


def test_who_came_by_for_ten_years_can_still_look(screen: QApplication) -> None:
    given = files.given()
    every = tuple(replace(given, id=uuid4()) for _ in range(10 * 365))
    steps = files.GROWN.footprints[:1] * (10 * 365)
    file = replace(files.GROWN, disclosed=files.LATELY, rewards=every, footprints=steps)
    line = written(told_of(file, TODAY, OwnLook()))
    assert len(line) < MOST_BYTES
    assert read(Told, line).facts.given


def test_escape_goes_back_and_never_out(desk: Desk) -> None:
    desk.to_step()
    pages = []
    for _ in range(4):
        pages.append(desk.screen.page)
        desk.press(Qt.Key.Key_Escape)
    own = desk.screen
    assert pages == [own.step, own.steps, own.home, own.home]
    own.home.bridge.click()
    own.bridge.paper.click()
    desk.press(Qt.Key.Key_Escape)
    assert own.page is own.bridge
    assert desk.window.isVisible()
    assert not desk.wishes


def test_closing_the_window_is_asking_for_the_end(desk: Desk) -> None:
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.wishes == [Close()]
    assert "Klaar. Je brug is weer dicht." in desk.words()
    desk.answer(Answer.CLOSED)
    desk.screen.back()
    desk.screen.ask_still()
    assert desk.screen.page is desk.screen.bye
    desk.screen.bye.button.click()
    assert desk.ended == 1


def test_the_look_that_was_chosen_there_goes_home_with_the_last_word(screen: QApplication) -> None:
    program, said = _program(screen)
    own = program.screen
    assert own is not None
    own.home.larger.click()
    own.home.colours.click()
    own.close()
    assert wish_in(said.getvalue()) == Close(150, "dark")
    _over(program)


def test_fingers_come_back_from_the_largest_letters(screen: QApplication) -> None:
    program, _ = _program(screen)
    own, sizes = program.screen, list[float]()
    assert own is not None
    for _ in range(4):
        own.home.larger.click()
        sizes.append(theme_of(screen).scale)
    assert sizes == [1.5, 2.0, 1.25, 1.5]
    _over(program)


def test_who_listens_is_there_though_they_touch_nothing(screen: QApplication) -> None:
    voice = Listener("nl")
    keep(Reader(voice))
    program, _ = _program(screen)
    assert program.idle is not None
    eased: list[None] = []
    program.idle.eased.connect(lambda: eased.append(None))
    program.idle._warning = True
    voice.finish()
    assert eased == [None]
    keep(None)
    _over(program)


def _program(screen: QApplication) -> tuple[OwnProgram, BytesIO]:
    """The whole program of that screen, and what it says."""
    said = BytesIO()
    program = OwnProgram(screen, Pipe(BytesIO(), said), OwnWindow())
    program._hear(written(Told(FACTS)))
    return program, said


def _over(program: OwnProgram) -> None:
    """The test is over: nobody closes it any more."""
    program.end(0)
    program.window.end_wanted.disconnect()
    if program.screen:
        program.screen.over.disconnect()


HELP = (
    "Hier zie je jouw brug en je stappen. Je kunt ook printen. Lukt het niet? Vraag het je mentor."
)


def test_help_stands_in_the_same_corner_on_every_page_and_leads_back(screen: QApplication) -> None:
    desk = Desk(facts_of(replace(files.BUSY, disclosed=files.LATELY), TODAY, OwnLook()))
    own, corners = desk.screen, set()
    for page in (own.home, own.bridge, own.steps, own.step, own.paper, own.given, own.still):
        own._step_id = TODO.id
        own._ask(Ask.HOW) if page is own.step else own._turn_to(page)
        settle(screen)
        button = desk.window.help
        at = button.mapTo(desk.window, button.rect().bottomLeft())
        corners.add((at.x(), desk.window.height() - at.y()))
        assert (button.isVisible(), button.text()) == (True, "Hulp")
        desk.press(Qt.Key.Key_F1)
        assert HELP in desk.words()
        assert not desk.wishes
        if page is own.home:
            own.help.back.click()
        else:
            desk.press(Qt.Key.Key_Escape)
        assert HELP not in desk.words()
        assert page.isVisible()
    ((left, low),) = corners
    assert left < desk.window.width() / 8
    assert low < desk.window.height() / 8


def test_help_is_no_way_out_and_no_answer_is_lost_under_it(desk: Desk) -> None:
    desk.to_step()
    desk.tap(1)
    desk.window.help.click()
    desk.answer(Answer.NOT_YET)
    assert HELP in desk.words()
    buttons = [each for each in desk.window.findChildren(QAbstractButton) if each.isVisible()]
    assert {each.text() for each in buttons} == {"Terug", "Hulp"}
    desk.screen.ask_still()
    assert HELP not in desk.words()
    desk.press(Qt.Key.Key_F1)
    desk.screen.wake()  # the key was a sign of life as well
    assert HELP in desk.words()
    desk.press(Qt.Key.Key_Escape)
    assert "Wat past nu het best?" in desk.words()
    desk.screen.close()
    desk.press(Qt.Key.Key_F1)
    assert desk.screen.page.isVisible(), "the last word stays the last"


def test_help_is_no_longer_offered_beside_the_last_word(screen: QApplication) -> None:
    program, _ = _program(screen)
    own, offered = program.screen, program.window.help
    assert own is not None
    before = offered.isVisible()
    own.close()
    assert own.bye.isVisible()
    assert (before, offered.isVisible()) == (True, False)
    _over(program)


def test_help_speaks_the_clients_language(screen: QApplication) -> None:
    desk = Desk(facts_of(in_tongues.file_in("tr"), TODAY, OwnLook()))
    assert desk.window.help.text() == "Yardım"
    desk.window.help.click()
    assert "Danışmanınıza sorun." in desk.words()


def test_the_press_that_says_i_am_here_presses_nothing_on_the_page(screen: QApplication) -> None:
    program, _ = _program(screen)
    own, idle = program.screen, program.idle
    assert own is not None
    assert idle is not None
    idle._warn()
    letters = theme_of(screen).scale
    assert not own.home.isVisible()
    target = own.home.larger
    spot = target.mapTo(own.home, target.rect().center())
    window = program.window.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()
    assert own.home.isVisible()
    assert theme_of(screen).scale == letters
    _over(program)


def test_when_nobody_moves_nothing_is_to_be_read(desk: Desk) -> None:
    desk.to_step()
    desk.screen.ask_still()
    assert "Ben je er nog?" in desk.words()
    assert TODO.text not in desk.words()
    assert "Karin" not in desk.words()
    desk.screen.go_on()
    assert TODO.text in desk.words()


def test_an_answer_that_comes_while_nobody_is_there_waits(desk: Desk) -> None:
    desk.to_step()
    desk.tap(1)
    desk.screen.ask_still()
    desk.answer(Answer.NOT_YET)
    assert TODO.text not in desk.words()
    desk.screen.go_on()
    assert "Wat past nu het best?" in desk.words()
    desk.screen.ask_still()
    desk.screen.close()
    assert "Klaar. Je brug is weer dicht." in desk.words()


def test_the_other_button_of_the_mouse_opens_nothing(desk: Desk) -> None:
    not_yet(desk, 0)
    bars = desk.screen.step.findChildren(QScrollBar)
    assert bars
    for part in (desk.screen.step.typed, *bars):
        assert part.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_then_and_now_and_what_a_column_says(screen: QApplication) -> None:
    grown = facts_of(files.GROWN, TODAY, OwnLook())
    desk = Desk(grown)
    page = desk.screen.bridge
    desk.screen.home.bridge.click()
    now = page.view.picture
    page.moments.buttons()[-1].click()
    assert page.view.picture != now
    page.moments.buttons()[0].click()
    page.view.chosen.emit(0)
    assert page.told.text().startswith("Wonen: Ik heb nu geen vaste plek")


def test_a_page_that_was_shown_nothing_draws_nothing(screen: QApplication) -> None:
    desk = Desk(FACTS)
    fresh = type(desk.screen.bridge)()
    fresh.moments.chosen.emit("now")
    assert not fresh.view.picture.spots


def test_what_staff_copied_cannot_be_pasted_and_what_a_client_copied_not_by_the_next(
    screen: QApplication,
) -> None:
    copied, window = QApplication.clipboard(), OwnWindow()
    program = OwnProgram(screen, Pipe(BytesIO(), BytesIO()), window)
    copied.setText("1042")
    program._begin(Told(FACTS))
    assert not copied.text()
    copied.setText("mijn woorden")
    program.end(0)
    assert not copied.text()
    window.end_wanted.disconnect()  # the test is over: nobody closes it any more


def test_a_blank_screen_has_nobody_on_it(desk: Desk) -> None:
    desk.window.blank()
    assert not desk.words()
    assert not desk.window.windowTitle()


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_three_tiles_stand_beside_each_other_or_on_a_screen_upright_under_each_other(
    screen: QApplication, size: tuple[int, int]
) -> None:
    wear(screen, Theme(scale=1.25, together=True))
    desk = Desk(facts_of(replace(files.BUSY, disclosed=files.LATELY), TODAY, OwnLook()))
    desk.window.resize(*size)
    settle(screen)
    home, upright = desk.screen.home, size[1] > size[0]
    tiles = (home.bridge, home.steps, home.given)
    assert len({tile.x() if upright else tile.y() for tile in tiles}) == 1
    assert desk.window.size().toTuple() == size


# --- what crosses --------------------------------------------------------------------------


@pytest.mark.parametrize("file", [files.NEW, files.BUSY, files.GROWN, files.LONG])
def test_all_of_it_crosses_and_is_small(file: ClientFile) -> None:
    told = told_of(file, TODAY, OwnLook("dark", 1.5), Answer.DONE)
    line = written(told)
    assert read(Told, line) == told
    assert len(line) < MOST_BYTES / 10


def test_a_client_sees_the_screen_as_they_chose_it() -> None:
    def look(needs: Needs, before: OwnLook) -> tuple[str, float]:
        client = replace(files.BUSY.client, needs=needs)
        told = facts_of(replace(files.BUSY, client=client), TODAY, before)
        return told.theme, told.scale

    staff, chose = OwnLook("light", 1.0), OwnLook("light", 1.0, letters=150, colours="dark")
    assert look(Needs(letters=200, colours="contrast"), staff) == ("contrast", 2.0)
    assert look(Needs(letters=100), staff) == ("light", 1.0), "also the smallest"
    assert look(Needs(large_letters=True), staff) == ("light", 1.5)
    assert look(Needs(), staff) == ("light", 1.25), "for who stands before it"
    assert look(Needs(), replace(staff, least=1.5)) == ("light", 1.5), "on a screen upright"
    assert look(Needs(), replace(staff, scale=2.0)) == ("light", 2.0), "as it was a moment ago"
    assert look(Needs(letters=200, colours="contrast"), chose) == ("dark", 1.5), "last chosen"


def test_no_more_crosses_than_the_screen_needs() -> None:
    line = written(Told(FACTS)).decode()
    for secret in ("de Boer", '"1001"', "Brief van 12 mei", "Kim"):
        assert secret not in line
    assert "Karin" in line, "or this would find nothing at all"


def test_before_the_reveal_not_even_the_word_crosses() -> None:
    given = replace(files.BUSY, rewards=(files.given(),))
    before = facts_of(replace(given, disclosed=None), TODAY, OwnLook())
    after = facts_of(replace(given, disclosed=files.LATELY), TODAY, OwnLook())
    assert not reward_words_in(written(Told(before)).decode())
    assert before.given is None
    assert reward_words_in(written(Told(after)).decode())


@pytest.mark.parametrize("heard", [False, True])
def test_what_i_received_has_a_tile_only_for_who_heard_of_it(
    screen: QApplication, heard: bool
) -> None:
    day = files.LATELY if heard else None
    file = replace(files.BUSY, rewards=(files.given(),), disclosed=day)
    desk = Desk(facts_of(file, TODAY, OwnLook()))
    own = desk.screen
    assert own.home.given.isVisible() is heard
    every = (own.home, own.bridge, own.steps, own.step, own.paper, own.still, own.bye)
    assert not reward_words_in(" ".join(text for page in every for text in looking.texts(page)))
    if heard:
        own.home.given.click()
        assert "20" in desk.words()


def test_a_step_that_somebody_saw_can_be_asked_nothing() -> None:
    confirmed = {step.id for goal in FACTS.goals for step in goal.steps if step.confirmed}
    assert confirmed
    assert not confirmed & steps_shown(FACTS)

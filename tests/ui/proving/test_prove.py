"""In the window, with keys and fingers: a client shows who they are; nothing of staff is left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bridge_app.domain.people import Client
from bridge_app.domain.privacy import Preset
from bridge_app.domain.proving import PICTURES, TRIES, CardHolder
from bridge_app.errors import StoreBusy, WrongPassword
from bridge_app.problem_words import sentence
from bridge_app.services.proving import Proving
from bridge_app.ui.background import Background
from bridge_app.ui.context import Context
from bridge_app.ui.parts import Card
from bridge_app.ui.proof_cover import PATIENCE, THEN_LOCKS, ProofCover
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.theme import theme_of
from bridge_app.words import languages, words
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, focus, press, typing, wait_for
from tests.ui.test_inside import Enter, Place, enter, karin

__all__ = ["enter", "karin"]  # fixtures of the window with somebody inside

PIN, THREE = "2580", ("sun", "house", "baby")


class Shown:
    """The screen in the hands of whoever comes, and whom it let in."""

    def __init__(self, place: Place, client_id: UUID | None) -> None:
        self.place, self.let_in = place, list[object]()
        inside = place.inside
        shortcuts = inside._shortcuts
        self.cover = ProofCover(place.window, inside._context, shortcuts, place.seconds)
        self.cover.locked.connect(inside.lock)
        self.cover.proven.connect(self.let_in.append)
        self.cover.begin(client_id, False)
        QApplication.processEvents()

    @property
    def page(self) -> ProvePage:
        presenter = self.cover.proving
        assert presenter is not None
        assert presenter.page is not None
        return presenter.page

    def asks(self, asked: Asked) -> bool:
        """Whether the page asks this now."""
        return self.page.asked is asked

    def code(self, digits: str) -> None:
        """Typed, with Enter after it, as soon as one may."""
        wait_for(self.page.go_on.isEnabled, 20)
        typing(digits)
        press(Key.Key_Return)


Give = Callable[..., Shown]


@pytest.fixture
def give(enter: Enter, context: Context, karin: Client) -> Give:
    """Karin has a code; the screen goes to her, or to whoever has a card."""
    proving(context).choose_pin(context.session.actor, karin.id, PIN)

    def shown(client_id: UUID | None = karin.id) -> Shown:
        return Shown(enter(), client_id)

    return shown


def proving(context: Context) -> Proving:
    return context.services.proving


def test_typed_digits_let_the_client_in_and_dots_are_all_one_sees(
    give: Give, karin: Client
) -> None:
    shown = give()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    typing("25a-80")
    assert field.text() == PIN, "only digits come in"
    press(Key.Key_Return)
    assert shown.let_in == [karin.id]


def test_a_finger_on_the_keys_does_the_same(give: Give, karin: Client) -> None:
    shown = give()
    keys = shown.page.pin.keys
    for sign in ("2", "5", "9", "<", "8", "0"):
        QTest.mouseClick(keys[sign], Qt.MouseButton.LeftButton)
    assert isinstance(QApplication.focusWidget(), QLineEdit), "the cursor stays in the field"
    QTest.mouseClick(shown.page.go_on, Qt.MouseButton.LeftButton)
    assert shown.let_in == [karin.id]


@pytest.mark.parametrize("code", ["2580", "258041"])
def test_after_the_last_digit_it_goes_on_by_itself_and_not_before(
    give: Give, context: Context, karin: Client, code: str
) -> None:
    shown = give()  # with a code of four
    proving(context).choose_pin(context.session.actor, karin.id, code)
    shown = Shown(shown.place, karin.id)
    tries = list[str]()
    shown.page.pin_typed.connect(tries.append)
    assert words("nl", "proof.digits", n=len(code)) in shown.place.words()
    for at, digit in enumerate(code):
        assert tries == [], at
        QTest.mouseClick(shown.page.pin.keys[digit], Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    assert (tries, shown.let_in) == ([code], [karin.id])


def test_what_was_taken_back_before_it_went_on_is_no_try(give: Give) -> None:
    shown, tries = give(), list[str]()
    shown.page.pin_typed.connect(tries.append)
    typing("2581")
    QTest.keyClick(focus(), Key.Key_Backspace)
    QApplication.processEvents()
    assert (tries, shown.page.pin.typed) == ([], "258")


def test_three_pictures_with_keys_alone(give: Give, context: Context, karin: Client) -> None:
    proving(context).choose_pictures(context.session.actor, karin.id, THREE)
    shown = give()
    shown.page.by_pictures.click()
    pad = shown.page.pictures
    for at, key in enumerate(pad.keys):
        assert key.hasFocus() or not key.isEnabled()
        if PICTURES[at] in THREE:
            press(Key.Key_Space)
        if len(pad.chosen) == len(THREE):
            break
        press(Key.Key_Tab)
    assert pad.chosen == frozenset(THREE)
    assert pad.count.text() == "3 van 3 gekozen"
    assert not [key for key in pad.keys if key.isEnabled() and not key.isChecked()]
    shown.page.go_on.click()
    assert shown.let_in == [karin.id]


def test_nothing_of_anybody_stands_there_and_no_key_leads_back(give: Give) -> None:
    shown = give()
    place = shown.place
    assert "Karin" not in place.words()
    assert "Karin" not in place.window.windowTitle()
    field = shown.page.password.edit
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_Escape):
        place.press(key)
    for key in (Qt.Key.Key_1, Qt.Key.Key_P, Qt.Key.Key_N, Qt.Key.Key_M, Qt.Key.Key_B):
        place.ctrl(key)
    assert shown.page.isVisible()
    assert not place.inside.frame.isVisible()
    place.ctrl(Qt.Key.Key_L)
    assert place.is_locked, "control: the key that locks is awake"


def test_five_wrong_ones_and_only_the_mentor_opens(
    give: Give, clock: StandingClock, karin: Client, context: Context
) -> None:
    shown = give()
    for at in range(TRIES):
        assert shown.page.asked is Asked.PIN, at
        shown.page.pin.field.set_text("0000")
        shown.page.go_on.setEnabled(True)  # as when the wait is over
        shown.page.go_on.click()
        clock.pass_by(seconds=20)
    page = shown.page
    assert page.asked is Asked.MENTOR
    assert page.told.text() == "Het lukt nu niet. Je mentor kan het openen."
    assert not page.by_pin.isVisible()
    assert not page.by_pictures.isVisible()
    assert shown.let_in == []
    assert proving(context).known(context.session.actor, karin.id).locked


def test_after_a_wrong_one_there_is_a_short_wait(give: Give) -> None:
    shown = give()
    shown.code("0000")
    assert not shown.page.go_on.isEnabled()
    assert shown.page.told.text().startswith("Dat klopt niet.")
    assert shown.page.pin.typed == ""
    press(Key.Key_Return)
    wait_for(shown.page.go_on.isEnabled, 3)
    typing(PIN)
    press(Key.Key_Return)
    assert shown.page.told.text().startswith("Wacht heel even."), "by the store's clock none passed"


def test_the_mentor_opens_with_their_own_password_only(
    enter: Enter, context: Context, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def prove(login: str, password: str, _code: str, _then: object = None) -> None:
        asked.append((login, password))
        if password != "goed genoeg":
            raise WrongPassword

    object.__setattr__(context, "prove", prove)
    shown = Shown(enter(), karin.id)
    shown.page.helps.click()
    shown.page.go_on.click()
    assert asked == [], "nothing was typed"
    typing("fout")
    press(Key.Key_Return)
    assert shown.let_in == []
    assert shown.page.told.text() == sentence(WrongPassword())
    typing("goed genoeg")
    press(Key.Key_Return)
    assert shown.let_in == [karin.id]
    login = context.session.staff.login
    assert asked == [(login, "fout"), (login, "goed genoeg")]
    assert karin.id in context.services.acting.proven


def test_a_card_asks_for_the_code_as_well(give: Give, context: Context, karin: Client) -> None:
    printed = context.services.papers.printed
    code = printed(context.session.actor, karin.id, "a4", Preset.MINE, with_code=True)
    shown = give(None)
    assert shown.asks(Asked.CARD)
    assert not shown.page.helps.isVisible(), "nobody is vouched for before it is known whom"
    typing("nooit gezien")
    press(Key.Key_Return)
    assert shown.page.told.text().startswith("Deze code kennen we niet.")
    typing(code)
    press(Key.Key_Return)
    QApplication.processEvents()
    assert shown.asks(Asked.PIN)
    assert "Karin" not in shown.place.words()
    assert shown.let_in == []
    shown.code(PIN)
    assert shown.let_in == [karin.id]


def test_who_stops_or_walks_away_leaves_it_locked(give: Give) -> None:
    stopped, left = give(), give()
    view = left.cover
    assert view.patience is not None
    locked = []
    whole = PATIENCE + THEN_LOCKS
    for seconds in (whole - 1, whole):
        left.place.seconds.now = seconds
        view.patience.look()
        locked.append(left.place.is_locked)
    assert locked == [False, True]
    assert not stopped.let_in
    stopped.page.stop.click()
    assert stopped.place.is_locked
    assert left.let_in == stopped.let_in == []


def quiet(shown: Shown, seconds: float) -> None:
    """Nobody moved for so long."""
    assert shown.cover.patience is not None
    shown.place.seconds.now = seconds
    shown.cover.patience.look()
    QApplication.processEvents()


def test_before_it_locks_it_asks_in_the_clients_language(
    enter: Enter, context: Context, karin: Client
) -> None:
    people, actor = context.services.people, context.session.actor
    people.put_ready(actor, karin.id, karin.needs, karin.address_form, "pl")
    proving(context).choose_pin(actor, karin.id, PIN)
    shown = Shown(enter(), karin.id)
    quiet(shown, PATIENCE - 1)
    assert shown.page.isVisible()
    typing("25")
    shown.place.seconds.now = 0
    shown.place.press(Key.Key_Shift)
    quiet(shown, PATIENCE)
    assert not shown.page.isVisible()
    assert "Czy jesteś jeszcze tutaj?" in shown.place.words()
    assert "Inaczej ten ekran zaraz się zablokuje." in shown.place.words()
    shown.place.press(Key.Key_Return)
    QApplication.processEvents()
    assert shown.page.isVisible()
    assert not shown.page.pin.typed, "what was typed before is gone"
    quiet(shown, 2 * PATIENCE - 1)
    assert not shown.place.is_locked
    shown.code(PIN)
    assert shown.let_in == [karin.id]


def test_the_press_that_says_i_am_here_presses_nothing_on_the_page(give: Give) -> None:
    shown, tries = give(), list[str]()
    shown.page.ask(Asked.PICTURES)
    shown.page.pictures_chosen.connect(lambda _: tries.append("pictures"))
    quiet(shown, PATIENCE)
    still = shown.cover._still
    assert still is not None
    window = shown.place.window
    spot = shown.page.go_on.mapTo(shown.page, shown.page.go_on.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()
    assert shown.page.isVisible()
    assert not tries


@pytest.mark.parametrize("before", [PATIENCE - 1, PATIENCE])
def test_after_a_lock_nothing_is_asked_and_nothing_locks_again(give: Give, before: float) -> None:
    shown, again = give(), list[None]()
    quiet(shown, before)
    shown.place.ctrl(Qt.Key.Key_L)
    shown.place.inside._context.background.close()  # as the program does then
    assert shown.place.is_locked
    shown.cover.locked.connect(lambda: again.append(None))
    for seconds in (PATIENCE, PATIENCE + THEN_LOCKS):
        quiet(shown, before + seconds)
        assert not shown.place.words()
        assert not shown.page.isVisible()
    assert not again


def test_an_answer_while_it_asks_waits_until_somebody_is_there(
    give: Give, context: Context, karin: Client
) -> None:
    shown = give(None)
    quiet(shown, PATIENCE)
    assert shown.cover.proving is not None
    shown.cover.proving._ask(proving(context).begin(context.session.actor, karin.id))
    assert shown.asks(Asked.PIN)
    assert "Ben je er nog?" in shown.place.words() or "Bent u er nog?" in shown.place.words()
    shown.place.press(Key.Key_Shift)
    QApplication.processEvents()
    assert shown.page.isVisible()


def test_larger_letters_there_are_not_those_of_who_logged_in(give: Give) -> None:
    before = theme_of()
    shown = give()
    inside, given = shown.place.inside, theme_of()
    assert (given.together, given.scale) == (True, 1.25), "for who stands before it"
    shown.place.press(Qt.Key.Key_F9)
    assert theme_of().scale > given.scale
    assert inside._looks.settings.scale == before.scale
    assert inside.kept("scale") is None
    inside._looks.take_back()
    assert (theme_of().scale, theme_of().together) == (before.scale, False)
    shown.place.press(Qt.Key.Key_F9)
    assert inside.kept("scale"), "control: on their own pages it is remembered"


def test_who_chose_how_they_see_best_sees_the_question_so(
    give: Give, context: Context, karin: Client
) -> None:
    needs = replace(karin.needs, letters=150, colours="contrast")
    context.services.people.put_ready(
        context.session.actor, karin.id, needs, karin.address_form, "nl"
    )
    shown = give()
    assert (theme_of().scale, theme_of().plain) == (1.5, True)
    assert (shown.cover.look.letters, shown.cover.look.colours) == (None, ""), (
        "nothing was chosen here"
    )


def test_fingers_choose_letters_and_colours_that_go_on_to_the_own_screen(give: Give) -> None:
    shown = give(None)
    sizes = []
    for _ in range(3):
        shown.page.aids.larger.click()
        sizes.append(theme_of().scale)
    assert sizes == [1.5, 2.0, 1.25]
    shown.page.aids.larger.click()
    shown.page.aids.colours.click()
    assert (shown.cover.look.letters, shown.cover.look.colours) == (150, "dark")
    assert theme_of().dark
    view = shown.place.inside.own_view
    assert (view._look().letters, view._look().colours) == (None, ""), "control: not chosen there"
    view.cover = shown.cover
    assert (view._look().letters, view._look().colours) == (150, "dark")


def test_what_was_chosen_with_the_card_stays_when_it_is_known_whose_it_is(
    give: Give, context: Context, karin: Client
) -> None:
    shown = give(None)
    shown.page.aids.larger.click()
    assert shown.cover.proving is not None
    shown.cover.proving._ask(proving(context).begin(context.session.actor, karin.id))
    assert shown.asks(Asked.PIN)
    assert theme_of().scale == 1.5


def test_practice_is_told_before_anybody_is_known(enter: Enter, karin: Client) -> None:
    told = "Oefening: deze mensen bestaan niet"
    said = [told in Shown(enter(practice=each), karin.id).place.words() for each in (True, False)]
    assert said == [True, False]


def test_who_came_to_help_does_not_wait_for_the_tries_of_the_client(give: Give) -> None:
    shown = give()
    shown.code("0000")
    waits = [shown.page.go_on.isEnabled()]
    for way in (shown.page.helps, shown.page.by_pictures, shown.page.helps, shown.page.by_pin):
        way.click()
        waits.append(shown.page.go_on.isEnabled())
    assert waits == [False, True, False, True, False]
    wait_for(shown.page.go_on.isEnabled, 3)


def test_a_busy_store_is_told_on_the_page_itself(
    give: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = give()

    def busy(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Proving, "try_pin", busy)
    shown.code(PIN)
    assert shown.page.told.text()
    assert shown.page.isVisible()


def test_who_cannot_be_asked_for_is_not_asked(
    enter: Enter, context: Context, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Proving, "begin", busy)
    place = enter()
    place.inside.rooms.alone_wanted.emit(karin.id, False)
    assert place.is_locked


def test_the_page_speaks_the_clients_language(
    enter: Enter, context: Context, karin: Client
) -> None:
    people, actor = context.services.people, context.session.actor
    people.put_ready(actor, karin.id, karin.needs, karin.address_form, "en")
    shown = Shown(enter(), karin.id)
    assert shown.page.heading.text() == "Type your code"


def test_another_language_is_two_taps_and_goes_on_to_the_own_screen(
    give: Give, karin: Client
) -> None:
    shown = give(None)
    typing("half a code")
    shown.page.aids.language.click()
    assert shown.page.heading.text() == "Welke taal?"
    assert shown.page.tongues.tongues["nl"].hasFocus()
    shown.page.tongues.tongues["tr"].click()
    QApplication.processEvents()
    assert shown.asks(Asked.CARD)
    assert shown.page.heading.text() == words("tr", "proof.card")
    assert not shown.page.card.text(), "what was typed before is gone"
    view = shown.place.inside.own_view
    assert view._look().language == "", "control: not chosen there"
    view.cover = shown.cover
    assert view._look().language == "tr"


@pytest.mark.parametrize(
    ("bridge", "chosen", "then"),
    [
        (("nl", "en", "uk"), "uk", "uk"),
        (("nl", "en"), "", "nl"),
        (("nl",), "", "nl"),
        ((), "uk", "uk"),  # not known yet
    ],
)
def test_a_language_without_this_bridge_is_not_chosen_for_its_client(
    give: Give, karin: Client, bridge: tuple[str, ...], chosen: str, then: str
) -> None:
    """Before anybody is known every language stands there; what was chosen so far may go again."""
    shown = give(None)
    shown.page.aids.language.click()
    assert tuple(shown.page.tongues.tongues) == languages()
    shown.page.tongues.tongues["uk"].click()
    QApplication.processEvents()
    assert shown.cover.language == "uk"
    presenter = shown.cover.proving
    assert presenter is not None
    presenter._ask(CardHolder(karin.id, "nl", karin.address_form, tongues=bridge))
    QApplication.processEvents()
    assert (shown.cover.language, presenter.spoken[0]) == (chosen, then)
    assert shown.page.heading.text() == words(then, "proof.pin")
    assert {*shown.page.tongues.tongues} == {*(bridge or languages())}
    assert shown.page.aids.language.isVisible() == (len(bridge) != 1)


def test_languages_stand_in_one_card_and_not_in_a_card_in_a_card(screen: QApplication) -> None:
    page = ProvePage("nl")
    page.show()
    for asked, cards in ((Asked.LANGUAGE, [page.tongues]), (Asked.PIN, [page.typing])):
        page.ask(asked)
        screen.processEvents()
        assert [card for card in page.findChildren(Card) if card.isVisible()] == cards
    assert page.typing.isAncestorOf(page.pin), "control: what is typed stands in one"
    page.close()


def test_who_reads_a_language_without_this_bridge_can_take_another(screen: QApplication) -> None:
    page = ProvePage("uk", tongues=("nl",))
    page.show()
    assert page.aids.language.isVisible()
    page.aids.language.click()
    screen.processEvents()
    assert page.tongues.tongues["nl"].hasFocus()
    page.close()


def test_a_language_opens_nothing_that_was_locked(
    give: Give, context: Context, karin: Client
) -> None:
    people, actor = context.services.people, context.session.actor
    people.put_ready(actor, karin.id, karin.needs, karin.address_form, "en")
    shown = give()
    shown.page.say_locked()
    for language in ("uk", "en", "en"):
        shown.page.aids.language.click()
        assert not shown.page.go_on.isVisible()
        shown.page.tongues.tongues[language].click()
        QApplication.processEvents()
        assert shown.page.told.text() == words(language, "proof.locked")
        assert not shown.page.by_pin.isVisible()
    shown.page.aids.language.click()
    shown.page.aids.language.click()
    assert shown.asks(Asked.MENTOR), "asked again it goes back"


def test_nothing_of_staff_stands_there_while_a_server_is_asked(
    enter: Enter, karin: Client, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, seen = enter(), list[str]()
    place.inside.rooms.open_client(karin.id)
    QApplication.clipboard().clear()
    context.clipboard.copy("1042")
    monkeypatch.setattr(Background, "ask", lambda *_: seen.append(place.words()))
    place.inside.rooms.alone_wanted.emit(karin.id, False)
    assert seen == [""]
    assert not place.inside.frame.isVisible()
    assert not QApplication.clipboard().text(), "what staff copied cannot be pasted"


def test_enter_twice_on_a_slow_line_is_one_try(
    give: Give, context: Context, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, asked = give(), list[Callable[[], None]]()
    presenter, now = shown.cover.proving, context.background.here
    assert presenter is not None

    def later(_background: Background, *call: Any) -> None:
        asked.append(lambda: now(*call))

    monkeypatch.setattr(Background, "ask", later)
    for _ in range(2):
        typing(PIN)
        press(Key.Key_Return)
    assert len(asked) == 1
    asked[0]()
    presenter._by_pin(PIN)
    assert (len(asked), shown.let_in) == (1, [karin.id]), "who is in is let in once"

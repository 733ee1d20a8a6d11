"""The page "Zelf kijken", with keys, on real services: chosen twice, taken away, handed over."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.people import AddressForm
from bridge_app.domain.proving import PRACTICE_PIN, Outcome, ProofWay
from bridge_app.errors import StoreBusy
from bridge_app.services.proving import Proving
from bridge_app.ui import gathering
from bridge_app.ui.context import Context
from bridge_app.ui.desk.page import DeskPage
from bridge_app.ui.language import read_as
from bridge_app.ui.proving.choose_panel import ChoosePage, ChoosePanel
from bridge_app.ui.proving.picture_pad import PicturePad
from bridge_app.ui.proving.presenter import OwnViewPresenter
from bridge_app.ui.rooms import DESK
from bridge_app.ui.spots import Spot
from bridge_app.ui.theme import theme_of
from bridge_app.ui.worn import worn
from tests.ui.catalogue import settle
from tests.ui.doing import Key, add_client, on_screen, press, typing
from tests.ui.test_inside import Enter, Place, enter

__all__ = ["enter"]  # a fixture of the window with somebody inside

PIN = "2580"


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context, karin: UUID) -> OwnViewPresenter:
    made, lent = OwnViewPresenter(context), list[QWidget]()

    def show(page: QWidget | None) -> None:
        lent.extend([page] if page else [])
        for each in lent:
            each.setVisible(each is page)
        on_screen(page or made.page)

    made.lent.connect(show)
    on_screen(made.page)
    made.open(karin)
    return made


def panel(room: OwnViewPresenter) -> ChoosePanel:
    QApplication.processEvents()
    assert room.panel is not None
    return room.panel


def twice(room: OwnViewPresenter, first: str, second: str) -> None:
    for digits in (first, second):
        QApplication.processEvents()
        typing(digits)
        press(Key.Key_Return)


def test_a_code_is_chosen_twice_the_same(
    context: Context, room: OwnViewPresenter, karin: UUID
) -> None:
    page, actor = room.page, context.session.actor
    assert not page.hand.isEnabled(), "nothing is known by which to ask"
    assert not page.forget.isVisible()
    page.pin.click()
    twice(room, PIN, "2581")
    assert panel(room).told.text() == "Dat was niet twee keer hetzelfde. Begin opnieuw."
    twice(room, PIN, PIN)
    assert room.panel is None
    assert page.hand.isEnabled()
    assert page._known.text() == "Er is een code, sinds 02-03-2026."
    assert context.services.proving.try_pin(actor, karin, PIN).outcome is Outcome.RIGHT


def test_a_plain_code_is_told_in_place_and_nothing_is_kept(
    context: Context, room: OwnViewPresenter, karin: UUID
) -> None:
    room.page.pin.click()
    press(Key.Key_Return)
    assert panel(room).heading.text() == "Kies je eigen code", "nothing was typed"
    twice(room, "1111", "1111")
    assert "te makkelijk te raden" in panel(room).told.text()
    assert context.services.proving.known(context.session.actor, karin).way is None
    assert room.back(), "Esc leaves the choosing first"
    assert room.panel is None
    assert not room.back()


def test_pictures_are_chosen_and_taken_away(
    context: Context, room: OwnViewPresenter, karin: UUID
) -> None:
    page, actor, proving = room.page, context.session.actor, context.services.proving
    page.pictures.click()
    for _ in range(2):
        pad = panel(room).pad
        assert isinstance(pad, PicturePad)
        for key in pad.keys[:3]:
            key.click()
        panel(room).go_on.click()
    assert proving.known(actor, karin).way is ProofWay.PICTURES
    assert page._known.text().startswith("Er zijn plaatjes gekozen")
    page.forget.click()
    assert proving.known(actor, karin).way is None
    assert not page.hand.isEnabled()


def test_who_changes_their_mind_keeps_what_there_was(
    context: Context, room: OwnViewPresenter, karin: UUID
) -> None:
    room.page.pin.click()
    panel(room).back.click()
    assert room.panel is None
    assert context.services.proving.known(context.session.actor, karin).way is None


def test_a_busy_store_is_told_and_the_page_stands_again(
    room: OwnViewPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Proving, "choose_pin", busy)
    room.page.pin.click()
    twice(room, PIN, PIN)
    assert room.panel is None
    assert room.page.pin.isVisible()


def test_the_screen_is_handed_over_with_and_without_a_question(
    context: Context, room: OwnViewPresenter, karin: UUID
) -> None:
    context.services.proving.choose_pin(context.session.actor, karin, PIN)
    handed: list[tuple[object, bool]] = []
    room.handed.connect(lambda *said: handed.append(said))
    room.open(karin)
    room.page.hand.click()
    assert karin not in context.services.acting.proven
    room.page.open.click()
    assert handed == [(karin, False), (karin, True)]
    assert karin in context.services.acting.proven


def test_without_anybody_nothing_happens(context: Context) -> None:
    room = OwnViewPresenter(context)
    room.open(None)
    for wish in (room.page.choosing, room.page.handed):
        wish.emit(ProofWay.PIN if wish is room.page.choosing else True)
    room.page.forgotten.emit()
    assert room.panel is None
    assert context.services.acting.proven == set()


def test_the_way_there_from_a_file(enter: Enter, context: Context, karin: UUID) -> None:
    place = enter()
    place.inside.rooms.open_client(karin)
    place.inside.rooms.here.page.top.own.click()  # type: ignore[attr-defined]  # the file's page
    assert place.room == gathering.OWN_VIEW
    assert "Karin B. kijkt zelf" in place.words()


def test_while_the_client_chooses_nothing_of_staff_stands_there_and_no_key_works(
    enter: Enter, karin: UUID
) -> None:
    place, room = let_in(enter, karin)
    room.page.pin.click()
    assert "Kies je eigen code" in place.words()
    assert "Karin" not in place.words() + place.window.windowTitle()
    assert not place.inside.frame.isVisible()
    for key in (Key.Key_1, Key.Key_N, Key.Key_P):
        place.ctrl(key)
    assert (place.room, place.inside.frame.isVisible()) == (gathering.OWN_VIEW, False)
    place.press(Key.Key_Escape)
    assert place.inside.frame.isVisible()
    assert room.page.pin.hasFocus()
    place.ctrl(Key.Key_1)
    assert place.room == DESK, "and staff's keys work again"


def test_the_way_in_with_a_card_is_on_the_first_page(enter: Enter) -> None:
    place = enter()
    page = place.inside.rooms.here.page
    assert isinstance(page, DeskPage)
    page.card.click()
    assert "Houd je papier voor de lezer" in place.words()
    assert not place.inside.frame.isVisible()


@pytest.mark.parametrize("practice", [False, True])
def test_only_who_practises_is_told_what_opens_it(
    context: Context, karin: UUID, practice: bool
) -> None:
    context.services.proving.choose_pin(context.session.actor, karin, PRACTICE_PIN)
    session = replace(context.session, practice=practice)
    room = OwnViewPresenter(replace(context, session=session))
    on_screen(room.page)
    room.open(karin)
    assert (PRACTICE_PIN in room.page._practice.text()) is practice
    assert room.page._practice.isVisible() is practice


def let_in(enter: Enter, client: UUID) -> tuple[Place, OwnViewPresenter]:
    """The whole program, in the room from which this client gets the screen alone."""
    place = enter()
    place.inside.rooms.go(Spot(gathering.OWN_VIEW, client))
    room = place.inside.rooms.here.presenter
    assert isinstance(room, OwnViewPresenter)
    return place, room


def test_larger_letters_while_the_client_chooses_go_when_that_is_over(
    enter: Enter, karin: UUID
) -> None:
    place, room = let_in(enter, karin)
    before = theme_of()
    room.page.pin.click()
    assert (theme_of().together, theme_of().scale) == (True, 1.25), "for who stands before it"
    place.press(Key.Key_F9)
    assert theme_of().scale > 1.25
    place.press(Key.Key_Escape)
    assert (theme_of(), place.inside.kept("scale")) == (before, None)


def test_who_chooses_makes_it_larger_and_darker_by_a_tap_for_as_long_as_it_lasts(
    enter: Enter, karin: UUID
) -> None:
    place, room = let_in(enter, karin)
    before = theme_of()
    room.page.pictures.click()
    (page,) = place.window.findChildren(ChoosePage)
    assert (theme_of().scale, worn(theme_of())) == (1.25, "light")
    page.aids.larger.click()
    page.aids.colours.click()
    assert (theme_of().scale, worn(theme_of())) == (1.5, "dark")
    assert not page.aids.language.isVisible(), "staff chose it with them"
    place.press(Key.Key_Escape)
    assert theme_of() == before


@pytest.mark.parametrize("way", ["back", "chosen", "locked"])
def test_what_they_chose_of_the_screen_is_theirs_the_next_time_too(
    enter: Enter, context: Context, karin: UUID, way: str
) -> None:
    """Only what they chose: this screen has larger letters of itself, which nobody asked for."""
    place, room = let_in(enter, karin)
    room.page.pin.click()
    (page,) = place.window.findChildren(ChoosePage)
    page.aids.colours.click()
    assert looks_of(context, karin) == (None, ""), "not before they are done"
    if way == "locked":
        place.inside.lock()
    elif way == "back":
        place.press(Key.Key_Escape)
    else:
        twice(room, PIN, PIN)
    assert looks_of(context, karin) == (None, "dark")


def test_who_chooses_again_has_the_screen_as_they_left_it(
    enter: Enter, context: Context, karin: UUID
) -> None:
    """Control: who left it as it was finds it as it was, and nothing is written."""
    place, room = let_in(enter, karin)
    before = context.services.people.open(context.session.actor, karin).client
    seen = []
    for larger in (False, True, False):
        room.page.pictures.click()
        page = place.window.findChildren(ChoosePage)[-1]
        seen.append(theme_of().scale)
        if larger:
            page.aids.larger.click()
        place.press(Key.Key_Escape)
        settle(place.window.looks._app)
    assert seen == [1.25, 1.25, 1.5]
    assert looks_of(context, karin) == (150, "")
    after = context.services.people.open(context.session.actor, karin).client
    assert after.version == before.version + 1, "once"


def looks_of(context: Context, client: UUID) -> tuple[int | None, str]:
    """What stands with this client."""
    needs = context.services.people.open(context.session.actor, client).client.needs
    return needs.letters, needs.colours


@pytest.mark.parametrize("language", ["ar", "uk"])
def test_what_stands_below_is_in_the_order_of_the_language_too(
    screen: QApplication, language: str
) -> None:
    page = ChoosePage(language, AddressForm.JE, ProofWay.PIN)
    page.resize(1280, 800)
    page.show()
    settle(screen)
    back, go_on = (each.mapTo(page, QPoint()).x() for each in (page.panel.back, page.panel.go_on))
    assert (back > go_on) is (language == "ar")
    assert read_as(page.panel.go_on) == read_as(page.aids.larger) == language
    page.close()

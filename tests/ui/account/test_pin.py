"""One's own code for the calm screen, by key, on real services."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.errors import StoreBusy
from bridge_app.services.pins import Pins
from bridge_app.ui.account.pin_card import PinCard
from bridge_app.ui.account.pin_wishes import PinWishes
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from tests.ui.doing import Key, on_screen, press, typing


@pytest.fixture
def card(context: Context, qtbot: QtBot) -> Iterator[PinCard]:
    made = PinCard("nl")
    wishes = PinWishes(context, made)
    on_screen(made)
    wishes.open()
    made.pin.setFocus()
    yield made
    wishes.deleteLater()


def fits(context: Context, code: str) -> bool:
    return context.services.pins.fits(context.session.actor, code)


def test_a_code_is_chosen_by_key(card: PinCard, context: Context) -> None:
    assert card.known.text() == "Je hebt nog geen code."
    assert not card.drop.isVisible()
    typing("2580")
    press(Key.Key_Return)
    assert card.known.text() == "Je hebt een code."
    assert card.pin.text() == ""
    assert fits(context, "2580")


def test_a_code_that_anybody_would_try_is_told_at_its_field(
    card: PinCard, context: Context
) -> None:
    typing("1234")
    card.keep.click()
    assert card.pin.error.startswith("De code is te makkelijk te raden.")
    assert not context.services.pins.known(context.session.actor)


def test_it_can_go_again(card: PinCard, context: Context) -> None:
    typing("2580")
    press(Key.Key_Return)
    card.drop.click()
    assert card.known.text() == "Je hebt nog geen code."
    assert not fits(context, "2580")


def test_a_busy_store_is_told_above_the_page(
    card: PinCard, said: list[Message | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_asked: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Pins, "choose", busy)
    typing("2580")
    press(Key.Key_Return)
    assert said

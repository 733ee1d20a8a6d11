"""One euro from its step and back, by keys alone: said, seen, given, signed for, turned back."""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from bridge_app.app import entrance_of
from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor
from bridge_app.domain.rewards import Promise, Reward, RewardState
from bridge_app.services.clock import system_clock
from bridge_app.services.session import Services, services_for
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.rewards.page import RewardsPage
from tests.journeys.conftest import LOGIN, PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import STEP, Talking
from tests.journeys.test_desk_and_totals import button, until
from tests.journeys.test_return import Past, on_to

CENTS = 20_00
DAYS = 30


def promised(services: Services, actor: Actor) -> None:
    """Karin agreed on two steps a month ago; from today on a voucher goes with the first."""
    (client,) = services.people.listed(actor)
    step = next(each for each in services.rewards.promisable(actor, client.id) if each.text == STEP)
    services.rewards.promise(actor, Promise(uuid4(), client.id, step.id, CENTS))


@pytest.fixture
def talk(desk: Desk, hands: Hands) -> Talking:
    """The worker is logged in; Karin is back after a month."""
    vault = entrance_of(desk.store).vault
    session = vault.open(LOGIN, PASSWORD, "desk 1")

    def ago() -> datetime:
        return system_clock() - timedelta(days=DAYS)

    services = services_for(session.database, ago, shipped())
    services.calendar.set_right(session.actor)  # the login of today is in the log already
    Past(services, session.actor).happened()
    promised(services_for(session.database, system_clock, shipped()), session.actor)
    vault.close(session)
    made = Talking(desk, hands)
    made.come_in()
    return made


def reward(talk: Talking) -> Reward:
    """The one that was promised: what is turned back leaves another behind it, still earned."""
    return talk.file().rewards[0]


def rewards_page(talk: Talking) -> RewardsPage:
    page = talk.desk.page
    assert isinstance(page, RewardsPage)
    return page


def client_page(talk: Talking) -> ClientPage:
    page = talk.desk.page
    assert isinstance(page, ClientPage)
    return page


def test_every_euro_points_to_a_step(
    talk: Talking, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    meter.start()
    hands.press("F3")
    hands.type_text("kari")
    hands.press("Return")
    _says_it_was_done(talk, hands)
    assert reward(talk).state is RewardState.PROMISED, "said is not seen"
    _confirmed(talk, hands)
    assert reward(talk).state is RewardState.AWARDED
    assert meter.tally.clicks == 0
    _given(talk, hands, meter)
    _has_a_receipt(talk, hands, tmp_path / "bewijs.pdf")
    _turned_back(talk, hands, meter)


def _says_it_was_done(talk: Talking, hands: Hands) -> None:
    hands.press("Return")
    on_to(talk, "Waar waren we?")
    hands.press("Return")
    assert talk.asks() == "Is de stap gelukt?"
    hands.press("Space")
    hands.press("Ctrl+1", "F3")
    hands.type_text("kari")
    hands.press("Return")
    assert talk.desk.room == "client"


def _confirmed(talk: Talking, hands: Hands) -> None:
    hands.walk_to(button(client_page(talk), "Samen gedaan"))
    hands.press("Space")


def _given(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    """U11: the room, the number, and the one key that gives."""
    meter.start()
    hands.press("Ctrl+B")
    hands.type_text("8841")
    hands.press("Return")
    page = rewards_page(talk)
    until(hands, lambda: not page.give.resting.isActive())
    hands.press("Return")
    done = meter.done("U11 give what was promised")
    assert reward(talk).state is RewardState.HANDED_OVER
    assert (done.actions <= 6, done.seconds <= 15, done.clicks) == (True, True, 0)


def _has_a_receipt(talk: Talking, hands: Hands, path: Path) -> None:
    talk.desk.answers.file = path
    hands.walk_to(rewards_page(talk).keep)
    hands.press("Space")
    until(hands, path.exists)
    assert path.read_bytes().startswith(b"%PDF")


def _turned_back(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    """U12 without a mouse, from the receipt on: Ctrl+Z asks why, as it undoes everywhere."""
    page = rewards_page(talk)
    meter.start()
    hands.press("Ctrl+Z")
    assert page.reversal.isVisible()
    assert reward(talk).state is RewardState.HANDED_OVER, "asked is not turned back"
    hands.press("Space", "Tab")
    hands.type_text(PASSWORD)
    hands.press("Return")
    done = meter.done("U12 turn back by keys")
    states = [each.state for each in talk.file().rewards]
    assert states == [RewardState.REVERSED, RewardState.AWARDED], "the step earned it still"
    assert (done.actions <= 5, done.seconds <= 12, done.clicks) == (True, True, 0)

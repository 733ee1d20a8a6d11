"""What was promised and never collected: told before it lapses, ended by itself, never seen."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import Role
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Promise, RewardState
from bridge_app.ui.context import Context
from bridge_app.ui.daily import daily_work
from bridge_app.ui.daily_rewards import DailyRewards
from bridge_app.ui.problems import Message
from bridge_app.ui.theme import Theme, wear
from bridge_app.words import reward_words_in
from tests.ui.conftest import StandingClock, with_roles
from tests.ui.doing import add_client, add_plan

NAMES = ("Karin", "Joke", "Wim", "Sanne", "Bram")


@pytest.fixture
def promised(context: Context) -> list[UUID]:
    """Five people, each with something that ends after a day."""
    services, actor = context.services, context.session.actor
    services.budgets.set_policy(actor, Policy(0, date(2026, 3, 2), expires_after_days=1))
    made = []
    for name in NAMES:
        client = add_client(context, name)
        step = add_plan(context, client, "Ik bel.").steps[0]
        services.rewards.promise(actor, Promise(uuid4(), client, step.id, 20_00))
        made.append(client)
    return made


@pytest.fixture
def daily(context: Context) -> Iterator[DailyRewards]:
    made = DailyRewards(context)
    yield made
    made._timer.stop()
    made._waiting.stop()


def texts(said: list[Message | None]) -> list[str]:
    return [each.text for each in said if each]


def test_who_helps_hears_it_once_by_name_and_never_what(
    daily: DailyRewards, promised: list[UUID], said: list[Message | None]
) -> None:
    assert len(promised) == len(NAMES)
    daily.look()
    (told,) = texts(said)
    assert told.startswith(
        "Er ligt nog iets klaar. Laat het ophalen: Karin B. (tot en met 03-03-2026)"
    )
    assert told.endswith("en nog 2.")
    assert reward_words_in(told) == ()
    daily.look()
    assert len(texts(said)) == 1


def test_while_a_client_looks_along_nobody_is_named(
    daily: DailyRewards, promised: list[UUID], said: list[Message | None], screen: QApplication
) -> None:
    wear(screen, Theme(together=True))
    daily.look()
    assert promised
    assert texts(said) == []
    wear(screen, Theme())
    daily._waiting.timeout.emit()
    assert len(texts(said)) == 1


@pytest.mark.parametrize("role", [Role.MENTOR, Role.COORDINATOR])
def test_it_ends_by_itself(
    context: Context, promised: list[UUID], said: list[Message | None], role: Role
) -> None:
    assert isinstance(context.clock, StandingClock)
    context.clock.pass_by(days=2)
    held = daily_work(with_roles(context, role))
    states = [
        each.state
        for client in promised
        for each in context.services.rewards.of_client(context.session.actor, client)
    ]
    assert states == [RewardState.EXPIRED] * len(NAMES)
    assert ("5 toezeggingen zijn verlopen. Het geld is weer vrij." in texts(said)) is (
        role is Role.COORDINATOR
    )
    assert len(held) == 1, "a store in memory has no backup"


def test_who_has_nothing_to_do_with_it_asks_nothing(
    context: Context, promised: list[UUID], said: list[Message | None]
) -> None:
    quiet = DailyRewards(with_roles(context, Role.ADMINISTRATOR))
    quiet.look()
    context.background.close()
    DailyRewards(context).look()
    assert promised
    assert texts(said) == []

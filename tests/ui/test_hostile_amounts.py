"""Amounts, cards and days as they should not be, through the real windows: right, or said why.

One table of what is typed, and one of what stands in the way of a hand-over; each with what comes
of it, and the sentence that says what, that nothing was lost, and what to do.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason
from bridge_app.domain.people import StaffMember
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.rewards import Card, Gift, Promise
from bridge_app.domain.staffing import Newcomer, UnitKind
from bridge_app.domain.stock import serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.services import entry
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.budgets_presenter import BudgetsPresenter
from bridge_app.ui.problems import Message
from bridge_app.ui.rewards.presenter import RewardsPresenter
from tests.ui.conftest import StandingClock
from tests.ui.doing import (
    Key,
    add_client,
    add_plan,
    confirm,
    focus,
    on_screen,
    press,
    typing,
    wait_for,
)

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
NO_MONEY = "Het bedrag kan zo niet. Typ bijvoorbeeld 25 of 25,00."
TOO_MUCH = "Het bedrag is te veel: hoogstens 10 miljoen euro. Kijk waar de komma staat."

TYPED: dict[str, int | str] = {
    "19.99": 19_99,
    "20": 20_00,
    "60": 60_00,
    "60.01": 60_01,
    "25": 25_00,
    "25,00": 25_00,
    "25.00": 25_00,
    "€ 1.200,00": 1_200_00,
    "10.000.000": 10_000_000_00,
    "10.000.000,01": TOO_MUCH,
    "99.999.999.999.999.999.999": TOO_MUCH,
    "-20": NO_MONEY,
    "twintig": NO_MONEY,
    "2e3": NO_MONEY,
    "20,001": NO_MONEY,
    "": NO_MONEY,
    "0": NO_MONEY,
}
"""What is typed, and the cents that it is, or what is said at the field."""


@dataclass
class Town:
    """A client with a confirmed step, a budget, and cards of twenty in a drawer."""

    context: Context
    client: UUID
    budget: Budget
    kind: str
    place: UUID
    steps: list[MiniStep] = field(default_factory=list)

    def cards(self, first: str, last: str, **more: date) -> None:
        batch = NewBatch(self.kind, "", 20_00, 0, serial_range(first, last), self.place, **more)
        self.context.services.stock.buy(self.context.session.actor, batch)

    def give(self, serial: str) -> None:
        """As the desk does, without its window."""
        card = Card(serial, 20_00)
        gift = Gift(uuid4(), self.client, self.steps[0].id, 20_00, (card,))
        self.context.services.rewards.give(self.context.session.actor, gift)

    def money(self) -> tuple[int, int, int]:
        """Put in, promised and spent."""
        (stand,) = self.context.services.budgets.overview(self.context.session.actor)
        return stand.put_cents, stand.promised_cents, stand.spent_cents


def colleague(context: Context) -> Actor:
    """Somebody else, who may approve."""
    member = StaffMember(uuid4(), "sanne", "Sanne")
    begins = Newcomer(member.name, member.login, frozenset({Role.COORDINATOR}))
    me, database = context.session.actor, context.session.database
    with entry.adding(database, context.clock, me, member, begins):
        return Actor(member.id, begins.roles, "desk 2")


@pytest.fixture
def town(context: Context) -> Town:
    services, actor = context.services, context.session.actor
    place = services.staffing.add_unit(actor, UnitKind.LOCATION, "Noord").id
    kind = services.stock.add_kind(actor, StockKind("", "VVV", counted=True)).code
    client = add_client(context)
    clock = context.clock
    assert isinstance(clock, StandingClock)
    clock.pass_by(days=2)
    made = Town(context, client, Budget(uuid4(), "Pilot", *YEAR), kind, place)
    made.steps += add_plan(context, client, "Ik bel.", "Ik schrijf.").steps
    services.budgets.open(actor, made.budget, 100_00)
    made.cards("0001", "0009")
    services.rewards.disclose(actor, client)
    confirm(context, client, made.steps[0])
    return made


def as_typed(text: str) -> None:
    """Letter by letter; the test keys of Qt know no euro sign, so that one is sent as it comes."""
    for letter in text:
        if letter.isascii():
            typing(letter)
        else:
            held = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, held, letter)
            QApplication.sendEvent(focus(), event)


# --- typed -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "meant"), TYPED.items(), ids=[*TYPED])
def test_what_is_typed_is_that_amount_or_told(town: Town, typed: str, meant: int | str) -> None:
    room = BudgetsPresenter(town.context)
    on_screen(room.page)
    room.open()
    amount = room.page.amount
    amount.edit.setFocus()
    as_typed(typed)
    room.page.put.setFocus()
    press(Key.Key_Space)
    if isinstance(meant, int):
        assert town.money() == (100_00 + meant, 0, 0)
        assert not amount.error
    else:
        assert town.money() == (100_00, 0, 0)
        assert amount.error == meant
        assert amount.text() == typed, "what was typed stays"


@dataclass(frozen=True)
class Given:
    """A reward of this many cents, and the sentence that comes back; none when it is given."""

    cents: int
    said: str = ""


OUTSIDE = (
    "€ {} kan niet. Een bedrag ligt tussen € 20 en € 60. Er is niets bewaard. "
    "Kies een ander bedrag."
)


@pytest.mark.parametrize(
    "asked",
    [
        Given(19_99, OUTSIDE.format("19,99")),
        Given(20_00),
        Given(60_00),
        Given(60_01, OUTSIDE.format("60,01")),
        Given(0, OUTSIDE.format("0")),
        Given(-20_00, OUTSIDE.format("-20")),
    ],
    ids=lambda asked: str(asked.cents),
)
def test_a_reward_lies_between_the_least_and_the_most(town: Town, asked: Given) -> None:
    """Whatever a window would let through: the service itself says no."""
    services, actor = town.context.services, town.context.session.actor
    step, second = town.steps[1].id, colleague(town.context)
    heard = ""
    try:
        wanted = Promise(uuid4(), town.client, step, asked.cents, second.person)
        if asked.cents > 0:
            told = Asked(town.client, actor.person, {step: asked.cents})
            services.rewards.approve(second, told)
        services.rewards.promise(actor, wanted)
    except Problem as problem:
        heard = sentence(problem).replace("\N{NO-BREAK SPACE}", " ")
    assert heard == asked.said
    assert town.money() == (100_00, 0 if asked.said else asked.cents, 0)


# --- what stands in the way of a hand-over -----------------------------------------------------


def nothing(_: Town) -> None:
    """Nothing stands in the way."""


def used_before(town: Town) -> None:
    town.give("0001")
    confirm(town.context, town.client, town.steps[1])


def expired(town: Town) -> None:
    clock = town.context.clock
    assert isinstance(clock, StandingClock)
    town.cards("0011", "0012", expires_on=clock().date())
    clock.pass_by(days=1)


def empty_budget(town: Town) -> None:
    gone = BudgetChange(town.budget.id, -90_00, ChangeReason.TAKEN_BACK)
    town.context.services.budgets.change(town.context.session.actor, gone)


def clock_set_back(town: Town) -> None:
    town.give("0009")
    confirm(town.context, town.client, town.steps[1])
    clock = town.context.clock
    assert isinstance(clock, StandingClock)
    clock.pass_by(days=-1)


@dataclass(frozen=True)
class Hindered:
    """What happened before, the number that is typed, and what is said, if anything."""

    happened: Callable[[Town], None]
    serial: str = "0001"
    said: str = ""


HINDERED = [
    Hindered(nothing),
    Hindered(nothing, " 0001 "),
    Hindered(
        used_before,
        said="Kaart 0001 is al uitgegeven. Er is niets geboekt. {}",
    ),
    Hindered(
        expired,
        "0011",
        "Kaart 0011 is verlopen. Er is niets geboekt. Pak een andere kaart.",
    ),
    Hindered(
        nothing,
        "9999",
        "Kaart 9999 staat niet in de voorraad. Er is niets geboekt. "
        "Kijk of het nummer klopt, of pak een andere kaart.",
    ),
    Hindered(
        empty_budget,
        said="In het budget is nog € 10 over. Dat is niet genoeg. Er is niets bewaard. {}",
    ),
    Hindered(
        clock_set_back,
        said="Het laatste staat op 04-03-2026 10:30, en de klok van deze computer zegt "
        "03-03-2026 10:30. Een van de twee klopt niet. Er is niets geboekt. Zet de klok goed. {}",
    ),
]


@pytest.mark.parametrize(
    "case", HINDERED, ids=lambda case: f"{case.happened.__name__} {case.serial}"
)
def test_a_hand_over_is_right_or_says_why(
    town: Town, case: Hindered, said: list[Message | None]
) -> None:
    case.happened(town)
    before = town.money()
    room = RewardsPresenter(town.context)
    on_screen(room.page)
    room.open(town.client)
    room.page.go_on.click()
    row = room.page.form.cards.rows[0]
    row.serial.edit.setFocus()
    typing(case.serial)
    press(Key.Key_Return)
    if room.page.give.isEnabled():
        wait_for(lambda: not room.page.give.resting.isActive())
        room.page.give.click()
    told = [each.text for each in said if each] + [row.serial.error]
    heard = [each.replace("\N{NO-BREAK SPACE}", " ") for each in told]
    if case.said:
        assert [each for each in heard if each.startswith(case.said.partition("{")[0])]
        assert town.money() == before
        assert row.serial.text() == case.serial, "what was typed stays"
    else:
        assert town.money() == (100_00, 0, 20_00)

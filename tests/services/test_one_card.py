"""One card is one reward: whatever its kind is called, however it is typed, at whichever desk."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import RowsAreWrong, RowsRefused
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.handing_rows import FromPaper, RowWish
from bridge_app.domain.importing_rewards import guessed
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Card
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.errors import CardAlreadyGiven, ClockWentBack
from bridge_app.services.clock import business_day
from bridge_app.spreadsheets import read_bytes
from bridge_app.stock_errors import CardRefused
from bridge_app.storage import giving, tables
from tests.engines import drop_guard
from tests.services.stocked import place
from tests.services.world import World

POST = FromPaper("Ik open mijn post", "money")
HEADER = "date,client_number,amount,voucher_kind,serial,step,pillar"


def at_the_desk(world: World, actor: Actor, client: Client, serial: str) -> None:
    step = world.confirmed(actor, client)
    card = (Card(serial, 20_00),)
    world.services.rewards.give(actor, world.gift(client, step, cards=card))


def in_rows(world: World, actor: Actor, client: Client, serial: str, kind: str) -> None:
    row = RowWish(client.number, POST, 20_00, serial, business_day(world.clock()))
    world.services.handing_rows.give(actor, uuid4(), [replace(row, kind=kind)])


def refused_in_rows(world: World, actor: Actor, client: Client, serial: str, kind: str) -> bool:
    """Whether this card was given before; otherwise it is given now."""
    try:
        in_rows(world, actor, client, serial, kind)
    except RowsRefused as told:
        return isinstance(told.troubles[0], CardAlreadyGiven)
    return False


def kind(world: World, coordinator: Actor, name: str, **more: Any) -> str:
    return world.services.stock.add_kind(coordinator, StockKind("", name, **more)).code


def given(world: World) -> int:
    with world.database.reading() as connection:
        wanted = sa.select(sa.func.count()).select_from(tables.ledger_card)
        return int(connection.execute(wanted).scalar_one())


def test_a_card_of_which_nobody_told_the_kind_is_given_once(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    vvv, hema = (kind(world, coordinator, each) for each in ("VVV", "HEMA"))
    at_the_desk(world, mentor, karin, "S1")
    assert refused_in_rows(world, mentor, karin, "S1", vvv)
    assert refused_in_rows(world, mentor, karin, "S1", hema)
    in_rows(world, mentor, karin, "S2", vvv)
    with pytest.raises(CardAlreadyGiven):
        at_the_desk(world, mentor, karin, "S2")
    assert not refused_in_rows(world, mentor, karin, "S2", hema), "another card, as is known"
    batch = NewBatch(vvv, "", 20_00, 20_00, ("S1",), place(world, "Balie"))
    with pytest.raises(CardAlreadyGiven):
        world.services.stock.buy(coordinator, batch)


def test_a_number_has_one_spelling_typed_scanned_bought_and_given(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    at_the_desk(world, mentor, karin, "ab12")
    assert refused_in_rows(world, mentor, karin, " AB12", "")
    code = kind(world, coordinator, "VVV", counted=True)
    batch = NewBatch(code, "", 20_00, 20_00, ("cd34",), place(world, "Balie"))
    world.services.stock.buy(coordinator, batch)
    in_rows(world, mentor, karin, "Cd34", code)
    (card,) = world.services.stock.history(coordinator, "cD34")
    assert card.card.serial == "CD34"


@pytest.mark.parametrize("later", ["", "vvv"])
def test_the_store_itself_refuses_it_and_says_so(
    world: World,
    mentor: Actor,
    coordinator: Actor,
    karin: Client,
    monkeypatch: pytest.MonkeyPatch,
    later: str,
) -> None:
    at_the_desk(world, mentor, karin, "S1")
    kind(world, coordinator, "VVV")
    kind(world, coordinator, "HEMA")
    monkeypatch.setattr(giving, "given_before", lambda *_: False)
    assert refused_in_rows(world, mentor, karin, "S1", later)
    with world.database.writing() as connection:
        drop_guard(connection, "ledger_card", "ledger_card_given_once")
    assert not refused_in_rows(world, mentor, karin, "S1", later), "the control"


def test_what_is_loaded_is_given_again_and_again(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    card = kind(world, coordinator, "Pas", loadable=True)
    kind(world, coordinator, "VVV")
    for _ in range(3):
        in_rows(world, mentor, karin, "P1", card)
    in_rows(world, mentor, karin, "P1", "vvv")
    assert refused_in_rows(world, mentor, karin, "P1", "vvv"), "which is another card"
    assert given(world) == 4


@pytest.mark.parametrize("loadable", [True, False])
def test_a_card_that_may_be_loaded_is_asked_its_kind_the_first_time(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, *, loadable: bool
) -> None:
    """Where nothing may be loaded nobody is asked: the control."""
    card = kind(world, coordinator, "Pas", loadable=loadable)
    kind(world, coordinator, "VVV")
    stock = world.services.stock
    if loadable:
        with pytest.raises(CardRefused) as told:
            stock.check_card(mentor, "P1", 20_00)
        assert (told.value.serial, told.value.reason) == ("P1", "which_kind")
    else:
        stock.check_card(mentor, "P1", 20_00)
    stock.check_card(mentor, "P1", 20_00, card)


def test_the_only_kind_there_is_may_be_loaded_again_and_again(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """Nobody can choose where there is nothing to choose."""
    kind(world, coordinator, "Pas", loadable=True)
    world.services.stock.check_card(mentor, "P1", 20_00)
    for _ in range(2):
        at_the_desk(world, mentor, karin, "P1")
    assert given(world) == 2


def test_a_card_given_to_somebody_elses_client_is_refused_with_a_sentence(
    world: World, mentor: Actor, karin: Client
) -> None:
    at_the_desk(world, mentor, karin, "S1")
    other = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Ilse")
    lot = world.client(other, "Lot")
    with pytest.raises(CardAlreadyGiven) as told:
        at_the_desk(world, other, lot, "s1")
    assert told.value.serial == "S1"


# --- a list that is read in ------------------------------------------------------------------


def wrong(world: World, coordinator: Actor, *cards: tuple[str, str]) -> list[tuple[int, str]]:
    """What the preview tells of rows with these kinds and serial numbers; it is what happens."""
    services = world.services.importing_rewards
    rows = [f"2021-06-23,2001,20,{of},{serial},Bel de school,Leren" for of, serial in cards]
    sheet = read_bytes("\n".join([HEADER, *rows]).encode())
    found = services.preview(coordinator, sheet, guessed(sheet.header))
    if not found.may_begin:
        with pytest.raises(RowsAreWrong):
            services.perform(coordinator, sheet, guessed(sheet.header))
    else:
        assert services.perform(coordinator, sheet, guessed(sheet.header)).rows == len(cards)
    return [(each.row, each.reason) for each in found.troubles]


@pytest.mark.parametrize(
    ("one", "other"),
    [("VVV Bon", ""), ("", "VVV Bon"), ("VVV Bon", "vvv-bon"), ("Café", "CAFE")],
)
def test_a_card_stands_once_in_a_list_under_every_spelling_of_its_kind(
    world: World, coordinator: Actor, one: str, other: str
) -> None:
    kind(world, coordinator, "VVV Bon")
    assert wrong(world, coordinator, (one, "S1"), (other, "s1")) == [(3, "serial_twice")]


def test_in_a_list_too_what_is_loaded_comes_again_and_another_kind_is_another_card(
    world: World, coordinator: Actor
) -> None:
    kind(world, coordinator, "Pas", loadable=True)
    rows = (("Pas", "S1"), ("pas", "S1"), ("VVV", "S1"), ("HEMA", "S1"))
    assert wrong(world, coordinator, *rows) == []
    assert wrong(world, coordinator, ("Pas", "S1"), ("", "S1"), ("VVV", "S1")) == [
        (3, "serial_given"),
        (4, "serial_given"),
    ]
    assert given(world) == len(rows)


# --- a clock that is set back ----------------------------------------------------------------


def test_a_clock_set_back_gives_nothing_also_when_only_the_log_knows(
    world: World, mentor: Actor, karin: Client
) -> None:
    step = world.confirmed(mentor, karin)
    keeper = world.hire(Role.ADMINISTRATOR, name="Bas")
    right = world.clock()
    world.clock.later(days=1)
    world.services.plans.plan(mentor, karin.id)
    world.clock.now = right
    world.services.plans.plan(mentor, karin.id)  # a line of the log that is dated back
    with pytest.raises(ClockWentBack):
        world.services.rewards.give(mentor, world.gift(karin, step))
    assert not world.services.calendar.state().sure, "and somebody is asked to look"
    world.services.calendar.set_right(keeper)
    world.services.rewards.give(mentor, world.gift(karin, step))
    world.clock.later(minutes=30)
    world.services.plans.plan(mentor, karin.id)
    world.clock.now -= timedelta(minutes=20)
    with pytest.raises(ClockWentBack):
        world.services.rewards.give(mentor, world.gift(karin, world.confirmed(mentor, karin)))


def test_a_small_step_back_stops_nobody(world: World, mentor: Actor, karin: Client) -> None:
    step = world.confirmed(mentor, karin)
    world.clock.later(minutes=10)
    world.services.plans.plan(mentor, karin.id)
    world.clock.later(minutes=-4)
    assert world.services.rewards.give(mentor, world.gift(karin, step)).step_id == step.id

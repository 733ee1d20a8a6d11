"""A municipality with two desks and cards in the drawer, for tests of the stock."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.stock import Move, VoidReason, moving, serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.domain.stock_counts import CountWish, StockLine
from bridge_app.services.clock import business_day
from bridge_app.storage import staff, stock, tables
from bridge_app.storage.written import Written
from tests.services.world import World

KIND = "vvv"


def place(world: World, name: str) -> UUID:
    """A location with this name."""
    key = uuid4()
    with world.database.writing() as connection:
        connection.execute(sa.insert(tables.location), {"id": key, "name": name})
    return key


def works_at(world: World, actor: Actor, location: UUID | None) -> None:
    """From today they work here."""
    with world.database.writing() as connection:
        staff.move_to(connection, actor.person, location, business_day(world.clock()))


def kind(world: World, coordinator: Actor, name: str = "VVV", *, counted: bool = True) -> str:
    """A kind of voucher; its code is made of its name."""
    made = StockKind("", name, counted=counted)
    return world.services.stock.add_kind(coordinator, made).code


def batch(location: UUID, first: str = "0001", last: str = "0010", **more: object) -> NewBatch:
    """Ten cards of twenty euro that never expire, unless said otherwise."""
    made = NewBatch(KIND, "Cadeau BV", 20_00, 198_00, serial_range(first, last), location)
    return replace(made, **more)  # type: ignore[arg-type]  # what a test says


def line(world: World, coordinator: Actor, location: UUID, of: str = KIND) -> StockLine:
    """What the coordinator sees of one kind in one place."""
    lines = world.services.stock.view(coordinator).lines
    empty = StockLine(of, location)
    return next((e for e in lines if (e.kind, e.location) == (of, location)), empty)


def expires(world: World, days: int) -> date:
    """A day so many days from now."""
    return date.fromordinal(business_day(world.clock()).toordinal() + days)


NORTH, SOUTH = UUID(int=1), UUID(int=2)
"""Two places of `in_the_drawers`."""


def in_the_drawers(world: World, actor: Actor) -> None:
    """Ten cards of a kind that is not counted: C08 set aside, C09 given to somebody.

    They lie in the north, but for C10, which was taken to the south.

    Written by storage: no deed of the services, so no line in the log.
    """
    written = Written(world.clock(), actor.person)
    with world.database.writing() as connection:
        rows = [{"id": NORTH, "name": "Noord"}, {"id": SOUTH, "name": "Zuid"}]
        connection.execute(sa.insert(tables.location), rows)
        stock.add_kind(connection, StockKind(KIND, "VVV"))
        stock.buy(connection, batch(NORTH, "C01", "C10"), business_day(world.clock()), written)
        aside, gone, away = stock.cards(connection, ["C08", "C09", "C10"])
        moves = (
            moving(aside, Move.SET_ASIDE, NORTH),
            moving(gone, Move.HANDED_OVER, None, reward_id=uuid4()),
            moving(away, Move.TRANSFERRED, SOUTH),
        )
        stock.move(connection, moves, written)


DEEDS: dict[str, tuple[object, ...]] = {
    "view": (),
    "notices": (),
    "add_kind": (StockKind("", "Boekenbon"),),
    "change_kind": (StockKind(KIND, "VVV", "Cadeau BV"),),
    "retire": (KIND, 9),
    "buy": (batch(NORTH, "D1", "D3"),),
    "transfer": (KIND, ["C01"], SOUTH),
    "transfer_back": (KIND, ["C10"], SOUTH),
    "set_aside": (KIND, ["C01"]),
    "free": (KIND, ["C08"]),
    "void": (KIND, ["C01"], VoidReason.LOST),
    "void_expired": (KIND, NORTH),
    "replace": (KIND, "C09", "C01", VoidReason.DEFECTIVE),
    "reconciled": (KIND, NORTH),
    "count": (CountWish(KIND, NORTH, 8, 8),),
    "history": ("C01",),
}
"""What a coordinator may ask of the stock, with something to ask it for."""

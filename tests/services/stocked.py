"""A municipality with two desks and cards in the drawer, for tests of the stock."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.stock import serial_range
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.domain.stock_counts import StockLine
from bridge_app.services.clock import business_day
from bridge_app.storage import staff, tables
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

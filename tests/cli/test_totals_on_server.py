"""What commands write on a server: the files of the folder it came from, byte for byte."""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path
from uuid import UUID, uuid4

import pytest

import bridge_app
from bridge_app.commands import outcomes, sharing, totals
from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.totals import Wish
from bridge_app.domain.access import Actor
from bridge_app.domain.budgets import Budget
from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.people import NewClient
from bridge_app.domain.rewards import LedgerKind
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.domain.totals import Filters, Group
from bridge_app.domain.totals_days import Period
from bridge_app.exports.sheet import Made
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Services
from bridge_app.services.vault import Vault
from bridge_app.storage import units
from bridge_app.storage.database import Database
from tests.served import KEEPER, PASSWORD, empty_town
from tests.server import Server
from tests.services.booked import Booked, book
from tests.services.world import Clock, World

Typed = Callable[..., int]

NOON = datetime(2026, 7, 1, 10, tzinfo=UTC)
NAMES = "zon", "Élan", "Anna", "ápril", "Zee", "_laag", "'n eind", "10", "9"
"""Names that programs put in order in ways of their own."""

ROWS = 54
GROUPS = tuple(group for group in Group if group is not Group.MENTOR)
EVERY = Filters(date(2021, 1, 1), date(2039, 12, 31), groups=GROUPS)
DAYS = replace(EVERY, by=Period.DAY, groups=(Group.LOCATION,))
WISHES = {
    **{f"totalen.{form}": Wish(EVERY, form=form) for form in ("csv", "xlsx", "pdf", "json")},
    **{f"journaal.{form}": Wish(EVERY, form=form) for form in ("hledger", "beancount")},
    **{f"regels.{form}": Wish(EVERY, form=form, lines=True) for form in ("csv", "xlsx")},
    "dagen.csv": Wish(DAYS, [(Group.BUDGET, "élan")], abroad=True),
}
FINANCE = {
    f"financien.{form}": Wish(replace(EVERY, groups=()), form=form) for form in ("csv", "json")
}
SHARED = Wish(
    Filters(date(2021, 1, 1), date(2021, 12, 31), Period.YEAR, (Group.LOCATION,)), form="json"
)


@pytest.fixture
def here(home: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with rewards of a year, and somebody with a bridge and a plan."""
    folder = home / "store"
    assert typed("--store", folder, "init") == 0
    vault = Vault(folder)
    session = vault.open("anna", PASSWORD, "desk 1")
    world = World(session.database, Clock(vault.clock()))
    _lived(world, session.actor)
    _booked(session.database, world.services, session.actor)
    vault.close(session)
    monkeypatch.setattr(Desk, "made", property(_at_noon))
    return folder


def _lived(world: World, actor: Actor) -> None:
    known = world.services.people.create(actor, NewClient("Zwaantje", "Vos", date(1958, 2, 3)))
    world.scored(actor, known, *[2] * 8)
    step = world.confirmed(actor, known)
    world.services.rewards.disclose(actor, known.id)
    world.services.rewards.give(actor, world.gift(known, step))


def _booked(database: Database, services: Services, actor: Actor) -> None:
    places, budgets = (tuple(uuid4() for _ in NAMES) for _ in range(2))
    for month, (place, budget, name) in enumerate(zip(places, budgets, NAMES, strict=True), 1):
        days = date(2021, month, 1), date(2021, month, 28)
        services.budgets.open(actor, Budget(budget, name, *days, cost_centre=name), 500_00)
        with database.writing() as connection:
            units.add(connection, UnitKind.LOCATION, Unit(place, name))
    book(database, _rows(cycle(places), cycle(budgets)))


def _rows(places: Iterator[UUID], budgets: Iterator[UUID]) -> Iterator[Booked]:
    """A year in which one in nine was turned back."""
    for at in range(ROWS):
        day, back = date(2021, 1 + at % 12, 1 + at % 28), at % 9 == 8
        kind = LedgerKind.REVERSE if back else LedgerKind.HAND_OVER
        more = {"location": next(places), "budget": next(budgets)}
        yield Booked(day, 5_00 + at, at % 7, kind, ("money", "", "work")[at % 3], "call", **more)


def _at_noon(desk: Desk) -> Made:
    """Whoever makes it, at one moment: the clock goes on between one engine and the other."""
    return Made(desk.session.staff.name, NOON, bridge_app.__version__, desk.session.practice)


def test_every_file_is_the_same_on_both_engines(
    here: Path, strict_server: Server, typed: Typed, home: Path
) -> None:
    day = AsOf(business_day(system_clock()))
    with empty_town(strict_server) as town:
        ours = _written(here, home, day)
        moved = ("move", "--to", town.server.url(town.name, KEEPER))
        assert typed("--store", here, *moved, "--owner-password-file", home / "owner") == 0
        theirs = _written(town.url, home, day)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
    told = json.loads(ours["totalen.json"][""])
    assert told["total"]["count"] == ROWS - ROWS // 9 + 1, "the reward of today too"
    assert len({row["group"]["location"] for row in told["rows"]}) == len(NAMES) + 1


def _written(store: Path | str, home: Path, day: AsOf) -> dict[str, dict[str, bytes]]:
    """Every file of this store, each in its parts."""
    folder = home / "files"
    folder.mkdir(exist_ok=True)
    access = Access(store, "anna", home / "own")
    with opened(access, "coordinator") as desk:
        for name, wish in WISHES.items():
            totals.write(desk, wish, folder / name)
        for name, wish in FINANCE.items():
            sharing.leave_finance(desk, wish, folder / name)
    sharing.share(access, SHARED, folder / "delen.json")
    outcomes.show(access, day, ("json", False), folder / "uitkomsten.json")
    return {path.name: _parts(path) for path in folder.iterdir()}


def _parts(path: Path) -> dict[str, bytes]:
    """A workbook in its parts, but for the one that tells when it was packed; or all of it."""
    if path.suffix != ".xlsx":
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as book:
        return {each: book.read(each) for each in book.namelist() if each != "docProps/core.xml"}

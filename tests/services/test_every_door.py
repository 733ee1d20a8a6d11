"""Every way into the store beside the services: who may, and what the log says of it.

Keys, backups, restores, and whoever is let in do not hang on `Services`, so the matrix of
`test_every_method.py` does not find them. Here all of `bridge_app/services` is searched for what
takes an actor or opens a store; what is found and has no cell fails the first test.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bridge_app import services
from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.staffing import Newcomer
from bridge_app.domain.trust import DONE, REFUSED
from bridge_app.errors import NotAllowed
from bridge_app.services.passing import passing_store
from bridge_app.services.restores import Key
from bridge_app.services.session import Services
from bridge_app.storage import store
from tests.services import doors
from tests.services.doors import LOGIN, PASSWORD, Door, Made
from tests.services.world import World

ALL, ADMINISTRATOR = set(TASKS), {Role.ADMINISTRATOR}
DESK = {Role.FRONT_DESK, Role.MENTOR}
NEW = "heel iets anders nu"
KEY = Key(LOGIN, PASSWORD)
NOOR = Newcomer("Noor", "noor", frozenset({Role.MENTOR}))


@dataclass(frozen=True)
class Cell:
    """Who may, how it is asked for; a `silent` one leaves a line only when it is refused."""

    roles: set[Role]
    call: Callable[[Door], object]
    silent: bool = False


def pass_by(door: Door) -> None:
    """A talk of which nothing is kept."""
    store_of = passing_store(door.session, door.services, door.made.client, door.vault.clock)
    store_of.close()


CELLS: dict[str, Cell] = {
    "keyring.Keyring.change_password": Cell(
        ALL, lambda d: d.keyring.change_password(PASSWORD, NEW)
    ),
    "keyring.Keyring.choose_password": Cell(ALL, lambda d: d.keyring.choose_password(NEW)),
    "keyring.Keyring.let_in": Cell(ADMINISTRATOR, lambda d: d.keyring.let_in(NOOR)),
    "keyring.Keyring.reset_password": Cell(
        ADMINISTRATOR, lambda d: d.keyring.reset_password(d.made.colleague)
    ),
    "keyring.Keyring.take_back": Cell(
        ADMINISTRATOR, lambda d: d.keyring.take_back(d.made.gone, NOOR)
    ),
    "keyring.Keyring.dismiss": Cell(ADMINISTRATOR, lambda d: d.keyring.dismiss(d.made.colleague)),
    "keyring.Keyring.make_key": Cell(ADMINISTRATOR, lambda d: d.keyring.make_key("Maandcijfers")),
    "keyring.Keyring.known_keys": Cell(ADMINISTRATOR, lambda d: d.keyring.known_keys()),
    "keyring.Keyring.take_key": Cell(ADMINISTRATOR, lambda d: d.keyring.take_key(d.made.key_name)),
    "keyring.Keyring.new_recovery_code": Cell(
        ADMINISTRATOR, lambda d: d.keyring.new_recovery_code()
    ),
    "keyring.Keyring.prove_recovery_code": Cell(
        ADMINISTRATOR, lambda d: d.keyring.prove_recovery_code(d.made.code)
    ),
    "vault.Vault.add_person": Cell(
        ADMINISTRATOR,
        lambda d: d.vault.add_person(d.session, "noor", "Noor", NEW, {Role.MENTOR}),
    ),
    "vault.Vault.let_in": Cell(ADMINISTRATOR, lambda d: d.vault.let_in(d.session, NOOR, NEW)),
    "backups.Backups.make": Cell(
        ADMINISTRATOR, lambda d: d.backups.make(d.folder / "by hand.backup")
    ),
    "backups.Backups.make_now": Cell(ADMINISTRATOR, lambda d: d.backups.make_now()),
    "backups.Backups.daily": Cell(ALL, lambda d: d.backups.daily()),
    "backups.Backups.state": Cell(ADMINISTRATOR, lambda d: d.backups.state(), silent=True),
    "backups.Backups.listed": Cell(ADMINISTRATOR, lambda d: d.backups.listed(), silent=True),
    "backups.Backups.choose_place": Cell(
        ADMINISTRATOR, lambda d: d.backups.choose_place(d.folder / "place")
    ),
    "backups.Backups.check": Cell(
        {Role.COORDINATOR, Role.ADMINISTRATOR}, lambda d: d.backups.check()
    ),
    "restores.Restores.look": Cell(ADMINISTRATOR, lambda d: d.restores.look(d.backup, KEY)),
    "restores.Restores.rehearse": Cell(ADMINISTRATOR, lambda d: d.restores.rehearse(d.backup, KEY)),
    "restores.Restores.restore": Cell(
        ADMINISTRATOR, lambda d: d.restores.restore(d.backup, d.folder / "again", KEY)
    ),
    "passing.passing_store": Cell(DESK, pass_by),
}

ASKS_A_PASSWORD = "asks for a password or the printed code itself, and notes who came"
AT_THE_DOOR = "the store's side of the door, for vault.py alone; what it lets in stands above"
BY_THE_KEYRING = "the hands of keyring.py, whose methods stand above and ask who may"
BY_THE_OWNER = "asks what the owner of the database has to show, and makes nothing without"
AS_A_VAULT = "what a Vault does, on a server; tried in test_server_vault.py"
WITHIN = "reads on over the connection of a deed that was asked for"
MOVED = "asks for an administrator and for the owner of the database; tried in test_moving.py"
WAYS = ("fits", "give", "take", "new_code", "fits_code")

OPEN = {
    "vault.Vault.state": "what anybody at the log-in may know: that there is a store",
    "vault.Vault.create": "a new store has nobody in it yet who could be asked",
    "vault.Vault.open": ASKS_A_PASSWORD,
    "vault.Vault.recover": ASKS_A_PASSWORD,
    "vault.Vault.prove": ASKS_A_PASSWORD,
    "vault.Vault.prove_password": ASKS_A_PASSWORD,
    "vault.Vault.close": "everybody may leave",
    "vault.Vault.change_keys": "what is sealed in the key file opens with a password only",
    "vault.Vault.ways": BY_THE_KEYRING,
    "server_vault.ServerVault.ways": BY_THE_KEYRING,
    **{f"ways_in.InAFile.{each}": BY_THE_KEYRING for each in WAYS},
    **{f"server_vault.OnAServer.{each}": BY_THE_KEYRING for each in WAYS},
    **dict.fromkeys(
        (
            f"server_vault.ServerVault.{each}"
            for each in ("open", "recover", "prove", "prove_password", "fits", "close", "let_in")
        ),
        AS_A_VAULT,
    ),
    "moving.Moving.to_server": MOVED,
    "moving.Moving.to_folder": MOVED,
    "moving.in_folder": ASKS_A_PASSWORD,
    "founding.found": BY_THE_OWNER,
    "founding.recover": BY_THE_OWNER,
    "restores.restore": ASKS_A_PASSWORD,
    "entry.found": AT_THE_DOOR,
    "entry.come_in": AT_THE_DOOR,
    "entry.check_settled": AT_THE_DOOR,
    "entry.adding": AT_THE_DOOR,
    "entry.recovering": AT_THE_DOOR,
    "entry.leave": AT_THE_DOOR,
    "entry.take_up_knocks": "writes down who was refused at the door, once somebody came in",
    "erasing.settle": "empties what was erased already, in the deed that erased it",
    "erasing.again": "repeats what was erased already, in a store that is being restored",
    "backups.Backups.little_room": "how many bytes are free on the disk",
    "bridge_now.bridge_now": WITHIN,
    "files.file_now": WITHIN,
    "talking.talking": "is itself the deed, asked for by each method of bridges.py",
    "session.services_for": "hands out what the other matrix tries, method by method",
}
"""What may be called without a role, each with its reason."""


# --- what there is ----------------------------------------------------------------------------

STORES = {"actor", "session", "vault", "database", "acting", "services", "folder"}
"""Whoever is handed one of these can get at a store, or acts for somebody."""


def found_doors() -> set[str]:
    """Every public function and method of the services that could lead into a store."""
    return {name for each in _modules() for name in _doors_of(each)}


def _modules() -> Iterator[ModuleType]:
    for each in pkgutil.iter_modules(services.__path__):
        yield importlib.import_module(f"{services.__name__}.{each.name}")


def _doors_of(module: ModuleType) -> Iterator[str]:
    room = module.__name__.rpartition(".")[2]
    areas = _areas()
    for name, each in vars(module).items():
        ours = getattr(each, "__module__", "") == module.__name__ and not name.startswith("_")
        if ours and inspect.isfunction(each) and _leads_in(each):
            yield f"{room}.{name}"
        if ours and inspect.isclass(each) and each not in areas and _leads_in(each):
            yield from (f"{room}.{name}.{method}" for method in _methods(each))


def _methods(made: type) -> Iterator[str]:
    for name, _ in inspect.getmembers(made, inspect.isfunction):
        if not name.startswith("_"):
            yield name


def _leads_in(made: Callable[..., Any]) -> bool:
    """Unless it is handed a deed under way, which was asked for before."""
    asked = set(inspect.signature(made).parameters)
    return bool(asked & STORES) and "work" not in asked


def _areas() -> set[type]:
    """The classes of `Services`, whose methods the other matrix finds; and what carries them."""
    world = World()
    try:
        whole = ((name, made) for part in Services.__mro__ for name, made in vars(part).items())
        names = [name for name, made in whole if isinstance(made, cached_property)]
        return {type(getattr(world.services, name)) for name in names} | CARRY
    finally:
        world.database.close()


def _carrying() -> set[type]:
    from bridge_app.services.acting import Acting
    from bridge_app.services.alone_areas import AloneAreas
    from bridge_app.services.passing import PassingStore

    return {Acting, AloneAreas, PassingStore, Services}


CARRY = _carrying()
"""What asks who may (acting.py), and what only holds services together."""


def test_no_door_is_forgotten() -> None:
    assert found_doors() == set(CELLS) | set(OPEN)


def test_a_new_door_is_found() -> None:
    """The control: what a new room could look like, and what is no door."""
    room = ModuleType("bridge_app.services.new")
    code = (
        "class Importing:\n"
        "    def __init__(self, acting): ...\n"
        "    def read(self, actor): ...\n"
        "class Plain:\n"
        "    def __init__(self, text): ...\n"
        "    def read(self): ...\n"
        "def take(vault): ...\n"
        "def within(work, session): ...\n"
        "def _own(session): ...\n"
    )
    exec(code, vars(room))  # noqa: S102 - our own text
    assert set(_doors_of(room)) == {"new.Importing.read", "new.take"}


# --- every cell ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return doors.make(tmp_path_factory.mktemp("doors"))


@pytest.fixture
def door(made: Made, tmp_path: Path) -> Iterator[Door]:
    with doors.opened(made, tmp_path) as inside:
        yield inside


def log(door: Door) -> list[Any]:
    return World.audit(door)  # type: ignore[arg-type]  # both hold a database


def kept(door: Door) -> tuple[object, ...]:
    """All that stands in the store, its key file, and every file around it."""
    around = {path.name for path in door.folder.rglob("*")}
    contents = World.contents(door)  # type: ignore[arg-type]  # both hold a database
    return contents, store.key_file(door.vault.folder), around


ALLOWED = [(name, role) for name in sorted(CELLS) for role in sorted(CELLS[name].roles)]
REFUSALS = [name for name in sorted(CELLS) if CELLS[name].roles < ALL]


@pytest.mark.parametrize(("name", "role"), ALLOWED)
def test_each_role_that_may_leaves_a_line(name: str, role: Role, door: Door) -> None:
    cell, before = CELLS[name], len(log(door))
    cell.call(door.held_by(role))
    lines = [each for each in log(door)[before:] if each.actor == door.session.actor.person]
    if cell.silent:
        assert lines == []
        return
    assert [each.result for each in lines] == [DONE] * len(lines)
    assert {each.roles for each in lines} >= {role}
    assert all(each.action and each.object_kind and each.device == "desk 1" for each in lines)


@pytest.mark.parametrize("name", REFUSALS)
def test_every_other_role_is_refused_and_only_that_is_written(name: str, door: Door) -> None:
    before = kept(door)
    for role in sorted(ALL - CELLS[name].roles):
        lines = len(log(door))
        with pytest.raises(NotAllowed):
            CELLS[name].call(door.held_by(role))
        (line,) = log(door)[lines:]
        assert (line.result, line.detail, line.roles) == (REFUSED, "NotAllowed", role)
    assert kept(door) == before

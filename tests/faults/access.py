"""Each check of who may do what is taken away in turn: the matrix of all methods sees it.

Every method of every service is called by each role, on a client of one's own and on a
stranger's, and so are the keys, the backups and who is let in; with a check away some cell says
something else. So no check is there for nothing, and none can get lost unseen.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from bridge_app.domain import access
from bridge_app.domain.access import POLICY, Actor, Permission, Reach, Role
from bridge_app.domain.trust import REFUSED
from bridge_app.errors import NotAllowed, ReasonNeeded
from bridge_app.services.acting import Acting, Work
from bridge_app.storage.database import Database
from tests.domain import test_access as table
from tests.faults.figure import Figure, figure
from tests.faults.place import scratch
from tests.memory import copy_of, empty_store
from tests.services import doors
from tests.services import test_every_door as every_door
from tests.services import test_every_method as methods
from tests.services.doors import Door
from tests.services.test_every_method import Scene
from tests.services.world import World

PROMISE = "each check of role or record taken away in turn: the matrix notices"

OPEN_TO_ALL = frozenset(
    {
        "people.create",
        "people.by_number",
        "people.walk_in",
        "doubles.tell_apart",
        "doubles.not_sure",
        "helping.hand_over_all",
        "rewards.approve",
    }
)
"""Methods about clients that a stranger may call: who it is, that they are at the desk, that two
names are two people, a new mentor for all of somebody's people by number, and a colleague's yes to
an amount that is shown to them. None opens a file."""


ROLE, RECORD, CELL = "the role", "the record", "the cell"
"""What is taken away: who may, whose file it is, or one cell of the policy table."""


@dataclass(frozen=True)
class Removed:
    """One check that is taken away: of which method, or which cell, and which kind."""

    name: str
    kind: str

    def __str__(self) -> str:
        return f"{self.kind} of {self.name}"


def run(count: int, seed: int) -> Figure:
    """Take away `count` checks, or all when there are fewer."""
    chance = random.Random(seed)
    with scratch() as folder:
        known = {each.name: each for each in (*_in_services(), *_at_the_door(folder))}
        everything = [*_roles(known), *_records(known), *_cells()]
        chosen = chance.sample(everything, min(count, len(everything)))
        lost = [f"{each}: not noticed" for each in chosen if not _noticed(each, known)]
    lost += [f"{each.name}: open to strangers" for each in known.values() if each.forgotten]
    return figure(("access", PROMISE), (len(chosen), lost), (0, []), seed)


# --- the matrix -------------------------------------------------------------------------------


@cache
def _half_way() -> tuple[Database, Scene]:
    """Made once, because it takes a hundred deeds; it goes with the process."""
    database = empty_store()
    return database, methods.half_way(database)


@contextmanager
def _scene() -> Iterator[Scene]:
    made, told = _half_way()
    database = copy_of(made)
    try:
        yield replace(told, world=World(database, serials=told.world.serials))
    finally:
        database.close()


def _stranger(scene: Scene) -> Actor:
    """Somebody of the desk to whom this client never came."""
    return scene.world.hire(Role.FRONT_DESK, Role.MENTOR, name="Sanne")


def _outcome(call: Callable[[], object]) -> str:
    """What a call comes to: refused for the role, for the record, or anything else."""
    try:
        call()
    except (NotAllowed, ReasonNeeded) as refusal:
        return type(refusal).__name__
    except Exception:  # noqa: BLE001 - any other end means that it was let through
        return "let through"
    return "let through"


Ground = Callable[[], AbstractContextManager[Any]]
"""Where a method is tried: a scene with a client, or a store with its door."""


@dataclass(frozen=True)
class Known:
    """A method as it behaves: who may, its action in the log, and whether strangers are refused.

    `call` asks it with these roles, on its `ground`.
    """

    name: str
    roles: frozenset[Role]
    ground: Ground
    call: Callable[[Any, frozenset[Role]], object]
    action: str = ""
    guarded: bool = False
    about_client: bool = False

    @property
    def forgotten(self) -> bool:
        """Whether a stranger gets at a client without it being said that this may be."""
        return self.about_client and not self.guarded and self.name not in OPEN_TO_ALL


def _in_services() -> Iterator[Known]:
    glances = {name: (methods.DESK, call) for name, call in methods.GLANCES.items()}
    with _scene() as scene:
        for name, (roles, call) in (methods.EXAMPLES | glances).items():
            seen = Known(name, frozenset(roles), _scene, _asked(call))
            action = _refused(seen, scene)
            stranger = replace(_stranger(scene), roles=seen.roles)
            before = len(scene.world.audit())
            guarded = _outcome(partial(call, scene, stranger)) == "ReasonNeeded"
            about = any(line.client_id for line in scene.world.audit()[before:])
            yield replace(seen, action=action, guarded=guarded, about_client=about)


def _asked(call: methods.Call) -> Callable[[Scene, frozenset[Role]], object]:
    return lambda scene, roles: call(scene, replace(scene.actor, roles=roles))


def _at_the_door(folder: Path) -> Iterator[Known]:
    """The keys, the backups, and who is let in: on a store on disk."""
    made = doors.make(folder)

    @contextmanager
    def ground() -> Iterator[Door]:
        with scratch() as copy, doors.opened(made, copy) as door:
            yield door

    with ground() as door:
        for name, cell in every_door.CELLS.items():
            seen = Known(name, frozenset(cell.roles), ground, _held(cell))
            yield replace(seen, action=_refused(seen, door))


def _held(cell: every_door.Cell) -> Callable[[Door, frozenset[Role]], object]:
    return lambda door, roles: cell.call(door.held_by(*roles))


def _refused(known: Known, on: Any) -> str:
    """The action that the log names when somebody without any role asks."""
    assert _outcome(partial(known.call, on, frozenset())) == "NotAllowed"
    return str(_last_line(on).action)


def _last_line(on: Any) -> Any:
    return World.audit(getattr(on, "world", on))[-1]


# --- what is taken away -------------------------------------------------------------------------


def _roles(known: Mapping[str, Known]) -> list[Removed]:
    """But of what everybody may do for themselves: there is nobody to refuse."""
    return [Removed(each.name, ROLE) for each in known.values() if each.roles < frozenset(Role)]


def _records(known: Mapping[str, Known]) -> list[Removed]:
    return [Removed(each.name, RECORD) for each in known.values() if each.guarded]


def _cells() -> list[Removed]:
    return [Removed(f"{permission}-{role}", CELL) for permission in Permission for role in Role]


def _noticed(removed: Removed, known: Mapping[str, Known]) -> bool:
    if removed.kind == CELL:
        permission, _, role = removed.name.partition("-")
        with _cell_turned(Permission(permission), Role(role)):
            return any(_says_otherwise(each, role) for each in Permission)
    meant = known[removed.name]
    with meant.ground() as on, _WAYS[removed.kind](meant.action):
        if removed.kind == RECORD:
            return _opens_to_strangers(meant, on)
        return _lets_through(meant, on)


def _says_otherwise(permission: Permission, role: str) -> bool:
    actor = Actor(UUID(int=0), frozenset({Role(role)}), "fault")
    return access.may(actor, permission) is not ((permission, role) in table.ALLOWED)


def _lets_through(method: Known, on: object) -> bool:
    """Whether somebody gets through who should not by their role, or no refusal is logged."""
    others = (frozenset({role}) for role in frozenset(Role) - method.roles)
    return any(not _refuses(method, on, each) for each in others)


def _refuses(method: Known, on: object, roles: frozenset[Role]) -> bool:
    outcome, line = _outcome(partial(method.call, on, roles)), _last_line(on)
    return (outcome, line.result, line.action) == ("NotAllowed", REFUSED, method.action)


def _opens_to_strangers(method: Known, scene: Scene) -> bool:
    call = methods.EXAMPLES[method.name][1]
    stranger = replace(_stranger(scene), roles=method.roles)
    return _outcome(partial(call, scene, stranger)) != "ReasonNeeded"


@contextmanager
def _any_role(action: str) -> Iterator[None]:
    """This action does not ask for the role any more: neither first of all nor in its deed."""
    with _asks_nobody("deed", action), _asks_nobody("check", action):
        yield


@contextmanager
def _asks_nobody(way: str, action: str) -> Iterator[None]:
    real = getattr(Acting, way)

    def asks(self: Acting, actor: Actor, permission: Permission, name: str) -> Any:
        held = frozenset(Role) if name == action else actor.roles
        return real(self, replace(actor, roles=held), permission, name)

    with _instead(Acting, way, asks):
        yield


@contextmanager
def _any_record(action: str) -> Iterator[None]:
    """This action does not ask any more whose file it is."""
    real = Work.reach

    def reach(self: Work, client_id: UUID, reason: str = "") -> Reach:
        if self.entry.action == action:
            return Reach.CASELOAD
        return real(self, client_id, reason)

    with _instead(Work, "reach", reach):
        yield


@contextmanager
def _cell_turned(permission: Permission, role: Role) -> Iterator[None]:
    """One cell of the policy table says the opposite."""
    with _instead(access, "POLICY", {**POLICY, permission: POLICY[permission] ^ {role}}):
        yield


@contextmanager
def _instead(owner: Any, name: str, other: object) -> Iterator[None]:
    real = getattr(owner, name)
    setattr(owner, name, other)
    try:
        yield
    finally:
        setattr(owner, name, real)


_WAYS = {ROLE: _any_role, RECORD: _any_record}

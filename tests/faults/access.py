"""Each check of who may do what is taken away in turn: the matrix of all methods sees it.

Every method of every service is called by each role, on a client of one's own and on a
stranger's; with a check away some cell says something else. So no check is there for nothing,
and none can get lost unseen.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from bridge_app.domain import access
from bridge_app.domain.access import POLICY, Actor, Permission, Reach, Role
from bridge_app.errors import NotAllowed, ReasonNeeded
from bridge_app.services.acting import Acting, Work
from tests.domain import test_access as table
from tests.faults.figure import Figure, figure
from tests.services import test_every_method as methods
from tests.services.test_every_method import Scene
from tests.services.world import World

PROMISE = "each check of role or record taken away in turn: the matrix notices"

OPEN_TO_ALL = frozenset({"people.create", "people.by_number", "people.walk_in"})
"""Methods about one client that a stranger may call: who it is, and that they are at the desk."""


ROLE, RECORD, CELL = "the role", "the record", "the cell"
"""What is taken away: who may, whose file it is, or one cell of the policy table."""


@dataclass(frozen=True)
class Removed:
    """One check that is taken away: of which action, and which kind."""

    action: str
    kind: str

    def __str__(self) -> str:
        return f"{self.kind} of {self.action}"


def run(count: int, seed: int) -> Figure:
    """Take away `count` checks, or all when there are fewer."""
    chance = random.Random(seed)
    with _scene() as scene:
        known = _actions(scene)
    everything = [*_roles(known), *_records(known), *_cells()]
    chosen = chance.sample(everything, min(count, len(everything)))
    lost = [f"{each}: not noticed" for each in chosen if not _noticed(each, known)]
    lost += [f"{each.name}: open to strangers" for each in known if each.forgotten]
    return figure(("access", PROMISE), (len(chosen), lost), (0, []), seed)


# --- the matrix -------------------------------------------------------------------------------


@contextmanager
def _scene() -> Iterator[Scene]:
    world = World()
    try:
        yield methods.scene.__wrapped__(world)  # type: ignore[attr-defined]  # the plain function
    finally:
        world.database.close()


def _stranger(scene: Scene) -> Actor:
    """Somebody of the desk to whom this client never came."""
    return scene.world.hire(Role.FRONT_DESK, Role.MENTOR, name="Sanne")


def _outcome(call: methods.Call, scene: Scene, actor: Actor) -> str:
    """What a call comes to: refused for the role, for the record, or anything else."""
    try:
        call(scene, actor)
    except (NotAllowed, ReasonNeeded) as refusal:
        return type(refusal).__name__
    except Exception:  # noqa: BLE001 - any other end means that it was let through
        return "let through"
    return "let through"


@dataclass(frozen=True)
class Known:
    """A method as it behaves: its action in the log, and whether strangers are refused."""

    name: str
    action: str
    guarded: bool
    about_client: bool

    @property
    def forgotten(self) -> bool:
        """Whether a stranger gets at a client without it being said that this may be."""
        return self.about_client and not self.guarded and self.name not in OPEN_TO_ALL


def _actions(scene: Scene) -> list[Known]:
    known = []
    for name, (roles, call) in methods.EXAMPLES.items():
        stranger = replace(_stranger(scene), roles=frozenset(roles))
        guarded = _outcome(call, scene, stranger) == "ReasonNeeded"
        line = scene.world.audit()[-1]
        known.append(Known(name, line.action, guarded, line.client_id is not None))
    return known


# --- what is taken away -------------------------------------------------------------------------


def _roles(known: list[Known]) -> list[Removed]:
    """But of what everybody may do for themselves: there is nobody to refuse."""
    asked = (each for each in known if methods.EXAMPLES[each.name][0] < set(Role))
    return [Removed(each.action, ROLE) for each in asked]


def _records(known: list[Known]) -> list[Removed]:
    return [Removed(each.action, RECORD) for each in known if each.guarded]


def _cells() -> list[Removed]:
    return [Removed(f"{permission}-{role}", CELL) for permission in Permission for role in Role]


def _noticed(removed: Removed, known: list[Known]) -> bool:
    if removed.kind == CELL:
        permission, _, role = removed.action.partition("-")
        with _cell_turned(Permission(permission), Role(role)):
            return any(_says_otherwise(each, role) for each in Permission)
    meant = [each for each in known if each.action == removed.action]
    with _scene() as scene, _WAYS[removed.kind](removed.action):
        return any(_lets_through(scene, each, removed.kind) for each in meant)


def _says_otherwise(permission: Permission, role: str) -> bool:
    actor = Actor(UUID(int=0), frozenset({Role(role)}), "fault")
    return access.may(actor, permission) is not ((permission, role) in table.ALLOWED)


def _lets_through(scene: Scene, method: Known, kind: str) -> bool:
    """Whether somebody gets through who should not: by their role, or as a stranger."""
    roles, call = methods.EXAMPLES[method.name]
    if kind == RECORD:
        stranger = replace(_stranger(scene), roles=frozenset(roles))
        return _outcome(call, scene, stranger) != "ReasonNeeded"
    others = (replace(scene.actor, roles=frozenset({role})) for role in set(Role) - roles)
    return any(_outcome(call, scene, each) != "NotAllowed" for each in others)


@contextmanager
def _any_role(action: str) -> Iterator[None]:
    """This action does not ask for the role any more."""
    real = Acting.deed

    def deed(self: Acting, actor: Actor, permission: Permission, name: str) -> Any:
        held = frozenset(Role) if name == action else actor.roles
        return real(self, replace(actor, roles=held), permission, name)

    with _instead(Acting, "deed", deed):
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

"""What the door shows: a name and a password, or the three fields of a first run."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bridge_app.errors import Problem

SHORTEST_PASSWORD = 12
"""Characters in a password (DECISIONS G7); the store holds the same rule."""

PRACTICE_PASSWORD = "oefenen-met-de-brug"  # noqa: S105 - it opens made-up people only
"""Of the four people in the practice data that the program makes itself."""


PATIENCE = 5
"""Seconds; so short a wait passes while one types again, and is not worth a word."""


class Door(StrEnum):
    """Which page stands at the door."""

    LOGIN = "login"
    LOCKED = "locked"
    FIRST_RUN = "first_run"


class DoorState(NamedTuple):
    """Everything the page at the door shows."""

    door: Door = Door.LOGIN
    login: str = ""
    practice: bool = False
    problem: "Problem | None" = None
    """What went wrong with the last try."""
    field_problems: "Mapping[str, Problem]" = MappingProxyType({})
    """On a first run: field -> what is wrong with it."""
    can_seek: bool = False
    """Whether the store cannot be opened here, so that one may look for another folder."""
    waiting: bool = False
    """Whether practice data are being made just now."""
    asking: bool = False
    """Whether the server is asked just now if somebody may come in."""
    server: str = ""
    """What people call the server on which the store stands; empty for a folder."""
    wait_seconds: int = 0
    """No new try before these seconds are over."""


def at_door(
    *, exists: bool, practice: bool, login: str, locked: bool, server: str = ""
) -> DoorState:
    """The state to begin with."""
    if not exists:
        return DoorState(Door.FIRST_RUN)
    return DoorState(Door.LOCKED if locked else Door.LOGIN, login, practice, server=server)


def refused(state: DoorState, login: str, problem: "Problem") -> DoorState:
    """After a try that failed: the name stays, and the problem says what to do.

    Who works on a server is not led to a folder: the others would look in vain for what they do.
    """
    from bridge_app.errors import WrongPassword
    from bridge_app.trust_errors import WrongCode

    wait, seek = 0, not state.server
    if isinstance(problem, WrongPassword | WrongCode):
        wait, seek = problem.wait_seconds, False
        if 0 < wait <= PATIENCE:
            wait, problem = 0, type(problem)()
    return state._replace(
        login=login, problem=problem, wait_seconds=wait, can_seek=seek, waiting=False, asking=False
    )


def waited(state: DoorState) -> DoorState:
    """The wait is over: a new try may be made."""
    return state._replace(problem=None, wait_seconds=0)


def checked_first(state: DoorState, name: str, login: str, password: str) -> DoorState:
    """The first run with what is wrong in its three fields; without faults it can begin."""
    from bridge_app.errors import FieldProblem, PasswordTooShort

    faults: dict[str, Problem] = {}
    if not name.strip():
        faults["name"] = FieldProblem("name", "empty")
    if not login.strip():
        faults["login"] = FieldProblem("login", "empty")
    if len(password) < SHORTEST_PASSWORD:
        faults["password"] = PasswordTooShort(SHORTEST_PASSWORD)
    return state._replace(field_problems=faults, problem=None)


def not_begun(state: DoorState, problem: "Problem") -> DoorState:
    """A first run that the store refused: at its field, or for all of it."""
    from bridge_app.errors import FieldProblem, NoStore, PasswordTooCommon, PasswordTooShort

    if isinstance(problem, PasswordTooShort | PasswordTooCommon):
        return state._replace(field_problems={"password": problem}, problem=None)
    if isinstance(problem, FieldProblem):
        return state._replace(field_problems={problem.field: problem}, problem=None)
    return state._replace(field_problems={}, problem=problem, can_seek=isinstance(problem, NoStore))


def login_from(name: str) -> str:
    """A login name to propose: the first word of the name, in small letters."""
    return next(iter(name.split()), "").lower()

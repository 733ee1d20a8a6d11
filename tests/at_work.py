"""A store on a server as somebody who works there has it: as themselves, no right of the owner.

The services of a test are asked by many people over one store. Each deed is then done as the one
who does it: a role of the server's own that may log in, in the group of those who work here. What
day it is, and which of their roles counts, a test says; there is one place for each in the
database, which a test changes (`obey_tests`) and nobody who works there could.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from functools import partial, wraps
from typing import Any, TypeVar, cast
from uuid import UUID

from psycopg import sql

from bridge_app.domain.access import Actor, Role
from bridge_app.services.session import Services
from bridge_app.storage.database import Database, Driver
from bridge_app.storage.sealing import Key
from bridge_app.storage.server import standing, views, walls
from bridge_app.storage.server.address import Address
from bridge_app.storage.server.database import SCHEMA, ServerDatabase
from bridge_app.storage.server.desk import SEARCHED
from bridge_app.storage.server.roles import Roles
from bridge_app.storage.server.secret import Kept
from bridge_app.storage.written import Connection

Told = TypeVar("Told")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_OBEY = f"""
ALTER FUNCTION {SCHEMA}.moment() RENAME TO moment_of_server;
ALTER FUNCTION {SCHEMA}.holds(text[]) RENAME TO holds_for_good;
CREATE FUNCTION {SCHEMA}.moment() RETURNS bigint LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN coalesce(nullif(current_setting('test.moment', true), '')::bigint,
    {SCHEMA}.moment_of_server());
END $$;
CREATE FUNCTION {SCHEMA}.holds(VARIADIC wanted text[]) RETURNS boolean LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$ BEGIN
  RETURN holds_for_good(VARIADIC wanted) AND (owns()
    OR coalesce(current_setting('test.roles', true), '') = ''
    OR string_to_array(current_setting('test.roles', true), ',') && wanted);
END $$;
REVOKE ALL ON FUNCTION {SCHEMA}.moment(), {SCHEMA}.holds(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {SCHEMA}.moment(), {SCHEMA}.holds(text[]) TO "{{app}}";
"""


_ANSWERED = (f"{SCHEMA}.moment()", f"{SCHEMA}.holds(")


def _but_answered(made: Callable[[Roles], Iterator[str]]) -> Callable[[Roles], Iterator[str]]:
    @wraps(made)
    def told(roles: Roles) -> Iterator[str]:
        for each in made(roles):
            if not any(f"FUNCTION {name}" in each for name in _ANSWERED):
                yield each

    return told


# What a test answers itself is not looked at by the check of what stands (standing.py).
setattr(standing, "made", _but_answered(standing.made))  # noqa: B010 - for tests alone


_OURS = frozenset({"moment", "moment_of_server", "holds", "holds_for_good"})


def _but_ours(
    added: Callable[[Iterable[tuple[str, str]], Collection[tuple[str, str]]], list[str]],
) -> Callable[[Iterable[tuple[str, str]], Collection[tuple[str, str]]], list[str]]:
    @wraps(added)
    def told(stand: Iterable[tuple[str, str]], ours: Collection[tuple[str, str]]) -> list[str]:
        return [each for each in added(stand, ours) if each not in _OURS]

    return told


# And it is not taken for what a stranger added.
setattr(standing, "_added", _but_ours(standing._added))  # noqa: B010 - for tests alone


def _as_answered(asked: Callable[[str, str | None], Told]) -> Callable[[str, str | None], Told]:
    def told(table: str, condition: str | None) -> Told:
        return asked(table, condition and condition.replace("holds_for_good(", "holds("))

    return told


def _as_told(words: Callable[[str], Told]) -> Callable[[str], Told]:
    def told(query: str) -> Told:
        return words(query.replace("holds_for_good(", "holds("))

    return told


# Views and policies go on asking what a test put another in front of.
setattr(views, "_words", _as_told(views._words))  # noqa: B010 - for tests alone
setattr(walls, "_asked", _as_answered(walls._asked))  # noqa: B010 - for tests alone


def obey_tests(database: ServerDatabase) -> None:
    """From now on a test can say what moment it is here, and which roles of somebody count."""
    with database.writing() as connection:
        connection.exec_driver_sql(_OBEY.format(app=Roles.of(database.address.database).app))


class AtWork(ServerDatabase):
    """A store on a server that is asked by its owner, or by whoever is at work in it."""

    def key_for(self, purpose: str) -> Key:
        """Who works there has no secret: the database keeps it (server/secret.py)."""
        return Kept(purpose, self.glancing) if self._now.get() else super().key_for(purpose)

    def __init__(self, address: Address, group: str) -> None:
        """`group` names the roles of this store: a copy has those of what it is a copy of."""
        self.roles = Roles.of(group)
        self._now: ContextVar[str] = ContextVar("now", default="")
        self._known: dict[UUID, str | None] = {}
        super().__init__(address)

    def begin(self, connection: Connection) -> None:
        """Begin as whoever is at work."""
        super().begin(connection)
        if said := self._now.get():
            driver: Any = connection.connection.driver_connection
            driver.execute(said)

    @contextmanager
    def glancing(self) -> Iterator[Driver]:
        """As themselves here too; the connection is kept, and is its owner's again afterwards."""
        with super().glancing() as driver:
            if not self._now.get():
                yield driver
                return
            driver.execute(
                self._now.get().replace("LOCAL", "SESSION").replace(", true)", ", false)")
            )
            try:
                yield driver
            finally:
                driver.execute("RESET SESSION AUTHORIZATION; RESET ALL")
                driver.execute(f"SET search_path = {self.searched}")

    @contextmanager
    def done_by(self, actor: Actor, now: datetime) -> Iterator[None]:
        """What is asked in the `with` is asked by this person, in these roles, at this moment."""
        role = self.role_of(actor)
        if role is None:
            yield
            return
        moment = (now - _EPOCH) // timedelta(microseconds=1)
        said = (
            f"SELECT set_config('test.moment', '{moment}', true), "
            f"set_config('test.roles', '{','.join(sorted(actor.roles))}', true); "
            f'SET LOCAL search_path = {SEARCHED}; SET LOCAL SESSION AUTHORIZATION "{role}"'
        )
        token = self._now.set(said)
        try:
            yield
        finally:
            self._now.reset(token)

    def role_of(self, actor: Actor) -> str | None:
        """The role with which this person comes in, made where it is missing."""
        if actor.person not in self._known:
            with self.writing() as connection:
                self._known[actor.person] = let_in(connection, actor.person, self.roles)
        return self._known[actor.person]


def let_in(connection: Connection, member: UUID, roles: Roles) -> str | None:
    """This person may log in and work here, and erase what the program lets them erase.

    The key of a machine erases nothing (logins.py). Gives their role; none for somebody who does
    not work here.
    """
    driver: Any = connection.connection.driver_connection
    here = driver.execute("SELECT 1 FROM staff WHERE id = %s", [member.bytes]).fetchone()
    if here is None:
        return None
    role = f"person.{member}"
    if not driver.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
        said = sql.SQL("CREATE ROLE {} LOGIN IN ROLE {}")
        driver.execute(said.format(*map(sql.Identifier, (role, roles.app))))
        person = "SELECT 1 FROM staff_role WHERE staff_id = %s AND role <> %s"
        if driver.execute(person, [member.bytes, Role.SCHEDULER.value]).fetchone():
            said = sql.SQL("GRANT {} TO {}")
            driver.execute(said.format(*map(sql.Identifier, (roles.eraser, role))))
    kept = "INSERT INTO way_in (role, staff_id) VALUES (%s, %s) ON CONFLICT DO NOTHING"
    driver.execute(kept, [role, member.bytes])
    return role


def asked_by_people(services: Services, database: Database) -> Services:
    """The services, of which each method is asked on a server as the person who asks."""
    if not isinstance(database, AtWork):
        return services
    return cast("Services", _Asked(services, database, services.acting.clock))


class _Asked:
    """Hands everything on; whoever asks first says who it is."""

    def __init__(self, of: object, database: AtWork, clock: Callable[[], datetime]) -> None:
        self._of, self._database, self._clock = of, database, clock

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._of, name)
        if isinstance(self._of, Services):
            plain = name in {"acting", "definitions"}
            return found if plain else _Asked(found, self._database, self._clock)
        return partial(self._ask, found) if callable(found) else found

    def _ask(self, method: Callable[..., Any], *parts: Any, **more: Any) -> Any:
        if not (parts and isinstance(parts[0], Actor)):
            return method(*parts, **more)
        with self._database.done_by(parts[0], self._clock()):
            return method(*parts, **more)

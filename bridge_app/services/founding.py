"""A municipality begins on a server: what the owner of the database does there, once."""

from collections.abc import Callable
from functools import partial

from bridge_app.definitions import shipped
from bridge_app.domain.people import StaffMember
from bridge_app.errors import NotFound
from bridge_app.services import entry, passwords
from bridge_app.services.clock import Clock
from bridge_app.services.vault import newcomer
from bridge_app.services.wordings import released
from bridge_app.storage import keys, staff
from bridge_app.storage.server import logins, owner, setup
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.storage.server.setup import Made
from bridge_app.storage.written import Connection

Asked = Callable[[], tuple[str, str, str]]
"""Asks who the first person is: login, name and password."""


def found(database: ServerDatabase, clock: Clock, asked: Asked) -> tuple[Made, StaffMember | None]:
    """Make this database ready; with its first person, who may do everything, if nobody is there.

    Who that is is asked before anything is made. Raises MayNotSetUp, NewerStore, and why a login
    or password will not do; then nothing was made. Given again it changes nothing.
    """
    with owner.at_work(database):
        with database.reading() as connection:
            somebody = logins.anybody(connection)
        first = None if somebody else _first(database, *asked())
        made = setup.set_up(database, brought=tuple(released(shipped())))
        database.recall_secret()
        if first is None:
            return made, None
        member, let_in = first
        entry.found(database, member, clock(), let_in)
        return made, member


def recover(database: ServerDatabase, clock: Clock, login: str, password: str) -> StaffMember:
    """Another password for an administrator, from the owner: when every other is lost.

    The log tells it as a recovery by that administrator. Their second step goes too, as with a
    printed code. Raises MayNotSetUp, NotFound, and why the password will not do.
    """
    with owner.at_work(database):
        database.recall_secret()
        with database.reading() as connection:
            known = {keys.plain(each): member for each, member in staff.logins(connection)}
        keeper = known.get(keys.plain(login))
        if keeper is None:
            raise NotFound("staff", login)
        with entry.recovering(database, clock, keeper, login) as (work, member):
            passwords.check(password, member.login, member.name)
            staff.set_must_change(work.connection, member.id, must_change=False)
            role = logins.role_of(database.address.database, member.login)
            logins.give(work.connection, member.id, role, logins.secret_of(role, password))
        return member


def _first(
    database: ServerDatabase, login: str, name: str, password: str
) -> tuple[StaffMember, Callable[[Connection], None]]:
    member = newcomer(login, name, password, secret=True)
    role = logins.role_of(database.address.database, member.login)
    secret = logins.secret_of(role, password)
    return member, partial(logins.give, member=member.id, role=role, secret=secret)

"""What the store notes about who comes and goes; the database side of the door (vault.py)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from bridge_app.domain.access import TASKS, Actor, Permission, Role
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import Newcomer
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import FieldProblem, NotFound, WorldTrouble, WrongPassword
from bridge_app.services import account, machine_keys
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import Clock, business_day
from bridge_app.services.session import Session, this_device
from bridge_app.services.wordings import Wordings
from bridge_app.storage import audit, chain, knocks, second_steps, staff, units
from bridge_app.storage.database import Database
from bridge_app.storage.keys import KeyFile, fingerprint, plain
from bridge_app.storage.written import Connection
from bridge_app.trust_errors import (
    CodeNeeded,
    KeyOnly,
    KeyOver,
    NoRoles,
    ScreenFirst,
    WrongCode,
)

ALL_ROLES = frozenset(TASKS)
"""What the first person of a store holds, until the roles are divided (DECISIONS B)."""

LOGIN = staff.LOGIN
"""A visit of whoever comes in; the other kind shows in place who somebody is."""

COMES_IN = frozenset({LOGIN, staff.SCHEDULED})


@dataclass(frozen=True)
class Visit:
    """How somebody comes in: `kind` is login or proof; `failures` wrong tries before it.

    `code` is what was typed from the phone, for whoever has a second step; it is not asked of
    who was `vouched` for: by the printed code, or by being inside with a code already.
    `unattended`: a command with the key of a machine, at which nobody sits.
    """

    kind: str
    device: str
    at: datetime
    failures: int = 0
    code: str = ""
    vouched: bool = False
    unattended: bool = False


@dataclass(frozen=True)
class Entered:
    """Who came in and what they may; `step_missing`: a second step is to be set up first."""

    member: StaffMember
    actor: Actor
    step_missing: bool = False


def no_way(_connection: Connection) -> None:
    """Gives no way in: in a file that is done with the key."""


def found(
    database: Database,
    first: StaffMember,
    now: datetime,
    let_in: Callable[[Connection], None] = no_way,
) -> None:
    """The first person of a new store, who is let in, and the first line of its log."""
    actor = Actor(first.id, ALL_ROLES, this_device())
    entry = AuditEntry(now, actor, "store.create", "staff", first.id)
    with database.writing() as connection:
        staff.add(connection, first, now)
        staff.give_roles(connection, first.id, ALL_ROLES, business_day(now))
        let_in(connection)
        audit.record(connection, database.key_for(chain.AUDIT.purpose), entry)


def come_in(database: Database, member: UUID, visit: Visit) -> Entered:
    """Who this is and what they may, written down as a log-in.

    Raises WrongPassword for somebody who does not work here any more, CodeNeeded or WrongCode
    for somebody whose second step is not right. Showing in place who one is raises ScreenFirst
    for somebody who did not settle their own way in yet: more people know a first password.
    The key of a machine raises KeyOnly anywhere but at the command line, KeyOver after its end:
    whoever tried had the secret, so it stands in the log of log-ins as a try that was refused.
    """
    try:
        return _come_in(database, member, visit)
    except (KeyOnly, KeyOver, WrongPassword):
        _note_refused(database, member, visit)
        raise


def _note_refused(database: Database, member: UUID, visit: Visit) -> None:
    """What was right and is of no use here; a full disk tells nobody anything else."""
    key, moments = database.key_for(chain.LOGINS.purpose), (visit.at, visit.at, visit.at)
    with suppress(WorldTrouble), database.writing() as connection:
        staff.note_refused(connection, key, (member, visit.device), moments, 1)


def _come_in(database: Database, member: UUID, visit: Visit) -> Entered:
    with database.writing() as connection:
        person = staff.get(connection, member)
        if person is None or not person.active:
            raise WrongPassword
        if not visit.vouched:
            _check_second_step(database, connection, member, visit)
        day = business_day(visit.at)
        visit = _as_key(connection, member, visit)
        roles = staff.roles_on(connection, member, day)
        missing = second_steps.of(connection, member) is None
        missing = missing and account.required(connection, roles, day)
        if not (visit.kind in COMES_IN or visit.vouched) and (person.must_change or missing):
            raise ScreenFirst
        key = database.key_for(chain.LOGINS.purpose)
        who = (member, visit.device)
        staff.note_login(connection, key, visit.kind, who, visit.at, visit.failures)
    return Entered(person, Actor(member, roles, visit.device), missing)


def _as_key(connection: Connection, member: UUID, visit: Visit) -> Visit:
    """The visit as the log knows it: with the key of a machine it is one of its own kind."""
    until = staff.key_until(connection, member)
    if until is None and visit.unattended:
        raise WrongPassword
    if until is None:
        return visit
    if not visit.unattended:
        raise KeyOnly
    if until < business_day(visit.at):
        raise KeyOver(f"{until:%d-%m-%Y}")
    return replace(visit, kind=staff.SCHEDULED)


def take_up_knocks(database: Database, folder: Path, key_file: KeyFile, visit: Visit) -> None:
    """Who stood at the door in vain since the last log-in, into the chain of log-ins.

    A cut between keeping them and forgetting the file leaves them for the next time, and none
    of them is told twice.
    """
    waiting = knocks.waiting(folder)
    if not waiting:
        return
    key = database.key_for(chain.LOGINS.purpose)
    with database.writing() as connection:
        logins = staff.logins(connection)
        known = {fingerprint(key_file, plain(login)): member for login, member in logins}
        for knock in waiting:
            who = (known.get(knock.who), knock.device)
            staff.note_refused(connection, key, who, (*knock.moments, visit.at), knock.times)
    knocks.forget(folder, waiting)


def _check_second_step(
    database: Database, connection: Connection, member: UUID, visit: Visit
) -> None:
    if second_steps.of(connection, member) is None:
        return
    if not visit.code.strip():
        raise CodeNeeded
    key = database.key_for(second_steps.PURPOSE)
    if not second_steps.use(connection, key, member, visit.code, visit.at):
        raise WrongCode


def check_settled(session: Session) -> None:
    """For where nothing can be set up, such as a command: raises ScreenFirst as `come_in` does."""
    if session.staff.must_change or session.step_missing:
        raise ScreenFirst


@contextmanager
def adding(
    database: Database, clock: Clock, actor: Actor, member: StaffMember, begins: Newcomer
) -> Iterator[Work]:
    """One person more, kept when the `with` ends well; inside it they are given a way in.

    Or a key of a machine, which does nothing else: raises NoRoles for a mixture of both, and
    FieldProblem for a person with the name of a key.
    """
    acting = Acting(database, clock, Wordings(()))
    action = "person.add" if begins.key_until is None else "key.make"
    with acting.deed(actor, Permission.MANAGE_PEOPLE, action) as work:
        if staff.login_taken(work.connection, member.login):
            raise FieldProblem("login", "twice")
        if begins.key_until is None:
            machine_keys.check_name_of_person(work.connection, work.day, member.name)
        check_roles(begins)
        staff.add(work.connection, member, work.now)
        held = (begins.roles, work.day, begins.location, begins.key_until)
        staff.give_roles(work.connection, member.id, *held)
        units.join_team(work.connection, member.id, begins.team, work.day)
        work.about("staff", member.id, detail=",".join(sorted(begins.roles)))
        yield work


def check_roles(begins: Newcomer) -> None:
    """Raise NoRoles for nobody's tasks, or a key of a machine that would do more than count."""
    key = begins.key_until is not None
    known = frozenset({Role.SCHEDULER}) if key else ALL_ROLES
    if not begins.roles or not begins.roles <= known:
        raise NoRoles


@contextmanager
def recovering(
    database: Database, clock: Clock, keeper: UUID, login: str
) -> Iterator[tuple[Work, StaffMember]]:
    """The administrator with this login gets another password, in the transaction that is given.

    Their second step goes: whoever needs the code lost the phone too, or may have. It is set up
    anew before anything else. `keeper` is the person the code was made by; the log tells it so.
    Raises NotFound.
    """
    acting = Acting(database, clock, Wordings(()))
    actor = Actor(keeper, frozenset({Role.ADMINISTRATOR}), this_device())
    with acting.deed(actor, Permission.MANAGE_PEOPLE, "recovery.use") as work:
        lines = staff.everyone(work.connection, work.day)
        wanted = login.strip().casefold()
        found = [each.member for each in lines if each.administers]
        member = next((each for each in found if each.login.casefold() == wanted), None)
        if member is None:
            raise NotFound("staff", login)
        second_steps.remove(work.connection, member.id)
        work.about("staff", member.id)
        yield work, member


def leave(database: Database, actor: Actor, at: datetime) -> None:
    """Written down as a log-out; then every connection is closed."""
    try:
        key = database.key_for(chain.LOGINS.purpose)
        with database.writing() as connection:
            staff.note_login(connection, key, "logout", (actor.person, actor.device), at)
    finally:
        database.close()

"""Who has a key: another password, a way back in, a colleague who leaves, the printed code.

A way in is given or taken inside the transaction that writes the deed down: what cannot be
logged lets nobody in.
"""

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from bridge_app.domain import scheduled
from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.helping import Handing
from bridge_app.domain.people import NAME_LIMIT, StaffMember, clean_name
from bridge_app.domain.scheduled import KeyLine, ScheduledKey
from bridge_app.domain.setting_up import RECOVERY_PROVEN
from bridge_app.domain.staffing import Newcomer, check_somebody_stays
from bridge_app.errors import FieldProblem, NotFound, WrongPassword
from bridge_app.services import entry, machine_keys, passwords
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.services.helping import pass_on
from bridge_app.services.session import Session
from bridge_app.services.ways_in import Door, WaysIn
from bridge_app.services.wordings import Wordings
from bridge_app.storage import caseloads, pins, second_steps, settings_rows, staff, units
from bridge_app.trust_errors import OwnPassword, SamePassword


@dataclass(frozen=True)
class FirstPassword:
    """A password that is handed over on paper, once; `member` chooses another at the log-in."""

    member: StaffMember
    password: str


@dataclass(frozen=True)
class Keyring:
    """The ways into one open store, in the hands of whoever is logged in."""

    vault: Door
    session: Session

    def change_password(self, old: str, new: str) -> None:
        """Another password for oneself; raises WrongPassword, or why the new one will not do.

        Raises SamePassword for the one that one has: it may be the one from paper.
        """
        session, member = self.session, self.session.staff
        self.vault.prove_password(session, member.login, old)
        if hmac.compare_digest(old.encode(), new.encode()):
            raise SamePassword
        passwords.check(new, member.login, member.name)
        with self._deed(session.actor, Permission.OWN_ACCOUNT, "person.password") as work:
            work.about("staff", member.id)
            staff.set_must_change(work.connection, member.id, must_change=False)
            finish = self._ways.give(work.connection, member, new)
        finish()

    def choose_password(self, new: str) -> None:
        """A password of one's own in place of the one from paper, which came in just now.

        Only for who must choose: raises WrongPassword for anybody else, SamePassword for the
        one from paper, or why the new one will not do.
        """
        member = self.session.staff
        passwords.check(new, member.login, member.name)
        if self._ways.fits(member, new):
            raise SamePassword
        with self._deed(self.session.actor, Permission.OWN_ACCOUNT, "person.password") as work:
            work.about("staff", member.id)
            stands = staff.get(work.connection, member.id)
            if stands is None or not stands.must_change:
                raise WrongPassword
            staff.set_must_change(work.connection, member.id, must_change=False)
            finish = self._ways.give(work.connection, member, new)
        finish()

    def let_in(self, begins: Newcomer) -> FirstPassword:
        """Somebody begins here, with a password on paper that they change at the first log-in.

        Raises FieldProblem for a name or login that will not do, NoRoles without any.
        """
        chosen = passwords.first_password()
        member = self.vault.let_in(self.session, begins, chosen, must_change=True)
        return FirstPassword(member, chosen)

    def reset_password(self, member_id: UUID) -> FirstPassword:
        """Another first password for a colleague who lost theirs; raises NotFound.

        Raises OwnPassword for oneself: that goes by the present password, by a colleague, or by
        the printed code. A second step stays: a password alone is not enough for whoever has it.
        """
        if member_id == self.session.staff.id:
            raise OwnPassword
        chosen = passwords.first_password()
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "person.reset") as work:
            member = _person(work, member_id)
            staff.set_must_change(work.connection, member.id, must_change=True)
            self._ways.give(work.connection, member, chosen)
        return FirstPassword(member, chosen)

    def take_back(self, member_id: UUID, begins: Newcomer) -> FirstPassword:
        """Somebody who left works here again, and comes in with a password on paper.

        What they did before stands under the same person. Tasks, team and place are given anew;
        the login stays, and is only chosen for who never had one. Raises NotFound for anybody
        who works here, NoRoles, FieldProblem, also where a key of a machine has their name now.
        """
        chosen = passwords.first_password()
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "person.return") as work:
            member = _gone(work, member_id, begins.login)
            machine_keys.check_name_of_person(work.connection, work.day, member.name)
            entry.check_roles(begins)
            staff.take_back(work.connection, member)
            staff.give_roles(work.connection, member.id, begins.roles, work.day, begins.location)
            units.join_team(work.connection, member.id, begins.team, work.day)
            work.about("staff", member.id, detail=",".join(sorted(begins.roles)))
            self._ways.give(work.connection, member, chosen)
        return FirstPassword(member, chosen)

    def dismiss(self, member_id: UUID, successor: UUID | None = None) -> None:
        """Somebody leaves: no way in any more, no roles, and another key for the store.

        A leaver may have kept the key with an old copy, so the store gets a new one; everybody
        else comes in as before. `successor` becomes the mentor of whoever the leaver was the
        mentor of. Raises LastAdministrator, NotFound. Takes O(size of the store) time; what is
        cut off of it the next log-in finishes.
        """
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "person.dismiss") as work:
            member = _working(work, member_id)
            self._take_leave(work, member, successor)
            finish = self._ways.take(work, member)
        finish()

    def _take_leave(self, work: Work, member: StaffMember, successor: UUID | None) -> None:
        lines = staff.everyone(work.connection, work.day)
        check_somebody_stays(lines, member.id)
        if successor is not None:
            given = pass_on(work, member.id, successor, Handing.LEAVES)
            caseloads.stop_helping(work.connection, member.id, work.day)
            work.about("staff", member.id, amount=given)
        held = next(line.roles for line in lines if line.member.id == member.id)
        staff.end_roles(work.connection, member.id, held, work.day)
        second_steps.remove(work.connection, member.id)
        pins.drop(work.connection, member.id)
        staff.set_active(work.connection, member.id, active=False)

    # --- keys of machines ------------------------------------------------------------------

    def make_key(self, name: str, until: date | None = None) -> ScheduledKey:
        """A key for what a machine does at set times; without `until` it ends after a year.

        It is made by somebody in person and shown once. Raises FieldProblem for a name or a day
        that will not do; for the name of a key that was not taken back, also when it is over,
        and for that of somebody who works here: the log tells who it was by name.
        """
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "key.list") as work:
            work.about("staff")
            machine_keys.check_name_of_key(work.connection, work.day, name)
        today = business_day(self.vault.clock())
        key = scheduled.new_key(scheduled.last_day(today, until))
        held = frozenset({Role.SCHEDULER})
        begins = Newcomer(name, key.login, held, key_until=key.until)
        self.vault.let_in(self.session, begins, key.secret)
        return key

    def known_keys(self) -> tuple[KeyLine, ...]:
        """The keys that were made and not taken back, with the last day of each, over or not."""
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "key.list") as work:
            work.about("staff")
            return tuple(
                KeyLine(line.member.name, until, over=until < work.day)
                for line, until in machine_keys.listed(work.connection, work.day)
            )

    def take_key(self, name: str) -> None:
        """The key of this name opens nothing from now on; raises NotFound.

        As with whoever leaves, the store gets another key: it may have been copied.
        """
        said = clean_name(name).casefold()
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "key.take") as work:
            work.about("staff")
            known = (line.member for line, _ in machine_keys.listed(work.connection, work.day))
            found = [member for member in known if member.name.casefold() == said]
            if not found:
                raise NotFound("key", name)
            member = found[0]
            work.about("staff", member.id)
            self._take_leave(work, member, None)
            finish = self._ways.take(work, member)
        finish()

    def new_recovery_code(self) -> str:
        """Another printed code; the one before opens nothing any more, and must be proven anew.

        Raises OnlyInAFile on a server.
        """
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "recovery.new") as work:
            self._set_proven(work, "")
            return self._ways.new_code()

    def prove_recovery_code(self, typed: str) -> None:
        """The printed code was typed back, so what lies in the safe is right; or WrongPassword."""
        if not self._ways.fits_code(typed):
            raise WrongPassword
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "recovery.prove") as work:
            self._set_proven(work, work.day.isoformat())

    def _set_proven(self, work: Work, day: str) -> None:
        values = {RECOVERY_PROVEN: day}
        settings_rows.add(work.connection, values, work.day, work.now, work.actor.person)
        work.about("recovery")

    @property
    def _ways(self) -> WaysIn:
        return self.vault.ways(self.session)

    @contextmanager
    def _deed(self, actor: Actor, permission: Permission, action: str) -> Iterator[Work]:
        acting = Acting(self.session.database, self.vault.clock, Wordings(()))
        with acting.deed(actor, permission, action) as work:
            yield work


def _working(work: Work, member_id: UUID) -> StaffMember:
    """Somebody who works here; raises NotFound for anybody else."""
    member = staff.get(work.connection, member_id)
    if member is None or not member.active:
        raise NotFound("staff")
    work.about("staff", member.id)
    return member


def _person(work: Work, member_id: UUID) -> StaffMember:
    """The same; raises NotFound for the key of a machine too: it is made anew, not changed."""
    if staff.key_until(work.connection, member_id):
        raise NotFound("staff")
    return _working(work, member_id)


def _gone(work: Work, member_id: UUID, login: str) -> StaffMember:
    """Somebody who left, with the login they had or get now; raises NotFound, FieldProblem."""
    member = staff.get(work.connection, member_id)
    key = staff.key_until(work.connection, member_id)
    if member is None or member.active or key:
        raise NotFound("staff")
    work.about("staff", member.id)
    if member.login:
        return member
    wanted = clean_name(login)
    if not wanted:
        raise FieldProblem("login", "empty")
    if len(wanted) > NAME_LIMIT:
        raise FieldProblem("login", "too_long", NAME_LIMIT)
    if staff.login_taken(work.connection, wanted):
        raise FieldProblem("login", "twice")
    return replace(member, login=wanted)

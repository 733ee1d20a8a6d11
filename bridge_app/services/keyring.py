"""Who has a key: another password, a way back in, a colleague who leaves, the printed code.

The key file is changed inside the transaction that writes the deed down: what cannot be logged
gives nobody a key.
"""

import hmac
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.people import NAME_LIMIT, StaffMember, clean_name
from bridge_app.domain.setting_up import RECOVERY_PROVEN
from bridge_app.domain.staffing import Newcomer, StaffLine, check_somebody_stays
from bridge_app.errors import FieldProblem, NotFound, WrongPassword
from bridge_app.services import passwords
from bridge_app.services.acting import Acting, Work
from bridge_app.services.session import Session
from bridge_app.services.vault import Vault
from bridge_app.services.wordings import Wordings
from bridge_app.storage import (
    keys,
    pins,
    rekeying,
    second_steps,
    settings_rows,
    staff,
    store,
    units,
)
from bridge_app.storage.keys import Opened
from bridge_app.trust_errors import NoRoles, OwnPassword, SamePassword


@dataclass(frozen=True)
class FirstPassword:
    """A password that is handed over on paper, once; `member` chooses another at the log-in."""

    member: StaffMember
    password: str


@dataclass(frozen=True)
class Keyring:
    """The keys of one open store, in the hands of whoever is logged in."""

    vault: Vault
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
            self._give_slot(member, new)

    def choose_password(self, new: str) -> None:
        """A password of one's own in place of the one from paper, which came in just now.

        Only for who must choose: raises WrongPassword for anybody else, SamePassword for the
        one from paper, or why the new one will not do.
        """
        member = self.session.staff
        passwords.check(new, member.login, member.name)
        if keys.opened_with(store.key_file(self.vault.folder), member.login, new):
            raise SamePassword
        with self._deed(self.session.actor, Permission.OWN_ACCOUNT, "person.password") as work:
            work.about("staff", member.id)
            stands = staff.get(work.connection, member.id)
            if stands is None or not stands.must_change:
                raise WrongPassword
            staff.set_must_change(work.connection, member.id, must_change=False)
            self._give_slot(member, new)

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
            member = _working(work, member_id)
            staff.set_must_change(work.connection, member.id, must_change=True)
            self._give_slot(member, chosen)
        return FirstPassword(member, chosen)

    def take_back(self, member_id: UUID, begins: Newcomer) -> FirstPassword:
        """Somebody who left works here again, and comes in with a password on paper.

        What they did before stands under the same person. Tasks, team and place are given anew;
        the login stays, and is only chosen for who never had one. Raises NotFound for anybody
        who works here, NoRoles, FieldProblem.
        """
        chosen = passwords.first_password()
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "person.return") as work:
            member = _gone(work, member_id, begins.login)
            if not begins.roles:
                raise NoRoles
            staff.take_back(work.connection, member)
            staff.give_roles(work.connection, member.id, begins.roles, work.day, begins.location)
            units.join_team(work.connection, member.id, begins.team, work.day)
            work.about("staff", member.id, detail=",".join(sorted(begins.roles)))
            self._give_slot(member, chosen)
        return FirstPassword(member, chosen)

    def dismiss(self, member_id: UUID, successor: UUID | None = None) -> None:
        """Somebody leaves: no way in any more, no roles, and another key for the store.

        A leaver may have kept the key with an old copy, so the store gets a new one; everybody
        else comes in as before. `successor` becomes the mentor of whoever the leaver was the
        mentor of. Raises LastAdministrator, NotFound. Takes O(size of the store) time; what is
        cut off of it the next log-in finishes.
        """
        old, coming = self.session.database.key, secrets.token_bytes(keys.KEY_BYTES)
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "person.dismiss") as work:
            member = _working(work, member_id)
            self._take_leave(work, member, successor)
            retired = {rekeying.RETIRED: rekeying.retired(old)}
            settings_rows.add(work.connection, retired, work.day, work.now, work.actor.person)
            self.vault.change_keys(
                lambda found: rekeying.for_who_stays(work.connection, found, old, coming)
            )
        rekeying.rekey(self.session.database, self.vault.folder, coming)
        both = Opened(old, self.session.staff.id, coming)
        self.vault.change_keys(lambda found: keys.settled_on(found, coming, both))

    def _take_leave(self, work: Work, member: StaffMember, successor: UUID | None) -> None:
        lines = staff.everyone(work.connection, work.day)
        check_somebody_stays(lines, member.id)
        if successor is not None:
            _check_takes_over(lines, member.id, successor)
            given = staff.hand_over(work.connection, member.id, successor, work.day)
            work.about("staff", member.id, amount=given)
        held = next(line.roles for line in lines if line.member.id == member.id)
        staff.end_roles(work.connection, member.id, held, work.day)
        second_steps.remove(work.connection, member.id)
        pins.drop(work.connection, member.id)
        staff.set_active(work.connection, member.id, active=False)

    def new_recovery_code(self) -> str:
        """Another printed code; the one before opens nothing any more, and must be proven anew."""
        code = keys.new_recovery_code()
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "recovery.new") as work:
            self._set_proven(work, "")
            opened = Opened(self.session.database.key, self.session.staff.id)
            self.vault.change_keys(lambda found: keys.with_slot(found, keys.RECOVERY, code, opened))
        return code

    def prove_recovery_code(self, typed: str) -> None:
        """The printed code was typed back, so what lies in the safe is right; or WrongPassword."""
        key_file = store.key_file(self.vault.folder)
        opened = keys.opened_with(key_file, keys.RECOVERY, keys.read_code(typed))
        if opened is None:
            raise WrongPassword
        with self._deed(self.session.actor, Permission.MANAGE_PEOPLE, "recovery.prove") as work:
            self._set_proven(work, work.day.isoformat())

    def _set_proven(self, work: Work, day: str) -> None:
        values = {RECOVERY_PROVEN: day}
        settings_rows.add(work.connection, values, work.day, work.now, work.actor.person)
        work.about("recovery")

    def _give_slot(self, member: StaffMember, password: str) -> None:
        opened = Opened(self.session.database.key, member.id)
        self.vault.change_keys(lambda found: keys.with_slot(found, member.login, password, opened))

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


def _gone(work: Work, member_id: UUID, login: str) -> StaffMember:
    """Somebody who left, with the login they had or get now; raises NotFound, FieldProblem."""
    member = staff.get(work.connection, member_id)
    if member is None or member.active:
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


def _check_takes_over(lines: Iterable[StaffLine], leaver: UUID, successor: UUID) -> None:
    """Raise NotFound unless the successor is another mentor who works here."""
    mentors = (line.member for line in lines if Role.MENTOR in line.roles)
    if not any(each.active and each.id == successor != leaver for each in mentors):
        raise NotFound("staff")

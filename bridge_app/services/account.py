"""One's own way in: the second step at log-in, turned on and off by whoever it belongs to."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from bridge_app.domain import one_time
from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.municipality import ASKED_OF, SecondStep, must_have_second_step
from bridge_app.errors import ChangedElsewhere, NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.storage import desk, second_steps, settings_rows, staff
from bridge_app.storage.sealing import Key
from bridge_app.storage.second_steps import Kept
from bridge_app.storage.written import Connection
from bridge_app.trust_errors import OwnRoles, SecondStepNeeded, WrongCode


@dataclass(frozen=True)
class OwnStep:
    """How it stands with one's own second step.

    `asked` and `required`: the municipality asks for one of whoever holds these roles, or lets
    nobody work without. `spare` is how many printed codes are left. `practice`: the people here
    are made up, so nothing is asked.
    """

    since: datetime | None = None
    spare: int = 0
    asked: bool = False
    required: bool = False
    practice: bool = False

    @property
    def on(self) -> bool:
        """Whether there is a second step."""
        return self.since is not None

    @property
    def missing(self) -> bool:
        """Whether nobody may go on without turning it on first."""
        return self.required and not self.on


@dataclass(frozen=True)
class Account:
    """What somebody may change about how they themselves come in; passwords: see the keyring."""

    acting: Acting

    def second_step(self, actor: Actor) -> OwnStep:
        """How it stands with one's own second step."""
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "account.second_step") as work:
            work.about("staff", actor.person)
            return _own(work)

    def turn_on(self, actor: Actor, secret: bytes, code: str) -> tuple[str, ...]:
        """Come in with a second step from now on; gives the spare codes, to print once.

        `code` shows that the phone counts with this secret; raises WrongCode when it does not,
        ChangedElsewhere when there is a second step already: it is turned off with a code first.
        """
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "account.second_step_on") as work:
            work.about("staff", actor.person)
            if second_steps.of(work.connection, actor.person):
                raise ChangedElsewhere("second_step")
            step = one_time.step_that_fits(secret, code, work.now, last=-1)
            if step is None:
                raise WrongCode
            codes = one_time.spare_codes()
            marks = second_steps.marks(self._key, actor.person, codes)
            kept = Kept(secret, step, marks, work.now)
            second_steps.keep(work.connection, actor.person, kept)
        return codes

    def turn_off(self, actor: Actor, code: str) -> None:
        """No second step any more; the code shows that it is not somebody at an open desk.

        Raises WrongCode, and SecondStepNeeded where the municipality requires it.
        """
        with self.acting.deed(actor, Permission.OWN_ACCOUNT, "account.second_step_off") as work:
            work.about("staff", actor.person)
            if _own(work).required:
                raise SecondStepNeeded
            if not second_steps.use(work.connection, self._key, actor.person, code, work.now):
                raise WrongCode
            second_steps.remove(work.connection, actor.person)

    def lost_phone(self, actor: Actor, member: UUID) -> None:
        """Takes the second step away of a colleague whose phone is gone; never one's own.

        Raises OwnRoles for oneself, NotFound when there is none.
        """
        with self.acting.deed(actor, Permission.MANAGE_PEOPLE, "account.lost_phone") as work:
            work.about("staff", member)
            if actor.person == member:
                raise OwnRoles
            if not second_steps.remove(work.connection, member):
                raise NotFound("second_step")

    @property
    def _key(self) -> Key:
        return self.acting.database.key_for(second_steps.PURPOSE)


def _own(work: Work) -> OwnStep:
    kept = second_steps.of(work.connection, work.actor.person)
    roles = work.actor.roles
    own = OwnStep(
        asked=not ASKED_OF.isdisjoint(roles),
        required=required(work.connection, roles, work.day),
        practice=desk.is_practice(work.connection),
    )
    return own if kept is None else replace(own, since=kept.since, spare=len(kept.spare))


def required(connection: Connection, roles: Collection[Role], day: date) -> bool:
    """Whether nobody with these roles may work in this store without a second step."""
    said = settings_rows.valid_on(connection, day).get("second_step")
    return must_have_second_step(
        roles,
        SecondStep(said) if said else None,
        practice=desk.is_practice(connection),
        first_day=business_day(staff.first_day(connection)) == day,
    )

"""The help to somebody ends, and may go on: what is kept stays until its term is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.people import Case, EndReason
from bridge_app.errors import ChangedElsewhere
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.storage import appointments, cases, people


@dataclass(frozen=True)
class Cases:
    """The last page of a file, and turning it back."""

    acting: Acting

    def end(self, actor: Actor, client_id: UUID, reason: EndReason) -> Case:
        """The help ends today; from tomorrow the file is in nobody's caseload.

        Nobody is expected after today any more: an agreed day would bring the file within
        everybody's reach again.

        Raises ChangedElsewhere when it had ended.
        """
        with self._about(actor, client_id, "case.end") as (work, case):
            work.about("case", case.id, detail=reason)
            if not cases.end(work.connection, case.id, reason, work.day, work.written):
                raise ChangedElsewhere("case")
            appointments.end_with_case(work.connection, case.id, work.day)
            return people.case_of(work.connection, client_id)

    def go_on(self, actor: Actor, client_id: UUID) -> Case:
        """The help did not end, or goes on again; raises ChangedElsewhere when it goes on."""
        with self._about(actor, client_id, "case.go_on") as (work, case):
            if not go_on(work, case):
                raise ChangedElsewhere("case")
            return people.case_of(work.connection, client_id)

    @contextmanager
    def _about(self, actor: Actor, client_id: UUID, action: str) -> Iterator[tuple[Work, Case]]:
        with self.acting.deed(actor, Permission.CONVERSE, action) as work:
            work.reach(client_id)
            case = people.case_of(work.connection, client_id)
            work.about("case", case.id)
            yield work, case


def go_on(work: Work, case: Case) -> bool:
    """A case that ended goes on; False when it never ended.

    On the same day with its mentors and agreed days, as if nothing was; later with the mentor who
    takes it up, and what is agreed anew.
    """
    if case.closed_at is None:
        return False
    cases.go_on(work.connection, case.id, work.day)
    if business_day(case.closed_at) == work.day:
        appointments.expect_again(work.connection, case.id, work.day)
        return True
    appointments.stay_ended(work.connection, case.id)
    if Role.MENTOR in work.actor.roles:
        people.add_mentor(work.connection, case.id, work.day, work.written)
    return True

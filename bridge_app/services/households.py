"""Who lives together: noted from a day on, ended, within reach of both."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.households import (
    Home,
    check_end,
    check_join,
    check_together,
    home_of,
)
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import households, people


@dataclass(frozen=True)
class Households:
    """People of one household; the rules may count them as one."""

    acting: Acting

    def home(self, actor: Actor, client_id: UUID) -> Home:
        """With whom this client lives today."""
        with self._about(actor, client_id, "household.see") as work:
            return _home(work, client_id)

    def join(self, actor: Actor, client_id: UUID, other_id: UUID, from_day: date) -> Home:
        """These two live together from this day on.

        Raises ReasonNeeded unless both lie within reach, and FieldProblem when it is one and the
        same, when both live with others already, or when the day is still to come.
        """
        with self._about(actor, client_id, "household.join") as work:
            work.reach(other_id)
            one, other = _home(work, client_id), _home(work, other_id)
            check_join(one, other, from_day, work.day)
            _put_together(work, one, other, from_day)
            return _home(work, client_id)

    def take_back(self, actor: Actor, client_id: UUID, other_id: UUID) -> Home:
        """These two never lived together: what was noted by mistake goes, the log keeps both.

        Who came last of the two goes, or both where nobody else lives there. What was given
        meanwhile stays with the household in which it was given. Raises ReasonNeeded unless both
        lie within reach, and FieldProblem when they do not live together (any more).
        """
        with self._about(actor, client_id, "household.take_back") as work:
            work.reach(other_id)
            home = _home(work, client_id)
            check_together(home, other_id)
            _take_apart(work, home, {client_id, other_id})
            return _home(work, client_id)

    def end(self, actor: Actor, client_id: UUID, last_day: date) -> Home:
        """This client no longer lives with the others after this day.

        Of two neither lives with anybody then, so both have to lie within reach. Raises
        ReasonNeeded, and FieldProblem for somebody who lives alone or a day that cannot be.
        """
        with self._about(actor, client_id, "household.end") as work:
            home = _home(work, client_id)
            check_end(home, last_day, work.day)
            for other_id in home.left_alone:
                work.reach(other_id)
            households.end(work.connection, (client_id, *home.left_alone), last_day)
            return _home(work, client_id)

    def go_on(
        self, actor: Actor, client_id: UUID, left_alone: Collection[UUID], last_day: date
    ) -> Home:
        """They live together still: a last day that was noted by mistake goes, the log keeps both.

        `left_alone` are the others for whom it ended with it. Raises ReasonNeeded unless all lie
        within reach, and FieldProblem for whom it did not end on that day, or who went on to live
        with others since.
        """
        with self._about(actor, client_id, "household.go_on") as work:
            whose = (client_id, *left_alone)
            for each in whose:
                work.reach(each)
            if households.go_on(work.connection, whose, last_day) != len(whose):
                raise FieldProblem("with_whom", "lives_alone")
            return _home(work, client_id)

    @contextmanager
    def _about(self, actor: Actor, client_id: UUID, action: str) -> Iterator[Work]:
        """One deed about the home of a client within reach."""
        with self.acting.deed(actor, Permission.OPEN_CASE, action) as work:
            work.reach(client_id)
            work.about("household")
            yield work


def _home(work: Work, client_id: UUID) -> Home:
    client = people.client_by_id(work.connection, client_id)
    found = households.of_client(work.connection, client_id, work.day)
    members = households.members(work.connection, found, work.day) if found else ()
    work.shows({client_id, *(each.client.id for each in members)})
    return home_of(client, found, members)


def _put_together(work: Work, one: Home, other: Home, from_day: date) -> None:
    """Whoever lives alone comes to the other; two who both did begin a household."""
    at, there = work.connection, one.household or other.household
    home = there or households.begin(at, work.written)
    for each in (one, other):
        if each.household is None:
            households.add(at, home, each.client.id, from_day)


def _take_apart(work: Work, home: Home, pair: set[UUID]) -> None:
    """Without who came last of these two; the other goes too where they are left alone."""
    assert home.household is not None  # noqa: S101 - they live together
    came = [
        each.client.id for each in households.members(work.connection, home.household, work.day)
    ]
    both = [each for each in came if each in pair]
    gone = both if home.left_alone else both[-1:]
    households.forget(work.connection, home.household, gone)

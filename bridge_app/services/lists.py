"""What stands open all day, lists and a file: whether it is still as it was."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.caseload import CaseLine, by_need
from bridge_app.domain.desk import ClientFile, DeskHome, SeenLately
from bridge_app.domain.people import Place, short_name
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.services.files import file_now, found
from bridge_app.services.reaching import ground
from bridge_app.storage import appointments, caseload, desk
from bridge_app.storage.written import Connection


@dataclass(frozen=True)
class Lists:
    """Whether somebody else changed what one looks at.

    A look that finds nothing new shows nobody anything, and is not logged; what is new is read
    as the list itself is, and that is.
    """

    acting: Acting

    def home_changed(self, actor: Actor, known: DeskHome) -> bool:
        """Whether "Vandaag" is no longer as it was `known`."""
        self.acting.check(actor, Permission.FIND_CLIENT, "desk.home")
        now = self.acting.clock()
        with self.acting.database.reading() as connection:
            viewer = desk.Viewer(actor.person, now, business_day(now))
            return day_of(connection, viewer) != known

    def caseload_changed(self, actor: Actor, known: tuple[CaseLine, ...]) -> bool:
        """Whether "Mijn mensen" is no longer as it was `known`."""
        self.acting.check(actor, Permission.CASELOAD, "desk.caseload")
        with self.acting.database.reading() as connection:
            return own_people(connection, actor.person, business_day(self.acting.clock())) != known

    def file_changed(self, actor: Actor, known: ClientFile) -> bool:
        """Whether somebody's file, open on the screen, is no longer as it was `known`.

        At which question a colleague's talk stands this minute is no change of it. Nothing is
        told of a file that does not lie within reach (any more).
        """
        self.acting.check(actor, Permission.OPEN_CASE, "client.open")
        day, client_id = business_day(self.acting.clock()), known.client.id
        with self.acting.database.reading() as connection:
            if ground(connection, actor.person, client_id, day) is None:
                return False
            at = Look(connection, day)
            now = file_now(self.acting, at, found(at, client_id), known.reach)
            return _at_rest(now) != _at_rest(known)


@dataclass
class Look:
    """Where one only looks: nothing is kept, and nothing is logged."""

    connection: Connection
    day: date


def _at_rest(file: ClientFile) -> ClientFile:
    """The file without where its talk stands."""
    talk = file.conversation
    return replace(file, conversation=talk and replace(talk, place=Place(""), version=0))


def day_of(connection: Connection, viewer: desk.Viewer) -> DeskHome:
    """Who comes, who goes on, who promised something, who was here."""
    return DeskHome(
        desk.unfinished_talks(connection, viewer),
        desk.steps_today(connection, viewer),
        tuple(
            SeenLately(client.id, short_name(client), business_day(last))
            for client, last in desk.seen_lately(connection, viewer)
        ),
        desk.ready(connection, viewer),
        desk.is_practice(connection),
        appointments.on_day(connection, viewer.today),
        caseload.overdue(connection, viewer.values),
    )


def own_people(connection: Connection, mentor: UUID, day: date) -> tuple[CaseLine, ...]:
    """A mentor's own people, who needs something first on top; never by level."""
    found = caseload.caseload(connection, mentor, day)
    return by_need((_heard_of(line, moments) for line, moments in found), day)


def _heard_of(line: CaseLine, moments: Iterable[datetime]) -> CaseLine:
    """With the day on which one last heard of somebody."""
    days = [business_day(at) for at in moments]
    return replace(line, last_contact=max(filter(None, (line.last_contact, *days)), default=None))

"""Clients: found, made, opened, changed, and who waits for whom today."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor, Permission, Role
from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.codes import code_in
from bridge_app.domain.desk import ClientFile, DeskHome, Hit
from bridge_app.domain.mending import corrections_of
from bridge_app.domain.notes import StaffNote, checked_note
from bridge_app.domain.own_look import look_chosen, look_put_ready
from bridge_app.domain.people import (
    AddressForm,
    Case,
    Client,
    Needs,
    NewClient,
    Purpose,
    checked,
    checked_client,
    former_values,
)
from bridge_app.domain.plan import Plan, optional_text
from bridge_app.domain.talk_report import TalkReport
from bridge_app.errors import NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import settled
from bridge_app.services.files import file_now, found
from bridge_app.services.lists import day_of, own_people
from bridge_app.services.reporting import talk_report
from bridge_app.storage import (
    corrections,
    desk,
    giving,
    notes,
    people,
    plans,
    reach,
    search,
)
from bridge_app.storage.database import Driver
from bridge_app.storage.heads import head_of
from bridge_app.storage.names import sought


@dataclass(frozen=True)
class People:
    """Everything about clients that is not their bridge, plan or reward."""

    acting: Acting

    # --- finding ---------------------------------------------------------------------------

    def find(self, actor: Actor, text: str) -> tuple[Hit, ...]:
        """At most twenty clients for what was typed so far, the likeliest first.

        Nothing before three letters, a birth date or a number; the code on a paper, typed or
        scanned, gives the one whose paper it is. Not logged at each key stroke:
        `search_settled` is.
        """

        def at(driver: Driver) -> tuple[Hit, ...]:
            code = code_in(text)
            carrier = search.by_code(driver, code) if code else ()
            return carrier or search.find(driver, sought(text))

        return self._glanced(actor, Permission.FIND_CLIENT, "client.find", at)

    def search_settled(self, actor: Actor, hits: int) -> None:
        """One log line for a search that came to rest: how many hits, never what was typed.

        It tells of everybody who was shown on the way there, also as a possible double.
        """
        with self.acting.deed(actor, Permission.FIND_CLIENT, "client.find") as work:
            work.about("search", amount=hits)
            work.shows(self.acting.glanced.get(actor.person, ()))
        self.acting.glanced.pop(actor.person, None)

    def doubles(self, actor: Actor, new: NewClient) -> tuple[Hit, ...]:
        """Clients who may be the same person as the one about to be made.

        Not logged by itself: `search_settled` is.
        """
        ask = partial(search.doubles, new=new)
        return self._glanced(actor, Permission.MAKE_CLIENT, "client.doubles", ask)

    def _glanced(
        self,
        actor: Actor,
        permission: Permission,
        action: str,
        at: Callable[[Driver], tuple[Hit, ...]],
    ) -> tuple[Hit, ...]:
        """Hits while somebody types, remembered for the line that the search will leave."""
        hits = self.acting.look(actor, permission, action, at)
        seen = self.acting.glanced.setdefault(actor.person, set())
        seen.update(hit.client_id for hit in hits)
        return hits

    def listed(self, actor: Actor) -> tuple[Client, ...]:
        """All clients, in the order in which they came."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "client.list") as work:
            found = tuple(people.listed(work.connection))
            work.about("client", amount=len(found))
            work.shows(each.id for each in found)
            return found

    def by_number(self, actor: Actor, number: str) -> Client:
        """The client with this number; raises NotFound."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "client.by_number") as work:
            found = people.client_by_number(work.connection, number)
            work.about_client(found.id)
            return found

    # --- making and changing ---------------------------------------------------------------

    def create(self, actor: Actor, new: NewClient, key: UUID | None = None) -> Client:
        """Make a client with an open case, who walked in today and so lies within reach.

        A mentor who makes a client has the client in the own caseload. Asked again with the same
        `key`, because no answer came, it is the client who was made then. Raises FieldProblem.
        """
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "client.create") as work:
            wanted = checked(new, work.day)
            made = giving.done_before(work.connection, key) if key else None
            client = people.client_by_id(work.connection, made) if made else _client(work, wanted)
            if made is None:
                self._open_case(work, client)
                if key:
                    giving.keep_key(work.connection, key, "client.create", client.id, work.written)
            work.about_client(client.id)
            return client

    def _open_case(self, work: Work, client: Client) -> None:
        case = Case(uuid4(), client.id, Purpose.GENERAL, work.now)
        people.insert_case(work.connection, case, work.written)
        plans.insert_plan(work.connection, Plan(uuid4(), case.id), work.written)
        reach.grant(work.connection, reach.Grant.WALK_IN, client.id, work.day, work.written)
        if Role.MENTOR in work.actor.roles:
            people.add_mentor(work.connection, case.id, work.day, work.written)

    def change(self, actor: Actor, client: Client) -> Client:
        """Keep what changed about a client; raises ChangedElsewhere, FieldProblem.

        The log tells which fields. What they said stands among what was mended, where each can
        be erased by itself.
        """
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "client.change") as work:
            work.reach(client.id)
            wanted = checked_client(client, work.day)
            before = people.client_by_id(work.connection, client.id)
            kept = people.update_client(work.connection, wanted, work.written)
            former = former_values(before, kept)
            said = {name: value for name, value in former.items() if value}
            for each in corrections_of(kept, said, ""):
                corrections.add(work.connection, each, work.written)
            work.about("client", client.id, detail=" ".join(former))
            return kept

    def put_ready(
        self, actor: Actor, client_id: UUID, needs: Needs, form: AddressForm, language: str
    ) -> Client:
        """Keep what is put ready before the client sits down; it stands there the next time."""
        with self.acting.deed(actor, Permission.CONVERSE, "client.ready") as work:
            work.reach(client_id)
            known = people.client_by_id(work.connection, client_id)
            looks = look_put_ready(needs, known.needs)
            wanted = replace(
                known,
                needs=replace(looks, interpreter=optional_text("interpreter", needs.interpreter)),
                address_form=form,
                language=language,
            )
            if wanted == known:
                return known
            return people.update_client(work.connection, wanted, work.written)

    def keep_look(self, actor: Actor, client_id: UUID, letters: int | None, colours: str) -> Client:
        """Keep how this client chose to see a screen that was theirs; all else stays as it is.

        `letters` in percent and `colours` by name (domain/own_look.py), None and empty for what
        they did not choose. Raises NotFound, ReasonNeeded.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "client.ready") as work:
            work.reach(client_id)
            known = people.client_by_id(work.connection, client_id)
            wanted = replace(known, needs=look_chosen(known.needs, letters, colours))
            if wanted == known:
                return known
            return people.update_client(work.connection, wanted, work.written)

    def walk_in(self, actor: Actor, client_id: UUID) -> None:
        """Register that this client is at the desk: one tap opens the file for today."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "client.walk_in") as work:
            people.client_by_id(work.connection, client_id)
            reach.grant(work.connection, reach.Grant.WALK_IN, client_id, work.day, work.written)
            work.about_client(client_id)

    # --- opening ---------------------------------------------------------------------------

    def open(self, actor: Actor, client_id: UUID, reason: str = "") -> ClientFile:
        """One client's whole file; the look itself is logged, with why it was within reach.

        Raises ReasonNeeded outside one's reach; a typed reason opens the file for today.
        """
        with self.acting.deed(actor, Permission.OPEN_CASE, "client.open") as work:
            ground = work.reach(client_id, reason)
            subject = settled(work, found(work, client_id))
            return file_now(self.acting, work, subject, ground)

    # --- notes of staff --------------------------------------------------------------------

    def write_note(
        self, actor: Actor, client_id: UUID, text: str, *, may_read: bool = True
    ) -> tuple[StaffNote, ...]:
        """Keep a note in the file and give all that stand there; raises FieldProblem."""
        with self.acting.deed(actor, Permission.CONVERSE, "note.write") as work:
            work.reach(client_id)
            wanted = checked_note(text)
            case = people.case_of(work.connection, client_id)
            made = notes.add(work.connection, case.id, wanted, work.written, may_read=may_read)
            work.about("note", made)
            return tuple(notes.of_client(work.connection, client_id))

    def take_note_away(self, actor: Actor, note_id: UUID, version: int) -> tuple[StaffNote, ...]:
        """It stands in the file no more; what it said is kept beside the log, and can be erased.

        Raises NotFound, and ChangedElsewhere when `version` no longer stands.
        """
        with self.acting.deed(actor, Permission.CONVERSE, "note.take_away") as work:
            return self._mark_note(work, note_id, version, taken_away=True)

    def put_note_back(self, actor: Actor, note_id: UUID, version: int) -> tuple[StaffNote, ...]:
        """The way back from taking it away; raises NotFound, ChangedElsewhere."""
        with self.acting.deed(actor, Permission.CONVERSE, "note.put_back") as work:
            return self._mark_note(work, note_id, version, taken_away=False)

    def _mark_note(
        self, work: Work, note_id: UUID, version: int, *, taken_away: bool
    ) -> tuple[StaffNote, ...]:
        client_id = notes.whose(work.connection, note_id)
        if client_id is None:
            raise NotFound("note")
        work.reach(client_id)
        work.about("note", note_id)
        said = notes.mark(work.connection, note_id, version, taken_away=taken_away)
        if taken_away:
            work.changed({"note": said})
        return tuple(notes.of_client(work.connection, client_id))

    def home(self, actor: Actor) -> DeskHome:
        """The page "Vandaag": who comes, who goes on, who promised something, who was here."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "desk.home") as work:
            work.about("desk")
            home = day_of(work.connection, desk.Viewer(actor.person, work.now, work.day))
            work.shows(home.shown)
            return home

    def caseload(self, actor: Actor) -> tuple[CaseLine, ...]:
        """The mentor's own people, who needs something first on top; never by level."""
        with self.acting.deed(actor, Permission.CASELOAD, "desk.caseload") as work:
            lines = own_people(work.connection, actor.person, work.day)
            work.about("desk", amount=len(lines))
            work.shows(line.client_id for line in lines)
            return lines

    def report(self, actor: Actor, client_id: UUID) -> TalkReport:
        """The short report that client and mentor read together before it is copied."""
        with self.acting.deed(actor, Permission.CONVERSE, "client.report") as work:
            work.reach(client_id)
            return talk_report(self.acting, work, head_of(work.connection, client_id))

    def report_copied(self, actor: Actor, client_id: UUID) -> None:
        """Log that the report left for the municipality's own system; never what it said."""
        with self.acting.deed(actor, Permission.CONVERSE, "client.report_copied") as work:
            work.reach(client_id)

    def staff_names(self, actor: Actor) -> dict[UUID, str]:
        """The names of those who work here, by id."""
        with self.acting.deed(actor, Permission.FIND_CLIENT, "staff.names") as work:
            work.about("staff")
            return desk.staff_names(work.connection)


def _client(work: Work, wanted: NewClient) -> Client:
    """Somebody new, with the next number."""
    client = Client(
        uuid4(),
        people.next_number(work.connection),
        wanted.first_name,
        wanted.last_name or None,
        wanted.birth_date,
        wanted.phone,
        wanted.language,
        safe_contact=wanted.safe_contact,
    )
    people.insert_client(work.connection, client, work.written)
    return client

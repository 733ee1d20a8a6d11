"""Reading in clients from somebody else's table: first a preview, then all of it or nothing.

Who may make a client may read in clients: the front desk and mentors, and not the administrator,
who sees no clients (DECISIONS B). Mentors and places that are not here yet are made, as people
without a way in (DECISIONS E5); the preview tells which.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from bridge_app.desk_errors import ImportedBefore, RowsAreWrong, WrongRow
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.doubles import Match, Person
from bridge_app.domain.importing import (
    Imported,
    Map,
    MaybeSame,
    Newcomer,
    Preview,
    Readout,
    checked_map,
    read,
    with_bsn,
)
from bridge_app.domain.people import Case, Client, Purpose
from bridge_app.domain.plan import Plan, PlanOrigin
from bridge_app.domain.sheets import Sheet, same_number
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.storage import doubles, importing, people
from bridge_app.storage.importing import Arrival
from bridge_app.storage.names import fold
from bridge_app.storage.written import Connection

LANGUAGES: Mapping[str, str] = {
    "nl": "nl", "nederlands": "nl", "dutch": "nl",
    "en": "en", "engels": "en", "english": "en",
    "ar": "ar", "arabisch": "ar", "arabic": "ar", "العربية": "ar",
    "tr": "tr", "turks": "tr", "turkish": "tr", "türkçe": "tr",
    "pl": "pl", "pools": "pl", "polish": "pl", "polski": "pl",
    "uk": "uk", "oekraïens": "uk", "oekraiens": "uk", "ukrainian": "uk", "українська": "uk",
}  # fmt: skip
"""How a language may be written, and its code."""

ORIGIN = "imported"
TOLD_EVERY = people.TOGETHER


@dataclass(frozen=True)
class Importing:
    """Clients from a table."""

    acting: Acting

    def preview(self, actor: Actor, sheet: Sheet, wanted: Map) -> Preview:
        """What reading in would do; raises BadMap, ImportedBefore.

        Who may be whom among thousands takes seconds: that is looked for before anybody has to
        wait for this, and shown once it is logged.
        """
        told = self._read(actor, "import.preview", sheet, wanted)
        with self.acting.database.reading() as connection:
            found = replace(
                _beside(connection, sheet, told), doubles=tuple(_doubles(connection, told.people))
            )
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "import.preview") as work:
            work.about("import", amount=len(found.people))
            work.shows(each.client_id for each in found.doubles if each.client_id)
            return found

    def perform(
        self, actor: Actor, sheet: Sheet, wanted: Map, told: Told = nobody_waits
    ) -> Imported:
        """Make everybody in the table, in one go.

        `told` hears how many were made; what it raises leaves nothing. Raises RowsAreWrong
        while the preview tells of rows that are, BadMap, ImportedBefore.
        """
        rows = self._read(actor, "import.clients", sheet, wanted)
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "import.clients") as work:
            found = _beside(work.connection, sheet, rows)
            if not found.may_begin:
                raise RowsAreWrong(len({each.row for each in found.troubles}))
            run = uuid4()
            work.about("import", run, amount=len(found.people))
            _make(work, found, told)
            importing.keep_run(
                work.connection, run, sheet.fingerprint, len(found.people), work.written
            )
            return Imported(len(found.people), found.mentors, found.locations)

    def _read(self, actor: Actor, action: str, sheet: Sheet, wanted: Map) -> Readout:
        """What the rows say by themselves, for who may read them in: nobody waits for that."""
        self.acting.check(actor, Permission.MAKE_CLIENT, action)
        today = business_day(self.acting.clock())
        return read(sheet, checked_map(sheet.header, wanted), today, LANGUAGES)


def _beside(connection: Connection, sheet: Sheet, told: Readout) -> Preview:
    """What the rows say beside what stands in the store, but for who may be whom."""
    check_new(connection, sheet)
    staff = importing.mentors(connection)
    places = importing.locations(connection)
    taken = importing.taken(connection)
    troubles = [*told.troubles, *_against(told.people, taken, staff)]
    return Preview(
        told.people,
        tuple(sorted(troubles, key=lambda each: each.row)),
        unknown((each.mentor for each in told.people), staff),
        unknown((each.location for each in told.people), places),
        bsn=with_bsn(told.people),
    )


def check_new(connection: Connection, sheet: Sheet) -> None:
    """Raise ImportedBefore when the same cells were read in before, however they were saved."""
    before = importing.read_on(connection, sheet.fingerprint)
    if before:
        raise ImportedBefore(f"{business_day(before):%d-%m-%Y}")


def _against(
    newcomers: tuple[Newcomer, ...], taken: frozenset[str], staff: Mapping[str, list[UUID]]
) -> Iterator[WrongRow]:
    for each in newcomers:
        if same_number(each.number) in taken:
            yield WrongRow(each.row, "number_taken", each.number)
        if len(staff.get(fold(each.mentor), ())) > 1:
            yield WrongRow(each.row, "two_mentors", each.mentor)


def unknown(named: Iterable[str], known: Mapping[str, object]) -> tuple[str, ...]:
    """Names that nobody here has, each once, as first written."""
    found: dict[str, str] = {}
    for name in named:
        if name and fold(name) not in known:
            found.setdefault(fold(name), name)
    return tuple(found.values())


def _doubles(connection: Connection, newcomers: tuple[Newcomer, ...]) -> Iterator[MaybeSame]:
    """Rows that may be somebody who has a file, or that another row tells of too."""
    rows = {uuid4(): each for each in newcomers}
    new = [Person(k, e.first_name, e.last_name, e.birth_date) for k, e in rows.items()]
    known = list(doubles.everybody(connection))
    found = [
        match
        for match in doubles.matches([*known, *new])
        if match.one in rows or match.other in rows
    ]
    theirs = doubles.clients(connection, _known_among(found, rows))
    numbers = {key: each.number for key, each in theirs.items()}
    for match in found:
        yield _maybe_same(match, rows, numbers)


def _known_among(found: list[Match], rows: Mapping[UUID, Newcomer]) -> set[UUID]:
    return {key for each in found for key in (each.one, each.other)} - set(rows)


def _maybe_same(
    match: Match, rows: Mapping[UUID, Newcomer], numbers: Mapping[UUID, str]
) -> MaybeSame:
    new = sorted((rows[key].row for key in (match.one, match.other) if key in rows), reverse=True)
    if len(new) > 1:
        return MaybeSame(new[0], "", new[1], None, match.why)
    client = match.other if match.one in rows else match.one
    return MaybeSame(new[0], numbers[client], None, client, match.why)


# --- making ----------------------------------------------------------------------------------


def _make(work: Work, found: Preview, told: Told) -> None:
    connection = work.connection
    staff = importing.mentors(connection)
    staff |= importing.make_mentors(connection, found.mentors, work.written)
    places = importing.locations(connection)
    places |= importing.make_locations(connection, found.locations)
    people.count_on_after(connection, [each.number for each in found.people if each.number])
    total = len(found.people)
    for done in range(0, total, TOLD_EVERY):
        told(done, total)
        portion = found.people[done : done + TOLD_EVERY]
        arrivals = [_arrival(work, each, staff, places) for each in portion]
        importing.keep_arrivals(connection, arrivals, work.day, work.written)
    told(total, total)


def _arrival(
    work: Work, new: Newcomer, staff: Mapping[str, list[UUID]], places: Mapping[str, UUID]
) -> Arrival:
    client = Client(
        uuid4(),
        new.number or people.next_number(work.connection),
        new.first_name or None,
        new.last_name or None,
        new.birth_date,
        language=new.language,
    )
    mentor = next(iter(staff.get(fold(new.mentor), ())), None)
    return replace(arriving(work, client), location=places.get(fold(new.location)), mentor=mentor)


def arriving(work: Work, client: Client) -> Arrival:
    """Somebody from a list, with a case and an empty plan that say where they come from."""
    case = Case(uuid4(), client.id, Purpose.GENERAL, work.now, origin=ORIGIN)
    return Arrival(client, case, Plan(uuid4(), case.id, PlanOrigin.IMPORTED))

"""Clients and their cases: made, found by id or number, changed with an eye on others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Row,
    Table,
    Text,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or

from bridge_app.domain.own_look import LETTERS
from bridge_app.domain.people import Case, Client, Needs, SafeContact
from bridge_app.domain.sheets import same_number
from bridge_app.errors import NotFound
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import numbers
from bridge_app.storage.names import client_keys, fold
from bridge_app.storage.tables import case_, case_mentor, client, client_key, counter, wide
from bridge_app.storage.versions import changed_elsewhere
from bridge_app.storage.written import Written, keep_together

_FIRST_NUMBER = 1001
"""Four digits from the first client on: none of ours is mistaken for a day of the month."""

TOGETHER = 100
"""So many new clients are kept at once: on a server whom one is making is within reach for that
long (server/within.py), and each going to and fro takes longer than a row."""

_ODD = 10**9
"""From here on a number is somebody else's code, not one in a row of numbers."""

_BY_ID = select(wide.client).where(wide.client.c.id == bindparam("client_id"))
_BY_NUMBER = select(wide.client).where(wide.client.c.number == bindparam("number"))
_ALIKE = select(wide.client).where(func.lower(wide.client.c.number) == bindparam("number"))
_LISTED = select(wide.client).where(wide.client.c.merged_into.is_(None)).order_by(wide.client.c.seq)
_KNOWN_AS = select(client).where(client.c.id.in_(numbers(bindparam("client_id", type_=Id))))
_INSERT = insert(client).returning(client.c.id, client.c.seq)
_UPDATE = (
    update(client)
    .where(client.c.id == bindparam("known_id"), client.c.version == bindparam("known_version"))
    .returning(client.c.seq)
)
_CASE_OF_CLIENT = (
    select(case_)
    .where(case_.c.client_id == bindparam("client_id"), case_.c.continues.is_(None))
    .order_by(case_.c.closed_at.isnot(None), case_.c.opened_at.desc())
    .limit(1)
)
_DELETE_KEYS = delete(client_key).where(client_key.c.client_id == bindparam("known_id"))
_DELETE_NAME = text("DELETE FROM client_name WHERE rowid = :seq")
_DELETE_NAMES = text("DELETE FROM client_name")
_NAMES = Table("client_name", MetaData(), Column("rowid", Integer), Column("name", Text))
_NEXT = (
    insert_or(counter)
    .values(name=bindparam("counter"), value=bindparam("first"))
    .on_conflict_do_update(index_elements=["name"], set_={"value": counter.c.value + 1})
    .returning(counter.c.value)
)


def next_number(connection: Connection) -> str:
    """The next client number; never given out twice."""
    taken = connection.execute(_NEXT, {"counter": "client", "first": _FIRST_NUMBER})
    return str(taken.scalar_one())


def count_on_after(connection: Connection, given: Iterable[str]) -> None:
    """Numbers that come from elsewhere are not given out again."""
    counted = (int(each) for each in given if each.isascii() and each.isdecimal())
    highest = max((each for each in counted if each < _ODD), default=0)
    last = max(highest, _FIRST_NUMBER - 1)
    kept = insert_or(counter).values(name="client", value=last)
    higher = case((counter.c.value < last, last), else_=counter.c.value)
    connection.execute(kept.on_conflict_do_update(index_elements=["name"], set_={"value": higher}))


def insert_client(connection: Connection, person: Client, written: Written) -> None:
    """Keep a new client and the keys by which the client is found."""
    insert_clients(connection, [person], written)


def insert_clients(connection: Connection, crowd: Sequence[Client], written: Written) -> None:
    """Keep new clients, at least one, as `insert_client` does: each table is gone to once."""
    made = {"created_at": written.at, "created_by": written.by}
    rows = connection.execute(_INSERT, [row_of(each) | made for each in crowd])
    seqs = {row.id: row.seq for row in rows}
    keys = [row for each in crowd for row in _key_rows(each.id, [each])]
    keep_together(connection, client_key, keys)
    names = [{"rowid": seqs[each.id], "name": spoken(each)} for each in crowd]
    keep_together(connection, _NAMES, names)


def update_client(connection: Connection, person: Client, written: Written) -> Client:
    """Keep what changed; raises ChangedElsewhere unless `version` is still the one that stands."""
    changed = {"changed_at": written.at, "changed_by": written.by}
    newer = row_of(person) | changed | {"version": person.version + 1}
    known = {"known_id": person.id, "known_version": person.version}
    seq = connection.execute(_UPDATE, newer | known).scalar_one_or_none()
    if seq is None:
        raise changed_elsewhere(connection, "client", person.id)
    refresh_keys(connection, person.id)
    connection.execute(_DELETE_NAME, {"seq": seq})
    _keep_name(connection, person, seq)
    return replace(person, version=person.version + 1)


def _keep_name(connection: Connection, person: Client, seq: int) -> None:
    connection.execute(insert(_NAMES), {"rowid": seq, "name": spoken(person)})


def _key_rows(client_id: UUID, known_as: Iterable[Client]) -> list[dict[str, Any]]:
    keys = {key for person in known_as for key in client_keys(person)}
    return [{"kind": kind, "key": key, "client_id": client_id} for kind, key in sorted(keys)]


def _insert_keys(connection: Connection, client_id: UUID, known_as: Iterable[Client]) -> None:
    rows = _key_rows(client_id, known_as)
    if rows:  # on a server nothing changes for somebody who is not seen in this deed
        connection.execute(insert(client_key), rows)


def refresh_keys(connection: Connection, client_id: UUID) -> None:
    """Make the keys again by which this client is found, under every number of theirs."""
    known_as = connection.execute(_KNOWN_AS, {"client_id": client_id}).all()
    connection.execute(_DELETE_KEYS, {"known_id": client_id})
    _insert_keys(connection, client_id, map(client_from, known_as))


def index_names(connection: Connection) -> None:
    """Make the search inside names again from the clients that there are."""
    connection.execute(_DELETE_NAMES)
    rows = [
        {"rowid": row.seq, "name": spoken(client_from(row))}
        for row in connection.execute(select(client))
    ]
    if rows:
        connection.execute(insert(_NAMES), rows)


def spoken(person: Client) -> str:
    """The whole name, folded, for the search inside names."""
    return fold(f"{person.first_name or ''} {person.last_name or ''}")


def client_by_id(connection: Connection, client_id: UUID) -> Client:
    """The client with this id; raises NotFound."""
    row = connection.execute(_BY_ID, {"client_id": client_id}).one_or_none()
    if row is None:
        raise NotFound("client")
    return client_from(row)


def client_by_number(connection: Connection, number: str) -> Client:
    """The client with this number, or the one that it goes on as; raises NotFound.

    A number of others is also met with its letters of another size, where that is one client.
    """
    row = connection.execute(_BY_NUMBER, {"number": number.strip()}).one_or_none()
    if row is None:
        alike = connection.execute(_ALIKE, {"number": same_number(number.strip())}).all()
        if len(alike) != 1:
            raise NotFound("client", number)
        row = alike[0]
    return client_by_id(connection, row.merged_into) if row.merged_into else client_from(row)


def found_by(connection: Connection, client_id: UUID) -> UUID:
    """The id by which somebody is found: their own, or that of the number it goes on as."""
    goes_on = select(wide.client.c.merged_into).where(wide.client.c.id == client_id)
    return connection.execute(goes_on).scalar_one_or_none() or client_id


def listed(connection: Connection) -> Iterator[Client]:
    """All clients in the order in which they came."""
    return map(client_from, connection.execute(_LISTED))


def insert_case(connection: Connection, opened: Case, written: Written) -> None:
    """Open a case; nobody said where."""
    insert_cases(connection, {opened: None}, written)


def insert_cases(
    connection: Connection, opened: Mapping[Case, UUID | None], written: Written
) -> None:
    """Open these cases, each with its location, as far as somebody said."""
    rows = [
        {
            "id": each.id,
            "client_id": each.client_id,
            "purpose": each.purpose,
            "opened_at": each.opened_at,
            "opened_by": written.by,
            "origin": each.origin,
            "location_id": location,
        }
        for each, location in opened.items()
    ]
    keep_together(connection, case_, rows)


def add_mentor(connection: Connection, case_id: UUID, day: date, written: Written) -> None:
    """Put a case in the caseload of whoever writes this, from a day on."""
    add_mentors(connection, {case_id: written.by}, day)


def add_mentors(connection: Connection, mentors: Mapping[UUID, UUID], day: date) -> None:
    """Put each case in the caseload of its mentor, from a day on."""
    rows = [
        {"case_id": case_id, "staff_id": mentor, "from_day": day}
        for case_id, mentor in mentors.items()
    ]
    if rows:
        keep_together(connection, case_mentor, rows)


def case_of(connection: Connection, client_id: UUID) -> Case:
    """The open case of a client, or the one opened last; every client has one."""
    row = connection.execute(_CASE_OF_CLIENT, {"client_id": client_id}).one()
    opened = (row.id, row.client_id, row.purpose, row.opened_at)
    return Case(*opened, row.closed_at, row.origin, row.end_reason)


def row_of(person: Client) -> dict[str, Any]:
    """A client as the columns of the table."""
    safe = person.safe_contact
    return {
        "id": person.id,
        "number": person.number,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "birth_date": person.birth_date,
        "phone": person.phone,
        "language": person.language,
        "address_form": person.address_form,
        "may_call": safe.may_call,
        "may_message": safe.may_message,
        "may_post": safe.may_post,
        "who_reads": safe.who_reads,
        "case_number": person.case_number,
        "walker": person.walker,
        "interpreter": person.needs.interpreter,
        "read_aloud": person.needs.read_aloud,
        "large_letters": person.needs.large_letters,
        "brings_child": person.needs.brings_child,
        "quiet_room": person.needs.quiet_room,
        "age_band": person.needs.age_band,
        "letters": person.needs.letters,
        "colours": person.needs.colours,
    }


def client_from(row: Row[Any]) -> Client:
    """The client in a row that holds (at least) the columns of the table."""
    return Client(
        row.id,
        row.number,
        row.first_name,
        row.last_name,
        row.birth_date,
        row.phone,
        row.language,
        row.address_form,
        SafeContact(row.may_call, row.may_message, row.may_post, row.who_reads),
        row.case_number,
        row.walker,
        Needs(
            row.interpreter,
            row.read_aloud,
            row.large_letters,
            row.brings_child,
            row.quiet_room,
            row.age_band,
            row.letters if row.letters in LETTERS else None,  # by hand it can be made anything
            row.colours,
        ),
        row.version,
    )

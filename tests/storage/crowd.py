"""Two thousand made-up people in a store, spread as names are spread in a Dutch town."""

import random
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.domain.people import Client, Purpose, StaffMember
from bridge_app.storage import people, staff, tables
from bridge_app.storage.database import Database
from bridge_app.storage.names import client_keys

NOW = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)

_FIRST = (
    "Anna Jan Maria Peter Sanne Ahmed Johanna Emma Lotte Ali Sophie Henk Aylin Daan Piet Layla Tim"
    " Samira Wim Noor Hassan Julia Bram Amina Gerrit Eva Omar Lisa Willem Sara Thijs Meryem Joost"
    " Nadia Ruud Iris Karim Femke Hans Leila Stijn Khadija Bas Roos Ibrahim Mohamed Fatima Kees"
).split()
_COMMON = (
    "de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|"
    "Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|Yilmaz|El Amrani|Kaya"
).split("|")
_FRONT = "Hoek Veld Kamp Dijk Brink Meer Haan Vink Roos Zand Wolf Duin Hof Lind Berk Vliet".split()
_BACK = "stra sma mans huis inga ers sen ema kamp berg hout horst wijk dam laar graaf".split()
_START = "Ma Le Jo Sa No Fe Mi Ra Ti La Be Ka El Da".split()
_END = "rijn lotte nik mira dine vi na rco dith sper lien ron dia mke".split()


def _surname(chance: random.Random) -> str:
    """One in twelve bears one of the commonest names, about as in the Netherlands."""
    if chance.random() < 1 / 12:
        return chance.choice(_COMMON)
    front = chance.choice(("", "", "", "van ", "van der ", "ter "))
    return front + chance.choice(_FRONT) + chance.choice(_BACK)


def _first_name(chance: random.Random) -> str:
    if chance.random() < 1 / 3:
        return chance.choice(_FIRST)
    return chance.choice(_START) + chance.choice(_END)


def person(chance: random.Random, first: str = "", last: str = "") -> Client:
    """Somebody with a number of their own."""
    born = date(1945, 1, 1) + timedelta(days=chance.randrange(60 * 365))
    number = str(100_000 + chance.getrandbits(40))
    return Client(uuid4(), number, first or _first_name(chance), last or _surname(chance), born)


def mentor(database: Database) -> UUID:
    """A member of staff who may be somebody's mentor."""
    member = StaffMember(uuid4(), f"login{uuid4()}", "Fatima")
    with database.writing() as connection:
        staff.add(connection, member, NOW)
    return member.id


_NAME = sa.text("INSERT INTO client_name(rowid, name) VALUES (:seq, :name)")


def settle(database: Database, crowd: list[Client], by: UUID) -> None:
    """Keep these people, each with a case; all at once, since they are many."""
    rows = [people.row_of(each) | {"created_at": NOW, "created_by": by} for each in crowd]
    names = [{"seq": n, "name": people.spoken(each)} for n, each in enumerate(crowd, 1)]
    keys = [
        {"kind": kind, "key": key, "client_id": each.id}
        for each in crowd
        for kind, key in client_keys(each)
    ]
    cases = [
        {"id": uuid4(), "client_id": each.id, "purpose": Purpose.GENERAL, "opened_at": NOW}
        for each in crowd
    ]
    mentors = [{"case_id": each["id"], "staff_id": by, "from_day": NOW.date()} for each in cases]
    with database.writing() as connection:
        connection.execute(sa.insert(tables.client), rows)
        connection.execute(
            sa.text("INSERT INTO client_name(rowid, name) VALUES (:seq, :name)"), names
        )
        connection.execute(sa.insert(tables.client_key), keys)
        connection.execute(sa.insert(tables.case_).values(origin="desk"), cases)
        connection.execute(sa.insert(tables.case_mentor), mentors)

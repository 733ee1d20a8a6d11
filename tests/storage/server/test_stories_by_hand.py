"""On a server with SQL of one's own: who writes a story, who says yes, and who reads which."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from bridge_app.storage.server.dialect import WIDE
from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege
KEY = b"story of who walked in  "[:16]


@pytest.fixture
def at_desk(town: Town) -> Iterator[Town]:
    """A story of somebody who stands at the desk today, within reach of who works there."""
    row = """INSERT INTO bridge.story (id, case_id, title, text, language, form, at)
        SELECT %s, id, 'Post', 'Ik maak hem open.', 'nl', 'je', 0 FROM bridge."case"
        WHERE client_id = %s"""
    with town.admin() as admin:
        admin.execute(row, [KEY, town.clients["walked_in"].id.bytes])
        yield town
        admin.execute("DELETE FROM bridge.story WHERE id = %s", [KEY])


WORDS = "UPDATE story SET text = 'Anders.' WHERE id = %s"
CONSENT = """INSERT INTO story_consent (story_id, version, given, language, at, "by")
    VALUES (%s, 1, {given}, 'nl', 0, {by})"""


def test_the_desk_ends_a_consent_and_neither_takes_one_nor_writes(at_desk: Town) -> None:
    with at_desk.by_hand("desk") as person, person.transaction(force_rollback=True):
        assert person.execute("SELECT count(*) FROM story").fetchone() == (1,)
        for said in (WORDS, CONSENT.format(given="true", by="me()")):
            with pytest.raises(REFUSED), person.transaction():
                person.execute(said, [KEY])
        with pytest.raises(REFUSED), person.transaction():
            person.execute(CONSENT.format(given="false", by="NULL"), [KEY])
        assert person.execute(CONSENT.format(given="false", by="me()"), [KEY]).rowcount == 1


def test_control_the_mentor_does_both_of_their_own_and_of_no_other(at_desk: Town) -> None:
    with at_desk.by_hand("mentor") as person, person.transaction(force_rollback=True):
        (own,) = (key for (key,) in person.execute("SELECT id FROM story"))
        assert person.execute(WORDS, [own]).rowcount == 1
        assert person.execute(CONSENT.format(given="true", by="me()"), [own]).rowcount == 1
        assert person.execute(WORDS, [KEY]).rowcount == 0
        with pytest.raises(REFUSED), person.transaction():
            person.execute(CONSENT.format(given="true", by="me()"), [KEY])


def seen(person: psycopg.Connection, schema: str) -> int:
    found = person.execute(
        sql.SQL("SELECT count(*) FROM {}.story").format(sql.Identifier(schema))
    ).fetchone()
    assert found is not None
    return int(found[0])


def test_who_oversees_reads_what_may_hang_and_never_whose_it_is(at_desk: Town) -> None:
    mentor, own = at_desk.people["mentor"], at_desk.clients["own"].id
    with at_desk.by_hand("coordinator") as person, at_desk.admin() as admin:
        assert (seen(person, "bridge"), seen(person, WIDE), seen(admin, "bridge")) == (0, 2, 3)
        for column in ("case_id", '"by"', "at"):
            with pytest.raises(psycopg.errors.UndefinedColumn), person.transaction():
                person.execute(f"SELECT {column} FROM {WIDE}.story")
        at_desk.world.services.stories.withdraw(mentor, own)
        assert (seen(person, WIDE), seen(admin, "bridge")) == (1, 3)
        at_desk.world.services.stories.allow(mentor, own, 1)
        assert seen(person, WIDE) == 2
    for who in ("desk", "mentor", "administrator"):
        with at_desk.by_hand(who) as person:
            assert seen(person, WIDE) == 0, "beyond reach nobody else has a use for it"


@pytest.mark.parametrize(("who", "may"), [("mentor", True), ("administrator", False)])
def test_a_poster_is_noted_by_who_prints_one(town: Town, who: str, *, may: bool) -> None:
    said = """INSERT INTO story_poster (story_id, version, size, place, at)
        VALUES (%s, 1, 'a4', 'Hal', 0)"""
    with town.by_hand(who) as person, person.transaction(force_rollback=True):
        if may:
            assert person.execute(said, [KEY]).rowcount == 1
            return
        with pytest.raises(REFUSED), person.transaction():
            person.execute(said, [KEY])

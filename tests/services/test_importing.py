"""Clients from somebody else's table: first what it would do, then all of it or nothing."""

from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app import words
from bridge_app.desk_errors import ImportedBefore, RowsAreWrong
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.doubles import Likeness
from bridge_app.domain.importing import MaybeSame, Preview, guessed
from bridge_app.domain.people import Client, NewClient, StaffMember
from bridge_app.domain.sheets import Line, Sheet
from bridge_app.services.importing import LANGUAGES, Importing
from bridge_app.spreadsheets import read_bytes
from bridge_app.storage import doubles, staff, tables
from bridge_app.trust_errors import Stopped
from tests.services.world import World

HEADER = "client_number,first_name,last_name,birth_date,language,mentor,location"
KARIN = "2001,Karin,de Boer,12-03-1988,nl,Fatima,Centrum"
LOT = ",Lot,,,Engels,Ruth Vos,Noord"


@pytest.fixture
def importing(world: World) -> Importing:
    return world.services.importing


def table(*rows: str) -> Sheet:
    return read_bytes("\n".join([HEADER, *rows]).encode())


def preview(importing: Importing, actor: Actor, *rows: str) -> Preview:
    sheet = table(*rows)
    return importing.preview(actor, sheet, guessed(sheet.header))


def perform(importing: Importing, actor: Actor, *rows: str) -> Any:
    sheet = table(*rows)
    return importing.perform(actor, sheet, guessed(sheet.header))


def test_the_preview_tells_what_would_be_made_and_makes_nothing(
    world: World, mentor: Actor, importing: Importing
) -> None:
    before = world.contents()
    found = preview(importing, mentor, KARIN, LOT, LOT.replace("Ruth Vos", "ruth vos"))
    assert len(found.people) == 3
    assert found.may_begin
    assert (found.mentors, found.locations) == (("Ruth Vos",), ("Centrum", "Noord"))
    assert world.contents() == before
    line = world.audit()[-1]
    assert (line.action, line.amount) == ("import.preview", 3)


def test_everybody_is_made_with_mentor_place_and_a_plan(
    world: World, mentor: Actor, importing: Importing
) -> None:
    done = perform(importing, mentor, KARIN, LOT)
    assert (done.clients, done.mentors, done.locations) == (2, ("Ruth Vos",), ("Centrum", "Noord"))
    karin, lot = world.services.people.listed(mentor)
    assert (karin.number, karin.first_name, karin.last_name) == ("2001", "Karin", "de Boer")
    assert (lot.number, lot.last_name, lot.language) == ("2002", None, "en")
    file = world.services.people.open(mentor, karin.id)
    assert (file.case.origin, file.plan.origin) == ("imported", "imported")
    assert [hit.mentor for hit in world.services.people.find(mentor, "karin")] == ["Fatima"]
    (line,) = [each for each in world.audit() if each.action == "import.clients"]
    assert line.amount == 2
    with world.database.reading() as connection:
        place = sa.select(tables.location.c.name).join(tables.case_)
        assert set(connection.execute(place).scalars()) == {"Centrum", "Noord"}


def test_every_language_is_known_by_its_code_and_by_what_it_calls_itself() -> None:
    known = {words.own_name(each).casefold(): each for each in words.languages()}
    assert known.items() <= LANGUAGES.items()
    assert set(LANGUAGES.values()) == set(words.languages()) <= set(LANGUAGES)


def test_an_unknown_mentor_has_no_way_in(world: World, mentor: Actor, importing: Importing) -> None:
    perform(importing, mentor, LOT)
    keeper = world.hire(Role.ADMINISTRATOR)
    everyone = world.services.staffing.everyone(keeper)
    (ruth,) = [each for each in everyone if each.member.name == "Ruth Vos"]
    assert (ruth.member.active, ruth.member.login, ruth.roles) == (False, "", frozenset())


def test_numbers_go_on_after_those_that_were_read_in(
    world: World, mentor: Actor, importing: Importing
) -> None:
    perform(importing, mentor, KARIN, "20240000001,Bo", "A-77,Ans", "0012,An")
    assert world.client(mentor).number == "2002"


def test_one_wrong_row_keeps_everybody_out(
    world: World, mentor: Actor, importing: Importing
) -> None:
    world.client(mentor, "Ans")
    before = world.contents()
    rows = (KARIN, "1001,Bo", "2003,Lot,,gisteren")
    found = preview(importing, mentor, *rows)
    told = [(each.row, each.reason) for each in found.troubles]
    assert told == [(3, "number_taken"), (4, "birth_date")]
    with pytest.raises(RowsAreWrong) as refused:
        perform(importing, mentor, *rows)
    assert refused.value.rows == 2
    assert world.contents() == before


def test_a_number_is_taken_whatever_the_size_of_its_letters(
    world: World, mentor: Actor, importing: Importing
) -> None:
    perform(importing, mentor, "X1,Karin", "V-7,Lot")
    found = preview(importing, mentor, "x1,Ans", "V7,Bo", "v-7,Cor")
    assert [(each.row, each.said) for each in found.troubles] == [(2, "x1"), (4, "v-7")]


def test_two_people_of_one_name_cannot_be_told_apart(
    world: World, mentor: Actor, importing: Importing
) -> None:
    other = StaffMember(uuid4(), "fatima2", "Fatima")
    with world.database.writing() as connection:
        staff.add(connection, other, world.clock())
    assert [e.reason for e in preview(importing, mentor, KARIN).troubles] == ["two_mentors"]
    assert preview(importing, mentor, KARIN.replace("Fatima", "FATIMA2")).may_begin


def test_the_same_table_is_read_in_once_however_it_was_saved(
    world: World, mentor: Actor, importing: Importing
) -> None:
    perform(importing, mentor, KARIN)
    sheet = read_bytes(f"{HEADER}\r\n{KARIN}\r\n".replace(",", ";").encode("utf-16"))
    before = world.contents()
    for ask in (importing.preview, importing.perform):
        with pytest.raises(ImportedBefore) as told:
            ask(mentor, sheet, guessed(sheet.header))
        assert told.value.day == "02-06-2026"
    assert world.contents() == before


def test_stopping_half_way_leaves_nothing(
    world: World, mentor: Actor, importing: Importing
) -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        heard.append((done, of))
        if done >= 100:
            raise Stopped

    sheet = table(*(f"{number},Lot" for number in range(3001, 3121)))
    before = world.contents()
    with pytest.raises(Stopped):
        importing.perform(mentor, sheet, guessed(sheet.header), stop)
    assert heard == [(0, 120), (100, 120)]
    assert world.contents() == before
    importing.perform(mentor, sheet, guessed(sheet.header), lambda *told: heard.append(told))
    assert heard[-1] == (120, 120)


def test_a_longer_list_asks_the_store_no_more_often(
    world: World, mentor: Actor, importing: Importing
) -> None:
    """Each going to and fro keeps all desks of a server waiting; the control: two portions."""
    asked: list[str] = []

    def hear(*told: Any) -> None:
        asked.append(told[2])

    def asked_for(first: int, count: int) -> int:
        asked.clear()
        perform(importing, mentor, *(f"{first + at},Lot,,,,Fatima,Noord" for at in range(count)))
        return len(asked)

    asked_for(1, 1)
    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        few, many, two = asked_for(3001, 2), asked_for(4001, 90), asked_for(5001, 101)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)
    assert few == many < two


def test_possible_doubles_are_told_and_do_not_stop_it(
    world: World, mentor: Actor, importing: Importing
) -> None:
    known = world.services.people.create(mentor, NewClient("Carin", "Boer"))
    found = preview(importing, mentor, KARIN, KARIN.replace("2001", "2005"))
    same = Likeness.NAMES_AND_BIRTH
    assert found.doubles[0] == MaybeSame(3, "", 2, None, same)
    assert {(e.row, e.number, e.client_id) for e in found.doubles[1:]} == {
        (2, known.number, known.id),
        (3, known.number, known.id),
    }
    assert found.may_begin


def test_a_list_that_is_read_in_again_with_a_row_more_takes_no_longer_for_each_double(
    importing: Importing, mentor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking through all doubles for each double made a list of a city take for ever."""
    rows = [f",Naam{letter},Achter{letter},,nl,," for letter in "abcdefgh"]
    perform(importing, mentor, *rows)
    gone_through: list[int] = []

    class Known(dict[UUID, Client]):
        def items(self) -> Any:
            gone_through.append(len(self))
            return super().items()

    asked = doubles.clients
    monkeypatch.setattr(doubles, "clients", lambda *ids: Known(asked(*ids)))
    found = preview(importing, mentor, *rows, ",Los,,,nl,,")
    assert len(found.doubles) >= len(rows)
    assert len(gone_through) == 1


def test_a_number_that_may_be_a_bsn_is_told(mentor: Actor, importing: Importing) -> None:
    assert preview(importing, mentor, "111222333,Karin").bsn == (2,)


def test_a_table_with_other_columns_needs_a_map(mentor: Actor, importing: Importing) -> None:
    from bridge_app.domain.importing import Column

    sheet = Sheet(("Wie",), (Line(2, ("Karin",)),))
    found = importing.preview(mentor, sheet, {Column.FIRST_NAME: "Wie"})
    assert found.people[0].first_name == "Karin"

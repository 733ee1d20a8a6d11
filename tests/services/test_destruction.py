"""What is over goes by number and by two people; what is erased is gone from every table."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.people import Case, Client, ConversationKind, Keep, Purpose
from bridge_app.domain.plan import TeachBack
from bridge_app.domain.retention import (
    BROKEN_OFF_DAYS,
    RULES,
    Ending,
    Erasure,
    Ground,
    Rule,
    Scope,
    in_years,
    years,
)
from bridge_app.domain.totals import Filters
from bridge_app.domain.trust import AuditEntry
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.services.clock import business_day
from bridge_app.storage import audit, chain, contents, erasing, erasures, people, tables
from bridge_app.storage.owned import owned
from bridge_app.storage.written import Written
from bridge_app.trust_errors import (
    ClockUnsure,
    ListEnded,
    NotErasedBefore,
    NothingDue,
    SecondPerson,
)
from tests.engines import in_file_only
from tests.services.world import World

LONG = years(5)


@pytest.fixture
def keeper(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Bas")


@pytest.fixture
def second(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Noor")


def lived(world: World, actor: Actor, client: Client) -> None:
    """A talk, an agreed step that was done, a reward, praise, a reason, a half-typed note."""
    services = world.services
    world.scored(actor, client, 2, 3, 1)
    talk = services.bridges.start(actor, client.id, ConversationKind.REVIEW, Keep.ALL, "nl").id
    services.bridges.draft(actor, talk, "note", "half een zin")
    services.settings.set_preference(actor, "resume", f'{{"client": "{client.id}"}}')
    step = world.confirmed(actor, client)
    services.plans.praise(actor, client.id, "Knap gedaan", step.id)
    services.rewards.disclose(actor, client.id)
    services.rewards.give(actor, world.gift(client, step))
    other = world.hire(Role.MENTOR, name="Sam")
    services.people.open(other, client.id, reason="Vraag van de buurvrouw")


def test_a_term_counts_from_the_last_sign_of_life(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    lived(world, mentor, karin)
    lot = world.client(mentor, "Lot", "Vos")
    world.scored(mentor, lot, 2)
    world.long_after(days=LONG - 1)
    assert world.services.retention.overview(keeper).due == ()
    world.services.bridges.start(mentor, lot.id, ConversationKind.REVIEW, Keep.ALL, "nl")
    world.clock.later(days=1)
    (due,) = world.services.retention.overview(keeper).due
    assert (due.number, due.ground, due.days) == (karin.number, Ground.TERM, LONG)
    assert due.may_go == business_day(world.clock())
    assert "Karin" not in repr(due)


def test_a_broken_off_intake_goes_sooner_and_one_who_comes_back_does_not(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    world.talk(mentor, karin)
    lot = world.client(mentor, "Lot")
    world.talk(mentor, lot)
    world.services.appointments.note(
        mentor, lot.id, AppointmentDraft(date(2026, 6, 2) + timedelta(days=90))
    )
    world.long_after(days=BROKEN_OFF_DAYS)
    (due,) = world.services.retention.overview(keeper).due
    assert (due.number, due.ground) == (karin.number, Ground.BROKEN_OFF)


def test_the_municipality_sets_its_own_terms(world: World, keeper: Actor) -> None:
    retention = world.services.retention
    assert {rule.purpose: rule for rule in retention.overview(keeper).rules} == RULES
    retention.set_rule(keeper, Purpose.GENERAL, 2, "  Eigen  besluit ")
    rule = next(r for r in retention.overview(keeper).rules if r.purpose is Purpose.GENERAL)
    assert rule == Rule(Purpose.GENERAL, "Eigen besluit", years(2))
    assert in_years(rule.days) == 2
    for wrong in (("", 2), ("x" * 101, 2), ("Wet", 0), ("Wet", 51)):
        with pytest.raises(FieldProblem):
            retention.set_rule(keeper, Purpose.WMO, wrong[1], wrong[0])


def test_one_proposes_and_only_another_confirms(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    lived(world, mentor, karin)
    world.long_after(days=LONG)
    retention = world.services.retention
    proposed = retention.propose(keeper)
    assert proposed.open
    assert proposed.proposer == "Bas"
    assert [line.number for line in proposed.lines] == [karin.number]
    with pytest.raises(NothingDue):
        retention.propose(second)  # it stands on a list already
    with pytest.raises(SecondPerson):
        retention.confirm(keeper, proposed.id)
    done = retention.confirm(second, proposed.id)
    assert (done.ending, done.ender, len(done.gone), done.stayed) == (Ending.DONE, "Noor", 1, ())
    for late in (retention.confirm, retention.withdraw):
        with pytest.raises(ListEnded):
            late(second, proposed.id)
    seen = retention.overview(keeper)
    assert (seen.due, seen.waiting, seen.done) == ((), (), (done,))
    assert retention.report(keeper, done.id) == done
    with pytest.raises(NotFound):
        retention.report(keeper, uuid4())


def test_nothing_of_an_erased_person_is_left_but_the_ledger_and_the_log(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    lived(world, mentor, karin)
    before = world.contents()
    totals = Filters(date(2026, 1, 1), date(2026, 12, 31))
    coordinator = world.hire(Role.COORDINATOR)
    counted = world.services.reports.totals(coordinator, totals)
    world.long_after(days=LONG)
    world.services.retention.confirm(second, world.services.retention.propose(keeper).id)
    after = world.contents()
    for table in owned(tables.client):
        assert before[table.name] == [] or after[table.name] == [], table.name
    told = repr(after) + repr(world.audit())
    for word in ("Karin", "Boer", "half een zin", "Knap", "buurvrouw", "Ik bel Fatima"):
        assert word not in told, word
        assert word in repr(before) or word == "buurvrouw"
    assert after["ledger"] == before["ledger"]
    assert world.services.reports.totals(coordinator, totals) == counted
    assert str(karin.id) not in repr(after["staff_preference"])
    assert not names_found(world, "karin")


def names_found(world: World, name: str) -> list[object]:
    with world.database.reading() as connection:
        names = sa.table("client_name", sa.column("rowid"), sa.column("client_name", sa.Text))
        found = sa.select(names.c.rowid).where(names.c.client_name.match(name))
        return list(connection.execute(found))


def test_the_chain_stays_whole_and_tells_of_erased_words(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    lived(world, mentor, karin)
    world.long_after(days=LONG)
    world.services.retention.confirm(second, world.services.retention.propose(keeper).id)
    checked = contents.checked(world.database)
    assert checked.whole
    assert checked.erased == 1
    with world.database.reading() as connection:
        key = world.database.key_for(chain.AUDIT.purpose)
        assert audit.first_wrong_text(connection, key) is None


@in_file_only
def test_the_guards_stand_again_afterwards(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    def triggers() -> list[object]:
        with world.database.reading() as connection:
            told = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
            return list(connection.exec_driver_sql(told))

    before = triggers()
    lived(world, mentor, karin)
    lot = world.client(mentor, "Lot")
    world.scored(mentor, lot, 2)
    world.long_after(days=LONG)
    retention = world.services.retention
    retention.confirm(second, retention.propose(keeper, [karin.number]).id)
    assert triggers() == before
    with world.database.writing() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.execute(sa.delete(tables.answer))


def test_who_came_back_after_the_list_was_made_stays(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    world.scored(mentor, karin, 2)
    world.long_after(days=LONG)
    proposed = world.services.retention.propose(keeper)
    world.talk(mentor, karin)
    done = world.services.retention.confirm(second, proposed.id)
    assert (done.gone, [line.number for line in done.stayed]) == ((), [karin.number])
    assert world.services.people.by_number(mentor, karin.number) == karin


def test_a_list_that_was_taken_back_erases_nothing(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    world.talk(mentor, karin)
    world.long_after(days=BROKEN_OFF_DAYS)
    retention = world.services.retention
    proposed = retention.propose(keeper)
    assert retention.withdraw(keeper, proposed.id).ending is Ending.WITHDRAWN
    assert world.services.people.by_number(mentor, karin.number) == karin
    assert retention.propose(keeper).lines == proposed.lines


def restored(world: World, keeper: Actor) -> None:
    """The first line of a store that was made again from a backup."""
    world.clock.later(hours=1)
    entry = AuditEntry(world.clock(), keeper, erasures.RESTORED, "store", uuid4())
    with world.database.writing() as connection:
        audit.record(connection, world.database.key_for(chain.AUDIT.purpose), entry)
    world.clock.later(hours=1)


def test_whoever_was_erased_here_once_may_be_erased_again(
    world: World, mentor: Actor, karin: Client, keeper: Actor
) -> None:
    with world.database.writing() as connection:
        case = people.case_of(connection, karin.id)
        facts = (Scope.CASE, Ground.TERM, karin.id, case.id, karin.number, "", world.clock())
        erasures.add(connection, Erasure(uuid4(), *facts, keeper.person))
    assert world.services.retention.propose_again(keeper, [karin.number]).open


def test_who_came_back_with_an_old_backup_is_erased_again_by_number(
    world: World, mentor: Actor, karin: Client, keeper: Actor, second: Actor
) -> None:
    world.planned(mentor, karin, "een")
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    retention = world.services.retention
    with pytest.raises(NothingDue):
        retention.propose_again(keeper, [])
    with pytest.raises(NotFound):
        retention.propose_again(keeper, ["9999"])
    with pytest.raises(NotErasedBefore):
        retention.propose_again(keeper, [karin.number])
    restored(world, keeper)
    lot = world.client(mentor, "Lot")
    with pytest.raises(NotErasedBefore):  # came after the restore, so did not come back with it
        retention.propose_again(keeper, [karin.number, lot.number])
    proposed = retention.propose_again(keeper, [karin.number])
    assert proposed.ground is Ground.RESTORED
    assert len(retention.confirm(second, proposed.id).gone) == 1
    with pytest.raises(NotFound):
        world.services.people.by_number(mentor, karin.number)


def test_with_two_cases_only_one_goes_and_the_person_stays(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, 2)
    with world.database.writing() as connection:
        first = people.case_of(connection, karin.id)
        second = Case(uuid4(), karin.id, Purpose.WMO, world.clock.later(days=1))
        people.insert_case(connection, second, Written(world.clock(), mentor.person))
        assert erasing.case(connection, karin.id, first.id) > 0
        assert people.case_of(connection, karin.id) == second
        assert people.client_by_id(connection, karin.id) == karin
    assert world.contents()["answer"] == []


def test_nothing_goes_by_its_term_while_the_clock_may_be_wrong(
    world: World, mentor: Actor, keeper: Actor, second: Actor, karin: Client
) -> None:
    """The control is the same list once somebody said that the date is right."""
    lived(world, mentor, karin)
    world.clock.later(days=LONG)
    with pytest.raises(ClockUnsure):
        world.services.retention.propose(keeper)
    world.services.calendar.set_right(keeper)
    listed = world.services.retention.propose(keeper)
    world.clock.later(days=30)
    with pytest.raises(ClockUnsure):
        world.services.retention.confirm(second, listed.id)
    world.services.calendar.set_right(keeper)
    assert world.services.retention.confirm(second, listed.id).gone


def test_what_a_client_asked_to_go_waits_for_no_calendar(
    world: World, mentor: Actor, second: Actor, karin: Client
) -> None:
    asked = world.services.rights.ask_erasure(mentor, karin.id)
    world.clock.later(days=30)
    assert world.services.retention.confirm(second, asked.id).gone

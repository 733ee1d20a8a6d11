"""A case goes to another mentor, colleagues help along, somebody stands in for who is away."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from bridge_app.desk_errors import HasMentor, NotAColleague
from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.helping import (
    HANDED_ALL,
    LONGEST_COVER,
    TASK_LIMIT,
    TOLD_DAYS,
    HandedOver,
    Handing,
    HelpersCard,
    Outlook,
    Part,
    PassedOn,
)
from bridge_app.domain.log_page import Wanted
from bridge_app.domain.people import Client, EndReason
from bridge_app.domain.reviewing import Why
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotAllowed, ReasonNeeded
from bridge_app.services.clock import business_day
from bridge_app.storage import caseloads, merging, tables
from bridge_app.storage.written import Written
from tests.services.world import World


@pytest.fixture
def noor(world: World) -> Actor:
    """Another mentor."""
    return world.hire(Role.MENTOR, name="Noor Bakker")


def today(world: World) -> date:
    return business_day(world.clock())


def mine(world: World, actor: Actor) -> set[str]:
    """The first names of one's own people."""
    return {line.client.split()[0] for line in world.services.people.caseload(actor)}


def ground(world: World, actor: Actor, client: Client) -> Reach | None:
    """Why this file lies within reach."""
    try:
        return world.services.people.open(actor, client.id).reach
    except (NotAllowed, ReasonNeeded):
        return None


def parts(world: World, actor: Actor, client: Client) -> list[tuple[str, Part]]:
    found = world.services.helping.around(actor, client.id).helpers
    return [(each.name, each.part) for each in found]


# --- another mentor ----------------------------------------------------------------------------


def test_one_case_has_another_mentor_from_today(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    """The control: who was not handed over stays where they were."""
    world.client(mentor, "Lot")
    assert ground(world, noor, karin) is None
    world.services.helping.hand_over(mentor, [karin.id], noor.person)
    assert (mine(world, mentor), mine(world, noor)) == ({"Lot"}, {"Karin"})
    assert ground(world, noor, karin) is Reach.CASELOAD
    assert parts(world, noor, karin) == [("Noor Bakker", Part.MENTOR)]


def test_the_former_mentor_reaches_the_file_until_the_day_is_over(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    world.services.helping.hand_over(mentor, [karin.id], noor.person)
    assert ground(world, mentor, karin) is Reach.CASELOAD
    world.clock.later(days=1)
    assert ground(world, mentor, karin) is None
    assert ground(world, noor, karin) is Reach.CASELOAD


def test_a_whole_caseload_goes_in_one_deed_with_what_was_agreed(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    lot, away = world.client(mentor, "Lot"), world.client(noor, "Ahmed")
    soon = AppointmentDraft(today(world) + timedelta(days=3))
    world.services.appointments.note(mentor, karin.id, soon)
    talk = world.talk(mentor, karin)
    world.services.bridges.set_vision(mentor, talk, "Over twee jaar woon ik fijn")
    world.services.bridges.promise_review(mentor, talk, 6)
    everybody = [karin.id, lot.id]
    seen = world.services.helping.outlook(mentor, [*everybody, away.id])
    assert replace(seen, colleagues=()) == Outlook(2, 1, 1, 1)
    assert [(each.name, each.mentor) for each in seen.colleagues] == [
        ("Fatima", True),
        ("Noor Bakker", True),
    ]
    world.services.helping.hand_over(mentor, everybody, noor.person)
    assert mine(world, noor) == {"Karin", "Lot", "Ahmed"}
    (line,) = world.services.appointments.on(noor, soon.day)
    assert line.staff == "Noor Bakker"


def test_all_of_them_or_none(world: World, mentor: Actor, karin: Client, noor: Actor) -> None:
    stranger = world.client(noor, "Ahmed")
    world.services.people.walk_in(mentor, stranger.id)
    third = world.hire(Role.MENTOR, name="Bo")
    with pytest.raises(HasMentor) as refused:
        world.services.helping.hand_over(mentor, [karin.id, stranger.id], third.person)
    assert refused.value.name == "Noor Bakker"
    assert mine(world, mentor) == {"Karin"}


def test_each_file_has_its_own_line_in_the_log(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    lot = world.client(mentor, "Lot")
    world.services.helping.hand_over(mentor, [karin.id, lot.id, karin.id], noor.person)
    lines = [line for line in world.audit() if line.action == "helper.hand_over"]
    assert [line.client_id for line in lines] == [karin.id, lot.id]
    assert {line.ground for line in lines} == {Reach.CASELOAD}


def test_who_has_no_mentor_is_given_one_by_whoever_helps_at_the_desk(
    world: World, desk: Actor, noor: Actor, mentor: Actor
) -> None:
    new = world.client(desk, "Ahmed")
    world.services.helping.hand_over(desk, [new.id], noor.person)
    assert mine(world, noor) == {"Ahmed"}
    with pytest.raises(HasMentor):
        world.services.helping.hand_over(desk, [new.id], mentor.person)


def test_nobody_gets_a_mentor_who_is_none(
    world: World, mentor: Actor, karin: Client, desk: Actor
) -> None:
    for nobody in (desk.person, uuid4()):
        with pytest.raises(NotAColleague):
            world.services.helping.hand_over(mentor, [karin.id], nobody)
    with pytest.raises(ChangedElsewhere):
        world.services.helping.hand_over(mentor, [karin.id], mentor.person)


def test_whoever_helped_along_and_becomes_the_mentor_has_one_part(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    world.services.helping.add(mentor, karin.id, noor.person)
    world.services.helping.hand_over(mentor, [karin.id], noor.person)
    assert parts(world, noor, karin) == [("Noor Bakker", Part.MENTOR)]


def test_two_numbers_of_one_person_go_together_and_come_apart_with_their_mentor(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    other = world.client(mentor, "Carin")
    with world.database.writing() as connection:
        merging.merge(connection, karin.id, other.id, Written(world.clock(), mentor.person))
    handed = world.services.helping.hand_over(mentor, [karin.id], noor.person)
    assert len(handed.given) == 2
    with world.database.writing() as connection:
        (known,) = merging.standing(connection)
        merging.take_back(connection, known, Written(world.clock(), mentor.person))
    assert mine(world, noor) == {"Karin", "Carin"}


# --- taken back ----------------------------------------------------------------------------------


def handed(world: World, mentor: Actor, karin: Client, noor: Actor) -> HandedOver:
    soon = AppointmentDraft(today(world) + timedelta(days=3))
    world.services.appointments.note(mentor, karin.id, soon)
    world.services.helping.add(mentor, karin.id, noor.person, "geld")
    return world.services.helping.hand_over(mentor, [karin.id], noor.person)


def test_taken_back_on_the_same_day_it_is_as_it_was(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    before = replace(handed(world, mentor, karin, noor))
    world.services.helping.take_back(mentor, before)
    assert mine(world, mentor) == {"Karin"}
    assert parts(world, mentor, karin) == [("Fatima", Part.MENTOR), ("Noor Bakker", Part.HELPER)]
    (line,) = world.services.appointments.on(mentor, today(world) + timedelta(days=3))
    assert line.staff == "Fatima"


def test_it_is_taken_back_once_by_who_did_it_and_today(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    done = handed(world, mentor, karin, noor)
    with pytest.raises(ChangedElsewhere):
        world.services.helping.take_back(noor, done)
    world.services.helping.take_back(mentor, done)
    with pytest.raises(ChangedElsewhere):
        world.services.helping.take_back(mentor, done)
    again = world.services.helping.hand_over(mentor, [karin.id], noor.person)
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        world.services.helping.take_back(mentor, again)
    assert mine(world, noor) == {"Karin"}


def test_a_case_that_ended_and_goes_on_has_the_mentor_it_was_handed_to(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    world.services.helping.hand_over(mentor, [karin.id], noor.person)
    world.services.cases.end(noor, karin.id, EndReason.MOVED)
    assert mine(world, noor) == set()
    world.services.cases.go_on(noor, karin.id)
    assert (mine(world, mentor), mine(world, noor)) == (set(), {"Karin"})


def test_a_reward_keeps_the_mentor_of_its_day(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    """Who only helps along is not whom the reports name."""
    world.services.helping.add(mentor, karin.id, noor.person)
    step = world.confirmed(mentor, karin)
    first = world.services.rewards.give(mentor, world.gift(karin, step))
    world.services.helping.hand_over(mentor, [karin.id], noor.person)
    step = world.confirmed(mentor, karin, "Ik ruim op")
    then = world.services.rewards.give(noor, world.gift(karin, step))
    with world.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT reward_id, mentor FROM ledger").all()
    named: dict[bytes, bytes] = dict(tuple(row) for row in rows)
    assert named[first.id.bytes] == mentor.person.bytes
    assert named[then.id.bytes] == noor.person.bytes


# --- helping along -------------------------------------------------------------------------------


def test_several_help_each_with_a_part(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor
) -> None:
    helping = world.services.helping
    helping.add(mentor, karin.id, desk.person, "  geld ")
    around = helping.add(mentor, karin.id, noor.person)
    assert [(each.name, each.part, each.task) for each in around.helpers] == [
        ("Fatima", Part.MENTOR, ""),
        ("Sanne", Part.HELPER, "geld"),
        ("Noor Bakker", Part.HELPER, ""),
    ]
    assert around.may_arrange
    assert not helping.around(noor, karin.id).may_arrange
    for each in (noor, desk):
        assert ground(world, each, karin) is Reach.CASELOAD
    assert mine(world, noor) == {"Karin"}


def test_a_part_that_ended_brings_nothing_within_reach(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor
) -> None:
    helping = world.services.helping
    helping.add(mentor, karin.id, noor.person)
    around = helping.add(mentor, karin.id, desk.person)
    seq = {each.name: each.seq for each in around.helpers}
    helping.end(mentor, karin.id, seq["Sanne"])
    assert ground(world, desk, karin) is None
    world.clock.later(days=1)
    left = helping.end(noor, karin.id, seq["Noor Bakker"])
    assert ground(world, noor, karin) is None
    assert [each.name for each in left.helpers] == ["Fatima"]
    with pytest.raises(ChangedElsewhere):
        helping.end(mentor, karin.id, seq["Noor Bakker"])


def test_only_the_mentor_says_who_helps(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor
) -> None:
    helping = world.services.helping
    helping.add(mentor, karin.id, noor.person)
    around = helping.add(mentor, karin.id, desk.person)
    third = world.hire(Role.MENTOR, name="Bo")
    with pytest.raises(HasMentor):
        helping.add(noor, karin.id, third.person)
    with pytest.raises(HasMentor):
        helping.end(noor, karin.id, around.helpers[-1].seq)
    with pytest.raises(ChangedElsewhere):
        helping.end(mentor, karin.id, around.helpers[0].seq)


def test_nobody_helps_twice_and_a_task_is_short(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    helping = world.services.helping
    helping.add(mentor, karin.id, noor.person, "x" * TASK_LIMIT)
    for who, task, reason in ((noor, "", "twice"), (noor, "x" * (TASK_LIMIT + 1), "too_long")):
        with pytest.raises(FieldProblem) as refused:
            helping.add(mentor, karin.id, who.person, task)
        assert refused.value.reason == reason
    with pytest.raises(NotAColleague):
        helping.add(mentor, karin.id, uuid4())


# --- standing in ---------------------------------------------------------------------------------


def test_reach_follows_the_days_exactly_and_ends_by_itself(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    first = today(world) + timedelta(days=1)
    world.services.helping.stand_in(mentor, noor.person, first, first + timedelta(days=1))
    seen = []
    for _ in range(4):
        seen.append((ground(world, noor, karin), mine(world, noor)))
        world.clock.later(days=1)
    inside = (Reach.COVER, {"Karin"})
    assert seen == [(None, set()), inside, inside, (None, set())]


def test_what_comes_and_goes_meanwhile_is_stood_in_for_too(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    day = today(world)
    world.services.helping.stand_in(mentor, noor.person, day, day + timedelta(days=9))
    lot = world.client(mentor, "Lot")
    assert mine(world, noor) == {"Karin", "Lot"}
    third = world.hire(Role.MENTOR, name="Bo")
    world.services.helping.hand_over(mentor, [lot.id], third.person)
    assert mine(world, noor) == {"Karin"}
    with pytest.raises(HasMentor):
        world.services.helping.hand_over(noor, [karin.id], third.person)


def test_standing_in_is_not_passed_on(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    day, third = today(world), world.hire(Role.MENTOR, name="Bo")
    world.services.helping.stand_in(mentor, noor.person, day, day)
    world.services.helping.stand_in(noor, third.person, day, day)
    assert ground(world, third, karin) is None
    assert parts(world, mentor, karin) == [("Fatima", Part.MENTOR), ("Noor Bakker", Part.COVER)]


def test_both_see_it_and_either_may_stop_it(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    helping, day = world.services.helping, today(world)
    made = helping.stand_in(mentor, noor.person, day, day + timedelta(days=9))
    theirs = (helping.covers(mentor), helping.covers(noor))
    assert [(each.of_mine, each.of_others) for each in theirs] == [((made,), ()), ((), (made,))]
    assert [each.name for each in theirs[0].colleagues] == ["Noor Bakker"]
    with pytest.raises(ChangedElsewhere):
        helping.stop_cover(world.hire(Role.MENTOR, name="Bo"), made.id)
    assert helping.stop_cover(noor, made.id) == made
    assert ground(world, noor, karin) is None
    with pytest.raises(ChangedElsewhere):
        helping.stop_cover(mentor, made.id)
    later = helping.stand_in(mentor, noor.person, day + timedelta(days=9), day + timedelta(days=9))
    helping.stop_cover(mentor, later.id)
    assert helping.covers(mentor).of_mine == ()
    world.clock.later(days=9)
    assert ground(world, noor, karin) is None


def test_days_that_cannot_be(world: World, mentor: Actor, noor: Actor, desk: Actor) -> None:
    stand_in, day = world.services.helping.stand_in, today(world)
    last = day + timedelta(days=LONGEST_COVER)
    for period, reason in (
        ((day - timedelta(days=1), day), "in_past"),
        ((day, day - timedelta(days=1)), "before_first"),
        ((day, last), "too_far"),
    ):
        with pytest.raises(FieldProblem) as refused:
            stand_in(mentor, noor.person, *period)
        assert refused.value.reason == reason
    stand_in(mentor, noor.person, day, last - timedelta(days=1))
    for nobody in (mentor, desk):
        with pytest.raises(NotAColleague):
            stand_in(mentor, nobody.person, day, day)


def test_who_fell_ill_is_stood_in_for_by_who_manages_people(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor
) -> None:
    """By name of colleagues only: whose mentor somebody is, is not told."""
    boss, day = world.hire(Role.ADMINISTRATOR, name="Bas"), today(world)
    helping = world.services.helping
    made = helping.stand_in_for(boss, mentor.person, noor.person, day, day + timedelta(days=4))
    assert helping.covers_of(boss, mentor.person).of_mine == (made,)
    assert helping.covers(mentor).of_mine == (made,)
    assert ground(world, noor, karin) is Reach.COVER
    assert ground(world, boss, karin) is None
    with pytest.raises(NotAColleague):
        helping.stand_in_for(boss, desk.person, noor.person, day, day)
    helping.stop_cover_of(boss, mentor.person, made.id)
    assert ground(world, noor, karin) is None
    with pytest.raises(ChangedElsewhere):
        helping.stop_cover_of(boss, mentor.person, made.id)


# --- the card for the client ---------------------------------------------------------------------


def test_the_card_names_who_helps_now_and_who_did_before(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor
) -> None:
    helping, day = world.services.helping, today(world)
    assert helping.card(mentor, karin.id) == HelpersCard("nl", "je", ("Fatima",))
    helping.add(mentor, karin.id, desk.person, "geld")
    helping.hand_over(mentor, [karin.id], noor.person)
    helping.stand_in(noor, mentor.person, day, day)
    last = (("Fatima", day),)
    card = HelpersCard("nl", "je", ("Noor Bakker",), ("Sanne",), last, "Fatima")
    assert helping.card(noor, karin.id) == card
    line = next(each for each in reversed(world.audit()) if each.action == "helper.printed")
    assert (line.client_id, line.ground) == (karin.id, Reach.CASELOAD)


# --- all of a mentor's people, by number ---------------------------------------------------------


@pytest.fixture
def boss(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Bas")


def all_handed(world: World, boss: Actor, mentor: Actor, noor: Actor) -> int:
    hand_over_all = world.services.helping.hand_over_all
    return hand_over_all(boss, mentor.person, noor.person, Handing.OTHER_WORK)


def test_all_of_a_mentors_people_go_to_another_without_a_name(
    world: World, mentor: Actor, karin: Client, noor: Actor, boss: Actor
) -> None:
    lot, ahmed = world.client(mentor, "Lot"), world.client(noor, "Ahmed")
    world.services.helping.add(mentor, lot.id, noor.person, "taal")
    world.services.helping.add(noor, ahmed.id, mentor.person)
    agreed = world.services.appointments.note(
        mentor, karin.id, AppointmentDraft(today(world) + timedelta(days=2))
    )
    assert all_handed(world, boss, mentor, noor) == 2
    assert mine(world, noor) == {"Karin", "Lot", "Ahmed"}
    assert mine(world, mentor) == {"Ahmed"}, "helping along goes on"
    assert parts(world, noor, lot) == [("Noor Bakker", Part.MENTOR)]
    with world.database.reading() as connection:
        row = connection.execute(select(tables.appointment)).one()
    assert (row.staff_id, row.version) == (noor.person, agreed.version + 1)
    assert ground(world, mentor, karin) is Reach.CASELOAD, "until the day is over"
    world.clock.later(days=1)
    assert ground(world, mentor, karin) is None
    assert ground(world, boss, karin) is None


def test_each_file_tells_that_it_was_handed_over_and_why(
    world: World, mentor: Actor, karin: Client, noor: Actor, boss: Actor
) -> None:
    lot = world.client(mentor, "Lot")
    begun = len(world.audit())
    all_handed(world, boss, mentor, noor)
    lines = world.audit()[begun:]
    told = {(each.action, each.object_kind, each.client_id) for each in lines}
    assert told == {
        (HANDED_ALL, "case", karin.id),
        (HANDED_ALL, "case", lot.id),
        (HANDED_ALL, "staff", None),
        ("person.hand_over", "staff", None),
    }
    assert {each.detail.split()[0] for each in lines} == {Handing.OTHER_WORK}
    assert (lines[-1].object_id, lines[-1].amount) == (mentor.person, 2)
    assert "Bas" in {each.who for each in world.services.log.who_looked(noor, karin.id)}
    chief = world.hire(Role.COORDINATOR)
    (look,) = world.services.log.review(chief, Wanted(today(world), today(world))).unusual
    assert (look.why, look.staff, look.whom) == (Why.PASSED_ON, boss.person, (noor.person,))


def test_the_new_mentor_is_told_from_whom_and_why(
    world: World, mentor: Actor, karin: Client, noor: Actor, boss: Actor
) -> None:
    helping, day = world.services.helping, today(world)
    lot, ruth = world.client(mentor, "Lot"), world.hire(Role.MENTOR, name="Ruth")
    pia = world.client(ruth, "Pia")
    assert helping.covers(noor).passed == ()
    all_handed(world, boss, mentor, noor)
    assert helping.covers(noor).passed == (PassedOn(2, day, "Bas", "Fatima", Handing.OTHER_WORK),)
    world.clock.later(days=1)
    helping.hand_over(ruth, [pia.id], noor.person)
    newest = PassedOn(1, day + timedelta(days=1), "Ruth")
    assert helping.covers(noor).passed[0] == newest
    assert len(helping.covers(noor).passed) == 2
    assert helping.covers(mentor).passed == ()
    world.clock.later(days=TOLD_DAYS)
    assert helping.covers(noor).passed == (newest,)
    assert lot.id != karin.id


def test_nobody_and_no_mentor_take_over_nothing(
    world: World, mentor: Actor, karin: Client, noor: Actor, desk: Actor, boss: Actor
) -> None:
    for wrong in (mentor, desk, boss):
        with pytest.raises(NotAColleague):
            all_handed(world, boss, mentor, wrong)
    all_handed(world, boss, mentor, noor)
    with pytest.raises(ChangedElsewhere):
        all_handed(world, boss, mentor, noor)
    with pytest.raises(NotAllowed):
        all_handed(world, mentor, noor, mentor)
    assert ground(world, noor, karin) is Reach.CASELOAD


def test_where_somebody_helps_along_that_ends_when_they_leave(
    world: World, mentor: Actor, karin: Client, noor: Actor
) -> None:
    ahmed = world.client(noor, "Ahmed")
    world.services.helping.add(noor, ahmed.id, mentor.person)
    with world.database.writing() as connection:
        caseloads.stop_helping(connection, mentor.person, today(world))
    assert mine(world, mentor) == {"Karin"}
    assert parts(world, noor, ahmed) == [("Noor Bakker", Part.MENTOR)]
    assert karin.id != ahmed.id

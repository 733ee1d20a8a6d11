"""Clients: found, made, opened within reach, changed with an eye on others."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given, OpenTalk, ReadyClient
from bridge_app.domain.people import AddressForm, Client, NewClient, Place, SafeContact
from bridge_app.domain.plan import SeenHow, StepDraft
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.domain.trust import REFUSED
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotFound, ReasonNeeded
from bridge_app.storage import tables
from tests.engines import in_file_only
from tests.services.world import MORNING, World

# --- making --------------------------------------------------------------------------------


def test_a_client_gets_the_next_number_and_an_open_file(world: World, desk: Actor) -> None:
    first = world.services.people.create(desk, NewClient(" Karin ", "de  Boer", date(1988, 3, 12)))
    second = world.services.people.create(desk, NewClient("Ahmed"))
    assert (first.number, second.number) == ("1001", "1002")
    assert (first.first_name, first.last_name, second.last_name) == ("Karin", "de Boer", None)
    file = world.services.people.open(desk, first.id)
    assert file.client == first
    assert file.reach is Reach.WALK_IN_TODAY
    assert file.plan.goals == ()


def test_a_client_asked_for_again_with_the_same_key_is_made_once(world: World, desk: Actor) -> None:
    create, key = world.services.people.create, uuid4()
    karin = create(desk, NewClient("Karin", "de Boer"), key)
    assert create(desk, NewClient("Karin", "de Boer"), key) == karin
    other = create(desk, NewClient("Karin", "de Boer"), uuid4())
    assert (karin.number, other.number) == ("1001", "1002")


def test_a_refused_client_takes_no_number(world: World, desk: Actor) -> None:
    with pytest.raises(FieldProblem):
        world.services.people.create(desk, NewClient("Karin", birth_date=date(2026, 6, 3)))
    assert world.client(desk).number == "1001"


def test_today_is_the_day_in_amsterdam(world: World, desk: Actor) -> None:
    """At half past eleven in the evening in London it is tomorrow here."""
    world.clock.now = MORNING.replace(hour=22, minute=30)
    world.services.people.create(desk, NewClient("Vera", birth_date=date(2026, 6, 3)))


def test_a_mentor_makes_a_client_of_the_own_caseload(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.clock.later(days=300)
    assert world.services.people.open(mentor, karin.id).reach is Reach.CASELOAD


# --- finding -------------------------------------------------------------------------------


def test_a_client_is_found_with_the_mentors_name(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    (hit,) = world.services.people.find(desk, "kar")
    assert (hit.client_id, hit.mentor, hit.initial) == (karin.id, "Fatima", "B")
    assert world.services.people.find(desk, "ka") == ()


def test_a_settled_search_is_logged_by_number_of_hits(world: World, desk: Actor) -> None:
    world.services.people.search_settled(desk, 3)
    line = world.audit()[-1]
    assert (line.action, line.amount, line.text_mac) == ("client.find", 3, None)


def test_doubles_are_noticed_before_they_are_made(world: World, desk: Actor, karin: Client) -> None:
    (hit,) = world.services.people.doubles(desk, NewClient("Carin", "Boer"))
    assert hit.client_id == karin.id


def test_a_client_is_known_by_number(world: World, desk: Actor, karin: Client) -> None:
    assert world.services.people.by_number(desk, " 1001 ") == karin
    with pytest.raises(NotFound) as refused:
        world.services.people.by_number(desk, "9999")
    assert refused.value.key == "9999"


def test_all_clients_are_listed_in_order(world: World, desk: Actor, karin: Client) -> None:
    ahmed = world.client(desk, "Ahmed", "")
    assert world.services.people.listed(desk) == (karin, ahmed)


# --- reach ---------------------------------------------------------------------------------


def test_a_strangers_file_asks_for_a_reason_and_logs_the_attempt(
    world: World, desk: Actor, karin: Client
) -> None:
    before = world.contents()
    with pytest.raises(ReasonNeeded) as refused:
        world.services.people.open(desk, karin.id)
    assert refused.value.client_number == "1001"
    line = world.audit()[-1]
    assert (line.result, line.detail, line.client_id) == (REFUSED, "ReasonNeeded", karin.id)
    assert world.contents() == before


def test_a_typed_reason_opens_the_file_for_today_and_is_kept(
    world: World, desk: Actor, karin: Client
) -> None:
    people = world.services.people
    assert people.open(desk, karin.id, "  belt over afspraak ").reach is Reach.TYPED_REASON
    assert people.open(desk, karin.id).reach is Reach.TYPED_REASON
    with world.database.reading() as connection:
        texts = connection.execute(sa.select(tables.audit_text.c.text)).scalars().all()
    assert texts == ["belt over afspraak"]
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        people.open(desk, karin.id)


@pytest.mark.parametrize("reason", ["", "   ", "\x00"])
def test_an_empty_reason_is_none(world: World, desk: Actor, karin: Client, reason: str) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.people.open(desk, karin.id, reason)


def test_a_reason_may_come_with_the_actor(world: World, desk: Actor, karin: Client) -> None:
    asking = replace(desk, reason="vervangt Fatima")
    assert world.services.people.open(asking, karin.id).reach is Reach.TYPED_REASON


def test_a_reason_of_one_colleague_opens_nothing_for_another(
    world: World, desk: Actor, karin: Client
) -> None:
    world.services.people.open(desk, karin.id, "belt over afspraak")
    with pytest.raises(ReasonNeeded):
        world.services.people.open(world.hire(Role.FRONT_DESK), karin.id)


def test_a_reason_does_not_open_a_file_that_is_not_there(world: World, desk: Actor) -> None:
    with pytest.raises(NotFound):
        world.services.people.open(desk, uuid4(), "belt over afspraak")


def test_a_walk_in_opens_the_file_for_today(world: World, desk: Actor, karin: Client) -> None:
    world.services.people.walk_in(desk, karin.id)
    assert world.services.people.open(desk, karin.id).reach is Reach.WALK_IN_TODAY
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        world.services.people.open(desk, karin.id)


def test_nobody_unknown_walks_in(world: World, desk: Actor) -> None:
    with pytest.raises(NotFound):
        world.services.people.walk_in(desk, uuid4())


def test_an_appointment_of_today_brings_the_file_within_reach(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    wanted = AppointmentDraft(date(2026, 6, 16), place=" Kamer  2 ")
    world.services.appointments.note(mentor, karin.id, wanted)
    shown = world.services.people.open(mentor, karin.id).appointment
    assert shown == TakeHomeAppointment(date(2026, 6, 16), place="Kamer 2")
    world.clock.now = MORNING.replace(day=16)
    assert world.services.people.open(desk, karin.id).reach is Reach.APPOINTMENT_TODAY
    world.clock.later(days=1)
    assert world.services.people.open(mentor, karin.id).appointment is None


def test_an_own_conversation_counts_for_a_fortnight(
    world: World, desk: Actor, karin: Client
) -> None:
    world.services.people.walk_in(desk, karin.id)
    world.talk(desk, karin)
    world.clock.later(days=14)
    assert world.services.people.open(desk, karin.id).reach is Reach.OWN_CONVERSATION
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        world.services.people.open(desk, karin.id)


@in_file_only  # a server keeps it too, whatever the program says (tests/storage/server)
def test_control_without_the_reach_check_anybody_would_see_the_file(
    world: World, desk: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the rule switched off the very call that was refused shows everything."""
    with pytest.raises(ReasonNeeded):
        world.services.people.open(desk, karin.id)
    monkeypatch.setattr("bridge_app.domain.access.reach", lambda _facts: Reach.CASELOAD)
    assert world.services.people.open(desk, karin.id).client.last_name == "de Boer"


# --- changing ------------------------------------------------------------------------------


def test_a_change_is_kept_and_found(world: World, mentor: Actor, karin: Client) -> None:
    wanted = replace(
        karin,
        last_name=" Yıldız ",
        phone="0612345678",
        address_form=AddressForm.U,
        language="en",
        walker="wheelchair",
        safe_contact=SafeContact(may_call=True, may_post=False, who_reads="mijn broer"),
    )
    kept = world.services.people.change(mentor, wanted)
    assert kept == replace(wanted, last_name="Yıldız", version=2)
    assert world.services.people.open(mentor, karin.id).client == kept
    assert [hit.client_id for hit in world.services.people.find(mentor, "yildiz")] == [karin.id]
    assert world.services.people.find(mentor, "boer") == ()


def test_a_change_is_logged_by_field_and_what_was_there_can_be_erased(
    world: World, mentor: Actor, karin: Client
) -> None:
    """The log holds the names of the fields only; the words stand among what was mended."""
    safe = SafeContact(may_call=False, who_reads="mijn broer")
    first = world.services.people.change(mentor, replace(karin, phone="06-1", safe_contact=safe))
    world.services.people.change(mentor, replace(first, phone="06-2", language="en"))
    rows = [row for row in world.audit() if row.action == "client.change"]
    assert [row.detail for row in rows] == ["phone may_call who_reads", "phone language"]
    with world.database.reading() as connection:
        assert connection.execute(sa.select(tables.audit_text)).all() == []
        former = connection.execute(sa.select(tables.correction).order_by("seq")).all()
    assert [(row.subject, row.former) for row in former] == [("phone", "06-1"), ("language", "nl")]
    notes = world.services.rights.mendable(mentor, karin.id).notes
    assert [each.text for each in notes] == ["06-1"], "a choice is no words of anybody"


def test_what_was_changed_is_gone_with_everything_else(
    world: World, mentor: Actor, karin: Client
) -> None:
    first = world.services.people.change(mentor, replace(karin, phone="06-11223344"))
    world.services.people.change(mentor, replace(first, phone="06-2", last_name="Bos"))
    asked = world.services.rights.ask_erasure(mentor, karin.id)
    boss = world.hire(Role.ADMINISTRATOR)
    assert "06-11223344" in repr(world.contents())
    world.services.retention.confirm(boss, asked.id)
    left = repr(world.contents()) + repr(world.audit())
    assert "06-11223344" not in left
    assert "Boer" not in left


def test_a_reason_stands_beside_what_was_changed(world: World, desk: Actor, karin: Client) -> None:
    world.clock.later(days=30)
    world.services.people.change(replace(desk, reason="belde ons"), replace(karin, phone="06-1"))
    with world.database.reading() as connection:
        texts = connection.execute(sa.select(tables.audit_text.c.text)).scalars().all()
    assert texts == ["belde ons"]


@pytest.mark.parametrize("field", ["phone", "case_number"])
def test_a_text_that_is_too_long_is_refused(
    world: World, mentor: Actor, karin: Client, field: str
) -> None:
    long = {
        "phone": replace(karin, phone="9" * 101),
        "case_number": replace(karin, case_number="9" * 101),
    }
    with pytest.raises(FieldProblem) as refused:
        world.services.people.change(mentor, long[field])
    assert (refused.value.field, refused.value.reason) == (field, "too_long")
    safe = SafeContact(who_reads="x" * 101)
    with pytest.raises(FieldProblem) as refused:
        world.services.people.change(mentor, replace(karin, safe_contact=safe))
    assert refused.value.field == "who_reads"


def test_of_two_changes_the_second_hears_of_the_first(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.people.change(mentor, replace(karin, phone="1"))
    world.clock.later(minutes=10)
    with pytest.raises(ChangedElsewhere) as refused:
        world.services.people.change(mentor, replace(karin, phone="2"))
    assert (refused.value.by, refused.value.at) == ("Fatima", MORNING)
    assert world.services.people.open(mentor, karin.id).client.phone == "1"


def test_a_name_may_become_unknown(world: World, mentor: Actor, karin: Client) -> None:
    kept = world.services.people.change(mentor, replace(karin, first_name="", last_name=None))
    assert (kept.first_name, kept.last_name) == (None, None)


# --- the file ------------------------------------------------------------------------------


def test_a_new_file_is_empty_and_stands(world: World, mentor: Actor, karin: Client) -> None:
    file = world.services.people.open(mentor, karin.id)
    assert (file.latest, file.first, file.conversation, file.disclosed) == (None, None, None, None)
    assert file.facts.levels == {}
    assert not any((file.scorings, file.footprints, file.rewards, file.praise))
    assert file.words["nl"].areas


def test_a_full_file_shows_what_happened(world: World, mentor: Actor, karin: Client) -> None:
    services = world.services
    world.scored(mentor, karin, 2, 3)
    world.clock.later(days=200)
    world.scored(mentor, karin, 4, 1)
    step = world.confirmed(mentor, karin)
    services.plans.settle(mentor, karin.id)
    services.plans.set_urgent(mentor, karin.id, "debts")
    services.plans.praise(mentor, karin.id, "Knap gedaan", step.id)
    services.rewards.give(mentor, world.gift(karin, step))
    file = services.people.open(mentor, karin.id)
    assert len(file.scorings) == 2
    assert (file.first, file.latest) == (file.scorings[0], file.scorings[1])
    assert file.facts.starts == {"housing": 2, "family": 3}
    assert file.facts.levels == {"housing": 4, "family": 1}
    assert file.facts.footprints == 1
    assert file.facts.working_pillar == "money"
    assert file.urgent_area == "debts"
    assert [foot.text for foot in file.footprints] == ["Ik bel Fatima"]
    assert [praise.text for praise in file.praise] == ["Knap gedaan"]
    assert [reward.cents for reward in file.rewards] == [20_00]
    assert file.disclosed == world.clock.now


def test_while_a_talk_goes_on_the_finished_bridge_is_shown(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, 2, 3, 4)
    talk = world.talk(mentor, karin)
    world.services.bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 5))
    file = world.services.people.open(mentor, karin.id)
    assert file.facts.levels == {"housing": 2, "family": 3, "health": 4}
    assert file.conversation is not None


def test_in_a_first_talk_what_was_said_so_far_is_shown(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 5))
    file = world.services.people.open(mentor, karin.id)
    assert file.facts.levels == {"housing": 5}
    assert file.scorings == ()


# --- the home page -------------------------------------------------------------------------


def test_home_shows_own_talks_steps_and_people(world: World, mentor: Actor, karin: Client) -> None:
    services = world.services
    talk = world.talk(mentor, karin)
    services.bridges.go(mentor, talk, Place("bridge", "debts"))
    plan = world.planned(mentor, karin)
    today = StepDraft("Ik bel", day=date(2026, 6, 2), day_part=DayPart.MORNING)
    goal = plan.active_goals[0].id
    services.plans.add_step(mentor, karin.id, goal, today)
    services.plans.add_step(mentor, karin.id, goal, replace(today, day=date(2026, 6, 3)))
    home = services.people.home(mentor)
    assert home.unfinished == (
        OpenTalk(talk, karin.id, "Karin B.", Place("bridge", "debts"), MORNING),
    )
    assert [(s.client, s.text, s.day_part) for s in home.steps_today] == [
        ("Karin B.", "Ik bel", DayPart.MORNING)
    ]
    assert [(s.client, s.on) for s in home.seen_lately] == [("Karin B.", date(2026, 6, 2))]
    assert not home.practice


def test_home_says_when_all_people_are_made_up(world: World, mentor: Actor) -> None:
    with world.database.writing() as connection:
        connection.execute(sa.delete(tables.meta).where(tables.meta.c.name == "practice"))
        connection.execute(sa.insert(tables.meta), {"name": "practice", "value": str(True)})
    assert world.services.people.home(mentor).practice


def test_home_counts_what_is_ready_without_saying_what(
    world: World, mentor: Actor, karin: Client
) -> None:
    home, waiting = world.services.people.home, world.services.rewards.waiting
    step = world.confirmed(mentor, karin)
    world.confirmed(mentor, karin, "Ik schrijf")
    assert home(mentor).ready == 2
    assert waiting(mentor) == (ReadyClient(karin.id, "Karin B.", 2),)
    assert waiting(world.hire(Role.FRONT_DESK, Role.MENTOR)) == ()
    world.services.rewards.give(mentor, world.gift(karin, step))
    assert home(mentor).ready == 1
    assert waiting(mentor) == (ReadyClient(karin.id, "Karin B.", 1),)


def test_a_step_that_was_done_or_dropped_is_not_for_today(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    goal = world.planned(mentor, karin).active_goals[0].id
    today = StepDraft("Ik bel", day=date(2026, 6, 2))
    for _ in range(3):
        plan = plans.add_step(mentor, karin.id, goal, today)
    done, claimed, dropped = plan.steps
    plans.confirm(mentor, karin.id, done.id, SeenHow.TOLD)
    plans.claim(mentor, karin.id, claimed.id)
    plans.drop_step(mentor, karin.id, dropped.id, 1)
    assert world.services.people.home(mentor).steps_today == ()


def test_home_shows_nobody_elses_people(world: World, mentor: Actor, karin: Client) -> None:
    world.talk(mentor, karin)
    world.confirmed(mentor, karin)
    home = world.services.people.home(world.hire(Role.FRONT_DESK, Role.MENTOR))
    assert (home.unfinished, home.steps_today, home.seen_lately, home.ready) == ((), (), (), 0)


def test_an_ended_talk_is_no_longer_unfinished(world: World, mentor: Actor, karin: Client) -> None:
    world.scored(mentor, karin, 3)
    home = world.services.people.home(mentor)
    assert home.unfinished == ()
    assert len(home.seen_lately) == 1


def test_the_names_of_colleagues(world: World, mentor: Actor, desk: Actor) -> None:
    names = world.services.people.staff_names(desk)
    assert names == {mentor.person: "Fatima", desk.person: "Sanne"}

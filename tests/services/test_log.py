"""Who looked is told to the client, and looking through the log is itself written down."""

import inspect
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from bridge_app.domain import looking, reviewing
from bridge_app.domain.access import Actor, Permission, Reach, Role
from bridge_app.domain.appointments import AppointmentDraft, Taken
from bridge_app.domain.backup import printed
from bridge_app.domain.desk import months_on
from bridge_app.domain.doubles import Joined
from bridge_app.domain.helping import HANDED_ALL
from bridge_app.domain.log_page import (
    LINES_SHOWN,
    LogReview,
    Reviewed,
    Wanted,
)
from bridge_app.domain.looking import (
    CHECK_DAYS,
    LogCheck,
    LogDue,
    Look,
    LookKind,
)
from bridge_app.domain.people import Client, EndReason, NewClient, StaffMember
from bridge_app.domain.privacy import Preset
from bridge_app.domain.reviewing import (
    MANY_FILES,
    REVIEW_DAYS,
    WAYS_IN,
    Mark,
    Unusual,
    Why,
)
from bridge_app.domain.rewards import ReversalReason
from bridge_app.domain.trust import Segment
from bridge_app.errors import FieldProblem, ReasonNeeded
from bridge_app.services import account, entry, keyring
from bridge_app.services.backups import Backups
from bridge_app.services.clock import business_day
from bridge_app.services.restores import Key, restore
from bridge_app.services.session import Services, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import chain, looks, staff
from bridge_app.storage.database import Database
from bridge_app.trust_errors import OwnLook
from tests.faults.erase import _pages
from tests.faults.place import Place
from tests.services.world import Clock, World, on_a_list
from tests.storage.test_chain import guards_dropped
from tests.turning_back import turn_back

PASSWORD = "drie woorden achter elkaar"
TODAY = date(2026, 6, 2)
MONTH = Wanted(TODAY - timedelta(days=30), TODAY + timedelta(days=30))


def opened(world: World, actor: Actor, client: Client, reason: str = "") -> None:
    world.services.people.open(actor, client.id, reason)


def all_seen(world: World, who: Actor) -> Reviewed:
    """Who looks presses for all that is on the screen."""
    return world.services.log.all_seen(who, review(world, who).upto)


def test_the_client_hears_who_looked_on_which_day_and_why(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    world.clock.later(days=1)
    opened(world, desk, karin, "belt over haar afspraak")
    opened(world, desk, karin)
    world.clock.later(days=1)
    opened(world, mentor, karin)
    found = world.services.log.who_looked(mentor, karin.id)
    assert [(look.who, look.what, look.why) for look in found] == [
        ("Fatima", LookKind.SEEN, Reach.CASELOAD),
        ("Sanne", LookKind.SEEN, Reach.TYPED_REASON),
        ("Fatima", LookKind.CHANGED, None),
    ]
    assert found[0].at == world.clock()


def test_what_was_changed_and_what_went_out_is_told_and_not_that_it_was_seen_too(
    world: World, mentor: Actor, karin: Client
) -> None:
    opened(world, mentor, karin)
    world.planned(mentor, karin)
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    kinds = [look.what for look in world.services.log.who_looked(mentor, karin.id)]
    assert sorted(kinds) == [LookKind.CHANGED, LookKind.TAKEN_OUT]


def _taken_along(world: World, mentor: Actor, karin: Client) -> list[LookKind]:
    draft = AppointmentDraft(world.clock().date() + timedelta(days=7))
    agreed = world.services.appointments.note(mentor, karin.id, draft)
    world.clock.later(days=1)
    world.services.appointments.taken(mentor, agreed.id, Taken.CARD)
    day = world.clock().date()
    looks = world.services.log.who_looked(mentor, karin.id)
    return [look.what for look in looks if business_day(look.at) == day]


def test_a_card_with_an_appointment_is_something_that_went_out(
    world: World, mentor: Actor, karin: Client
) -> None:
    assert _taken_along(world, mentor, karin) == [LookKind.TAKEN_OUT]


def test_control_by_its_last_word_alone_it_was_told_as_a_change(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_TAKES_ALONG", "")
    assert _taken_along(world, mentor, karin) == [LookKind.CHANGED]


def test_somebody_who_was_turned_away_saw_nothing(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    with pytest.raises(ReasonNeeded):
        opened(world, desk, karin)
    assert {look.who for look in world.services.log.who_looked(mentor, karin.id)} == {"Fatima"}


def test_a_stranger_needs_a_reason_to_see_who_looked(
    world: World, desk: Actor, karin: Client
) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.log.who_looked(desk, karin.id)


def test_asking_who_looked_is_a_look(world: World, mentor: Actor, karin: Client) -> None:
    world.clock.later(days=1)
    assert len(world.services.log.who_looked(mentor, karin.id)) == 1
    last = world.services.log.who_looked(mentor, karin.id)[0]
    assert last == Look(world.clock(), "Fatima", LookKind.SEEN, Reach.CASELOAD)


# --- looking the log through -----------------------------------------------------------------


@pytest.fixture
def ruud(world: World) -> Actor:
    return world.hire(Role.COORDINATOR, name="Ruud")


def review(world: World, actor: Actor, wanted: Wanted = MONTH) -> LogReview:
    return world.services.log.review(actor, wanted)


def found(world: World, actor: Actor, why: Why) -> list[Unusual]:
    return [each for each in review(world, actor).unusual if each.why is why]


def test_a_day_like_every_day_shows_nothing_unusual(
    world: World, mentor: Actor, ruud: Actor, karin: Client
) -> None:
    opened(world, mentor, karin)
    assert review(world, ruud).unusual == ()


def test_a_file_opened_with_a_typed_reason_is_shown_with_it(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    opened(world, desk, karin, "belt over haar afspraak")
    opened(world, desk, karin)
    (one,) = review(world, ruud).unusual
    assert (one.why, one.day, one.staff) == (Why.REASON, TODAY, desk.person)
    assert (one.client, one.numbers) == (karin.id, (karin.number,))
    assert one.said == "belt over haar afspraak"


def test_what_a_field_said_before_is_never_shown_as_a_reason(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    world.services.people.change(
        replace(desk, reason="ander nummer"), replace(karin, phone="0611111111")
    )
    world.services.people.change(desk, replace(karin, phone="0622222222", version=2))
    assert "11111111" not in repr(review(world, ruud))


def test_a_namesake_is_shown_once_a_day(world: World, ruud: Actor) -> None:
    smit = world.hire(Role.MENTOR, name="Jan van der Smit-Bakker")
    client = world.client(smit, "Els", "de Bakker")
    opened(world, smit, client)
    world.clock.later(hours=2)
    opened(world, smit, client)
    (one,) = found(world, ruud, Why.NAMESAKE)
    assert (one.client, one.staff) == (client.id, smit.person)
    other = world.client(smit, "Bakker", "Van der Berg")
    opened(world, smit, other)
    assert len(found(world, ruud, Why.NAMESAKE)) == 1


@pytest.mark.parametrize("hours", [-3, 14, 4 * 24])
def test_a_look_when_the_desk_is_closed_is_shown(
    world: World, mentor: Actor, ruud: Actor, karin: Client, hours: int
) -> None:
    """At half past six in the morning, at half past eleven at night, and on Saturday."""
    world.clock.later(hours=hours)
    opened(world, mentor, karin)
    (one,) = found(world, ruud, Why.HOURS)
    assert (one.numbers, one.client) == ((karin.number,), None)


def test_many_files_on_one_day_are_shown(world: World, mentor: Actor, ruud: Actor) -> None:
    for number in range(MANY_FILES):
        world.client(mentor, f"Naam {number}")
    assert found(world, ruud, Why.MANY) == []
    world.client(mentor, "Nog een")
    (one,) = found(world, ruud, Why.MANY)
    assert len(one.numbers) == MANY_FILES + 1


def test_what_somebody_looked_at_comes_last_and_says_so(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    opened(world, desk, karin, "gisteren")
    world.clock.later(days=1)
    opened(world, desk, karin, "vandaag")
    first, second = review(world, ruud).unusual
    assert (first.said, first.reviewed) == ("vandaag", None)
    world.services.log.seen(ruud, first.mark)
    after = review(world, ruud).unusual
    assert [each.said for each in after] == ["gisteren", "vandaag"]
    assert [each.reviewed for each in after] == [None, TODAY + timedelta(days=1)]
    assert second == after[0]


def test_nobody_looks_through_what_they_did_themselves(world: World, karin: Client) -> None:
    own = world.hire(Role.MENTOR, Role.COORDINATOR)
    opened(world, own, karin, "een reden")
    (one,) = review(world, own).unusual
    with pytest.raises(OwnLook):
        world.services.log.seen(own, one.mark)
    assert review(world, own).unusual[0].reviewed is None


def test_reviews_are_counted_and_due_after_a_month(world: World, ruud: Actor) -> None:
    assert not review(world, ruud).due
    world.clock.later(days=REVIEW_DAYS)
    assert review(world, ruud).due
    done = all_seen(world, ruud)
    assert (done.count, done.last, done.by) == (1, TODAY + timedelta(days=31), ruud.person)
    after = review(world, ruud)
    assert (after.due, after.reviewed) == (False, done)
    world.clock.later(days=300)
    assert all_seen(world, ruud).count == 1


def test_what_waits_is_told_where_the_day_begins(world: World, ruud: Actor) -> None:
    log = world.services.log
    assert log.due(ruud) == LogDue(review=False, check=False)
    world.clock.later(days=CHECK_DAYS)
    assert log.due(ruud) == LogDue(review=True, check=True)
    all_seen(world, ruud)
    log.check(ruud)
    assert log.due(ruud) == LogDue(review=False, check=False)


def test_the_lines_are_by_number_and_hold_no_name(
    world: World, mentor: Actor, desk: Actor, ruud: Actor, karin: Client
) -> None:
    opened(world, mentor, karin)
    told = review(world, ruud)
    assert [line.action for line in told.lines] == ["client.open", "client.create"]
    assert {line.number for line in told.lines} == {karin.number}
    assert told.people[mentor.person] == "Fatima"
    assert "Karin" not in repr(told)
    of_desk = review(world, ruud, replace(MONTH, staff=desk.person))
    assert of_desk.lines == ()
    of_karin = review(world, ruud, replace(MONTH, number=f" {karin.number} "))
    assert len(of_karin.lines) == 2


def test_only_so_many_lines_are_shown_and_the_rest_is_counted(
    world: World, mentor: Actor, ruud: Actor, karin: Client
) -> None:
    for _ in range(LINES_SHOWN + 1):
        opened(world, mentor, karin)
    told = review(world, ruud, replace(MONTH, staff=mentor.person))
    assert (len(told.lines), told.more) == (LINES_SHOWN, 2)


def test_a_number_that_nobody_has_is_told_at_its_field(world: World, ruud: Actor) -> None:
    with pytest.raises(FieldProblem) as told:
        review(world, ruud, replace(MONTH, number="9999"))
    assert (told.value.field, told.value.reason) == ("number", "unknown")


def test_days_are_those_at_the_desk(
    world: World, mentor: Actor, ruud: Actor, karin: Client
) -> None:
    world.clock.now = datetime(2026, 6, 2, 22, 30, tzinfo=UTC)  # half past midnight at the desk
    opened(world, mentor, karin)
    third = TODAY + timedelta(days=1)
    assert [each.day for each in found(world, ruud, Why.HOURS)] == [third]
    lines = review(world, ruud, Wanted(third, third)).lines
    assert {line.action for line in lines} == {"client.open", "log.read"}


def test_looking_the_log_through_is_itself_a_line_in_it(world: World, ruud: Actor) -> None:
    review(world, ruud)
    (line,) = review(world, ruud).lines
    assert (line.action, line.staff) == ("log.read", ruud.person)


# --- what somebody lets oneself into, and one's own looks ---------------------------------------


def let_in(world: World, actor: Actor, *names: str) -> list[Client]:
    """Clients of somebody else, each let in by a tap and then looked at."""
    other = world.hire(Role.MENTOR, name="Sam")
    made = [world.client(other, name, "Vos") for name in names]
    world.clock.later(days=1)
    for client in made:
        world.services.people.walk_in(actor, client.id)
        opened(world, actor, client)
    return made


def test_a_few_people_who_come_to_the_desk_are_the_work_itself(
    world: World, desk: Actor, ruud: Actor
) -> None:
    let_in(world, desk, "Ans", "Bea")
    assert review(world, ruud).unusual == ()


def test_one_who_lets_oneself_in_only_to_look_is_shown(
    world: World, desk: Actor, ruud: Actor
) -> None:
    made = let_in(world, desk, "Ans", "Bea", "Cor")
    (one,) = review(world, ruud).unusual
    assert (one.why, one.staff, one.client) == (Why.WALKED_IN, desk.person, None)
    assert one.numbers == tuple(client.number for client in made)


def test_where_a_talk_follows_nothing_is_shown(world: World, desk: Actor, ruud: Actor) -> None:
    for client in let_in(world, desk, "Ans", "Bea", "Cor"):
        world.talk(desk, client)
        world.services.papers.printed(desk, client.id, "a4", Preset.FRIDGE)
    assert review(world, ruud).unusual == ()


def test_what_one_takes_out_of_a_file_one_let_oneself_into_is_shown(
    world: World, desk: Actor, ruud: Actor
) -> None:
    (ans,) = let_in(world, desk, "Ans")
    world.services.papers.printed(desk, ans.id, "a4", Preset.FRIDGE)
    (one,) = review(world, ruud).unusual
    assert (one.why, one.client, one.numbers) == (Why.TAKEN, ans.id, (ans.number,))


def test_a_whole_file_that_left_is_always_shown(
    world: World, mentor: Actor, ruud: Actor, karin: Client
) -> None:
    """Also of one's own people: it seldom happens, and all is in it."""
    world.services.rights.file(mentor, karin.id)
    (one,) = review(world, ruud).unusual
    assert (one.why, one.client) == (Why.TAKEN, karin.id)


def test_what_was_done_after_somebody_looked_waits_again(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    """By the same person on the same day: that one was never seen."""
    late = karin, world.client(desk, "Later")
    world.clock.later(hours=13)
    opened(world, desk, late[1])
    (one,) = found(world, ruud, Why.HOURS)
    world.services.log.seen(ruud, one.mark)
    assert found(world, ruud, Why.HOURS)[0].reviewed == TODAY
    world.clock.later(hours=1)
    opened(world, desk, late[0], "nieuwsgierig")
    (again,) = found(world, ruud, Why.HOURS)
    assert again.reviewed is None
    assert set(again.numbers) == {client.number for client in late}
    world.services.log.seen(ruud, again.mark)
    assert found(world, ruud, Why.HOURS)[0].reviewed == TODAY


def test_what_came_while_the_screen_stood_there_waits_again(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    """Pressed later on an old screen: it covers the lines that were on it and no others."""
    later = world.client(desk, "Later")
    world.clock.later(hours=13)
    opened(world, desk, karin, "nieuwsgierig")
    (shown,) = found(world, ruud, Why.HOURS)
    opened(world, desk, later)
    world.clock.later(hours=1)
    world.services.log.seen(ruud, shown.mark)
    (again,) = found(world, ruud, Why.HOURS)
    assert again.reviewed is None
    assert set(again.numbers) == {karin.number, later.number}
    everything = replace(shown.mark, upto=again.upto)  # the control: the new lines with it
    world.services.log.seen(ruud, everything)
    world.services.log.seen(ruud, shown.mark)
    assert found(world, ruud, Why.HOURS)[0].reviewed == TODAY, "who saw less takes nothing back"


def test_of_one_client_all_is_told_of_what_they_are_a_part_of(
    world: World, desk: Actor, ruud: Actor, karin: Client
) -> None:
    """Else who looks at a part would have looked at the rest."""
    later = world.client(desk, "Later")
    world.clock.later(hours=13)
    for each in (karin, later):
        opened(world, desk, each, "nieuwsgierig")
    asked = review(world, ruud, replace(MONTH, number=karin.number)).unusual
    assert [each.why for each in asked] == [Why.REASON, Why.HOURS]
    assert set(asked[1].numbers) == {karin.number, later.number}
    assert asked[0].numbers == (karin.number,)


@pytest.mark.parametrize("deed", ["hand over", "help along", "go on"])
def test_who_lets_somebody_in_and_becomes_their_mentor_is_looked_at(
    world: World, desk: Actor, ruud: Actor, deed: str
) -> None:
    both = world.hire(Role.FRONT_DESK, Role.MENTOR, name="Bo")
    ans = world.client(desk, "Ans")
    if deed == "go on":
        world.services.cases.end(desk, ans.id, EndReason.MOVED)
        world.clock.later(days=1)
    world.clock.later(days=1)
    world.services.people.walk_in(both, ans.id)
    assert found(world, ruud, Why.STAYED) == []
    helping = world.services.helping
    match deed:
        case "hand over":
            helping.hand_over(both, [ans.id], both.person)
        case "help along":
            helping.add(both, ans.id, both.person)
        case _:
            world.services.cases.go_on(both, ans.id)
    (one,) = found(world, ruud, Why.STAYED)
    assert (one.staff, one.client, one.numbers) == (both.person, ans.id, (ans.number,))


def test_a_talk_with_who_walked_in_is_the_work_itself(
    world: World, desk: Actor, ruud: Actor
) -> None:
    (ans,) = let_in(world, desk, "Ans")
    world.talk(desk, ans)
    assert found(world, ruud, Why.STAYED) == []


# --- who was given a way in --------------------------------------------------------------------


@pytest.fixture
def ad(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Ad")


def given_way_in(world: World, ad: Actor, action: str, whom: UUID) -> None:
    """As the keyring does it, without its seconds of work."""
    with world.services.acting.deed(ad, Permission.MANAGE_PEOPLE, action) as work:
        work.about("staff", whom)


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ("recovery.use", Why.RECOVERED),
        ("person.return", Why.RETURNED),
        ("person.reset", Why.RESET),
        ("account.lost_phone", Why.RESET),
        ("person.add", Why.LET_IN),
        ("key.make", Why.KEY_MADE),
    ],
)
def test_who_gives_somebody_a_way_in_is_looked_at(
    world: World, ruud: Actor, ad: Actor, mentor: Actor, action: str, why: Why
) -> None:
    """It could be used by who gave it: a person who left notices nothing."""
    given_way_in(world, ad, action, mentor.person)
    (one,) = review(world, ruud).unusual
    assert (one.why, one.staff, one.client) == (why, ad.person, None)
    assert one.whom == (mentor.person,)
    for staff_id in (ad.person, mentor.person):
        assert review(world, ruud, replace(MONTH, staff=staff_id)).unusual == (one,)
    assert review(world, ruud, replace(MONTH, staff=ruud.person)).unusual == ()
    world.services.log.seen(ruud, one.mark)
    assert review(world, ruud).unusual[0].reviewed == TODAY


def test_several_on_one_day_are_one_and_a_later_one_waits_again(
    world: World, ruud: Actor, ad: Actor, mentor: Actor, desk: Actor
) -> None:
    given_way_in(world, ad, "person.add", mentor.person)
    (one,) = review(world, ruud).unusual
    world.services.log.seen(ruud, one.mark)
    world.clock.later(minutes=5)
    given_way_in(world, ad, "person.add", desk.person)
    (both,) = review(world, ruud).unusual
    assert (both.whom, both.reviewed) == ((mentor.person, desk.person), None)


def test_a_way_in_is_of_no_client_and_ones_own_waits_for_another(
    world: World, ruud: Actor, karin: Client
) -> None:
    both = world.hire(Role.ADMINISTRATOR, Role.COORDINATOR, name="Bo")
    given_way_in(world, both, "person.return", ruud.person)
    assert review(world, ruud, replace(MONTH, number=karin.number)).unusual == ()
    (one,) = review(world, both).unusual
    with pytest.raises(OwnLook):
        world.services.log.seen(both, one.mark)
    assert all_seen(world, both).own == 1
    assert all_seen(world, ruud).own == 1, "of Bo alone: what was given to Ruud"


def test_control_without_these_deeds_nobody_sees_it(
    world: World, ruud: Actor, ad: Actor, mentor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_way_in(world, ad, "person.return", mentor.person)
    monkeypatch.setattr(looks, "WAYS_IN", {})
    assert review(world, ruud).unusual == ()


def test_the_real_keyring_leaves_these_deeds(world: World) -> None:
    """Which deeds there are, its own code says; the words of the log are gathered from it."""
    told = "".join(map(inspect.getsource, (keyring, entry, account)))
    assert [action for action in WAYS_IN if f'"{action}"' not in told] == [HANDED_ALL]


# --- what one keeps within reach by making two files one ---------------------------------------


def made_one(world: World, actor: Actor, stranger: Client) -> tuple[Joined, Client]:
    """A file of one's own, made up or not, goes on as one with a stranger's who was let in."""
    own = world.client(actor, "Karina", "de Boer")
    world.services.people.walk_in(actor, stranger.id)
    joined = world.services.doubles.merge(actor, own.id, stranger.id)
    world.clock.later(days=30)
    return joined, own


def test_a_file_that_was_opened_for_a_day_and_made_one_with_an_own_is_shown(
    world: World, ruud: Actor, karin: Client
) -> None:
    sam = world.hire(Role.MENTOR, name="Sam")
    _, own = made_one(world, sam, karin)
    assert world.services.people.open(sam, own.id).also == (karin.number,), "for good"
    (one,) = found(world, ruud, Why.MERGED)
    assert (one.day, one.staff, one.client) == (TODAY, sam.person, own.id)
    assert one.numbers == tuple(sorted((karin.number, own.number)))
    world.services.log.seen(ruud, one.mark)
    (told,) = found(world, ruud, Why.MERGED)
    assert told.reviewed == TODAY + timedelta(days=30)


@pytest.mark.parametrize("parted", [False, True])
def test_it_is_found_by_either_number_also_when_they_are_two_again(
    world: World, ruud: Actor, karin: Client, parted: bool
) -> None:
    sam = world.hire(Role.MENTOR, name="Sam")
    joined, own = made_one(world, sam, karin)
    if parted:
        world.services.doubles.part(sam, joined.seq)
    for number in (own.number, karin.number):
        part = replace(MONTH, number=number)
        assert [e.why for e in review(world, ruud, part).unusual] == [Why.MERGED], number
    assert found(world, ruud, Why.MERGED)
    of_ruud = replace(MONTH, staff=ruud.person)
    assert review(world, ruud, of_ruud).unusual == ()


def test_two_of_ones_own_people_who_are_one_are_the_work_itself(
    world: World, mentor: Actor, ruud: Actor, karin: Client
) -> None:
    twice = world.client(mentor, "Carin")
    world.services.doubles.merge(mentor, karin.id, twice.id)
    assert review(world, ruud).unusual == ()


def test_control_without_the_deed_nobody_sees_it(
    world: World, ruud: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_one(world, world.hire(Role.MENTOR, name="Sam"), karin)
    monkeypatch.setattr(reviewing, "MERGED", "no deed")
    assert review(world, ruud).unusual == ()


def taken_on(world: World, sam: Actor, karin: Client, deed: str) -> None:
    """Nobody is her mentor any more; Sam opens the file with a reason, and it stays open."""
    reasoned = replace(sam, reason="nieuwsgierig")
    services = world.services
    services.people.open(reasoned, karin.id)
    if deed == "talk":
        world.talk(sam, karin)
    elif deed == "go_on":
        services.cases.go_on(sam, karin.id)
    elif deed == "helper":
        services.helping.add(sam, karin.id, sam.person)
    elif deed == "mentor":
        services.helping.hand_over(sam, (karin.id,), sam.person)


@pytest.mark.parametrize("deed", ["talk", "go_on", "helper", "mentor"])
def test_a_file_that_a_reason_opened_and_that_stays_open_is_shown(
    world: World, ruud: Actor, mentor: Actor, karin: Client, deed: str
) -> None:
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    world.clock.later(days=1)
    sam = world.hire(Role.MENTOR, name="Sam")
    taken_on(world, sam, karin, deed)
    (one,) = found(world, ruud, Why.KEPT)
    assert (one.staff, one.client, one.numbers) == (sam.person, karin.id, (karin.number,))
    world.clock.later(days=1)
    assert world.services.people.open(sam, karin.id).client.id == karin.id, "without a reason"


def test_a_reason_alone_keeps_nothing(
    world: World, ruud: Actor, mentor: Actor, karin: Client
) -> None:
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    world.clock.later(days=1)
    sam = world.hire(Role.MENTOR, name="Sam")
    taken_on(world, sam, karin, "nothing")
    assert [each.why for each in review(world, ruud).unusual] == [Why.REASON]
    world.clock.later(days=1)
    with pytest.raises(ReasonNeeded):
        world.services.people.open(sam, karin.id)


def test_one_of_the_two_that_was_erased_since_has_no_number(
    world: World, ruud: Actor, karin: Client
) -> None:
    sam = world.hire(Role.MENTOR, name="Sam")
    joined, own = made_one(world, sam, karin)
    world.services.doubles.part(sam, joined.seq)
    erased(world, karin)
    (one,) = found(world, ruud, Why.MERGED)
    assert one.numbers == (own.number,)
    erased(world, own)
    assert review(world, ruud).unusual == ()


def erased(world: World, client: Client) -> None:
    """As if the client had asked for it."""
    one, other = (world.hire(Role.ADMINISTRATOR, name=name) for name in ("Ad", "Bo"))
    key = on_a_list(world.database, one, (client.number,), world.clock())
    world.services.retention.confirm(other, key)


def test_looking_everything_through_leaves_ones_own_for_another(
    world: World, karin: Client
) -> None:
    own = world.hire(Role.MENTOR, Role.COORDINATOR, name="Alleen")
    opened(world, own, karin, "een reden")
    assert review(world, own).others == 0
    assert all_seen(world, own).own == 1
    left = review(world, own)
    assert left.unusual[0].reviewed is None
    assert left.reviewed.own == 1
    ruud = world.hire(Role.COORDINATOR, name="Ruud")
    assert review(world, own).others == 1
    world.services.log.seen(ruud, left.unusual[0].mark)
    world.clock.later(days=1)
    assert all_seen(world, own).own == 1, "nothing new of one's own since"
    assert all_seen(world, ruud).own == 1


def test_a_line_of_an_erased_person_has_no_number(world: World, ruud: Actor) -> None:
    world.services.log.seen(ruud, Mark(Why.REASON, TODAY, uuid4(), uuid4()))
    assert review(world, ruud).lines[0].number == ""


# --- whether it is whole ----------------------------------------------------------------------


def come_in(world: World, actor: Actor) -> None:
    visit = entry.Visit("login", "desk 1", world.clock())
    entry.come_in(world.database, actor.person, visit)


def test_a_check_is_kept_and_due_again_after_half_a_year(
    world: World, ruud: Actor, karin: Client
) -> None:
    assert world.services.log.keeping(ruud).last is None
    world.clock.later(days=CHECK_DAYS)
    assert world.services.log.keeping(ruud).due
    done = world.services.log.check(ruud)
    assert done.last is not None
    assert (done.last.whole, done.last.by, done.due) == (True, ruud.person, False)
    assert [(each.chain, each.rows > 0) for each in done.reports] == [
        ("logins", False),
        ("audit", True),
        ("ledger", False),
    ]
    assert world.services.log.keeping(ruud).last == done.last


def rows(done: LogCheck) -> tuple[tuple[str, int, str], ...]:
    """What a check found in rows: that the guards are gone too is told besides."""
    return tuple(each for each in done.found if each[0] != "guard")


def test_a_row_that_was_changed_is_named_and_kept(
    world: World, ruud: Actor, desk: Actor, karin: Client
) -> None:
    opened(world, desk, karin, "een reden")
    with guards_dropped(world.database) as connection:
        connection.exec_driver_sql("UPDATE audit_text SET text = 'iets anders'")
        connection.exec_driver_sql("UPDATE audit SET device = 'desk 7' WHERE seq = 1")
    done = world.services.log.check(ruud).last
    assert done is not None
    assert rows(done) == (("audit", 1, "changed"), ("text", 2, "changed"))
    assert not done.whole
    assert world.services.log.keeping(ruud).last == done


def test_a_tail_that_was_cut_off_is_found_with_the_mark_on_paper(
    world: World, ruud: Actor, mentor: Actor, karin: Client
) -> None:
    opened(world, mentor, karin)
    head = world.services.log.check(ruud).reports[1].head
    assert head is not None
    mark = printed(head, "audit")
    assert world.services.log.check(ruud, mark).last == world.services.log.keeping(ruud).last
    with guards_dropped(world.database) as connection:
        connection.exec_driver_sql("DELETE FROM audit WHERE seq > 1")
    told = world.services.log.check(ruud, f" {mark}\n").last
    assert told is not None
    assert rows(told) == (("audit", 2, "missing"),)
    without = world.services.log.check(ruud).last  # the control
    assert without is not None
    assert rows(without) == ()
    again = world.services.log.check(ruud, mark.lower()).last
    assert again is not None
    assert rows(again) == (("audit", head.seq, "changed"),), "other rows stand there by now"


@pytest.mark.parametrize("noted", ["12", "geen", "0-0123456789ab", "12-0123456789ab x"])
def test_what_is_no_mark_is_told(world: World, ruud: Actor, noted: str) -> None:
    with pytest.raises(FieldProblem, match="head"):
        world.services.log.check(ruud, noted)


class Moves(Protocol):
    """A clock that a test moves."""

    now: datetime

    def __call__(self) -> datetime: ...


def months_pass(clock: Moves, services: Services, keeper: Actor, months: int) -> None:
    """Somebody works in each of so many months, and says that the date is right."""
    for _ in range(months):
        after = months_on(clock().date(), 1)
        clock.now = clock().replace(year=after.year, month=after.month, day=after.day)
        services.calendar.set_right(keeper)


# --- how long it is kept ------------------------------------------------------------------------


def test_months_go_when_they_were_kept_long_enough(
    world: World, mentor: Actor, karin: Client
) -> None:
    keeper = world.hire(Role.ADMINISTRATOR)
    come_in(world, mentor)
    months_pass(world.clock, world.services, keeper, 1)
    come_in(world, mentor)
    opened(world, mentor, karin, "een reden")
    months_pass(world.clock, world.services, keeper, 5)
    assert world.clock() == datetime(2026, 12, 2, 7, 30, tzinfo=UTC)
    assert world.services.log.keeping(keeper).old == ()
    months_pass(world.clock, world.services, keeper, 1)
    assert world.services.log.drop_old(keeper) == (Segment("logins", "2026-06", 1),)
    assert world.services.log.drop_old(keeper) == ()
    months_pass(world.clock, world.services, keeper, 55)
    gone = world.services.log.drop_old(keeper)
    assert [(each.chain, each.month) for each in gone] == [
        ("audit", "2026-06"),
        ("audit", "2026-07"),
    ]
    after = world.services.log.check(keeper)
    assert after.last is not None
    assert after.last.whole
    assert [each.dropped > 0 for each in after.reports] == [True, True, False]
    with world.database.reading() as connection:
        key = world.database.key_for(chain.AUDIT.purpose)
        assert chain.verify(connection, key, chain.AUDIT).whole


def test_the_words_of_a_dropped_month_are_in_no_page_and_no_log(tmp_path: Path) -> None:
    """The control is the month that stays: its words are found by the same search."""
    path, clock = tmp_path / "store", Clock()
    vault = Vault(path, clock)
    session = vault.create("beheer", "Anna", PASSWORD, practice=True)
    services = services_for(session.database, clock)
    for word in ("vroegerewoorden", "latere woorden"):
        client = services.people.create(session.actor, NewClient("Karin")).id
        months_pass(clock, services, session.actor, 1)
        stranger = replace(session.actor, person=_stranger(session.database, clock), reason=word)
        services.people.open(stranger, client)
        months_pass(clock, services, session.actor, 1)
    services.log.set_term(session.actor, "audit", 24)
    months_pass(clock, services, session.actor, 22)
    assert services.log.drop_old(session.actor)
    place = Place(path, session.database.key, session.staff.id)
    pages = b"".join(_pages(place))
    assert b"latere woorden" in pages
    assert b"vroegerewoorden" not in pages
    vault.close(session)


def _stranger(database: Database, clock: Clock) -> UUID:
    member = StaffMember(uuid4(), f"login-{uuid4()}", "Sanne")
    with database.writing() as connection:
        staff.add(connection, member, clock())
    return member.id


def test_a_store_that_dropped_months_comes_back_from_its_backup(tmp_path: Path) -> None:
    clock = Clock()
    vault = Vault(tmp_path / "store", clock)
    vault.close(vault.create("beheer", "Anna", PASSWORD, practice=True))
    clock.later(days=40)
    session = vault.open("beheer", PASSWORD, "desk 1")
    services = services_for(session.database, clock)
    months_pass(clock, services, session.actor, 7)
    assert services.log.drop_old(session.actor)
    Backups(vault, session).make(tmp_path / "kept.backup")
    vault.close(session)
    restore(tmp_path / "kept.backup", tmp_path / "again", Key("beheer", PASSWORD), clock=clock)
    again = Vault(tmp_path / "again", clock)
    inside = again.open("beheer", PASSWORD, "desk 1")
    found = services_for(inside.database, clock).log.check(inside.actor)
    assert found.last is not None
    assert found.last.whole
    assert found.reports[0].dropped == 2
    again.close(inside)


# --- terms of the municipality, and the ledger ---------------------------------------------------


def test_the_terms_are_the_usual_ones_until_the_municipality_sets_its_own(world: World) -> None:
    keeper, log = world.hire(Role.ADMINISTRATOR), world.services.log
    assert {name: term.months for name, term in log.terms(keeper).items()} == {
        "logins": 6,
        "audit": 60,
        "ledger": 84,
    }
    log.set_term(keeper, "logins", 12)
    world.clock.later(days=1)
    assert log.terms(keeper)["logins"].months == 12
    assert log.keeping(keeper).terms["logins"].months == 12


@pytest.mark.parametrize(
    ("of", "months", "reason"),
    [
        ("logins", 5, "months_few"),
        ("audit", 23, "months_few"),
        ("ledger", 83, "months_few"),
        ("audit", 241, "months_many"),
    ],
)
def test_no_term_is_shorter_than_the_law_asks(
    world: World, of: str, months: int, reason: str
) -> None:
    with pytest.raises(FieldProblem) as told:
        world.services.log.set_term(world.hire(Role.ADMINISTRATOR), of, months)
    assert told.value.reason == reason


def test_the_ledger_goes_by_month_after_its_legal_term(
    world: World, mentor: Actor, karin: Client
) -> None:
    keeper, log = world.hire(Role.ADMINISTRATOR), world.services.log
    first, second, late = (world.confirmed(mentor, karin) for _ in range(3))
    world.services.rewards.give(mentor, world.gift(karin, first))
    months_pass(world.clock, world.services, keeper, 1)
    kept = world.services.rewards.give(mentor, world.gift(karin, second))
    months_pass(world.clock, world.services, keeper, 1)
    world.services.rewards.give(mentor, world.gift(karin, late))
    months_pass(world.clock, world.services, keeper, 82)
    assert [each for each in log.keeping(keeper).old if each.chain == "ledger"] == []
    months_pass(world.clock, world.services, keeper, 1)
    gone = [each for each in log.drop_old(keeper) if each.chain == "ledger"]
    assert gone == [Segment("ledger", "2026-06", 2)]
    report = log.check(keeper).reports[2]
    assert (report.chain, report.dropped, report.rows, report.whole) == ("ledger", 2, 4, True)
    rewards = world.services.rewards.of_client(mentor, karin.id)
    assert (rewards[0].id, len(rewards)) == (kept.id, 2)


def test_a_month_stays_while_a_reward_of_it_goes_on(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Turned back years later: what is summed from its rows must not fall apart."""
    keeper = world.hire(Role.ADMINISTRATOR)
    step = world.confirmed(mentor, karin)
    reward = world.services.rewards.give(mentor, world.gift(karin, step))
    months_pass(world.clock, world.services, keeper, 1)
    turn_back(world.services.rewards, mentor, uuid4(), reward.id, ReversalReason.BOOKED_WRONGLY)
    months_pass(world.clock, world.services, keeper, 84)
    gone = world.services.log.drop_old(keeper)
    assert {each.chain for each in gone} == {"audit"}


def test_a_head_of_a_month_that_was_dropped_is_no_damage(world: World, mentor: Actor) -> None:
    """The head that closed it is kept, and fits; what lay before it can no more be held."""
    keeper, log = world.hire(Role.ADMINISTRATOR), world.services.log
    for _ in range(3):
        come_in(world, mentor)
    early, _, last = (f"D{n}-{mac.hex()[:12]}" for n, mac in enumerate(macs(world), 1))
    months_pass(world.clock, world.services, keeper, 1)
    come_in(world, mentor)
    months_pass(world.clock, world.services, keeper, 6)
    assert [each.chain for each in log.drop_old(keeper)] == ["logins"]
    for noted in (early, last):
        done = log.check(keeper, noted).last
        assert done is not None
        assert done.whole
    told = log.check(keeper, f"D3-{'0' * 12}").last
    assert told is not None
    assert told.found == (("logins", 3, "changed"),)


def macs(world: World) -> list[bytes]:
    with world.database.reading() as connection:
        table = chain.LOGINS.table
        return list(connection.execute(select(table.c.mac).order_by(table.c.seq)).scalars())

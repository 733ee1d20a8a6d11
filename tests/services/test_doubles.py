"""Two files of one person are made one and two again: nothing is lost, nothing is changed."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import GoesOnAs, KeptHasEnded
from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import ClientFile, Given
from bridge_app.domain.doubles import Joined, Likeness
from bridge_app.domain.log_page import Wanted
from bridge_app.domain.looking import LookKind
from bridge_app.domain.people import Client, EndReason, NewClient, Purpose
from bridge_app.domain.retention import years
from bridge_app.domain.reviewing import Why
from bridge_app.domain.rewards import ReversalReason, Reward
from bridge_app.errors import NotDisclosedYet, NotFound, ReasonNeeded
from bridge_app.services.acting import Work
from bridge_app.services.doubles import DoubleFiles
from bridge_app.storage import chain, merging, tables
from bridge_app.storage import doubles as stored
from tests.engines import in_file_only
from tests.services.world import World
from tests.turning_back import turn_back

BORN = date(1988, 3, 12)


@pytest.fixture
def doubles(world: World) -> DoubleFiles:
    return world.services.doubles


@pytest.fixture
def twice(world: World, mentor: Actor) -> tuple[Client, Client]:
    """Karin, who came twice and got a file each time; each has a history."""
    made = []
    for first in ("Karin", "Carin"):
        made.append(world.services.people.create(mentor, NewClient(first, "de Boer", BORN)))
        world.clock.later(minutes=10)
    for client, levels in zip(made, ((2, 3), (4, 4)), strict=True):
        world.scored(mentor, client, *levels)
        step = world.confirmed(mentor, client, f"Ik bel {client.first_name}")
        world.services.plans.settle(mentor, client.id)
        world.services.rewards.give(mentor, world.gift(client, step))
        world.services.plans.praise(mentor, client.id, f"Knap van {client.first_name}")
        world.services.people.write_note(mentor, client.id, f"Notitie {client.number}")
        world.clock.later(days=1)
    return made[0], made[1]


def ledger(world: World) -> list[Any]:
    with world.database.reading() as connection:
        return list(connection.execute(sa.select(tables.ledger).order_by(tables.ledger.c.seq)))


def cents(rewards: tuple[Reward, ...]) -> int:
    return sum(each.cents for each in rewards)


def kept(world: World, *without: str) -> dict[str, list[Any]]:
    """Everything but the log and what was granted for today."""
    left_out = {"access_grant", "client_merge", *without}
    return {name: rows for name, rows in world.contents().items() if name not in left_out}


def seen(file: ClientFile) -> tuple[object, ...]:
    """What a file shows, without why it lay within reach."""
    rewards = [(each.id, each.state, each.cents) for each in file.rewards]
    steps = [(step.id, step.text, step.state) for step in file.plan.steps]
    moments = [moment.id for moment in file.scorings]
    return (file.client, file.case, rewards, steps, moments, file.footprints, file.notes)


# --- made one --------------------------------------------------------------------------------


def test_one_file_shows_both_histories_and_the_sum(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    before = [world.services.people.open(mentor, each.id) for each in twice]
    doubles.merge(mentor, karin.id, carin.id)
    file = world.services.people.open(mentor, karin.id)
    assert {step.text for step in file.plan.steps} == {"Ik bel Karin", "Ik bel Carin"}
    assert len(file.scorings) == 2
    assert len(file.footprints) == 2
    assert len(file.plan.agreements) == 2
    assert cents(file.rewards) == sum(cents(each.rewards) for each in before) == 40_00
    assert {said.text for said in file.praise} == {"Knap van Karin", "Knap van Carin"}
    assert len(file.notes) == 2
    assert (before[0].also, file.also) == ((), (carin.number,))
    assert file.disclosed == before[0].disclosed
    (line,) = world.services.people.caseload(mentor)
    assert line.client_id == karin.id
    assert len(world.services.plans.history(mentor, karin.id).steps) == 2


def test_both_numbers_find_the_one_file(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    doubles.merge(mentor, karin.id, carin.id)
    asks = world.services.people
    for typed in (karin.number, carin.number, "karin de boer", "carin", "12-03-1988"):
        assert [hit.client_id for hit in asks.find(mentor, typed)] == [karin.id], typed
    assert asks.by_number(mentor, carin.number).id == karin.id
    assert [each.id for each in asks.listed(mentor)] == [karin.id]
    changed = replace(asks.open(mentor, karin.id).client, first_name="Karina")
    asks.change(mentor, changed)
    assert [hit.client_id for hit in asks.find(mentor, carin.number)] == [karin.id]
    with pytest.raises(GoesOnAs) as told:
        asks.open(mentor, carin.id)
    assert told.value.number == karin.number


def test_the_ledger_and_its_chain_are_not_touched(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    before = ledger(world)
    doubles.merge(mentor, twice[0].id, twice[1].id)
    assert ledger(world) == before
    assert whole(world)


def whole(world: World) -> bool:
    acting = world.services.acting
    with world.database.reading() as connection:
        return chain.verify(connection, acting.ledger_key, chain.LEDGER).whole


def test_a_file_that_was_told_of_rewards_keeps_the_gate_open_for_the_one(
    world: World, mentor: Actor, doubles: DoubleFiles
) -> None:
    karin, carin = (world.client(mentor, first) for first in ("Karin", "Carin"))
    step = world.confirmed(mentor, carin)
    world.services.rewards.give(mentor, world.gift(carin, step))
    with pytest.raises(NotDisclosedYet):
        world.services.rewards.disclose(mentor, karin.id)
    doubles.merge(mentor, karin.id, carin.id)
    assert world.services.people.open(mentor, karin.id).disclosed is not None


# --- two again -------------------------------------------------------------------------------


def test_taking_it_back_leaves_everything_as_it_was(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    before = kept(world)
    files = [seen(world.services.people.open(mentor, each.id)) for each in twice]
    joined = doubles.merge(mentor, twice[0].id, twice[1].id)
    doubles.part(mentor, joined.seq)
    assert kept(world) == before
    assert [seen(world.services.people.open(mentor, each.id)) for each in twice] == files
    assert whole(world)
    for each in twice:
        assert [h.client_id for h in world.services.people.find(mentor, each.number)] == [each.id]


def test_control_without_taking_it_back_it_is_not_as_it_was(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    before = kept(world)
    doubles.merge(mentor, twice[0].id, twice[1].id)
    assert kept(world) != before


def test_what_was_given_in_between_stays_with_the_number_of_its_step(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    ready = world.confirmed(mentor, carin, "Ik breng mijn brief")
    joined = doubles.merge(mentor, karin.id, carin.id)
    gift = world.gift(karin, ready)
    reward = world.services.rewards.give(mentor, gift)
    assert world.services.rewards.give(mentor, gift) == reward, "the same gift is given once"
    assert reward.client_id == carin.id
    receipt = world.services.rewards.receipt(mentor, reward.id)
    assert (receipt.number, receipt.client_number) == (reward.receipt, karin.number)
    assert cents(world.services.rewards.of_client(mentor, karin.id)) == 60_00
    doubles.part(mentor, joined.seq)
    assert cents(world.services.rewards.of_client(mentor, karin.id)) == 20_00
    assert cents(world.services.rewards.of_client(mentor, carin.id)) == 40_00
    assert whole(world)


def test_a_reward_of_the_other_number_is_turned_back_under_it(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    (given,) = world.services.rewards.of_client(mentor, carin.id)
    doubles.merge(mentor, karin.id, carin.id)
    key = UUID(int=7)
    turn_back(world.services.rewards, mentor, key, given.id, ReversalReason.BOOKED_WRONGLY)
    assert ledger(world)[-1].client_id == carin.id
    assert whole(world)


def test_it_is_taken_back_once(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    joined = doubles.merge(mentor, twice[0].id, twice[1].id)
    doubles.part(mentor, joined.seq)
    with pytest.raises(NotFound):
        doubles.part(mentor, joined.seq)
    again = doubles.merge(mentor, twice[1].id, twice[0].id)
    assert again.kept.number == twice[1].number


def test_a_talk_on_a_number_that_was_joined_meanwhile_goes_on_under_the_other(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    talk = world.talk(mentor, carin)
    area, said = world.areas[0], Given(Answer.ANSWERED, 2)
    world.services.bridges.answer(mentor, talk, area, said)
    doubles.merge(mentor, karin.id, carin.id)
    world.services.bridges.answer(mentor, talk, area, said)
    assert world.audit()[-1].client_id == karin.id
    assert world.services.people.open(mentor, karin.id).also == (carin.number,)


def test_an_ended_file_does_not_swallow_one_that_goes_on(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    """Somebody comes back after years and got a new number: the old one may only stay open."""
    karin, carin = twice
    world.services.cases.end(mentor, karin.id, EndReason.MOVED)
    before = kept(world)
    with pytest.raises(KeptHasEnded) as told:
        doubles.merge(mentor, karin.id, carin.id)
    assert (told.value.kept, told.value.gone) == (karin.number, carin.number)
    assert kept(world) == before
    joined = doubles.merge(mentor, carin.id, karin.id)
    assert [each.client_id for each in world.services.people.caseload(mentor)] == [carin.id]
    doubles.part(mentor, joined.seq)
    world.services.cases.go_on(mentor, karin.id)
    doubles.merge(mentor, karin.id, carin.id)
    assert [each.client_id for each in world.services.people.caseload(mentor)] == [karin.id]


@in_file_only
def test_control_without_that_rule_who_is_helped_falls_out_of_the_caseload(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("bridge_app.services.doubles._check_goes_on", lambda *_: None)
    world.services.cases.end(mentor, twice[0].id, EndReason.MOVED)
    doubles.merge(mentor, twice[0].id, twice[1].id)
    assert world.services.people.caseload(mentor) == ()


# --- three numbers ---------------------------------------------------------------------------


def test_three_numbers_come_apart_in_any_order(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    third = world.client(mentor, "Karien")
    before = kept(world)
    first = doubles.merge(mentor, karin.id, carin.id)
    second = doubles.merge(mentor, third.id, karin.id)
    file = world.services.people.open(mentor, third.id)
    assert cents(file.rewards) == 40_00
    assert [h.client_id for h in world.services.people.find(mentor, carin.number)] == [third.id]
    with pytest.raises(GoesOnAs):
        doubles.merge(mentor, karin.id, third.id)
    doubles.part(mentor, first.seq)
    assert cents(world.services.people.open(mentor, third.id).rewards) == 20_00
    assert cents(world.services.people.open(mentor, carin.id).rewards) == 20_00
    doubles.part(mentor, second.seq)
    assert kept(world) == before


# --- reach, log, rights ----------------------------------------------------------------------


def test_both_files_must_lie_within_reach(
    world: World, mentor: Actor, desk: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = (each.id for each in twice)
    with pytest.raises(ReasonNeeded):
        doubles.merge(desk, karin, carin)
    compared = doubles.compare(desk, carin, karin, "lijkt dubbel")
    assert (compared.one.client.id, compared.other.client.id) == (karin, carin)
    told = [(e.talks, e.steps, e.given, e.mentor) for e in (compared.one, compared.other)]
    assert told == [(1, 1, 1, "Fatima")] * 2
    assert doubles.merge(desk, karin, carin).gone.client_id == carin
    line = world.audit()[-1]
    assert (line.action, line.client_id, line.object_id) == ("doubles.merge", karin, carin)
    world.clock.later(days=1)
    (joined,) = doubles.listed(desk).joined
    with pytest.raises(ReasonNeeded):
        doubles.part(desk, joined.seq)
    doubles.part(desk, joined.seq, "zijn er toch twee")
    assert doubles.listed(desk).joined == ()
    assert "zijn er toch twee" in {said for _numbers, said in _reasons_to_review(world)}


def _compared(world: World, sanne: Actor, own: Client, stranger: Client) -> list[Any]:
    """Somebody with one of the two within reach lays the other beside it, and then opens that."""
    begun = len(world.audit())
    world.services.people.walk_in(sanne, own.id)
    world.services.doubles.compare(sanne, own.id, stranger.id, "nieuwsgierig")
    world.services.people.open(sanne, stranger.id)
    return world.audit()[begun:]


def _reasons_to_review(world: World) -> list[tuple[tuple[str, ...], str]]:
    today = world.clock().date()
    chief = world.hire(Role.COORDINATOR, name="Coco")
    found = world.services.log.review(chief, Wanted(today, today)).unusual
    return [(each.numbers, each.said) for each in found if each.why is Why.REASON]


def test_a_reason_to_lay_two_files_beside_each_other_stands_with_the_one_it_opened(
    world: World, twice: tuple[Client, Client]
) -> None:
    own, stranger = twice
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    lines = _compared(world, sanne, own, stranger)
    told = [(e.action, e.client_id, e.ground) for e in lines if e.action == "doubles.compare"]
    assert told == [
        ("doubles.compare", stranger.id, Reach.TYPED_REASON),
        ("doubles.compare", own.id, Reach.WALK_IN_TODAY),
    ]
    assert _reasons_to_review(world) == [((stranger.number,), "nieuwsgierig")]
    looks = world.services.log.who_looked(sanne, stranger.id)
    hers = {(each.what, each.why) for each in looks if each.who == "Sanne"}
    assert hers == {(LookKind.SEEN, Reach.TYPED_REASON)}


@in_file_only
def test_control_with_one_line_for_two_files_nobody_hears_of_the_reason(
    world: World, twice: tuple[Client, Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a server a reason has a line of its own, whatever else the deed tells."""

    def turn_to(work: Work, client_id: UUID) -> None:
        work.entry = replace(work.entry, client_id=client_id)

    monkeypatch.setattr(Work, "_turn_to", turn_to)
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    _compared(world, sanne, *twice)
    assert _reasons_to_review(world) == []


def test_two_files_of_strangers_each_have_the_reason(
    world: World, twice: tuple[Client, Client]
) -> None:
    sanne = world.hire(Role.FRONT_DESK, name="Sanne")
    one, other = twice
    world.services.doubles.compare(sanne, one.id, other.id, "lijkt dubbel")
    assert sorted(_reasons_to_review(world)) == sorted(
        ((each.number,), "lijkt dubbel") for each in twice
    )


def test_who_looked_in_either_file_stands_in_the_one(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    ruth = world.hire(Role.FRONT_DESK, name="Ruth")
    world.services.people.open(ruth, carin.id, "stond aan de balie")
    doubles.merge(mentor, karin.id, carin.id)
    assert "Ruth" in {look.who for look in world.services.log.who_looked(mentor, karin.id)}


def test_the_whole_file_holds_both(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = twice
    apart = [world.services.rights.file(mentor, each.id) for each in twice]
    doubles.merge(mentor, karin.id, carin.id)
    file = world.services.rights.file(mentor, karin.id)
    for each in apart[0].sections:
        both = sum(len(one.section(each.key).records) for one in apart)
        if each.key not in {"opened", "reasons"}:
            assert len(file.section(each.key).records) == both, each.key
    assert len(file.section("joined").records) == 1


def test_nobody_is_one_with_oneself(
    mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    with pytest.raises(NotFound):
        doubles.merge(mentor, twice[0].id, twice[0].id)


def test_the_help_ends_and_goes_on_under_every_number(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = (each.id for each in twice)
    doubles.merge(mentor, karin, carin)
    world.services.cases.end(mentor, karin, EndReason.MOVED)
    assert ends(world) == [True, True]
    world.services.cases.go_on(mentor, karin)
    assert ends(world) == [False, False]


def ends(world: World) -> list[bool]:
    with world.database.reading() as connection:
        rows = connection.execute(sa.select(tables.case_.c.closed_at)).scalars()
        return [each is not None for each in rows]


# --- keeping and erasing ---------------------------------------------------------------------


def left(world: World, *clients: Client) -> dict[str, int]:
    with world.database.reading() as connection:
        rows = connection.execute(sa.select(tables.client.c.id)).scalars().all()
        cases = connection.execute(sa.select(tables.case_.c.id)).all()
    return {"clients": sum(each.id in rows for each in clients), "cases": len(cases)}


def test_erasing_takes_both(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    doubles.merge(mentor, twice[0].id, twice[1].id)
    asked = world.services.rights.ask_erasure(mentor, twice[0].id)
    assert {line.number for line in asked.lines} == {each.number for each in twice}
    before = ledger(world)
    world.services.retention.confirm(world.hire(Role.ADMINISTRATOR), asked.id)
    assert left(world, *twice) == {"clients": 0, "cases": 0}
    assert ledger(world) == before
    told = repr({n: r for n, r in world.contents().items() if n not in {"ledger", "ledger_card"}})
    assert "Boer" not in told
    assert not re.search(r"\bCarin\b", told)


def test_one_number_may_be_erased_and_the_other_stays_whole(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    """After a restore of an older backup only one of the two may be on the list."""
    karin, carin = twice
    files = {each.id: seen(world.services.people.open(mentor, each.id)) for each in twice}
    for gone, stays in ((karin, carin),):
        doubles.merge(mentor, gone.id, stays.id)
        asked = world.services.rights.ask_erasure(mentor, gone.id)
        with world.database.writing() as connection:
            line = next(each for each in asked.lines if each.client_id == gone.id)
            from bridge_app.storage import erasing

            erasing.case(connection, line.client_id, line.case_id)
        assert left(world, gone, stays) == {"clients": 1, "cases": 1}
        assert seen(world.services.people.open(mentor, stays.id)) == files[stays.id]


def test_the_longest_term_holds_for_both(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    retention, keeper = world.services.retention, world.hire(Role.ADMINISTRATOR)
    with world.database.writing() as connection:
        second = tables.case_.c.client_id == twice[1].id
        connection.execute(sa.update(tables.case_).where(second).values(purpose=Purpose.DEBT_HELP))
    retention.set_rule(keeper, Purpose.GENERAL, 1, "eigen keuze")
    retention.set_rule(keeper, Purpose.DEBT_HELP, 5, "schuldhulp")
    joined = doubles.merge(mentor, twice[0].id, twice[1].id)
    world.clock.later(days=years(2))
    assert retention.overview(keeper).due == ()
    world.clock.later(days=years(4))
    due = retention.overview(keeper).due
    assert {(each.number, each.client_id) for each in due} == {(e.number, e.id) for e in twice}
    world.clock.later(days=-years(4))
    doubles.part(mentor, joined.seq)
    assert [each.number for each in retention.overview(keeper).due] == [twice[0].number]


def test_an_area_is_erased_in_both(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    doubles.merge(mentor, twice[0].id, twice[1].id)
    area = world.areas[0]
    world.services.rights.erase_area(mentor, twice[0].id, area)
    with world.database.reading() as connection:
        said = connection.execute(sa.select(tables.answer.c.area)).scalars().all()
    assert area not in said
    assert said


# --- found and told apart --------------------------------------------------------------------


def test_who_may_be_one_is_listed_with_why(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    world.client(mentor, "Ruud", "Vos")
    (pair,) = doubles.listed(mentor).pairs
    assert pair.why is Likeness.NAMES_AND_BIRTH
    assert {pair.one.number, pair.other.number} == {each.number for each in twice}
    assert (pair.one.initial, pair.one.birth_year) == ("B", 1988)
    line = world.audit()[-1]
    assert (line.action, line.amount) == ("doubles.see", 1)


def test_more_clients_are_asked_for_than_one_statement_may_name(
    world: World, twice: tuple[Client, Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a list was read in twice; on a server it looked as if the line were gone."""
    many = [*(uuid4() for _ in range(66_000)), *(each.id for each in reversed(twice))]
    with world.database.reading() as connection:
        assert list(stored.clients(connection, many)) == [each.id for each in twice]
    monkeypatch.setattr(stored, "AT_ONCE", 1)
    with world.database.reading() as connection:
        assert list(stored.clients(connection, many[-2:])) == [each.id for each in twice]


def test_told_apart_is_remembered_until_one_is_not_sure(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    karin, carin = (each.id for each in twice)
    doubles.tell_apart(mentor, karin, carin)
    doubles.tell_apart(mentor, carin, karin)
    assert doubles.listed(mentor).pairs == ()
    doubles.not_sure(mentor, karin, carin)
    assert len(doubles.listed(mentor).pairs) == 1


def test_who_was_made_one_is_listed_and_no_pair_any_more(
    world: World, mentor: Actor, twice: tuple[Client, Client], doubles: DoubleFiles
) -> None:
    joined = doubles.merge(mentor, twice[0].id, twice[1].id)
    found = doubles.listed(mentor)
    assert found.pairs == ()
    assert found.joined == (joined,)
    assert isinstance(joined, Joined)


# --- who read it while the two were one --------------------------------------------------------


def read_and_parted(world: World, sam: Actor, stranger: Client) -> Client:
    """Made one with a file of one's own, read for weeks under that number, and made two again."""
    own = world.client(sam, "Karina")
    world.services.people.walk_in(sam, stranger.id)
    joined = world.services.doubles.merge(sam, own.id, stranger.id)
    world.clock.later(days=20)
    world.services.people.open(sam, own.id)
    world.clock.later(days=1)
    world.services.doubles.part(sam, joined.seq)
    world.clock.later(days=1)
    world.services.people.open(sam, own.id)
    return own


def sams_days(world: World, mentor: Actor, client: Client, begin: datetime) -> set[int]:
    """On which days after the beginning Sam looked, as this client hears it."""
    looks = world.services.log.who_looked(mentor, client.id)
    return {(each.at - begin).days for each in looks if each.who == "Sam"}


def test_a_client_hears_who_read_the_file_as_a_part_of_another(
    world: World, mentor: Actor, karin: Client
) -> None:
    sam, begin = world.hire(Role.MENTOR, name="Sam"), world.clock()
    other = world.client(mentor, "Lot")
    read_and_parted(world, sam, karin)
    assert sams_days(world, mentor, karin, begin) == {0, 20}
    assert sams_days(world, mentor, other, begin) == set()


def test_a_leak_tells_of_it_too(world: World, mentor: Actor, karin: Client) -> None:
    sam, keeper = world.hire(Role.MENTOR, name="Sam"), world.hire(Role.ADMINISTRATOR)
    read_and_parted(world, sam, karin)
    twentieth = world.clock().date() - timedelta(days=2)
    exposed = world.services.privacy.exposed
    assert karin.number in exposed(keeper, twentieth, twentieth, sam.person).opened
    after = world.clock().date()
    assert karin.number not in exposed(keeper, after, after, sam.person).opened
    assert exposed(keeper, twentieth, twentieth, mentor.person).opened == ()


def test_control_by_the_number_that_was_opened_nobody_hears_of_it(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, begin = world.hire(Role.MENTOR, name="Sam"), world.clock()
    read_and_parted(world, sam, karin)
    monkeypatch.setattr(merging, "read_as", lambda _connection: ())
    assert sams_days(world, mentor, karin, begin) == {0}


def test_it_is_told_along_a_chain_for_as_long_as_both_stood(
    world: World, mentor: Actor, doubles: DoubleFiles
) -> None:
    """Ans went on as Bea from the first day to the third, Bea as Cor from the second on."""
    ans, bea, cor = (world.client(mentor, name) for name in ("Ans", "Bea", "Cor"))
    first = doubles.merge(mentor, bea.id, ans.id)
    begin = world.clock()
    world.clock.later(days=1)
    second = doubles.merge(mentor, cor.id, bea.id)
    world.clock.later(days=1)
    doubles.part(mentor, first.seq)
    with world.database.reading() as connection:
        told = merging.read_as(connection)
    days = [(e.gone, e.key, (e.begin - begin).days, (e.end - begin).days) for e in told]
    assert days == [(ans.id, bea.id, 0, 2), (ans.id, cor.id, 1, 2)]
    doubles.part(mentor, second.seq)
    world.clock.later(days=1)
    doubles.merge(mentor, ans.id, bea.id)  # the other way round, in its own time
    with world.database.reading() as connection:
        assert len(merging.read_as(connection)) == 3

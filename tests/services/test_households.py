"""Who lives together: noted from a day on, ended, and only by who may open both files."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.households import Home, Member
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem, ReasonNeeded
from bridge_app.services.clock import business_day
from bridge_app.services.households import Households
from bridge_app.storage import tables
from tests.services.world import MORNING, World

TODAY = business_day(MORNING)
MAY = date(2026, 5, 1)


@pytest.fixture
def households(world: World) -> Households:
    return world.services.households


@pytest.fixture
def joke(world: World, mentor: Actor) -> Client:
    return world.client(mentor, "Joke")


def test_two_live_together_from_a_day_on_and_until_a_day(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    assert households.home(mentor, karin.id) == Home(karin)
    home = households.join(mentor, karin.id, joke.id, MAY)
    assert home == Home(karin, home.household, (Member(joke, MAY),))
    assert households.home(mentor, joke.id).others == (Member(karin, MAY),)
    assert {each.client_id for each in world.audit() if each.action == "household.join"} == {
        karin.id,
        joke.id,
    }
    ended = households.end(mentor, karin.id, TODAY)
    assert ended.others == (Member(joke, MAY, TODAY),)
    world.clock.later(days=1)
    assert households.home(mentor, karin.id) == Home(karin)
    assert households.home(mentor, joke.id) == Home(joke)
    again = households.join(mentor, joke.id, karin.id, TODAY + timedelta(days=1))
    assert again.household not in {None, home.household}


def test_whoever_was_noted_under_two_numbers_lives_there_once(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    double = world.client(mentor, "Carin")
    households.join(mentor, karin.id, double.id, MAY)
    households.join(mentor, karin.id, joke.id, MAY)
    assert len(households.home(mentor, joke.id).others) == 2
    joined = world.services.doubles.merge(mentor, karin.id, double.id)
    home = households.home(mentor, joke.id)
    assert [each.client.number for each in home.others] == [karin.number]
    assert home.left_alone == (karin.id,)
    world.services.doubles.part(mentor, joined.seq)
    assert len(households.home(mentor, joke.id).others) == 2


def test_what_was_noted_by_mistake_is_taken_back_and_the_log_keeps_both(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    households.join(mentor, karin.id, joke.id, MAY)
    assert households.take_back(mentor, karin.id, joke.id) == Home(karin)
    assert households.home(mentor, joke.id) == Home(joke)
    with world.database.reading() as connection:
        rows = connection.execute(sa.select(tables.household_member)).all()
    assert rows == [], "nowhere it says that they ever lived together"
    told = {each.action for each in world.audit() if each.client_id == joke.id}
    assert told >= {"household.join", "household.take_back"}
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.take_back(mentor, karin.id, joke.id)
    assert households.join(mentor, karin.id, joke.id, MAY).others == (Member(joke, MAY),)


def test_of_three_who_came_last_goes_and_the_two_stay(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo = world.client(mentor, "Bo")
    households.join(mentor, karin.id, joke.id, MAY)
    for one, other in ((karin, bo), (bo, karin)):
        households.join(mentor, bo.id, karin.id, TODAY)
        assert [each.client for each in households.home(mentor, karin.id).others] == [joke, bo]
        households.take_back(mentor, one.id, other.id)
        assert households.home(mentor, karin.id).others == (Member(joke, MAY),)
        assert households.home(mentor, bo.id) == Home(bo)


def test_what_ended_is_not_taken_back_and_both_have_to_lie_within_reach(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    households.join(mentor, karin.id, joke.id, MAY)
    sanne = world.hire(Role.MENTOR, name="Sanne")
    world.services.people.open(sanne, karin.id, "Belt terug")
    with pytest.raises(ReasonNeeded):
        households.take_back(sanne, karin.id, joke.id)
    households.end(mentor, karin.id, TODAY)
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.take_back(mentor, karin.id, joke.id)
    assert households.home(mentor, karin.id).others == (Member(joke, MAY, TODAY),)


def test_an_end_that_was_noted_by_mistake_is_taken_back_for_all_it_ended(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo = world.client(mentor, "Bo")
    households.join(mentor, karin.id, joke.id, MAY)
    together = households.join(mentor, bo.id, karin.id, MAY)
    households.end(mentor, bo.id, TODAY)
    left = households.home(mentor, karin.id)
    assert left.left_alone == (joke.id,), "who left today does not keep anybody company"
    households.end(mentor, karin.id, TODAY)
    world.clock.later(days=1)
    assert households.home(mentor, joke.id) == Home(joke)
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.go_on(mentor, karin.id, (joke.id,), MAY)
    home = households.go_on(mentor, karin.id, left.left_alone, TODAY)
    assert home == Home(karin, together.household, (Member(joke, MAY),)), "and not of who left"
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.go_on(mentor, karin.id, left.left_alone, TODAY)
    assert households.home(mentor, bo.id) == Home(bo)
    told = {each.action for each in world.audit() if each.client_id == joke.id}
    assert told >= {"household.end", "household.go_on"}


def test_who_lives_with_others_since_does_not_come_back_and_others_reach_is_asked(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo = world.client(mentor, "Bo")
    households.join(mentor, karin.id, joke.id, MAY)
    households.end(mentor, karin.id, TODAY)
    sanne = world.hire(Role.MENTOR, name="Sanne")
    world.services.people.open(sanne, karin.id, "Belt terug")
    with pytest.raises(ReasonNeeded):
        households.go_on(sanne, karin.id, (joke.id,), TODAY)
    world.clock.later(days=1)
    households.join(mentor, joke.id, bo.id, TODAY + timedelta(days=1))
    before = world.contents()["household_member"]
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.go_on(mentor, karin.id, (joke.id,), TODAY)
    assert world.contents()["household_member"] == before


def test_a_third_comes_to_two_and_one_who_goes_leaves_two(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo, sem = world.client(mentor, "Bo"), world.client(mentor, "Sem")
    home = households.join(mentor, karin.id, joke.id, MAY).household
    assert households.join(mentor, bo.id, karin.id, TODAY).household == home
    assert households.join(mentor, karin.id, sem.id, TODAY).household == home
    households.end(mentor, karin.id, TODAY)
    world.clock.later(days=1)
    assert households.home(mentor, karin.id) == Home(karin)
    left = households.home(mentor, joke.id).others
    assert [each.client.id for each in left] == [bo.id, sem.id]


def test_who_came_later_leaves_no_sooner_than_they_came_and_who_came_first_may(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo, sem = world.client(mentor, "Bo"), world.client(mentor, "Sem")
    households.join(mentor, karin.id, joke.id, MAY)
    households.join(mentor, sem.id, karin.id, MAY)
    households.join(mentor, bo.id, karin.id, TODAY)
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(FieldProblem, match="before_first"):
        households.end(mentor, bo.id, yesterday)
    households.end(mentor, karin.id, yesterday)
    households.end(mentor, sem.id, TODAY)
    world.clock.later(days=1)
    with pytest.raises(FieldProblem, match="before_first"):
        households.end(mentor, joke.id, yesterday)  # and with it that of who came today
    households.end(mentor, joke.id, TODAY)


def test_what_cannot_be_is_not_kept(
    world: World, mentor: Actor, karin: Client, joke: Client, households: Households
) -> None:
    bo, sem = world.client(mentor, "Bo"), world.client(mentor, "Sem")
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(FieldProblem, match="oneself"):
        households.join(mentor, karin.id, karin.id, TODAY)
    with pytest.raises(FieldProblem, match="in_future"):
        households.join(mentor, karin.id, joke.id, tomorrow)
    with pytest.raises(FieldProblem, match="lives_alone"):
        households.end(mentor, karin.id, TODAY)
    households.join(mentor, karin.id, joke.id, TODAY)
    households.join(mentor, bo.id, sem.id, TODAY)
    with pytest.raises(FieldProblem, match="together_already"):
        households.join(mentor, joke.id, karin.id, TODAY)
    with pytest.raises(FieldProblem, match="with_others"):
        households.join(mentor, karin.id, bo.id, TODAY)
    with pytest.raises(FieldProblem, match="in_future"):
        households.end(mentor, karin.id, tomorrow)
    with pytest.raises(FieldProblem, match="before_first"):
        households.end(mentor, karin.id, MAY)


def test_both_files_have_to_be_within_reach(
    world: World, mentor: Actor, karin: Client, households: Households
) -> None:
    other = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Sanne")
    far = world.client(other, "Far")
    world.clock.later(days=1)
    before = world.contents()
    with pytest.raises(ReasonNeeded):
        households.join(mentor, karin.id, far.id, TODAY)
    assert world.contents() == before
    reason = replace(mentor, reason="Zij wonen samen")
    assert households.join(reason, karin.id, far.id, TODAY).others == (Member(far, TODAY),)
    world.clock.later(days=1)
    assert [each.client for each in households.home(mentor, karin.id).others] == [far]
    with pytest.raises(ReasonNeeded):
        households.end(mentor, karin.id, TODAY)
    households.end(reason, karin.id, TODAY)
    assert households.home(mentor, karin.id) == Home(karin)

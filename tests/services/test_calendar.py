"""A clock that was set ahead drops nothing, and stops nobody once the date was set right."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.errors import ClockWentBack
from bridge_app.problem_words import sentence
from bridge_app.storage import chain, clocks, segments, tables
from bridge_app.trust_errors import ClockUnsure
from tests.services.test_log import come_in, months_pass, opened
from tests.services.world import World


@pytest.fixture
def keeper(world: World) -> Actor:
    return world.hire(Role.ADMINISTRATOR, name="Bas")


def work(world: World, mentor: Actor, karin: Client) -> None:
    """A deed, which leaves its line."""
    opened(world, mentor, karin)


def test_a_jump_ahead_warns_until_somebody_says_that_the_date_is_right(
    world: World, mentor: Actor, keeper: Actor, karin: Client
) -> None:
    last = world.clock()
    world.clock.later(days=400)
    assert world.services.calendar.state().jumped_from == last, "before anything is written"
    for _ in range(3):
        work(world, mentor, karin)
    assert world.services.calendar.state().jumped_from == last, "and after"
    assert world.services.calendar.set_right(keeper).sure
    work(world, mentor, karin)
    assert world.services.calendar.state().sure


def test_a_date_that_is_set_right_first_thing_is_right(
    world: World, keeper: Actor, karin: Client
) -> None:
    """Its own line comes after the same gap, and is no jump of its own."""
    world.clock.later(days=400)
    assert world.services.calendar.set_right(keeper).sure
    assert world.services.calendar.state().sure


def test_a_week_off_is_no_jump(world: World, mentor: Actor, karin: Client) -> None:
    world.clock.later(days=7)
    work(world, mentor, karin)
    assert world.services.calendar.state().sure


def test_a_clock_set_ahead_drops_no_month(
    world: World, mentor: Actor, keeper: Actor, karin: Client
) -> None:
    come_in(world, mentor)
    world.clock.later(days=31)
    come_in(world, mentor)
    work(world, mentor, karin)
    world.clock.now = datetime(2040, 1, 1, 9, tzinfo=UTC)
    work(world, mentor, karin)
    with pytest.raises(ClockUnsure) as told:
        world.services.log.drop_old(keeper)
    assert "03-07-2026" in sentence(told.value, "nl")
    world.services.calendar.set_right(keeper)
    assert world.services.log.drop_old(keeper) == (), "nor when somebody says it is 2040"
    assert world.services.log.check(keeper).reports[1].dropped == 0


def test_control_by_the_date_alone_all_of_it_would_have_gone(
    world: World, mentor: Actor, keeper: Actor
) -> None:
    come_in(world, mentor)
    world.clock.later(days=31)
    come_in(world, mentor)
    world.clock.now = datetime(2040, 1, 1, 9, tzinfo=UTC)
    come_in(world, mentor)
    with world.database.reading() as connection:
        found = segments.closed(connection, chain.LOGINS, "2039-06")
    assert [each.month for each in found] == ["2026-06", "2026-07"]
    assert mentor.person != keeper.person


def test_after_a_clock_that_was_ahead_vouchers_are_given_again(
    world: World, mentor: Actor, keeper: Actor, karin: Client
) -> None:
    first, second, third = (world.confirmed(mentor, karin) for _ in range(3))
    right = world.clock()
    world.clock.later(days=900)
    world.services.rewards.give(mentor, world.gift(karin, first))
    world.clock.now = right + timedelta(minutes=10)
    gift = world.gift(karin, second)
    with pytest.raises(ClockWentBack) as told:
        world.services.rewards.give(mentor, gift)
    said = sentence(told.value, "nl")
    assert "18-11-2028" in said
    assert "02-06-2026" in said
    world.services.calendar.set_right(keeper)
    assert world.services.rewards.give(mentor, gift).step_id == second.id
    world.clock.later(minutes=-30)
    with pytest.raises(ClockWentBack):
        world.services.rewards.give(mentor, world.gift(karin, third))


def test_a_month_that_was_written_ahead_ends_when_the_date_is_set_right(
    world: World, mentor: Actor, keeper: Actor, karin: Client
) -> None:
    right = world.clock()
    world.clock.later(days=900)
    work(world, mentor, karin)
    world.clock.now = right + timedelta(days=31)
    work(world, mentor, karin)
    assert months(world)[-1] == "2028-11", "the control: nobody set the date right yet"
    world.services.calendar.set_right(keeper)
    work(world, mentor, karin)
    assert months(world)[-1] == "2026-07"
    with world.database.reading() as connection:
        key = world.database.key_for(chain.AUDIT.purpose)
        assert chain.verify(connection, key, chain.AUDIT).whole
    months_pass(world.clock, world.services, keeper, 60)
    gone = world.services.log.drop_old(keeper)
    assert [each.month for each in gone if each.chain == "audit"] == ["2026-06"]
    months_pass(world.clock, world.services, keeper, 1)
    gone = world.services.log.drop_old(keeper)
    assert [each.month for each in gone if each.chain == "audit"] == ["2028-11", "2026-07"]
    assert all(each.whole for each in world.services.log.check(keeper).reports)


def test_within_the_month_that_was_running_rows_stay_where_they_were(
    world: World, mentor: Actor, keeper: Actor, karin: Client
) -> None:
    right = world.clock()
    world.clock.later(days=900)
    work(world, mentor, karin)
    world.clock.now = right + timedelta(days=1)
    world.services.calendar.set_right(keeper)
    work(world, mentor, karin)
    assert months(world)[-1] == "2028-11", "June was closed: no month is closed twice"


def months(world: World) -> list[str]:
    return [line.segment for line in world.audit()]


def test_what_was_noted_is_never_changed(world: World, keeper: Actor) -> None:
    world.services.calendar.set_right(keeper)
    with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
        connection.execute(tables.clock_event.delete())
    with world.database.reading() as connection:
        assert clocks.is_explained(connection, world.clock())
        assert not clocks.is_explained(connection, world.clock() + timedelta(days=1))

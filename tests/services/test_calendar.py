"""A clock that was set ahead drops nothing, and stops nobody once the date was set right."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.rewards import Card
from bridge_app.errors import ClockWentBack
from bridge_app.problem_words import sentence
from bridge_app.services import handing_over
from bridge_app.services.clock import at_the_desk
from bridge_app.stock_errors import CardRefused
from bridge_app.storage import chain, clocks, ledger, segments, tables
from bridge_app.trust_errors import ClockUnsure
from tests.services import stocked
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


# --- the clock of the desk goes anywhere (TRUST 8) ------------------------------------------------

BACK = [
    *(timedelta(minutes=6), timedelta(hours=1), timedelta(hours=2), timedelta(hours=12)),
    *(timedelta(days=days) for days in (1, 2, 3, 7, 20, 39)),
]
AHEAD = [timedelta(days=days) for days in (8, 9, 31, 60, 100, 200, 365, 900, 5 * 365, 20 * 365)]


@pytest.mark.parametrize("off", [False, True])
def test_of_twenty_jumps_each_is_told_and_none_gives_a_card_that_expired(
    world: World,
    coordinator: Actor,
    mentor: Actor,
    karin: Client,
    monkeypatch: pytest.MonkeyPatch,
    *,
    off: bool,
) -> None:
    """The control goes by the clock alone: set back a day, the card is good again."""
    world.long_after(days=40)
    north = stocked.place(world, "Noord")
    stocked.kind(world, coordinator)
    cards = stocked.batch(north, expires_on=stocked.expires(world, 0))
    world.services.stock.buy(coordinator, cards)
    step = world.confirmed(mentor, karin)
    world.clock.later(days=1)
    work(world, mentor, karin)
    right, gift = world.clock(), world.gift(karin, step, cards=(Card("0001", 20_00),))
    give, state = partial(world.services.rewards.give, mentor, gift), world.services.calendar.state
    if off:
        monkeypatch.setattr(handing_over, "check_ledger", lambda _work: None)
        world.clock.later(days=-1)
        assert give().cards == gift.cards
        return
    before = world.contents()
    for jump in BACK:
        world.clock.now = right - jump
        assert state().behind
        with pytest.raises(ClockWentBack):
            give()
    for jump in AHEAD:
        world.clock.now = right + jump
        assert state().jumped_from == right
        with pytest.raises(CardRefused) as told:
            give()
        assert told.value.reason == "expired"
    assert world.contents() == before, "nothing was booked, and no row lies elsewhere"


def test_in_the_hour_that_comes_twice_rows_stay_in_their_order(
    world: World, mentor: Actor, karin: Client
) -> None:
    """The clock on the wall goes back from 2.50 to 2.10; the moments that are kept go on."""
    steps = [world.confirmed(mentor, karin) for _ in range(2)]
    for step, minute in zip(steps, (50, 70), strict=True):
        world.clock.now = datetime(2026, 10, 25, 0, tzinfo=UTC) + timedelta(minutes=minute)
        world.long_after(0)
        world.services.rewards.give(mentor, world.gift(karin, step))
    with world.database.reading() as connection:
        rows = [row for row in ledger.every_row(connection) if row.receipt]
    assert [f"{at_the_desk(row.at):%H:%M}" for row in rows] == ["02:50", "02:10"]
    assert [row.receipt[-1] for row in rows] == ["1", "2"]
    assert {row.business_date.isoformat() for row in rows} == {"2026-10-25"}
    assert rows[0].at < rows[1].at

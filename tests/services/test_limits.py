"""Grounds and limits: kept, summed and warned of, the same everywhere to the cent."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.limits import (
    BY_LAW,
    BasisTotal,
    GiftLimit,
    LimitStand,
    Nearness,
    Received,
    Watched,
)
from bridge_app.domain.people import Client
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import ReversalReason, Reward
from bridge_app.errors import FieldProblem, NotDisclosedYet, NotFound
from bridge_app.services.clock import business_day
from bridge_app.storage import tables
from tests.services.world import MORNING, World
from tests.turning_back import turn_back

TODAY = business_day(MORNING)
LARGEST = 1_160_00
LAST_MINUTE = datetime(2026, 12, 31, 22, 59, tzinfo=UTC)
"""One minute to midnight in Amsterdam."""

NEW_YEAR = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)


def at(world: World, moment: datetime) -> None:
    """It is this moment, and somebody said that the date is right."""
    world.long_after(0)
    world.clock.now = moment
    world.long_after(0)


def generous(world: World, coordinator: Actor) -> None:
    """Rules under which a year is filled with few gifts."""
    rule = Policy(0, TODAY, 20_00, LARGEST, (20_00,), LARGEST)
    world.services.budgets.set_policy(coordinator, rule)


def given(world: World, actor: Actor, client: Client, cents: int = 20_00) -> Reward:
    step = world.confirmed(actor, client)
    return world.services.rewards.give(actor, world.gift(client, step, cents))


# --- across New Year ---------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [1_199_99, 1_200_00, 1_200_01])
def test_across_new_year_statement_warning_and_list_agree_to_the_cent(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, limit: int
) -> None:
    limits, rewards = world.services.limits, world.services.rewards
    generous(world, coordinator)
    limits.set_limit(coordinator, GiftLimit(TODAY, limit))
    wrong = given(world, mentor, karin)
    given(world, mentor, karin, LARGEST)
    at(world, LAST_MINUTE)
    given(world, mentor, karin, 40_00)

    def agreed(year: int) -> LimitStand:
        made = limits.statement(mentor, karin.id, year)
        watch = limits.watch(coordinator, year)
        assert made.total_cents == made.stand.own_cents == sum(each.cents for each in watch.totals)
        near = made.stand.nearness is not Nearness.CLEAR
        assert watch.watched == ((Watched(karin.id, karin.number, made.stand),) if near else ())
        if year == business_day(world.clock()).year:
            assert rewards.room(mentor, karin.id).limit == made.stand
        return made.stand

    december = agreed(2026)
    assert (december.received_cents, december.over_cents) == (1_220_00, 1_220_00 - limit)
    at(world, NEW_YEAR)
    turn_back(rewards, mentor, UUID(int=1), wrong.id, ReversalReason.BOOKED_WRONGLY)
    given(world, mentor, karin, 60_00)
    told = agreed(2026)
    assert told.received_cents == 1_200_00
    assert (told.left_cents, told.over_cents) == (
        max(limit - 1_200_00, 0),
        max(1_200_00 - limit, 0),
    )
    assert told.nearness is (Nearness.OVER if limit < 1_200_00 else Nearness.NEAR)
    assert agreed(2027).received_cents == 60_00
    days = [(each.day, not each.back) for each in limits.statement(mentor, karin.id, 2026).lines]
    assert days == [(TODAY, False), (TODAY, True), (date(2026, 12, 31), True)]


# --- limits and grounds ------------------------------------------------------------------------


def test_the_figure_of_the_law_holds_until_the_municipality_says_what_it_holds_to(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    limits = world.services.limits
    given(world, mentor, karin)
    assert limits.rules(coordinator).limits == ()
    assert limits.statement(mentor, karin.id, 2026).stand == LimitStand(2026, BY_LAW, 20_00)
    assert world.services.rewards.room(mentor, karin.id).limit is None
    confirmed = GiftLimit(TODAY)
    assert limits.set_limit(coordinator, confirmed).limits == (confirmed,)
    assert limits.statement(mentor, karin.id, 2026).stand.limit == confirmed
    with pytest.raises(FieldProblem):
        limits.set_limit(coordinator, GiftLimit(date(2026, 6, 1)))
    with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
        connection.execute(sa.update(tables.gift_limit).values(cents=1))


def test_a_reward_carries_the_ground_that_was_usual_when_it_was_first_said(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    limits = world.services.limits
    first = given(world, mentor, karin)
    limits.add_basis(coordinator, "Gift")
    given(world, mentor, karin)
    limits.add_basis(coordinator, "Werkpremie")
    given(world, mentor, karin)
    limits.set_usual(coordinator, "werkpremie")
    given(world, mentor, karin)
    limits.set_usual(coordinator, "gift")
    rules = limits.use_basis(coordinator, "gift", active=False)
    assert [(each.code, each.active, each.usual) for each in rules.bases] == [
        ("gift", False, False),
        ("werkpremie", True, False),
    ]
    given(world, mentor, karin)
    turn_back(world.services.rewards, mentor, UUID(int=1), first.id, ReversalReason.BOOKED_WRONGLY)
    assert limits.watch(coordinator, 2026).totals == (
        BasisTotal("", 1, 20_00),
        BasisTotal("gift", 1, 20_00),
        BasisTotal("werkpremie", 2, 40_00),
    )
    assert limits.use_basis(coordinator, "gift", active=True).bases[0].active
    with pytest.raises(NotFound):
        limits.use_basis(coordinator, "anders", active=False)
    limits.use_basis(coordinator, "gift", active=False)
    with pytest.raises(NotFound):
        limits.set_usual(coordinator, "gift")


# --- the statement -----------------------------------------------------------------------------


def test_there_is_no_statement_before_the_client_heard_of_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.confirmed(mentor, karin)
    for deed in (world.services.limits.statement, world.services.limits.statement_printed):
        with pytest.raises(NotDisclosedYet):
            deed(mentor, karin.id, 2026)
    world.services.rewards.disclose(mentor, karin.id)
    made = world.services.limits.statement_printed(mentor, karin.id, 2026, "  De printer ")
    assert (made.client_number, made.client_name) == (karin.number, "Karin de Boer")
    assert (made.lines, made.total_cents, made.made_on) == ((), 0, TODAY)
    line = world.audit()[-1]
    assert (line.action, line.client_id, line.detail) == (
        "reward.statement_printed",
        karin.id,
        "2026 De printer",
    )
    with pytest.raises(FieldProblem):
        world.services.limits.statement(mentor, karin.id, 2027)


def test_a_statement_tells_day_receipt_and_amount(
    world: World, mentor: Actor, karin: Client
) -> None:
    reward = given(world, mentor, karin)
    made = world.services.limits.statement(mentor, karin.id, 2026)
    assert made.lines == (Received(TODAY, 20_00, reward.receipt),)


# --- people who live together --------------------------------------------------------------


def test_who_lives_together_counts_as_one_where_the_limit_says_so(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    limits = world.services.limits
    other = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Sanne")
    joke = world.client(other, "Joke")
    both = replace(mentor, reason="Zij wonen samen")
    given(world, mentor, karin)
    world.services.households.join(both, karin.id, joke.id, TODAY)
    given(world, mentor, karin)
    given(world, other, joke, 40_00)
    limits.set_limit(coordinator, GiftLimit(TODAY, 70_00))
    assert limits.watch(coordinator, 2026).watched == ()
    limit = GiftLimit(TODAY, 70_00, per_household=True)
    limits.set_limit(coordinator, limit)
    one, two = LimitStand(2026, limit, 40_00, 40_00), LimitStand(2026, limit, 40_00, 20_00)
    assert limits.statement(mentor, karin.id, 2026).stand == one
    assert limits.statement(other, joke.id, 2026).stand == two
    assert world.services.rewards.room(other, joke.id).limit == two
    expected = (Watched(karin.id, karin.number, one), Watched(joke.id, joke.number, two))
    assert limits.watch(coordinator, 2026).watched == expected

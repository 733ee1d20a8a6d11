"""Rows of hand-outs with more than one card, and with a day that cannot be."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from bridge_app.desk_errors import RowsRefused
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget
from bridge_app.domain.handing_rows import FromPaper, RowWish, cards_of
from bridge_app.domain.people import Client
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Card, Gift, ReversalReason, RewardState
from bridge_app.errors import ApprovalNeeded, CardAlreadyGiven, CardsDoNotAddUp, FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.reward_errors import NoBudget, OverCap
from tests.services.world import World
from tests.turning_back import turn_back

TODAY = date(2026, 6, 2)
POST = FromPaper("Ik open mijn post", "money")


def wish(client: Client, serial: str, cents: int = 40_00, **more: Any) -> RowWish:
    return RowWish(client.number, more.get("step", POST), cents, serial, more.get("day", TODAY))


def troubles(world: World, actor: Actor, row: RowWish) -> list[Exception]:
    before = world.contents()
    with pytest.raises(RowsRefused) as told:
        world.services.handing_rows.give(actor, uuid4(), [row])
    assert world.contents() == before
    return list(told.value.troubles.values())


def test_several_numbers_in_a_row_are_several_cards_and_none_is_given_again(
    world: World, mentor: Actor, karin: Client
) -> None:
    key = uuid4()
    world.services.handing_rows.give(mentor, key, [wish(karin, " 8841, 88 42 ;")])
    (given,) = world.services.rewards.of_client(mentor, karin.id)
    assert given.cards == (Card("8841", 20_00), Card("8842", 20_00))
    (booked,) = world.services.handing_rows.booked(mentor, key)
    assert (booked.serial, booked.cents) == ("8841, 8842", 40_00)
    for again in ("8841", "8842"):
        (refused,) = troubles(world, mentor, wish(karin, again))
        assert isinstance(refused, CardAlreadyGiven)
    world.services.handing_rows.give(mentor, uuid4(), [wish(karin, "88")])


def test_cards_that_cannot_be_worth_the_same_are_refused_and_no_cent_is_lost(
    world: World, mentor: Actor, karin: Client
) -> None:
    (refused,) = troubles(world, mentor, wish(karin, "1, 2, 3", 20_00))
    assert isinstance(refused, CardsDoNotAddUp)
    assert cards_of(wish(karin, "1, 2, 3", 60_00)) == tuple(Card(n, 20_00) for n in "123")
    (empty,) = troubles(world, mentor, wish(karin, " , "))
    assert isinstance(empty, FieldProblem)
    assert (empty.field, empty.reason) == ("serial", "empty")


@pytest.mark.parametrize(
    ("day", "agreed", "field"),
    [
        (date(1, 1, 1), None, "handed_on"),
        (date(2024, 12, 31), None, "handed_on"),
        (TODAY, date(1, 1, 1), "agreed_on"),
    ],
)
def test_a_year_that_was_typed_wrong_books_nothing(
    world: World, mentor: Actor, karin: Client, day: date, agreed: date | None, field: str
) -> None:
    row = wish(karin, "A", day=day, step=FromPaper("Ik bel", "money", agreed))
    (refused,) = troubles(world, mentor, row)
    assert isinstance(refused, FieldProblem)
    assert refused.field == field
    assert ("voor 2025" if field == "handed_on" else "voor 2000") in sentence(refused)
    last_year, long_ago = date(2025, 1, 1), date(2000, 1, 1)
    good = wish(karin, "A", day=last_year, step=FromPaper("Ik bel", "money", long_ago))
    assert world.services.handing_rows.give(mentor, uuid4(), [good]) == 1


def test_another_amount_after_a_wrong_booking_may_be_agreed_to_in_a_row(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Nobody promised it, so nobody agreed to it before; the amount that stands needs no yes."""
    rows, rewards, key = world.services.handing_rows, world.services.rewards, uuid4()
    sanne, step = world.hire(Role.COORDINATOR), world.confirmed(mentor, karin)
    given = rewards.give(mentor, world.gift(karin, step))
    turn_back(rewards, mentor, uuid4(), given.id, ReversalReason.BOOKED_WRONGLY)
    row = wish(karin, "Z-1", 60_00, step=step.id)
    (refused,) = troubles(world, mentor, row)
    assert isinstance(refused, ApprovalNeeded)
    (asked,) = rows.to_approve(mentor, key, [row])
    assert asked.amounts == {step.id: 60_00}
    rewards.approve(sanne, asked)
    assert rows.give(mentor, key, [row], sanne.person) == 1
    stands = [(each.cents, each.state) for each in rewards.of_client(mentor, karin.id)]
    assert stands[-1] == (60_00, RewardState.HANDED_OVER)
    assert sum(cents for cents, state in stands if state is RewardState.HANDED_OVER) == 60_00


def lies_ready(world: World, actor: Actor, client: Client) -> list[UUID]:
    """The steps that a reward may hang on now; the list of the day counts as many."""
    steps = world.services.rewards.rewardable(actor, client.id)
    assert sum(each.steps for each in world.services.rewards.waiting(actor)) == len(steps)
    return [step.id for step in steps]


@pytest.mark.parametrize("reason", ReversalReason)
def test_a_card_that_breaks_takes_nothing_from_a_step_that_paper_alone_told_of(
    world: World, mentor: Actor, karin: Client, reason: ReversalReason
) -> None:
    """It stays earned without an agreement; a row typed over wrongly is typed anew instead."""
    rewards = world.services.rewards
    world.services.handing_rows.give(mentor, uuid4(), [wish(karin, "K-1", 20_00)])
    (given,) = rewards.of_client(mentor, karin.id)
    assert not lies_ready(world, mentor, karin)
    turn_back(rewards, mentor, uuid4(), given.id, reason)
    if reason is ReversalReason.BOOKED_WRONGLY:
        assert not lies_ready(world, mentor, karin)
        return
    assert lies_ready(world, mentor, karin) == [given.step_id]
    again = Gift(uuid4(), karin.id, given.step_id, 20_00, (Card("K-2", 20_00),))
    assert rewards.give(mentor, again).state is RewardState.HANDED_OVER
    assert not lies_ready(world, mentor, karin)


def test_a_row_of_a_period_that_is_over_is_refused_in_words_of_that_period(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    """Not "dit kwartaal", and nobody is told to wait for a budget that has begun already."""
    budgets = world.services.budgets
    budgets.set_policy(coordinator, Policy(0, TODAY, cap_cents=40_00))
    world.services.handing_rows.give(mentor, uuid4(), [wish(karin, "M", day=date(2026, 3, 3))])
    (capped,) = troubles(world, mentor, wish(karin, "N", 20_00, day=date(2026, 3, 4)))
    assert isinstance(capped, OverCap)
    assert "in dat kwartaal is er voor deze deelnemer nog €\xa00" in sentence(capped, "nl")
    quarter = Budget(uuid4(), "Tweede kwartaal", date(2026, 4, 1), date(2026, 6, 30))
    budgets.open(coordinator, quarter, 20_00)
    (unpaid,) = troubles(world, mentor, wish(karin, "O", 20_00, day=date(2025, 12, 4)))
    assert isinstance(unpaid, NoBudget)
    assert unpaid.until == ""
    world.services.handing_rows.give(mentor, uuid4(), [wish(karin, "P", 20_00)])
    (capped,) = troubles(world, mentor, wish(karin, "Q"))
    assert isinstance(capped, OverCap)
    assert "dit kwartaal" in sentence(capped, "nl")

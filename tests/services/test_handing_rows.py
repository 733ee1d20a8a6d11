"""Several hand-outs at once: each by the rules, all of them booked or none, and never twice."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import RowsRefused
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget
from bridge_app.domain.handing_rows import ForGoal, FromPaper, RowWish
from bridge_app.domain.people import Client, Keep
from bridge_app.domain.plan import TeachBack
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import LedgerKind, LedgerOrigin, Promise, ReversalReason
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.errors import (
    AmountOutsidePolicy,
    ApprovalNeeded,
    ClockWentBack,
    FieldProblem,
    KeyUsedBefore,
    NotFound,
    PlanNotAgreed,
    PrintOnly,
    ReasonNeeded,
    StepNotConfirmed,
)
from bridge_app.reward_errors import GoalRewardsOff, OverCap
from bridge_app.services import handing_over
from bridge_app.services.session import Services
from bridge_app.storage import plans, policies, tables, units
from bridge_app.storage.written import Written
from tests.engines import in_file_only
from tests.services.world import World
from tests.turning_back import turn_back

TODAY = date(2026, 6, 2)
POST = FromPaper("Ik open mijn post", "money")


def handed(world: World) -> list[Any]:
    ledger = tables.ledger
    wanted = sa.select(ledger).where(ledger.c.kind == LedgerKind.HAND_OVER).order_by(ledger.c.seq)
    with world.database.reading() as connection:
        return list(connection.execute(wanted))


def wish(client: Client, serial: str, **more: Any) -> RowWish:
    return replace(RowWish(client.number, POST, 20_00, serial, TODAY), **more)


def refused(world: World, actor: Actor, *rows: RowWish) -> dict[int, type[Exception]]:
    before = world.contents()
    with pytest.raises(RowsRefused) as told:
        world.services.handing_rows.give(actor, uuid4(), rows)
    assert world.contents() == before
    assert told.value.count == len(told.value.troubles)
    return {row: type(problem) for row, problem in told.value.troubles.items()}


def test_every_row_is_booked_in_its_order_and_a_second_press_doubles_nothing(
    world: World, mentor: Actor, karin: Client
) -> None:
    step = world.confirmed(mentor, karin)
    known = world.services.handing_rows.client(mentor, f" {karin.number} ")
    assert (known.client_id, known.name) == (karin.id, "Karin de Boer")
    assert [each.id for each in known.steps] == [step.id]
    rows = (wish(karin, "A-1", step=step.id), wish(karin, " A-2 ", day=date(2026, 5, 28)))
    key = uuid4()
    for _ in range(2):
        assert world.services.handing_rows.give(mentor, key, rows) == 2
    first, second = handed(world)
    assert (first.receipt, second.receipt) == ("2026-A-000001", "2026-A-000002")
    assert (first.origin, second.origin) == (LedgerOrigin.HERE, LedgerOrigin.PAPER)
    assert (second.event_date, second.business_date) == (date(2026, 5, 28), TODAY)
    assert second.pillar == "money"
    given = world.services.rewards.of_client(mentor, karin.id)
    assert [card.serial for each in given for card in each.cards] == ["A-1", "A-2"]
    assert world.services.handing_rows.client(mentor, karin.number).steps == ()


def test_a_key_that_came_with_other_rows_books_nothing(
    world: World, mentor: Actor, karin: Client
) -> None:
    """An answer was lost, and somebody typed on: no row is passed over as if it was booked."""
    key, first = uuid4(), wish(karin, "A-1")
    give = world.services.handing_rows.give
    assert give(mentor, key, [first]) == 1
    before = world.contents()
    for rows in ([first, wish(karin, "A-2")], [replace(first, serial="A-3")], []):
        with pytest.raises(KeyUsedBefore):
            give(mentor, key, rows)
        assert world.contents() == before
    assert give(mentor, key, [first]) == 1


def test_what_was_booked_with_a_key_is_told_for_a_lost_answer_and_for_the_receipts(
    world: World, mentor: Actor, karin: Client
) -> None:
    rows, key = world.services.handing_rows, uuid4()
    assert rows.booked(mentor, key) == ()
    rows.give(mentor, key, [wish(karin, f"b-{n}", day=date(2026, 6, n)) for n in (1, 2)])
    first, second = rows.booked(mentor, key)
    assert (first.number, first.cents, first.serial, first.day) == (
        karin.number,
        20_00,
        "B-1",
        date(2026, 6, 1),
    )
    assert (first.receipt[-1], second.receipt[-1]) == ("1", "2"), "numbered without gaps"
    assert world.services.rewards.receipt(mentor, second.reward_id).number == second.receipt
    with suppress(ReasonNeeded):  # a server does not even show that there is something
        assert rows.booked(world.hire(Role.MENTOR), key) == ()


def test_a_goal_that_was_reached_is_given_for_where_the_rules_say_so(
    world: World, mentor: Actor, karin: Client
) -> None:
    rows = world.services.handing_rows
    step = world.confirmed(mentor, karin)
    goal = ForGoal(step.goal_id)
    assert rows.client(mentor, karin.number).goals == ()
    assert refused(world, mentor, wish(karin, "b-1", step=goal)) == {0: GoalRewardsOff}
    with world.database.writing() as connection:
        rules = Policy(0, TODAY, goal_reward=True)
        policies.add(connection, rules, Written(world.clock.now, mentor.person))
    assert [each.id for each in rows.client(mentor, karin.number).goals] == [step.goal_id]
    rows.give(mentor, uuid4(), [wish(karin, "b-1", step=goal), wish(karin, "b-2", step=step.id)])
    assert [(row.step_id, row.goal_id) for row in handed(world)] == [
        (None, step.goal_id),
        (step.id, None),
    ]


def by_owner(world: World) -> Services:
    """The services as the owner of a server has them, whom the server asks less than others."""
    return World(world.database, world.clock).services


@pytest.mark.parametrize("off", [False, True])
def test_what_paper_alone_tells_of_lacks_the_agreement_and_nothing_else(
    world: World, mentor: Actor, karin: Client, off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a step that was not confirmed nothing is given; the control looks at paper no more."""
    monkeypatch.setattr(plans, "add_event", lambda *_: None)  # it was done, and nobody kept that
    if off:
        monkeypatch.setattr(handing_over, "check_rewardable", lambda *_, **__: None)
        by_owner(world).handing_rows.give(mentor, uuid4(), [wish(karin, "A-1")])
        return
    assert refused(world, mentor, wish(karin, "A-1")) == {0: StepNotConfirmed}


def test_turned_back_what_was_never_earned_waits_for_nothing(
    world: World, mentor: Actor, karin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plans, "add_event", lambda *_: None)
    monkeypatch.setattr(handing_over, "check_rewardable", lambda *_, **__: None)
    owner = by_owner(world)
    owner.handing_rows.give(mentor, uuid4(), [wish(karin, "A-1")])
    (row,) = handed(world)
    turn_back(owner.rewards, mentor, uuid4(), row.reward_id, ReversalReason.CARD_DEFECTIVE)
    with world.database.reading() as connection:
        last = connection.execute(
            sa.select(tables.ledger.c.kind).order_by(tables.ledger.c.seq.desc()).limit(1)
        ).scalar_one()
    assert last is LedgerKind.REVERSE


def test_what_paper_agreed_today_was_agreed_before_the_client_heard_of_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Noon is still to come: the agreement stands at this moment, the telling never before it."""
    today = wish(karin, "A-1", step=replace(POST, agreed_on=TODAY))
    world.services.handing_rows.give(mentor, uuid4(), [today])
    agreed = world.services.plans.plan(mentor, karin.id).agreed_at
    told = world.services.people.open(mentor, karin.id).disclosed
    assert agreed == told == world.clock()


def test_nobody_heard_of_it_before_what_was_agreed_under_a_clock_that_ran_ahead(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.planned(mentor, karin, "Ik bel")
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    world.clock.later(hours=-1)
    before = world.contents()
    with pytest.raises(ClockWentBack):
        world.services.handing_rows.give(mentor, uuid4(), [wish(karin, "A-1")])
    assert world.contents() == before


def test_a_step_of_paper_stands_in_a_plan_of_paper_under_one_goal_for_its_pillar(
    world: World, mentor: Actor, karin: Client
) -> None:
    agreed = date(2026, 4, 1)
    rows = (wish(karin, "A-1"), wish(karin, "A-2", step=replace(POST, agreed_on=agreed)))
    world.services.handing_rows.give(mentor, uuid4(), rows)
    plan = world.services.plans.plan(mentor, karin.id)
    assert (plan.origin, [goal.text for goal in plan.goals]) == ("paper", ["Geld"])
    assert [(step.text, step.confirmed) for step in plan.steps] == [(POST.text, True)] * 2
    assert [plan.is_agreed(step.id) for step in plan.steps] == [False, True]
    assert plan.agreed_at is not None
    assert plan.agreed_at.date() == agreed
    assert world.services.rewards.disclose(mentor, karin.id) == world.clock()
    lot = world.client(mentor, "Lot")
    world.planned(mentor, lot, "Ik bel")
    world.services.handing_rows.give(mentor, uuid4(), [wish(lot, "A-3")])
    assert world.services.plans.plan(mentor, lot.id).origin == "conversation"


def test_one_wrong_row_keeps_all_of_them_from_being_booked_and_each_is_told(
    world: World, mentor: Actor, karin: Client
) -> None:
    step = world.planned(mentor, karin, "Ik bel").steps[0]
    told = refused(
        world,
        mentor,
        wish(karin, "A-1"),
        wish(karin, "A-2", cents=19_99),
        wish(karin, "A-3", number="9999"),
        wish(karin, "A-4", step=step.id),
        wish(karin, "A-1"),
        wish(karin, ""),
        wish(karin, "A-5", day=date(2026, 6, 3)),
        wish(karin, "A-6", step=replace(POST, agreed_on=TODAY), day=date(2026, 5, 1)),
        wish(karin, "A-7", step=replace(POST, text=" ")),
    )
    assert told.pop(4).__name__ == "CardAlreadyGiven"
    assert told == {
        1: AmountOutsidePolicy,
        2: NotFound,
        3: PlanNotAgreed,
        **dict.fromkeys((5, 6, 7, 8), FieldProblem),
    }


def test_who_is_out_of_reach_asks_for_a_reason_which_counts_for_all_rows(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    lot = world.client(mentor, "Lot")
    rows = (wish(karin, "A-1"), wish(lot, "A-2"))
    assert refused(world, desk, *rows) == {0: ReasonNeeded, 1: ReasonNeeded}
    told = replace(desk, reason="De lijst van maandag")
    assert world.services.handing_rows.give(told, uuid4(), rows) == 2
    opened = [each for each in world.audit() if each.ground == "typed_reason"]
    assert {each.client_id for each in opened} == {karin.id, lot.id}


@in_file_only
def test_a_talk_of_which_nothing_is_kept_keeps_no_row(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.talk(mentor, karin, Keep.PRINT_ONLY)
    assert refused(world, mentor, wish(karin, "A-1")) == {0: PrintOnly}


def test_a_card_of_the_stock_leaves_it(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    with world.database.writing() as connection:
        place = Unit(uuid4(), "Balie")
        units.add(connection, UnitKind.LOCATION, place)
    stock = world.services.stock
    kind = stock.add_kind(coordinator, StockKind("", "Winkelbon", counted=True))
    stock.add_kind(coordinator, StockKind("", "Oude bon", active=False))
    stock.buy(coordinator, NewBatch(kind.code, "", 20_00, 40_00, ("W-1", "W-2"), place.id))
    assert [each.code for each in world.services.handing_rows.kinds(mentor)] == [kind.code]
    rows = (wish(karin, "W-1", kind=kind.code), wish(karin, "W-9", kind=kind.code))
    assert refused(world, mentor, *rows).keys() == {1}
    world.services.handing_rows.give(mentor, uuid4(), rows[:1])
    (line,) = stock.view(coordinator).lines
    assert (line.in_stock, line.handed_over) == (1, 1)


def test_a_row_of_another_day_keeps_household_team_and_budget_of_its_own_day(
    world: World, mentor: Actor, coordinator: Actor, karin: Client
) -> None:
    joke, team, may = world.client(mentor, "Joke"), uuid4(), date(2026, 5, 31)
    home = world.services.households.join(mentor, karin.id, joke.id, TODAY).household
    with world.database.writing() as connection:
        connection.execute(sa.insert(tables.team), {"id": team, "name": "Team", "active": True})
        joined = {"staff_id": mentor.person, "team_id": team, "from_day": TODAY}
        connection.execute(sa.insert(tables.staff_team), joined)
    open_one = world.services.budgets.open
    spring = open_one(
        coordinator, Budget(uuid4(), "Lente", date(2026, 1, 1), may), 100_00
    ).budget.id
    summer = open_one(
        coordinator, Budget(uuid4(), "Zomer", TODAY, date(2026, 12, 31)), 100_00
    ).budget.id
    rows = (wish(karin, "A-1", day=may), wish(karin, "A-2"))
    world.services.handing_rows.give(mentor, uuid4(), rows)
    told = [(each.household, each.team, each.budget) for each in handed(world)]
    assert told == [(None, None, spring), (home, team, summer)]


@pytest.mark.parametrize("together", [False, True])
def test_a_cap_counts_in_the_period_of_the_rows_own_day(
    world: World, mentor: Actor, karin: Client, *, together: bool
) -> None:
    """DECISIONS E2: what was given in March does not use up what may be given in June."""
    if together:
        other = world.client(mentor, "Joke")
        world.services.households.join(mentor, karin.id, other.id, date(2026, 1, 1))
    with world.database.writing() as connection:
        rules = Policy(0, date(2026, 1, 1), cap_cents=30_00, cap_together=together)
        policies.add(connection, rules, Written(world.clock.now, mentor.person))
    give, march = world.services.handing_rows.give, date(2026, 3, 3)
    give(mentor, uuid4(), [wish(karin, "K-1")])
    assert refused(world, mentor, wish(karin, "K-2")) == {0: OverCap}
    give(mentor, uuid4(), [wish(karin, "K-3", day=march)])
    assert refused(world, mentor, wish(karin, "K-4", day=march)) == {0: OverCap}
    assert refused(world, mentor, wish(karin, "K-5", day=date(2026, 6, 1))) == {0: OverCap}


def test_rows_above_the_limit_take_the_yes_of_a_second_person_to_each_of_them(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Also for a step that is on paper only: it is known before it is made."""
    rows, approve, key = world.services.handing_rows, world.services.rewards.approve, uuid4()
    joke, sanne = world.client(mentor, "Joke"), world.hire(Role.COORDINATOR)
    step = world.confirmed(mentor, karin)
    asked = [
        wish(karin, "B-1", step=step.id, cents=50_00),
        wish(joke, "B-2", cents=60_00),
        wish(joke, "B-3"),
    ]
    wanted = rows.to_approve(mentor, key, asked)
    assert [(each.client_id, list(each.amounts.values())) for each in wanted] == [
        (karin.id, [50_00]),
        (joke.id, [60_00]),
    ]
    approve(sanne, wanted[0])
    for approver in (None, sanne.person):
        with pytest.raises(RowsRefused) as told:
            rows.give(mentor, key, asked, approver)
        wrong = {place: type(each) for place, each in told.value.troubles.items()}
        assert wrong[1] is ApprovalNeeded
        assert len(wrong) == (1 if approver else 2), "the yes to one is no yes to another"
    approve(sanne, wanted[1])
    assert rows.give(mentor, key, asked, sanne.person) == 3
    agreed = [(row.cents, row.approver) for row in handed(world)]
    assert agreed == [(50_00, sanne.person), (60_00, sanne.person), (20_00, None)]


def test_what_was_promised_above_the_limit_needs_no_second_yes(
    world: World, mentor: Actor, karin: Client
) -> None:
    rows, step = world.services.handing_rows, world.confirmed(mentor, karin)
    given = wish(karin, "B-1", step=step.id, cents=50_00)
    key, sanne = uuid4(), world.hire(Role.COORDINATOR)
    (asked,) = rows.to_approve(mentor, key, [given])
    world.services.rewards.approve(sanne, asked)
    promise = Promise(uuid4(), karin.id, step.id, 50_00, sanne.person)
    world.services.rewards.promise(mentor, promise)
    assert rows.to_approve(mentor, key, [given]) == ()
    assert rows.give(mentor, key, [given]) == 1

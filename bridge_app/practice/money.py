"""Money in a practice store: rules, budgets that changed, and rewards that are still on the way.

What was given in the years before had no budget; it begins with the first one.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import count
from uuid import UUID, uuid4

from bridge_app.domain.access import Actor
from bridge_app.domain.budgets import Budget, BudgetChange, ChangeReason
from bridge_app.domain.plan import MiniStep, SeenHow
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Card, Gift, Promise, Reward
from bridge_app.practice.living import Crew, Life
from bridge_app.practice.office import TEAMS
from bridge_app.practice.stories import Talk
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Services

CENTS = 20_00
LONG_AGO = timedelta(days=100)
"""When the rules began, and something was promised for which nobody came."""

WAITS = 60
"""Days after which such a promise ends."""

MANY = 32
"""People of whom something was promised, earned, declined or over."""

SHARE = 6
"""In a small store one for so many people."""

PAID = 4
"""Of those who earned something, so many have it."""

CHANGES = (
    (2_500_00, ChangeReason.TOP_UP, "Besluit van het college, nummer 14"),
    (-1_000_00, ChangeReason.TAKEN_BACK, "Gaat naar volgend jaar"),
)
"""What was put in the budget for everybody after it was opened, and taken out of it."""

LITTLE = 40_00
"""What is left in the budget of a team that is nearly used up."""


def reserved(services: Services, crew: Crew, lives: Iterable[Life]) -> None:
    """Some time ago: rules under which a promise ends, and promises for which nobody came back."""
    today = business_day(services.acting.clock())
    services.budgets.set_policy(crew.coordinator, Policy(0, today, expires_after_days=WAITS))
    gone = [each for each in lives if each.story.by_mentor and _is_over(each, today)]
    _promised(services, crew.mentor, gone, len(gone))


def _is_over(life: Life, today: date) -> bool:
    """Whether everything that is told of this person happened before today."""
    return all(business_day(each.at) < today for each in life.story.visits)


def arranged(services: Services, crew: Crew, lives: Iterable[Life]) -> None:
    """In the end: budgets, what nobody came for is over, and promises in every state."""
    boss, mentor = crew.coordinator, crew.mentor
    own = _open_budgets(services, boss)
    services.budgets.end_overdue(boss)
    near = {line.client_id for line in services.people.caseload(mentor)}
    people = [life for life in lives if life.id in near and life.actor == mentor]
    for life, reward in _promised(services, mentor, people, len(near)):
        services.rewards.decline(mentor, uuid4(), reward.id)
        life.promised.clear()  # another day it may be promised again
    earned = [reward for _, reward in _promised(services, mentor, people[::-1], len(near), PAID)]
    for reward in earned:
        if reward.step_id:
            services.plans.confirm(mentor, reward.client_id, reward.step_id, SeenHow.TOLD)
    _pay(services, mentor, earned[:PAID])
    _promised(services, mentor, people, len(near))
    _nearly_use_up(services, boss, own)


def _promised(
    services: Services, actor: Actor, lives: Iterable[Life], people: int, more: int = 0
) -> Sequence[tuple[Life, Reward]]:
    """Something is promised to the next of these, for a step that is still to be done."""
    made: list[tuple[Life, Reward]] = []
    enough = min(MANY, people // SHARE)
    for life in lives:
        if len(made) >= enough + min(enough, more):
            break
        if step := _ahead(life, business_day(system_clock())):
            wanted = Promise(uuid4(), life.id, step.id, CENTS)
            made.append((life, services.rewards.promise(actor, wanted)))
            life.promised.add(step.id)
            if not life.disclosed:
                services.rewards.disclose(actor, life.id)
                life.disclosed = True
    return made


def _ahead(life: Life, today: date) -> MiniStep | None:
    """A step as it was agreed last, not done yet, not for today and not promised before."""
    talks = [each for each in life.story.visits if isinstance(each, Talk) and each.goal]
    if not talks or talks[-1].teach_back is None:
        return None
    later = talks[-1].course.later
    agreed = (*life.planned.steps, *(e for e in life.planned.waiting if e.text in later))
    passed = life.planned.over | life.promised
    ahead = (each for each in agreed if each.id not in passed)
    return next((each for each in ahead if each.day != today), None)


def _pay(services: Services, mentor: Actor, earned: Sequence[Reward]) -> None:
    """Cards that were never bought, as for everything that is no whole card of the drawer.

    Since another kind takes cards of the stock only, it is said of which one these are.
    """
    usual = services.handing_rows.kinds(mentor)[0].code
    for number, reward in zip(count(900_001), earned, strict=False):
        if reward.step_id:
            cards = (Card(f"LOS-{number}", CENTS),)
            gift = Gift(uuid4(), reward.client_id, reward.step_id, CENTS, cards, voucher_kind=usual)
            services.rewards.give(mentor, gift)


def _open_budgets(services: Services, boss: Actor) -> UUID:
    """One for everybody, topped up and taken from, and one for the mentor's team; gives that."""
    budgets, today = services.budgets, business_day(services.acting.clock())
    year = (today.replace(month=1, day=1), today.replace(month=12, day=31))
    whole = Budget(uuid4(), f"Proef {today.year}", *year, cost_centre="6710", low_cents=500_00)
    budgets.open(boss, whole, 7_500_00)
    for change in CHANGES:
        budgets.change(boss, BudgetChange(whole.id, *change))
    team = next(each for each in budgets.teams(boss) if each.name == TEAMS[0])
    own = Budget(uuid4(), team.name, *year, team.id, low_cents=100_00)
    budgets.open(boss, own, 5_000_00)
    return own.id


def _nearly_use_up(services: Services, boss: Actor, budget: UUID) -> None:
    """Most of what is left of it is taken out again."""
    left = next(e for e in services.budgets.overview(boss) if e.budget.id == budget).left_cents
    note = "Naar het andere team"
    gone = BudgetChange(budget, LITTLE - left, ChangeReason.TAKEN_BACK, note)
    services.budgets.change(boss, gone)

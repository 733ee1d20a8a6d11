"""What is promised for a step, kept, and ended: each deed one row of the ledger (DECISIONS E1)."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from bridge_app.domain.desk import Lapsing
from bridge_app.domain.goal_rewards import stays_earned
from bridge_app.domain.policy import ends_on, is_lapsing, is_over, policy_of
from bridge_app.domain.rewards import (
    AMOUNT_OPEN,
    CASE_ERASED,
    STEP_LET_GO,
    LedgerKind,
    LedgerOrigin,
    LedgerRow,
    Promise,
    ReversalReason,
    RewardState,
    check_promisable,
    reward_from,
    rewardable,
)
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import (
    Life,
    Standing,
    allowed,
    book,
    follow,
    new_row,
    standing_of,
)
from bridge_app.services.calendar import check_ledger, check_sure
from bridge_app.storage import desk, giving, ledger, people, policies
from bridge_app.storage.desk import Viewer


def promise(acting: Acting, work: Work, wanted: Promise, stands: Standing) -> UUID:
    """Reserve what a step will bring; gives the new reward's id.

    For a step that was confirmed already it is awarded at once.
    """
    check_ledger(work)
    check_promisable(stands.plan, stands.rewards, wanted.step_id)
    row = new_row(acting, work, wanted, stands, work.day)
    row = replace(allowed(work, wanted, stands, row), kind=LedgerKind.PROMISE)
    book(acting, work, row)
    giving.keep_key(work.connection, wanted.key, "promise", row.reward_id, work.written)
    award_promised(acting, work, standing_of(work, wanted.client_id), wanted.step_id)
    return row.reward_id


def award_promised(acting: Acting, work: Work, stands: Standing, step_id: UUID) -> None:
    """A confirmed step has earned what was promised for it; without a promise nothing is done."""
    life, step = stands.open_life(step_id), stands.plan.step(step_id)
    if life and step and step.confirmed and reward_from(life).state is RewardState.PROMISED:
        check_ledger(work)
        follow(acting, work, life, LedgerKind.AWARD)


def promise_again(acting: Acting, work: Work, stands: Standing, step_id: UUID) -> None:
    """A step was not done after all: what it earned is turned back, and stays promised.

    The promise goes on under the same rules and budget, whatever holds now.
    """
    life = stands.open_life(step_id)
    if life is None or reward_from(life).state is not RewardState.AWARDED:
        return
    check_ledger(work)
    follow(acting, work, life, LedgerKind.REVERSE, ReversalReason.BOOKED_WRONGLY)
    _promised_anew(acting, work, life[0])


def keep_earned(acting: Acting, work: Work, life: Life, reason: ReversalReason) -> None:
    """A hand-over was turned back: what was earned stays awarded, to be handed over again.

    Under the same rules and budget, whatever holds now: nothing is taken from a client
    (DECISIONS E4). Of what was booked wrongly without a promise the amount may be the mistake, so
    that stays open. What was read in from a list was given elsewhere. Where paper alone told of
    the step, a card that broke leaves it earned; what was typed over wrongly is typed anew.
    """
    first = life[0]
    if first.origin is LedgerOrigin.IMPORTED:
        return
    stands = standing_of(work, people.found_by(work.connection, first.client_id))
    earned = {step.id for step in rewardable(stands.plan, stands.rewards)}
    if first.origin is LedgerOrigin.PAPER and reason is ReversalReason.CARD_DEFECTIVE:
        earned |= {step.id for step in stands.plan.steps if step.confirmed}
    earned |= {goal.id for goal in stands.plan.goals if stays_earned(stands.plan, goal)}
    if (first.step_id or first.goal_id) in earned:
        wrong = reason is ReversalReason.BOOKED_WRONGLY and first.kind is LedgerKind.AWARD
        row = replace(first, reason=AMOUNT_OPEN) if wrong else first
        anew = _promised_anew(acting, work, replace(row, origin=LedgerOrigin.HERE))
        follow(acting, work, (anew,), LedgerKind.AWARD)


def _promised_anew(acting: Acting, work: Work, first: LedgerRow) -> LedgerRow:
    """Promise what this row froze once more, as from today."""
    anew = replace(
        first,
        reward_id=uuid4(),
        kind=LedgerKind.PROMISE,
        at=work.now,
        business_date=work.day,
        event_date=work.day,
        actor=work.actor.person,
        approval=None,
    )
    book(acting, work, anew)
    return anew


def free_promised(acting: Acting, work: Work, client_id: UUID, step_ids: Collection[UUID]) -> None:
    """The client lets these steps go: what was promised for them is free again.

    What was earned by a step that was done stays.
    """
    for life in ledger.by_reward(ledger.rows_of_client(work.connection, client_id)):
        promised = reward_from(life).state is RewardState.PROMISED
        if promised and life[0].step_id in step_ids:
            check_ledger(work)
            follow(acting, work, life, LedgerKind.DECLINE, STEP_LET_GO)


def end_overdue(acting: Acting, work: Work) -> int:
    """End every reward that nobody collected in time, by the rules that it froze; how many.

    And what was promised to somebody whose file was erased since, whatever the rules: the budget
    would hold money for nobody.
    """
    found = ledger.open_rows(work.connection)
    ended = _end(acting, work, [(row.reward_id, row.policy, row.business_date) for row in found])
    for row in ledger.open_of_nobody(work.connection):
        life = ledger.rows_of_reward(work.connection, row.reward_id)
        follow(acting, work, life, LedgerKind.EXPIRE, CASE_ERASED)
        ended += 1
    work.about("reward", amount=ended)
    return ended


def end_own_overdue(acting: Acting, work: Work) -> int:
    """The same for those within reach."""
    found = desk.uncollected(work.connection, _viewer(work))
    return _end(acting, work, [(each.reward_id, each.policy, each.since) for each in found])


def _end(acting: Acting, work: Work, found: Iterable[tuple[UUID, int | None, date]]) -> int:
    check_sure(work)
    check_ledger(work)
    known = policies.listed(work.connection)
    over = [
        reward_id
        for reward_id, policy, since in found
        if is_over(policy_of(known, policy), since, work.day)
    ]
    for reward_id in over:
        follow(acting, work, ledger.rows_of_reward(work.connection, reward_id), LedgerKind.EXPIRE)
    work.about("reward", amount=len(over))
    return len(over)


def lapsing(work: Work) -> tuple[Lapsing, ...]:
    """Own clients for whom something ends by itself soon, the first to end first."""
    known = policies.listed(work.connection)
    ending = [
        Lapsing(each.client_id, each.client, last)
        for each in desk.uncollected(work.connection, _viewer(work))
        if is_lapsing(rules := policy_of(known, each.policy), each.since, work.day)
        and (last := ends_on(rules, each.since))
    ]
    return tuple(sorted(ending, key=lambda each: each.ends_on))


def _viewer(work: Work) -> Viewer:
    return Viewer(work.actor.person, work.now, work.day)

"""What is promised for a step, kept, and ended: each deed one row of the ledger (DECISIONS E1)."""

from dataclasses import replace
from uuid import UUID, uuid4

from bridge_app.domain.policy import is_over, policy_of
from bridge_app.domain.rewards import (
    LedgerKind,
    Promise,
    ReversalReason,
    RewardState,
    check_promisable,
    reward_from,
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
from bridge_app.services.calendar import check_ledger
from bridge_app.storage import giving, ledger, policies


def promise(acting: Acting, work: Work, wanted: Promise, stands: Standing) -> UUID:
    """Reserve what a step will bring; gives the new reward's id.

    For a step that was confirmed already it is awarded at once.
    """
    check_ledger(work)
    check_promisable(stands.plan, stands.rewards, wanted.step_id)
    row, _ = new_row(acting, work, wanted, stands)
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
    anew = replace(
        life[0],
        reward_id=uuid4(),
        kind=LedgerKind.PROMISE,
        at=work.now,
        business_date=work.day,
        event_date=work.day,
        actor=work.actor.person,
    )
    book(acting, work, anew)


def end_overdue(acting: Acting, work: Work) -> tuple[Life, ...]:
    """End every reward that nobody collected in time, by the rules that it froze."""
    known = policies.listed(work.connection)
    over = tuple(
        ledger.rows_of_reward(work.connection, row.reward_id)
        for row in ledger.open_rows(work.connection)
        if is_over(policy_of(known, row.policy), row.business_date, work.day)
    )
    for life in over:
        follow(acting, work, life, LedgerKind.EXPIRE)
    return over

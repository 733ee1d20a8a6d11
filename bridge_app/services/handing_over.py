"""How a reward is handed over and turned back: numbered and chained, all in one transaction."""

from dataclasses import replace
from uuid import UUID

from bridge_app.domain.approving import Asked
from bridge_app.domain.cards import check_cards
from bridge_app.domain.goal_rewards import check_goal
from bridge_app.domain.handing_rows import WrittenLater
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerOrigin,
    LedgerRow,
    ReversalReason,
    RewardState,
    check_rewardable,
    receipt_number,
    reward_from,
    rewardable,
    rewarded_steps,
)
from bridge_app.errors import IllegalMove
from bridge_app.reward_errors import PromisedOtherwise, ProofNeeded
from bridge_app.services import stocking
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import (
    Life,
    Standing,
    allowed,
    book,
    disclosed,
    follow,
    new_row,
    policy_today,
    standing_of,
)
from bridge_app.services.calendar import check_ledger
from bridge_app.services.promising import keep_earned
from bridge_app.services.stocking import Wanted
from bridge_app.storage import approvals, giving


def give_now(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> UUID:
    """Award and hand over, or hand over what was promised; gives the reward's id."""
    return hand_over(acting, work, wanted, stands, WrittenLater(work.day))


def hand_over(
    acting: Acting, work: Work, wanted: Gift, stands: Standing, told: WrittenLater
) -> UUID:
    """The same of what was handed over on the day that is told."""
    check_ledger(work)
    _check_earned(work, wanted, stands, told)
    check_cards(wanted.cards, wanted.cents)
    stands = _without_mistake(acting, work, wanted, stands)
    row = _as_told(new_row(acting, work, wanted, stands, told.day), wanted, told)
    life = stands.open_life(wanted.step_id or wanted.goal_id)
    row = _kept(row, life, wanted) if life else allowed(work, wanted, stands, row)
    disclosed(work, stands)
    good = stocking.check_cards(work, Wanted(row.voucher_kind, row.location, wanted.cards))
    row = replace(row, voucher_kind=good.kind)
    if life is None or reward_from(life).state is RewardState.PROMISED:
        book(acting, work, row)
    number = _next_receipt(work)
    cards = wanted.cards
    handed = replace(row, kind=LedgerKind.HAND_OVER, receipt=number, cards=cards, approval=None)
    book(acting, work, handed)
    stocking.leave(work, good, row.reward_id)
    giving.keep_key(work.connection, wanted.key, "give", row.reward_id, work.written)
    return row.reward_id


def _check_earned(work: Work, wanted: Gift, stands: Standing, told: WrittenLater) -> None:
    """Raise unless the step, or the goal, may be rewarded."""
    if wanted.goal_id is not None:
        check_goal(policy_today(work), stands.plan, stands.rewards, wanted.goal_id)
        return
    given = wanted.step_id in rewarded_steps(stands.rewards)
    earned = wanted.step_id in {each.id for each in rewardable(stands.plan, stands.rewards)}
    paper = told.origin is LedgerOrigin.PAPER or earned
    check_rewardable(stands.plan, wanted.step_id, rewarded=given, from_paper=paper)


def _without_mistake(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> Standing:
    """An amount that nobody promised and that was booked by mistake makes way for another."""
    life = stands.open_life(wanted.step_id or wanted.goal_id)
    if life is None or not reward_from(life).amount_open or life[0].cents == wanted.cents:
        return stands
    follow(acting, work, life, LedgerKind.REVERSE, ReversalReason.BOOKED_WRONGLY)
    return standing_of(work, stands.client_id)


def _as_told(row: LedgerRow, wanted: Gift, told: WrittenLater) -> LedgerRow:
    """When it really was, with which kind of card, and whether it comes from paper."""
    return replace(
        row,
        event_date=told.day,
        voucher_kind=wanted.voucher_kind or row.voucher_kind,
        origin=told.origin,
    )


def _kept(row: LedgerRow, life: Life, wanted: Gift) -> LedgerRow:
    """A promise is kept: under its own rules, whatever was left or decided since."""
    first = life[0]
    if wanted.cents != first.cents:
        raise PromisedOtherwise(first.cents)
    return replace(
        row,
        reward_id=first.reward_id,
        policy=first.policy,
        budget=first.budget,
        approver=first.approver,
        household=first.household,
        legal_basis=first.legal_basis,
    )


def turned_back_by(work: Work, life: Life) -> Asked:
    """What somebody says yes to, with their own password, who turns this back."""
    first, me = life[0], work.actor.person
    return Asked(first.client_id, me, {first.reward_id: -first.cents})


def _proof(work: Work, life: Life) -> int:
    """The proof of a moment ago that it is they who turn this back; raises ProofNeeded."""
    asked = turned_back_by(work, life)
    ((about, cents),) = asked.amounts.items()
    own = approvals.Wanted(asked.client_id, about, cents, asked.asked_by, asked.asked_by)
    found = approvals.waiting(work.connection, own, work.now)
    if found is None:
        raise ProofNeeded
    return found


def check_handed_over(life: Life) -> None:
    """Raise IllegalMove for what was not handed over, or turned back before."""
    state = reward_from(life).state
    if state is not RewardState.HANDED_OVER:
        raise IllegalMove(state, LedgerKind.REVERSE)


def turn_back(acting: Acting, work: Work, life: Life, reason: ReversalReason) -> None:
    """Write the reversing row; raises IllegalMove unless it was handed over.

    What was earned and still waits is nobody's to take: the client may decline it, and a step
    that was not done after all turns it into a promise again (DECISIONS E1, E4).
    Raises ProofNeeded unless whoever does so showed a moment ago that it is they.

    What the step, or the goal, earned stays awarded, with the same amount, rules and budget.
    """
    check_ledger(work)
    check_handed_over(life)
    follow(acting, work, life, LedgerKind.REVERSE, reason, _proof(work, life))
    stocking.come_back(work, life[0].reward_id, reason)
    keep_earned(acting, work, life, reason)


def _next_receipt(work: Work) -> str:
    series, count = giving.next_receipt(work.connection, work.day.year)
    return receipt_number(work.day.year, series, count)

"""How a reward is handed over and turned back: numbered and chained, all in one transaction."""

from dataclasses import replace
from uuid import UUID

from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerRow,
    ReversalReason,
    RewardState,
    check_cards,
    check_rewardable,
    receipt_number,
    reward_from,
    rewarded_steps,
)
from bridge_app.errors import CardAlreadyGiven
from bridge_app.reward_errors import PromisedOtherwise
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
)
from bridge_app.services.calendar import check_ledger
from bridge_app.services.stocking import Wanted
from bridge_app.storage import giving


def hand_over(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> UUID:
    """Award and hand over, or hand over what was promised; gives the reward's id."""
    check_ledger(work)
    given = wanted.step_id in rewarded_steps(stands.rewards)
    check_rewardable(stands.plan, wanted.step_id, rewarded=given)
    check_cards(wanted.cards, wanted.cents)
    row, _ = new_row(acting, work, wanted, stands)
    life = stands.open_life(wanted.step_id)
    row = _kept(row, life, wanted) if life else allowed(work, wanted, stands, row)
    disclosed(work, stands)
    good = stocking.check_cards(work, Wanted(row.voucher_kind, row.location, wanted.cards))
    row = replace(row, voucher_kind=good.kind)
    _check_cards_unused(work, wanted, row.voucher_kind)
    if life is None or reward_from(life).state is RewardState.PROMISED:
        book(acting, work, row)
    number = _next_receipt(work)
    handed = replace(row, kind=LedgerKind.HAND_OVER, receipt=number, cards=wanted.cards)
    book(acting, work, handed)
    stocking.leave(work, good, row.reward_id)
    giving.keep_key(work.connection, wanted.key, "give", row.reward_id, work.written)
    return row.reward_id


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


def turn_back(acting: Acting, work: Work, life: Life, reason: ReversalReason) -> None:
    """Write the reversing row; raises IllegalMove when there is nothing to turn back."""
    check_ledger(work)
    follow(acting, work, life, LedgerKind.REVERSE, reason)
    stocking.come_back(work, life[0].reward_id, reason)


def _check_cards_unused(work: Work, wanted: Gift, kind: str) -> None:
    for card in wanted.cards:
        if giving.given_before(work.connection, card.serial, kind):
            raise CardAlreadyGiven(card.serial)


def _next_receipt(work: Work) -> str:
    series, count = giving.next_receipt(work.connection, work.day.year)
    return receipt_number(work.day.year, series, count)

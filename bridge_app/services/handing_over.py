"""How a reward is written: checked, frozen, numbered and chained, all in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from bridge_app.domain.plan import Plan
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerRow,
    Policy,
    ReversalReason,
    Reward,
    check_amount,
    check_approval,
    check_cards,
    check_disclosure,
    check_rewardable,
    moved,
    policy_on,
    receipt_number,
    reward_from,
    rewarded_steps,
)
from bridge_app.errors import ApprovalNeeded, CardAlreadyGiven
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_after, check_ledger
from bridge_app.storage import giving, ledger, scorings
from bridge_app.storage.heads import head_of
from bridge_app.storage.ledger import Entry


@dataclass(frozen=True)
class Standing:
    """Where one client stands as far as rewards go."""

    client_id: UUID
    case_id: UUID
    plan: Plan
    rewards: tuple[Reward, ...]
    disclosed: datetime | None


def standing_of(work: Work, client_id: UUID) -> Standing:
    """Plan and rewards of a client within reach; raises ReasonNeeded outside it."""
    work.reach(client_id)
    head = head_of(work.connection, client_id)
    rows = ledger.rows_of_client(work.connection, client_id)
    plan = head.plan(work.connection)
    return Standing(client_id, head.case.id, plan, ledger.rewards_from(rows), head.disclosed)


def disclosed(work: Work, stands: Standing) -> datetime:
    """When the client heard of rewards: before, or at this moment.

    Raises NotDisclosedYet while the plan is not agreed and the policy asks for that first,
    ClockWentBack when the clock would put the telling before the agreement (DECISIONS A4).
    """
    if stands.disclosed is not None:
        return stands.disclosed
    check_disclosure(_policy(work), stands.plan)
    agreed = stands.plan.agreed_at
    check_after(work, agreed)
    giving.disclose(work.connection, stands.client_id, work.written)
    return work.now


def hand_over(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> UUID:
    """Award and hand over; gives the new reward's id."""
    check_ledger(work)
    policy = _policy(work)
    _check(work, wanted, stands, policy)
    disclosed(work, stands)
    entry = _entry(acting, work, wanted, stands)
    entry = replace(entry, policy=policy.id or None)
    _check_cards_unused(work, entry.row)
    ledger.append(work.connection, acting.ledger_key, _award(entry))
    ledger.append(work.connection, acting.ledger_key, entry)
    giving.keep_key(work.connection, wanted.key, "give", entry.row.reward_id, work.written)
    return entry.row.reward_id


def turn_back(
    acting: Acting, work: Work, rows: tuple[LedgerRow, ...], reason: ReversalReason
) -> None:
    """Write the reversing row; raises IllegalMove when there is nothing to turn back."""
    check_ledger(work)
    moved(reward_from(rows).state, LedgerKind.REVERSE)
    last = rows[-1]
    row = replace(
        last,
        kind=LedgerKind.REVERSE,
        cents=-last.cents,
        at=work.now,
        business_date=work.day,
        event_date=work.day,
        actor=work.actor.person,
        receipt="",
        reason=reason,
        cards=(),
    )
    entry = Entry(row, work.actor, reverses=last.seq)
    ledger.append(work.connection, acting.ledger_key, entry)


def _policy(work: Work) -> Policy:
    return policy_on(ledger.policies(work.connection), work.day)


def _check(work: Work, wanted: Gift, stands: Standing, policy: Policy) -> None:
    rewarded = wanted.step_id in rewarded_steps(stands.rewards)
    check_rewardable(stands.plan, wanted.step_id, rewarded=rewarded)
    check_amount(policy, wanted.cents)
    check_cards(wanted.cards, wanted.cents)
    check_approval(policy, wanted.cents, work.actor.person, wanted.approver)
    if wanted.cents > policy.approval_limit_cents and not _may_approve(work, wanted.approver):
        raise ApprovalNeeded(wanted.cents, policy.approval_limit_cents)


def _may_approve(work: Work, approver: UUID | None) -> bool:
    return approver is not None and giving.may_approve(work.connection, approver, work.day)


def _check_cards_unused(work: Work, row: LedgerRow) -> None:
    for card in row.cards:
        if giving.given_before(work.connection, card.serial, row.voucher_kind):
            raise CardAlreadyGiven(card.serial)


def _award(entry: Entry) -> Entry:
    """The row before the hand-over: the same, without number and cards."""
    return replace(entry, row=replace(entry.row, kind=LedgerKind.AWARD, receipt="", cards=()))


def _entry(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> Entry:
    """The hand-over's row, with everything frozen that a report may ask for."""
    around = giving.frozen(
        work.connection, stands.case_id, wanted.step_id, work.actor.person, work.day
    )
    area, pillar, definition = _place(acting, work, wanted, stands)
    row = LedgerRow(
        seq=0,
        reward_id=uuid4(),
        kind=LedgerKind.HAND_OVER,
        cents=wanted.cents,
        client_id=around.client_id,
        step_id=wanted.step_id,
        at=work.now,
        business_date=work.day,
        event_date=work.day,
        actor=work.actor.person,
        pillar=pillar,
        area=area,
        step_kind=around.step_kind,
        mentor=around.mentor,
        team=around.team,
        location=around.location,
        budget=around.budget,
        legal_basis=around.legal_basis,
        definition=definition,
        voucher_kind=around.voucher_kind,
        receipt=_next_receipt(work),
        cards=wanted.cards,
        case_id=around.case_id,
    )
    return Entry(row, work.actor, wanted.approver)


def _place(acting: Acting, work: Work, wanted: Gift, stands: Standing) -> tuple[str, str, str]:
    """Area, pillar and definition of the step's goal."""
    moments = scorings.of_case(work.connection, stands.case_id)
    latest = moments[-1] if moments else None
    definition = acting.wordings.of(work.connection, latest).definition
    area = stands.plan.area_of_step(wanted.step_id)
    return area, definition.pillar_id_of(area), f"{definition.id}@{definition.version}"


def _next_receipt(work: Work) -> str:
    series, count = giving.next_receipt(work.connection, work.day.year)
    return receipt_number(work.day.year, series, count)

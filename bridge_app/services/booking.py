"""How a row of the ledger is made: what somebody may have, what is frozen in it, and its chain."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from bridge_app.domain.budgets import Budget, BudgetStand, Room, budget_for, check_room, next_after
from bridge_app.domain.closing import booked_on
from bridge_app.domain.goal_rewards import goal_of
from bridge_app.domain.plan import Plan
from bridge_app.domain.policy import (
    Policy,
    cap_left,
    check_amount,
    check_approval,
    check_cap,
    check_disclosure,
    policy_on,
    span_of,
)
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerRow,
    Promise,
    Reward,
    had_cents,
    moved,
    reward_from,
)
from bridge_app.errors import ApprovalNeeded
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_after
from bridge_app.storage import approvals, budgets, closings, giving, ledger, policies, scorings
from bridge_app.storage.giving import About
from bridge_app.storage.heads import head_of
from bridge_app.storage.ledger import Entry

Life = tuple[LedgerRow, ...]
"""All rows of one reward, oldest first."""


@dataclass(frozen=True)
class Standing:
    """Where one client stands as far as rewards go."""

    client_id: UUID
    case_id: UUID
    plan: Plan
    lives: tuple[Life, ...]
    disclosed: datetime | None

    @property
    def rewards(self) -> tuple[Reward, ...]:
        """Each reward as its rows add up."""
        return tuple(map(reward_from, self.lives))

    def open_life(self, what: UUID | None) -> Life | None:
        """The rows of what was promised for this step or goal and is still to be handed over."""
        lives = (life for life in self.lives if what in {life[0].step_id, life[0].goal_id} - {None})
        return next((life for life in lives if reward_from(life).open), None)


def standing_of(work: Work, client_id: UUID) -> Standing:
    """Plan and rewards of a client within reach; raises ReasonNeeded outside it."""
    work.reach(client_id)
    head = head_of(work.connection, client_id)
    rows = ledger.rows_of_client(work.connection, client_id)
    plan = head.plan(work.connection)
    return Standing(client_id, head.case.id, plan, ledger.by_reward(rows), head.disclosed)


def policy_today(work: Work) -> Policy:
    """The rules that hold on the day of this deed."""
    return policy_on(policies.listed(work.connection), work.day)


def disclosed(work: Work, stands: Standing) -> datetime:
    """When the client heard of rewards: before, or at this moment.

    Raises NotDisclosedYet while the plan is not agreed and the policy asks for that first,
    ClockWentBack when the clock would put the telling before the agreement (DECISIONS A4).
    """
    if stands.disclosed is not None:
        return stands.disclosed
    check_disclosure(policy_today(work), stands.plan)
    check_after(work, stands.plan.agreed_at)
    giving.disclose(work.connection, stands.client_id, work.written)
    return work.now


# --- a row ---------------------------------------------------------------------------------


def book(acting: Acting, work: Work, row: LedgerRow, reverses: int | None = None) -> None:
    """Write one row at the end of the ledger; never in a month that is closed (DECISIONS E6)."""
    day = booked_on(row.business_date, row.event_date, closings.shut(work.connection))
    entry = Entry(replace(row, business_date=day), work.actor, reverses)
    ledger.append(work.connection, acting.ledger_key, entry)


def follow(
    acting: Acting,
    work: Work,
    life: Life,
    kind: LedgerKind,
    reason: str = "",
    proof: int | None = None,
) -> None:
    """The next row of a reward, with all that was frozen before; raises IllegalMove.

    One that turns back carries the negative amount, and names the row that it turns back; of a
    hand-over also the `proof` of who does so (approvals.py).
    """
    moved(reward_from(life).state, kind)
    last, back = life[-1], kind is LedgerKind.REVERSE
    row = replace(
        last,
        kind=kind,
        cents=-last.cents if back else last.cents,
        at=work.now,
        business_date=work.day,
        event_date=work.day,
        actor=work.actor.person,
        approver=None,
        approval=proof,
        receipt="",
        reason=reason,
        cards=(),
    )
    book(acting, work, row, last.seq if back else None)


def new_row(
    acting: Acting, work: Work, wanted: Gift | Promise, stands: Standing, day: date
) -> LedgerRow:
    """The first row of a reward, with everything frozen that a report may ask for.

    `day` is when it really was: what is written down later keeps what stood around it then.
    """
    goal_id = wanted.goal_id if isinstance(wanted, Gift) else None
    what = wanted.step_id, goal_id
    about = About(stands.client_id, stands.case_id, *what, work.actor.person, day)
    around = giving.frozen(work.connection, about)
    area, pillar, definition = _place(acting, work, _area(stands.plan, *what), stands)
    return LedgerRow(
        seq=0,
        reward_id=uuid4(),
        kind=LedgerKind.AWARD,
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
        legal_basis=around.legal_basis,
        definition=definition,
        voucher_kind=around.voucher_kind,
        case_id=around.case_id,
        household=around.household,
        goal_id=goal_id,
    )


def _area(plan: Plan, step_id: UUID | None, goal_id: UUID | None) -> str:
    """The area of the goal, or of that of the step."""
    goal = goal_of(plan, goal_id)
    return goal.area if goal else plan.area_of_step(step_id) if step_id else ""


def _place(acting: Acting, work: Work, area: str, stands: Standing) -> tuple[str, str, str]:
    """Area, its pillar and the definition that says so."""
    moments = scorings.of_case(work.connection, stands.case_id)
    latest = moments[-1] if moments else None
    definition = acting.wordings.of(work.connection, latest).definition
    return area, definition.pillar_id_of(area), f"{definition.id}@{definition.version}"


# --- what somebody may have ----------------------------------------------------------------


def allowed(work: Work, wanted: Gift | Promise, stands: Standing, row: LedgerRow) -> LedgerRow:
    """The row with the rules and the budget that it falls under.

    Raises AmountOutsidePolicy, ApprovalNeeded, OwnApproval, OverCap, NoBudget.
    """
    policy = policy_today(work)
    check_amount(policy, wanted.cents)
    approval = _approved(work, policy, wanted)
    had = _had(work, policy, stands, row.household, row.event_date)
    past = row.event_date < span_of(work.day, policy.cap_period)[0]
    check_cap(policy, wanted.cents, had, past=past)
    return replace(
        row,
        policy=policy.id or None,
        approver=wanted.approver if approval else None,
        approval=approval,
        budget=_budget_with(work, wanted.cents, row.team, row.event_date),
    )


def _approved(work: Work, policy: Policy, wanted: Gift | Promise) -> int | None:
    """The yes that the second person kept in their own name; None below the limit."""
    check_approval(policy, wanted.cents, work.actor.person, wanted.approver)
    if wanted.cents <= policy.approval_limit_cents:
        return None
    found = _yes_to(work, wanted) if _may_approve(work, wanted.approver) else None
    if found is None:
        raise ApprovalNeeded(wanted.cents, policy.approval_limit_cents)
    return found


def _may_approve(work: Work, approver: UUID | None) -> bool:
    return approver is not None and giving.may_approve(work.connection, approver, work.day)


def _yes_to(work: Work, wanted: Gift | Promise) -> int | None:
    goal_id = wanted.goal_id if isinstance(wanted, Gift) else None
    yes = approvals.Wanted(
        wanted.client_id,
        wanted.step_id or goal_id,
        wanted.cents,
        work.actor.person,
        wanted.approver,
    )
    return approvals.waiting(work.connection, yes, work.now)


def _had(work: Work, policy: Policy, stands: Standing, household: UUID | None, day: date) -> int:
    """What somebody had in the period of a day, or all who live together, as the rules count."""
    if not policy.cap_cents:
        return 0
    first, last = span_of(day, policy.cap_period)
    if household is None or not policy.cap_together:
        return had_cents(stands.lives, first, last)
    apart = [life for life in stands.lives if life[0].household != household]
    together = budgets.household_had(work.connection, household, first, last)
    return together + had_cents(apart, first, last)


def _budget_with(work: Work, cents: int, team: UUID | None, day: date) -> UUID | None:
    """The budget that pays for what was given on a day; None where none was ever set up.

    What was given before today cannot wait for a budget that begins later.
    """
    known = budgets.listed(work.connection)
    if not known:
        return None
    stand = _paying(work, known, team, day)
    following = next_after(known, day, team) if day == work.day else None
    check_room(stand, cents, following)
    return stand.budget.id if stand else None


def _paying(
    work: Work, known: Collection[Budget], team: UUID | None, day: date
) -> BudgetStand | None:
    """The budget that pays for this team on a day, with what is left in it."""
    found = budget_for(known, day, team)
    return budgets.stands(work.connection, [found])[0] if found else None


def room_of(work: Work, stands: Standing) -> Room:
    """What may still be given to somebody today, by the budget and by the rules."""
    policy, at = policy_today(work), work.connection
    about = About(stands.client_id, stands.case_id, None, None, work.actor.person, work.day)
    around = giving.frozen(at, about)
    known = budgets.listed(at)
    stand = _paying(work, known, around.team, work.day)
    left = stand.left_cents if stand else 0
    return Room(
        budget_cents=left if known else None,
        budget_to=stand.budget.to_day if stand else None,
        cap_cents=cap_left(policy, _had(work, policy, stands, around.household, work.day)),
        cap_period=policy.cap_period.value if policy.cap_cents else "",
    )


def stand_of(work: Work, budget_id: UUID) -> BudgetStand | None:
    """One budget as it stands; None when there is no such budget."""
    known = [each for each in budgets.listed(work.connection) if each.id == budget_id]
    return next(iter(budgets.stands(work.connection, known)), None)

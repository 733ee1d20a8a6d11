"""Giving a reward for a confirmed step of an agreed plan, and turning a mistake back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid5

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.approving import Asked, check_asked
from bridge_app.domain.budgets import Room
from bridge_app.domain.cards import cleaned_cards
from bridge_app.domain.desk import Lapsing, ReadyClient
from bridge_app.domain.goal_rewards import words_for
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import full_name
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.policy import Policy, policy_of
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    Promise,
    Receipt,
    ReversalReason,
    Reward,
    RewardState,
    promisable,
    reward_from,
    rewardable,
)
from bridge_app.domain.trust import ChainReport
from bridge_app.errors import KeyUsedBefore, NotFound, OwnApproval, PrintOnly
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import (
    Life,
    Standing,
    disclosed,
    follow,
    policy_today,
    room_of,
    standing_of,
)
from bridge_app.services.calendar import check_ledger
from bridge_app.services.clock import business_day
from bridge_app.services.handing_over import give_now, turn_back, turned_back_by
from bridge_app.services.limits import limit_ahead
from bridge_app.services.promising import end_own_overdue, lapsing, promise
from bridge_app.storage import (
    approvals,
    chain,
    conversations,
    desk,
    giving,
    ledger,
    people,
    policies,
)
from bridge_app.storage.heads import head_of
from bridge_app.storage.sealing import Key

PRINTED = "reward.receipt_printed"
"""The log line of a receipt that left, with the printer; and what its key is made of."""

_Wanted = TypeVar("_Wanted", Gift, Promise)
_Make = Callable[[Acting, Work, _Wanted, Standing], UUID]


@dataclass(frozen=True)
class Rewards:
    """The ledger as the desk uses it; amounts in whole cents."""

    acting: Acting

    def policy(self, actor: Actor) -> Policy:
        """The rules for rewards that hold today."""
        with self.acting.deed(actor, Permission.REWARD, "reward.policy") as work:
            work.about("policy")
            return policy_today(work)

    def rewardable(self, actor: Actor, client_id: UUID) -> tuple[MiniStep, ...]:
        """The steps that may be rewarded now: agreed, confirmed and not rewarded before."""
        with self.acting.deed(actor, Permission.REWARD, "reward.see_ready") as work:
            stands = standing_of(work, client_id)
            return rewardable(stands.plan, stands.rewards)

    def room(self, actor: Actor, client_id: UUID) -> Room:
        """What may still be given to this client today, by the budget and by the rules.

        Also how this year stands beside the limit, where a gift could come near it.
        """
        with self.acting.deed(actor, Permission.REWARD, "reward.room") as work:
            stands = standing_of(work, client_id)
            return replace(room_of(work, stands), limit=limit_ahead(work, stands))

    def waiting(self, actor: Actor) -> tuple[ReadyClient, ...]:
        """Own clients with steps that may be rewarded now; who, and how many, never what."""
        with self.acting.deed(actor, Permission.REWARD, "reward.waiting") as work:
            found = desk.waiting(work.connection, desk.Viewer(actor.person, work.now, work.day))
            work.about("client", amount=len(found))
            work.shows(each.client_id for each in found)
            return found

    def of_client(self, actor: Actor, client_id: UUID) -> tuple[Reward, ...]:
        """All rewards of a client, oldest first."""
        with self.acting.deed(actor, Permission.REWARD, "reward.see") as work:
            work.reach(client_id)
            rows = ledger.rows_of_client(work.connection, client_id)
            return ledger.rewards_from(rows)

    def disclose(self, actor: Actor, client_id: UUID) -> datetime:
        """The client hears of rewards; from now on they may be shown. Gives the first moment.

        Raises NotDisclosedYet before the plan is agreed, unless the policy says from the start.
        """
        with self.acting.deed(actor, Permission.REWARD, "reward.disclose") as work:
            return disclosed(work, standing_of(work, client_id))

    # --- a second person -------------------------------------------------------------------

    def approve(self, actor: Actor, asked: Asked) -> None:
        """Agree to these amounts in one's own name, for whoever promises or gives them next.

        On a server over one's own connection (`ServerVault.prove`): nobody can say it for
        another. Each yes is for one promise or hand-over within 15 minutes. Raises OwnApproval,
        and FieldProblem for no amount, or one that is none.
        """
        check_asked(asked)
        with self.acting.deed(actor, Permission.APPROVE, "reward.approve") as work:
            if asked.asked_by == actor.person:
                raise OwnApproval
            work.about_client(asked.client_id)
            work.about("reward", amount=sum(asked.amounts.values()))
            approvals.add(work.connection, self._yes_key, asked, work.written)

    def prove(self, actor: Actor, reward_id: UUID) -> None:
        """Say yes to turning this back, in one's own name and with one's own password.

        For who just typed it: on a server over a connection that was opened with it
        (`ServerVault.prove`). It is for one reversal within 15 minutes.
        """
        with self._life(actor, "reward.prove_back", reward_id) as (work, life):
            asked = turned_back_by(work, life)
            approvals.add(work.connection, self._yes_key, asked, work.written)

    @property
    def _yes_key(self) -> Key:
        return self.acting.database.key_for(approvals.PURPOSE)

    # --- what is promised ------------------------------------------------------------------

    def promisable(self, actor: Actor, client_id: UUID) -> tuple[MiniStep, ...]:
        """The agreed steps for which nothing was promised or given yet."""
        with self.acting.deed(actor, Permission.REWARD, "reward.see_promisable") as work:
            stands = standing_of(work, client_id)
            return promisable(stands.plan, stands.rewards)

    def promise(self, actor: Actor, wanted: Promise) -> Reward:
        """Reserve what an agreed step will bring, before the client hears it (DECISIONS E1).

        It keeps the rules and the budget of today. The same promise sent twice is made once.
        Raises KeyUsedBefore, PlanNotAgreed, AlreadyRewarded, AmountOutsidePolicy,
        ApprovalNeeded, OwnApproval, OverCap, NoBudget, ClockWentBack; PrintOnly in a talk of
        which nothing is kept.
        """
        return self._made(actor, "reward.promise", wanted, promise)

    def _made(self, actor: Actor, action: str, wanted: _Wanted, make: _Make[_Wanted]) -> Reward:
        """What is wanted, made once: the same key again gives what it made before."""
        with self.acting.deed(actor, Permission.REWARD, action) as work:
            stands = standing_of(work, wanted.client_id)
            if conversations.keeps_nothing(work.connection, stands.case_id):
                raise PrintOnly
            made = giving.done_before(work.connection, wanted.key)
            if made:
                _check_same(work, made, wanted)
            reward_id = made or make(self.acting, work, wanted, stands)
            work.about("reward", reward_id, amount=wanted.cents)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    def decline(self, actor: Actor, key: UUID, reward_id: UUID) -> Reward:
        """The client would rather not have it; what was reserved is free again.

        Raises IllegalMove once it was handed over or ended; the same key twice is one answer.
        """
        with self._life(actor, "reward.decline", reward_id) as (work, life):
            if not _done(work, key, reward_id):
                check_ledger(work)
                follow(self.acting, work, life, LedgerKind.DECLINE)
                giving.keep_key(work.connection, key, "decline", reward_id, work.written)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    def lapsing(self, actor: Actor) -> tuple[Lapsing, ...]:
        """Own clients for whom something ends by itself within two weeks; never what."""
        with self.acting.deed(actor, Permission.REWARD, "reward.lapsing") as work:
            found = lapsing(work)
            work.about("client", amount=len(found))
            work.shows({each.client_id for each in found})
            return found

    def end_overdue(self, actor: Actor) -> int:
        """End what own clients did not collect in time; gives how many rewards ended.

        The program asks this by itself once a day. Raises ClockUnsure and ClockWentBack.
        """
        with self.acting.deed(actor, Permission.REWARD, "reward.end_overdue") as work:
            return end_own_overdue(self.acting, work)

    @contextmanager
    def _life(self, actor: Actor, action: str, reward_id: UUID) -> Iterator[tuple[Work, Life]]:
        """One deed on a reward of a client within reach; raises NotFound."""
        with self.acting.deed(actor, Permission.REWARD, action) as work:
            life = ledger.rows_of_reward(work.connection, reward_id)
            if not life:
                raise NotFound("reward")
            work.reach(people.found_by(work.connection, life[0].client_id))
            work.about("reward", reward_id)
            yield work, life

    # --- handed over, turned back ----------------------------------------------------------

    def give(self, actor: Actor, gift: Gift) -> Reward:
        """Award and hand over in one transaction, with the next receipt number.

        It is for a step, or for a goal that was reached where the rules of today say so: raises
        GoalRewardsOff, GoalNotReached, GoalAlreadyRewarded.
        What was promised for the step is kept: neither budget nor newer rules are asked. The
        same gift sent twice is given once. Raises KeyUsedBefore when the key came before with
        other content, PlanNotAgreed, StepNotConfirmed, AlreadyRewarded, PromisedOtherwise,
        AmountOutsidePolicy, ApprovalNeeded, OwnApproval, OverCap, NoBudget, CardAlreadyGiven,
        CardsDoNotAddUp, ClockWentBack; PrintOnly in a talk of which nothing is kept.
        """
        wanted = replace(gift, cards=cleaned_cards(gift.cards))
        return self._made(actor, "reward.give", wanted, give_now)

    def reverse(self, actor: Actor, key: UUID, reward_id: UUID, reason: ReversalReason) -> Reward:
        """Turn a hand-over back by a new row, in the month in which it is written.

        Never a sanction, and nothing is reclaimed from a client (DECISIONS E4). Raises
        IllegalMove unless it was handed over and not turned back, ProofNeeded unless one's own
        password was typed for it a moment ago (`prove`); the same key twice is one reversal.
        """
        with self._life(actor, "reward.reverse", reward_id) as (work, life):
            work.about("reward", reward_id, detail=reason)
            if not _done(work, key, reward_id):
                turn_back(self.acting, work, life, reason)
                giving.keep_key(work.connection, key, "reverse", reward_id, work.written)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    # --- the receipt -----------------------------------------------------------------------

    def receipt(self, actor: Actor, reward_id: UUID) -> Receipt:
        """What the receipt says; whether it is a copy is known when it leaves."""
        with self._life(actor, "reward.receipt", reward_id) as (work, life):
            return self._receipt(work, life)

    def receipt_printed(self, actor: Actor, reward_id: UUID, to: str = "") -> Receipt:
        """What the receipt says that leaves now on this printer; a copy once it left before.

        Settled in the deed that keeps it: of two desks at once one prints the original.
        """
        with self._life(actor, PRINTED, reward_id) as (work, life):
            work.about("reward", reward_id, detail=printer_name(to))
            receipt, key = self._receipt(work, life), uuid5(reward_id, PRINTED)
            first = giving.keep_first(work.connection, key, "receipt", reward_id, work.written)
            return replace(receipt, copy=not first)

    def _receipt(self, work: Work, life: Life) -> Receipt:
        handed = next((row for row in life if row.receipt), None)
        if handed is None:  # one that was read in from a list has no receipt of ours
            raise NotFound("reward")
        reward, entered = reward_from(life), business_day(handed.at)
        head = head_of(work.connection, people.found_by(work.connection, handed.client_id))
        client, plan = head.client, head.plan(work.connection)
        return Receipt(
            handed.receipt,
            client.number,
            full_name(client),
            handed.cents,
            handed.cards,
            handed.event_date,
            words_for(plan, reward),
            giving.staff_name(work.connection, handed.actor),
            giving.location_name(work.connection, handed.location),
            reversed=reward.state is RewardState.REVERSED,
            for_goal=handed.goal_id is not None,
            word=policy_of(policies.listed(work.connection), handed.policy).word,
            why=reward.why,
            entered_on=entered if entered != handed.event_date else None,
        )

    # --- the chain -------------------------------------------------------------------------

    def verify(self, actor: Actor) -> ChainReport:
        """Read the whole ledger and say whether every row is as it was written."""
        with self.acting.deed(actor, Permission.TOTALS, "ledger.verify") as work:
            report = chain.verify(work.connection, self.acting.ledger_key, chain.LEDGER)
            result = "whole" if report.whole else report.reason
            work.about("ledger", detail=result, amount=report.rows)
            return report


def _done(work: Work, key: UUID, reward_id: UUID) -> bool:
    """Whether this very deed was done before; raises KeyUsedBefore for another with its key."""
    done = giving.done_before(work.connection, key)
    if done not in {None, reward_id}:
        raise KeyUsedBefore
    return done is not None


def _check_same(work: Work, reward_id: UUID, wanted: Gift | Promise) -> None:
    """Raise KeyUsedBefore unless this is what the key made; a promise names no cards."""
    made = reward_from(ledger.rows_of_reward(work.connection, reward_id))
    whose = people.found_by(work.connection, made.client_id)
    cards = wanted.cards if isinstance(wanted, Gift) else made.cards
    goal_id = wanted.goal_id if isinstance(wanted, Gift) else None
    asked = (wanted.client_id, wanted.step_id, goal_id, wanted.cents, cards)
    if (whose, made.step_id, made.goal_id, made.cents, made.cards) != asked:
        raise KeyUsedBefore

"""Giving a reward for a confirmed step of an agreed plan, and turning a mistake back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.budgets import Room
from bridge_app.domain.desk import ReadyClient
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import full_name
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerRow,
    Promise,
    Receipt,
    ReversalReason,
    Reward,
    RewardState,
    cleaned_cards,
    promisable,
    reward_from,
    rewardable,
    rewarded_steps,
)
from bridge_app.domain.trust import ChainReport
from bridge_app.errors import KeyUsedBefore, NotFound, PrintOnly
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import Life, disclosed, follow, policy_today, room_of, standing_of
from bridge_app.services.calendar import check_ledger
from bridge_app.services.handing_over import hand_over, turn_back
from bridge_app.services.promising import promise
from bridge_app.storage import chain, conversations, desk, giving, ledger, people
from bridge_app.storage.heads import head_of

PRINTED = "reward.receipt_printed"
"""The log line by which a second print of a receipt is known to be a copy."""


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
            return rewardable(stands.plan, rewarded_steps(stands.rewards))

    def room(self, actor: Actor, client_id: UUID) -> Room:
        """What may still be given to this client today, by the budget and by the rules."""
        with self.acting.deed(actor, Permission.REWARD, "reward.room") as work:
            return room_of(work, standing_of(work, client_id))

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
        with self.acting.deed(actor, Permission.REWARD, "reward.promise") as work:
            stands = standing_of(work, wanted.client_id)
            if conversations.keeps_nothing(work.connection, stands.case_id):
                raise PrintOnly
            made = giving.done_before(work.connection, wanted.key)
            if made:
                _check_same_promise(work, made, wanted)
            reward_id = made or promise(self.acting, work, wanted, stands)
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

        What was promised for the step is kept: neither budget nor newer rules are asked. The
        same gift sent twice is given once. Raises KeyUsedBefore when the key came before with
        other content, PlanNotAgreed, StepNotConfirmed, AlreadyRewarded, PromisedOtherwise,
        AmountOutsidePolicy, ApprovalNeeded, OwnApproval, OverCap, NoBudget, CardAlreadyGiven,
        CardsDoNotAddUp, ClockWentBack; PrintOnly in a talk of which nothing is kept.
        """
        with self.acting.deed(actor, Permission.REWARD, "reward.give") as work:
            wanted = replace(gift, cards=cleaned_cards(gift.cards))
            stands = standing_of(work, gift.client_id)
            if conversations.keeps_nothing(work.connection, stands.case_id):
                raise PrintOnly
            given = giving.done_before(work.connection, gift.key)
            if given:
                _check_same(work, given, wanted)
            reward_id = given or hand_over(self.acting, work, wanted, stands)
            work.about("reward", reward_id, amount=gift.cents)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    def reverse(self, actor: Actor, key: UUID, reward_id: UUID, reason: ReversalReason) -> Reward:
        """Turn a hand-over back by a new row, in the month in which it is written.

        Never a sanction, and nothing is reclaimed from a client (DECISIONS E4). Raises
        IllegalMove when it was turned back before; the same key twice is one reversal.
        """
        with self._life(actor, "reward.reverse", reward_id) as (work, life):
            work.about("reward", reward_id, detail=reason)
            if not _done(work, key, reward_id):
                turn_back(self.acting, work, life, reason)
                giving.keep_key(work.connection, key, "reverse", reward_id, work.written)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    # --- the receipt -----------------------------------------------------------------------

    def receipt(self, actor: Actor, reward_id: UUID) -> Receipt:
        """What the receipt says; marked as a copy once it was printed."""
        with self._life(actor, "reward.receipt", reward_id) as (work, life):
            handed = next((row for row in life if row.kind is LedgerKind.HAND_OVER), None)
            if handed is None:
                raise NotFound("reward")
            return self._receipt(work, handed, reward_from(life))

    def receipt_printed(self, actor: Actor, client_id: UUID, reward_id: UUID, to: str = "") -> None:
        """Log that the receipt left this printer: the next one is a copy."""
        with self.acting.deed(actor, Permission.REWARD, PRINTED) as work:
            work.reach(client_id)
            work.about("reward", reward_id, detail=printer_name(to))

    def _receipt(self, work: Work, handed: LedgerRow, reward: Reward) -> Receipt:
        head = head_of(work.connection, people.found_by(work.connection, handed.client_id))
        client, plan = head.client, head.plan(work.connection)
        step = plan.step(handed.step_id) if handed.step_id else None
        return Receipt(
            handed.receipt,
            client.number,
            full_name(client),
            handed.cents,
            handed.cards,
            handed.business_date,
            step.text if step else "",
            giving.staff_name(work.connection, handed.actor),
            giving.location_name(work.connection, handed.location),
            giving.was_logged(work.connection, PRINTED, client.id, reward.id),
            reward.state is RewardState.REVERSED,
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


def _check_same_promise(work: Work, reward_id: UUID, wanted: Promise) -> None:
    made = reward_from(ledger.rows_of_reward(work.connection, reward_id))
    whose = people.found_by(work.connection, made.client_id)
    if (whose, made.step_id, made.cents) != (wanted.client_id, wanted.step_id, wanted.cents):
        raise KeyUsedBefore


def _check_same(work: Work, reward_id: UUID, wanted: Gift) -> None:
    given = reward_from(ledger.rows_of_reward(work.connection, reward_id))
    whose = people.found_by(work.connection, given.client_id)
    asked = (wanted.client_id, wanted.step_id, wanted.cents, wanted.cards)
    if (whose, given.step_id, given.cents, given.cards) != asked:
        raise KeyUsedBefore

"""Giving a reward for a confirmed step of an agreed plan, and turning a mistake back."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.desk import ReadyClient
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import full_name
from bridge_app.domain.plan import MiniStep
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerRow,
    Policy,
    Receipt,
    ReversalReason,
    Reward,
    RewardState,
    cleaned_cards,
    policy_on,
    reward_from,
    rewardable,
    rewarded_steps,
)
from bridge_app.domain.trust import ChainReport
from bridge_app.errors import KeyUsedBefore, NotFound, PrintOnly
from bridge_app.services.acting import Acting, Work
from bridge_app.services.handing_over import disclosed, hand_over, standing_of, turn_back
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
            return policy_on(ledger.policies(work.connection), work.day)

    def rewardable(self, actor: Actor, client_id: UUID) -> tuple[MiniStep, ...]:
        """The steps that may be rewarded now: agreed, confirmed and not rewarded before."""
        with self.acting.deed(actor, Permission.REWARD, "reward.see_ready") as work:
            stands = standing_of(work, client_id)
            return rewardable(stands.plan, rewarded_steps(stands.rewards))

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

    def give(self, actor: Actor, gift: Gift) -> Reward:
        """Award and hand over in one transaction, with the next receipt number.

        The same gift sent twice is given once. Raises KeyUsedBefore when the key came before
        with other content, PlanNotAgreed, StepNotConfirmed, AlreadyRewarded,
        AmountOutsidePolicy, ApprovalNeeded, OwnApproval, CardAlreadyGiven, CardsDoNotAddUp,
        ClockWentBack; PrintOnly in a talk of which nothing is kept.
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
        with self.acting.deed(actor, Permission.REWARD, "reward.reverse") as work:
            rows = ledger.rows_of_reward(work.connection, reward_id)
            if not rows:
                raise NotFound("reward")
            work.reach(people.found_by(work.connection, rows[0].client_id))
            work.about("reward", reward_id, detail=reason)
            done = giving.done_before(work.connection, key)
            if done not in {None, reward_id}:
                raise KeyUsedBefore
            if done is None:
                turn_back(self.acting, work, rows, reason)
                giving.keep_key(work.connection, key, "reverse", reward_id, work.written)
            return reward_from(ledger.rows_of_reward(work.connection, reward_id))

    # --- the receipt -----------------------------------------------------------------------

    def receipt(self, actor: Actor, reward_id: UUID) -> Receipt:
        """What the receipt says; marked as a copy once it was printed."""
        with self.acting.deed(actor, Permission.REWARD, "reward.receipt") as work:
            rows = ledger.rows_of_reward(work.connection, reward_id)
            handed = next((row for row in rows if row.kind is LedgerKind.HAND_OVER), None)
            if handed is None:
                raise NotFound("reward")
            work.reach(people.found_by(work.connection, handed.client_id))
            work.about("reward", reward_id)
            return self._receipt(work, handed, reward_from(rows))

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


def _check_same(work: Work, reward_id: UUID, wanted: Gift) -> None:
    given = reward_from(ledger.rows_of_reward(work.connection, reward_id))
    whose = people.found_by(work.connection, given.client_id)
    asked = (wanted.client_id, wanted.step_id, wanted.cents, wanted.cards)
    if (whose, given.step_id, given.cents, given.cards) != asked:
        raise KeyUsedBefore

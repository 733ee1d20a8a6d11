"""Several hand-outs at once, typed from paper or after a round: all of them booked, or none.

Each keeps to the rules, as one that is given at the desk. What stands on paper only brings its
own step: under one goal for each pillar, done and confirmed (DECISIONS E5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import takewhile
from uuid import UUID, uuid5

from bridge_app.desk_errors import RowsRefused
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.approving import Asked
from bridge_app.domain.goal_rewards import rewardable_goals
from bridge_app.domain.handing_rows import (
    MOST_ROWS,
    BookedRow,
    ForGoal,
    FromPaper,
    RowClient,
    RowWish,
    WrittenLater,
    cards_of,
    check_agreed,
    check_day,
)
from bridge_app.domain.people import full_name
from bridge_app.domain.plan import (
    MiniStep,
    PlanOrigin,
    SeenHow,
    StepEventKind,
    TeachBack,
    checked_text,
)
from bridge_app.domain.rewards import (
    Gift,
    LedgerKind,
    LedgerOrigin,
    reward_from,
    rewardable,
)
from bridge_app.domain.stock_buying import StockKind
from bridge_app.errors import KeyUsedBefore, PrintOnly, RuleBroken
from bridge_app.services.acting import Acting, Work
from bridge_app.services.booking import Standing, policy_today, standing_of
from bridge_app.services.calendar import check_after
from bridge_app.services.clock import begins
from bridge_app.services.handing_over import hand_over
from bridge_app.services.importing_rewards import goal_of
from bridge_app.storage import conversations, giving, ledger, paper_rows, people, plans, stock
from bridge_app.storage.written import Written

NOON = timedelta(hours=12)
"""Paper tells a day: an agreement on it stands in the middle of that day, and never ahead."""


@dataclass(frozen=True)
class HandingRows:
    """Rows of hand-outs; amounts in whole cents."""

    acting: Acting

    def kinds(self, actor: Actor) -> tuple[StockKind, ...]:
        """The kinds of card that are handed out today."""
        with self.acting.deed(actor, Permission.REWARD, "rows.list") as work:
            work.about("stock")
            return tuple(each for each in stock.kinds(work.connection) if each.active)

    def client(self, actor: Actor, number: str) -> RowClient:
        """Whom a number is of, as it was typed, with what may be rewarded now.

        Raises NotFound, ReasonNeeded.
        """
        with self.acting.deed(actor, Permission.REWARD, "rows.see") as work:
            found = people.client_by_number(work.connection, number)
            stands = standing_of(work, found.id)
            steps = rewardable(stands.plan, stands.rewards)
            goals = rewardable_goals(policy_today(work), stands.plan, stands.rewards)
            known = people.client_by_id(work.connection, found.id)
            return RowClient(found.id, full_name(known) or known.number, steps, goals)

    def to_approve(self, actor: Actor, key: UUID, rows: Sequence[RowWish]) -> tuple[Asked, ...]:
        """What a second person is asked to agree to, by client: each row above the limit.

        What was promised before somebody agreed to then. Raises NotFound, ReasonNeeded.
        """
        with self.acting.deed(actor, Permission.REWARD, "rows.read") as work:
            asked = _to_approve(work, key, rows)
            work.about("rows", key, amount=len(asked))
            return asked

    def give(
        self, actor: Actor, key: UUID, rows: Sequence[RowWish], approver: UUID | None = None
    ) -> int:
        """Book every row, with receipts in their order; gives how many there are.

        `approver` said yes to the rows above the limit, in their own name (`to_approve`).
        The same `key` twice is booked once; raises KeyUsedBefore where it came with other rows.
        Raises RowsRefused with all that is wrong, row by row, and then nothing is kept.
        """
        with self.acting.deed(actor, Permission.REWARD, "rows.give") as work:
            made, these = giving.done_before(work.connection, key), _known_by(key, rows)
            if made not in {None, these}:
                raise KeyUsedBefore
            if made is None:
                _Rows(self.acting, work, key, approver).book(rows)
                giving.keep_key(work.connection, key, "rows", these, work.written)
            work.about("rows", key, amount=len(rows))
            return len(rows)

    def booked(self, actor: Actor, key: UUID) -> tuple[BookedRow, ...]:
        """What was booked with this key, in the order of its rows; nothing where nothing was.

        For whoever lost the answer, and for the receipts of all of them. Raises ReasonNeeded.
        """
        with self.acting.deed(actor, Permission.REWARD, "rows.read") as work:
            found = tuple(_booked(work, reward_id) for reward_id in _made(work, key))
            work.about("rows", key, amount=len(found))
            return found


def _made(work: Work, key: UUID) -> Iterator[UUID]:
    """The rewards of the rows of this form: all of them are there, or none."""
    keys = (_row_key(key, place) for place in range(MOST_ROWS))
    found = (giving.done_before(work.connection, each) for each in keys)
    return (made for made in takewhile(bool, found) if made)


def _booked(work: Work, reward_id: UUID) -> BookedRow:
    life = ledger.rows_of_reward(work.connection, reward_id)
    handed = next(row for row in life if row.kind is LedgerKind.HAND_OVER)
    client_id = people.found_by(work.connection, handed.client_id)
    work.reach(client_id)
    client = people.client_by_id(work.connection, client_id)
    return BookedRow(
        reward_id,
        client_id,
        client.number,
        handed.cents,
        ", ".join(card.serial for card in handed.cards),
        handed.event_date,
        handed.receipt,
        client.language,
        client.address_form,
    )


def _row_key(key: UUID, place: int) -> UUID:
    """The key of the gift in one row."""
    return uuid5(key, str(place))


def _about(key: UUID, place: int, row: RowWish) -> UUID:
    """The step or goal of one row; a step that is still on paper is known before it is made."""
    if isinstance(row.step, FromPaper):
        return uuid5(key, f"{place} step")
    return row.step.goal_id if isinstance(row.step, ForGoal) else row.step


def _to_approve(work: Work, key: UUID, rows: Sequence[RowWish]) -> tuple[Asked, ...]:
    limit = policy_today(work).approval_limit_cents
    above: dict[UUID, dict[UUID, int]] = {}
    for place, row in enumerate(rows):
        if row.cents > limit:
            client_id = people.client_by_number(work.connection, row.number).id
            about, stands = _about(key, place, row), standing_of(work, client_id)
            if not _is_kept(stands, about, row):
                above.setdefault(client_id, {})[about] = row.cents
    person = work.actor.person
    return tuple(Asked(client_id, person, amounts) for client_id, amounts in above.items())


def _is_kept(stands: Standing, about: UUID, row: RowWish) -> bool:
    """Whether this amount was promised or earned before: somebody agreed to it then."""
    life = stands.open_life(about)
    return life is not None and not (reward_from(life).amount_open and life[0].cents != row.cents)


def _known_by(key: UUID, rows: Sequence[RowWish]) -> UUID:
    """By what these rows are known again, should they come a second time with this key."""
    return uuid5(key, repr([replace(row, number=row.number.strip()) for row in rows]))


@dataclass(frozen=True)
class _Rows:
    """The rows of one form, in one transaction."""

    acting: Acting
    work: Work
    key: UUID
    approver: UUID | None = None

    def book(self, rows: Sequence[RowWish]) -> None:
        """Every row; raises RowsRefused when one of them will not do.

        Whose files these are is asked first: on a server a typed reason is kept before the rest.
        """
        troubles: dict[int, RuleBroken] = {}
        clients: dict[int, UUID] = {}
        for place, row in enumerate(rows):
            try:
                clients[place] = self._client(row)
            except RuleBroken as problem:
                troubles[place] = problem
        for place, client_id in clients.items():
            try:
                self._give(place, client_id, rows[place])
            except RuleBroken as problem:
                troubles[place] = problem
        if troubles:
            raise RowsRefused(len(troubles), troubles)

    def _client(self, row: RowWish) -> UUID:
        found = people.client_by_number(self.work.connection, row.number)
        self.work.reach(found.id)
        return found.id

    def _give(self, place: int, client_id: UUID, row: RowWish) -> None:
        check_day(row.day, self.work.day)
        stands = standing_of(self.work, client_id)
        if conversations.keeps_nothing(self.work.connection, stands.case_id):
            raise PrintOnly
        gift, told = self._gift(place, client_id, row), WrittenLater(row.day)
        if isinstance(row.step, FromPaper):
            self._step(stands, row.step, row, _about(self.key, place, row))
            told = replace(told, origin=LedgerOrigin.PAPER)
            stands = standing_of(self.work, client_id)
            if stands.disclosed is None:  # who was given something has heard of it
                check_after(self.work, stands.plan.agreed_at)
                giving.disclose(self.work.connection, client_id, self.work.written)
                stands = replace(stands, disclosed=self.work.now)
        hand_over(self.acting, self.work, gift, stands, told)

    def _gift(self, place: int, client_id: UUID, row: RowWish) -> Gift:
        about, for_goal = _about(self.key, place, row), isinstance(row.step, ForGoal)
        return Gift(
            key=_row_key(self.key, place),
            client_id=client_id,
            step_id=None if for_goal else about,
            goal_id=about if for_goal else None,
            approver=self.approver,
            cents=row.cents,
            cards=cards_of(row),
            voucher_kind=row.kind,
        )

    def _step(self, stands: Standing, paper: FromPaper, row: RowWish, step_id: UUID) -> None:
        """A step that was done before it came here, under the goal of its pillar."""
        check_agreed(paper, row.day)
        at, written = self.work.connection, self.work.written
        text = checked_text("text", paper.text)
        goal = goal_of(self.acting.wordings, stands.plan.id, PlanOrigin.PAPER, paper.pillar)
        paper_rows.begins_on_paper(at, stands.plan.id)
        if goal.id not in {each.id for each in stands.plan.goals}:
            plans.insert_goal(at, goal, written)
        step = MiniStep(step_id, goal.id, text, len(stands.plan.steps) + 1, day=row.day)
        plans.insert_step(at, step, written)
        plans.add_event(at, step.id, StepEventKind.CONFIRMED, written, SeenHow.PAPER_SEEN)
        if paper.agreed_on:
            agreed = min(begins(paper.agreed_on) + NOON, written.at)
            by = Written(agreed, written.by)
            plans.add_agreement(at, stands.plan.id, [step.id], TeachBack.NOT_ASKED, by)

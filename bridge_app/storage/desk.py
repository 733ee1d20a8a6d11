"""What the home page asks: talks to go on with, steps of today, people seen lately."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    bindparam,
    exists,
    false,
    func,
    not_,
    or_,
    select,
)

from bridge_app.domain.desk import OpenTalk, ReadyClient, StepToday
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.people import Client, Place, short_name
from bridge_app.domain.plan import Lane, StepEventKind
from bridge_app.domain.rewards import LedgerKind
from bridge_app.storage.columns import Day, Id
from bridge_app.storage.joined import cases, numbers
from bridge_app.storage.people import client_from
from bridge_app.storage.reach import counts_from, own_clients
from bridge_app.storage.tables import (
    agreement_step,
    case_,
    client,
    conversation,
    goal,
    goal_version,
    ledger,
    meta,
    mini_step,
    mini_step_version,
    plan,
    policy,
    staff,
    step_event,
)
from bridge_app.storage.written import Connection

SHOWN = 12
"""People seen lately that the page has room for."""


@dataclass(frozen=True)
class Viewer:
    """Who looks at the home page, and when."""

    staff_id: UUID
    now: datetime
    today: date

    @property
    def values(self) -> dict[str, object]:
        """What the statements about own clients bind."""
        since = counts_from(self.now)
        return {"staff_id": self.staff_id, "today": self.today, "since": since}


@dataclass(frozen=True)
class Uncollected:
    """One reward of an own client; `since` is the day of its newest row."""

    client_id: UUID
    client: str
    reward_id: UUID
    since: date
    policy: int | None


_UNFINISHED = (
    select(
        client,
        conversation.c.id.label("conversation_id"),
        conversation.c.place_step,
        conversation.c.place_area,
        conversation.c.started_at,
    )
    .join(case_, case_.c.client_id == client.c.id)
    .join(conversation, conversation.c.case_id == case_.c.id)
    .where(
        conversation.c.ended_at.is_(None),
        case_.c.closed_at.is_(None),
        client.c.id.in_(own_clients()),
    )
    .order_by(conversation.c.started_at.desc())
)
_LAST_EVENT = (
    select(step_event.c.kind)
    .where(step_event.c.step_id == mini_step.c.id)
    .order_by(step_event.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
_CLOSED = [StepEventKind.CLAIMED, StepEventKind.CONFIRMED, StepEventKind.DROPPED]


def _with_goals(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns of any kind
    """Goals as worded now, of own clients, also those that were let go."""
    return (
        select(*columns)
        .select_from(client)
        .join(case_, case_.c.client_id == client.c.id)
        .join(plan, plan.c.case_id == case_.c.id)
        .join(goal, goal.c.plan_id == plan.c.id)
        .join(
            goal_version,
            and_(goal_version.c.goal_id == goal.c.id, goal_version.c.version == goal.c.version),
        )
        .where(client.c.id.in_(own_clients()))
    )


def _with_steps(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns of any kind
    """Steps as worded now, of own clients, in goals that stand."""
    return (
        _with_goals(*columns)
        .join(mini_step, mini_step.c.goal_id == goal.c.id)
        .join(
            mini_step_version,
            and_(
                mini_step_version.c.step_id == mini_step.c.id,
                mini_step_version.c.version == mini_step.c.version,
            ),
        )
        .where(goal_version.c.dropped_reason.is_(None))
    )


_STEPS_TODAY = (
    _with_steps(client, mini_step_version.c.text, mini_step_version.c.day_part)
    .where(
        mini_step_version.c.day == bindparam("today", type_=Day),
        mini_step_version.c.lane == Lane.NOW,
        case_.c.closed_at.is_(None),
        func.coalesce(_LAST_EVENT, "").not_in(_CLOSED),
    )
    .order_by(client.c.seq, mini_step_version.c.position)
)
_TAKEN = ledger.alias("taken")
_ENDED = ledger.alias("ended")
_NEWER = ledger.alias("newer")
_IS_LAST = ~exists().where(_NEWER.c.reward_id == ledger.c.reward_id, _NEWER.c.seq > ledger.c.seq)
_IS_CONFIRMED = _LAST_EVENT == StepEventKind.CONFIRMED
_IS_AGREED = exists().where(agreement_step.c.step_id == mini_step.c.id)
_IS_EARNED = and_(_IS_CONFIRMED, _IS_AGREED)
_WAITS = exists().where(
    ledger.c.step_id == mini_step.c.id, ledger.c.kind == LedgerKind.AWARD, _IS_LAST
)


def _was_given(what_for: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether something was handed over for it that was not turned back."""
    turned_back = exists().where(
        _ENDED.c.reward_id == _TAKEN.c.reward_id, _ENDED.c.kind == LedgerKind.REVERSE
    )
    return exists().where(what_for, _TAKEN.c.kind == LedgerKind.HAND_OVER, ~turned_back)


_IS_READY = (
    _IS_CONFIRMED,
    or_(_IS_AGREED, _WAITS),  # as domain/rewards.py says of what paper alone told of
    ~_was_given(_TAKEN.c.step_id == mini_step.c.id),
)

# Goals that were reached, as domain/goal_rewards.py says it.
_RULES = (
    select(policy.c.goal_reward)
    .where(policy.c.valid_from <= bindparam("today", type_=Day))
    .order_by(policy.c.valid_from.desc(), policy.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_STEPS_OF_GOAL = select(mini_step.c.id).where(mini_step.c.goal_id == goal.c.id)
_SAID_REACHED = func.coalesce(goal_version.c.dropped_reason, "") == REACHED
_OWED = exists().where(
    ledger.c.goal_id == goal.c.id,
    ledger.c.kind.in_([LedgerKind.PROMISE, LedgerKind.AWARD]),
    _IS_LAST,
)
_IS_REACHED = (
    or_(
        _OWED,
        and_(
            func.coalesce(_RULES, false()),
            or_(goal_version.c.dropped_reason.is_(None), _SAID_REACHED),
        ),
    ),
    _STEPS_OF_GOAL.where(_IS_EARNED).exists(),
    or_(
        _SAID_REACHED,
        _OWED,
        ~_STEPS_OF_GOAL.where(
            func.coalesce(_LAST_EVENT, "") != StepEventKind.DROPPED, not_(_IS_EARNED)
        ).exists(),
    ),
    ~_was_given(_TAKEN.c.goal_id == goal.c.id),
)


def _by_client(found: Select[Any]) -> Subquery:
    return found.group_by(client.c.id).subquery()


_COUNTED = client.c.id.label("whose"), func.count().label("many")
_READY = select(
    _with_steps(func.count()).where(*_IS_READY).scalar_subquery()
    + _with_goals(func.count()).where(*_IS_REACHED).scalar_subquery()
)
_STEPS = _by_client(_with_steps(*_COUNTED).where(*_IS_READY))
_GOALS = _by_client(_with_goals(*_COUNTED).where(*_IS_REACHED))
_WAITING = (
    select(
        client,
        func.coalesce(_STEPS.c.many, 0).label("steps"),
        func.coalesce(_GOALS.c.many, 0).label("goals"),
    )
    .outerjoin(_STEPS, _STEPS.c.whose == client.c.id)
    .outerjoin(_GOALS, _GOALS.c.whose == client.c.id)
    .where(or_(_STEPS.c.many.is_not(None), _GOALS.c.many.is_not(None)))
    .order_by(client.c.seq)
)
_UNCOLLECTED = (
    select(client, ledger.c.reward_id, ledger.c.business_date, ledger.c.policy)
    .select_from(client.join(ledger, ledger.c.client_id.in_(numbers(client.c.id))))
    .where(
        client.c.id.in_(own_clients()),
        ledger.c.kind.in_([LedgerKind.PROMISE, LedgerKind.AWARD]),
        _IS_LAST,
    )
    .order_by(ledger.c.business_date, ledger.c.seq)
)
_LAST_TALK = func.max(conversation.c.started_at)
_SEEN = (
    select(client, _LAST_TALK.label("last"))
    .join(case_, case_.c.client_id == client.c.id)
    .join(conversation, conversation.c.case_id == case_.c.id)
    .where(client.c.id.in_(own_clients()))
    .group_by(client.c.seq)
    .order_by(_LAST_TALK.desc())
    .limit(SHOWN)
)
_LAST_OF = select(_LAST_TALK).where(
    conversation.c.case_id.in_(cases(bindparam("case_id", type_=Id)))
)
_STAFF = select(staff.c.id, staff.c.name).where(staff.c.active).order_by(staff.c.name)
_PRACTICE = select(meta.c.value).where(meta.c.name == "practice")


def unfinished_talks(connection: Connection, viewer: Viewer) -> tuple[OpenTalk, ...]:
    """Conversations of own clients that were not ended, the newest first."""
    rows = connection.execute(_UNFINISHED, viewer.values)
    return tuple(
        OpenTalk(
            row.conversation_id,
            row.id,
            short_name(client_from(row)),
            Place(row.place_step, row.place_area),
            row.started_at,
        )
        for row in rows
    )


def steps_today(connection: Connection, viewer: Viewer) -> tuple[StepToday, ...]:
    """Steps that own clients promised for today and that are still open."""
    rows = connection.execute(_STEPS_TODAY, viewer.values)
    return tuple(
        StepToday(row.id, short_name(client_from(row)), row.text, row.day_part) for row in rows
    )


def seen_lately(connection: Connection, viewer: Viewer) -> Iterator[tuple[Client, datetime]]:
    """Own clients with the moment of their last conversation, the latest first."""
    rows = connection.execute(_SEEN, viewer.values)
    return ((client_from(row), row.last) for row in rows)


def last_talk(connection: Connection, case_id: UUID) -> datetime | None:
    """When the last conversation of a case began."""
    last: datetime | None = connection.execute(_LAST_OF, {"case_id": case_id}).scalar_one()
    return last


def ready(connection: Connection, viewer: Viewer) -> int:
    """Confirmed steps of own clients, and goals they reached, that carry no reward yet."""
    return int(connection.execute(_READY, viewer.values).scalar_one())


def waiting(connection: Connection, viewer: Viewer) -> tuple[ReadyClient, ...]:
    """The own clients of those steps and goals, with how many each has."""
    rows = connection.execute(_WAITING, viewer.values)
    return tuple(
        ReadyClient(row.id, short_name(client_from(row)), row.steps, row.goals) for row in rows
    )


def uncollected(connection: Connection, viewer: Viewer) -> tuple[Uncollected, ...]:
    """What was promised to own clients and is still to be handed over, the oldest first."""
    return tuple(
        Uncollected(
            row.id, short_name(client_from(row)), row.reward_id, row.business_date, row.policy
        )
        for row in connection.execute(_UNCOLLECTED, viewer.values)
    )


def is_practice(connection: Connection) -> bool:
    """Whether the store holds made-up people only."""
    return connection.execute(_PRACTICE).scalar_one_or_none() == "True"


def staff_names(connection: Connection) -> dict[UUID, str]:
    """The names of those who work here now."""
    return {row.id: row.name for row in connection.execute(_STAFF)}

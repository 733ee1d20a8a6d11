"""When anybody last heard of a case, and which first conversations were broken off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    ScalarSelect,
    Table,
    bindparam,
    exists,
    func,
    select,
)

from bridge_app.domain.appointments import GONE, Outcome
from bridge_app.domain.people import ConversationKind, Purpose
from bridge_app.storage.columns import Day
from bridge_app.storage.joined import numbers
from bridge_app.storage.tables.wide import (
    agreement,
    answer,
    appointment,
    case_,
    client,
    conversation,
    goal,
    ledger,
    mini_step,
    plan,
    scoring,
    step_event,
)
from bridge_app.storage.written import Connection

_DAY = bindparam("day", type_=Day)
_ended = conversation.alias("ended")


def _latest(when: Column[Any], whose: Table, *among: ColumnElement[bool]) -> ScalarSelect[Any]:
    """The last such moment of the row of `whose` that the query stands at."""
    return select(func.max(when)).where(*among).correlate(whose).scalar_subquery()


_LAST_ANSWER = _latest(
    answer.c.at,
    conversation,
    answer.c.scoring_id == scoring.c.id,
    scoring.c.conversation_id == conversation.c.id,
)
_LAST_EXPECTED = _latest(
    appointment.c.day,
    case_,
    appointment.c.case_id == case_.c.id,
    appointment.c.outcome.not_in(GONE),
)
_COMES_BACK = exists().where(
    appointment.c.case_id == case_.c.id,
    appointment.c.day >= _DAY,
    appointment.c.outcome == Outcome.PLANNED,
)
_AGREED = exists().where(plan.c.case_id == case_.c.id, agreement.c.plan_id == plan.c.id)
_ENDED = exists().where(_ended.c.case_id == case_.c.id, _ended.c.ended_at.is_not(None))
_BROKEN_OFF = (
    select(
        client.c.id.label("client_id"),
        case_.c.id.label("case_id"),
        client.c.number,
        case_.c.purpose,
        func.max(conversation.c.started_at).label("begun"),
        func.max(_LAST_ANSWER).label("answered"),
        func.max(_LAST_EXPECTED).label("expected"),
    )
    .join(case_, case_.c.client_id == client.c.id)
    .join(conversation, conversation.c.case_id == case_.c.id)
    .where(
        conversation.c.kind == ConversationKind.INTAKE,
        conversation.c.ended_at.is_(None),
        ~_ENDED,
        ~_AGREED,
        ~_COMES_BACK,
    )
    .group_by(client.c.seq, client.c.id, client.c.number, case_.c.id, case_.c.purpose)
    .order_by(client.c.seq)
)


_LAST_TALK = _latest(conversation.c.started_at, case_, conversation.c.case_id == case_.c.id)
_LAST_SAID = _latest(
    answer.c.at, case_, answer.c.scoring_id == scoring.c.id, scoring.c.case_id == case_.c.id
)
_LAST_STEP = _latest(
    step_event.c.at,
    case_,
    step_event.c.step_id == mini_step.c.id,
    mini_step.c.goal_id == goal.c.id,
    goal.c.plan_id == plan.c.id,
    plan.c.case_id == case_.c.id,
)
_LAST_GIVEN = _latest(ledger.c.at, client, ledger.c.client_id.in_(numbers(client.c.id)))
_QUIET = (
    select(
        client.c.id.label("client_id"),
        case_.c.id.label("case_id"),
        client.c.number,
        case_.c.purpose,
        case_.c.opened_at,
        case_.c.closed_at,
        _LAST_TALK.label("talked"),
        _LAST_SAID.label("answered"),
        _LAST_STEP.label("stepped"),
        _LAST_GIVEN.label("given"),
        _LAST_EXPECTED.label("expected"),
    )
    .join(case_, case_.c.client_id == client.c.id)
    .where(~_COMES_BACK)
    .order_by(client.c.seq)
)
_MOMENTS = ("begun", "opened_at", "closed_at", "talked", "answered", "stepped", "given")


@dataclass(frozen=True)
class Silent:
    """A case to which nobody comes back; `last` is the last moment that anything was kept.

    `expected` is the last day somebody was expected, `broken_off` an intake never ended.
    """

    client_id: UUID
    case_id: UUID
    number: str
    purpose: Purpose
    last: datetime
    expected: date | None
    broken_off: bool = False


def broken_off(connection: Connection, day: date) -> Iterator[Silent]:
    """Intakes that were not ended, without a plan and without an appointment from `day` on."""
    for row in connection.execute(_BROKEN_OFF, {"day": day}):
        yield _silent(row, broken=True)


def silent(connection: Connection, day: date) -> Iterator[Silent]:
    """Every case without an appointment from `day` on, and when one last heard of it."""
    broken = {each.case_id: each for each in broken_off(connection, day)}
    for row in connection.execute(_QUIET, {"day": day}):
        yield broken.get(row.case_id) or _silent(row, broken=False)


def _silent(row: Row[*tuple[Any, ...]], *, broken: bool) -> Silent:
    told = row._mapping  # noqa: SLF001 - the library's own way to read a column by name
    last = max(told[name] for name in _MOMENTS if told.get(name) is not None)
    return Silent(row.client_id, row.case_id, row.number, row.purpose, last, row.expected, broken)

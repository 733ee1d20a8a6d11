"""Which conversations were broken off, and when anybody last heard of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, exists, func, select

from bridge_app.domain.appointments import GONE, Outcome
from bridge_app.domain.people import ConversationKind
from bridge_app.storage.columns import Day
from bridge_app.storage.tables import (
    agreement,
    answer,
    appointment,
    case_,
    client,
    conversation,
    plan,
    scoring,
)
from bridge_app.storage.written import Connection

_DAY = bindparam("day", type_=Day)
_ended = conversation.alias("ended")
_LAST_ANSWER = (
    select(func.max(answer.c.at))
    .join(scoring, scoring.c.id == answer.c.scoring_id)
    .where(scoring.c.conversation_id == conversation.c.id)
    .correlate(conversation)
    .scalar_subquery()
)
_LAST_EXPECTED = (
    select(func.max(appointment.c.day))
    .where(appointment.c.case_id == case_.c.id, appointment.c.outcome.not_in(GONE))
    .correlate(case_)
    .scalar_subquery()
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
        client.c.number,
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
    .group_by(client.c.seq, case_.c.id)
    .order_by(client.c.seq)
)


@dataclass(frozen=True)
class Silent:
    """An intake to which nobody comes back; `expected` is the last day somebody was expected."""

    number: str
    last: datetime
    expected: date | None


def broken_off(connection: Connection, day: date) -> Iterator[Silent]:
    """Intakes that were not ended, without a plan and without an appointment from `day` on."""
    for row in connection.execute(_BROKEN_OFF, {"day": day}):
        yield Silent(row.number, max(filter(None, (row.begun, row.answered))), row.expected)

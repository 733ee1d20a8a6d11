"""Conversations: begun, where they stand, what was told beforehand, and ended."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, exists, insert, select, update

from bridge_app.domain.people import Conversation, Keep, Place, Wellbeing
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import cases
from bridge_app.storage.tables import conversation, wide
from bridge_app.storage.written import Written

_CASES = cases(bindparam("case_id", type_=Id))
_UNFINISHED = (
    select(conversation)
    .where(conversation.c.case_id.in_(_CASES), conversation.c.ended_at.is_(None))
    .order_by(conversation.c.started_at.desc())
    .limit(1)
)
_PRINT_ONLY = select(
    exists().where(
        conversation.c.case_id.in_(_CASES),
        conversation.c.keep == Keep.PRINT_ONLY,
    )
)
_KNOWN = update(conversation).where(conversation.c.id == bindparam("known_id"))
_SET_PLACE = _KNOWN.values(
    place_step=bindparam("step"),
    place_area=bindparam("area"),
    version=conversation.c.version + 1,
)
_SET_INFORMED = _KNOWN.values(
    informed_at=bindparam("at"),
    informed_version=bindparam("told"),
    informed_language=bindparam("told_language"),
    version=conversation.c.version + 1,
)
_SET_UNTIL = _KNOWN.values(until=bindparam("clock"), version=conversation.c.version + 1)
_SET_WELLBEING = _KNOWN.values(wellbeing=bindparam("said"), version=conversation.c.version + 1)
_SET_ENDED = _KNOWN.values(ended_at=bindparam("at"), version=conversation.c.version + 1)


def insert_conversation(connection: Connection, talk: Conversation, written: Written) -> None:
    """Keep a conversation that begins."""
    values = {
        "id": talk.id,
        "case_id": talk.case_id,
        "kind": talk.kind,
        "keep": talk.keep,
        "language": talk.language,
        "started_at": talk.started_at,
        "started_by": written.by,
        "place_step": talk.place.step,
        "place_area": talk.place.area,
        "route": talk.route,
        "until": talk.until,
        "held_on": talk.held_on,
    }
    connection.execute(insert(conversation), values)


def whose(connection: Connection, conversation_id: UUID) -> UUID | None:
    """Whose a conversation is, also out of reach; None when there is none."""
    talks = wide.conversation.c
    of = select(wide.case_.c.client_id).where(
        wide.case_.c.id == talks.case_id, talks.id == conversation_id
    )
    found: UUID | None = connection.execute(of).scalar_one_or_none()
    return found


def unfinished(connection: Connection, case_id: UUID) -> Conversation | None:
    """The conversation of a case that was not ended, if there is one."""
    row = connection.execute(_UNFINISHED, {"case_id": case_id}).one_or_none()
    return None if row is None else conversation_from(row)


def keeps_nothing(connection: Connection, case_id: UUID) -> bool:
    """Whether this is a talk of which nothing is kept, in a store that is gone afterwards."""
    return bool(connection.execute(_PRINT_ONLY, {"case_id": case_id}).scalar_one())


def set_place(connection: Connection, conversation_id: UUID, place: Place) -> None:
    """Keep where the conversation stands, so that it goes on there."""
    values = {"known_id": conversation_id, "step": place.step, "area": place.area}
    connection.execute(_SET_PLACE, values)


def set_informed(
    connection: Connection, conversation_id: UUID, at: datetime, told: str, language: str
) -> None:
    """Keep what the client was told beforehand: which version, in which language."""
    values = {"known_id": conversation_id, "at": at, "told": told, "told_language": language}
    connection.execute(_SET_INFORMED, values)


def set_until(connection: Connection, conversation_id: UUID, until: time | None) -> None:
    """Keep until when there is time; None for an open end."""
    connection.execute(_SET_UNTIL, {"known_id": conversation_id, "clock": until})


def set_wellbeing(connection: Connection, conversation_id: UUID, said: Wellbeing | None) -> None:
    """Keep how the client is today; None takes it back."""
    connection.execute(_SET_WELLBEING, {"known_id": conversation_id, "said": said})


def set_ended(connection: Connection, conversation_id: UUID, at: datetime) -> None:
    """Close the conversation."""
    connection.execute(_SET_ENDED, {"known_id": conversation_id, "at": at})


def conversation_from(row: Row[Any]) -> Conversation:
    """The conversation in a row that holds (at least) the columns of the table."""
    return Conversation(
        row.id,
        row.case_id,
        row.kind,
        row.keep,
        row.language,
        row.started_at,
        Place(row.place_step, row.place_area),
        row.ended_at,
        row.informed_at,
        row.route,
        row.wellbeing,
        row.until,
        row.held_on,
        row.version,
    )

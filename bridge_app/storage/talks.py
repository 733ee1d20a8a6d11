"""A conversation under way: whose it is, its moment, and what brings its file within reach."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, func, select

from bridge_app.domain.access import ReachFacts
from bridge_app.domain.bridge import AnswerRow, Scoring
from bridge_app.domain.people import Conversation
from bridge_app.errors import NotFound
from bridge_app.storage import reach
from bridge_app.storage.conversations import conversation_from
from bridge_app.storage.reach import Known
from bridge_app.storage.scorings import MOMENT, SAID, moment_from
from bridge_app.storage.tables import answer, case_, conversation, scoring, scoring_end

_talk, _of = conversation.alias("talk"), case_.alias("of_talk")
_MOMENT = tuple(column.label(f"moment_{at}") for at, column in enumerate(MOMENT))
_BY_ID = (
    select(_talk, _of.c.client_id, reach.own_case(_of.c.client_id).label("own_case"), *_MOMENT)
    .join(_of, _of.c.id == _talk.c.case_id)
    .outerjoin(scoring, scoring.c.conversation_id == _talk.c.id)
    .outerjoin(scoring_end, scoring_end.c.scoring_id == scoring.c.id)
    .where(_talk.c.id == bindparam("conversation_id"))
)

_earlier = answer.alias("earlier")
_now = scoring.alias("now")
_LATEST = (
    select(func.max(_earlier.c.seq))
    .join(_now, _now.c.id == _earlier.c.scoring_id)
    .where(_now.c.conversation_id == bindparam("conversation_id"))
    .where(_earlier.c.area == bindparam("area"))
    .group_by(_earlier.c.voice, _earlier.c.after_mentor)
)
_SAID = and_(
    answer.c.scoring_id == scoring.c.id,
    answer.c.area == bindparam("area"),
    answer.c.seq.in_(_LATEST),
)
_WITH_SAID = _BY_ID.outerjoin(answer, _SAID).add_columns(
    *(column.label(f"said_{at}") for at, column in enumerate(SAID))
)
"""With what stands for one area: the last of each voice, before and after the mentor's view."""

_END = len(_BY_ID.selected_columns)


@dataclass(frozen=True)
class UnderWay:
    """A conversation and its client; `moment` has no answers yet (`scorings.standing`).

    There is none in the store of a talk of which the client keeps only the steps. `known` is
    what brings the file within reach of who asked: a case stands with the number by which
    somebody is found, so it never goes on as another. `said` is what stands for the area that
    was asked for.
    """

    talk: Conversation
    client_id: UUID
    moment: Scoring | None
    known: Callable[[], Known]
    said: tuple[AnswerRow, ...] = ()


def under_way(
    connection: Connection, conversation_id: UUID, staff_id: UUID, today: date, area: str = ""
) -> UnderWay:
    """The conversation with this id, as this person finds it; raises NotFound.

    All in one look, also what was said of an `area`: whoever answers waits for it.
    """
    values = {"conversation_id": conversation_id, "staff_id": staff_id, "today": today}
    if area:
        rows = connection.execute(_WITH_SAID, {**values, "area": area}).all()
    else:
        rows = connection.execute(_BY_ID, values).all()
    if not rows:
        raise NotFound("conversation")
    row = rows[0]
    moment = moment_from(row[_END - len(MOMENT) : _END]) if row.moment_0 else None
    said = tuple(AnswerRow(*each[_END:]) for each in rows if area and each.said_0 is not None)

    def known() -> Known:
        if row.own_case:
            return ReachFacts(in_caseload=True), None
        return reach.facts(connection, staff_id, row.client_id, today)

    return UnderWay(conversation_from(row), row.client_id, moment, known, said)

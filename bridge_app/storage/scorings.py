"""Moments at which a bridge was filled in: insert-only rows, folded when they are read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, LargeBinary, bindparam, insert, select, type_coerce

from bridge_app.domain.bridge import AnswerRow, Scoring, answers_from_rows
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import cases
from bridge_app.storage.tables import answer, scoring, scoring_end, urgent
from bridge_app.storage.written import Written

MOMENT = (
    scoring.c.id,
    scoring.c.case_id,
    scoring.c.conversation_id,
    scoring.c.definition_id,
    scoring.c.definition_version,
    scoring.c.language,
    scoring.c.words_revision,
    scoring.c.started_at,
    scoring_end.c.at,
)
"""The columns of a moment, in the order in which `moment_from` reads them."""

_CASES = cases(bindparam("case_id", type_=Id))
_OF_CASE = (
    select(*MOMENT)
    .outerjoin_from(scoring, scoring_end, scoring_end.c.scoring_id == scoring.c.id)
    .where(scoring.c.case_id.in_(_CASES))
    .order_by(scoring.c.started_at)
)
SAID = (
    answer.c.seq,
    answer.c.area,
    answer.c.voice,
    answer.c.answer,
    answer.c.level,
    answer.c.after_mentor,
    answer.c.wants_to_talk,
    answer.c.note,
)
"""The columns of a line of what was said, in the order of an `AnswerRow`."""

_ANSWERS = select(
    type_coerce(answer.c.scoring_id, LargeBinary).label("scoring"),  # a UUID for each is slow
    *SAID,
).order_by(answer.c.scoring_id, answer.c.seq)
_ANSWERS_OF_CASE = _ANSWERS.join(scoring, scoring.c.id == answer.c.scoring_id).where(
    scoring.c.case_id.in_(_CASES)
)
_ANSWERS_OF_SCORING = _ANSWERS.where(answer.c.scoring_id == bindparam("scoring_id"))
_INSERT_ANSWER = insert(answer).inline()  # nobody asks which number it got


def insert_scoring(connection: Connection, moment: Scoring, written: Written) -> None:
    """Keep a moment that begins; what is said follows row by row."""
    values = {
        "id": moment.id,
        "case_id": moment.case_id,
        "conversation_id": moment.conversation_id,
        "definition_id": moment.definition_id,
        "definition_version": moment.definition_version,
        "language": moment.language,
        "words_revision": moment.words_revision,
        "started_at": moment.started_at,
        "started_by": written.by,
    }
    connection.execute(insert(scoring), values)


def add_answer(connection: Connection, scoring_id: UUID, said: AnswerRow, written: Written) -> None:
    """Keep one line of what was said; its place in the order is given out here."""
    values = {
        "scoring_id": scoring_id,
        "area": said.area,
        "voice": said.voice,
        "answer": said.answer,
        "level": said.level,
        "after_mentor": said.after_mentor,
        "wants_to_talk": said.wants_to_talk,
        "note": said.note,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(_INSERT_ANSWER, values)


def end_scoring(connection: Connection, scoring_id: UUID, written: Written) -> None:
    """Keep that the whole bridge was seen; once."""
    values = {"scoring_id": scoring_id, "at": written.at, "by": written.by}
    connection.execute(insert(scoring_end), values)


def of_case(connection: Connection, case_id: UUID) -> tuple[Scoring, ...]:
    """All moments of a case with what stands for each area, oldest first."""
    values = {"case_id": case_id}
    moments = connection.execute(_OF_CASE, values).all()
    said = _by_scoring(connection.execute(_ANSWERS_OF_CASE, values))
    return tuple(moment_from(row, said.get(row.id.bytes, ())) for row in moments)


def standing(connection: Connection, moment: Scoring) -> Scoring:
    """The same moment with what stands for each area."""
    said = connection.execute(_ANSWERS_OF_SCORING, {"scoring_id": moment.id})
    return with_said(moment, [_answer(row) for row in said])


def with_said(moment: Scoring, said: Sequence[AnswerRow]) -> Scoring:
    """The same moment with what stands by these lines."""
    return replace(moment, answers=answers_from_rows(said))


def moment_from(row: Sequence[Any], said: Sequence[AnswerRow] = ()) -> Scoring:
    """The moment in a row of `MOMENT`, with what was said in it."""
    return with_said(Scoring(*row), said)


def set_urgent(connection: Connection, case_id: UUID, area: str | None, written: Written) -> None:
    """Keep what is most urgent now, or that nothing is; at most one stands (DECISIONS D1)."""
    values = {"case_id": case_id, "area": area, "at": written.at, "by": written.by}
    connection.execute(insert(urgent), values)


def _by_scoring(rows: Iterable[Any]) -> dict[bytes, list[AnswerRow]]:
    grouped = groupby(rows, key=attrgetter("scoring"))
    return {scoring_id: [_answer(row) for row in said] for scoring_id, said in grouped}


def _answer(row: Any) -> AnswerRow:  # noqa: ANN401 - a row of _ANSWERS
    return AnswerRow(
        row.seq,
        row.area,
        row.voice,
        row.answer,
        row.level,
        row.after_mentor,
        row.wants_to_talk,
        row.note,
    )

"""Plans with every wording they had: read as they stand now, written as new versions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Row,
    Update,
    and_,
    bindparam,
    insert,
    select,
    update,
)

from bridge_app.domain.desk import Praise
from bridge_app.domain.lanes import in_order
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    MiniStep,
    Plan,
    SeenHow,
    StepEventKind,
    StepTold,
    TeachBack,
    standing,
)
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import numbers, plans
from bridge_app.storage.tables import (
    agreement,
    agreement_step,
    goal,
    goal_version,
    mini_step,
    mini_step_version,
    plan,
    recognition,
    step_event,
)
from bridge_app.storage.versions import changed_elsewhere
from bridge_app.storage.written import Written, keep_together

_PLANS = plans(bindparam("plan_id", type_=Id))
_NUMBERS = numbers(bindparam("client_id", type_=Id))
_GOALS = (
    select(goal_version, goal.c.plan_id)
    .join(
        goal,
        and_(goal.c.id == goal_version.c.goal_id, goal.c.version == goal_version.c.version),
    )
    .where(goal.c.plan_id.in_(_PLANS))
    .order_by(goal_version.c.position, goal.c.created_at)
)
_STEPS = (
    select(
        mini_step_version,
        mini_step.c.goal_id,
        mini_step.c.split_from,
        step_event.c.seq.label("event_seq"),
        step_event.c.kind.label("event_kind"),
        step_event.c.how.label("event_how"),
        step_event.c.note.label("event_note"),
    )
    .join(
        mini_step,
        and_(
            mini_step.c.id == mini_step_version.c.step_id,
            mini_step.c.version == mini_step_version.c.version,
        ),
    )
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .outerjoin(step_event, step_event.c.step_id == mini_step.c.id)
    .where(goal.c.plan_id.in_(_PLANS))
    .order_by(
        mini_step_version.c.position, mini_step.c.created_at, mini_step.c.id, step_event.c.seq
    )
)
_AGREEMENTS = (
    select(agreement, agreement_step.c.step_id)
    .join(agreement_step, agreement_step.c.agreement_seq == agreement.c.seq)
    .where(agreement.c.plan_id.in_(_PLANS))
    .order_by(agreement.c.seq)
)
_TAKEN_BACK = select(recognition.c.takes_back).where(
    recognition.c.client_id.in_(_NUMBERS), recognition.c.takes_back.is_not(None)
)
_PRAISE = (
    select(recognition)
    .where(
        recognition.c.client_id.in_(_NUMBERS),
        recognition.c.takes_back.is_(None),
        recognition.c.seq.not_in(_TAKEN_BACK),
    )
    .order_by(recognition.c.seq)
)
_INSERT_PRAISE = insert(recognition).returning(recognition.c.seq)
_INSERT_AGREEMENT = insert(agreement).returning(agreement.c.seq)
_NEWER_GOAL = (
    update(goal)
    .where(goal.c.id == bindparam("known_id"), goal.c.version == bindparam("known_version"))
    .values(version=goal.c.version + 1)
)
_NEWER_STEP = (
    update(mini_step)
    .where(
        mini_step.c.id == bindparam("known_id"), mini_step.c.version == bindparam("known_version")
    )
    .values(version=mini_step.c.version + 1)
)


def insert_plan(connection: Connection, wanted: Plan, written: Written) -> None:
    """Make the one plan of a case, still empty."""
    insert_plans(connection, [wanted], written)


def insert_plans(connection: Connection, wanted: Iterable[Plan], written: Written) -> None:
    """Make the one plan of each of these cases, still empty."""
    rows = [{"id": each.id, "case_id": each.case_id, "origin": each.origin} for each in wanted]
    keep_together(connection, plan, [row | _made(written) for row in rows])


def read(connection: Connection, unread: Plan) -> Plan:
    """The plan with its goals, steps and agreements as they stand now."""
    values = {"plan_id": unread.id}
    steps = groupby(connection.execute(_STEPS, values), key=attrgetter("step_id"))
    return replace(
        unread,
        goals=tuple(_goal(each) for each in connection.execute(_GOALS, values)),
        steps=tuple(sorted((_step(list(rows)) for _, rows in steps), key=in_order)),
        agreements=_agreements(connection.execute(_AGREEMENTS, values)),
    )


def insert_goal(connection: Connection, wanted: Goal, written: Written) -> None:
    """Keep a new goal with its first wording."""
    values = {"id": wanted.id, "plan_id": wanted.plan_id} | _made(written)
    connection.execute(insert(goal), values)
    connection.execute(insert(goal_version), _goal_values(wanted, written))


def change_goal(connection: Connection, wanted: Goal, written: Written, reason: str = "") -> None:
    """Keep another wording, with why the one before it was left, if somebody said.

    Raises ChangedElsewhere unless `version` is the one that stands.
    """
    _raise_version(connection, _NEWER_GOAL, wanted.id, wanted.version, "goal")
    newer = replace(wanted, version=wanted.version + 1)
    values = _goal_values(newer, written) | {"changed_reason": reason}
    connection.execute(insert(goal_version), values)


def insert_step(connection: Connection, wanted: MiniStep, written: Written) -> None:
    """Keep a new mini-step with its first wording."""
    values = {
        "id": wanted.id,
        "goal_id": wanted.goal_id,
        "split_from": wanted.split_from,
    } | _made(written)
    connection.execute(insert(mini_step), values)
    connection.execute(insert(mini_step_version), _step_values(wanted, written))


def change_step(connection: Connection, wanted: MiniStep, written: Written) -> None:
    """Keep another wording; raises ChangedElsewhere unless `version` is the one that stands."""
    _raise_version(connection, _NEWER_STEP, wanted.id, wanted.version, "step")
    newer = replace(wanted, version=wanted.version + 1)
    connection.execute(insert(mini_step_version), _step_values(newer, written))


def _raise_version(
    connection: Connection, statement: Update, key: UUID, version: int, what: str
) -> None:
    changed = connection.execute(statement, {"known_id": key, "known_version": version})
    if changed.rowcount != 1:
        raise changed_elsewhere(connection, what, key)


def add_event(
    connection: Connection,
    step_id: UUID,
    kind: StepEventKind,
    written: Written,
    how: SeenHow | None = None,
    note: str = "",
) -> None:
    """Keep one line of a step's story, with what was said about it."""
    values = {
        "step_id": step_id,
        "kind": kind,
        "how": how,
        "note": note,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(step_event), values)


def add_agreement(
    connection: Connection,
    plan_id: UUID,
    step_ids: Iterable[UUID],
    teach_back: TeachBack,
    written: Written,
) -> None:
    """Keep that a plan was agreed, holding exactly these steps."""
    values = {
        "plan_id": plan_id,
        "agreed_at": written.at,
        "by": written.by,
        "teach_back": teach_back,
    }
    seq = connection.execute(_INSERT_AGREEMENT, values).scalar_one()
    held = [{"agreement_seq": seq, "step_id": step_id} for step_id in sorted(step_ids)]
    connection.execute(insert(agreement_step), held)


def add_praise(connection: Connection, client_id: UUID, said: Praise, written: Written) -> Praise:
    """Keep appreciation without money (DOMAIN 4); gives it with its place in the table."""
    values = {
        "client_id": client_id,
        "step_id": said.step_id,
        "text": said.text,
        "at": said.at,
        "by": written.by,
    }
    return replace(said, seq=connection.execute(_INSERT_PRAISE, values).scalar_one())


def take_back_praise(
    connection: Connection, client_id: UUID, said: Praise, written: Written
) -> None:
    """Keep that this was not said after all; the row itself stays as it was."""
    values = {
        "client_id": client_id,
        "step_id": said.step_id,
        "text": "",
        "takes_back": said.seq,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(recognition), values)


def praise_of(connection: Connection, client_id: UUID) -> tuple[Praise, ...]:
    """All appreciation a client got, oldest first, without what was taken back."""
    rows = connection.execute(_PRAISE, {"client_id": client_id})
    return tuple(Praise(row.text, row.at, row.step_id, row.seq) for row in rows)


def _made(written: Written) -> dict[str, Any]:
    return {"created_at": written.at, "created_by": written.by}


def _goal_values(wanted: Goal, written: Written) -> dict[str, Any]:
    return {
        "goal_id": wanted.id,
        "version": wanted.version,
        "position": wanted.position,
        "area": wanted.area,
        "text": wanted.text,
        "short_text": wanted.short_text,
        "motivation": wanted.motivation,
        "target_date": wanted.target_date,
        "how_known": wanted.how_known,
        "dropped_reason": wanted.dropped_reason,
        "at": written.at,
        "by": written.by,
    }


def _step_values(wanted: MiniStep, written: Written) -> dict[str, Any]:
    return {
        "step_id": wanted.id,
        "version": wanted.version,
        "position": wanted.position,
        "lane": wanted.lane,
        "kind": wanted.kind,
        "text": wanted.text,
        "short_text": wanted.short_text,
        "day": wanted.day,
        "day_part": wanted.day_part,
        "time": wanted.at,
        "helper": wanted.helper,
        "if_then": wanted.if_then,
        "at": written.at,
        "by": written.by,
    }


def _goal(row: Row[Any]) -> Goal:
    return Goal(
        row.goal_id,
        row.plan_id,
        row.area,
        row.text,
        row.position,
        row.short_text,
        row.motivation,
        row.target_date,
        row.how_known,
        row.dropped_reason,
        row.version,
    )


def _step(rows: Sequence[Row[Any]]) -> MiniStep:
    """A step from its rows: one for each line of its story, one without if there is none."""
    row = rows[0]
    stands = standing([_told(each) for each in rows if each.event_seq is not None])
    return MiniStep(
        row.step_id,
        row.goal_id,
        row.text,
        row.position,
        row.lane,
        row.short_text,
        row.day,
        row.day_part,
        row.time,
        row.helper,
        row.if_then,
        stands.state,
        stands.claimed,
        stands.confirmed_how,
        row.version,
        row.kind,
        row.split_from,
        stands.note,
    )


def _told(row: Row[Any]) -> StepTold:
    return StepTold(row.event_seq, row.event_kind, row.event_how, row.event_note)


def _agreements(rows: Iterable[Row[Any]]) -> tuple[Agreement, ...]:
    made: dict[int, Agreement] = {}
    for row in rows:
        before = made.get(row.seq, Agreement(row.seq, row.agreed_at, frozenset(), row.teach_back))
        made[row.seq] = replace(before, step_ids=before.step_ids | {row.step_id})
    return tuple(made.values())

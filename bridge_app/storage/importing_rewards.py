"""What reading in a list of hand-outs asks of the store: whose it is, and many rows at a time.

Whoever reads it in oversees rewards and opens no file: plans and cases are known here by their
ids only (tables/wide.py), and rows are added to them unseen.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, literal, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from bridge_app.domain.plan import Goal, MiniStep, SeenHow, StepEventKind
from bridge_app.domain.rewards import LedgerKind, ReversalReason
from bridge_app.domain.sheets import same_number
from bridge_app.storage.columns import Id, Instant
from bridge_app.storage.tables import (
    disclosure,
    goal,
    goal_version,
    ledger,
    ledger_card,
    mini_step,
    mini_step_version,
    staff_role,
    staff_team,
    step_event,
    wide,
)
from bridge_app.storage.written import Connection, Written, keep_together

AT_A_TIME = 500
"""Values in one question: engines have a limit to what they are told at once."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Place:
    """Where the hand-outs of somebody are kept: who they are found as, their case, its plan."""

    client_id: UUID
    case_id: UUID
    plan_id: UUID


def _parts(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    told = list(dict.fromkeys(values))
    return (told[at : at + AT_A_TIME] for at in range(0, len(told), AT_A_TIME))


_FOUND_AS = func.coalesce(wide.client.c.merged_into, wide.client.c.id)
_PLACES = (
    select(wide.client.c.number, wide.case_.c.client_id, wide.case_.c.id, wide.plan.c.id)
    .join(wide.case_, wide.case_.c.client_id == _FOUND_AS)
    .join(wide.plan, wide.plan.c.case_id == wide.case_.c.id)
    .where(wide.case_.c.continues.is_(None))
    .order_by(wide.case_.c.closed_at.is_(None), wide.case_.c.opened_at)
)
"""The case that is read first comes last: the open one, or the one opened last."""


def places(connection: Connection, numbers: Iterable[str]) -> dict[str, Place]:
    """By number as it is written, of those who have a file here: where their hand-outs go.

    Where two have numbers that differ by the size of a letter, each is met by its own only.
    """
    wanted = list(numbers)
    asked = _parts(map(same_number, wanted))
    column = func.lower(wide.client.c.number)
    rows = (row for part in asked for row in connection.execute(_PLACES.where(column.in_(part))))
    exact, alike = {}, {}
    for number, *ids in rows:
        exact[number] = Place(*ids)
        alike[same_number(number)] = exact[number]
    met = {each: exact.get(each) or alike.get(same_number(each)) for each in wanted}
    return {number: place for number, place in met.items() if place}


# --- what stood around somebody on a day ------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """From the first to the last of these days, both included, this was so; None: it still is."""

    first: date
    last: date | None
    value: UUID


Spans = Mapping[UUID, Sequence[Span]]
"""By whose it is, what was written last first."""


@dataclass(frozen=True)
class Lived:
    """Households of clients, teams and locations of staff, with their days."""

    homes: Spans
    teams: Spans
    desks: Spans


def on_day(spans: Spans, whose: UUID | None, day: date) -> UUID | None:
    """What was so for somebody on this day."""
    own = spans.get(whose, ()) if whose else ()
    known = (each for each in own if each.first <= day and (each.last is None or each.last >= day))
    return next((each.value for each in known), None)


_HOME = wide.household_member.c
_HOMES = (
    select(_FOUND_AS, _HOME.from_day, _HOME.to_day, _HOME.household_id)
    .join(wide.client, wide.client.c.id == _HOME.client_id)
    .order_by(_HOME.seq.desc())
)
_TEAM, _ROLE = staff_team.c, staff_role.c
_TEAMS = select(_TEAM.staff_id, _TEAM.from_day, _TEAM.to_day, _TEAM.team_id)
_DESKS = select(_ROLE.staff_id, _ROLE.from_day, _ROLE.to_day, _ROLE.location_id)


def lived(connection: Connection, clients: Iterable[UUID]) -> Lived:
    """Where these clients lived, and where everybody who works here worked."""
    homes = (
        row
        for part in _parts(clients)
        for row in connection.execute(_HOMES.where(_FOUND_AS.in_(part)))
    )
    desks = _DESKS.where(_ROLE.location_id.is_not(None)).order_by(_ROLE.seq.desc())
    return Lived(
        _spans(homes),
        _spans(connection.execute(_TEAMS.order_by(_TEAM.seq.desc()))),
        _spans(connection.execute(desks)),
    )


def _spans(rows: Iterable[Any]) -> Spans:
    found: dict[UUID, list[Span]] = defaultdict(list)
    for whose, *told in rows:
        found[whose].append(Span(*told))
    return found


_BACK = ledger.alias("came_back")
_GIVEN = (
    select(ledger_card.c.serial, ledger_card.c.voucher_kind)
    .join(ledger, ledger.c.seq == ledger_card.c.ledger_seq)
    .where(
        ledger.c.kind == LedgerKind.HAND_OVER,
        ~exists().where(
            _BACK.c.reward_id == ledger.c.reward_id,
            _BACK.c.reason == ReversalReason.BOOKED_WRONGLY.value,
        ),
    )
)


def given(connection: Connection, serials: Iterable[str]) -> dict[str, set[str]]:
    """Of these serial numbers, which left with a hand-over and of which kinds."""
    found: dict[str, set[str]] = {}
    for part in _parts(serials):
        for row in connection.execute(_GIVEN.where(ledger_card.c.serial.in_(part))):
            found.setdefault(row.serial, set()).add(row.voucher_kind)
    return found


# --- many rows at a time ---------------------------------------------------------------------


def add_goals(connection: Connection, wanted: Collection[Goal], written: Written) -> None:
    """Goals that are not there yet, each with its first wording."""
    ids = [each.id for each in wanted]
    known = {
        key
        for part in _parts(ids)
        for key in connection.execute(
            select(wide.goal.c.id).where(wide.goal.c.id.in_(part))
        ).scalars()
    }
    new = [each for each in wanted if each.id not in known]
    if new:
        rows = [{"id": each.id, "plan_id": each.plan_id} | _made(written) for each in new]
        keep_together(connection, goal, rows)
        said = [_worded("goal_id", each, written) | {"area": each.area} for each in new]
        keep_together(connection, goal_version, said)


def add_done_steps(
    connection: Connection, wanted: Collection[MiniStep], how: SeenHow, written: Written
) -> None:
    """Steps that were done and confirmed before they came here."""
    rows = [{"id": each.id, "goal_id": each.goal_id} | _made(written) for each in wanted]
    keep_together(connection, mini_step, rows)
    said = [
        _worded("step_id", each, written) | {"lane": each.lane, "day": each.day} for each in wanted
    ]
    keep_together(connection, mini_step_version, said)
    done = {"kind": StepEventKind.CONFIRMED, "how": how, "at": written.at, "by": written.by}
    # on a server whoever reads a list in sees none of these rows; none is asked back
    keep_together(connection, step_event, [{"step_id": each.id} | done for each in wanted])


def _made(written: Written) -> dict[str, Any]:
    return {"created_at": written.at, "created_by": written.by}


def _worded(owner: str, each: Goal | MiniStep, written: Written) -> dict[str, Any]:
    words = {"version": each.version, "position": each.position, "text": each.text}
    return {owner: each.id, **words, "at": written.at, "by": written.by}


def disclose(connection: Connection, client_id: UUID, written: Written) -> None:
    """Keep that this client has heard of rewards, if that was not known yet."""
    columns = disclosure.c
    known = exists().where(columns.client_id == client_id)
    values: list[ColumnElement[Any]] = [
        literal(client_id, Id),
        literal(written.at, Instant),
        literal(written.by, Id),
    ]
    heard = insert_or(disclosure).from_select(
        [columns.client_id, columns.disclosed_at, columns.by], select(*values).where(~known)
    )
    connection.execute(heard.on_conflict_do_nothing())

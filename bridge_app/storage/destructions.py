"""Lists of what is to be destroyed, who proposed and who confirmed them, and what went."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select

from bridge_app.domain.retention import Destruction, Due, Ending, Rule, Scope
from bridge_app.errors import NotFound
from bridge_app.storage.tables import (
    destruction,
    destruction_end,
    destruction_line,
    erasure,
    retention_rule,
    staff,
)
from bridge_app.storage.written import Connection, Written

_proposer, _ender = staff.alias("proposer"), staff.alias("ender")
_LISTS = (
    select(
        destruction,
        _proposer.c.name.label("proposer"),
        destruction_end.c.ending,
        destruction_end.c.at.label("ended_at"),
        _ender.c.name.label("ender"),
    )
    .join(_proposer, _proposer.c.id == destruction.c.proposed_by)
    .outerjoin(destruction_end, destruction_end.c.destruction_id == destruction.c.id)
    .outerjoin(_ender, _ender.c.id == destruction_end.c.by)
    .order_by(destruction.c.proposed_at.desc())
)
_LINES = select(destruction_line).order_by(destruction_line.c.seq)
_ERASED = select(erasure.c.batch, erasure.c.case_id).where(
    erasure.c.scope.in_([Scope.CASE, Scope.AREA]), erasure.c.batch.is_not(None)
)


def rules(connection: Connection, day: date) -> Iterator[Rule]:
    """The municipality's own rules that are valid on this day, the newest last."""
    valid = select(retention_rule).where(retention_rule.c.valid_from <= day)
    in_order = valid.order_by(retention_rule.c.valid_from, retention_rule.c.seq)
    for row in connection.execute(in_order):
        yield Rule(row.purpose, row.legal_basis, row.days)


def add_rule(connection: Connection, rule: Rule, valid_from: date) -> None:
    """This rule from a day on; what stood before stays known."""
    values = {"purpose": rule.purpose, "legal_basis": rule.legal_basis, "days": rule.days}
    connection.execute(insert(retention_rule), values | {"valid_from": valid_from})


def propose(connection: Connection, key: UUID, lines: Iterable[Due], written: Written) -> None:
    """Keep a list that waits for a second person; it has at least one line."""
    kept = [_values(key, line) for line in lines]
    first = {"id": key, "ground": kept[0]["ground"]}
    connection.execute(
        insert(destruction), first | {"proposed_at": written.at, "proposed_by": written.by}
    )
    connection.execute(insert(destruction_line), kept)


def _values(key: UUID, line: Due) -> dict[str, Any]:
    return {
        "destruction_id": key,
        "client_id": line.client_id,
        "case_id": line.case_id,
        "number": line.number,
        "ground": line.ground,
        "purpose": line.purpose,
        "legal_basis": line.legal_basis,
        "days": line.days,
        "since": line.since,
        "area": line.area,
    }


def end(connection: Connection, key: UUID, ending: Ending, written: Written) -> None:
    """Keep what became of a list; once."""
    values = {"destruction_id": key, "ending": ending, "at": written.at, "by": written.by}
    connection.execute(insert(destruction_end), values)


def listed(connection: Connection) -> tuple[Destruction, ...]:
    """Every list there was, the newest first."""
    lines: dict[UUID, list[Due]] = {}
    for row in connection.execute(_LINES):
        lines.setdefault(row.destruction_id, []).append(_due(row))
    erased: dict[UUID | None, set[UUID]] = {}
    for batch, case_id in connection.execute(_ERASED):
        erased.setdefault(batch, set()).add(case_id)
    return tuple(
        _list(row, lines[row.id], erased.get(row.id, set()))
        for row in connection.execute(_LISTS)
        if row.id in lines  # every list has lines; on a server one may see none of them
    )


def one(connection: Connection, key: UUID) -> Destruction:
    """The list with this id; raises NotFound."""
    found = next((each for each in listed(connection) if each.id == key), None)
    if found is None:
        raise NotFound("destruction")
    return found


def _list(row: Row[Any], lines: Iterable[Due], erased: Iterable[UUID]) -> Destruction:
    return Destruction(
        row.id,
        row.ground,
        row.proposed_at,
        row.proposed_by,
        row.proposer,
        tuple(lines),
        row.ending,
        row.ended_at,
        row.ender or "",
        frozenset(erased),
    )


def _due(row: Row[Any]) -> Due:
    return Due(
        row.client_id,
        row.case_id,
        row.number,
        row.ground,
        row.purpose,
        row.since,
        row.legal_basis,
        row.days,
        row.area,
    )

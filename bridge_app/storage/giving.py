"""What giving a reward needs besides the ledger: what is frozen, numbers, keys, the gate."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert as insert_or

from bridge_app.domain.access import POLICY, Permission
from bridge_app.domain.helping import Part
from bridge_app.storage.columns import Day, Id, Instant
from bridge_app.storage.joined import numbers
from bridge_app.storage.tables import (
    case_,
    case_mentor,
    disclosure,
    goal,
    household_member,
    idempotency,
    legal_basis,
    location,
    meta,
    mini_step,
    mini_step_version,
    plan,
    receipt_counter,
    staff,
    staff_role,
    staff_team,
    voucher_kind,
)
from bridge_app.storage.tables.rewards import CARD_GIVEN
from bridge_app.storage.written import Written

FIRST_SERIES = "A"
"""Receipts begin in this series; a restore opens the next (DECISIONS A7)."""


@dataclass(frozen=True)
class About:
    """Of what is asked what stands around it: whose step or goal, who gives, on which day."""

    whom: UUID
    case_id: UUID
    step_id: UUID | None
    goal_id: UUID | None
    actor: UUID
    day: date


@dataclass(frozen=True)
class Frozen:
    """What a ledger row keeps of the world around it, so that reports never change.

    `legal_basis` and `voucher_kind` stay open while there is more than one to choose, and
    nobody chose the usual basis.
    A reward stays with the number and the case that its step or goal was made for (merging.py).
    """

    client_id: UUID
    case_id: UUID
    mentor: UUID | None = None
    team: UUID | None = None
    location: UUID | None = None
    household: UUID | None = None
    legal_basis: str = ""
    voucher_kind: str = ""
    step_kind: str = ""


_DAY = bindparam("day", type_=Day)


def _valid(table: Table) -> ColumnElement[bool]:
    return and_(table.c.from_day <= _DAY, or_(table.c.to_day.is_(None), table.c.to_day >= _DAY))


def _only(column: Column[Any], *conditions: ColumnElement[bool]) -> Any:  # noqa: ANN401 - a column of any kind
    """The one value there is; nothing while there are several to choose from."""
    one = case((func.count() == 1, func.max(column)))
    return select(one).where(*conditions).scalar_subquery()


_BASIS = (
    select(
        func.coalesce(
            func.max(case((legal_basis.c.usual, legal_basis.c.code))),
            case((func.count() == 1, func.max(legal_basis.c.code))),
        )
    )
    .where(legal_basis.c.active)
    .scalar_subquery()
)
"""The usual ground, or else the only one in use (domain/limits.py)."""

_MENTOR = (
    select(case_mentor.c.staff_id)
    .where(
        case_mentor.c.case_id == bindparam("case_id", type_=Id),
        case_mentor.c.helps_as == Part.MENTOR,
        _valid(case_mentor),
    )
    .order_by(case_mentor.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
_TEAM = (
    select(staff_team.c.team_id)
    .where(
        staff_team.c.staff_id == func.coalesce(_MENTOR, bindparam("actor", type_=Id)),
        _valid(staff_team),
    )
    .order_by(staff_team.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
_LOCATION = (
    select(staff_role.c.location_id)
    .where(
        staff_role.c.staff_id == bindparam("actor", type_=Id),
        staff_role.c.location_id.is_not(None),
        _valid(staff_role),
    )
    .order_by(staff_role.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
_STEP_KIND = (
    select(mini_step_version.c.kind)
    .join(
        mini_step,
        and_(
            mini_step.c.id == mini_step_version.c.step_id,
            mini_step.c.version == mini_step_version.c.version,
        ),
    )
    .where(mini_step.c.id == bindparam("step_id", type_=Id))
    .scalar_subquery()
)
_HOUSEHOLD = (
    select(household_member.c.household_id)
    .where(
        household_member.c.client_id.in_(numbers(bindparam("whom", type_=Id))),
        _valid(household_member),
    )
    .order_by(household_member.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)


_OF_STEP = select(mini_step.c.goal_id).where(mini_step.c.id == bindparam("step_id", type_=Id))
_GOAL = func.coalesce(bindparam("goal_id", type_=Id), _OF_STEP.scalar_subquery())


def _of_goal(column: ColumnElement[Any]) -> Any:  # noqa: ANN401 - a column of any kind
    """Something of the case in which the goal, or that of the step, stands."""
    return (
        select(column)
        .join(plan, plan.c.case_id == case_.c.id)
        .join(goal, goal.c.plan_id == plan.c.id)
        .where(goal.c.id == _GOAL)
        .scalar_subquery()
    )


_FROZEN = select(
    _MENTOR.label("mentor"),
    _TEAM.label("team"),
    _LOCATION.label("location"),
    _HOUSEHOLD.label("household"),
    _BASIS.label("legal_basis"),
    _only(voucher_kind.c.code, voucher_kind.c.active).label("voucher_kind"),
    _STEP_KIND.label("step_kind"),
    _of_goal(func.coalesce(case_.c.moved_from, case_.c.client_id)).label("client_id"),
    _of_goal(case_.c.id).label("case_id"),
)


def usual_basis(connection: Connection) -> str:
    """The ground that goes with a new reward; empty while there is more than one to choose."""
    return connection.execute(select(_BASIS)).scalar_one() or ""


def frozen(connection: Connection, about: About) -> Frozen:
    """What stands around a reward on this day: mentor, team, location, household, basis, kind."""
    row = connection.execute(_FROZEN, vars(about)).one()
    return Frozen(
        row.client_id,
        row.case_id,
        row.mentor,
        row.team,
        row.location,
        row.household,
        row.legal_basis or "",
        row.voucher_kind or "",
        row.step_kind or "",
    )


# --- numbers and keys ----------------------------------------------------------------------

_SERIES = select(meta.c.value).where(meta.c.name == "receipt_series")
_NEXT_RECEIPT = (
    insert_or(receipt_counter)
    .values(year=bindparam("receipt_year"), series=bindparam("receipt_series"), value=1)
    .on_conflict_do_update(
        index_elements=["year", "series"], set_={"value": receipt_counter.c.value + 1}
    )
    .returning(receipt_counter.c.value)
)
_DONE_BEFORE = select(idempotency.c.result_id).where(
    idempotency.c.key == bindparam("wanted_key", type_=Id),
)


def next_receipt(connection: Connection, year: int) -> tuple[str, int]:
    """Series and number of the next receipt of a year; without gaps, in the same transaction."""
    series = connection.execute(_SERIES).scalar_one_or_none() or FIRST_SERIES
    values = {"receipt_year": year, "receipt_series": series}
    return series, connection.execute(_NEXT_RECEIPT, values).scalar_one()


def open_next_series(connection: Connection) -> str:
    """From now on receipts have the next letter: a restored store never prints a number twice."""
    series = connection.execute(_SERIES).scalar_one_or_none() or FIRST_SERIES
    following = _after(series)
    row = insert_or(meta).values(name="receipt_series", value=following)
    connection.execute(
        row.on_conflict_do_update(index_elements=["name"], set_={"value": following})
    )
    return following


def _after(series: str) -> str:
    """A, B ... Z, AA, AB: as columns of a sheet are named."""
    head, last = series[:-1], series[-1]
    if last != "Z":
        return head + chr(ord(last) + 1)
    return (_after(head) if head else "A") + "A"


def done_before(connection: Connection, key: UUID) -> UUID | None:
    """What a deed with this key made, if it was done before."""
    return connection.execute(_DONE_BEFORE, {"wanted_key": key}).scalar_one_or_none()


def keep_key(
    connection: Connection, key: UUID, action: str, result: UUID, written: Written
) -> None:
    """Keep that the deed with this key is done; in the transaction of the deed."""
    values = {
        "key": key,
        "action": action,
        "result_id": result,
        "actor": written.by,
        "at": written.at,
    }
    connection.execute(insert(idempotency), values)


def keep_first(
    connection: Connection, key: UUID, action: str, result: UUID, written: Written
) -> bool:
    """Keep this key unless anybody kept it before, and say whether it is the first.

    On a server one does not see the keys of others: there the table itself says no.
    """
    columns = idempotency.c
    values: list[ColumnElement[Any]] = [
        literal(key, Id),
        literal(action),
        literal(result, Id),
        literal(written.by, Id),
        literal(written.at, Instant),
    ]
    wanted = select(*values).where(~exists().where(columns.key == key))
    into = [columns.key, columns.action, columns.result_id, columns.actor, columns.at]
    row = insert_or(idempotency).from_select(into, wanted).on_conflict_do_nothing()
    return connection.execute(row.returning(columns.key)).first() is not None


# --- cards, the gate, approval -------------------------------------------------------------

_GIVEN = text(f"SELECT {CARD_GIVEN.format(serial=':serial', kind=':kind')}")
_GIVEN_ANYWHERE = text("SELECT bridge.card_given(:serial, :kind)")
"""On a server a desk does not see the cards of every client: the owner's function does."""
_MAY_APPROVE = select(
    exists().where(
        staff.c.id == bindparam("approver", type_=Id),
        staff.c.active,
        staff_role.c.staff_id == staff.c.id,
        staff_role.c.role.in_(sorted(POLICY[Permission.APPROVE])),
        _valid(staff_role),
    )
)
_STAFF_NAME = select(staff.c.name).where(staff.c.id == bindparam("staff_id", type_=Id))
_LOCATION_NAME = select(location.c.name).where(location.c.id == bindparam("location_id", type_=Id))


def given_before(connection: Connection, serial: str, kind: str) -> bool:
    """Whether this card left a desk and did not come back (tables/rewards.py: CARD_GIVEN).

    `serial` is as it is kept; `kind` is empty where nobody knows it.
    """
    asked = _GIVEN_ANYWHERE if connection.dialect.name == "postgresql" else _GIVEN
    return bool(connection.execute(asked, {"serial": serial, "kind": kind}).scalar_one())


def disclose(connection: Connection, client_id: UUID, written: Written) -> None:
    """Keep that the client heard of rewards; the gate stays open from now on."""
    values = {"client_id": client_id, "disclosed_at": written.at, "by": written.by}
    connection.execute(insert(disclosure), values)


def may_approve(connection: Connection, approver: UUID, day: date) -> bool:
    """Whether somebody works here on this day in a role that may approve (DECISIONS B)."""
    return bool(connection.execute(_MAY_APPROVE, {"approver": approver, "day": day}).scalar_one())


def staff_name(connection: Connection, staff_id: UUID) -> str:
    """The name of a member of staff; empty when unknown."""
    return connection.execute(_STAFF_NAME, {"staff_id": staff_id}).scalar_one_or_none() or ""


def location_name(connection: Connection, location_id: UUID | None) -> str:
    """The name of a location; empty for none."""
    found = connection.execute(_LOCATION_NAME, {"location_id": location_id})
    return found.scalar_one_or_none() or ""

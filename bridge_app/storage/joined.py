"""Which rows are read together when two numbers are one person (merging.py); else just the one.

Each gives ids to compare a column with. Their tables have names of their own, so they can stand
inside a statement about the same tables.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select

from bridge_app.storage.tables import case_, plan, wide

_number = wide.client.alias("number")
_file = case_.alias("file")
_own = plan.alias("own")
_any = plan.alias("any_plan")


def numbers(client_id: ColumnElement[Any]) -> Select[tuple[UUID]]:
    """A client's own id, and those of the numbers that go on as this one."""
    either = or_(_number.c.id == client_id, _number.c.merged_into == client_id)
    return select(_number.c.id).where(either).correlate_except(_number)


def cases(case_id: ColumnElement[Any]) -> Select[tuple[UUID]]:
    """A case, and those that are read as a part of it."""
    either = or_(_file.c.id == case_id, _file.c.continues == case_id)
    return select(_file.c.id).where(either).correlate_except(_file)


def plans_of(case_id: ColumnElement[Any]) -> Select[tuple[UUID]]:
    """The plan of a case, and those of the cases that are read as a part of it."""
    found = select(_any.c.id).where(_any.c.case_id.in_(cases(case_id)))
    return found.correlate_except(_any)


def plans(plan_id: ColumnElement[Any]) -> Select[tuple[UUID]]:
    """A plan, and those that are read as a part of it."""
    return plans_of(select(_own.c.case_id).where(_own.c.id == plan_id).scalar_subquery())

"""What comes in from paper: a plan that nobody talked about here yet."""

from uuid import UUID

from sqlalchemy import exists, update

from bridge_app.domain.plan import PlanOrigin
from bridge_app.storage.tables import goal, plan
from bridge_app.storage.written import Connection


def begins_on_paper(connection: Connection, plan_id: UUID) -> None:
    """A plan in which nothing stands yet is one of paper from now on (DECISIONS E5)."""
    empty = ~exists().where(goal.c.plan_id == plan.c.id)
    talked = plan.c.origin == PlanOrigin.CONVERSATION
    one = update(plan).where(plan.c.id == plan_id, talked, empty)
    connection.execute(one.values(origin=PlanOrigin.PAPER))

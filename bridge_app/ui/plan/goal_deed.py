"""How the goal on the page is kept: a new one once, one that stands in another wording."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.plan import Plan
from bridge_app.services.plans import Plans
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.plan.state import GoalLine, read_target


def goal_deed(plans: Plans, actor: Actor, once: Once, line: GoalLine) -> Callable[[UUID], Plan]:
    """Keeps this line for a client; a wording is known by its version, a new goal by its key."""

    def keep(client: UUID) -> Plan:
        who = actor if line.goal_id else once.by(actor, client, line)
        known = partial(plans.plan, actor, client)
        return kept_once(partial(_set, plans, who, client, line), known)

    return keep


def _set(plans: Plans, actor: Actor, client: UUID, line: GoalLine) -> Plan:
    return plans.set_goal(
        actor,
        client,
        line.area,
        line.text,
        line.short_text,
        motivation=line.motivation,
        target_date=read_target(line),
        how_known=line.how_known,
        goal_id=line.goal_id,
        version=line.version,
    )

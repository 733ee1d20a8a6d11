"""What is half typed on this page, to stand there again after a lock or in another language."""

from collections.abc import Mapping
from typing import TypeAlias
from uuid import UUID

from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.state import GoalLine, StepLine


def half_typed(page: PlanPage) -> dict[str, str]:
    """The words in each form that stands open, by name; fields keep themselves."""
    fields = {
        "praise": page.praising.field.text(),
        "reason": page.goal.letting_go.typed(),
        "changed": page.goal.changing.typed(),
    }
    for card in page.cards():
        step = str(card.line().step_id)
        if not card.splitting.isHidden():
            fields |= card.splitting.typed() | {"step": step}
        if why := card.letting_go.typed():
            fields |= {"let_go": why, "let_go_step": step}
    return {name: text for name, text in fields.items() if text.strip()}


def take_up(page: PlanPage, fields: Mapping[str, str]) -> None:
    """The same forms with the same words."""
    if praise := fields.get("praise"):
        page.praising.take_up(praise)
    if reason := fields.get("reason"):
        page.goal.letting_go.ask(reason)
    if changed := fields.get("changed"):
        page.goal.changing.ask(changed)
    for card in page.cards():
        step = str(card.line().step_id)
        if step == fields.get("step"):
            card.make_smaller()
            card.splitting.take_up(fields)
        if step == fields.get("let_go_step"):
            card.letting_go.ask(fields["let_go"])


Typed: TypeAlias = Mapping[UUID | None, StepLine]
"""What stands in the fields of each step, by its id; the one that is new has none."""


def typed_in(page: PlanPage) -> tuple[GoalLine, Typed]:
    """What stands in the fields of the goal and of each step, kept already or not."""
    return page.goal.line(), {card.shown().step_id: card.line() for card in page.cards()}


def fill_in(page: PlanPage, typed: tuple[GoalLine, Typed]) -> None:
    """The same in the same fields."""
    goal, steps = typed
    page.goal.fill(goal)
    for card in page.cards():
        if card.shown().step_id in steps:
            card.fill(steps[card.shown().step_id])

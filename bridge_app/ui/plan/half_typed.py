"""What is half typed in the forms of this page, to stand there again after a lock."""

from collections.abc import Mapping

from bridge_app.ui.plan.page import PlanPage


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

"""The screens of a conversation in every state, for the catalogue."""

from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from tests.ui.cases import Kind, PageCase
from tests.ui.intake.shown import SCREENS

AFTER = {Stop.TOLD_FIRST, Stop.READY, Stop.PROMISE, Stop.REVEAL, Stop.NEXT, Stop.AGAIN, Stop.BYE}
"""The screens that come after the agreement, or where the policy tells it from the start."""

KINDS: dict[str, Kind] = {
    "empty": "empty",
    "views": "many",
    "whole": "many",
    "many": "many",
    "long": "longest",
    "trouble": "error",
}
"""The last word of a screen's name tells which kind of case it is."""


def pages() -> list[PageCase]:
    return [_case(name, facts) for name, facts in SCREENS.items()]


def _case(name: str, facts: Facts) -> PageCase:
    def factory() -> IntakePage:
        page = IntakePage()
        page.show_state(intake_state(facts))
        return page

    kind = KINDS.get(name.rsplit(" ", maxsplit=1)[-1], "one")
    after = facts.place.step in AFTER and "without" not in name
    return PageCase(f"intake {name}", kind, factory, client_facing=True, after_agreement=after)

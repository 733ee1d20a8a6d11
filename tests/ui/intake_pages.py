"""The screens of a conversation in every state, for the catalogue."""

from dataclasses import replace

from bridge_app.definitions import shipped
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.speech import Speech
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


BESIDE = ("question", "question empty", "views", "goal", "walk", "step", "teach")
"""Screens that are also looked at with a client of another language than the mentor's."""


def pages() -> list[PageCase]:
    own = [_case(name, facts) for name, facts in SCREENS.items()]
    return own + [_beside(name, SCREENS[name]) for name in BESIDE]


def _beside(name: str, facts: Facts) -> PageCase:
    """The client's language is large, that of the staff small beside it."""
    worded = shipped()[0].words
    theirs = replace(facts, say=Speech("en"), names=worded["en"], worded=worded)

    def factory() -> IntakePage:
        page = IntakePage()
        page.show_state(state_beside(theirs, "nl"))
        return page

    return PageCase(f"intake beside, {name}", "longest", factory, client_facing=True)


def _case(name: str, facts: Facts) -> PageCase:
    def factory() -> IntakePage:
        page = IntakePage()
        page.show_state(intake_state(facts))
        return page

    kind = KINDS.get(name.rsplit(" ", maxsplit=1)[-1], "one")
    after = facts.place.step in AFTER and "without" not in name
    return PageCase(f"intake {name}", kind, factory, client_facing=True, after_agreement=after)

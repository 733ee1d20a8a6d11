"""Pages on a machine with a voice: the button that reads aloud, and an ear beside each answer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from bridge_app.definitions import shipped
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone.home import OwnHomePage
from bridge_app.ui.alone.steps import OwnStepsPage
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.aloud.reader import Reader, keep, reader
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import IntakeState, intake_state
from bridge_app.ui.parts import begin_at
from bridge_app.ui.proving.prove_page import ProvePage
from bridge_app.words import languages
from tests.ui.alone_pages import told
from tests.ui.aloud_voice import Listener
from tests.ui.cases import Kind, PageCase
from tests.ui.in_tongues import spoken
from tests.ui.intake.shown import SCREENS

READ: dict[str, Kind] = {
    "welcome": "one",
    "question": "one",
    "question before": "many",
    "walk long": "longest",
}
"""Screens of a conversation that are heard: what stands at the top, and every ear."""

OWN: tuple[tuple[str, Kind, Callable[[], QWidget]], ...] = (
    ("home", "empty", OwnHomePage),
    ("home", "one", OwnHomePage),
    ("home", "many", OwnHomePage),
    ("home", "longest", OwnHomePage),
    ("steps", "longest", OwnStepsPage),
)
"""Pages that a client has alone, in their own window, which holds the button."""

PROVING: dict[str, Kind] = {"nl": "one", "tr": "longest"}
"""The page before a client is known, in a language, and in the one with the longest buttons."""

RIGHT_TO_LEFT = "ar"


def pages() -> list[PageCase]:
    known = told(heard=False)
    return [
        *(_talk(name, kind, intake_state(SCREENS[name])) for name, kind in READ.items()),
        *(
            _talk(f"{name} in arabic", READ[name], _in_arabic(name))
            for name in ("welcome", "question")
        ),
        *(_alone(name, kind, page, known[kind]) for name, kind, page in OWN),
        *(_proving(language, kind) for language, kind in PROVING.items()),
    ]


def _proving(language: str, kind: Kind) -> PageCase:
    """Where a client shows who they are: the voice beside the other aids."""

    def made() -> ProvePage:
        speaks_while(page := ProvePage(language))
        page.aids.aloud.offer()
        return page

    return PageCase("aloud proving", kind, made, client_facing=True)


def _in_arabic(name: str) -> IntakeState:
    """With the words of the staff beside it."""
    theirs = replace(spoken(SCREENS[name], RIGHT_TO_LEFT), worded=shipped()[0].words)
    return state_beside(theirs, "nl")


def _talk(name: str, kind: Kind, state: IntakeState) -> PageCase:
    def made() -> IntakePage:
        speaks_while(page := IntakePage())
        page.show_state(state)
        return page

    return PageCase(f"aloud intake {name.removesuffix(' long')}", kind, made, client_facing=True)


def _alone(name: str, kind: Kind, page: Callable[[], QWidget], known: OwnFacts) -> PageCase:
    def made() -> OwnWindow:
        speaks_while(window := OwnWindow())
        shown = page()
        shown.show_facts(known)  # type: ignore[attr-defined]  # each of them has it
        window.speak(known.say.language)
        window.show_page(shown)
        begin_at(window, window.focusWidget())
        return window

    return PageCase(f"aloud alone {name}", kind, made, client_facing=True)


def speaks_while(page: QWidget) -> None:
    """There is a voice for every language, and ears are wanted, as long as this page is there."""
    made = Reader(Listener(*languages()))
    made.offer_by_answer(offered=True)
    keep(made)

    def silence() -> None:
        if reader() is made:
            keep(None)

    page.destroyed.connect(silence)

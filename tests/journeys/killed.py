"""A whole program in a process of its own, that works at a screen until it is killed."""

import sys
import time

from PySide6.QtWidgets import QApplication

from bridge_app.settings import Place, place
from bridge_app.ui.intake import ongoing
from bridge_app.ui.theme import Theme, load_fonts, load_other_fonts, wear
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import Talking

RESTS = 0.6
"""Seconds of not typing after which typed text is kept."""


def main(store: Place, stop: str, *, keeps: bool = True) -> None:
    """Work until the screen `stop`, say so, and wait for the end.

    Without `keeps` typed text waits for the next screen, as in a program with a save button.
    """
    if not keeps:
        ongoing.TYPING_MS = 10**6
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    load_other_fonts()
    wear(app, Theme())
    talk = Talking(Desk(app, store), Hands(app, UxMeter()))
    talk.come_in()
    talk.new_client()
    talk.begin()
    talk.to_the_bridge()
    STOPS[stop](talk)
    print("here", flush=True)  # noqa: T201 - heard by the one who kills
    while True:
        app.processEvents()
        time.sleep(0.01)


def _at_a_question(talk: Talking) -> None:
    talk.answer_all(2, 4)
    talk.hands.press("3")


def _in_the_goal(talk: Talking) -> None:
    talk.answer_all(2, 4, 3, 4, 1, 1, 4, 3)
    talk.hands.walk_to(talk.page.bar.other)
    talk.hands.press("Return", "Return", "Return", "5", "Return", "Return", "Return")
    talk.hands.type_text("Ik weet wa")
    _rest(talk)


def _in_a_step(talk: Talking) -> None:
    _in_the_goal(talk)
    talk.hands.press("Return")
    talk.hands.type_text("Ik leg al")
    talk.hands.press("Tab", "Space")
    _rest(talk)


def _rest(talk: Talking) -> None:
    until = time.monotonic() + RESTS
    while time.monotonic() < until:
        talk.hands.settle()
        time.sleep(0.02)


STOPS = {"question": _at_a_question, "goal": _in_the_goal, "step": _in_a_step}

if __name__ == "__main__":
    main(place(sys.argv[1]), sys.argv[2], keeps="--later" not in sys.argv)

"""The gate of rewards: every screen that a client sees before the plan is agreed is looked through.

The scan itself is a gate over the catalogue (test_gates.py, gates 9 and 10); here it is shown
that no screen stays out of it, and that it would find what it looks for (DECISIONS C6).
"""

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.state import Aside
from bridge_app.ui.rooms import MAY_BE_TOGETHER
from bridge_app.words import reward_words_in
from tests.ui import looking
from tests.ui.cases import PageCase
from tests.ui.catalogue import catalogue
from tests.ui.intake.shown import SCREENS
from tests.ui.intake_pages import AFTER, pages

SHOWN_AS = {
    "desk": "desk together",
    "client": "file together",
    "plan": "plan together",
    "intake": "intake ",
    "takehome": "takehome",
    "report": "report",
    "looked": "looked",
    "mine": "mine",
    "story": "story",
    "help_along": "help along",
}
"""What the states of each room that a client may see are called in the catalogue."""

LATER_ONLY = {"mine"}
"""Rooms that are not there before a client heard of it."""

TELLING = {Stop.TOLD_FIRST, Stop.PROMISE, Stop.REVEAL}
"""The only screens of a talk with words about it."""

CASES = catalogue()


def shown_in(room: str, cases: list[PageCase]) -> list[PageCase]:
    return [each for each in cases if each.client_facing and each.name.startswith(SHOWN_AS[room])]


def unseen(rooms: frozenset[str], cases: list[PageCase]) -> set[str]:
    """Rooms that a client may see, of which no screen of before the agreement is looked through."""
    return {
        room
        for room in rooms
        if room not in SHOWN_AS
        or not any(room in LATER_ONLY or not c.after_agreement for c in shown_in(room, cases))
    }


def test_every_room_that_a_client_may_see_is_looked_through() -> None:
    assert unseen(MAY_BE_TOGETHER, CASES) == set()


def test_a_room_that_stays_out_is_found() -> None:
    without = [each for each in CASES if not each.name.startswith("report")]
    assert unseen(MAY_BE_TOGETHER | {"new"}, without) == {"new", "report"}


def test_every_screen_of_a_talk_is_looked_through() -> None:
    assert {facts.place.step for facts in SCREENS.values()} == set(Stop)
    assert {facts.aside for facts in SCREENS.values()} - {None} == set(Aside)


def test_only_what_comes_after_the_agreement_is_let_through() -> None:
    order = list(Stop)
    later = set(order[order.index(Stop.READY) :])
    assert set(AFTER) == later | {Stop.TOLD_FIRST}


def words_on(case: PageCase, screen: QApplication) -> tuple[str, ...]:
    page = case.factory()
    page.show()
    screen.processEvents()
    found = reward_words_in(" ".join(looking.texts(page)))
    page.hide()
    page.deleteLater()
    return found


QUIET = [
    case
    for case, facts in zip(pages(), SCREENS.values(), strict=False)
    if case.after_agreement and facts.place.step not in TELLING
]


@pytest.mark.parametrize("case", QUIET, ids=str)
def test_after_it_only_the_screens_that_tell_have_words_for_it(
    case: PageCase, screen: QApplication
) -> None:
    assert words_on(case, screen) == ()


@pytest.mark.parametrize("name", ["intake reveal", "intake told first", "intake promise alone"])
def test_the_scan_finds_what_is_told(name: str, screen: QApplication) -> None:
    """Without the leave to speak each of these is a fault."""
    (case,) = [each for each in pages() if each.name == name]
    assert words_on(case, screen)

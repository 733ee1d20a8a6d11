"""Pages that a client has in hand, assembled as they stand there, in each of the languages.

Their states are gone through in `test_tongues`; here they have their size, and every part that is
added to them by the page: buttons, hints, what is heard.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.domain.people import AddressForm
from bridge_app.domain.proving import ProofWay
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.alone.bridge import OwnBridgePage
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone.given import OwnGivenPage
from bridge_app.ui.alone.help import OwnHelpPage
from bridge_app.ui.alone.home import OwnHomePage
from bridge_app.ui.alone.paper import OwnPaperPage
from bridge_app.ui.alone.step import Ask, OwnStepPage
from bridge_app.ui.alone.steps import OwnStepsPage
from bridge_app.ui.alone.still import OwnQuietPage
from bridge_app.ui.calm.page import CalmPage
from bridge_app.ui.language import direction
from bridge_app.ui.parts import EmptyState, Heading
from bridge_app.ui.proving.choose_panel import ChoosePage
from bridge_app.ui.proving.prove_page import Asked, ProvePage
from bridge_app.ui.rewards.page import RewardsPage
from bridge_app.ui.rewards.state import first_draft, give_state
from bridge_app.ui.theme import Theme, wear
from bridge_app.words import reward_words_in
from tests.ui import alone_pages, around, files, in_tongues, looking, rewards_pages
from tests.ui.catalogue import each_visible, settle
from tests.ui.test_tongues import MEASURE, OWN, judges, said_by
from tests.words import readability, tongues

LARGEST = Theme(scale=2.0, together=True)
IN_WINDOW: dict[str, Callable[[QWidget], QWidget]] = {
    "own": around.own,
    "covered": around.covered,
    "framed": around.busy,
}

EARLY, LATE = False, True
"""Before a client heard of what comes with a step, and after."""


def own(language: str) -> Iterator[tuple[str, bool, QWidget]]:
    """What a client sees alone."""
    early = alone_pages.facts(in_tongues.file_in(language))
    late = alone_pages.facts(in_tongues.file_in(language, heard=True))
    kinds: tuple[Callable[[], Any], ...] = (
        *(OwnHomePage, OwnBridgePage, OwnStepsPage, OwnPaperPage, OwnHelpPage),
    )
    for kind in kinds:
        yield "own", EARLY, _with(kind(), early)
    yield "own", EARLY, _with(OwnBridgePage(), _grown(language))
    for kind in (OwnHomePage, OwnGivenPage):
        yield "own", LATE, _with(kind(), late)
    for ask in Ask:
        yield "own", EARLY, _step(early, ask)
    still = ("alone.still", "alone.still_text", "alone.still_here")
    yield "own", EARLY, OwnQuietPage(*(early.say(key) for key in still))


def _with(page: Any, known: OwnFacts) -> QWidget:
    page.show_facts(known)
    shown: QWidget = page
    return shown


def _grown(language: str) -> OwnFacts:
    client = replace(files.GROWN.client, language=language)
    return alone_pages.facts(replace(files.GROWN, client=client))


def _step(known: OwnFacts, ask: Ask) -> OwnStepPage:
    page = OwnStepPage()
    step = next(each for goal in known.goals for each in goal.steps if not each.confirmed)
    page.show_step(known, step, ask)
    return page


def before(language: str) -> Iterator[tuple[str, bool, QWidget]]:
    """Where a client says who they are, and chooses by what; and the screen while both wait."""
    for asked in Asked:
        page = ProvePage(language, asked=asked)
        page.say_wrong("wrong")
        yield "covered", EARLY, page
    locked = ProvePage(language)
    locked.say_locked()
    yield "covered", EARLY, locked
    for way in ProofWay:
        choosing = ChoosePage(language, AddressForm.JE, way)
        choosing.panel.say(sentence(FieldProblem("proof_pin", "plain_proof"), language))
        yield "covered", EARLY, choosing
    yield "covered", EARLY, CalmPage("nl", language)


def together(language: str) -> Iterator[tuple[str, bool, QWidget]]:
    """What staff and client look at together."""
    page = RewardsPage("nl")
    facts = replace(rewards_pages.MANY, seen=False)
    state = give_state(facts, first_draft(facts, UUID(int=1)), rewards_pages.ME)
    page.show_state(state, "je", language)
    yield "framed", LATE, page
    yield "framed", LATE, in_tongues.shown("client", language)
    yield "framed", EARLY, in_tongues.shown("plan", language)


def theirs(page: QWidget) -> QWidget:
    """On the calm screen the mentor's words stand under those of the client."""
    parts = page.findChildren(EmptyState) if isinstance(page, CalmPage) else [page]
    return parts[0]


def assembled(language: str) -> Iterator[tuple[bool, QWidget, QWidget]]:
    """Each page with the window that it stands in, and whether one heard by then."""
    for make in (own, before, together):
        for stands, heard, page in make(language):
            window = IN_WINDOW[stands](page)
            if stands == "own":
                window.speak(language)  # type: ignore[attr-defined]  # that of a client alone
            yield heard, page, window


def shown(screen: QApplication, window: QWidget) -> None:
    window.resize(*around.WINDOW)
    window.show()
    settle(screen)


def put_away(screen: QApplication, window: QWidget) -> None:
    window.close()
    window.deleteLater()
    screen.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def clipped(window: QWidget) -> list[str]:
    looks = (looking.cut_off, looking.outside, looking.overlapping, looking.elided)
    large = [] if window.size() == QSize(*around.WINDOW) else [f"grew to {window.size()}"]
    return [*(fault for look in looks for fault in look(window)), *large]


def unkind(language: str, texts: list[str], *, heard: bool) -> list[str]:
    """What tells of rewards early, judges, measures, or was left in Dutch."""
    early = [] if heard else [text for text in texts if reward_words_in(text)]
    judging = [
        text for text in texts if any(judges(each) for each in readability.faults(text, language))
    ]
    return [*early, *judging, *(text for text in texts if MEASURE.search(text))]


def left_in_dutch(language: str, texts: list[str]) -> set[str]:
    dutch = {text for entry in tongues.said("nl").values() for text in said_by(entry)}
    theirs = {text for entry in tongues.said(language).values() for text in said_by(entry)}
    return ({*texts} & dutch) - theirs - OWN


def turned(language: str, page: QWidget) -> list[str]:
    """Words that are read from another side than the language."""
    words = [each for each in each_visible(page) if isinstance(each, QLabel) and each.text()]
    return [each.text() for each in words if each.layoutDirection() != direction(language)]


@pytest.mark.parametrize("language", tongues.every())
def test_every_page_in_the_hands_of_a_client_is_theirs(language: str, screen: QApplication) -> None:
    """At twice the size: room for all words, read from their own side, and kind."""
    wear(screen, LARGEST)
    faults: list[tuple[str, str]] = []
    for heard, page, window in assembled(language):
        shown(screen, window)
        part = theirs(page)
        texts = looking.texts(part)
        found = [*clipped(window), *unkind(language, texts, heard=heard), *turned(language, part)]
        found += left_in_dutch(language, texts) if language != "nl" else []
        faults += [(type(page).__name__, fault) for fault in found]
        put_away(screen, window)
    assert not faults, "\n".join(map(str, faults))


def test_what_is_not_theirs_is_found(screen: QApplication) -> None:
    """A Dutch page for who reads Ukrainian, and a word about what is given before its time."""
    wear(screen, LARGEST)
    page = _with(OwnGivenPage(), alone_pages.facts(in_tongues.file_in("nl", heard=True)))
    window = around.own(page)
    shown(screen, window)
    texts = looking.texts(page)
    assert left_in_dutch("uk", texts)
    assert unkind("nl", texts, heard=False)
    assert unkind("nl", texts, heard=True) == []
    assert unkind("nl", ["Je bent op 70 %."], heard=True)
    page.findChildren(Heading)[0].setFixedHeight(9)
    settle(screen)
    assert clipped(window)

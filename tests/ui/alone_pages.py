"""The screen that a client has alone, in every state; all of it is the client's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import AddressForm
from bridge_app.ui.alone.bridge import LATER, OwnBridgePage
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone.given import OwnGivenPage
from bridge_app.ui.alone.help import OwnHelpPage
from bridge_app.ui.alone.home import OwnHomePage
from bridge_app.ui.alone.language import OwnLanguagePage
from bridge_app.ui.alone.paper import OwnPaperPage
from bridge_app.ui.alone.step import Ask, OwnStepPage
from bridge_app.ui.alone.steps import OwnStepsPage
from bridge_app.ui.alone.still import OwnQuietPage
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.words import languages
from tests.ui import files
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 16)


def facts(file: ClientFile) -> OwnFacts:
    return facts_of(file, TODAY, OwnLook())


def told(*, heard: bool) -> dict[Kind, OwnFacts]:
    """A file in every state, before and after the client heard of what comes with a step."""
    day = files.LATELY if heard else None
    busy = replace(files.BUSY, disclosed=day, rewards=(files.given(),) if heard else ())
    formal = replace(busy.client, address_form=AddressForm.U)
    english = replace(files.GROWN.client, language="en")
    grown = replace(files.GROWN, disclosed=day, rewards=busy.rewards, client=english)
    return {
        "empty": facts(replace(files.NEW, disclosed=day)),
        "one": facts(replace(busy, client=formal)),
        "many": facts(grown),
        "longest": _longest(facts(busy)),
        "error": facts(replace(busy, appointment=None)),
    }


def _longest(known: OwnFacts) -> OwnFacts:
    long = "Ik bel de woningcorporatie en vraag wanneer ik terecht kan " * 3
    goals = tuple(
        replace(
            goal,
            text=long,
            steps=tuple(replace(step, text=long, when=long) for step in goal.steps),
        )
        for goal in known.goals
    )
    return replace(known, name="Annemarijke-Wilhelmina " * 3, goals=goals)


def pages() -> list[PageCase]:
    return [
        *_cases("home", OwnHomePage, heard=False),
        *_cases("bridge", OwnBridgePage, heard=False),
        *_cases("bridge later", _OwnLater, heard=False),
        *_cases("steps", OwnStepsPage, heard=False),
        *_cases("paper", OwnPaperPage, heard=False),
        *_cases("help", OwnHelpPage, heard=False),
        *_cases("language", _OwnLanguage, heard=False),
        *_cases("home later", OwnHomePage, heard=True),
        *_cases("given", OwnGivenPage, heard=True),
        *(_step(kind, ask) for kind, ask in _ASKS),
        *_quiet(),
    ]


_ASKS: tuple[tuple[Kind, Ask], ...] = (
    ("empty", Ask.HOW),
    ("one", Ask.WHAT_NOW),
    ("many", Ask.SMALLER),
    ("longest", Ask.SMALLER),
    ("error", Ask.DAY),
)


def _cases(name: str, page: Callable[[], QWidget], *, heard: bool) -> list[PageCase]:
    def made(known: OwnFacts) -> Callable[[], QWidget]:
        def shown() -> QWidget:
            built = page()
            built.show_facts(known)  # type: ignore[attr-defined]  # each of them has it
            return built

        return shown

    return [
        PageCase(f"alone {name}", kind, made(known), client_facing=True, after_agreement=heard)
        for kind, known in told(heard=heard).items()
    ]


class _OwnLater(OwnBridgePage):
    """With what is wanted."""

    def show_facts(self, facts: OwnFacts) -> None:
        super().show_facts(facts)
        self.moments.choose(LATER)
        self.moments.chosen.emit(LATER)


class _OwnLanguage(OwnLanguagePage):
    """With every language that there is."""

    def show_facts(self, facts: OwnFacts) -> None:
        self.show_tongues(facts, languages())


def _step(kind: Kind, ask: Ask) -> PageCase:
    known = told(heard=False)["one" if kind == "empty" else kind]
    step = next(each for goal in known.goals for each in goal.steps if not each.confirmed)

    def made() -> OwnStepPage:
        page = OwnStepPage()
        page.show_step(known, step, ask)
        page.said.setText(known.say("done.not_yet_said"))
        page.said.setVisible(ask is Ask.WHAT_NOW)
        return page

    return PageCase("alone step", kind, made, client_facing=True)


def _quiet() -> list[PageCase]:
    def still(known: OwnFacts) -> Callable[[], QWidget]:
        say = known.say
        words = say("alone.still"), say("alone.still_text"), say("alone.still_here")
        return lambda: OwnQuietPage(*words)

    def bye(known: OwnFacts) -> Callable[[], QWidget]:
        return lambda: OwnQuietPage(known.say("alone.bye"), "", known.say("button.ready"), "check")

    known = told(heard=False)
    made = {kind: (bye if kind == "error" else still)(known[kind]) for kind in known}
    return [PageCase("alone quiet", kind, page, client_facing=True) for kind, page in made.items()]

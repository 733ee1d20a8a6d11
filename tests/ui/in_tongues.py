"""What a client sees in another language: the states of every screen, and the pages themselves."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any

from PySide6.QtWidgets import QWidget

from bridge_app.definitions import shipped
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.looking import Looked
from bridge_app.domain.stories import ClientStory
from bridge_app.picture.geometry import texts
from bridge_app.picture.shapes import Picture
from bridge_app.step_library import step_library
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.state import View, file_state
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import IntakeState, intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.looked.page import LookedPage
from bridge_app.ui.looked.state import looked_state
from bridge_app.ui.mine.page import MinePage
from bridge_app.ui.mine.state import mine_state
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.state import Aids, AreaChoice, plan_state
from bridge_app.ui.report.page import ReportPage
from bridge_app.ui.report.state import report_state
from bridge_app.ui.stories.page import StoryPage
from bridge_app.ui.stories.state import story_state
from bridge_app.ui.takehome.page import TakeHomePage
from bridge_app.ui.takehome.state import state_of
from bridge_app.ui.takehome.wishes import Wanted
from bridge_app.ui.together.speech import Speech, both, shared
from bridge_app.words import too_big_rules
from tests.ui import (
    alone_pages,
    client_pages,
    files,
    looked_pages,
    mine_pages,
    report_pages,
    story_pages,
)
from tests.ui.intake.shown import SCREENS
from tests.ui.intake_pages import AFTER
from tests.ui.takehome import papers


def spoken(facts: Facts, language: str) -> Facts:
    """The same conversation with a client of this language."""
    names = shipped()[0].words_in(language)
    return replace(facts, say=Speech(language, facts.say.form), names=names)


def talks(language: str, *, early: bool = True) -> Iterator[tuple[str, IntakeState]]:
    """Every screen of a conversation, those before the agreement or those after it."""
    for name, facts in SCREENS.items():
        after = facts.place.step in AFTER and "without" not in name
        if after != early:
            yield name, intake_state(spoken(facts, language))


def other_states(language: str) -> dict[str, Any]:
    """What a client reads outside a conversation, by room."""
    home = replace(papers.MANY, language=language, words=shipped()[0].words)
    client = replace(mine_pages.FILE.client, language=language)
    told = ClientStory(story_pages.KARIN, story_pages.KNOWN, may_tell=True)
    report = replace(report_pages.ONE, language=language)
    return {
        "takehome": state_of(home, Wanted()),
        "mine": mine_state(
            replace(mine_pages.FILE, rewards=mine_pages.MANY, client=client), mine_pages.TODAY
        ),
        "looked": looked_state(Looked(language, "u", looked_pages.MANY)),
        "report": replace(report_state(report), dutch=()),  # that goes to the municipality
        "story": story_state(replace(told, client=replace(told.client, language=language))),
        "alone": alone_pages.facts(file_in(language)),
        "alone later": alone_pages.facts(file_in(language, heard=True)),
    }


def file_in(language: str, *, heard: bool = False) -> ClientFile:
    """A file of a client of this language, who heard of what comes with a step or did not."""
    told = replace(files.BUSY, client=replace(files.BUSY.client, language=language))
    rewards = (files.given(),) if heard else ()
    return replace(told, disclosed=files.LATELY if heard else None, rewards=rewards)


def shown(room: str, language: str) -> QWidget:
    """The page of a room as a client of this language sees it."""
    made: dict[str, Callable[[Any], QWidget]] = {
        "takehome": lambda state: _with(TakeHomePage(), "show_state", state),
        "mine": lambda state: _with(MinePage(), "show_state", state),
        "looked": lambda state: _with(LookedPage(), "show_state", state),
        "report": lambda state: _with(ReportPage(), "show_report", state),
        "story": lambda state: _with(StoryPage(), "show_state", state),
    }
    if room in BESIDE:
        return BESIDE[room](language)
    return made[room](other_states(language)[room])


def client_page(language: str, *, file: ClientFile = files.BUSY) -> ClientPage:
    """A file that Dutch staff look at with a client of this language."""
    page, say = ClientPage("nl"), shared(language, "je", "nl")
    page.speak(say)
    view = View(files.TODAY, undoable=frozenset(step.id for step in file.plan.steps))
    page.show_state(file_state(file, view, language), shipped()[0].words_in(language), "je")
    page.set_together(True)
    return page


def plan_page(language: str) -> PlanPage:
    """A plan that Dutch staff look at with a client of this language."""
    page = PlanPage("nl")
    page.speak(shared(language, "je", "nl"))
    plan = files.planned(files.TODO, files.NOT_YET, client_pages.WAITS, agreed=False)
    theirs, ours = (shipped()[0].words_in(each).areas for each in (language, "nl"))
    names = {area: both(said.name, ours[area].name) for area, said in theirs.items()}
    areas = tuple(AreaChoice(*each) for each in names.items())
    aids = Aids(areas, too_big_rules(language), files.TODAY, step_library(language))
    page.show_state(plan_state(files.KARIN, plan, "debts", aids), undoable=True)
    return page


BESIDE: dict[str, Callable[[str], QWidget]] = {"client": client_page, "plan": plan_page}
"""Pages that staff look at with a client, with their own words behind what is pressed."""


def talk(name: str, language: str) -> IntakePage:
    """One screen of a conversation as a client of this language sees it."""
    page = IntakePage()
    page.show_state(intake_state(spoken(SCREENS[name], language)))
    return page


def _with(page: QWidget, show: str, state: object) -> QWidget:
    getattr(page, show)(state)
    return page


def said(value: object) -> list[str]:
    """Every text in a state, however deep; of a picture what is written in it."""
    if isinstance(value, str):
        return [value] if type(value) is str else []
    if isinstance(value, Picture):
        return [text.content for text in texts(value.shapes)]
    if is_dataclass(value):
        return list(chain.from_iterable(said(getattr(value, f.name)) for f in fields(value)))
    if isinstance(value, dict):
        return list(chain.from_iterable(said(each) for each in value.values()))
    if isinstance(value, tuple | list | set | frozenset):
        return list(chain.from_iterable(said(each) for each in value))
    return []

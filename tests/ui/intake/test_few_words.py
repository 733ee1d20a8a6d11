"""A client reads at most forty words on a screen, all that the program says counted (EXPERIENCE 2).

Counted on the page as it is built: headings, hints, the questions at fields, problems, and what is
suggested. Not counted are the answers one chooses from, the client's and the mentor's own words,
and the frame that is the same on every screen.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from bridge_app.definitions import shipped
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.parts import Paragraph, PlainButton
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.why_form import Why
from tests.ui.catalogue import each_visible
from tests.ui.intake.shown import SCREENS

MOST_WORDS = 40

PANELS = (SplitForm, Why)
"""What opens under a screen that was read already, and asks one thing of its own."""

SPOKEN = re.compile(r"[^\W\d_]+(?:['.-]\w+)*")
"""A word has letters: the number before a step is none."""

ROW_BY_ROW = ("views", "views again")
"""A table that mentor and client read together, one row at a time; each row is a screen's worth."""


def own_words(value: object) -> Iterator[str]:
    """Every text that people said or chose, anywhere in what is known."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield from ([value] if " " in value else [])
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in own_words(each))
    elif isinstance(value, tuple | list | frozenset):
        yield from (text for each in value for text in own_words(each))
    elif is_dataclass(value) and type(value).__name__ not in {"BridgeDefinition", "BridgeWords"}:
        yield from (text for f in fields(value) for text in own_words(getattr(value, f.name)))


def level_sentences() -> set[str]:
    """The answers of every bridge, wherever they are shown."""
    words = [said for loaded in shipped() for said in loaded.words.values()]
    return {level for said in words for area in said.areas.values() for level in area.levels}


def said_on(page: IntakePage) -> list[str]:
    """All that the program says between the frame's upper and its lower row."""
    asked = [each for each in (page.praise, *_panels(page)) if each.isVisibleTo(page)]
    view = asked[0] if asked else page._stack.currentWidget()
    assert view is not None
    return [text for widget in each_visible(view) for text in _said(widget, page) if text]


def _panels(page: IntakePage) -> list[QWidget]:
    return [panel for kind in PANELS for panel in page.findChildren(kind)]


def _said(widget: QWidget, page: IntakePage) -> list[str]:
    if isinstance(widget, QLabel):
        return [widget.text()]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()]
    if not isinstance(widget, QAbstractButton) or widget.isCheckable():
        return []
    ways = page.walk._ways  # the answers to how to go on
    return [] if ways.isAncestorOf(widget) else [widget.text()]


def words_on(page: IntakePage, facts: Facts) -> int:
    """How many words one reads before one can answer."""
    page.show_state(intake_state(facts))
    left = sorted({*own_words(facts), *level_sentences()}, key=len, reverse=True)
    return sum(len(SPOKEN.findall(without(text, left))) for text in said_on(page))


def without(text: str, own: list[str]) -> str:
    for each in own:
        text = text.replace(each, "")
    return text


@pytest.fixture
def page(screen: QApplication) -> Iterator[IntakePage]:
    made = IntakePage()
    yield made
    made.deleteLater()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", [name for name in SCREENS if name not in ROW_BY_ROW])
def test_a_screen_has_few_words(name: str, language: str, page: IntakePage) -> None:
    facts = SCREENS[name]
    spoken = replace(facts, say=replace(facts.say, language=language))
    assert words_on(page, spoken) <= MOST_WORDS


@pytest.mark.parametrize("name", ROW_BY_ROW)
def test_a_row_of_both_views_has_few_words(name: str, page: IntakePage) -> None:
    facts = SCREENS[name]
    rows = len(facts.definition.areas)
    assert MOST_WORDS < words_on(page, facts) <= 12 * rows


@pytest.mark.parametrize("area", [area.id for area in shipped()[0].definition.areas])
def test_a_first_step_has_few_words_whatever_it_is_about(area: str, page: IntakePage) -> None:
    empty = SCREENS["step empty"]
    assert empty.plan is not None
    (goal,) = empty.plan.active_goals
    about = replace(empty, plan=replace(empty.plan, goals=(replace(goal, area=area),)))
    assert words_on(page, about) <= MOST_WORDS
    assert page.step.ideas.isVisibleTo(page)


# --- the controls ---------------------------------------------------------------------------------


@pytest.mark.parametrize("planted", [Paragraph, PlainButton])
def test_words_too_many_are_found_in_a_line_and_in_a_suggestion(
    planted: Callable[[str], QWidget], page: IntakePage
) -> None:
    facts = SCREENS["welcome"]
    before = words_on(page, facts)
    page.welcome.body.addWidget(planted(" ".join(["woord"] * 9)))
    assert words_on(page, facts) == before + 9


def test_what_people_said_themselves_is_not_counted() -> None:
    assert without("Mijn doel: Ik slaap weer goed.", ["Ik slaap weer goed."]) == "Mijn doel: "

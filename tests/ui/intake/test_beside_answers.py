"""What a mentor presses and types in during a talk in two languages says in both what it is."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.definitions import shipped
from bridge_app.domain.plan import TeachBack
from bridge_app.ui.aloud.reader import Reader, hush, keep, turn
from bridge_app.ui.intake import beside
from bridge_app.ui.intake.agreeing import TeachScreen
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.beside_answers import ANSWERS, SAID
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.planning import Choice, GoalScreen, StepScreen
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.theme import SCALES, Theme, wear
from bridge_app.ui.together.speech import BETWEEN, both
from bridge_app.words import words
from tests.ui import in_tongues, looking
from tests.ui.aloud_voice import Listener
from tests.ui.catalogue import settle
from tests.ui.intake.shown import SCREENS

IN_ORDER = {(StepScreen, "parts"): "the parts of a day, in the order of the day"}
"""Answers in the client's language alone, and by what a mentor knows them."""


def known(name: str, language: str) -> Facts:
    return replace(in_tongues.spoken(SCREENS[name], language), worded=shipped()[0].words)


def parts(screen: object) -> Iterator[object]:
    """The screen, and what stands in it with fields of its own."""
    yield screen
    for each in fields(screen):  # type: ignore[arg-type]  # every screen is a dataclass
        inside = getattr(screen, each.name)
        if is_dataclass(inside) and type(inside) in SAID:
            yield inside


def pressed(screen: object) -> list[str]:
    """What one presses or fills in by, as it stands there."""
    found = []
    for part in parts(screen):
        found += [getattr(part, name) for name in SAID.get(type(part), ())]
        for name, inside in ANSWERS.get(type(part), ()):
            found += [getattr(each, inside) for each in getattr(part, name)]
    return [each for each in found if each]


@pytest.mark.parametrize("name", list(SCREENS))
@pytest.mark.parametrize("language", ["ar", "uk"])
def test_what_is_pressed_or_filled_in_is_said_in_both(name: str, language: str) -> None:
    facts = known(name, language)
    theirs, ours = intake_state(facts).screen, intake_state(known(name, "nl")).screen
    told = pressed(state_beside(facts, "nl").screen)
    wanted = zip(pressed(theirs), pressed(ours), strict=True)
    assert told == [both(each, our) for each, our in wanted]
    assert state_beside(known(name, "nl"), "nl") == intake_state(known(name, "nl")), "once"


def test_every_answer_of_a_talk_is_one_of_those() -> None:
    """Control: the answers that stand in the client's language alone are named, with the reason."""
    found = set()
    for name in SCREENS:
        screen = intake_state(known(name, "uk")).screen
        for each in fields(screen):
            value = getattr(screen, each.name)
            if isinstance(value, tuple) and value and isinstance(value[0], Choice):
                found.add((type(screen), each.name))
    said = {(kind, name) for kind, names in ANSWERS.items() for name, _ in names}
    assert found - said == set(IN_ORDER)
    assert len(found) > len(IN_ORDER)


def test_what_is_taken_over_as_it_stands_and_own_words_are_in_one_language() -> None:
    """A sentence in two languages would come into a step, and onto paper."""
    step, goal = (state_beside(known(name, "uk"), "nl").screen for name in ("step", "goal"))
    assert isinstance(step, StepScreen)
    assert isinstance(goal, GoalScreen)
    taken = [*step.helpers, *step.ifs, *step.ideas, *goal.examples, step.form.text, goal.text]
    assert any(taken)
    assert not any(BETWEEN in each for each in taken)
    assert BETWEEN in step.what, "control"


def test_the_answer_that_is_pressed_is_the_same_and_only_the_clients_words_are_heard(
    screen: QApplication,
) -> None:
    wear(screen, Theme(together=True))
    voice = Listener("uk", "nl")
    keep(Reader(voice))
    page = IntakePage()
    page.show_state(state_beside(known("teach", "uk"), "nl"))
    page.show()
    said: list[str] = []
    page.teach.told.connect(said.append)
    again = page.teach.how.buttons()[1]
    assert again.text().endswith(words("nl", "teach.together_again"))
    again.click()
    assert said == [TeachBack.TOGETHER_AGAIN]
    turn(page)
    heard = voice.to_the_end()
    assert words("uk", "teach.together_again") in heard
    assert words("nl", "teach.together_again") not in heard
    hush()
    keep(None)
    page.close()


def test_what_opens_on_a_step_says_in_both_what_it_is(screen: QApplication) -> None:
    """Control: with one language it is said once."""
    for language, said in (("uk", _both_in_uk), ("nl", lambda key: words("nl", key))):
        page = IntakePage()
        page.show_state(state_beside(known("step later", language), "nl"))
        page.show()
        page.step.smaller.click()
        assert page.step.splitting.keep.text() == said("step.split")
        page.step._asks_why = True
        page.step.remove.click()
        assert page.step.letting_go.keep.text() == said("step.let_go")
        page.show_state(state_beside(known("walk not yet", language), "nl"))
        for opened, key in ((page.walk.smaller, "step.split"), (page.walk.other_day, DAY)):
            opened.click()
            assert page.walk.form is not None
            assert page.walk.form.keep.text() == said(key)
            page.walk.close_form()
        page.close()


DAY = "done.choose_day"


def _both_in_uk(key: str) -> str:
    return both(words("uk", key), words("nl", key))


@pytest.mark.parametrize("name", ["walk not yet", "step", "teach", "urgent", "keep"])
@pytest.mark.parametrize("language", ["ar", "pl"])
def test_nothing_is_cut_in_the_largest_letters(
    language: str, name: str, screen: QApplication
) -> None:
    wear(screen, Theme(scale=SCALES[-1], together=True))
    page = IntakePage()
    page.show_state(state_beside(known(name, language), "nl"))
    page.resize(1280, 740)
    page.show()
    settle(screen)
    assert looking.cut_off(page) == []
    page.close()


def test_without_them_a_mentor_reads_the_title_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the first test here."""
    monkeypatch.setattr(beside, "answers_beside", lambda theirs, _ours, _language: theirs)
    told = state_beside(known("teach", "uk"), "nl").screen
    assert isinstance(told, TeachScreen)
    assert not any(BETWEEN in each for each in pressed(told))

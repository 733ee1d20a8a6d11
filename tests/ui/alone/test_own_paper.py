"""While a paper is made a client goes on: nothing is refused, nothing turns back by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bridge_app.domain.alone import Claim, Print
from bridge_app.domain.privacy import Preset
from bridge_app.ui.alone.facts import Answer
from bridge_app.ui.alone.paper import own_words
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.words import words
from tests.ui import files, looking
from tests.ui.alone.test_own_screen import FACTS, TODAY, TODO, Desk, desk
from tests.ui.catalogue import settle

__all__ = ["desk"]  # a fixture

GROWN = facts_of(files.GROWN, TODAY, OwnLook())


def ask_for_paper(desk: Desk) -> None:
    desk.screen.home.bridge.click()
    desk.screen.bridge.paper.click()
    desk.screen.paper.rows[Preset.FRIDGE].click()


def test_a_step_is_ticked_while_the_paper_comes(desk: Desk) -> None:
    ask_for_paper(desk)
    for _ in range(2):
        desk.press(Qt.Key.Key_Escape)
    desk.to_step()
    desk.tap(0)
    assert desk.wishes == [Print(Preset.FRIDGE), Claim(TODO.id)]
    desk.answer(Answer.PRINTED)
    pages = [desk.screen.page]
    desk.tap(0)
    assert len(desk.wishes) == 2, "the step itself is not answered yet"
    desk.answer(Answer.DONE)
    pages.append(desk.screen.page)
    assert pages == [desk.screen.step, desk.screen.steps], "the paper led nowhere"


@pytest.mark.parametrize("answer", [Answer.PRINTED, Answer.LIES_READY, Answer.FAILED])
def test_one_paper_at_a_time(desk: Desk, answer: Answer) -> None:
    ask_for_paper(desk)
    desk.screen.paper.rows[Preset.MINE].click()
    assert desk.wishes == [Print(Preset.FRIDGE)]
    desk.answer(answer)
    desk.screen.paper.rows[Preset.MINE].click()
    assert desk.wishes == [Print(Preset.FRIDGE), Print(Preset.MINE)]


def test_what_one_opened_meanwhile_stays_open(screen: QApplication) -> None:
    """Control: where something is new it is shown."""
    desk = Desk(GROWN)
    ask_for_paper(desk)
    desk.press(Qt.Key.Key_Escape)
    bridge = desk.screen.bridge
    now = bridge.view.picture.title
    bridge.moments.buttons()[-1].click()
    both, growth = bridge.view.picture.title, bridge.growth
    assert both != now
    desk.answer(Answer.PRINTED, GROWN)
    assert (bridge.view.picture.title, bridge.growth) == (both, growth)
    desk.answer(Answer.PRINTED, replace(GROWN, appointment="Morgen"))
    assert bridge.view.picture.title == now
    assert bridge.growth is not growth


def test_who_is_at_a_row_by_key_stays_at_it(desk: Desk) -> None:
    """Control: a list that is made anew has another row there."""
    ask_for_paper(desk)
    for _ in range(2):
        desk.press(Qt.Key.Key_Escape)
    desk.screen.home.steps.click()
    here, rows = QApplication.focusWidget(), desk.screen.steps.rows
    assert here in rows.values()
    desk.answer(Answer.LIES_READY)
    assert QApplication.focusWidget() is here
    desk.answer(Answer.LIES_READY, replace(FACTS, appointment="Morgen"))
    assert here not in desk.screen.steps.rows.values()


@pytest.mark.parametrize("answer", [Answer.PRINTED, Answer.LIES_READY, Answer.FAILED])
@pytest.mark.parametrize("back", [1, 2])
def test_what_became_of_it_is_read_also_by_who_went_back(
    screen: QApplication, desk: Desk, back: int, answer: Answer
) -> None:
    """To the bridge, and to the first page; it stands there until they go on."""
    ask_for_paper(desk)
    for _ in range(back):
        desk.press(Qt.Key.Key_Escape)
    said = {
        Answer.PRINTED: "Je brug ligt bij de printer.",
        Answer.LIES_READY: "Je brug ligt klaar bij de balie.",
        Answer.FAILED: "Dat lukte nu niet. Vraag het je mentor.",
    }[answer]
    assert said not in desk.words()
    desk.answer(answer)
    here = {1: desk.screen.bridge, 2: desk.screen.home}[back]
    assert desk.screen.page is here
    assert said in desk.words()
    settle(screen)
    assert looking.out_of_view(here, here.said) is False
    desk.screen.home.steps.click()
    assert said not in desk.words()


def test_letters_that_the_paper_lacks_are_told_before_one_prints(screen: QApplication) -> None:
    """Kindly and in the own language; it can be printed all the same. Control: letters we have."""
    for name, lost in (("王芳", "王 芳"), ("سارة", "")):
        desk = Desk(replace(FACTS, name=name))
        desk.screen.home.bridge.click()
        desk.screen.bridge.paper.click()
        said = words("nl", "print.not_shown", letters=lost)
        assert (said in desk.words()) == bool(lost)
        desk.screen.paper.rows[Preset.FRIDGE].click()
        assert desk.wishes == [Print(Preset.FRIDGE)]
        desk.window.close()


def test_a_step_a_goal_and_who_helps_can_lack_letters_too() -> None:
    goal = FACTS.goals[0]
    step = replace(goal.steps[0], text="ሰላም", when="芳")
    odd = replace(FACTS, goals=(replace(goal, text="王", steps=(step,)),))
    assert {"ሰላም", "芳", "王"} <= set(own_words(odd))

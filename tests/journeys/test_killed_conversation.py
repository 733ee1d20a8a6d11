"""Gate 12: killed in the middle of a conversation, the same question, answer and half a word."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bridge_app.settings import Place
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands
from tests.journeys.talking import Talking

ROOT = Path(__file__).parents[2]


def killed_at(stop: str, store: Place, home: Path, *more: str) -> None:
    """Runs the program until this screen, and kills it there."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(home)}
    killed = [sys.executable, "-X", "faulthandler", "-m", "tests.journeys.killed"]
    command = [*killed, str(store), stop, *more]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        child.kill()
    assert said == "here\n", f"the program ended by itself: {child.returncode}"


@pytest.fixture
def talk(desk: Desk, hands: Hands) -> Talking:
    return Talking(desk, hands)


def resume(talk: Talking) -> None:
    """Logs in, and goes on with what the day begins with: one key."""
    talk.come_in()
    assert talk.desk.room == "desk"
    talk.hands.press("Return")


@pytest.mark.serial
def test_at_the_same_question_with_the_last_answer(
    talk: Talking, place: Place, tmp_path: Path
) -> None:
    killed_at("question", place, tmp_path)
    resume(talk)
    assert talk.asks() == "Hoe gaat het met mijn lichaam en mijn hoofd?"
    assert talk.page.question.answers.cards.chosen == 3
    assert talk.file().conversation is not None


@pytest.mark.serial
def test_in_the_same_word_of_the_goal(talk: Talking, place: Place, tmp_path: Path) -> None:
    killed_at("goal", place, tmp_path)
    resume(talk)
    assert talk.asks() == "Mijn eerste doel"
    assert talk.page.goal.words.text() == "Ik weet wa"
    assert talk.file().urgent_area == "debts"


@pytest.mark.serial
def test_in_the_same_step_with_its_day(talk: Talking, place: Place, tmp_path: Path) -> None:
    killed_at("step", place, tmp_path)
    resume(talk)
    assert talk.asks() == "Mijn kleine stappen"
    assert talk.page.step.what.text() == "Ik leg al"
    assert talk.page.step.day.text()
    assert talk.page.step.days.buttons()[0].isChecked()
    talk.hands.type_text(" mijn brieven bij elkaar.")
    talk.hands.press("Return")
    (step,) = talk.file().plan.steps
    assert step.text == "Ik leg al mijn brieven bij elkaar."
    assert step.day is not None


@pytest.mark.serial
def test_a_program_that_saves_later_loses_the_word(
    talk: Talking, place: Place, tmp_path: Path
) -> None:
    """The control: without keeping typed text when the typing rests, it is gone."""
    killed_at("goal", place, tmp_path, "--later")
    resume(talk)
    assert talk.asks() == "Mijn eerste doel"
    assert talk.page.goal.words.text() == ""

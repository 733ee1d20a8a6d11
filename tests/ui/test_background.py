"""Answers come on the screen's thread, and problems go where they should."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bridge_app.errors import NoPrinter, Problem, StoreBusy
from bridge_app.ui.background import Background


class Told:
    """What came back."""

    def __init__(self) -> None:
        self.shown: list[Problem] = []
        self.answers: list[object] = []
        self.threads: list[threading.Thread] = []

    def answer(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.current_thread())


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def background(told: Told) -> Iterator[Background]:
    made = Background(told.shown.append)
    yield made
    made.close()


def busy() -> None:
    raise StoreBusy


def wrong() -> None:
    message = "we were wrong"
    raise ValueError(message)


def test_the_store_answers_at_once(background: Background, told: Told) -> None:
    background.ask(lambda: 5, told.answer)
    assert told.answers == [5]


def test_a_problem_nobody_handles_is_shown(background: Background, told: Told) -> None:
    background.ask(busy, told.answer)
    assert [type(each) for each in told.shown] == [StoreBusy]
    assert told.answers == []


def test_a_problem_goes_to_who_asked_for_it(background: Background, told: Told) -> None:
    background.ask(busy, told.answer, told.answer)
    assert told.shown == []
    assert [type(each) for each in told.answers] == [StoreBusy]


def test_our_own_mistakes_are_not_swallowed(background: Background, told: Told) -> None:
    with pytest.raises(ValueError, match="we were wrong"):
        background.ask(wrong, told.answer)


def test_work_is_done_elsewhere_and_answered_here(
    background: Background, told: Told, qtbot: QtBot
) -> None:
    background.work(threading.current_thread, told.answer)
    qtbot.waitUntil(lambda: bool(told.answers))
    assert told.answers != [threading.main_thread()]
    assert told.threads == [threading.main_thread()]


def test_many_jobs_come_back_in_order(background: Background, told: Told, qtbot: QtBot) -> None:
    for number in range(500):
        background.work(lambda number=number: number, told.answer)  # type: ignore[misc]  # bound now
    qtbot.waitUntil(lambda: len(told.answers) == 500)
    assert told.answers == list(range(500))


def no_printer() -> None:
    raise NoPrinter


def test_a_problem_at_work_is_shown_here(background: Background, told: Told, qtbot: QtBot) -> None:
    background.work(no_printer, told.answer)
    qtbot.waitUntil(lambda: bool(told.shown))
    assert [type(each) for each in told.shown] == [NoPrinter]


def test_a_mistake_at_work_reaches_the_hook(
    background: Background, told: Told, qtbot: QtBot
) -> None:
    with capture_exceptions() as caught:
        background.work(wrong, told.answer)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_who_counts_does_not_wait_for_who_works(
    background: Background, told: Told, qtbot: QtBot
) -> None:
    gate = threading.Event()
    background.work(gate.wait, told.answer)
    background.count(lambda: "counted", told.answer)
    qtbot.waitUntil(lambda: bool(told.answers))
    assert told.answers == ["counted"]
    gate.set()
    qtbot.waitUntil(lambda: told.answers == ["counted", True])


def test_after_the_end_nobody_is_told(told: Told, qtbot: QtBot) -> None:
    background = Background(told.shown.append)
    gate = threading.Event()
    background.work(gate.wait, told.answer)
    gate.set()
    background.close()
    qtbot.wait(50)
    assert told.answers == []

"""The line to a server: answers come in order, the window lives, and nothing is sent twice."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bridge_app.desk_errors import ServerGone
from bridge_app.errors import Problem, StoreBusy
from bridge_app.ui import line as lines
from bridge_app.ui.background import Background
from bridge_app.ui.line import Line


class Server:
    """Answers when it is let, or not at all."""

    def __init__(self) -> None:
        self.there = True
        self.asked: list[str] = []

    def knock(self) -> None:
        if not self.there:
            raise ServerGone("buitenpost")

    def slowly(self, what: str, seconds: float = 0.2) -> str:
        time.sleep(seconds)
        self.knock()
        self.asked.append(what)
        return what


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def shown() -> list[Problem]:
    return []


@pytest.fixture
def background(server: Server, shown: list[Problem]) -> Iterator[Background]:
    made = Background(shown.append, Line(server.knock))
    yield made
    made.close()


def line_of(background: Background) -> Line:
    assert background.line is not None
    return background.line


def soon(act: Callable[[], object], milliseconds: int) -> None:
    QTimer.singleShot(milliseconds, act)


def test_a_call_runs_elsewhere_and_who_asked_goes_on_with_its_answer(
    background: Background,
) -> None:
    told: list[threading.Thread] = []
    background.ask(threading.current_thread, told.append)
    assert told
    assert told[0] is not threading.main_thread()


def test_what_touches_the_screen_stays_on_its_thread(background: Background) -> None:
    told: list[threading.Thread] = []
    background.here(threading.current_thread, told.append)
    assert told == [threading.main_thread()]


def test_the_window_lives_while_one_waits(background: Background, server: Server) -> None:
    beats: list[float] = []
    beat = QTimer(interval=20)
    beat.timeout.connect(lambda: beats.append(time.monotonic()))
    beat.start()
    told: list[str] = []
    background.ask(partial(server.slowly, "een", 0.6), told.append)
    assert told == ["een"]
    assert max(after - before for before, after in pairwise(beats)) < 0.3
    assert len(beats) > 5


def test_a_second_asks_after_the_first_in_its_order(background: Background, server: Server) -> None:
    """A timer goes off while one waits: what it asks comes after, and the first is told too."""
    told: list[str] = []
    soon(lambda: background.ask(partial(server.slowly, "twee", 0.0), told.append), 80)
    background.ask(partial(server.slowly, "een"), told.append)
    assert server.asked == ["een", "twee"]
    assert sorted(told) == ["een", "twee"]


def test_a_problem_comes_back_as_everywhere(background: Background, shown: list[Problem]) -> None:
    def busy() -> Problem:
        raise StoreBusy

    background.ask(busy, shown.append)
    assert [type(each) for each in shown] == [StoreBusy]


def test_after_a_while_it_is_said_and_taken_back(
    background: Background, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SLOW", 100)
    said: list[object] = []
    line_of(background).slow.connect(said.append)
    background.ask(partial(server.slowly, "kort", 0.0), said.append)
    assert said == ["kort"], "a quick answer says nothing"
    background.ask(partial(server.slowly, "lang", 0.4), lambda _answer: said.append(False))
    assert said == ["kort", True, False, False]


def test_a_field_that_loses_the_cursor_to_the_waiting_sends_nothing(
    background: Background, server: Server, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """One press of Enter, one deed: the field is left again because the screen waits."""
    monkeypatch.setattr(lines, "SLOW", 100)
    field, other = QLineEdit(), QLineEdit()
    for each in (field, other):
        qtbot.addWidget(each)
        each.show()
    field.activateWindow()
    field.setFocus()
    keep = partial(server.slowly, "bewaard", 0.4)
    field.editingFinished.connect(lambda: background.ask(keep, lambda _answer: None))
    line_of(background).slow.connect(lambda _slow: other.setFocus())
    field.returnPressed.emit()
    field.editingFinished.emit()
    assert server.asked == ["bewaard"]


def test_while_it_waits_long_what_a_timer_asks_waits_too(
    background: Background, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SLOW", 50)
    said: list[bool] = []
    line_of(background).slow.connect(said.append)
    told: list[str] = []
    soon(lambda: background.ask(partial(server.slowly, "twee", 0.2), told.append), 150)
    background.ask(partial(server.slowly, "een", 0.3), told.append)
    assert sorted(told) == ["een", "twee"]
    assert said == [True, False], "it is said once"


def test_an_answer_for_somebody_who_left_is_dropped(server: Server, shown: list[Problem]) -> None:
    background = Background(shown.append, Line(server.knock))
    told: list[str] = []
    soon(background.close, 80)  # the screen locks meanwhile
    background.ask(partial(server.slowly, "een", 0.3), told.append)
    assert server.asked == ["een"], "what was sent is kept"
    assert told == []
    background.ask(partial(server.slowly, "twee", 0.0), told.append)
    assert server.asked == ["een"], "nobody is left to ask"


def test_a_server_that_is_gone_is_knocked_at_until_it_answers(
    background: Background,
    server: Server,
    shown: list[Problem],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    line = line_of(background)
    line._again.setInterval(20)
    gone: list[str] = []
    line.gone.connect(partial(gone.append, "gone"))
    line.back.connect(partial(gone.append, "back"))
    server.there = False
    for _ in range(2):
        background.ask(partial(server.slowly, "een", 0.0), gone.append)
    assert gone == ["gone"], "said once"
    assert len(shown) == 2
    qtbot.wait(100)
    assert gone == ["gone"], "it still does not answer"
    server.there = True
    qtbot.waitUntil(lambda: "back" in gone)
    qtbot.wait(60)
    assert gone == ["gone", "back"]

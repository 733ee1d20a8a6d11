"""When we were wrong: one kind window, a line in the log, and nothing of a client in either."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from bridge_app.ui.crash import Hook

MARKER = "Karin-Geheim"


def a_mistake() -> BaseException:
    with pytest.raises(ValueError, match=MARKER) as caught:
        int(MARKER)
    return caught.value


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    """Windows that came up, closed at once by a person."""
    boxes: list[QMessageBox] = []

    def come_up(box: QMessageBox) -> None:
        boxes.append(box)

    monkeypatch.setattr(QMessageBox, "exec", come_up)
    return boxes


def catch(hook: Hook, mistake: BaseException) -> None:
    hook.caught(type(mistake), mistake, mistake.__traceback__)


def test_it_tells_kindly_and_without_names(
    shown: list[QMessageBox], expect_log: Callable[[str], None], tmp_path: Path
) -> None:
    expect_log("CRITICAL bridge_app.ui.crash: a mistake of the program")
    catch(Hook(tmp_path), a_mistake())
    (box,) = shown
    words = box.text() + box.informativeText()
    assert "Je kunt verder werken." in words
    assert str(tmp_path) in words
    assert MARKER not in words


def test_one_window_at_a_time(
    expect_log: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("CRITICAL .* a mistake")
    hook = Hook(tmp_path)
    windows: list[int] = []

    def another(_box: QMessageBox) -> None:
        windows.append(1)
        catch(hook, a_mistake())

    monkeypatch.setattr(QMessageBox, "exec", another)
    catch(hook, a_mistake())
    assert len(windows) == 1


def test_an_interrupt_ends_the_program_quietly(
    shown: list[QMessageBox], tmp_path: Path, screen: QApplication
) -> None:
    hook = Hook(tmp_path)
    QTimer.singleShot(0, lambda: catch(hook, KeyboardInterrupt()))
    assert screen.exec() == 130
    assert shown == []


def test_a_thread_that_fails_is_logged_and_disturbs_nobody(
    shown: list[QMessageBox],
    expect_log: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expect_log("CRITICAL bridge_app.ui.crash: a mistake of a thread")
    monkeypatch.setattr(threading, "excepthook", Hook(tmp_path).caught_beside)
    beside = threading.Thread(target=int, args=(MARKER,))
    beside.start()
    beside.join()
    assert shown == []


def test_the_hook_fits_where_python_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", Hook(tmp_path).caught)

"""When we were wrong: one kind window, a line in the log, and nothing of a client in either."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.ui.crash import Hook
from bridge_app.ui.language import direction, read_as, read_in
from bridge_app.ui.mistake import Mistake, read_along
from bridge_app.ui.parts import Button
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.together.speech import BETWEEN
from bridge_app.words import words
from tests.ui import around, in_tongues, looking
from tests.ui.around import WINDOW
from tests.ui.doing import Key, press
from tests.ui.mistake_pages import LONG
from tests.words import tongues

MARKER = "Karin-Geheim"
TITLE = "Er ging iets mis in het programma."


def a_mistake() -> BaseException:
    with pytest.raises(ValueError, match=MARKER) as caught:
        int(MARKER)
    return caught.value


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Mistake]:
    """Windows that came up, closed at once by a person."""
    boxes: list[Mistake] = []

    def come_up(box: Mistake) -> None:
        boxes.append(box)

    monkeypatch.setattr(Mistake, "exec", come_up)
    return boxes


def catch(hook: Hook, mistake: BaseException) -> None:
    hook.caught(type(mistake), mistake, mistake.__traceback__)


def test_it_tells_kindly_and_without_names(
    shown: list[Mistake], expect_log: Callable[[str], None], tmp_path: Path
) -> None:
    expect_log("CRITICAL bridge_app.ui.crash: a mistake of the program")
    catch(Hook(tmp_path), a_mistake())
    (box,) = shown
    words = " ".join(looking.texts(box))
    assert "Je kunt verder werken." in words
    assert str(tmp_path) in words
    assert MARKER not in words


def test_one_window_at_a_time(
    expect_log: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("CRITICAL .* a mistake")
    hook = Hook(tmp_path)
    windows: list[int] = []

    def another(_box: Mistake) -> None:
        windows.append(1)
        catch(hook, a_mistake())

    monkeypatch.setattr(Mistake, "exec", another)
    catch(hook, a_mistake())
    assert len(windows) == 1


@pytest.mark.parametrize("language", tongues.of_clients())
def test_a_client_who_looks_along_reads_it_first(language: str, screen: QApplication) -> None:
    """In the largest letters too. The control is the same window once that page is gone."""
    wear(screen, Theme(scale=2.0, together=True))
    window = around.framed(in_tongues.shown("plan", language), together=True)
    window.resize(*WINDOW)
    window.show()
    screen.processEvents()
    box = Hook(LONG).box()
    box.show()
    screen.processEvents()
    told = looking.texts(box)
    assert told.index(words(language, "mistake.title")) < told.index(TITLE)
    assert words(language, "mistake.calm") in told
    assert {"Wat bewaard was, staat er nog. Je kunt verder werken.", str(LONG)} <= {*told}
    assert box.go_on.text().startswith(f"{words(language, 'button.next')}{BETWEEN}Ga verder")
    assert (read_as(box), box.layoutDirection()) == (language, direction(language))
    staff = next(each for each in box.findChildren(QLabel) if each.text() == TITLE)
    assert (read_as(staff), staff.layoutDirection()) == ("nl", direction("nl"))
    assert box.size().boundedTo(QSize(*WINDOW)) == box.size()
    assert looking.cut_off(box) == looking.outside(box) == []
    box.close()
    window.close()
    assert words(language, "mistake.title") not in looking.texts(Hook(LONG).box())


def test_a_part_of_a_page_in_another_language_is_no_client(screen: QApplication) -> None:
    """Such as a button that speaks the language of the client while the staff work alone."""
    window = around.framed(page := QWidget(), together=False)
    read_in(button := Button("Далі"), "uk")
    button.setParent(page)
    window.resize(*WINDOW)
    window.show()
    screen.processEvents()
    assert read_along() == ""
    read_in(page, "uk")
    assert read_along() == "uk", "or it is never found"
    window.close()


def test_one_language_is_said_once(screen: QApplication) -> None:
    wear(screen, Theme(together=True))
    window = around.framed(in_tongues.shown("plan", "nl"), together=True)
    window.show()
    screen.processEvents()
    box = Hook(LONG).box()
    told = [each.text() for each in box.findChildren(QLabel)]
    assert (box.go_on.text(), told.count(TITLE)) == ("Ga verder", 1)
    window.close()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Escape])
def test_one_goes_on_by_any_key_that_does_so(screen: QApplication, key: Key) -> None:
    """In the largest letters too it has room in the window, however long the name of the folder."""
    wear(screen, Theme(scale=2.0))
    box = Hook(LONG).box()
    box.show()
    box.activateWindow()
    screen.processEvents()
    assert box.size().boundedTo(QSize(*WINDOW)) == box.size()
    assert looking.cut_off(box) == looking.outside(box) == []
    press(key)
    assert not box.isVisible()


def test_a_window_that_cannot_come_up_keeps_no_other_away(
    expect_log: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("CRITICAL .* a mistake")
    hook, tries = Hook(tmp_path), list[int]()

    def fail(_box: Mistake) -> None:
        tries.append(1)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Mistake, "exec", fail)
    for _ in range(2):
        with pytest.raises(OSError, match="No space"):
            catch(hook, a_mistake())
    assert len(tries) == 2


def test_an_interrupt_ends_the_program_quietly(
    shown: list[Mistake], tmp_path: Path, screen: QApplication
) -> None:
    hook = Hook(tmp_path)
    QTimer.singleShot(0, lambda: catch(hook, KeyboardInterrupt()))
    assert screen.exec() == 130
    assert shown == []


def test_a_thread_that_fails_is_logged_and_disturbs_nobody(
    shown: list[Mistake],
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

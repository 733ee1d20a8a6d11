"""What is copied about a client is gone after a while and at the lock, unless it is another's."""

import pytest
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bridge_app.ui.clipboard import SECONDS, Clipboard
from tests.ui.doing import on_screen

TEXT = "Karin belde de woningbouw."


def there() -> str:
    return QApplication.clipboard().text()


@pytest.fixture
def clipboard() -> Clipboard:
    return Clipboard(seconds=0.05)


def test_it_can_be_pasted_and_is_gone_after_a_while(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.copy(TEXT)
    assert there() == TEXT
    qtbot.waitUntil(lambda: not there(), timeout=2_000)


def test_at_the_lock_it_is_gone_at_once() -> None:
    clipboard = Clipboard()
    clipboard.copy(TEXT)
    clipboard.forget()
    assert there() == ""
    assert not clipboard._timer.isActive()


def test_without_our_care_it_would_stay(qtbot: QtBot) -> None:
    """The control: what anybody else copies stays."""
    QApplication.clipboard().setText(TEXT)
    qtbot.wait(100)
    assert there() == TEXT


def test_what_another_program_copied_since_is_let_be(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.copy(TEXT)
    QApplication.clipboard().setText("een recept")
    qtbot.wait(100)
    assert there() == "een recept"
    clipboard.forget()
    assert there() == "een recept"


def test_programs_that_remember_are_asked_not_to(clipboard: Clipboard) -> None:
    clipboard.copy(TEXT)
    content = QApplication.clipboard().mimeData()
    assert content.data("x-kde-passwordManagerHint") == b"secret"


def test_there_is_time_to_paste() -> None:
    assert 10 <= SECONDS <= 60


# --- what somebody copies with the keyboard ----------------------------------------------------


@pytest.fixture
def owned(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform without a screen never says whose the clipboard is; others do."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)


@pytest.fixture
def note(owned: None, qtbot: QtBot) -> QLineEdit:
    """A note in a window that somebody works in."""
    made = QLineEdit(TEXT)
    qtbot.addWidget(made)
    on_screen(made)
    made.setFocus()
    made.selectAll()
    return made


def test_a_note_copied_with_the_keys_is_gone_after_a_while(
    clipboard: Clipboard, note: QLineEdit, qtbot: QtBot
) -> None:
    QTest.keySequence(note, QKeySequence.StandardKey.Copy)
    assert there() == TEXT
    assert clipboard._timer.isActive()
    qtbot.waitUntil(lambda: not there(), timeout=2_000)


def test_a_note_copied_with_the_keys_is_gone_at_the_lock(note: QLineEdit) -> None:
    clipboard = Clipboard()
    QTest.keySequence(note, QKeySequence.StandardKey.Copy)
    clipboard.forget()
    assert there() == ""
    assert not clipboard._timer.isActive()


def test_of_two_copies_the_last_is_forgotten(note: QLineEdit) -> None:
    clipboard = Clipboard()
    clipboard.copy("Het verslag.")
    QTest.keySequence(note, QKeySequence.StandardKey.Copy)
    clipboard.forget()
    assert there() == ""


@pytest.mark.usefixtures("owned")
def test_what_is_copied_while_no_window_of_ours_is_in_front_is_let_be(
    clipboard: Clipboard, qtbot: QtBot
) -> None:
    assert QApplication.focusWindow() is None
    QApplication.clipboard().setText("een recept")
    qtbot.wait(100)
    clipboard.forget()
    assert there() == "een recept"


@pytest.mark.usefixtures("note")
def test_what_is_not_our_clipboard_is_let_be_also_beside_our_window(
    clipboard: Clipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program's copy is told to us too; only who owns the clipboard differs."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: False)
    QApplication.clipboard().setText("een recept")
    qtbot.wait(100)
    assert there() == "een recept"
    clipboard.forget()
    assert there() == "een recept"

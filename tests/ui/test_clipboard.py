"""What is copied about a client is gone after a while and at the lock, unless it is another's."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.ui.clipboard import SECONDS, Clipboard

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

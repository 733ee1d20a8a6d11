"""Esc takes a hint away that lies over the page, and goes back only the next time (1.4.13)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from bridge_app.settings import Settings
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.looks import Looks
from bridge_app.ui.window import Window

ESC = Qt.Key.Key_Escape


def staff(screen: QApplication) -> QMainWindow:
    return Window(Looks(screen, Settings(), lambda _settings: None))


def client(_screen: QApplication) -> QMainWindow:
    return OwnWindow()


def plain(_screen: QApplication) -> QMainWindow:
    return QMainWindow()


def hinted(window: QMainWindow, qtbot: QtBot) -> tuple[QPushButton, list[str]]:
    """A button in this window with its hint over it, and what Esc led to."""
    back: list[str] = []
    if isinstance(window, OwnWindow):
        window.back_wanted.connect(lambda: back.append("back"))
    else:
        QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: back.append("back"))
    button = QPushButton("Nieuwe deelnemer")
    button.setToolTip("Ctrl+N")
    window.setCentralWidget(button)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    button.setFocus()
    QToolTip.showText(button.mapToGlobal(QPoint(5, 5)), button.toolTip(), button)
    qtbot.waitUntil(QToolTip.isVisible)
    return button, back


@pytest.mark.parametrize("made", [staff, client])
def test_escape_takes_the_hint_away_first(
    made: Callable[[QApplication], QMainWindow], screen: QApplication, qtbot: QtBot
) -> None:
    window = made(screen)
    button, back = hinted(window, qtbot)
    QTest.keyClick(button, ESC)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert back == []
    QTest.keyClick(button, ESC)
    assert back == ["back"]
    window.hide()


def test_without_it_the_hint_would_stay(screen: QApplication, qtbot: QtBot) -> None:
    window = plain(screen)
    button, back = hinted(window, qtbot)
    QTest.keyClick(button, ESC)
    assert back == ["back"]
    assert QToolTip.isVisible()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())

"""The binding that we build on does what made us choose its version."""

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 500


def references_lost(action: Callable[[], None]) -> int:
    """How many references to None are gone after many calls; a sound call loses none."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        action()
    return before - sys.getrefcount(None)


def test_a_call_of_qt_keeps_its_references(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one to None in each void call, and Python 3.11 aborts in the end."""
    widget = QWidget()
    qtbot.addWidget(widget)
    assert references_lost(widget.updateGeometry) < CALLS / 10


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_a_dropped_reference_is_noticed() -> None:
    none = ctypes.py_object(None)
    drop, put_back = ctypes.pythonapi.Py_DecRef, ctypes.pythonapi.Py_IncRef
    lost = references_lost(lambda: drop(none))
    for _ in range(CALLS):
        put_back(none)
    assert lost > CALLS / 2

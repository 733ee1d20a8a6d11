"""A voice that only listens, for everything that is read aloud."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.ui.aloud.reader import Reader, hush, keep
from bridge_app.ui.theme import Theme, wear
from tests.ui.aloud_voice import Listener


@pytest.fixture
def voice(screen: QApplication) -> Iterator[Listener]:
    """A client looks along, and this machine speaks Dutch and Arabic."""
    wear(screen, Theme(together=True))
    made = Listener("nl", "ar")
    keep(Reader(made))
    yield made
    hush()
    keep(None)

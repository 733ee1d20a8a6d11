"""A thread beside the program, for what waits in its process until it has a window."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

Begin = Callable[["QCoreApplication", Path], object]


def once_there_is_a_window(variable: str, begin: Begin) -> None:
    """Calls `begin` on the screen's thread, with the folder that this variable names."""
    if folder := os.environ.get(variable):
        threading.Thread(target=_wait, args=(begin, Path(folder)), daemon=True).start()


def _wait(begin: Begin, folder: Path) -> None:
    while "bridge_app.ui.window" not in sys.modules:
        time.sleep(0.02)
    from PySide6.QtCore import QCoreApplication, QTimer

    while (app := QCoreApplication.instance()) is None:
        time.sleep(0.02)
    QTimer.singleShot(0, app, lambda: begin(app, folder))

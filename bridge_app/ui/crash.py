"""When we were wrong: a line in the log without anything of a client, and one kind window."""

import logging
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from threading import ExceptHookArgs

    from bridge_app.ui.mistake import Mistake

_LOG = logging.getLogger(__name__)


class Hook(QObject):
    """Catches what nobody expected. The program goes on: every answer was kept when given."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the log lies; the window names it."""
        super().__init__()
        self._folder = folder
        self._showing = False

    def caught(
        self, kind: type[BaseException], mistake: BaseException, trail: TracebackType | None
    ) -> None:
        """To be set as `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        _LOG.critical("a mistake of the program", exc_info=(kind, mistake, trail))
        if not self._showing:
            self._showing = True
            try:
                self._tell()
            finally:
                self._showing = False

    def caught_beside(self, told: "ExceptHookArgs") -> None:
        """To be set as `threading.excepthook`: what went wrong beside the screen is only logged."""
        kind, mistake, trail = told.exc_type, told.exc_value, told.exc_traceback
        if mistake is not None:
            _LOG.critical("a mistake of a thread", exc_info=(kind, mistake, trail))

    def _tell(self) -> None:
        self.box().exec()

    def box(self) -> "Mistake":
        """The one window about it; for a client who looks along or is alone too."""
        from bridge_app.ui.mistake import Mistake, read_along

        return Mistake(self._folder, theirs=read_along())

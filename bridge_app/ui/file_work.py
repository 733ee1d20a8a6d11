"""A file, or a folder of them, that is made beside what one goes on looking at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bridge_app.ui.context import Context
from bridge_app.ui.working import SOON_MS, ProgressCard, Working

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told
    from bridge_app.errors import Problem


class FileWork(QObject):
    """One at a time: its card says `meanwhile` when it takes long, and can stop it."""

    def __init__(
        self, owner: QObject, context: Context, card: ProgressCard, meanwhile: str
    ) -> None:
        super().__init__(owner)
        self._context, self._card, self._meanwhile = context, card, meanwhile
        self.working = Working(context.background)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.tell_busy)
        self.busy = False
        card.follow(self.working)

    def begin(self, write: "Callable[[Told], object]", said: str) -> None:
        """Writes on the worker thread; when it is done that is `said`, else what is wrong."""
        self.busy = True
        self._soon.start()
        self.working.begin(write, lambda _nothing: self._kept(said), self._failed)

    def tell_busy(self) -> None:
        """Shows how far it is."""
        self._card.begin(self._meanwhile)

    def _kept(self, said: str) -> None:
        self._end()
        self._context.problems.done(said)

    def _failed(self, problem: "Problem") -> None:
        self._end()
        self._context.problems.show(problem)

    def _end(self) -> None:
        self.busy = False
        self._soon.stop()
        self._card.end()

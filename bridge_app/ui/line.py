"""The line to a store on a server: calls go over it one by one, and the window lives meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from bridge_app.errors import Problem

Answer = TypeVar("Answer")

BLINK = 0.05
"""Seconds that one waits on the spot: most answers are there sooner, and nobody sees it."""

SLOW = 1_000
"""Milliseconds after which the screen says that it waits."""

AGAIN = 5_000
"""Milliseconds between two times that a server that is gone is knocked at."""


class Line(QObject):
    """Who asks goes on when the answer is there, as with a store in this machine.

    Until then nothing that is typed or pressed is heard: it is done afterwards, in its order. So
    Enter cannot send twice, and what two deeds in a row change they change in that order. After
    a second `slow` says so; from then on the screen may offer what goes without the server.
    """

    slow = Signal(bool)
    gone = Signal()
    back = Signal()
    missed = Signal()  # a call that the server did not answer, to be made again
    _answered = Signal(object)  # the loop that waits for it
    _knocked = Signal(bool)

    def __init__(self, knock: Callable[[], object]) -> None:
        """`knock` asks the server for a sign of life, and raises a Problem without one."""
        super().__init__()
        self._knock = knock
        self._worker = ThreadPoolExecutor(max_workers=1)
        self.unanswered: Callable[[], object] | None = None
        self._hushed = self._slow = self._lost = self._closed = False
        queued = Qt.ConnectionType.QueuedConnection
        self._answered.connect(self._wake, queued)
        self._knocked.connect(self._hear, queued)
        self._again = QTimer(self, interval=AGAIN)
        self._again.timeout.connect(self._try)

    def bring(self, call: Callable[[], Answer]) -> "Future[Answer] | None":
        """The answered call; None when the program goes before there is an answer.

        None too for what is only asked because the screen turns to waiting: a field is left, but
        by nobody. It holds what is typed, and asks again when it is left.
        """
        if self._hushed or self._closed:
            return None
        job = self._worker.submit(call)
        wait([job], BLINK)
        if not job.done():
            self._wait(job)
        return job if job.done() else None

    def send(self, call: Callable[[], Answer]) -> "Future[Answer]":
        """The same without anybody who waits for it."""
        return self._worker.submit(call)

    def _wait(self, job: "Future[Answer]") -> None:
        loop, late = QEventLoop(), QTimer(singleShot=True, interval=SLOW)
        job.add_done_callback(partial(self._tell, loop))
        late.timeout.connect(loop.quit)
        late.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if job.done():
            return
        first = not self._slow
        if first:
            self._turn(slow=True)
        loop.exec()
        if first:
            self._turn(slow=False)

    def _tell(self, loop: QEventLoop, _job: object) -> None:
        """On the worker thread."""
        self._answered.emit(loop)

    @Slot(object)
    def _wake(self, loop: QEventLoop) -> None:
        loop.quit()

    def _turn(self, *, slow: bool) -> None:
        self._slow = self._hushed = slow
        self.slow.emit(slow)
        self._hushed = False

    # --- a server that does not answer ---------------------------------------------------------

    def miss(self, problem: "Problem", again: Callable[[], object]) -> None:
        """Remembers the last call without an answer; who made it may want to make it again."""
        from bridge_app.desk_errors import ServerGone

        if isinstance(problem, ServerGone):
            self.unanswered = again
            self.missed.emit()

    def answer(self) -> None:
        """Something was answered since: what was missed before is over."""
        self.unanswered = None

    def heard(self, problem: "Problem") -> None:
        """Listens for the problem that says that the server is gone; then it is knocked at."""
        from bridge_app.desk_errors import ServerGone

        if isinstance(problem, ServerGone) and not self._lost:
            self._lost = True
            self._again.start()
            self.gone.emit()
            self._try()

    def _try(self) -> None:
        self._worker.submit(self._knock).add_done_callback(self._say)

    def _say(self, job: "Future[object]") -> None:
        """On the worker thread."""
        self._knocked.emit(job.exception() is None)

    @Slot(bool)
    def _hear(self, answered: bool) -> None:  # noqa: FBT001 - a slot
        if answered and self._lost:
            self._lost = False
            self._again.stop()
            self.back.emit()

    def close(self) -> None:
        """Waits for what is on its way; nothing is heard after this."""
        self._closed = True
        self._again.stop()
        self._worker.shutdown()

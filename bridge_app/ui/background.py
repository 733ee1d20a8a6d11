"""Asking for something and getting the answer on the screen's thread, now or when it is there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from bridge_app.errors import Problem
    from bridge_app.services.session import Session
    from bridge_app.ui.line import Line

Answer = TypeVar("Answer")
Failed: TypeAlias = "Callable[[Problem], None]"


class Background(QObject):
    """One thread for work, one for counting, and one deliverer of answers (ARCHITECTURE 5).

    `ask` is for calls to the store: on a store in this machine they take a few milliseconds
    and run at once; those to a server go over a line of their own (line.py). `here` is for what
    touches the screen, a printer or the clipboard, `work` for what takes longer: a PDF, an
    export, a copy. `count` is for what one looks at while such a file is being made.
    """

    closing = Signal()  # once: the store still answers, and is closed right after this
    _finished = Signal(object)

    def __init__(self, show: "Failed", line: "Line | None" = None) -> None:
        """`show` is told of every problem that a caller does not handle itself.

        `line` leads to the store where that is on a server.
        """
        super().__init__()
        self._show = show
        self.line = line
        self._workers: dict[str, ThreadPoolExecutor] = {}
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """Calls, and hands the answer to `then`; a Problem goes to `failed` or is shown.

        On a server `call` runs on another thread: it touches nothing of the screen. Whoever is
        gone when the answer comes is not told. What a server does not answer is remembered, so
        that it can be asked once more when it is back (connection.py).
        """
        line = self.line
        if line is None:
            self.here(call, then, failed)
            return
        job = line.bring(call)
        if job is None or self._closed:
            return

        def answered(answer: Answer) -> None:
            line.answer()
            then(answer)

        def missed(problem: "Problem") -> None:
            (failed or self._show)(problem)
            line.miss(problem, partial(self.ask, call, then, failed))

        self.here(job.result, answered, missed)

    def answer(self, call: Callable[[], Answer]) -> Answer:
        """The answer itself, for who cannot go on without; raises the Problem.

        It too goes over the line: no call to a server is made on the screen's own thread.
        """
        job = self.line.bring(call) if self.line else None
        return job.result() if job else call()

    def here(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """The same on the screen's own thread, wherever the store is."""
        from bridge_app.errors import Problem

        try:
            answer = call()
        except Problem as problem:
            (failed or self._show)(problem)
            if self.line:
                self.line.heard(problem)
        else:
            then(answer)

    def work(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """The same on the worker thread; the answer comes back on the screen's thread.

        An error that is not a Problem is raised again on the screen's thread, where the
        program's own hook writes it down.
        """
        self._send("work", call, then, failed)

    def count(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """As `work`, on a thread of its own: who looks does not wait for a file being made."""
        self._send("count", call, then, failed)

    def _send(
        self,
        thread: str,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None",
    ) -> None:
        from concurrent.futures import ThreadPoolExecutor

        if thread not in self._workers:
            self._workers[thread] = ThreadPoolExecutor(max_workers=1)
        job = self._workers[thread].submit(call)
        deliver = partial(self.here, job.result, then, failed)
        job.add_done_callback(partial(self._announce, deliver))

    def quietly(self, call: Callable[[], Answer], then: Callable[[Answer], object]) -> None:
        """Beside the work, on a store on a server: nobody waits, and nobody hears of a failure.

        In this machine nobody else changes anything, so there is nothing to look after.
        """
        if self.line is None or self._closed:
            return
        job = self.line.send(call)
        deliver = partial(self.here, job.result, then, _quiet)
        job.add_done_callback(partial(self._announce, deliver))

    @property
    def closed(self) -> bool:
        """Whether what is at work is waited for; long work stops when it sees this."""
        return self._closed

    def _announce(self, deliver: Callable[[], None], _job: "Future[object]") -> None:
        self._finished.emit(deliver)

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
        if not self._closed:
            deliver()

    def close(self) -> None:
        """Waits for the job at work; nothing is delivered after this."""
        if not self._closed:
            self.closing.emit()
        self._closed = True
        for worker in self._workers.values():
            worker.shutdown(cancel_futures=True)
        if self.line:
            self.line.close()


def _quiet(_problem: "Problem") -> None:
    """Nobody asked for it; the line listens for itself."""


def background_for(session: "Session", show: "Failed") -> Background:
    """For somebody who is in, with a line where their store is on a server."""
    if not session.database.far:
        return Background(show)
    from bridge_app.ui.line import Line

    return Background(show, Line(session.database.knock))

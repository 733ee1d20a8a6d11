"""Asking for something and getting the answer on the screen's thread, now or when it is there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from bridge_app.errors import Problem

Answer = TypeVar("Answer")
Failed: TypeAlias = "Callable[[Problem], None]"


class Background(QObject):
    """One worker thread and one deliverer of answers (ARCHITECTURE 5).

    `ask` is for calls to the store: on a store in this machine they take a few milliseconds
    and run at once; a store on a server would send them through `work`. `work` is for what
    takes longer: a PDF, an export, a copy.
    """

    _finished = Signal(object)

    def __init__(self, show: "Failed") -> None:
        """`show` is told of every problem that a caller does not handle itself."""
        super().__init__()
        self._show = show
        self._worker: ThreadPoolExecutor | None = None
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        call: Callable[[], Answer],
        then: Callable[[Answer], object],
        failed: "Failed | None" = None,
    ) -> None:
        """Calls, and hands the answer to `then`; a Problem goes to `failed` or is shown."""
        from bridge_app.errors import Problem

        try:
            answer = call()
        except Problem as problem:
            (failed or self._show)(problem)
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
        from concurrent.futures import ThreadPoolExecutor

        self._worker = self._worker or ThreadPoolExecutor(max_workers=1)
        job = self._worker.submit(call)
        deliver = partial(self.ask, job.result, then, failed)
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
        self._closed = True
        if self._worker:
            self._worker.shutdown(cancel_futures=True)

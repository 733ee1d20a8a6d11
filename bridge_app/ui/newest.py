"""Questions that may take a while, of which only the newest is answered."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from bridge_app.ui.background import Background, Failed
from bridge_app.ui.working import SOON_MS, ProgressCard

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told

Answer = TypeVar("Answer")


class Newest(QObject):
    """One question at a time; what was asked before ends, and its answer is not heard any more.

    It would stand under another question. The card says that it takes long, and can stop it.
    """

    late = Signal()  # it takes so long that what stood there should not stand there meanwhile

    def __init__(self, owner: QObject, background: Background, card: ProgressCard) -> None:
        super().__init__(owner)
        self._background, self._card = background, card
        self._question, self._words = _Question(background), ""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._tell_late)
        card.stop_wanted.connect(self.stop)
        self.busy = False

    def begin(
        self,
        words: str,
        call: "Callable[[Told], Answer]",
        then: Callable[[Answer], object],
        failed: Failed,
        *,
        ends_former: bool = True,
    ) -> None:
        """Away from the screen; `words` say what is being done once it takes long.

        `failed` hears of Stopped too. `ends_former`: what is kept for good is not cut off, and
        only its answer is not heard.
        """
        if ends_former:
            self.stop()
        self._question, self._words = _Question(self._background), words
        self.busy = True
        self._soon.start()
        heard, missed = self._mine(then), self._mine(failed)
        self._background.count(partial(call, self._question.told), heard, missed)

    def at_once(
        self, call: Callable[[], Answer], then: Callable[[Answer], object], failed: Failed
    ) -> None:
        """The same of what is there in a blink (`Background.ask`)."""
        self.forget()
        self._background.ask(call, self._mine(then), self._mine(failed))

    def forget(self) -> None:
        """Nothing is asked any more."""
        self.stop()
        self._question = _Question(self._background)
        self._end()

    def stop(self) -> None:
        """At its next step it ends, and says so to whoever asked last."""
        self._question.stopped.set()

    def _mine(self, tell: Callable[[Answer], object]) -> Callable[[Answer], None]:
        """Tells what comes of the question of now, unless another was asked meanwhile."""
        question = self._question

        def heard(answer: Answer) -> None:
            if question is self._question:
                self._end()
                tell(answer)

        return heard

    def _tell_late(self) -> None:
        self._card.begin(self._words)
        self.late.emit()

    def _end(self) -> None:
        self.busy = False
        self._soon.stop()
        self._card.end()


class _Question:
    """Whether it is still waited for; nothing of the screen, since it is let go on any thread."""

    def __init__(self, background: Background) -> None:
        self._background = background
        self.stopped = threading.Event()

    def told(self, _done: int, _of: int) -> None:
        """On the thread that counts."""
        from bridge_app.trust_errors import Stopped

        if self.stopped.is_set() or self._background.closed:
            raise Stopped

"""A line to a server that is cut after so many bytes: before, in, or after any message."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SOCKET = ".s.PGSQL.5432"
PORTION = 65_536


class Line:
    """Desks come in at `folder` and are led on to the server, byte by byte where it matters.

    A cut falls on both ends at once, with what was said after it lost.
    """

    def __init__(self, folder: Path, server: Path) -> None:
        self.folder = folder
        self.cuts = 0
        self._server = server
        self._turn = threading.Lock()
        self._goes_on = threading.Event()
        self._goes_on.set()
        self._left: int | None = None
        self._word = b""
        self._open: set[socket.socket] = set()
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(folder / SOCKET))
        self._door.listen(64)
        threading.Thread(target=self._receive, daemon=True).start()

    def cut_after(self, count: int, word: bytes = b"") -> None:
        """Cut when so many bytes more went by, both ways; from where `word` is said, if any."""
        with self._turn:
            self._left, self._word = count, word

    def mend(self) -> bool:
        """It stays whole from now on; gives whether it was cut since `cut_after`."""
        with self._turn:
            was_cut, self._left = self._left is None, None
            return was_cut

    def hush(self) -> None:
        """What is sent is taken, and nothing of it arrives: a machine that is up, and hangs."""
        self._goes_on.clear()

    def speak(self) -> None:
        """It goes on with all that was sent meanwhile."""
        self._goes_on.set()

    def close(self) -> None:
        """Nobody comes in any more."""
        self.speak()
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        with self._turn:
            self._cut()

    def _receive(self) -> None:
        with suppress(OSError):  # the door was closed
            while True:
                desk, _ = self._door.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(str(self._server / SOCKET))
                self._open |= {desk, server}
                for ends in ((desk, server), (server, desk)):
                    threading.Thread(target=self._lead, args=ends, daemon=True).start()

    def _lead(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while said := here.recv(PORTION):
                self._goes_on.wait()
                if not self._passed(said, there):
                    return
        with self._turn:
            self._hang_up({here, there})

    def _passed(self, said: bytes, there: socket.socket) -> bool:
        """Hand on as much as still goes by; whether the line is whole."""
        with self._turn:
            if self._left is None:
                there.sendall(said)
                return True
            free = self._free_before(said)
            goes = said[: free + self._left]
            self._left -= max(len(goes) - free, 0)
            there.sendall(goes)
            if len(goes) == len(said):
                return True
            self._left = None
            self.cuts += 1
            self._cut()
            return False

    def _free_before(self, said: bytes) -> int:
        """How many of these bytes are not counted, as the word was not said yet."""
        if not self._word:
            return 0
        at = said.find(self._word)
        if at < 0:
            return len(said)
        self._word = b""
        return at

    def _cut(self) -> None:
        self._hang_up(set(self._open))

    def _hang_up(self, ends: set[socket.socket]) -> None:
        for each in ends & self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open -= ends


@contextmanager
def line(folder: Path, server: Path) -> Iterator[Line]:
    """A line that ends when the `with` does."""
    made = Line(folder, server)
    try:
        yield made
    finally:
        made.close()

"""The voices of a Linux machine: speech-dispatcher, asked over its own socket on this machine.

Its protocol (SSIP, part of the documentation of Speech Dispatcher) is lines of text. Nothing
waits for it: it may take seconds to start, and a screen must never stand still for a voice.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtNetwork import QLocalSocket

from bridge_app.ui.aloud.spoken import CUT, ENDED, Spoken
from bridge_app.ui.aloud.voice import Lack, Voice

PROGRAM, ADDRESS = "speech-dispatcher", "SPEECHD_ADDRESS"
RATE = -15
"""A little slower than usual, of -100 to 100: who listens reads with difficulty."""

TRIES, BETWEEN_MS = 20, 250
"""How often it is called while it starts, and how long between."""

PATIENCE_MS = 30_000
"""How long whoever took the call may think about which voices there are."""

MOST_BYTES, MOST_LANGUAGES = 65_536, 500
"""Of one line, and of all voices together: who says more is not what we called."""

_BEGIN = (
    "SET SELF CLIENT_NAME mijn-brug:reading:main",
    "SET SELF NOTIFICATION END ON",
    "SET SELF NOTIFICATION CANCEL ON",
    "SET SELF PRIORITY TEXT",
    f"SET SELF RATE {RATE}",
    "LIST SYNTHESIS_VOICES",
)
_VOICE, _VOICES_TOLD, _NO_VOICES = "249-", "249 ", "3"


def socket_path(environment: Mapping[str, str]) -> Path:
    """Where it listens: where its address says so, else in the folder of this user's session."""
    kind, _, path = environment.get(ADDRESS, "").partition(":")
    if kind == "unix_socket" and path:
        return Path(path)
    home = Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = Path(environment.get("XDG_RUNTIME_DIR") or home)
    return folder / PROGRAM / "speechd.sock"


class Dispatcher(Voice):
    """Speaks through speech-dispatcher, and has it started where it does not run yet."""

    def __init__(self) -> None:
        super().__init__()
        self._path = str(socket_path(os.environ))
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._fail)
        self._again = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._again.timeout.connect(self._call)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self._tries, self._rest = 0, b""
        self._found: set[str] = set()
        self._spoken = Spoken()

    def begin(self) -> None:
        self._patience.start()
        self._call()

    def say(self, text: str, language: str) -> None:
        self._spoken.say()
        # A line of one full stop would end the text; the protocol doubles one that begins a line.
        lines = [f".{line}" if line.startswith(".") else line for line in text.splitlines()]
        self._send(f"SET SELF LANGUAGE {language}", "SPEAK", *lines, ".")

    def stop(self) -> None:
        if self._spoken.stop():
            self._send("STOP SELF")
            self._socket.flush()  # a screen that locks is gone before Qt would send it

    # --- the socket --------------------------------------------------------------------------

    def _call(self) -> None:
        self._tries += 1
        self._socket.connectToServer(self._path)

    def _greet(self) -> None:
        self._send(*_BEGIN)

    def _send(self, *lines: str) -> None:
        if self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
            self._socket.write("".join(f"{line}\r\n" for line in lines).encode())

    def _fail(self) -> None:
        """Nobody listens yet: it is started once; later it is lost."""
        self._spoken.stop()
        if self.settled:
            self.lost.emit()
        elif self._tries == 1 and not _start():
            self._settle(frozenset(), Lack.NOT_THERE)
        elif self._tries < TRIES:
            self._again.start()
        else:
            self._settle(frozenset(), Lack.NO_ANSWER)

    def _give_up(self) -> None:
        """Somebody listens and does not say which voices there are."""
        if not self.settled:
            self._again.stop()
            self._hang_up()

    def _hang_up(self) -> None:
        """Who is there is no voice, or none any more."""
        self._rest = b""
        self._spoken.stop()
        self._socket.abort()
        if self.settled:
            self.lost.emit()
        else:
            self._settle(frozenset(), Lack.NO_ANSWER)

    def _read(self) -> None:
        self._rest += bytes(self._socket.readAll().data())
        *lines, self._rest = self._rest.split(b"\r\n")
        for line in lines:
            self._hear(line.decode("utf-8", "replace"))
        if len(self._rest) > MOST_BYTES:
            self._hang_up()

    def _hear(self, line: str) -> None:
        if line.startswith(_VOICE):
            self._find(line)
        elif not self.settled and line.startswith((_VOICES_TOLD, _NO_VOICES)):
            found = frozenset(self._found - {""})
            self._patience.stop()
            self._settle(found, Lack.NONE if found else Lack.NO_VOICES)
        else:
            self._follow(self._spoken.hear(line))

    def _find(self, line: str) -> None:
        if len(self._found) < MOST_LANGUAGES:
            self._found.add(line.split("\t")[1].partition("-")[0] if "\t" in line else "")

    def _follow(self, event: str) -> None:
        if event == ENDED:
            self.said.emit()
        elif event == CUT:
            self.cut.emit()


def _start() -> bool:
    """Starts it for this user; it stays beside us, as it does for a screen reader.

    It greets whoever starts it, and where a client is alone our output is the way to the store.
    Where its address was set somebody else looks after it: then nothing is started.
    """
    elsewhere = os.environ.get(ADDRESS) or os.name == "nt"  # Windows would look where we stand
    program = None if elsewhere else shutil.which(PROGRAM)
    if program is None:
        return False
    process = QProcess()
    process.setProgram(program)
    process.setArguments(["--spawn"])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return bool(process.startDetached())

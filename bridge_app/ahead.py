"""What is loaded beside the screen while somebody types a password (SPEED 5).

Beside the screen means in a thread of its own, and there only what has nothing of Qt: a class of Qt
that is made in a thread can come out without its signals, and the program falls over once it is
used (seen with PySide6 6.11: one start in ten). What draws is loaded by the screen itself, in bites
so small that nobody feels one between two keys.
"""

import importlib
import threading
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from bridge_app import logs

BESIDE = (
    "bridge_app.services.vault",
    "argon2.low_level",
    "cryptography.hazmat.primitives.hpke",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.hkdf",
    "cryptography.hazmat.backends.openssl",
    "bridge_app.storage.opening",
    "bridge_app.services.entry",
    "bridge_app.services.people",
    "bridge_app.services.bridges",
    "bridge_app.services.settings",
    "bridge_app.storage.rekeying",
    "babel.dates",
)
"""What somebody who comes in needs first, and has nothing of Qt."""

FIRST_ROOM = (
    "bridge_app.ui.account.needed",
    "bridge_app.ui.inside",
    "bridge_app.ui.desk.page",
    "bridge_app.ui.desk.presenter",
)
"""What draws the first page: a bite each."""

BESIDE_LAST = (
    "bridge_app.picture.growth",
    "bridge_app.picture.course",
    "bridge_app.picture.bars",
    "bridge_app.services.files",
    "bridge_app.services.bridge_now",
    "bridge_app.services.booking",
    "bridge_app.services.planning",
    "bridge_app.services.plans",
    "bridge_app.services.passing",
    "bridge_app.step_library",
)
"""What the rooms after the first one need, and has nothing of Qt."""

OTHER_ROOMS = (
    "bridge_app.ui.client.top",
    "bridge_app.ui.client.steps",
    "bridge_app.ui.client.page",
    "bridge_app.ui.client.presenter",
    "bridge_app.ui.plan.page",
    "bridge_app.ui.aloud.button",
    "bridge_app.ui.intake.frame",
    "bridge_app.ui.intake.view_whole",
    "bridge_app.ui.intake.view_step",
    "bridge_app.ui.intake.page",
    "bridge_app.ui.intake.presenter",
    "PySide6.QtSvg",
)
"""What draws the rooms after the first one: a bite each, when nobody is just coming in."""

BETWEEN_BITES_MS = 10


class Ahead(QObject):
    """Loads what is behind the door. What can wait longest waits while `free` is not set."""

    def __init__(self, owner: QObject, free: threading.Event, *needed: str) -> None:
        """Begins at once, `needed` first."""
        super().__init__(owner)
        self._free = free
        self._near = threading.Event()
        self._far = threading.Event()
        self._waits = deque((self._near, name) for name in FIRST_ROOM)
        self._waits.extend((self._far, name) for name in OTHER_ROOMS)
        threading.Thread(
            target=self._beside, args=((*needed, *BESIDE),), name="load ahead", daemon=True
        ).start()
        self._clock = QTimer(self, interval=BETWEEN_BITES_MS)
        self._clock.timeout.connect(self._bite)
        self._clock.start()

    @property
    def busy(self) -> bool:
        """Whether something is still to be loaded."""
        return bool(self._waits)

    def _beside(self, names: Sequence[str]) -> None:
        logs.nobody_reads_along()
        _load(names)
        _read_ahead()
        self._near.set()
        self._free.wait()
        _load(BESIDE_LAST)
        self._far.set()

    def _bite(self) -> None:
        ready, name = self._waits[0]
        if not ready.is_set() or (ready is self._far and not self._free.is_set()):
            return
        self._waits.popleft()
        importlib.import_module(name)
        if not self._waits:
            self._clock.stop()


def _load(names: Sequence[str]) -> None:
    for name in names:
        importlib.import_module(name)


def _read_ahead() -> None:
    """What the first page reads from files, so that it finds it read."""
    from datetime import date, time

    from bridge_app.definitions import shipped
    from bridge_app.words import FALLBACK, day_and_time

    for each in shipped():
        each.words_in(FALLBACK)
    day_and_time(FALLBACK, date.min, time.min)

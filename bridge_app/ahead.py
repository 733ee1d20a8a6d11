"""What is loaded beside the screen while somebody types a password (SPEED 5)."""

import importlib
import threading
from collections.abc import Sequence

from bridge_app import logs

LATER = (
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
    "bridge_app.ui.account.needed",
    "bridge_app.ui.inside",
    "bridge_app.ui.desk.presenter",
    "babel.dates",
)
"""What is loaded while somebody types a password, so that the first page need not wait for it."""

LAST = (
    "bridge_app.ui.client.presenter",
    "bridge_app.ui.intake.presenter",
    "PySide6.QtSvg",
)
"""What the first page does without: it waits while somebody is just coming in."""


def load_the_rest(free: threading.Event, *needed: str) -> None:
    """Loads the heavy libraries beside the screen, while somebody types; `needed` ones first.

    What can wait longest waits while `free` is not set.
    """
    names = (*needed, *LATER)
    threading.Thread(target=_load, args=(free, names), name="load the rest", daemon=True).start()


def _load(free: threading.Event, names: Sequence[str]) -> None:
    logs.nobody_reads_along()
    for name in names:
        importlib.import_module(name)
    _read_ahead()
    for name in LAST:
        free.wait()
        importlib.import_module(name)


def _read_ahead() -> None:
    """What the first page reads from files, so that it finds it read."""
    from datetime import date, time

    from bridge_app.definitions import shipped
    from bridge_app.words import FALLBACK, day_and_time

    shipped()
    day_and_time(FALLBACK, date.min, time.min)

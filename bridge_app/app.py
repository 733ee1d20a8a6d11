"""The one place that wires the program: settings, store, window, lock, log and crash hook."""

import gc
import json
import logging
import os
import sys
import threading
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app import __version__, logs, settings
from bridge_app.settings import Place, Settings
from bridge_app.ui.crash import Hook
from bridge_app.ui.login.presenter import LoginPresenter
from bridge_app.ui.login.state import PRACTICE_PASSWORD
from bridge_app.ui.looks import Looks
from bridge_app.ui.theme import hold_still, load_fonts, load_other_fonts
from bridge_app.ui.window import Window

if TYPE_CHECKING:
    from bridge_app.services.keyring import Keyring
    from bridge_app.services.session import Session
    from bridge_app.services.vault import Vault
    from bridge_app.ui.account.threshold import Threshold
    from bridge_app.ui.asking import Asking
    from bridge_app.ui.context import Context
    from bridge_app.ui.inside import Inside
    from bridge_app.ui.login.presenter import Entrance

Relaunch = Callable[[list[str]], None]

APP_NAME = "Mijn brug"

PRACTICE_CLIENTS, PRACTICE_SEED = 40, 1

TYPING = 1_500
"""Milliseconds in which nobody has typed a password yet."""

LATER_TODAY = 60_000
"""Milliseconds after somebody came in that the backup of the day waits."""

TIDY_EVERY = 20_000
"""Milliseconds between two times that rubbish is looked for."""

_LOG = logging.getLogger(__name__)


def run(store: Place | None, *, user: str | None = None, locked: bool = False) -> int:
    """Opens the program on this store, or on the one that the machine's settings name."""
    logs.no_core_dumps()
    crash_file = logs.start(settings.logs(), __version__)
    app = application()
    hook = Hook(settings.logs())
    sys.excepthook = hook.caught
    threading.excepthook = hook.caught_beside
    chosen = settings.load()
    app.setProperty("voice", True)  # noqa: FBT003 - Qt's own; it may ask the machine to read aloud
    program = Program(app, chosen, entrance_of(store or settings.chosen_place(chosen)))
    program.window.seen.connect(tidy_from_now_on)
    program.start(user or "", locked=locked)
    code = app.exec()
    program.close()
    if crash_file:
        crash_file.close()
    return code


def leave(code: int) -> NoReturn:
    """Ends the process at once: the store is closed, and all that was said is written.

    Python would take Qt's objects apart in an order of its own, and now and then crash in it.
    """
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def application() -> QApplication:
    """Qt itself, in the one style that follows our palettes."""
    app = QApplication.instance() or QApplication([APP_NAME, "-style", "Fusion"])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else makes one
    app.setApplicationName("mijn-brug")
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(__version__)
    hold_still(app)
    load_fonts()
    return app


def entrance_of(store: Place) -> "Entrance":
    """The entrance of a folder, or of a store on a server."""
    if isinstance(store, Path):
        return StoreEntrance(store)
    from bridge_app.server_entrance import ServerEntrance

    return ServerEntrance(store, StoreEntrance)


class StoreEntrance:
    """A store folder as the door sees it; the heavy libraries are loaded when it is opened."""

    server, needs = "", ()

    def __init__(self, store: Path, real: Place | None = None) -> None:
        """`real` is the place to go back to from practice data."""
        self.store = store
        self._real = real

    @cached_property
    def vault(self) -> "Vault":
        """The door of this folder; the one that let somebody in lets them out."""
        from bridge_app.services.vault import Vault

        return Vault(self.store)

    file = property(lambda self: self.vault)  # a server has none

    def exists(self) -> bool:
        """Whether a store stands in the folder."""
        return (self.store / "keys.json").exists() or (self.store / "bridge.db").exists()

    def practice(self) -> bool:
        """Whether it holds made-up people; read from the key file, which every store has."""
        try:
            found = json.loads((self.store / "keys.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return isinstance(found, dict) and found.get("practice") is True

    def open(self, login: str, password: str, code: str = "") -> "Session":
        """Opens the store."""
        from bridge_app.services.session import this_device

        return self.vault.open(login, password, this_device(), code)

    def create(self, name: str, login: str, password: str) -> "Session":
        """Makes a new store whose first person this is."""
        return self.vault.create(login, name, password)

    def leave(self, session: "Session") -> None:
        """Closes what let somebody in, and lets the next one in."""
        self.vault.close(session)

    def elsewhere(self, store: Path) -> "StoreEntrance":
        """The entrance of another folder, from now on this machine's."""
        settings.save(settings.load()._replace(store=str(store)))
        return StoreEntrance(store)

    def to_practice(self) -> "StoreEntrance":
        """The practice data of this machine, beside the real data; made the first time."""
        from bridge_app.practice.build import Wanted, build

        folder = self.store.with_name(f"{self.store.name}-oefenen")
        made = StoreEntrance(folder, self._real or self.store)
        if not made.exists():
            build(folder, PRACTICE_PASSWORD, Wanted(PRACTICE_CLIENTS, PRACTICE_SEED))
        return made

    def from_practice(self) -> "Entrance":
        """Back to where one came from."""
        return entrance_of(self._real or settings.chosen_place(settings.load()))


class Program(QObject):
    """The window from the door to the lock, and again."""

    def __init__(
        self,
        app: QApplication,
        chosen: Settings,
        entrance: "Entrance",
        relaunch: Relaunch | None = None,
        asking: "Asking | None" = None,
    ) -> None:
        """`relaunch` starts the program anew; without `asking` the system's windows ask."""
        super().__init__()
        self._relaunch = relaunch
        self._asking = asking
        self._entrance = entrance
        self._session: Session | None = None
        self._door: LoginPresenter | None = None
        self._threshold: Threshold | None = None
        self._free = threading.Event()
        self.inside: Inside | None = None
        self.looks = Looks(app, chosen, _keep_on_machine)
        self.window = Window(self.looks)

    def start(self, user: str = "", *, locked: bool = False) -> None:
        """Shows the door; what is behind it is loaded once the door is painted."""
        self._door = LoginPresenter(self._entrance, self.looks, self._asking, user, locked=locked)
        self._door.page_changed.connect(self._show_door)
        self._door.opened.connect(self._enter)
        self._show_door()
        self.window.seen.connect(self._settle)
        self.window.show()
        self.window.activateWindow()  # after the lock too, so that one can type at once

    def _settle(self) -> None:
        """The door is painted: now everything that could wait."""
        from bridge_app.ahead import Ahead
        from bridge_app.ui.emblem import emblem

        self.window.setWindowIcon(emblem())
        self.looks.settle()
        Ahead(self, self._free, *self._entrance.needs)
        QTimer.singleShot(TYPING, self, self._free.set)

    @property
    def door_page(self) -> QWidget | None:
        """The page at the door; None when somebody is inside."""
        return self._door.page if self._door else None

    def close(self) -> None:
        """Leaves the store; for the end of the program and for the lock."""
        if self.inside:
            self.inside.close()
            self.inside = None
        if self._session:
            self._entrance.leave(self._session)
            self._session = None

    def _show_door(self) -> None:
        if self._door:
            self._entrance = self._door.entrance
            self.window.show_only(self._door.page, self._banner())

    def _banner(self) -> QWidget | None:
        """Practice data say so at the door too."""
        if not self._entrance.practice():
            return None
        from bridge_app.ui.banner import Banner

        return Banner()

    def _enter(self, session: "Session") -> None:
        from bridge_app.ui.account.needed import something_first

        self._session = session
        self._free.clear()
        QTimer.singleShot(0, self, self._free.set)  # when what is here now has been painted
        load_other_fonts()
        context = self._context(session)
        if something_first(context):
            self._stop_at_threshold(context)
        else:
            self._go_inside(context)

    def _stop_at_threshold(self, context: "Context") -> None:
        """A password of one's own, or a second step, before anything else is seen."""
        from bridge_app.ui.account.threshold import Threshold

        threshold = Threshold(context)
        self._threshold = threshold
        threshold.page_changed.connect(self._show_threshold)
        threshold.passed.connect(partial(self._go_inside, context))
        threshold.locked.connect(self._lock)
        threshold.begin()

    def _show_threshold(self) -> None:
        if self._threshold and self._threshold.page:
            self.window.show_only(self._threshold.page, self._banner())

    def _go_inside(self, context: "Context") -> None:
        from bridge_app.ui.inside import Inside

        self.inside = Inside(self.window, context, self.looks)
        self.inside.locked.connect(self._lock)
        for passed in (self._door, self._threshold):
            if passed:
                passed.deleteLater()
        self._door = self._threshold = None
        self.inside.begin()
        QTimer.singleShot(LATER_TODAY, self.inside, partial(self._work_by_itself, context))

    def _work_by_itself(self, context: "Context") -> None:
        """The backup of the day, and what lapses, once whoever came in has begun to work."""
        from bridge_app.ui.daily import daily_work

        self._daily = daily_work(context)

    def _context(self, session: "Session") -> "Context":
        from bridge_app.services.clock import system_clock
        from bridge_app.services.session import services_for
        from bridge_app.ui.asking import Dialogs
        from bridge_app.ui.background import background_for
        from bridge_app.ui.changes import Changes
        from bridge_app.ui.context import Context
        from bridge_app.ui.problems import Problems

        language = self.looks.settings.language
        problems = Problems(language, system_clock)
        return Context(
            services=services_for(session.database, system_clock),
            session=session,
            background=background_for(session, problems.show),
            problems=problems,
            changes=Changes(),
            clock=system_clock,
            language=language,
            asking=self._asking or Dialogs(),
            prove=partial(self._entrance.vault.prove, session),
            keyring=partial(self._keyring, session),
            vault=self._entrance.file,
        )

    def _keyring(self, session: "Session") -> "Keyring":
        from bridge_app.services.keyring import Keyring

        return Keyring(self._entrance.vault, session)

    def _lock(self) -> None:
        """Another process with an empty memory asks for the password (DECISIONS H1)."""
        from bridge_app.anew import start_anew

        login = self._session.staff.login if self._session else ""
        self.inside = None
        self.close()
        relaunch = self._relaunch or start_anew
        relaunch(["--store", str(self._entrance.store), "--user", login, "--locked"])


def tidy_from_now_on() -> None:
    """The program has started (`bridge_app.__main__`): what it is made of is not rubbish.

    That goes on the screen's thread alone, now and then: Python would take it away on whichever
    is busy, and a widget that is taken apart on another thread crashes Qt.
    """
    gc.freeze()
    tidying = QTimer(QApplication.instance())
    tidying.timeout.connect(gc.collect)
    tidying.start(TIDY_EVERY)


def _keep_on_machine(chosen: Settings) -> None:
    """A settings file that cannot be written is no reason to stop somebody's work."""
    from bridge_app.errors import CannotWrite

    try:
        settings.save(chosen._replace(idle_minutes=settings.load().idle_minutes))
    except CannotWrite:
        _LOG.warning("the settings of this machine could not be kept")

"""What happens at the door: try, wait, begin, practise, look elsewhere."""

from collections.abc import Callable
from functools import partial
from math import ceil
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bridge_app.ui.background import Background
from bridge_app.ui.login.page import DoorPage, FirstRunPage, LoginPage
from bridge_app.ui.login.state import (
    Door,
    DoorState,
    at_door,
    checked_first,
    not_begun,
    refused,
    waited,
)
from bridge_app.ui.looks import Looks
from bridge_app.ui.parts import begin_at

if TYPE_CHECKING:
    from bridge_app.errors import Problem
    from bridge_app.services.session import Session
    from bridge_app.services.vault import Vault
    from bridge_app.services.ways_in import Door as VaultDoor
    from bridge_app.ui.asking import Asking


_SURE_MS = 1060
"""Milliseconds for a second of waiting: Qt's timers may be five in a hundred early."""

Found = TypeVar("Found")


class Entrance(Protocol):
    """The store behind the door, as the wiring hands it in; it loads the heavy libraries late."""

    @property
    def store(self) -> Path | str:
        """The folder of the store, or its address on a server."""

    @property
    def server(self) -> str:
        """What people call the server; empty for a folder."""

    @property
    def vault(self) -> "VaultDoor":
        """The door of the store itself; for who comes in with the printed code."""

    @property
    def needs(self) -> tuple[str, ...]:
        """What it loads while somebody types, by name."""

    @property
    def file(self) -> "Vault | None":
        """The door of a store in a file, for keys and backups; a server has none."""

    def exists(self) -> bool:
        """Whether a store stands in the folder."""

    def practice(self) -> bool:
        """Whether it holds made-up people."""

    def open(self, login: str, password: str, code: str = "") -> "Session":
        """Opens the store; raises WrongPassword, CodeNeeded and what else the world says."""

    def create(self, name: str, login: str, password: str) -> "Session":
        """Makes a new store whose first person this is."""

    def leave(self, session: "Session") -> None:
        """Closes what let somebody in, and lets the next one in."""

    def elsewhere(self, store: Path) -> "Entrance":
        """The entrance of another folder."""

    def to_practice(self) -> "Entrance":
        """The entrance of this machine's practice data, made when it is not there yet."""

    def from_practice(self) -> "Entrance":
        """The entrance of the real data."""


class LoginPresenter(QObject):
    """Shows the page that fits the store, until somebody is inside."""

    opened = Signal(object)  # Session
    page_changed = Signal()  # another page stands at the door: self.page

    def __init__(
        self,
        entrance: Entrance,
        looks: Looks,
        asking: "Asking | None",
        login: str = "",
        *,
        locked: bool,
    ) -> None:
        """`asking` answers dialogs; without it the system's own windows do."""
        super().__init__()
        self.entrance = entrance
        self._looks = looks
        self._asking = asking
        self._not_before = 0.0
        self._background = Background(self._refuse)
        looks.language_changed.connect(self._speak)
        self._start(login, locked=locked)

    def _start(self, login: str = "", *, locked: bool = False) -> None:
        self._state = at_door(
            exists=self.entrance.exists(),
            practice=self.entrance.practice(),
            server=self.entrance.server,
            login=login,
            locked=locked,
        )
        self._build()

    def _speak(self) -> None:
        """Who chose another language stays at the list, as with any list that changes something."""
        self._make()
        begin_at(self.page, self.page.looks.languages)
        self.page_changed.emit()

    def _build(self) -> None:
        """A new page for the state."""
        self._make()
        self.page_changed.emit()

    def _make(self) -> None:
        """The page itself, in the language of now."""
        language = self._looks.settings.language
        first = self._state.door == Door.FIRST_RUN
        page = self._first_run(language) if first else self._login(language)
        self._connect_looks(page)
        self.page: DoorPage = page

    def _connect_looks(self, page: DoorPage) -> None:
        page.looks.language_wanted.connect(self._looks.language)
        page.looks.bigger_wanted.connect(self._looks.bigger)
        page.looks.colours_wanted.connect(self._looks.other_colours)

    def _login(self, language: str) -> LoginPage:
        page = LoginPage(self._state, language)
        page.entered.connect(self._try)
        page.other_person_wanted.connect(self._start)
        page.folder_wanted.connect(self._seek)
        page.practice_wanted.connect(self._practise)
        return page

    def _first_run(self, language: str) -> FirstRunPage:
        page = FirstRunPage(self._state, language)
        page.begun.connect(self._begin)
        page.practice_wanted.connect(self._practise)
        page.folder_wanted.connect(self._seek)
        return page

    def _try(self, login: str, password: str, code: str = "") -> None:
        """Tries at once, or when the short wait after a wrong try is over."""
        self._when_may(partial(self._open, login, password, code))

    def _when_may(self, call: Callable[[], None]) -> None:
        early = max(self._not_before - monotonic(), 0)
        QTimer.singleShot(ceil(early * _SURE_MS), self, call)

    def _open(self, login: str, password: str, code: str = "") -> None:
        opening = partial(self.entrance.open, login, password, code)
        failed = partial(self._refused, login, password)
        if not self._state.server:
            self._background.ask(partial(_patiently, opening), self.opened.emit, failed)
            return
        asking = self._state._replace(login=login, asking=True, problem=None, wait_seconds=0)
        self._show(asking)  # a server may be long in answering, and the window lives on
        self._background.work(opening, self.opened.emit, failed)

    def _ask_code(self, login: str, password: str) -> None:
        """The password was right, and this person has a second step."""
        from bridge_app.ui.login.code import CodePage

        self._state = self._state._replace(login=login, problem=None, wait_seconds=0, asking=False)
        page = CodePage(self._state, self._looks.settings.language)
        page.entered.connect(partial(self._try, login, password))
        page.back_wanted.connect(partial(self._start, login))
        self._connect_looks(page)
        self.page = page
        self.page_changed.emit()

    def _refused(self, login: str, password: str, problem: "Problem") -> None:
        from bridge_app.trust_errors import CodeNeeded

        if isinstance(problem, CodeNeeded):
            self._ask_code(login, password)
            return
        self._not_before = monotonic() + getattr(problem, "wait_seconds", 0)
        self._show(refused(self._state, login, problem))
        self._offer_paper()
        if self._state.wait_seconds:
            QTimer.singleShot(self._state.wait_seconds * 1000, self, self._waited)

    def _offer_paper(self) -> None:
        """A way for who lost every password; made-up people have theirs on the page.

        On a server there is no printed code.
        """
        known = self._state.practice or self._state.server
        if isinstance(self.page, LoginPage) and not known:
            from bridge_app.ui.login.recover import offer

            offer(self.page, self._ask_paper)

    def _ask_paper(self, _pressed: bool) -> None:  # noqa: FBT001 - a slot
        from bridge_app.ui.login.recover import RecoverPage

        self._state = self._state._replace(problem=None)
        page = RecoverPage(self._state, self._looks.settings.language)
        page.wanted.connect(self._recover)
        page.back_wanted.connect(partial(self._start, self._state.login))
        self._connect_looks(page)
        self.page = page
        self.page_changed.emit()

    def _recover(self, code: str, login: str, password: str) -> None:
        from bridge_app.services.session import this_device

        device, vault = this_device(), self.entrance.vault
        recovering = partial(vault.recover, code, login, password, device)
        failed = partial(self._refused, login, "")
        ask = partial(_patiently, recovering)
        self._when_may(lambda: self._background.ask(ask, self.opened.emit, failed))

    def _waited(self) -> None:
        self._show(waited(self._state))

    def _begin(self, name: str, login: str, password: str) -> None:
        state = checked_first(self._state, name, login, password)
        if state.field_problems:
            self._show(state)
            return
        making = partial(self.entrance.create, name, login, password)
        self._background.ask(partial(_patiently, making), self.opened.emit, self._not_begun)

    def _not_begun(self, problem: "Problem") -> None:
        self._show(not_begun(self._state, problem))

    def _practise(self) -> None:
        """To the practice data and back; making them takes a while, beside the screen."""
        if self._state.practice:
            self._move(self.entrance.from_practice())
        else:
            self._show(self._state._replace(waiting=True, problem=None))
            self._background.work(self.entrance.to_practice, self._move_to_practice, self._refuse)

    def _move_to_practice(self, entrance: Entrance) -> None:
        self._move(entrance, "mentor")

    def _move(self, entrance: Entrance, login: str = "") -> None:
        self.entrance = entrance
        self._start(login)

    def _refuse(self, problem: "Problem") -> None:
        self._show(refused(self._state, self._state.login, problem))

    def _seek(self) -> None:
        from bridge_app.ui.asking import Dialogs

        page: QWidget = self.page
        asking = self._asking or Dialogs()
        if folder := asking.folder(page, self.tr("Waar staan de gegevens van Mijn brug?")):
            self._move(self.entrance.elsewhere(folder))

    def _show(self, state: DoorState) -> None:
        self._state = state
        self.page.show_state(state)


def _patiently(call: Callable[[], Found]) -> Found:
    """Calls with the waiting cursor: a key is derived on purpose slowly."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return call()
    finally:
        QGuiApplication.restoreOverrideCursor()

"""What every room is handed, and what the window expects of a room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bridge_app.domain.access import Actor
from bridge_app.errors import NoStore, WrongPassword
from bridge_app.services.session import Services, Session
from bridge_app.services.vault import Then, Vault, nothing_more
from bridge_app.ui.asking import Asking, Dialogs
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.clipboard import Clipboard
from bridge_app.ui.problems import Problems

if TYPE_CHECKING:
    from bridge_app.services.keyring import Keyring


class Prove(Protocol):
    """Asks the door who it is that shows their password; `then` is done as them."""

    def __call__(self, login: str, password: str, code: str, then: Then = nothing_more, /) -> Actor:
        """Raises WrongPassword, and what `then` raises."""


def nobody(_login: str, _password: str, _code: str, _then: Then = nothing_more, /) -> Actor:
    """Knows no passwords; the wiring hands in who does."""
    raise WrongPassword


def no_keys() -> "Keyring":
    """Holds no keys; the wiring hands in whoever does."""
    raise NoStore(Path())


@dataclass(frozen=True)
class Context:
    """The services and the people a room works for.

    `context.ask(call, then, failed=None)` is the way to a service; `context.work(...)` is the
    same for what takes longer than a blink, such as making a PDF.
    """

    services: Services
    session: Session
    background: Background
    problems: Problems
    changes: Changes
    clock: Callable[[], datetime]
    language: str = "nl"
    """The language of the staff's own words on the screen."""
    asking: Asking = field(default_factory=Dialogs)
    """Questions that need a window of the system: where to keep a file."""
    prove: Prove = nobody
    """Who it is that typed this login, password and code in place; raises WrongPassword.

    CodeNeeded or WrongCode of whoever comes in with a code from their phone.
    """
    keyring: Callable[[], "Keyring"] = no_keys
    """The keys of the open store, in the hands of whoever is logged in."""
    vault: Vault | None = None
    """The door of the store on disk, for keys and backups; a store in memory has none."""
    clipboard: Clipboard = field(default_factory=Clipboard)
    """Where what is copied about a client stays for a while only."""

    @property
    def ask(self) -> Callable[..., None]:
        """`Background.ask`: to the store and back at once."""
        return self.background.ask

    @property
    def here(self) -> Callable[..., None]:
        """`Background.here`: for what touches the screen, a printer or the clipboard."""
        return self.background.here

    @property
    def work(self) -> Callable[..., None]:
        """`Background.work`: on the worker thread, the answer comes later."""
        return self.background.work


@runtime_checkable
class Drafting(Protocol):
    """A presenter whose page may hold text that is in no row of the store yet.

    When the screen locks the window asks for it, keeps it in the store, and hands it back to
    the same room after the lock (DECISIONS H1).
    """

    def unfinished(self) -> Mapping[str, str]:
        """Field name -> what is typed there now; empty when nothing is."""

    def take_up(self, fields: Mapping[str, str]) -> None:
        """Puts back what `unfinished` gave."""


@runtime_checkable
class Leaving(Protocol):
    """A presenter that has something to settle when its room is left or the screen locks."""

    def leave(self) -> None:
        """Write down what only counts once the screen is left (footprints, DECISIONS D8)."""


@runtime_checkable
class Interrupted(Protocol):
    """A presenter of a talk that makes room at once for what cannot wait (F4)."""

    def something_first(self) -> None:
        """The municipality's own card for today, and a kind end of this talk."""


@runtime_checkable
class Undone(Protocol):
    """A presenter with a way back of its own (Ctrl+Z), also when the strip offers none."""

    def undo(self) -> None:
        """Takes the last thing back, or asks why; nothing when there is nothing."""


@runtime_checkable
class Stepping(Protocol):
    """A presenter with steps of its own, so that Esc does not leave the room at once."""

    def back(self) -> bool:
        """One step back inside the room; False when there is none, and the room is left."""


@runtime_checkable
class Shared(Protocol):
    """A presenter whose page shows less while a client looks along (Ctrl+M)."""

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """Hides or shows what is for staff only."""

"""Whoever types a wrong password waits, each time longer; kept in a file beside the door."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bridge_app.services.clock import Clock
from bridge_app.storage import tries
from bridge_app.storage.keys import KeyFile
from bridge_app.trust_errors import TooSoon, WrongCode


@dataclass(frozen=True)
class Waits:
    """The wrong tries at one door.

    `known` reads the file that keeps them, `change` keeps another one made from it and gives it
    back; `note` tells of a wrong try for the chain of log-ins (knocks.py). `running` counts
    seconds since the machine was started, which nobody can set.
    """

    known: Callable[[], KeyFile]
    change: Callable[[Callable[[KeyFile], KeyFile]], KeyFile]
    note: Callable[[KeyFile, str, str, float], None]
    clock: Clock
    running: Callable[[], float]

    def failures(self, login: str, device: str) -> int:
        """How often in a row this person was refused at this device."""
        return tries.wrong_tries(self.known(), login, device)

    def check(self, login: str, device: str) -> None:
        """Raise TooSoon while there is still to be waited."""
        wait = tries.wait_left(self.known(), login, device, self.running())
        if wait:
            raise TooSoon(wait)

    def longer(self, login: str, device: str) -> int:
        """One wrong try more, noted at the door; how many seconds to wait after it."""
        now = self.running()
        refused = self.change(lambda found: tries.after_wrong(found, login, device, now))
        self.note(refused, login, device, self.clock().timestamp())
        return tries.wait_left(refused, login, device, now)

    def forgive(self, login: str, device: str) -> None:
        """The right password was typed: nothing to wait for."""
        if self.failures(login, device):
            self.change(lambda found: tries.after_right(found, login, device))

    @contextmanager
    def code_counted(self, login: str, device: str) -> Iterator[None]:
        """A wrong code makes one wait as a wrong password does."""
        try:
            yield
        except WrongCode as refused:
            raise WrongCode(self.longer(login, device)) from refused

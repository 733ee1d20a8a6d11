"""What the message strip says: problems, answers, and an offer to undo (EXPERIENCE 4.0)."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from bridge_app.errors import Problem


class Tone(StrEnum):
    """How a message is meant; each has its own icon and tint."""

    PROBLEM = "problem"
    DONE = "done"
    PLAIN = "plain"


@dataclass(frozen=True)
class Message:
    """One message; it stays until something else is said or the person closes it."""

    text: str
    tone: Tone = Tone.PLAIN
    offer: str = ""
    """The words on a button in the strip ("Maak ongedaan"); empty for none."""
    then: Callable[[], object] | None = None
    """What that button does."""
    theirs: Callable[[str], str] | None = None
    """The same for a client who looks along, in the language that is asked for."""


class Problems(QObject):
    """Where rooms leave what the person should be told; the window shows it."""

    said = Signal(object)  # Message, or None: nothing to say any more
    saved_at = Signal(object)  # datetime
    tipped = Signal(str)  # a tip for the staff member, in the tip line

    def __init__(self, language: str, clock: "Callable[[], datetime]") -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self.theirs: Callable[[], str] = str
        """In which other language a client reads who looks along now; empty for nobody."""

    def show(self, problem: "Problem") -> None:
        """Says in the strip what went wrong, that nothing was lost, and what to do."""
        self.offer_other(problem)

    def offer_other(
        self, problem: "Problem", offer: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """The same, with another way beside it where there is one."""
        from bridge_app.problem_words import for_client, sentence

        said, theirs = sentence(problem, self._language), partial(for_client, problem)
        self.said.emit(Message(said, Tone.PROBLEM, offer, then, theirs))

    def say(self, text: str) -> None:
        """Says something neutral."""
        self.said.emit(Message(text))

    def say_in(self, said: Callable[[str], str]) -> None:
        """The same where it is known in every language: a client who looks along reads theirs."""
        self.said.emit(Message(said(self._language), theirs=said))

    def done(self, text: str, offer: str = "", then: Callable[[], object] | None = None) -> None:
        """Says that something worked, with a way back where there is one."""
        self.said.emit(Message(text, Tone.DONE, offer, then))

    def done_in(
        self,
        said: Callable[[str], str],
        offer: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """The same where it is known in every language: a client who looks along reads theirs."""
        self.said.emit(Message(said(self._language), Tone.DONE, offer, then, said))

    def clear(self) -> None:
        """Empties the strip: what it said no longer holds."""
        self.said.emit(None)

    def saved(self) -> None:
        """Shows "Bewaard 10.42": call it after every write that succeeded."""
        self.saved_at.emit(self._clock())

    def tip(self, text: str) -> None:
        """Puts a conversation tip in the tip line, for the staff member only."""
        self.tipped.emit(text)

"""What the message strip says: problems, answers, and an offer to undo (EXPERIENCE 4.0)."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
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


class Problems(QObject):
    """Where rooms leave what the person should be told; the window shows it."""

    said = Signal(object)  # Message, or None: nothing to say any more
    saved_at = Signal(object)  # datetime
    tipped = Signal(str)  # a tip for the staff member, in the tip line

    def __init__(self, language: str, clock: "Callable[[], datetime]") -> None:
        super().__init__()
        self._language = language
        self._clock = clock

    def show(self, problem: "Problem") -> None:
        """Says in the strip what went wrong, that nothing was lost, and what to do."""
        from bridge_app.problem_words import sentence

        self.said.emit(Message(sentence(problem, self._language), Tone.PROBLEM))

    def say(self, text: str) -> None:
        """Says something neutral."""
        self.said.emit(Message(text))

    def done(self, text: str, offer: str = "", then: Callable[[], object] | None = None) -> None:
        """Says that something worked, with a way back where there is one."""
        self.said.emit(Message(text, Tone.DONE, offer, then))

    def clear(self) -> None:
        """Empties the strip: what it said no longer holds."""
        self.said.emit(None)

    def saved(self) -> None:
        """Shows "Bewaard 10.42": call it after every write that succeeded."""
        self.saved_at.emit(self._clock())

    def tip(self, text: str) -> None:
        """Puts a conversation tip in the tip line, for the staff member only."""
        self.tipped.emit(text)

"""What reading aloud asks of a machine: somebody who says a sentence in a language."""

from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

Languages: TypeAlias = frozenset[str]


class Lack(StrEnum):
    """Why a machine has no voice at all."""

    NONE = ""
    NOT_THERE = "not_there"
    NO_ANSWER = "no_answer"
    NO_VOICES = "no_voices"
    NO_PART = "no_part"
    NO_SYSTEM_VOICES = "no_system_voices"


class Voice(QObject):
    """Says one sentence at a time; what it is given goes nowhere but to the ears.

    `known` comes once it is clear which languages it speaks, `said` at the end of a sentence that
    was not stopped, `cut` when another program took it away in the middle, `lost` when it can say
    no more.
    """

    known = Signal()
    said = Signal()
    cut = Signal()
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.languages: Languages = frozenset()
        self.lack = Lack.NONE
        self.settled = False

    def begin(self) -> None:
        """Looks which languages there are; `known` says when that is clear."""

    def say(self, text: str, language: str) -> None:
        """Begins to say this, in place of what it was saying."""

    def stop(self) -> None:
        """Silence, at once."""

    def _settle(self, languages: Languages, lack: Lack = Lack.NONE) -> None:
        self.languages, self.lack, self.settled = languages, lack, True
        self.known.emit()

"""What speech-dispatcher tells of the sentences it was given: which of them ended, and how.

It gives each a number, and tells of every one, also of those that were stopped long ago: another
sentence must not end because of them.
"""

ENDED, CUT = "702", "703"
"""A sentence came to its end; it was taken away by us, or by another program that speaks."""

_TAKEN, _TROUBLE = "225-", ("3", "4", "5")


class Spoken:
    """Knows the number of the sentence that is being said, as soon as that is told."""

    def __init__(self) -> None:
        self._due, self._speaking = 0, False
        self._number = self._about = ""
        self._early = ("", "")

    def say(self) -> None:
        """Another sentence was given; the one before is none of anybody's business any more."""
        self._due += 1
        self._speaking = True

    def stop(self) -> bool:
        """Nothing that is still told is about anything that goes on; whether something did."""
        went_on, self._speaking = self._speaking, False
        return went_on

    def hear(self, line: str) -> str:
        """ENDED or CUT where this line says that of the sentence that is being said; else empty."""
        code, more, rest = line[:3], line[3:4] == "-", line[4:]
        if line.startswith(_TAKEN):
            return self._take(rest)
        if line.startswith(_TROUBLE):
            self._due = 0
            return self._end(CUT)
        if code not in {ENDED, CUT}:
            return ""
        if more:
            self._about = self._about or rest  # the first is the sentence, then comes who gave it
            return ""
        about, self._about = self._about, ""
        return self._tell(code, about)

    def _take(self, number: str) -> str:
        self._due = max(0, self._due - 1)
        if self._due:
            return ""
        self._number = number
        code, early = self._early
        return self._end(code) if early == number else ""

    def _tell(self, code: str, number: str) -> str:
        """A short sentence may be over before its number is told."""
        if self._due:
            self._early = (code, number)
            return ""
        return self._end(code) if number == self._number else ""

    def _end(self, code: str) -> str:
        return code if self.stop() else ""

"""The voices of Windows and macOS, asked through Qt: they are on the machine itself.

The part of Qt that speaks (`PySide6-Addons`) is large and stands apart, so that a machine may lack
it; then nobody offers to read, and staff are told why. It is loaded when a voice is first wanted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from bridge_app.ui.aloud.voice import Lack, Voice

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

RATE = -0.15
"""A little slower than usual, of -1 to 1: who listens reads with difficulty."""


class SystemVoice(Voice):
    """Speaks through Qt with the voices of the system."""

    def __init__(self, engine: str = "") -> None:
        """`engine` is one of Qt's own names; empty for the one that belongs to this system."""
        super().__init__()
        self._engine, self._going = engine, False
        self._speech: QTextToSpeech | None = None

    def begin(self) -> None:
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            self._settle(frozenset(), Lack.NO_PART)
            return
        self._speech = speech = QTextToSpeech(self._engine, self)
        speech.stateChanged.connect(self._follow)
        speech.errorOccurred.connect(self._fail)
        speech.setRate(RATE)
        self._follow(speech.state())

    def say(self, text: str, language: str) -> None:
        if self._speech is not None:
            self.stop()
            self._speech.setLocale(self._locale(self._speech, language))
            self._speech.say(text)

    def stop(self) -> None:
        going, self._going = self._going, False
        if going and self._speech is not None:
            self._speech.stop()

    def _locale(self, speech: "QTextToSpeech", language: str) -> QLocale:
        """A voice says where it is from too: of Dutch there is one of Belgium."""
        wanted = (each for each in speech.availableLocales() if _code(each) == language)
        return next(wanted, QLocale(language))

    def _follow(self, state: "QTextToSpeech.State") -> None:
        """Once it is ready which voices there are is known; later that is the end of a sentence."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state is QTextToSpeech.State.Speaking:
            self._going = True
        elif state is QTextToSpeech.State.Ready and not self.settled:
            self._look()
        elif state is QTextToSpeech.State.Ready and self._going:
            self._going = False
            self.said.emit()
        elif state is QTextToSpeech.State.Error:
            self._fail()

    def _look(self) -> None:
        every = self._speech.availableLocales() if self._speech else []
        found = frozenset(map(_code, every))
        self._settle(found, Lack.NONE if found else Lack.NO_SYSTEM_VOICES)

    def _fail(self, *_why: object) -> None:
        """Told twice where Qt tells it twice; the first time is enough."""
        self._going, speech = False, self._speech
        self._speech = None
        if speech is None:
            return
        if self.settled:
            self.lost.emit()
        else:
            self._settle(frozenset(), Lack.NO_SYSTEM_VOICES)


def _code(locale: QLocale) -> str:
    return QLocale.languageToCode(locale.language())

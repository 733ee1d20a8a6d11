"""The voices of Windows and macOS, with a stand-in for the part of Qt that is not here."""

import sys
from enum import Enum
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication

from bridge_app.ui.aloud.dispatcher import Dispatcher
from bridge_app.ui.aloud.reader import voice_of
from bridge_app.ui.aloud.system import RATE, SystemVoice
from bridge_app.ui.aloud.voice import Lack

LOCALES = ("nl_BE", "nl_NL", "en_GB", "ar_SA")


class State(Enum):
    """What Qt's own may be at."""

    Ready = 0
    Speaking = 1
    Paused = 2
    Error = 3


class Speech(QObject):
    """Has the names of Qt's own, and says nothing; `turn` is what the machine does next."""

    State = State
    stateChanged = Signal(object)  # noqa: N815 - Qt's own name
    errorOccurred = Signal(object, str)  # noqa: N815 - Qt's own name
    begins: Enum = State.Ready
    locales: tuple[str, ...] = LOCALES

    def __init__(self, engine: str, parent: QObject) -> None:
        super().__init__(parent)
        self.engine, self.now, self.rate = engine, self.begins, 0.0
        self.heard: list[tuple[str, str]] = []
        self.stopped, self._locale = 0, ""

    def state(self) -> Enum:
        return self.now

    def turn(self, state: Enum) -> None:
        self.now = state
        self.stateChanged.emit(state)

    def setRate(self, rate: float) -> None:
        self.rate = rate

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(each) for each in self.locales]

    def setLocale(self, locale: QLocale) -> None:
        self._locale = locale.name()

    def say(self, text: str) -> None:
        self.heard.append((self._locale, text))
        self.turn(State.Speaking)

    def stop(self) -> None:
        self.stopped += 1
        self.turn(State.Ready)


class Told:
    """A voice that began, and what it told."""

    def __init__(self) -> None:
        self.voice, self.told = SystemVoice(), list[str]()
        for name in ("known", "said", "lost"):
            getattr(self.voice, name).connect(lambda name=name: self.told.append(name))
        self.voice.begin()

    @property
    def speech(self) -> Speech:
        speech: object = self.voice._speech
        assert isinstance(speech, Speech)
        return speech


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch, screen: QApplication) -> type[Speech]:
    """The part of Qt that speaks is there."""

    class Here(Speech):
        pass

    module = ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = Here  # type: ignore[attr-defined]  # that is what is asked of it
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return Here


def test_each_language_of_the_system_is_spoken_a_sentence_at_a_time(part: type[Speech]) -> None:
    told = Told()
    assert told.voice.languages == {"nl", "en", "ar"}
    assert (told.speech.rate, told.told) == (RATE, ["known"])
    told.voice.say("Hallo Karin.", "nl")
    told.speech.turn(State.Ready)
    told.voice.say("Hello.", "en")
    assert told.speech.heard == [("nl_BE", "Hallo Karin."), ("en_GB", "Hello.")]
    assert told.told == ["known", "said"]


def test_what_was_stopped_is_no_end_of_a_sentence(part: type[Speech]) -> None:
    told = Told()
    told.voice.say("Een.", "nl")
    told.voice.say("Twee.", "nl")
    told.voice.stop()
    told.voice.stop()
    assert (told.told, told.speech.stopped) == (["known"], 2)
    told.voice.say("Drie.", "nl")
    told.speech.turn(State.Ready)
    assert told.told == ["known", "said"], "control: one that ends by itself is"


def test_a_voice_that_takes_its_time_is_waited_for(part: type[Speech]) -> None:
    part.begins = State.Paused
    told = Told()
    assert not told.voice.settled
    told.speech.turn(State.Ready)
    assert (told.voice.lack, told.told) == (Lack.NONE, ["known"])


@pytest.mark.parametrize("begins", [State.Ready, State.Error])
def test_a_system_without_voices_says_so(part: type[Speech], begins: State) -> None:
    part.begins, part.locales = begins, ()
    told = Told()
    assert (told.voice.lack, told.told) == (Lack.NO_SYSTEM_VOICES, ["known"])


def test_a_voice_that_breaks_is_lost_once_and_says_nothing_any_more(part: type[Speech]) -> None:
    told = Told()
    speech = told.speech
    told.voice.say("Hallo.", "nl")
    speech.errorOccurred.emit(State.Error, "gone")
    speech.turn(State.Error)
    told.voice.say("Nog iets.", "nl")
    told.voice.stop()
    assert (told.told, len(speech.heard)) == (["known", "lost"], 1)


def test_without_that_part_staff_are_told_what_lacks(
    monkeypatch: pytest.MonkeyPatch, screen: QApplication
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert Told().voice.lack is Lack.NO_PART


@pytest.mark.parametrize(
    ("system", "kind"),
    [("win32", SystemVoice), ("darwin", SystemVoice), ("linux", Dispatcher)],
)
def test_each_system_has_its_own_voices(system: str, kind: type, screen: QApplication) -> None:
    assert type(voice_of(system)) is kind

"""What is said to whoever listens where speech-dispatcher would, and what is believed of it."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.ui.aloud.dispatcher import MOST_BYTES, MOST_LANGUAGES, Dispatcher
from bridge_app.ui.aloud.reader import Reader
from bridge_app.ui.aloud.spoken import CUT, ENDED, Spoken
from bridge_app.ui.aloud.voice import Lack
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import Paragraph
from bridge_app.ui.theme import Theme, wear
from tests.ui.aloud_voice import Listener

SPEAKS_DUTCH = b"249-Anna\tnl-NL\tnone\r\n249 OK VOICE LIST SENT\r\n"


class Machine:
    """Listens where speech-dispatcher would; what it says the test says for it."""

    def __init__(self, at: Path) -> None:
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(at))
        self._door.listen(1)
        self._line: socket.socket | None = None

    def answer(self) -> socket.socket:
        """The line to whoever called."""
        if self._line is None:
            self._line, _ = self._door.accept()
            self._line.settimeout(0.3)
        return self._line

    def say(self, said: bytes) -> None:
        self.answer().sendall(said)

    def heard(self) -> bytes:
        """What came in so far; nothing of Qt runs meanwhile."""
        found = b""
        try:
            while more := self.answer().recv(65_536):
                found += more
        except TimeoutError:
            pass
        return found

    def close(self) -> None:
        for each in (self._line, self._door):
            if each is not None:
                each.close()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/s.sock")
    made = Machine(tmp_path / "s.sock")
    yield made
    made.close()


@pytest.fixture
def voice(qtbot: QtBot, machine: Machine) -> Dispatcher:
    """A voice that speaks Dutch."""
    made = Dispatcher()
    made.begin()
    with qtbot.waitSignal(made.known):
        machine.say(SPEAKS_DUTCH)
    return made


@pytest.fixture
def page(screen: QApplication) -> Iterator[QWidget]:
    """Two sentences that a client looks at."""
    wear(screen, Theme(together=True))
    made = QWidget()
    QVBoxLayout(made).addWidget(Paragraph("Ik heb een schuld. Ik open mijn post."))
    read_in(made, "nl")
    made.show()
    yield made
    made.hide()


def _say(qtbot: QtBot, machine: Machine, voice: Dispatcher) -> None:
    voice.say("Ik heb een schuld.", "nl")
    qtbot.wait(50)
    assert b"SPEAK\r\nIk heb een schuld.\r\n.\r\n" in machine.heard()


def test_silence_is_on_its_way_before_the_program_can_be_gone(
    qtbot: QtBot, machine: Machine, voice: Dispatcher
) -> None:
    _say(qtbot, machine, voice)
    voice.stop()
    assert machine.heard() == b"STOP SELF\r\n"
    voice._send("STOP SELF")
    assert machine.heard() == b"", "without a push it waits until Qt has time, which a lock has not"


def test_when_another_program_takes_the_voice_the_reading_is_over(
    qtbot: QtBot, page: QWidget, machine: Machine
) -> None:
    reader = Reader(Dispatcher())
    with qtbot.waitSignal(reader.changed):
        machine.say(SPEAKS_DUTCH)
    reader.turn(page)
    machine.say(b"703-9\r\n703-2\r\n703 CANCELED\r\n225-7\r\n225 OK MESSAGE QUEUED\r\n")
    qtbot.wait(50)
    reads = [reader.reading]
    with qtbot.waitSignal(reader.changed):
        machine.say(b"703-7\r\n703-2\r\n703 CANCELED\r\n")
    assert [*reads, reader.reading] == [True, False], "the first was about another sentence"


def test_it_is_silent_when_the_program_ends(
    qtbot: QtBot, screen: QApplication, page: QWidget
) -> None:
    voice = Listener("nl")
    reader = Reader(voice)
    reader.turn(page)
    assert (len(voice.heard), voice.stopped) == (1, 0)
    screen.aboutToQuit.emit()
    assert voice.stopped == 1


def test_who_takes_the_call_and_says_nothing_is_no_voice(qtbot: QtBot, machine: Machine) -> None:
    voice = Dispatcher()
    voice._patience.setInterval(50)
    with qtbot.waitSignal(voice.known):
        voice.begin()
    assert voice.lack is Lack.NO_ANSWER


def test_a_line_without_an_end_is_no_voice(qtbot: QtBot, machine: Machine) -> None:
    voice = Dispatcher()
    voice.begin()
    with qtbot.waitSignal(voice.known):
        machine.say(b"x" * (MOST_BYTES + 1))
    assert voice.lack is Lack.NO_ANSWER


def test_a_voice_that_goes_wild_is_lost(qtbot: QtBot, machine: Machine, voice: Dispatcher) -> None:
    with qtbot.waitSignal(voice.lost):
        machine.say(b"x" * (MOST_BYTES + 1))


def test_no_more_languages_are_kept_than_there_are(qtbot: QtBot, machine: Machine) -> None:
    voice = Dispatcher()
    voice.begin()
    many = b"".join(b"249-v\tl%d\tnone\r\n" % number for number in range(MOST_LANGUAGES * 2))
    with qtbot.waitSignal(voice.known):
        machine.say(many + SPEAKS_DUTCH)
    assert len(voice.languages) == MOST_LANGUAGES


# --- which sentence it is about ----------------------------------------------------------------


def _told(spoken: Spoken, code: str, number: str) -> str:
    return "".join(spoken.hear(each) for each in (f"{code}-{number}", f"{code}-2", f"{code} IT"))


@pytest.mark.parametrize("code", [ENDED, CUT])
def test_only_the_sentence_that_is_being_said_can_end(code: str) -> None:
    spoken = Spoken()
    spoken.say()
    assert spoken.stop()
    spoken.say()
    assert [spoken.hear(line) for line in ("225-5", "225 OK", "225-6")] == ["", "", ""]
    assert _told(spoken, code, "5") == "", "that one was stopped"
    assert _told(spoken, code, "6") == code
    assert _told(spoken, code, "6") == "", "once"
    assert not spoken.stop(), "there is nothing left to stop"


def test_one_that_ends_before_its_number_is_told_ends_too() -> None:
    spoken = Spoken()
    spoken.say()
    assert _told(spoken, ENDED, "5") == ""
    assert spoken.hear("225-5") == ENDED


def test_a_sentence_that_is_not_taken_is_over() -> None:
    spoken = Spoken()
    spoken.say()
    assert spoken.hear("301 ERR") == CUT
    assert spoken.hear("301 ERR") == ""

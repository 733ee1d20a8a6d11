"""The voices of a machine: none where nothing is installed, and a real one that is heard."""

import shutil
import subprocess
import time
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bridge_app.ui.aloud.dispatcher import Dispatcher, socket_path
from bridge_app.ui.aloud.reader import Reader
from bridge_app.ui.aloud.voice import Lack
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import Paragraph
from bridge_app.ui.theme import Theme, wear
from tests.judges import SPEECH_MODULE, needs

WAIT = 20_000
LOUD = 1_000
"""Of 32,767: more than noise of a sound card would be."""

SETTING = """\
LogLevel 3
LogDir "{folder}"
CommunicationMethod "unix_socket"
SocketPath "{folder}/s.sock"
AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DisableAutoSpawn
"""

TO_A_FILE = """\
pcm.!default {{ type file slave.pcm "silent" file "{folder}/heard.wav" format "wav" }}
pcm.silent {{ type null }}
"""
"""What would come out of a loudspeaker goes into a file: a test has no ears."""


def test_where_it_listens() -> None:
    assert socket_path({"SPEECHD_ADDRESS": "unix_socket:/a/b"}) == Path("/a/b")
    here = socket_path({"XDG_RUNTIME_DIR": "/run/user/7"})
    assert here == Path("/run/user/7/speech-dispatcher/speechd.sock")
    assert socket_path({"XDG_CACHE_HOME": "/c"}) == Path("/c/speech-dispatcher/speechd.sock")


def test_a_machine_without_voices_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/nobody")
    monkeypatch.setenv("PATH", str(tmp_path))
    voice = Dispatcher()
    with qtbot.waitSignal(voice.known):
        voice.begin()
    assert voice.lack is Lack.NOT_THERE
    assert not voice.languages


@pytest.fixture
def speaking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A speech-dispatcher of this test alone; what it says ends up in `heard.wav`."""
    needs("speech")
    (tmp_path / "modules").mkdir()
    shutil.copy("/etc/speech-dispatcher/modules/espeak-ng.conf", tmp_path / "modules")
    (tmp_path / "speechd.conf").write_text(SETTING.format(folder=tmp_path))
    (tmp_path / ".asoundrc").write_text(TO_A_FILE.format(folder=tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/s.sock")
    program = shutil.which("speech-dispatcher") or ""
    own = ["-C", str(tmp_path), "-c", "unix_socket", "-S", f"{tmp_path}/s.sock"]
    where = ["-P", f"{tmp_path}/pid", "-L", str(tmp_path), "-l", "3", "-t", "0"]
    running = subprocess.Popen([program, "-s", *own, *where], stderr=subprocess.DEVNULL)
    for _ in range(200):
        if (tmp_path / "s.sock").exists():
            break
        time.sleep(0.05)
    yield tmp_path
    running.terminate()
    running.wait(10)


def test_a_real_voice_says_every_sentence_and_keeps_none_of_it(
    qtbot: QtBot, screen: QApplication, speaking: Path
) -> None:
    assert SPEECH_MODULE.exists()
    wear(screen, Theme(together=True))
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(Paragraph("Kies wat het beste bij jou past. Elk antwoord is goed."))
    read_in(page, "nl")
    page.show()
    voice = Dispatcher()
    ends: list[None] = []
    voice.said.connect(lambda: ends.append(None))
    reader = Reader(voice)
    qtbot.waitUntil(lambda: voice.settled, timeout=WAIT)
    assert {"nl", "en", "ar", "tr", "pl", "uk"} <= voice.languages
    assert not reader.speaks("xx")
    assert _loudest(speaking) < LOUD, "before anybody asks it is silent"
    reader.turn(page)
    qtbot.waitUntil(lambda: not reader.reading, timeout=WAIT)
    assert len(ends) == 2, "it tells the end of each sentence"
    qtbot.waitUntil(lambda: _loudest(speaking) > LOUD, timeout=WAIT)
    kept = b"".join(file.read_bytes() for file in speaking.rglob("*.log"))
    assert kept, "it does keep a log"
    assert b"antwoord" not in kept
    page.hide()


def _loudest(folder: Path) -> int:
    """The loudest sample so far; its header is 44 bytes long."""
    file = folder / "heard.wav"
    sound = file.read_bytes()[44:] if file.exists() else b""
    return max(map(abs, array("h", sound[: len(sound) // 2 * 2])), default=0)

"""The screen that a client has alone, heard from a third process: over AT-SPI, page by page.

This process is the side with the store: it says the facts, and reads what is wished.
"""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bridge_app.domain.alone import HERE, Claim, Wish, wish_in
from bridge_app.domain.wire import written
from bridge_app.picture.labels import column_told
from bridge_app.ui.alone.facts import Answer, OwnFacts, Told
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.ui.alone_host import command
from tests.journeys.screen_reader import (
    BUTTON,
    COMBO_BOX,
    HEADING,
    Node,
    ScreenReader,
    astray,
    headless,
    mute,
)
from tests.judges import needs
from tests.ui import files

pytestmark = pytest.mark.xvfb

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Screen:
    """The client's screen as a process, and who listens to it."""

    facts: OwnFacts
    process: subprocess.Popen[bytes]
    reader: ScreenReader

    def tell(self, answer: Answer, until: str) -> None:
        """What became of a wish; waits for the page with such a button on it."""
        assert self.process.stdin is not None
        self.process.stdin.write(written(Told(self.facts, answer)))
        self.process.stdin.flush()
        self.reader.wait_for(BUTTON, until)

    def ask(self, begins: str, until: str) -> None:
        """Presses, and waits for the page with such a button on it."""
        self.press(begins)
        self.reader.wait_for(BUTTON, until)

    def wish(self) -> Wish:
        """What it wishes next."""
        assert self.process.stdout is not None
        while (line := self.process.stdout.readline().rstrip(b"\n")) == HERE:
            pass
        return wish_in(line)

    def hear(self, begins: str) -> Node:
        """All that stands there, once there is a button whose name begins so."""
        self.reader.wait_for(BUTTON, begins)
        return self.reader.whole()

    def press(self, begins: str) -> None:
        self.reader.press(self.reader.wait_for(BUTTON, begins))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    needs("window", "atspi")
    environment = os.environ | {
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # as where a screen reader runs
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path),
        "LC_ALL": "en_GB.UTF-8",
    }
    facts = facts_of(files.BUSY, files.TODAY, OwnLook())
    with subprocess.Popen(
        command(), env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(written(Told(facts)))
        process.stdin.flush()
        reader = ScreenReader(process.pid)
        try:
            yield Screen(facts, process, reader)
        finally:
            reader.close()
            process.kill()


def silent(whole: Node, reader: ScreenReader) -> list[str]:
    """What does not say what it is or what it is about: focus, headings, answers and lists."""
    lists = [each for each in whole.seen() if each.role == COMBO_BOX]
    bare = [each.name for each in lists if not reader.says_what_it_asks(each)]
    return mute(whole) + headless(whole) + astray(whole) + bare


def test_every_page_is_heard_and_a_step_is_ticked_by_ear(screen: Screen) -> None:
    reader, facts = screen.reader, screen.facts
    assert silent(screen.hear("Sluit mijn brug"), reader) == []
    screen.press("Mijn brug")
    bridge = screen.hear("Print")
    assert silent(bridge, reader) == []
    columns = {column_told(each, facts.labels) for each in facts.bridge.columns}
    assert columns <= {each.name for each in bridge.seen() if each.role == BUTTON}
    screen.press("Terug")
    screen.press("Mijn stappen")
    step = next(each for goal in facts.goals for each in goal.steps if each.open)
    assert silent(screen.hear(step.text), reader) == []
    asked = reader.announced(lambda: screen.ask(step.text, "Ja, gelukt"))
    assert asked == [f"Is de stap gelukt? {step.text}"]
    assert silent(reader.whole(), reader) == []
    screen.press("Ja, gelukt")
    assert screen.wish() == Claim(step.id)
    said = reader.announced(lambda: screen.tell(Answer.DONE, step.text))
    assert said[0] == "Mijn stappen"
    assert said[-1].startswith("Goed gedaan.")


def test_all_of_it_is_told_in_the_language_of_the_client(screen: Screen) -> None:
    """Also headings, which Qt tells in that of the program; the machine speaks another."""
    told = [each for each in screen.hear("Sluit mijn brug").seen() if each.name]
    assert {HEADING, BUTTON} <= {each.role for each in told}
    assert {screen.reader.language(each) for each in told} == {screen.facts.language}


def test_a_page_that_says_nothing_by_itself_is_noticed(screen: Screen) -> None:
    assert screen.reader.announced(lambda: screen.hear("Sluit mijn brug")) == []

"""Every page of the program as it is heard from outside: role, name, state, and where Tab leads.

The pages of the catalogue are shown one after the other by one program, in a real window, and read
over AT-SPI by one listener (gate 6 of EXPERIENCE 7.3).
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.journeys import teller
from tests.journeys.screen_reader import (
    COMBO_BOX,
    ROLES,
    Node,
    ScreenReader,
    astray,
    headless,
    mute,
    until,
)
from tests.judges import needs
from tests.ui.cases import PageCase
from tests.ui.catalogue import catalogue
from tests.ui.telling import HEADED_BY_PAPER

pytestmark = pytest.mark.xvfb

ROOT = Path(__file__).parents[2]

SAME = frozenset(
    "long trouble empty chosen praised lower short two known last none named asked other"
    " doing before warns waits english".split()
)
"""Last words of names of pages that differ from another in what is written on them only."""

FULLEST = ("many", "one", "error", "longest", "empty")
"""Of a page in several states the first of these is heard."""

Line: TypeAlias = tuple[int, int, str, frozenset[str]]
"""Depth, number of the role, name, and the states that hold."""


def to_hear() -> list[PageCase]:
    """One of each page, in the state with most on it."""
    found: dict[str, PageCase] = {}
    for case in sorted(catalogue(), key=lambda each: FULLEST.index(each.kind)):
        if case.name.rpartition(" ")[2] not in SAME:
            found.setdefault(case.name, case)
    return list(found.values())


CASES = to_hear()
every_page = pytest.mark.parametrize("page", [str(case) for case in CASES])


@dataclass(frozen=True)
class Heard:
    """One page: what is told of it outside, what Qt holds inside, and the way of the focus."""

    whole: Node
    inside: list[Line]
    bare_lists: list[str]
    stops: list[str]
    """The name of each stop of Tab, as the program knows it."""
    followed: list[str]
    """The names of what was told to have the focus, one after the other."""


@dataclass(frozen=True)
class Listener:
    """Who asks for pages and hears each of them once."""

    reader: ScreenReader
    folder: Path
    program: subprocess.Popen[bytes]
    known: dict[str, Heard] = field(default_factory=dict)

    def hear(self, page: str) -> Heard:
        if page not in self.known:
            self.known[page] = self._heard(self._ask(f"show {page}"))
        return self.known[page]

    def hear_faults(self, page: str) -> Heard:
        """The page with faults on it that the program does not tell of."""
        inside = self._ask(f"show {page}")
        self._ask("plant")
        return self._heard(inside)

    def _heard(self, inside: Any) -> Heard:
        whole = until(self.reader.screen, "it keeps changing")
        lists = [each for each in whole.seen() if each.role == COMBO_BOX]
        stops: list[str] = []
        paths = self.reader.focuses(lambda: stops.extend(self._ask("tab")))
        named = {each.place[1]: each.name for each in whole.seen()}
        return Heard(
            whole,
            [(depth, ROLES[role], name, frozenset(on)) for depth, role, name, on in inside],
            [each.name for each in lists if not self.reader.says_what_it_asks(each)],
            stops,
            [named.get(path, "nobody heard of it") for path in paths],
        )

    def _ask(self, what: str) -> Any:
        assert self.program.poll() is None, f"the program ended by itself: {self.program.poll()}"
        teller.ask(self.folder, what)
        return until(lambda: teller.answer(self.folder), f"no answer to {what!r}")


@contextmanager
def gallery(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program that shows pages; where it fell over stands in what it says."""
    environment = os.environ | {
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # as where a screen reader runs
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
        teller.FOLDER: str(folder),
    }
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.journeys.gallery"]
    with subprocess.Popen(command, env=environment, cwd=ROOT) as program:
        try:
            yield program
        finally:
            program.terminate()


@pytest.fixture(scope="module")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listener]:
    """One program and one listener for all pages."""
    needs("window", "atspi")
    folder = tmp_path_factory.mktemp("gallery")
    with gallery(folder) as program:
        reader = ScreenReader(program.pid)
        yield Listener(reader, folder, program)
        reader.close()


def told(whole: Node) -> list[Line]:
    """Everything in order, as lines to compare."""
    return [(depth, each.role, each.name, each.on) for depth, each in whole.each()]


def strayed(page: Heard) -> list[str]:
    """Stops of Tab that were heard otherwise; the ring is heard from its second stop on."""
    expected = [*page.stops[1:], page.stops[0]] if len(page.stops) > 1 else []
    return [] if page.followed == expected else [f"{page.followed} instead of {expected}"]


# --- what must be true ----------------------------------------------------------------------------


def test_every_page_of_the_catalogue_is_heard_or_one_that_differs_in_words_only() -> None:
    kept = {case.name for case in CASES}
    left_out = {case.name for case in catalogue()} - kept
    alone = [name for name in left_out if not any(_same(name, other) for other in kept)]
    assert alone == []
    assert len(kept) > len(left_out)


def _same(name: str, other: str) -> bool:
    return other.startswith(name.rpartition(" ")[0])


@every_page
def test_a_page_is_heard_as_it_is(listener: Listener, page: str) -> None:
    """What can have the focus has a name and a role that says what; all else is as Qt holds it.

    The names, roles and states in the same order; the application itself has its own.
    """
    heard = listener.hear(page)
    assert any(each.focusable for each in heard.whole.seen()), "there is something to hear"
    assert mute(heard.whole) == []
    by_paper = page.rpartition(",")[0] in HEADED_BY_PAPER
    assert headless(heard.whole) == (["no heading"] if by_paper else [])
    assert astray(heard.whole) == [], "an answer is heard with its question"
    assert heard.bare_lists == [], "a list tells what it asks, and not the choice alone"
    assert told(heard.whole)[1:] == heard.inside[1:]


@every_page
def test_the_focus_is_heard_wherever_tab_leads(listener: Listener, page: str) -> None:
    heard = listener.hear(page)
    assert all(heard.stops)
    assert strayed(heard) == []


# --- the controls ---------------------------------------------------------------------------------


def test_a_program_that_ended_is_not_waited_for(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"]) as ended:
        ended.wait()
        reader: Any = None
        with pytest.raises(AssertionError, match="ended by itself: 3"):
            Listener(reader, tmp_path, ended).hear(str(CASES[0]))


def test_faults_are_heard(listener: Listener) -> None:
    spoilt = listener.hear_faults(str(CASES[0]))
    assert len(mute(spoilt.whole)) == 1
    assert spoilt.bare_lists == ["Ja"]
    assert astray(spoilt.whole) == ["Nee"]
    assert headless(Node(spoilt.whole.place, 0, "", frozenset())) == ["no heading"]
    assert told(spoilt.whole)[1:] != spoilt.inside[1:]


def test_a_stop_that_is_not_heard_is_noticed(listener: Listener) -> None:
    heard = listener.hear(str(CASES[0]))
    assert strayed(heard) == []
    assert strayed(replace(heard, followed=heard.followed[1:]))

"""What somebody hears who cannot see the screen, page by page, in a real window (gate 6).

The program runs as a process of its own, on practice data. It is used over AT-SPI alone: a field
is filled in and a button pressed the way a screen reader does it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.desk import ClientFile
from bridge_app.picture.labels import column_told, labels_for
from bridge_app.practice.build import Wanted, build
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.settings import Place
from bridge_app.ui.client.state import FileState, View, file_state
from tests.journeys import conftest, teller
from tests.journeys.screen_reader import (
    BUTTON,
    COMBO_BOX,
    PASSWORD,
    RADIO,
    ROLES,
    Node,
    ScreenReader,
    astray,
    headless,
    mute,
    until,
)
from tests.judges import needs
from tests.served import Town

pytestmark = pytest.mark.xvfb

ROOT = Path(__file__).parents[2]
SECRET = "zes oude bruggen"
LOGIN = "mentor"
PEOPLE = Wanted(clients=12, seed=1)
PAGES = ("login", "desk", "file", "paper", "question")
SPOILT = "question with faults planted on it"

Line: TypeAlias = tuple[int, int, str, bool, bool]
"""Depth, number of the role, name, whether it is shown and whether it can have the focus."""


@dataclass(frozen=True)
class Heard:
    """One page: all that was told of it outside, and what Qt held inside."""

    whole: Node
    inside: list[Line]
    bare_lists: list[str]
    """Lists of which one hears what is chosen, but not what is asked."""
    places: dict[str, str]
    """What is told after the name of each of several to choose from."""


@dataclass
class Walk:
    """The program that runs, and what was heard of it."""

    reader: ScreenReader
    folder: Path
    pages: dict[str, Heard] = field(default_factory=dict)
    client: str = ""

    def hear(self, page: str) -> None:
        """Keeps a page once it stands still: what is inside is the same before and after."""
        self.pages[page] = until(self._still, f"the page of the {page} keeps changing")

    def go(self, role: int, begins: str) -> None:
        self.reader.press(self.reader.wait_for(role, begins))

    def ask(self, what: str) -> Any:
        """What the program tells from inside."""
        teller.ask(self.folder, what)
        return until(lambda: teller.answer(self.folder), "the program does not answer")

    def _still(self) -> Heard | None:
        before = self.ask(teller.TREE)
        whole = self.reader.whole()
        if before != self.ask(teller.TREE):
            return None
        lists = [each for each in whole.seen() if each.role == COMBO_BOX]
        bare = [each.name for each in lists if not self.reader.says_what_it_asks(each)]
        choices = [each for each in whole.seen() if each.role == RADIO]
        places = {each.name: self.reader.description(each) for each in choices}
        return Heard(whole, [numbered(*each) for each in before], bare, places)

    # --- from page to page ---------------------------------------------------------------------

    def through(self, bridges: Mapping[str, list[str]]) -> None:
        """Every page in turn; `bridges` are the people whose file can be opened."""
        self.come_in()
        self.open_one_of(bridges)
        self.go(BUTTON, "Printen")
        self.reader.wait_for(BUTTON, "Bewaar als bestand")
        self.hear("paper")
        self.go(BUTTON, "Terug")
        self.go(BUTTON, "Zoek deelnemer")
        self.go(BUTTON, "Verder met ")
        self.reader.wait_for(RADIO, "Dit sla ik over")
        self.hear("question")
        self.ask(teller.PLANT)
        self.hear(SPOILT)

    def come_in(self, secret: str = SECRET) -> None:
        field = self.reader.wait_for(PASSWORD, "Wachtwoord")
        self.hear("login")
        self.reader.write(field, secret)
        self.go(BUTTON, "Inloggen")
        self.reader.wait_for(BUTTON, "Afspraak noteren")
        self.hear("desk")

    def open_one_of(self, bridges: Mapping[str, list[str]]) -> None:
        """Of those who were here lately, the first who has a bridge."""
        rows = [each for each in self.pages["desk"].whole.seen() if each.role == BUTTON]
        known = (
            (row, name) for row in rows for name in bridges if row.name.startswith(f"{name}, ")
        )
        row, self.client = next(known)
        self.reader.press(row)
        self.reader.wait_for(BUTTON, "Printen")
        self.hear("file")


def numbered(depth: int, role: str, name: str, shown: bool, focusable: bool) -> Line:
    """A line from inside in the numbers of outside; a role not yet listed is an error here."""
    return depth, ROLES[role], name, shown, focusable


def told(whole: Node) -> list[Line]:
    """Everything in order, as lines to compare."""
    return [
        (depth, each.role, each.name, each.shown, each.focusable) for depth, each in whole.each()
    ]


# --- the program ------------------------------------------------------------------------------


def bridges_in(store: Path) -> dict[str, list[str]]:
    """By name those who were here lately; the sentence of each column of their bridge."""
    vault = Vault(store)
    session = vault.open(LOGIN, SECRET, this_device())
    try:
        people = services_for(session.database, vault.clock).people
        seen = people.home(session.actor).seen_lately
        files = [people.open(session.actor, each.client_id) for each in seen]
    finally:
        vault.close(session)
    view = View(business_day(system_clock()))
    states = [(file_state(each, view), each) for each in files]
    return {state.name: columns(state, each) for state, each in states if state.scored_on}


def columns(state: FileState, file: ClientFile) -> list[str]:
    labels = labels_for(state.bridge, file.words["nl"])
    return [column_told(each, labels) for each in state.bridge.columns]


@contextmanager
def running(store: Place, folder: Path, user: str = LOGIN) -> Iterator[int]:
    """The program in a window, with somebody inside who tells; gives its process."""
    (folder / "sitecustomize.py").write_text(
        "from tests.journeys import teller\nteller.install()\n"
    )
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # as where a screen reader runs
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        teller.FOLDER: str(folder),
    }
    command = [sys.executable, "-m", "bridge_app", "--store", str(store), "--user", user]
    with subprocess.Popen(command, env=environment, cwd=ROOT) as program:
        try:
            yield program.pid
        finally:
            program.terminate()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """A practice store, and the bridges in it."""
    needs("window", "atspi")
    store = tmp_path_factory.mktemp("practice") / "store"
    build(store, SECRET, PEOPLE)
    return store, bridges_in(store)


@pytest.fixture(scope="module")
def bridges(made: tuple[Path, dict[str, list[str]]]) -> dict[str, list[str]]:
    return made[1]


@pytest.fixture(scope="module")
def walk(made: tuple[Path, dict[str, list[str]]], tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """All the pages, heard once."""
    store, bridges = made
    folder = tmp_path_factory.mktemp("heard")
    with running(store, folder) as process:
        reader = ScreenReader(process)
        try:
            heard = Walk(reader, folder)
            heard.through(bridges)
        finally:
            reader.close()
    return heard


# --- what must be true ------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_all_that_can_have_the_focus_is_told_by_name_and_role(walk: Walk, page: str) -> None:
    whole = walk.pages[page].whole
    assert sum(each.focusable for each in whole.seen()) > 5, "there is something to hear"
    assert not mute(whole)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_headings_and_every_answer_is_heard_with_its_question(
    walk: Walk, page: str
) -> None:
    whole = walk.pages[page].whole
    assert headless(whole) == astray(whole) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_list_to_choose_from_tells_what_it_asks(walk: Walk, page: str) -> None:
    assert not walk.pages[page].bare_lists


@pytest.mark.parametrize("page", PAGES)
def test_what_is_heard_is_what_qt_holds(walk: Walk, page: str) -> None:
    """The same names and roles in the same order; the application itself has its own."""
    heard = walk.pages[page]
    assert told(heard.whole)[1:] == heard.inside[1:]


def test_the_columns_of_a_bridge_are_told_with_their_sentence(
    walk: Walk, bridges: dict[str, list[str]]
) -> None:
    drawing = next(
        each
        for each in walk.pages["file"].whole.seen()
        if each.name == "Mijn brug" and each.children
    )
    said = [each.name for each in drawing.children if each.shown and each.role == BUTTON]
    assert said == bridges[walk.client]
    assert len(said) == 8


def test_the_blocks_of_a_question_are_told_with_their_sentence(walk: Walk) -> None:
    """The client hears the sentence of each block, in the words of the definition."""
    named = shipped()[0].words["nl"].areas
    said = [each.name for each in walk.pages["question"].whole.seen() if each.role == RADIO]
    assert any(set(area.levels) <= set(said) for area in named.values())


def test_each_block_tells_its_place_among_the_others(walk: Walk) -> None:
    """The words of a client have no number in them; who hears one block is told which it is."""
    places = walk.pages["question"].places
    named = shipped()[0].words["nl"].areas.values()
    levels = next(area.levels for area in named if set(area.levels) <= places.keys())
    told = [places[sentence] for sentence in levels]
    assert told == [f"blok {place} van {len(levels)}" for place in range(1, len(levels) + 1)]


def test_on_a_server_the_door_and_the_day_are_told_as_well(
    made_town: tuple[Town, str], tmp_path: Path
) -> None:
    """What is told does not hang on the store; the way in and the day are heard on both."""
    needs("window", "atspi")
    town, begun = made_town
    town.begin_as(begun)
    with running(str(town.url), tmp_path, conftest.LOGIN) as process:
        reader = ScreenReader(process)
        try:
            heard = Walk(reader, tmp_path)
            heard.come_in(conftest.PASSWORD)
        finally:
            reader.close()
    for page in heard.pages.values():
        assert not mute(page.whole)
        assert not page.bare_lists
        assert told(page.whole)[1:] == page.inside[1:]
    assert set(heard.pages) == {"login", "desk"}


def test_a_button_without_a_name_is_noticed(walk: Walk) -> None:
    assert mute(walk.pages[SPOILT].whole) == [f"role {BUTTON}, name ''"]


def test_an_answer_to_nothing_is_noticed(walk: Walk) -> None:
    assert astray(walk.pages[SPOILT].whole) == ["Nee"]


def test_a_list_that_tells_only_the_choice_is_noticed(walk: Walk) -> None:
    assert walk.pages[SPOILT].bare_lists == ["Ja"]


def test_what_one_hears_too_much_is_noticed(walk: Walk) -> None:
    assert told(walk.pages[SPOILT].whole)[1:] != walk.pages["question"].inside[1:]

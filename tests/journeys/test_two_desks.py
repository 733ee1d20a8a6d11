"""A mentor and a front-desk worker with the same file open on two machines: nothing is lost."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtGui import QImage

from bridge_app.domain.access import Role
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import StepDraft, TeachBack
from bridge_app.domain.staffing import Newcomer
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.server_vault import ServerVault
from bridge_app.services.session import services_for
from tests.journeys.remote import ANSWER, FOLDER
from tests.served import LOGIN, PASSWORD, Town, empty_town, found
from tests.server import Server

ROOT = Path(__file__).parents[2]
FATIMA, SANNE = "fatima", "sanne"
PEOPLE = {FATIMA: "Fatima El Amrani", SANNE: "Sanne de Wit"}
SECRET = "drie gewone woorden"
FIRST, THEIRS, MINE = "Ik bel de corporatie.", "Ik app de corporatie.", "Ik schrijf de corporatie."

WITH_US = ("setpriv", "--pdeathsig", "KILL", "--")
"""What is started so ends when we do, also when we are ended."""

PATIENCE = 40.0
"""Seconds for what another process has to do; a busy machine is slow, but not for ever."""


@pytest.fixture
def town(strict_server: Server, tmp_path: Path) -> Iterator[Town]:
    """Karin has a plan with one step for today; she is one of Fatima's people."""
    with empty_town(strict_server) as made:
        found(made, system_clock)
        vault = ServerVault(made.address, tmp_path / "before")
        anna = vault.open(LOGIN, PASSWORD, "desk 0")
        for login, role in ((FATIMA, Role.MENTOR), (SANNE, Role.FRONT_DESK)):
            vault.let_in(anna, Newcomer(PEOPLE[login], login, frozenset({role})), SECRET)
        vault.close(anna)
        _agree_a_plan(vault)
        yield made


def _agree_a_plan(vault: ServerVault) -> None:
    session = vault.open(FATIMA, SECRET, "desk 0")
    services, actor = services_for(session.database, system_clock), session.actor
    karin = services.people.create(actor, NewClient("Karin", "de Boer")).id
    plan = services.plans.set_goal(actor, karin, "debts", "Ik weet wat ik open heb staan.")
    step = StepDraft(FIRST, day=business_day(system_clock()))
    services.plans.add_step(actor, karin, plan.goals[0].id, step)
    services.plans.agree(actor, karin, TeachBack.COULD_TELL)
    services.rewards.disclose(actor, karin)
    vault.close(session)


@dataclass
class Person:
    """Somebody at a machine of their own, who has nothing but keys."""

    process: subprocess.Popen[str]
    folder: Path
    said: str = ""
    focus: tuple[str, ...] = ()

    def press(self, *keys: str) -> None:
        self._do("press", *keys)

    def types(self, text: str) -> None:
        self._do("type_text", text)

    def goes_to(self, name: str) -> None:
        self._do("walk_to", name)
        found = any(said.startswith(name) for said in self.focus)
        assert found, f"no way by Tab to {name!r}; {self.said}"

    def takes(self, name: str) -> None:
        """Goes to a button and presses it."""
        self.goes_to(name)
        self.press("Return")

    def sees(self, *texts: str) -> None:
        """All this stands on the screen, now or soon."""
        self._soon(lambda: all(text in self.said for text in texts), f"never saw {texts}")

    def sees_go(self, text: str) -> None:
        """This stands on the screen, and then no more, without a key pressed here."""
        assert text in self.said
        self._soon(lambda: text not in self.said, f"still sees {text!r}")

    def _soon(self, condition: Callable[[], bool], problem: str) -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < until, f"{problem}; {self.said}"
            time.sleep(0.05)
            self._do("look")

    def looks_at(self, name: str) -> int:
        """How many colours there are on the screen; the picture stays."""
        self._do("photograph", name)
        image = QImage(str(self.folder / f"{name}.png")).scaled(160, 100)
        return len({image.pixel(x, y) for x in range(160) for y in range(100)})

    def _do(self, *order: str) -> None:
        self.begin(*order)
        self.answer()

    def begin(self, *order: str) -> None:
        """Does this, while another does something too."""
        _pipe(self.process.stdin).write(f"{json.dumps(order)}\n")
        _pipe(self.process.stdin).flush()

    def answer(self) -> None:
        """Is ready with it."""
        for line in _pipe(self.process.stdout):
            if line.startswith(ANSWER):
                seen = json.loads(line.removeprefix(ANSWER))
                self.said, self.focus = seen["said"], tuple(seen["focus"])
                return
        pytest.fail(f"the program ended: {(self.folder / 'errors').read_text(encoding='utf-8')}")

    def goes_home(self) -> None:
        """Closes the window; the program ends well and wrote no warning down."""
        _pipe(self.process.stdin).close()
        assert self.process.wait(PATIENCE) == 0
        logs = (self.folder / "state").rglob("*.log")
        said = "".join(each.read_text(encoding="utf-8") for each in logs)
        assert "WARNING" not in said
        assert "ERROR" not in said


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


@contextmanager
def at_work(town: Town, login: str, folder: Path) -> Iterator[Person]:
    """The program itself, on a screen and a machine of this person's own."""
    folder.mkdir()
    install = "from tests.journeys import remote\nremote.install()\n"
    (folder / "sitecustomize.py").write_text(install)
    homes = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    places = {name: str(folder / name.split("_")[1].lower()) for name in homes}
    program = [sys.executable, "-m", "bridge_app", "--store", town.url, "--user", login]
    command = [*WITH_US, *program]
    with ExitStack() as gone, (folder / "errors").open("w") as errors:
        screen = {"DISPLAY": gone.enter_context(own_screen())}
        environment = os.environ | screen | places | {FOLDER: str(folder), "HOME": str(folder)}
        environment["PYTHONPATH"] = os.pathsep.join((str(folder), str(ROOT)))
        process = gone.enter_context(
            subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        )
        gone.callback(process.kill)
        yield Person(process, folder)


@contextmanager
def own_screen() -> Iterator[str]:
    """Two windows on one screen would take the cursor from each other."""
    command = [*WITH_US, "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as screen:
        try:
            yield f":{_pipe(screen.stdout).readline().strip()}"
        finally:
            screen.terminate()


@pytest.fixture
def both(town: Town, tmp_path: Path) -> Iterator[tuple[Person, Person]]:
    with (
        at_work(town, FATIMA, tmp_path / FATIMA) as fatima,
        at_work(town, SANNE, tmp_path / SANNE) as sanne,
    ):
        yield fatima, sanne


@pytest.mark.xvfb
def test_a_mentor_and_the_front_desk_on_one_file(both: tuple[Person, Person], town: Town) -> None:
    fatima, sanne = both
    _come_in(fatima, sanne)
    _open_the_file(fatima, sanne)
    _both_word_the_step(fatima, sanne)
    _one_list_follows_the_other_desk(fatima, sanne)
    _both_give(fatima, sanne)
    for person in both:
        person.goes_home()
    _the_store_knows_it_all(town)


def _come_in(*people: Person) -> None:
    for person in people:
        person.sees("Inloggen")
        person.types(SECRET)
        person.press("Return")
    for person in people:
        person.sees("Vandaag")


def _open_the_file(fatima: Person, sanne: Person) -> None:
    """Fatima's own; Sanne says that Karin stands before her, and reads who is in it too."""
    for person in (fatima, sanne):
        person.types("boer")
        person.press("Return")
    fatima.sees("Karin B.", FIRST)
    sanne.sees("Deze deelnemer hoort niet bij jouw mensen.")
    assert FIRST not in sanne.said
    sanne.takes("Vandaag aan de balie")
    sanne.sees("Karin B.", FIRST, "Ook open bij Fatima")
    fatima.sees("Ook open bij Sanne")


def _both_word_the_step(fatima: Person, sanne: Person) -> None:
    """Fatima is in the middle of a word when Sanne's wording is kept; she chooses hers."""
    for person in (fatima, sanne):
        person.takes("Doel en stappen aanpassen")
        person.sees("Doel en stappen van Karin")
        person.goes_to("Wat ga ik doen?")
        person.press("Ctrl+A")
    fatima.types(MINE[:9])
    sanne.types(THEIRS)
    sanne.press("Tab")
    sanne.sees("Bewaard")
    fatima.types(MINE[9:])
    fatima.press("Tab")
    fatima.sees("Sanne de Wit heeft dit ook gewijzigd", MINE, THEIRS)
    assert fatima.looks_at("both") > 20
    fatima.takes("Bewaar mijn tekst")
    fatima.sees("Bewaard")
    assert THEIRS not in fatima.said


def _one_list_follows_the_other_desk(fatima: Person, sanne: Person) -> None:
    """Karin tells Sanne that it is done; on Fatima's screen nobody has to press anything."""
    fatima.press("Ctrl+4")
    fatima.sees("Mijn mensen (1)", "stap voor vandaag")
    sanne.press("Escape")
    sanne.sees("Karin B.", MINE)
    sanne.takes("Samen gedaan")
    sanne.sees("Goed gedaan.")
    fatima.sees_go("stap voor vandaag")


def _both_give(fatima: Person, sanne: Person) -> None:
    """At the same moment, for the same step, each with a card of their own: one is given."""
    fatima.goes_to("Karin B.")
    fatima.press("Return")
    for person, card in ((fatima, "7001"), (sanne, "8001")):
        person.press("Ctrl+B")
        person.sees("Deze bon is voor jou.")
        person.types(card)
        person.press("Return")
        person.sees(f"Kaart {card}.")
    time.sleep(0.5)  # the key is deaf for a moment to what a scanner still sends
    for person in (fatima, sanne):
        person.begin("press", "Return")
    for person in (fatima, sanne):
        person.answer()
    refused = "Bij deze stap is al iets uitgegeven."
    told = sorted(("Karin kreeg" in each.said, refused in each.said) for each in (fatima, sanne))
    assert told == [(False, True), (True, False)]


def _the_store_knows_it_all(town: Town) -> None:
    """Both wordings stand in the past with who wrote them; one card left a drawer, once."""
    with town.server.connect(town.name) as asked:
        asked.execute("SET search_path = bridge")
        worded = """SELECT mini_step_version.version, text, login FROM mini_step_version
            JOIN staff ON staff.id = "by" ORDER BY 1"""
        rows = asked.execute(worded).fetchall()
        assert rows == [(1, FIRST, FATIMA), (2, THEIRS, SANNE), (3, MINE, FATIMA)]
        ticked = 'SELECT kind, login FROM step_event JOIN staff ON staff.id = "by"'
        assert asked.execute(ticked).fetchall() == [("confirmed", SANNE)]
        ledger = asked.execute("SELECT kind, cents FROM ledger ORDER BY seq").fetchall()
        assert ledger == [("award", 20_00), ("hand_over", 20_00)]
        (giver,) = asked.execute("SELECT DISTINCT login FROM ledger JOIN staff ON staff.id = actor")
        (serial,) = asked.execute("SELECT serial FROM ledger_card")
        assert (*giver, *serial) in {(FATIMA, "7001"), (SANNE, "8001")}
        logged = """SELECT action, login FROM audit JOIN staff ON staff.id = actor
            WHERE action IN ('client.walk_in', 'plan.change_step', 'step.confirm', 'reward.give')
            AND result = 'done' ORDER BY seq"""
        assert asked.execute(logged).fetchall() == [
            ("client.walk_in", SANNE),
            ("plan.change_step", SANNE),
            ("plan.change_step", FATIMA),
            ("step.confirm", SANNE),
            ("reward.give", *giver),
        ]

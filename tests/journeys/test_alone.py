"""A client alone at the screen, with both real processes: keys in the one, rows in the other."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from bridge_app.domain.alone import MOST_QUIET
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import MiniStep, StepDraft, TeachBack
from bridge_app.domain.wire import written
from bridge_app.services.clock import system_clock
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage.tables import audit
from bridge_app.ui.alone.facts import Told
from bridge_app.ui.alone_facts import OwnLook, facts_of
from bridge_app.ui.alone_host import AloneHost, command
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Problems
from tests.faults import memory
from tests.journeys.alone_driven import DOES, FOLDER, SIZE
from tests.journeys.conftest import LOGIN, PASSWORD
from tests.judges import needs
from tests.ui import files
from tests.ui.doing import wait_for

ROOT = Path(__file__).parents[2]
PATIENCE = 60

OF_THE_STORE = (
    "bridge_app.storage",
    "sqlcipher3",
    "sqlalchemy",
    "psycopg",
    "cryptography",
    "argon2",
)
OF_STAFF = ("bridge_app.ui.inside", "bridge_app.ui.rooms", "bridge_app.ui.desk", "bridge_app.app")
KEEPS = re.compile("O_WRONLY|O_RDWR|O_CREAT")
"""A file that is opened to write in it."""

LIGHT = {"bridge_app.services", "bridge_app.services.clock"}
"""What time it is may be known."""


@dataclass
class AtDesk:
    """Somebody is logged in on a real store, and Karin is about to have the screen."""

    context: Context
    store: Path
    folder: Path
    client: UUID
    ends: list[int] = field(default_factory=list)
    host: AloneHost | None = None

    def begin(self, program: list[str] | None = None) -> AloneHost:
        self.host = AloneHost(self.context, program or command(), printer=_none)
        self.host.over.connect(lambda: self.ends.append(1))
        self.context.services.acting.proven.add(self.client)
        self.host.begin(self.client, OwnLook())
        return self.host

    def seen(self, name: str) -> dict[str, Any]:
        file = self.folder / f"{name}.json"
        wait_for(file.exists, PATIENCE)
        facts: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return facts

    def step(self) -> MiniStep:
        actor = self.context.session.actor
        return self.context.services.plans.plan(actor, self.client).steps[0]


def _none() -> None:
    """No printer: a paper of a test lies at the desk, and comes out of nowhere."""


@pytest.fixture
def at_desk(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AtDesk]:
    folder, store = tmp_path / "driven", tmp_path / "store"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "from tests.journeys import alone_driven\nalone_driven.install()\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(folder), str(ROOT))))
    monkeypatch.setenv(FOLDER, str(folder))
    monkeypatch.setenv(DOES, "stay")
    vault = Vault(store)
    session = vault.create(LOGIN, "Fatima", PASSWORD)
    context = _context(session)
    client = context.services.people.create(session.actor, NewClient("Karin", "de Boer"))
    plan = context.services.plans.set_goal(session.actor, client.id, "debts", "Ik open mijn post")
    goal = plan.goals[0].id
    context.services.plans.add_step(session.actor, client.id, goal, StepDraft("Ik bel de bank"))
    made = AtDesk(context, store, folder, client.id)
    yield made
    if made.host:
        made.host.stop()
    context.background.close()
    vault.close(session)


def _context(session: Session) -> Context:
    problems = Problems("nl", system_clock)
    return Context(
        services=services_for(session.database, system_clock),
        session=session,
        background=Background(problems.show),
        problems=problems,
        changes=Changes(),
        clock=system_clock,
    )


def loaded(facts: dict[str, Any], of: tuple[str, ...]) -> list[str]:
    return [
        each
        for each in facts["modules"]
        if any(each == name or each.startswith(f"{name}.") for name in of)
    ]


def test_a_step_ticked_by_keys_ends_in_the_store(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DOES, "tick")
    at_desk.begin()
    done = at_desk.seen("done")
    assert (at_desk.step().claimed, at_desk.step().confirmed) == (True, False)
    assert "Je mentor ziet het ook." in done["words"]
    wait_for(lambda: bool(at_desk.ends), PATIENCE)
    assert at_desk.client not in at_desk.context.services.acting.at_screen
    assert not loaded(done, OF_THE_STORE + OF_STAFF)
    assert set(loaded(done, ("bridge_app.services",))) <= LIGHT


def test_what_a_library_prints_does_not_come_between_the_wishes(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DOES, "noisy")
    at_desk.begin()
    at_desk.seen("done")
    assert at_desk.step().claimed
    wait_for(lambda: bool(at_desk.ends), PATIENCE)
    with at_desk.context.session.database.reading() as connection:
        noted = {row.action for row in connection.execute(select(audit.c.action))}
    assert "own.close" in noted
    assert "own.refused" not in noted


PRINTS = """
import os, subprocess, sys
from bridge_app.alone_entrance import wires
into, out = wires() if sys.argv[1] == "taken" else (sys.stdin.buffer, sys.stdout.buffer)
print("a library", flush=True)
os.write(1, b"another\\n")
subprocess.run([sys.executable, "-c", "import sys; print(sys.stdin.read(), flush=True)"])
out.write(b"heard " + into.readline())
out.flush()
os._exit(0)
"""


@pytest.mark.parametrize(("wires", "clean"), [("taken", True), ("left", False)])
def test_prints_are_not_on_the_wire_and_the_facts_are_read_by_nobody_else(
    wires: str, *, clean: bool
) -> None:
    said = subprocess.run(
        [sys.executable, "-c", PRINTS, wires],
        input=b"facts\n",
        stdout=subprocess.PIPE,
        timeout=PATIENCE,
        check=True,
        cwd=ROOT,
    ).stdout
    assert (said == b"heard facts\n") is clean


def test_control_the_look_at_modules_finds_a_store() -> None:
    here = {"modules": sorted(sys.modules)}
    assert loaded(here, ("bridge_app.storage",))


def test_the_client_s_process_never_opens_the_store_a_whole_visit_long(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("strace")
    monkeypatch.setenv(DOES, "everywhere")
    monkeypatch.setenv(SIZE, "1280x800")
    whose = at_desk.context.session.actor, at_desk.client
    at_desk.context.services.plans.agree(*whose, TeachBack.COULD_TELL)
    at_desk.context.services.rewards.disclose(*whose)
    trace = at_desk.folder / "trace"
    wrapped = ["strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", str(trace)]
    at_desk.begin([*wrapped, *command()])
    at_desk.seen("everywhere")
    wait_for(lambda: bool(at_desk.ends), PATIENCE)
    opened = trace.read_text(encoding="utf-8", errors="replace")
    assert "nl.toml" in opened, "or nothing was written down at all"
    assert opened.index("nl.toml") < opened.index("en.toml"), "nor was what came later"
    for file in at_desk.store.iterdir():
        assert file.name not in opened
    assert str(at_desk.store) not in opened
    kept = [each for each in opened.splitlines() if KEEPS.search(each)]
    left = [each for each in kept if not of_the_test(each, at_desk.folder)]
    assert left == [], "a sitting leaves nothing behind"
    assert any(str(at_desk.folder) in each for each in kept), "control: the driver does write"


def of_the_test(line: str, folder: Path) -> bool:
    """What the driver writes, what Python keeps of our own code, and what is kept nowhere."""
    return any(each in line for each in (str(folder), "__pycache__", "/dev/"))


def test_when_the_side_with_the_store_dies_the_screen_goes_too(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    line = written(Told(facts_of(files.BUSY, files.TODAY, OwnLook())))
    with subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT
    ) as screen:
        assert screen.stdin is not None
        screen.stdin.write(line)
        screen.stdin.flush()
        wait_for((at_desk.folder / "home.json").exists, PATIENCE)
        time.sleep(1)
        assert screen.poll() is None, "it stays while somebody is there"
        screen.stdin.close()
        assert screen.wait(PATIENCE) == 1


def test_a_screen_that_is_stuck_goes_too_when_the_other_side_dies(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv(DOES, "hang")
    line = written(Told(facts_of(files.BUSY, files.TODAY, OwnLook())))
    with subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT
    ) as screen:
        assert screen.stdin is not None
        screen.stdin.write(line)
        screen.stdin.flush()
        assert at_desk.seen("home")["private"], "other programs may not read its memory"
        screen.stdin.close()
        assert screen.wait(PATIENCE) == 1


def test_a_screen_that_hangs_is_ended_by_the_side_with_the_store(
    at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DOES, "hang")
    host = at_desk.begin()
    at_desk.seen("home")
    process = host.process
    assert process is not None
    host._watch.setInterval(100)
    wait_for(lambda: bool(at_desk.ends), PATIENCE)
    assert process.state() is QProcess.ProcessState.NotRunning
    assert at_desk.client not in at_desk.context.services.acting.at_screen


def test_a_screen_that_turns_says_so_by_itself(at_desk: AtDesk) -> None:
    host = at_desk.begin()
    at_desk.seen("home")
    host._quiet = MOST_QUIET - 2
    wait_for(lambda: host._quiet == 0, PATIENCE)
    assert not at_desk.ends


def test_a_line_that_is_no_facts_ends_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT
    ) as screen:
        assert screen.stdin is not None
        screen.stdin.write(b'{"facts": {}}\n')
        screen.stdin.flush()
        assert screen.wait(PATIENCE) == 1


def test_nobody_else_is_in_the_memory_of_the_screen(at_desk: AtDesk) -> None:
    services, actor = at_desk.context.services, at_desk.context.session.actor
    names = {memory.FRONT + chr(97 + number) * memory.LENGTH for number in range(26)}
    for name in sorted(names):
        services.people.create(actor, NewClient(name))
    own = services.people.create(actor, NewClient(memory.FRONT + "karinkarinka"))
    at_desk.client = own.id
    at_desk.begin()
    wait_for(lambda: at_desk.host is not None and at_desk.host.process is not None, PATIENCE)
    assert at_desk.host is not None
    assert at_desk.host.process is not None
    pid = at_desk.host.process.processId()
    whose = {memory.FRONT + "karinkarinka"}
    wait_for(lambda: memory.found(pid, whose, b"?" * 32) == whose, PATIENCE)
    assert not memory.found(pid, names, b"?" * 32)
    assert memory.found(os.getpid(), names, b"?" * 32) >= names, "this side knows them all"

"""The screen that a client has alone: what it opens, what it remembers, and where hands get on it.

It is the very program (`--alone`), fed with the facts of one client from a store with many, and
answered as the side with the store answers; what it says is read by the rules of that side. Each
of the three trials has a control that must be seen: a store that is opened, everybody's names
among the facts, and a page of staff behind some keys.
"""

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from bridge_app.domain.alone import HERE, Close, Refused, check, wish_in
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import StepDraft, TeachBack
from bridge_app.domain.wire import MOST_ITEMS, written
from bridge_app.services.clock import business_day, system_clock
from bridge_app.ui.alone.facts import Answer, OwnFacts, OwnGoal, Told, steps_shown
from bridge_app.ui.alone_facts import OwnLook, told_of
from tests.faults import memory
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, Place, entered, made, scratch
from tests.journeys.alone_driven import DOES, DOOR, EVENTS, FOLDER

ROOT = Path(__file__).parents[2]
OPENS = "a client alone at the screen: that program opens no file of the store"
REMEMBERS = "a client alone at the screen: no other name is in the memory of that program"
STAYS = "a client alone at the screen: random keys, clicks and touches stay on its own pages"

CLIENT = memory.FRONT + "karinkarinka"
PATIENCE = 120.0
"""Seconds; a busy machine is slow, but not for ever."""

A_MOVE = 0.2
"""Seconds that one key or tap may take at most, on the average."""

WIDE = {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800}
"""The smallest screen that the program is made for."""

A_VISIT = 120
"""So many keys and taps while it is written down which files are opened."""

ALL_OVER = 2_000
EVERY_PAGE = frozenset(
    f"Own{name}Page" for name in "Home Bridge Steps Step Given Paper Help Language".split()
)
"""From so many on it came on each of these."""

DOOR_SIZE = 250
"""So many keys and taps find a page of staff that stands open."""


@dataclass(frozen=True)
class Screen:
    """That program at work, and what it was told last."""

    process: "subprocess.Popen[bytes]"
    folder: Path

    def seen(self, name: str, patience: float = PATIENCE) -> dict[str, object]:
        """What its driver wrote down under this name, once it did."""
        until, file = time.monotonic() + patience, self.folder / f"{name}.json"
        while not file.exists():
            assert time.monotonic() < until, f"it never came to {name}"
            assert self.process.poll() is None, f"it ended by itself: {self._why()}"
            time.sleep(0.05)
        found: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
        return found

    def _why(self) -> str:
        """What fell over, where the driver wrote that down."""
        fallen = self.folder / "fallen.json"
        told = json.loads(fallen.read_text(encoding="utf-8")) if fallen.exists() else {}
        return str(told.get("why", self.process.returncode))


@contextmanager
def screen(
    told: Told, folder: Path, does: str, *wrap: str, **more: str
) -> Iterator[tuple[Screen, list[str]]]:
    """The program with these facts, driven as `does` says; and what it said that it may not."""
    folder.mkdir(parents=True)
    (folder / "sitecustomize.py").write_text(
        "from tests.journeys import alone_driven\nalone_driven.install()\n", encoding="utf-8"
    )
    looks = folder / "screen.json"
    looks.write_text(json.dumps({"screens": [WIDE]}), encoding="utf-8")
    platform = f"offscreen:configfile={looks}"
    does_what = {FOLDER: str(folder), DOES: does, "QT_QPA_PLATFORM": platform}
    paths = {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT)))}
    words = [*wrap, sys.executable, "-m", "bridge_app", "--alone"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    strange: list[str] = []
    with subprocess.Popen(
        words, cwd=ROOT, env=os.environ | does_what | paths | more, **pipes
    ) as process:  # type: ignore[call-overload]  # two pipes
        _say(process.stdin, told)
        args = (process.stdout, process.stdin, told, strange)
        threading.Thread(target=_answer, args=args, daemon=True).start()
        try:
            yield Screen(process, folder), strange
        finally:
            with suppress(OSError):  # what is wrapped around it may be gone, it is not
                process.stdin.close()
            process.kill()


def _say(into: IO[bytes], told: Told) -> None:
    into.write(written(told))
    into.flush()


def _answer(said: IO[bytes], into: IO[bytes], told: Told, strange: list[str]) -> None:
    """Each wish is answered in turn; what is none, or the end, is told."""
    answers = [each for each in Answer if each not in {Answer.SHOWN, Answer.CLOSED}]
    for number, line in enumerate(said):
        if line.strip() == HERE:
            continue
        try:
            wish = wish_in(line)
            check(wish, steps_shown(told.facts), told.facts.today, told.tongues)
        except Refused as refusal:
            strange.append(f"said something {refusal.why}")
            continue
        if isinstance(wish, Close):
            return
        try:
            _say(into, replace(told, answer=answers[number % len(answers)]))
        except (OSError, ValueError):
            return


# --- a store with many, and the facts of one ------------------------------------------------------


def _filled(inside: Inside, names: Sequence[str]) -> Told:
    """What crosses of one client, whose store holds these others too; all was told to them."""
    services, actor = inside.services, inside.actor
    for name in names:
        services.people.create(actor, NewClient(name))
    client = services.people.create(actor, NewClient(CLIENT)).id
    plan = services.plans.set_goal(actor, client, "debts", "Ik open mijn post")
    for text in ("Ik bel de bank", "Ik leg mijn post klaar"):
        services.plans.add_step(actor, client, plan.goals[0].id, StepDraft(text))
    services.plans.agree(actor, client, TeachBack.COULD_TELL)
    services.rewards.disclose(actor, client)
    services.acting.proven.add(client)
    file = services.alone.open(replace(actor, client=client), client)
    return told_of(file, business_day(system_clock()), OwnLook())


@contextmanager
def _one_of(count: int) -> Iterator[tuple[Place, Told, list[str], Path]]:
    chance = random.Random(count)
    names = sorted({memory._marked(chance) for _ in range(count)})
    with scratch() as folder:
        place = made(folder / "store")
        with entered(place) as inside:
            told = _filled(inside, names)
        yield place, told, names, folder


# --- memory -----------------------------------------------------------------------------------


def remembers(count: int, seed: int) -> Figure:
    """Look for `count` names of others in the memory of that program, and for its own."""
    with _one_of(count) as (place, told, names, folder):
        lost = _known(place, told, names, folder / "one")
        goals = (*told.facts.goals, *_all_as_goals(told.facts, names))
        everybody = replace(told, facts=replace(told.facts, goals=goals))
        control = _known(place, everybody, names, folder / "all")
    return figure(("own-memory", REMEMBERS), (count, lost), (count, control), seed)


def _known(place: Place, told: Told, names: Sequence[str], folder: Path) -> list[str]:
    with screen(told, folder, "stay") as (shown, _):
        shown.seen("home")
        found = memory.found(shown.process.pid, {CLIENT, *names}, place.key)
        assert CLIENT in found, "the scan does not even see whose screen it is"
        return [f"{each}: readable" for each in sorted(found - {CLIENT})]


def _all_as_goals(facts: OwnFacts, names: Sequence[str]) -> Iterator[OwnGoal]:
    step = facts.goals[0].steps[0]
    for start in range(0, len(names), MOST_ITEMS):
        some = names[start : start + MOST_ITEMS]
        yield OwnGoal("", tuple(replace(step, text=name) for name in some))


# --- files ------------------------------------------------------------------------------------


def opens(count: int, seed: int) -> Figure:
    """Start that program `count` times and read which files it opened while hands went over it."""
    with _one_of(2) as (place, told, _, folder):
        lost = [
            f"start {number}: opened {name}"
            for number in range(1, count + 1)
            for name in _opened(place, told, folder / str(number), seed + number)
        ]
        trace, store = folder / "trace", str(place.folder)
        words = f"from tests.faults import own_screen; own_screen.enter({store!r}, {place.key!r})"
        subprocess.run([*_traced(trace), sys.executable, "-c", words], cwd=ROOT, check=True)
        control = [f"start {number}: {each}" for number, each in enumerate(_of(place, trace), 1)]
    return figure(("own-opens", OPENS), (count, lost), (1, control[:1]), seed)


def _opened(place: Place, told: Told, folder: Path, seed: int) -> list[str]:
    trace, more = folder / "trace", {EVENTS: str(A_VISIT), "ALONE_SEED": str(seed)}
    with screen(told, folder, "rage", *_traced(trace), **more) as (shown, _):
        pages = shown.seen("raged")["pages"]
        assert len(pages) > 3, f"it came no further than {pages}"  # type: ignore[arg-type]  # a list
        assert "nl.toml" in trace.read_text(errors="replace"), "nothing was written down at all"
    return _of(place, trace)


def _traced(into: Path) -> list[str]:
    return ["strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", str(into)]


def _of(place: Place, trace: Path) -> list[str]:
    """The files of the store that were opened."""
    text = trace.read_text(encoding="utf-8", errors="replace")
    names = [each.name for each in place.folder.iterdir()]
    return [name for name in (*names, str(place.folder)) if f"{name}" in text]


def enter(folder: str, key: bytes) -> None:
    """The control: somebody opens that store."""
    from uuid import UUID

    with entered(Place(Path(folder), key, UUID(int=1))):
        pass


# --- hands ------------------------------------------------------------------------------------


def stays(count: int, seed: int) -> Figure:
    """Press, click and touch `count` times anywhere, and look after each what there is."""
    with _one_of(2) as (_, told, _, folder):
        lost = _raged(told, folder / "rage", count, seed)
        control = _raged(told, folder / "door", DOOR_SIZE, seed, door="1")
    return figure(("own-hands", STAYS), (count, lost), (DOOR_SIZE, control), seed)


def _raged(told: Told, folder: Path, count: int, seed: int, door: str = "") -> list[str]:
    more = {EVENTS: str(count), "ALONE_SEED": str(seed), DOOR: door}
    with screen(told, folder, "rage", **more) as (shown, strange):
        raged = shown.seen("raged", PATIENCE + A_MOVE * count)
    seen = raged["strange"]
    assert isinstance(seen, list)
    assert raged["events"] == count, "it did not do them all"
    pages = set(raged["pages"])  # type: ignore[call-overload]  # a list
    assert door or len(pages) > 3, f"it came no further than {pages}"
    assert count < ALL_OVER or pages >= EVERY_PAGE, f"it never came on {EVERY_PAGE - pages}"
    return [*seen, *strange]

"""Killed anywhere in a conversation: it reopens on the same question with all that was said."""

import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from uuid import UUID

from bridge_app.domain.people import NewClient, Place
from bridge_app.services.clock import business_day, system_clock
from bridge_app.storage.database import Database
from tests.faults import place as stores
from tests.faults import process
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.kills import SavedLater
from tests.faults.place import Inside, entered, made, scratch, whole

PROMISE = "killed anywhere in a conversation: on at the same question, nothing said is lost"
AFTER = 0.05
"""Seconds after a key at most: the next one is under way then."""

KEYS = (
    "<Return><Return><Space><Return>"  # welcome, today, keep
    "<Space><Return><Return><Return><Return>"  # how one is, about stress
    "Ik zorg voor mijn dochter.<Return>"
    "2<Return>4<Return>3<Return>4<Return>1<Return>1<Return>4<Return>3<Return>"
    "<Return>2<Tab>3<Return><Return>"  # the mentor's view, the whole bridge
    "53<Return>14<Return><Return>"  # two links
    "5<Return>4<Return>Ik slaap rustig.<Return>"
    "Ik weet wat ik open heb staan.<Return>"
    "Ik leg mijn brieven bij elkaar.<Tab><Space><Return>"
    "<Space><Return><Return><Return>"  # told back, ready, one more thing
    "<Return><Return>"  # the next day, the next look
)
"""A whole first conversation, key by key."""


@dataclass(frozen=True)
class Seen:
    """What stood on the screen after a key: where, and what had been said."""

    client: UUID
    place: Place
    said: dict[str, str]


def run(count: int, seed: int) -> Figure:
    """Kill `count` conversations, and a tenth as many with the protection off."""
    chance = random.Random(seed)
    lost = _lost(count, chance, Database)
    control = until_lost(lambda size: _lost(size, chance, SavedLater), max(count // 10, 2))
    return figure(("journey", PROMISE), (count, lost), control, seed)


def _lost(count: int, chance: random.Random, wrap: type[Database]) -> list[str]:
    lost = []
    with scratch() as folder:
        store = made(folder / "store")
        for number in range(1, count + 1):
            last = _killed(store, wrap, chance)
            lost += [f"kill {number}: {name}" for name in _after(store, last)]
    return lost


def _killed(store: stores.Place, wrap: type[Database], chance: random.Random) -> Seen:
    """What was seen last in a conversation that was killed after any of its keys."""
    child = process.Child(talk, (store, wrap))
    seen: list[Seen] = [child.hear() for _ in range(chance.randint(1, sum(1 for _ in _keys())))]
    time.sleep(chance.uniform(0, AFTER))
    seen += child.kill()
    return seen[-1]


def _after(store: stores.Place, last: Seen) -> list[str]:
    """What is not there any more; the key that was under way may have counted already."""
    with entered(store) as inside:
        file = inside.services.people.open(inside.actor, last.client)
        if file.conversation is None:
            return [] if last.place.step in {"welcome", "today", "keep"} else ["the conversation"]
        here, before, said = _found(inside, file.conversation.id)
        gone = [name for name, text in last.said.items() if said.get(name) != text]
        moved = last.place not in {here, before}
        began = last.place.step == "keep"
        wrong = whole(inside)
        wrong += [f"at {here}, was at {last.place}"] if moved and not began else []
        return wrong + (gone if len(gone) > 1 else [])


def _found(inside: Inside, conversation: UUID) -> tuple[Place, Place | None, dict[str, str]]:
    """Where the talk goes on, by the program's own code, what lies before it, what it knows."""
    from bridge_app.ui.intake.beginning import first_facts, read, taken_up
    from bridge_app.ui.intake.journey import before
    from bridge_app.ui.intake.state import route

    found = read(inside.services, inside.actor, conversation)
    wording = inside.services.bridges.definition()
    begin = first_facts(found.file, wording, "Fatima", business_day(system_clock()))
    facts = taken_up(begin, found)
    return facts.place, before(facts.place, route(facts)), dict(said_in(facts))


def said_in(facts: object) -> Iterator[tuple[str, str]]:
    """Everything that was said and kept, by name."""
    from bridge_app.ui.intake.state import Facts

    assert isinstance(facts, Facts)
    for area, answer in facts.answers.items():
        yield area, f"{answer.answer} {answer.client_level} {answer.mentor_level}"
    for place, text in enumerate(facts.strengths):
        yield f"strength {place}", text
    for link in facts.bridge.links:
        yield f"link {link.from_area}", link.to_area
    yield from ((f"flag {area}", str(level)) for area, level in facts.bridge.targets.items())
    yield from (("urgent", facts.urgent), ("vision", facts.vision))
    yield "wellbeing", facts.wellbeing or ""
    if facts.plan:
        yield from ((f"goal {goal.id}", goal.text) for goal in facts.plan.goals)
        yield from ((f"step {step.id}", step.text) for step in facts.plan.steps)
        yield "agreed", str(len(facts.plan.agreements))


# --- in the child ------------------------------------------------------------------------------


def talk(say: Connection, store: stores.Place, wrap: type[Database]) -> None:
    """One conversation after the other on a real page; says what is seen after every key."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with entered(store, wrap) as inside:
        press = _page(inside, say)
        while True:
            press()


def _page(inside: Inside, say: Connection) -> Callable[[], None]:
    from PySide6.QtWidgets import QApplication

    from bridge_app.domain.people import StaffMember
    from bridge_app.services.session import Session
    from bridge_app.ui.background import Background
    from bridge_app.ui.changes import Changes
    from bridge_app.ui.context import Context
    from bridge_app.ui.intake.presenter import IntakePresenter
    from bridge_app.ui.problems import Problems
    from bridge_app.ui.theme import Theme, load_fonts, wear

    app = QApplication.instance() or QApplication(["journey"])
    assert isinstance(app, QApplication)
    load_fonts()
    wear(app, Theme(together=True))
    problems = Problems("nl", system_clock)
    staff = StaffMember(inside.actor.person, "balie", "Fatima")
    session = Session(inside.actor, staff, True, inside.database)
    context = Context(
        inside.services, session, Background(problems.show), problems, Changes(), system_clock
    )
    room = IntakePresenter(context)
    room.page.resize(1280, 800)
    room.page.show()
    room.page.activateWindow()
    app.processEvents()

    def whole_talk() -> None:
        client = inside.services.people.create(inside.actor, NewClient("Karin")).id
        room.start(client)
        for key in _keys():
            say.send(_seen(client, room._talk.known))
            _press(app, key)
        say.send(_seen(client, room._talk.known))

    return whole_talk


def _seen(client: UUID, facts: object) -> Seen:
    from bridge_app.ui.intake.state import Facts

    assert isinstance(facts, Facts)
    return Seen(client, facts.place, dict(said_in(facts)))


def _keys() -> Iterator[str]:
    """The keys of the script one by one: "<Return>", or a letter."""
    rest = KEYS
    while rest:
        end = rest.index(">") + 1 if rest[0] == "<" else 1
        yield rest[:end]
        rest = rest[end:]


def _press(app: object, key: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    assert isinstance(app, QApplication)
    focus = app.focusWidget()
    assert focus is not None, "nothing has the focus"
    if len(key) > 1:
        QTest.keyClick(focus, getattr(Qt.Key, f"Key_{key[1:-1]}"))
    else:
        QTest.keyClicks(focus, key)
    app.processEvents()

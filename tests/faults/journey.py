"""Killed anywhere in a conversation: it reopens on the same question with all that was said.

The same keys are first pressed without a kill, so that it is known what each of them leaves. What
is found after a kill has to be what the last key left, or what the next one leaves: it was under
way. Only of the text of one field, while it is typed, may the end be missing.
"""

import os
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from uuid import UUID

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, NewClient, Place
from bridge_app.domain.plan import StepDraft, TeachBack
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import services_for
from bridge_app.storage.database import Database
from tests.faults import place as stores
from tests.faults import process
from tests.faults.figure import Figure, figure, until_lost
from tests.faults.kills import SavedLater
from tests.faults.place import Inside, entered, made, scratch, whole

PROMISE = "killed anywhere in a conversation: on at the same question, nothing said is lost"
AFTER = 0.05
"""Seconds after a key at most: the next one is under way then."""

AGO = timedelta(days=213)
"""How long ago the first conversation was when somebody comes back."""

FIRST = (
    "<Return><Return><Space><Return>"  # welcome, today, keep
    "<Space><Return><Return><Return><Return>"  # how one is, about stress
    "Ik zorg voor mijn dochter.<Return>"
    "2<Return>4<Return>3<Return>4<Return>1<Return>1<Return>4<Return>3<Return>"
    "<Return>2<Tab>3<Return><Return>"  # the mentor's view, the whole bridge
    "53<Return>14<Return><Return>"  # two links
    "5<Return>4<Return>Ik slaap rustig.<Return>"
    "Ik weet wat ik open heb staan.<Return>"
    "Ik leg mijn brieven bij elkaar.<Tab><Space><Return>"
    "<Space><Return><Return><Return><Return><Return>"  # told back, ready, one more thing
    "<Return><Return>"  # the next day, the next look
)
"""A whole first conversation, key by key."""

RETURN = (
    "<Return><Return><Return><Space><Return>"  # welcome, today, keep, how one is
    "<Return><Return>"  # what went well, where we were
    "<Space><Tab><Tab>Mijn zus zat naast mij.<Return>"  # the first step was done
    "<Right><Space><Return>"  # the second not yet
    "<Return>3<Return>3<Return>3<Return>4<Return>2<Return>1<Return>4<Return>3<Return>"
    "<Return>3<Tab>3<Return><Return><Return>"  # the mentor's view, the bridge, how it grew
    "53<Return><Return>"  # a link
    "5<Return>4<Return>Ik slaap weer door.<Return>"
    "<Return><Return>"  # the goal and the step that is open go on
    "<Space><Return><Return><Return><Return><Return>"  # told back, ready, one more thing
    "<Return>"  # the next day
)
"""A whole conversation with somebody who was here before."""

TALKS = (FIRST, RETURN)


@dataclass(frozen=True)
class Seen:
    """What stood on the screen after some keys: where, what was said and kept, what is typed."""

    client: UUID
    place: Place
    started: bool
    said: dict[str, str]
    typed: dict[str, str]


def run(count: int, seed: int) -> Figure:
    """Kill `count` conversations of both kinds, and a tenth as many with the protection off."""
    chance = random.Random(seed)
    scripts = [_undisturbed(number) for number in range(len(TALKS))]
    lost = _lost(count, chance, Database, scripts)
    control = until_lost(lambda size: _lost(size, chance, SavedLater, scripts), max(count // 10, 2))
    return figure(("journey", PROMISE), (count, lost), control, seed)


def _undisturbed(talk: int) -> list[Seen]:
    """What is seen after each key of a conversation that nobody kills."""
    with scratch() as folder:
        child = process.Child(talk_on, (made(folder / "store"), Database, talk))
        seen: list[Seen] = [child.hear() for _ in range(len(_keys(talk)) + 1)]
        child.kill()
        return seen


def _lost(
    count: int, chance: random.Random, wrap: type[Database], scripts: list[list[Seen]]
) -> list[str]:
    lost = []
    with scratch() as folder:
        store = made(folder / "store")
        for number in range(1, count + 1):
            talk = number % len(TALKS)
            seen = _killed(store, wrap, talk, chance)
            script = scripts[talk]
            following = script[min(len(seen), len(script) - 1)]
            lost += [f"kill {number}: {name}" for name in _after(store, seen[-1], following)]
    return lost


def _killed(
    store: stores.Place, wrap: type[Database], talk: int, chance: random.Random
) -> list[Seen]:
    """What was seen in a conversation that was killed after any of its keys."""
    child = process.Child(talk_on, (store, wrap, talk))
    seen: list[Seen] = [child.hear() for _ in range(chance.randint(1, len(_keys(talk)) + 1))]
    time.sleep(chance.uniform(0, AFTER))
    return seen + child.kill()


def _after(store: stores.Place, last: Seen, following: Seen) -> list[str]:
    """What is not as it was; the key that was under way may have counted already."""
    with entered(store) as inside:
        file = inside.services.people.open(inside.actor, last.client)
        wrong = whole(inside)
        if file.conversation is not None:
            found = _found(inside, file.conversation.id)
            return wrong + missing(found, last, following)
        return [*wrong, "the conversation"] if last.started else wrong


def missing(found: Seen, last: Seen, following: Seen) -> list[str]:
    """What was said or typed and is there no more, and whether the talk stands elsewhere."""
    wrong = [
        f"{name}: {found.said.get(name)!r}, was {text!r}"
        for name, text in last.said.items()
        if found.said.get(name) not in {text, following.said.get(name)}
    ]
    behind = [
        name
        for name, text in last.typed.items()
        if not (_typed(found, name, text) or found.typed.get(name, "") == following.typed.get(name))
    ]
    cut = [name for name in behind if last.typed[name].startswith(found.typed.get(name, ""))]
    wrong += [f"typed {name}" for name in (behind if cut != behind or len(cut) > 1 else [])]
    if found.place not in {last.place, following.place}:
        wrong.append(f"at {found.place}, was at {last.place}")
    return wrong


def _typed(found: Seen, name: str, text: str) -> bool:
    """Whether typed text is there: as it was typed, or as a row of its own by now."""
    return found.typed.get(name, "") == text or any(text in said for said in found.said.values())


def _found(inside: Inside, conversation: UUID) -> Seen:
    """Where the talk goes on and what it knows, by the program's own code."""
    from bridge_app.ui.intake.beginning import first_facts, read, taken_up

    found = read(inside.services, inside.actor, conversation)
    wording = inside.services.bridges.definition()
    begin = first_facts(found.file, wording, "Fatima", business_day(system_clock()))
    return _seen(found.file.client.id, taken_up(begin, found))


def _seen(client: UUID, facts: object) -> Seen:
    """Steps by their number, so that two conversations by the same keys look the same."""
    from bridge_app.ui.intake.state import Facts

    assert isinstance(facts, Facts)
    place, steps = facts.place, facts.plan.steps if facts.plan else ()
    numbers = {str(step.id): f"step {number}" for number, step in enumerate(steps, 1)}
    place = replace(place, area=numbers.get(place.area, place.area))
    typed = {
        ".".join(numbers.get(part, part) for part in name.split(".")): text
        for name, text in facts.drafts.items()
        if text
    }
    return Seen(client, place, facts.started, dict(said_in(facts)), typed)


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
    yield "next look", str(facts.review_due)
    for number, goal in enumerate(facts.plan.goals if facts.plan else (), 1):
        yield f"goal {number}", goal.text
    for number, step in enumerate(facts.plan.steps if facts.plan else (), 1):
        told = (step.text, step.day, step.lane, step.state, step.confirmed_how, step.note)
        yield f"step {number}", " ".join(map(str, told))
    yield "agreed", str(len(facts.plan.agreements) if facts.plan else 0)


# --- in the child ------------------------------------------------------------------------------


def talk_on(say: Connection, store: stores.Place, wrap: type[Database], talk: int) -> None:
    """One conversation on a real page; says what is seen after every key, and waits."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with entered(store, wrap) as inside:
        whole_talk = _page(inside, say)
        whole_talk(talk)
        time.sleep(60)


def _comes_back(inside: Inside) -> UUID:
    """Somebody who was here: a bridge, a strength, a goal with two steps, all agreed."""

    def then() -> datetime:
        return system_clock() - AGO

    services, actor = services_for(inside.database, then), inside.actor
    bridges, plans = services.bridges, services.plans
    client = services.people.create(actor, NewClient("Karin", "Bos")).id
    talk = bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    bridges.set_strengths(actor, talk, ("Ik zorg goed voor mijn moeder.",))
    for number, area in enumerate(bridges.definition().definition.areas):
        bridges.answer(actor, talk, area.id, Given(Answer.ANSWERED, number % area.levels + 1))
    bridges.finish(actor, talk)
    plan = plans.set_goal(actor, client, "debts", "Ik weet wat ik open heb staan.")
    for text in ("Ik leg al mijn brieven bij elkaar.", "Ik bel de woningcorporatie."):
        plan = plans.add_step(actor, client, plan.goals[0].id, StepDraft(text))
    plans.agree(actor, client, TeachBack.COULD_TELL)
    bridges.end(actor, talk)
    return client


def _page(inside: Inside, say: Connection) -> Callable[[int], None]:
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

    def whole_talk(talk: int) -> None:
        people = inside.services.people
        again = TALKS[talk] is RETURN
        client = (
            _comes_back(inside) if again else people.create(inside.actor, NewClient("Karin")).id
        )
        room.start(client)
        for key in _keys(talk):
            say.send(_seen(client, room._talk.known))
            _press(app, key)
        say.send(_seen(client, room._talk.known))

    return whole_talk


def _keys(talk: int) -> list[str]:
    """The keys of a conversation one by one: "<Return>", or a letter."""
    return re.findall(r"<\w+>|[^<]", TALKS[talk])


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

"""From what was typed to the painted rows, in the real page on a real store.

The 60 ms in which the field waits for the next key are not counted (EXPERIENCE 4.2).
"""

import os
from collections.abc import Iterator
from itertools import cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import ConversationKind, Keep, NewClient
from bridge_app.services.clock import system_clock
from bridge_app.ui.aloud.reader import Reader
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.desk.presenter import DeskPresenter
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.problems import Problems
from bridge_app.ui.rooms import INTAKE, Rooms
from bridge_app.ui.spots import Spot
from tests.benchmarks.crowd import CITY, DESK, Crowd, crowd
from tests.benchmarks.made import definition
from tests.benchmarks.measure import Figure, alone
from tests.ui.aloud_voice import Listener

ROUNDS = 15
LIMIT = 50.0
"""Milliseconds (SPEED 3)."""

RESUME = 300.0
"""Milliseconds until an interrupted talk stands on its question again (EXPERIENCE 7.1, U17)."""

SPEECH = 500.0
"""Milliseconds from asking to the first sentence given to the voice (EXPERIENCE 7.1, U14)."""

KARIN = NewClient("Karin", "de Boer")


def figures() -> Iterator[Figure]:
    """The same key at a desk and in a city."""
    application = QApplication.instance() or QApplication([])
    for size in (DESK, CITY):
        with crowd(size) as here:
            yield Figure(f"typed to painted rows, {size:,}, limit 50 ms", LIMIT, _key(here), 1.0)
            if size == DESK:
                yield Figure("go on with a talk, limit 300 ms", RESUME, _going_on(here), 1.0)
                yield Figure("another language, read aloud, limit 500 ms", SPEECH, _read(here), 1.0)
    del application


def _context(here: Crowd) -> Context:
    problems = Problems("nl", system_clock)
    background = Background(problems.show)
    return Context(here.services, here.session, background, problems, Changes(), system_clock)


def _read(here: Crowd) -> float:
    """From the pick of a language to the first sentence of the welcome given to the voice."""
    room, voice = IntakePresenter(_context(here)), Listener("nl", "en")
    reader, page = Reader(voice), room.page
    room.start(here.services.people.create(here.actor, KARIN).id)
    page.resize(1280, 800)
    page.show()
    languages = cycle(("en", "nl"))
    picker = page.top.language

    def deed() -> None:
        language = next(languages)
        picker.setCurrentIndex(picker.findData(language))
        picker.activated.emit(picker.currentIndex())
        QApplication.processEvents()
        page.grab()
        reader.turn(page)
        assert voice.heard[-1][0] == language
        reader.hush()

    return alone(deed, ROUNDS)


def _going_on(here: Crowd) -> float:
    """From the press on "Ga verder" to the painted question."""
    bridges, actor = here.services.bridges, here.actor
    client = here.services.people.create(actor, KARIN).id
    talk = bridges.start(actor, client, ConversationKind.INTAKE, Keep.ALL, "nl").id
    for area in definition().definition.areas[:3]:
        bridges.answer(actor, talk, area.id, Given(Answer.ANSWERED, 2))
    rooms = Rooms(_context(here))

    def deed() -> None:
        rooms.go(Spot(INTAKE, talk))
        page = rooms.here.page
        page.resize(1280, 800)
        page.show()
        QApplication.processEvents()
        page.grab()
        page.hide()

    taken = alone(deed, ROUNDS)
    rooms.dismiss()
    return taken


def _key(here: Crowd) -> float:
    desk = DeskPresenter(_context(here))
    desk.page.resize(1280, 800)
    desk.page.show()
    desk.open()
    desk.page.search.setText("jan")
    texts = cycle(("jans", "jan", "boer", "boe"))

    def deed() -> None:
        text = next(texts)
        desk.page.search.setText(text)
        desk.page.sought.emit(text)
        QApplication.processEvents()
        desk.page.grab()

    return alone(deed, ROUNDS)

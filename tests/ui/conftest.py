"""A store in memory, somebody who is logged in, and a screen that is the same on every machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import Role
from bridge_app.services.session import Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.ui.background import Background
from bridge_app.ui.changes import Changes
from bridge_app.ui.context import Context
from bridge_app.ui.language import speak
from bridge_app.ui.line import Line
from bridge_app.ui.problems import Message, Problems
from bridge_app.ui.theme import Theme, load_fonts, load_other_fonts, wear
from tests.ui.answers import Answers
from tests.ui.people import signed_in

MONDAY = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
"""Half past ten in the morning in Amsterdam."""


OUT_OF_SIGHT = (10_000, 10_000)
"""Where the pointer waits: what it happens to stand on in a window looks otherwise."""


class StandingClock:
    """Stands still until a test moves it on."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture(scope="session")
def screen(qapp: QApplication) -> QApplication:
    """The application as the program makes it: Fusion and the shipped letters."""
    qapp.setStyle("Fusion")
    load_fonts()
    load_other_fonts()
    return qapp


@pytest.fixture(autouse=True)
def at_ease(
    screen: QApplication, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QApplication]:
    """The everyday look in Dutch; whatever a test changes is as it was for the next."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    QCursor.setPos(*OUT_OF_SIGHT)
    speak(screen, "nl")
    wear(screen, Theme())
    yield screen
    for window in screen.topLevelWidgets():
        window.close()
        window.deleteLater()
    screen.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    screen.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def session(clock: StandingClock) -> Iterator[Session]:
    """Somebody who may do everything, in a store in memory."""
    with signed_in(clock, Role) as made:
        yield made


@pytest.fixture
def answers() -> Answers:
    return Answers()


@contextmanager
def handed(
    session: Session, clock: StandingClock, answers: Answers, vault: Vault | None = None
) -> Iterator[Context]:
    """What a room is handed, on real services over this store; one on disk has a door."""
    problems = Problems("nl", clock)
    background = Background(problems.show)
    yield Context(
        services=services_for(session.database, clock),
        session=session,
        background=background,
        problems=problems,
        changes=Changes(),
        clock=clock,
        asking=answers,
        vault=vault,
    )
    background.close()


@pytest.fixture
def context(session: Session, clock: StandingClock, answers: Answers) -> Iterator[Context]:
    """What a room is handed, over a store in memory."""
    with handed(session, clock, answers) as made:
        yield made


@pytest.fixture
def far(context: Context) -> Iterator[Context]:
    """The same over a line, as to a store on a server."""
    background = Background(context.problems.show, Line(lambda: None))
    yield replace(context, background=background)
    background.close()


@pytest.fixture
def said(context: Context) -> list[Message | None]:
    """Every message that rooms left for the strip."""
    messages: list[Message | None] = []
    context.problems.said.connect(messages.append)
    return messages


def with_roles(context: Context, *roles: Role) -> Context:
    """The same context for somebody who may do less."""
    actor = replace(context.session.actor, roles=frozenset(roles))
    return replace(context, session=replace(context.session, actor=actor))

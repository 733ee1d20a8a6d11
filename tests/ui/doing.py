"""Keys for whatever has the focus, and a client with a plan made through the services."""

from collections.abc import Callable
from time import monotonic
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import MiniStep, Plan, SeenHow, StepDraft, TeachBack
from bridge_app.settings import Settings
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.looks import Looks
from bridge_app.ui.window import Window

Key = Qt.Key


def focus() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def typing(text: str) -> None:
    """One key after the other."""
    for letter in text:
        QTest.keyClicks(focus(), letter)


def press(key: Qt.Key, times: int = 1) -> None:
    """The same key so many times."""
    for _ in range(times):
        QApplication.processEvents()
        QTest.keyClick(focus(), key)


def wait_for(condition: Callable[[], bool], seconds: float = 5) -> None:
    """Lets the screen work until this holds."""
    deadline = monotonic() + seconds
    while not condition():
        assert monotonic() < deadline, "it never came"
        QTest.qWait(10)


def on_screen(page: QWidget) -> None:
    """As wide as a page stands in the program, in front, ready for keys."""
    page.resize(1070, 800)
    page.show()
    page.activateWindow()
    wait_for(page.isActiveWindow)


def inside_of(screen: QApplication, context: Context) -> Inside:
    """Somebody at work in a window of their own, where their day begins."""
    looks = Looks(screen, Settings(), lambda _chosen: None)
    window = Window(looks)
    window.show()
    window.activateWindow()
    made = Inside(window, context, looks)
    made.begin()
    QApplication.processEvents()
    return made


def add_client(context: Context, first: str = "Karin", last: str = "de Boer") -> UUID:
    """A new client, within reach of who is logged in."""
    return context.services.people.create(context.session.actor, NewClient(first, last)).id


def add_plan(context: Context, client: UUID, *texts: str, agreed: bool = True) -> Plan:
    """A goal with these steps for today."""
    plans, actor = context.services.plans, context.session.actor
    plan = plans.set_goal(actor, client, "debts", "Ik open mijn post.")
    for text in texts:
        draft = StepDraft(text, day=context.clock().date())
        plan = plans.add_step(actor, client, plan.goals[0].id, draft)
    return plans.agree(actor, client, TeachBack.COULD_TELL) if agreed else plan


def confirm(context: Context, client: UUID, step: MiniStep) -> Plan:
    """The step was done, and told."""
    return context.services.plans.confirm(context.session.actor, client, step.id, SeenHow.TOLD)

"""The screen goes to a client and comes back: both real processes, from the file to the lock."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.plan import StepDraft
from bridge_app.ui.context import Context
from bridge_app.ui.proving.page import OwnViewPage
from bridge_app.ui.proving.presenter import OwnViewPresenter
from bridge_app.ui.theme import theme_of
from bridge_app.ui.worn import worn
from tests.journeys.alone_driven import DOES, FOLDER, HANDS, SIZE
from tests.journeys.conftest import PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_desk_and_totals import client_page, come_in, somebody, until

ROOT = Path(__file__).parents[2]
PIN = "2580"
TAPS = 3
"""My steps, this step, yes (EXPERIENCE 4.4)."""

pytestmark = pytest.mark.xvfb

Drive = Callable[..., Path]


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drive:
    """The client at the screen, with such hands; what they saw stands in the folder."""

    def prepared(hands: str, size: str, does: str = "visit") -> Path:
        folder = tmp_path / "driven"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(
            "from tests.journeys import alone_driven\nalone_driven.install()\n"
        )
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(folder), str(ROOT))))
        wanted = {FOLDER: str(folder), DOES: does, HANDS: hands, SIZE: size}
        for name, value in wanted.items():
            monkeypatch.setenv(name, value)
        return folder

    return prepared


def planned(context: Context) -> UUID:
    """Karin, with a step to do."""
    karin = somebody(context, "Karin", "de Boer")
    plans, actor = context.services.plans, context.session.actor
    plan = plans.set_goal(actor, karin, "debts", "Ik open mijn post")
    plans.add_step(actor, karin, plan.goals[0].id, StepDraft("Ik bel de bank"))
    return karin


def own_page(desk: Desk) -> OwnViewPage:
    page = desk.page
    assert isinstance(page, OwnViewPage)
    return page


def to_the_file(desk: Desk, hands: Hands) -> None:
    """Found, opened, and on to the page from which the screen is given; by keys."""
    hands.type_text("boer")
    hands.press("Return")
    hands.walk_to(client_page(desk).top.own)
    hands.press("Return")


def choose_a_code(desk: Desk, hands: Hands) -> None:
    """The client types it twice; nothing of staff is seen meanwhile."""
    hands.walk_to(own_page(desk).pin)
    hands.press("Return")
    inside = desk.program.inside
    assert inside is not None
    room = inside.rooms.here.presenter
    assert isinstance(room, OwnViewPresenter)
    for _ in range(2):
        assert room.panel is not None
        assert not inside.frame.isVisible()
        hands.type_text(PIN)
        hands.press("Return")
    assert inside.frame.isVisible()


def seen(folder: Path, name: str) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return facts


def type_code(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """The last digit as a real key comes in, with a loop around it: the page goes meanwhile."""
    hands.type_text(PIN[:-1])
    last = getattr(Qt.Key, f"Key_{PIN[-1]}")
    meter.key(last, Qt.KeyboardModifier.NoModifier)
    window, loop = desk.program.window.windowHandle(), QEventLoop()

    def press() -> None:
        QTest.keyClick(window, last)
        loop.quit()

    QTimer.singleShot(0, loop, press)
    loop.exec()


def back_in(desk: Desk, hands: Hands) -> None:
    """Who handed the screen over gets it back by logging in."""
    assert "--locked" in desk.started[-1]
    desk.program.window.activateWindow()  # what a desktop does when another program goes
    until(hands, lambda: QApplication.focusWidget() is not None)
    hands.type_text(PASSWORD)
    hands.press("Return")
    desk.let_in()


def visited(desk: Desk, hands: Hands, meter: UxMeter, folder: Path) -> None:
    """From the file through the code to the client's own process, and back to the lock."""
    context = come_in(desk, hands)
    karin = planned(context)
    to_the_file(desk, hands)
    choose_a_code(desk, hands)
    hands.walk_to(own_page(desk).hand)
    hands.press("Return")
    meter.start()
    begun = monotonic()
    type_code(desk, hands, meter)
    until(hands, (folder / "after Mijn brug.json").exists)
    came = monotonic() - begun
    until(hands, lambda: bool(desk.started))
    for _ in range(TAPS):
        meter.click()
    meter.tally.machine = came
    done = meter.done("U13 a code, and a step that is done")
    assert (done.typed, done.keys, done.clicks) == (len(PIN), 0, TAPS)
    assert done.seconds <= 12
    meter.start()
    back_in(desk, hands)
    inside = desk.program.inside
    assert inside is not None
    services, actor = inside._context.services, inside._context.session.actor
    (step,) = services.plans.plan(actor, karin).steps
    assert (step.claimed, step.confirmed) == (True, False)
    assert "Je mentor ziet het ook." in seen(folder, "after Ja")["words"]


def test_by_keys_alone(desk: Desk, hands: Hands, meter: UxMeter, drive: Drive) -> None:
    visited(desk, hands, meter, drive("keys", ""))


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(("with_", "size"), [("mouse", "1280x800"), ("touch", "1080x1920")])
def test_with_the_mouse_and_with_a_finger_on_both_screens(
    desk: Desk, hands: Hands, drive: Drive, with_: str, size: str
) -> None:
    folder = drive(with_, size)
    visited(desk, hands, hands.meter, folder)
    assert seen(folder, "after Ja")["size"] == [int(each) for each in size.split("x")]


def shown_who_they_are(desk: Desk, hands: Hands, meter: UxMeter) -> tuple[float, str]:
    """The screen is given and the code typed; how the page looked that asked for it."""
    hands.walk_to(own_page(desk).hand)
    hands.press("Return")
    asked = theme_of()
    type_code(desk, hands, meter)
    return asked.scale, worn(asked)


def test_letters_and_colours_of_the_client_are_there_the_next_time(
    desk: Desk, hands: Hands, meter: UxMeter, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = drive("keys", "1280x800", "dress")
    planned(come_in(desk, hands))
    to_the_file(desk, hands)
    choose_a_code(desk, hands)
    first = shown_who_they_are(desk, hands, meter)
    until(hands, lambda: bool(desk.started))
    usual = [1.25, "light"]
    assert (list(first), seen(folder, "came")["look"]) == (usual, usual), "nothing was chosen yet"
    assert seen(folder, "dressed")["look"] == [1.5, "dark"]
    back_in(desk, hands)
    assert (theme_of().scale, worn(theme_of())) == (1.0, "light"), "of who logged in it is not"
    monkeypatch.setenv(DOES, "stay")
    until(hands, own_page(desk).hand.isEnabled)
    second = shown_who_they_are(desk, hands, meter)
    until(hands, (folder / "home.json").exists)
    assert (list(second), seen(folder, "home")["look"]) == ([1.5, "dark"], [1.5, "dark"])

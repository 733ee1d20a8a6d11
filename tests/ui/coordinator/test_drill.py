"""From every number of the overview to the step itself and back, with a hand that is counted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import SeenHow, StepDraft, TeachBack
from bridge_app.domain.rewards import Card, Gift, RewardState
from bridge_app.domain.totals import BOOKED_AS
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.opening_table import OpeningTable
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.inside import Inside
from bridge_app.ui.overseeing import COORDINATOR
from bridge_app.ui.rooms import CLIENT
from bridge_app.ui.spots import Spot
from tests.services.world import World, on_a_list
from tests.ui.doing import Key, inside_of, press, typing, wait_for

STEP = "Ik bel de bijzondere corporatie."
MOST = 3
"""Clicks from a number to the step of a line (issue: every number opens)."""


@dataclass
class Hand:
    """A mouse whose clicks are counted."""

    clicks: int = 0

    def on(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """One click, in the middle unless it is told where."""
        at = spot or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.clicks += 1

    def on_cell(self, table: OpeningTable, row: int, column: int) -> None:
        """One click on a cell."""
        spot = table.visualRect(table.model().index(row, column)).center()
        self.on(table.viewport(), spot)


@pytest.fixture
def world(context: Context) -> World:
    made = World(context.session.database)
    made.clock.now = context.clock()
    return made


def handed_over(context: Context, who: Actor) -> UUID:
    """Somebody of this mentor got a card for a step; their id."""
    services = context.services
    client = services.people.create(who, NewClient("Karin", "Bos")).id
    plan = services.plans.set_goal(who, client, "debts", "Ik open mijn post.")
    services.plans.add_step(who, client, plan.goals[0].id, StepDraft(STEP))
    (step,) = services.plans.agree(who, client, TeachBack.COULD_TELL).steps
    services.plans.confirm(who, client, step.id, SeenHow.DONE_TOGETHER)
    services.rewards.disclose(who, client)
    services.rewards.give(who, Gift(uuid4(), client, step.id, 20_00, (Card("1", 20_00),)))
    return client


def overview(screen: QApplication, context: Context) -> tuple[Inside, CoordinatorPage]:
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(COORDINATOR))
    page = inside.rooms.here.page
    assert isinstance(page, CoordinatorPage)
    page.window().activateWindow()
    wait_for(page.isActiveWindow)
    return inside, page


def numbers(page: CoordinatorPage) -> dict[str, Callable[[Hand], None]]:
    """A click on each number of the page: the large ones, the table with its sum, each state."""
    table, apart = page.counted.table, page.apart.table
    handed = [*BOOKED_AS].index(RewardState.HANDED_OVER)
    cells = [(table, row, column) for row in (0, 1) for column in (1, 2, 3)]
    cells += [(apart, handed, column) for column in (1, 2, 3)]
    large = page.figures.findChildren(type(page.figures.amount))

    def on(each: QWidget) -> Callable[[Hand], None]:
        return lambda hand: hand.on(each)

    def on_cell(cell: tuple[OpeningTable, int, int]) -> Callable[[Hand], None]:
        return lambda hand: hand.on_cell(*cell)

    return {
        **{f"large {at}": on(each) for at, each in enumerate(large)},
        **{f"cell {at}": on_cell(cell) for at, cell in enumerate(cells)},
    }


def read(page: QWidget) -> str:
    """What one reads there."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize("of_a_colleague", [False, True])
def test_every_number_leads_to_the_step_in_three_clicks_and_back(
    screen: QApplication, context: Context, world: World, *, of_a_colleague: bool
) -> None:
    """Of a client of a colleague the reason is typed too, and one click opens with it."""
    colleague = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Wil")
    handed_over(context, colleague if of_a_colleague else context.session.actor)
    inside, page = overview(screen, context)
    for name, click in numbers(page).items():
        hand = Hand()
        click(hand)
        assert [row.cells[3] for row in page.opened.table.shown] == ["1001"], name
        assert hand.clicks == 1
        assert page.opened.table.hasFocus(), name
        inside.rooms.back()
        assert page.counted.isVisible(), name
    assert len(numbers(page)) == 6 + 6 + 3
    click(hand := Hand())
    hand.on_cell(page.opened.table, 0, 0)
    file = inside.rooms.here.page
    assert isinstance(file, ClientPage)
    if of_a_colleague:
        assert STEP not in read(file), "control"
        file.reason.reason.setFocus()
        typing("vraag over de kaart")
        hand.on(file.reason.open)
    wait_for(lambda: STEP in read(file))
    assert hand.clicks <= MOST
    inside.rooms.back()
    assert inside.rooms.spot == Spot(COORDINATOR)
    assert page.opened.isVisible()
    inside.rooms.back()
    assert page.counted.isVisible()


def test_the_large_figures_open_by_keys_and_one_comes_back_to_them(
    screen: QApplication, context: Context
) -> None:
    handed_over(context, context.session.actor)
    inside, page = overview(screen, context)
    for figure in page.figures.findChildren(type(page.figures.amount)):
        figure.setFocus()
        press(Key.Key_Return)
        assert page.opened.table.hasFocus()
        inside.rooms.back()
        assert figure.hasFocus()
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert inside.rooms.spot.room == CLIENT


def test_after_erasure_the_line_says_so_and_leads_nowhere(
    screen: QApplication, context: Context, world: World
) -> None:
    actor = context.session.actor
    client = handed_over(context, actor)
    number = context.services.people.open(actor, client).client.number
    second = world.hire(Role.ADMINISTRATOR, name="Noor")
    listed = on_a_list(context.session.database, actor, [number], context.clock())
    context.services.retention.confirm(replace(actor, person=second.person), listed)
    inside, page = overview(screen, context)
    hand = Hand()
    hand.on(page.figures.amount)
    (row,) = page.opened.table.shown
    assert row.cells[3] == "gewist volgens bewaartermijn"
    assert row.cells[4] == "€\xa020,00"
    hand.on_cell(page.opened.table, 0, 0)
    assert inside.rooms.spot == Spot(COORDINATOR)
    inside.rooms.back()
    assert page.counted.isVisible()

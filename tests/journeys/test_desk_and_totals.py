"""U2, U3, U4, U11 and U12: found, made, given, turned back, and counted in a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from uuid import UUID

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from bridge_app.domain.people import NewClient
from bridge_app.domain.plan import StepDraft, TeachBack
from bridge_app.domain.rewards import RewardState
from bridge_app.spreadsheets import read
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.coordinator.state import Quick
from bridge_app.ui.desk.page import DeskPage
from bridge_app.ui.rewards.page import RewardsPage
from bridge_app.words import read_date
from tests.journeys.conftest import LOGIN, PASSWORD, PATIENCE, Desk
from tests.journeys.meter import Hands, UxMeter


def come_in(desk: Desk, hands: Hands) -> Context:
    """Logged in, at the desk."""
    desk.start(LOGIN)
    hands.type_text(PASSWORD)
    hands.press("Return")
    desk.let_in()
    inside = desk.program.inside
    assert inside is not None
    return inside._context


def somebody(context: Context, first: str, last: str, born: str = "") -> UUID:
    """A client who is known already."""
    new = NewClient(first, last, read_date(born) if born else None)
    return context.services.people.create(context.session.actor, new).id


def agreed_plan(context: Context, client: UUID) -> None:
    """One goal with one step for today, agreed; the client heard the rest of it."""
    plans, actor = context.services.plans, context.session.actor
    plan = plans.set_goal(actor, client, "debts", "Ik weet wat ik open heb staan.")
    day = context.clock().date()
    plans.add_step(actor, client, plan.goals[0].id, StepDraft("Ik bel de corporatie.", day=day))
    plans.agree(actor, client, TeachBack.COULD_TELL)
    context.services.rewards.disclose(actor, client)


def desk_page(desk: Desk) -> DeskPage:
    page = desk.page
    assert isinstance(page, DeskPage)
    return page


def client_page(desk: Desk) -> ClientPage:
    page = desk.page
    assert isinstance(page, ClientPage)
    return page


def rewards_page(desk: Desk) -> RewardsPage:
    page = desk.page
    assert isinstance(page, RewardsPage)
    return page


def button(page: QWidget, text: str) -> QPushButton:
    found = (each for each in page.findChildren(QPushButton) if each.text() == text)
    return next(each for each in found if each.isVisible())


def until(hands: Hands, condition: Callable[[], bool]) -> None:
    """Waits for it, as long as a busy machine may need."""
    end = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < end, "it never came"
        QTest.qWait(10)
        hands.settle()


def test_a_client_is_found_by_four_letters(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    context = come_in(desk, hands)
    for first, last in (("Ahmed", "Yılmaz"), ("Karin", "de Boer"), ("Lot", "Vermeulen")):
        somebody(context, first, last)
    meter.start()
    hands.type_text("boer")
    hands.press("Return")
    done = meter.done("U2 find and open")
    assert client_page(desk).windowTitle() == "Karin B."
    assert done.typed + done.actions <= 5
    assert done.seconds <= 3
    assert done.clicks == 0


def test_a_client_is_found_by_birth_date_from_anywhere(
    desk: Desk, hands: Hands, meter: UxMeter
) -> None:
    context = come_in(desk, hands)
    somebody(context, "Karin", "de Boer", "12-03-1988")
    somebody(context, "Wim", "Bos", "12-03-1989")
    hands.press("F1")
    meter.start()
    hands.press("F3")
    hands.type_text("12031988")
    hands.press("Return")
    done = meter.done("U3 find by birth date")
    assert client_page(desk).windowTitle() == "Karin B."
    assert done.typed + done.actions <= 11
    assert done.seconds <= 5


def test_a_client_is_made_in_one_panel(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    context = come_in(desk, hands)
    meter.start()
    hands.press("Ctrl+N")
    hands.type_text("Karin")
    hands.press("Tab")
    hands.type_text("van den Heuvel-Bos")
    hands.press("Tab")
    hands.type_text("12-3-1988")
    hands.press("Return")
    done = meter.done("U4 new client")
    assert desk.room == "ready"
    (client,) = context.services.people.listed(context.session.actor)
    assert (client.first_name, client.last_name) == ("Karin", "van den Heuvel-Bos")
    assert str(client.birth_date) == "1988-03-12"
    assert done.typed + done.actions <= 48
    assert done.seconds <= 35
    assert done.clicks == 0


def test_a_double_is_seen_before_it_is_made(desk: Desk, hands: Hands) -> None:
    context = come_in(desk, hands)
    somebody(context, "Karin", "de Boer", "12-03-1988")
    hands.press("Ctrl+N")
    hands.type_text("Carin")
    hands.press("Tab")
    hands.type_text("de Boer")
    hands.press("Tab")
    hands.type_text("12-3-1988")
    hands.press("Return")
    assert desk_page(desk).newcomer.doubles.isVisible()
    assert len(context.services.people.listed(context.session.actor)) == 1
    hands.press("Space", "Tab", "Return")
    assert len(context.services.people.listed(context.session.actor)) == 2


def test_from_a_step_that_worked_out_to_a_file_of_the_month(
    desk: Desk, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    hands.type_text("boer")
    hands.press("Return")
    confirm_by_keyboard(desk, hands, meter)
    give_by_keyboard(desk, hands, meter)
    (reward,) = context.services.rewards.of_client(context.session.actor, karin)
    assert (reward.cents, reward.state) == (20_00, RewardState.HANDED_OVER)
    export_by_keyboard(desk, hands, meter, tmp_path / "totals.xlsx")
    rows = [line.cells for line in read(tmp_path / "totals.xlsx").lines]
    total = next(row for row in rows if row[0] == "totaal")
    assert total[1:] == ("", "1", "20", "1", "20", "20", "0", "0")
    assert not [row for row in rows if "Karin" in row]


def confirm_by_keyboard(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """One tap: "Samen gedaan"."""
    page = client_page(desk)
    hands.walk_to(button(page, "Samen gedaan"))
    meter.start()
    hands.press("Space")
    assert meter.done("confirm a step").actions == 1
    assert page.bridge.picture.shapes


def give_by_keyboard(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """Ctrl+B, the scanner, Enter, and the one key that gives."""
    meter.start()
    hands.press("Ctrl+B")
    hands.type_text("8841")
    hands.press("Return")
    page = rewards_page(desk)
    until(hands, lambda: not page.give.resting.isActive())
    hands.press("Return")
    done = meter.done("U11 give")
    assert page.given.items
    assert done.actions <= 6
    assert done.seconds <= 15
    assert done.clicks == 0


def export_by_keyboard(desk: Desk, hands: Hands, meter: UxMeter, path: Path) -> None:
    """To the totals, this quarter by team, and a file of it (U15)."""
    desk.answers.file = path
    inside = desk.program.inside
    assert inside is not None
    meter.start()
    hands.press("Ctrl+5")
    page = desk.page
    assert isinstance(page, CoordinatorPage)
    hands.press("Right")
    assert page.asking.quick[Quick.THIS_QUARTER].isChecked()
    hands.press("Ctrl+G")
    hands.type_text("t")
    assert page.asking.group.currentText() == "team"
    hands.press("Ctrl+E")
    done = meter.done("U15 totals of a quarter by team as a file")
    until(hands, path.exists)
    assert done.actions <= 5
    assert done.seconds <= 12


def test_half_a_card_number_outlives_the_lock(desk: Desk, hands: Hands) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    hands.type_text("boer")
    hands.press("Return")
    hands.walk_to(button(client_page(desk), "Samen gedaan"))
    hands.press("Space", "Ctrl+B")
    hands.type_text("88")
    hands.press("Ctrl+L")
    hands.type_text(PASSWORD)
    hands.press("Return")
    desk.let_in()
    hands.type_text("41")
    assert rewards_page(desk).form.cards.typed() == (("8841", ""),)


def test_a_mistake_is_turned_back(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    hands.type_text("boer")
    hands.press("Return")
    confirm_by_keyboard(desk, hands, meter)
    give_by_keyboard(desk, hands, meter)
    page = rewards_page(desk)
    meter.start()
    hands.click(page.given.items[0].reverse)
    hands.click(next(iter(page.reversal.reasons.values())))
    hands.press("Tab")
    hands.type_text(PASSWORD)
    hands.press("Return")
    done = meter.done("U12 turn back")
    rewards = context.services.rewards.of_client(context.session.actor, karin)
    assert [each.state for each in rewards] == [RewardState.REVERSED, RewardState.AWARDED]
    assert done.actions <= 5
    assert done.seconds <= 12


def test_leaving_a_file_makes_the_footprint(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    agreed_plan(context, karin)
    hands.type_text("boer")
    hands.press("Return")
    confirm_by_keyboard(desk, hands, meter)
    hands.press("Escape")
    assert desk.room == "desk"
    file = partial(context.services.people.open, context.session.actor, karin)
    assert [each.text for each in file().footprints] == ["Ik bel de corporatie."]

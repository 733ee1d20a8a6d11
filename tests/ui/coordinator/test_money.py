"""Budgets and rules with keys, on real services: set up, topped up, closed, from a day on."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.domain.budgets import Budget
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.policy import CapPeriod, KindAmount, Policy, RewardReveal
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.budgets_presenter import BudgetsPresenter
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.rules_presenter import RulesPresenter
from bridge_app.ui.parts import Field
from bridge_app.ui.problems import Message
from bridge_app.ui.rewards.presenter import RewardsPresenter
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.told_line import ToldLine
from tests.ui.doing import Key, add_client, add_plan, confirm, on_screen, press, typing

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def budgets(context: Context) -> BudgetsPresenter:
    made = BudgetsPresenter(context)
    on_screen(made.page)
    made.open()
    return made


@pytest.fixture
def rules(context: Context) -> RulesPresenter:
    made = RulesPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def fill(page: object, **texts: str) -> None:
    """Types these in the fields of a page, by their names."""
    for name, text in texts.items():
        field: Field = getattr(page, name)
        field.set_text("")
        field.edit.setFocus()
        typing(text)


def last(said: list[Message | None]) -> str:
    """What the strip said last."""
    return next(each.text for each in reversed(said) if each)


NEW = {"name": "Pilot", "first": "01-01-2026", "last": "31-12-2026", "opening": "1.500,00"}


def lines(room: RulesPresenter) -> list[tuple[str, ...]]:
    """What the list on the page tells."""
    return [line.texts for line in room.page.known.rows if isinstance(line, ToldLine)]


def table(room: BudgetsPresenter) -> list[tuple[str, ...]]:
    """The budgets as they stand on the page."""
    return [row.cells for row in room.page.table.shown]


def left(room: BudgetsPresenter) -> str:
    """What is left of the first budget, as the page tells it."""
    return table(room)[0][5]


def test_with_large_letters_every_budget_tells_first_what_is_left(
    budgets: BudgetsPresenter, screen: QApplication
) -> None:
    """Seven columns leave no room for it; the letters smaller again, the table is back."""
    fill(budgets.page, **NEW)
    press(Key.Key_Return)
    known = budgets.page.known
    assert known.table.isVisible()
    assert not known.lines.isVisible()
    wear(screen, Theme(scale=2.0))
    assert not known.table.isVisible()
    said = [line.texts for line in known.lines.rows if isinstance(line, ToldLine)]
    put = "Erin: €\xa01.500,00, Toegezegd: €\xa00,00, Uitgegeven: €\xa00,00"
    over = "Over: €\xa01.500,00"
    assert said == [("Pilot", over, f"01-01-2026 - 31-12-2026, {put}"), ("Samen", over, put)]
    wear(screen, Theme())
    assert known.table.isVisible()


def test_a_budget_is_set_up_with_keys(budgets: BudgetsPresenter) -> None:
    assert not budgets.page.known.isVisible()
    fill(budgets.page, **NEW)
    press(Key.Key_Return)
    sums = ("€\xa01.500,00", "€\xa00,00", "€\xa00,00", "€\xa01.500,00")
    assert table(budgets) == [
        ("Pilot", "01-01-2026\n31-12-2026", *sums, ""),
        ("Samen", "", *sums, ""),
    ]
    assert budgets.page.name.text() == ""


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ""),
        ("first", "31-02-2026"),
        ("last", "01-12-2025"),
        ("opening", "veel"),
        ("low", "-1"),
        ("centre", "x" * 81),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    budgets: BudgetsPresenter, field: str, text: str
) -> None:
    fill(budgets.page, **{**NEW, "low": "10", "centre": "4711", field: text})
    budgets.page.add.click()
    wrong = getattr(budgets.page, field)
    assert wrong.error
    assert wrong.text() == text, "what was typed stays"
    assert budgets.page.known.isHidden()


def set_up(context: Context, cents: int, **more: object) -> Budget:
    budget = Budget(uuid4(), "Pilot", *YEAR, **more)  # type: ignore[arg-type]  # by name
    context.services.budgets.open(context.session.actor, budget, cents)
    return budget


def test_money_goes_in_and_out(context: Context) -> None:
    set_up(context, 100_00)
    room = BudgetsPresenter(context)
    on_screen(room.page)
    room.open()
    fill(room.page, amount="20", note="besluit 14")
    room.page.put.click()
    assert left(room) == "€\xa0120,00"
    assert room.page.amount.text() == ""
    fill(room.page, amount="120")
    room.page.take.click()
    assert left(room) == "€\xa00,00"
    fill(room.page, amount="geen")
    room.page.take.click()
    assert room.page.amount.error


def test_more_than_is_left_is_not_taken_out(context: Context, said: list[Message | None]) -> None:
    set_up(context, 100_00)
    room = BudgetsPresenter(context)
    on_screen(room.page)
    room.open()
    fill(room.page, amount="100,01")
    room.page.take.click()
    assert "Haal er minder uit" in last(said)
    assert room.page.amount.text() == "100,01"


def test_a_budget_is_closed_and_opened_again(context: Context) -> None:
    set_up(context, 100_00, low_cents=200_00)
    room = BudgetsPresenter(context)
    on_screen(room.page)
    room.open()
    assert table(room)[0][-1] == "bijna op"
    assert room.page.switch.text() == "Sluit dit budget"
    room.page.switch.click()
    assert table(room)[0][-1] == "gesloten"
    assert room.page.switch.text() == "Open dit budget weer"
    room.page.switch.click()
    assert table(room)[0][-1] == "bijna op"
    fill(room.page, amount="100", note="Besluit 8")
    room.page.take.click()
    assert table(room)[0][-1] == "op"


# --- the rules -----------------------------------------------------------------------------


def test_the_form_begins_with_the_rules_of_today(rules: RulesPresenter) -> None:
    wish = rules.page.wish()
    assert (wish.minimum, wish.maximum, wish.presets, wish.limit) == (
        "20",
        "60",
        "20 30 40 60",
        "40",
    )
    assert (wish.valid_from, wish.cap, wish.days) == ("02-03-2026", "", "")
    assert [texts[0] for texts in lines(rules)] == ["Vanaf het begin"]


def test_new_rules_hold_from_their_day(context: Context, rules: RulesPresenter) -> None:
    page = rules.page
    fill(page, valid_from="01-04-2026", presets="20 22,50", cap="150", days="90")
    page.kinds[IdeaKind.CALL].set_text("22,50")
    page.period.setCurrentIndex(page.period.findData(CapPeriod.YEAR))
    page.reveal.setCurrentIndex(page.reveal.findData(RewardReveal.FROM_START))
    page.together.setChecked(True)
    assert not page.goals.isChecked(), "off unless somebody ticks it"
    page.goals.setChecked(True)
    page.cap.edit.setFocus()
    press(Key.Key_Return)
    (kept,) = context.services.budgets.policies(context.session.actor)
    assert kept == Policy(
        1,
        date(2026, 4, 1),
        presets_cents=(20_00, 22_50),
        reveal=RewardReveal.FROM_START,
        amounts=(KindAmount("call", 22_50),),
        cap_cents=150_00,
        cap_period=CapPeriod.YEAR,
        cap_together=True,
        expires_after_days=90,
        goal_reward=True,
    )
    day, amounts, besides = lines(rules)[1]
    assert (day, amounts) == ("Vanaf 01-04-2026", "Bedragen: €\xa020, €\xa022,50.")
    said = "Hoogstens per deelnemer: €\xa0150 per jaar. Ook voor een gehaald doel."
    assert besides.endswith(said)
    assert "gehaald doel" not in lines(rules)[0][2]
    assert page.wish().presets == "20 22,50", "one goes on from the newest"
    assert page.wish().goals


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("valid_from", "01-03-2026"),
        ("minimum", "0"),
        ("maximum", "19,99"),
        ("presets", "20 twintig"),
        ("limit", ""),
        ("cap", "19,99"),
        ("cap", "0"),
        ("days", "ooit"),
        ("days", "731"),
    ],
)
def test_rules_that_cannot_be_kept_say_where(
    context: Context, rules: RulesPresenter, field: str, text: str
) -> None:
    fill(rules.page, **{field: text})
    rules.page.save.click()
    wrong = getattr(rules.page, field)
    assert wrong.error
    assert wrong.text() == text
    assert context.services.budgets.policies(context.session.actor) == ()


def test_an_amount_outside_the_own_rules_is_told_with_both_bounds(rules: RulesPresenter) -> None:
    fill(rules.page, presets="20 60,01")
    rules.page.save.click()
    shown = rules.page._error.text()
    assert "60,01" in shown
    assert "€\xa020" in shown
    fill(rules.page, presets="20 60")
    rules.page.save.click()
    assert not rules.page._error.isVisible()


# --- the overview leads there ----------------------------------------------------------------


def test_the_overview_leads_to_both_and_tells_what_is_nearly_empty(
    context: Context, qtbot: QtBot
) -> None:
    set_up(context, 90_00, low_cents=100_00)
    room = CoordinatorPresenter(context)
    on_screen(room.page)
    room.open()
    assert room.page.money.budgets.accessibleName().endswith("Pilot: nog €\xa090")
    for button, wanted in (
        (room.page.money.budgets, room.budgets_wanted),
        (room.page.money.rules, room.rules_wanted),
    ):
        with qtbot.waitSignal(wanted):
            button.click()


def test_who_gives_sees_what_may_still_be_given(context: Context) -> None:
    services, actor = context.services, context.session.actor
    client = add_client(context, "Joke")
    step = add_plan(context, client, "Ik bel.").steps[0]
    confirm(context, client, step)
    services.rewards.disclose(actor, client)
    room = RewardsPresenter(context)
    on_screen(room.page)
    room.open(client)
    assert not room.page.form.amounts.left.isVisible()
    set_up(context, 100_00)
    services.budgets.set_policy(actor, Policy(0, date(2026, 3, 2), cap_cents=50_00))
    room.open(client)
    room.page.go_on.click()
    told = room.page.form.amounts.left.text()
    assert told == (
        "In het budget is nog €\xa0100 over, tot en met 31-12-2026."
        " Voor Joke kan dit kwartaal nog €\xa050."
    )


def test_without_a_budget_for_these_days_that_is_said(context: Context) -> None:
    ahead = Budget(uuid4(), "Straks", date(2027, 1, 1), date(2027, 12, 31))
    context.services.budgets.open(context.session.actor, ahead, 100_00)
    client = add_client(context, "Joke")
    step = add_plan(context, client, "Ik bel.").steps[0]
    confirm(context, client, step)
    context.services.rewards.disclose(context.session.actor, client)
    room = RewardsPresenter(context)
    on_screen(room.page)
    room.open(client)
    room.page.go_on.click()
    assert room.page.form.amounts.left.text().startswith("Er is nu geen budget.")

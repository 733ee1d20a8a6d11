"""Limits and grounds with keys, on real services: a limit from a day on, who comes near it."""

from datetime import date
from uuid import uuid4

import pytest

from bridge_app.domain.limits import GiftLimit
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import Card, Gift
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.bases_card import BasisRow
from bridge_app.ui.coordinator.limits_presenter import LimitsPresenter
from bridge_app.ui.told_line import ToldLine
from tests.ui.doing import Key, add_client, add_plan, confirm, on_screen, press, typing

TODAY = date(2026, 3, 2)


@pytest.fixture
def room(context: Context) -> LimitsPresenter:
    made = LimitsPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def told(room: LimitsPresenter) -> list[tuple[str, ...]]:
    return [line.texts for line in room.page.known.rows if isinstance(line, ToldLine)]


def bases(room: LimitsPresenter) -> list[BasisRow]:
    return [row for row in room.page.bases.known.rows if isinstance(row, BasisRow)]


def add_basis(room: LimitsPresenter, name: str) -> None:
    room.page.bases.name.edit.setFocus()
    typing(name)
    press(Key.Key_Return)


def test_the_figure_of_the_law_is_confirmed_or_another_is_kept(
    context: Context, room: LimitsPresenter
) -> None:
    (law,) = told(room)
    assert law[:2] == ("Nog niet bevestigd", "€\xa01.200,00 in een kalenderjaar")
    assert room.page.wish().amount == "1.200,00"
    room.page.save.click()
    assert told(room)[0][0] == "Vanaf 02-03-2026"
    room.page.amount.set_text("1.250")
    room.page.valid_from.set_text("01-01-2027")
    room.page.together.setChecked(True)
    room.page.amount.edit.setFocus()
    press(Key.Key_Return)
    ahead = ("Vanaf 01-01-2027", "€\xa01.250,00 in een kalenderjaar", "Wie samenwoont, telt samen.")
    assert told(room)[1] == ahead
    rules = context.services.limits.rules(context.session.actor)
    later = GiftLimit(date(2027, 1, 1), 1_250_00, per_household=True)
    assert rules.limits == (GiftLimit(TODAY), later)
    assert room.page.wish().valid_from == "01-01-2027", "one goes on from the newest"


@pytest.mark.parametrize(
    ("field", "text"), [("amount", "veel"), ("amount", "0"), ("valid_from", "01-03-2026")]
)
def test_what_cannot_be_kept_is_said_at_its_field(
    context: Context, room: LimitsPresenter, field: str, text: str
) -> None:
    wrong = getattr(room.page, field)
    wrong.set_text(text)
    room.page.save.click()
    assert wrong.error
    assert wrong.text() == text
    assert context.services.limits.rules(context.session.actor).limits == ()


def test_grounds_are_added_chosen_and_retired(context: Context, room: LimitsPresenter) -> None:
    assert not bases(room)
    add_basis(room, "Gift")
    assert room.page.bases.name.text() == ""
    add_basis(room, "gift")
    assert room.page.bases.name.error
    room.page.bases.name.set_text("")
    add_basis(room, "Werkpremie")
    assert not any(row.usual.isHidden() for row in bases(room)), "none goes along by itself"
    bases(room)[1].usual.click()
    assert [row.usual.isHidden() for row in bases(room)] == [False, True]
    bases(room)[0].switch.click()
    assert bases(room)[0].switch.text() == "Weer gebruiken"
    known = context.services.limits.rules(context.session.actor).bases
    assert [(each.code, each.active, each.usual) for each in known] == [
        ("gift", False, False),
        ("werkpremie", True, True),
    ]


def test_who_comes_near_is_told_by_number_for_this_year_and_the_last(
    context: Context, room: LimitsPresenter
) -> None:
    services, actor = context.services, context.session.actor
    page = room.page.watch
    assert page.told.text() == "In 2026 is niemand dicht bij €\xa01.200,00."
    services.budgets.set_policy(actor, Policy(0, TODAY, 20_00, 960_00, (20_00,), 960_00))
    client = add_client(context, "Joke")
    step = add_plan(context, client, "Ik bel.").steps[0]
    confirm(context, client, step)
    gift = Gift(uuid4(), client, step.id, 960_00, (Card("A 1", 960_00),))
    services.rewards.give(actor, gift)
    assert services.rewards.room(actor, client).limit is not None
    room.open()
    (row,) = page.table.shown
    assert row.cells[1:] == ("€\xa0960,00", "€\xa0960,00", "€\xa0240,00", "€\xa00,00")
    assert "Joke" not in row.cells[0]
    assert page.told.text() == "Mensen dicht bij €\xa01.200,00 in 2026: 1. Mensen erboven: 0."
    sums = [row.cells for row in page.totals.shown]
    assert sums == [("zonder grondslag", "1", "€\xa0960,00"), ("Totaal", "1", "€\xa0960,00")]
    page.years[2025].click()
    assert page.told.text() == "In 2025 is niemand dicht bij €\xa01.200,00."
    assert not page.totals.isVisible()

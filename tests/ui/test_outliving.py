"""Half a text outlives a kill: what was typed in any form stands there again."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import Role
from bridge_app.ui import gathering
from bridge_app.ui.context import Context
from bridge_app.ui.inside import RESUME, Inside
from bridge_app.ui.rooms import CLIENT, PLAN
from bridge_app.ui.spots import Spot
from bridge_app.ui.staff.picking import pick
from tests.ui.colleagues import colleague
from tests.ui.doing import add_client, add_plan, inside_of, typing


@pytest.fixture
def noor(context: Context) -> UUID:
    return colleague(context, "Noor", Role.MENTOR).person


@pytest.fixture
def karin(context: Context) -> UUID:
    made = add_client(context)
    add_plan(context, made, "Ik bel.")
    return made


@pytest.fixture
def inside(screen: QApplication, context: Context) -> Iterator[Inside]:
    made = inside_of(screen, context)
    yield made
    made._outliving.stop()
    made.rooms.dismiss()


def page_of(inside: Inside) -> Any:
    return inside.rooms.here.page


def killed(inside: Inside) -> None:
    """Two seconds after the last key it is as if the power went."""
    inside._outliving.keep()
    inside._outliving.stop()


def test_who_helps(
    inside: Inside, screen: QApplication, context: Context, karin: UUID, noor: UUID
) -> None:
    inside.rooms.go(Spot(gathering.HELPERS, karin))
    page = page_of(inside)
    pick(page.mentor, noor)
    pick(page.colleague, noor)
    page.task.set_text("taal en")
    killed(inside)
    page = page_of(inside_of(screen, context))
    assert (page.mentor.currentData(), page.colleague.currentData()) == (noor, noor)
    assert page.task.text() == "taal en"


def test_away_or_handing_over(
    inside: Inside, screen: QApplication, context: Context, karin: UUID, noor: UUID
) -> None:
    inside.rooms.go(Spot(gathering.AWAY))
    page = page_of(inside)
    pick(page.covering.stands_in, noor)
    page.covering.first.set_text("4 ma")
    pick(page.mentor, noor)
    page.people.ticks[karin].setChecked(False)
    killed(inside)
    again = page_of(inside_of(screen, context))
    assert again.covering.stands_in.currentData() == noor
    assert again.covering.first.text() == "4 ma"
    assert again.mentor.currentData() == noor
    assert again.chosen() == ()


def test_a_note_in_the_file(
    inside: Inside, screen: QApplication, context: Context, karin: UUID
) -> None:
    inside.rooms.go(Spot(CLIENT, karin))
    page_of(inside).notes.open_form("Belt liever")
    killed(inside)
    assert page_of(inside_of(screen, context)).notes.form.field.text() == "Belt liever"


def test_a_form_at_the_plan(
    inside: Inside, screen: QApplication, context: Context, karin: UUID
) -> None:
    inside.rooms.go(Spot(PLAN, karin))
    page_of(inside).praising.take_up("Knap dat je")
    killed(inside)
    assert page_of(inside_of(screen, context)).praising.field.text() == "Knap dat je"


def test_without_that_look_it_is_gone(
    inside: Inside, screen: QApplication, context: Context, karin: UUID
) -> None:
    """The control: killed before anything was kept."""
    inside.rooms.go(Spot(gathering.HELPERS, karin))
    page_of(inside).task.set_text("taal en")
    inside._outliving.stop()
    assert inside_of(screen, context).rooms.spot.room != gathering.HELPERS


def test_it_looks_while_the_cursor_stands_in_a_field_and_no_longer(
    inside: Inside, karin: UUID
) -> None:
    inside.rooms.go(Spot(gathering.HELPERS, karin))
    page = page_of(inside)
    page.task.setFocus()
    assert inside._outliving._look.isActive()
    typing("taal")
    assert not inside.kept(RESUME)
    page.back.setFocus()
    assert not inside._outliving._look.isActive()
    assert "taal" in str(inside.kept(RESUME)), "what was typed last is kept when one leaves it"
    page.task.setFocus()
    page.task.set_text("")
    page.back.setFocus()
    assert inside.kept(RESUME) == "", "what is kept elsewhere now comes back nowhere"


def test_a_colleague_who_left_meanwhile_is_not_chosen(
    inside: Inside, karin: UUID, noor: UUID
) -> None:
    inside.rooms.go(Spot(gathering.HELPERS, karin))
    page = page_of(inside)
    page.take_up({"colleague": str(karin), "mentor": str(noor)})
    assert page.colleague.currentData() is None
    assert page.mentor.currentData() == noor

"""A mentor who fell ill: who manages people arranges who stands in, and may stop it."""

from uuid import UUID

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.ui.staff.person_presenter import PersonPresenter
from bridge_app.ui.staff.picking import pick
from tests.ui.colleagues import colleague
from tests.ui.doing import Key, on_screen, press


@pytest.fixture
def noor(context: Context) -> Actor:
    return colleague(context, "Noor", Role.MENTOR)


@pytest.fixture
def ill(context: Context, noor: Actor) -> Actor:
    assert noor.roles
    return colleague(context, "Bo", Role.MENTOR)


@pytest.fixture
def person(context: Context, ill: Actor) -> PersonPresenter:
    made = PersonPresenter(context)
    on_screen(made.page)
    made.open(ill.person)
    return made


def arranged(context: Context, ill: Actor) -> list[str]:
    found = context.services.helping.covers_of(context.session.actor, ill.person)
    return [each.stands_in for each in found.of_mine]


def test_a_colleague_stands_in_with_a_way_back(
    person: PersonPresenter, context: Context, ill: Actor, noor: Actor, said: list[Message | None]
) -> None:
    part = person.page.covering
    assert part.isVisible()
    pick(part.stands_in, noor.person)
    part.first.set_text("vandaag")
    part.last.set_text("morgen")
    part.cover.setFocus()
    press(Key.Key_Return)
    assert arranged(context, ill) == ["Noor"]
    assert len(part.covers.rows) == 1
    last = said[-1]
    assert last is not None
    assert last.text == "Noor neemt waar voor Bo."
    assert last.then is not None
    last.then()
    assert arranged(context, ill) == []
    assert not part.covers.rows


def test_what_cannot_be_is_said_where_it_stands(
    person: PersonPresenter, context: Context, ill: Actor, noor: Actor, said: list[Message | None]
) -> None:
    part = person.page.covering
    part.wanted.emit(noor.person, "ooit", "morgen")
    assert part.first.error.startswith("De eerste dag is niet te lezen.")
    part.wanted.emit(noor.person, "morgen", "vandaag")
    assert part.last.error.startswith("De laatste dag komt vóór de eerste dag.")
    part.wanted.emit(UUID(int=0), "vandaag", "vandaag")
    last = said[-1]
    assert last is not None
    assert "Kies iemand anders." in last.text
    assert arranged(context, ill) == []


def test_who_is_no_mentor_is_stood_in_for_by_nobody(context: Context) -> None:
    desk = colleague(context, "Sanne", Role.FRONT_DESK)
    room = PersonPresenter(context)
    room.open(desk.person)
    assert not room.page.covering.isVisibleTo(room.page)
    room.open(None)
    assert not room.page.covering.isVisibleTo(room.page)

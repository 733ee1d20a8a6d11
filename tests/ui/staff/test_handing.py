"""All of a mentor's people go to another: by number, after a reason and a second press."""

from datetime import date

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.helping import Handing
from bridge_app.domain.people import NewClient
from bridge_app.ui.caseload.page import CaseloadPage
from bridge_app.ui.caseload.state import caseload_state
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message
from bridge_app.ui.staff.handing import HandingCard
from bridge_app.ui.staff.person_presenter import PersonPresenter
from bridge_app.ui.staff.picking import pick
from tests.ui.colleagues import colleague
from tests.ui.doing import Key, on_screen, press


@pytest.fixture
def noor(context: Context) -> Actor:
    return colleague(context, "Noor", Role.MENTOR)


@pytest.fixture
def bo(context: Context, noor: Actor) -> Actor:
    assert noor.roles
    made = colleague(context, "Bo", Role.MENTOR, Role.FRONT_DESK)
    for name in ("Karin", "Lot"):
        context.services.people.create(made, NewClient(name))
    return made


@pytest.fixture
def person(context: Context, bo: Actor) -> PersonPresenter:
    made = PersonPresenter(context)
    on_screen(made.page)
    made.open(bo.person)
    return made


def caseloads(context: Context, *who: Actor) -> list[int]:
    found = {e.member.id: e for e in context.services.staffing.everyone(context.session.actor)}
    return [found[each.person].caseload for each in who]


def asked(card: HandingCard, to: Actor) -> None:
    pick(card.mentor, to.person)
    pick(card.why, Handing.OTHER_WORK)
    card.ask.setFocus()
    press(Key.Key_Return)


def test_all_go_after_a_second_press_and_no_name_is_shown(
    person: PersonPresenter, context: Context, bo: Actor, noor: Actor, said: list[Message | None]
) -> None:
    card = person.page.handing
    assert card.isVisible()
    asked(card, noor)
    assert caseloads(context, bo, noor) == [2, 0]
    assert card.do.text() == "Draag 2 deelnemers over"
    assert card.do.hasFocus()
    press(Key.Key_Return)
    assert caseloads(context, bo, noor) == [0, 2]
    assert said[-1] is not None
    assert said[-1].text == "Noor is nu de mentor van 2 deelnemers."
    assert not card.isVisible(), "there is nobody left to hand over"


def test_one_can_turn_back(
    person: PersonPresenter, context: Context, bo: Actor, noor: Actor
) -> None:
    card = person.page.handing
    asked(card, noor)
    card.back.click()
    assert card.ask.isVisible()
    assert not card.do.isVisible()
    assert card.mentor.currentData() == noor.person, "what was chosen stays"
    assert caseloads(context, bo, noor) == [2, 0]


def test_without_a_mentor_or_a_reason_it_says_what_is_missing(
    person: PersonPresenter, noor: Actor
) -> None:
    card = person.page.handing
    card.ask.click()
    assert card.mentor.hasFocus()
    assert card.new.error == "Kies eerst wie het overneemt."
    pick(card.mentor, noor.person)
    card.ask.click()
    assert card.why.hasFocus()
    assert (card.new.error, card.reason.error) == ("", "Kies eerst waarom.")
    assert not card.do.isVisible()


def test_what_is_typed_beside_it_leaves_the_choice(person: PersonPresenter, noor: Actor) -> None:
    card = person.page.handing
    asked(card, noor)
    person.page.name.edit.setFocus()
    press(Key.Key_A)
    assert card.do.isVisible()
    assert card.mentor.currentData() == noor.person


def test_who_has_nobody_has_no_card(person: PersonPresenter, noor: Actor) -> None:
    person.open(noor.person)
    assert not person.page.handing.isVisible()
    person.open(None)
    assert not person.page.handing.isVisible()


def test_the_new_mentor_reads_it_above_the_own_people(
    person: PersonPresenter, context: Context, bo: Actor, noor: Actor
) -> None:
    context.services.helping.hand_over_all(
        context.session.actor, bo.person, noor.person, Handing.LEAVES
    )
    covers = context.services.helping.covers(noor)
    page = CaseloadPage("nl")
    page.show_caseload(caseload_state((), date(2026, 6, 3), "nl", covers=covers))
    text = page.covers.text()
    assert "kreeg je 2 mensen van Bo. Bo gaat weg." in text
    assert text.endswith("regelde dat.")
    assert not person.page.handing.do.isVisible()

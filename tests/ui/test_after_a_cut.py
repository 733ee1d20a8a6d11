"""A cut while a form is kept: its words stay, one press does it once more, and nothing doubles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.access import Role
from bridge_app.domain.staffing import UnitKind
from bridge_app.ui import gathering, office
from bridge_app.ui.context import Context
from bridge_app.ui.inside import Inside
from bridge_app.ui.line import Line
from bridge_app.ui.rooms import CLIENT, CLIENT_RIGHTS, MEETING
from bridge_app.ui.spots import Spot
from bridge_app.ui.staff.picking import pick
from tests.ui.colleagues import colleague
from tests.ui.doing import add_client, inside_of, wait_for
from tests.ui.wire import Wire, far_away


@dataclass(frozen=True)
class Case:
    """A form: where it stands, how it is filled and sent, and how often it was kept."""

    room: str
    send: Callable[[Any, UUID], None]
    stands: Callable[[Any], str]
    kept: Callable[[Context, UUID], int]
    about_client: bool = True


def _note(page: Any, _noor: UUID) -> None:
    page.notes.write.click()
    page.notes.form.field.set_text("Belt liever niet.")
    page.notes.form.keep.click()


def _helper(page: Any, noor: UUID) -> None:
    pick(page.colleague, noor)
    page.task.set_text("taal")
    page.add.click()


def _mentor(page: Any, noor: UUID) -> None:
    pick(page.mentor, noor)
    page.hand.click()


def _cover(page: Any, noor: UUID) -> None:
    pick(page.covering.stands_in, noor)
    page.covering.first.set_text("4 maart")
    page.covering.last.set_text("6 maart")
    page.covering.cover.click()


def _unit(page: Any, _noor: UUID) -> None:
    page.cards[UnitKind.TEAM].new.set_text("Team Noord")
    page.cards[UnitKind.TEAM].add.click()


def _mend(page: Any, _noor: UUID) -> None:
    page.mending.text.set_text("Karina")
    page.mending.why.set_text("Verkeerd opgeschreven")
    page.mending.mend.click()


def _meet(page: Any, _noor: UUID) -> None:
    page.panel.day.show_text("16 maart")
    page.panel.day.typed.emit("16 maart")
    page.panel.submit()


def _file(context: Context, client: UUID) -> Any:
    return context.services.people.open(context.session.actor, client)


def _helping(context: Context, client: UUID) -> int:
    around = context.services.helping.around(context.session.actor, client)
    return sum(each.task == "taal" for each in around.helpers)


def _handed(context: Context, client: UUID) -> int:
    around = context.services.helping.around(context.session.actor, client)
    return sum(each.name == "Noor" for each in around.helpers)


def _teams(context: Context, _client: UUID) -> int:
    return len(context.services.staffing.units(context.session.actor, UnitKind.TEAM))


def _covers(context: Context, _client: UUID) -> int:
    return len(context.services.helping.covers(context.session.actor).of_mine)


def _days(context: Context, client: UUID) -> int:
    return len(context.services.appointments.of_client(context.session.actor, client))


def _named(context: Context, client: UUID) -> int:
    return int(_file(context, client).client.first_name == "Karina")


CASES = {
    "a note": Case(
        CLIENT, _note, lambda p: p.notes.form.field.text(), lambda c, k: len(_file(c, k).notes)
    ),
    "a helper": Case(gathering.HELPERS, _helper, lambda p: p.task.text(), _helping),
    "another mentor": Case(gathering.HELPERS, _mentor, lambda p: p.mentor.currentText(), _handed),
    "standing in": Case(
        gathering.AWAY, _cover, lambda p: p.covering.first.text(), _covers, about_client=False
    ),
    "a team": Case(
        office.UNITS,
        _unit,
        lambda p: p.cards[UnitKind.TEAM].new.text(),
        _teams,
        about_client=False,
    ),
    "a fact mended": Case(CLIENT_RIGHTS, _mend, lambda p: p.mending.why.text(), _named),
    "an agreed day": Case(MEETING, _meet, lambda p: p.panel.day.text(), _days),
}


@pytest.fixture
def wire(context: Context, monkeypatch: pytest.MonkeyPatch) -> Wire:
    return Wire(context, monkeypatch)


@pytest.fixture
def far(context: Context, wire: Wire) -> Iterator[Context]:
    with far_away(context, wire) as made:
        yield made


@pytest.fixture
def noor(context: Context) -> UUID:
    return colleague(context, "Noor", Role.MENTOR).person


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def inside(screen: QApplication, far: Context) -> Iterator[Inside]:
    made = inside_of(screen, far)
    yield made
    made.rooms.leave()
    made.rooms.dismiss()


def line_of(context: Context) -> Line:
    assert context.background.line is not None
    return context.background.line


def enter(inside: Inside, case: Case, karin: UUID) -> Any:
    inside.rooms.go(Spot(case.room, karin if case.about_client else None))
    return inside.rooms.here.page


def offered(inside: Inside) -> str:
    offer = inside.frame.strip.offer
    return offer.text() if offer.isVisible() else ""


AGAIN = "Opnieuw proberen"


@pytest.mark.parametrize("name", CASES)
def test_what_was_cut_off_is_done_by_one_press(
    name: str, inside: Inside, far: Context, wire: Wire, karin: UUID, noor: UUID
) -> None:
    case = CASES[name]
    page = enter(inside, case, karin)
    wire.cut = True
    case.send(page, noor)
    assert inside.connection.notice.isVisible()
    assert case.stands(page), "what is typed stays in its field"
    wire.cut = False
    line_of(far)._hear(True)
    assert case.kept(far, karin) == 0, "nothing is done behind one's back"
    assert offered(inside) == AGAIN
    inside.frame.strip.offer.click()
    assert case.kept(far, karin) == 1


@pytest.mark.parametrize("name", CASES)
def test_what_was_kept_and_whose_answer_got_lost_is_not_kept_twice(
    name: str, inside: Inside, far: Context, wire: Wire, karin: UUID, noor: UUID
) -> None:
    case = CASES[name]
    page = enter(inside, case, karin)
    line_of(far).send(lambda: None).result()  # nothing that nobody waits for is under way
    wire.loses = True
    case.send(page, noor)
    assert case.kept(far, karin) == 1, "the store has it; nobody here knows"
    wait_for(lambda: offered(inside) == AGAIN)
    inside.frame.strip.offer.click()
    assert case.kept(far, karin) == 1
    assert "ondertussen" not in inside.frame.strip.words.text()
    assert offered(inside) != AGAIN


def test_who_typed_on_presses_the_button_of_the_form(
    inside: Inside, far: Context, wire: Wire, karin: UUID, noor: UUID
) -> None:
    case = CASES["a helper"]
    page = enter(inside, case, karin)
    wire.cut = True
    case.send(page, noor)
    page.task.set_text("post")
    wire.cut = False
    line_of(far)._hear(True)
    assert offered(inside) == "", "it would be done with other words than stand there"
    assert page.task.text() == "post"


def test_who_went_to_another_page_is_not_asked_about_the_one_before(
    inside: Inside, far: Context, wire: Wire, karin: UUID, noor: UUID
) -> None:
    case = CASES["a helper"]
    wire_page = enter(inside, case, karin)
    wire.cut = True
    case.send(wire_page, noor)
    inside.rooms.go(Spot("help"))
    wire.cut = False
    line_of(far)._hear(True)
    assert offered(inside) == ""


def test_what_was_answered_since_is_over(
    inside: Inside, far: Context, wire: Wire, karin: UUID, noor: UUID
) -> None:
    case = CASES["a helper"]
    page = enter(inside, case, karin)
    wire.cut = True
    case.send(page, noor)
    wire.cut = False
    page.add.click()
    line_of(far)._hear(True)
    assert offered(inside) != AGAIN
    assert case.kept(far, karin) == 1


def test_without_its_key_it_is_kept_twice(far: Context, karin: UUID, noor: UUID) -> None:
    """The control: the same deed without the key of its form."""
    cover, day = far.services.helping.stand_in, far.clock().date()
    for _ in range(2):
        cover(replace(far.session.actor, once=None), noor, day, day)
    assert _covers(far, karin) == 2

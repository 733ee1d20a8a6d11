"""Two files of one person, driven by keys: compared, made one, undone, told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client, NewClient, StaffMember
from bridge_app.services.session import services_for
from bridge_app.storage import staff
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.doubles.page import DoublesPage
from bridge_app.ui.doubles.presenter import DoublesPresenter
from bridge_app.ui.doubles.state import DoublesState, name
from bridge_app.ui.once import Once
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.parts.table import HIGHEST
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.theme import Theme, wear
from tests.ui.conftest import StandingClock
from tests.ui.doing import Key, focus, on_screen, press, typing
from tests.ui.doubles_pages import MANY, hit

BORN = date(1988, 3, 12)


@pytest.fixture
def room(context: Context) -> DoublesPresenter:
    made = DoublesPresenter(context)
    on_screen(made.page)
    return made


@pytest.fixture
def twice(context: Context, clock: StandingClock) -> tuple[Client, Client]:
    """Karin, who has two files."""
    made = []
    for first in ("Karin", "Carin"):
        new = NewClient(first, "de Boer", BORN)
        made.append(context.services.people.create(context.session.actor, new))
        clock.pass_by(minutes=5)
    return made[0], made[1]


def rows(room: DoublesPresenter) -> list[str]:
    return [row.text() for row in room.page.pairs.rows if isinstance(row, RowButton)]


def test_two_become_one_by_keys_and_two_again(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None],
) -> None:  # fmt: skip
    karin, carin = twice
    room.open()
    assert rows(room) == [f"Karin B. ({karin.number}) en Carin B. ({carin.number})"]
    room.page.pairs.rows[0].setFocus()
    press(Key.Key_Return)
    assert room.page.compare.isVisible()
    press(Key.Key_Tab)
    assert focus() is room.page.keep_one
    press(Key.Key_Return)
    people, actor = context.services.people, context.session.actor
    assert people.by_number(actor, carin.number).id == karin.id
    assert rows(room) == []
    told = said[-1]
    assert told is not None
    assert told.tone is Tone.DONE
    assert told.text.startswith(f"{carin.number} gaat verder als {karin.number}.")
    room.page.joined.rows[0].setFocus()
    press(Key.Key_Return)
    assert people.by_number(actor, carin.number).id == carin.id
    assert len(rows(room)) == 1


def test_enter_twice_makes_nobody_one_before_the_rows_were_read(
    room: DoublesPresenter, twice: tuple[Client, Client]
) -> None:
    assert twice
    room.open()
    room.page.pairs.rows[0].setFocus()
    press(Key.Key_Return, 2)
    assert focus() is room.page.table
    assert room.page.compare.isVisible()
    assert room.page.same.text() == "Niet gelijk: voornaam."
    room.page.back.click()
    assert len(rows(room)) == 1


def test_what_is_the_same_in_both_is_said_too(context: Context, room: DoublesPresenter) -> None:
    for _ in range(2):
        context.services.people.create(context.session.actor, NewClient("Karin", "de Boer", BORN))
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    assert room.page.same.text() == "Naam, geboortedatum, taal en telefoon zijn gelijk."


def test_with_large_letters_every_row_is_passed_on_the_way_to_the_buttons(
    screen: QApplication, room: DoublesPresenter, twice: tuple[Client, Client]
) -> None:
    assert twice
    wear(screen, Theme(scale=2))
    room.page.resize(1240, 560)
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    QApplication.processEvents()
    table = room.page.table
    assert not table.verticalScrollBar().isVisible()
    assert table.height() > HIGHEST
    press(Key.Key_Down, len(table.shown) - 1)
    last = table.visualRect(table.currentIndex())
    assert last.bottom() <= table.viewport().visibleRegion().boundingRect().bottom()


def test_the_other_number_may_stay(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None],
) -> None:  # fmt: skip
    karin, carin = twice
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    press(Key.Key_Tab, 2)
    press(Key.Key_Return)
    people, actor = context.services.people, context.session.actor
    assert people.by_number(actor, karin.number).id == carin.id
    told = said[-1]
    assert told is not None
    assert told.then is not None
    told.then()
    assert people.by_number(actor, karin.number).id == karin.id


HAS, BOTH = " heeft een code of plaatjes.", "Beide nummers hebben een code of plaatjes."
LATER = "De code of plaatjes van {other} tellen "


@pytest.mark.parametrize(
    ("coded", "texts"),
    [
        ((), ("", "", "")),
        ((0,), ("{one}" + HAS, "", "")),
        ((1,), ("{other}" + HAS, LATER + "niet meer. Kies samen iets nieuws.", LATER + "weer.")),
        ((0, 1), (BOTH, LATER + "niet meer, die van {one} wel.", LATER + "weer.")),
    ],
)
def test_whose_code_counts_no_more_is_said_before_and_after_and_on_the_way_back(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None], coded: tuple[int, ...], texts: tuple[str, ...],
) -> None:  # fmt: skip
    """Of the one that goes: without a code, nothing is said that nobody has to know."""
    numbers = {"one": twice[0].number, "other": twice[1].number}
    before, after, undone = (text.format(**numbers) for text in texts)
    for each in coded:
        context.services.proving.choose_pin(context.session.actor, twice[each].id, "2580")
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    assert room.page.codes.isVisible() == bool(before)
    assert room.page.codes.text().startswith(before)
    room.page.keep_one.click()
    told = said[-1]
    assert told is not None
    assert told.then is not None
    assert told.text.partition("dezelfde persoon.")[2].strip() == after
    told.then()
    told = said[-1]
    assert told is not None
    assert told.text.partition("wat er al stond.")[2].strip() == undone


@pytest.fixture
def loses(context: Context, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Said in it: the answer of the next deed gets lost after it was kept."""
    lost: list[bool] = []
    writing = context.session.database.writing

    @contextmanager
    def losing() -> Iterator[object]:
        with writing() as connection:
            yield connection
        if lost and lost.pop():
            raise ServerGone("buitenpost")

    monkeypatch.setattr(context.session.database, "writing", losing)
    return lost


@pytest.mark.parametrize("key", [True, False], ids=["with its key", "control: without"])
def test_what_was_made_one_and_its_answer_lost_is_told_as_done(
    room: DoublesPresenter, twice: tuple[Client, Client], said: list[Message | None],
    loses: list[bool], key: bool, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if not key:
        monkeypatch.setattr(Once, "by", lambda _once, actor, *_said: actor)
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    loses.append(True)
    for _ in range(2):
        room.page.keep_one.click()
    told = said[-1]
    assert told is not None
    assert ("Er is niets veranderd" in told.text) == (not key)
    if told.then:
        back, before = told.then, len(said)
        loses.append(True)
        back()
        back()
        told = said[-1]
        assert told is not None
        assert len(said) > before
        assert told.text.startswith(f"{twice[0].number} en {twice[1].number} zijn weer twee")
        assert len(rows(room)) == 1


def test_what_was_parted_meanwhile_is_not_told_as_one(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None], loses: list[bool],
) -> None:  # fmt: skip
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    loses.append(True)
    room.page.keep_one.click()
    doubles, actor = context.services.doubles, context.session.actor
    doubles.part(actor, doubles.listed(actor).joined[0].seq)
    room.page.keep_one.click()
    told = said[-1]
    assert told is not None
    assert told.tone is Tone.PROBLEM
    assert twice


def test_two_people_are_told_apart_and_one_may_doubt_again(
    room: DoublesPresenter, twice: tuple[Client, Client], said: list[Message | None]
) -> None:
    assert twice
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    room.page.apart.setFocus()
    press(Key.Key_Return)
    assert rows(room) == []
    assert room.page.empty.isVisible()
    told = said[-1]
    assert told is not None
    assert told.then is not None
    told.then()
    assert len(rows(room)) == 1


@pytest.fixture
def ruths(context: Context, clock: StandingClock) -> DoublesPresenter:
    """The same room for somebody at the front desk, to whom neither of the two belongs."""
    ruth = StaffMember(uuid4(), "ruth", "Ruth")
    with context.session.database.writing() as connection:
        staff.add(connection, ruth, clock())
    actor = Actor(ruth.id, frozenset({Role.FRONT_DESK}), "balie-2")
    services = services_for(context.session.database, clock)

    other = replace(
        context, session=replace(context.session, actor=actor, staff=ruth), services=services
    )
    room = DoublesPresenter(other)
    on_screen(room.page)
    return room


def test_two_that_are_not_yours_are_two_again_with_a_reason(
    ruths: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None],
) -> None:  # fmt: skip
    """Days after somebody else made them one; without a place to write it there was no way."""
    doubles, actor = context.services.doubles, context.session.actor
    doubles.merge(actor, twice[0].id, twice[1].id)
    ruths.open()
    ruths.page.joined.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    assert ruths.page.ask.isVisible()
    assert focus() is ruths.page.reason.edit
    assert doubles.listed(actor).joined
    assert ruths.back()
    assert not ruths.page.ask.isVisible()
    ruths.page.joined.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    typing("zijn er toch twee")
    press(Key.Key_Return)
    assert doubles.listed(actor).joined == ()
    assert not ruths.page.ask.isVisible()
    told = said[-1]
    assert told is not None
    assert told.tone is Tone.DONE


def test_who_was_made_two_at_another_desk_is_told_and_asks_no_reason(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None],
) -> None:  # fmt: skip
    doubles, actor = context.services.doubles, context.session.actor
    joined = doubles.merge(actor, twice[0].id, twice[1].id)
    room.open()
    doubles.part(actor, joined.seq)
    room.page.joined.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    assert not room.page.ask.isVisible()
    told = said[-1]
    assert told is not None
    assert told.tone is Tone.PROBLEM


def test_who_is_not_yours_asks_a_reason_first(
    ruths: DoublesPresenter, twice: tuple[Client, Client]
) -> None:
    assert twice
    room = ruths
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    assert room.page.ask.isVisible()
    assert not room.page.compare.isVisible()
    typing("staat dubbel")
    press(Key.Key_Return)
    assert room.page.compare.isVisible()
    assert not room.page.ask.isVisible()


def test_back_leads_from_two_to_the_list_and_then_away(
    room: DoublesPresenter, twice: tuple[Client, Client]
) -> None:
    assert twice
    left = []
    room.closed.connect(lambda: left.append(True))
    room.open()
    room.page.pairs.rows[0].click()  # type: ignore[attr-defined]  # a RowButton
    room.page.back.click()
    assert (len(rows(room)), left) == (1, [])
    assert not room.back()
    room.page.back.click()
    assert left == [True]


def test_what_was_made_one_at_another_desk_is_told(
    room: DoublesPresenter, context: Context, twice: tuple[Client, Client],
    said: list[Message | None],
) -> None:  # fmt: skip
    room.open()
    pair = room._state.pairs[0]
    context.services.doubles.merge(context.session.actor, twice[0].id, twice[1].id)
    room.page.chosen.emit(pair)
    told = said[-1]
    assert told is not None
    assert f"gaat verder als {twice[0].number}" in told.text
    assert rows(room) == []


def test_more_than_the_page_has_room_for_is_counted() -> None:
    assert (len(MANY.pairs), MANY.more) == (40, 20)
    assert (DoublesState().pairs, DoublesState().more, DoublesState().is_empty) == ((), 0, False)


def test_nothing_is_kept_before_two_are_open() -> None:
    page = DoublesPage("nl")
    wanted: list[object] = []
    page.merge_wanted.connect(wanted.append)
    page.keep_one.click()
    assert wanted == []


def test_who_has_no_name_is_called_by_number() -> None:
    assert name(hit(7, "", "")) == "7"
    assert name(hit(7, "Bo", "")) == "Bo (7)"


def test_the_file_tells_of_the_other_number(context: Context, twice: tuple[Client, Client]) -> None:
    karin, carin = twice
    context.services.doubles.merge(context.session.actor, karin.id, carin.id)
    file = ClientPresenter(context)
    file.open(karin.id)
    assert f"ook nummer {carin.number}" in file.page.top.who.known.text()

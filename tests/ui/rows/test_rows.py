"""Several hand-outs by keys alone: twenty of them, one wrong, a second press, over a lock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from bridge_app.domain.handing_rows import BookedRow, ForGoal, RowClient, RowWish
from bridge_app.domain.plan import Goal, MiniStep, PlanOrigin
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.stock_buying import StockKind
from bridge_app.errors import NotFound
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.rows.presenter import RowsPresenter
from bridge_app.ui.rows.state import PAPER, TypedRow, left_to_book, wish_of
from tests.paper.reading import text_of
from tests.ui.answers import Answers
from tests.ui.doing import (
    Key,
    add_client,
    add_plan,
    confirm,
    focus,
    on_screen,
    press,
    typing,
    wait_for,
)
from tests.ui.rewards.known_passwords import OWN, SANNES

ROWS = 20
LONG = "Ik bel de school over het gesprek van donderdag en vraag wie er meekomt"
STEP = MiniStep(UUID(int=7), UUID(int=8), LONG, 1)


@pytest.fixture
def room(context: Context) -> RowsPresenter:
    made = RowsPresenter(context)
    on_screen(made.page)
    made.open()
    made.page.rows[0].number.edit.setFocus()
    return made


def given(context: Context, client: UUID) -> list[tuple[int, RewardState]]:
    rewards = context.services.rewards.of_client(context.session.actor, client)
    return [(reward.cents, reward.state) for reward in rewards]


def number_of(context: Context, client: UUID) -> str:
    return context.services.people.open(context.session.actor, client).client.number


def type_row(number: str, serial: str, amount: str = "") -> None:
    """One row by keys: the number, a step from paper for Geld, the card with Enter, its text."""
    typing(number)
    press(Key.Key_Tab)  # whose number it is, is told
    for _ in range(10):
        if not focus_says(f"{PAPER}money"):
            press(Key.Key_Down)
    assert focus_says(f"{PAPER}money")
    press(Key.Key_Tab)
    if amount:
        typing(amount)
    press(Key.Key_Tab)
    typing(serial)
    press(Key.Key_Return)  # as a scanner does; the step on paper is still to be told
    typing("Ik open mijn post")
    press(Key.Key_Return)


def focus_says(data: str) -> bool:
    picker = focus()
    return getattr(picker, "currentData", lambda: "")() == data


def test_twenty_rows_by_keys_alone_are_booked_once(
    room: RowsPresenter, context: Context, said: list[Message | None]
) -> None:
    client = add_client(context)
    number = number_of(context, client)
    for place in range(ROWS):
        type_row(number, f"B-{place:03}", "" if place else "20")
    assert [row.typed().amount for row in room.page.rows[:ROWS]] == ["20"] * ROWS
    assert len(room.page.rows) == ROWS + 1
    assert room.page.rows[0].name.text() == "Karin de Boer"
    kept = room.unfinished()
    press(Key.Key_Return)  # an empty row goes on too, and is left out
    room.page.book.setFocus()
    press(Key.Key_Return)
    assert given(context, client) == [(20_00, RewardState.HANDED_OVER)] * ROWS
    assert said[-1] is not None
    assert said[-1].text == f"{ROWS} keer uitgegeven."
    assert [row.typed().blank for row in room.page.rows] == [True]
    room.take_up(kept)  # as if the answer had been lost
    room.page.book.click()
    assert len(given(context, client)) == ROWS
    plan = context.services.plans.plan(context.session.actor, client)
    assert plan.origin is PlanOrigin.PAPER


def test_after_booking_one_press_prints_every_receipt_in_order_without_gaps(
    room: RowsPresenter,
    context: Context,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    number = number_of(context, add_client(context))
    done = room.page.done
    assert not done.isVisible()
    for place in range(3):
        type_row(number, f"B-{place}", "" if place else "20")
    room.page.book.click()
    assert done.isVisible()
    assert done.said.text() == ("3 keer uitgegeven: bewijs 2026-A-000001 tot en met 2026-A-000003.")
    assert not done.other.isVisible()
    for button, copies in ((done.keep, 0), (done.print, 3)):
        answers.file = tmp_path / f"{copies}.pdf"
        button.click()
        wait_for(answers.file.exists)
        with pikepdf.open(answers.file) as pdf:
            assert len(pdf.pages) == 3
        if not copies:
            told = text_of(answers.file.read_bytes())
            places = [told.index(f"Bewijs 2026-A-00000{n}") for n in (1, 2, 3)]
            assert places == sorted(places)
            assert told.count("kopie") == copies
    assert answers.asked == ["bewijs-2026-A-000001.pdf", "Print de bewijzen"]
    wait_for(lambda: Message("De bewijzen liggen bij de printer.", Tone.DONE) in said)
    room.leave()
    assert not done.isVisible()


def test_rows_that_changed_after_a_lost_answer_are_told_apart_from_what_was_booked(
    room: RowsPresenter, context: Context
) -> None:
    """What stands booked as it is goes from the page; what was changed gets a key of its own."""
    client = add_client(context)
    number = number_of(context, client)
    for place in range(3):
        type_row(number, f"b-{place}", "" if place else "20")
    kept = room.unfinished()
    room.page.book.click()
    room.take_up(kept)  # as if the answer had been lost
    changed = room.page.rows[1]
    changed.serial.set_text("b-9")
    room.page.book.click()
    assert len(given(context, client)) == 3
    (left,) = (row.typed() for row in room.page.rows if not row.typed().blank)
    assert (left.serial, left.text) == ("b-9", "Ik open mijn post")
    done = room.page.done
    assert done.said.text().startswith("3 keer uitgegeven: bewijs 2026-A-000001")
    assert f"deelnemer {number}: €\xa020,00, kaart B-1, 02-03-2026" in done.other.text()
    assert "B-0" not in done.other.text()
    room.page.book.click()
    assert len(given(context, client)) == 4, "the changed row is one of its own"


@pytest.mark.parametrize(
    ("typed", "left", "other"),
    [
        ({}, 0, 0),
        ({"amount": "25"}, 1, 1),
        ({"day": "01-03-2026"}, 1, 1),
        ({"amount": "veel"}, 1, 1),
        ({"serial": "a 1"}, 0, 0),
        ({"serial": "A1, A2"}, 1, 1),
    ],
    ids=["the same", "amount", "day", "not to be read", "spelled otherwise", "a card more"],
)
def test_a_row_is_booked_when_all_of_it_is(typed: dict[str, str], left: int, other: int) -> None:
    row = TypedRow("1001", str(STEP.id), "", "", "20", "", "A1", "02-03-2026")
    booked = BookedRow(STEP.id, STEP.id, "1001", 20_00, "A1", date(2026, 3, 2), "2026-A-000001")
    told = left_to_book([replace(row, **typed)], [booked])
    assert tuple(map(len, told)) == (left, other)


def test_above_the_limit_a_colleague_agrees_in_place_and_by_keys(
    context_with_colleagues: Context,
) -> None:
    context = context_with_colleagues
    client = add_client(context)
    room = RowsPresenter(context)
    on_screen(room.page)
    room.open()
    room.page.rows[0].number.edit.setFocus()
    type_row(number_of(context, client), "B-1", "60")
    asked = room.page.colleague
    assert not asked.isVisible()
    room.page.book.click()
    assert given(context, client) == []
    assert "€\xa030" in asked._said.text() or "Boven" in asked._said.text()
    assert focus() is asked.login.edit
    for password in ("niet goed", OWN, SANNES):
        assert asked.login.isVisible(), "one never agrees to one's own"
        asked.login.edit.setFocus()
        asked.login.set_text("")
        typing("sanne")
        press(Key.Key_Tab)
        typing(password)
        press(Key.Key_Return)
    assert not asked.login.isVisible()
    assert focus() is room.page.book
    press(Key.Key_Space)
    assert given(context, client) == [(60_00, RewardState.HANDED_OVER)]
    assert not asked.isVisible()


def test_what_is_asked_of_a_server_reads_nothing_from_the_screen_meanwhile(
    room: RowsPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked from another thread, where no field may be touched."""
    calls: list[Callable[[], object]] = []
    monkeypatch.setattr(type(room._context), "ask", lambda _self, call, *_then: calls.append(call))
    row = room.page.rows[0]
    row.number.set_text("9999")
    row.asked.emit(row)
    row.show_typed(TypedRow("9999", f"{PAPER}money", "Ik bel", "", "60", "", "A", "02-03-2026"))
    room.page.colleague.proved.emit("sanne", "geheim", "")
    assert len(calls) > 1
    read = type(room.page.reason).text
    monkeypatch.setattr(type(room.page.reason), "text", lambda _self: pytest.fail("read"))
    for call in calls:
        with pytest.raises(NotFound):
            call()
    monkeypatch.setattr(type(room.page.reason), "text", read)


def test_what_changed_after_the_yes_is_asked_anew(context_with_colleagues: Context) -> None:
    context = context_with_colleagues
    client = add_client(context)
    room = RowsPresenter(context)
    on_screen(room.page)
    room.open()
    room.page.rows[0].number.edit.setFocus()
    type_row(number_of(context, client), "B-1", "60")
    room.page.book.click()
    room.page.colleague.proved.emit("sanne", SANNES, "")
    room.page.rows[0].amount.set_text("veel")
    room.page.colleague.proved.emit("sanne", SANNES, "")  # cannot be read: nothing is asked
    room.page.rows[0].amount.set_text("55")
    room.page.book.click()
    assert given(context, client) == []
    assert room.page.colleague.login.isVisible()


def test_a_goal_that_was_reached_stands_behind_the_steps(room: RowsPresenter) -> None:
    (row,) = room.page.rows
    goal = Goal(UUID(int=8), UUID(int=9), "debts", "Ik betaal op tijd")
    row.show_client(RowClient(UUID(int=1), "Karin", (STEP,), (goal,)))
    picker = row._picker(row.step)
    assert picker.currentText() == LONG, "never chosen by itself"
    picker.setCurrentIndex(2)
    assert picker.currentText() == "Doel gehaald: Ik betaal op tijd"
    asked = wish_of(replace(row.typed(), number="1001", amount="20", serial="B-1"))
    assert isinstance(asked, RowWish)
    assert asked.step == ForGoal(goal.id)


def test_one_wrong_row_books_nothing_and_says_why_in_its_row(
    room: RowsPresenter, context: Context
) -> None:
    client = add_client(context)
    number = number_of(context, client)
    type_row(number, "B-1", "20")
    type_row(number, "B-1")
    room.page.book.click()
    assert given(context, client) == []
    first, second, _ = room.page.rows
    assert first.problem.text() == ""
    assert "B-1 is al uitgegeven" in second.problem.text()
    second.serial.set_text("B-2")
    room.page.book.click()
    assert len(given(context, client)) == 2


def test_what_cannot_be_read_is_said_at_its_field(room: RowsPresenter, context: Context) -> None:
    number = number_of(context, add_client(context))
    (row,) = room.page.rows
    row.number.set_text(number)
    row.amount.set_text("veel")
    row.day.set_text("31-02-2026")
    room.page.book.click()
    for field in (row.step, row.amount, row.serial, row.day):
        assert field.error
    assert focus() is row.step.edit
    room.page.begin((), [], "")
    room.page.book.click()  # nothing typed: nothing asked
    assert len(room.page.rows) == 1


def test_a_confirmed_step_is_chosen_at_once_and_a_strange_number_is_said(
    room: RowsPresenter, context: Context
) -> None:
    client = add_client(context)
    plan = add_plan(context, client, "Ik bel Fatima")
    confirm(context, client, plan.steps[0])
    (row,) = room.page.rows
    typing("9999")
    press(Key.Key_Tab)
    assert row.number.error
    row.number.edit.setFocus()
    row.number.set_text("")
    typing(number_of(context, client))
    press(Key.Key_Tab)
    assert (row.number.error, row.typed().step) == ("", str(plan.steps[0].id))
    for field, text in ((row.amount, "20"), (row.serial, "B-1")):
        field.set_text(text)
    room.page.book.click()
    assert given(context, client) == [(20_00, RewardState.HANDED_OVER)]


def test_over_a_lock_every_letter_comes_back_and_leaving_forgets_it(
    room: RowsPresenter, context: Context
) -> None:
    client = add_client(context)
    assert room.unfinished() == {}
    room.take_up({})
    type_row(number_of(context, client), "B-1", "20")
    room.page.reason.set_text("De lijst van maandag")
    kept, typed = room.unfinished(), room.page.typed()[0]
    room.leave()
    assert room.unfinished() == {}
    room.take_up(kept)
    assert room.page.typed() == [typed]
    assert room.unfinished() == kept
    assert room.page.reasons.isVisible()


def test_kinds_are_offered_when_there_are_several(context: Context) -> None:
    stock, actor = context.services.stock, context.session.actor
    codes = [stock.add_kind(actor, StockKind("", name)).code for name in ("Boekenbon", "VVV")]
    made = RowsPresenter(context)
    on_screen(made.page)
    made.open()
    (row,) = made.page.rows
    assert row.kind.isVisibleTo(row)
    picker = row._picker(row.kind)
    assert [picker.itemData(at) for at in range(picker.count())] == ["", *codes]


def test_the_last_row_of_a_sheet_leads_to_the_button(room: RowsPresenter) -> None:
    for _ in range(60):
        room.page.go_on(room.page.rows[-1])
    assert len(room.page.rows) == 40
    assert focus() is room.page.book


def test_a_row_is_one_line_under_a_header_where_there_is_room_and_else_a_card(
    room: RowsPresenter,
) -> None:
    page = room.page
    page.go_on(page.rows[0])
    row = page.rows[1]
    row.show_problems({"amount": "Dit is geen bedrag."})
    seen = []
    for wide in (1080, 700, 1080):
        page.resize(wide, 700)
        QTest.qWait(1)
        tops = {
            each.edit.mapTo(page, QPoint()).y() for each in row.fields.values() if each.isVisible()
        }
        seen.append((len(tops), row.troubles.text() if row.troubles.isVisible() else ""))
        assert row.title.isVisible() is not row.place.isVisible()
    assert [said for _, said in seen] == [one := "Bedrag: Dit is geen bedrag.", "", one]
    assert (seen[0][0], seen[1][0] > 1, seen[2][0]) == (1, True, 1)
    assert row.amount.edit.accessibleName() == "Bedrag, regel 2"
    assert "Dit is geen bedrag." in row.amount.edit.accessibleDescription()
    page.resize(1080, 700)
    row.show_client(RowClient(UUID(int=1), "Karin de Boer", (STEP,)))
    QTest.qWait(1)
    assert row.whole.text() == LONG, "what does not fit in its field stands whole under it"

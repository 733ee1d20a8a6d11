"""The room "Uitgeven" with keys, on real services: told, given once, a colleague, turned back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from uuid import UUID, uuid4

import pikepdf
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bridge_app.domain.rewards import Card, Gift, ReversalReason, RewardState
from bridge_app.errors import ClockWentBack, DiskFull, NoPrinter
from bridge_app.services.rewards import Rewards
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.rewards.presenter import RewardsPresenter
from bridge_app.words import words
from tests.paper.reading import text_of
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
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
from tests.ui.rewards.known_passwords import CODE, DESKS, FROM_PAPER, OWN, SANNES, WITH_PHONE


def begin(room: RewardsPresenter, client: UUID) -> None:
    """Opens the room; the client has seen their own page."""
    room.open(client)
    if room.page.go_on.isVisible():
        room.page.go_on.click()


def _given(context: Context, client: UUID) -> list[tuple[int, RewardState]]:
    rewards = context.services.rewards.of_client(context.session.actor, client)
    return [(reward.cents, reward.state) for reward in rewards]


TURNED_BACK = [(20_00, RewardState.REVERSED), (20_00, RewardState.AWARDED)]
"""What was handed over came back; what the step earned waits to be handed out again."""


def test_the_plan_comes_first(room: RewardsPresenter, karin: UUID, context: Context) -> None:
    add_plan(context, karin, "Ik bel.", agreed=False)
    begin(room, karin)
    assert not room.page.form.isVisible()
    assert not room.page.give.isVisible()
    focus_begin(room.page)
    assert focus() is room.page.back


def test_without_anybody_the_room_says_who_has_something_waiting(
    room: RewardsPresenter, context: Context, qtbot: QtBot
) -> None:
    room.open(None)
    assert room.page.windowTitle() == "Klaar om uit te geven"
    assert not room.page.waiting.list.isVisible()
    karin, wim = add_client(context), add_client(context, "Wim", "Bos")
    for client, texts in ((karin, ["Ik bel.", "Ik schrijf."]), (wim, ["Ik ga."])):
        for step in add_plan(context, client, *texts).steps:
            confirm(context, client, step)
    room.open(None)
    focus_begin(room.page)
    wait_for(lambda: focus() is room.page.waiting.first())
    rows = [row.accessibleName() for row in room.page.waiting.list.rows]
    assert rows == ["Karin B., 2 stappen klaar", "Wim B., 1 stap klaar"]
    with qtbot.waitSignal(room.client_chosen) as chosen:
        press(Key.Key_Return)
    assert chosen.args == [karin]
    begin(room, karin)
    assert not room.page.waiting.isVisible()


def test_one_may_turn_back(room: RewardsPresenter, qtbot: QtBot) -> None:
    room.open(None)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_the_client_hears_it_first(room: RewardsPresenter, context: Context, karin: UUID) -> None:
    plan = add_plan(context, karin, "Ik bel.")
    confirm(context, karin, plan.steps[0])
    begin(room, karin)
    assert not room.page.form.isVisible()
    assert focus() is room.page.tell
    press(Key.Key_Space)
    assert room.page.form.isVisibleTo(room.page)
    file = context.services.people.open(context.session.actor, karin)
    assert file.disclosed is not None


def test_a_scanned_card_and_two_keys_give(
    room: RewardsPresenter, context: Context, ready: UUID, qtbot: QtBot
) -> None:
    begin(room, ready)
    typing("VVV 8841")
    assert room.page.review.text() == "Karin krijgt €\xa020. Kaart VVV 8841."
    press(Key.Key_Return)
    assert focus() is room.page.give
    with qtbot.waitSignal(context.changes.ledger_changed):
        press(Key.Key_Space)
    assert _given(context, ready) == [(20_00, RewardState.HANDED_OVER)]
    assert "Bewijs 2026-A-000001" in room.page.done.said.text()


def test_one_key_too_many_gives_nothing_more(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    typing("8841")
    draft = room._draft
    room.page.give.click()
    room.page.give.click()
    room._draft = draft
    room._give()
    assert len(_given(context, ready)) == 1


def scanned(number: str, *, endings: int = 2) -> None:
    """What a scanner sends: a number at once, with Enter once or more behind it."""
    typing(number)
    press(Key.Key_Return, endings)


def test_a_scanner_that_sends_enter_twice_gives_nothing(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    scanned("8841")
    assert focus() is room.page.give
    assert _given(context, ready) == []
    wait_for(lambda: not room.page.give.resting.isActive())
    press(Key.Key_Return)
    assert _given(context, ready) == [(20_00, RewardState.HANDED_OVER)]


def test_without_the_rest_the_second_enter_would_give(
    room: RewardsPresenter, context: Context, ready: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.page.give, "rest", lambda: None)
    begin(room, ready)
    scanned("8841")
    assert _given(context, ready) == [(20_00, RewardState.HANDED_OVER)]


def test_a_card_scanned_on_the_last_key_gives_nothing(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    scanned("8841")
    wait_for(lambda: not room.page.give.resting.isActive())
    scanned("8842")
    assert _given(context, ready) == []


def test_an_enter_held_down_gives_nothing(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    typing("8841")
    room.page.give.setFocus()
    for held in (True, False):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            autorep=held,
        )
        QApplication.sendEvent(room.page.give, event)
        assert bool(_given(context, ready)) is not held


def test_enter_leads_from_card_to_card(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    room.page.form.cards.more.click()
    first, second = room.page.form.cards.rows
    first.serial.setFocus()
    scanned("8841", endings=1)
    assert focus() is second.serial.edit
    scanned("8842")
    assert focus() is room.page.give


def test_enter_without_a_number_goes_nowhere(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    serial = focus()
    press(Key.Key_Return)
    assert focus() is serial
    assert room.page.review.text() == "Scan of typ het nummer op de kaart."


def test_a_card_that_is_gone_meanwhile_is_refused_at_the_card(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    typing("vvv 8841")
    wim = add_client(context, "Wim", "Bos")
    plan = add_plan(context, wim, "Ik schrijf.")
    confirm(context, wim, plan.steps[0])
    rewards, actor = context.services.rewards, context.session.actor
    rewards.disclose(actor, wim)
    rewards.give(actor, Gift(uuid4(), wim, plan.steps[0].id, 20_00, (Card("VVV8841", 20_00),)))
    room.page.give.click()
    row = room.page.form.cards.rows[0]
    assert "VVV8841 is al uitgegeven" in row.serial.error
    assert row.serial.text() == "vvv 8841"
    assert not room.page.give.isEnabled()
    assert room.page.review.text() == "Pak een andere kaart."


def test_one_of_two_steps_is_chosen(room: RewardsPresenter, context: Context, karin: UUID) -> None:
    plan = add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    for step in plan.steps:
        confirm(context, karin, step)
    context.services.rewards.disclose(context.session.actor, karin)
    begin(room, karin)
    choices = list(room.page.form.steps.choices.values())
    wait_for(lambda: focus() is choices[0])
    assert room.page.review.text() == "Kies eerst een stap."
    choices[1].click()
    room.page.form.cards.rows[0].serial.setFocus()
    typing("8841")
    room.page.give.click()
    rewards = context.services.rewards.of_client(context.session.actor, karin)
    assert [reward.step_id for reward in rewards] == [plan.steps[1].id]
    assert list(room.page.form.steps.choices) == [plan.steps[0].id]


def test_three_cards_make_sixty_with_a_colleague(
    room: RewardsPresenter, context: Context, ready: UUID
) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    assert room.page.form.colleague.isVisibleTo(room.page)
    cards = room.page.form.cards
    for number in ("8841", "8842", "8843"):
        cards.rows[-1].serial.setFocus()
        typing(number)
        if len(cards.rows) < 3:
            cards.more.click()
    assert "collega" in room.page.review.text()
    press(Key.Key_Return)
    assert focus() is room.page.form.colleague.login.edit
    typing("sanne")
    press(Key.Key_Tab)
    typing(SANNES)
    press(Key.Key_Return)
    assert focus() is room.page.give
    assert "€\xa020" in room.page.review.text()
    press(Key.Key_Space)
    (reward,) = context.services.rewards.of_client(context.session.actor, ready)
    assert reward.cards == tuple(Card(n, 20_00) for n in ("8841", "8842", "8843"))


@pytest.mark.parametrize(
    ("password", "why"),
    [("wrong", "klopt niet"), (OWN, "eigen bedrag"), (DESKS, "taken"), (FROM_PAPER, "scherm")],
)
def test_who_may_not_approve_is_told_why(
    room: RewardsPresenter, ready: UUID, password: str, why: str
) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    colleague = room.page.form.colleague
    colleague.login.set_text("somebody")
    colleague.password.set_text(password)
    colleague.agree.click()
    assert why in colleague.password.error
    assert colleague.password.text() == ""
    assert not room.page.give.isEnabled()


def test_a_colleague_with_a_phone_types_the_code_too(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    colleague = room.page.form.colleague
    assert not colleague.code.isVisible()
    colleague.login.set_text(WITH_PHONE)
    colleague.password.set_text(SANNES)
    colleague.agree.click()
    assert focus() is colleague.code.edit
    typing("000000")
    press(Key.Key_Return)
    assert "klopt niet" in colleague.code.error
    typing(CODE)
    press(Key.Key_Return)
    assert "akkoord" in colleague._said.text()
    assert not colleague.code.isVisible()


def test_another_amount_asks_for_another_approval(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    room.page.form.colleague.password.set_text(SANNES)
    room.page.form.colleague.agree.click()
    assert "akkoord" in room.page.form.colleague._said.text()
    room.page.form.amounts.choices[40_00].click()
    room.page.form.amounts.choices[60_00].click()
    assert "alleen" in room.page.form.colleague._said.text()
    room.page.form.amounts.choices[40_00].click()
    assert not room.page.form.colleague.isVisibleTo(room.page)


def test_a_colleague_who_agreed_too_long_ago_is_asked_once_more(
    room: RewardsPresenter, ready: UUID, clock: StandingClock
) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    room.page.form.cards.rows[0].serial.setFocus()
    typing("8841")
    colleague = room.page.form.colleague
    for minutes in (16, 14):
        colleague.password.set_text(SANNES)
        colleague.agree.click()
        assert "akkoord" in colleague._said.text()
        clock.pass_by(minutes=minutes)
        room._give()
        if minutes > 15:
            assert "alleen" in colleague._said.text()
            assert _given(room._context, ready) == []
    assert _given(room._context, ready) == [(60_00, RewardState.HANDED_OVER)]


def test_a_card_may_have_its_own_value(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    cards = room.page.form.cards
    cards.rows[0].serial.setFocus()
    typing("1")
    cards.more.click()
    typing("2")
    cards.rows[0].value.setFocus()
    typing("x")
    assert "bedrag" in cards.rows[0].value.error
    press(Key.Key_Backspace)
    typing("15")
    assert cards.rows[0].value.error == ""
    assert room.page.review.text() == "Karin krijgt €\xa020. Kaarten: 1 (€\xa015), 2 (€\xa05)."


def test_a_problem_of_the_world_is_said_in_the_strip(
    room: RewardsPresenter, said: list[Message | None]
) -> None:
    room._not_approved(ClockWentBack("", ""))
    room._not_reversed(ClockWentBack("", ""))
    assert [message.tone for message in said if message] == [Tone.PROBLEM, Tone.PROBLEM]


# --- over a lock ---------------------------------------------------------------------------------


def test_half_a_card_number_outlives_the_lock(
    room: RewardsPresenter, context_with_colleagues: Context, ready: UUID
) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    room.page.form.colleague.password.set_text(SANNES)
    room.page.form.cards.rows[0].serial.setFocus()
    typing("8841")
    room.page.form.cards.more.click()
    typing("88 ")
    room.page.form.cards.rows[0].value.setFocus()
    typing("4")
    left = room.unfinished()
    assert SANNES not in left.values()
    again = RewardsPresenter(context_with_colleagues)
    on_screen(again.page)
    again.open(ready)
    again.take_up(left)
    assert again.page.form.cards.typed() == (("8841", "4"), ("88 ", ""))
    assert again.page.form.amounts.choices[60_00].isChecked()
    assert again.unfinished() == left


def test_who_agreed_before_the_lock_agrees_again(room: RewardsPresenter, ready: UUID) -> None:
    begin(room, ready)
    room.page.form.amounts.choices[60_00].click()
    typing("8841")
    room.page.form.colleague.password.set_text(SANNES)
    room.page.form.colleague.agree.click()
    left = room.unfinished()
    begin(room, ready)
    room.take_up(left)
    assert room._draft.approver is None
    assert not room.page.give.isEnabled()


def test_a_form_as_it_opened_has_nothing_to_keep(room: RewardsPresenter, ready: UUID) -> None:
    assert room.unfinished() == {}
    room.take_up({"serial 0": "8841"})
    begin(room, ready)
    assert room.unfinished() == {}
    room.take_up({})
    assert room.page.form.cards.typed() == (("", ""),)


# --- a mistake turned back ---------------------------------------------------------------------


def _give_one(room: RewardsPresenter, client: UUID) -> None:
    begin(room, client)
    typing("8841")
    room.page.give.click()


def test_a_mistake_is_turned_back_with_a_reason_and_a_password(
    room: RewardsPresenter, context: Context, ready: UUID, said: list[Message | None]
) -> None:
    _give_one(room, ready)
    room.page.given.items[0].reverse.click()
    panel = room.page.reversal
    panel.turn.click()
    assert panel.wrong.text() == "Kies eerst waarom."
    press(Key.Key_Space)
    panel.password.setFocus()
    typing("wrong")
    press(Key.Key_Return)
    assert "klopt niet" in panel.password.error
    typing(OWN)
    press(Key.Key_Return)
    assert _given(context, ready) == TURNED_BACK
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE
    assert not room.page.given.items[0].reverse.isVisibleTo(room.page)
    assert room.page.form.isVisibleTo(room.page), "the step may be rewarded again"


def test_what_turns_back_opens_in_view(room: RewardsPresenter, ready: UUID) -> None:
    """It opens under the list: its last button too is where one looks."""
    _give_one(room, ready)
    room.page.resize(1070, 640)
    room.page.given.items[0].reverse.click()
    turn = room.page.reversal.turn
    wait_for(lambda: turn.visibleRegion().contains(turn.rect().center()))


def test_who_logs_in_with_a_phone_turns_back_with_its_code(
    context_with_colleagues: Context, context: Context, ready: UUID
) -> None:
    """Else whoever has a second step could never mend a mistake."""
    staff = replace(context.session.staff, login=WITH_PHONE)
    session = replace(context_with_colleagues.session, staff=staff)
    room = RewardsPresenter(replace(context_with_colleagues, session=session))
    on_screen(room.page)
    _give_one(room, ready)
    room.page.given.items[0].reverse.click()
    panel = room.page.reversal
    panel.reasons[ReversalReason.CARD_DEFECTIVE].click()
    panel.password.set_text(OWN)
    panel.turn.click()
    assert focus() is panel.code.edit
    typing(CODE)
    press(Key.Key_Return)
    assert _given(context, ready) == TURNED_BACK


def test_turning_back_can_be_left(room: RewardsPresenter, context: Context, ready: UUID) -> None:
    _give_one(room, ready)
    room.page.given.items[0].reverse.click()
    room.page.reversal.back.click()
    assert not room.page.reversal.isVisible()
    assert _given(context, ready) == [(20_00, RewardState.HANDED_OVER)]


# --- the receipt ---------------------------------------------------------------------------------


@pytest.mark.parametrize("press_button", ["keep", "print"])
def test_a_receipt_leaves_as_file_or_paper_and_the_next_is_a_copy(
    room: RewardsPresenter,
    context: Context,
    ready: UUID,
    answers: Answers,
    tmp_path: Path,
    press_button: str,
) -> None:
    _give_one(room, ready)
    answers.file = tmp_path / "receipt.pdf"
    button: QAbstractButton = getattr(room.page, press_button)
    button.click()
    wait_for(answers.file.exists)
    with pikepdf.open(answers.file) as pdf:
        assert len(pdf.pages) == 1
    (reward,) = context.services.rewards.of_client(context.session.actor, ready)
    receipt = context.services.rewards.receipt_printed(context.session.actor, reward.id)
    assert receipt.copy


def test_a_second_one_for_the_file_has_the_step_and_the_clients_has_it_when_ticked(
    room: RewardsPresenter, ready: UUID, answers: Answers, tmp_path: Path
) -> None:
    _give_one(room, ready)
    done = room.page.done

    def kept() -> list[str]:
        answers.file = tmp_path / f"{uuid4()}.pdf"
        room.page.keep.click()
        wait_for(answers.file.exists)
        return text_of(answers.file.read_bytes()).split("Bewijs 2026-A-000001")[1:]

    done.second.click()
    theirs, ours = kept()
    assert "Ik bel" not in theirs
    assert "Ik bel" in ours
    assert "Dit blad is voor ons" in ours
    done.second.click()
    done.step.click()
    (again,) = kept()
    assert "Ik bel" in again
    assert "kopie" in again
    begin(room, ready)
    room.page.given.items[0].receipt.click()
    assert not done.step.isChecked(), "for each receipt it is asked anew"


@pytest.mark.parametrize("press_button", ["keep", "print"])
def test_turning_back_at_the_dialog_makes_no_paper(
    room: RewardsPresenter, context: Context, ready: UUID, press_button: str
) -> None:
    _give_one(room, ready)
    button: QAbstractButton = getattr(room.page, press_button)
    button.click()
    (reward,) = context.services.rewards.of_client(context.session.actor, ready)
    rewards = context.services.rewards
    assert not rewards.receipt_printed(context.session.actor, reward.id).copy


@pytest.mark.parametrize("press_button", ["keep", "print"])
def test_what_cannot_be_written_down_does_not_leave(
    room: RewardsPresenter,
    ready: UUID,
    answers: Answers,
    said: list[Message | None],
    monkeypatch: pytest.MonkeyPatch,
    press_button: str,
) -> None:
    def full(*_arguments: object) -> None:
        raise DiskFull(answers.file or Path())

    monkeypatch.setattr(Rewards, "receipt_printed", full)
    _give_one(room, ready)
    answers.file = Path(gettempdir()) / f"{ready}.pdf"
    button: QAbstractButton = getattr(room.page, press_button)
    button.click()
    wait_for(lambda: bool(said) and said[-1] is not None and said[-1].tone is Tone.PROBLEM)
    assert not answers.file.exists()


def test_no_printer_is_said_in_the_strip(
    room: RewardsPresenter,
    ready: UUID,
    answers: Answers,
    said: list[Message | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_arguments: object) -> None:
        raise NoPrinter

    monkeypatch.setattr(answers, "printer", none)
    _give_one(room, ready)
    room.page.print.click()
    assert said[-1] is not None
    assert "printer" in said[-1].text


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_no_page_is_said_in_the_strip(
    room: RewardsPresenter,
    ready: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    answers.file = tmp_path / "no such folder" / "bewijs.pdf"
    _give_one(room, ready)
    room.page.print.click()
    wait_for(lambda: bool(said) and said[-1] is not None and said[-1].tone is Tone.PROBLEM)
    assert said[-1] is not None
    assert "printer" in said[-1].text


def test_a_receipt_is_printed_on_the_size_it_was_made_for(
    room: RewardsPresenter,
    ready: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    """A5, whatever the printer had before; it is said, or somebody presses once more."""
    answers.file = tmp_path / "bewijs.pdf"
    _give_one(room, ready)
    room.page.print.click()
    wait_for(lambda: Message("Het bewijs ligt bij de printer.", Tone.DONE) in said)
    with pikepdf.open(answers.file) as printed:
        size = [round(float(side)) for side in printed.pages[0].mediabox][2:]
    assert size == pytest.approx([420, 595], abs=2)


def test_a_receipt_tells_which_letters_it_lacks(
    room: RewardsPresenter,
    context: Context,
    ready: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    people, actor = context.services.people, context.session.actor
    known = people.open(actor, ready).client
    people.change(actor, replace(known, first_name="王芳"))
    answers.file = tmp_path / "bewijs.pdf"
    _give_one(room, ready)
    missing = words("nl", "print.not_shown", letters="王 芳")
    for button in (room.page.print, room.page.keep):
        said.clear()
        button.click()
        wait_for(lambda: any(each and each.text.endswith(missing) for each in said))


def test_an_old_receipt_can_be_shown_again(room: RewardsPresenter, ready: UUID) -> None:
    _give_one(room, ready)
    begin(room, ready)
    assert not room.page.done.isVisibleTo(room.page)
    room.page.given.items[0].receipt.click()
    assert room.page.done.isVisibleTo(room.page)


def test_nothing_happens_before_a_client_is_there(room: RewardsPresenter) -> None:
    quiet: list[Callable[[], object]] = [
        room._disclose,
        room._give,
        lambda: room._choose(room._draft),
        lambda: room._keep(uuid4()),
        lambda: room._print(uuid4()),
        room._seen,
        lambda: room.page._ask_reversal(uuid4()),
        room.page.go_to_next,
    ]
    for deed in quiet:
        deed()
    assert not room.page.give.isEnabled()

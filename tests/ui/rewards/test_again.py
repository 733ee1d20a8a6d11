"""After a hand-over is turned back: the room knows what stands now, and what may be given again."""

from uuid import UUID, uuid4

import pytest

from bridge_app.domain.rewards import Promise, ReversalReason
from bridge_app.ui.context import Context
from bridge_app.ui.rewards.presenter import RewardsPresenter
from tests.ui.doing import Key, add_plan, confirm, press, typing
from tests.ui.rewards.known_passwords import OWN


@pytest.fixture
def earned(context: Context, karin: UUID) -> UUID:
    """Karin, for whom thirty euro was promised and earned, and who heard of it."""
    rewards, actor = context.services.rewards, context.session.actor
    step = add_plan(context, karin, "Ik bel.").steps[0]
    rewards.promise(actor, Promise(uuid4(), karin, step.id, 30_00))
    confirm(context, karin, step)
    rewards.disclose(actor, karin)
    return karin


def give(room: RewardsPresenter, client: UUID, serial: str) -> None:
    room.open(client)
    if room.page.go_on.isVisible():
        room.page.go_on.click()
    typing(serial)
    press(Key.Key_Return)
    room.page.give.resting.stop()
    press(Key.Key_Return)


def amounts(room: RewardsPresenter) -> list[int]:
    return list(room.page.form.amounts.choices)


def test_what_was_promised_is_the_only_amount_also_after_it_was_turned_back(
    room: RewardsPresenter, earned: UUID
) -> None:
    """Else another amount is chosen already, and refused when the card was scanned."""
    give(room, earned, "8841")
    assert [item.reverse.isVisibleTo(room.page) for item in room.page.given.items] == [True]
    room.page.given.items[0].reverse.click()
    room.page.reversal.reasons[ReversalReason.CARD_DEFECTIVE].click()
    room.page.reversal.password.set_text(OWN)
    room.page.reversal.turn.click()
    if room.page.go_on.isVisible():
        room.page.go_on.click()
    assert amounts(room) == [30_00]
    room.page.form.cards.rows[0].serial.edit.setFocus()
    typing("8842")
    press(Key.Key_Return)
    room.page.give.resting.stop()
    press(Key.Key_Return)
    assert len(room.page.given.items) == 2


def test_an_answer_that_comes_twice_shows_one_hand_over(
    room: RewardsPresenter, context: Context, earned: UUID
) -> None:
    """What a server did not answer is asked once more, and somebody may have pressed again."""
    give(room, earned, "8841")
    rewards = context.services.rewards.of_client(context.session.actor, earned)
    room._given(rewards[-1])
    assert len(room.page.given.items) == 1

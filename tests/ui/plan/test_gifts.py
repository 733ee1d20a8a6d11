"""What goes with agreed steps on the page "Doel en stappen": for staff, and never with a draft."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from bridge_app.domain.budgets import Budget
from bridge_app.domain.policy import Policy, RewardWord
from bridge_app.domain.rewards import RewardState
from bridge_app.ui.context import Context
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.plan.promised import PromisedCard
from bridge_app.ui.problems import Message
from bridge_app.words import reward_words_in, words
from tests.ui import looking
from tests.ui.doing import add_client, add_plan, on_screen


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context) -> PlanPresenter:
    made = PlanPresenter(context)
    on_screen(made.page)
    return made


def stands(context: Context, client: UUID) -> list[tuple[int, RewardState]]:
    rewards = context.services.rewards.of_client(context.session.actor, client)
    return [(each.cents, each.state) for each in rewards]


def words_on(room: PlanPresenter) -> str:
    return " ".join(looking.texts(room.page))


def card(room: PlanPresenter) -> PromisedCard:
    return room.page.promised


def test_a_draft_shows_nothing_and_an_agreed_plan_asks(
    context: Context, room: PlanPresenter, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.", agreed=False)
    room.open(karin)
    assert not card(room).isVisibleTo(room.page)
    assert reward_words_in(words_on(room)) == ()
    room.page.agreement.agree.click()
    assert card(room).isVisibleTo(room.page)
    assert reward_words_in(words_on(room)) == (), "no amount before staff look at it"


def test_chosen_reserved_told_and_declined(
    context: Context, room: PlanPresenter, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    room.open(karin)
    card(room).choose.click()
    card(room).leave.click()
    assert card(room).form.isHidden()
    card(room).choose.click()
    first, second = card(room).form.rows.values()
    second.choices.buttons()[0].click()
    card(room).keep.click()
    assert stands(context, karin) == [(20_00, RewardState.PROMISED)]
    told = "Ik bel. Bij deze stap hoort een bon van €\xa020."
    assert told in words_on(room)
    people, actor = context.services.people, context.session.actor
    assert people.open(actor, karin).disclosed is None
    card(room).tell.click()
    assert people.open(actor, karin).disclosed is not None
    assert told not in words_on(room)
    assert card(room).choose.isVisibleTo(room.page), "the other step may still get something"
    card(room).lines[0].rather_not.click()
    assert stands(context, karin) == [(20_00, RewardState.DECLINED)]
    assert said[-1] is not None
    assert "liever niet" in said[-1].text
    assert first.isHidden()


def test_what_there_is_no_room_for_is_refused_before_it_is_told(
    context: Context, room: PlanPresenter, karin: UUID
) -> None:
    actor, budgets = context.session.actor, context.services.budgets
    pays = Budget(uuid4(), "Dit jaar", date(2026, 1, 1), date(2026, 12, 31))
    budgets.open(actor, pays, 20_00)
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card(room).choose.click()
    budgets.set_active(actor, pays.id, active=False)
    card(room).keep.click()
    assert "Er is niets bewaard." in card(room).form.refused.text()
    assert stands(context, karin) == []


def test_nothing_of_it_stands_there_while_a_client_looks_along(
    context: Context, room: PlanPresenter, karin: UUID
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card(room).choose.click()
    card(room).keep.click()
    assert reward_words_in(words_on(room))
    room.set_together(together=True)
    assert reward_words_in(words_on(room)) == ()
    room.set_together(together=False)
    assert reward_words_in(words_on(room))


def test_a_step_that_goes_says_what_is_free_again(
    context: Context, room: PlanPresenter, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Ik bel.", "Ik schrijf.")
    room.open(karin)
    card(room).choose.click()
    card(room).keep.click()
    step = room.page.steps[0]
    step.removed.emit(step.line(), "")
    last = next(each for each in reversed(said) if each)
    assert last.text.endswith("Wat erbij hoorde, is weer vrij: €\xa020.")
    assert stands(context, karin)[0] == (20_00, RewardState.DECLINED)
    room.set_together(together=True)
    step = room.page.steps[0]
    step.removed.emit(step.line(), "")
    last = next(each for each in reversed(said) if each)
    assert last.text == words("nl", "step.let_go_said"), "this client heard of nothing yet"
    assert stands(context, karin)[1] == (20_00, RewardState.DECLINED)


def test_who_was_told_hears_that_it_is_free_again(
    context: Context, room: PlanPresenter, karin: UUID, said: list[Message | None]
) -> None:
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card(room).choose.click()
    card(room).keep.click()
    card(room).tell.click()
    room.set_together(together=True)
    step = room.page.steps[0]
    step.removed.emit(step.line(), "")
    last = next(each for each in reversed(said) if each)
    told = words("nl", "step.let_go_said"), words("nl", "shared.freed")
    assert last.text == " ".join(told)


def test_it_is_said_in_the_name_that_the_municipality_gives_it(
    context: Context, room: PlanPresenter, karin: UUID
) -> None:
    rules = Policy(0, date(2026, 3, 2), word=RewardWord.APPRECIATION)
    context.services.budgets.set_policy(context.session.actor, rules)
    add_plan(context, karin, "Ik bel.")
    room.open(karin)
    card(room).choose.click()
    card(room).keep.click()
    assert "een waardering van €\xa020." in words_on(room)

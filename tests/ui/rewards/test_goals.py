"""A goal that was reached, in the room "Uitgeven": only where the rules say so, never by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.domain.goal_rewards import REACHED as GOAL_REACHED
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import ReversalReason, RewardState
from bridge_app.services.clock import business_day
from bridge_app.ui.client.cards import GivenCard
from bridge_app.ui.client.given_state import reward_lines
from bridge_app.ui.context import Context
from bridge_app.ui.mine.state import mine_state
from bridge_app.ui.reasons import kept_reason, told_reason
from bridge_app.ui.rewards.kept import draft_again, kept_fields
from bridge_app.ui.rewards.presenter import RewardsPresenter
from bridge_app.ui.rewards.state import (
    DraftCard,
    Facts,
    ForYou,
    Stage,
    amounts_for,
    at_step,
    first_draft,
    for_you,
    stage,
)
from bridge_app.words import words
from tests.turning_back import turn_back
from tests.ui import files
from tests.ui.doing import typing
from tests.ui.rewards.test_rewards import begin

REACHED = "Doel gehaald: "


@pytest.fixture
def on(context: Context) -> None:
    rules = Policy(0, business_day(context.clock()), goal_reward=True)
    context.services.budgets.set_policy(context.session.actor, rules)


def choices(room: RewardsPresenter) -> list[str]:
    return [choice.text() for choice in room.page.form.steps.choices.values()]


def told(page: QWidget) -> str:
    QApplication.processEvents()
    return " | ".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))


def give_for_step(room: RewardsPresenter, serial: str) -> None:
    room.page.form.cards.rows[0].serial.setFocus()
    typing(serial)
    room.page.give.click()


def test_control_where_the_rules_do_not_say_so_there_is_no_goal(
    room: RewardsPresenter, ready: UUID
) -> None:
    begin(room, ready)
    assert choices(room) == ["Ik bel, maandag 2 maart"]
    assert "welk doel" not in told(room.page)


@pytest.mark.usefixtures("on")
def test_the_goal_waits_for_somebody_who_chooses_it(
    context: Context, room: RewardsPresenter, ready: UUID
) -> None:
    room.open(ready)
    assert REACHED not in told(room.page.for_you), "the client's own page is about steps"
    begin(room, ready)
    step, goal = choices(room)
    assert (step, goal.startswith(REACHED)) == ("Ik bel, maandag 2 maart", True)
    assert "alleen als de deelnemer zelf zegt dat het is gehaald" in told(room.page)
    give_for_step(room, "A 1")
    (left,) = room.page.form.steps.choices.values()
    assert not left.isChecked()
    assert room.page.review.text() == "Kies eerst een stap of een doel."
    assert not room.page.give.isEnabled()
    left.click()
    give_for_step(room, "A 2")
    first, second = context.services.rewards.of_client(context.session.actor, ready)
    assert (first.goal_id, second.step_id) == (None, None)
    assert second.goal_id is not None
    assert room.page.done.step.text() == "Zet het doel erop"
    assert REACHED in told(room.page.given.items[0])
    begin(room, ready)
    assert not room.page.form.isVisible(), "once for a goal"


@pytest.mark.usefixtures("on")
def test_what_the_client_said_or_earned_before_stands_on_their_own_page(
    context: Context, room: RewardsPresenter, ready: UUID
) -> None:
    """A goal that was let go as reached; one whose card did not work; and the list counts it."""
    services, actor = context.services, context.session.actor
    (goal,) = services.plans.plan(actor, ready).active_goals
    services.plans.drop_goal(actor, ready, goal.id, goal.version, kept_reason("dat is al GELUKT"))
    room.open(ready)
    assert f"{REACHED}{goal.text}" in told(room.page.for_you)
    begin(room, ready)
    choices(room)
    _step, choice = room.page.form.steps.choices.values()
    choice.click()
    give_for_step(room, "A 1")
    given = services.rewards.of_client(actor, ready)[-1]
    turn_back(services.rewards, actor, uuid4(), given.id, ReversalReason.CARD_DEFECTIVE)
    room.open(ready)
    assert f"{REACHED}{goal.text}" in told(room.page.for_you)
    room.open(None)
    (row,) = room.page.waiting.list.rows
    assert row.accessibleName().endswith("1 doel gehaald")


def test_an_amount_that_was_promised_for_a_goal_is_the_only_one() -> None:
    policy = Policy(1, date(2026, 1, 1), presets_cents=(20_00, 25_00))
    plan = files.planned(files.DONE)
    earned = replace(files.for_goal(), state=RewardState.AWARDED, cents=60_00)
    known = Facts(files.KARIN.id, "Karin", policy, plan, goals=(files.GOAL,), given=(earned,))
    assert amounts_for(known, files.GOAL.id) == (60_00,)
    assert for_you(known) == ForYou((), 60_00, (files.GOAL.text,))
    free = replace(known, given=())
    assert amounts_for(free, files.GOAL.id) == (20_00, 25_00)
    assert stage(replace(free, told_at=datetime(2026, 1, 2, tzinfo=UTC), seen=False)) is Stage.FORM


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("nl", "Dat is al gelukt.", GOAL_REACHED),
        ("en", " dat is al gelukt ", GOAL_REACHED),
        ("en", words("en", "goal.reason.done"), GOAL_REACHED),
        ("nl", "Dat is al gelukt, maar anders.", "Dat is al gelukt, maar anders."),
        ("nl", "", ""),
    ],
)
def test_that_it_was_reached_is_known_in_the_language_of_the_answers_and_other_words_stay(
    language: str, typed: str, kept: str
) -> None:
    assert kept_reason(typed, language) == kept
    assert told_reason(kept, "en") == (
        words("en", "goal.reason.done") if kept == GOAL_REACHED else kept
    )


def test_a_lock_keeps_a_goal_that_was_chosen() -> None:
    policy = Policy(1, date(2026, 1, 1), goal_reward=True)
    plan = files.planned(files.DONE)
    known = Facts(files.KARIN.id, "Karin", policy, plan, goals=(files.GOAL,))
    opening = first_draft(known, files.DONE.id)
    draft = replace(at_step(opening, known, files.GOAL.id), cards=(DraftCard("8841"),))
    assert draft_again(kept_fields(draft, opening, [("8841", "")]), known, opening) == draft


def test_the_file_and_the_clients_own_list_say_which_goal() -> None:
    file = replace(files.BUSY, rewards=(files.given(), files.for_goal()))
    card = GivenCard("nl")
    card.show_given(reward_lines(file))
    said = told(card)
    assert said.count(REACHED) == 1
    assert f"{REACHED}{files.GOAL.text}" in said
    (got,) = mine_state(file, files.TODAY).parts
    assert [REACHED in line.what for line in got.lines] == [True, False]
    erased = replace(file, plan=replace(file.plan, goals=(), steps=()))
    (bare,) = mine_state(erased, files.TODAY).parts
    assert all(REACHED not in line.what for line in bare.lines)

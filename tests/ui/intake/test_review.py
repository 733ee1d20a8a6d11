"""Coming back: what went well first, nothing asked twice, last answers hidden, nothing less."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Footprint, Given
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.domain.people import Client, ConversationKind, Keep, NewClient, TalkRoute
from bridge_app.domain.plan import Lane, MiniStep, SeenHow, StepDraft, StepState, TeachBack
from bridge_app.ui.context import Context
from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.intake import review, scoring
from bridge_app.ui.intake.journey import Route, Stop, places, stages
from bridge_app.ui.intake.past import Past, still_at
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.intake.state import rescores, route
from bridge_app.ui.parts import Prose
from bridge_app.ui.problems import Message
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.theme import Theme, wear
from tests.ui.conftest import StandingClock
from tests.ui.intake.known import answers, plan
from tests.ui.intake.shown import BEFORE, STEPS, back, grown, walking
from tests.ui.intake.test_presenter import AREAS, Desk, _shown, focus

BACK = Route(("housing", "family"), started=True, returns=True, walk=("a", "b"), has_goal=True)
PROUD, SECOND_STEP = "Ik zorg goed voor mijn moeder.", "Ik bel de woningcorporatie."


def stops(way: Route) -> list[str]:
    return [f"{place.step} {place.area}".strip() for place in places(way)]


# --- the way ------------------------------------------------------------------------------------


def test_coming_back_opens_with_what_went_well_and_walks_the_steps() -> None:
    assert stops(BACK) == [
        "wellbeing", "went_well", "last_time", "walk a", "walk b", "afresh", "growth", "urgent",
        "goal", *stops(BACK)[9:],
    ]  # fmt: skip
    assert "stress 1" not in stops(BACK), "what was told once is not told again"


def test_a_bridge_made_anew_is_followed_by_growth() -> None:
    way = stops(replace(BACK, rescores=True))
    at = way.index("afresh")
    assert way[at + 1 : at + 9] == [
        "bridge housing", "bridge family", "whole", "growth", "links", "urgent", "future",
        "vision",
    ]  # fmt: skip


def test_twenty_minutes_go_from_the_steps_to_the_next_ones() -> None:
    way = stops(replace(BACK, short=True))
    assert way[:6] == ["wellbeing", "went_well", "last_time", "walk a", "walk b", "urgent"]
    assert "growth" not in way


def test_the_stages_of_coming_back_are_counted_like_all_others() -> None:
    assert len(stages(BACK)) == len(stages(replace(BACK, started=False)))


def test_after_a_short_talk_the_steps_are_walked_and_the_bridge_is_made_for_the_first_time() -> (
    None
):
    way = stops(replace(BACK, had_bridge=False))
    assert way[:8] == [
        "wellbeing", "went_well", "last_time", "walk a", "walk b", "stress 1", "stress 2",
        "stress 3",
    ]  # fmt: skip
    assert not {"afresh", "growth"} & set(way)
    short = stops(replace(BACK, had_bridge=False, short=True))
    assert short[:6] == ["wellbeing", "went_well", "last_time", "walk a", "walk b", "urgent"]


@pytest.mark.parametrize(
    ("rescored", "due", "again"),
    [(None, True, True), (None, False, False), (True, False, True), (False, True, False)],
)
def test_the_bridge_is_offered_when_it_is_time_and_chosen_by_the_client(
    rescored: bool | None, due: bool, again: bool
) -> None:
    past = replace(BEFORE, due=due)
    facts = back(Stop.AFRESH, past=past, rescored=rescored, answers={})
    assert rescores(facts) is again
    assert route(facts).rescores is again
    assert review.afresh_screen(facts).chosen == ("yes" if again else "no")


def test_a_bridge_that_was_begun_goes_on_also_when_it_is_early() -> None:
    assert rescores(back(Stop.BRIDGE, past=replace(BEFORE, due=False), area="debts"))


# --- what is said -------------------------------------------------------------------------------


def test_what_went_well_is_said_in_the_clients_own_words() -> None:
    screen = review.went_well_screen(back(Stop.WENT_WELL))
    assert screen.title == "Fijn dat je er weer bent"
    assert screen.lead.startswith("Je kwam op onze afspraak.")
    labels = [each.label for each in screen.recalled]
    assert labels == ["Dit ging goed, zei je:", "Dit heb ik gedaan:", "Dit zei je mentor:"]
    assert PROUD in screen.recalled[0].lines


def test_where_nothing_was_said_nothing_stands_there() -> None:
    bare = back(Stop.LAST_TIME, past=Past(date(2025, 1, 3), BEFORE.moments))
    bare = replace(bare, plan=None)
    assert review.last_time_screen(bare).recalled == ()
    assert review.went_well_screen(replace(bare, strengths=())).recalled == ()


def test_where_we_were_is_told_with_the_words_of_then() -> None:
    screen = review.last_time_screen(back(Stop.LAST_TIME))
    told = {each.label: each.lines for each in screen.recalled}
    assert told["Mijn doel:"] == ("Ik weet wat ik open heb staan.",)
    assert len(told["Mijn kleine stappen:"]) == 3
    assert told["Dit was toen het belangrijkst:"] == ("Schulden",)
    assert screen.lead == "De vorige keer was op dinsdag 3 december 2024."


@pytest.mark.parametrize(
    ("state", "said", "asks"),
    [
        (StepState.PLANNED, "", ""),
        (StepState.DONE, "Goed gedaan. Je hebt het zelf geregeld.", "Wat hielp?"),
        (StepState.NOT_YET, "Het is nog niet gelukt. Dat kan.", "Wat maakte het lastig?"),
        (StepState.DOING, "Fijn. Je bent begonnen.", ""),
        (StepState.DROPPED, "Dat is goed. We laten deze stap los.", "Wat is er veranderd?"),
    ],
)
def test_every_answer_about_a_step_gets_a_warm_one(state: StepState, said: str, asks: str) -> None:
    screen = review.walk_screen(walking(state=state))
    assert " ".join(screen.said).startswith(said)
    assert screen.ask.startswith(asks)
    assert bool(screen.ask) == bool(asks)
    assert bool(screen.reasons) == (state is StepState.DROPPED)
    assert bool(screen.hows) == (state is StepState.DONE)
    assert bool(screen.ways) == (state is StepState.NOT_YET)


def test_how_it_was_seen_is_told_unless_something_else_was_tapped() -> None:
    facts = walking(state=StepState.DONE)
    assert review.walk_screen(facts).chosen_how == SeenHow.TOLD
    tapped = replace(facts, seen={STEPS[0].id: SeenHow.PAPER_SEEN})
    assert review.walk_screen(tapped).chosen_how == SeenHow.PAPER_SEEN


def test_a_step_of_long_ago_says_its_day_and_helper() -> None:
    day, year = STEPS[0].day, date(2030, 1, 1)
    assert day
    assert review.when_of(STEPS[0], "nl", day) == "dinsdag 3 juni, in de ochtend"
    assert review.when_of(STEPS[0], "nl", year).startswith(f"dinsdag 3 juni {day.year}")
    assert review.when_of(STEPS[2], "nl", day) == "mijn zus"


def test_the_last_answer_shows_only_after_the_new_one() -> None:
    hidden = back(Stop.BRIDGE, area="debts", answers={})
    assert scoring.question_screen(hidden).before == ""
    shown = back(Stop.BRIDGE, area="debts", answers=answers(debts=5))
    assert scoring.question_screen(shown).before.startswith("Vorige keer koos je: ")
    lower = back(Stop.BRIDGE, area="debts", answers=answers(debts=1))
    assert scoring.question_screen(lower).before == (
        "Er is veel gebeurd. Wil je erover vertellen? Dat hoeft niet."
    )
    skipped = replace(BEFORE.moments[0], answers={})
    unknown = back(Stop.BRIDGE, area="debts", past=replace(BEFORE, moments=(skipped,)))
    assert scoring.question_screen(unknown).before == ""
    other = replace(BEFORE.moments[0], definition_version="0")
    another = back(Stop.BRIDGE, area="debts", past=replace(BEFORE, moments=(other,)))
    assert scoring.question_screen(another).before == "", "another bridge had other blocks"


def test_growth_is_drawn_from_the_bridge_of_today() -> None:
    screen = review.growth_screen(grown("grown"))
    assert screen.growth.grown is not None
    assert screen.growth.sentences == ("Er is een blok bij gekomen.",)
    early = review.growth_screen(back(Stop.GROWTH, rescored=False))
    assert early.growth.grown is None


def test_steps_that_were_done_stay_done_whatever_happens_later() -> None:
    """Undoing, splitting, failing: what was ever done is counted for ever."""
    feet = (*BEFORE.footprints, Footprint(STEPS[0].id, STEPS[0].text, date(2025, 6, 3)))
    facts = walking(state=StepState.NOT_YET)
    assert review.steps_done(facts) == 1
    assert review.steps_done(walking(state=StepState.DONE)) == 2
    settled = replace(facts, past=replace(BEFORE, footprints=feet))
    assert review.steps_done(settled) == 2
    assert review.footprints_now(replace(settled, plan=None)) == feet
    assert review.walked(replace(settled, plan=None)) == ()


# --- on real services ---------------------------------------------------------------------------


@pytest.fixture
def client(context: Context) -> Client:
    return context.services.people.create(context.session.actor, NewClient("Karin", "Bos"))


@pytest.fixture
def strip(context: Context) -> list[Message | None]:
    told: list[Message | None] = []
    context.problems.said.connect(told.append)
    return told


@pytest.fixture
def desk(
    context: Context, client: Client, clock: StandingClock, screen: QApplication
) -> Iterator[Desk]:
    """Karin was here seven months ago; now she comes back."""
    _first_time(context, client)
    clock.pass_by(days=213)
    wear(screen, Theme(together=True))
    room, told = IntakePresenter(context), list[str]()
    room.finished.connect(lambda who: told.append(f"finished {who}"))
    yield Desk(context, client, _shown(room), told)
    room.leave()
    room.page.close()


def _first_time(context: Context, client: Client, level: int = 2) -> None:
    bridges, plans, actor = context.services.bridges, context.services.plans, context.session.actor
    talk = bridges.start(actor, client.id, ConversationKind.INTAKE, Keep.ALL, "nl").id
    for area in AREAS:
        bridges.answer(actor, talk, area, Given(Answer.ANSWERED, level))
    bridges.set_strengths(actor, talk, (PROUD,))
    bridges.finish(actor, talk)
    plan = plans.set_goal(actor, client.id, "debts", "Ik open mijn post.")
    for text in ("Ik leg mijn post op een stapel.", SECOND_STEP, "Ik vul het formulier in."):
        plan = plans.add_step(actor, client.id, plan.goals[0].id, StepDraft(text))
    plans.agree(actor, client.id, TeachBack.COULD_TELL)
    bridges.end(actor, talk)


def come_back(desk: Desk) -> None:
    """Welcome, nothing that cannot wait, everything is kept as before; how one is stays open."""
    desk.room.start(desk.client.id)
    desk.enter(4)


def to_the_steps(desk: Desk) -> None:
    come_back(desk)
    desk.enter(2)


def steps(desk: Desk) -> tuple[MiniStep, ...]:
    """The plan as it stands; opening the file would leave footprints."""
    context = desk.context
    return context.services.plans.plan(context.session.actor, desk.client.id).steps


def states(desk: Desk) -> list[StepState]:
    return [step.state for step in steps(desk)]


def test_a_short_talk_is_looked_back_at_and_the_bridge_comes_this_time(
    context: Context, client: Client, clock: StandingClock, screen: QApplication
) -> None:
    """DECISIONS D3: twenty minutes, one step; the bridge comes next time, the step is not lost."""
    bridges, plans, actor = context.services.bridges, context.services.plans, context.session.actor
    first = bridges.start(actor, client.id, ConversationKind.INTAKE, Keep.ALL, "nl").id
    plan = plans.set_goal(actor, client.id, "debts", "Ik open mijn post.")
    plans.add_step(actor, client.id, plan.goals[0].id, StepDraft("Ik bel."))
    plans.agree(actor, client.id, TeachBack.COULD_TELL)
    bridges.end(actor, first)
    clock.pass_by(days=14)
    wear(screen, Theme(together=True))
    room = IntakePresenter(context)
    desk = Desk(context, client, _shown(room), [])
    desk.kept()
    desk.enter()
    assert desk.title() == "Fijn dat je er weer bent"
    desk.enter(2)
    assert desk.title() == "Is de stap gelukt?"
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    talk_id, again = desk.conversation, desk.again()
    assert again.room.conversation_id == talk_id
    assert again.room.page.pick.isVisible(), "on to the cards about stress, as in a first talk"
    talk = desk.file().conversation
    assert talk is not None
    assert talk.kind is ConversationKind.INTAKE
    room.leave()
    room.page.close()
    again.room.page.close()


def test_agreeing_today_does_not_make_today_the_past(desk: Desk) -> None:
    """Taken up again in the middle of a first talk, its own plan is no last time."""
    context = desk.context
    ahmed = context.services.people.create(context.session.actor, NewClient("Ahmed", "Ali"))
    bridges, plans, actor = context.services.bridges, context.services.plans, context.session.actor
    talk = bridges.start(actor, ahmed.id, ConversationKind.INTAKE, Keep.ALL, "nl").id
    plan = plans.set_goal(actor, ahmed.id, "debts", "Ik open mijn post.")
    plans.add_step(actor, ahmed.id, plan.goals[0].id, StepDraft("Ik bel."))
    plans.agree(actor, ahmed.id, TeachBack.COULD_TELL)
    desk.room.open(talk)
    assert desk.title() == "Hoe zit je erbij vandaag?"
    desk.enter()
    assert desk.title() != "Fijn dat je er weer bent"


def test_what_may_be_kept_is_not_asked_as_if_for_the_first_time(desk: Desk) -> None:
    come_back(desk)
    assert desk.title() == "Fijn dat je er weer bent"
    file = desk.file()
    assert file.conversation is not None
    assert file.conversation.kind is ConversationKind.REVIEW
    assert file.conversation.keep is Keep.ALL


def test_one_thing_more_that_goes_well_is_remembered(desk: Desk) -> None:
    come_back(desk)
    desk.room.page.recall.more.edit.setFocus()
    desk.type("Ik slaap beter.")
    desk.enter()
    assert desk.title() == "Waar waren we?"
    assert desk.file().strengths == (PROUD, "Ik slaap beter.")
    desk.press(Qt.Key.Key_Escape)


def test_the_steps_are_walked_one_by_one(desk: Desk) -> None:
    to_the_steps(desk)
    assert desk.title() == "Is de stap gelukt?"
    desk.press(Qt.Key.Key_Space)
    assert states(desk)[0] is StepState.DONE
    desk.room.page.walk.note.edit.setFocus()
    desk.type("Mijn zus belde mee.")
    desk.enter()
    first = steps(desk)[0]
    assert (first.confirmed_how, first.note) == (SeenHow.TOLD, "Mijn zus belde mee.")
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert states(desk)[1] is StepState.NOT_YET
    desk.room.page.walk.note.edit.setFocus()
    desk.type("Geen beltegoed.")
    desk.enter()
    assert steps(desk)[1].note == "Geen beltegoed."
    desk.room.page.walk.outcomes.buttons()[3].click()
    assert states(desk)[2] is StepState.DROPPED
    desk.enter()
    assert [each.text for each in desk.file().footprints] == ["Ik leg mijn post op een stapel."]
    assert desk.title() == "Zullen we de brug opnieuw maken?"


def test_another_word_takes_the_place_of_the_first(desk: Desk) -> None:
    to_the_steps(desk)
    done, not_yet, _doing, dropped = desk.room.page.walk.outcomes.buttons()
    for button, state in (
        (done, StepState.DONE),
        (dropped, StepState.DROPPED),
        (not_yet, StepState.NOT_YET),
        (done, StepState.DONE),
        (not_yet, StepState.NOT_YET),
    ):
        button.click()
        assert states(desk)[0] is state
    desk.enter()
    assert desk.file().footprints == ()


def test_a_paper_that_was_seen_is_kept_as_such(desk: Desk) -> None:
    to_the_steps(desk)
    desk.press(Qt.Key.Key_Space)
    desk.room.page.walk.hows.buttons()[1].click()
    desk.enter()
    assert steps(desk)[0].confirmed_how is SeenHow.PAPER_SEEN


def test_a_step_can_be_made_smaller_on_the_spot(desk: Desk) -> None:
    to_the_steps(desk)
    desk.enter()
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    desk.room.page.walk.smaller.click()
    form = desk.room.page.walk.form
    assert isinstance(form, SplitForm)
    form.split.emit("", "Ik bel.")
    assert form.first.error
    form.first.set_text("Ik zoek het nummer op.")
    form.second.set_text("Ik bel.")
    form.tell()
    now, later = (s for s in steps(desk) if s.text in form_texts())
    assert (now.state, now.lane) == (StepState.PLANNED, Lane.NOW)
    assert (later.split_from, later.lane) == (now.id, Lane.LATER)
    assert desk.room.page.walk.form is None


def test_enter_in_the_two_lines_keeps_both_and_stays_here(desk: Desk) -> None:
    """Enter is the main button's everywhere else; in a small form it is the form's own."""
    to_the_steps(desk)
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    desk.room.page.walk.smaller.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.type("Ik bel.")
    form = desk.room.page.walk.form
    assert isinstance(form, SplitForm)
    form.first.set_text("Ik zoek het nummer op.")
    form.first.setFocus()
    desk.enter(2)
    assert desk.title() == "Is de stap gelukt?"
    assert form_texts() <= {step.text for step in steps(desk)}


def at_the_goal(desk: Desk) -> None:
    """Back after seven months, past all that may be passed by."""
    desk.room.start(desk.client.id, TalkRoute.SHORT)
    desk.enter(3)
    while desk.title() != "Mijn doel":
        desk.enter()


def test_a_goal_in_other_words_may_say_why(desk: Desk) -> None:
    """Somebody whose house was lost since last time: by keyboard, and none of it is a must."""
    at_the_goal(desk)
    view = desk.room.page.goal
    assert not view.reason.isVisible(), "nothing is asked about a goal that stands"
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("Ik heb weer een huis.")
    assert view.reason.isVisible()
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert view.reason.text() == "Er is iets gebeurd."
    desk.enter()
    plans, actor = desk.context.services.plans, desk.context.session.actor
    told = plans.history(actor, desk.client.id).goals
    assert [(each.text, each.changed_reason) for each in told] == [
        ("Ik open mijn post.", ""),
        ("Ik heb weer een huis.", "Er is iets gebeurd."),
    ]
    assert desk.room.back()
    assert not view.reason.isVisible()


def test_a_goal_that_is_emptied_is_let_go_with_why(desk: Desk) -> None:
    at_the_goal(desk)
    desk.room.page.goal.words.show_text("")
    desk.room.page.goal.reason.edit.setFocus()
    desk.type("Dat is al gelukt.")
    desk.room.page.bar.primary.click()
    (goal,) = desk.file().plan.goals
    assert goal.dropped_reason == REACHED, "known as reached, whatever the language"


def not_yet(desk: Desk) -> None:
    to_the_steps(desk)
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert states(desk)[0] is StepState.NOT_YET


def test_another_day_gives_a_new_chance_and_can_be_undone(
    desk: Desk, strip: list[Message | None]
) -> None:
    not_yet(desk)
    walk = desk.room.page.walk
    walk.other_day.setFocus()
    desk.press(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert (steps(desk)[0].day, states(desk)[0]) == (date(2026, 10, 2), StepState.PLANNED)
    said = strip[-1]
    assert said is not None
    assert said.text == "De stap heeft een nieuwe dag."
    assert said.then is not None
    said.then()
    assert steps(desk)[0].day is None
    assert walk.form is None


def story(desk: Desk, step: MiniStep) -> list[str]:
    plans, actor = desk.context.services.plans, desk.context.session.actor
    return [each.note for each in plans.history(actor, desk.client.id).story(step.id)]


def test_a_step_that_is_let_go_may_say_why_by_keyboard(desk: Desk) -> None:
    to_the_steps(desk)
    desk.room.page.walk.outcomes.buttons()[3].click()
    assert states(desk)[0] is StepState.DROPPED
    walk = desk.room.page.walk
    assert walk.reasons.isVisible()
    walk.reasons.buttons()[0].setFocus()
    desk.press(Qt.Key.Key_Space)
    assert walk.note.text() == "Er is iets gebeurd."
    desk.room.page.bar.primary.click()
    assert steps(desk)[0].note == "Er is iets gebeurd."
    assert story(desk, steps(desk)[0])[-2:] == ["", "Er is iets gebeurd."]


def test_nothing_said_is_an_answer_too(desk: Desk) -> None:
    to_the_steps(desk)
    desk.room.page.walk.outcomes.buttons()[3].click()
    desk.enter()
    assert states(desk)[0] is StepState.DROPPED
    assert story(desk, steps(desk)[0])[-1:] == [""]


def test_a_reason_that_is_half_typed_stands_there_again(desk: Desk) -> None:
    to_the_steps(desk)
    desk.room.page.walk.outcomes.buttons()[3].click()
    desk.room.page.walk.note.edit.setFocus()
    desk.type("Ik ver")
    desk.room.leave()
    again = desk.again()
    assert again.title() == "Is de stap gelukt?"
    assert again.room.page.walk.note.text() == "Ik ver"


def test_a_step_that_is_gone_from_the_plan_leads_to_the_one_beside_it() -> None:
    past = replace(BEFORE, walk=(STEPS[0].id, STEPS[2].id))
    known = plan(*STEPS)
    assert still_at(past, known, STEPS[1].id).walk == tuple(step.id for step in STEPS)
    assert still_at(past, known, STEPS[0].id) is past
    assert still_at(past, known, UUID(int=9)) is past


def half_typed(desk: Desk) -> list[str]:
    found = desk.context.services.bridges.drafts(desk.context.session.actor, desk.conversation)
    return [text for name, text in found.items() if name.startswith("walk.")]


def test_half_typed_halves_of_a_step_stand_there_again(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.smaller.click()
    form = desk.room.page.walk.form
    assert isinstance(form, SplitForm)
    form.first.set_text("Ik zoek het nummer op.")
    form.second.set_text("Ik be")
    desk.room.leave()
    again = desk.again()
    form = again.room.page.walk.form
    assert isinstance(form, SplitForm)
    assert form.typed() == {"first": "Ik zoek het nummer op.", "second": "Ik be"}
    assert focus() is form.second.edit
    again.type("l.")
    again.enter()
    assert form_texts() <= {step.text for step in steps(desk)}
    again.room.leave()
    assert half_typed(again) == []


def test_a_half_typed_day_stands_there_again_and_goes_when_it_is_left(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.other_day.click()
    panel = desk.room.page.walk.form
    assert isinstance(panel, DayPanel)
    panel.other.set_text("20 ok")
    desk.room.leave()
    again = desk.again()
    panel = again.room.page.walk.form
    assert isinstance(panel, DayPanel)
    assert panel.other.text() == "20 ok"
    assert focus() is panel.other.edit
    panel.leave.click()
    again.room.leave()
    assert half_typed(again) == []
    assert again.again().room.page.walk.form is None


def test_going_on_leaves_a_step_as_it_is(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.smaller.click()
    desk.room.leave()
    assert half_typed(desk)
    desk.room.page.bar.primary.click()
    desk.room.leave()
    assert half_typed(desk) == []


def test_a_typed_day_and_a_day_that_cannot_be_read(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.other_day.click()
    panel = desk.room.page.walk.form
    assert isinstance(panel, DayPanel)
    panel.other.setFocus()
    desk.type("gauw")
    desk.enter()
    assert panel.other.error
    panel.other.set_text("3 november")
    desk.enter()
    assert steps(desk)[0].day == date(2026, 11, 3)


def test_a_step_may_wait_for_later_and_come_back(desk: Desk, strip: list[Message | None]) -> None:
    not_yet(desk)
    desk.room.page.walk.later.click()
    first = next(step for step in steps(desk) if step.lane is Lane.LATER)
    assert first.text == "Ik leg mijn post op een stapel."
    said = strip[-1]
    assert said is not None
    assert said.then is not None
    said.then()
    assert [step.lane for step in steps(desk)] == [Lane.NOW] * 3


def test_talking_about_it_is_a_way_too(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.talk.click()
    desk.type("Ik durfde niet.")
    desk.enter()
    assert steps(desk)[0].note == "Ik durfde niet."


def test_a_way_that_was_opened_can_be_left(desk: Desk) -> None:
    not_yet(desk)
    walk = desk.room.page.walk
    walk.other_day.click()
    panel = walk.form
    assert isinstance(panel, DayPanel)
    assert not walk.smaller.isVisible(), "one thing at a time"
    panel.leave.click()
    assert walk.form is None
    assert focus() is walk.other_day


def test_being_busy_with_a_step_is_an_answer(desk: Desk) -> None:
    to_the_steps(desk)
    done, _not_yet, doing, _dropped = desk.room.page.walk.outcomes.buttons()
    doing.click()
    assert states(desk)[0] is StepState.DOING
    assert desk.file().plan.steps[0].open, "it is still to do"
    done.click()
    doing.click()
    assert states(desk)[0] is StepState.DOING, "a tick by mistake is put right"


def test_a_compliment_about_the_step_stands_with_it(desk: Desk) -> None:
    not_yet(desk)
    desk.room.page.walk.praise.click()
    desk.type("Je zei het eerlijk.")
    desk.enter()
    (said,) = desk.context.services.people.open(desk.context.session.actor, desk.client.id).praise
    assert (said.text, said.step_id) == ("Je zei het eerlijk.", steps(desk)[0].id)
    told = [line.text() for line in desk.room.page.walk.findChildren(Prose) if line.isVisible()]
    assert "Je mentor zegt: Je zei het eerlijk." in told


def form_texts() -> set[str]:
    return {"Ik zoek het nummer op.", "Ik bel."}


def test_a_split_can_be_left(desk: Desk) -> None:
    to_the_steps(desk)
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    desk.room.page.walk.smaller.click()
    form = desk.room.page.walk.form
    assert form is not None
    form.leave.click()
    assert desk.room.page.walk.form is None
    assert desk.room.page.walk.smaller.isVisible()


def test_the_bridge_again_hides_the_last_answer_until_there_is_a_new_one(desk: Desk) -> None:
    to_the_steps(desk)
    desk.enter(4)
    question = desk.room.page.question
    assert desk.title() != "Zullen we de brug opnieuw maken?"
    assert question.answers.cards.chosen is None
    assert question.before.text() == ""
    desk.press(Qt.Key.Key_3)
    assert question.before.text().startswith("Vorige keer koos je: Ik heb een plek.")


def test_not_now_goes_on_without_a_bridge(desk: Desk) -> None:
    to_the_steps(desk)
    desk.enter(3)
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    desk.enter()
    assert desk.title() == "Zo groeit mijn brug"
    desk.enter()
    assert desk.title() == "Wat is nu het belangrijkst voor mij?"
    assert len(desk.file().scorings) == 1


def test_growth_is_shown_once_the_bridge_was_seen_again(desk: Desk) -> None:
    to_the_steps(desk)
    desk.enter(4)
    for _ in AREAS:
        desk.press(Qt.Key.Key_3)
        desk.enter()
    desk.room.page.bar.other.click()
    assert desk.title() == "Dit is jouw brug. Wat valt je op?"
    desk.enter()
    assert desk.title() == "Zo groeit mijn brug"
    part = desk.room.page.growth.part
    assert part is not None
    assert len(part.table.shown) == 8
    assert len(desk.file().scorings) == 2


def test_a_return_that_was_broken_off_goes_on_at_the_same_step(desk: Desk) -> None:
    to_the_steps(desk)
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    desk.room.page.walk.note.edit.setFocus()
    later = desk.again()
    assert later.title() == "Is de stap gelukt?"
    screen = later.room.page.walk
    assert screen._text.text() == SECOND_STEP
    later.room.leave()
    later.room.page.close()


def test_a_place_without_a_past_is_not_asked_for() -> None:
    with pytest.raises(AssertionError):
        review.past_known(replace(back(Stop.WALK), past=None))


def test_the_past_knows_what_a_store_tells(desk: Desk) -> None:
    past = desk.room._first_facts(desk.file()).past
    assert past is not None
    assert past.due
    assert past.goal == "Ik open mijn post."
    assert len(past.walk) == 3
    assert past.since == ()
    assert past.chosen(desk.file().definition, "housing").client_level == 2


def _keeping(desk: Desk, downs: int) -> None:
    """To the choice what is kept, and another one than all."""
    desk.room.start(desk.client.id)
    desk.enter(2)
    desk.press(*[Qt.Key.Key_Down] * downs, Qt.Key.Key_Space)
    desk.enter()


def test_print_only_looks_back_at_nothing(desk: Desk) -> None:
    """The memory of such a talk knows nobody: it is a conversation like a first one."""
    _keeping(desk, 2)
    assert desk.room._talk.known.past is None
    assert desk.title() == "Veel zorgen geven stress"


def test_who_keeps_only_the_steps_is_looked_back_with_too(desk: Desk) -> None:
    _keeping(desk, 1)
    assert desk.title() == "Fijn dat je er weer bent"
    desk.enter(2)
    desk.press(Qt.Key.Key_Space)
    desk.enter()
    assert steps(desk)[0].confirmed_how is SeenHow.TOLD


def test_a_second_return_looks_back_at_the_first(desk: Desk, clock: StandingClock) -> None:
    """The bridge that this very conversation made is no last time of its own."""
    to_the_steps(desk)
    desk.enter(4)
    for _ in AREAS:
        desk.press(Qt.Key.Key_3)
        desk.enter()
    desk.room.page.bar.other.click()
    desk.enter()
    assert desk.title() == "Zo groeit mijn brug"
    later = desk.again()
    past = later.room._talk.known.past
    assert past is not None
    assert len(past.moments) == 1
    assert later.title() == "Zo groeit mijn brug"
    assert later.room.page.growth.part is not None
    later.room.leave()
    later.room.page.close()

"""One client's file as values: the right bridge, the last time, both voices, nothing too early."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from bridge_app.definitions import shipped
from bridge_app.domain.access import Reach
from bridge_app.domain.bridge import Answer, AreaAnswer, BridgeFacts, Scoring, Walker
from bridge_app.domain.desk import ClientFile, Footprint, Praise
from bridge_app.domain.people import (
    Case,
    Client,
    Conversation,
    ConversationKind,
    Keep,
    Place,
    Purpose,
)
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    Lane,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.rewards import Reward, RewardState
from bridge_app.ui.client.state import FileState, Moment, View, file_state, with_plan

BRIDGE = shipped()[0]
TODAY = date(2026, 6, 3)
LATE = datetime(2026, 6, 2, 22, 30, tzinfo=UTC)  # half past midnight on 3 June in Amsterdam
GOAL = Goal(uuid4(), uuid4(), "debts", "Ik maak al mijn post open.")
DONE = MiniStep(
    uuid4(),
    GOAL.id,
    "Ik leg mijn post op een stapel.",
    1,
    state=StepState.DONE,
    confirmed_how=SeenHow.TOLD,
)
TODO = MiniStep(uuid4(), GOAL.id, "Ik bel de corporatie.", 2, day=TODAY)


def _file() -> ClientFile:
    client = Client(uuid4(), "1001", "Karin", "de Boer", date(1988, 3, 12))
    case = Case(uuid4(), client.id, Purpose.GENERAL, LATE)
    plan = Plan(GOAL.plan_id, case.id)
    return ClientFile(
        client,
        case,
        plan,
        BRIDGE.definition,
        BRIDGE.words,
        BridgeFacts(walker=Walker.PRAM),
        Reach.CASELOAD,
    )


def _scored(*answers: AreaAnswer, at: datetime = LATE) -> Scoring:
    said = {answer.area: answer for answer in answers}
    ids = (uuid4(), uuid4(), uuid4())
    definition = BRIDGE.definition
    return Scoring(*ids, definition.id, definition.version, "nl", 1, at, at, said)


def _state(file: ClientFile, moment: Moment = Moment.NOW) -> FileState:
    return file_state(file, View(TODAY, moment))


def _with_plan(*steps: MiniStep, agreed: bool = True) -> ClientFile:
    ids = frozenset(step.id for step in steps)
    agreements = (Agreement(1, LATE, ids, TeachBack.COULD_TELL),) if agreed else ()
    file = _file()
    plan = replace(file.plan, goals=(GOAL,), steps=steps, agreements=agreements)
    return replace(file, plan=plan)


def test_somebody_new_has_nothing_yet() -> None:
    state = _state(_file())
    assert (state.name, state.client.last_name) == ("Karin B.", "de Boer")
    assert state.is_new
    assert state.resume is None
    assert state.voices == ()
    assert not state.can_compare
    assert not state.can_give


def test_a_conversation_under_way_names_its_area() -> None:
    file = _file()
    talk = Conversation(
        uuid4(),
        file.case.id,
        ConversationKind.INTAKE,
        Keep.ALL,
        "nl",
        LATE,
        Place("bridge", "debts"),
    )
    state = _state(replace(file, conversation=talk))
    assert state.has_talk
    assert state.place_area == "Schulden"
    assert not state.is_new


def test_a_moment_after_midnight_belongs_to_the_day_in_amsterdam() -> None:
    moment = _scored(AreaAnswer("housing", Answer.ANSWERED, 2, 2))
    file = replace(_file(), scorings=(moment,), first=moment, latest=moment)
    assert _state(file).scored_on == (date(2026, 6, 3),)


def test_both_voices_stand_side_by_side_and_missing_is_missing() -> None:
    moment = _scored(
        AreaAnswer("housing", Answer.ANSWERED, 2, 2, 4),
        AreaAnswer("debts", Answer.SKIPPED, wants_to_talk=True, note="later"),
    )
    file = replace(_file(), scorings=(moment,), first=moment, latest=moment)
    (heard,) = _state(file).voices
    voices = {row.area: row for row in heard.rows}
    assert len(voices) == len(BRIDGE.definition.areas)
    assert (voices["Wonen"].client, voices["Wonen"].mentor, voices["Wonen"].levels) == (2, 4, 5)
    assert (voices["Schulden"].client, voices["Schulden"].answer) == (None, Answer.SKIPPED)
    assert voices["Schulden"].wants_to_talk
    assert voices["Leren"].answer is Answer.NOT_DISCUSSED


def test_then_and_now_are_two_bridges() -> None:
    early = datetime(2025, 6, 3, 9, tzinfo=UTC)
    before = _scored(
        AreaAnswer("housing", Answer.ANSWERED, 1, 1),
        AreaAnswer("family", Answer.NOT_APPLICABLE),
        at=early,
    )
    now = _scored(AreaAnswer("housing", Answer.ANSWERED, 3, 3))
    facts = BridgeFacts(levels={"housing": 3}, starts={"housing": 1}, footprints=2)
    file = replace(_file(), scorings=(before, now), first=before, latest=now, facts=facts)
    assert _state(file).can_compare
    assert _state(file).bridge.footprints == 2
    assert _state(file).bridge.columns[0].stars == (2, 3)
    said = BRIDGE.words["nl"].areas["housing"].levels
    assert _state(file).told[:2] == (said[2], "")
    assert _state(file, Moment.THEN).told[0] == said[0]
    assert _state(file).talks == (date(2026, 6, 3), date(2025, 6, 3))
    then = _state(file, Moment.THEN).bridge
    assert then.columns[0].built == 1
    assert then.columns[0].stars == ()
    assert not then.columns[1].fits
    assert then.footprints == 0


def test_then_without_a_first_moment_is_now() -> None:
    assert _state(_file(), Moment.THEN).bridge == _state(_file()).bridge


def test_the_card_of_last_time_says_what_worked_and_what_today_asks() -> None:
    moment = _scored(AreaAnswer("housing", Answer.ANSWERED, 2, 2))
    footprints = (
        Footprint(uuid4(), "Long ago", date(2026, 1, 1)),
        Footprint(DONE.id, DONE.text, TODAY),
    )
    file = replace(_with_plan(DONE, TODO), scorings=(moment,), footprints=footprints)
    resume = _state(file).resume
    assert resume is not None
    assert resume.last_day == TODAY
    assert resume.done == (DONE.text,)
    assert resume.next_step == TODO.text


def test_a_paper_that_waits_at_the_desk_is_told_to_who_sits_down() -> None:
    resume = _state(replace(_file(), paper_waiting=True)).resume
    assert resume is not None
    assert (resume.paper, resume.last_day) == (True, None)
    resume = _state(_with_plan(TODO)).resume
    assert resume is not None
    assert not resume.paper


def test_without_a_step_for_today_the_next_one_is_said() -> None:
    later = replace(TODO, day=date(2026, 6, 9), text="Later")
    sooner = replace(TODO, id=uuid4(), day=date(2026, 6, 5), text="Sooner")
    free = replace(TODO, id=uuid4(), day=None, text="Any day")
    for steps, text in [
        ((free, later, sooner), "Sooner"),
        ((free, later, replace(TODO, id=uuid4())), TODO.text),
        ((free,), "Any day"),
    ]:
        resume = _state(_with_plan(*steps)).resume
        assert resume is not None
        assert resume.next_step == text


def test_a_step_says_what_may_be_done_about_it() -> None:
    file = _with_plan(DONE, TODO)
    state = file_state(file, View(TODAY, undoable=frozenset({DONE.id})))
    (goal,) = state.goals
    assert (goal.text, goal.area) == (GOAL.text, "Schulden")
    done, todo = goal.steps
    assert (done.can_confirm, done.can_undo, done.how) == (False, True, SeenHow.TOLD)
    assert (todo.can_confirm, todo.can_undo) == (True, False)
    assert state.can_give
    assert state.agreed_on == TODAY


def test_a_draft_plan_opens_no_way_to_give() -> None:
    assert not _state(_with_plan(TODO, agreed=False)).can_give


def _rewarded() -> ClientFile:
    file = _with_plan(DONE)
    given = Reward(
        uuid4(), file.client.id, DONE.id, 20_00, RewardState.HANDED_OVER, "2026-A-000001", TODAY
    )
    back = Reward(
        uuid4(), file.client.id, None, 30_00, RewardState.REVERSED, "2026-A-000002", TODAY
    )
    return replace(file, rewards=(given, back))


def test_nothing_that_was_given_shows_before_the_client_heard_of_it() -> None:
    assert _state(_rewarded()).rewards is None


def test_after_that_it_shows_newest_first() -> None:
    newest, oldest = _state(replace(_rewarded(), disclosed=LATE)).rewards or ()
    assert (newest.cents, newest.reversed, newest.step) == (30_00, True, "")
    assert (oldest.cents, oldest.reversed, oldest.step) == (20_00, False, DONE.text)


def test_the_deck_waits_for_a_step_that_can_still_be_taken_back() -> None:
    before = Footprint(uuid4(), "Long ago", date(2026, 1, 1))
    file = replace(_with_plan(TODO), footprints=(before,), facts=BridgeFacts(footprints=1))
    done = replace(file.plan, steps=(replace(TODO, state=StepState.DONE),))
    after = with_plan(file, done)
    assert _state(after).bridge.footprints == 1
    assert _state(after).goals[0].steps[0].state is StepState.DONE


def test_what_waits_stands_apart_and_the_first_of_it_is_offered() -> None:
    waiting = replace(TODO, id=uuid4(), lane=Lane.LATER, text="Later")
    (goal,) = _state(_with_plan(TODO, waiting)).goals
    assert ([each.text for each in goal.steps], [each.text for each in goal.later]) == (
        [TODO.text],
        ["Later"],
    )
    assert (goal.offered, goal.room) == (None, True)
    (goal,) = _state(_with_plan(DONE, waiting)).goals
    assert goal.offered == waiting.id


def test_a_step_that_came_after_the_agreement_asks_for_a_new_one() -> None:
    new = replace(TODO, id=uuid4(), text="Nieuw")
    plan = _with_plan(TODO).plan
    (goal,) = _state(replace(_with_plan(TODO), plan=replace(plan, steps=(TODO, new)))).goals
    assert goal.to_agree
    assert not _state(_with_plan(TODO)).goals[0].to_agree
    draft = replace(plan, steps=(TODO, new), agreements=())
    assert not _state(replace(_with_plan(TODO), plan=draft)).goals[0].to_agree


def test_praise_is_told_with_the_step_it_was_about() -> None:
    about = Praise("Je belde.", LATE, TODO.id)
    other = Praise("Je kwam.", LATE)
    gone = Praise("Je zocht.", LATE, uuid4())
    file = replace(_with_plan(TODO), praise=(about, other, gone))
    assert [(each.text, each.step) for each in _state(file).praise] == [
        ("Je zocht.", ""),
        ("Je kwam.", ""),
        ("Je belde.", TODO.text),
    ]

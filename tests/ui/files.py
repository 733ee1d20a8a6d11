"""One client's file as a value, for pages that show it: new, in the middle, long."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

from bridge_app.definitions import shipped
from bridge_app.domain.access import Reach
from bridge_app.domain.bridge import Answer, AreaAnswer, BridgeFacts, Link, Scoring
from bridge_app.domain.desk import ClientFile, Footprint, Praise
from bridge_app.domain.helping import Helper, Part
from bridge_app.domain.people import Case, Client, Purpose
from bridge_app.domain.plan import (
    Agreement,
    Goal,
    MiniStep,
    Plan,
    SeenHow,
    StepState,
    TeachBack,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.domain.rewards import Card, Reward, RewardState

TODAY = date(2026, 6, 3)
EARLY, LATELY = datetime(2025, 6, 3, 9, tzinfo=UTC), datetime(2026, 5, 20, 9, tzinfo=UTC)
BRIDGE = shipped()[0]
WORDS = BRIDGE.words["nl"]
KARIN = Client(uuid4(), "1001", "Karin", "de Boer", date(1988, 3, 12))
CASE = Case(uuid4(), KARIN.id, Purpose.GENERAL, EARLY)
GOAL = Goal(uuid4(), uuid4(), "debts", "Ik maak al mijn post open en weet wat ik open heb staan.")
SAID = "Ik bel met de woningcorporatie en vraag of ik de huur in kleine delen mag betalen. " * 2

NEW = ClientFile(
    KARIN,
    CASE,
    Plan(GOAL.plan_id, CASE.id),
    BRIDGE.definition,
    BRIDGE.words,
    BridgeFacts(),
    Reach.CASELOAD,
    helpers=(
        Helper(uuid4(), "Fatima", Part.MENTOR, TODAY),
        Helper(uuid4(), "Kim", Part.HELPER, TODAY, task="taal"),
    ),
)


def scored(at: datetime, levels: tuple[int, ...], mentor: int = 0) -> Scoring:
    """A moment with these levels in the order of the bridge; 0 is skipped."""
    ids = (uuid4(), CASE.id, uuid4())
    answers = {
        area.id: AreaAnswer(area.id, Answer.ANSWERED, level, level, max(1, min(level + mentor, 5)))
        if level
        else AreaAnswer(area.id, Answer.SKIPPED)
        for area, level in zip(BRIDGE.definition.areas, levels, strict=True)
    }
    answers["debts"] = replace(answers["debts"], wants_to_talk=True, note="Brief van 12 mei.")
    answers["health"] = replace(answers["health"], first_client_level=1)
    definition = BRIDGE.definition
    return Scoring(*ids, definition.id, definition.version, "nl", 1, at, at, answers)


DONE = MiniStep(
    uuid4(),
    GOAL.id,
    "Ik leg al mijn brieven op een stapel.",
    1,
    day=date(2026, 6, 1),
    state=StepState.DONE,
    confirmed_how=SeenHow.DONE_TOGETHER,
)
TODO = MiniStep(
    uuid4(), GOAL.id, "Ik bel de woningcorporatie.", 2, day=TODAY, at=time(10), helper="Fatima"
)
NOT_YET = MiniStep(
    uuid4(),
    GOAL.id,
    "Ik vul het formulier in.",
    3,
    day=date(2026, 6, 5),
    day_part=DayPart.MORNING,
    helper="mijn zus",
    state=StepState.NOT_YET,
)
CLAIMED = replace(TODO, id=uuid4(), state=StepState.DONE, claimed=True)
FIRST, LATEST = scored(EARLY, (1, 2, 2, 3, 1, 1, 2, 1)), scored(LATELY, (2, 2, 3, 3, 2, 1, 3, 0), 1)


def planned(*steps: MiniStep, goal: Goal = GOAL, agreed: bool = True) -> Plan:
    """A plan with these steps."""
    held = frozenset(step.id for step in steps)
    agreements = (Agreement(1, LATELY, held, TeachBack.COULD_TELL),) if agreed else ()
    return Plan(GOAL.plan_id, CASE.id, goals=(goal,), steps=steps, agreements=agreements)


def given(state: RewardState = RewardState.HANDED_OVER, number: int = 1) -> Reward:
    """A reward for the done step."""
    cards = (Card(f"VVV 88{number:02d}", 20_00),)
    receipt = f"2026-A-{number:06d}"
    return Reward(uuid4(), KARIN.id, DONE.id, 20_00, state, receipt, TODAY, cards)


def for_goal() -> Reward:
    """A reward for the goal, which was reached."""
    return replace(given(number=3), step_id=None, goal_id=GOAL.id)


ONCE = BridgeFacts(levels=FIRST.client_levels(), starts=FIRST.client_levels())
SCORED_ONCE = replace(NEW, scorings=(FIRST,), first=FIRST, latest=FIRST, facts=ONCE)
BUSY = replace(
    NEW,
    plan=planned(DONE, TODO, NOT_YET, CLAIMED),
    facts=BridgeFacts(
        levels=LATEST.client_levels(),
        starts=FIRST.client_levels(),
        targets={"housing": 4, "debts": 4, "income": 3},
        links=(Link("debts", "health"),),
        footprints=2,
        working_pillar="money",
    ),
    scorings=(FIRST, LATEST),
    first=FIRST,
    latest=LATEST,
    urgent_area="debts",
    footprints=(Footprint(DONE.id, DONE.text, TODAY),),
    rewards=(given(), given(RewardState.REVERSED, 2)),
    disclosed=LATELY,
    praise=(Praise("Je belde zelf de corporatie.", LATELY),),
)
LOWER = scored(datetime(2026, 6, 1, 9, tzinfo=UTC), (1, 2, 4, 3, 2, 2, 3, 1), -1)
GROWN = replace(
    BUSY,
    plan=planned(DONE, TODO),
    facts=replace(
        BUSY.facts,
        levels=LOWER.client_levels(),
        best={**LATEST.client_levels(), "health": 4, "savings": 2},
    ),
    scorings=(FIRST, LATEST, LOWER),
    latest=LOWER,
    rewards=(),
    footprints=(
        Footprint(uuid4(), "Ik leg al mijn brieven op een stapel.", date(2025, 7, 1)),
        Footprint(uuid4(), "Ik bel zelf met de school.", date(2025, 9, 12)),
        Footprint(DONE.id, DONE.text, TODAY),
    ),
)
"""Three moments, the last of them lower in one area; the mentor saw something else each time."""

OTHER_BRIDGE = replace(
    SCORED_ONCE, scorings=(replace(FIRST, id=uuid4(), definition_version="0"), FIRST)
)
"""Two moments that were made with different bridges."""

LONG = replace(
    BUSY,
    client=replace(KARIN, first_name="Wilhelmina-Hendrika Alexandrina", last_name="van " * 20),
    plan=planned(
        replace(DONE, text=SAID),
        replace(TODO, text=SAID, helper=SAID),
        goal=replace(GOAL, text=SAID),
    ),
    praise=(Praise(SAID, LATELY), Praise(SAID, EARLY)),
)

"""The screens of a conversation with lifelike and with extreme contents, to look at and test."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from bridge_app.domain.bridge import Answer, AreaAnswer, BridgeFacts, Link, LinkKind
from bridge_app.domain.budgets import Room
from bridge_app.domain.desk import Footprint, Praise
from bridge_app.domain.people import ConversationKind, Keep, Place, TalkRoute, Wellbeing
from bridge_app.domain.plan import Lane, MiniStep, Plan, StepState, TeachBack
from bridge_app.domain.policy import Policy, RewardWord
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.domain.rewards import Reward, RewardState
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.past import Past
from bridge_app.ui.intake.state import Aside, Facts
from bridge_app.ui.promising.state import Offer, chose, opened
from bridge_app.ui.together.speech import Speech
from tests.picture.grown import STORIES, moment
from tests.ui.intake.known import TODAY, answers, begun, facts, plan, step

LEVELS = {
    "housing": 2, "family": 4, "health": 3, "people": 4, "debts": 1, "savings": 1, "learning": 4,
}  # fmt: skip
LONG = "Ik bel de woningcorporatie en vraag of ik de huur in twee delen mag betalen " * 2


def _told() -> dict[str, AreaAnswer]:
    told = answers(**LEVELS) | {"income": AreaAnswer("income", Answer.UNKNOWN)}
    seen = {"housing": 2, "debts": 3, "health": 2}
    for area, level in seen.items():
        told[area] = replace(told[area], mentor_level=level)
    told["debts"] = replace(told["debts"], wants_to_talk=True)
    return told


BRIDGE = BridgeFacts(levels=LEVELS, footprints=0, working_pillar="money")
STEPS = (
    step(1, "Ik leg al mijn brieven op één stapel.", day=TODAY, day_part=DayPart.MORNING),
    step(
        2, "Ik bel de woningcorporatie.", day=TODAY, helper="Fatima", if_then="Dan bel ik Fatima."
    ),
    step(3, "Ik vul samen het formulier in.", helper="mijn zus"),
)
PLAN = plan(*STEPS, goal="Ik weet wat ik open heb staan.")


SAID_AT = datetime(2025, 6, 3, 9, tzinfo=UTC)
LINKS = (
    Link("housing", "health"),
    Link("debts", "people", LinkKind.WEIGHS),
    Link("people", "learning"),
)
LINKED = tuple(replace(BRIDGE, links=LINKS[:count]) for count in range(4))


def at(stop: Stop, area: str = "", **changes: object) -> Facts:
    known = begun(Place(stop, area), answers=_told(), bridge=BRIDGE, urgent="debts")
    return replace(known, **changes)  # type: ignore[arg-type] # fields of Facts by name


BEFORE = Past(
    date(2024, 12, 3),
    (moment((1, 4, 3, 4, 2, 1, 2, 1), datetime(2024, 12, 3, 9, tzinfo=UTC)),),
    ("Ik zorg goed voor mijn moeder.", "Ik kom op tijd."),
    ("Je belde zelf de woningcorporatie.",),
    (Footprint(UUID(int=7), "Ik legde mijn post op een stapel.", date(2025, 1, 14)),),
    "Ik weet wat ik open heb staan.",
    "Ik woon rustig en ik slaap goed.",
    "debts",
    tuple(each.id for each in STEPS),
    due=True,
    kept=True,
    paper=True,
)
LONG_BEFORE = replace(
    BEFORE, strengths=(LONG,) * 3, praise=(LONG,) * 2, goal=LONG, vision=LONG, kept=False
)


def back(
    stop: Stop, *steps: MiniStep, past: Past = BEFORE, area: str = "", **more: object
) -> Facts:
    """Somebody who comes back; these steps stand instead of those of last time."""
    told = {each.id: each for each in (*STEPS, *steps)}
    known = at(stop, area, past=past, kind=ConversationKind.REVIEW, strengths=past.strengths)
    made = plan(*told.values(), goal="Ik weet wat ik open heb staan.", agreed=True)
    return replace(known, plan=made, **more)  # type: ignore[arg-type]  # fields of Facts by name


def walking(number: int = 0, **changes: object) -> Facts:
    """At one of the steps of last time, as it stands now."""
    step_now = replace(STEPS[number], **changes)  # type: ignore[arg-type]  # fields of MiniStep
    return back(Stop.WALK, step_now, area=str(step_now.id))


AGREED = plan(*STEPS, agreed=True)
LONG_AGREED = plan(step(1, LONG), step(2, LONG), step(3, LONG), agreed=True)
CALLED = Policy(1, TODAY, word=RewardWord.APPRECIATION, approval_limit_cents=30_00)


def offered(made: Plan = AGREED, room: Room = Room(), **changes: object) -> Offer:  # noqa: B008 - it is frozen
    """What may go with these steps, with the usual amounts as far as there is room."""
    offer = opened(Offer(CALLED), made, room, lambda: UUID(int=9))
    return replace(offer, **changes)  # type: ignore[arg-type]  # fields of Offer by name


def above(made: Plan = AGREED, room: Room = Room()) -> Offer:  # noqa: B008 - it is frozen
    """The first step brings more than one gives alone."""
    return chose(offered(made, room, alone=True), made.steps[0].id, 60_00, UUID(int=9))


def promised(*steps: MiniStep) -> Offer:
    """Something is reserved for each of these."""
    cents = (20_00, 40_00, 60_00)
    rewards = (
        Reward(UUID(int=20 + at), UUID(int=1), each.id, cents[at], RewardState.PROMISED)
        for at, each in enumerate(steps)
    )
    return Offer(CALLED, tuple(rewards))


def grown(name: str) -> Facts:
    """At growth, after one of the stories was made anew today."""
    first, *_, last = STORIES[name]
    made = moment(last, datetime(2025, 6, 3, 8, tzinfo=UTC))
    past = replace(BEFORE, moments=(moment(first, datetime(2024, 12, 3, 9, tzinfo=UTC)),))
    return back(Stop.GROWTH, past=past, finished=made, answers=made.answers)


SCREENS: dict[str, Facts] = {
    "went well empty": back(
        Stop.WENT_WELL, past=Past(date(2024, 12, 3), BEFORE.moments), strengths=()
    ),
    "went well": back(Stop.WENT_WELL),
    "went well long": back(Stop.WENT_WELL, past=LONG_BEFORE, drafts={"strength_new": LONG}),
    "last time empty": back(
        Stop.LAST_TIME, past=Past(date(2024, 12, 3), BEFORE.moments), urgent=""
    ),
    "last time": back(Stop.LAST_TIME),
    "last time long": back(Stop.LAST_TIME, past=LONG_BEFORE),
    "walk": walking(1),
    "walk done": walking(state=StepState.DONE, claimed=True),
    "walk not yet": walking(1, state=StepState.NOT_YET, note="Er was niemand aan de telefoon."),
    "walk let go": walking(2, state=StepState.DROPPED),
    "walk smaller": replace(
        walking(1, state=StepState.NOT_YET),
        drafts={f"walk.{STEPS[1].id}.half1": "Ik zoek het nummer op."},
    ),
    "walk doing": walking(2, state=StepState.DOING),
    "walk praised": replace(
        walking(1, state=StepState.NOT_YET),
        praised=(Praise("Je zei eerlijk dat het nog niet lukte.", SAID_AT, STEPS[1].id),),
    ),
    "praise": replace(walking(1, state=StepState.NOT_YET), praising=True, praise_step=STEPS[1].id),
    "praise at the bridge": at(Stop.BRIDGE, "debts", praising=True),
    "praise long": at(Stop.GOAL, praising=True, drafts={"praise.text": LONG, "goal.text": LONG}),
    "walk long": walking(1, text=LONG, helper=LONG, state=StepState.NOT_YET, note=LONG),
    "afresh": back(Stop.AFRESH),
    "afresh not now": back(Stop.AFRESH, rescored=False),
    "question before": back(Stop.BRIDGE, area="debts", answers=_told()),
    "growth": grown("grown"),
    "growth lower": grown("lower"),
    "growth empty": back(Stop.GROWTH, rescored=False),
    "welcome": facts(),
    "today": facts(Place(Stop.TODAY)),
    "data": facts(aside=Aside.DATA),
    "steps many": at(Stop.BRIDGE, "debts", aside=Aside.STEPS),
    "today short": facts(Place(Stop.TODAY), route=TalkRoute.SHORT, until=None),
    "crisis": facts(
        Place(Stop.TODAY),
        aside=Aside.TODAY_FIRST,
        crisis="Vandaag eten of een bed nodig? Loop naar balie 2 of bel 0172 - 000 000.",
    ),
    "keep": facts(Place(Stop.KEEP)),
    "wellbeing empty": at(Stop.WELLBEING),
    "wellbeing": at(Stop.WELLBEING, wellbeing=Wellbeing.HARD),
    "stress": at(Stop.STRESS, "1"),
    "stress asked": at(Stop.STRESS, "2"),
    "stress known": at(Stop.STRESS, "2", recognised="little"),
    "stress last": at(Stop.STRESS, "3"),
    "strengths empty": at(Stop.STRENGTHS),
    "strengths": at(Stop.STRENGTHS, strengths=("Ik zorg goed voor mijn moeder.",)),
    "strengths long": at(Stop.STRENGTHS, strengths=(LONG, LONG, LONG)),
    "links empty": at(Stop.LINKS),
    "links one": at(Stop.LINKS, picked=("housing",)),
    "links two": at(Stop.LINKS, picked=("housing", "health"), bridge=LINKED[1]),
    "links": at(Stop.LINKS, bridge=LINKED[3]),
    "urgent later": at(Stop.URGENT, later=("savings", "people")),
    "future empty": at(Stop.FUTURE, answers={}, bridge=BridgeFacts(), urgent=""),
    "future": at(
        Stop.FUTURE, bridge=replace(BRIDGE, targets={"debts": 4, "health": 3}), planted="debts"
    ),
    "vision empty": at(Stop.VISION),
    "vision": at(Stop.VISION, vision="Ik woon rustig en ik slaap goed.", vision_by=TODAY),
    "vision long": at(Stop.VISION, drafts={"vision": LONG}),
    "why empty": at(Stop.WHY, plan=PLAN),
    "why": at(Stop.WHY, plan=PLAN, drafts={"goal.motivation": "Rust in mijn hoofd."}),
    "why trouble": at(Stop.WHY, plan=PLAN, drafts={"goal.by": "gauw"}, trouble="Welke dag is dat?"),
    "why long": at(Stop.WHY, plan=PLAN, drafts={"goal.motivation": LONG, "goal.how": LONG}),
    "next empty": at(Stop.NEXT),
    "next": at(Stop.NEXT, appointment=TakeHomeAppointment(TODAY, time(9, 30), "Serviceplein")),
    "step later": at(Stop.STEPS, "2", plan=plan(*STEPS[:2], replace(STEPS[2], lane=Lane.LATER))),
    "again": at(Stop.AGAIN),
    "again chosen": at(Stop.AGAIN, again="none"),
    "keep chosen": facts(Place(Stop.KEEP), keep=Keep.PRINT_ONLY),
    "not now": facts(aside=Aside.NOT_NOW),
    "today first": facts(Place(Stop.TODAY), aside=Aside.TODAY_FIRST),
    "question empty": begun(),
    "question": at(Stop.BRIDGE, "debts"),
    "question note": at(Stop.BRIDGE, "debts", drafts={"score.note.debts": "Er liggen brieven."}),
    "question note trouble": at(
        Stop.BRIDGE, "debts", drafts={"score.note.debts": "Mijn nummer is 111222333."}
    ),
    "question note long": at(
        Stop.BRIDGE,
        "debts",
        answers={**_told(), "debts": replace(_told()["debts"], note=LONG[:200])},
    ),
    "question other": at(Stop.BRIDGE, "income"),
    "pause": at(Stop.BRIDGE, "people", aside=Aside.PAUSE),
    "mentor": at(Stop.MENTOR),
    "views": at(Stop.VIEWS, hears=True),
    "views again": at(Stop.VIEWS, hears=True, opened="debts"),
    "whole": at(Stop.WHOLE),
    "whole named": at(Stop.WHOLE, named=True),
    "urgent": at(Stop.URGENT),
    "urgent none": at(Stop.URGENT, urgent=""),
    "goal empty": at(Stop.GOAL),
    "goal": at(
        Stop.GOAL,
        drafts={"goal.text": "Ik weet wat ik open heb staan."},
        strengths=("Ik zorg voor mijn dochter.",),
    ),
    "goal changed": back(
        Stop.GOAL, drafts={"goal.text": "Ik heb weer een huis.", "goal.reason": "Mijn huis is weg."}
    ),
    "goal trouble": at(Stop.GOAL, urgent="", drafts={"goal.text": "Rust."}, trouble="Kies ook."),
    "step empty": at(Stop.STEPS, "1", plan=plan()),
    "step": at(Stop.STEPS, "2", plan=PLAN),
    "step smaller": at(
        Stop.STEPS,
        "2",
        plan=PLAN,
        drafts={"step2.half1": "Ik zoek het nummer op.", "step2.half2": "Ik be"},
    ),
    "step let go": at(
        Stop.STEPS,
        "2",
        plan=plan(*STEPS, agreed=True),
        drafts={"step2.let_go": "Er is iets gebeurd."},
    ),
    "step trouble": at(
        Stop.STEPS,
        "1",
        plan=plan(),
        drafts={"step1.text": "Ik bel.", "step1.day": "gauw"},
        trouble="Welke dag is dat? Typ bijvoorbeeld: 3 juni.",
    ),
    "step long": at(
        Stop.STEPS,
        "3",
        plan=plan(*STEPS[:2], goal=LONG),
        slots=3,
        drafts={"step3.text": LONG, "step3.helper": LONG, "step3.if_then": LONG},
    ),
    "teach": at(Stop.TEACH, plan=PLAN, teach_back=TeachBack.COULD_TELL),
    "teach long": at(Stop.TEACH, plan=plan(step(1, LONG), step(2, LONG), step(3, LONG), goal=LONG)),
    "ready": at(Stop.READY, plan=AGREED, offer=offered()),
    "ready without plan": at(Stop.READY),
    "told first": at(Stop.TOLD_FIRST, tells_first=True, offer=Offer(Policy(1, TODAY))),
    "promise": at(Stop.PROMISE, plan=AGREED, offer=offered()),
    "promise alone": at(Stop.PROMISE, plan=AGREED, offer=offered(alone=True)),
    "promise alone empty": at(
        Stop.PROMISE, plan=AGREED, offer=offered(room=Room(budget_cents=0), alone=True)
    ),
    "promise alone above": at(Stop.PROMISE, plan=AGREED, offer=above()),
    "promise alone trouble": at(
        Stop.PROMISE,
        plan=AGREED,
        offer=replace(above(room=Room(35_00, TODAY, 60_00, "quarter")), refused=LONG),
    ),
    "promise alone long": at(
        Stop.PROMISE, plan=LONG_AGREED, offer=replace(above(LONG_AGREED), approver_name=LONG)
    ),
    "reveal": at(Stop.REVEAL, plan=AGREED, offer=promised(STEPS[0])),
    "reveal many": at(Stop.REVEAL, plan=AGREED, offer=promised(*STEPS)),
    "reveal long": at(Stop.REVEAL, plan=LONG_AGREED, offer=promised(*LONG_AGREED.steps)),
    "reveal empty": at(Stop.REVEAL, plan=AGREED, offer=Offer(Policy(1, TODAY))),
    "bye": at(Stop.BYE, plan=plan(*STEPS, agreed=True)),
    "bye praised": at(
        Stop.BYE,
        plan=plan(*STEPS, agreed=True),
        praised=(Praise("Je koos zelf wat nu past.", SAID_AT), Praise("Je bleef rustig.", SAID_AT)),
    ),
    "bye short": at(Stop.BYE, answers={}, bridge=BridgeFacts(), route=TalkRoute.SHORT),
    "print only": at(Stop.BRIDGE, "people", keep=Keep.PRINT_ONLY),
    "english": replace(at(Stop.BRIDGE, "people"), say=Speech("en", "je")),
}
"""Every screen by a name; the catalogue of pages is made from these."""

"""From what is known to what is shown: the one function that picks the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bridge_app.ui.intake import (
    agreeing,
    beyond,
    feeling,
    opening,
    planning,
    promising,
    review,
    scoring,
)
from bridge_app.ui.intake.frame import Frame, frame
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.meeting import NextScreen, next_screen
from bridge_app.ui.intake.praise import PraiseSheet, praise_sheet
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.intake.top import Top, top
from bridge_app.ui.intake.why import WhyScreen, why_screen

Screen: TypeAlias = (
    opening.WelcomeScreen
    | opening.TodayScreen
    | opening.AskScreen
    | opening.KeepScreen
    | opening.CalmScreen
    | feeling.PickScreen
    | feeling.StrengthsScreen
    | review.RecallScreen
    | review.WalkScreen
    | review.GrowthScreen
    | scoring.QuestionScreen
    | scoring.ViewsScreen
    | scoring.WholeScreen
    | beyond.LinksScreen
    | planning.UrgentScreen
    | beyond.FutureScreen
    | beyond.VisionScreen
    | planning.GoalScreen
    | WhyScreen
    | planning.StepScreen
    | agreeing.TeachScreen
    | agreeing.ReadyScreen
    | promising.PromiseScreen
    | promising.RevealScreen
    | NextScreen
)


@dataclass(frozen=True)
class IntakeState:
    """One screen in its frame; `key` changes when another screen comes, not when it changes."""

    frame: Frame
    screen: Screen
    top: Top
    key: str
    language: str
    praise: PraiseSheet | None = None


_SCREENS: dict[Stop, Callable[[Facts], Screen]] = {
    Stop.WELCOME: opening.welcome_screen,
    Stop.TODAY: opening.today_screen,
    Stop.KEEP: opening.keep_screen,
    Stop.WELLBEING: feeling.wellbeing_screen,
    Stop.WENT_WELL: review.went_well_screen,
    Stop.LAST_TIME: review.last_time_screen,
    Stop.WALK: review.walk_screen,
    Stop.AFRESH: review.afresh_screen,
    Stop.GROWTH: review.growth_screen,
    Stop.STRESS: feeling.stress_screen,
    Stop.STRENGTHS: feeling.strengths_screen,
    Stop.BRIDGE: scoring.question_screen,
    Stop.MENTOR: scoring.mentor_screen,
    Stop.VIEWS: scoring.views_screen,
    Stop.WHOLE: scoring.whole_screen,
    Stop.LINKS: beyond.links_screen,
    Stop.URGENT: planning.urgent_screen,
    Stop.FUTURE: beyond.future_screen,
    Stop.VISION: beyond.vision_screen,
    Stop.GOAL: planning.goal_screen,
    Stop.WHY: why_screen,
    Stop.STEPS: planning.step_screen,
    Stop.TEACH: agreeing.teach_screen,
    Stop.READY: agreeing.ready_screen,
    Stop.TOLD_FIRST: promising.told_first_screen,
    Stop.PROMISE: promising.promise_screen,
    Stop.REVEAL: promising.reveal_screen,
    Stop.NEXT: next_screen,
    Stop.AGAIN: beyond.again_screen,
    Stop.BYE: agreeing.bye_screen,
}


def intake_state(facts: Facts) -> IntakeState:
    """What the page shows for these facts."""
    alone = "alone" if facts.offer and facts.offer.alone else ""
    key = " ".join((facts.place.step, facts.place.area, facts.aside or "", alone)).strip()
    if facts.aside:
        screen: Screen = opening.calm_screen(facts)
    else:
        screen = _SCREENS[Stop(facts.place.step)](facts)
    return IntakeState(
        frame(facts), screen, top(facts), key, facts.say.language, praise_sheet(facts)
    )

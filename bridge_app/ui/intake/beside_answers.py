"""What is pressed and filled in during a talk, with the staff's words behind the client's.

The mentor presses what the client says and types it in the right field: of what both only read
the title beside the name is enough.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar, cast

from bridge_app.ui.intake.agreeing import TeachScreen
from bridge_app.ui.intake.beyond import LinksScreen, VisionScreen
from bridge_app.ui.intake.feeling import PickScreen, StrengthsScreen
from bridge_app.ui.intake.opening import KeepScreen, TodayScreen
from bridge_app.ui.intake.planning import GoalScreen, StepScreen, UrgentScreen
from bridge_app.ui.intake.review import RecallScreen, WalkScreen, Ways
from bridge_app.ui.intake.why import WhyScreen
from bridge_app.ui.together.speech import both

Screen = TypeVar("Screen")

SAID: Mapping[type, tuple[str, ...]] = {
    TodayScreen: ("until_title", "route_title"),
    StrengthsScreen: ("own", "more", "ideas_title"),
    LinksScreen: ("choose",),
    VisionScreen: ("ask",),
    GoalScreen: ("own", "area_title"),
    WhyScreen: ("motivation_title", "by_title", "how_title"),
    StepScreen: ("what", "day_title", "helper_title", "if_title", "smaller", "later", "remove"),
    RecallScreen: ("ask",),
    WalkScreen: ("how", "ask", "praise"),
    Ways: ("smaller", "other_day", "later", "talk"),
}
"""The names of fields and buttons, by screen."""

ANSWERS: Mapping[type, tuple[tuple[str, str], ...]] = {
    KeepScreen: (("choices", "text"),),
    PickScreen: (("picks", "text"),),
    LinksScreen: (("chips", "name"), ("sentences", "text")),
    UrgentScreen: (("choices", "name"), ("later", "name")),
    TeachScreen: (("choices", "text"),),
    WalkScreen: (("outcomes", "text"), ("hows", "text")),
}
"""The answers to choose from, and what of each is its words, by screen."""


def answers_beside(theirs: Screen, ours: Screen, language: str) -> Screen:
    """The client's screen with our words behind those that one presses or fills in by.

    Sentences that are taken over as they stand, and all in own words, stay as they are. What is
    opened on a screen is told our `language`.
    """
    known = {each.name for each in fields(cast("Any", theirs))}
    said = {name: both(_of(theirs, name), _of(ours, name)) for name in SAID.get(type(theirs), ())}
    lists = {
        name: tuple(
            replace(each, **{words: both(_of(each, words), _of(our, words))})
            for each, our in zip(_of(theirs, name), _of(ours, name), strict=True)
        )
        for name, words in ANSWERS.get(type(theirs), ())
    }
    inside = {
        name: answers_beside(_of(theirs, name), _of(ours, name), language)
        for name in known
        if type(_of(theirs, name)) in SAID
    }
    opened = {"ours": language} if "ours" in known else {}
    return cast("Screen", replace(cast("Any", theirs), **said, **lists, **inside, **opened))


def _of(screen: object, name: str) -> Any:  # noqa: ANN401 - whatever the screen has there
    return getattr(screen, name)

"""The boxes beside the paper, in the client's words: only those that would change it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import SENSITIVE, Preset, TakeHome, TakeHomeGoal, Ticks
from bridge_app.paper import papers
from bridge_app.ui.takehome.wishes import NEEDS, Wanted

Say = Callable[..., str]


@dataclass(frozen=True)
class TickLine:
    """One box to tick; `inner` for a goal or step, `warns` when others may see too much.

    `about` is the goal or step that may be said shorter on the fridge, `short` how; an empty
    `about` means that there is nothing to shorten.
    """

    key: str
    text: str
    on: bool
    inner: bool = False
    warns: bool = False
    enabled: bool = True
    about: str = ""
    short: str = ""


def tick_lines(home: TakeHome, wanted: Wanted, say: Say) -> Iterator[TickLine]:
    """The boxes that change this paper; where others look, things may be said shorter."""
    if wanted.kind is PaperKind.BLANK:
        return
    if wanted.preset is Preset.CHILDREN:
        yield from _family_lines(home, wanted, say)
        return
    for line in _all_lines(home, wanted, say):
        yield line if wanted.preset is Preset.FRIDGE else replace(line, about="")


def _family_lines(home: TakeHome, wanted: Wanted, say: Say) -> Iterator[TickLine]:
    """The bridge, and the one step that is shared: picking another lets the first go."""
    if wanted.kind not in papers.STEP_PAPERS:
        yield TickLine("bridge", say("print.tick.bridge"), wanted.ticks.bridge)
    for step in (step for goal in home.goals for step in (*goal.steps, *goal.later)):
        on = step.id == wanted.ticks.family_step
        text = say("print.tick.family_step", text=step.text)
        line = TickLine(f"family:{step.id}", text, on, warns=True)
        yield replace(line, about=f"step:{step.id}", short=step.short_text) if on else line


def _all_lines(home: TakeHome, wanted: Wanted, say: Say) -> Iterator[TickLine]:
    ticks = wanted.ticks
    for key in _offered(home, wanted.kind):
        needed = NEEDS.get(key)
        enabled = needed is None or bool(getattr(ticks, needed))
        on = bool(getattr(ticks, key)) and enabled
        line = TickLine(key, say(f"print.tick.{key}"), on, warns=key in SENSITIVE, enabled=enabled)
        yield _only_goal(line, home) if key == "goal" else line
        if key == "goal":
            yield from (_goal_line(goal, ticks, say) for goal in _many(home.goals))
        if key == "steps":
            yield from _step_lines(home, ticks, say)
        if key == "strengths":
            yield from _strength_lines(home, ticks, say)
        if key == "later" and on:
            yield from _later_lines(home, ticks, say)


def _offered(home: TakeHome, kind: PaperKind) -> Iterator[str]:
    """The boxes that would change something on this paper of this client."""
    says = _says(home)
    yield from (key for key in OFFERED[kind] if says.get(key, True))


def _says(home: TakeHome) -> dict[str, bool]:
    """Which parts this client has anything in; what is not told here is always there."""
    steps = [step for goal in home.goals for step in goal.steps]
    later = [step for goal in home.goals for step in goal.later]
    return {
        "first_name": bool(home.first_name),
        "goal": bool(home.goals),
        "steps": bool(steps),
        "helpers": any(step.helper for step in steps),
        "later": bool(later),
        "if_then": any(step.if_then for step in steps),
        "why": any(_has_why(goal) for goal in home.goals),
        "strengths": bool(home.strengths),
        "links": bool(home.bridge.links),
        "code": home.findable,
        "appointment": bool(home.appointment or home.review_due),
        "vision": bool(home.vision),
    }


def _has_why(goal: TakeHomeGoal) -> bool:
    return bool(goal.motivation or goal.how_known or goal.target_date)


_PLAN = (
    "goal",
    "why",
    "steps",
    "helpers",
    "if_then",
    "later",
    "appointment",
    "first_name",
    "code",
)
_BRIDGE = (
    "bridge",
    "goal",
    "steps",
    "helpers",
    "strengths",
    "appointment",
    "first_name",
    "area_names",
    "level_sentences",
    "links",
    "table_page",
    "vision",
    "why",
    "if_then",
    "later",
    "code",
)
OFFERED: Mapping[PaperKind, tuple[str, ...]] = {
    **dict.fromkeys(PaperKind, _BRIDGE),
    PaperKind.A5: tuple(key for key in _BRIDGE if key not in {"level_sentences", "table_page"}),
    PaperKind.PLAN: _PLAN,
    PaperKind.STEPSHEET: tuple(key for key in _PLAN if key not in {"first_name", "why"}),
    PaperKind.STEPCARD: ("steps",),
    PaperKind.BLANK: (),
}
"""The boxes that each kind of paper has, in the order of the paper."""


def _many(goals: tuple[TakeHomeGoal, ...]) -> tuple[TakeHomeGoal, ...]:
    """A single goal is ticked by its part of the paper already."""
    return goals if len(goals) > 1 else ()


def _only_goal(line: TickLine, home: TakeHome) -> TickLine:
    """A single goal has no box of its own, but may be said shorter all the same."""
    if len(home.goals) != 1 or not line.on:
        return line
    (goal,) = home.goals
    return replace(line, about=f"goal:{goal.id}", short=goal.short_text)


def _goal_line(goal: TakeHomeGoal, ticks: Ticks, say: Say) -> TickLine:
    on = ticks.goal and goal.id not in ticks.hidden_goals
    text = say("print.tick.this_goal", text=goal.text)
    line = TickLine(f"goal:{goal.id}", text, on, inner=True, enabled=ticks.goal)
    return _with_short(line, goal.short_text)


def _step_lines(home: TakeHome, ticks: Ticks, say: Say) -> Iterator[TickLine]:
    for step in (step for goal in home.goals for step in goal.steps):
        on = ticks.steps and step.id not in ticks.hidden_steps
        text = say("print.tick.this_step", text=step.text)
        line = TickLine(f"step:{step.id}", text, on, inner=True, enabled=ticks.steps)
        yield _with_short(line, step.short_text)


def _strength_lines(home: TakeHome, ticks: Ticks, say: Say) -> Iterator[TickLine]:
    """A box for each of several; a single one is ticked by its part of the paper already."""
    told = tuple(dict.fromkeys(home.strengths))
    for said in told if len(told) > 1 else ():
        on = ticks.strengths and said not in ticks.hidden_strengths
        text = say("print.tick.this_strength", text=said)
        yield TickLine(f"strength:{said}", text, on, inner=True, enabled=ticks.strengths)


def _later_lines(home: TakeHome, ticks: Ticks, say: Say) -> Iterator[TickLine]:
    for step in (step for goal in home.goals for step in goal.later):
        text = say("print.tick.this_later", text=step.text)
        on = ticks.steps and step.id not in ticks.hidden_steps
        line = TickLine(f"step:{step.id}", text, on, inner=True, enabled=ticks.steps)
        yield _with_short(line, step.short_text)


def _with_short(line: TickLine, short: str) -> TickLine:
    """What is on the paper may be said shorter there."""
    return replace(line, about=line.key, short=short) if line.on else line

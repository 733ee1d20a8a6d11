"""What the page shows of the paper: its ticks in the client's words, and the pages they make."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.privacy import (
    SENSITIVE,
    Paper,
    Preset,
    TakeHome,
    TakeHomeGoal,
    Ticks,
    paper,
    ticks_for,
)
from bridge_app.paper.take_home import take_home_pages
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import words

Say = Callable[..., str]

NEEDS = {"helpers": "steps", "level_sentences": "area_names", "table_page": "area_names"}
"""A tick that says nothing without another one."""


@dataclass(frozen=True)
class Wanted:
    """What was chosen so far: for whose eyes, which ticks, colour or not, which page is seen."""

    preset: Preset = Preset.FRIDGE
    ticks: Ticks = field(default_factory=partial(ticks_for, Preset.FRIDGE))
    mono: bool = False
    page: int = 0
    photo: bool = False


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


@dataclass(frozen=True)
class TakeHomeState:
    """Everything the page shows; all words are the client's."""

    language: str
    form: str
    wanted: Wanted
    ticks: tuple[TickLine, ...]
    pages: tuple[Picture, ...]

    def say(self, key: str, **values: object) -> str:
        """Words for the client."""
        return words(self.language, key, self.form, **values)

    @property
    def page(self) -> int:
        """The page that is seen; ticks may have taken later ones away."""
        return min(self.wanted.page, len(self.pages) - 1)

    @property
    def warning(self) -> str:
        """Said while something is ticked that others should perhaps not see."""
        warns = any(line.warns and line.on for line in self.ticks)
        return self.say("print.sensitive") if warns else ""


def state_of(
    home: TakeHome, named: BridgeWords, wanted: Wanted, *, practice: bool = False
) -> TakeHomeState:
    """The page for these wishes; `named` are the bridge's words in the paper's language."""
    pages = take_home_pages(
        on_paper(home, wanted), named, MONO if wanted.mono else PAPER, practice=practice
    )
    say = partial(words, home.language, form=home.form)
    lines = tuple(_lines(home, wanted, say))
    return TakeHomeState(home.language, home.form, wanted, lines, tuple(pages))


def on_paper(home: TakeHome, wanted: Wanted) -> Paper:
    """Only what these wishes leave on the paper."""
    return paper(home, wanted.ticks, wanted.preset)


def chosen(wanted: Wanted, preset: Preset) -> Wanted:
    """Another preset begins with its own ticks; hidden goals and steps stay hidden."""
    ticks = replace(
        ticks_for(preset),
        hidden_goals=wanted.ticks.hidden_goals,
        hidden_steps=wanted.ticks.hidden_steps,
    )
    return replace(wanted, preset=preset, ticks=ticks)


def ticked(wanted: Wanted, key: str, *, on: bool) -> Wanted:
    """The wishes with one tick set or taken away; `key` as in the tick's line."""
    kind, _, id_text = key.partition(":")
    if kind == "goal" and id_text:
        hidden = _hidden(wanted.ticks.hidden_goals, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_goals=hidden))
    if kind == "step" and id_text:
        hidden = _hidden(wanted.ticks.hidden_steps, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_steps=hidden))
    return replace(wanted, ticks=_group_ticked(wanted.ticks, key, on=on))


def _group_ticked(ticks: Ticks, key: str, *, on: bool) -> Ticks:
    values: dict[str, bool] = {key: on}
    if key == "area_names" and not on:
        values |= {other: False for other, needed in NEEDS.items() if needed == key}
    return replace(ticks, **values)  # type: ignore[arg-type]  # only boolean fields have such a key


def _hidden(hidden: frozenset[UUID], key: UUID, *, shown: bool) -> frozenset[UUID]:
    return hidden - {key} if shown else hidden | {key}


# --- the boxes -----------------------------------------------------------------------------


def _lines(home: TakeHome, wanted: Wanted, say: Say) -> Iterator[TickLine]:
    """All boxes; for the fridge a goal and a step may be said shorter."""
    lines = _all_lines(home, wanted.ticks, say)
    if wanted.preset is Preset.FRIDGE:
        yield from lines
    else:
        yield from (replace(line, about="") for line in lines)


def _all_lines(home: TakeHome, ticks: Ticks, say: Say) -> Iterator[TickLine]:
    for key in _offered(home):
        needed = NEEDS.get(key)
        enabled = needed is None or bool(getattr(ticks, needed))
        on = bool(getattr(ticks, key)) and enabled
        line = TickLine(key, say(f"print.tick.{key}"), on, warns=key in SENSITIVE, enabled=enabled)
        yield _only_goal(line, home) if key == "goal" else line
        if key == "goal":
            yield from (_goal_line(goal, ticks, say) for goal in _many(home.goals))
        if key == "steps":
            yield from _step_lines(home, ticks, say)


def _offered(home: TakeHome) -> Iterator[str]:
    """The boxes that would change something for this client."""
    yield "bridge"
    if home.goals:
        yield "goal"
    if any(goal.steps for goal in home.goals):
        yield "steps"
        yield "helpers"
    if home.strengths:
        yield "strengths"
    if home.appointment:
        yield "appointment"
    yield from (key for key in SENSITIVE if key != "first_name" or home.first_name)


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


def _with_short(line: TickLine, short: str) -> TickLine:
    """What is on the paper may be said shorter there."""
    return replace(line, about=line.key, short=short) if line.on else line


def shortened(home: TakeHome, about: str, text: str) -> TakeHome:
    """The same with one goal or step said shorter on the fridge; `about` as in its line."""
    kind, _, key = about.partition(":")
    return replace(
        home,
        goals=tuple(_shorter(goal, kind, UUID(key), text) for goal in home.goals),
    )


def _shorter(goal: TakeHomeGoal, kind: str, key: UUID, text: str) -> TakeHomeGoal:
    if kind == "goal":
        return replace(goal, short_text=text) if goal.id == key else goal
    steps = (replace(step, short_text=text) if step.id == key else step for step in goal.steps)
    return replace(goal, steps=tuple(steps))

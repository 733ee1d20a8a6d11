"""What the page shows of the paper: its ticks in the client's words, and the pages they make."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from bridge_app.domain.papers import Content, PaperKind, on_paper
from bridge_app.domain.privacy import (
    SENSITIVE,
    Preset,
    TakeHome,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
    ticks_for,
)
from bridge_app.paper import papers
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import FALLBACK, languages, words

Say = Callable[..., str]

NEEDS = {"helpers": "steps", "level_sentences": "area_names", "table_page": "area_names"}
"""A tick that says nothing without another one."""


@dataclass(frozen=True)
class Wanted:
    """What was chosen so far: which paper, for whose eyes, which ticks, colour, the page seen.

    An empty `language` is the client's own.
    """

    kind: PaperKind = PaperKind.A4
    language: str = ""
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
    """Everything the page shows; all words are the client's.

    `tongues` are the languages that a paper can have; `waiting` that one lies at the desk.
    """

    language: str
    form: str
    wanted: Wanted
    ticks: tuple[TickLine, ...]
    pages: tuple[Picture, ...]
    tongues: tuple[str, ...] = ()
    waiting: bool = False

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


def state_of(home: TakeHome, wanted: Wanted, *, practice: bool = False) -> TakeHomeState:
    """The page for these wishes."""
    spoken = language_of(home, wanted)
    content = content_of(home, wanted)
    look = MONO if wanted.mono else PAPER
    pages = papers.pages(wanted.kind, content, home.words[spoken], look, practice=practice)
    say = partial(words, home.language, form=home.form)
    lines = tuple(_lines(home, wanted, say))
    tongues = tuple(each for each in languages() if each in home.words)
    return TakeHomeState(
        home.language, home.form, wanted, lines, tuple(pages), tongues, home.waiting
    )


def content_of(home: TakeHome, wanted: Wanted) -> Content:
    """Only what these wishes leave on the paper."""
    there = replace(home, language=language_of(home, wanted))
    return on_paper(there, wanted.ticks, wanted.preset, wanted.kind)


def language_of(home: TakeHome, wanted: Wanted) -> str:
    """The language of the paper: a chosen one, the client's, or Dutch when nothing else is told."""
    asked = wanted.language or home.language
    return asked if asked in home.words else FALLBACK


def beginning(home: TakeHome) -> Wanted:
    """The first wishes: large letters for who asked for them at the start."""
    return Wanted(kind=PaperKind.LARGE if home.large_letters else PaperKind.A4)


def chosen(wanted: Wanted, preset: Preset) -> Wanted:
    """Another preset begins with its own ticks; hidden goals and steps stay hidden."""
    ticks = replace(
        ticks_for(preset),
        family_step=wanted.ticks.family_step,
        hidden_goals=wanted.ticks.hidden_goals,
        hidden_steps=wanted.ticks.hidden_steps,
    )
    kind = wanted.kind
    if preset is not Preset.CHILDREN and kind is PaperKind.CHILDREN:
        kind = PaperKind.A4
    return replace(wanted, preset=preset, ticks=ticks, kind=kind, page=0)


def of_kind(wanted: Wanted, kind: PaperKind) -> Wanted:
    """Another paper; the one for children is for their eyes, and the one after it is not."""
    before, after = (each is PaperKind.CHILDREN for each in (wanted.kind, kind))
    if after and wanted.preset is not Preset.CHILDREN:
        wanted = chosen(wanted, Preset.CHILDREN)
    elif before and not after:
        wanted = chosen(wanted, Preset.FRIDGE)
    return replace(wanted, kind=kind, page=0)


def ticked(wanted: Wanted, key: str, *, on: bool) -> Wanted:
    """The wishes with one tick set or taken away; `key` as in the tick's line."""
    kind, _, id_text = key.partition(":")
    if kind == "goal" and id_text:
        hidden = _hidden(wanted.ticks.hidden_goals, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_goals=hidden))
    if kind == "step" and id_text:
        hidden = _hidden(wanted.ticks.hidden_steps, UUID(id_text), shown=on)
        return replace(wanted, ticks=replace(wanted.ticks, hidden_steps=hidden))
    if kind == "family":
        picked = UUID(id_text) if on else None
        return replace(wanted, ticks=replace(wanted.ticks, family_step=picked))
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


def _offered(home: TakeHome, kind: PaperKind) -> Iterator[str]:
    """The boxes that would change something on this paper of this client."""
    says = _says(home)
    yield from (key for key in _ON[kind] if says.get(key, True))


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
        "appointment": bool(home.appointment or home.review_due),
        "vision": bool(home.vision),
    }


def _has_why(goal: TakeHomeGoal) -> bool:
    return bool(goal.motivation or goal.how_known or goal.target_date)


_PLAN = ("goal", "why", "steps", "helpers", "if_then", "later", "appointment", "first_name")
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
    "table_page",
    "vision",
    "why",
    "if_then",
    "later",
)
_ON: Mapping[PaperKind, tuple[str, ...]] = {
    **dict.fromkeys(PaperKind, _BRIDGE),
    PaperKind.A5: tuple(key for key in _BRIDGE if key not in {"level_sentences", "table_page"}),
    PaperKind.PLAN: _PLAN,
    PaperKind.STEPSHEET: tuple(key for key in _PLAN if key not in {"first_name", "why"}),
    PaperKind.STEPCARD: ("steps",),
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
    return replace(
        goal,
        steps=tuple(_short_step(step, key, text) for step in goal.steps),
        later=tuple(_short_step(step, key, text) for step in goal.later),
    )


def _short_step(step: TakeHomeStep, key: UUID, text: str) -> TakeHomeStep:
    return replace(step, short_text=text) if step.id == key else step

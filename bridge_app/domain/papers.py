"""What really stands on a paper, by kind and by who may see it; nothing else can get there.

Each preset has a value type of its own (DECISIONS I2). A `FridgePaper` has no place for a
surname, a number, a birth date, the name of an area, a level or a link, and goals and steps that
were not ticked are not in it. A `FamilyPaper` knows one step and no level at all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from bridge_app.domain.bridge import BridgeDefinition, BridgeFacts, Link
from bridge_app.domain.codes import DUMMY
from bridge_app.domain.drawing import Column, DrawnBridge, DrawnPillar, drawn, standing
from bridge_app.domain.privacy import (
    DayPart,
    Preset,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
)


class PaperKind(StrEnum):
    """The papers there are (DECISIONS I3)."""

    A4 = "a4"
    A3 = "a3"
    A5 = "a5"
    LARGE = "large"
    CHILDREN = "children"
    PLAN = "plan"
    STEPCARD = "stepcard"
    STEPSHEET = "stepsheet"
    BLANK = "blank"


@dataclass(frozen=True)
class PaperStep:
    """One step on paper."""

    text: str
    day: date | None = None
    day_part: DayPart | None = None
    at: time | None = None
    helper: str = ""
    if_then: str = ""


@dataclass(frozen=True)
class PaperGoal:
    """One goal with its ticked steps on paper; `by` is the day that was promised."""

    text: str
    steps: tuple[PaperStep, ...] = ()
    later: tuple[PaperStep, ...] = ()
    motivation: str = ""
    how_known: str = ""
    by: date | None = None


@dataclass(frozen=True)
class LevelRow:
    """One line of the table in words; levels count from 1."""

    area: str
    now: int | None
    target: int | None


@dataclass(frozen=True)
class FridgePaper:
    """What others may see: names of pillars, what was ticked, days, and who to call.

    `bridge` has no area and no link in it, which is checked: ValueError otherwise. `code` leads
    a desk back to the client, and tells nothing to anybody else.
    """

    language: str
    form: str
    bridge: DrawnBridge | None
    first_name: str = ""
    goals: tuple[PaperGoal, ...] = ()
    strengths: tuple[str, ...] = ()
    appointment: TakeHomeAppointment | None = None
    review_due: date | None = None
    agreed_on: date | None = None
    desk_phone: str = ""
    printed_on: date | None = None
    code: str = ""

    def __post_init__(self) -> None:
        if self.bridge and (self.bridge.links or any(each.area for each in self.bridge.columns)):
            raise ValueError(self.bridge)

    @property
    def steps(self) -> tuple[PaperStep, ...]:
        """All steps for now, of every goal."""
        return tuple(step for goal in self.goals for step in goal.steps)


@dataclass(frozen=True)
class OwnPaper:
    """What the client alone looks at: all of the above, and what others may not see.

    `bridge` names the areas when they were ticked; `vision_by` is the day that was promised.
    """

    shown: FridgePaper
    bridge: DrawnBridge | None
    links: tuple[Link, ...] = ()
    levels: tuple[LevelRow, ...] = ()
    level_sentences: bool = False
    vision: str = ""
    vision_by: date | None = None


@dataclass(frozen=True)
class FamilyPaper:
    """What children may see: a bridge to colour, and one step that the parent picked."""

    language: str
    form: str
    bridge: DrawnBridge | None
    step: PaperStep | None = None


@dataclass(frozen=True)
class BlankPaper:
    """A paper to write on away from the desk; it knows the questions and no person.

    `asked` are the ids of the areas that have a question on it, in order.
    """

    language: str
    form: str
    definition: BridgeDefinition
    bridge: DrawnBridge
    desk_phone: str
    asked: tuple[str, ...]


Sheet: TypeAlias = FridgePaper | OwnPaper
Content: TypeAlias = Sheet | FamilyPaper | BlankPaper


def on_paper(
    home: TakeHome, ticks: Ticks, preset: Preset = Preset.FRIDGE, kind: PaperKind = PaperKind.A4
) -> Content:
    """What stands on a paper of this kind for these eyes."""
    if kind is PaperKind.BLANK:
        return blank_paper(home)
    if kind == PaperKind.CHILDREN or preset is Preset.CHILDREN:
        return family_paper(home, ticks)
    return sheet(home, ticks, preset)


def sheet(home: TakeHome, ticks: Ticks, preset: Preset = Preset.FRIDGE) -> Sheet:
    """Only the ticked fields; under "Koelkast" the short wordings where the client made them.

    What others may not see makes it an `OwnPaper`.
    """
    shown = FridgePaper(
        language=home.language,
        form=home.form,
        bridge=_bridge(home, ticks, named=False),
        first_name=home.first_name if ticks.first_name else "",
        goals=tuple(_goals(home.goals, ticks, preset)),
        strengths=tuple(_strengths(home, ticks)),
        appointment=home.appointment if ticks.appointment else None,
        review_due=home.review_due if ticks.appointment else None,
        agreed_on=home.agreed_on,
        desk_phone=home.desk_phone,
        printed_on=home.printed_on,
        code=DUMMY if ticks.code else "",
    )
    if not ticks.area_names and not (ticks.vision and home.vision):
        return shown
    return OwnPaper(
        shown=shown,
        bridge=_bridge(home, ticks, named=ticks.area_names),
        links=home.bridge.links if ticks.links and ticks.area_names and ticks.bridge else (),
        levels=_level_rows(home) if ticks.table_page and ticks.area_names else (),
        level_sentences=ticks.level_sentences and ticks.area_names,
        vision=home.vision if ticks.vision else "",
        vision_by=home.vision_by if ticks.vision else None,
    )


def with_code(content: Content, code: str) -> Content:
    """The paper that is really printed: the code that was made for it in the dummy's place."""
    if isinstance(content, OwnPaper):
        return replace(content, shown=replace(content.shown, code=code))
    return replace(content, code=code) if isinstance(content, FridgePaper) else content


def as_own(paper: Sheet) -> OwnPaper:
    """The paper as one that could hold more; of a paper for the fridge nothing more is in it."""
    return paper if isinstance(paper, OwnPaper) else OwnPaper(paper, paper.bridge)


def _bridge(home: TakeHome, ticks: Ticks, *, named: bool) -> DrawnBridge | None:
    if not ticks.bridge:
        return None
    return drawn(home.definition, home.bridge, areas_named=named)


def _strengths(home: TakeHome, ticks: Ticks) -> Iterator[str]:
    if ticks.strengths:
        yield from (each for each in home.strengths if each not in ticks.hidden_strengths)


# --- goals and steps -----------------------------------------------------------------------


def _goals(goals: Iterable[TakeHomeGoal], ticks: Ticks, preset: Preset) -> Iterator[PaperGoal]:
    for goal in goals:
        steps = _steps(goal.steps, ticks, preset) if ticks.steps else ()
        if ticks.goal and goal.id not in ticks.hidden_goals:
            yield _goal(goal, steps, ticks, preset)
        elif steps:
            yield PaperGoal("", steps)


def _goal(
    goal: TakeHomeGoal, steps: tuple[PaperStep, ...], ticks: Ticks, preset: Preset
) -> PaperGoal:
    plain = PaperGoal(_wording(goal, preset), steps)
    if ticks.later and ticks.steps:
        plain = replace(plain, later=_steps(goal.later, ticks, preset))
    if not ticks.why:
        return plain
    return replace(plain, motivation=goal.motivation, how_known=goal.how_known, by=goal.target_date)


def _steps(steps: Iterable[TakeHomeStep], ticks: Ticks, preset: Preset) -> tuple[PaperStep, ...]:
    return tuple(
        PaperStep(
            _wording(step, preset),
            step.day,
            step.day_part,
            step.at,
            step.helper if ticks.helpers else "",
            step.if_then if ticks.if_then else "",
        )
        for step in steps
        if step.id not in ticks.hidden_steps
    )


def _wording(said: TakeHomeGoal | TakeHomeStep, preset: Preset) -> str:
    """The client's own words; where others read along, the shorter ones when there are any."""
    return said.text if preset is Preset.MINE else said.short_text or said.text


def _level_rows(home: TakeHome) -> tuple[LevelRow, ...]:
    facts = home.bridge
    return tuple(
        LevelRow(area.id, facts.levels.get(area.id), facts.targets.get(area.id))
        for area in home.definition.areas
        if area.id not in facts.not_applicable
    )


# --- for children, and to write on ---------------------------------------------------------


def family_paper(home: TakeHome, ticks: Ticks) -> FamilyPaper:
    """One step that the parent picked, and a bridge that tells no level to anybody."""
    steps = (step for goal in home.goals for step in (*goal.steps, *goal.later))
    picked = next((step for step in steps if step.id == ticks.family_step), None)
    step = _family_step(picked) if picked else None
    bridge = _to_colour(home.definition, home.bridge) if ticks.bridge else None
    return FamilyPaper(home.language, home.form, bridge, step)


def _family_step(step: TakeHomeStep) -> PaperStep:
    """What is done and when; who helps and what if not are left out."""
    return PaperStep(_wording(step, Preset.CHILDREN), step.day, step.day_part, step.at)


def _to_colour(definition: BridgeDefinition, facts: BridgeFacts) -> DrawnBridge:
    """Every block there is, whatever the levels are."""
    pillars = tuple(
        DrawnPillar(
            pillar.id, tuple(Column("", a.levels, a.levels) for a in pillar.areas), place=place
        )
        for place, pillar in standing(definition, facts.left_out)
    )
    return DrawnBridge(pillars, walker=facts.walker)


def blank_paper(home: TakeHome) -> BlankPaper:
    """The questions of this bridge with room to answer; of the client only the language."""
    columns = drawn(home.definition, BridgeFacts(left_out=frozenset(home.areas_off)))
    asked = tuple(area.id for area in home.definition.areas if area.id not in home.areas_off)
    return BlankPaper(home.language, home.form, home.definition, columns, home.desk_phone, asked)

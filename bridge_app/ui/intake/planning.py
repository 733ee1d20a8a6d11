"""What the screens about the plan say: most urgent, goal, one step a screen, telling it back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from bridge_app.domain.plan import Goal, MiniStep, StepDraft
from bridge_app.domain.privacy import DayPart
from bridge_app.step_library import step_library
from bridge_app.ui.intake.rewording import ReasonAsk, reason_ask
from bridge_app.ui.intake.smaller import Loose, loose
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.days import DayChoice, day_choices, read_day
from bridge_app.ui.together.speech import Speech
from bridge_app.ui.together.times import read_time, time_typed
from bridge_app.words import entries, weekday_date

EXAMPLES = 2
"""So many examples of a goal can be tapped; more would be reading matter."""

IDEAS = 3
"""So many steps of the library are offered at once."""


@dataclass(frozen=True)
class AreaChip:
    """One area to tick, with its icon for who does not read it."""

    area: str
    pillar: int
    icon: str
    name: str
    picked: bool


@dataclass(frozen=True)
class AreaChoice:
    """One area to choose; `talks` when the client marked it as something to talk about."""

    area: str
    pillar: int
    icon: str
    name: str
    chosen: bool
    talks: bool = False
    later: bool = False


@dataclass(frozen=True)
class Choice:
    """A short answer to tap: its words, and what stands for it."""

    value: str
    text: str


@dataclass(frozen=True)
class UrgentScreen:
    """At most one area; choosing none is an answer too. `later` is to tick, once one stands."""

    title: str
    hint: str
    choices: tuple[AreaChoice, ...]
    none: str
    talk: str
    is_later: str
    later_title: str
    later: tuple[AreaChip, ...]


@dataclass(frozen=True)
class GoalScreen:
    """One goal in the client's own words."""

    title: str
    own: str
    text: str
    examples: tuple[str, ...]
    area_title: str
    areas: tuple[AreaChoice, ...]
    trouble: str
    reason: ReasonAsk | None = None
    strength: str = ""


@dataclass(frozen=True)
class StepForm:
    """One step as it stands on the screen: everything as typed or tapped."""

    text: str = ""
    day: str = ""
    part: DayPart | None = None
    at: str = ""
    helper: str = ""
    if_then: str = ""


@dataclass(frozen=True)
class StepScreen:
    """One step: what, when, with whom, and what if it does not work.

    What opens on it is in `language`, and behind that in `ours` where the staff read another.
    """

    title: str
    small: str
    goal: str
    form: StepForm
    what: str
    day_title: str
    day_hint: str
    days: tuple[DayChoice, ...]
    parts: tuple[Choice, ...]
    at_title: str
    helper_title: str
    helpers: tuple[str, ...]
    if_title: str
    ifs: tuple[str, ...]
    remove: str
    trouble: str
    ideas: tuple[str, ...] = ()
    smaller: str = ""
    later: str = ""
    waiting: str = ""
    language: str = "nl"
    number: int = 1
    loose: Loose = field(default_factory=Loose)
    ours: str = ""


def urgent_screen(facts: Facts) -> UrgentScreen:
    say = facts.say
    return UrgentScreen(
        say("urgent.title"),
        say("urgent.hint"),
        area_choices(facts, facts.urgent),
        say("urgent.none"),
        say("score.talk"),
        say("urgent.is_later"),
        say("urgent.later"),
        tuple(chip for chip in chips(facts, facts.later) if chip.area != facts.urgent)
        if facts.urgent
        else (),
    )


def chips(facts: Facts, picked: Collection[str]) -> tuple[AreaChip, ...]:
    """Every area that fits this client as something small to tap."""
    return tuple(
        AreaChip(each.area, each.pillar, each.icon, each.name, each.area in picked)
        for each in area_choices(facts, "")
    )


def area_choices(facts: Facts, chosen: str) -> tuple[AreaChoice, ...]:
    """Every area that fits this client, in order."""
    return tuple(
        AreaChoice(
            area.id,
            place,
            area.icon,
            facts.names.areas[area.id].name,
            area.id == chosen,
            facts.answer(area.id).wants_to_talk,
            area.id in facts.later and area.id != chosen,
        )
        for place, pillar in enumerate(facts.definition.pillars)
        for area in pillar.areas
        if area.id in facts.asked and area.id not in facts.bridge.not_applicable
    )


# --- the goal ----------------------------------------------------------------------------


def goal_text(facts: Facts) -> str:
    """The goal as it stands on the screen: typed last, or in the plan."""
    return facts.drafts.get("goal.text", facts.goal.text if facts.goal else "")


def goal_area(facts: Facts) -> str:
    """The area of the goal: tapped last, in the plan, or the most urgent one.

    In other words it is likely another goal, and then about what is most urgent now.
    """
    goal = facts.goal
    same = goal is not None and goal_text(facts).strip() in {goal.text, ""}
    usual = goal.area if goal and (same or not facts.urgent) else facts.urgent
    return facts.drafts.get("goal.area", usual)


def goal_changed(facts: Facts) -> bool:
    """Whether what stands on the screen is not in the plan yet."""
    goal = facts.goal or Goal(_NOBODY, _NOBODY, "", "")
    return bool(goal_text(facts).strip()) and (
        (goal_text(facts).strip(), goal_area(facts)) != (goal.text, goal.area)
    )


_NOBODY = UUID(int=0)


def goal_screen(facts: Facts) -> GoalScreen:
    say = facts.say
    reason = reason_ask(facts, goal_text(facts))
    return GoalScreen(
        say("goal.title" if facts.past is None else "paper.goal"),
        say("goal.own"),
        goal_text(facts),
        () if reason else examples(facts),
        say("goal.area"),
        area_choices(facts, goal_area(facts)),
        facts.trouble,
        reason,
        say("goal.strength", text=facts.strengths[-1]) if facts.strengths else "",
    )


def examples(facts: Facts) -> tuple[str, ...]:
    """Goals to start from in the pillar of the chosen area; none where we know none."""
    area = goal_area(facts)
    if not area:
        return ()
    pillar = facts.definition.pillar_of(area).id
    keys = (f"goal.example.{pillar}_{number}" for number in range(1, EXAMPLES + 1))
    return tuple(facts.say(key) for key in keys if key in entries("nl"))


# --- the steps ---------------------------------------------------------------------------

FIELDS = ("text", "day", "part", "at", "helper", "if_then")


def slot(facts: Facts) -> int:
    """The number of the step that the screen shows, from 1."""
    return int(facts.place.area)


def kept_step(facts: Facts, number: int) -> MiniStep | None:
    """The step of the plan with this number, if it is kept already."""
    return facts.steps[number - 1] if number <= len(facts.steps) else None


def step_form(facts: Facts, number: int) -> StepForm:
    """The step as it stands on the screen: what was typed last over what the plan says."""
    drafts = {name: facts.drafts.get(f"step{number}.{name}") for name in FIELDS}
    kept = form_of(kept_step(facts, number), facts.say)
    part = drafts["part"]
    return StepForm(
        _or(drafts["text"], kept.text),
        _or(drafts["day"], kept.day),
        DayPart(part) if part else kept.part,
        _or(drafts["at"], kept.at),
        _or(drafts["helper"], kept.helper),
        _or(drafts["if_then"], kept.if_then),
    )


def _or(draft: str | None, kept: str) -> str:
    return kept if draft is None else draft


def form_of(step: MiniStep | None, say: Speech) -> StepForm:
    """A kept step as the screen shows it."""
    if step is None:
        return StepForm()
    day = weekday_date(say.language, step.day) if step.day else ""
    at = time_typed(step.at)
    return StepForm(step.text, day, step.day_part, at, step.helper, step.if_then)


def step_draft(facts: Facts, number: int) -> StepDraft:
    """What the screen says, ready for the plan; raises FieldProblem for a day or time unread."""
    form = step_form(facts, number)
    kept = kept_step(facts, number)
    return StepDraft(
        form.text.strip(),
        kept.short_text if kept else "",
        read_day(facts.say.language, form.day, facts.today),
        form.part,
        read_time(form.at),
        form.helper.strip(),
        form.if_then.strip(),
    )


def step_screen(facts: Facts) -> StepScreen:
    say, number = facts.say, slot(facts)
    form = step_form(facts, number)
    return StepScreen(
        title=say("step.title"),
        small=say("step.small"),
        goal=facts.goal.text if facts.goal else "",
        form=form,
        what=f"{say('step.number', number=number)}. {say('step.what')}",
        day_title=say("step.day"),
        day_hint=say("step.day_typed"),
        days=day_choices(say.language, facts.today),
        parts=tuple(Choice(part, say(f"time.short.{part}")) for part in DayPart),
        at_title=say("step.time"),
        helper_title=say("step.help"),
        helpers=(facts.mentor,),
        if_title=say("step.if_not"),
        ifs=(say("step.if_call", name=facts.mentor),),
        remove=say("step.remove") if kept_step(facts, number) else "",
        trouble=facts.trouble,
        ideas=() if form.text else ideas(facts),
        smaller=say("step.smaller") if form.text else "",
        later=say("step.later") if form.text else "",
        waiting=_waiting(facts),
        language=say.language,
        number=number,
        loose=loose(facts, f"step{number}", kept_step(facts, number)),
    )


def ideas(facts: Facts) -> tuple[str, ...]:
    """Small steps of the library for the area of the goal that are not in the plan yet."""
    area = facts.goal.area if facts.goal else ""
    known = {step.text for step in facts.plan.steps} if facts.plan else set()
    found = step_library(facts.say.language).get(area, ())
    return tuple(idea.text for idea in found if idea.text not in known)[:IDEAS]


def _waiting(facts: Facts) -> str:
    """The steps that are for later, as one line."""
    texts = " ".join(step.text for step in facts.waiting)
    return f"{facts.say('step.later')}: {texts}" if texts else ""


def drafted(drafts: Mapping[str, str], number: int) -> tuple[str, ...]:
    """The fields of this step that hold text which is in no row yet."""
    return tuple(name for name in drafts if name.startswith(f"step{number}."))

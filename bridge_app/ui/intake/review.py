"""What the screens of coming back say: what went well, where we were, each step, and growth."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.desk import Footprint
from bridge_app.domain.plan import MiniStep, SeenHow, StepState
from bridge_app.ui.growth_state import Grower, GrowthState, growth_state
from bridge_app.ui.intake.feeling import PickScreen
from bridge_app.ui.intake.past import Past
from bridge_app.ui.intake.planning import Choice
from bridge_app.ui.intake.praise import said_about
from bridge_app.ui.intake.scoring import Drawing, drawing
from bridge_app.ui.intake.smaller import Halves, halves, other_day
from bridge_app.ui.intake.state import Facts, rescores
from bridge_app.ui.reasons import reasons
from bridge_app.words import clock, ordinal, part_of_day, weekday_date, words

NEW_STRENGTH = "strength_new"
"""The field for one more thing that goes well, as drafts know it."""


@dataclass(frozen=True)
class RecalledLines:
    """A few lines of last time under a word that says what they are."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class RecallScreen:
    """Last time in the client's own words; `ask` opens a field, empty for none."""

    title: str
    lead: str
    recalled: tuple[RecalledLines, ...]
    ask: str = ""
    text: str = ""


@dataclass(frozen=True)
class Ways:
    """What one may do with a step that did not work out yet; letting go is an answer itself."""

    title: str
    smaller: str
    other_day: str
    later: str
    talk: str


class Outcome(StrEnum):
    """What became of a step, as the client says it."""

    DONE = "done"
    NOT_YET = "not_yet"
    DOING = "doing"
    DROPPED = "dropped"


@dataclass(frozen=True)
class WalkScreen:
    """One step of last time. `said` is what is said to the answer; `hows` once it was done.

    `ask` is the question that goes with the answer, `note` what stands in its field. `ways` are
    what may be done with a step that did not work out yet; none else. `praised` is what the
    mentor said about this step today, `halves` and `other_day` what is half typed of
    those, `reasons` short answers to why a step is let go. What opens on it is in `language`, and
    behind that in `ours` where the staff read another.
    """

    step: UUID
    title: str
    text: str
    when: str
    outcomes: tuple[Choice, ...]
    outcome: str
    said: tuple[str, ...]
    how: str
    hows: tuple[Choice, ...]
    chosen_how: str
    ask: str
    note: str
    ways: Ways | None
    praise: str
    praised: tuple[str, ...]
    today: date
    language: str
    halves: Halves | None = None
    other_day: str = ""
    reasons: tuple[str, ...] = ()
    ours: str = ""


@dataclass(frozen=True)
class GrowthScreen:
    """Then and now, told three ways; the bridge of now where there is no then to draw."""

    title: str
    growth: GrowthState
    drawing: Drawing
    language: str
    form: str


def past_known(facts: Facts) -> Past:
    """The times before; a screen that looks back is there only when there is one."""
    assert facts.past is not None  # noqa: S101 - the route leads here only with a past
    return facts.past


# --- what went well, and where we were -----------------------------------------------------------


def went_well_screen(facts: Facts) -> RecallScreen:
    """First what went well, in the client's own words; then room for one thing more."""
    past, say = past_known(facts), facts.say
    lead = [say("recall.start")]
    if past.kept:
        lead.insert(0, say("recall.appointment"))
    told = (
        ("recall.strengths", facts.strengths or past.strengths),
        ("recall.done", tuple(each.text for each in past.since[-3:])),
        ("recall.praise", past.praise),
    )
    text = facts.drafts.get(NEW_STRENGTH, "")
    title = say("resume.title")
    return RecallScreen(title, " ".join(lead), _told(facts, told), say("recall.more"), text)


def last_time_screen(facts: Facts) -> RecallScreen:
    """The words of last time: nobody has to remember them."""
    past, say = past_known(facts), facts.say
    names = facts.names.areas
    urgent = names[past.urgent].name if past.urgent in names else ""
    told = (
        ("recall.goal", (past.goal,)),
        ("recall.steps", tuple(step.text for step in walked(facts))),
        ("recall.urgent", (urgent,)),
        ("recall.vision", (past.vision,)),
        ("recall.paper", (say("print.later") if past.paper else "",)),
    )
    day = weekday_date(say.language, past.day, year=past.day.year != facts.today.year)
    return RecallScreen(say("recall.where"), say("resume.last", date=day), _told(facts, told))


def _told(facts: Facts, told: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[RecalledLines, ...]:
    """Only what there is: an empty line would read as something missing."""
    shown = ((key, tuple(line for line in lines if line)) for key, lines in told)
    return tuple(RecalledLines(facts.say(key), lines) for key, lines in shown if lines)


# --- step by step --------------------------------------------------------------------------------


def walked(facts: Facts) -> tuple[MiniStep, ...]:
    """The steps of last time, as they stand now."""
    found = (facts.plan.step(each) for each in past_known(facts).walk) if facts.plan else ()
    return tuple(step for step in found if step is not None)


def step_here(facts: Facts) -> MiniStep:
    """The step that the conversation stands at."""
    return next(step for step in walked(facts) if str(step.id) == facts.place.area)


def note_field(step: MiniStep) -> str:
    """The field of what is said to a step, as drafts know it."""
    return f"walk.{step.id}"


def walk_screen(facts: Facts) -> WalkScreen:
    say, step = facts.say, step_here(facts)
    outcome = _OUTCOMES.get(step.state, "")
    done = outcome == Outcome.DONE
    return WalkScreen(
        step.id,
        say("done.ask"),
        step.text,
        when_of(step, say.language, facts.today),
        tuple(Choice(each, say(f"walk.{each}")) for each in Outcome),
        outcome,
        tuple(_answered(facts, step)),
        say("walk.how"),
        tuple(Choice(how, say(f"done.how.{how}")) for how in SeenHow) if done else (),
        how_seen(facts, step) if done else "",
        say(_ASKS[step.state]) if step.state in _ASKS else "",
        facts.drafts.get(note_field(step), step.note),
        _ways(facts) if outcome == Outcome.NOT_YET else None,
        say("praise.ask"),
        said_about(facts, step.id),
        facts.today,
        say.language,
        halves(facts, note_field(step)),
        other_day(facts, note_field(step)),
        reasons(say.language, say.form) if outcome == Outcome.DROPPED else (),
    )


_OUTCOMES = {
    StepState.DONE: Outcome.DONE,
    StepState.NOT_YET: Outcome.NOT_YET,
    StepState.DOING: Outcome.DOING,
    StepState.DROPPED: Outcome.DROPPED,
}
_ASKS = {
    StepState.DONE: "done.helped",
    StepState.NOT_YET: "walk.why",
    StepState.DROPPED: "goal.changed_why",
}


def _ways(facts: Facts) -> Ways:
    keys = ("done.not_yet_next", "step.smaller", "done.choose_day", "step.put_later", "walk.talk")
    return Ways(*map(facts.say, keys))


def how_seen(facts: Facts, step: MiniStep) -> SeenHow:
    """How we know; the client tells it here, unless something else was tapped."""
    return step.confirmed_how or facts.seen.get(step.id, SeenHow.TOLD)


def _answered(facts: Facts, step: MiniStep) -> Iterable[str]:
    """What is said to the answer: warm whatever it is."""
    say = facts.say
    if step.state is StepState.DONE:
        yield say("done.praise")
        number = steps_done(facts)
        yield say("done.count", ordinal=ordinal(say.language, number, say.form))
    elif step.state is StepState.NOT_YET:
        yield say("done.not_yet_said")
    elif step.state is StepState.DOING:
        yield say("walk.doing_said")
    elif step.state is StepState.DROPPED:
        yield say("walk.dropped_said")


def when_of(step: MiniStep, language: str, today: date) -> str:
    """The promised day (with its year when that is another), time and helper."""
    other = bool(step.day and step.day.year != today.year)
    day = weekday_date(language, step.day, year=other) if step.day else ""
    part = part_of_day(language, step.day_part) if step.day_part and not step.at else ""
    at = clock(language, step.at) if step.at else ""
    between = words(language, "list.between")
    return between.join(each for each in (day, part, at, step.helper) if each)


# --- the bridge again, and how it grew -----------------------------------------------------------


def afresh_screen(facts: Facts) -> PickScreen:
    """The bridge once more, or not now; last answers stay hidden until one chose again."""
    say, past = facts.say, past_known(facts)
    day = weekday_date(say.language, past.day, year=past.day.year != facts.today.year)
    return PickScreen(
        say("afresh.title"),
        (say("afresh.last", date=day), say("resume.nothing_chosen")),
        "history",
        (Choice("yes", say("afresh.yes")), Choice("no", say("afresh.no"))),
        "yes" if rescores(facts) else "no",
        "",
    )


def growth_screen(facts: Facts) -> GrowthScreen:
    say, past = facts.say, past_known(facts)
    moments = (*past.moments, *((facts.finished,) if facts.finished else ()))
    feet = footprints_now(facts)
    who = Grower(facts.bridge.walker, say.form, feet, len(feet), facts.bridge.left_out)
    growth = growth_state(moments, facts.definition, facts.names, who)
    return GrowthScreen(
        growth.title,
        growth,
        drawing(facts, named=True),
        say.language,
        say.form,
    )


def footprints_now(facts: Facts) -> tuple[Footprint, ...]:
    """Every step that was ever done: those of before, and those of today."""
    before = past_known(facts).footprints
    known = {each.step_id for each in before}
    steps = facts.plan.steps if facts.plan else ()
    today = (s for s in steps if s.state is StepState.DONE and s.id not in known)
    return (*before, *(Footprint(step.id, step.text, facts.today) for step in today))


def steps_done(facts: Facts) -> int:
    """How many steps were ever done; it never becomes less."""
    return len(footprints_now(facts))

"""What a plan has been, ready to read: wordings, what became of each step, who and when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain.plan import Goal, MiniStep, Plan, StepEventKind, StepState
from bridge_app.domain.plan_history import GoalWording, Noted, PlanHistory, StepHappening
from bridge_app.services.clock import business_day
from bridge_app.ui.reasons import told_reason
from bridge_app.words import short_date, weekday_date, words

_SAID = {
    StepEventKind.STARTED: "done.state.doing",
    StepEventKind.CONFIRMED: "done.state.done",
    StepEventKind.NOT_YET: "done.state.not_yet",
    StepEventKind.REOPENED: "done.state.planned",
    StepEventKind.DROPPED: "done.state.dropped",
}


@dataclass(frozen=True)
class PastStep:
    """One step with everything that was said about it; one let go can be taken up again."""

    step_id: UUID
    text: str
    lines: tuple[str, ...]
    let_go: bool


@dataclass(frozen=True)
class PastGoal:
    """One goal with its wordings and its steps; `let_go` when it no longer stands."""

    goal_id: UUID
    version: int
    area: str
    text: str
    lines: tuple[str, ...]
    let_go: bool
    steps: tuple[PastStep, ...]


@dataclass(frozen=True)
class Reader:
    """For whom the past is written down: language, names of areas, and the client's name."""

    language: str
    areas: Mapping[str, str]
    name: str

    def past(self, plan: Plan, history: PlanHistory) -> tuple[PastGoal, ...]:
        """Everything there is to tell, the goals of today first."""
        goals = sorted(plan.goals, key=lambda goal: goal.dropped_reason is not None)
        return tuple(self._goal(goal, plan, history) for goal in goals)

    def _goal(self, goal: Goal, plan: Plan, history: PlanHistory) -> PastGoal:
        wordings = history.of_goal(goal.id)
        steps = (step for step in plan.steps if step.goal_id == goal.id)
        told = (self._step(step, goal, history) for step in steps)
        return PastGoal(
            goal.id,
            goal.version,
            self.areas.get(goal.area, ""),
            goal.text,
            tuple(self._dated(each.noted, said) for each, said in self._wordings(wordings)),
            goal.dropped_reason is not None,
            tuple(step for step in told if step.lines),
        )

    def _wordings(self, wordings: tuple[GoalWording, ...]) -> Iterator[tuple[GoalWording, str]]:
        """Each wording that says something else than the one before."""
        before: GoalWording | None = None
        for each in wordings:
            reason = each.dropped_reason
            if reason is not None:
                gone = words(self.language, "past.let_go")
                why = told_reason(reason, self.language)
                yield each, " ".join(part for part in (gone, why) if part)
            elif before and before.dropped_reason is not None:
                yield each, words(self.language, "past.taken_up")
            elif before is None or _says(before) != _says(each):
                yield each, ". ".join(part.rstrip(".") for part in self._parts(each)) + "."
            elif each.changed_reason:
                yield each, words(self.language, "past.changed", text=each.changed_reason)
            before = each

    def _parts(self, wording: GoalWording) -> Iterator[str]:
        yield wording.text
        for key, said in (("past.why", wording.motivation), ("past.known", wording.how_known)):
            if said:
                yield words(self.language, key, text=said)
        if wording.target_date:
            day = weekday_date(self.language, wording.target_date, year=True)
            yield words(self.language, "past.by", date=day)
        if wording.changed_reason:
            yield words(self.language, "past.changed", text=wording.changed_reason)

    def _step(self, step: MiniStep, goal: Goal, history: PlanHistory) -> PastStep:
        wordings = [(each.noted, each.text) for each in history.of_step(step.id)]
        texts = [
            pair for at, pair in enumerate(wordings) if not at or wordings[at - 1][1] != pair[1]
        ]
        story = [(each.noted, self._happening(each)) for each in _told(history.story(step.id))]
        told = sorted([*texts, *story], key=lambda pair: pair[0].at) if story or texts[1:] else []
        let_go = step.state is StepState.DROPPED and goal.dropped_reason is None
        lines = tuple(self._dated(noted, said) for noted, said in told)
        return PastStep(step.id, step.text, lines, let_go)

    def _happening(self, told: StepHappening) -> str:
        if told.kind is StepEventKind.CLAIMED:
            said = words(self.language, "done.state.claimed", name=self.name)
        else:
            said = words(self.language, _SAID[told.kind])
        how = words(self.language, f"done.how.{told.how}") if told.how else ""
        sentence = words(self.language, "list.between").join(filter(None, (said, how)))
        return f"{sentence}. {told.note}" if told.note else sentence

    @staticmethod
    def _dated(noted: Noted, said: str) -> str:
        by = f" ({noted.by})" if noted.by else ""
        return f"{short_date(business_day(noted.at))}  {said}{by}"


def _told(story: Iterable[StepHappening]) -> Iterator[StepHappening]:
    """What happened; where only more was said about it afterwards, that alone."""
    before: StepHappening | None = None
    for each in story:
        if before and not (before.kind is each.kind and not before.note):
            yield before
        before = each
    if before:
        yield before


def _says(wording: GoalWording) -> tuple[object, ...]:
    return wording.text, wording.motivation, wording.target_date, wording.how_known

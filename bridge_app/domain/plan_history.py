"""What a plan has been: every wording of goals and steps, and what became of each step.

Nothing of it is ever changed or taken away; who and when stand with every line (DOMAIN 3).
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from bridge_app.domain.plan import Lane, SeenHow, StepEventKind
from bridge_app.domain.privacy import DayPart


@dataclass(frozen=True)
class Noted:
    """When something was written down, and by whom; the name is empty where a client did it."""

    at: datetime
    by: str = ""


@dataclass(frozen=True)
class GoalWording:
    """One wording of a goal; `dropped_reason` None while it stood, else why it was let go.

    `changed_reason` is why the wording before it was left, empty where nobody said.
    """

    goal_id: UUID
    version: int
    area: str
    text: str
    motivation: str
    target_date: date | None
    how_known: str
    dropped_reason: str | None
    noted: Noted
    changed_reason: str = ""


@dataclass(frozen=True)
class StepWording:
    """One wording of a step, or another day, helper or place for it."""

    step_id: UUID
    version: int
    lane: Lane
    position: int
    text: str
    day: date | None
    day_part: DayPart | None
    at: time | None
    helper: str
    if_then: str
    noted: Noted


@dataclass(frozen=True)
class StepHappening:
    """One line of a step's story, with what was said about it; `how` only with CONFIRMED."""

    step_id: UUID
    kind: StepEventKind
    how: SeenHow | None
    note: str
    noted: Noted


@dataclass(frozen=True)
class PlanHistory:
    """Everything that a plan ever said, oldest first."""

    goals: tuple[GoalWording, ...] = ()
    steps: tuple[StepWording, ...] = ()
    happenings: tuple[StepHappening, ...] = ()

    def of_goal(self, goal_id: UUID) -> tuple[GoalWording, ...]:
        """The wordings of one goal, oldest first."""
        return tuple(each for each in self.goals if each.goal_id == goal_id)

    def of_step(self, step_id: UUID) -> tuple[StepWording, ...]:
        """The wordings of one step, oldest first; a move alone is no other wording."""
        kept: list[StepWording] = []
        for each in self.steps:
            if each.step_id == step_id and not (kept and _says(kept[-1]) == _says(each)):
                kept.append(each)
        return tuple(kept)

    def story(self, step_id: UUID) -> tuple[StepHappening, ...]:
        """What became of one step, oldest first."""
        return tuple(each for each in self.happenings if each.step_id == step_id)


def _says(wording: StepWording) -> tuple[object, ...]:
    """What a reader would read in this wording."""
    when = (wording.day, wording.day_part, wording.at)
    return wording.text, *when, wording.helper, wording.if_then

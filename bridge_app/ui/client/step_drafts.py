"""What is half typed under a step in the file, to stand there again after a lock."""

from collections.abc import Iterable, Mapping

from bridge_app.ui.client.goal_cards import GoalCard
from bridge_app.ui.client.step_panels import NotePanel
from bridge_app.ui.client.steps import Panel
from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.split_form import SplitForm
from bridge_app.ui.why_form import Why

_STEP, _TYPED = "step", "step."
"""Which step it is about, and how the names of its fields begin."""


def half_typed(goals: Iterable[GoalCard]) -> dict[str, str]:
    """The panel that stands open under a step, if one does and holds something."""
    for item in (item for goal in goals for item in goal.items):
        typed = {f"{_TYPED}{name}": text for name, text in _typed(item.panel).items()}
        if any(text.strip() for text in typed.values()):
            return typed | {_STEP: str(item.step.id)}
    return {}


def _typed(panel: Panel | None) -> dict[str, str]:
    match panel:
        case SplitForm():
            return panel.typed()
        case DayPanel():
            return {"day": panel.other.text()}
        case Why():
            return {"why": panel.typed()}
        case NotePanel():
            return {"note": panel.line.text()}
    return {}


def take_up(goals: Iterable[GoalCard], fields: Mapping[str, str]) -> None:
    """The same panel under the same step, as far as that step is still there."""
    typed = {
        name.removeprefix(_TYPED): text for name, text in fields.items() if name.startswith(_TYPED)
    }
    for item in (item for goal in goals for item in goal.items):
        if str(item.step.id) == fields.get(_STEP):
            item.take_up(typed)

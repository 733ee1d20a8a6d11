"""A step that a form shows and nobody changes is the same step."""

from datetime import date, time
from uuid import uuid4

from bridge_app.domain.plan import MiniStep, StepDraft, as_draft
from bridge_app.domain.privacy import DayPart


def test_a_form_holds_every_line_of_a_step() -> None:
    step = MiniStep(
        uuid4(),
        uuid4(),
        "Ik bel.",
        1,
        short_text="Bellen",
        day=date(2026, 3, 2),
        day_part=DayPart.MORNING,
        at=time(10),
        helper="Fatima",
        if_then="Dan mail ik.",
    )
    assert as_draft(step) == StepDraft(
        "Ik bel.", "Bellen", date(2026, 3, 2), DayPart.MORNING, time(10), "Fatima", "Dan mail ik."
    )

"""Why a step may be too big: a tip for the mentor alone, in the mentor's own language."""

from datetime import date

from bridge_app.domain.hints import TooBig, on_the_day, too_big
from bridge_app.errors import FieldProblem
from bridge_app.ui.intake.planning import StepForm, step_form
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.together.days import read_day
from bridge_app.ui.together.speech import Speech
from bridge_app.words import too_big_rules


def hints(facts: Facts, number: int) -> tuple[TooBig, ...]:
    """Why this step may be too big; a tip for the mentor only (DECISIONS D6)."""
    form = step_form(facts, number)
    size = too_big(form.text, too_big_rules(facts.say.language))
    return (*size, *on_the_day(form.text, day_of(facts, form), facts.today))


def day_of(facts: Facts, form: StepForm) -> date | None:
    """The day on the screen; None when there is none or it cannot be read."""
    try:
        return read_day(facts.say.language, form.day, facts.today)
    except FieldProblem:
        return None


def tips(reasons: tuple[TooBig, ...], speech: Speech) -> str:
    """The mentor's tip about a step, in the mentor's own language; empty for a small step."""
    return speech(f"tip.{reasons[0]}") if reasons else ""

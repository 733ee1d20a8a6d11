"""Whether something stands between the door and the rooms; cheap to ask of everybody."""

from datetime import date, timedelta
from functools import partial

from bridge_app.domain.municipality import ASKED_OF
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context

ASKED_ON = "second_step_asked"
"""The preference that keeps on which day somebody was asked last for a second step."""

AGAIN = timedelta(days=30)
"""So long nobody is asked again; and nobody on the day that they come in for the first time."""


def something_first(context: Context) -> bool:
    """A password of one's own to choose, or perhaps a second step to turn on."""
    session = context.session
    if session.staff.must_change or session.step_missing:
        return True
    return not ASKED_OF.isdisjoint(session.actor.roles) and asks_today(context)


def asks_today(context: Context) -> bool:
    """Whether it is time to ask for one; on made-up people there is nothing to guard."""
    if context.session.practice:
        return False
    read = context.services.settings.preference
    kept = context.background.answer(partial(read, context.session.actor, ASKED_ON))
    if not kept:
        note_asked(context)
        return False
    return business_day(context.clock()) - date.fromisoformat(kept) >= AGAIN


def note_asked(context: Context) -> None:
    """Keeps that somebody was asked today."""
    day = business_day(context.clock()).isoformat()
    keep = context.services.settings.set_preference
    context.background.answer(partial(keep, context.session.actor, ASKED_ON, day))

"""Whether something stands between the door and the rooms; cheap to ask of everybody."""

from bridge_app.domain.municipality import ASKED_OF, SecondStep
from bridge_app.ui.context import Context


def something_first(context: Context) -> bool:
    """A password of one's own to choose, or perhaps a second step to turn on."""
    if context.session.staff.must_change:
        return True
    if not context.session.actor.roles & ASKED_OF:
        return False
    return context.services.settings.municipality().second_step is SecondStep.REQUIRED

"""What a file of figures tells of how it was made: by whom, when, and whether of real people."""

from datetime import datetime

from bridge_app import __version__
from bridge_app.exports.sheet import Made
from bridge_app.ui.context import Context


def made_by(context: Context, at: datetime) -> Made:
    """Made at that moment by whoever is logged in."""
    session = context.session
    return Made(session.staff.name, at, __version__, session.practice)

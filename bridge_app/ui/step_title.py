"""The title of a part of the form."""

from bridge_app.ui.parts.text import Head, Prose


class StepTitle(Head):
    """The title of a part of the form."""

    air = Prose.air

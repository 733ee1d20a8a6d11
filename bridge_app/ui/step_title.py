"""The title of a part of the form."""

from bridge_app.ui.parts import Prose


class StepTitle(Prose):
    """The title of a part of the form."""

    bold = True

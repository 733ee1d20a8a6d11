"""What stands in the middle of the frame while a server lets one wait."""

from bridge_app.ui.connection import WaitPage
from tests.ui.cases import PageCase


def pages() -> list[PageCase]:
    """Says it to whoever is there, also to a client who looks along, in their language."""
    return [
        PageCase("waiting for the server", "one", lambda: WaitPage("nl")),
        PageCase("waiting for the server", "longest", lambda: WaitPage("en"), client_facing=True),
        PageCase("waiting beside", "longest", lambda: WaitPage("nl", "ar"), client_facing=True),
    ]

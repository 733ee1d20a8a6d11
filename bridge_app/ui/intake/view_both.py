"""Both texts side by side: a sheet over the question, which waits under it as it is."""

from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.together.column import Column
from bridge_app.ui.together.speech import Shared
from bridge_app.ui.two_versions import Both


class BothView(Column):
    """Closed until somebody else wrote something other than what is typed here."""

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=12)
        self.card = BothVersions("nl", whole=True)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.hide()

    def ask(self, say: Shared, both: Both) -> None:
        """Shows both, in the language of the talk and that of the staff."""
        self.show()
        self.card.speak(say)
        self.card.ask(both)

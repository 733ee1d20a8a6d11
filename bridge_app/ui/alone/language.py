"""In which language I see my bridge: mine is one tap, and the screen is in it at once."""

from PySide6.QtCore import Signal

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.parts import Bar, Heading, PlainButton, begin_at, page_column
from bridge_app.ui.standing import OwnPage
from bridge_app.ui.tongues import TongueRows


class OwnLanguagePage(OwnPage):
    """Each language in its own words."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title, self.list = Heading(), TongueRows()
        for part in (self._title, self.list):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.stand_in(page)
        self.back.clicked.connect(self.closed)

    def show_tongues(self, facts: OwnFacts, tongues: tuple[str, ...]) -> None:
        """Asks in this client's words; `tongues` are those one can choose."""
        self.setWindowTitle(facts.say("letters.language"))
        self._title.setText(facts.say("letters.language"))
        self.back.setText(facts.say("button.back"))
        self.list.show_tongues(tongues, facts.language)
        begin_at(self, self.list.first(facts.language))
        self.stand()

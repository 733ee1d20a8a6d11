"""What one can do here, alone, and who helps; no word of it is about anybody."""

from PySide6.QtCore import Signal

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.parts import Bar, Heading, Paragraph, PlainButton, begin_at, page_column
from bridge_app.ui.standing import OwnPage


class OwnHelpPage(OwnPage):
    """A few words, and the way back to the page that waits."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title, self._told = Heading(), Paragraph("")
        for part in (self._title, self._told):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.stand_in(page)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def show_facts(self, facts: OwnFacts) -> None:
        """Says it in this client's words."""
        say = facts.say
        self.setWindowTitle(say("alone.help"))
        self._title.setText(say("alone.help"))
        self._told.setText(say("alone.help_text"))
        self.back.setText(say("button.back"))

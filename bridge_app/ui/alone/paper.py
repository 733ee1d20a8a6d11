"""My paper, alone: for whose eyes it is, and then it comes out of the printer."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal

from bridge_app.domain.privacy import Preset
from bridge_app.picture.fonts import lost_in
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.parts import Bar, Heading, Paragraph, PlainButton, begin_at, page_column
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.standing import OwnPage


class OwnPaperPage(OwnPage):
    """Three papers to tap; each says what others would see."""

    print_wanted = Signal(object)  # Preset
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        self.scrolling = page = page_column(self, "", Bar(self.back))
        self._title, self.said, self.list = Heading(), Paragraph(""), ListCard(gap=8)
        self.lost = Paragraph("")
        self.said.hide()
        self.rows = {preset: RowButton("", icon="printer") for preset in Preset}
        for row in self.rows.values():
            self.list.body.addWidget(row)
        for part in (self._title, self.said, self.lost, self.list):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.stand_in(page)
        for preset, row in self.rows.items():
            row.clicked.connect(partial(self.print_wanted.emit, preset))
        self.back.clicked.connect(self.closed)
        begin_at(self, self.rows[Preset.FRIDGE])

    def show_facts(self, facts: OwnFacts) -> None:
        """Asks in this client's words."""
        say = facts.say
        self.setWindowTitle(say("alone.print"))
        self._title.setText(say("alone.paper"))
        self.back.setText(say("button.back"))
        lost = lost_in(own_words(facts))
        self.lost.setText(say("print.not_shown", letters=lost) if lost else "")
        self.lost.setVisible(bool(lost))
        for preset, row in self.rows.items():
            row.set_words(say(f"print.preset.{preset}"), say(f"print.preset.{preset}_means"))


def own_words(facts: OwnFacts) -> Iterator[str]:
    """What this client said in words of their own, as far as this screen knows."""
    yield facts.name
    for goal in facts.goals:
        yield goal.text
        for step in goal.steps:
            yield from (step.text, step.when)

"""What I received, alone: to read only; it is there for who heard of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts, OwnLine, OwnPart
from bridge_app.ui.parts import (
    Bar,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    begin_at,
    column,
    page_column,
)
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.standing import OwnPage


class What(Paragraph):
    """How much and what for, in bold."""

    bold = True


class OwnGivenPage(OwnPage):
    """Parts with lines."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = PlainButton("", "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title, self._nothing, self.list = Heading(), Paragraph(""), ListCard(gap=10)
        for part in (self._title, self._nothing, self.list):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.stand_in(page)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def show_facts(self, facts: OwnFacts) -> None:
        """Shows these; empty for who did not hear of it yet."""
        given = facts.given
        self.setWindowTitle(given.title if given else "")
        self._title.setText(given.title if given else "")
        self._nothing.setText(given.nothing if given else "")
        self._nothing.setVisible(bool(given and not given.parts))
        self.back.setText(facts.say("button.back"))
        self.list.show_rows([row for part in (given.parts if given else ()) for row in _rows(part)])


def _rows(part: OwnPart) -> list[QWidget]:
    return [Subheading(part.title), *map(_line, part.lines)]


def _line(line: OwnLine) -> QWidget:
    part = QWidget()
    inside = column(part, spacing=0)
    inside.addWidget(What(line.what))
    inside.addWidget(Quiet(line.stands))
    return part

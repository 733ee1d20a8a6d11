"""The first page that a client has alone: three large tiles, the next appointment, and the end."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.parts import (
    Bar,
    Button,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    begin_at,
    page_column,
)

TILE = (255, 170)
"""Width and height of a tile at scale 1: three stand beside each other on a screen upright too."""


class Tile(Button):
    """A large place to go to."""

    bold = True

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._least())

    def heightForWidth(self, width: int) -> int:
        return max(super().heightForWidth(width), self._least().height())

    def _least(self) -> QSize:
        return QSize(*map(self._theme.px, TILE))


class OwnHomePage(QWidget):
    """Where to go, and how to end."""

    bridge_wanted = Signal()
    steps_wanted = Signal()
    given_wanted = Signal()
    larger_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.end, self.larger = Button("", "x"), PlainButton("", "a-large-small")
        self.column = page_column(self, "", Bar(self.end, end=(self.larger,)))
        self._hello, self._next = Heading(), Paragraph("")
        tiles = QWidget()
        row = Flow(tiles, spacing=20)
        self.bridge, self.steps = Tile("", "house"), Tile("", "footprints")
        self.given = Tile("", "hand-heart")
        for tile in (self.bridge, self.steps, self.given):
            row.addWidget(tile)
        for part in (self._hello, tiles, self._next):
            self.column.body.addWidget(part)
        self.column.body.addStretch(1)
        self.bridge.clicked.connect(self.bridge_wanted)
        self.steps.clicked.connect(self.steps_wanted)
        self.given.clicked.connect(self.given_wanted)
        self.larger.clicked.connect(self.larger_wanted)
        self.end.clicked.connect(self.closed)
        begin_at(self, self.bridge)

    def show_facts(self, facts: OwnFacts) -> None:
        """Shows where this client may go."""
        say = facts.say
        hello = "alone.hello" if facts.name else "alone.hello_plain"
        self._hello.setText(say(hello, name=facts.name))
        self.setWindowTitle(say("app.name"))
        self.bridge.setText(say("alone.bridge"))
        self.steps.setText(say("alone.steps"))
        self.given.setText(facts.given.title if facts.given else "")
        self.given.setVisible(facts.given is not None)
        self._next.setText(facts.appointment)
        self._next.setVisible(bool(facts.appointment))
        self.end.setText(say("alone.close"))
        self.larger.setText(say("letters.larger"))

"""The first page that a client has alone: three large tiles, the next appointment, and the end."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
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
from bridge_app.ui.parts.drawing import Caption, draw_icon, placed

TILE = (255, 190)
"""Width and height of a tile at scale 1: three stand beside each other on a screen upright too."""

SIGN, BETWEEN, EDGE = 64, 12, 16
"""Of a tile at scale 1: the drawing, what is between it and the words, and the edge."""


class Tile(Button):
    """A large place to go to: its drawing, and the words under it."""

    bold = True

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._least())

    def heightForWidth(self, width: int) -> int:
        return max(self._words_high(width) + 2 * self._theme.px(EDGE), self._least().height())

    def _paint_words(self, painter: QPainter) -> None:
        theme, colour = self._theme, self._ink()
        side, top = theme.px(SIGN), (self.height() - self._words_high(self.width())) // 2
        spot = QRect((self.width() - side) // 2, top, side, side)
        draw_icon(painter, self, self._icon, spot, colour)
        edge, text = theme.px(EDGE), self._caption()
        wide = self.width() - 2 * edge
        under = top + side + theme.px(BETWEEN)
        words = QRect(edge, under, wide, text.size(wide).height())
        text.draw(painter, placed(self, words), colour, centred=True)

    def _beside(self) -> int:
        return 0  # the drawing stands above the words

    def _words_high(self, width: int) -> int:
        """How high the drawing and the words are together."""
        room = width - 2 * self._theme.px(EDGE)
        words = self._caption().size(room).height()
        return self._theme.px(SIGN) + self._theme.px(BETWEEN) + words

    def _caption(self) -> Caption:
        return Caption(self.text(), self._theme.font(2, bold=True))

    def _least(self) -> QSize:
        return QSize(*map(self._theme.px, TILE))


class OwnHomePage(QWidget):
    """Where to go, and how to end."""

    bridge_wanted = Signal()
    steps_wanted = Signal()
    given_wanted = Signal()
    larger_wanted = Signal()
    colours_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.end, self.larger = Button("", "x"), PlainButton("", "a-large-small")
        self.colours = PlainButton("", "sun-moon")
        self.column = page_column(self, "", Bar(self.end, end=(self.colours, self.larger)))
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
        self.colours.clicked.connect(self.colours_wanted)
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
        self.colours.setText(say("letters.colours"))

"""The first page that a client has alone: three large tiles, the next appointment, and the end."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
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
from bridge_app.ui.theme import Theme, theme_of

TILE = (255, 190)
"""Width and height of a tile at scale 1: three stand beside each other on a screen upright too."""

SIGN, BETWEEN, EDGE = 64, 12, 16
"""Of a tile at scale 1: the drawing, what is between it and the words, and the edge."""


LOW = (600, 48)
"""The same of a tile that is low: as wide as the page, for they stand under each other."""

SIGN_LOW, EDGE_LOW, HANGING = 36, 4, 4
"""Of a low tile: the drawing beside the words, the edge around, and what may hang."""

ROUND = (48, 170)
"""What the page needs at scale 1 beside and around all tiles: edges, greeting and buttons."""

AIR = 16


class Tile(Button):
    """A large place to go to: its drawing, and the words under it; beside it where it is low."""

    bold, low = True, False

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._least())

    def heightForWidth(self, width: int) -> int:
        edge = EDGE_LOW if self.low else EDGE
        return max(self._words_high(width) + 2 * self._theme.px(edge), self._least().height())

    def large_wide(self, theme: Theme) -> int:
        """How wide it is in this theme where it is not low."""
        words = Caption(self.text(), theme.font(2, bold=True)).size().width()
        return max(words + 2 * theme.px(EDGE) + 2, theme.px(TILE[0]))

    def become(self, *, low: bool) -> None:
        """Low, or with its drawing above its words."""
        if low != self.low:
            self.low = low
            self.updateGeometry()
            self.update()

    def _paint_words(self, painter: QPainter) -> None:
        if self.low:
            self._paint_beside(painter)
        else:
            self._paint_under(painter)

    def _paint_beside(self, painter: QPainter) -> None:
        """The drawings stand right under each other, and so do the words."""
        theme, colour = self._theme, self._ink()
        side, edge = theme.px(SIGN_LOW), theme.px(EDGE)
        spot = QRect(edge, (self.height() - side) // 2, side, side)
        draw_icon(painter, self, self._icon, placed(self, spot), colour)
        words = QRect(edge + self._beside(), 0, self._room(self.width()), self.height())
        self._caption().draw(painter, placed(self, words), colour, centred=False)

    def _paint_under(self, painter: QPainter) -> None:
        theme, colour = self._theme, self._ink()
        side, top = theme.px(SIGN), (self.height() - self._words_high(self.width())) // 2
        spot = QRect((self.width() - side) // 2, top, side, side)
        draw_icon(painter, self, self._icon, spot, colour)
        edge, text = theme.px(EDGE), self._caption()
        wide = self._room(self.width())
        under = top + side + theme.px(BETWEEN)
        words = QRect(edge, under, wide, text.size(wide).height())
        text.draw(painter, placed(self, words), colour, centred=True)

    def _beside(self) -> int:
        """What the drawing takes of the width."""
        return self._theme.px(SIGN_LOW + EDGE) if self.low else 0

    def _room(self, width: int) -> int:
        """The width that the words have."""
        return width - 2 * self._theme.px(EDGE) - self._beside()

    def _words_high(self, width: int) -> int:
        """How high the words are, together with the drawing where it stands above them."""
        words = self._caption().size(self._room(width)).height()
        return (
            words + 2 * self._hanging()
            if self.low
            else self._theme.px(SIGN) + self._theme.px(BETWEEN) + words
        )

    def _hanging(self) -> int:
        """What letters need under their line: the dots of an Arabic one hang far below it."""
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self._theme.px(HANGING) if backwards else 0

    def _caption(self) -> Caption:
        return Caption(self.text(), self._theme.font(2, bold=True))

    def _least(self) -> QSize:
        return QSize(*map(self._theme.px, LOW if self.low else TILE))


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
        row = Flow(tiles, spacing=AIR)
        self.bridge, self.steps = Tile("", "house"), Tile("", "footprints")
        self.given = Tile("", "hand-heart")
        self._tiles = (self.bridge, self.steps, self.given)
        for tile in self._tiles:
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

    def dress(self, theme: Theme) -> None:
        """Low tiles where large ones fit neither in one row on this page nor in two."""
        (_, high), (beside, around) = TILE, ROUND
        row = sum(tile.large_wide(theme) for tile in self._tiles)
        rows = theme.px(2 * high + AIR + around)
        low = self.width() < row + theme.px(2 * AIR + beside) and self.height() < rows
        for tile in self._tiles:
            tile.become(low=low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dress(theme_of())

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
        self.dress(theme_of())
        self._next.setText(facts.appointment)
        self._next.setVisible(bool(facts.appointment))
        self.end.setText(say("alone.close"))
        self.larger.setText(say("letters.larger"))
        self.colours.setText(say("letters.colours"))

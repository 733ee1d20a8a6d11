"""The first page that a client has alone: three large tiles, the next appointment, and the end."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.parts import (
    Bar,
    Button,
    Flow,
    Heading,
    Paragraph,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.drawing import Caption, draw_icon, placed
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.signs import SignButton
from bridge_app.ui.standing import OwnPage
from bridge_app.ui.theme import Theme, theme_of

TILE = (255, 190)
"""Width and height of a tile at scale 1: three stand beside each other on a screen upright too."""

SIGN, BETWEEN, EDGE = 64, 12, 16
"""Of a tile at scale 1: the drawing, what is between it and the words, and the edge."""


LOW = (600, 48)
"""The same of a tile that is low: as wide as the page, for they stand under each other."""

SIGN_LOW, EDGE_LOW = 36, 3
"""Of a low tile: the drawing beside the words, and the edge around."""

ROUND = (48, 170)
"""What the page needs at scale 1 beside and around all tiles: edges, greeting and buttons."""

AIR, AIR_LOW = 16, 4
"""Between two tiles, and between two that are low."""

UPRIGHT, HIGHEST = 250, 420
"""What a page that is upright needs beside its tiles, which share the rest, and their most."""

SIGN_WHOLE, PART = 112, 2 / 7
"""The drawing of a tile on such a page, at scale 1, and how much of its height it has at most."""


class Tile(Button):
    """A large place to go to: its drawing, and the words under it; beside it where it is low."""

    bold, low = True, False
    whole = QSize()  # of a tile on a screen that is upright

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._least())

    def heightForWidth(self, width: int) -> int:
        edge = EDGE_LOW if self.low else EDGE
        return max(self._words_high(width) + 2 * self._theme.px(edge), self._least().height())

    def large_wide(self, theme: Theme) -> int:
        """How wide it is in this theme where it is not low."""
        words = Caption(self.text(), theme.font(2, bold=True)).size().width()
        return max(words + 2 * theme.px(EDGE) + 2, theme.px(TILE[0]))

    def become(self, *, low: bool, whole: QSize | None = None) -> None:
        """Low, or with its drawing above its words; as large as `whole`, where that is told."""
        wanted = low, whole or QSize()
        if wanted != (self.low, self.whole):
            self.low, self.whole = wanted
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
        side, top = self._sign(), (self.height() - self._words_high(self.width())) // 2
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
        return words if self.low else self._sign() + self._theme.px(BETWEEN) + words

    def _sign(self) -> int:
        """How large the drawing above the words is."""
        most = min(self._theme.px(SIGN_WHOLE), round(self.whole.height() * PART))
        return max(self._theme.px(SIGN), most)

    def _caption(self) -> Caption:
        """A tile that is whole has letters as large as it, where they are not large already."""
        step = 3 if self.whole.isValid() and self._theme.scale < LARGE else 2
        return Caption(self.text(), self._theme.font(step, bold=True))

    def _least(self) -> QSize:
        return QSize(*map(self._theme.px, LOW if self.low else TILE)).expandedTo(self.whole)


class Tiles(Flow):
    """Beside each other, or close under each other where they are low."""

    def become(self, *, low: bool) -> None:
        """With the air that goes with such tiles."""
        self._gap = AIR_LOW if low else AIR
        self.invalidate()


class EndBar(Bar):
    """Where the width is too small for all, the way out keeps its one line and the others wrap."""

    @property
    def ending(self) -> QWidget:
        """What the others stand in."""
        return cast("QWidget", self.end.parentWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self._share()

    def _share(self) -> None:
        edges = self._row.contentsMargins()
        beside = edges.left() + edges.right() + self._row.spacing()
        rest = self.width() - beside - self.start.sizeHint().width()
        self.ending.setMaximumWidth(max(rest, self.end.minimumSize().width()))


class OwnHomePage(OwnPage):
    """Where to go, and how to end."""

    bridge_wanted = Signal()
    steps_wanted = Signal()
    given_wanted = Signal()
    larger_wanted = Signal()
    colours_wanted = Signal()
    language_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.end, self.larger = Button("", "x"), SignButton("", "a-large-small")
        self.colours = SignButton("", "sun-moon")
        self.language = SignButton("", "languages")
        self.foot = EndBar(self.end, end=(self.language, self.colours, self.larger))
        column = page_column(self, "", self.foot)
        self._hello, self.said, self._next = Heading(), Paragraph(""), Paragraph("")
        self.said.hide()
        tiles = QWidget()
        self._row = row = Tiles(tiles, spacing=AIR)
        self.bridge, self.steps = Tile("", "house"), Tile("", "footprints")
        self.given = Tile("", "hand-heart")
        self._tiles = (self.bridge, self.steps, self.given)
        for tile in self._tiles:
            row.addWidget(tile)
        for part in (self._hello, self.said, tiles, self._next):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self.stand_in(column)
        self.bridge.clicked.connect(self.bridge_wanted)
        self.steps.clicked.connect(self.steps_wanted)
        self.given.clicked.connect(self.given_wanted)
        self.larger.clicked.connect(self.larger_wanted)
        self.colours.clicked.connect(self.colours_wanted)
        self.language.clicked.connect(self.language_wanted)
        self.end.clicked.connect(self.closed)
        begin_at(self, self.bridge)

    def stand(self) -> None:
        """Upright tiles share the height; else they are low where large ones fit in no two rows.

        The height goes to them then: beside the way out words stand under their signs, and in the
        largest letters on any screen.
        """
        super().stand()
        theme = theme_of()
        low = not self.upright and self._too_small(theme)
        self._row.become(low=low)
        for button in (self.larger, self.colours, self.language):
            button.write(written=True, under=low or (self.upright and theme.scale > LARGE))
        for tile in self._tiles:
            tile.become(low=low, whole=self._share(theme) if self.upright else None)

    def _too_small(self, theme: Theme) -> bool:
        """Whether large tiles fit neither in one row on this page nor in two."""
        (_, high), (beside, around) = TILE, ROUND
        row = sum(tile.large_wide(theme) for tile in self._tiles)
        rows = theme.px(2 * high + AIR + around)
        return self.width() < row + theme.px(2 * AIR + beside) and self.height() < rows

    def _share(self, theme: Theme) -> QSize:
        """What each tile has of a page that is upright, when they stand under each other."""
        shown = sum(not tile.isHidden() for tile in self._tiles)
        rest = self.height() - theme.px(UPRIGHT) - shown * theme.px(AIR)
        wide = self.width() - theme.px(ROUND[0])
        return QSize(wide, min(rest // max(shown, 1), theme.px(HIGHEST)))

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
        self.stand()
        self._next.setText(facts.appointment)
        self._next.setVisible(bool(facts.appointment))
        self.end.setText(say("alone.close"))
        self.larger.say(say("letters.larger"))
        self.colours.say(say("letters.colours"))
        self.language.say(say("letters.language"))

    def offer_languages(self, *, offered: bool) -> None:
        """Where there is but one there is nothing to choose."""
        self.language.setVisible(offered)

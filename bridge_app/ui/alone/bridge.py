"""My bridge, alone: as it is now, or then and now on one drawing; a column tells its sentence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone.told import growth_said
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.column_said import block_said, column_said
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.parts import (
    Bar,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.layout import LARGE
from bridge_app.ui.parts.order import ALOUD, step_as_read
from bridge_app.ui.standing import OwnPage
from bridge_app.ui.theme import theme_of
from bridge_app.ui.together.choices import Choices, Option

NOW, BOTH = "now", "both"

SMALLEST = 0.5
"""How much smaller than it could be the drawing becomes to be seen whole."""

ROUND, HIGHEST = 64, 16_777_215
"""The edges and the air above the drawing at scale 1, and no limit of height at all."""


class Told(Paragraph):
    """The sentence that was asked for, in bold."""

    bold = True


class Hint(Paragraph):
    """What can be asked; gone once something was, for the answer stands in the same place."""


class OwnBridge(BridgeView):
    """Its smallest letters are for somebody who stands before it."""

    smallest = 18


class OwnBridgePage(OwnPage):
    """The drawing, what was asked of it, and how it grew in words."""

    paper_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: OwnFacts | None = None
        self._both = False
        self.back, self.paper = PlainButton("", "arrow-left"), PrimaryButton("", "printer")
        page = page_column(self, "", Bar(self.back, end=(self.paper,)))
        self._page, self._body = page, page.body
        self._title, self._hint, self.told = Heading(), Hint(""), Told("")
        self.said = Paragraph("")
        self.said.hide()
        self.moments, self.view = Choices(), OwnBridge()
        self.growth = QWidget()
        head = QWidget()
        row = Flow(head, spacing=24)
        row.addWidget(self._title)
        row.addWidget(self.moments)
        for part in (head, self.said, self._hint, self.told, self.view, self.growth):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self.stand_in(page)
        self.moments.chosen.connect(self._draw)
        self.view.chosen.connect(self._tell_column)
        self.view.read.connect(self._tell_block)
        self.back.clicked.connect(self.closed)
        self.paper.clicked.connect(self.paper_wanted)
        begin_at(self, self.back)

    def stand(self) -> None:
        """All of the drawing is seen at first look, where letters leave it room for fingers."""
        super().stand()
        theme = theme_of()
        head = max(self._title.sizeHint().height(), self.moments.sizeHint().height())
        room = self._page.height() - head - self._hint.sizeHint().height() - theme.px(ROUND)
        small = theme.scale < LARGE and room >= SMALLEST * self.view.heightForWidth(self.width())
        self.view.setMaximumHeight(room if small else HIGHEST)

    def answering(self) -> list[QWidget]:
        more = [self.growth.toggle] if isinstance(self.growth, GrowthPart) else []
        return [*self.moments.buttons(), *more]

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whatever was drawn last."""
        return step_as_read(self, forward=forward)

    def show_facts(self, facts: OwnFacts) -> None:
        """Shows this client's bridge of now."""
        self._facts = facts
        say = facts.say
        self.setWindowTitle(say("alone.bridge"))
        self._title.setText(say("alone.bridge"))
        self._hint.setText(say("alone.tap"))
        self.back.setText(say("button.back"))
        self.paper.setText(say("alone.print"))
        self.moments.setAccessibleName(say("alone.bridge"))
        told = [Option(NOW, say("grow.now")), Option(BOTH, say("grow.both"))]
        self.moments.show_options(told, NOW)
        self.moments.setVisible(facts.growth.grown is not None)
        self._show_growth(facts)
        self.stand()
        self._draw(NOW)

    def _show_growth(self, facts: OwnFacts) -> None:
        """Made anew: its words are in the client's language."""
        made = GrowthPart(facts.language, facts.form)
        made.show_state(facts.growth)
        place = self._body.indexOf(self.growth)
        self._body.removeWidget(self.growth)
        self.growth.hide()
        self.growth.deleteLater()
        self._body.insertWidget(place, made)
        self.growth = made

    def _draw(self, moment: str) -> None:
        if self._facts is None:
            return
        self._tell("")
        grown = self._facts.growth.grown
        self._both = moment == BOTH and grown is not None
        if self._both and grown:
            self.view.show_growth(grown, self._facts.labels)
            for number, column in enumerate(self.view.columns):
                column.setProperty(ALOUD, self._said_of(number))
        else:
            self.view.show_bridge(self._facts.bridge, self._facts.labels)

    def _tell_column(self, column: int) -> None:
        """The answer, in view also for who scrolled down to what they pressed."""
        self._tell(self._said_of(column))
        self._page.show_all(self.told)

    def _said_of(self, column: int) -> str:
        """What it says to who reads, and to who is read to."""
        facts = self._facts
        if facts and self._both:
            return growth_said(facts.growth.rows[column], facts.say)
        return column_said(facts.bridge.columns[column], facts.labels) if facts else ""

    def _tell_block(self, heard: str) -> None:
        if self._facts:
            self._tell(block_said(heard, self._facts.bridge, self._facts.labels))

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self._hint.setVisible(not said)

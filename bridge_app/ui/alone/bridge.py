"""My bridge, alone: as it is now, in two years, or then and now; a column tells its sentence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.drawing import wants
from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.alone.told import WantedPart, growth_said
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.column_said import block_said, column_said, wanted_said
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

NOW, LATER, BOTH = "now", "later", "both"

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
        self._moment = NOW
        self.back, self.paper = PlainButton("", "arrow-left"), PrimaryButton("", "printer")
        page = page_column(self, "", Bar(self.back, end=(self.paper,)))
        self._page, self._body = page, page.body
        self._title, self._hint, self.told = Heading(), Hint(""), Told("")
        self.said = Paragraph("")
        self.said.hide()
        self.moments, self.view = Choices(), OwnBridge()
        self.wanted, self.growth = WantedPart(), QWidget()
        head = QWidget()
        row = Flow(head, spacing=24)
        row.addWidget(self._title)
        row.addWidget(self.moments)
        for part in (head, self.said, self._hint, self.told, self.view, self.wanted, self.growth):
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
        moments = _moments(facts)
        self.moments.show_options(moments, NOW)
        self.moments.setVisible(len(moments) > 1)
        self.wanted.show_wanted(facts.bridge, facts.labels)
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
        self._moment, grown = moment, self._facts.growth.grown
        if moment == BOTH and grown:
            self.view.show_growth(grown, self._facts.labels)
            for number, column in enumerate(self.view.columns):
                column.setProperty(ALOUD, self._said_of(number))
        elif moment == LATER:
            self.view.show_wanted(self._facts.bridge, self._facts.labels)
        else:
            self.view.show_bridge(self._facts.bridge, self._facts.labels)
        self.wanted.setVisible(moment == LATER)
        self.growth.setVisible(moment != LATER)

    def _tell_column(self, column: int) -> None:
        """The answer, in view also for who scrolled down to what they pressed."""
        self._tell(self._said_of(column))
        self._page.show_all(self.told)

    def _said_of(self, column: int) -> str:
        """What it says to who reads, and to who is read to."""
        facts = self._facts
        if facts is None:
            return ""
        if self._moment == BOTH:
            return growth_said(facts.growth.rows[column], facts.say)
        said = wanted_said if self._moment == LATER else column_said
        return said(facts.bridge.columns[column], facts.labels)

    def _tell_block(self, heard: str) -> None:
        if self._facts:
            self._tell(block_said(heard, self._facts.bridge, self._facts.labels))

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self._hint.setVisible(not said)


def _moments(facts: OwnFacts) -> list[Option]:
    """Now, and what else there is to see of this bridge."""
    later = [Option(LATER, facts.labels.later)] if wants(facts.bridge) else []
    both = [Option(BOTH, facts.say("grow.both"))] if facts.growth.grown is not None else []
    return [Option(NOW, facts.say("grow.now")), *later, *both]

"""My bridge, alone: as it is now, or then and now on one drawing; a column tells its sentence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.alone.facts import OwnFacts
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.growth_part import GrowthPart
from bridge_app.ui.parts import (
    Bar,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.together.choices import Choices, Option

NOW, BOTH = "now", "both"


class Told(Paragraph):
    """The sentence that was asked for, in bold."""

    bold = True


class OwnBridgePage(QWidget):
    """The drawing, what was asked of it, and how it grew in words."""

    paper_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: OwnFacts | None = None
        self.back, self.paper = PlainButton("", "arrow-left"), PrimaryButton("", "printer")
        page = page_column(self, "", Bar(self.back, end=(self.paper,)))
        self._body = page.body
        self._title, self._hint, self.told = Heading(), Paragraph(""), Told("")
        self.moments, self.view = Choices(), BridgeView()
        self.growth = QWidget()
        above = (self._title, self.moments, self._hint)  # what can be touched is told at first look
        for part in (*above, self.view, self.told, self.growth):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self.moments.chosen.connect(self._draw)
        self.view.chosen.connect(self._tell_column)
        self.view.read.connect(self.told.setText)
        self.back.clicked.connect(self.closed)
        self.paper.clicked.connect(self.paper_wanted)
        begin_at(self, self.back)

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
        self.told.setText("")
        self.back.setText(say("button.back"))
        self.paper.setText(say("alone.print"))
        self.moments.setAccessibleName(say("alone.bridge"))
        told = [Option(NOW, say("grow.now")), Option(BOTH, say("grow.both"))]
        self.moments.show_options(told, NOW)
        self.moments.setVisible(facts.growth.grown is not None)
        self._show_growth(facts)
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
        grown = self._facts.growth.grown
        if moment == BOTH and grown:
            self.view.show_growth(grown, self._facts.labels)
        else:
            self.view.show_bridge(self._facts.bridge, self._facts.labels)

    def _tell_column(self, column: int) -> None:
        self.told.setText(self.view.picture.spots[column].sentence)

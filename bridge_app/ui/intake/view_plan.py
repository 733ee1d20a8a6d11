"""Telling the plan back, and what is said when it is agreed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.intake.agreeing import PlanLine, ReadyScreen, TeachScreen
from bridge_app.ui.intake.view_opening import QuietView
from bridge_app.ui.parts import Card, Heading, Paragraph, PlainButton, Prose, Quiet, Subheading
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import Column
from bridge_app.ui.together.speech import ALSO


class Saying(Prose):
    """The client's own words, large."""

    step = 0.5
    bold = True


class StepLine(QWidget):
    """One step of the plan: what, and under it when and with whom."""

    def __init__(self, line: PlanLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Paragraph(line.text))
        column.addWidget(Quiet(ALSO.join(filter(None, (line.when, line.helper)))))


class TeachView(Column):
    """The plan in the client's words; the client tells it, the mentor listens."""

    told = Signal(str)  # TeachBack

    def __init__(self) -> None:
        super().__init__(widest=820, spacing=12)
        self._title, self._why = Heading(), Paragraph()
        self._card = Card()
        self._check, self._goal = Subheading(), Saying()
        self._list = QVBoxLayout()
        self._lines: list[StepLine] = []
        self.how = Choices(clears=True)
        self._card.body.addWidget(self._check)
        self._card.body.addWidget(self._goal)
        self._card.body.addLayout(self._list)
        for part in (self._title, self._why, self._card, self.how):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.how.chosen.connect(self.told)

    def show_screen(self, screen: TeachScreen) -> None:
        """Shows the plan."""
        self._title.setText(screen.title)
        self._why.setText(screen.why)
        self._check.setText(screen.check)
        self._goal.setText(screen.goal)
        self.how.setAccessibleName(screen.title)
        self.how.show_options([Option(c.value, c.text) for c in screen.choices], screen.chosen)
        for old in self._lines:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [StepLine(line) for line in screen.steps]
        for line in self._lines:
            self._list.addWidget(line)

    def first(self) -> QWidget | None:
        """How it went."""
        return self.how.first()


class EndView(QuietView):
    """The plan is ready, or the day is done: said calmly, with nothing to do.

    At the goodbye the mentor may say something good; what was said stays on the screen.
    """

    praise_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bridge = BridgeView(reachable=False)
        self._praised, self.praise = Prose("", "primary"), PlainButton("", "thumbs-up")
        for part in (self._praised, self.praise, self._bridge):
            side = Qt.AlignmentFlag.AlignLeading if part is self.praise else Qt.AlignmentFlag(0)
            self.body.insertWidget(self.body.count() - 1, part, 0, side)
        self.praise.clicked.connect(self.praise_wanted)

    def show_end(self, screen: ReadyScreen) -> None:
        """Shows what is said, with today's bridge where that is what it is about."""
        drawing = screen.drawing
        self._show_praise(screen)
        self._bridge.setVisible(drawing is not None)
        self.disc.setVisible(drawing is None)
        if drawing:
            self._bridge.show_bridge(drawing.bridge, drawing.labels)
        self.show_quiet("circle-check", screen.title, (screen.text,))

    def _show_praise(self, screen: ReadyScreen) -> None:
        said, offer = "\n".join(screen.praised), screen.praise
        self._praised.setText(said)
        self._praised.setVisible(bool(said))
        self.praise.setText(offer)
        self.praise.setVisible(bool(offer))

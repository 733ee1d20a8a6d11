"""What I received, on the screen: client and staff may read it together; each paper once more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.language import read_in
from bridge_app.ui.mine.state import MineLine, MineState, Part
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    ScrollColumn,
    Subheading,
    begin_at,
    column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, leading


class What(Paragraph):
    """How much and what for, in bold: that is what one looks for."""

    bold = True


class MinePage(QWidget):
    """Parts with lines, a paper for each year, and the way back."""

    receipt_wanted = Signal(object)  # reward id
    year_wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn()
        self.back = PlainButton("", "arrow-left")
        around.addWidget(scrolling, 1)
        around.addWidget(Bar(self.back))
        self._title, self._nothing = Heading(), Paragraph("")
        self._year_title, self._year_text = Subheading(), Paragraph("")
        self.lines, self._year = ListCard(gap=10), Card(role="primary_soft")
        self._years = QWidget()
        self._row = Flow(self._years)
        self.years: dict[int, Button] = {}
        self.receipts: dict[object, PlainButton] = {}
        for part in (self._year_title, self._year_text, self._years):
            self._year.body.addWidget(part)
        for part in (self._title, self._nothing, self.lines, self._year):
            scrolling.body.addWidget(part)
        scrolling.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def show_state(self, state: MineState) -> None:
        """Shows these in place of others."""
        read_in(self, state.language)
        self.setWindowTitle(state.title)
        self._title.setText(state.title)
        self._nothing.setText(state.nothing)
        self._nothing.setVisible(not state.parts)
        self._year_title.setText(state.year_title)
        self._year_text.setText(state.year_text)
        self.back.setText(state.back)
        self.receipts = {}
        self.lines.show_rows([row for part in state.parts for row in self._rows(part)])
        self._show_years(state)

    def _rows(self, part: Part) -> list[QWidget]:
        return [Subheading(part.title), *map(self._line, part.lines)]

    def _line(self, line: MineLine) -> QWidget:
        part = QWidget()
        inside = column(part, spacing=0)
        inside.addWidget(What(line.what))
        inside.addWidget(Quiet(line.stands))
        if line.print:
            button = PlainButton(line.print, "printer")
            button.clicked.connect(partial(self.receipt_wanted.emit, line.id))
            self.receipts[line.id] = button
            inside.addWidget(leading(button))
        return part

    def _show_years(self, state: MineState) -> None:
        for former in self.years.values():
            self._row.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.years = {year: Button(said, "printer") for year, said in state.years}
        for year, button in self.years.items():
            button.clicked.connect(partial(self.year_wanted.emit, year))
            self._row.addWidget(button)

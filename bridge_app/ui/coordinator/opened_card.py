"""The lines behind one number: day, kind of step, pillar, number of the client; no names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.totals import BookedLine, Filters, Group
from bridge_app.ui.coordinator.names import Names
from bridge_app.ui.coordinator.opening_table import OpeningTable
from bridge_app.ui.coordinator.state import Opened
from bridge_app.ui.parts import Card, Flow, PlainButton, Quiet, Subheading
from bridge_app.ui.parts.table import Column, Row
from bridge_app.words import euros, short_date


class OpenedCard(Card):
    """Whoever may open files goes on from a line to the file in which the step stands.

    `back` stands in the bar of the page.
    """

    closed = Signal()
    more_wanted = Signal()
    line_opened = Signal(object)  # BookedLine

    def __init__(self, language: str, names: Names, *, leads_on: bool) -> None:
        """`leads_on`: whether a line opens the file it is about."""
        super().__init__()
        self._language, self._names = language, names
        self._lines: tuple[BookedLine, ...] = ()
        self.back = PlainButton(self.tr("Terug naar de totalen"), "arrow-left")
        self.more = PlainButton(self.tr("Toon de volgende regels"), "chevron-down")
        self.title, self._told = Subheading(""), Quiet("")
        columns = (
            Column(self.tr("Soort stap")),
            Column(self.tr("Dag")),
            Column(self.tr("Pijler")),
            Column(self.tr("Deelnemer")),
            Column(self.tr("Bedrag"), figures=True),
        )
        self.table = OpeningTable(self.tr("De regels van dit totaal"), columns)
        self._way = Quiet(self.tr("Kies een regel om de stap zelf te zien."))
        self._none = Quiet(self.tr("Hier is niets geboekt."))
        around = (self.title, self._told, self._way, self._none)
        for part in (*around, self.table, _row(self.more)):
            self.body.addWidget(part)
        self.back.clicked.connect(self.closed)
        self.more.clicked.connect(self.more_wanted)
        self._leads_on = leads_on
        if leads_on:
            self.table.opened.connect(self._open)

    def _open(self, row: int, _column: int) -> None:
        if not self._lines[row].erased:
            self.line_opened.emit(self._lines[row])

    def show_opened(self, opened: Opened, title: str) -> None:
        """Shows these lines, of a total that is called so."""
        further = opened.lines[: len(self._lines)] == self._lines and bool(self._lines)
        at = len(self._lines) if further and len(opened.lines) > len(self._lines) else 0
        self._lines = opened.lines
        self.title.setText(title)
        self._told.setText(self._days(opened.filters))
        self.table.show_rows([self._line(line) for line in opened.lines])
        self.table.setCurrentIndex(self.table.model().index(at, 0))
        self.more.setVisible(opened.more)
        some = bool(opened.lines)
        self._none.setVisible(not some)
        self.table.setVisible(some)
        self._way.setVisible(some and self._leads_on)

    def stand(self, *, there: bool) -> None:
        """Whether lines are what one looks at; the way back is in sight as long as they are."""
        self.setVisible(there)
        self.back.setVisible(there)

    @property
    def begin(self) -> QWidget:
        """Where one begins: at the lines, or at the way back where there are none."""
        return self.table if self._lines else self.back

    def take_focus(self) -> None:
        """The keys go to the lines."""
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Shows none."""
        self._lines = ()

    def _days(self, filters: Filters) -> str:
        said = self.tr("{state}, van {first} tot en met {last}")
        return said.format(
            state=self._names.states()[filters.state],
            first=short_date(filters.first_day),
            last=short_date(filters.last_day),
        )

    def _line(self, line: BookedLine) -> Row:
        return Row(
            (
                self._names.value(Group.KIND, line.step_kind),
                short_date(line.day),
                self._names.value(Group.PILLAR, line.pillar),
                line.number or self.tr("gewist volgens bewaartermijn"),
                euros(self._language, line.cents),
            )
        )


def _row(*buttons: QWidget) -> QWidget:
    holder = QWidget()
    row = Flow(holder)
    for button in buttons:
        row.addWidget(button)
    return holder

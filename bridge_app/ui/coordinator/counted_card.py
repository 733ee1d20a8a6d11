"""The totals themselves: figures read from a distance, the table, and each state apart."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BOOKED_AS, Filters, TotalLine, Totals
from bridge_app.domain.totals_days import Period
from bridge_app.ui.coordinator.names import Names
from bridge_app.ui.coordinator.opening_table import OpeningTable
from bridge_app.ui.coordinator.state import Line, TotalsState
from bridge_app.ui.parts import Card, Quiet
from bridge_app.ui.parts.drawing import Caption
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.parts.table import Column, Row
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, figure, short_date

REVERSED_COLUMN = 4


class Figure(RowButton):
    """One figure that is read from a distance, with what it counts under it; it opens its lines."""

    def __init__(self, name: str) -> None:
        super().__init__("", name)

    def show_figure(self, text: str, name: str = "") -> None:
        """Shows this figure, with another name when one is given."""
        self.set_words(text, name or self._detail)

    def _captions(self) -> list[Caption]:
        _figure, *name = super()._captions()
        return [Caption(self.text(), self._theme.font(2.0, bold=True)), *name]


class FiguresCard(Card):
    """Amount, count, people, average, highest and the best day of all that was asked.

    The first five are those of the total row. Each opens the lines it was made from: the highest
    those of that amount, the best day those of that day.
    """

    opened = Signal()
    highest_opened = Signal()
    day_opened = Signal(object)  # date

    def __init__(self, language: str) -> None:
        self._language = language
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._all: tuple[Figure, ...] = ()
        super().__init__()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.amount = Figure(self.tr("uitgereikt"))
        self.count = Figure(self.tr("keer"))
        self.people = Figure(self.tr("mensen"))
        self.average = Figure(self.tr("gemiddeld"))
        self.highest, self.best_day = Figure(self.tr("hoogste")), Figure("")
        self._day: date | None = None
        whole = (self.amount, self.count, self.people, self.average)
        for each in whole:
            each.clicked.connect(self.opened)
        self.highest.clicked.connect(self.highest_opened)
        self.best_day.clicked.connect(lambda: self.day_opened.emit(self._day))
        self._all = (*whole, self.highest, self.best_day)
        way = self.tr("Er staan geen namen in. Kies een getal om te zien waaruit het bestaat.")
        self.body.addWidget(Quiet(way))
        self.body.addWidget(self._inside)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """Figures under each other where the letters are large."""
        super().dress(theme)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        across = 3 if theme.scale < 1.5 else 2
        for place, part in enumerate(self._all):
            self._grid.addWidget(part, place // across, place % across)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < across))

    def show_totals(self, totals: Totals, state_name: str) -> None:
        """Shows the figures of all that was asked."""
        line = totals.total.line
        self.amount.show_figure(euros(self._language, line.cents), state_name.lower())
        self.count.show_figure(figure(self._language, line.count))
        self.people.show_figure(figure(self._language, line.people))
        self.average.show_figure(euros(self._language, line.average_cents))
        self.highest.show_figure(euros(self._language, line.highest_cents))
        self._show_best(totals.best_day)

    def _show_best(self, best: tuple[date, int] | None) -> None:
        self.best_day.setVisible(best is not None)
        if best is not None:
            self._day, cents = best
            name = self.tr("op de beste dag, {day}").format(day=short_date(self._day))
            self.best_day.show_figure(euros(self._language, cents), name)


class CountedCard(Card):
    """The table that is the truth: its lines, their sum, and what they were made from."""

    opened = Signal(object, bool)  # Line; whether what was turned back is asked

    def __init__(self, language: str, names: Names) -> None:
        super().__init__()
        self._language, self._names = language, names
        self._lines: tuple[Line, ...] = ()
        columns = (
            Column(self.tr("Periode")),
            Column(self.tr("Aantal"), figures=True),
            Column(self.tr("Bedrag"), figures=True),
            Column(self.tr("Mensen*"), figures=True),
            Column(self.tr("Teruggedraaid"), figures=True),
        )
        self.table = OpeningTable(self.tr("Totalen. Enter opent de regels."), columns)
        self.table.opened.connect(self._open)
        self._source = Quiet("")
        note = self.tr("* Iedereen telt één keer. Daarom is de som vaak lager.")
        way = self.tr("Kies een regel om te zien waaruit hij bestaat.")
        self.body.addWidget(Quiet(way))
        self.body.addWidget(self.table)
        self.body.addWidget(Quiet(note))
        self.body.addWidget(self._source)

    def _open(self, row: int, column: int) -> None:
        self.opened.emit(self._lines[row], column == REVERSED_COLUMN)

    def show_state(self, state: TotalsState, totals: Totals) -> None:
        """Shows the lines and their sum."""
        self._lines = state.lines
        self.table.entitle(0, self._head(totals.filters))
        self.table.show_rows([self._row(line, totals) for line in state.lines])
        rows = self.tr("Gemaakt uit grootboekregel {first} tot en met {last}.")
        self._source.setText(rows.format(first=totals.first_seq, last=totals.last_seq))
        self._source.setVisible(totals.first_seq is not None)

    def _head(self, filters: Filters) -> str:
        """What a line is called after: its period, what it is divided by, or both."""
        days = filters.by is not Period.NONE or not filters.groups
        groups = (self._names.groups()[group] for group in filters.groups)
        return ", ".join([*([self.tr("Periode")] if days else []), *groups]).capitalize()

    def _row(self, line: Line, totals: Totals) -> Row:
        told = line.row.line
        return Row(
            (
                self.tr("Totaal") if line.is_sum else self._names.called(line.row, totals),
                figure(self._language, told.count),
                euros(self._language, told.cents),
                figure(self._language, told.people),
                self._back(line.row.reversed),
            ),
            strong=line.is_sum,
        )

    def _back(self, told: TotalLine) -> str:
        count, amount = figure(self._language, told.count), euros(self._language, told.cents)
        return f"{count} ({amount})" if told.count else count


class ApartCard(Card):
    """Promised, awarded, handed over and reversed of the same days: each opens its lines."""

    opened = Signal(object)  # RewardState

    def __init__(self, language: str, names: Names) -> None:
        super().__init__()
        self._language, self._names = language, names
        columns = (
            Column(self.tr("Geboekt")),
            Column(self.tr("Aantal"), figures=True),
            Column(self.tr("Bedrag"), figures=True),
            Column(self.tr("Mensen"), figures=True),
        )
        name = self.tr("Wat er geboekt is. Enter opent de regels.")
        self.table = OpeningTable(name, columns, whole=True)
        self.table.opened.connect(lambda row, _column: self.opened.emit([*BOOKED_AS][row]))
        self.body.addWidget(self.table)

    def show_totals(self, totals: Totals) -> None:
        """Shows each state; the one that is counted above stands out."""
        named = self._names.states()
        self.table.show_rows(
            [self._row(named[state], state, totals) for state in BOOKED_AS],
        )

    def _row(self, name: str, state: RewardState, totals: Totals) -> Row:
        line = totals.apart[state]
        told = (
            figure(self._language, line.count),
            euros(self._language, line.cents),
            figure(self._language, line.people),
        )
        return Row((name, *told), strong=state is totals.filters.state)

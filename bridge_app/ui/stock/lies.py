"""What lies where: a table, and with large letters the same line by line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bridge_app.domain.stock_counts import StockLine
from bridge_app.ui.parts import Card, column
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.stock.state import StockState
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.told_line import ToldLine
from bridge_app.words import euros, figure, short_date

LARGE = 1.5
"""From this size of letters on six columns leave no room for the name of a kind."""


class LiesCard(QWidget):
    """Every kind in every place, and all of it together."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._heads = (
            self.tr("Soort bon"),
            self.tr("Plek"),
            self.tr("Aanwezig"),
            self.tr("Uitgegeven"),
            self.tr("Loopt af"),
            self.tr("Waarde"),
        )
        columns = [Column(head, figures=place > 1) for place, head in enumerate(self._heads)]
        self.table = Table(self.tr("Voorraad"), columns)
        self._card, self.lines = Card(), ListCard(gap=12)
        self._card.body.addWidget(self.table)
        around = column(self, spacing=0)
        for part in (self._card, self.lines):
            around.addWidget(part)
        self._rows: tuple[Row, ...] = ()
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._large = theme.scale >= LARGE
        self._show()

    def show_state(self, state: StockState) -> None:
        """Shows what lies where; nothing while nothing was ever bought."""
        rows = [self._row(state, each) for each in state.lines]
        self._rows = (*rows, self._sum(state.lines)) if rows else ()
        self.setVisible(bool(rows))
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self._rows)
        self.lines.show_rows(map(self._line, self._rows) if self._large else ())
        self._card.setVisible(not self._large)

    def _line(self, row: Row) -> ToldLine:
        """The same cells, each figure with the head of its column."""
        kind, place, *figures = row.cells
        said = [f"{head}: {cell}" for head, cell in zip(self._heads[2:], figures, strict=True)]
        name = ", ".join(part for part in (kind, place) if part)
        return ToldLine(name, ", ".join(said[:1] + said[3:]), ", ".join(said[1:3]))

    def _row(self, state: StockState, line: StockLine) -> Row:
        kind = [state.kind_name(line.kind)]
        if line.set_aside:
            kind.append(self.tr("apart: {cards}").format(cards=self._figure(line.set_aside)))
        if line.expired:
            kind.append(self.tr("verlopen: {cards}").format(cards=self._figure(line.expired)))
        soon = self._figure(line.expiring)
        if line.expires_on:
            soon = self.tr("{cards}, op {day}").format(cards=soon, day=short_date(line.expires_on))
        where = ", ".join(kind), state.place_name(line.location)
        cards = self._figure(line.in_stock), self._figure(line.handed_over), soon
        return Row((*where, *cards, self._worth(line.cents)))

    def _sum(self, lines: Sequence[StockLine]) -> Row:
        figures = (
            sum(each.in_stock for each in lines),
            sum(each.handed_over for each in lines),
            sum(each.expiring for each in lines),
        )
        worth = self._worth(sum(each.cents for each in lines))
        return Row((self.tr("Samen"), "", *map(self._figure, figures), worth), strong=True)

    def _figure(self, cards: int) -> str:
        return figure(self._language, cards)

    def _worth(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

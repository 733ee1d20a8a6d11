"""What lies where: a table, and with large letters the same line by line."""

from collections.abc import Sequence

from bridge_app.domain.stock_counts import StockLine
from bridge_app.ui.parts.table import Column, Row
from bridge_app.ui.stock.state import StockState
from bridge_app.ui.told_line import ToldLine, ToldTable
from bridge_app.words import euros, figure, short_date


class LiesCard(ToldTable):
    """Every kind in every place, and all of it together."""

    def __init__(self, language: str) -> None:
        super().__init__(self._line)
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
        self.lay_out(self.tr("Voorraad"), columns)

    def show_state(self, state: StockState) -> None:
        """Shows what lies where; nothing while nothing was ever bought."""
        rows = [self._row(state, each) for each in state.lines]
        self.show_rows([*rows, self._sum(state.lines)] if rows else ())

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

"""A year beside its limit: who is near it or over it, by number; and the sum on each ground."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.limits import BasisTotal, LimitStand, Nearness, Watch
from bridge_app.ui.coordinator.limits_state import LimitsState
from bridge_app.ui.parts import Card, Choice, Flow, Paragraph, Quiet
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.words import euros, figure


class WatchCard(Card):
    """Tells, and holds nobody back; no names."""

    year_chosen = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Dicht bij de grens, of erboven"))
        self._language = language
        told = self.tr("Het programma waarschuwt alleen. Het houdt niets tegen.")
        self._years = tell_as_group(QWidget(), self.tr("Wie dicht bij de grens is"))
        self._row_of_years = Flow(self._years)
        self._group = QButtonGroup(self)
        self.years: dict[int, Choice] = {}
        self.told = Paragraph()
        heads = (
            Column(self.tr("Nummer")),
            Column(self.tr("Gekregen"), figures=True),
            Column(self.tr("Samen*"), figures=True),
            Column(self.tr("Ruimte"), figures=True),
            Column(self.tr("Erboven"), figures=True),
        )
        self.table = Table(self.tr("Wie dicht bij de grens is"), heads)
        grounds = (
            Column(self.tr("Grondslag")),
            Column(self.tr("Aantal"), figures=True),
            Column(self.tr("Bedrag"), figures=True),
        )
        self.totals = Table(self.tr("Uitgegeven per grondslag"), grounds)
        note = self.tr("* Geldt de grens voor wie samenwoont, dan telt ook mee wat de ander kreeg.")
        self._note = Quiet(note)
        for part in (Quiet(told), self._years, self.told, self.table, self._note, self.totals):
            self.body.addWidget(part)

    def show_watch(self, state: LimitsState) -> None:
        """Shows a year, once it is known."""
        watch = state.watch
        for part in (self._years, self.told, self.table, self._note, self.totals):
            part.setVisible(watch is not None)
        if watch is not None:
            self._show_years(state.today.year, watch.year)
            self._show_people(watch)
            self._show_totals(state, watch)

    def _show_years(self, this_year: int, chosen: int) -> None:
        if list(self.years) != [this_year, this_year - 1]:
            self._build(this_year)
        self.years[chosen].setChecked(True)

    def _build(self, this_year: int) -> None:
        for former in self.years.values():
            self._group.removeButton(former)
            self._row_of_years.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.years = {year: Choice(str(year)) for year in (this_year, this_year - 1)}
        for year, choice in self.years.items():
            self._group.addButton(choice)
            self._row_of_years.addWidget(choice)
            choice.clicked.connect(lambda _on=False, year=year: self.year_chosen.emit(year))

    def _show_people(self, watch: Watch) -> None:
        self.told.setText(self._how_many(watch))
        self.table.setVisible(bool(watch.watched))
        self._note.setVisible(bool(watch.watched))
        self.table.show_rows([self._line(each.number, each.stand) for each in watch.watched])

    def _how_many(self, watch: Watch) -> str:
        """How many come near the limit, and how many are over it; or that nobody does."""
        near, over = (
            figure(self._language, watch.count(each)) for each in (Nearness.NEAR, Nearness.OVER)
        )
        nobody = self.tr("In {year} is niemand dicht bij {limit}.")
        some = self.tr("Mensen dicht bij {limit} in {year}: {near}. Mensen erboven: {over}.")
        said = some if watch.watched else nobody
        limit = self._euros(watch.limit.cents)
        return said.format(year=watch.year, limit=limit, near=near, over=over)

    def _line(self, number: str, stand: LimitStand) -> Row:
        figures = (
            stand.own_cents,
            stand.received_cents,
            stand.left_cents,
            stand.over_cents,
        )
        return Row((number, *map(self._euros, figures)))

    def _show_totals(self, state: LimitsState, watch: Watch) -> None:
        none = self.tr("zonder grondslag")
        rows = [
            self._counted(state.basis_name(each.code) or none, each.count, each.cents)
            for each in watch.totals
        ]
        self.totals.show_rows([*rows, self._sum(watch.totals)])
        self.totals.setVisible(bool(rows))

    def _sum(self, totals: tuple[BasisTotal, ...]) -> Row:
        count, cents = sum(each.count for each in totals), sum(each.cents for each in totals)
        return self._counted(self.tr("Totaal"), count, cents, strong=True)

    def _counted(self, name: str, count: int, cents: int, *, strong: bool = False) -> Row:
        return Row((name, figure(self._language, count), self._euros(cents)), strong=strong)

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents)

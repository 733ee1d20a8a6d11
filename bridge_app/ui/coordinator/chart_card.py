"""A picture of the totals: folded until it is asked for, the table stays the truth."""

from PySide6.QtCore import Qt

from bridge_app.domain.totals import Totals
from bridge_app.domain.totals_bars import BarLine, bar_lines
from bridge_app.picture.bars import Bar
from bridge_app.ui.chart import BarsChart
from bridge_app.ui.coordinator.names import Names
from bridge_app.ui.parts import Button, Card, Quiet
from bridge_app.words import euros, figure


class ChartCard(Card):
    """Once open it stays open, whatever is asked next."""

    def __init__(self, language: str, names: Names, pillars: tuple[str, ...]) -> None:
        """`pillars` are those of the bridge in use, in their order."""
        super().__init__()
        self._language, self._names, self._pillars = language, names, pillars
        self._totals: Totals | None = None
        self.open = Button("", "chart-column")
        self.told, self.chart = Quiet(""), BarsChart()
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.told)
        self.body.addWidget(self.chart)
        self.open.clicked.connect(lambda: self._turn(shown=not self.is_open))
        self._turn(shown=False)

    @property
    def is_open(self) -> bool:
        """Whether the picture is shown."""
        return self.chart.isVisibleTo(self)

    def show_totals(self, totals: Totals) -> None:
        """Takes in other totals; draws them where one looks."""
        self._totals = totals
        self._show()

    def _turn(self, *, shown: bool) -> None:
        fold, unfold = self.tr("Sluit de grafiek"), self.tr("Laat de grafiek zien")
        self.open.setText(fold if shown else unfold)
        self.told.setVisible(shown)
        self.chart.setVisible(shown)
        self._show()

    def _show(self) -> None:
        totals = self._totals
        if totals is None or not self.is_open:
            return
        lines = bar_lines(totals, self._pillars)
        bars = tuple(self._bar(line, totals) for line in lines)
        state = self._names.states()[totals.filters.state]
        name = self.tr("Grafiek van het bedrag per regel: {state}").format(state=state.lower())
        numbers = "; ".join(f"{bar.name}: {bar.said}" for bar in bars)
        self.told.setText(self._left_out(len(bars), totals))
        self.chart.show_bars(bars, name, f"{numbers}. {self.told.text()}")

    def _left_out(self, drawn: int, totals: Totals) -> str:
        if drawn == len(totals.rows):
            return self.tr("De tabel hierboven zegt hetzelfde in cijfers.")
        some = self.tr("Hier staan {n} van de {all} regels. De tabel hierboven heeft ze alle.")
        told = figure(self._language, drawn), figure(self._language, len(totals.rows))
        return some.format(n=told[0], all=told[1])

    def _bar(self, line: BarLine, totals: Totals) -> Bar:
        row = line.row
        times = self.tr("{n} keer").format(n=figure(self._language, row.line.count))
        said = f"{euros(self._language, row.line.cents)} ({times})"
        return Bar(self._names.called(row, totals), said, row.line.cents, line.pattern)

"""The course of all levels, for the mentor alone: a chart, and the same as a table."""

from PySide6.QtCore import Qt

from bridge_app.picture.course import AreaCourse, Voices
from bridge_app.ui.chart import LevelsChart
from bridge_app.ui.parts import Button, Card, Quiet
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import short_date


class CourseCard(Card):
    """Folded until it is asked for: the chart takes a moment, and not everybody wants it."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._areas: tuple[AreaCourse, ...] = ()
        self._table: Table | None = None
        only = Quiet(self.tr("Dit is voor jou. Als je samen kijkt, staat het er niet."))
        self.open = Button("", "chart-column")
        self.chart = LevelsChart()
        for part in (only, self.open, self.chart):
            leading = Qt.AlignmentFlag.AlignLeading
            self.body.addWidget(part, 0, leading if part is self.open else Qt.AlignmentFlag(0))
        self.open.clicked.connect(self._turn)
        self._show_open(shown=False)

    def show_course(self, areas: tuple[AreaCourse, ...]) -> None:
        """Takes these and folds; a file with one moment has no course yet."""
        self._areas = areas
        self._show_open(shown=False)

    @property
    def table(self) -> Table | None:
        """The same content in rows; there once the card was opened."""
        return self._table

    def _turn(self) -> None:
        self._show_open(shown=not self.chart.isVisibleTo(self))

    def _show_open(self, *, shown: bool) -> None:
        fold, unfold = self.tr("Sluit het verloop"), self.tr("Laat het verloop zien")
        self.open.setText(fold if shown else unfold)
        self._drop_table()
        self.chart.setVisible(shown)
        if shown:
            self._table = self._made_table()
            self.body.addWidget(self._table)
            name = self.tr("Grafiek van alle leefgebieden, van het begin tot nu")
            told = self.tr("De tabel onder de grafiek zegt hetzelfde in woorden.")
            self.chart.show_course(self._areas, name, told)

    def _drop_table(self) -> None:
        if self._table is not None:
            self.body.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None

    def _made_table(self) -> Table:
        days = [voices.day for voices in self._areas[0].moments]
        columns = [Column(self.tr("Leefgebied")), *(Column(short_date(day)) for day in days)]
        table = Table(self.tr("Het verloop in woorden"), columns, even=True)
        table.show_rows([self._row(area) for area in self._areas])
        return table

    def _row(self, area: AreaCourse) -> Row:
        return Row((area.name, *(self._cell(voices) for voices in area.moments)))

    def _cell(self, voices: Voices) -> str:
        lines = []
        if voices.client is not None:
            lines.append(self.tr("blok {level}").format(level=voices.client))
        if voices.mentor is not None:
            lines.append(self.tr("mentor: blok {level}").format(level=voices.mentor))
        return "\n".join(lines) or self.tr("niet gekozen")

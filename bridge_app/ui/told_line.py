"""A line of a list that tells in a few words how something stands, at every size of letters."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Card, Paragraph, Prose, Quiet, column
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.summed import SummedTable
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.theme import Theme, theme_of

LARGE = 1.5
"""From this size of letters on the columns of a table leave one another no room."""


class Name(Prose):
    """What the line is about."""

    bold = True


class ToldLine(QWidget):
    """A name, what is said of it, and quietly what one may want to know besides."""

    def __init__(self, name: str, said: str, besides: str) -> None:
        super().__init__()
        self.texts = (name, said, besides)
        inside = column(self, spacing=2)
        for part in (Name(name), Paragraph(said), *([Quiet(besides)] if besides else [])):
            inside.addWidget(part)


class Lines(QWidget):
    """Lines under each other on a card of somebody else."""

    def __init__(self, gap: float) -> None:
        """`gap` is what stands between two lines, at scale 1."""
        super().__init__()
        self.rows: list[QWidget] = []
        self._body, self._gap = column(self), gap

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Shows these lines instead of those before; without any it is not there at all."""
        for former in self.rows:
            self._body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._body.setSpacing(theme_of().px(self._gap))
        self.rows = list(rows)
        for row in self.rows:
            self._body.addWidget(row)
        self.setVisible(bool(self.rows))


class ToldTable(QWidget):
    """A table; with large letters the same, each row as a line that `told` makes of it."""

    def __init__(self, told: Callable[[Row], ToldLine]) -> None:
        super().__init__()
        self._told = told
        self._rows: tuple[Row, ...] = ()

    def lay_out(self, name: str, columns: Sequence[Column], title: str = "") -> None:
        """With these columns; `name` is what a screen reader is told."""
        self.table: Table = SummedTable(name, columns)
        card = Card(title)
        card.body.addWidget(self.table)
        self._lay_out(card, ListCard(title, gap=12))

    def lay_out_bare(self, table: Table) -> None:
        """This table, on a card on which more stands."""
        self.table = table
        self._lay_out(table, Lines(gap=12))

    def _lay_out(self, card: QWidget, lines: ListCard | Lines) -> None:
        self._card, self.lines = card, lines
        around = column(self, spacing=0)
        for part in (card, lines):
            around.addWidget(part)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._large = theme.scale >= LARGE
        self._show()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows these rows; nothing at all where there are none."""
        self._rows = tuple(rows)
        self.setVisible(bool(self._rows))
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self._rows)
        self.lines.show_rows(map(self._told, self._rows) if self._large else ())
        self._card.setVisible(not self._large)

"""A line of a list that tells in a few words how something stands, at every size of letters."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Card, Paragraph, Prose, Quiet, column
from bridge_app.ui.parts.rows import ListCard
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
        for part in (Name(name), Paragraph(said), Quiet(besides)):
            inside.addWidget(part)


class ToldTable(QWidget):
    """A table; with large letters the same, each row as a line that `told` makes of it."""

    def __init__(self, told: Callable[[Row], ToldLine]) -> None:
        super().__init__()
        self._told = told
        self._rows: tuple[Row, ...] = ()

    def lay_out(self, name: str, columns: Sequence[Column], title: str = "") -> None:
        """With these columns; `name` is what a screen reader is told."""
        self.table = Table(name, columns)
        self._card, self.lines = Card(title), ListCard(title, gap=12)
        self._card.body.addWidget(self.table)
        around = column(self, spacing=0)
        for part in (self._card, self.lines):
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

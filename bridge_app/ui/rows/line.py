"""Where the fields of a row stand: under one header where there is room, else where they fit."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from bridge_app.ui.parts import Flow
from bridge_app.ui.parts.text import FieldLabel
from bridge_app.ui.theme import Theme, theme_of

GAP, EDGE = 8, 12
STEP = "step"
"""The column that takes what the others leave."""

COLUMNS = {
    "place": 28,
    "number": 110,
    STEP: 200,
    "amount": 90,
    "kind": 190,
    "serial": 170,
    "day": 128,
}
"""How wide each column is at scale 1; that of the step is at least so."""

NEEDED = sum(COLUMNS.values()) + GAP * (len(COLUMNS) - 1) + 2 * EDGE
"""How wide a row has to be for all of them beside each other, at scale 1."""


class RowLine(Flow):
    """The fields of one row, or the names above them."""

    def __init__(self, parent: QWidget, columns: Mapping[str, QWidget], *, beside: bool) -> None:
        super().__init__(parent, spacing=GAP)
        self.beside = beside
        self._wide = {widget: column for column, widget in columns.items()}
        for widget in columns.values():
            self.addWidget(widget)

    def minimumSize(self) -> QSize:
        """Nothing sideways for one line: whether there is room for it is asked before."""
        least = super().minimumSize()
        return QSize(0, least.height()) if self.beside else least

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        if not self.beside:
            return super()._lines(width, gap)
        theme, shown = theme_of(), self._shown()
        wide = [theme.px(COLUMNS[self._column(item)]) for item in shown]
        left = width - sum(wide) - gap * (len(wide) - 1)
        return [
            [(item, self._size(item, each, left)) for item, each in zip(shown, wide, strict=True)]
        ]

    def _column(self, item: QLayoutItem) -> str:
        widget = item.widget()
        assert widget is not None  # noqa: S101 - only widgets were put in
        return self._wide[widget]

    def _size(self, item: QLayoutItem, wide: int, left: int) -> QSize:
        taken = wide + (left if self._column(item) == STEP else 0)
        tall = item.heightForWidth(taken) if item.hasHeightForWidth() else item.sizeHint().height()
        return QSize(taken, tall)


class Header(QWidget):
    """The names above the rows."""

    def __init__(self, *, kinds: bool) -> None:
        super().__init__()
        names = {
            "place": "",
            "number": self.tr("Deelnemer"),
            STEP: self.tr("Stap"),
            "amount": self.tr("Bedrag"),
            "kind": self.tr("Soort"),
            "serial": self.tr("Nummer op de kaart"),
            "day": self.tr("Datum"),
        }
        shown = {column: FieldLabel(name) for column, name in names.items()}
        RowLine(self, shown, beside=True)
        shown["kind"].setVisible(kinds)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self.setContentsMargins(theme.px(EDGE), 0, theme.px(EDGE), 0)

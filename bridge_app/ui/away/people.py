"""Who goes along to another mentor: a tick for each, and one press for everybody or nobody."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bridge_app.domain.caseload import CaseLine
from bridge_app.ui.parts import PlainButton, Tick
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed

ACROSS, ONE_BELOW = 3, 1.5
"""Names beside each other, and the scale from which they stand under each other."""


class PeopleTicks(QWidget):
    """Names with a tick, read across; all are ticked at first."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.all = PlainButton("", "list-checks")
        self.all.clicked.connect(self._turn)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        as_high_as_needed(self._holder)
        column.addWidget(leading(self.all))
        column.addWidget(self._holder)
        self.ticks: dict[UUID, Tick] = {}
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        across = ACROSS if theme.scale < ONE_BELOW else 1
        for place, tick in enumerate(self.ticks.values()):
            self._grid.addWidget(tick, place // across, place % across)
        for each in range(ACROSS):
            self._grid.setColumnStretch(each, 1 if each < across else 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)

    def show_people(self, lines: Iterable[CaseLine]) -> None:
        """Shows these, all of them ticked."""
        for former in self.ticks.values():
            self._grid.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.ticks = {line.client_id: Tick(line.client) for line in lines}
        for tick in self.ticks.values():
            tick.setChecked(True)
            tick.toggled.connect(self._tell)
        self.dress(theme_of())
        self._name()

    def chosen(self) -> tuple[UUID, ...]:
        """Who goes along."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def left_out(self) -> tuple[UUID, ...]:
        """Who stays."""
        return tuple(key for key, tick in self.ticks.items() if not tick.isChecked())

    def leave_out(self, stay: Iterable[str]) -> None:
        """Takes the tick from these; told once."""
        staying = frozenset(stay)
        for key, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(str(key) not in staying)
            tick.blockSignals(False)
        self._tell()

    def _turn(self) -> None:
        """Nobody when anybody is ticked, else everybody; told once."""
        ticked = not self.chosen()
        for tick in self.ticks.values():
            tick.blockSignals(True)
            tick.setChecked(ticked)
            tick.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        nobody, everybody = self.tr("Vink niemand aan"), self.tr("Vink iedereen aan")
        self.all.setText(nobody if self.chosen() else everybody)

"""Teams and locations: one field for each name, one button to add, one to close or open again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    FieldLabel,
    Flow,
    PlainButton,
    Quiet,
    begin_at,
    column,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.staff.units_state import UnitsState


class UnitRow(QWidget):
    """One team or location: its name, and whether it is in use."""

    changed = Signal(object)  # Unit

    def __init__(self, unit: Unit, label: str) -> None:
        super().__init__()
        self.unit = unit
        self.name = Field(label)
        self.name.set_text(unit.name)
        self.name.tell_which(unit.name)
        self.keep = Button(self.tr("Bewaar de naam"))
        self.keep.setAccessibleDescription(unit.name)
        self.use = PlainButton(self._use_words())
        self.use.setAccessibleDescription(unit.name)
        self.keep.setEnabled(False)
        row = Flow(self, spacing=12)
        for part in (self.name, self.keep, self.use):
            row.addWidget(part)
        self.name.edit.textEdited.connect(self._typed)  # type: ignore[attr-defined]  # a TextField
        self.name.edit.returnPressed.connect(self._rename)  # type: ignore[attr-defined]  # the same
        self.keep.clicked.connect(self._rename)
        self.use.clicked.connect(self._turn)

    def _use_words(self) -> str:
        if self.unit.active:
            return self.tr("Niet meer in gebruik")
        return self.tr("Weer in gebruik")

    def _typed(self, text: str) -> None:
        self.keep.setEnabled(text.strip() != self.unit.name)

    def _rename(self) -> None:
        if self.keep.isEnabled():
            self.changed.emit(replace(self.unit, name=self.name.text()))

    def _turn(self) -> None:
        self.changed.emit(replace(self.unit, active=not self.unit.active))


class UnitList(QWidget):
    """Rows under each other, under a title where there is one; not there without any."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._rows: list[UnitRow] = []
        self._around = column(self, spacing=8)
        if title:
            self._around.addWidget(FieldLabel(title))

    def show_rows(self, rows: Sequence[UnitRow]) -> None:
        """Shows these rows instead of those before."""
        for former in self._rows:
            self._around.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            self._around.addWidget(row)
        self.setVisible(bool(self._rows))


class KindCard(Card):
    """All teams, or all locations, and a field for one more."""

    added = Signal(str)
    changed = Signal(object)  # Unit

    def __init__(self, title: str, label: str, asked: str, none: str) -> None:
        super().__init__(title)
        self._label = label
        self._none = Quiet(none)
        self.units, self.closed = UnitList(), UnitList(self.tr("Niet meer in gebruik"))
        self.rows: list[UnitRow] = []
        self.new = Field(asked)
        self.add = Button(self.tr("Voeg toe"), "plus")
        row = QWidget()
        flow = Flow(row, spacing=12)
        flow.addWidget(self.new)
        flow.addWidget(self.add)
        for part in (self._none, self.units, row, self.closed):
            self.body.addWidget(part)
        self.add.clicked.connect(self._tell_added)
        self.new.edit.returnPressed.connect(self._tell_added)  # type: ignore[attr-defined]  # a TextField

    def _tell_added(self) -> None:
        self.added.emit(self.new.text())

    def show_units(self, units: Iterable[Unit]) -> None:
        """Shows these, those in use first."""
        self.rows = [UnitRow(unit, self._label) for unit in units]
        for row in self.rows:
            row.changed.connect(self.changed)
        self.units.show_rows([row for row in self.rows if row.unit.active])
        self.closed.show_rows([row for row in self.rows if not row.unit.active])
        self._none.setVisible(not self.rows)
        self.new.set_text("")

    def show_problem(self, said: str, wrong: Unit | None) -> None:
        """Says at the field what is wrong: of one that stands there, or of the new one."""
        for row in self.rows:
            row.name.show_error(said if wrong and row.unit.id == wrong.id else "")
        self.new.show_error("" if wrong else said)


class UnitsPage(QWidget):
    """Both kinds on one page: they are few, and change seldom."""

    added = Signal(object, str)  # UnitKind, name
    changed = Signal(object, object)  # UnitKind, Unit
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Teams en locaties"))
        self._language = language
        back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(back))
        kept = self.tr("Wat niet meer in gebruik is, blijft staan bij wat er gebeurd is.")
        page.body.addWidget(Quiet(kept))
        self.cards: Mapping[UnitKind, KindCard] = self._cards()
        for kind, card in self.cards.items():
            card.added.connect(lambda name, kind=kind: self.added.emit(kind, name))
            card.changed.connect(lambda unit, kind=kind: self.changed.emit(kind, unit))
            page.body.addWidget(card)
        page.body.addStretch(1)
        back.clicked.connect(self.closed)
        begin_at(self, self.cards[UnitKind.LOCATION].new)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _cards(self) -> dict[UnitKind, KindCard]:
        return {
            UnitKind.LOCATION: KindCard(
                self.tr("Locaties"),
                self.tr("Naam van de locatie"),
                self.tr("Nieuwe locatie"),
                self.tr("Er is nog geen locatie."),
            ),
            UnitKind.TEAM: KindCard(
                self.tr("Teams"),
                self.tr("Naam van het team"),
                self.tr("Nieuw team"),
                self.tr("Er is nog geen team."),
            ),
        }

    def show_state(self, state: UnitsState) -> None:
        """Shows the teams and locations, and what is wrong with what was typed."""
        for kind, card in self.cards.items():
            card.show_units(state.units.get(kind, ()))

    def show_problem(self, kind: UnitKind, problem: Problem, wrong: Unit | None) -> None:
        """Says at its field why a name will not do; what was typed stays."""
        self.cards[kind].show_problem(sentence(problem, self._language), wrong)

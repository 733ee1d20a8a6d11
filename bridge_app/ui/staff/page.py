"""Who works here: a line for each, the tasks beside the name, and when they came in last."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.staffing import StaffLine
from bridge_app.services.clock import business_day
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Paragraph,
    PrimaryButton,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.staff.said import held
from bridge_app.ui.staff.state import Staff, name_of
from bridge_app.words import short_date


class StaffPage(QWidget):
    """Everybody who works here; under it who worked here before."""

    person_chosen = Signal(object)  # UUID
    newcomer_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Wie hier werkt"))
        self._language = language
        self.add = PrimaryButton(self.tr("Nieuwe collega"), "user-plus")
        back = Button(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(back, end=(self.add,)))
        self.people, self.former = ListCard(), ListCard(self.tr("Werkte hier eerder"))
        self.undivided, self._divide = Card(role="note_soft"), Paragraph()
        self._open_first = Button(self.tr("Verdeel de taken"))
        self._first: StaffLine | None = None
        self.undivided.body.addWidget(self._divide)
        self.undivided.body.addWidget(leading(self._open_first))
        for part in (self.undivided, self.people, self.former):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self.add.clicked.connect(self.newcomer_wanted)
        self._open_first.clicked.connect(self._open_undivided)
        back.clicked.connect(self.closed)
        press_on_enter(self, self.add)
        begin_at(self, self.add)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def show_state(self, staff: Staff) -> None:
        """Shows these people."""
        self.people.show_rows(self._rows(staff, staff.working))
        self.former.show_rows(self._rows(staff, staff.left))
        self._first = staff.undivided
        self.undivided.setVisible(self._first is not None)
        if self._first:
            told = self.tr(
                "{name} mag nu alles. Dat is goed om te beginnen. Verdeel de taken als er"
                " collega's bij zijn: wie beheert, ziet dan geen deelnemers meer."
            )
            self._divide.setText(told.format(name=self._first.member.name))

    def _rows(self, staff: Staff, lines: Iterable[StaffLine]) -> list[QWidget]:
        return [self._row(staff, line) for line in lines]

    def _row(self, staff: Staff, line: StaffLine) -> QWidget:
        row = RowButton(line.member.name, self._detail(staff, line), "user-round")
        row.clicked.connect(lambda: self.person_chosen.emit(line.member.id))
        return row

    def _detail(self, staff: Staff, line: StaffLine) -> str:
        said = [
            held(line, self._language) if line.member.active else "",
            name_of(staff.teams, line.team),
            name_of(staff.locations, line.location),
            self.tr("met een code van de telefoon") if line.second_step else "",
            self._last_seen(line),
        ]
        return " · ".join(filter(None, said))

    def _last_seen(self, line: StaffLine) -> str:
        if line.last_seen:
            day = short_date(business_day(line.last_seen))
            return self.tr("laatst binnen op {day}").format(day=day)
        return self.tr("nog niet binnen geweest") if line.member.active else ""

    def _open_undivided(self) -> None:
        if self._first:
            self.person_chosen.emit(self._first.member.id)

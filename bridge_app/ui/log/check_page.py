"""Whether the logs are whole, on one page: checked every half year, with a mark for on paper."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.backup import printed
from bridge_app.domain.looking import LogCheck, LogKeeping
from bridge_app.domain.trust import ChainReport
from bridge_app.services.clock import business_day
from bridge_app.ui.log.state import CheckState
from bridge_app.ui.log.telling import Telling
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    DangerButton,
    Field,
    Flow,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import short_date


class CheckPage(QWidget):
    """What the last check found, a new check, and months that were kept long enough."""

    check_wanted = Signal(str)
    sure_wanted = Signal(bool)
    drop_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Kloppen de logboeken?"))
        self._language, self._telling = language, Telling()
        self.check = PrimaryButton(self.tr("Nu nakijken"), "shield-check")
        self.back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(self.back, end=(self.check,)))
        for part in (self._last_card(), self._noted_card(), self._table_card(), self._old_card()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.check.clicked.connect(self._tell)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.check)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -------------------------------------------------------------

    def _last_card(self) -> Card:
        card = Card()
        why = self.tr("Elk half jaar kijken we of er in de logboeken niets is veranderd of weg is.")
        card.body.addWidget(Quiet(why))
        self.due, self.last = Prose(), Prose()
        self.wrong = ListCard(role="surface2")
        for part in (self.due, self.last, self.wrong):
            card.body.addWidget(part)
        return card

    def _noted_card(self) -> Card:
        card = Card()
        helps = self.tr("Niet nodig. Met die van een dagstaat zien we ook wat er af is.")
        self.noted = Field(self.tr("Controlegetallen op papier"), help_text=helps)
        own_enter(self.noted.edit, self._tell)
        card.body.addWidget(self.noted)
        return card

    def _table_card(self) -> Card:
        self._found = Card(self.tr("Schrijf deze getallen op papier"))
        columns = (
            Column(self.tr("Logboek")),
            Column(self.tr("Regels"), figures=True),
            Column(self.tr("Gewist volgens bewaartermijn"), figures=True),
            Column(self.tr("Controlegetal")),
        )
        self.table = Table(self.tr("Wat is nagekeken"), columns)
        self._erased = Quiet()
        self._found.body.addWidget(self.table)
        self._found.body.addWidget(self._erased)
        return self._found

    def _old_card(self) -> Card:
        self._old = Card(self.tr("Oude maanden"))
        said = self.tr("Inloggen bewaren we een half jaar, wie deed wat vijf jaar.")
        self.months = Prose()
        self.drop = Button(self.tr("Wis deze maanden"), "trash-2")
        self.sure = DangerButton(self.tr("Ja, wis ze"))
        self.keep = PlainButton(self.tr("Toch niet"), "x")
        self._asks, self._answers = _row(self.drop), _row(self.sure, self.keep)
        for part in (Quiet(said), self.months, self._asks, self._answers):
            self._old.body.addWidget(part)
        self.drop.clicked.connect(lambda: self.sure_wanted.emit(True))
        self.keep.clicked.connect(lambda: self.sure_wanted.emit(False))
        self.sure.clicked.connect(self.drop_wanted)
        return self._old

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: CheckState) -> None:
        """Shows what is known; the table only when something was checked just now."""
        trouble = self.tr("Een controlegetal is zoals L120-0a1b2c3d4e5f.")
        self.noted.show_error(trouble if state.trouble else "")
        keeping = state.keeping
        self._found.setVisible(bool(keeping and keeping.reports))
        self._old.setVisible(bool(keeping and keeping.old and state.may_drop))
        self.due.setVisible(bool(keeping and keeping.due))
        if keeping:
            self._show_last(keeping)
            self._show_found(keeping)
            self._show_old(keeping, sure=state.sure)

    def _show_last(self, keeping: LogKeeping) -> None:
        self.due.setText(self.tr("Het is tijd om ze na te kijken."))
        self.last.setText(self._told(keeping.last))
        wrong = keeping.last.found if keeping.last else ()
        self.wrong.show_rows([Prose(self._telling.wrong(each)) for each in wrong])
        if keeping.reports:
            announce(self, self.last.text(), urgent=bool(wrong))

    def _told(self, last: LogCheck | None) -> str:
        if last is None:
            return self.tr("De logboeken zijn nog niet nagekeken.")
        day = short_date(business_day(last.at))
        if last.whole:
            return self.tr("Nagekeken op {day}: alle regels kloppen.").format(day=day)
        said = self.tr("Nagekeken op {day}: er klopt iets niet. Bel wie over privacy gaat.")
        return said.format(day=day)

    def _show_found(self, keeping: LogKeeping) -> None:
        self.table.show_rows([self._line(report) for report in keeping.reports])
        erased = self.tr("%n redenen zijn gewist volgens bewaartermijn.", "", keeping.erased)
        self._erased.setText(erased)
        self._erased.setVisible(keeping.erased > 0)

    def _line(self, report: ChainReport) -> Row:
        head = report.head
        mark = printed(head, report.chain) if head and head.seq else "-"
        name = self._telling.chain(report.chain)
        return Row((name, str(report.rows), str(report.dropped), mark))

    def _show_old(self, keeping: LogKeeping, *, sure: bool) -> None:
        told = [
            f"{self._telling.chain(each.chain)}, {self._month(each.month)}: "
            + self.tr("%n regels", "", each.rows)
            for each in keeping.old
        ]
        self.months.setText("\n".join(told))
        self._asks.setVisible(not sure)
        self._answers.setVisible(sure)

    def _month(self, month: str) -> str:
        year, number = month.split("-")
        return f"{QLocale(self._language).standaloneMonthName(int(number))} {year}"

    def _tell(self) -> None:
        self.check_wanted.emit(self.noted.text())


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    return row

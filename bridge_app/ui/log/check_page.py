"""Whether the logs are whole, on one page: checked every half year, with a mark for on paper."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.backup import printed
from bridge_app.domain.clocks import ClockState
from bridge_app.domain.looking import LogCheck, LogKeeping
from bridge_app.domain.trust import ChainReport
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
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
from bridge_app.ui.short_field import ShortField
from bridge_app.words import short_date


class CheckPage(QWidget):
    """What the last check found, a new check, and months that were kept long enough."""

    check_wanted = Signal(str)
    sure_wanted = Signal(bool)
    drop_wanted = Signal()
    right_wanted = Signal()
    report_wanted = Signal(str)
    closed = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Kloppen de logboeken?"))
        self._language, self._telling = language, Telling(language)
        self.check = PrimaryButton(self.tr("Nu nakijken"), "shield-check")
        self.back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(self.back, end=(self.check,)))
        checks = (self._last_card(), self._noted_card(), self._table_card())
        for part in (self._clock_card(), *checks, self._report_card(), self._old_card()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.check.clicked.connect(self._tell)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.check)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -------------------------------------------------------------

    def _clock_card(self) -> Card:
        """Only there while the clock gave cause: somebody looks at a calendar."""
        self._clock = Card(self.tr("Klopt de datum?"))
        self.clock, why = Prose(), self.tr("Zolang niemand dit zegt, wissen we niets op datum.")
        self.right = Button("", "check")
        self.right.clicked.connect(self.right_wanted)
        for part in (self.clock, Quiet(why), _row(self.right)):
            self._clock.body.addWidget(part)
        return self._clock

    def _report_card(self) -> Card:
        card = Card(self.tr("Dagstaat"))
        why = self.tr("Een blad met de controlegetallen, en de nummers die gewist zijn.")
        kept = self.tr("Bewaar het buiten de computer, bijvoorbeeld in een map.")
        self.day = Field(self.tr("Dag"), ShortField())
        self.report = Button(self.tr("Print de dagstaat"), "printer")
        self.report.clicked.connect(lambda: self.report_wanted.emit(self.day.text()))
        own_enter(self.day.edit, self.report.click)
        for part in (Prose(why), Quiet(kept), self.day, _row(self.report)):
            card.body.addWidget(part)
        return card

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
        self.months, self._terms = Prose(), Quiet("")
        self.drop = Button(self.tr("Wis deze maanden"), "trash-2")
        self.sure = DangerButton(self.tr("Ja, wis ze"))
        self.keep = PlainButton(self.tr("Toch niet"), "x")
        self._asks, self._answers = _row(self.drop), _row(self.sure, self.keep)
        for part in (self._terms, self.months, self._asks, self._answers):
            self._old.body.addWidget(part)
        self.drop.clicked.connect(lambda: self.sure_wanted.emit(True))
        self.keep.clicked.connect(lambda: self.sure_wanted.emit(False))
        self.sure.clicked.connect(self.drop_wanted)
        return self._old

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: CheckState) -> None:
        """Shows what is known; the table only when something was checked just now."""
        self._show_trouble(state.trouble)
        self._show_clock(state.clock)
        keeping = state.keeping
        self._found.setVisible(bool(keeping and keeping.reports))
        self._old.setVisible(bool(keeping and keeping.old and state.may_drop))
        self.due.setVisible(bool(keeping and keeping.due))
        if keeping:
            self._show_last(keeping)
            self._show_found(keeping)
            self._show_old(keeping, sure=state.sure)

    def _show_trouble(self, trouble: FieldProblem | None) -> None:
        said = sentence(trouble, self._language) if trouble else ""
        wrong = trouble.field if trouble else ""
        self.noted.show_error(said if wrong == "head" else "")
        self.day.show_error(said if wrong == "day" else "")

    def _show_clock(self, clock: ClockState | None) -> None:
        self._clock.setVisible(bool(clock and not clock.sure))
        if clock is None:
            return
        now = short_date(business_day(clock.now))
        jumped = self.tr("De klok van deze computer ging van {before} naar {now}.")
        behind = self.tr("Het laatste staat op {before}. De klok van deze computer zegt {now}.")
        before = clock.jumped_from or clock.latest or clock.now
        said = jumped if clock.jumped_from else behind
        self.clock.setText(said.format(before=short_date(business_day(before)), now=now))
        self.right.setText(self.tr("Ja, het is vandaag {now}").format(now=now))

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
        erased = self.tr("%Ln redenen zijn gewist volgens bewaartermijn.", "", keeping.erased)
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
            + self.tr("%Ln regels", "", each.rows)
            for each in keeping.old
        ]
        self.months.setText("\n".join(told))
        kept = [
            f"{self._telling.chain(name)}: " + self.tr("%Ln maanden", "", term.months)
            for name, term in keeping.terms.items()
        ]
        said = self.tr("Zo lang bewaren we ze: {terms}.")
        self._terms.setText(said.format(terms=", ".join(kept)))
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

"""The page of closing a month: the one whose turn it is, all of them, and sheets of before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.closing import KindSum, MonthStand, MonthState, MonthSums
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.closing.sheets import SheetsCard
from bridge_app.ui.closing.state import ClosingState
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    EmptyState,
    Field,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    begin_at,
    column,
    page_column,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.short_field import ShortField
from bridge_app.words import euros, figure, month_name


class ClosingPage(QWidget):
    """Amounts only; nothing here names a client."""

    print_wanted = Signal()
    close_wanted = Signal(str)  # the characters that were typed over
    again_wanted = Signal(object)  # number of a close to print again
    reopen_wanted = Signal(object)  # ReopenWish
    report_wanted = Signal(str)  # a day, for its sheet
    closed = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Maand afsluiten"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(self.back))
        why = self.tr("Een afgesloten maand verandert niet meer. Wat later komt, telt later mee.")
        page.body.addWidget(Quiet(why))
        self.sheets = SheetsCard(language)
        cards = (self._empty_card(), self._next_card(), self._table_card(), self.sheets)
        for part in (*cards, self._day_card()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._connect()
        begin_at(self, self.print)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -------------------------------------------------------------

    def _empty_card(self) -> EmptyState:
        title = self.tr("Er is nog niets uitgegeven.")
        text = self.tr("Na de eerste maand met een uitgifte sluit je die hier af.")
        self._empty = EmptyState("file-spreadsheet", title, text)
        return self._empty

    def _next_card(self) -> Card:
        self._next = Card(self.tr("Aan de beurt"))
        self.turn, self.kinds, self._waiting = Prose(), Quiet(), QWidget()
        self.print = Button(self.tr("Print het maandblad"), "printer")
        helps = self.tr("Ze staan op het geprinte blad, achter 'controlegetal'.")
        asked = self.tr("Laatste zes tekens van het controlegetal")
        self.letters = Field(asked, ShortField(), help_text=helps)
        self.close_month = PrimaryButton("", "check")
        inside = column(self._waiting, spacing=8)
        for part in (self.letters, leading(self.close_month)):
            inside.addWidget(part)
        for part in (self.turn, self.kinds, leading(self.print), self._waiting):
            self._next.body.addWidget(part)
        return self._next

    def _table_card(self) -> Card:
        self._all = Card()
        columns = (
            Column(self.tr("Maand")),
            Column(self.tr("Stand")),
            Column(self.tr("Keer gegeven"), figures=True),
            Column(self.tr("Bedrag"), figures=True),
            Column(self.tr("Teruggedraaid"), figures=True),
        )
        self.table, self.quiet = Table(self.tr("Alle maanden"), columns), Quiet()
        for part in (self.table, self.quiet):
            self._all.body.addWidget(part)
        return self._all

    def _day_card(self) -> Card:
        card = Card(self.tr("Dagstaat"))
        why = self.tr("Wat er die dag is uitgegeven, met de controlegetallen van de logboeken.")
        self.day = Field(self.tr("Dag"), ShortField())
        self.report = Button(self.tr("Print de dagstaat"), "printer")
        for part in (Prose(why), self.day, leading(self.report)):
            card.body.addWidget(part)
        return card

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.print.clicked.connect(self.print_wanted)
        self.close_month.clicked.connect(lambda: self.close_wanted.emit(self.letters.text()))
        self.sheets.again_wanted.connect(self.again_wanted)
        self.sheets.reopen_wanted.connect(self.reopen_wanted)
        self.report.clicked.connect(lambda: self.report_wanted.emit(self.day.text()))
        own_enter(self.letters.edit, self.close_month.click)
        own_enter(self.day.edit, self.report.click)

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: ClosingState) -> None:
        """Shows all of it; what is typed stays, unless it was kept (`start_anew`)."""
        self._empty.setVisible(state.is_empty)
        self._all.setVisible(bool(state.months))
        self._next.setVisible(bool(state.months))
        self._show_next(state)
        self.table.show_rows([self._row(each) for each in state.months])
        self._show_quiet(state.quiet)
        self.sheets.show_state(state)
        self._show_trouble(state.trouble)

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        self.letters.set_text("")
        self.sheets.reason.set_text("")

    def _show_next(self, state: ClosingState) -> None:
        found = state.next
        for part in (self.print, self.kinds):
            part.setVisible(found is not None)
        self._waiting.setVisible(found is not None and state.sheet is not None)
        begin_at(self, self.print if found else self.back)  # never at what cannot be seen
        if found is None:
            self.turn.setText(self.tr("Alle maanden die voorbij zijn, zijn afgesloten."))
            return
        name = month_name(self._language, found.sums.month)
        self.turn.setText(f"{name[:1].upper()}{name[1:]}: {self._told(found.sums.total)}")
        self.kinds.setText(self._by_kind(found.sums))
        self.close_month.setText(self.tr("Sluit {month} af").format(month=name))

    def _show_quiet(self, months: Sequence[str]) -> None:
        """The months that need no close, in one line."""
        self.quiet.setVisible(bool(months))
        if months:
            first, last = (month_name(self._language, month) for month in (months[0], months[-1]))
            one = self.tr("In {first} is hier niets uitgegeven. Deze maand sluit vanzelf mee.")
            many = self.tr(
                "In {count} maanden is hier niets uitgegeven, de eerste is {first} en de laatste "
                "{last}. Ze sluiten vanzelf mee."
            )
            said = one if len(months) == 1 else many
            self.quiet.setText(said.format(count=len(months), first=first, last=last))

    def _told(self, each: KindSum) -> str:
        """What left, and what came back if anything did."""
        given = self.tr("{given} keer gegeven, {cents}.")
        cents = euros(self._language, each.given_cents)
        said = given.format(given=self._figure(each.given), cents=cents)
        if not each.reversed:
            return said
        back = self.tr("{back} keer teruggedraaid, {cents}.")
        cents = euros(self._language, each.reversed_cents)
        return f"{said} {back.format(back=self._figure(each.reversed), cents=cents)}"

    def _figure(self, count: int) -> str:
        return figure(self._language, count)

    def _by_kind(self, sums: MonthSums) -> str:
        nameless = self.tr("zonder soort")
        lines = (f"{each.name or each.kind or nameless}: {self._told(each)}" for each in sums.kinds)
        return "\n".join(lines)

    def _row(self, stand: MonthStand) -> Row:
        total = stand.sums.total
        back = euros(self._language, total.reversed_cents)
        return Row(
            (
                month_name(self._language, stand.sums.month),
                self._state(stand.state),
                self._figure(total.given),
                euros(self._language, total.given_cents),
                f"{self._figure(total.reversed)} ({back})" if total.reversed else "0",
            )
        )

    def _state(self, state: MonthState) -> str:
        return {
            MonthState.RUNNING: self.tr("loopt nog"),
            MonthState.OPEN: self.tr("open"),
            MonthState.OPENED_AGAIN: self.tr("weer open"),
            MonthState.CLOSED: self.tr("afgesloten"),
        }[state]

    def _show_trouble(self, trouble: FieldProblem | None) -> None:
        said = sentence(trouble, self._language) if trouble else ""
        fields = {
            "typed_back": self.letters,
            "reopen_reason": self.sheets.reason,
            "day": self.day,
        }
        for name, field in fields.items():
            wrong = trouble is not None and trouble.field == name
            field.show_error(said if wrong else "")
            if wrong:
                field.edit.setFocus()

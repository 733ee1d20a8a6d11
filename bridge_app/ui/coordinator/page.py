"""The coordinator's page: a period, four figures, the table they come from, and a file of it."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from bridge_app.domain.looking import LogDue
from bridge_app.domain.rewards import Total
from bridge_app.ui.coordinator.money_card import MoneyCard
from bridge_app.ui.coordinator.state import By, Line, PeriodName, Quick, TotalsState, Wish
from bridge_app.ui.coordinator.state import period_name as read_period
from bridge_app.ui.parts import (
    Bar,
    Card,
    Choice,
    EmptyState,
    Field,
    FieldLabel,
    Flow,
    Picker,
    PrimaryButton,
    Prose,
    Quiet,
    TextField,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import euros, short_date


class Figure(QWidget):
    """One figure with what it counts under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._figure = BigFigure("")
        self._name = Quiet(name)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._figure)
        around.addWidget(self._name)

    def show_figure(self, text: str, name: str = "") -> None:
        """Shows this figure, with another name when one is given."""
        self._figure.setText(text)
        if name:
            self._name.setText(name)


class DayField(TextField):
    """Room for one day, dd-mm-jjjj."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, super().sizeHint().height())


class BigFigure(Prose):
    """A figure that is read from a distance."""

    step = 2.0
    bold = True
    air = 1.2


class CoordinatorPage(QWidget):
    """Totals of a period; nothing here names a person."""

    quick_chosen = Signal(object)  # Quick
    wish_changed = Signal(object)  # Wish
    export_wanted = Signal()
    refresh_wanted = Signal()
    review_wanted = Signal()
    check_wanted = Signal()
    budgets_wanted = Signal()
    rules_wanted = Signal()
    stock_wanted = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self._language = language
        self._showing = False
        self.setWindowTitle(self.tr("Overzicht"))
        self.export = PrimaryButton(self.tr("Exporteren"), "file-spreadsheet")
        self.export.clicked.connect(self.export_wanted)
        column = page_column(self, self.windowTitle(), Bar(end=(self.export,)))
        column.body.addWidget(self._waiting_card())
        column.body.addWidget(Quiet(self.tr("Alleen totalen. Er staan geen namen in.")))
        column.body.addWidget(self._period_card())
        column.body.addWidget(self._figures_card())
        column.body.addWidget(self._table_card())
        column.body.addWidget(self._empty_card())
        self.money = MoneyCard()
        self.money.budgets.clicked.connect(self.budgets_wanted)
        self.money.rules.clicked.connect(self.rules_wanted)
        self.money.stock.clicked.connect(self.stock_wanted)
        column.body.addWidget(self.money)
        column.body.addStretch(1)
        self._add_keys()
        self.dress(theme_of())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def dress(self, theme: Theme) -> None:
        """Figures under each other where the letters are large."""
        gap = theme.px(32)
        self._figures.setHorizontalSpacing(gap)
        self._figures.setVerticalSpacing(theme.px(16))
        across = 4 if theme.scale < 1.5 else 2
        for place, figure in enumerate(self._all_figures):
            self._figures.addWidget(figure, place // across, place % across)

    def _add_keys(self) -> None:
        for key, wish in (("Ctrl+E", self.export.click), ("F5", self.refresh_wanted.emit)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wish)

    # --- the parts of the page -----------------------------------------------------------

    def _waiting_card(self) -> ListCard:
        self.review = RowButton(
            self.tr("Het logboek bekijken"), self.tr("dat is een maand geleden"), "history"
        )
        self.check = RowButton(
            self.tr("Kijken of de logboeken kloppen"),
            self.tr("dat is een half jaar geleden"),
            "shield-check",
        )
        self.review.clicked.connect(self.review_wanted)
        self.check.clicked.connect(self.check_wanted)
        self._waiting = ListCard()
        self._waiting.hide()
        for row in (self.review, self.check):
            self._waiting.body.addWidget(row)
        return self._waiting

    def show_waiting(self, due: LogDue) -> None:
        """Shows what waits to be done with the log; nothing when nothing does."""
        self.review.setVisible(due.review)
        self.check.setVisible(due.check)
        self._waiting.setVisible(due.review or due.check)

    def _period_card(self) -> Card:
        card = Card()
        card.body.addWidget(FieldLabel(self.tr("Periode")))
        card.body.addWidget(self._quick_row())
        fields = QWidget()
        row = Flow(fields, spacing=16)
        self.first = Field(self.tr("Van"), DayField())
        self.last = Field(self.tr("Tot en met"), DayField())
        self.by = Picker(self._groups())
        for edit in (self.first.edit, self.last.edit):
            if isinstance(edit, TextField):
                edit.editingFinished.connect(self._tell_wish)
        self.by.activated.connect(self._tell_wish)
        for field in (self.first, self.last, Field(self.tr("Per"), self.by)):
            row.addWidget(field)
        card.body.addWidget(fields)
        return card

    def _quick_row(self) -> QWidget:
        names = {
            Quick.THIS_MONTH: self.tr("Deze maand"),
            Quick.LAST_MONTH: self.tr("Vorige maand"),
            Quick.THIS_QUARTER: self.tr("Dit kwartaal"),
            Quick.THIS_YEAR: self.tr("Dit jaar"),
        }
        holder = QWidget()
        row = Flow(holder)
        self._quick = QButtonGroup(self)
        self.quick = {quick: Choice(name) for quick, name in names.items()}
        for quick, choice in self.quick.items():
            self._quick.addButton(choice)
            row.addWidget(choice)
            choice.clicked.connect(lambda _on=False, quick=quick: self.quick_chosen.emit(quick))
        begin_at(self, self.quick[Quick.THIS_MONTH])
        return holder

    def _groups(self) -> list[tuple[str, object]]:
        return [
            (self.tr("dag"), By.DAY),
            (self.tr("week"), By.WEEK),
            (self.tr("maand"), By.MONTH),
            (self.tr("kwartaal"), By.QUARTER),
            (self.tr("jaar"), By.YEAR),
        ]

    def _figures_card(self) -> Card:
        self._figures_holder = Card()
        inside = QWidget()
        self._figures = QGridLayout(inside)
        self._figures.setContentsMargins(0, 0, 0, 0)
        self.amount = Figure(self.tr("uitgegeven"))
        self.count = Figure(self.tr("keer"))
        self.people = Figure(self.tr("mensen"))
        self.best_day = Figure("")
        self._all_figures = (self.amount, self.count, self.people, self.best_day)
        self._figures_holder.body.addWidget(inside)
        return self._figures_holder

    def _table_card(self) -> Card:
        self._table_holder = Card()
        columns = (
            Column(self.tr("Periode")),
            Column(self.tr("Aantal"), figures=True),
            Column(self.tr("Bedrag"), figures=True),
            Column(self.tr("Mensen*"), figures=True),
            Column(self.tr("Hoogste"), figures=True),
            Column(self.tr("Teruggedraaid"), figures=True),
        )
        self.table = Table(self.tr("Totalen per periode"), columns)
        self._source = Quiet("")
        note = self.tr(
            "* Iedereen telt één keer. Wie in twee perioden staat, telt in de som één keer."
        )
        self._table_holder.body.addWidget(self.table)
        self._table_holder.body.addWidget(Quiet(note))
        self._table_holder.body.addWidget(self._source)
        return self._table_holder

    def _empty_card(self) -> EmptyState:
        title = self.tr("Geen bonnen in deze periode.")
        self._empty = EmptyState("chart-column", title, self.tr("Kies een andere periode."))
        return self._empty

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: TotalsState) -> None:
        """Shows the form and, once asked, the totals."""
        self._showing = True
        self._show_form(state)
        self._showing = False
        full = bool(state.lines)
        for part in (self._figures_holder, self._table_holder):
            part.setVisible(full)
        self._empty.setVisible(state.is_empty)
        self.export.setEnabled(state.can_export)
        if full:
            self._show_totals(state)

    def _show_form(self, state: TotalsState) -> None:
        self.first.set_text(state.wish.first_text)
        self.last.set_text(state.wish.last_text)
        self.by.setCurrentIndex(self.by.findData(state.wish.by))
        self._quick.setExclusive(False)
        for quick, choice in self.quick.items():
            choice.setChecked(quick == state.quick)
        self._quick.setExclusive(True)
        wrong = state.trouble.field if state.trouble else ""
        sentence = self._trouble(state.trouble.reason) if state.trouble else ""
        self.first.show_error(sentence if wrong == "first_day" else "")
        self.last.show_error(sentence if wrong == "last_day" else "")

    def _trouble(self, reason: str) -> str:
        if reason == "before_first":
            return self.tr("Deze dag komt vóór de eerste dag.")
        if reason == "no_such_day":
            return self.tr("Deze dag bestaat niet.")
        return self.tr("Typ een dag, zoals 01-06-2026.")

    def _show_totals(self, state: TotalsState) -> None:
        if state.totals is None:
            return
        total = state.totals.total
        self.amount.show_figure(self._euros(total.cents))
        self.count.show_figure(str(total.count))
        self.people.show_figure(str(total.people))
        self._show_best(state.totals.best_day)
        self.table.show_rows([self._row(line) for line in state.lines])
        rows = self.tr("Gemaakt uit grootboekregel {first} tot en met {last}.")
        self._source.setText(rows.format(first=state.totals.first_seq, last=state.totals.last_seq))

    def _show_best(self, best: tuple[date, int] | None) -> None:
        self.best_day.setVisible(best is not None)
        if best is not None:
            day, cents = best
            name = self.tr("op de beste dag, {day}").format(day=short_date(day))
            self.best_day.show_figure(self._euros(cents), name)

    def _row(self, line: Line) -> Row:
        total = line.total
        name = self.tr("Totaal") if line.is_sum else self._period(read_period(line.period))
        return Row(
            (
                name,
                str(total.count),
                self._euros(total.cents),
                str(total.people),
                self._euros(total.highest_cents),
                self._reversed(total),
            ),
            strong=line.is_sum,
        )

    def _reversed(self, total: Total) -> str:
        if not total.reversed_count:
            return "0"
        return f"{total.reversed_count} ({self._euros(total.reversed_cents)})"

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents)

    def _period(self, name: PeriodName) -> str:
        match name.by:
            case By.DAY if name.day:
                return short_date(name.day)
            case By.WEEK if name.day:
                words = self.tr("week {number} van {year}, vanaf {day}")
                day = QLocale(self._language).toString(_qdate(name), "d MMMM")
                return words.format(number=name.number, year=name.year, day=day)
            case By.MONTH:
                month = QLocale(self._language).standaloneMonthName(name.number)
                return f"{month} {name.year}"
            case By.QUARTER:
                words = self.tr("{number}e kwartaal {year}")
                return words.format(number=name.number, year=name.year)
            case _:
                return str(name.year)

    # --- asking ----------------------------------------------------------------------------

    def _tell_wish(self) -> None:
        if not self._showing:
            self.wish_changed.emit(self.wish())

    def wish(self) -> Wish:
        """What the form asks now."""
        return Wish(self.first.text(), self.last.text(), self.by.currentData())


def _qdate(name: PeriodName) -> QDate:
    day = name.day
    return QDate(day.year, day.month, day.day) if day else QDate()

"""The coordinator's page: what is asked, the totals and their lines, and a file of either."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from bridge_app.domain.looking import LogDue
from bridge_app.domain.totals import Countable
from bridge_app.ui.coordinator.asking_card import AskingCard
from bridge_app.ui.coordinator.chart_card import ChartCard
from bridge_app.ui.coordinator.council_card import CouncilCard
from bridge_app.ui.coordinator.counted_card import ApartCard, CountedCard, FiguresCard
from bridge_app.ui.coordinator.forms import FORMS, offered_of
from bridge_app.ui.coordinator.money_card import MoneyCard
from bridge_app.ui.coordinator.names import Names
from bridge_app.ui.coordinator.opened_card import OpenedCard
from bridge_app.ui.coordinator.saved_card import SavedCard
from bridge_app.ui.coordinator.state import Quick, TotalsState
from bridge_app.ui.coordinator.telling_card import TellingCard
from bridge_app.ui.form_picker import FormPicker
from bridge_app.ui.parts import (
    Bar,
    Button,
    EmptyState,
    Flow,
    PrimaryButton,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.working import ProgressCard, stand_above_bar


class CoordinatorPage(QWidget):
    """Totals of a period; nothing here names a person."""

    export_wanted = Signal()
    refresh_wanted = Signal()
    review_wanted = Signal()
    check_wanted = Signal()
    budgets_wanted = Signal()
    rules_wanted = Signal()
    stock_wanted = Signal()

    def __init__(
        self,
        language: str = "nl",
        pillars: Mapping[str, str] | None = None,
        *,
        opens_files: bool = False,
    ) -> None:
        """`opens_files`: whether whoever looks may also open the file a line is about."""
        super().__init__()
        self.names = Names(language, pillars)
        self.names.setParent(self)
        self.setWindowTitle(self.tr("Overzicht"))
        self.export = PrimaryButton(self.tr("Exporteren"), "file-spreadsheet")
        self.export.clicked.connect(self.export_wanted)
        self.form, self.progress = FormPicker(FORMS), ProgressCard()
        self.counting = ProgressCard()
        self.opened = OpenedCard(language, self.names, leads_on=opens_files)
        bar = Bar(self.opened.back, end=(self.form, self.export))
        column = page_column(self, self.windowTitle(), bar)
        for card in (self.progress, self.counting):
            stand_above_bar(self, card)
        self.asking = AskingCard(self.names)
        self.saved, self.figures = SavedCard(self.form), FiguresCard(language)
        self.asking.stand_beside(self.saved.new, self.saved.fold)
        self.counted = CountedCard(language, self.names)
        self.chart = ChartCard(language, self.names, tuple(pillars or ()))
        self.apart = ApartCard(language, self.names)
        self.council = CouncilCard()
        top = (self.asking, self.saved, self._waiting_row(), self.figures)
        for part in (
            *top,
            self.counted,
            self.chart,
            self._empty_card(),
            self.apart,
            self.opened,
            self._money_card(),
        ):
            column.body.addWidget(part)
        self.telling = TellingCard()
        column.body.addWidget(self.telling)
        column.body.addWidget(self.council)
        column.body.addStretch(1)
        self._add_keys()
        self._begin(inside=False)

    def _begin(self, *, inside: bool) -> None:
        begin_at(self, self.opened.begin if inside else self.asking.quick[Quick.EVERYTHING])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _add_keys(self) -> None:
        keys = {
            "Ctrl+E": self.export.click,
            "Ctrl+G": self.asking.group.setFocus,
            "F5": self.refresh_wanted.emit,
        }
        for key, wish in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(wish)

    # --- the parts of the page -----------------------------------------------------------

    def _waiting_row(self) -> QWidget:
        """One line, so that the figures stay in view."""
        self.review = Button(self.tr("Het logboek bekijken: dat is een maand geleden"), "history")
        self.check = Button(
            self.tr("Kijken of de logboeken kloppen: dat is een half jaar geleden"),
            "shield-check",
        )
        self.review.clicked.connect(self.review_wanted)
        self.check.clicked.connect(self.check_wanted)
        self._waiting = QWidget()
        self._waiting.hide()
        row = Flow(self._waiting)
        for button in (self.review, self.check):
            row.addWidget(button)
        return self._waiting

    def _money_card(self) -> MoneyCard:
        self.money = MoneyCard()
        self.money.budgets.clicked.connect(self.budgets_wanted)
        self.money.rules.clicked.connect(self.rules_wanted)
        self.money.stock.clicked.connect(self.stock_wanted)
        return self.money

    def _empty_card(self) -> EmptyState:
        title = self.tr("Niets geboekt in deze periode.")
        self.empty = EmptyState("chart-column", title, self.tr("Kies een andere periode."))
        return self.empty

    def _nothing(self, state: TotalsState) -> tuple[str, str]:
        """Of what there is nothing, and what one can do: never more than was looked at."""
        asked = state.totals.filters if state.totals else None
        if asked and state.is_otherwise:
            counted = self.names.states()[asked.state].lower()
            title = self.tr("In deze periode is niets {state}.").format(state=counted)
            return title, self.tr("Hieronder staat wat er wel geboekt is.")
        if asked and asked.only:
            title = self.tr("Hiervan is niets geboekt in deze periode.")
            return title, self.tr("Kies een andere periode, of een ander deel.")
        return self.tr("Niets geboekt in deze periode."), self.tr("Kies een andere periode.")

    # --- showing ---------------------------------------------------------------------------

    def show_waiting(self, due: LogDue) -> None:
        """Shows what waits to be done with the log; nothing when nothing does."""
        self.review.setVisible(due.review)
        self.check.setVisible(due.check)
        self._waiting.setVisible(due.review or due.check)

    def offer(self, countable: Countable) -> None:
        """What one can divide by and choose from."""
        self.names.learn(countable.values)
        self.asking.offer(mentors=countable.council_agreed is not None)
        self.show_council(countable.council_agreed)

    def show_council(self, agreed_on: date | None) -> None:
        """Since when single mentors may be counted, if they may."""
        self.council.show_agreed(agreed_on)

    def show_state(self, state: TotalsState) -> None:
        """Shows what is asked and, once asked, the totals or the lines behind one of them."""
        self.asking.show_state(state)
        full, inside = bool(state.lines), state.opened is not None
        shown: tuple[QWidget, ...] = (self.figures, self.counted, self.chart)
        for part in shown:
            part.setVisible(full and not inside)
        self.apart.setVisible((full or state.is_otherwise) and not inside)
        self.saved.stand(there=not inside)
        around: tuple[QWidget, ...] = (self.asking, self.telling)
        for part in (*around, self.money, self.council):
            part.setVisible(not inside)
        self.opened.stand(there=inside)
        self.empty.say(*self._nothing(state))
        self.empty.setVisible(state.is_empty and not inside)
        self.export.setEnabled(state.can_export)
        self.form.setEnabled(state.can_export)
        self.form.offer(offered_of(state))
        self._begin(inside=inside)
        self._show_totals(state)

    def _show_totals(self, state: TotalsState) -> None:
        if (totals := state.totals) is None:
            return
        self.apart.show_totals(totals)
        if not state.lines:
            return
        self.figures.show_totals(totals, self.names.states()[totals.filters.state])
        self.counted.show_state(state, totals)
        self.chart.show_totals(totals)

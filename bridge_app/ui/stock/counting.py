"""A drawer counted: what should lie there, how many do, and why when that differs."""

from PySide6.QtCore import Signal

from bridge_app.domain.stock_counts import Reconciled
from bridge_app.ui.parts import Button, Card, Field, Picker, Quiet, TextArea
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.stock.buying import fill, kinds_of, places_of
from bridge_app.ui.stock.state import CountTyped, StockState
from bridge_app.words import figure, short_date


class CountCard(Card):
    """First a number; when it differs each card is scanned, and a reason is asked."""

    wanted = Signal(object)  # CountTyped
    turned = Signal()  # to another kind or place

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Tellen"))
        self._language = language
        self.kind, self.place = Picker(), Picker()
        self.kind.tell_what(self.tr("Soort bon"))
        self.place.tell_what(self.tr("Plek"))
        heads = (Column(self.tr("Wat er gebeurde")), Column(self.tr("Kaarten"), figures=True))
        self.table = Table(self.tr("Wat er hoort te liggen"), heads)
        self._since = Quiet()
        self.counted = Field(self.tr("Hoeveel kaarten liggen er?"))
        scan = self.tr("Scan ze een voor een, of typ ze onder elkaar.")
        self.serials = Field(self.tr("Elke kaart die er ligt"), TextArea(4), help_text=scan)
        self.reason = Field(self.tr("Waarom klopt het niet?"))
        self.keep = Button(self.tr("Bewaar de telling"), "check")
        picks = Field(self.tr("Soort bon"), self.kind), Field(self.tr("Plek"), self.place)
        typed = (self.counted, self.serials, self.reason, leading(self.keep))
        for part in (*picks, self._since, self.table, *typed):
            self.body.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        for picker in (self.kind, self.place):
            picker.currentIndexChanged.connect(self.turned)
        for field in (self.counted, self.reason):
            field.edit.returnPressed.connect(self.keep.click)  # type: ignore[attr-defined]  # a TextField
        self.keep.clicked.connect(lambda: self.wanted.emit(self.wish()))

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        return {"counted": self.counted, "serials": self.serials, "reason": self.reason}

    def show_state(self, state: StockState) -> None:
        """The kinds and places there are, and what should lie in the chosen one."""
        fill(self.kind, kinds_of(state))
        fill(self.place, places_of(state))
        for field in (self.serials, self.reason):
            field.setVisible(state.asks_each)
        self._show_sums(state.reconciled)

    def _show_sums(self, found: Reconciled | None) -> None:
        self.table.setVisible(found is not None)
        self._since.setVisible(found is not None)
        if found is None:
            return
        last = found.last_counted
        said = self.tr("Sinds de telling van {day}.").format(day=short_date(last)) if last else ""
        self._since.setText(said or self.tr("Hier is nog nooit geteld."))
        opening, *others = self._sums(found)
        told = [opening, *((words, cards) for words, cards in others if cards)]
        rows = [Row((words, figure(self._language, cards))) for words, cards in told]
        lies = figure(self._language, found.expected)
        must = Row((self.tr("Nu hoort er te liggen"), lies), strong=True)
        self.table.show_rows([*rows, must])

    def _sums(self, found: Reconciled) -> tuple[tuple[str, int], ...]:
        return (
            (self.tr("Bij de vorige telling"), found.opening),
            (self.tr("Gekocht"), found.bought),
            (self.tr("Van een andere plek"), found.came_in),
            (self.tr("Teruggekomen"), found.returned),
            (self.tr("Naar een andere plek"), -found.went_out),
            (self.tr("Uitgegeven"), -found.handed_over),
            (self.tr("Kapot, kwijt of verlopen"), -found.voided),
            (self.tr("Verschil bij een telling"), found.differences),
        )

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        for field in (self.counted, self.serials, self.reason):
            field.set_text("")

    def wish(self) -> CountTyped:
        """The count as typed."""
        each = self.serials.text() if self.serials.isVisibleTo(self) else None
        where = self.kind.currentData(), self.place.currentData()
        return CountTyped(*where, self.counted.text(), each, self.reason.text())

"""The kinds of voucher: a new one, whether it is counted, and one that nobody needs any more."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.stock_buying import StockKind
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    Quiet,
    Tick,
    begin_at,
)
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.stock.buying import fill
from bridge_app.ui.stock.state import RetireWish, StockState
from bridge_app.words import figure


class Retiring(Card):
    """Cards of a kind that is done with still lie there: what happens to them is asked first."""

    sure = Signal(object)  # RetireWish
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(role="note_soft")
        self._language = language
        self._wish: RetireWish | None = None
        self._told = Paragraph()
        self.do, self.back = Button("", "check"), Button(self.tr("Toch niet"), "x")
        answers = QWidget()
        row = Flow(answers)
        for button in (self.back, self.do):
            row.addWidget(button)
        for part in (self._told, answers):
            self.body.addWidget(part)
        begin_at(self, self.back)
        self.back.clicked.connect(self.left)
        self.do.clicked.connect(lambda: self.sure.emit(self._wish))

    def show_wish(self, wish: RetireWish | None) -> None:
        """Asks about this kind; nothing while nobody is done with one."""
        self._wish = wish
        self.setVisible(wish is not None)
        if wish is not None:
            cards = figure(self._language, wish.cards)
            said = self.tr("Van {kind} liggen nog kaarten in de voorraad: {cards}.")
            then = self.tr("Haal je ze eruit, dan geeft niemand ze meer uit.")
            self._told.setText(f"{said.format(kind=wish.name, cards=cards)} {then}")
            self.do.setText(self.tr("Haal ze eruit en stop ermee"))


class KindsCard(Card):
    """Which kinds there are, and whether a hand-over takes only cards of the stock."""

    added = Signal(object)  # StockKind
    changed = Signal(object)  # StockKind
    retired = Signal(object)  # RetireWish
    kept = Signal()  # the kind stays in use after all

    def __init__(self, language: str) -> None:
        super().__init__(self.tr("Soorten bonnen"))
        self._known: tuple[StockKind, ...] = ()
        self.which = Picker()
        self.which.tell_what(self.tr("Soort bon"))
        self.counted = Tick(self.tr("Alleen kaarten uit de voorraad uitgeven"))
        self.stop = Button(self.tr("Stop met deze soort"), "x")
        self._around = QWidget()
        known = Flow(self._around, spacing=16)
        for part in (Field(self.tr("Soort bon"), self.which), self.counted, self.stop):
            known.addWidget(part)
        self.retiring = Retiring(language)
        self.name = Field(self.tr("Naam van een nieuwe soort"))
        self.loadable = Tick(self.tr("Een pas die je oplaadt, of een code per e-mail"))
        self.add = Button(self.tr("Voeg toe"), "plus")
        later = Quiet(self.tr("Zo'n pas of code heeft geen voorraad nodig."))
        self.former = ListCard(self.tr("Niet meer in gebruik"))
        new = (self.name, self.loadable, later, leading(self.add))
        for each in (self._around, self.retiring, *new, self.former):
            self.body.addWidget(each)
        self._connect()

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._show_chosen)
        self.which.currentIndexChanged.connect(self.kept)
        self.counted.clicked.connect(self._tell_counted)
        self.stop.clicked.connect(self._tell_retired)
        self.retiring.sure.connect(self.retired)
        self.retiring.left.connect(self.kept)
        self.add.clicked.connect(self._tell_added)
        self.name.edit.returnPressed.connect(self.add.click)  # type: ignore[attr-defined]  # a TextField

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        return {"name": self.name}

    def show_state(self, state: StockState) -> None:
        """The kinds there are, and those that were."""
        self._known = state.in_use
        fill(self.which, [(each.name, each.code) for each in state.in_use])
        self._around.setVisible(bool(state.in_use))
        self.retiring.show_wish(state.retires)
        self.former.show_rows([self._former(kind) for kind in state.former])
        self._show_chosen()

    def _former(self, kind: StockKind) -> RowButton:
        row = RowButton(kind.name, self.tr("weer gebruiken"), "undo-2")
        row.clicked.connect(lambda: self.changed.emit(replace(kind, active=True)))
        return row

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        self.name.set_text("")
        self.loadable.setChecked(False)

    def _chosen(self) -> StockKind | None:
        code = self.which.currentData()
        return next((each for each in self._known if each.code == code), None)

    def _show_chosen(self) -> None:
        kind = self._chosen()
        self.counted.setChecked(kind is not None and kind.counted)
        self.counted.setVisible(kind is not None and not kind.loadable)

    def _tell_counted(self) -> None:
        if kind := self._chosen():
            self.changed.emit(replace(kind, counted=self.counted.isChecked()))

    def _tell_retired(self) -> None:
        if kind := self._chosen():
            self.retired.emit(RetireWish(kind.code, kind.name))

    def _tell_added(self) -> None:
        self.added.emit(StockKind("", self.name.text(), loadable=self.loadable.isChecked()))

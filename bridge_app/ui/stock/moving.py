"""Cards that are scanned: taken to another place, set aside, or taken out for good."""

from PySide6.QtCore import Signal

from bridge_app.ui.parts import Button, Card, Field, Picker, TextArea
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.stock.buying import fill, kinds_of, places_of
from bridge_app.ui.stock.state import How, MoveWish, StockState


class MoveCard(Card):
    """All of these cards, or none of them."""

    wanted = Signal(object)  # MoveWish

    def __init__(self) -> None:
        super().__init__(self.tr("Kaarten verplaatsen of eruit halen"))
        self.kind, self.place = Picker(), Picker()
        self.how = Picker(self._ways())
        self.kind.tell_what(self.tr("Soort bon"))
        self.how.tell_what(self.tr("Wat gebeurt ermee"))
        self.place.tell_what(self.tr("Naar welke plek"))
        scan = self.tr("Scan ze een voor een, of typ ze onder elkaar.")
        self.serials = Field(self.tr("Nummers van de kaarten"), TextArea(4), help_text=scan)
        self.do = Button(self.tr("Bewaar"), "check")
        self._to = Field(self.tr("Naar welke plek"), self.place)
        parts = (
            Field(self.tr("Soort bon"), self.kind),
            Field(self.tr("Wat gebeurt ermee"), self.how),
        )
        for part in (*parts, self._to, self.serials, leading(self.do)):
            self.body.addWidget(part)
        self.how.currentIndexChanged.connect(self._show_place)
        self.do.clicked.connect(lambda: self.wanted.emit(self.wish()))

    def _ways(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Ze gaan naar een andere plek"), How.TRANSFER),
            (self.tr("Ze liggen apart"), How.SET_ASIDE),
            (self.tr("Ze liggen niet meer apart"), How.FREE),
            (self.tr("Ze zijn kapot"), How.DEFECTIVE),
            (self.tr("Ze zijn kwijt"), How.LOST),
            (self.tr("Ze zijn verlopen"), How.EXPIRED),
            (self.tr("Ze gaan terug naar de leverancier"), How.WITHDRAWN),
        ]

    def _show_place(self) -> None:
        self._to.setVisible(self._chosen is How.TRANSFER)

    @property
    def _chosen(self) -> How:
        """A list of Qt's gives a code back as plain text."""
        return How(self.how.currentData())

    @property
    def fields(self) -> dict[str, Field]:
        """Where it is said what is wrong."""
        return {"serials": self.serials}

    def show_state(self, state: StockState) -> None:
        """The kinds and places there are."""
        fill(self.kind, kinds_of(state))
        fill(self.place, places_of(state))
        self._show_place()

    def start_anew(self) -> None:
        """Empties what was typed: it is kept."""
        self.serials.set_text("")

    def wish(self) -> MoveWish:
        """The cards as typed, and what happens to them."""
        where = self.place.currentData()
        return MoveWish(self.kind.currentData(), self.serials.text(), self._chosen, where)

"""The page of doubles: pairs with why, two side by side, and those that were made one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.doubles import Compared, Joined, Likeness, Pair, Side
from bridge_app.ui.doubles.state import DoublesState, name
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.words import language_name, short_date, weekday_date

WHO = slice(1, 6)
"""The rows of the table that tell who somebody is: the names up to and with the phone."""


class DoublesPage(QWidget):
    """Everything about files that may be of one person."""

    chosen = Signal(object)  # Pair
    reasoned = Signal(str)
    merge_wanted = Signal(object)  # id of the number that stays
    apart_wanted = Signal()
    part_wanted = Signal(object)  # Joined
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Dubbele deelnemers"))
        self._language = language
        self._compared: Compared | None = None
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back))
        self.hint = Quiet(
            self.tr("Eén persoon met twee nummers? Maak er één van. Er gaat niets verloren.")
        )
        self.pairs = ListCard(self.tr("Misschien dezelfde persoon"))
        self.more = Quiet()
        self.joined = ListCard(self.tr("Eén gemaakt"))
        self.empty = EmptyState(
            "users-round",
            self.tr("Niemand staat hier dubbel."),
            self.tr("Wij letten op namen die hetzelfde klinken en op geboortedata."),
        )
        parts = (self.hint, self._reason_card(), self._compare_card(), self.pairs, self.more)
        for part in (*parts, self.empty, self.joined):
            column.body.addWidget(part)
        column.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _reason_card(self) -> Card:
        self.ask = Card(self.tr("Deze deelnemers horen niet allebei bij jou"))
        self.reason = Field(
            self.tr("Schrijf op waarom je kijkt"),
            help_text=self.tr("De reden blijft bewaard. De deelnemer mag hem lezen."),
        )
        self.open = PrimaryButton(self.tr("Verder met deze reden"), "folder-open")
        self.open.clicked.connect(lambda: self.reasoned.emit(self.reason.text()))
        press_on_enter(self.reason, self.open)
        for part in (self.reason, leading(self.open)):
            self.ask.body.addWidget(part)
        return self.ask

    def _compare_card(self) -> Card:
        self.compare = Card(self.tr("Is dit één persoon?"))
        heads = (Column(""), Column(self.tr("Eerst gemaakt")), Column(self.tr("Later gemaakt")))
        self.table = Table(self.tr("Twee deelnemers naast elkaar"), heads, even=True, whole=True)
        told = self.tr(
            "Kies het nummer dat blijft. Het andere nummer vindt daarna dezelfde persoon."
            " Wat bij elk nummer staat, blijft staan."
        )
        self.same, self.codes = Paragraph(""), Paragraph("")
        self.keep_one = PrimaryButton("", "check")
        self.keep_other = Button("", "check")
        self.apart = Button(self.tr("Nee, dit zijn twee mensen"), "users-round")
        self.keep_one.clicked.connect(lambda: self._keep(first=True))
        self.keep_other.clicked.connect(lambda: self._keep(first=False))
        self.apart.clicked.connect(self.apart_wanted)
        actions = QWidget()
        row = Flow(actions)
        for button in (self.keep_one, self.keep_other, self.apart):
            row.addWidget(button)
        for part in (self.table, self.same, Paragraph(told), self.codes, actions):
            self.compare.body.addWidget(part)
        return self.compare

    def _keep(self, *, first: bool) -> None:
        if self._compared:
            side = self._compared.one if first else self._compared.other
            self.merge_wanted.emit(side.client.id)

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: DoublesState) -> None:
        """Shows all of it."""
        looking = state.chosen is not None or state.parting is not None
        self.ask.setVisible(state.asks)
        self._show_compared(state.compared)
        self.pairs.show_rows(() if looking else map(self._pair_row, state.pairs))
        self.more.setText(self.tr("En nog %Ln andere.", "", state.more))
        self.more.setVisible(state.more > 0 and not looking)
        self.empty.setVisible(state.is_empty)
        self.hint.setVisible(not state.is_empty)
        joined = state.found.joined if state.found and not looking else ()
        self.joined.show_rows(map(self._joined_row, joined))
        if state.asks:
            self.reason.set_text("")
        # Nobody makes two people one with the Enter that laid them side by side: first the rows.
        begin_at(self, self.reason if state.asks else self.table if state.compared else self.back)

    def _pair_row(self, pair: Pair) -> RowButton:
        both = self.tr("{one} en {other}").format(one=name(pair.one), other=name(pair.other))
        row = RowButton(both, self._why(pair.why), "users-round")
        row.clicked.connect(lambda: self.chosen.emit(pair))
        return row

    def _why(self, why: Likeness) -> str:
        return {
            Likeness.NAMES_AND_BIRTH: self.tr("De namen klinken gelijk, de geboortedag is gelijk."),
            Likeness.NAMES_AND_NEAR_BIRTH: self.tr(
                "De namen klinken gelijk, de geboortedag lijkt een tikfout."
            ),
            Likeness.ONE_NAME_AND_BIRTH: self.tr("Eén naam en de geboortedag zijn gelijk."),
            Likeness.NAMES: self.tr("De namen klinken gelijk. Een geboortedag is niet bekend."),
        }[why]

    def _joined_row(self, joined: Joined) -> RowButton:
        said = self.tr("{gone} gaat verder als {kept}")
        since = weekday_date(self._language, joined.since, year=True)
        row = RowButton(
            said.format(gone=joined.gone.number, kept=name(joined.kept)),
            self.tr("Sinds {day}. Haal ze weer uit elkaar.").format(day=since),
            "undo-2",
        )
        row.clicked.connect(lambda: self.part_wanted.emit(joined))
        return row

    def _show_compared(self, found: Compared | None) -> None:
        self._compared = found
        self.compare.setVisible(found is not None)
        if found:
            keep = self.tr("Ja, verder als {number}")
            self.keep_one.setText(keep.format(number=found.one.client.number))
            self.keep_other.setText(keep.format(number=found.other.client.number))
            heads = self._heads()
            sides = self._told(found.one), self._told(found.other)
            rows = list(zip(heads, *sides, strict=True))
            self.table.show_rows([Row(each) for each in rows])
            self.same.setText(self._difference(rows[WHO]))
            self.codes.setText(self._code(found))
            self.codes.setVisible(bool(self.codes.text()))

    def _difference(self, rows: list[tuple[str, str, str]]) -> str:
        """Said beside the buttons too: with large letters the rows are not in view with them."""
        differ = [head.lower() for head, one, other in rows if one != other]
        said = self.tr("Niet gelijk: {what}.").format(what=", ".join(differ))
        return said if differ else self.tr("Naam, geboortedatum, taal en telefoon zijn gelijk.")

    def _code(self, found: Compared) -> str:
        """Whose code or pictures may count no more, before anything is pressed."""
        if found.one.code and found.other.code:
            return self.tr(
                "Beide nummers hebben een code of plaatjes."
                " Alleen die van het nummer dat blijft, tellen daarna nog."
            )
        numbers = [side.client.number for side in (found.one, found.other) if side.code]
        said = self.tr(
            "{number} heeft een code of plaatjes."
            " Kies je het andere nummer, dan tellen die niet meer."
        )
        return said.format(number=numbers[0]) if numbers else ""

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Nummer"),
            self.tr("Voornaam"),
            self.tr("Achternaam"),
            self.tr("Geboortedatum"),
            self.tr("Taal"),
            self.tr("Telefoon"),
            self.tr("Mentor"),
            self.tr("Hier sinds"),
            self.tr("Gesprekken"),
            self.tr("Stappen gezet"),
            self.tr("Uitgegeven"),
        )

    def _told(self, side: Side) -> tuple[str, ...]:
        who = side.client
        born = short_date(who.birth_date) if who.birth_date else ""
        texts = (who.number, who.first_name or "", who.last_name or "", born)
        phone = who.phone.replace(" ", "\N{NO-BREAK SPACE}")  # stays together, also right to left
        known = (*texts, language_name(self._language, who.language), phone, side.mentor)
        since = short_date(side.since)
        counts = map(str, (side.talks, side.steps, side.given))
        return (*(text or self.tr("niet bekend") for text in known), since, *counts)

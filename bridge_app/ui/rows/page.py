"""The page of several hand-outs: Enter goes on to the next row, and all are booked or none."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.handing_rows import MOST_ROWS
from bridge_app.ui.colleague import Colleague
from bridge_app.ui.parts import (
    Bar,
    Card,
    Field,
    Heading,
    PlainButton,
    PrimaryButton,
    Quiet,
    ScrollColumn,
    TextField,
    begin_at,
    column,
)
from bridge_app.ui.parts.buttons import OWN_ENTER
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.rows.done import BookedCard
from bridge_app.ui.rows.line import NEEDED, Header
from bridge_app.ui.rows.row import Options, RowCard
from bridge_app.ui.rows.state import TypedRow, following
from bridge_app.ui.theme import Theme, theme_of

MARGIN = 24


class RowsPage(QWidget):
    """Rows, one under the other; there is always one to go on in."""

    book_wanted = Signal()
    asked = Signal(object)  # RowCard
    reason_told = Signal()
    closed = Signal()

    def __init__(self, pillars: Mapping[str, str], language: str = "nl") -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Meer keren uitgeven"))
        self._pillars = pillars
        self._kinds: Options = []
        self._today = ""
        self.rows: list[RowCard] = []
        self._header: Header | None = None
        self._beside = False
        self.book = PrimaryButton(self.tr("Boek alles"), "check")
        self.book.setToolTip("Ctrl+Enter")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self._build()
        self.book.clicked.connect(self.book_wanted)
        self.back.clicked.connect(self.closed)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        self._column = ScrollColumn(widest=NEEDED + 160, margin=MARGIN)
        self._holder = QWidget()
        self._list = column(self._holder)
        told = Quiet(self.tr("Enter gaat naar de volgende regel. Alles of niets."))
        cards = Quiet(self.tr("Meer kaarten voor één keer? Zet een komma tussen de nummers."))
        self.done = BookedCard(self._language)
        title = Heading(self.windowTitle())
        self.colleague, self._limit = Colleague(), 0
        self.colleague.hide()
        for field in (self.colleague.login, self.colleague.password, self.colleague.code):
            field.edit.setProperty(OWN_ENTER, True)
        parts = (title, self.done, told, cards, self._holder, self._reason_card(), self.colleague)
        for part in parts:
            self._column.body.addWidget(part)
        self._column.body.addStretch(1)
        around.addWidget(self._column, 1)
        around.addWidget(Bar(self.back, end=(self.book,)))

    # --- one line or a card ------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(theme_of())

    def dress(self, theme: Theme) -> None:
        """Larger letters need more room for the same row."""
        self._arrange(theme)

    def _arrange(self, theme: Theme) -> None:
        """Rows of one line where there is room for every field, else cards."""
        bar = self._column.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * theme.px(MARGIN)
        self._beside = room >= theme.px(NEEDED)
        self._list.setSpacing(theme.px(6 if self._beside else 16))
        if self._header is not None:
            self._header.setVisible(self._beside)
        for row in self.rows:
            row.stand(beside=self._beside)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever fields are there."""
        return step_as_read(self, forward=forward)

    def _reason_card(self) -> Card:
        self.reasons = Card(self.tr("Niet iedereen hoort bij jou"))
        line = TextField()
        help_text = self.tr("Dit staat in het logboek bij iedereen op de lijst.")
        self.reason = Field(self.tr("Waarom boek je voor hen?"), line, help_text=help_text)
        line.editingFinished.connect(self.reason_told)
        self.reasons.body.addWidget(self.reason)
        self.reasons.hide()
        return self.reasons

    # --- rows --------------------------------------------------------------------------------

    def begin(self, rows: Sequence[TypedRow], kinds: Options, today: str) -> None:
        """Shows these rows, or an empty one to begin in."""
        self._kinds, self._today = kinds, today
        for former in (*self.rows, self._header):
            if former is not None:
                former.hide()
                former.deleteLater()
        self._header = Header(kinds=len(kinds) > 1)
        self._list.addWidget(self._header)
        self._header.setVisible(self._beside)
        self.rows = []
        for row in rows or (TypedRow(day=today),):
            self._add(row)
        begin_at(self, self.rows[0].number)

    def _add(self, row: TypedRow) -> RowCard:
        made = RowCard(len(self.rows), self._pillars, self._kinds)
        made.stand(beside=self._beside)
        made.show_typed(row)
        made.entered.connect(self.go_on)
        made.asked.connect(self.asked)
        self._list.addWidget(made)
        self.rows.append(made)
        return made

    def go_on(self, row: RowCard) -> None:
        """On to the next row, which is there when it is needed."""
        place = self.rows.index(row) + 1
        if place == len(self.rows) and place < MOST_ROWS:
            self._add(following(row.typed()))
        if place < len(self.rows):
            self.rows[place].number.edit.setFocus()
        else:
            self.book.setFocus()

    def typed(self) -> list[TypedRow]:
        """Every row as it stands now."""
        return [row.typed() for row in self.rows]

    def ask_colleague(self, limit_cents: int) -> None:
        """A row stands above the limit: somebody else looks along, here."""
        self._limit = limit_cents
        self.colleague.forget()
        self.show_colleague("")
        self.colleague.login.setFocus()

    def show_colleague(self, name: str) -> None:
        """Asks who agrees, or tells it."""
        self.colleague.show_colleague(name, self._limit, self._language)
        self.colleague.show()

    def ask_reason(self) -> None:
        """Somebody stands in it whose file asks for a reason."""
        self.reasons.show()

    def show_wrong(self) -> None:
        """The cursor stands in the first row that is to be mended."""
        wrong = next((row for row in self.rows if row.wrong), None)
        if wrong:
            wrong.begin()

"""What goes with each step, for staff alone: one tap an amount, a colleague above the limit."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.budgets import Room
from bridge_app.domain.policy import CapPeriod
from bridge_app.ui.colleague import Colleague
from bridge_app.ui.limit_note import LimitNote
from bridge_app.ui.parts import Card, Paragraph, Prose
from bridge_app.ui.parts.buttons import OWN_ENTER
from bridge_app.ui.promising.state import NOTHING, Lacks, PromiseShown, StepRow
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.words import euros


class StepText(Prose):
    """What the client is going to do, as agreed."""

    bold = True


class StepAmounts(Card):
    """One step, and what may go with it."""

    chosen = Signal(int)  # cents

    def __init__(self, row: StepRow, language: str) -> None:
        super().__init__()
        self._language = language
        self._text, self.choices = StepText(row.text), Choices(row.text)
        self.body.addWidget(self._text)
        self.body.addWidget(self.choices)
        self.choices.chosen.connect(lambda said: self.chosen.emit(int(said)))

    def show_row(self, row: StepRow) -> None:
        """Shows the amounts there is room for; to give nothing is always one of them."""
        self._text.setText(row.text)
        none = Option(str(NOTHING), self.tr("Niets"))
        euro = (Option(str(c), euros(self._language, c, whole=True)) for c in row.amounts)
        self.choices.show_options([none, *euro], str(row.chosen))


class PromiseForm(QWidget):
    """The steps under each other, with what stands in the way said kindly below them."""

    chosen = Signal(object, int)  # step id, cents

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.rows: dict[UUID, StepAmounts] = {}
        self.scarce, self.refused = Paragraph(), Paragraph()
        self.near, self.colleague = LimitNote(language), Colleague()
        for field in (self.colleague.password, self.colleague.code):
            field.edit.setProperty(OWN_ENTER, True)
        self._list, self._column = QVBoxLayout(), QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._list)
        for part in (self.scarce, self.near, self.refused, self.colleague):
            self._column.addWidget(part)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        for layout in (self._list, self._column):
            layout.setSpacing(theme.px(12))

    def show_form(self, shown: PromiseShown) -> None:
        """Shows what is chosen; the same steps stay where they are, with their focus."""
        if [row.step_id for row in shown.rows] != list(self.rows):
            self._build(shown.rows)
            self.colleague.forget()
        for row in shown.rows:
            self.rows[row.step_id].show_row(row)
        self.near.show_limit(shown.year, 0, shown.name)
        said = self._scarce(shown)
        for part, text in ((self.scarce, said), (self.refused, shown.refused)):
            part.setText(text)
            part.setVisible(bool(text))
        self.colleague.setVisible(shown.asks_colleague and shown.lacks is not Lacks.ROOM)
        self.colleague.show_colleague(shown.colleague, shown.limit_cents, self._language)

    def first(self) -> QWidget | None:
        """The amount that stands at the first step."""
        return next((row.choices.first() for row in self.rows.values()), None)

    def _build(self, rows: tuple[StepRow, ...]) -> None:
        for former in self.rows.values():
            self._list.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.rows = {row.step_id: StepAmounts(row, self._language) for row in rows}
        for step_id, part in self.rows.items():
            part.chosen.connect(partial(self.chosen.emit, step_id))
            self._list.addWidget(part)

    # --- too little -------------------------------------------------------------------------

    def _scarce(self, shown: PromiseShown) -> str:
        """Why the usual amounts do not all fit, and what one can do."""
        if shown.room is None:
            return ""
        said = [self._budget(shown.room), self._cap(shown.room, shown.name)]
        if shown.lacks is Lacks.ROOM:
            said.append(self.tr("Samen is dit te veel. Kies minder."))
        said.append(self.tr("Vraag je coördinator om meer. Een compliment kan altijd."))
        return " ".join(part for part in said if part)

    def _budget(self, room: Room) -> str:
        if room.budget_cents is None:
            return ""
        if room.budget_to is None:
            return self.tr("Er is nu geen budget.")
        left = self._euros(max(room.budget_cents, 0))
        return self.tr("In het budget is nog {left} over.").format(left=left)

    def _cap(self, room: Room, name: str) -> str:
        if room.cap_cents is None:
            return ""
        period = {
            CapPeriod.MONTH: self.tr("deze maand"),
            CapPeriod.QUARTER: self.tr("dit kwartaal"),
            CapPeriod.YEAR: self.tr("dit jaar"),
        }[CapPeriod(room.cap_period)]
        said = self.tr("Voor {name} kan {period} nog {left}.")
        return said.format(name=name, period=period, left=self._euros(room.cap_cents))

    def _euros(self, cents: int) -> str:
        return euros(self._language, cents, whole=True)

"""Who comes today, as the day goes: mornings first, one press to begin or to open the file."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.appointments import AppointmentKind, Outcome
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.desk.state import ExpectedLine, HomeState
from bridge_app.ui.folded import FoldedCard
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Button,
    Flow,
    PlainButton,
    PrimaryButton,
    Quiet,
    lay_out,
)
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import clock, words

PARTS = (*DayPart, None)
MOST = 8
"""So many who are still to come stand in one part of the day; one press shows the others."""

TALKS = frozenset({AppointmentKind.FIRST, AppointmentKind.REVIEW})
"""Kinds that begin with a conversation; small steps begin in the file."""


class ExpectedRow(QWidget):
    """One person: pressing the line opens the file, the buttons do what comes next."""

    def __init__(self, line: RowButton, *buttons: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(line, 1)
        self._buttons = QWidget()
        flow = Flow(self._buttons)
        for button in buttons:
            flow.addWidget(button)
        self._box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.setVisible(bool(buttons))
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._box, beside=theme.scale < BESIDE_UNTIL)
        self._box.setSpacing(theme.px(8))


class ExpectedView(QWidget):
    """The appointments of today, by part of the day."""

    chosen = Signal(object)  # client id
    started = Signal(object)  # client id: begin a conversation
    resumed = Signal(object)  # ExpectedLine with a talk to go on with
    missed = Signal(object)  # ExpectedLine of somebody who did not come

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        titles = {
            DayPart.MORNING: self.tr("Ochtend"),
            DayPart.AFTERNOON: self.tr("Middag"),
            DayPart.EVENING: self.tr("Avond"),
            None: self.tr("Ergens vandaag"),
        }
        self.cards = {part: FoldedCard(titles[part], MOST) for part in PARTS}
        self._none = Quiet(self.tr("Vandaag zijn er geen afspraken."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in self.cards.values():
            self._column.addWidget(card)
        self._column.addWidget(self._none)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(16))

    def show_expected(self, state: HomeState) -> None:
        """Shows the day; a part of it without anybody is not there at all."""
        first = next(
            (each for part in PARTS for each in state.expected.get(part, ()) if each.is_open), None
        )
        for part, card in self.cards.items():
            lines = state.expected.get(part, ())
            over = next((at for at, line in enumerate(lines) if line.is_open), 0)
            make = partial(self._row_of, first)
            card.show_lines(lines, make, over + MOST)
        self._none.setVisible(not state.expected and not state.is_empty)
        self.setVisible(not state.is_empty)

    def first(self) -> PrimaryButton | None:
        """What comes next: the first who is still to come."""
        return next(
            (
                b
                for card in self.cards.values()
                for b in card.findChildren(PrimaryButton)
                if card.isVisibleTo(self)
            ),
            None,
        )

    def _row_of(self, first: ExpectedLine | None, line: ExpectedLine) -> QWidget:
        return self._row(line, primary=line is first)

    def _row(self, line: ExpectedLine, *, primary: bool) -> QWidget:
        row = RowButton(self._name(line), self._about(line), "calendar")
        row.clicked.connect(lambda: self.chosen.emit(line.appointment.client_id))
        return ExpectedRow(row, *self._buttons(line, primary=primary))

    def _buttons(self, line: ExpectedLine, *, primary: bool) -> tuple[QWidget, ...]:
        """Nothing is left to do with somebody who was here; the line still opens the file."""
        if not line.is_open:
            return ()
        text, icon, act = self._next(line)
        go = PrimaryButton(text, icon) if primary else Button(text, icon)
        go.setAccessibleName(f"{text}, {line.client}")
        go.clicked.connect(act)
        away = PlainButton(self.tr("Noteer: niet gekomen"))
        away.setAccessibleName(f"{away.text()}, {line.client}")
        away.clicked.connect(lambda: self.missed.emit(line))
        return away, go

    def _next(self, line: ExpectedLine) -> tuple[str, str, Callable[[], object]]:
        client_id = line.appointment.client_id
        if line.talk:
            return self.tr("Verder"), "play", lambda: self.resumed.emit(line)
        if line.appointment.agreed.kind in TALKS:
            return self.tr("Start"), "play", lambda: self.started.emit(client_id)
        return self.tr("Open"), "folder-open", lambda: self.chosen.emit(client_id)

    def _name(self, line: ExpectedLine) -> str:
        at = line.appointment.agreed.at
        return f"{clock(self._language, at)}  {line.client}" if at else line.client

    def _about(self, line: ExpectedLine) -> str:
        """What for, with whom, and what is put ready; what became of it, once it is over."""
        agreed = line.appointment.agreed
        if not line.is_open:
            return self._became(line.appointment.outcome)
        ready = (
            (agreed.arranged.brings_child, self.tr("speelhoek")),
            (agreed.arranged.interpreter, self.tr("tolk")),
            (agreed.arranged.quiet_room, self.tr("rustige kamer")),
        )
        about = words(self._language, f"appointment.about.{agreed.kind}")
        parts = [about, line.staff, agreed.place]
        return ", ".join([each for each in parts if each] + [word for on, word in ready if on])

    def _became(self, outcome: Outcome) -> str:
        held, missed = self.tr("was er"), self.tr("niet gekomen, maak samen een nieuwe tijd")
        return held if outcome is Outcome.HELD else missed

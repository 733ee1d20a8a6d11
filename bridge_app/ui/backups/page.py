"""The page of backups: the sentence on top, then making one, the place, and back from one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.backup import PRINTED, KeptBackup
from bridge_app.ui.backup_status import BackupStatus
from bridge_app.ui.backups.look_card import LookCard
from bridge_app.ui.backups.state import BackupsState, Busy, size
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
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
from bridge_app.ui.working import ProgressCard
from bridge_app.words import clock, weekday_date


class BackupsPage(QWidget):
    """Everything an administrator does with backups, in the order in which one needs it."""

    make_wanted = Signal()
    place_wanted = Signal()
    file_wanted = Signal()
    chosen = Signal(object)  # Path
    check_wanted = Signal(str)  # a printed head, or nothing
    closed = Signal()

    def __init__(self, language: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Reservekopieën"))
        self._language, self._now = language, now
        self.make = PrimaryButton(self.tr("Maak nu een reservekopie"), "archive-restore")
        self.back = Button(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back, end=(self.make,)))
        self.status, self.progress = BackupStatus(language), ProgressCard()
        self.kept = ListCard(self.tr("Wat er is"))
        self.look = LookCard(language)
        for part in (self.status, self.progress, self._place(), self.kept, self._other()):
            column.body.addWidget(part)
        column.body.addWidget(self.look)
        column.body.addWidget(self._check())
        column.body.addStretch(1)
        self.make.clicked.connect(self.make_wanted)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.place)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever cards are there."""
        return step_as_read(self, forward=forward)

    def _place(self) -> Card:
        card = Card(self.tr("Plek"))
        self._where = Paragraph()
        self.place = Button(self.tr("Kies een plek"), "folder-open")
        self.place.clicked.connect(self.place_wanted)
        told = self.tr(
            "Neem een andere schijf dan die van deze computer. Elke dag dat er iets is bewaard,"
            " maakt het programma er vanzelf een. Van de laatste zeven dagen met een kopie blijft"
            " er een per dag. Van de vier weken ervoor blijft er een per week."
        )
        for part in (self._where, Quiet(told), leading(self.place)):
            card.body.addWidget(part)
        return card

    def _other(self) -> QWidget:
        self.other = PlainButton(self.tr("Kies een ander bestand"), "file-text")
        self.other.clicked.connect(self.file_wanted)
        return leading(self.other)

    def _check(self) -> Card:
        card = Card(self.tr("Is alles heel?"))
        told = self.tr("Het programma leest alles na: elke pagina en elke regel.")
        self.head = Field(
            self.tr("Controlegetal"), help_text=self.tr("Van een dagoverzicht. Mag leeg blijven.")
        )
        self.check = Button(self.tr("Controleer nu"), "shield-check")
        self._found = Paragraph()
        for part in (Quiet(told), self.head, leading(self.check), self._found):
            card.body.addWidget(part)
        self.check.clicked.connect(lambda: self.check_wanted.emit(self.head.text()))
        press_on_enter(self.head, self.check)
        return card

    # --- showing ------------------------------------------------------------------------------

    def show_state(self, state: BackupsState) -> None:
        """Shows how it stands."""
        self.status.show_state(state.known, self._now())
        place = state.known.place
        self._where.setText(str(place) if place else self.tr("Nog geen plek gekozen."))
        self.place.setText(self.tr("Kies een andere plek") if place else self.tr("Kies een plek"))
        self.kept.show_rows([self._row(each) for each in state.kept])
        self.look.show_state(state)
        self._show_busy(state)
        self._found.setText(self._found_words(state))
        self._found.setVisible(state.checked is not None)

    def _row(self, kept: KeptBackup) -> RowButton:
        day = weekday_date(self._language, kept.made_at.date())
        at = clock(self._language, kept.made_at.time())
        row = RowButton(f"{day}, {at}", size(kept.size))
        row.clicked.connect(lambda _on=False, file=kept.file: self.chosen.emit(file))
        return row

    def _show_busy(self, state: BackupsState) -> None:
        self.make.setEnabled(state.can_make)
        for button in (self.place, self.other, self.check, *self.kept.rows):
            button.setEnabled(state.busy is None)
        if state.busy is None:
            self.progress.end()
        else:
            self.progress.begin(self._busy_words(state.busy))

    def _busy_words(self, busy: Busy) -> str:
        return {
            Busy.MAKING: self.tr("De reservekopie wordt gemaakt en uitgeprobeerd."),
            Busy.LOOKING: self.tr("We kijken wat erin staat."),
            Busy.REHEARSING: self.tr("We zetten alles terug om te oefenen."),
            Busy.RESTORING: self.tr("Alles wordt teruggezet."),
            Busy.CHECKING: self.tr("Alles wordt nagelezen."),
        }[busy]

    def _found_words(self, state: BackupsState) -> str:
        if state.checked is None:
            return ""
        if state.checked.whole:
            rows = sum(chain.rows for chain in state.checked.chains)
            return self.tr("Alles is heel. %Ln regels nagelezen.", "", rows)
        wrong = self.tr(
            "Niet alles is zoals het is opgeschreven. Verander niets en bel wie het programma"
            " beheert."
        )
        if any(chain.reason == PRINTED for chain in state.checked.chains):
            slip = self.tr("Kijk eerst of het controlegetal goed is overgetypt.")
            return f"{slip} {wrong}"
        return wrong

    def show_head_error(self, sentence: str) -> None:
        """What is wrong with the check value that was typed; empty when nothing is."""
        self.head.show_error(sentence)

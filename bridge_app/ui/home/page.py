"""The home of who runs the program: "nog 5 dingen te doen", and a row for each room."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.backup import BackupState
from bridge_app.domain.setting_up import Matter, Section
from bridge_app.ui.backup_status import BackupStatus
from bridge_app.ui.home.state import HomeState
from bridge_app.ui.parts import Card, Quiet, Subheading, begin_at, page_column
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton


class HomePage(QWidget):
    """What is left to settle on top; under it everything there is to look after."""

    matter_chosen = Signal(object)  # Matter
    section_chosen = Signal(object)  # Section
    room_wanted = Signal(str)

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Beheer"))
        self.backups = BackupStatus(language)
        self.backups.hide()
        self.column = page_column(self, self.windowTitle())
        self._title, self._settled = Subheading(), Quiet(self.tr("Alles is ingesteld."))
        self.matters = ListCard()
        self.matters.body.addWidget(self._title)
        self.rows: dict[str, RowButton] = {}
        body = self.column.body
        for part in (self._settled, self.matters, self.backups):
            body.addWidget(part)
        for card in (self._people(), self._kept(), self._settings()):
            body.addWidget(card)
        body.addStretch(1)
        begin_at(self, self.rows["staff"])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _people(self) -> Card:
        card = Card(self.tr("Collega's"))
        self._add_room(
            card, "staff", self.tr("Wie hier werkt"), self.tr("taken, wachtwoord, iemand erbij")
        )
        self._add_room(card, "units", self.tr("Teams en locaties"))
        self._add_room(card, "rights", self.tr("Rechten nakijken"), self.tr("elk half jaar"))
        self._add_room(card, "who_may", self.tr("Wie mag wat"))
        self._add_room(
            card,
            "recovery",
            self.tr("Herstelcode op papier"),
            self.tr("als alle wachtwoorden kwijt zijn"),
        )
        return card

    def _kept(self) -> Card:
        card = Card(self.tr("Wat wij bewaren"))
        self._add_room(
            card, "backups", self.tr("Reservekopieën"), self.tr("elke dag vanzelf, en terugzetten")
        )
        self._add_room(
            card, "retention", self.tr("Bewaartermijnen"), self.tr("wat weg mag, en de verslagen")
        )
        self._add_room(
            card,
            "privacy_papers",
            self.tr("Papieren over privacy"),
            self.tr("register, folder, wie zag wat"),
        )
        self._add_room(
            card, "log_check", self.tr("Kloppen de logboeken?"), self.tr("elk half jaar")
        )
        return card

    def _add_room(self, card: Card, room: str, text: str, detail: str = "") -> None:
        row = RowButton(text, detail)
        row.clicked.connect(lambda: self.room_wanted.emit(room))
        self.rows[room] = row
        card.body.addWidget(row)

    def _settings(self) -> Card:
        card = Card(self.tr("Instellingen"))
        for section, words in self._section_words().items():
            row = RowButton(words)
            row.clicked.connect(lambda _on=False, wanted=section: self.section_chosen.emit(wanted))
            self.rows[section] = row
            card.body.addWidget(row)
        return card

    def _section_words(self) -> Mapping[Section, str]:
        return {
            Section.PAPER: self.tr("Op het papier"),
            Section.SPEECH: self.tr("Hoe we praten"),
            Section.HELP: self.tr("Als iets niet kan wachten"),
            Section.PRIVACY: self.tr("Vragen over privacy"),
            Section.AREAS: self.tr("Onderwerpen van de brug"),
            Section.SAFETY: self.tr("Op slot en inloggen"),
        }

    def hide_what_a_file_has(self) -> None:
        """On a server its own administrator makes backups, and there is no printed code."""
        for room in ("recovery", "backups"):
            self.rows[room].hide()

    def show_backups(self, state: BackupState, now: datetime) -> None:
        """How it stands with the backups; an administrator sees it without looking for it."""
        self.backups.show_state(state, now)
        self.backups.show()

    def show_state(self, state: HomeState) -> None:
        """Shows what is left to settle, or that nothing is."""
        matters = state.matters or ()
        self._settled.setVisible(state.matters == ())
        self._title.setText(self.tr("Nog %Ln dingen te doen", "", len(matters)))
        words = self._matter_words()
        rows = []
        for matter in matters:
            row = RowButton(*words[matter])
            row.clicked.connect(lambda _on=False, wanted=matter: self.matter_chosen.emit(wanted))
            rows.append(row)
        self.matters.show_rows(rows)
        begin_at(self, rows[0] if rows else self.rows["staff"])

    def _matter_words(self) -> Mapping[Matter, tuple[str, str]]:
        looked = self.tr("kijk of dit bij jullie past")
        return {
            Matter.NAME: (self.tr("Naam van de gemeente"), self.tr("komt op het papier")),
            Matter.DESK_PHONE: (self.tr("Telefoon van de balie"), self.tr("komt op het papier")),
            Matter.LOCATIONS: (self.tr("Locaties"), self.tr("waar jullie werken")),
            Matter.PRIVACY: (
                self.tr("Vragen over privacy"),
                self.tr("hoe een deelnemer de functionaris bereikt"),
            ),
            Matter.SPEECH: (self.tr("Je of u"), looked),
            Matter.AREAS: (self.tr("Onderwerpen van de brug"), looked),
            Matter.SAFETY: (self.tr("Op slot en inloggen"), looked),
            Matter.RETENTION: (self.tr("Bewaartermijnen"), looked),
            Matter.BACKUP_PLACE: (
                self.tr("Plek voor reservekopieën"),
                self.tr("op een andere schijf dan deze"),
            ),
            Matter.RECOVERY: (
                self.tr("Herstelcode op papier"),
                self.tr("nodig als alle wachtwoorden kwijt zijn"),
            ),
            Matter.SECOND_KEEPER: (
                self.tr("Een tweede beheerder"),
                self.tr("zodat er altijd iemand bij kan"),
            ),
            Matter.SECOND_STEP: (
                self.tr("Een code van je telefoon"),
                self.tr("bij het inloggen, naast je wachtwoord"),
            ),
            Matter.RIGHTS: (self.tr("Rechten nakijken"), self.tr("het is een half jaar geleden")),
        }

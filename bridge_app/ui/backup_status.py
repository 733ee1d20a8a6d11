"""The sentence about backups: how it stands, and what to do when it does not stand well."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.backup import BackupState, Standing
from bridge_app.services.clock import at_the_desk
from bridge_app.ui.parts import Card, Paragraph, Quiet
from bridge_app.words import clock, short_date, weekday_date


class BackupStatus(QWidget):
    """One sentence; in a tinted card when somebody has to do something."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.good, self.trouble = Paragraph(), Paragraph()
        self.practised = Quiet()
        self._calm, self._warning = Card(), Card(role="note_soft")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._calm)
        around.addWidget(self._warning)
        self._calm.body.addWidget(self.good)
        self._calm.body.addWidget(self.practised)
        self._warning.body.addWidget(self.trouble)

    def show_state(self, state: BackupState, now: datetime) -> None:
        """How it stands at this moment."""
        standing = state.standing(now)
        well = standing is Standing.GOOD
        self._calm.setVisible(well)
        self._warning.setVisible(not well)
        (self.good if well else self.trouble).setText(self._sentence(state, standing, now))
        self.practised.setText(self._practised(state))

    def _sentence(self, state: BackupState, standing: Standing, now: datetime) -> str:
        when = self.moment(state.last, now) if state.last else ""
        said = {
            Standing.GOOD: self.tr("Laatste goede reservekopie: {when}, in {place}."),
            Standing.NO_PLACE: self.tr(
                "Er worden nog geen reservekopieën gemaakt. Kies eerst een plek."
            ),
            Standing.PLACE_GONE: self.tr(
                "De plek voor reservekopieën is er niet: {place}."
                " Sluit de schijf aan, of kies een andere plek."
            ),
            Standing.NEVER: self.tr("Er is een plek, maar nog geen reservekopie. Maak er nu een."),
            Standing.LATE: self.tr(
                "De laatste goede reservekopie is van {when}. Dat is te lang geleden."
                " Maak er nu een."
            ),
        }
        return said[standing].format(when=when, place=state.place)

    def moment(self, at: datetime, now: datetime) -> str:
        """As in "vandaag om 10.15" or "maandag 2 maart om 10.15", by the clock at the desk."""
        here, today = at_the_desk(at), at_the_desk(now).date()
        said = clock(self._language, here.time())
        if here.date() == today:
            return self.tr("vandaag om {clock}").format(clock=said)
        day = weekday_date(self._language, here.date())
        return self.tr("{day} om {clock}").format(day=day, clock=said)

    def _practised(self, state: BackupState) -> str:
        if state.rehearsed is None:
            return self.tr("Terugzetten is nog niet geoefend. Doe dat een keer per jaar.")
        said = self.tr("Terugzetten geoefend op {day}. Dat duurde %Ln seconden.", "", state.seconds)
        return said.format(day=short_date(state.rehearsed))

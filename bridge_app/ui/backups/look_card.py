"""What stands in a backup, and from there back: to practise, or into an empty folder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from bridge_app.problem_words import sentence
from bridge_app.services.clock import at_the_desk
from bridge_app.services.restores import Restored
from bridge_app.ui.backups.state import Back, BackupsState, Inside
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Quiet,
    TextField,
    press_on_enter,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.words import clock, euros, weekday_date


class LookCard(Card):
    """One backup: a password opens it, then one sees what stands in it and what one can do."""

    look_wanted = Signal(str)  # password
    rehearse_wanted = Signal(str)
    restore_wanted = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._file, self._told, self._back = Paragraph(), Paragraph(), Paragraph()
        edit = TextField()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.password = Field(
            self.tr("Jouw wachtwoord"),
            edit,
            self.tr(
                "Van een beheerder, zoals het was toen de kopie werd gemaakt."
                " De herstelcode mag ook."
            ),
        )
        self.look = Button(self.tr("Kijk wat erin staat"), "eye")
        self.rehearse = Button(self.tr("Oefen het terugzetten"), "clock")
        self.restore = Button(self.tr("Zet terug in een lege map"), "archive-restore")
        self._note = Quiet(self.tr("Wat nu in gebruik is, blijft staan. Daar verandert niets aan."))
        self._build()

    def _build(self) -> None:
        buttons = leading(self.rehearse)
        layout = buttons.layout()
        if isinstance(layout, Flow):
            layout.addWidget(self.restore)
        for part in (self._file, self.password, leading(self.look), self._told, buttons):
            self.body.addWidget(part)
        self.body.addWidget(self._note)
        self.body.addWidget(self._back)
        for button, wish in (
            (self.look, self.look_wanted),
            (self.rehearse, self.rehearse_wanted),
            (self.restore, self.restore_wanted),
        ):
            button.clicked.connect(lambda _on=False, wish=wish: wish.emit(self.password.text()))
        press_on_enter(self.password, self.look)

    def show_state(self, state: BackupsState) -> None:
        """Shows the backup that was chosen, or nothing."""
        self.setVisible(state.chosen is not None)
        self._file.setText(state.chosen.name if state.chosen else "")
        known = state.inside
        self._told.setText(self._words(known) if known else "")
        for part in (self._told, self.rehearse, self.restore, self._note):
            part.setVisible(known is not None)
        self._back.setText(self._back_words(state.back) if state.back else "")
        self._back.setVisible(state.back is not None)
        for button in (self.look, self.rehearse, self.restore):
            button.setEnabled(state.busy is None)
        refused = state.refused
        self.password.show_error(sentence(refused, self._language) if refused else "")

    def _words(self, inside: Inside) -> str:
        here = at_the_desk(inside.made_at)
        day, at = weekday_date(self._language, here.date(), year=True), here.time()
        lines = (
            self.tr("Gemaakt op {day} om {clock}.").format(
                day=day, clock=clock(self._language, at)
            ),
            self.tr("%Ln deelnemers", "", inside.people),
            self.tr("%Ln gesprekken", "", inside.talks),
            self.tr("%Ln regels in het grootboek, samen {euros}", "", inside.given).format(
                euros=euros(self._language, inside.cents)
            ),
        )
        return "\n".join(lines)

    def _back_words(self, back: Back) -> str:
        """All that whoever put it back has to know and do; it stays until another is chosen."""
        done = back.done
        lines = (
            self.tr("Alles staat terug in {folder}.").format(folder=back.folder),
            self._erased_words(done),
            self.tr("Ga op slot en zoek daar deze map."),
            self.tr("Alleen met de herstelcode kan iemand er nu in.")
            if done.by_code
            else self.tr("Alleen jij kunt er nu in."),
            self.tr("Geef de anderen een nieuw wachtwoord, en maak een nieuwe herstelcode."),
        )
        return "\n".join(lines)

    def _erased_words(self, done: Restored) -> str:
        if not done.listed:
            return self.tr(
                "Let op: er is geen lijst gevonden van wat er gewist is."
                " Wie na deze kopie gewist is, staat er nu weer in."
            )
        if not done.erased:
            return self.tr("Wat gewist is, is niet teruggekomen.")
        said = self.tr("Wat na deze kopie gewist was, is opnieuw gewist: {count}.")
        return said.format(count=done.erased)

    def clear(self) -> None:
        """Forgets the password."""
        self.password.set_text("")

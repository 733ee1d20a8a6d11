"""Somebody new in one panel: five fields, one of them needed; safe contact; doubles."""

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.contact_part import ContactPart
from bridge_app.ui.desk.finding import HitRow
from bridge_app.ui.desk.state import HitLine, NewForm, NewState
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Subheading,
    Tick,
    announce,
    begin_at,
)
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import languages, own_name

TWO_COLUMNS_UNTIL = 1.5


class NewPanel(QWidget):
    """The panel "Nieuwe deelnemer"."""

    changed = Signal(object)  # NewForm
    make_wanted = Signal(object, bool)  # NewForm, whether the conversation starts at once
    chosen = Signal(object)  # HitLine: it is this person after all
    left = Signal()
    list_wanted = Signal()  # many at once
    doubles_wanted = Signal()  # who may stand here twice

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        help_text = self.tr("Dag, maand en jaar, zoals 12-03-1988. Mag leeg blijven.")
        self.first = Field(self.tr("Hoe wil de deelnemer heten?"))
        self.last = Field(self.tr("Achternaam"))
        self.birth = Field(self.tr("Geboortedatum"), help_text=help_text)
        self.phone = Field(self.tr("Telefoon"), help_text=self.tr("Mag leeg blijven."))
        who_help = self.tr("Wie leest post of berichten mee? Mag leeg blijven.")
        self.who = Field(self.tr("Wie kijkt mee?"), help_text=who_help)
        self.contact = ContactPart(brief=True)
        self.language = Picker([(own_name(code), code) for code in languages()])
        self.start = PrimaryButton(self.tr("Maak en start gesprek"), "play")
        self.make = Button(self.tr("Maak"), "check")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.many = PlainButton(self.tr("Lees een lijst met deelnemers in"), "file-spreadsheet")
        self.twice = PlainButton(self.tr("Kijk wie hier dubbel staat"), "users-round")
        self.still_new = Tick(self.tr("Toch nieuw: dit is iemand anders"))
        begin_at(self, self.first)
        self._build()
        self._connect()
        self.dress(theme_of())

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Nieuwe deelnemer"))
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        spoken = Field(self.tr("Taal"), self.language)
        self._fields = (self.first, self.last, self.birth, self.phone, spoken, self.who)
        skip = Quiet(self.tr("Vraag het de deelnemer zelf. Overslaan mag."))
        warning = self.tr("Deze persoon lijkt al in het systeem te staan. Kijk eerst even.")
        self.doubles = ListCard(warning, "note_soft")
        actions = QWidget()
        row = Flow(actions)
        for button in (self.start, self.make, self.back):
            row.addWidget(button)
        for part in (holder, skip, self.contact, self.doubles, self.still_new, actions):
            card.body.addWidget(part)
        around.addWidget(card)
        others = QWidget()
        beside = Flow(others)
        for button in (self.many, self.twice):
            beside.addWidget(button)
        around.addWidget(others)
        around.addStretch(1)

    def dress(self, theme: Theme) -> None:
        top = Qt.AlignmentFlag.AlignTop
        across = 2 if theme.scale < TWO_COLUMNS_UNTIL else 1
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // across, place % across, top)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(16))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, across - 1)

    def _connect(self) -> None:
        for field in (self.first, self.last, self.birth):
            field.edit.textEdited.connect(self._tell_change)  # type: ignore[attr-defined]  # a TextField
        for field in (self.first, self.last, self.birth, self.phone, self.who):
            field.edit.returnPressed.connect(self.start.click)  # type: ignore[attr-defined]  # a TextField
        self.start.clicked.connect(lambda: self.make_wanted.emit(self.form(), True))
        self.make.clicked.connect(lambda: self.make_wanted.emit(self.form(), False))
        self.back.clicked.connect(self.left)
        self.many.clicked.connect(self.list_wanted)
        self.twice.clicked.connect(self.doubles_wanted)

    def lead_to_appointment(self, leads: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """Whether somebody made here is made for an appointment."""
        note, make = self.tr("Maak en noteer afspraak"), self.tr("Maak")
        self.make.setText(note if leads else make)

    def form(self) -> NewForm:
        """What is typed now."""
        return NewForm(
            self.first.text(),
            self.last.text(),
            self.birth.text(),
            self.phone.text(),
            str(self.language.currentData()),
            **self.contact.answers(),
            who_reads=self.who.text(),
        )

    def show_new(self, state: NewState) -> None:
        """Shows the panel as a whole: what is typed, what is wrong, and possible doubles."""
        texts = (state.form.first_name, state.form.last_name, state.form.birth_date)
        for field, text in zip(self._fields, (*texts, state.form.phone), strict=False):
            field.set_text(text)
        self.language.setCurrentIndex(max(self.language.findData(state.form.language), 0))
        self.who.set_text(state.form.who_reads)
        self.contact.show_answers(asdict(state.form))
        self.show_doubles(state.doubles)
        self.show_troubles(state.troubles)

    def show_troubles(self, troubles: Mapping[str, FieldProblem]) -> None:
        """Says under each field what is wrong; the focus goes to the first of them."""
        names = ("first_name", "last_name", "birth_date", "phone", "language", "who_reads")
        wrong = []
        for name, field in zip(names, self._fields, strict=False):
            problem = troubles.get(name)
            field.show_error(sentence(problem, self._language) if problem else "")
            wrong += [field] if problem else []
        if wrong:
            wrong[0].setFocus()
            announce(self, wrong[0].error, urgent=True)

    def show_doubles(self, doubles: tuple[HitLine, ...]) -> None:
        """Shows who may be the same person."""
        if not doubles:
            self.still_new.setChecked(False)
        self.doubles.show_rows(map(self._double_row, doubles))
        self.still_new.setVisible(bool(doubles))

    def point_at_doubles(self) -> None:
        """Nothing is made while nobody looked who may be the same."""
        title = self.doubles.findChild(Subheading)
        announce(self, title.text() if title else "", urgent=True)
        self.still_new.setFocus()

    def _double_row(self, hit: HitLine) -> QWidget:
        row = HitRow()
        row.show_hit(hit)
        row.clicked.connect(lambda: self.chosen.emit(hit))
        return row

    def _tell_change(self) -> None:
        self.changed.emit(self.form())

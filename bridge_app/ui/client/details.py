"""What is known of a client, to change: names, day of birth, how to reach them safely."""

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bridge_app.domain.people import AddressForm
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.client.ages import AgePicker
from bridge_app.ui.client.details_state import DetailsForm
from bridge_app.ui.contact_part import ContactPart
from bridge_app.ui.parts import (
    Card,
    Field,
    Flow,
    Heading,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Subheading,
    begin_at,
)
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.column import as_high_as_needed
from bridge_app.words import languages, own_name

TWO_COLUMNS_UNTIL = 1.5
WIDEST = 760


class DetailsPanel(QWidget):
    """The panel "Gegevens wijzigen"; Enter in a field keeps it, like the button."""

    keep_wanted = Signal(object)  # DetailsForm
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.first = Field(self.tr("Hoe wil de deelnemer heten?"))
        self.last = Field(self.tr("Achternaam"))
        birth_help = self.tr("Zoals 12-03-1988. Mag leeg blijven.")
        self.birth = Field(self.tr("Geboortedatum"), help_text=birth_help)
        self.phone = Field(self.tr("Telefoon"), help_text=self.tr("Mag leeg blijven."))
        self.language = Picker([(own_name(code), code) for code in languages()])
        self.form = Picker([(self.tr("je"), AddressForm.JE), (self.tr("u"), AddressForm.U)])
        own_help = self.tr("Zo kennen jullie de deelnemer. Mag leeg blijven.")
        self.case = Field(self.tr("Nummer in het eigen systeem"), help_text=own_help)
        self.age, self.contact = AgePicker(), ContactPart()
        who_help = self.tr("Bijvoorbeeld wie de post openmaakt of de telefoon opneemt.")
        self.who = Field(self.tr("Wie kijkt mee?"), help_text=who_help)
        self.keep = PrimaryButton(self.tr("Bewaar"), "check")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.both = BothVersions(language)
        begin_at(self, self.first)
        self._build()
        self._connect()
        self.dress(theme_of())

    # --- the parts ---------------------------------------------------------------------------

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self._card.body.addWidget(Heading(self.tr("Gegevens wijzigen")))
        beside = QHBoxLayout()  # knows how wide the card becomes, and so how high
        around.addLayout(beside)
        beside.addWidget(self._card, 1000)
        beside.addStretch(1)
        around.addStretch(1)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        as_high_as_needed(holder)
        spoken = Field(self.tr("Taal"), self.language)
        form = Field(self.tr("Aanspreken met"), self.form)
        names = (self.first, self.last, self.birth, self.phone)
        age_help = self.tr("Mag leeg blijven.")
        self._age = Field(self.tr("Leeftijd"), self.age, age_help)
        self._fields = (*names, spoken, form, self.case, self._age)
        self._card.body.addWidget(self.both)
        self._card.body.addWidget(holder)
        self._add_contact()
        actions = QWidget()
        row = Flow(actions)
        for button in (self.keep, self.back):
            row.addWidget(button)
        self._card.body.addWidget(actions)

    def _add_contact(self) -> None:
        body = self._card.body
        body.addWidget(Subheading(self.tr("Veilig contact")))
        body.addWidget(Quiet(self.tr("Vraag het de deelnemer zelf. We houden ons eraan.")))
        body.addWidget(self.contact)
        body.addWidget(self.who)

    def _connect(self) -> None:
        for field in (*self._fields, self.who):
            if isinstance(field.edit, QLineEdit):
                field.edit.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.typed()))
        self.back.clicked.connect(self.left)
        self.both.left.connect(self.first.setFocus)
        if isinstance(self.birth.edit, QLineEdit):
            self.birth.edit.textChanged.connect(self._ask_age)

    def _ask_age(self, birth_date: str) -> None:
        """Nobody is asked what their day of birth says already."""
        self._age.setVisible(not birth_date.strip())

    def dress(self, theme: Theme) -> None:
        across = 2 if theme.scale < TWO_COLUMNS_UNTIL else 1
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(16))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, across - 1)
        self._card.setMaximumWidth(theme.px(WIDEST))

    # --- what stands in it -------------------------------------------------------------------

    def typed(self) -> DetailsForm:
        """What is typed and tapped now."""
        return DetailsForm(
            first_name=self.first.text(),
            last_name=self.last.text(),
            birth_date=self.birth.text(),
            phone=self.phone.text(),
            language=str(self.language.currentData()),
            address_form=str(self.form.currentData()),
            case_number=self.case.text(),
            who_reads=self.who.text(),
            age_band=str(self.age.currentData()),
            **self.contact.answers(),
        )

    def show_form(self, form: DetailsForm) -> None:
        """Shows these; nothing is wrong yet."""
        for field, text in self._texts(form).items():
            field.set_text(text)
        self.language.setCurrentIndex(max(self.language.findData(form.language), 0))
        self.form.setCurrentIndex(max(self.form.findData(form.address_form), 0))
        self.age.setCurrentIndex(max(self.age.findData(form.age_band), 0))
        self.contact.show_answers(asdict(form))
        self.show_trouble(None)
        self.both.hide()

    def _texts(self, form: DetailsForm) -> Mapping[Field, str]:
        return {
            self.first: form.first_name,
            self.last: form.last_name,
            self.birth: form.birth_date,
            self.phone: form.phone,
            self.case: form.case_number,
            self.who: form.who_reads,
        }

    def read(self, form: DetailsForm) -> Mapping[str, str]:
        """What each field says, by its name on the page."""
        texts = {field: text for field, text in self._texts(form).items() if field is not self.who}
        return {
            **{field.edit.accessibleName(): text for field, text in texts.items()},
            self.tr("Taal"): own_name(form.language),
            self.tr("Aanspreken met"): form.address_form,
            self.tr("Leeftijd"): self.age.itemText(self.age.findData(form.age_band)),
            **self.contact.read(asdict(form)),
            self.who.edit.accessibleName(): form.who_reads,
        }

    def show_trouble(self, problem: FieldProblem | None) -> None:
        """Says under its field what is wrong, and goes there; None: nothing is."""
        fields = {
            "first_name": self.first,
            "last_name": self.last,
            "birth_date": self.birth,
            "phone": self.phone,
            "case_number": self.case,
            "who_reads": self.who,
        }
        for field in fields.values():
            field.show_error("")
        if problem is None:
            return
        wrong = fields[problem.field]
        wrong.show_error(sentence(problem, self._language))
        wrong.setFocus()

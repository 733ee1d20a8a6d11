"""The settings of the municipality, as the administrator sees them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.municipality import REVIEW_CHOICES, REVIEW_MONTHS, Municipality
from bridge_app.domain.people import AddressForm
from bridge_app.problem_words import sentence
from bridge_app.ui.municipality.state import SettingsState
from bridge_app.ui.parts import (
    Bar,
    Card,
    Choice,
    Field,
    FieldLabel,
    Flow,
    PrimaryButton,
    Quiet,
    TextArea,
    TextField,
    begin_at,
    page_column,
    press_on_enter,
)


class MunicipalityPage(QWidget):
    """The settings and one button: here, and only here, one saves by pressing."""

    changed = Signal(object)  # Municipality
    save_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Instellingen"))
        self._language = language
        self.save = PrimaryButton(self.tr("Bewaar de instellingen"))
        self.fields = self._made_fields()
        self.forms, self.months = QButtonGroup(self), QButtonGroup(self)
        column = page_column(self, self.tr("Instellingen"), Bar(end=(self.save,)))
        column.body.addWidget(self._paper_card())
        column.body.addWidget(self._crisis_card())
        column.body.addWidget(self._words_card())
        column.body.addWidget(self._review_card())
        column.body.addStretch(1)
        self._connect()
        begin_at(self, self.fields["name"])

    def _made_fields(self) -> dict[str, Field]:
        disagree, crisis = TextArea(lines=4), TextArea(lines=4)
        return {
            "name": Field(self.tr("Naam van de gemeente")),
            "desk_phone": Field(
                self.tr("Telefoon van de balie"),
                help_text=self.tr("Leeg: dan staat er geen nummer op het papier."),
            ),
            "location": Field(self.tr("Plek van de balie")),
            "disagree_text": Field(self.tr("Niet eens met ons? Waar kan iemand heen?"), disagree),
            "crisis_text": Field(
                self.tr("Wie helpt vandaag nog, als iets niet kan wachten?"),
                crisis,
                self.tr("De deelnemer leest dit mee. Schrijf kort: waar, wie, welk nummer."),
            ),
        }

    def _paper_card(self) -> Card:
        card = Card(self.tr("Op het papier"))
        for name, field in self.fields.items():
            if name != "crisis_text":
                card.body.addWidget(field)
        return card

    def _crisis_card(self) -> Card:
        card = Card(self.tr("Als iets niet kan wachten"))
        card.body.addWidget(self.fields["crisis_text"])
        return card

    def _words_card(self) -> Card:
        card = Card(self.tr("Hoe we praten"))
        card.body.addWidget(FieldLabel(self.tr("Zo spreken we deelnemers aan")))
        row = QWidget()
        flow = Flow(row)
        for number, (form, words) in enumerate(self._forms()):
            choice = Choice(words)
            choice.setProperty("form", form)
            self.forms.addButton(choice, number)
            flow.addWidget(choice)
        card.body.addWidget(row)
        card.body.addWidget(Quiet(self.tr("Voor één deelnemer kan dit anders zijn.")))
        return card

    def _forms(self) -> tuple[tuple[AddressForm, str], ...]:
        return (AddressForm.JE, self.tr("je en jij")), (AddressForm.U, self.tr("u"))

    def _review_card(self) -> Card:
        card = Card(self.tr("Weer naar de brug kijken"))
        card.body.addWidget(FieldLabel(self.tr("Na hoeveel maanden?")))
        row = QWidget()
        flow = Flow(row)
        for months in REVIEW_CHOICES:
            choice = Choice(self.tr("{months} maanden").format(months=months))
            self.months.addButton(choice, months)
            flow.addWidget(choice)
        card.body.addWidget(row)
        card.body.addWidget(Quiet(self.tr("De deelnemer kan in het gesprek anders kiezen.")))
        return card

    def _connect(self) -> None:
        for field in self.fields.values():
            edit = field.edit
            if isinstance(edit, TextField):
                edit.textEdited.connect(self._tell)
            elif isinstance(edit, TextArea):
                edit.textChanged.connect(self._tell)
        self.forms.idClicked.connect(self._tell)
        self.months.idClicked.connect(self._tell)
        self.save.clicked.connect(self.save_wanted)
        press_on_enter(self, self.save)

    def _tell(self) -> None:
        self.changed.emit(self.typed())

    def typed(self) -> Municipality:
        """What stands in the fields."""
        chosen = self.forms.checkedButton()
        form = AddressForm(chosen.property("form")) if chosen else AddressForm.JE
        texts = {name: field.text() for name, field in self.fields.items()}
        months = max(self.months.checkedId(), 0) or REVIEW_MONTHS
        return Municipality(**texts, address_form=form, review_months=months)

    def fill(self, municipality: Municipality) -> None:
        """Puts these settings in the fields."""
        for name, field in self.fields.items():
            field.set_text(str(getattr(municipality, name)))
        for choice in self.forms.buttons():
            choice.setChecked(choice.property("form") == municipality.address_form)
        for choice in self.months.buttons():
            choice.setChecked(self.months.id(choice) == municipality.review_months)

    def show_state(self, state: SettingsState) -> None:
        """Says at its field what is wrong; the button works when there is something to keep."""
        self.save.setEnabled(state.can_save)
        wrong = state.problem.field if state.problem else ""
        for name, field in self.fields.items():
            fault = state.problem if name == wrong else None
            field.show_error(sentence(fault, self._language) if fault else "")
        if wrong in self.fields:
            self.fields[wrong].setFocus()

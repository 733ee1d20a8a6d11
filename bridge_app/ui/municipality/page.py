"""The settings of the municipality, one screen for what belongs together, in fields and choices."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.municipality import (
    IDLE_CHOICES,
    REVIEW_CHOICES,
    Municipality,
    SecondStep,
)
from bridge_app.domain.people import AddressForm
from bridge_app.domain.setting_up import Section
from bridge_app.problem_words import sentence
from bridge_app.ui.aloud.told import VoicesTold
from bridge_app.ui.language import read_in
from bridge_app.ui.municipality.state import Area, SettingsState
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Choice,
    Field,
    FieldLabel,
    Flow,
    PrimaryButton,
    Prose,
    Quiet,
    Subheading,
    TextArea,
    TextField,
    Tick,
    Trouble,
    begin_at,
    column,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.words import FALLBACK, checked_by, language_name, languages, own_name

CARD = "crisis_text."
"""Before a language: the field of the crisis card in it."""

APART = "\u2068{}\u2069"
"""A name that may be read from the right, in a line that is read from the left."""


class Options(QWidget):
    """One of a few answers, side by side, under its question."""

    chosen = Signal()

    def __init__(
        self, question: str, options: Sequence[tuple[str, object]], help_text: str
    ) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._meanings = [meaning for _, meaning in options]
        around = column(self, spacing=8)
        row = tell_as_group(QWidget(), question)
        flow = Flow(row)
        for number, (words, _) in enumerate(options):
            choice = Choice(words)
            choice.setAccessibleDescription(question)
            self._group.addButton(choice, number)
            flow.addWidget(choice)
        for part in (FieldLabel(question), row, Quiet(help_text)):
            around.addWidget(part)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda _number: self.chosen.emit())

    @property
    def choice(self) -> object:
        """What is chosen; the first when nothing is."""
        return self._meanings[max(self._group.checkedId(), 0)]

    def choose(self, meaning: object) -> None:
        """Marks this one; says nothing to anyone. One that is not offered leaves all open."""
        self._group.setExclusive(False)
        for number, each in enumerate(self._meanings):
            self._group.button(number).setChecked(each == meaning)
        self._group.setExclusive(True)
        if meaning in self._meanings:
            self.setFocusProxy(self._group.button(self._meanings.index(meaning)))


class MunicipalityPage(QWidget):
    """One screen of the settings and one button: here, and only here, one saves by pressing."""

    changed = Signal(object)  # Municipality
    save_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal()
    counter_set = Signal(bool)  # this machine stands where everybody walks by
    closed = Signal()

    def __init__(self, section: Section, language: str, areas: Sequence[Area] = ()) -> None:
        """`areas` are the subjects of the bridge, for the screen that turns them on and off."""
        super().__init__()
        self._language = language
        self._showing, self._filling = Municipality(), False
        self.section, self._areas = section, areas
        of_clients = () if section is not Section.HELP else languages()
        self._abroad = tuple(each for each in of_clients if each != FALLBACK)
        self.fields: dict[str, Field] = {}
        self.options: dict[str, Options] = {}
        self.ticks: dict[str, Tick] = {}
        self.setWindowTitle(self._title())
        self.save = PrimaryButton(self.tr("Bewaar"))
        back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(back, end=(self.save,)))
        self._error = Trouble()
        self._card = Card()
        page.body.addWidget(self._card)
        self._made()[section]()
        self._card.body.addWidget(self._error)
        if section is Section.PAPER:
            page.body.addWidget(self._printer())
        if section is Section.SPEECH:
            page.body.addWidget(self._tongues())
        page.body.addStretch(1)
        back.clicked.connect(self.closed)
        self.save.clicked.connect(self.save_wanted)
        press_on_enter(self, self.save)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order."""
        return step_as_read(self, forward=forward)

    def _title(self) -> str:
        return {
            Section.PAPER: self.tr("Op het papier"),
            Section.SPEECH: self.tr("Hoe we praten"),
            Section.HELP: self.tr("Als iets niet kan wachten"),
            Section.PRIVACY: self.tr("Vragen over privacy"),
            Section.AREAS: self.tr("Onderwerpen van de brug"),
            Section.SAFETY: self.tr("Op slot en inloggen"),
        }[self.section]

    def _made(self) -> Mapping[Section, Callable[[], None]]:
        return {
            Section.PAPER: self._paper,
            Section.SPEECH: self._speech,
            Section.HELP: self._help,
            Section.PRIVACY: self._privacy,
            Section.AREAS: self._subjects,
            Section.SAFETY: self._safety,
        }

    # --- what stands on each screen ------------------------------------------------------------

    def _paper(self) -> None:
        empty = self.tr("Leeg: dan staat er geen nummer op het papier.")
        self._text("name", Field(self.tr("Naam van de gemeente")))
        self._text("desk_phone", Field(self.tr("Telefoon van de balie"), help_text=empty))
        self._text("location", Field(self.tr("Plek van de balie")))
        disagree = self.tr("Niet eens met ons? Waar kan iemand heen?")
        self._text("disagree_text", Field(disagree, TextArea(lines=4)))

    def _printer(self) -> Card:
        """A page to try a printer with; it has nothing to do with what is typed above."""
        card = Card()
        title = Subheading(self.tr("Proefblad voor de printer"))
        why = self.tr("Zo zie je of een printer de patronen, de rand en kleine letters goed drukt.")
        self.keep_page = Button(self.tr("Bewaar als bestand"), "file-text")
        self.print_page = Button(self.tr("Print het proefblad"), "printer")
        row = QWidget()
        flow = Flow(row)
        for button in (self.print_page, self.keep_page):
            flow.addWidget(button)
        for part in (title, Quiet(why), row):
            card.body.addWidget(part)
        self.print_page.clicked.connect(self.print_wanted)
        self.keep_page.clicked.connect(self.file_wanted)
        return card

    def _help(self) -> None:
        asked = self.tr("Wie helpt vandaag nog, als iets niet kan wachten?")
        read_along = self.tr("De deelnemer leest dit mee. Schrijf kort: waar, wie, welk nummer.")
        self._text("crisis_text", Field(asked, TextArea(lines=4), read_along))
        self._card.body.addWidget(Subheading(self.tr("Voor wie een andere taal leest")))
        empty = self.tr(
            "Dit staat dan boven het Nederlands. Leeg: dan zegt het scherm in die taal dat jullie"
            " samen kijken wie kan helpen."
        )
        self._card.body.addWidget(Quiet(empty))
        for tongue in self._abroad:
            named = self.tr("{language}: wie helpt vandaag?").format(
                language=language_name(self._language, tongue).capitalize()
            )
            area = TextArea(lines=3)
            read_in(area, tongue)
            self._text(f"{CARD}{tongue}", Field(named, area))

    def _privacy(self) -> None:
        asked = self.tr("Hoe bereikt een deelnemer de functionaris gegevensbescherming?")
        help_text = self.tr("Dit komt op het blad over privacy. Schrijf een naam, nummer of mail.")
        self._text("privacy_contact", Field(asked, TextArea(lines=3), help_text))

    def _speech(self) -> None:
        forms = [(self.tr("je en jij"), AddressForm.JE), (self.tr("u"), AddressForm.U)]
        asked = self.tr("Zo spreken we deelnemers aan")
        other = self.tr("Voor één deelnemer kan dit anders zijn.")
        self._choice("address_form", Options(asked, forms, other))
        months = [
            (self.tr("{months} maanden").format(months=each), each) for each in REVIEW_CHOICES
        ]
        asked = self.tr("Na hoeveel maanden kijken we weer naar de brug?")
        other = self.tr("De deelnemer kan in het gesprek anders kiezen.")
        self._choice("review_months", Options(asked, months, other))

    def _tongues(self) -> Card:
        """What deelnemers can read here, and who of those who grew up with it checked it."""
        card = Card()
        card.body.addWidget(Subheading(self.tr("Talen van deelnemers")))
        unchecked = self.tr("nog niet nagekeken; dat staat dan op het papier")
        for tongue in languages():
            who = checked_by(tongue)
            told = self.tr("nagekeken door {who}").format(who=who) if who else unchecked
            card.body.addWidget(Prose(f"{APART.format(own_name(tongue))}: {told}"))
        card.body.addWidget(VoicesTold())
        return card

    def _subjects(self) -> None:
        self._card.body.addWidget(FieldLabel(self.tr("Waar praten jullie over?")))
        hint = self.tr("Een onderwerp dat uit staat, slaan we over in het gesprek.")
        self._card.body.addWidget(Quiet(hint))
        for area in self._areas:
            tick = Tick(area.name)
            tick.toggled.connect(self._tell)
            self.ticks[area.id] = tick
            self._card.body.addWidget(tick)
        kept = self.tr("Wat er al over gezegd is, blijft staan.")
        self._card.body.addWidget(Quiet(kept))
        if self.ticks:
            begin_at(self, next(iter(self.ticks.values())))

    def _safety(self) -> None:
        minutes = [
            (self.tr("{minutes} minuten").format(minutes=each), each) for each in IDLE_CHOICES
        ]
        asked = self.tr("Na hoeveel minuten zonder toets gaat het scherm op slot?")
        sooner = self.tr("Op een drukke balie is 2 minuten veilig. Je werk blijft bewaard.")
        self._choice("idle_minutes", Options(asked, minutes, sooner))
        self.counter = Tick(self.tr("Deze computer staat op een balie: na 2 minuten op slot"))
        self.counter.clicked.connect(self.counter_set)
        mine = self.tr("Dit geldt alleen voor deze computer, vanaf de volgende keer inloggen.")
        for part in (self.counter, Quiet(mine)):
            self._card.body.addWidget(part)
        steps = [
            (self.tr("Zonder kan niet"), SecondStep.REQUIRED),
            (self.tr("We vragen het elke maand"), SecondStep.ASKED),
        ]
        asked = self.tr("Een code van de telefoon voor beheer en coördinatie?")
        why = self.tr(
            "Wie een wachtwoord raadt, komt er dan nog niet in. De regels voor gemeenten (BIO2)"
            " vragen dit. Bij oefengegevens hoeft het niet."
        )
        self._choice("second_step", Options(asked, steps, why))

    def _text(self, name: str, field: Field) -> None:
        edit = field.edit
        if isinstance(edit, TextField):
            edit.textEdited.connect(self._tell)
        elif isinstance(edit, TextArea):
            edit.textChanged.connect(self._tell)
        self._begin(field)
        self.fields[name] = field
        self._card.body.addWidget(field)

    def _choice(self, name: str, options: Options) -> None:
        options.chosen.connect(self._tell)
        self._begin(options)
        self.options[name] = options
        self._card.body.addWidget(options)

    def _begin(self, first: QWidget) -> None:
        if not self.fields and not self.options:
            begin_at(self, first)

    # --- showing and telling -------------------------------------------------------------------

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit(self.typed())

    def typed(self) -> Municipality:
        """What stands on this screen, with the rest of the settings as they were."""
        said = {name: field.text() for name, field in self.fields.items()}
        found: dict[str, object] = {name: said[name] for name in said if CARD not in name}
        if self._abroad:
            written = {each: said[f"{CARD}{each}"] for each in self._abroad}
            every = {**self._showing.crisis_abroad, **written}
            found["crisis_abroad"] = {each: text for each, text in every.items() if text.strip()}
        found |= {name: options.choice for name, options in self.options.items()}
        if self.ticks:
            off = tuple(area for area, tick in self.ticks.items() if not tick.isChecked())
            found["areas_off"] = off
        return replace(self._showing, **found)  # type: ignore[arg-type]  # each of its own kind

    def fill(self, municipality: Municipality) -> None:
        """Puts these settings on the screen."""
        self._showing = municipality
        self._filling = True
        abroad = municipality.crisis_abroad
        for name, field in self.fields.items():
            card = CARD in name
            text = abroad.get(name.removeprefix(CARD), "") if card else getattr(municipality, name)
            field.set_text(text)
        for name, options in self.options.items():
            options.choose(getattr(municipality, name))
        for area, tick in self.ticks.items():
            tick.setChecked(area not in municipality.areas_off)
        self._filling = False

    def show_state(self, state: SettingsState) -> None:
        """Says at its field what is wrong; the button works when there is something to keep."""
        self.save.setEnabled(state.can_save)
        wrong = state.problem.field if state.problem else ""
        said = sentence(state.problem, self._language) if state.problem else ""
        for name, field in self.fields.items():
            field.show_error(said if name == wrong else "")
        elsewhere = bool(said) and wrong not in self.fields
        self._error.say(said if elsewhere else "")
        if wrong in self.fields:
            self.fields[wrong].setFocus()

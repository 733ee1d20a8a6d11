"""Getting ready: twenty seconds before the client sits down, by staff alone."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from bridge_app.domain.people import AddressForm, Needs, TalkRoute
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Bar,
    Card,
    Choice,
    Field,
    FieldLabel,
    Flow,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Subheading,
    Tick,
    begin_at,
    lay_out,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.ready.state import ReadyState, Wanted
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import languages, own_name

TICKS = ("read_aloud", "large_letters", "quiet_room", "brings_child")


class ReadyPage(QWidget):
    """Nothing here is a must; Enter goes on with what stands."""

    begin_wanted = Signal()
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Klaarzetten"))
        self._language = language
        self.begin = PrimaryButton(self.tr("Begin het gesprek"), "play")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self._name = Subheading()
        self.ticks = self._made_ticks()
        self.interpreter = Field(
            self.tr("Tolk, in welke taal?"), help_text=self.tr("Leeg: geen tolk nodig.")
        )
        self.language = Picker([(own_name(code), code) for code in languages()])
        self.forms, self.routes = QButtonGroup(self), QButtonGroup(self)
        self.held = Field(
            self.tr("Was dit gesprek op papier? Op welke dag?"),
            help_text=self.tr("Leeg: het gesprek is nu. Anders bijvoorbeeld: 3 juni."),
        )
        column = page_column(self, self.tr("Klaarzetten"), Bar(self.back, end=(self.begin,)))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column.body.addWidget(self._name)
        column.body.addLayout(self._sides)
        for card in (self._needs_card(), self._words_card()):
            self._sides.addWidget(card, 1)
        column.body.addWidget(self._talk_card())
        column.body.addStretch(1)
        self.begin.clicked.connect(self.begin_wanted)
        self.back.clicked.connect(self.left)
        press_on_enter(self, self.begin)
        begin_at(self, self.begin)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """Two cards beside each other, so that all of it is seen at once."""
        lay_out(self._sides, beside=theme.scale < BESIDE_UNTIL)
        self._sides.setSpacing(theme.px(16))

    def _made_ticks(self) -> dict[str, Tick]:
        words = (
            self.tr("Voorlezen"),
            self.tr("Grote letters"),
            self.tr("Rustige kamer"),
            self.tr("Kind komt mee: naar de speelhoek"),
        )
        return {name: Tick(text) for name, text in zip(TICKS, words, strict=True)}

    def _needs_card(self) -> Card:
        card = Card(self.tr("Wat is fijn?"))
        card.body.addWidget(_row(*self.ticks.values()))
        card.body.addWidget(self.interpreter)
        card.body.addWidget(Quiet(self.tr("En vraag of iemand water of koffie wil.")))
        return card

    def _words_card(self) -> Card:
        card = Card(self.tr("Hoe we praten"))
        forms = ((AddressForm.JE, self.tr("je en jij")), (AddressForm.U, self.tr("u")))
        ways = _row(*self._choices(self.forms, forms))
        card.body.addWidget(tell_as_group(ways, self.tr("Hoe we praten")))
        card.body.addWidget(Field(self.tr("Taal op het scherm"), self.language))
        card.body.addStretch(1)
        return card

    def _talk_card(self) -> Card:
        card = Card(self.tr("Dit gesprek"))
        asked = self.tr("Hoeveel tijd is er?")
        card.body.addWidget(FieldLabel(asked))
        routes = (
            (TalkRoute.WHOLE, self.tr("het hele gesprek, 45 tot 60 minuten")),
            (TalkRoute.SHORT, self.tr("kort, 20 minuten: wat dringt en een stap")),
        )
        card.body.addWidget(tell_as_group(_row(*self._choices(self.routes, routes)), asked))
        card.body.addWidget(self.held)
        return card

    def _choices(
        self, group: QButtonGroup, options: tuple[tuple[object, str], ...]
    ) -> list[Choice]:
        choices = [Choice(words) for _, words in options]
        for choice, (meaning, _) in zip(choices, options, strict=True):
            choice.setProperty("meaning", str(meaning))
            group.addButton(choice)
        return choices

    def show_state(self, state: ReadyState) -> None:
        """Fills the fields, and says at its field what cannot be read."""
        wanted, needs = state.wanted, state.wanted.needs
        self._name.setText(state.name)
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(needs, name))
        self.interpreter.set_text(needs.interpreter)
        self.language.setCurrentIndex(max(self.language.findData(wanted.language), 0))
        for group, value in ((self.forms, wanted.form), (self.routes, wanted.route)):
            for choice in group.buttons():
                choice.setChecked(choice.property("meaning") == value)
        self.held.set_text(wanted.held)
        self._show_problem(state)

    def _show_problem(self, state: ReadyState) -> None:
        wrong = state.problem.field if state.problem else ""
        for name, field in (("held_on", self.held), ("interpreter", self.interpreter)):
            fault = state.problem if name == wrong else None
            field.show_error(sentence(fault, self._language) if fault else "")
            if fault:
                field.setFocus()

    def wanted(self, before: Needs) -> Wanted:
        """What stands in the fields; `before` holds what this page does not ask."""
        ticks = self.ticks
        needs = replace(
            before,
            interpreter=self.interpreter.text().strip(),
            read_aloud=ticks["read_aloud"].isChecked(),
            large_letters=ticks["large_letters"].isChecked(),
            quiet_room=ticks["quiet_room"].isChecked(),
            brings_child=ticks["brings_child"].isChecked(),
        )
        return Wanted(
            needs,
            AddressForm(_chosen(self.forms) or AddressForm.JE),
            str(self.language.currentData()),
            TalkRoute(_chosen(self.routes) or TalkRoute.WHOLE),
            self.held.text(),
        )


def _chosen(group: QButtonGroup) -> str:
    choice = group.checkedButton()
    return str(choice.property("meaning")) if choice else ""


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    flow = Flow(row)
    for part in parts:
        flow.addWidget(part)
    return row

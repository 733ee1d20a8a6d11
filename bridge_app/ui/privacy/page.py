"""The page of papers on privacy: three papers, and what a leak may have shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from bridge_app.domain.exposure import Exposure, Seen
from bridge_app.paper.privacy import Layer
from bridge_app.problem_words import sentence
from bridge_app.ui.language import NAMES
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Subheading,
    TextField,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.privacy.state import Asked, PrivacyState
from bridge_app.words import short_date


class PrivacyPage(QWidget):
    """No names of clients: numbers, terms and texts of the program itself."""

    register_wanted = Signal()
    leaflet_wanted = Signal(object, str)  # Layer, language
    asked = Signal(object)  # Asked
    print_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Papieren over privacy"))
        self._language = language
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        column = page_column(self, self.windowTitle(), Bar(self.back))
        for card in (self._register_card(), self._leaflet_card(language), self._leak()):
            column.body.addWidget(card)
        column.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.register)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whatever was found."""
        return step_as_read(self, forward=forward)

    def _register_card(self) -> Card:
        card = Card(self.tr("Verwerkingsregister"))
        text = self.tr("De regel over dit programma, met de termijnen van nu.")
        card.body.addWidget(Paragraph(text))
        self.register = Button(self.tr("Print de regel"), "printer")
        self.register.clicked.connect(self.register_wanted)
        card.body.addWidget(_row(self.register))
        return card

    def _leaflet_card(self, language: str) -> Card:
        card = Card(self.tr("Wat schrijven wij op?"))
        text = self.tr("Een folder voor deelnemers. De eerste is voor het begin.")
        card.body.addWidget(Paragraph(text))
        self.language = Picker([(name, code) for code, name in NAMES.items()])
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        card.body.addWidget(Field(self.tr("Taal"), self.language))
        self.first = Button(self.tr("Print voor het begin"), "printer")
        self.whole = Button(self.tr("Print voor na het plan"), "printer")
        for button, layer in ((self.first, Layer.FIRST), (self.whole, Layer.WHOLE)):
            button.clicked.connect(lambda _on=False, layer=layer: self._leaflet(layer))
        card.body.addWidget(_row(self.first, self.whole))
        return card

    def _leaflet(self, layer: Layer) -> None:
        self.leaflet_wanted.emit(layer, self.language.currentData())

    def _leak(self) -> Card:
        card = Card(self.tr("Wie zag wat"))
        text = self.tr("Bij een lek: welke nummers kunnen gezien zijn, door wie.")
        self.begin = Field(self.tr("Van"), TextField())
        self.end = Field(self.tr("Tot en met"), TextField())
        self.who = Picker([])
        self.look = PrimaryButton(self.tr("Zoek uit"), "search")
        fields = QWidget()
        flow = Flow(fields, spacing=16)
        for field in (self.begin, self.end, Field(self.tr("Wie"), self.who)):
            flow.addWidget(field)
        for part in (Paragraph(text), fields, _row(self.look), self._found()):
            card.body.addWidget(part)
        self.look.clicked.connect(lambda: self.asked.emit(self.wish()))
        return card

    def _found(self) -> QWidget:
        self._result = Card()
        self._count = Subheading()
        heads = (
            Column(self.tr("Nummer")),
            Column(self.tr("Medewerker")),
            Column(self.tr("Apparaat")),
            Column(self.tr("Dagen")),
            Column(self.tr("Gezien")),
            Column(self.tr("Geprint")),
        )
        self.table = Table(self.tr("Wie zag wat"), heads, even=True)
        for section in (0, 4, 5):
            fit = QHeaderView.ResizeMode.ResizeToContents
            self.table.horizontalHeader().setSectionResizeMode(section, fit)
        self.print = Button(self.tr("Print dit"), "printer")
        self.print.clicked.connect(self.print_wanted)
        hint = self.tr("Wie een vel of een scherm zag zonder in te loggen, staat hier niet.")
        self._lists = Quiet("")
        for part in (self._count, self._lists, self.table, Quiet(hint), _row(self.print)):
            self._result.body.addWidget(part)
        return self._result

    def wish(self) -> Asked:
        """The period as it is typed."""
        return Asked(self.begin.text(), self.end.text(), self.who.currentData())

    def fill(self, asked: Asked) -> None:
        """Puts a period in the fields."""
        self.begin.set_text(asked.first)
        self.end.set_text(asked.last)

    def show_state(self, state: PrivacyState) -> None:
        """Shows who can be asked about, what was found, what is wrong."""
        if self.who.count() != len(state.people) + 1:
            self.who.clear()
            self.who.addItem(self.tr("Iedereen"), None)
            for person in state.people:
                self.who.addItem(person.name, person.id)
        wrong = state.trouble.field if state.trouble else ""
        said = sentence(state.trouble, self._language) if state.trouble else ""
        self.begin.show_error(said if wrong == "first_day" else "")
        self.end.show_error(said if wrong not in ("", "first_day") else "")
        self._result.setVisible(state.found is not None)
        if state.found:
            self._show_found(state.found)

    def _show_found(self, found: Exposure) -> None:
        count = len(found.numbers)
        self._count.setText(self.tr("%Ln deelnemers kunnen geraakt zijn", "", count))
        only = count - len(found.opened)
        self._lists.setText(self.tr("Van %Ln stond alleen de naam in een lijst.", "", only))
        self._lists.setVisible(only > 0)
        self.table.show_rows([Row(self._line(each)) for each in found.seen])
        self.table.setVisible(bool(found.seen))

    def _line(self, each: Seen) -> tuple[str, ...]:
        first, last = short_date(each.first), short_date(each.last)
        between = self.tr("{first} t/m {last}").format(first=first, last=last)
        days = first if first == last else between
        printed = self.tr("ja") if each.printed else self.tr("nee")
        what = self.tr("bestand") if each.times else self.tr("naam in lijst")
        return each.number or self.tr("gewist"), each.who, each.device, days, what, printed


def _row(*buttons: QWidget) -> QWidget:
    """Buttons as wide as their words, where reading starts."""
    row = QWidget()
    flow = Flow(row)
    for button in buttons:
        flow.addWidget(button)
    return row

"""The keys of the program, and who can help (F1)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    FieldLabel,
    Paragraph,
    PrimaryButton,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.theme import Theme, theme_of


class KeyTable(QWidget):
    """Keys and what they do, under each other."""

    def __init__(self, rows: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, (keys, does) in enumerate(rows):
            name = FieldLabel(keys)
            name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(Paragraph(does), row, 1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(160))
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(8))


class HelpPage(QWidget):
    """Everything that can be done without a mouse."""

    closed = Signal()
    trust_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Hulp"))
        self.done = PrimaryButton(self.tr("Terug naar mijn werk"))
        self.trust = Button(self.tr("Waarom je hierop kunt vertrouwen"), "shield-check")
        column = page_column(self, self.tr("Hulp"), Bar(self.trust, end=(self.done,)))
        column.body.addWidget(Paragraph(self._promise()))
        for title, rows in self._groups():
            card = Card(title)
            card.body.addWidget(KeyTable(rows))
            column.body.addWidget(card)
        column.body.addStretch(1)
        begin_at(self, self.done)
        self.done.clicked.connect(self.closed)
        self.trust.clicked.connect(self.trust_wanted)
        press_on_enter(self, self.done)

    def _promise(self) -> str:
        return self.tr("Alles wordt meteen bewaard. Met Esc ga je terug; er gaat niets verloren.")

    def _groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        return (
            (self.tr("Overal"), self._everywhere()),
            (self.tr("Aan de balie"), self._desk()),
            (self.tr("Samen met een deelnemer"), self._together()),
            (self.tr("Bij de cijfers"), self._figures()),
        )

    def _everywhere(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("De belangrijkste knop van dit scherm")),
            ("Tab", self.tr("Naar het volgende veld of de volgende knop")),
            ("Esc", self.tr("Terug")),
            ("F8 / Shift+F8", self.tr("Voorlezen, met een deelnemer erbij; alleen dit antwoord")),
            ("F9 / Shift+F9", self.tr("Grotere of kleinere letters")),
            ("F11", self.tr("Volledig scherm")),
            ("Ctrl+Z", self.tr("Maak het laatste ongedaan")),
            ("Ctrl+L", self.tr("Het scherm op slot")),
        )

    def _desk(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F3 / Ctrl+F", self.tr("Zoek een deelnemer")),
            ("Ctrl+N", self.tr("Nieuwe deelnemer")),
            ("Ctrl+D", self.tr("Afspraak noteren")),
            ("Ctrl+P", self.tr("Het papier voor thuis")),
            ("Ctrl+B", self.tr("Uitgeven")),
            ("Ctrl+K", self.tr("Een compliment geven, ook als het nog niet lukt")),
            ("Ctrl+1 ... Ctrl+5", self.tr("De regels aan de zijkant")),
        )

    def _together(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+M", self.tr("Samen kijken: namen van anderen verdwijnen")),
            ("1 ... 6", self.tr("Kies een blok, als de kaarten in beeld zijn")),
            ("0", self.tr("Ik weet het niet")),
            ("Ctrl+T", self.tr("Een korte notitie bij een vraag")),
            ("F2", self.tr("Open of sluit de tip")),
            ("Shift+F2", self.tr("De stappen van het gesprek bij naam")),
            ("F4", self.tr("Eerst iets dringends: het gesprek stopt rustig")),
        )

    def _figures(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+E", self.tr("Bewaar de cijfers als bestand")),
            ("Ctrl+G", self.tr("Verdeel de cijfers anders")),
            ("F5", self.tr("Tel opnieuw")),
        )

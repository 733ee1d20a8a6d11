"""The page of a client's rights: all on paper, mended, erased."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.people import full_name
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.rights.erasing import EraseCard, NotesToErase
from bridge_app.ui.rights.mending import MendCard
from bridge_app.ui.rights.state import RightsState


class ClientRightsPage(QWidget):
    """What a client may ask for; it is done within a month (AVG 12)."""

    print_wanted = Signal()
    pdf_wanted = Signal()
    json_wanted = Signal()
    leaflet_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Rechten van de deelnemer"))
        self.print = PrimaryButton(self.tr("Print alles"), "printer")
        self.pdf = Button(self.tr("Bewaar als PDF"), "download")
        self.json = Button(self.tr("Bewaar als JSON"), "download")
        self.leaflet = Button(self.tr("Print de folder"), "printer")
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self._name = Heading()
        self.mending = MendCard(language)
        self.notes, self.erasing = NotesToErase(), EraseCard()
        column = page_column(self, "", Bar(self.back))
        for part in (self._name, self._whole(), self.mending, self.erasing, self.notes):
            column.body.addWidget(part)
        column.body.addStretch(1)
        for button, wish in (
            (self.print, self.print_wanted),
            (self.pdf, self.pdf_wanted),
            (self.json, self.json_wanted),
            (self.leaflet, self.leaflet_wanted),
            (self.back, self.closed),
        ):
            button.clicked.connect(wish)
        self.erasing.sure.toggled.connect(self.notes.allow)
        begin_at(self, self.print)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever notes are there."""
        return step_as_read(self, forward=forward)

    def _whole(self) -> Card:
        card = Card(self.tr("Alles op papier"))
        text = self.tr("Alles wat er staat, en wie er keek. Voor de deelnemer zelf.")
        card.body.addWidget(Paragraph(text))
        row = QWidget()
        flow = Flow(row)
        for button in (self.print, self.pdf, self.json):
            flow.addWidget(button)
        card.body.addWidget(row)
        hint = self.tr("Een bestand is niet op slot. Geef het alleen aan de deelnemer.")
        card.body.addWidget(Quiet(hint))
        about = self.tr("De folder „Wat schrijven wij op?” past bij hoe ver iemand is.")
        card.body.addWidget(Paragraph(about))
        beside = QWidget()
        Flow(beside).addWidget(self.leaflet)
        card.body.addWidget(beside)
        return card

    def show_state(self, state: RightsState) -> None:
        """Shows what is known."""
        if state.known is None:
            return
        name = full_name(state.known.client)
        self._name.setText(self.tr("Rechten van {name}").format(name=name))
        self.mending.show_state(state)
        if state.trouble is None:
            self.notes.show_notes(state.known.notes)
            self.erasing.show_known(state.known)

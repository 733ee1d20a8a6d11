"""The help ends: why, what happens then, and the way back as long as anything is kept."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.people import EndReason
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Heading,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import short_date

WIDEST = 680


class Reasons(QWidget):
    """How each reason is said to colleagues."""

    def said(self, reason: EndReason) -> str:
        """As in "afgesloten: verhuisd"."""
        return {
            EndReason.ON_THEIR_OWN: self.tr("gaat zelf verder"),
            EndReason.ELSEWHERE: self.tr("krijgt ergens anders hulp"),
            EndReason.MOVED: self.tr("verhuisd"),
            EndReason.OWN_CHOICE: self.tr("wil zelf stoppen"),
            EndReason.NO_CONTACT: self.tr("geen contact meer"),
            EndReason.DIED: self.tr("overleden"),
        }[reason]


class EndPanel(QWidget):
    """Asks why, in a list: nothing about anybody is typed here."""

    ended = Signal(object)  # EndReason
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Sluit de hulp af"))
        self.why = Picker()
        self.why.addItem(self.tr("Kies een reden"), None)
        self._reasons = Reasons(self)
        self._reasons.hide()
        for reason in EndReason:
            self.why.addItem(self._reasons.said(reason), reason)
        self.field = Field(self.tr("Waarom stopt de hulp?"), self.why)
        self.end = PrimaryButton(self.tr("Sluit af"), "check")
        self.back = PlainButton(self.tr("Toch niet"), "arrow-left")
        self._build()
        self.end.clicked.connect(self._tell)
        self.back.clicked.connect(self.left)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        beside = QHBoxLayout()  # knows how wide the card becomes, and so how high
        around.addLayout(beside)
        beside.addWidget(self._card, 1000)
        beside.addStretch(1)
        self._title = Heading()
        happens = self.tr(
            "Er gaat nu niets weg. Vanaf vandaag telt de bewaartermijn; daarna wordt alles gewist."
            " Vanaf morgen staat deze deelnemer bij niemand meer in Mijn mensen. Wil iemand weer"
            " hulp? Dan ga je gewoon verder."
        )
        row = QWidget()
        flow = Flow(row)
        for button in (self.end, self.back):
            flow.addWidget(button)
        self._gone = Paragraph()
        for part in (self._title, Paragraph(happens), self._gone, self.field, row):
            self._card.body.addWidget(part)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        """No wider than one reads with ease."""
        self._card.setMaximumWidth(theme.px(WIDEST))

    def ask(self, name: str) -> None:
        """About the person with this short name; nothing is chosen yet."""
        self._title.setText(self.tr("Sluit de hulp aan {name} af").format(name=name))
        self.why.setCurrentIndex(0)
        self.field.show_error("")
        self.show_gone(())

    def show_gone(self, days: Sequence[str]) -> None:
        """The agreed days that go with the help, each in words."""
        said = self.tr("Deze afspraken vervallen: {days}.")
        self._gone.setText(said.format(days="; ".join(days)))
        self._gone.setVisible(bool(days))

    def _tell(self) -> None:
        reason = self.why.currentData()
        if reason is not None:
            self.ended.emit(EndReason(reason))  # Qt hands back bare text
            return
        self.field.show_error(self.tr("Kies een reden. Niemand hoeft iets uit te leggen."))
        self.why.setFocus()


class EndedCard(Card):
    """This help ended: when, why, and the way back."""

    def __init__(self) -> None:
        super().__init__(role="note_soft")
        self._reasons = Reasons(self)
        self._reasons.hide()
        self._told = Paragraph()
        self.again = Button(self.tr("Ga toch verder"), "undo-2")
        self.body.addWidget(self._told)
        self.body.addWidget(leading(self.again))

    def show_ended(self, ended: date | None, reason: str) -> None:
        """Shows the day and the reason; no card for somebody whose help goes on."""
        self.setVisible(ended is not None)
        if ended is None:
            return
        told = self.tr("De hulp is afgesloten op {day}.").format(day=short_date(ended))
        if reason:
            why = self.tr("Reden: {why}.").format(why=self._reasons.said(EndReason(reason)))
            told = f"{told} {why}"
        self._told.setText(told)

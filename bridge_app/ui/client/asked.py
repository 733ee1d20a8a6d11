"""Somebody who is not one's own: one tap for a visit today, or a reason that is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
)
from bridge_app.ui.theme import Theme, theme_of

WIDEST = 680


class ReasonPanel(QWidget):
    """Asks why this file is opened; nothing of it shows before that."""

    walked_in = Signal()
    reasoned = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._who = Heading()
        self.walk_in = PrimaryButton(self.tr("Vandaag aan de balie"), "user-round")
        self.walk_in.clicked.connect(self.walked_in)
        self.reason = Field(
            self.tr("Of schrijf op waarom je kijkt"),
            help_text=self.tr("De reden blijft bewaard. De deelnemer mag hem lezen."),
        )
        self.open = Button(self.tr("Open met deze reden"), "folder-open")
        self.open.clicked.connect(self._tell)
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        self.back.clicked.connect(self.left)
        begin_at(self, self.reason)
        self._build()

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        card = Card()
        self._card = card
        beside = QHBoxLayout()  # knows how wide the card becomes, and so how high
        around.addLayout(beside)
        beside.addWidget(card, 1000)
        beside.addStretch(1)
        around.addStretch(1)
        visit, way_on = QWidget(), QWidget()
        Flow(visit).addWidget(self.walk_in)
        row = Flow(way_on)
        row.addWidget(self.open)
        row.addWidget(self.back)
        card.body.addWidget(self._who)
        card.body.addWidget(Paragraph(self.tr("Deze deelnemer hoort niet bij jouw mensen.")))
        card.body.addWidget(Quiet(self.tr("Zit de deelnemer bij je? Dan is één tik genoeg.")))
        card.body.addWidget(visit)
        card.body.addSpacing(theme_of().px(8))
        card.body.addWidget(self.reason)
        card.body.addWidget(way_on)
        self.dress(theme_of())
        self.reason.edit.returnPressed.connect(self._tell)  # type: ignore[attr-defined]  # a TextField

    def dress(self, theme: Theme) -> None:
        """No wider than one reads with ease."""
        self._card.setMaximumWidth(theme.px(WIDEST))

    def ask(self, name: str) -> None:
        """Asks about the person with this short name, in an empty field."""
        self._who.setText(name)
        self.reason.set_text("")
        self.reason.show_error("")

    def _tell(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.reasoned.emit(reason)
            return
        self.reason.show_error(self.tr("Schrijf kort op waarom je kijkt."))
        self.reason.setFocus()

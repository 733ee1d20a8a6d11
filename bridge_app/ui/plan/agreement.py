"""Steps that are in no agreement yet: telling back, then agreeing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.plan import TeachBack
from bridge_app.ui.parts import Button, Card, Choice, Flow, Paragraph, Subheading
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.words import words


class AgreementCard(Card):
    """Steps that are in no agreement yet: telling back, then agreeing."""

    agreed = Signal(object)  # TeachBack

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self.body.addWidget(Subheading(self.tr("Deze stappen zijn nog niet afgesproken.")))
        self.body.addWidget(Paragraph(words(language, "teach.ask")))
        holder = tell_as_group(QWidget(), words(language, "teach.ask"))
        row = Flow(holder)
        self._group = QButtonGroup(self)
        self.ways = {way: Choice(words(language, f"teach.{way}")) for way in TeachBack}
        for choice in self.ways.values():
            self._group.addButton(choice)
            row.addWidget(choice)
        self.agree = Button(self.tr("Spreek het plan af"), "handshake")
        self.agree.clicked.connect(self._tell)
        self.body.addWidget(holder)
        self.body.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeading)

    def _tell(self) -> None:
        chosen = (way for way, choice in self.ways.items() if choice.isChecked())
        self.agreed.emit(next(chosen, TeachBack.NOT_ASKED))

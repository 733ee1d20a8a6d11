"""Steps that are in no agreement yet: telling back, then agreeing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from bridge_app.domain.plan import TeachBack
from bridge_app.ui.parts import Button, Card, Choice, Flow, Paragraph, Subheading
from bridge_app.ui.parts.told_as import tell_as_group
from bridge_app.ui.together.speech import Shared


class AgreementCard(Card):
    """Steps that are in no agreement yet: telling back, then agreeing."""

    agreed = Signal(object)  # TeachBack

    def __init__(self, language: str) -> None:
        super().__init__(role="primary_soft")
        self._title, self._ask = Subheading(), Paragraph()
        self._holder = tell_as_group(QWidget())
        row = Flow(self._holder)
        self._group = QButtonGroup(self)
        self.ways = {way: Choice("") for way in TeachBack}
        for choice in self.ways.values():
            self._group.addButton(choice)
            row.addWidget(choice)
        self.agree = Button("", "handshake")
        self.agree.clicked.connect(self._tell)
        for part in (self._title, self._ask, self._holder):
            self.body.addWidget(part)
        self.body.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeading)
        self.speak(Shared(language))

    def speak(self, say: Shared) -> None:
        """In this language from now on; what is chosen stays."""
        self._title.setText(say("shared.not_agreed"))
        self._ask.setText(say("teach.ask"))
        self._holder.setAccessibleName(say("teach.ask"))
        for way, choice in self.ways.items():
            choice.setText(say.both(f"teach.{way}"))
        self.agree.setText(say.both("shared.agree"))

    def _tell(self) -> None:
        chosen = (way for way, choice in self.ways.items() if choice.isChecked())
        self.agreed.emit(next(chosen, TeachBack.NOT_ASKED))

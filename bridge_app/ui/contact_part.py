"""The three questions of safe contact: where somebody is made, and where details are changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from bridge_app.ui.contact_state import CONTACT, NO, NOT_ASKED, YES
from bridge_app.ui.parts import FieldLabel, Flow, column
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.choices import Choices, Option
from bridge_app.ui.together.column import as_high_as_needed


class Asking(QWidget):
    """One question above its answers."""

    def __init__(self, question: str, answers: tuple[Option, ...]) -> None:
        super().__init__()
        self.choices = Choices(question, clears=True)
        told = [Option(each.value, each.text, question) for each in answers]
        self.choices.show_options(told, NOT_ASKED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (FieldLabel(question), self.choices):
            self._column.addWidget(part)
        as_high_as_needed(self)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(4))


class ContactPart(QWidget):
    """Nothing stands until somebody taps it, and a second tap takes it away again."""

    def __init__(self, *, brief: bool = False) -> None:
        """`brief` stands in a row, without "not asked": that it is while nothing stands."""
        super().__init__()
        questions = (
            self.tr("Mag ik bellen?"),
            self.tr("Mag ik een bericht sturen?"),
            self.tr("Mag ik post sturen?"),
        )
        answers = self._answers = (
            Option(YES, self.tr("Ja")),
            Option(NO, self.tr("Nee")),
            Option(NOT_ASKED, self.tr("Niet gevraagd")),
        )
        together: QLayout = Flow(self, 24) if brief else column(self)
        self._questions = dict(zip(CONTACT, questions, strict=True))
        self.choices: dict[str, Choices] = {}
        for name, question in zip(CONTACT, questions, strict=True):
            asking = Asking(question, answers[:2] if brief else answers)
            self.choices[name] = asking.choices
            together.addWidget(asking)
        as_high_as_needed(self)

    def answers(self) -> dict[str, str]:
        """What stands, by the name of each question."""
        return {name: choices.value for name, choices in self.choices.items()}

    def read(self, answers: Mapping[str, str]) -> dict[str, str]:
        """What these say, by the words of each question."""
        said = {each.value: each.text for each in self._answers}
        return {question: said[answers[name]] for name, question in self._questions.items()}

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Lets these stand."""
        for name, choices in self.choices.items():
            choices.choose(answers[name])

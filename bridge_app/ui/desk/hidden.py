"""The desk while a client looks along: no list, no name, one way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.parts import EmptyState, PrimaryButton
from bridge_app.ui.together.speech import Shared


class HiddenView(QWidget):
    """Stands in the place of everything with a name on it (EXPERIENCE 4.2)."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_again = PrimaryButton("", "eye")
        self.show_again.setToolTip("Ctrl+M")
        self.show_again.setAccessibleDescription("Ctrl+M")
        self.show_again.clicked.connect(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._told = EmptyState("eye-off", "", " ", self.show_again)
        column.addWidget(self._told)

    def speak(self, say: Shared) -> None:
        """For who looks along; the button is for staff too."""
        self._told.say(say("shared.no_names"), say("shared.no_names_text"))
        self.show_again.setText(say.both("shared.show_names"))

"""What can be chosen of a paper: a few beside each other, of which one holds."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from bridge_app.ui.parts import Choice
from bridge_app.ui.parts.told_as import tell_as_group


class Choices(QWidget):
    """A few choices beside each other; what they are about is told as their name."""

    def __init__(self, *choices: Choice) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for choice in choices:
            self._group.addButton(choice)
            row.addWidget(choice, 1)
        tell_as_group(self)

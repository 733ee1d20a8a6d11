"""The desk while a client looks along: no list, no name, one way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.ui.parts import EmptyState, PrimaryButton


class HiddenView(QWidget):
    """Stands in the place of everything with a name on it (EXPERIENCE 4.2)."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_again = PrimaryButton(self.tr("Laat de namen weer zien"), "eye")
        self.show_again.setToolTip("Ctrl+M")
        self.show_again.setAccessibleDescription("Ctrl+M")
        self.show_again.clicked.connect(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            EmptyState(
                "eye-off",
                self.tr("Hier staan nu geen namen."),
                self.tr("Jullie kijken samen. Niemand anders komt in beeld."),
                self.show_again,
            )
        )

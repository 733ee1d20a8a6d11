"""A page with nothing of anybody on it: "Ben je er nog?", and the last word."""

from PySide6.QtCore import Signal

from bridge_app.ui.parts import Bar, EmptyState, PrimaryButton, begin_at, page_column
from bridge_app.ui.standing import OwnPage


class OwnQuietPage(OwnPage):
    """A few words and one button."""

    pressed = Signal()

    def __init__(self, title: str, text: str, button: str, icon: str = "coffee") -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.button = PrimaryButton(button, "check")
        page = page_column(self, "", Bar(end=(self.button,)))
        page.body.addWidget(EmptyState(icon, title, text, whole=True))
        page.body.addStretch(1)
        self.stand_in(page)
        self.button.clicked.connect(self.pressed)
        begin_at(self, self.button)

"""The calm screen: nothing of anybody is on it, and a short code goes on."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Card,
    EmptyState,
    Field,
    PlainButton,
    PrimaryButton,
    Quiet,
    TextField,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.rows import leading
from bridge_app.words import words


class PinField(TextField):
    """Room for six digits that nobody reads over a shoulder."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(12)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, super().sizeHint().height())


def _told(language: str) -> EmptyState:
    """That it is a pause, and that nothing is lost, in a language of its own."""
    told = EmptyState(
        "coffee", words(language, "quiet.title"), words(language, "quiet.kept"), whole=True
    )
    read_in(told, language)
    return told


class CalmPage(QWidget):
    """In words that a client may read; who holds the code types it and goes on.

    The client reads in `theirs` what happens now, and the mentor in `language` what to do.
    """

    typed = Signal(str)
    lock_wanted = Signal()

    def __init__(self, language: str, theirs: str = "") -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(words(language, "quiet.title"))
        self.lock = PlainButton(words(language, "quiet.lock"), "lock")
        self.open = PrimaryButton(words(language, "quiet.go_on"), "play")
        page = page_column(self, "", Bar(self.lock, end=(self.open,)))
        told = _told(theirs or language)
        self.pin = Field(words(language, "quiet.code"), PinField())
        around = Card()
        around.body.addWidget(leading(self.pin))
        page.body.addWidget(told)
        if theirs not in {"", language}:
            page.body.addWidget(Quiet(f"{self.windowTitle()}. {words(language, 'quiet.kept')}"))
        page.body.addWidget(around)
        page.body.addStretch(1)
        own_enter(self.pin.edit, self._tell)
        self.open.clicked.connect(self._tell)
        self.lock.clicked.connect(self.lock_wanted)
        begin_at(self, self.pin)

    def _tell(self) -> None:
        if self.pin.text():
            self.typed.emit(self.pin.text())
        else:
            self.pin.setFocus()

    def show_wrong(self, left: int) -> None:
        """This was not the code; so many tries are left."""
        said = words(self._language, "quiet.wrong", n=left)
        self.pin.set_text("")
        self.pin.show_error(said)
        self.pin.setFocus()

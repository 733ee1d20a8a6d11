"""A first password on the screen, once: to be copied or printed, and handed over on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts import Button, Card, Flow, Paragraph, PrimaryButton, Prose, Quiet
from bridge_app.ui.staff.state import Handed
from bridge_app.words import words


class BigLetters(Prose):
    """Something that is copied letter by letter."""

    step = 2.0
    bold = True


class NoteCard(Card):
    """What one hands over: the login, the first password, and what to do with them."""

    print_wanted = Signal()
    file_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(words(language, "first_password.title"))
        self._language = language
        self._whose, self.login, self.password = Paragraph(), BigLetters(), BigLetters()
        self._login_name = Quiet(words(language, "first_password.login"))
        self._password_name = Quiet(words(language, "first_password.password"))
        parts = (self._whose, self._login_name, self.login, self._password_name, self.password)
        for part in parts:
            self.body.addWidget(part)
        self.body.addWidget(Paragraph(words(language, "first_password.what")))
        once = self.tr("Dit zie je één keer. Print het, of schrijf het over, en geef het mee.")
        self.body.addWidget(Quiet(once))
        self.print = Button(self.tr("Print het briefje"), "printer")
        self.keep = Button(self.tr("Bewaar als bestand"), "file-text")
        self.done = PrimaryButton(self.tr("Ik heb het meegegeven"))
        row = QWidget()
        flow = Flow(row)
        for button in (self.print, self.keep, self.done):
            flow.addWidget(button)
        self.body.addWidget(row)
        self.print.clicked.connect(self.print_wanted)
        self.keep.clicked.connect(self.file_wanted)
        self.done.clicked.connect(self.done_wanted)

    def show_note(self, handed: Handed | None) -> None:
        """Shows this password; None forgets the one before."""
        self.setVisible(handed is not None)
        name = words(self._language, "first_password.name", name=handed.name if handed else "")
        self._whose.setText(name)
        self.login.setText(handed.login if handed else "")
        self.password.setText(handed.password if handed else "")

"""The pages at the door: log in, go on after a lock, begin for the first time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bridge_app.ui.language import NAMES
from bridge_app.ui.login.state import (
    PRACTICE_PASSWORD,
    Door,
    DoorState,
    login_from,
)
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Heading,
    Line,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    ScrollColumn,
    TextField,
    Tick,
    announce,
    begin_at,
    focus_begin,
    press_on_enter,
)
from bridge_app.ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from bridge_app.errors import Problem

CARD_WIDTH = 460


class PasswordEdit(TextField):
    """Hides what is typed and notices Caps Lock, which Qt does not tell of by itself."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.show_typed(False)

    def show_typed(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Shows or hides the password."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(event.text().isupper() != shift)
        super().keyPressEvent(event)


class PasswordField(QWidget):
    """A password with "Laat wachtwoord zien"; pasting is allowed (WCAG 3.3.8)."""

    def __init__(self, help_text: str = "") -> None:
        super().__init__()
        self.edit = PasswordEdit()
        self.field = Field(self.tr("Wachtwoord"), self.edit, help_text)
        self.shown = Tick(self.tr("Laat wachtwoord zien"))
        self.caps = Quiet(self.tr("Caps Lock staat aan."))
        self.caps.hide()
        self.shown.toggled.connect(self.edit.show_typed)
        self.edit.caps_lock.connect(self._tell_caps)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_of().px(2))
        for part in (self.field, self.caps, self.shown):
            column.addWidget(part)

    def _tell_caps(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on and self.caps.isHidden():
            announce(self, self.caps.text())
        self.caps.setVisible(on)


class LooksBar(QWidget):
    """Language, text size and colours: within reach before anybody is logged in."""

    language_wanted = Signal(str)
    bigger_wanted = Signal()
    colours_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        row = Flow(self)
        self.languages = Picker([(name, code) for code, name in NAMES.items()])
        self.languages.tell_what(self.tr("Taal van het scherm"))
        self.languages.setCurrentIndex(max(self.languages.findData(language), 0))
        bigger = PlainButton(self.tr("Grotere letters"))
        colours = PlainButton(self.tr("Andere kleuren"))
        for part in (self.languages, bigger, colours):
            row.addWidget(part)
        self.languages.activated.connect(self._tell_language)
        bigger.clicked.connect(self.bigger_wanted)
        colours.clicked.connect(self.colours_wanted)

    def _tell_language(self, index: int) -> None:
        self.language_wanted.emit(str(self.languages.itemData(index)))


class DoorPage(QWidget):
    """A card in the middle of a calm ground, with the looks bar above it."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self._language = language
        self.looks = LooksBar(language)
        self.card = Card()
        self.heading = Heading(title)
        self.card.body.addWidget(self.heading)
        self.error = Prose("", "danger")
        self.error.hide()
        self._bare = True
        self._build()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What one types in comes first, the drawing behind it a moment later."""
        if self._bare:
            self._bare = False
            QTimer.singleShot(0, self, self._decorate)

    def _decorate(self) -> None:
        from bridge_app.ui.login.backdrop import Backdrop

        Backdrop(self)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scrolling = ScrollColumn(widest=CARD_WIDTH, spacing=12, margin=16)
        scrolling.see_through()
        top = QHBoxLayout()
        around.addLayout(top)
        edge = theme_of().px(12)
        top.setContentsMargins(edge, edge, edge, 0)
        top.addStretch(1)
        top.addWidget(self.looks)
        around.addWidget(scrolling, 1)
        scrolling.body.addStretch(2)
        scrolling.body.addWidget(Wordmark())
        scrolling.body.addWidget(self.card)
        scrolling.body.addStretch(3)

    def show_state(self, state: DoorState) -> None:
        """Shows what the last try came to."""
        self.show_problem(state)

    def show_problem(self, state: DoorState) -> None:
        """The sentence under the fields; a screen reader says it at once."""
        self.card.setEnabled(not (state.waiting or state.asking))
        text = self.words_for(state.problem)
        if state.waiting:
            text = self.tr("Even wachten. We maken de voorbeeldgegevens.")
        if state.asking:
            text = self.tr("Even wachten. We vragen de server of je erin mag.")
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def words_for(self, problem: "Problem | None") -> str:
        """The sentence for a problem; the words are loaded when there is one."""
        if problem is None:
            return ""
        from bridge_app.problem_words import sentence

        return sentence(problem, self._language)


class Wordmark(Prose):
    """The program's name."""

    step = 3.0
    bold = True

    def __init__(self) -> None:
        super().__init__("Mijn brug", "primary")

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading)


class LoginPage(DoorPage):
    """Name and password; after a lock only the password."""

    entered = Signal(str, str)  # login, password
    other_person_wanted = Signal()
    folder_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, state: DoorState, language: str) -> None:
        super().__init__("", language)
        self._locked = state.door == Door.LOCKED
        self.heading.setText(self._title())
        self.setWindowTitle(self._title())
        self.name = Field(self.tr("Inlognaam"))
        self.password = PasswordField()
        self.enter = PrimaryButton(self.tr("Verder werken") if self._locked else self._log_in())
        self.other = PlainButton(self.tr("Wissel van gebruiker"))
        self.seek = Button(self.tr("Zoek de map"), "folder-open")
        self.practice = PlainButton(self._practice_words(state))
        self._fill(state)
        self._connect()
        self.show_state(state)

    def _title(self) -> str:
        return self.tr("Het scherm is op slot") if self._locked else self.tr("Inloggen")

    def _log_in(self) -> str:
        return self.tr("Inloggen")

    def _practice_words(self, state: DoorState) -> str:
        if state.practice:
            return self.tr("Terug naar de echte gegevens")
        return self.tr("Oefenen met voorbeeldgegevens")

    def _fill(self, state: DoorState) -> None:
        body = self.card.body
        if self._locked:
            body.addWidget(Paragraph(self.tr("Je werk is bewaard.")))
            body.addWidget(Paragraph(state.login))
        elif state.practice:
            body.addWidget(Quiet(self._practice_help()))
        if state.server:
            body.addWidget(Quiet(self.tr("Op de server {server}").format(server=state.server)))
        body.addWidget(self.name)
        body.addWidget(self.password)
        body.addWidget(self.error)
        body.addWidget(self.seek, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignTrailing)
        body.addWidget(Line())
        for link in (self.other, self.practice):
            body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.name.setVisible(not self._locked)
        self.other.setVisible(self._locked)
        self.practice.setVisible(not self._locked)

    def _practice_help(self) -> str:
        return self.tr(
            "Je kunt inloggen als balie, mentor, coordinator of beheer."
            " Koos je zelf geen wachtwoord? Dan is het:\n{password}"
        ).format(password=PRACTICE_PASSWORD)

    def _connect(self) -> None:
        self.enter.clicked.connect(self._try)
        self.other.clicked.connect(self.other_person_wanted)
        self.seek.clicked.connect(self.folder_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        press_on_enter(self, self.enter)

    def show_state(self, state: DoorState) -> None:
        """Shows what the last try came to; the name stays, the focus is in the password."""
        if not self.name.text():
            self.name.set_text(state.login)
        self.show_problem(state)
        self.seek.setVisible(state.can_seek)
        self.enter.setEnabled(not state.wait_seconds)
        self.password.edit.selectAll()
        begin_at(self, self.password if state.login else self.name)
        if self.isVisible():
            focus_begin(self)

    def _try(self) -> None:
        self.entered.emit(self.name.text().strip(), self.password.field.text())


class FirstRunPage(DoorPage):
    """Three fields and one can begin; or practise first."""

    begun = Signal(str, str, str)  # name, login, password
    practice_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, state: DoorState, language: str) -> None:
        super().__init__("", language)
        self.heading.setText(self.tr("Welkom. We beginnen met jou."))
        self.setWindowTitle(self.heading.text())
        self.name = Field(self.tr("Hoe heet je?"))
        self.login = Field(self.tr("Inlognaam"), help_text=self.tr("Die typ je bij het inloggen."))
        self.password = PasswordField(
            self.tr("Minstens 12 tekens. Drie woorden achter elkaar is goed te onthouden.")
        )
        self.begin = PrimaryButton(self.tr("Begin"))
        self.practice = PlainButton(self.tr("Oefenen met voorbeeldgegevens"))
        self.seek = PlainButton(self.tr("Mijn gegevens staan in een andere map"))
        self._proposed = ""
        self._fill()
        self.show_state(state)

    def _fill(self) -> None:
        body = self.card.body
        body.addWidget(
            Quiet(self.tr("Jij wordt de eerste beheerder. Collega's komen er later bij."))
        )
        for part in (self.name, self.login, self.password, self.error):
            body.addWidget(part)
        body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignTrailing)
        body.addWidget(Line())
        for link in (self.practice, self.seek):
            body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        begin_at(self, self.name)
        self.name.edit.textEdited.connect(self._propose)  # type: ignore[attr-defined]  # a text field
        self.begin.clicked.connect(self._begin)
        self.practice.clicked.connect(self.practice_wanted)
        self.seek.clicked.connect(self.folder_wanted)
        press_on_enter(self, self.begin)

    def show_state(self, state: DoorState) -> None:
        """Says at each field what is wrong; the focus goes to the first of them."""
        self.show_problem(state)
        fields = {"name": self.name, "login": self.login, "password": self.password.field}
        for name, each in fields.items():
            each.show_error(self.words_for(state.field_problems.get(name)))
        wrong = [each for name, each in fields.items() if name in state.field_problems]
        if wrong:
            wrong[0].setFocus()
            announce(self, wrong[0].error, urgent=True)

    def _propose(self, name: str) -> None:
        """The login name follows the name until somebody types it otherwise."""
        if self.login.text() == self._proposed:
            self._proposed = login_from(name)
            self.login.set_text(self._proposed)

    def _begin(self) -> None:
        typed = (self.name.text(), self.login.text(), self.password.field.text())
        self.begun.emit(*typed)

"""The page on which a client shows who they are; nothing of anybody stands on it."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Button,
    Field,
    Flow,
    Heading,
    PlainButton,
    PrimaryButton,
    Prose,
    TextField,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.lines import own_enter
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.proving.aids import Aids
from bridge_app.ui.proving.picture_pad import PicturePad
from bridge_app.ui.proving.pin_pad import PinPad
from bridge_app.ui.standing import OwnCard, OwnPage
from bridge_app.ui.tongues import TongueRows
from bridge_app.words import languages, words


class Asked(StrEnum):
    """What the page asks now; `words` has the question under the same name."""

    CARD = "card"
    PIN = "pin"
    PICTURES = "pictures"
    MENTOR = "mentor"
    LANGUAGE = "language"


class ProvePage(OwnPage):
    """A card, a code, three pictures, or the mentor's password: one at a time.

    Or in which language: then the page is made anew in that one, with the same question.
    """

    card_shown = Signal(str)
    pin_typed = Signal(str)
    pictures_chosen = Signal(object)  # frozenset of names
    vouched = Signal(str)  # the mentor's password
    language_chosen = Signal(str)
    given_up = Signal()

    def __init__(
        self,
        language: str,
        form: str = "je",
        asked: Asked = Asked.PIN,
        digits: int = 0,
        tongues: Iterable[str] = (),
    ) -> None:
        """In the client's language; before it is known, in that of the screen.

        A code is whole after so many `digits`; 0 where that is not known. `tongues` can be chosen;
        without any it is every language, as long as nobody knows whose bridge it is.
        """
        super().__init__()
        self._language, self._form, self.digits = language, form, digits
        self.asked = self._before = asked
        self._tongues = tuple(tongues) or languages()
        read_in(self, language)
        self.heading, self.told = Heading(), Prose("", "text")
        self.stop = PlainButton(words(language, "proof.stop"), "x")
        self.go_on = PrimaryButton(words(language, "button.next"), "arrow-right")
        self._waiting, self.locked = QTimer(self), False
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._may_go_on)
        self.aids = Aids(language, self)
        self.aids.language.setVisible(bool({*self._tongues} - {language}))
        page = page_column(self, "", Bar(self.stop, self.aids, end=(self.go_on,)))
        self.tongues = TongueRows()
        for part in (self.heading, self.told, self._parts(), self.tongues, self._others()):
            page.body.addWidget(part)
        self.tongues.show_tongues(self._tongues, language)  # in its place: alone, a window
        page.body.addStretch(1)
        self.stand_in(page)
        self._connect()
        self.ask(asked)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever question stands there."""
        return step_as_read(self, forward=forward)

    def stand(self) -> None:
        super().stand()
        for pad in (self.pin, self.pictures):
            pad.stand(upright=self.upright)
        self.aids.stand(self, self.stop, self.go_on)

    def answering(self) -> Iterable[QWidget]:
        return self.by_pin, self.by_pictures, self.helps

    def _parts(self) -> OwnCard:
        self.pin, self.pictures = PinPad(self._language, self.digits), PicturePad(self._language)
        self.card = Field(words(self._language, "proof.card_code"))
        hidden = TextField()
        hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.password = Field(words(self._language, "proof.password"), hidden)
        self.typing = OwnCard()
        for part in (self.card, self.pin, self.pictures, self.password):
            self.typing.body.addWidget(part)
        return self.typing

    def _others(self) -> QWidget:
        """Other ways than the one that is asked for; all of them always stand there."""
        said = self._language
        self.by_pin = Button(words(said, "proof.by_pin"), "keyboard")
        self.by_pictures = Button(words(said, "proof.by_pictures"), "star")
        self.helps = Button(words(said, "proof.helps"), "hand-heart")
        row = QWidget()
        flow = Flow(row)
        for button in (self.by_pin, self.by_pictures, self.helps):
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.by_pin.clicked.connect(lambda: self.ask(Asked.PIN))
        self.by_pictures.clicked.connect(lambda: self.ask(Asked.PICTURES))
        self.helps.clicked.connect(lambda: self.ask(Asked.MENTOR))
        self.stop.clicked.connect(self.given_up)
        self.aids.language.clicked.connect(self._turn_language)
        self.tongues.chosen.connect(self._speak)
        self.go_on.clicked.connect(self._tell)
        self.pin.entered.connect(self.go_on.click)
        self.pictures.changed.connect(self._tell_how_many)
        for field in (self.card, self.password):
            own_enter(field.edit, self.go_on.click)

    # --- asking ------------------------------------------------------------------------------

    def ask(self, asked: Asked) -> None:
        """Asks this now; what was typed before is gone."""
        self.asked = asked
        for part, name in (
            (self.card, Asked.CARD),
            (self.pin, Asked.PIN),
            (self.pictures, Asked.PICTURES),
            (self.password, Asked.MENTOR),
            (self.tongues, Asked.LANGUAGE),
        ):
            part.setVisible(asked is name)
        for button, name in (
            (self.by_pin, Asked.PIN),
            (self.by_pictures, Asked.PICTURES),
            (self.helps, Asked.MENTOR),
        ):
            button.setVisible(asked not in {name, Asked.CARD, Asked.LANGUAGE})
        self.typing.setVisible(asked is not Asked.LANGUAGE)
        self.go_on.setVisible(asked is not Asked.LANGUAGE)
        key = "letters.language" if asked is Asked.LANGUAGE else f"proof.{asked}"
        self.heading.setText(words(self._language, key, self._form))
        self.setWindowTitle(self.heading.text())
        last = "proof.open" if asked is Asked.MENTOR else "button.next"
        self.go_on.setText(words(self._language, last))
        self.aids.stand(self, self.stop, self.go_on)
        self._say("")
        self.forget()
        self._may_go_on()
        if self.isVisible():
            announce(self, self.heading.text())

    def forget(self) -> None:
        """Nothing typed, with the cursor where one types."""
        for field in (self.card, self.password):
            field.set_text("")
        self.pictures.choose(())
        self.pin.field.set_text("")
        first = {
            Asked.CARD: self.card,
            Asked.PIN: self.pin.field,
            Asked.PICTURES: self.pictures.keys[0],
            Asked.MENTOR: self.password,
            Asked.LANGUAGE: self.tongues.first(self._language),
        }[self.asked]
        begin_at(self, first)
        first.setFocus()

    def _tell(self) -> None:
        """What was typed or pressed goes on; of nothing one is only led back to it."""
        if not self.go_on.isEnabled():
            return
        if self.asked is Asked.PICTURES:
            self.pictures_chosen.emit(self.pictures.chosen)
            return
        signal, typed = {
            Asked.CARD: (self.card_shown, self.card.text()),
            Asked.PIN: (self.pin_typed, self.pin.typed),
            Asked.MENTOR: (self.vouched, self.password.text()),
        }[self.asked]
        if typed:
            signal.emit(typed)
        else:
            self.forget()

    def _turn_language(self) -> None:
        """In which language; asked again it goes back to what was asked before."""
        if self.asked is Asked.LANGUAGE:
            self._ask_as_before()
        else:
            self._before = self.asked
            self.ask(Asked.LANGUAGE)

    def _speak(self, language: str) -> None:
        self._ask_as_before()
        if language != self._language:
            self.language_chosen.emit(language)

    def _ask_as_before(self) -> None:
        if self.locked:
            self.say_locked()
        else:
            self.ask(self._before)

    def _tell_how_many(self) -> None:
        announce(self, self.pictures.count.text())

    # --- answers -----------------------------------------------------------------------------

    def say_wrong(self, key: str, wait: int = 0) -> None:
        """This was not it, in the words under this key; so many seconds until another try."""
        self._say(words(self._language, f"proof.{key}", self._form))
        self.forget()
        if wait:
            self._waiting.start(1000 * wait)
            self._may_go_on()

    def say(self, said: str) -> None:
        """Why it cannot be done now, in words that were made elsewhere."""
        self._say(said)
        self.forget()

    def say_locked(self) -> None:
        """Only the mentor opens it now."""
        self.locked = True
        self.ask(Asked.MENTOR)
        for button in (self.by_pin, self.by_pictures):
            button.hide()
        self._say(words(self._language, "proof.locked", self._form))

    def _say(self, said: str) -> None:
        self.told.setText(said)
        self.told.setVisible(bool(said))
        if said:
            announce(self, said, urgent=True)

    def _may_go_on(self) -> None:
        """A client's own tries have to wait; whoever works there and came to help has not."""
        tries = self.asked in {Asked.PIN, Asked.PICTURES}
        self.go_on.setEnabled(not (tries and self._waiting.isActive()))

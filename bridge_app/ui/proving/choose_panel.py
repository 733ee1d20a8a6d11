"""The client chooses a code or three pictures, twice the same; whoever helps looks away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bridge_app.domain.people import Needs
from bridge_app.domain.proving import ProofWay
from bridge_app.ui.language import read_in
from bridge_app.ui.parts import (
    Bar,
    Heading,
    PlainButton,
    PrimaryButton,
    Prose,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.proving.aids import Aids
from bridge_app.ui.proving.picture_pad import PicturePad
from bridge_app.ui.proving.pin_pad import PinPad
from bridge_app.ui.standing import OwnCard, OwnPage
from bridge_app.words import words


class ChoosePage(OwnPage):
    """All of the screen, for as long as the client chooses: nothing of staff stands beside it.

    It is read from the side of the client's language, also what stands below.
    """

    look_chosen = Signal(object, str)
    """The size of letters in percent and the colours that they chose here; None, empty: neither."""

    def __init__(self, language: str, form: str, way: ProofWay, needs: Needs | None = None) -> None:
        """`needs` tells how this client sees best."""
        super().__init__()
        self.language, self.needs = language, needs or Needs()
        read_in(self, language)
        self.setWindowTitle(words(language, "app.name"))
        self.panel, self.aids = ChoosePanel(language, form, way), Aids(language, self)
        self.aids.language.hide()  # it is theirs already
        panel = self.panel
        page = page_column(self, "", Bar(panel.back, self.aids, end=(panel.go_on,)))
        page.body.addWidget(panel)
        page.body.addStretch(1)
        self.stand_in(page)
        begin_at(self, self.panel.first)
        self.panel.pad.begin()

    def stand(self) -> None:
        super().stand()
        self.panel.pad.stand(upright=self.upright)
        self.aids.stand(self, self.panel.back, self.panel.go_on)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, pictures or keys."""
        return step_as_read(self, forward=forward)


class ChoosePanel(QWidget):
    """In the client's language: once, once more, and it is kept.

    `back` and `go_on` are for the foot of the page.
    """

    pin_chosen = Signal(str)
    pictures_chosen = Signal(object)  # frozenset of names
    left = Signal()

    def __init__(self, language: str, form: str, way: ProofWay) -> None:
        super().__init__()
        self._language, self._form, self._way = language, form, way
        self._first: str | frozenset[str] | None = None
        read_in(self, language)
        self.heading, self.told = Heading(), Prose("", "text")
        self.pad = PinPad(language) if way is ProofWay.PIN else PicturePad(language)
        self.back = PlainButton(words(language, "button.undo"), "x")
        self.go_on = PrimaryButton("", "check")
        self._build()
        self._connect()
        self.begin()

    def _build(self) -> None:
        own = words(self._language, "proof.own", self._form)
        away = words(self._language, "proof.away", self._form)
        said = f"{away} {own}" if self._way is ProofWay.PIN else away
        card = OwnCard()
        card.body.addWidget(self.pad)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.heading, Prose(said, "text"), self.told, card):
            column.addWidget(part)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.left)
        self.go_on.clicked.connect(self._go_on)
        if isinstance(self.pad, PinPad):
            self.pad.entered.connect(self._go_on)
        else:
            self.pad.changed.connect(self._tell_how_many)

    def _tell_how_many(self) -> None:
        if isinstance(self.pad, PicturePad):
            announce(self, self.pad.count.text())

    @property
    def _said(self) -> str | frozenset[str]:
        return self.pad.typed if isinstance(self.pad, PinPad) else self.pad.chosen

    def _go_on(self) -> None:
        said = self._said
        if not said:
            self.pad.begin()
        elif self._first is None:
            self._first = said
            self._ask("again", "keep")
        elif said != self._first:
            self.say(words(self._language, "proof.differs"))
        elif isinstance(said, str):
            self.pin_chosen.emit(said)
        else:
            self.pictures_chosen.emit(said)

    def begin(self) -> None:
        """Asks for the first time."""
        self._first = None
        self._ask("new", "")

    def _ask(self, which: str, last: str) -> None:
        self.heading.setText(words(self._language, f"proof.{which}_{self._way}", self._form))
        self.go_on.setText(words(self._language, f"proof.{last}" if last else "button.next"))
        self.told.setText("")
        self.told.hide()
        self.pad.begin()
        announce(self, self.heading.text())

    @property
    def first(self) -> QWidget:
        """Where one types or chooses."""
        return self.pad.field if isinstance(self.pad, PinPad) else self.pad.keys[0]

    def say(self, said: str) -> None:
        """Why it is asked anew."""
        self.begin()
        self.told.setText(said)
        self.told.show()
        announce(self, said, urgent=True)

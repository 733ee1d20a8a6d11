"""Somebody else changed what one is typing: both versions, and which one stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.services.clock import at_the_desk
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Button,
    Card,
    FieldLabel,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    Subheading,
    announce,
    column,
    lay_out,
)
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.ui.together.speech import Shared, Speech
from bridge_app.ui.together.speech import both as beside
from bridge_app.ui.two_versions import Both, Differs
from bridge_app.words import clock


class TwoTexts(QWidget):
    """One field as it reads here and there: beside each other, or under each other if large."""

    def __init__(self, differs: Differs, mine: str, theirs: str) -> None:
        super().__init__()
        inside = column(self)
        inside.addWidget(FieldLabel(differs.name))
        self._sides = QHBoxLayout()
        inside.addLayout(self._sides)
        for said, text in ((mine, differs.mine), (theirs, differs.theirs)):
            side = QVBoxLayout()
            self._sides.addLayout(side, 1)
            side.setSpacing(0)
            side.addWidget(Quiet(said))
            side.addWidget(Paragraph(text))
            side.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._sides, beside=theme.scale < BESIDE_UNTIL)
        self._sides.setSpacing(theme.px(24))


class BothVersions(Card):
    """Stands above the fields until it is answered; what is typed stays in them all the while."""

    mine_wanted = Signal()
    theirs_wanted = Signal()
    left = Signal()

    def __init__(self, language: str, *, whole: bool = False) -> None:
        """Where it is the `whole` page, what happened is the heading of the page."""
        super().__init__(role="note_soft")
        self.texts: list[TwoTexts] = []
        self._title, self._calm = Heading() if whole else Subheading(), Paragraph()
        self._rows = QVBoxLayout()
        self.mine, self.theirs = Button("", "check"), Button("", "user-round")
        self.go_on = PlainButton("", "pencil")
        self.speak(Shared(language))
        actions = QWidget()
        row = Flow(actions)
        for button in (self.mine, self.theirs, self.go_on):
            row.addWidget(button)
            button.clicked.connect(self.hide)
        self.body.addWidget(self._title)
        self.body.addWidget(self._calm)
        self.body.addLayout(self._rows)
        self.body.addWidget(actions)
        self.mine.clicked.connect(self.mine_wanted)
        self.theirs.clicked.connect(self.theirs_wanted)
        self.go_on.clicked.connect(self.left)
        self.hide()

    def speak(self, say: Shared) -> None:
        """In this language from now on; the staff can read all of it too."""
        self._say = say
        self._calm.setText(say.both("both.calm"))
        self.mine.setText(say.both("both.keep_mine"))
        self.go_on.setText(say.both("both.go_on"))

    def ask(self, both: Both) -> None:
        """Shows both, and puts the cursor where one more Enter does no harm."""
        self.show_both(both)
        self.go_on.setFocus()

    def show_both(self, both: Both) -> None:
        """Shows both; who types on elsewhere is left to it."""
        self._forget()
        self._title.setText(self._happened(both))
        self.theirs.setText(self._said(both, "both.take_theirs", "both.take_other"))
        mine = self._say.both("both.mine")
        theirs = self._said(both, "both.theirs", "both.other")
        self.texts = [TwoTexts(self._read(each), mine, theirs) for each in both.fields]
        for text in self.texts:
            self._rows.addWidget(text)
        self.show()
        announce(self, f"{self._title.text()} {self._calm.text()}", urgent=True)

    def _forget(self) -> None:
        for former in self.texts:
            self._rows.removeWidget(former)
            former.hide()
            former.deleteLater()

    def _happened(self, both: Both) -> str:
        say = self._say
        theirs = _happened_in(say, both)
        return beside(theirs, _happened_in(Speech(say.ours), both)) if say.ours else theirs

    def _said(self, both: Both, known: str, unknown: str) -> str:
        """By name, where it is known who it was."""
        return self._say.both(known if both.who else unknown, who=both.who)

    def _read(self, differs: Differs) -> Differs:
        """An empty field says that it is empty."""
        empty = self._say.both("both.empty")
        return Differs(differs.name, differs.mine or empty, differs.theirs or empty)


def _happened_in(say: Speech, both: Both) -> str:
    """Who changed it and at what time, as far as that is known."""
    if not (both.who and both.at):
        return say("both.somebody")
    at = clock(say.language, at_the_desk(both.at).time())
    return say("both.happened", who=both.who, clock=at)

"""All of a mentor's people go to another mentor: arranged by number, no name on the screen."""

from collections.abc import Iterable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.helping import Handing
from bridge_app.domain.staffing import StaffLine
from bridge_app.ui.context import Context
from bridge_app.ui.parts import (
    Button,
    Card,
    Field,
    Flow,
    Paragraph,
    Picker,
    PrimaryButton,
    announce,
)
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.staff.state import PersonState


class HandingCard(Card):
    """Who takes over and why; then once more how many go to whom, and the button that does it."""

    wanted = Signal(object, object)  # UUID of the new mentor, Handing

    def __init__(self) -> None:
        title = self.tr("Overdragen")
        super().__init__(title)
        self._people, self._told = 0, Paragraph()
        self._known: tuple[StaffLine | None, tuple[StaffLine, ...]] = None, ()
        self.mentor, self.why = Picker(), Picker()
        self.why.addItem(self.tr("Kies een reden"), None)
        for why, said in self._whys().items():
            self.why.addItem(said, why)
        self.new = Field(self.tr("Wie wordt hun mentor?"), self.mentor)
        self.new.tell_which(title)
        self.reason = Field(self.tr("Waarom?"), self.why)
        self.ask = Button(self.tr("Draag iedereen over"), "handshake")
        self._asking = QWidget()
        flow = Flow(self._asking, 16)
        for field in (self.new, self.reason):
            flow.addWidget(field)
        self._ask_row, self._sure = leading(self.ask), Paragraph()
        self.back, self.do = Button(self.tr("Toch niet")), PrimaryButton("", "handshake")
        self._answers = QWidget()
        answers = Flow(self._answers)
        for button in (self.back, self.do):
            answers.addWidget(button)
        for part in (self._told, self._asking, self._ask_row, self._sure, self._answers):
            self.body.addWidget(part)
        self.ask.clicked.connect(self._ask)
        self.back.clicked.connect(self._turn_back)
        self.do.clicked.connect(self._tell)
        self._show_asked(asked=False)

    def _whys(self) -> Mapping[Handing, str]:
        return {
            Handing.LEAVES: self.tr("gaat weg"),
            Handing.LONG_AWAY: self.tr("is lang weg"),
            Handing.OTHER_WORK: self.tr("krijgt ander werk"),
            Handing.DIVIDED: self.tr("het werk wordt anders verdeeld"),
        }

    def show_state(self, state: PersonState) -> None:
        """Shows of how many this person is the mentor, also who left, and who could take over."""
        line = state.line if state.handed is None else None
        people = line.caseload if line else 0
        self.setVisible(people > 0)
        known = line, state.staff.successors(line.member.id) if line else ()
        if line is not None and people and known != self._known:
            self._known = known
            self._show_line(line, known[1])

    def _show_line(self, line: StaffLine, successors: Iterable[StaffLine]) -> None:
        self._people = line.caseload
        said = self.tr(
            "%Ln deelnemers hebben {name} als mentor. Je ziet geen namen. Vanaf vandaag is een"
            " ander hun mentor, en gaan de afspraken mee.",
            "",
            line.caseload,
        )
        self._told.setText(said.format(name=line.member.name))
        self.mentor.clear()
        self.mentor.addItem(self.tr("Kies een collega"), None)
        for each in successors:
            self.mentor.addItem(each.member.name, each.member.id)
        self.why.setCurrentIndex(0)
        self._show_asked(asked=False)

    # --- asking ------------------------------------------------------------------------------

    def _ask(self) -> None:
        missing = (
            (self.new, self.mentor, self.tr("Kies eerst wie het overneemt.")),
            (self.reason, self.why, self.tr("Kies eerst waarom.")),
        )
        for field, picker, said in missing:
            if picker.currentData() is None:
                self._clear()
                field.show_error(said)
                picker.setFocus()
                return
        self._show_asked(asked=True)
        self.do.setFocus()
        announce(self, self._sure.text())

    def _turn_back(self) -> None:
        self._show_asked(asked=False)
        self.ask.setFocus()

    def _clear(self) -> None:
        for field in (self.new, self.reason):
            field.show_error("")

    def _show_asked(self, *, asked: bool) -> None:
        self._clear()
        name = self.mentor.currentText()
        said = self.tr("{name} wordt de mentor van %Ln deelnemers.", "", self._people)
        rest = self.tr("Dat staat in het logboek, bij elke deelnemer. Ongedaan maken kan niet.")
        self._sure.setText(f"{said.format(name=name)} {rest}")
        self.do.setText(self.tr("Draag %Ln deelnemers over", "", self._people))
        for part in (self._asking, self._ask_row):
            part.setVisible(not asked)
        for part in (self._sure, self._answers):
            part.setVisible(asked)

    def _tell(self) -> None:
        self.wanted.emit(self.mentor.currentData(), self.why.currentData())


class HandingWishes(QObject):
    """Answers the card of one colleague."""

    done = Signal(object)  # UUID of whose people went

    def __init__(self, context: Context, card: HandingCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._member: UUID | None = None
        card.wanted.connect(self._hand_over)

    def about(self, member: UUID | None) -> None:
        """Whose people go when the button is pressed."""
        self._member = member

    def _hand_over(self, to: UUID, why: Handing) -> None:
        assert self._member is not None  # noqa: S101 - the card is not shown without one
        helping, actor = self._context.services.helping, self._context.session.actor
        member, name = self._member, self._card.mentor.currentText()
        hand = partial(helping.hand_over_all, actor, member, to, why)
        self._context.ask(hand, partial(self._handed, member, name))

    def _handed(self, member: UUID, name: str, people: int) -> None:
        said = self.tr("{name} is nu de mentor van %Ln deelnemers.", "", people)
        self._context.problems.saved()
        self._context.problems.done(said.format(name=name))
        self.done.emit(member)

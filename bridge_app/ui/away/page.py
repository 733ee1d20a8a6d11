"""The page "Weg of overdragen": who stands in and when, and who becomes whose mentor."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.caseload import CaseLine
from bridge_app.domain.helping import Covers, Outlook
from bridge_app.ui.away.people import PeopleTicks
from bridge_app.ui.cover_part import CoverPart
from bridge_app.ui.cover_words import CoverWords
from bridge_app.ui.parts import (
    Bar,
    Card,
    Field,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    Subheading,
    announce,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import leading
from bridge_app.ui.wanted import choose


class AwayPage(QWidget):
    """Two things: a colleague for a while, or another mentor for good."""

    ticked = Signal()
    hand_wanted = Signal(object)  # id of the new mentor
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Weg of overdragen"))
        self._language, self._said = language, CoverWords(self)
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(self.back))
        told = self.tr(
            "Een collega neemt waar op de dagen die jij kiest. Zolang ziet die collega jouw"
            " mensen. Daarna stopt het vanzelf."
        )
        self.covering = CoverPart(told, language)
        self._nobody = Quiet(self.tr("Je bent van niemand de mentor: er is niets over te dragen."))
        for part in (self.covering, self._handing(), self._nobody):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.covering.stands_in)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _handing(self) -> Card:
        self.handing = Card(self.tr("Overdragen"))
        told = self.tr("Voortaan een andere mentor. Wie aangevinkt staat, gaat mee.")
        self.people = PeopleTicks()
        self.people.changed.connect(self.ticked)
        self.mentor = Picker()
        self._new = Field(self.tr("Wie wordt hun mentor?"), self.mentor)
        self.goes = Paragraph()
        self.hand = PrimaryButton("", "handshake")
        self.hand.clicked.connect(self._tell_mentor)
        who = Subheading(self.tr("Wie gaat er mee?"))
        deed = (self._new, self.goes, leading(self.hand))
        for part in (Paragraph(told), *deed, who, self.people):
            self.handing.body.addWidget(part)
        return self.handing

    # --- showing ---------------------------------------------------------------------------

    def show_covers(self, covers: Covers) -> None:
        """Shows who stands in for whom, and who could take over."""
        said, language = self._said, self._language
        mine = [(each, said.of_mine(each, language)) for each in covers.of_mine]
        others = [(each, said.of_others(each, language)) for each in covers.of_others]
        self.covering.show_covers([*mine, *others], covers.colleagues)
        self.mentor.clear()
        self.mentor.addItem(self.tr("Kies een collega"), None)
        for each in covers.colleagues:
            self.mentor.addItem(each.name, each.id)
        self._new.show_error("")

    def show_people(self, lines: tuple[CaseLine, ...]) -> None:
        """Shows whose mentor one is, all of them ticked."""
        self.people.show_people(lines)
        self.handing.setVisible(bool(lines))
        self._nobody.setVisible(not lines)

    def chosen(self) -> tuple[UUID, ...]:
        """Who goes along."""
        return self.people.chosen()

    def show_outlook(self, outlook: Outlook) -> None:
        """Says how many go, and what goes along with them."""
        self.hand.setText(self.tr("Draag %Ln mensen over", "", outlook.people))
        self.hand.setEnabled(outlook.people > 0)
        along = (
            (outlook.appointments, self.tr("%Ln afspraken", "", outlook.appointments)),
            (outlook.promises, self.tr("%Ln beloofde keren kijken", "", outlook.promises)),
            (outlook.talks, self.tr("%Ln gesprekken die nog niet af zijn", "", outlook.talks)),
        )
        goes = ", ".join(said for count, said in along if count)
        told = self.tr("Er gaat mee: {what}.").format(what=goes) if goes else ""
        rest = self.tr(
            "Vanaf vandaag is je collega de mentor. Tot vanavond kun jij er nog bij."
            " Vandaag kun je het ongedaan maken."
        )
        self.goes.setText(" ".join(filter(None, (told, rest))))

    def typed(self) -> dict[str, str]:
        """What is half typed and chosen, by field; empty when nothing is."""
        mentor = self.mentor.currentData()
        handing = {"mentor": str(mentor or ""), "stay": " ".join(map(str, self.people.left_out()))}
        return self.covering.typed() | {name: text for name, text in handing.items() if text}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same again; a colleague who cannot be chosen any more is not."""
        self.covering.take_up(fields)
        choose(self.mentor, fields.get("mentor", ""))
        self.people.leave_out(fields.get("stay", "").split())

    # --- telling ---------------------------------------------------------------------------

    def _tell_mentor(self) -> None:
        if self.mentor.currentData() is not None:
            self.hand_wanted.emit(self.mentor.currentData())
            return
        self._new.show_error(self.tr("Kies eerst wie het overneemt."))
        announce(self, self._new.error, urgent=True)
        self.mentor.setFocus()

"""The room "Mijn mensen": one card for each, what they need, and two ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from bridge_app.domain.caseload import Need
from bridge_app.domain.helping import Part
from bridge_app.ui.caseload.state import ALL, CaseloadState, PersonLine
from bridge_app.ui.cover_words import cover_lines
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Heading,
    Line,
    Picker,
    PrimaryButton,
    Prose,
    Quiet,
    ScrollColumn,
    begin_at,
    lay_out,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import GAP, ICON, PADDING, RowButton, leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import language_name

SHOWN = 40
"""So many people at once; the others are found by typing, or by asking for more."""

WEEK, MONTH, YEAR = 7, 30, 365


class PersonRow(QWidget):
    """One of one's people: pressing the line opens the file."""

    def __init__(self, line: RowButton, about: str, message: Button) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._told = QVBoxLayout()
        self._box.addLayout(self._told, 1)
        self._told.setSpacing(0)
        self._told.addWidget(line)
        self._about, self._indent = QHBoxLayout(), QSpacerItem(0, 0)
        self._told.addLayout(self._about)
        self._about.addItem(self._indent)
        self._about.addWidget(Quiet(about), 1)
        self._box.addWidget(message, 0, Qt.AlignmentFlag.AlignVCenter)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._box, beside=theme.scale < BESIDE_UNTIL)
        self._box.setSpacing(theme.px(8))
        self._indent.changeSize(theme.px(PADDING + ICON + GAP), 0)
        self._about.setContentsMargins(0, 0, 0, theme.px(4))
        self._about.setSpacing(0)
        self._about.invalidate()


class CaseloadPage(QWidget):
    """Sorted by who needs something from the mentor; never by level, and nothing in red."""

    chosen = Signal(object)  # client id: open the file
    meeting_wanted = Signal(object)  # client id: appointment and message
    language_chosen = Signal(str)
    typed = Signal(str)
    more_wanted = Signal()
    search_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, language: str) -> None:
        """`language` is the staff's own: languages are called by their name in it."""
        super().__init__()
        self.setWindowTitle(self.tr("Mijn mensen"))
        self._spoken = language
        self._heading, self._doing = Heading(), Quiet()
        self.away = Button(self.tr("Weg of overdragen"), "handshake")
        self._away = leading(self.away)
        self.covers = Prose("", "info")
        self.search = Field(self.tr("Zoek in mijn mensen"))
        self.languages = Picker()
        self._language = Field(self.tr("Taal"), self.languages)
        self.people = Card()
        self.rows: list[QWidget] = []
        self.more = Button(self.tr("Laat iedereen zien"))
        self.seek = PrimaryButton(self.tr("Zoek deelnemer"), "search")
        self._none = EmptyState(
            "users-round",
            self.tr("Je hebt nog geen mensen."),
            self.tr("Zoek een deelnemer, of vraag je coördinator."),
            self.seek,
        )
        self._nobody = Quiet(self.tr("Niemand past bij wat je zoekt."))
        self._build()
        self._connect()
        begin_at(self, self.search)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scrolling = ScrollColumn(widest=1000)
        around.addWidget(scrolling)
        self._asking = QWidget()
        flow = Flow(self._asking, 16)
        for field in (self.search, self._language):
            flow.addWidget(field)
        top = (self._heading, self._doing, self.covers, self._away)
        for part in (*top, self._asking, self._none):
            scrolling.body.addWidget(part)
        scrolling.body.addWidget(self._nobody)
        scrolling.body.addWidget(self.people)
        scrolling.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        scrolling.body.addStretch(1)

    def _connect(self) -> None:
        self.search.edit.textEdited.connect(self.typed)  # type: ignore[attr-defined]  # a TextField
        self.languages.activated.connect(
            lambda place: self.language_chosen.emit(self.languages.itemData(place))
        )
        self.more.clicked.connect(self.more_wanted)
        self.seek.clicked.connect(self.search_wanted)
        self.away.clicked.connect(self.away_wanted)

    # --- showing ---------------------------------------------------------------------------

    def show_caseload(self, state: CaseloadState, *, everybody: bool = False) -> None:
        """Shows one's people; nobody at all leads to a search."""
        self._heading.setText(self.tr("Mijn mensen ({count})").format(count=state.total))
        self._doing.setText(self.tr("Vandaag doen: {count}").format(count=state.doing))
        self._doing.setVisible(state.doing > 0)
        said = "\n".join(cover_lines(state.covers, self._spoken))
        self.covers.setText(said)
        self.covers.setVisible(bool(said))
        self._away.setVisible(state.mentored > 0 or bool(said))
        self._asking.setVisible(state.total > 0)
        self._language.setVisible(len(state.languages) > 1)
        self._show_languages(state)
        shown = state.lines if everybody else state.lines[:SHOWN]
        self._show_rows(shown)
        self.people.setVisible(bool(shown))
        self.more.setVisible(len(shown) < len(state.lines))
        self._none.setVisible(state.total == 0)
        begin_at(self, self.search if state.total else self.seek)
        self._nobody.setVisible(state.total > 0 and not state.lines)

    def _show_languages(self, state: CaseloadState) -> None:
        wanted = [(self.tr("alle talen"), ALL)]
        wanted += [(language_name(self._spoken, each), each) for each in state.languages]
        self.languages.clear()
        for words, language in wanted:
            self.languages.addItem(words, language)
        self.languages.setCurrentIndex(max(self.languages.findData(state.language), 0))

    def _show_rows(self, lines: tuple[PersonLine, ...]) -> None:
        for former in self.rows:
            self.people.body.removeWidget(former)
            former.hide()
            former.deleteLater()
        self.rows = []
        for line in lines:
            if self.rows:
                self.rows.append(Line())
            self.rows.append(self._row(line))
        for row in self.rows:
            self.people.body.addWidget(row)

    def _row(self, line: PersonLine) -> QWidget:
        row = RowButton(line.name, self._said(line), "user-round")
        row.clicked.connect(lambda: self.chosen.emit(line.client_id))
        message = Button(self.tr("Afspraak of bericht"), "calendar")
        message.setAccessibleName(f"{message.text()}, {line.name}")
        message.clicked.connect(lambda: self.meeting_wanted.emit(line.client_id))
        return PersonRow(row, "\n".join(filter(None, self._about(line))), message)

    def _about(self, line: PersonLine) -> tuple[str, ...]:
        meeting = line.appointment or self.tr("geen afspraak")
        return (
            self._whose(line),
            self.tr("Doel: {goal}").format(goal=line.goal) if line.goal else "",
            self.tr("Stap: {step}").format(step=line.step) if line.step else "",
            self.tr("Afspraak: {when}. Laatste contact: {ago}.").format(
                when=meeting, ago=self._ago(line.days)
            ),
        )

    def _whose(self, line: PersonLine) -> str:
        """Why somebody stands here whose mentor one is not."""
        told = {
            Part.MENTOR: "",
            Part.HELPER: self.tr("Je helpt mee."),
            Part.COVER: self.tr("Je neemt waar voor {name}.").format(name=line.away),
        }
        return told[line.part]

    def _said(self, line: PersonLine) -> str:
        """What somebody needs, as an invitation."""
        words = {
            Need.CLAIM: self.tr("zegt: een stap is gelukt"),
            Need.STEP_TODAY: self.tr("stap voor vandaag"),
            Need.REVIEW: self.tr("tijd om weer naar de brug te kijken"),
            Need.NO_APPOINTMENT: self.tr("afspraak maken?"),
            Need.SILENCE: self.tr("even bellen?"),
        }
        if line.may_call is False:  # a no to calls is a no (DECISIONS A2)
            words[Need.SILENCE] = self.tr("lang niets gehoord; liever niet bellen")
        elif line.may_call is None:
            words[Need.SILENCE] = self.tr("lang niets gehoord; nog niet gevraagd of bellen mag")
        return ", ".join(words[need] for need in line.needs)

    def _ago(self, days: int | None) -> str:
        """As people say it: the further away, the rougher."""
        if days is None:
            return self.tr("nog niet")
        near = {0: self.tr("vandaag"), 1: self.tr("gisteren")}
        ways = (
            (2 * WEEK, 1, self.tr("{count} dagen geleden")),
            (2 * MONTH, WEEK, self.tr("{count} weken geleden")),
            (2 * YEAR, MONTH, self.tr("{count} maanden geleden")),
        )
        years = (YEAR, self.tr("{count} jaar geleden"))
        unit, said = next(((unit, said) for below, unit, said in ways if days < below), years)
        return near.get(days) or said.format(count=days // unit)

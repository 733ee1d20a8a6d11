"""The log on the screen: what deserves a second look first, and under it the lines themselves."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.log_page import LogLine, LogReview, Refused
from bridge_app.domain.reviewing import Unusual
from bridge_app.errors import FieldProblem
from bridge_app.services.clock import at_the_desk
from bridge_app.ui.log.state import LogState, Wish
from bridge_app.ui.log.telling import Telling
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    EmptyState,
    Field,
    Flow,
    Picker,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    Subheading,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.parts.table import Column, Row, Table
from bridge_app.ui.short_field import ShortField
from bridge_app.words import clock, short_date

MOST_UNUSUAL = 40
"""Looks on the page at once; those that nobody looked at yet come first."""

MOST_NUMBERS = 8
"""Numbers of clients told in one line; more of them say nothing more."""


class UnusualRow(QWidget):
    """One look to look at again, and the button that says somebody did."""

    seen = Signal()

    def __init__(self, each: Unusual, title: str, detail: str, state: str) -> None:
        """`state` tells who looked, or why one cannot; empty: there is a button."""
        super().__init__()
        self.button = PlainButton(self.tr("Bekeken"), "check")
        self.button.setAccessibleDescription(f"{title}, {detail}")
        self.button.clicked.connect(self.seen)
        reason = self.tr("Reden: {reason}").format(reason=each.said)
        words = [Subheading(title), Prose(detail), Prose(reason), Quiet(state)]
        around, told = QHBoxLayout(self), QVBoxLayout()
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(told, 1)
        told.setSpacing(0)
        for part, said in zip(words, (title, detail, each.said, state), strict=True):
            if said:  # asked to be seen before it has a place, it would flash as a window
                told.addWidget(part)
        if not state:
            around.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class LogPage(QWidget):
    """Client numbers and colleagues' names, never a client's name."""

    wish_changed = Signal(object)  # Wish
    seen = Signal(object)  # Mark
    all_seen = Signal()
    check_wanted = Signal()
    refresh_wanted = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Logboek"))
        self._language, self._telling = language, Telling(language)
        self._showing = False
        self.done = PrimaryButton(self.tr("Alles bekeken"), "check")
        self.check = Button(self.tr("Kloppen de logboeken?"), "shield-check")
        page = page_column(self, self.windowTitle(), Bar(self.check, end=(self.done,)))
        said = self.tr(
            "Hier staan nummers van deelnemers, geen namen. Dat jij kijkt, komt er ook in."
        )
        self.due, self.when = Prose(), Prose()
        self.unusual = ListCard(self.tr("Kijk hier nog eens naar"), gap=14)
        self.rows: list[UnusualRow] = []
        self.nothing = EmptyState(
            "shield-check", self.tr("Niets bijzonders."), self.tr("In deze dagen viel niets op.")
        )
        self.own, self.refused = Prose(), ListCard(self.tr("Niet binnengekomen"), gap=8)
        told = (self.due, self.when, self.own, self._wish_card())
        shown = (*told, self.unusual, self.nothing, self.refused)
        for part in (Quiet(said), *shown, self._lines_card()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.done.clicked.connect(self.all_seen)
        self.check.clicked.connect(self.check_wanted)
        again = QShortcut(QKeySequence("F5"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.refresh_wanted)
        begin_at(self, self.who)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    # --- the parts of the page -------------------------------------------------------------

    def _wish_card(self) -> Card:
        card = Card()
        holder = QWidget()
        row = Flow(holder, spacing=16)
        self.who = Picker([(self.tr("iedereen"), None)])
        self.first = Field(self.tr("Van"), ShortField())
        self.last = Field(self.tr("Tot en met"), ShortField())
        self.number = Field(self.tr("Nummer van de deelnemer"), ShortField())
        for field in (Field(self.tr("Collega"), self.who), self.first, self.last, self.number):
            row.addWidget(field)
        self.who.activated.connect(self._tell_wish)
        for field in (self.first, self.last, self.number):
            if isinstance(field.edit, ShortField):
                field.edit.editingFinished.connect(self._tell_wish)
        card.body.addWidget(holder)
        return card

    def _lines_card(self) -> Card:
        card = Card(self.tr("Alle regels"))
        columns = (
            Column(self.tr("Wat")),
            Column(self.tr("Wanneer")),
            Column(self.tr("Wie")),
            Column(self.tr("Nummer"), figures=True),
            Column(self.tr("Waarom")),
            Column(self.tr("Waar")),
        )
        self.table = Table(self.tr("Regels van het logboek"), columns, even=True)
        self.more = Quiet("")
        card.body.addWidget(self.table)
        card.body.addWidget(self.more)
        return card

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: LogState) -> None:
        """Shows the wish, and the part of the log that fits it."""
        self._showing = True
        self._show_wish(state)
        self._showing = False
        known = state.review is not None
        self.done.setEnabled(known)
        if state.review:
            self._show_when(state.review)
            self._show_own(state.review)
            self._show_unusual(state, state.review)
            self._show_refused(state.review)
            self._show_lines(state.review)

    def _show_wish(self, state: LogState) -> None:
        if state.review:
            self._show_people(state.review)
        self.who.setCurrentIndex(max(self.who.findData(state.wish.staff), 0))
        self.first.set_text(state.wish.first_text)
        self.last.set_text(state.wish.last_text)
        self.number.set_text(state.wish.number)
        fields = {"first_day": self.first, "last_day": self.last, "number": self.number}
        for name, field in fields.items():
            wrong = state.trouble is not None and state.trouble.field == name
            field.show_error(self._trouble(state.trouble) if wrong else "")

    def _show_people(self, review: LogReview) -> None:
        if self.who.count() != len(review.people) + 1:
            self.who.clear()
            self.who.addItem(self.tr("iedereen"), None)
            for key, name in review.people.items():
                self.who.addItem(name, key)
            self.who.updateGeometry()

    def _trouble(self, problem: FieldProblem | None) -> str:
        reasons = {
            "unknown": self.tr("Dit nummer heeft niemand."),
            "before_first": self.tr("Deze dag komt vóór de eerste dag."),
            "no_such_day": self.tr("Deze dag bestaat niet."),
        }
        reason = problem.reason if problem else ""
        return reasons.get(reason, self.tr("Typ een dag, zoals 01-06-2026."))

    def _show_when(self, review: LogReview) -> None:
        self.due.setText(self.tr("Het logboek is deze maand nog niet bekeken."))
        self.due.setVisible(review.due)
        found = review.reviewed
        if found.last is None:
            self.when.setText(self.tr("Nog niemand keek het logboek na."))
            return
        times = self.tr("Dit jaar %Ln keer bekeken.", "", found.count)
        last = self.tr("De laatste keer was op {day}, door {name}.").format(
            day=short_date(found.last), name=review.people.get(found.by, "?") if found.by else "?"
        )
        self.when.setText(f"{times} {last}")

    def _show_own(self, review: LogReview) -> None:
        """What who looked did themselves is told apart: somebody else looks at it, or nobody."""
        left = review.reviewed.own
        said = self.tr("Wie nakeek, deed dit jaar %Ln van deze dingen zelf.", "", left)
        other = self.tr("Een andere coördinator kijkt daarnaar.")
        nobody = self.tr("Er is geen andere coördinator: dat heeft niemand bekeken.")
        self.own.setText(f"{said} {other if review.others else nobody}")
        self.own.setVisible(left > 0)

    def _show_refused(self, review: LogReview) -> None:
        """Who typed a wrong password and did not come in; a name that nobody has is not kept."""
        self.refused.show_rows([Prose(self._refusal(each, review)) for each in review.refused])

    def _refusal(self, each: Refused, review: LogReview) -> str:
        name = review.people.get(each.staff, "?") if each.staff else self.tr("een onbekende naam")
        times = self.tr("%Ln keer een verkeerd wachtwoord", "", each.times)
        first, last = self._moment(each.first), self._moment(each.last)
        until = self.tr("{first} tot {last}").format(first=first, last=last)
        return f"{name}, {each.device}: {times}, {first if first == last else until}"

    def _moment(self, at: datetime) -> str:
        local = at_the_desk(at)
        return f"{short_date(local.date())} {clock(self._language, local.time())}"

    def _show_unusual(self, state: LogState, review: LogReview) -> None:
        self.rows = [self._row(each, state, review) for each in review.unusual[:MOST_UNUSUAL]]
        parts: list[QWidget] = [*self.rows]
        if left := len(review.unusual) - len(self.rows):
            parts.append(Quiet(self.tr("En nog %Ln. Kies minder dagen of één collega.", "", left)))
        self.unusual.show_rows(parts)
        self.nothing.setVisible(not self.rows)

    def _row(self, each: Unusual, state: LogState, review: LogReview) -> UnusualRow:
        title = self._telling.why(each.why, len(each.numbers))
        name = review.people.get(each.staff, "?")
        names = [review.people.get(one, "?") for one in each.whom]
        detail = f"{name}, {short_date(each.day)}: {_numbers((*each.numbers, *names))}"
        told = ""
        if each.reviewed:
            told = self.tr("bekeken op {day}").format(day=short_date(each.reviewed))
        elif each.staff == state.own:
            other = self.tr("dit deed je zelf, een andere coördinator kijkt hiernaar")
            nobody = self.tr("dit deed je zelf, en er is geen andere coördinator")
            told = other if review.others else nobody
        row = UnusualRow(each, title, detail, told)
        row.seen.connect(lambda: self.seen.emit(each.mark))
        return row

    def _show_lines(self, review: LogReview) -> None:
        self.table.show_rows([self._line(line, review) for line in review.lines])
        self.table.setVisible(bool(review.lines))
        none = self.tr("In deze dagen is er niets.")
        more = self.tr("En nog %Ln regels. Kies minder dagen of één collega.", "", review.more)
        self.more.setText(more if review.lines else none)
        self.more.setVisible(review.more > 0 or not review.lines)

    def _line(self, line: LogLine, review: LogReview) -> Row:
        return Row(
            (
                self._telling.deed(line),
                self._moment(line.at),
                review.people.get(line.staff, "?"),
                line.number,
                self._telling.ground(line.ground),
                ", ".join(filter(None, (line.device, line.printer))),
            )
        )

    # --- asking ----------------------------------------------------------------------------

    def _tell_wish(self) -> None:
        if not self._showing:
            self.wish_changed.emit(self.wish())

    def wish(self) -> Wish:
        """What stands in the fields now."""
        days = self.first.text(), self.last.text()
        return Wish(*days, self.who.currentData(), self.number.text())


def _numbers(numbers: tuple[str, ...]) -> str:
    told = ", ".join(numbers[:MOST_NUMBERS])
    return f"{told} \N{HORIZONTAL ELLIPSIS}" if len(numbers) > MOST_NUMBERS else told

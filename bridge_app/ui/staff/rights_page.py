"""The rights of everybody, looked at every half year: for each person "klopt", or change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.staffing import RightsReview, StaffLine
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Flow,
    PlainButton,
    PrimaryButton,
    Prose,
    Quiet,
    Subheading,
    Tick,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.staff.said import held
from bridge_app.ui.staff.state import Seen
from bridge_app.words import short_date


class RightsRow(QWidget):
    """One person with what they may."""

    ticked = Signal(bool)
    change_wanted = Signal()

    def __init__(self, line: StaffLine, said: str, *, right: bool) -> None:
        super().__init__()
        name = line.member.name
        row = Flow(self, spacing=12)
        self.right = Tick(self.tr("Klopt"))
        self.right.setAccessibleDescription(f"{name}: {said}")
        self.right.setChecked(right)
        self.change = PlainButton(self.tr("Verander"), "pencil")
        self.change.setAccessibleDescription(name)
        for part in (self.right, self.change, Subheading(name), Prose(said)):
            row.addWidget(part)
        self.right.toggled.connect(self.ticked)
        self.change.clicked.connect(self.change_wanted)


class RightsPage(QWidget):
    """All on one page; done when each was looked at."""

    ticked = Signal(object, bool)  # StaffLine, whether it is right
    change_wanted = Signal(object)  # UUID
    done_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Rechten nakijken"))
        self._language = language
        self.done = PrimaryButton(self.tr("Alles nagekeken"))
        back = Button(self.tr("Terug"), "arrow-left")
        page = page_column(self, self.windowTitle(), Bar(back, end=(self.done,)))
        why = self.tr("Klopt het nog wat iedereen mag? Kijk hier elk half jaar naar.")
        self._last, self._left = Prose(), Quiet()
        around = Card()
        around.body.addWidget(Quiet(why))
        around.body.addWidget(self._last)
        self.people = ListCard(gap=12)
        self.rows: list[RightsRow] = []
        for part in (around, self.people, self._left):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.done.clicked.connect(self.done_wanted)
        back.clicked.connect(self.closed)
        begin_at(self, back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def show_review(self, review: RightsReview, seen: Seen) -> None:
        """Shows everybody, with what was ticked before."""
        self.rows = [self._row(line, seen) for line in review.lines]
        self.people.show_rows(self.rows)
        self._last.setText(self._when(review))
        self.show_left(review, seen)
        if self.rows:
            begin_at(self, self.rows[0].right)

    def show_left(self, review: RightsReview, seen: Seen) -> None:
        """Says how many are still to be looked at; the button works when none is."""
        left = sum(not seen.fits(line) for line in review.lines)
        self._left.setText(self.tr("Nog %Ln mensen te gaan.", "", left) if left else "")
        self._left.setVisible(left > 0)
        self.done.setEnabled(bool(review.lines) and not left)

    def _row(self, line: StaffLine, seen: Seen) -> RightsRow:
        said = held(line, self._language)
        row = RightsRow(line, said, right=seen.fits(line))
        row.ticked.connect(lambda right: self.ticked.emit(line, right))
        row.change_wanted.connect(lambda: self.change_wanted.emit(line.member.id))
        return row

    def _when(self, review: RightsReview) -> str:
        if review.last is None:
            return self.tr("De rechten zijn nog niet nagekeken.")
        day = short_date(review.last)
        if review.due:
            return self.tr("De laatste keer was op {day}. Dat is een half jaar geleden.").format(
                day=day
            )
        return self.tr("De laatste keer was op {day}.").format(day=day)

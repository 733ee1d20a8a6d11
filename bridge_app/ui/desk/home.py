"""The calm part of the desk: who comes, who goes on, who has a step today, who was here."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.ui.desk.expected import ExpectedView
from bridge_app.ui.desk.state import HomeState, ResumeLine, ReviewLine, SeenLine, TodayLine
from bridge_app.ui.folded import FoldedCard
from bridge_app.ui.parts import Button, EmptyState, PrimaryButton, lay_out
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.theme import Theme, theme_of
from bridge_app.words import part_of_day, weekday_date

TWO_COLUMNS_UNTIL = 1.5
"""From this text size on the lists stand under each other."""

TALKS_SHOWN, STEPS_SHOWN, REVIEWS_SHOWN = 3, 5, 4
"""What a day can hold at one look; one press shows all the others."""


class HomeView(QWidget):
    """What stands under the search field while nobody is sought."""

    resumed = Signal(object)  # conversation id
    chosen = Signal(object)  # client id
    new_wanted = Signal()
    search_wanted = Signal()
    appointment_wanted = Signal()
    ready_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.expected = ExpectedView(language)
        self.reviews = FoldedCard(self.tr("Tijd om weer te kijken"), REVIEWS_SHOWN)
        self.resume = FoldedCard(self.tr("Verder gaan"), TALKS_SHOWN, gap=8)
        self.steps = FoldedCard(self.tr("Stappen van vandaag"), STEPS_SHOWN)
        self.seen = ListCard(self.tr("Pas hier geweest"))
        self.ready = Button("", "hand-heart")
        self.ready.clicked.connect(self.ready_wanted)
        self.seek = PrimaryButton(self.tr("Zoek deelnemer"), "search")
        self.new = Button(self.tr("Nieuwe deelnemer"), "user-plus")
        self.note = Button(self.tr("Afspraak noteren"), "calendar")
        self._empty = EmptyState(
            "coffee",
            self.tr("Er staat nog niets voor vandaag."),
            self.tr("Zoek een deelnemer, maak een nieuwe of noteer een afspraak."),
            *(self.seek, self.new, self.note),
        )
        self.seek.clicked.connect(self.search_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.note.clicked.connect(self.appointment_wanted)
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left = QVBoxLayout()
        for part in (self._empty, self.expected, self.resume):
            self._column.addWidget(part)
        self._column.addLayout(self._lists)
        self._lists.addLayout(self._left, 1)
        for card in (self.steps, self.reviews):
            self._left.addWidget(card)
        self._left.addStretch(1)
        self._lists.addWidget(self.seen, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.ready, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._lists, beside=theme.scale < TWO_COLUMNS_UNTIL)
        for layout in (self._column, self._lists, self._left):
            layout.setSpacing(theme.px(16))

    def show_home(self, state: HomeState) -> None:
        """Shows the day; lists without anybody are not there at all."""
        self.expected.show_expected(state)
        first = state.resume[0] if state.resume and not self.expected.first() else None
        self.resume.show_lines(
            state.resume, lambda line: self._resume_row(line, primary=line is first)
        )
        self.reviews.show_lines(state.reviews, lambda line: self._review_row(line, state.today))
        self.steps.show_lines(state.steps, self._step_row)
        self.seen.show_rows(map(self._seen_row, state.seen))
        self._empty.setVisible(state.is_empty)
        self.ready.setVisible(state.ready > 0)
        self.ready.setText(self.tr("Klaar: {count}").format(count=state.ready))

    def first(self) -> PrimaryButton | None:
        """Where Enter goes on with the day: who comes next, else the conversation to resume."""
        return self.expected.first() or self.resume.findChild(PrimaryButton)

    def _review_row(self, line: ReviewLine, today: date) -> QWidget:
        day = weekday_date(self._language, line.due, year=line.due.year != today.year)
        said = self.tr("beloofd op {day}").format(day=day)
        row = RowButton(line.client, said, "history")
        row.clicked.connect(lambda: self.chosen.emit(line.client_id))
        return row

    def _resume_row(self, line: ResumeLine, *, primary: bool) -> QWidget:
        said = self.tr("Verder met {client} bij: {place}") if line.place else self._plain_resume()
        text = said.format(client=line.client, place=line.place)
        button = PrimaryButton(text, "play") if primary else Button(text, "play")
        button.clicked.connect(lambda: self.resumed.emit(line.conversation_id))
        return leading(button)

    def _plain_resume(self) -> str:
        return self.tr("Verder met {client}")

    def _step_row(self, line: TodayLine) -> QWidget:
        when = part_of_day(self._language, line.part) if line.part else self.tr("vandaag")
        if line.steps > 1:
            when = self.tr("{when}, {count} stappen").format(when=when, count=line.steps)
        row = RowButton(line.client, when, "footprints")
        row.clicked.connect(lambda: self.chosen.emit(line.client_id))
        return row

    def _seen_row(self, line: SeenLine) -> QWidget:
        row = RowButton(line.client, weekday_date(self._language, line.day), "user-round")
        row.clicked.connect(lambda: self.chosen.emit(line.client_id))
        return row

"""The page "Huishouden": who lives there now, one more, and an end to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.domain.desk import Hit
from bridge_app.domain.households import Member
from bridge_app.domain.people import short_name
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.household.state import HouseholdState, days, hit_words
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Heading,
    Paragraph,
    PlainButton,
    PrimaryButton,
    Quiet,
    Trouble,
    begin_at,
    page_column,
    press_on_enter,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, RowButton, leading
from bridge_app.ui.short_field import ShortField


class HouseholdPage(QWidget):
    """For staff; both files have to be within reach, else a reason is asked."""

    sought = Signal(str)
    chosen = Signal(object)  # client id
    join_wanted = Signal(str, str)  # since when, and why the other file is opened
    end_wanted = Signal(str, str)  # until when, and why another file is opened
    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setWindowTitle(self.tr("Huishouden"))
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title = Heading(self.windowTitle())
        told = self.tr("Dit telt alleen mee waar de regels wie samenwoont als één tellen.")
        self._nobody = Paragraph()
        self.people = ListCard(self.tr("Woont nu samen met"), gap=8)
        self._error = Trouble()
        parts = (self._title, Quiet(told), self._nobody, self.people, self._error)
        for part in (*parts, self._ending(), self._adding()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.search)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _ending(self) -> Card:
        self.ending = Card(self.tr("Woont niet meer samen"))
        self.last_day = Field(self.tr("Laatste dag"), ShortField())
        self.end = Button("", "check")
        self.why_end = Field(self.tr("Waarom open je het andere bestand?"))
        self.end.clicked.connect(self._tell_end)
        for part in (self.last_day, self.why_end, leading(self.end)):
            self.ending.body.addWidget(part)
        return self.ending

    def _adding(self) -> Card:
        card = Card(self.tr("Iemand erbij"))
        hint = self.tr("Een naam, een nummer of een geboortedatum.")
        self.search = Field(self.tr("Zoek deelnemer"), help_text=hint)
        self.seek = Button(self.tr("Zoek"), "search")
        self._none = Quiet(self.tr("Niemand gevonden."))
        self.hits = ListCard()
        self.first_day = Field(self.tr("Sinds welke dag"), ShortField())
        self.reason = Field(self.tr("Waarom open je het andere bestand?"))
        self.add = PrimaryButton(self.tr("Schrijf op"), "check")
        self.seek.clicked.connect(lambda: self.sought.emit(self.search.text()))
        press_on_enter(self.search, self.seek)
        self.add.clicked.connect(self._tell_join)
        top = (self.search, leading(self.seek), self._none, self.hits)
        for part in (*top, self.first_day, self.reason, leading(self.add)):
            card.body.addWidget(part)
        return card

    def _tell_join(self) -> None:
        self.join_wanted.emit(self.first_day.text(), self.reason.text())

    def _tell_end(self) -> None:
        self.end_wanted.emit(self.last_day.text(), self.why_end.text())

    # --- showing ---------------------------------------------------------------------------

    def show_state(self, state: HouseholdState) -> None:
        """Shows who lives there, who was found, and what is wrong with what is typed."""
        self._title.setText(self.tr("Met wie woont {name}?").format(name=state.name))
        self._nobody.setText(self.tr("Er is nog niemand opgeschreven."))
        self._nobody.setVisible(not state.home.others)
        self.people.show_rows([self._member(each) for each in state.home.others])
        self.ending.setVisible(state.may_end)
        goes = self.tr("Schrijf op: {name} woont niet meer samen")
        self.end.setText(goes.format(name=state.name))
        self._show_found(state)
        self._show_trouble(state)

    def _member(self, member: Member) -> Paragraph:
        since, until = days(member)
        said = self.tr("{name}, nummer {number}: sinds {since}")
        ended = self.tr("{name}, nummer {number}: tot en met {until}")
        who = {"name": short_name(member.client), "number": member.client.number}
        return Paragraph((ended if until else said).format(**who, since=since, until=until))

    def _show_found(self, state: HouseholdState) -> None:
        self._none.setVisible(state.hits == ())
        self.hits.show_rows([self._hit(each, state) for each in state.hits or ()])
        other = state.other
        for part in (self.first_day, self.add):
            part.setVisible(other is not None)
        self.reason.setVisible(state.asks and state.joining)
        self.why_end.setVisible(state.asks and not state.joining)
        if other is not None:
            said = self.tr("Schrijf op: {name} en {other} wonen samen")
            self.add.setText(said.format(name=state.name, other=hit_words(other)[0]))

    def _hit(self, hit: Hit, state: HouseholdState) -> RowButton:
        row = RowButton(*hit_words(hit), "user-round")
        row.mark(hit.client_id == state.chosen)
        row.clicked.connect(lambda: self.chosen.emit(hit.client_id))
        return row

    def _show_trouble(self, state: HouseholdState) -> None:
        trouble = state.trouble
        said = sentence(trouble, self._language) if trouble else ""
        at = trouble.field if isinstance(trouble, FieldProblem) else ""
        fields = {"from_day": self.first_day, "to_day": self.last_day}
        for name, field in fields.items():
            field.show_error(said if name == at else "")
        self._error.say("" if at in fields else said)

    def fill(self, today: str) -> None:
        """An empty form; what happens, happens today unless somebody types another day."""
        self.search.set_text("")
        self.reason.set_text("")
        self.why_end.set_text("")
        self.first_day.set_text(today)
        self.last_day.set_text(today)

"""The page "Wie helpt?": who does now, who else could, another mentor, and the client's card."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bridge_app.desk_errors import NotAColleague
from bridge_app.domain.helping import TASK_LIMIT, Around, Colleague, Helper, Part
from bridge_app.domain.people import short_name
from bridge_app.errors import FieldProblem
from bridge_app.problem_words import sentence
from bridge_app.ui.parts import (
    Bar,
    Button,
    Card,
    Field,
    Flow,
    Heading,
    Paragraph,
    Picker,
    PlainButton,
    PrimaryButton,
    Quiet,
    begin_at,
    page_column,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard, leading
from bridge_app.ui.wanted import choose
from bridge_app.words import short_date


class HelperRow(QWidget):
    """One who helps, and a way to end that where it may be ended here."""

    def __init__(self, name: str, said: str, end: PlainButton | None) -> None:
        super().__init__()
        row = Flow(self, spacing=12)
        row.addWidget(Paragraph(f"{name}: {said}"))
        if end is not None:
            row.addWidget(end)


class HelpersPage(QWidget):
    """Everything about who helps one client; what one may not arrange is not shown."""

    end_wanted = Signal(object)  # Helper
    add_wanted = Signal(object, str)  # colleague id, with what
    hand_wanted = Signal(object)  # id of the new mentor
    card_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str, me: object) -> None:
        """`me` is the id of who looks: one may always end one's own help."""
        super().__init__()
        self.setWindowTitle(self.tr("Wie helpt?"))
        self._language, self._me = language, me
        self.back = PlainButton(self.tr("Terug"), "arrow-left")
        page = page_column(self, "", Bar(self.back))
        self._title = Heading(self.windowTitle())
        self.people = ListCard(self.tr("Wie er nu helpt"), gap=8)
        self._nobody = Paragraph(self.tr("Er helpt nu niemand. Kies hieronder een mentor."))
        self._not_mine = Quiet(self.tr("Alleen de mentor regelt wie er helpt."))
        parts = (self._title, self.people, self._nobody, self._not_mine, self._card())
        for part in (*parts, self._handing(), self._adding()):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        begin_at(self, self.back)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _card(self) -> Card:
        card = Card(self.tr("Kaart voor de deelnemer"))
        self.card = Button(self.tr("Print de kaart"), "printer")
        self.card.clicked.connect(self.card_wanted)
        told = self.tr("Op de kaart staan alleen namen, nooit waarmee iemand helpt.")
        for part in (Paragraph(told), leading(self.card)):
            card.body.addWidget(part)
        return card

    def _handing(self) -> Card:
        self.handing = Card(self.tr("Andere mentor"))
        self.mentor = Picker()
        self._new_mentor = Field(self.tr("Wie wordt de mentor?"), self.mentor)
        self.hand = PrimaryButton(self.tr("Draag over"), "handshake")
        self.hand.clicked.connect(self._tell_mentor)
        told = self.tr(
            "Vanaf vandaag. Afspraken en beloofde keren kijken gaan mee. Wat er was, blijft"
            " staan. Tot vanavond kan de vorige mentor er nog bij."
        )
        for part in (Paragraph(told), self._new_mentor, leading(self.hand)):
            self.handing.body.addWidget(part)
        return self.handing

    def _adding(self) -> Card:
        self.adding = Card(self.tr("Laat iemand meehelpen"))
        self.colleague = Picker()
        self._who = Field(self.tr("Wie helpt mee?"), self.colleague)
        with_what = self.tr("Een paar woorden, zoals: taal. Mag leeg blijven.")
        self.task = Field(self.tr("Waarmee?"), help_text=with_what)
        self.task.edit.setMaxLength(TASK_LIMIT)  # type: ignore[attr-defined]  # a TextField
        self.add = Button(self.tr("Laat meehelpen"), "user-plus")
        self.add.clicked.connect(self._tell_colleague)
        for part in (self._who, self.task, leading(self.add)):
            self.adding.body.addWidget(part)
        return self.adding

    # --- showing ---------------------------------------------------------------------------

    def show_around(self, around: Around) -> None:
        """Shows who helps; what was chosen and typed is gone."""
        name = short_name(around.client)
        self._title.setText(self.tr("Wie helpt {name}?").format(name=name))
        self.people.show_rows([self._row(each, around) for each in around.helpers])
        self._nobody.setVisible(not around.helpers)
        self._not_mine.setVisible(not around.may_arrange)
        for card in (self.handing, self.adding):
            card.setVisible(around.may_arrange)
        busy = {each.staff_id for each in around.helpers if each.part is not Part.COVER}
        mentors = {each.staff_id for each in around.helpers if each.part is Part.MENTOR}
        known = around.colleagues
        self._offer(self.mentor, [e for e in known if e.mentor and e.id not in mentors])
        self._offer(self.colleague, [each for each in known if each.id not in busy])
        self.task.set_text("")
        for field in (self._new_mentor, self._who, self.task):
            field.show_error("")

    def _offer(self, picker: Picker, colleagues: list[Colleague]) -> None:
        picker.clear()
        picker.addItem(self.tr("Kies een collega"), None)
        for each in colleagues:
            picker.addItem(each.name, each.id)

    def _row(self, helper: Helper, around: Around) -> HelperRow:
        own = helper.staff_id == self._me
        end = None
        if helper.part is Part.HELPER and (around.may_arrange or own):
            end = PlainButton(self.tr("Stopt met meehelpen"), "x")
            end.setAccessibleDescription(helper.name)
            end.clicked.connect(lambda: self.end_wanted.emit(helper))
        return HelperRow(helper.name, self._said(helper), end)

    def _said(self, helper: Helper) -> str:
        """What somebody is here: "mentor sinds 2 juni 2026"."""
        if helper.part is Part.COVER and helper.to_day:
            said = self.tr("neemt waar tot en met {day}")
            return said.format(day=short_date(helper.to_day))
        since = short_date(helper.from_day)
        if helper.part is Part.MENTOR:
            said = (
                self.tr("mentor sinds {day}") if helper.works else self.tr("werkt hier niet meer")
            )
            return said.format(day=since)
        said = self.tr("helpt mee met {task}, sinds {day}")
        return (said if helper.task else self.tr("helpt mee sinds {day}")).format(
            task=helper.task, day=since
        )

    def show_trouble(self, problem: FieldProblem | NotAColleague) -> None:
        """Says under its field what is wrong, and goes there."""
        field = self.task if isinstance(problem, FieldProblem) else self._who
        self._wrong(field, sentence(problem, self._language))

    def typed(self) -> dict[str, str]:
        """What is half typed and chosen, by field; empty when nothing is."""
        said = {
            "mentor": str(self.mentor.currentData() or ""),
            "colleague": str(self.colleague.currentData() or ""),
            "task": self.task.text(),
        }
        return {name: text for name, text in said.items() if text.strip()}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same again; a colleague who cannot be chosen any more is not."""
        choose(self.mentor, fields.get("mentor", ""))
        choose(self.colleague, fields.get("colleague", ""))
        self.task.set_text(fields.get("task", ""))

    # --- telling ---------------------------------------------------------------------------

    def _tell_mentor(self) -> None:
        if self.mentor.currentData() is None:
            self._wrong(self._new_mentor, self.tr("Kies eerst wie het overneemt."))
        else:
            self.hand_wanted.emit(self.mentor.currentData())

    def _tell_colleague(self) -> None:
        if self.colleague.currentData() is None:
            self._wrong(self._who, self.tr("Kies eerst wie er meehelpt."))
        else:
            self.add_wanted.emit(self.colleague.currentData(), self.task.text())

    def _wrong(self, field: Field, said: str) -> None:
        field.show_error(said)
        field.edit.setFocus()

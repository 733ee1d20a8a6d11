"""The appointments of one client: to note, to come, to remember, and what became of each."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bridge_app.domain.appointments import Appointment, AppointmentDraft, Outcome
from bridge_app.ui.appointment.form import AppointmentForm, Setting
from bridge_app.ui.appointment.panel import AppointmentPanel
from bridge_app.ui.both_versions import BothVersions
from bridge_app.ui.meeting.state import ComingLine, FormerLine, MeetingState, MessageState
from bridge_app.ui.parts import (
    BESIDE_UNTIL,
    Bar,
    Button,
    Card,
    Flow,
    Heading,
    Paragraph,
    PlainButton,
    Quiet,
    ScrollColumn,
    Subheading,
    begin_at,
    focus_begin,
    lay_out,
)
from bridge_app.ui.parts.order import step_as_read
from bridge_app.ui.parts.rows import ListCard
from bridge_app.ui.theme import Theme, theme_of


class ComingItem(QWidget):
    """One day to come with everything that can be done about it."""

    def __init__(self, when: str, about: str, *buttons: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Subheading(when))
        if about:
            self._column.addWidget(Quiet(about))
        row = QWidget()
        flow = Flow(row)
        for button in buttons:
            flow.addWidget(button)
        self._column.addWidget(row)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(6))


class MessageCard(Card):
    """A text to copy where the client said yes; else why not, and what is possible."""

    copied = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._text, self._note = Paragraph(), Quiet()
        self.copy = Button(self.tr("Kopieer het bericht"), "message-circle")
        self.copy.clicked.connect(lambda: self.copied.emit(self._text.text()))
        for part in (self._text, self._note):
            self.body.addWidget(part)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)

    def show_message(self, state: MessageState) -> None:
        """Shows what may be sent, if there is anything to write about."""
        self._text.setText(state.text or self._why(state))
        self._note.setText(self._beside(state))
        self._note.setVisible(bool(self._note.text()))
        self.copy.setVisible(bool(state.text))
        self.setVisible(state.about is not None)

    def _why(self, state: MessageState) -> str:
        if not state.asked:
            return self.tr("Vraag eerst of een bericht mag. Nu geven we een kaartje mee.")
        return self.tr("Deze deelnemer wil geen bericht. Geef een kaartje mee.")

    def _beside(self, state: MessageState) -> str:
        if state.text:
            reads = self.tr("Let op: {who} leest mee.").format(who=state.who_reads)
            return reads if state.who_reads else ""
        ways = (
            (state.may_call, self.tr("Bellen mag wel.")),
            (state.may_post, self.tr("Een brief mag wel.")),
        )
        return " ".join(words for may, words in ways if may)


class MeetingPage(QWidget):
    """Says what somebody wants; the presenter does it."""

    noted = Signal(object)  # AppointmentDraft
    move_wanted = Signal(object)  # Appointment
    cancelled = Signal(object)  # Appointment
    held = Signal(object)  # Appointment
    missed = Signal(object)  # Appointment
    card_wanted = Signal(object)  # Appointment
    calendar_wanted = Signal(object)  # Appointment
    message_copied = Signal(str)
    another_wanted = Signal()
    stayed = Signal()
    report_wanted = Signal()
    closed = Signal()

    def __init__(self, language: str = "nl") -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Afspraken"))
        self._heading = Heading()
        self.another = Button(self.tr("Nog een afspraak"), "calendar")
        self.report = Button(self.tr("Kort verslag"), "file-text")
        self.coming = ListCard(self.tr("Afgesproken"), gap=16)
        self.message = MessageCard(self.tr("Bericht om te sturen"))
        self.former = ListCard(self.tr("Eerder"))
        self.panel, self.both = AppointmentPanel(), BothVersions(language)
        self._new = Card()
        self._new_title = Subheading()
        self.stay = PlainButton(self.tr("Toch niet verzetten"))
        self.close_button = PlainButton(self.tr("Terug"), "arrow-left")
        self._build()
        self._connect()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab follows the reading order, whichever rows are there."""
        return step_as_read(self, forward=forward)

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        scrolling = ScrollColumn(widest=1040)
        around.addWidget(scrolling, 1)
        self._add_top(scrolling.body)
        self._new.body.addWidget(self._new_title)
        self._new.body.addWidget(self.both)
        self._new.body.addWidget(self.panel)
        self._new.body.addWidget(self.stay, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.coming, self._new, self.message, self.former):
            scrolling.body.addWidget(part)
        scrolling.body.addStretch(1)
        around.addWidget(Bar(self.close_button))  # last: Tab comes in at what stands first

    def _add_top(self, column: QBoxLayout) -> None:
        """What is always there, before the rows that come and go."""
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column.addLayout(self._head)
        self._head.addWidget(self._heading, 1)
        self._actions = QWidget()
        row = Flow(self._actions)
        for button in (self.another, self.report):
            row.addWidget(button)
        self._head.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignTop)
        self.dress(theme_of())

    def dress(self, theme: Theme) -> None:
        lay_out(self._head, beside=theme.scale < BESIDE_UNTIL)
        self._head.setSpacing(theme.px(12))

    def _connect(self) -> None:
        self.stay.clicked.connect(self.stayed)
        self.another.clicked.connect(self.another_wanted)
        self.panel.noted.connect(self._tell)
        self.both.mine_wanted.connect(self.panel.submit)
        self.both.theirs_wanted.connect(self.stayed)
        self.both.left.connect(self.panel.day.edit.setFocus)
        self.message.copied.connect(self.message_copied)
        self.report.clicked.connect(self.report_wanted)
        self.close_button.clicked.connect(self.closed)

    def _tell(self, draft: AppointmentDraft) -> None:
        """What was agreed; not before one of two days was chosen."""
        if self.both.isHidden():
            self.noted.emit(draft)
        else:
            self.both.go_on.setFocus()

    # --- showing ---------------------------------------------------------------------------

    def forget(self) -> None:
        """Nothing of one client stays for the next."""
        self._heading.setText(self.windowTitle())
        for rows in (self.coming, self.former):
            rows.show_rows(())
        self.message.hide()
        self._new.hide()
        self._actions.setEnabled(False)

    def show_meeting(self, state: MeetingState) -> None:
        """What was agreed, what may be sent, and what became of those before."""
        self._heading.setText(self.tr("Afspraken met {name}").format(name=state.name))
        self._actions.setEnabled(True)
        self.coming.show_rows(map(self._coming, state.coming))
        self.message.show_message(state.message)
        self.former.show_rows(map(self._former, state.former))

    def ask(self, form: AppointmentForm, setting: Setting, *, moving: bool) -> None:
        """The panel for a new day, or another one."""
        self.both.hide()
        move = setting.say("appointment.move")
        self.panel.begin(form, setting, move if moving else "")
        title = self.tr("Op welke dag dan wel?") if moving else self.tr("Nieuwe afspraak")
        self._new_title.setText(title)
        self.stay.setVisible(moving)
        self._show_panel(shown=True)

    @property
    def asks(self) -> bool:
        """Whether the panel stands open."""
        return not self._new.isHidden()

    def rest(self) -> None:
        """What was agreed is enough: the panel is folded away."""
        self._show_panel(shown=False)

    def _show_panel(self, *, shown: bool) -> None:
        self._new.setVisible(shown)
        self.another.setVisible(not shown)
        first = self.panel.first() if shown else self.another
        begin_at(self, first or self.another)
        focus_begin(self)

    def begin_typing(self) -> None:
        """Who comes in to note a day types it; a tap on one costs as much as before.

        Not after a deed: Ctrl+Z takes that back, and in a field it would mean the text.
        """
        begin_at(self, self.panel.day.edit)
        focus_begin(self)

    def _coming(self, line: ComingLine) -> QWidget:
        known = line.appointment
        buttons = [
            self._button(self.tr("Kaartje printen"), "printer", self.card_wanted, known),
            self._button(self.tr("Voor de agenda"), "calendar", self.calendar_wanted, known),
            self._button(self.tr("Verzetten"), "pencil", self.move_wanted, known),
            self._button(self.tr("Afzeggen"), "x", self.cancelled, known),
        ]
        if line.today:
            came = self._button(self.tr("Is er"), "check", self.held, known)
            away = self._button(self.tr("Noteer: niet gekomen"), "", self.missed, known)
            buttons = [came, away, *buttons]
        return ComingItem(line.when, line.about, *buttons)

    def _button(self, text: str, icon: str, wish: SignalInstance, known: Appointment) -> QWidget:
        button = Button(text, icon) if icon else PlainButton(text)
        button.clicked.connect(lambda: wish.emit(known))
        return button

    def _former(self, line: FormerLine) -> QWidget:
        became = {
            Outcome.HELD: self.tr("was er"),
            Outcome.CANCELLED: self.tr("afgezegd"),
            Outcome.NOT_COME: self.tr("niet gekomen"),
            Outcome.ENDED: self.tr("vervallen, de hulp was afgesloten"),
        }
        known = became.get(line.outcome, self.tr("niets over genoteerd"))
        return Paragraph(f"{line.when}: {known}")

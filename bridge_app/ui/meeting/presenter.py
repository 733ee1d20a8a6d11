"""From the store to the room for appointments, and from a wish to the store."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    Meeting,
    Reminder,
    Taken,
    standing,
    to_take_home,
)
from bridge_app.errors import ChangedElsewhere, Problem, ReasonNeeded
from bridge_app.paper.appointment_card import appointment_card
from bridge_app.paper.files import write_file
from bridge_app.picture.fonts import lost_on
from bridge_app.services.clock import business_day
from bridge_app.ui.appointment.form import AppointmentForm, Setting, fields_of, form_of
from bridge_app.ui.appointment.half_typed import read_back, written
from bridge_app.ui.context import Context
from bridge_app.ui.meeting.page import MeetingPage
from bridge_app.ui.meeting.state import meeting_state, to_write_about
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.sheets import print_sheets
from bridge_app.ui.together.speech import Speech
from bridge_app.ui.two_versions import both, merged
from bridge_app.ui.way_out import with_lost
from bridge_app.words import day_and_time

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class MeetingPresenter(QObject):
    """Answers the wishes of the page."""

    report_wanted = Signal(object)  # client id
    reason_wanted = Signal(object)  # client id: the file is not within reach
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._diary = context.services.appointments
        self._meeting: Meeting | None = None
        self._moving: Appointment | None = None
        self._came_in = False
        self._once = Once()
        self.page = MeetingPage(context.language)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.noted.connect(self._note)
        page.move_wanted.connect(self._ask_day)
        page.cancelled.connect(partial(self._mark, self._diary.cancel))
        page.held.connect(partial(self._mark, self._diary.held))
        page.missed.connect(partial(self._mark, self._diary.not_come))
        page.card_wanted.connect(self._print_card)
        page.calendar_wanted.connect(self._keep_calendar)
        page.message_copied.connect(self._copy)
        page.another_wanted.connect(self._ask_new)
        page.stayed.connect(self._settle)
        page.report_wanted.connect(self._report)
        page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows one client's appointments; nothing without a client."""
        if client_id is not None:
            self.page.forget()
            self._meeting, self._came_in = None, True
            self._read(client_id)

    def _read(self, client_id: UUID) -> None:
        self._moving = None
        self._context.ask(
            partial(self._diary.meeting, self._actor, client_id),
            self._show,
            partial(self._refused, client_id),
        )

    def _refused(self, client_id: UUID, problem: Problem) -> None:
        """Somebody who is not one's own: the reason is asked where it always is."""
        if isinstance(problem, ReasonNeeded):
            self.reason_wanted.emit(client_id)
        else:
            self._context.problems.show(problem)

    def _show(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.page.show_meeting(meeting_state(meeting, self._today, self._context.language))
        self._settle()
        self._came_in = False

    def _settle(self) -> None:
        """The panel stands open while nothing is agreed yet."""
        self._moving = None
        if self._known.coming(self._today):
            self.page.rest()
        else:
            self._ask_new()

    def back(self) -> bool:
        """From moving an appointment back to the list; False when the room is left."""
        if self._moving is None:
            return False
        self._settle()
        return True

    # --- left half-way -------------------------------------------------------------------------

    def unfinished(self) -> dict[str, str]:
        """A day that is half typed, and which appointment it is for if that is moved."""
        form = self.page.panel.form()
        if self._meeting is None or not self.page.asks or not (form.day or form.time):
            return {}
        moved = {"moving": str(self._moving.id)} if self._moving else {}
        return {"appointment": written(form)} | moved

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same panel with the same words; for an appointment that still stands."""
        if self._meeting is None or "appointment" not in fields:
            return
        form, moving = read_back(fields["appointment"]), fields.get("moving")
        known = (each for each in self._meeting.appointments if str(each.id) == moving)
        self._moving = next(known, None)
        if bool(moving) == bool(self._moving):
            self.page.ask(form, self._setting(), moving=bool(moving))

    @property
    def _known(self) -> Meeting:
        assert self._meeting is not None  # noqa: S101 - the page shows nothing before
        return self._meeting

    @property
    def _today(self) -> date:
        return business_day(self._context.clock())

    # --- agreeing --------------------------------------------------------------------------

    def _setting(self) -> Setting:
        safe = self._known.client.safe_contact
        return Setting(Speech(self._context.language), self._today, safe.may_message)

    def _ask_new(self) -> None:
        state = meeting_state(self._known, self._today, self._context.language)
        self.page.ask(state.form, self._setting(), moving=False)
        if self._came_in:
            self.page.begin_typing()

    def _ask_day(self, known: Appointment) -> None:
        self._moving = known
        self.page.ask(form_of(known, self._context.language), self._setting(), moving=True)

    def _note(self, draft: AppointmentDraft) -> None:
        known, client_id = self._moving, self._known.client.id
        if known:
            keep = partial(self._move_once, known, draft)
        else:
            keep = partial(self._note_once, client_id, draft)
        self._context.ask(keep, self._noted, self._not_noted)

    def _not_noted(self, problem: Problem) -> None:
        """What was typed stays; if somebody else was first, beside the day they agreed."""
        self._context.problems.show(problem)
        if isinstance(problem, ChangedElsewhere):
            read = partial(self._diary.meeting, self._actor, self._known.client.id)
            self._context.ask(read, partial(self._meet, problem))

    def _meet(self, problem: ChangedElsewhere, meeting: Meeting) -> None:
        """The newest days above what is typed, which moves the day that stands now."""
        form, moving, asks = self.page.panel.form(), self._moving, self.page.asks
        self._meeting = meeting
        self.page.show_meeting(meeting_state(meeting, self._today, self._context.language))
        self._moving = standing(meeting.appointments, moving.id) if moving else None
        if asks:
            self.page.ask(form, self._setting(), moving=self._moving is not None)
        if asks and moving and self._moving:
            self._choose(moving, self._moving, form, problem)

    def _choose(
        self,
        before: Appointment,
        now: Appointment,
        form: AppointmentForm,
        problem: ChangedElsewhere,
    ) -> None:
        """Two people moved it: both days beside each other, above what is typed."""
        setting = self._setting()
        base, theirs = (form_of(each, self._context.language) for each in (before, now))
        mine = merged(base, form, theirs)
        if mine == theirs:
            self._settle()
            return
        self.page.ask(mine, setting, moving=True)
        self.page.both.ask(
            both(fields_of(mine, setting.say), fields_of(theirs, setting.say), problem)
        )

    def _note_once(self, client_id: UUID, draft: AppointmentDraft) -> Appointment:
        """The day that was agreed; if its answer got lost, the one that was kept then."""
        actor = self._once.by(self._actor, client_id, draft)

        def known() -> Appointment:
            days = self._diary.of_client(self._actor, client_id)
            return next(each for each in reversed(days) if each.agreed.day == draft.day)

        return kept_once(partial(self._diary.note, actor, client_id, draft), known)

    def _move_once(self, known: Appointment, draft: AppointmentDraft) -> Appointment:
        """The same of a day that was moved."""
        actor = self._once.by(self._actor, known.id, known.version, draft)

        def now() -> Appointment:
            days = self._diary.of_client(self._actor, known.client_id)
            return standing(days, known.id) or known

        return kept_once(partial(self._diary.move, actor, known.id, known.version, draft), now)

    def _noted(self, made: Appointment) -> None:
        self._once.kept()
        self._context.problems.saved()
        said = Speech(self._context.language)("appointment.noted", when=self._when(made))
        card = made.agreed.reminder is Reminder.CARD
        offer = self.tr("Kaartje printen") if card else ""
        self._changed(said, offer, partial(self._print_card, made) if card else None)

    def _when(self, known: Appointment) -> str:
        agreed = known.agreed
        return day_and_time(self._context.language, agreed.day, agreed.at, agreed.part)

    def _mark(self, act: Callable[[Actor, UUID, int], Appointment], known: Appointment) -> None:
        """What became of it, with a way back."""

        def marked(after: Appointment) -> None:
            self._once.kept()
            back = partial(self._put_back, after)
            self._changed(self.tr("Genoteerd."), self.tr("Maak ongedaan"), back)

        client_id, days = known.client_id, self._diary.of_client
        actor = self._once.by(self._actor, act, known.id, known.version)

        def now() -> Appointment:
            return next(each for each in days(self._actor, client_id) if each.id == known.id)

        mark = partial(kept_once, partial(act, actor, known.id, known.version), now)
        self._context.ask(mark, marked, self._not_noted)

    def _put_back(self, known: Appointment) -> None:
        back = partial(self._diary.put_back, self._actor, known.id, known.version)
        self._context.ask(back, lambda _back: self._changed(self.tr("De afspraak staat weer.")))

    def _changed(
        self, said: str, offer: str = "", then: Callable[[], object] | None = None
    ) -> None:
        client_id = self._known.client.id
        self._context.changes.client_changed.emit(client_id)
        self._context.problems.done(said, offer, then)
        self._read(client_id)

    # --- taking along ----------------------------------------------------------------------

    def _print_card(self, known: Appointment) -> None:
        """The card on the printer that somebody chooses; the log knows of it first."""
        title = self.tr("Kaartje printen")
        printer = partial(self._context.asking.printer, self.page, title)
        self._context.here(printer, partial(self._print_on, known))

    def _print_on(self, known: Appointment, printer: "QPrinter | None") -> None:
        if printer is None:
            return
        client, phone = self._known.client, self._known.desk_phone
        pages = appointment_card(
            to_take_home(known.agreed),
            client.language,
            client.address_form,
            desk_phone=phone,
            practice=self._context.session.practice,
        )
        said = self.tr("Het kaartje ligt bij de printer.")
        said = with_lost(said, lost_on(pages), self._context.language)
        leave = partial(print_sheets, printer, pages)
        self._leave(known, Taken.CARD, leave, said, to=printer.printerName())

    def _keep_calendar(self, known: Appointment) -> None:
        """A file for the client's own calendar, where somebody wants it."""
        title = self.tr("Voor de agenda")
        name = f"afspraak-{known.agreed.day:%Y-%m-%d}.ics"
        path = self._context.asking.save_file(self.page, title, name, "iCalendar (*.ics)")
        if path is None:
            return
        from bridge_app.paper.calendar_file import calendar_bytes

        language = self._known.client.language
        made = calendar_bytes(known.id, to_take_home(known.agreed), self._context.clock(), language)
        said = self.tr("De afspraak is bewaard als bestand.")
        self._leave(known, Taken.CALENDAR, partial(write_file, path, made), said)

    def _copy(self, text: str) -> None:
        known = to_write_about(self._known, self._today)
        if known is None:
            return
        copy = partial(self._context.clipboard.copy, text)
        said = self.tr(
            "Het bericht is gekopieerd. Plak het binnen een halve minuut in je berichten."
        )
        self._leave(known, Taken.MESSAGE, copy, said)

    def _leave(
        self,
        known: Appointment,
        how: Taken,
        leave: Callable[[], object],
        said: str,
        *,
        to: str = "",
    ) -> None:
        """The log knows of it before it leaves, and of what is printed on which printer."""

        def noted(_nothing: object) -> None:
            self._context.here(leave, lambda _left: self._context.problems.done(said))

        self._context.ask(partial(self._diary.taken, self._actor, known.id, how, to=to), noted)

    def _report(self) -> None:
        self.report_wanted.emit(self._known.client.id)

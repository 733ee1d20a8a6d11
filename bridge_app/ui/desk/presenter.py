"""What happens at the desk: find, open, go on, make somebody new."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from bridge_app.domain.appointments import Appointment
from bridge_app.domain.desk import DeskHome, Hit
from bridge_app.domain.people import Client, NewClient
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.desk.page import DeskPage
from bridge_app.ui.desk.state import (
    ExpectedLine,
    HitLine,
    HomeState,
    NewForm,
    NewState,
    find_state,
    form_from,
    hit_line,
    home_state,
    read_form,
)
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.place import Watch, place_kept
from bridge_app.ui.together.speech import shared

SETTLED_MS = 1500
"""A search that rests this long is one line in the log (DECISIONS G3)."""

DOUBLES_MS = 250
"""Doubles are looked for when the typing rests."""


class DeskPresenter(QObject):
    """Answers the wishes of the desk's page."""

    client_opened = Signal(object)  # client id
    talk_started = Signal(object)  # conversation id: go on with it
    talk_wanted = Signal(object)  # client id: begin one
    meeting_wanted = Signal(object)  # client id: note an appointment
    together_ended = Signal()
    ready_wanted = Signal()  # to those who have something waiting
    list_wanted = Signal()  # to reading in many at once
    doubles_wanted = Signal()  # to who may stand here twice

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._people = context.services.people
        self.page = DeskPage(context.language)
        self._hits = 0
        self._settling = QTimer(self.page, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self._settle)
        self._new: NewForm = NewForm()
        self._doubles: tuple[HitLine, ...] = ()
        self._noting = False
        self._looking = QTimer(self.page, singleShot=True, interval=DOUBLES_MS)
        self._looking.timeout.connect(self._look_for_doubles)
        self._asked: tuple[NewClient | None, UUID] = (None, uuid4())
        self._home: DeskHome | None = None
        self._watch = Watch(self.page, self._look_again)
        self._connect()

    def _connect(self) -> None:
        page, panel = self.page, self.page.newcomer
        page.sought.connect(self._seek)
        page.open_wanted.connect(self._open_hit)
        page.new_wanted.connect(self.new_client)
        page.home_wanted.connect(self.open)
        page.appointment_wanted.connect(self.note_appointment)
        page.noting.chosen.connect(self.meeting_wanted)
        page.hidden.ended.connect(self.together_ended)
        page.home.resumed.connect(self.talk_started)
        expected = page.home.expected
        expected.chosen.connect(self.client_opened)
        expected.started.connect(self.talk_wanted)
        expected.resumed.connect(self._go_on)
        expected.missed.connect(self._missed)
        page.home.chosen.connect(self.client_opened)
        page.home.ready_wanted.connect(self.ready_wanted)
        panel.changed.connect(self._change)
        panel.make_wanted.connect(self._make)
        panel.chosen.connect(self._open_hit)
        panel.list_wanted.connect(self.list_wanted)
        panel.doubles_wanted.connect(self.doubles_wanted)

    # --- the day ---------------------------------------------------------------------------

    def open(self) -> None:
        """Shows the day as it is now."""
        self._noting = False
        self._looking.stop()
        self._context.ask(lambda: self._people.home(self._actor), self._show_home)

    def _look_again(self) -> None:
        """Somebody else may have changed the day; who seeks somebody is not disturbed."""
        if self._home and self.page.is_home:
            look = partial(self._context.services.lists.home_changed, self._actor, self._home)
            self._context.background.quietly(look, self._changed_elsewhere)

    def _changed_elsewhere(self, changed: bool) -> None:  # noqa: FBT001 - an answer
        if changed and self.page.is_home and self.page.isVisible():
            read = partial(self._people.home, self._actor)
            self._context.background.quietly(read, self._refresh)

    def _refresh(self, home: DeskHome) -> None:
        """The day as it is now, with the cursor where it was."""
        if self.page.is_home:
            self._home = home
            with place_kept(self.page):
                self.page.show_home(self._state_of(home))

    def _show_home(self, home: DeskHome) -> None:
        self._home = home
        self.page.show_home(self._state_of(home))
        focus_begin(self.page)

    def _state_of(self, home: DeskHome) -> HomeState:
        language = self._context.language
        wording = self._context.services.bridges.definition()
        said = wording.words.get(language) or wording.words["nl"]
        areas = {area: words.name for area, words in said.areas.items()}
        today = business_day(self._context.clock())
        return home_state(home, today, areas, language)

    def _go_on(self, line: ExpectedLine) -> None:
        """The client came: the appointment says so, and the talk goes on."""
        held = self._context.services.appointments.held
        known = line.appointment
        self._context.ask(
            lambda: held(self._actor, known.id, known.version),
            lambda _held: self.talk_started.emit(line.talk),
        )

    def _missed(self, line: ExpectedLine) -> None:
        """A fact, with a way back: somebody may come in late."""
        away, known = self._context.services.appointments.not_come, line.appointment

        def noted(marked: Appointment) -> None:
            said = self.tr("Genoteerd: {client} is niet gekomen.").format(client=line.client)
            self._context.problems.done(
                said, self.tr("Maak ongedaan"), lambda: self._put_back(marked)
            )
            self.open()

        self._context.ask(lambda: away(self._actor, known.id, known.version), noted)

    def _put_back(self, known: Appointment) -> None:
        back = self._context.services.appointments.put_back
        self._context.ask(
            lambda: back(self._actor, known.id, known.version), lambda _back: self._put()
        )

    def _put(self) -> None:
        self._context.problems.clear()
        self.open()

    def back(self) -> bool:
        """Esc: from a search or the panel to the day; False on the day itself."""
        if self.page.is_home:
            return False
        self.open()
        return True

    # --- an appointment --------------------------------------------------------------------

    def note_appointment(self) -> None:
        """Asks with whom; whoever is chosen next leads to the panel for a day."""
        self._noting = True
        self.page.show_noting()

    # --- finding ---------------------------------------------------------------------------

    def search(self) -> None:
        """Begins a search (F3)."""
        self.page.focus_search()

    def _seek(self, text: str) -> None:
        self._context.ask(
            lambda: self._people.find(self._actor, text), lambda hits: self._show_hits(text, hits)
        )

    def _show_hits(self, text: str, hits: tuple[Hit, ...]) -> None:
        self._hits = len(hits)
        self.page.show_found(find_state(text, hits))
        if text.strip():
            self._settling.start()
        else:
            self._settling.stop()

    def _settle(self) -> None:
        """One line in the log for the whole search: how many fitted, never what was typed."""
        self._settling.stop()
        count = self._hits
        self._context.ask(lambda: self._people.search_settled(self._actor, count), _nothing)

    def _open_hit(self, hit: HitLine) -> None:
        if self._settling.isActive():
            self._settle()
        self._chosen.emit(hit.client_id)

    @property
    def _chosen(self) -> SignalInstance:
        """Where somebody who is chosen leads: to the file, or to an appointment."""
        return self.meeting_wanted if self._noting else self.client_opened

    # --- somebody new ----------------------------------------------------------------------

    def new_client(self) -> None:
        """Opens the panel (Ctrl+N); what was sought in vain stands in it already."""
        self._new = form_from(self.page.search.text())
        self._doubles = ()
        self.page.show_new(NewState(self._new))
        self._looking.start()

    def _change(self, form: NewForm) -> None:
        self._new = form
        self._looking.start()

    def _look_for_doubles(self) -> None:
        new = read_form(self._new, business_day(self._context.clock()))
        if isinstance(new, NewClient):
            wanted = new
            self._context.ask(lambda: self._people.doubles(self._actor, wanted), self._show_doubles)

    def _show_doubles(self, hits: tuple[Hit, ...]) -> None:
        if hits:
            self._hits = len(hits)
            self._settling.start()  # names on the screen are a line in the log, here too
        self._doubles = tuple(map(hit_line, hits))
        self.page.newcomer.show_doubles(self._doubles)

    def _make(self, form: NewForm, starts: bool) -> None:  # noqa: FBT001 - a slot
        """Makes the client, once nobody who fits was overlooked."""
        self._new = form
        new = read_form(form, business_day(self._context.clock()))
        if not isinstance(new, NewClient):
            self.page.newcomer.show_troubles(new)
            return
        self.page.newcomer.show_troubles({})
        if self._looking.isActive():
            self._looking.stop()
            self._look_for_doubles()
        if self._doubles and not self.page.newcomer.still_new.isChecked():
            self.page.newcomer.point_at_doubles()
            return
        self._create(new, starts=starts)

    def _create(self, new: NewClient, *, starts: bool) -> None:
        then = self.talk_wanted if starts else self._chosen
        if self._asked[0] != new:  # asked again as it was, it is made once (TRUST 19)
            self._asked = (new, uuid4())
        key = self._asked[1]
        self._context.ask(
            lambda: self._people.create(self._actor, new, key),
            lambda client: self._made(client, then.emit),
            self._refused,
        )

    def _made(self, client: Client, then: Callable[[UUID], object]) -> None:
        self._asked = (None, uuid4())
        self._context.problems.saved()
        self._context.changes.client_changed.emit(client.id)
        then(client.id)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self.page.newcomer.show_troubles({problem.field: problem})
        else:
            self._context.problems.show(problem)

    def set_together(self, together: bool) -> None:  # noqa: FBT001 - a fact, not a switch
        """A client looks along: no name stays on the screen, also none in the strip."""
        problems, ours = self._context.problems, self._context.language
        theirs = problems.theirs() or ours
        if together:
            problems.clear()
        self.page.set_together(together, shared(theirs, "je", ours))

    # --- leaving, and over a lock ----------------------------------------------------------

    def leave(self) -> None:
        """A search under way is logged; nothing is looked up behind somebody's back."""
        self._looking.stop()
        if self._settling.isActive():
            self._settle()

    def unfinished(self) -> dict[str, str]:
        """The five fields as typed, while the panel is open."""
        if not self.page.newcomer.isVisibleTo(self.page):
            return {}
        return asdict(self.page.newcomer.form())

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The panel again, as it was left."""
        if fields:
            self._new = NewForm(**fields)
            self.page.show_new(NewState(self._new))
            self._looking.start()


def _nothing(_answer: object) -> None:
    """What is written in the log needs no answer on the screen."""

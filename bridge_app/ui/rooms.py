"""Which room one is in, and the ways from one room to another: rooms do not know each other."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from bridge_app.domain.access import Permission, may
from bridge_app.services.session import Session
from bridge_app.ui import counting, gathering, office, overseeing
from bridge_app.ui.context import Context, Leaving, Stepping
from bridge_app.ui.spots import Made, Spot, about

DESK, INTAKE, TAKEHOME, REWARDS = "desk", "intake", "takehome", "rewards"
CASELOAD, MEETING, REPORT = "caseload", "meeting", gathering.REPORT
PLAN, COORDINATOR, HELP, TRUST = "plan", overseeing.COORDINATOR, "help", "trust"
READY, ACCOUNT = "ready", office.ACCOUNT
CLIENT, CLIENT_RIGHTS = overseeing.CLIENT, overseeing.CLIENT_RIGHTS

HELPS = (HELP, gathering.HELP_ALONG)
"""Help for staff alone, and where a client looks along."""

_ALONG = {overseeing.LOOKED, gathering.MINE, counting.STORY, gathering.HELP_ALONG}
ALWAYS_TOGETHER = frozenset({INTAKE, TAKEHOME, REPORT} | _ALONG)
"""Rooms where the client looks along from the first to the last screen."""

MAY_BE_TOGETHER = ALWAYS_TOGETHER | {CLIENT, PLAN, DESK}
"""Rooms that a client may see; the desk hides its names then, the others would show them."""

NEEDS = {
    DESK: Permission.FIND_CLIENT,
    CLIENT: Permission.OPEN_CASE,
    CASELOAD: Permission.CASELOAD,
    MEETING: Permission.CONVERSE,
    PLAN: Permission.PLAN,
    INTAKE: Permission.CONVERSE,
    READY: Permission.CONVERSE,
    TAKEHOME: Permission.OPEN_CASE,
    REWARDS: Permission.REWARD,
    **office.NEEDS,
    **overseeing.NEEDS,
    **gathering.NEEDS,
    **counting.NEEDS,
}
"""What one must be allowed to do to enter a room."""

OWN_WAY_IN = frozenset({INTAKE, TAKEHOME})
"""Rooms that are also entered for something that has no id in the store yet."""

BEGINNINGS = frozenset({DESK, CASELOAD, COORDINATOR, overseeing.LOG, office.HOME})
"""Rooms with nothing before them: Esc stays there."""

ABOUT_CLIENT = frozenset(
    {CLIENT, MEETING, REPORT, PLAN, READY, TAKEHOME, REWARDS, CLIENT_RIGHTS}
    | {overseeing.LOOKED, counting.STORY}
    | gathering.ABOUT_CLIENT
)
"""Rooms whose subject is a client's id; that of the intake is a conversation's."""

PASSED = frozenset({READY})
"""Rooms on the way to another: Esc does not come back to them."""


def first_spot(session: Session) -> Spot:
    """Where somebody with these roles begins; who made the store sees what is left to settle."""
    if session.founded:
        return Spot(office.HOME)
    actor = session.actor
    begin = (room for room in (DESK, COORDINATOR, office.HOME) if may(actor, NEEDS[room]))
    return Spot(next(begin, HELP))


class Rooms(QObject):
    """Makes each room when it is first entered, and moves between them."""

    leaving = Signal(object)  # Spot that is entered next: dress the frame for it
    moved = Signal(object)  # Spot
    look_lent = Signal(object)  # Lent by the client who looks along, or None
    together_ended = Signal()  # the client no longer looks along
    alone_wanted = Signal(object, bool)  # client id, None for a card; whether staff know them
    lent = Signal(object)  # a page for the client's eyes only; None when they are done with it

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._made: dict[str, Made] = {}
        self._trail: list[Spot] = []
        self.client: UUID | None = None
        """The client whose file was open last, if one was."""

    @property
    def spot(self) -> Spot:
        """Where one is."""
        return self._trail[-1]

    @property
    def here(self) -> Made:
        """The room one is in."""
        return self._made[self.spot.room]

    def go(self, spot: Spot) -> None:
        """Enters a room; the one that is left may settle what it has to."""
        self.leave()
        fresh = spot.room in BEGINNINGS
        gone = PASSED | {spot.room}
        before = [] if fresh else [known for known in self._trail if known.room not in gone]
        self._trail = [*before, spot]
        self._enter()

    def pass_through(self, spot: Spot) -> None:
        """Puts a room on the way back without entering it."""
        self._trail.append(spot)
        self._note(spot)

    def back(self) -> None:
        """One step back: inside the room where it has steps, else to the room before."""
        presenter = self.here.presenter
        if not (isinstance(presenter, Stepping) and presenter.back()):
            self.close()

    def close(self) -> None:
        """Leaves the room for the one before it."""
        if len(self._trail) > 1:
            self.leave()
            self._trail.pop()
            self._enter()

    def leave(self) -> None:
        """Lets the room settle what only counts once it is left."""
        made = self._made.get(self.spot.room) if self._trail else None
        if made and isinstance(made.presenter, Leaving):
            made.presenter.leave()

    def dismiss(self) -> None:
        """Sends everybody home: no timer of a room may go off once the store is closed."""
        for made in self._made.values():
            made.presenter.deleteLater()

    def open_client(self, client_id: UUID) -> None:
        """Opens a client's file."""
        self.go(Spot(CLIENT, client_id))

    def open_talk(self, conversation_id: UUID) -> None:
        """Goes on with a conversation, on the same screen."""
        self.go(Spot(INTAKE, conversation_id))

    def start_talk(self, client_id: UUID) -> None:
        """Begins a conversation with this client: first what is put ready."""
        self.go(Spot(READY, client_id))

    def _begin_talk(self, client_id: UUID, route: object, held_on: object) -> None:
        self.go(Spot(INTAKE))
        self.here.presenter.start(client_id, route, held_on)  # type: ignore[attr-defined]  # its way in

    def print_for(self, client_id: UUID) -> None:
        """Shows the page to take home."""
        self.go(Spot(TAKEHOME, client_id))

    def print_passing(self, services: object, client_id: UUID) -> None:
        """Shows the page of a conversation of which nothing is kept."""
        self.go(Spot(TAKEHOME))
        self.here.presenter.open_from(services, client_id)  # type: ignore[attr-defined]  # its way in

    def meet(self, client_id: UUID) -> None:
        """Shows this client's appointments, to note the next one or to send a reminder."""
        self.go(Spot(MEETING, client_id))

    def _ask_first(self, client_id: UUID) -> None:
        """The file asks why it is opened; then on to the appointments."""
        self.go(Spot(CLIENT, client_id))
        self.here.presenter.go_on(partial(self.meet, client_id))  # type: ignore[attr-defined]  # its way in

    def note_appointment(self) -> None:
        """For the client one is with; at the desk it asks with whom (Ctrl+D)."""
        if self.client and self.spot.room in ABOUT_CLIENT:
            self.meet(self.client)
        else:
            self._at_desk("note_appointment")

    def report(self, client_id: UUID) -> None:
        """Shows the short report, to read together and to copy."""
        self.go(Spot(REPORT, client_id))

    def change_plan(self, client_id: UUID) -> None:
        """Shows goal and steps of this client, to change them."""
        self.go(Spot(PLAN, client_id))

    def give_to(self, client_id: UUID) -> None:
        """Shows what this client may be given."""
        self.go(Spot(REWARDS, client_id))

    def search(self) -> None:
        """To the desk, in its search field (F3)."""
        self._at_desk("search")

    def new_client(self) -> None:
        """To the desk, in its panel for somebody new (Ctrl+N)."""
        self._at_desk("new_client")

    def _at_desk(self, wish: str) -> None:
        if may(self._context.session.actor, NEEDS[DESK]):
            self.go(Spot(DESK))
            getattr(self.here.presenter, wish)()

    def _enter(self) -> None:
        spot = self.spot
        self._note(spot)
        self.leaving.emit(spot)
        if spot.room not in self._made:
            self._made[spot.room] = self._make(spot.room)
        if spot.subject or spot.room not in OWN_WAY_IN:
            self.here.enter(spot.subject)
        self.moved.emit(spot)

    def _note(self, spot: Spot) -> None:
        if spot.room in ABOUT_CLIENT and spot.subject:
            self.client = spot.subject

    def _make(self, room: str) -> Made:
        makers = {
            DESK: self._desk,
            CLIENT: self._client,
            CASELOAD: self._caseload,
            MEETING: self._meeting,
            PLAN: self._plan,
            READY: self._ready,
            INTAKE: self._intake,
            TAKEHOME: self._takehome,
            REWARDS: self._rewards,
            HELP: self._help,
            TRUST: self._trust,
            **office.makers(self._context, self.go, self.close),
            **overseeing.makers(self._context, self.go, self.close),
            **gathering.makers(self._context, self.close, self.alone_wanted.emit, self.lent.emit),
            **counting.makers(self._context, self.go, self.close),
        }
        return makers[room]()

    def _desk(self) -> Made:
        from bridge_app.ui.desk.presenter import DeskPresenter

        made = DeskPresenter(self._context)
        made.client_opened.connect(self.open_client)
        made.talk_started.connect(self.open_talk)
        made.talk_wanted.connect(self.start_talk)
        made.meeting_wanted.connect(self.meet)
        made.together_ended.connect(self.together_ended)
        made.ready_wanted.connect(partial(self.go, Spot(REWARDS)))
        made.list_wanted.connect(partial(self.go, Spot(gathering.IMPORTING)))
        made.doubles_wanted.connect(partial(self.go, Spot(gathering.DOUBLES)))
        made.page.card.clicked.connect(lambda: self.alone_wanted.emit(None, False))
        return Made(made.page, lambda _subject: made.open(), made)

    def _client(self) -> Made:
        from bridge_app.ui.client.presenter import ClientPresenter

        made = ClientPresenter(self._context)
        made.talk_wanted.connect(self.start_talk)
        made.talk_resumed.connect(self.open_talk)
        made.print_wanted.connect(self.print_for)
        made.reward_wanted.connect(self.give_to)
        made.plan_wanted.connect(self.change_plan)
        made.meeting_wanted.connect(self.meet)
        made.rights_wanted.connect(lambda client: self.go(Spot(CLIENT_RIGHTS, client)))
        made.looked_wanted.connect(lambda client: self.go(Spot(overseeing.LOOKED, client)))
        made.helpers_wanted.connect(lambda client: self.go(Spot(gathering.HELPERS, client)))
        page = made.page
        page.top.home.clicked.connect(lambda: self.go(Spot(gathering.HOUSEHOLD, self.client)))
        page.top.own.clicked.connect(lambda: self.go(Spot(gathering.OWN_VIEW, self.client)))
        page.story.clicked.connect(lambda: self.go(Spot(counting.STORY, self.client)))
        page.given.all_wanted.connect(lambda: self.go(Spot(gathering.MINE, self.client)))
        return about(made, self.close)

    def _caseload(self) -> Made:
        from bridge_app.ui.caseload.presenter import CaseloadPresenter

        made = CaseloadPresenter(self._context)
        made.search_wanted.connect(self.search)
        made.away_wanted.connect(partial(self.go, Spot(gathering.AWAY)))
        made.client_opened.connect(self.open_client)
        made.meeting_wanted.connect(self.meet)
        return Made(made.page, lambda _subject: made.open(), made)

    def _meeting(self) -> Made:
        from bridge_app.ui.meeting.presenter import MeetingPresenter

        made = MeetingPresenter(self._context)
        made.report_wanted.connect(self.report)
        made.reason_wanted.connect(self._ask_first, Qt.ConnectionType.QueuedConnection)
        return about(made, self.close)

    def _plan(self) -> Made:
        from bridge_app.ui.plan.presenter import PlanPresenter

        return about(PlanPresenter(self._context), self.close)

    def _ready(self) -> Made:
        from bridge_app.ui.ready.presenter import ReadyPresenter

        made = ReadyPresenter(self._context)
        made.begun.connect(self._begin_talk)
        made.resumed.connect(self.open_talk)
        return about(made, self.close)

    def _intake(self) -> Made:
        from bridge_app.ui.intake.presenter import IntakePresenter

        made = IntakePresenter(self._context)
        made.look_lent.connect(self.look_lent)
        made.paused.connect(partial(self.go, Spot(DESK)))
        made.finished.connect(self.open_client)
        made.print_wanted.connect(self.print_for)
        made.passing_print_wanted.connect(self.print_passing)

        def enter(conversation_id: UUID | None) -> None:
            if conversation_id:
                made.open(conversation_id)

        return Made(made.page, enter, made)

    def _takehome(self) -> Made:
        from bridge_app.ui.takehome.presenter import TakeHomePresenter

        return about(TakeHomePresenter(self._context), self.close)

    def _rewards(self) -> Made:
        from bridge_app.ui.rewards.presenter import RewardsPresenter

        made = RewardsPresenter(self._context)
        made.client_chosen.connect(self.give_to)
        made.page.waiting.rows.clicked.connect(partial(self.go, Spot(gathering.ROWS)))
        return about(made, self.close)

    def _help(self) -> Made:
        from bridge_app.ui.help.page import HelpPage

        page = HelpPage()
        page.closed.connect(self.close)
        page.trust_wanted.connect(partial(self.go, Spot(TRUST)))
        return Made(page, lambda _subject: None, page)

    def _trust(self) -> Made:
        from bridge_app.ui.trust.page import TrustPage
        from bridge_app.ui.trust.state import shipped

        page = TrustPage(shipped())
        page.closed.connect(self.close)
        return Made(page, lambda _subject: None, page)

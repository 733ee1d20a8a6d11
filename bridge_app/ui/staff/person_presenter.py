"""From a wish about one person to the store, the keys and the note with a first password."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bridge_app.domain.access import Actor, Role
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.paper.first_password import note_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.keyring import FirstPassword
from bridge_app.services.session import Services
from bridge_app.services.staffing import Staffing
from bridge_app.trust_errors import NoRoles
from bridge_app.ui.context import Context
from bridge_app.ui.staff.away_wishes import AwayWishes
from bridge_app.ui.staff.handing import HandingWishes
from bridge_app.ui.staff.person_page import PersonPage
from bridge_app.ui.staff.presenter import read
from bridge_app.ui.staff.state import Form, Handed, PersonState, Staff, form_of, opened, typed
from bridge_app.ui.two_versions import both, clash, merged
from bridge_app.ui.way_out import WayOut


class PersonPresenter(QObject):
    """Answers the wishes of the page of one person."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._state = PersonState()
        self.page = PersonPage(context.language)
        self._out = WayOut(context, self.page)
        self._away = AwayWishes(context, self.page.covering)
        self._handing = HandingWishes(context, self.page.handing)
        self._handing.done.connect(self.open)
        page = self.page
        page.changed.connect(self._type)
        page.save_wanted.connect(self.save)
        page.both.theirs_wanted.connect(self._take_theirs)
        page.reset_wanted.connect(self._reset)
        page.phone_lost.connect(self._drop_phone)
        page.closed.connect(self.closed)
        page.note.print_wanted.connect(self._print)
        page.note.file_wanted.connect(self._keep)
        page.note.done_wanted.connect(self._handed_over)
        page.leaving.asked.connect(self._ask_leaving)
        page.leaving.dismissed.connect(self._dismiss)

    @property
    def _actor(self) -> Actor:
        return self._context.session.actor

    def open(self, member: UUID | None) -> None:
        """Shows this person as they stand now, or the form for somebody new."""
        ask = partial(read, self._context.services, self._actor)
        self._context.ask(ask, partial(self._fill, member))

    def _fill(self, member: UUID | None, staff: Staff) -> None:
        self._show(opened(staff, member, self._actor.person))
        self.page.fill(self._state)
        mentors = self._state.active and Role.MENTOR in self._state.kept.roles
        self._away.about(member if mentors else None)
        self._handing.about(member)

    def leave(self) -> None:
        """The room is left: a first password is on the screen no longer."""
        self._show(replace(self._state, handed=None, leaving=False))

    # --- what is typed and ticked ----------------------------------------------------------

    def _type(self, form: Form) -> None:
        self._show(typed(self._state, form))

    def save(self) -> None:
        """Lets somebody new in, or somebody who left; or keeps what was changed."""
        state = self._state
        if not state.can_save:
            return
        ring, begins, line = self._context.keyring, state.form.newcomer, state.line
        if line is None:
            self._context.ask(lambda: ring().let_in(begins), self._hand, self._refused)
        elif state.left:
            self._context.ask(
                lambda: ring().take_back(line.member.id, begins), self._hand, self._refused
            )
        else:
            ask = partial(_change, self._context.services, self._actor, state)
            self._context.ask(ask, self._changed, self._refused)

    def _changed(self, member: UUID) -> None:
        self._context.problems.saved()
        if self._state.own and Role.ADMINISTRATOR not in self._state.form.roles:
            given_up = self.tr("Bewaard. Mensen beheren hoort nu niet meer bij jouw taken.")
            self._context.problems.done(given_up)
            return
        self._context.problems.done(self.tr("Bewaard. Nieuwe taken gelden na opnieuw inloggen."))
        self.open(member)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem | NoRoles):
            self._show(replace(self._state, problem=problem))
        elif isinstance(problem, ChangedElsewhere):
            ask = partial(read, self._context.services, self._actor)
            self._context.ask(ask, partial(self._meet, problem))
        else:
            self._context.problems.show(problem)

    def _meet(self, problem: ChangedElsewhere, staff: Staff) -> None:
        """What the other changed in other fields stays; asked is about what both changed."""
        before = self._state
        if before.line is None:
            return
        now = opened(staff, before.line.member.id, self._actor.person)
        base, theirs = form_of(before.line), now.form
        mine = merged(base, before.form, theirs)
        self._show(typed(now, mine))
        self.page.fill(self._state)
        if mine == theirs:
            self._changed(before.line.member.id)
        elif not clash(base, before.form, theirs):
            self.save()
        else:
            self._context.problems.show(problem)
            self.page.both.ask(
                both(self.page.read(mine, staff), self.page.read(theirs, staff), problem)
            )

    def _take_theirs(self) -> None:
        """As a colleague left it."""
        self._show(typed(self._state, self._state.kept))
        self.page.fill(self._state)

    # --- a first password ------------------------------------------------------------------

    def _reset(self) -> None:
        if self._state.line:
            member, ring = self._state.line.member.id, self._context.keyring
            self._context.ask(lambda: ring().reset_password(member), self._hand)

    def _drop_phone(self) -> None:
        if self._state.line:
            member = self._state.line.member.id
            drop = partial(self._context.services.account.lost_phone, self._actor, member)
            self._context.ask(drop, lambda _nothing: self._changed(member))

    def _hand(self, given: FirstPassword) -> None:
        member = given.member
        handed = Handed(member.name, member.login, given.password)
        self._show(replace(self._state, handed=handed, problem=None))

    def _note(self) -> list[Picture]:
        context, handed = self._context, self._state.handed
        assert handed is not None  # noqa: S101 - the buttons stand on the note
        facts = (handed.name, handed.login, handed.password)
        return note_pages(*facts, context.language, practice=context.session.practice)

    def _print(self) -> None:
        said = self.tr("Het briefje is naar de printer.")
        self._out.print(self.tr("Print het briefje"), self._note, said)

    def _keep(self) -> None:
        title, said = self.tr("Bewaar het briefje"), self.tr("Bewaard: {file}")
        self._out.keep(title, "inlogbriefje.pdf", self._note, said)

    def _handed_over(self) -> None:
        self._show(replace(self._state, handed=None))
        self.closed.emit()

    # --- somebody leaves -------------------------------------------------------------------

    def _ask_leaving(self, asked: bool) -> None:  # noqa: FBT001 - a slot
        self._show(replace(self._state, leaving=asked))

    def _dismiss(self, successor: UUID | None) -> None:
        """Says that it takes a moment, paints that, and does it."""
        self._show(replace(self._state, waiting=True))
        self.page.repaint()
        QTimer.singleShot(0, self, partial(self._close_access, successor))

    def _close_access(self, successor: UUID | None) -> None:
        if self._state.line:
            member = self._state.line.member.id
            ring = self._context.keyring
            self._context.ask(
                lambda: ring().dismiss(member, successor), self._dismissed, self._not_dismissed
            )

    def _dismissed(self, _nothing: object) -> None:
        name = self._state.kept.name
        self._context.problems.saved()
        told = self.tr("{name} kan niet meer inloggen. De gegevens hebben een nieuwe sleutel.")
        if self._state.is_key:
            told = self.tr("{name} opent niets meer. De gegevens hebben een nieuwe sleutel.")
        self.closed.emit()
        self._context.problems.done(told.format(name=name))

    def _not_dismissed(self, problem: Problem) -> None:
        self._show(replace(self._state, waiting=False, leaving=False))
        self._context.problems.show(problem)

    def _show(self, state: PersonState) -> None:
        self._state = state
        self.page.show_state(state)


def _change(services: Services, actor: Actor, state: PersonState) -> UUID:
    """Keeps what differs, one thing at a time, each with its line in the log.

    Tasks, team and place have no version of their own: they are held beside what was looked at.
    Raises ChangedElsewhere when a colleague changed any of it since.
    """
    assert state.line is not None  # noqa: S101 - somebody new is let in instead
    member = state.line.member.id
    if opened(read(services, actor), member, actor.person).kept != state.kept:
        raise ChangedElsewhere("staff")
    for change in _changes(services.staffing, actor, state):
        change()
    return member


def _changes(staffing: Staffing, actor: Actor, state: PersonState) -> Iterator[partial[None]]:
    assert state.line is not None  # noqa: S101 - somebody new is let in instead
    member, form, kept = state.line.member, state.form, state.kept
    if form.team != kept.team:
        yield partial(staffing.join_team, actor, member.id, form.team)
    if form.location != kept.location:
        yield partial(staffing.work_at, actor, member.id, form.location)
    if form.name != kept.name:
        yield partial(staffing.rename, actor, member.id, member.version, form.name)
    if form.roles != kept.roles:  # last: who gives up being administrator may do nothing after it
        yield partial(staffing.set_roles, actor, member.id, form.roles)

"""What the pages about colleagues show: lines of people, one person, and what is typed there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from bridge_app.domain.access import Role
from bridge_app.domain.staffing import Newcomer, StaffLine, Unit
from bridge_app.errors import FieldProblem, Problem
from bridge_app.trust_errors import NoRoles


@dataclass(frozen=True)
class Staff:
    """All who work or worked here, with the teams and locations that there are."""

    lines: tuple[StaffLine, ...] = ()
    teams: tuple[Unit, ...] = ()
    locations: tuple[Unit, ...] = ()

    @property
    def working(self) -> tuple[StaffLine, ...]:
        """Who works here now."""
        return tuple(line for line in self.lines if line.member.active)

    @property
    def left(self) -> tuple[StaffLine, ...]:
        """Who worked here before."""
        return tuple(line for line in self.lines if not line.member.active)

    @property
    def undivided(self) -> StaffLine | None:
        """Who still holds every task, as the first person does until others take them over."""
        return next((line for line in self.working if line.holds_all), None)

    def line(self, member: UUID) -> StaffLine | None:
        """The line of one person, or None."""
        return next((line for line in self.lines if line.member.id == member), None)

    def successors(self, leaver: UUID) -> tuple[StaffLine, ...]:
        """Other mentors, who can take over from this person."""
        mentors = (line for line in self.working if Role.MENTOR in line.roles)
        return tuple(line for line in mentors if line.member.id != leaver)


def name_of(units: Iterable[Unit], unit_id: UUID | None) -> str:
    """What a team or location is called; empty for none."""
    return next((unit.name for unit in units if unit.id == unit_id), "")


@dataclass(frozen=True)
class Form:
    """What is typed and ticked about one person; a login is typed for somebody new only."""

    name: str = ""
    login: str = ""
    roles: frozenset[Role] = frozenset()
    team: UUID | None = None
    location: UUID | None = None

    @property
    def newcomer(self) -> Newcomer:
        """Somebody who begins like this."""
        return Newcomer(self.name, self.login, self.roles, self.team, self.location)


def form_of(line: StaffLine) -> Form:
    """The form as it stands in the store."""
    member = line.member
    return Form(member.name, member.login, line.roles, line.team, line.location)


@dataclass(frozen=True)
class Handed:
    """A first password that is on the screen now, to be copied to paper."""

    name: str
    login: str
    password: str


@dataclass(frozen=True)
class PersonState:
    """The page of one person; `line` is None for somebody new.

    `own` says that it is oneself: others give roles and send away. `leaving` that the questions
    about leaving stand open, `waiting` that the store is getting another key just now.
    """

    staff: Staff = field(default_factory=Staff)
    line: StaffLine | None = None
    form: Form = field(default_factory=Form)
    own: bool = False
    handed: Handed | None = None
    leaving: bool = False
    waiting: bool = False
    problem: Problem | None = None

    @property
    def kept(self) -> Form:
        """What the store holds."""
        return form_of(self.line) if self.line else Form()

    @property
    def can_save(self) -> bool:
        """Whether anything differs from what is kept; who left comes back for some task."""
        if self.is_key:
            return False
        if self.left:
            return bool(self.form.roles) and self.handed is None
        return self.form != self.kept and self.handed is None

    @property
    def left(self) -> bool:
        """Whether this person worked here before."""
        return self.line is not None and not self.line.member.active

    @property
    def active(self) -> bool:
        """Whether this person works here."""
        return self.line is not None and self.line.member.active

    @property
    def is_key(self) -> bool:
        """Whether this is no person but the key of a machine: it is taken back, never changed."""
        return self.line is not None and self.line.key_until is not None

    @property
    def field_problems(self) -> Mapping[str, Problem]:
        """What is wrong, by the field it stands at."""
        problem = self.problem
        if isinstance(problem, FieldProblem):
            return {problem.field: problem}
        return {"roles": problem} if isinstance(problem, NoRoles) else {}


def opened(staff: Staff, member: UUID | None, me: UUID) -> PersonState:
    """The page of this person, or of somebody new."""
    line = staff.line(member) if member else None
    form = form_of(line) if line else Form()
    return PersonState(staff, line, form, own=member == me)


def typed(state: PersonState, form: Form) -> PersonState:
    """After a key or a tick."""
    return replace(state, form=form, problem=None)


# --- rights, looked at every half year --------------------------------------------------------


@dataclass(frozen=True)
class Seen:
    """What was ticked as right: who held what when it was ticked."""

    held: Mapping[UUID, frozenset[Role]] = field(default_factory=dict)

    def fits(self, line: StaffLine) -> bool:
        """Whether this line was ticked as it stands."""
        return self.held.get(line.member.id) == line.roles

    def ticked(self, line: StaffLine, *, right: bool) -> "Seen":
        """With this line ticked, or no longer."""
        rest = {member: roles for member, roles in self.held.items() if member != line.member.id}
        return Seen(rest | {line.member.id: line.roles} if right else rest)

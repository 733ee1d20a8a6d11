"""What the desk shows: who goes on, who promised something, who is sought, who is new."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from bridge_app import words
from bridge_app.domain.appointments import Appointment, Outcome
from bridge_app.domain.appointments import TodayLine as Expected
from bridge_app.domain.desk import DeskHome, Hit, OpenTalk, StepToday
from bridge_app.domain.people import NewClient, Place, checked
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.ui.contact_state import NOT_ASKED, safe_contact

SEEN_SHOWN = 6
"""More people than this are found quicker by typing."""

LETTERS_NEEDED, DIGITS_NEEDED = 3, 4
"""Nobody is suggested before this much is typed (DECISIONS G3)."""


# --- the home page ---------------------------------------------------------------------------


@dataclass(frozen=True)
class ResumeLine:
    """One conversation to go on with; `place` is said in the staff's language."""

    conversation_id: UUID
    client: str
    place: str


@dataclass(frozen=True)
class TodayLine:
    """Somebody who promised a step for today: when and how many, never what (open room)."""

    client_id: UUID
    client: str
    part: DayPart | None
    steps: int


@dataclass(frozen=True)
class SeenLine:
    """Somebody seen lately."""

    client_id: UUID
    client: str
    day: date


@dataclass(frozen=True)
class ExpectedLine:
    """Somebody who comes today: when, what for, with whom; `ready` is what is put ready.

    `talk` is the conversation to go on with, None to begin or just to open the file.
    """

    appointment: Appointment
    client: str
    staff: str
    talk: UUID | None = None

    @property
    def is_open(self) -> bool:
        """Whether the client is still to come."""
        return self.appointment.outcome is Outcome.PLANNED


@dataclass(frozen=True)
class ReviewLine:
    """Somebody with whom one promised to look at the bridge again."""

    client_id: UUID
    client: str
    due: date


@dataclass(frozen=True)
class HomeState:
    """The page "Vandaag"; `ready` counts steps that wait in the room "Uitgeven".

    `expected` is by part of the day, in the order of the day.
    """

    today: date
    resume: tuple[ResumeLine, ...] = ()
    steps: tuple[TodayLine, ...] = ()
    seen: tuple[SeenLine, ...] = ()
    ready: int = 0
    expected: Mapping[DayPart | None, tuple[ExpectedLine, ...]] = field(default_factory=dict)
    reviews: tuple[ReviewLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to go on with."""
        return not (self.expected or self.resume or self.steps or self.reviews or self.seen)


def home_state(
    home: DeskHome, today: date, areas: Mapping[str, str], language: str = "nl"
) -> HomeState:
    """The home page; `areas` are the names of areas of life by id."""
    shown = {line.talk for line in home.expected}
    unfinished = [talk for talk in home.unfinished if talk.conversation_id not in shown]
    return HomeState(
        today,
        tuple(_resume(talk, areas, language) for talk in unfinished),
        _today_lines(home.steps_today),
        tuple(SeenLine(e.client_id, e.client, e.on) for e in home.seen_lately[:SEEN_SHOWN]),
        home.ready,
        _by_part(home.expected),
        tuple(ReviewLine(e.client_id, e.client, e.due) for e in home.overdue),
    )


def _by_part(lines: Iterable[Expected]) -> dict[DayPart | None, tuple[ExpectedLine, ...]]:
    """By part of the day; the order inside is that of the day already."""
    found: dict[DayPart | None, tuple[ExpectedLine, ...]] = {}
    for line in lines:
        part = line.appointment.agreed.part
        shown = ExpectedLine(line.appointment, line.client, line.staff, line.talk)
        found[part] = (*found.get(part, ()), shown)
    return found


def _resume(talk: OpenTalk, areas: Mapping[str, str], language: str) -> ResumeLine:
    return ResumeLine(talk.conversation_id, talk.client, place_name(talk.place, areas, language))


def place_name(place: Place, areas: Mapping[str, str], language: str) -> str:
    """Where a conversation stands: the area, else the part of the journey; "" when unknown."""
    if place.area in areas:
        return areas[place.area]
    try:
        return words.words(language, f"journey.name.{place.step}")
    except KeyError:
        return ""


def _today_lines(steps: Iterable[StepToday]) -> tuple[TodayLine, ...]:
    """One line for each client and part of the day, in the order of the day."""
    lines: dict[tuple[UUID, DayPart | None], TodayLine] = {}
    for step in steps:
        key = (step.client_id, step.day_part)
        before = lines.get(key, TodayLine(step.client_id, step.client, step.day_part, 0))
        lines[key] = replace(before, steps=before.steps + 1)
    order = [None, *DayPart]
    return tuple(sorted(lines.values(), key=lambda line: (order.index(line.part), line.client)))


# --- finding somebody ------------------------------------------------------------------------


class Finding(StrEnum):
    """How far a search is."""

    IDLE = "idle"
    TOO_SHORT = "too_short"
    NONE = "none"
    FOUND = "found"


@dataclass(frozen=True)
class HitLine:
    """A client as the open room may see one: no full name, no day of birth, nothing else."""

    client_id: UUID
    name: str
    birth_year: int | None
    mentor: str


@dataclass(frozen=True)
class FindState:
    """What is typed and who fits."""

    text: str = ""
    finding: Finding = Finding.IDLE
    hits: tuple[HitLine, ...] = ()


def enough_typed(text: str) -> bool:
    """Whether a search may begin: three letters, or a number or date of four digits."""
    letters = sum(character.isalpha() for character in text)
    digits = sum(character.isdecimal() for character in text)
    return letters >= LETTERS_NEEDED or digits >= DIGITS_NEEDED


def find_state(text: str, hits: Iterable[Hit]) -> FindState:
    """What stands under the search field."""
    lines = tuple(map(hit_line, hits))
    if not text.strip():
        return FindState(text)
    if lines:
        return FindState(text, Finding.FOUND, lines)
    return FindState(text, Finding.NONE if enough_typed(text) else Finding.TOO_SHORT)


def hit_line(hit: Hit) -> HitLine:
    """First name and initial, or the number where no name is known."""
    initial = f" {hit.initial}." if hit.initial else ""
    name = f"{hit.first_name}{initial}" if hit.first_name else hit.number
    return HitLine(hit.client_id, name, hit.birth_year, hit.mentor)


# --- somebody new ----------------------------------------------------------------------------


@dataclass(frozen=True)
class NewForm:
    """The five fields as typed, and what was tapped about safe contact."""

    first_name: str = ""
    last_name: str = ""
    birth_date: str = ""
    phone: str = ""
    language: str = "nl"
    may_call: str = NOT_ASKED
    may_message: str = NOT_ASKED
    may_post: str = NOT_ASKED
    who_reads: str = ""


@dataclass(frozen=True)
class NewState:
    """The panel: what is typed, what cannot be read, and who may be the same person."""

    form: NewForm = NewForm()
    troubles: Mapping[str, FieldProblem] = field(default_factory=dict)
    doubles: tuple[HitLine, ...] = ()


def read_form(form: NewForm, today: date) -> NewClient | dict[str, FieldProblem]:
    """The new client, cleaned; or every field that cannot be accepted, with its reason."""
    troubles: dict[str, FieldProblem] = {}
    birth_date = None
    safe = safe_contact(asdict(form), form.who_reads)
    new = NewClient(form.first_name, form.last_name, None, form.phone, form.language, safe)
    try:
        new = checked(new, today)
    except FieldProblem as problem:
        troubles[problem.field] = problem
    try:
        if form.birth_date.strip():
            birth_date = words.read_birth_date(form.birth_date, today)
    except FieldProblem as problem:
        troubles[problem.field] = problem
    return troubles or replace(new, birth_date=birth_date)


def form_from(text: str) -> NewForm:
    """A form that begins with what was sought in vain: a name, or a date of birth."""
    cleaned = text.strip()
    if any(character.isdecimal() for character in cleaned):
        return NewForm(birth_date=cleaned)
    first, _, last = cleaned.partition(" ")
    return NewForm(first[:1].upper() + first[1:], last.strip())

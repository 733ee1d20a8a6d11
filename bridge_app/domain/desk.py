"""What a desk has before it: hits of a search, the home page, one client's file, a talk."""

from calendar import monthrange
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from bridge_app.domain.access import Reach
from bridge_app.domain.appointments import TodayLine
from bridge_app.domain.bridge import (
    Answer,
    BridgeDefinition,
    BridgeFacts,
    BridgeWords,
    Link,
    Scoring,
    check_level,
)
from bridge_app.domain.caseload import ReviewDue
from bridge_app.domain.helping import Helper
from bridge_app.domain.notes import PaperLeft, StaffNote
from bridge_app.domain.people import Case, Client, Conversation, Place, clean_name
from bridge_app.domain.plan import Plan
from bridge_app.domain.privacy import DayPart, TakeHomeAppointment
from bridge_app.domain.rewards import Reward
from bridge_app.errors import FieldProblem, NoSuchLevel, NotFound

NOTE_LIMIT = 200
"""Characters of a note at one area; "schrijf alleen op wat nodig is" (DOMAIN 6)."""

_FRIDAY = 4


@dataclass(frozen=True)
class Hit:
    """A client as a search may show one: first name, initial and year of birth (DECISIONS G3).

    `first_name` is empty and `birth_year` None where unknown; `mentor` is the mentor's name.
    """

    client_id: UUID
    number: str
    first_name: str
    initial: str
    birth_year: int | None
    mentor: str


@dataclass(frozen=True)
class OpenTalk:
    """A conversation that was not ended; `client` is the short name."""

    conversation_id: UUID
    client_id: UUID
    client: str
    place: Place
    started_at: datetime


@dataclass(frozen=True)
class StepToday:
    """A step somebody promised for today; `client` is the short name."""

    client_id: UUID
    client: str
    text: str
    day_part: DayPart | None


@dataclass(frozen=True)
class SeenLately:
    """Somebody of one's own, with the day of the last conversation."""

    client_id: UUID
    client: str
    on: date


@dataclass(frozen=True)
class ReadyClient:
    """An own client with something that waits for handing out; `client` is the short name.

    `steps` were confirmed, `goals` were reached (where the rules give for a goal too).
    """

    client_id: UUID
    client: str
    steps: int
    goals: int = 0


@dataclass(frozen=True)
class Lapsing:
    """An own client for whom something lies ready that ends by itself after this day."""

    client_id: UUID
    client: str
    ends_on: date


@dataclass(frozen=True)
class DeskHome:
    """What the home page "Vandaag" tells one member of staff, of people within own reach.

    `expected` is everybody with an appointment today; `overdue` the promised looks at the bridge
    whose day has come. `ready` counts what waits for handing out: confirmed steps, and goals that
    were reached; no amount, no name (DECISIONS C6).
    """

    unfinished: tuple[OpenTalk, ...] = ()
    steps_today: tuple[StepToday, ...] = ()
    seen_lately: tuple[SeenLately, ...] = ()
    ready: int = 0
    practice: bool = False
    expected: tuple[TodayLine, ...] = ()
    overdue: tuple[ReviewDue, ...] = ()

    @property
    def shown(self) -> frozenset[UUID]:
        """Everybody whose name stands on the page."""
        parts = (self.unfinished, self.steps_today, self.seen_lately, self.expected, self.overdue)
        return frozenset(line.client_id for part in parts for line in part)


@dataclass(frozen=True)
class Footprint:
    """A step that was done; it stays on the deck for ever (DECISIONS A5)."""

    step_id: UUID
    text: str
    on: date


@dataclass(frozen=True)
class Praise:
    """Appreciation without money; `step_id` None when it hangs on no step.

    `seq` is its place among all that was ever said; 0 until it is kept.
    """

    text: str
    at: datetime
    step_id: UUID | None = None
    seq: int = 0


@dataclass(frozen=True)
class ClientFile:
    """One client's file as it stands now.

    `scorings` are the finished moments, oldest first; `latest` and `first` are the last and the
    first of them made with the definition in use (the first moment that growth is drawn from).
    `conversation` is the unfinished talk, `disclosed` when the client heard of rewards. `later`
    are the areas that matter too, but not now; `vision` the sentence about two years from its day
    on, `vision_by` the day that was promised with it; `review_due` the day of the next look.
    `paper_waiting` tells that a paper lies at the desk (DECISIONS D10). `older` holds the bridge
    of each moment that was made with another one: what was said stays readable for ever.
    `notes` are those of staff, `papers` what was taken home; both newest first. `also` are the
    other numbers of the same person, `helpers` who helps today, the mentor first.
    """

    client: Client
    case: Case
    plan: Plan
    definition: BridgeDefinition
    words: Mapping[str, BridgeWords]
    facts: BridgeFacts
    reach: Reach
    scorings: tuple[Scoring, ...] = ()
    latest: Scoring | None = None
    first: Scoring | None = None
    conversation: Conversation | None = None
    urgent_area: str | None = None
    footprints: tuple[Footprint, ...] = ()
    rewards: tuple[Reward, ...] = ()
    disclosed: datetime | None = None
    praise: tuple[Praise, ...] = ()
    strengths: tuple[str, ...] = ()
    appointment: TakeHomeAppointment | None = None
    later: tuple[str, ...] = ()
    vision: str = ""
    vision_by: date | None = None
    review_due: date | None = None
    paper_waiting: bool = False
    older: Mapping[UUID, "Wording"] = field(default_factory=dict)
    notes: tuple[StaffNote, ...] = ()
    papers: tuple[PaperLeft, ...] = ()
    also: tuple[str, ...] = ()
    helpers: tuple[Helper, ...] = ()


@dataclass(frozen=True)
class Talk:
    """A conversation in progress with all that its screens draw from.

    `words` by language; `scoring` is the moment being filled in, `earlier` the last finished
    one before it (never shown before the client has chosen again).
    """

    conversation: Conversation
    client: Client
    scoring: Scoring
    definition: BridgeDefinition
    words: Mapping[str, BridgeWords]
    facts: BridgeFacts
    earlier: Scoring | None = None
    strengths: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    vision: str = ""
    vision_by: date | None = None
    review_due: date | None = None


@dataclass(frozen=True)
class Wording:
    """A definition in use: the structure and what it says, by language."""

    definition: BridgeDefinition
    words: Mapping[str, BridgeWords] = field(default_factory=dict)


@dataclass(frozen=True)
class Given:
    """What the client said about one area; `level` only with ANSWERED, counted from 1."""

    answer: Answer
    level: int | None = None
    wants_to_talk: bool = False
    note: str = ""


MOST_LINKS = 3
"""Links that a bridge can carry and still be read (DOMAIN 1, table row 5)."""

MOST_STRENGTHS = 3
"""Sentences about what goes well; three can be remembered (EXPERIENCE 4.3, S3)."""

VISION_MONTHS = 24
"""How far away "over twee jaar" is, from the day on which it is said."""


def months_on(day: date, months: int) -> date:
    """The same day so many months later; the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def look_again_on(day: date, months: int) -> date:
    """The day to promise for the next look: so many months later, Monday for a weekend.

    It stands on paper, and on a closed day nobody is there to look along.
    """
    found = months_on(day, months)
    return found + timedelta(days=7 - found.weekday() if found.weekday() > _FRIDAY else 0)


def with_link(links: Collection[Link], link: Link, *, linked: bool) -> tuple[Link, ...]:
    """The links with this one, or without: of a pair in one direction only the last stands."""
    pair = (link.from_area, link.to_area)
    rest = tuple(each for each in links if (each.from_area, each.to_area) != pair)
    return (*rest, link) if linked else rest


def with_later(areas: Collection[str], area: str, *, later: bool) -> tuple[str, ...]:
    """The areas that come later with this one, or without."""
    rest = tuple(each for each in areas if each != area)
    return (*rest, area) if later else rest


def check_area(definition: BridgeDefinition, area: str) -> None:
    """Raise NotFound when the definition has no such area."""
    if area not in {each.id for each in definition.areas}:
        raise NotFound("area", area)


def checked_given(definition: BridgeDefinition, area: str, given: Given) -> Given:
    """What was said, with its note cleaned.

    Raises NotFound for an area that is not asked, NoSuchLevel for a level that the area does
    not have or that stands beside an answer without one, FieldProblem for a long note.
    """
    check_area(definition, area)
    if given.answer is Answer.ANSWERED:
        check_level(definition, area, given.level or 0)
    elif given.level is not None:
        raise NoSuchLevel(area, given.level, 0)
    note = clean_name(given.note)
    if len(note) > NOTE_LIMIT:
        raise FieldProblem("note", "too_long", NOTE_LIMIT)
    return replace(given, note=note)


def check_link(definition: BridgeDefinition, links: Collection[Link], link: Link) -> None:
    """Raise unless both areas are asked, differ, and there is room for one more link."""
    check_area(definition, link.from_area)
    check_area(definition, link.to_area)
    if link.from_area == link.to_area:
        raise FieldProblem("link", "same")
    if len(with_link(links, link, linked=True)) > MOST_LINKS:
        raise FieldProblem("link", "too_many", MOST_LINKS)

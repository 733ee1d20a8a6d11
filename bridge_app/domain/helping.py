"""Who helps somebody: the mentor, whoever helps along, and who stands in while one is away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.desk_errors import HasMentor, NotAColleague
from bridge_app.domain.people import Client
from bridge_app.errors import FieldProblem

TASK_LIMIT = 40
"""Characters that say what somebody helps with: "geld", "taal"; never why."""

LONGEST_COVER = 183
"""Days that somebody may stand in; whoever is away longer hands over."""


HANDED_ALL = "helper.hand_over_all"
"""The deed by which all of one mentor's people go to another, as the log calls it."""

TOLD_DAYS = 14
"""So long the new mentor is told who came, and from whom."""


class Handing(StrEnum):
    """Why all of a mentor's people go to another one; a code, so that no word about anybody."""

    LEAVES = "leaves"
    LONG_AWAY = "long_away"
    OTHER_WORK = "other_work"
    DIVIDED = "divided"


class Part(StrEnum):
    """What somebody is to a client; a cover follows from the calendar and is kept with nobody."""

    MENTOR = "mentor"
    HELPER = "helper"
    COVER = "cover"


@dataclass(frozen=True)
class Helper:
    """One who helps in a case today.

    `to_day` is the last day, None while nobody said; `task` what a helper helps with, in a few
    words; `works` whether this person still works here. `seq` names the row, 0 for a cover.
    """

    staff_id: UUID
    name: str
    part: Part
    from_day: date
    to_day: date | None = None
    task: str = ""
    seq: int = 0
    works: bool = True


@dataclass(frozen=True)
class Colleague:
    """Somebody at the desk who could help; only a mentor can be somebody's mentor."""

    id: UUID
    name: str
    mentor: bool


@dataclass(frozen=True)
class Around:
    """Who helps a client, who could, and whether the one who asks may arrange it."""

    client: Client
    helpers: tuple[Helper, ...]
    colleagues: tuple[Colleague, ...]
    may_arrange: bool


@dataclass(frozen=True)
class Outlook:
    """What goes along when so many people get another mentor, and who that could be.

    Days that were agreed, promised looks at the bridge, talks that were not ended.
    """

    people: int
    appointments: int
    promises: int
    talks: int
    colleagues: tuple[Colleague, ...] = ()


@dataclass(frozen=True)
class HandedOver:
    """What was handed over to whom in one deed: enough to take it back on the same day.

    `clients` and `name` tell it; `rows` are the parts that ended, `given` those that came, and
    `appointments` the days that are with the new mentor now, each with whose it was.
    """

    to: UUID
    name: str
    clients: tuple[UUID, ...]
    rows: tuple[int, ...]
    given: tuple[int, ...]
    appointments: tuple[tuple[UUID, UUID], ...] = ()


@dataclass(frozen=True)
class Cover:
    """Somebody stands in for a mentor who is away, from the first day to the last."""

    id: UUID
    away_id: UUID
    away: str
    stands_in_id: UUID
    stands_in: str
    from_day: date
    to_day: date


@dataclass(frozen=True)
class PassedOn:
    """So many people came to a mentor on this day, arranged by somebody else.

    `former` is whose they were and `why` the reason, where all of them went; else `by` handed
    over their own.
    """

    people: int
    day: date
    by: str
    former: str = ""
    why: Handing | None = None


@dataclass(frozen=True)
class Covers:
    """What is arranged from today on about somebody's own people, and who could stand in.

    `passed` is who came lately from another mentor.
    """

    of_mine: tuple[Cover, ...] = ()
    of_others: tuple[Cover, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    passed: tuple[PassedOn, ...] = ()


@dataclass(frozen=True)
class HelpersCard:
    """What a client takes home about who helps: names, and never what for.

    `stands_in` names who does with the last day of it; `former` is who was the mentor before.
    """

    language: str
    form: str
    mentors: tuple[str, ...]
    also: tuple[str, ...] = ()
    stands_in: tuple[tuple[str, date], ...] = ()
    former: str = ""
    phone: str = ""


def card_of(client: Client, helpers: Iterable[Helper], former: str, phone: str) -> HelpersCard:
    """The card for this client, who is helped by these."""
    known = tuple(helpers)
    return HelpersCard(
        client.language,
        client.address_form,
        _names(known, Part.MENTOR),
        _names(known, Part.HELPER),
        tuple((e.name, e.to_day) for e in known if e.part is Part.COVER and e.to_day),
        former,
        phone,
    )


def _names(helpers: Iterable[Helper], part: Part) -> tuple[str, ...]:
    return tuple(each.name for each in helpers if each.part is part and each.works)


def may_arrange(helpers: Iterable[Helper], person: UUID) -> bool:
    """Whether this person may say who helps: the mentor, or anybody while there is none."""
    mentors = {each.staff_id for each in helpers if each.part is Part.MENTOR and each.works}
    return not mentors or person in mentors


def check_arranges(helpers: tuple[Helper, ...], person: UUID) -> None:
    """Raise HasMentor unless this person may say who helps."""
    if not may_arrange(helpers, person):
        theirs = (each for each in helpers if each.part is Part.MENTOR and each.works)
        raise HasMentor(next(theirs).name)


def chosen(colleagues: Iterable[Colleague], wanted: UUID, *, mentor: bool) -> Colleague:
    """The colleague who was chosen; raises NotAColleague for who cannot take this part."""
    fitting = (each for each in colleagues if each.id == wanted and (each.mentor or not mentor))
    found = next(fitting, None)
    if found is None:
        raise NotAColleague
    return found


def check_period(from_day: date, to_day: date, today: date) -> None:
    """Raise FieldProblem for days that are over, the wrong way round, or too many."""
    if from_day < today:
        raise FieldProblem("first_day", "in_past")
    if to_day < from_day:
        raise FieldProblem("last_day", "before_first")
    if to_day - from_day >= timedelta(days=LONGEST_COVER):
        raise FieldProblem("last_day", "too_far", LONGEST_COVER)

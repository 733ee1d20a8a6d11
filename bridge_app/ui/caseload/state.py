"""What the mentor's list shows: who needs something, by language and by what is typed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from bridge_app.domain.caseload import CaseLine, Need, needs
from bridge_app.domain.helping import Covers, Part
from bridge_app.words import day_and_time, part_of_day, weekday_date

ALL = ""
"""Every language."""


@dataclass(frozen=True)
class PersonLine:
    """One of the mentor's people; `needs` are codes, never levels. `days` is None for today."""

    client_id: UUID
    name: str
    goal: str
    step: str
    appointment: str
    last_contact: date | None
    days: int | None
    needs: tuple[Need, ...]
    may_call: bool | None = None
    part: Part = Part.MENTOR
    away: str = ""


@dataclass(frozen=True)
class CaseloadState:
    """The list as it stands; `total` counts all of one's people, `doing` those with a need.

    `mentored` are those whose mentor one is, `covers` who stands in for whom from today on.
    `languages` are those that one's people speak; one language needs no choice.
    """

    lines: tuple[PersonLine, ...] = ()
    total: int = 0
    doing: int = 0
    languages: tuple[str, ...] = ()
    language: str = ALL
    typed: str = ""
    mentored: int = 0
    covers: Covers = field(default_factory=Covers)


TODAY = frozenset({Need.CLAIM, Need.STEP_TODAY})
"""What can be done today."""


def caseload_state(
    cases: Iterable[CaseLine],
    today: date,
    spoken: str,
    language: str = ALL,
    typed: str = "",
    covers: Covers | None = None,
) -> CaseloadState:
    """The list; `spoken` is the staff's language, `language` and `typed` what is asked for."""
    known = tuple(cases)
    lines = [_line(each, today, spoken) for each in known if language in {ALL, each.language}]
    return CaseloadState(
        tuple(line for line in lines if _fits(line, typed)),
        len(known),
        sum(bool(TODAY & set(needs(each, today))) for each in known),
        tuple(sorted({each.language for each in known})),
        language,
        typed,
        sum(each.part is Part.MENTOR for each in known),
        covers or Covers(),
    )


def _line(case: CaseLine, today: date, spoken: str) -> PersonLine:
    last = case.last_contact
    return PersonLine(
        case.client_id,
        case.client,
        case.goal,
        _step(case, today, spoken),
        _appointment(case, today, spoken),
        last,
        (today - last).days if last else None,
        needs(case, today),
        case.safe_contact.may_call,
        case.part,
        case.away,
    )


def _appointment(case: CaseLine, today: date, spoken: str) -> str:
    if case.appointment is None:
        return ""
    year = case.appointment.year != today.year
    return day_and_time(spoken, case.appointment, case.at, year=year)


def _step(case: CaseLine, today: date, spoken: str) -> str:
    """The step with its day; the year only where it is another than this one."""
    parts = [case.step.rstrip(".") if case.step_day or case.step_part else case.step]
    if case.step_day:
        year = case.step_day.year != today.year
        parts.append(weekday_date(spoken, case.step_day, year=year))
    if case.step_part:
        parts.append(part_of_day(spoken, case.step_part))
    return ", ".join(filter(None, parts))


def _fits(line: PersonLine, typed: str) -> bool:
    wanted = typed.casefold().split()
    said = f"{line.name} {line.goal} {line.step}".casefold()
    return all(word in said for word in wanted)

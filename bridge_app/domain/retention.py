"""How long what is kept may stay, and how it goes: by rule, by two people, with a report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.people import Purpose

BROKEN_OFF_DAYS = 42
"""Days that a broken-off intake is kept (Selectielijst gemeenten 2020, DOMAIN 6)."""

BASIS_LIMIT = 100
"""Characters of the name of a legal basis."""

MOST_YEARS = 50
"""Nothing here may be kept longer."""


class Scope(StrEnum):
    """How much is erased."""

    CASE = "case"
    AREA = "area"
    NOTE = "note"


class Ground(StrEnum):
    """Why something is erased: its term is over, nobody came back, or the client asks for it.

    RESTORED is what was erased before and came back with an older backup.
    """

    TERM = "term"
    BROKEN_OFF = "broken_off"
    REQUEST = "request"
    RESTORED = "restored"


class Ending(StrEnum):
    """What became of a list: a second person confirmed it, or it was taken back."""

    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class BrokenOff:
    """An intake that was not ended and to which nobody comes back; by number, without a name.

    `since` is the day of the last sign of life: of the talk itself, or an appointment.
    """

    number: str
    since: date

    @property
    def due(self) -> date:
        """The day from which it may be destroyed."""
        return self.since + timedelta(days=BROKEN_OFF_DAYS)


@dataclass(frozen=True)
class Rule:
    """How many days cases of a purpose are kept after the last sign of life, and by which basis."""

    purpose: Purpose
    legal_basis: str
    days: int


YEAR = 365.25


def years(count: int) -> int:
    """So many years in whole days, leap days counted."""
    return round(count * YEAR)


def in_years(days: int) -> int:
    """So many days in whole years."""
    return round(days / YEAR)


SELECTION_LIST = "Selectielijst gemeenten 2020"

RULES: Mapping[Purpose, Rule] = {
    purpose: Rule(purpose, SELECTION_LIST, years(count))
    for purpose, count in (
        (Purpose.GENERAL, 5),
        (Purpose.DEBT_HELP, 5),
        (Purpose.BENEFIT, 10),
        (Purpose.WMO, 15),
        (Purpose.YOUTH, 20),
    )
}
"""What counts while the municipality set nothing else (DOMAIN 6); general help as debt help."""


def rules_with(own: Iterable[Rule]) -> dict[Purpose, Rule]:
    """The rule for each purpose: the municipality's own, the last of which counts."""
    return {**RULES, **{rule.purpose: rule for rule in own}}


@dataclass(frozen=True)
class Quiet:
    """A case and the day on which one last heard of it; `broken_off` an intake never ended."""

    client_id: UUID
    case_id: UUID
    number: str
    purpose: Purpose
    since: date
    broken_off: bool = False


@dataclass(frozen=True)
class Due:
    """A case whose term is over, or that is to go for another reason; no name, ever.

    `days` is the term, None where no term but a request is why. `area`: only this goes, not the
    whole case.
    """

    client_id: UUID
    case_id: UUID
    number: str
    ground: Ground
    purpose: Purpose
    since: date
    legal_basis: str = ""
    days: int | None = None
    area: str = ""

    @property
    def may_go(self) -> date:
        """The day from which it may be destroyed."""
        return self.since + timedelta(days=self.days or 0)


def due_of(quiet: Quiet, rules: Mapping[Purpose, Rule]) -> Due:
    """By which rule a case may go, and when."""
    rule = rules[quiet.purpose]
    days = BROKEN_OFF_DAYS if quiet.broken_off else rule.days
    basis = SELECTION_LIST if quiet.broken_off else rule.legal_basis
    ground = Ground.BROKEN_OFF if quiet.broken_off else Ground.TERM
    return Due(
        quiet.client_id,
        quiet.case_id,
        quiet.number,
        ground,
        quiet.purpose,
        quiet.since,
        basis,
        days,
    )


def over_on(cases: Iterable[Quiet], rules: Mapping[Purpose, Rule], day: date) -> tuple[Due, ...]:
    """The cases that may go on this day, longest quiet first."""
    found = (due_of(each, rules) for each in cases)
    return tuple(
        sorted(
            (each for each in found if each.may_go <= day),
            key=lambda each: (each.since, each.number),
        )
    )


@dataclass(frozen=True)
class Destruction:
    """A list of what is to go: proposed by one person, done only when another confirms it.

    `erased` are the cases that went (by id): somebody who came back in between stays. Names of
    people who work here stand in it, names of clients never do.
    """

    id: UUID
    ground: Ground
    proposed_at: datetime
    proposed_by: UUID
    proposer: str
    lines: tuple[Due, ...]
    ending: Ending | None = None
    ended_at: datetime | None = None
    ender: str = ""
    erased: frozenset[UUID] = frozenset()

    @property
    def open(self) -> bool:
        """Whether it waits for a second person."""
        return self.ending is None

    @property
    def gone(self) -> tuple[Due, ...]:
        """The lines that were destroyed."""
        return tuple(line for line in self.lines if line.case_id in self.erased)

    @property
    def stayed(self) -> tuple[Due, ...]:
        """The lines that stayed because somebody came back in between."""
        return tuple(line for line in self.lines if line.case_id not in self.erased)


@dataclass(frozen=True)
class Kept:
    """All that the page of retention tells: rules, what may go, and the lists so far."""

    rules: tuple[Rule, ...]
    due: tuple[Due, ...]
    lists: tuple[Destruction, ...]
    day: date

    @property
    def waiting(self) -> tuple[Destruction, ...]:
        """Lists that wait for a second person."""
        return tuple(each for each in self.lists if each.open)

    @property
    def done(self) -> tuple[Destruction, ...]:
        """Reports of what was destroyed, the newest first."""
        return tuple(each for each in self.lists if each.ending is Ending.DONE)


@dataclass(frozen=True)
class Erasure:
    """One erasure that was done, to be asked for again after a restore of an older backup.

    `subject` is the area, or the kind and number of a note; empty for a whole case.
    """

    id: UUID
    scope: Scope
    ground: Ground
    client_id: UUID
    case_id: UUID
    number: str
    subject: str
    at: datetime
    by: UUID
    batch: UUID | None = None
    rows: int = 0


def not_yet_done(wanted: Sequence[Erasure], done: Iterable[UUID]) -> tuple[Erasure, ...]:
    """The erasures that this store does not know of, in the order in which they were done."""
    known = frozenset(done)
    return tuple(sorted((e for e in wanted if e.id not in known), key=lambda e: e.at))

"""A mentor's own people: who needs something first, never who stands where on the bridge."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from bridge_app.domain.helping import Part
from bridge_app.domain.people import SafeContact
from bridge_app.domain.privacy import DayPart

SILENT_DAYS = 14
"""After so many days without hearing from somebody: "even bellen?" (EXPERIENCE 4.5)."""


class Need(StrEnum):
    """What somebody needs from the mentor, the most pressing first."""

    CLAIM = "claim"
    STEP_TODAY = "step_today"
    REVIEW = "review"
    NO_APPOINTMENT = "no_appointment"
    SILENCE = "silence"


@dataclass(frozen=True)
class CaseLine:
    """One of the mentor's people; no level, no total, no reward.

    `client` is the short name; `goal` and `step` are the first that stand, in the client's
    words (the short ones where there are). `claims` counts steps that the client ticked and
    nobody confirmed yet. `last_contact` is the day of the last talk, the last word about a step
    or the last appointment that was kept. `review_due` is the promised day of the next look at
    the bridge, None once it was kept. `part` is what one is to them; `away` the colleague for
    whom one stands in, empty for one's own.
    """

    client_id: UUID
    client: str
    language: str = "nl"
    safe_contact: SafeContact = field(default_factory=SafeContact)
    goal: str = ""
    step: str = ""
    step_day: date | None = None
    step_part: DayPart | None = None
    claims: int = 0
    appointment: date | None = None
    at: time | None = None
    last_contact: date | None = None
    review_due: date | None = None
    part: Part = Part.MENTOR
    away: str = ""


@dataclass(frozen=True)
class ReviewDue:
    """A promised look at the bridge whose day has come; `client` is the short name."""

    client_id: UUID
    client: str
    due: date


def needs(line: CaseLine, today: date) -> tuple[Need, ...]:
    """All that somebody needs today, the most pressing first."""
    return tuple(_needs(line, today))


def _needs(line: CaseLine, today: date) -> Iterator[Need]:
    if line.claims:
        yield Need.CLAIM
    if line.step_day == today:
        yield Need.STEP_TODAY
    if line.review_due and line.review_due <= today:
        yield Need.REVIEW
    if line.appointment is None:
        yield Need.NO_APPOINTMENT
    if line.last_contact is None or (today - line.last_contact).days >= SILENT_DAYS:
        yield Need.SILENCE


def by_need(lines: Iterable[CaseLine], today: date) -> tuple[CaseLine, ...]:
    """Who needs something first on top; then whom one heard of longest ago (EXPERIENCE 4.5)."""
    order = list(Need)

    def place(line: CaseLine) -> tuple[list[int], date, str]:
        ranks = [order.index(need) for need in needs(line, today)] or [len(order)]
        return ranks[:1], line.last_contact or date.min, line.client

    return tuple(sorted(lines, key=place))

"""A short report of where a client stands, for the municipality's own system: half a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.privacy import TakeHomeAppointment, TakeHomeGoal

MOST_DONE = 3
"""So many of the steps that were done last fit on half a page."""


@dataclass(frozen=True)
class TalkReport:
    """What client and mentor read together before it is copied (DECISIONS D11).

    Own words and agreed days only: no level, no mentor's view, no reward, no name.
    `talked_on` is the day of the last conversation; `done` are the steps done last.
    """

    language: str
    form: str
    made_on: date
    words: Mapping[str, BridgeWords] = field(default_factory=dict)
    talked_on: date | None = None
    strengths: tuple[str, ...] = ()
    urgent_area: str | None = None
    goals: tuple[TakeHomeGoal, ...] = ()
    done: tuple[str, ...] = ()
    appointment: TakeHomeAppointment | None = None

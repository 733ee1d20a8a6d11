"""Appointments: noted, not planned; the diary is elsewhere (DECISIONS D7)."""

from enum import StrEnum


class AppointmentKind(StrEnum):
    """What two people will sit down for."""

    FIRST = "first"
    STEPS = "steps"
    REVIEW = "review"


class Outcome(StrEnum):
    """What became of an appointment; not coming is a fact, never a judgement."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    NOT_COME = "not_come"
    MOVED = "moved"


class Reminder(StrEnum):
    """How the client wants to be reminded."""

    NONE = "none"
    CARD = "card"
    MESSAGE = "message"

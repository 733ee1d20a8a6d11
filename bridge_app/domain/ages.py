"""How old somebody is: said by the day of birth, else a band that may be asked."""

from datetime import date
from enum import StrEnum


class AgeBand(StrEnum):
    """Bands at which rules for help and work change: grown up, 27, and the pension (D9)."""

    MINOR = "0-17"
    YOUNG = "18-26"
    MIDDLE = "27-44"
    LATER = "45-66"
    PENSION = "67+"


def age_on(born: date, day: date) -> int:
    """Whole years; who was born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

"""A time of day as people type it ("9", "9.30 uur")."""

import re
from datetime import time

from bridge_app.errors import FieldProblem

_TIME = re.compile(r"(\d{1,2})(?:\s*[.:u]\s*(\d{2})?)?\s*(?:uur)?")


def read_time(text: str) -> time | None:
    """A time of day in "9", "9.30", "9:30" or "9.30 uur"; None for an empty line.

    Raises FieldProblem(`not_a_time`) for anything else.
    """
    if not text.strip():
        return None
    found = _TIME.fullmatch(text.strip().lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise FieldProblem("at", "not_a_time")
    return time(hour, minute)


def time_typed(at: time | None) -> str:
    """A time as one types it: "9.30"; empty for none."""
    return f"{at.hour}.{at.minute:02d}" if at else ""

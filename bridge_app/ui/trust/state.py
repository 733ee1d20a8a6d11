"""The last figures of the fault tests, as they were shipped with the program."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bridge_app import resources


@dataclass(frozen=True)
class Tried:
    """How often one promise was tried on this day, and how often it was broken.

    The control is the same with the protection switched off; without one its count is 0.
    """

    name: str
    count: int
    lost: int
    control_count: int
    control_lost: int
    day: date


def shipped(file: Path | None = None) -> dict[str, Tried]:
    """The figures by name of the fault; none when the file is not there."""
    try:
        rows = json.loads((file or resources.path("trust", "figures.json")).read_bytes())
    except (OSError, ValueError):
        return {}
    return {row["name"]: _tried(row) for row in rows}


def _tried(row: dict[str, Any]) -> Tried:
    return Tried(**row | {"day": date.fromisoformat(row["day"])})

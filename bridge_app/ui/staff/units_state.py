"""What the page of teams and locations shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bridge_app.domain.staffing import Unit, UnitKind


@dataclass(frozen=True)
class UnitsState:
    """All teams and locations, those in use first."""

    units: Mapping[UnitKind, tuple[Unit, ...]] = field(default_factory=dict)

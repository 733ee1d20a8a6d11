"""What one screen of the settings shows, and what its fields become."""

from dataclasses import dataclass, field, replace

from bridge_app.domain.municipality import Municipality
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class Area:
    """One subject of the bridge that can be asked about or not."""

    id: str
    name: str


@dataclass(frozen=True)
class SettingsState:
    """The settings as they are typed, and what is wrong with them.

    `looked_at`: somebody saved this screen before, so that leaving it as it is says nothing new.
    """

    typed: Municipality = field(default_factory=Municipality)
    kept: Municipality = field(default_factory=Municipality)
    looked_at: bool = True
    problem: FieldProblem | None = None

    @property
    def can_save(self) -> bool:
        """Whether anything differs from what is kept, or nobody ever looked at it."""
        return self.typed != self.kept or not self.looked_at


def kept(municipality: Municipality, *, looked_at: bool = True) -> SettingsState:
    """Just read, or just written."""
    return SettingsState(municipality, municipality, looked_at)


def typed(state: SettingsState, municipality: Municipality) -> SettingsState:
    """After a key in one of the fields."""
    return replace(state, typed=municipality, problem=None)


def refused(state: SettingsState, problem: FieldProblem) -> SettingsState:
    """One of the fields cannot be kept as it is."""
    return replace(state, problem=problem)

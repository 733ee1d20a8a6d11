"""What the page of settings shows, and what its fields become."""

from dataclasses import dataclass, field, replace

from bridge_app.domain.municipality import Municipality
from bridge_app.errors import FieldProblem

TEXTS = ("name", "desk_phone", "location", "disagree_text", "crisis_text")
"""The fields one types in."""


@dataclass(frozen=True)
class SettingsState:
    """The settings as they are typed, and what is wrong with them."""

    typed: Municipality = field(default_factory=Municipality)
    kept: Municipality = field(default_factory=Municipality)
    problem: FieldProblem | None = None

    @property
    def can_save(self) -> bool:
        """Whether anything differs from what is kept."""
        return self.typed != self.kept


def kept(municipality: Municipality) -> SettingsState:
    """Just read, or just written."""
    return SettingsState(municipality, municipality)


def typed(state: SettingsState, municipality: Municipality) -> SettingsState:
    """After a key in one of the fields."""
    return replace(state, typed=municipality, problem=None)


def refused(state: SettingsState, problem: FieldProblem) -> SettingsState:
    """One of the fields cannot be kept as it is."""
    return replace(state, problem=problem)

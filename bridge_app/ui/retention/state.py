"""What the page of retention shows: rules, what may go, lists that wait, and reports."""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from bridge_app.domain.people import Purpose
from bridge_app.domain.retention import Destruction, Due, Kept, Rule, in_years
from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class RuleWish:
    """A term as it is typed."""

    purpose: Purpose = Purpose.GENERAL
    years: str = ""
    basis: str = ""


@dataclass(frozen=True)
class RetentionState:
    """All of the page; `me` is who looks, `kept` None before it is known.

    `trouble` is what is wrong with the term that is typed.
    """

    me: UUID
    kept: Kept | None = None
    trouble: FieldProblem | None = None

    @property
    def listed(self) -> frozenset[UUID]:
        """Cases on a list that waits."""
        waiting = self.kept.waiting if self.kept else ()
        return frozenset(line.case_id for each in waiting for line in each.lines)

    @property
    def due(self) -> tuple[Due, ...]:
        """What may go and stands on no list yet."""
        found = self.kept.due if self.kept else ()
        return tuple(line for line in found if line.case_id not in self.listed)

    def mine(self, found: Destruction) -> bool:
        """Whether I made this list, so that somebody else confirms it."""
        return found.proposed_by == self.me

    def rule(self, purpose: Purpose) -> RuleWish:
        """The term of this purpose as it stands, to change it."""
        rules = self.kept.rules if self.kept else ()
        found = next((rule for rule in rules if rule.purpose == purpose), None)
        return _wish(found) if found else RuleWish(purpose)


def _wish(rule: Rule) -> RuleWish:
    return RuleWish(rule.purpose, str(in_years(rule.days)), rule.legal_basis)


def shown(state: RetentionState, kept: Kept) -> RetentionState:
    """Just read."""
    return replace(state, kept=kept, trouble=None)


def whole_years(typed: str) -> int:
    """The years, or the months, as typed; 0 for what is no number."""
    return int(typed) if re.fullmatch(r"\d{1,4}", typed.strip()) else 0


def numbers_in(typed: str) -> tuple[str, ...]:
    """The numbers in what was typed, each once, however they are set apart."""
    return tuple(dict.fromkeys(re.findall(r"\w+", typed)))

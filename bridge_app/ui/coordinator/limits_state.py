"""What the page of limits and grounds shows, and what is typed there read as a new limit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bridge_app.domain.limits import (
    BY_LAW,
    GiftLimit,
    LegalBasis,
    Rules,
    Watch,
    holding,
    limit_on,
)
from bridge_app.errors import FieldProblem

ReadDay = Callable[[str, str], date]
ReadMoney = Callable[[str, str], int]

NOTHING_SETTLED = Rules()


@dataclass(frozen=True)
class LimitWish:
    """A new limit as typed; `together`: people who live together count as one."""

    valid_from: str = ""
    amount: str = ""
    together: bool = False


@dataclass(frozen=True)
class LimitsState:
    """All of the page; `watch` is None before it is known. `trouble` stands at its field."""

    today: date
    rules: Rules = NOTHING_SETTLED
    watch: Watch | None = None
    trouble: FieldProblem | None = None

    @property
    def holds(self) -> GiftLimit:
        """The limit of today."""
        return limit_on(self.rules.limits, self.today)

    @property
    def later(self) -> tuple[GiftLimit, ...]:
        """The limits that are still to begin."""
        ahead = [each for each in self.rules.limits if each.valid_from > self.today]
        return tuple(sorted(ahead, key=lambda each: each.valid_from))

    @property
    def newest(self) -> GiftLimit:
        """The limit that comes last: one goes on from this."""
        known = self.rules.limits
        return max(reversed(known), key=lambda each: each.valid_from, default=BY_LAW)

    @property
    def basis(self) -> LegalBasis | None:
        """The ground that goes with a new reward."""
        return holding(self.rules.bases)

    def basis_name(self, code: str) -> str:
        """What a ground is called; empty where none was chosen."""
        return next((each.name for each in self.rules.bases if each.code == code), code)


def wanted_limit(wish: LimitWish, day: ReadDay, money: ReadMoney) -> GiftLimit:
    """The limit as it will be asked; raises FieldProblem for what cannot be read."""
    begins, cents = day(wish.valid_from, "valid_from"), money(wish.amount, "limit")
    return GiftLimit(begins, cents, wish.together)

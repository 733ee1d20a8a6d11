"""How long months of the logs are kept: by law at least, by the municipality's choice longer."""

from collections.abc import Mapping
from dataclasses import dataclass

from bridge_app.errors import FieldProblem


@dataclass(frozen=True)
class LogTerm:
    """Months that a closed month of a log is kept: now, and at least and at most."""

    months: int
    least: int
    most: int


LONGEST = 240
"""Months; nothing of a log may be kept longer than twenty years."""

USUAL: Mapping[str, LogTerm] = {
    "logins": LogTerm(6, 6, 60),
    "audit": LogTerm(60, 24, LONGEST),
    "ledger": LogTerm(84, 84, LONGEST),
}
"""What counts while nothing else was set: log-ins half a year (DOMAIN 6), the access log five
years (decree Stcrt. 2019, 38007) and never under two (NEN 7513, 8.5), amounts seven (DOMAIN 6)."""


def setting_of(chain: str) -> str:
    """Under which name the municipality's settings keep the term of a log."""
    return f"keep_{chain}"


def terms(settings: Mapping[str, str]) -> dict[str, LogTerm]:
    """The term of each log as the municipality set it, or the usual one."""
    return {
        chain: LogTerm(
            int(settings.get(setting_of(chain)) or usual.months), usual.least, usual.most
        )
        for chain, usual in USUAL.items()
    }


def checked(chain: str, months: int) -> int:
    """The months, when a log may be kept so long; raises FieldProblem for too few or too many."""
    usual = USUAL[chain]
    if months < usual.least:
        raise FieldProblem(setting_of(chain), "months_few", usual.least)
    if months > usual.most:
        raise FieldProblem(setting_of(chain), "months_many", usual.most)
    return months

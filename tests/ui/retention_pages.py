"""The page of retention, in every state."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from bridge_app.domain.log_terms import terms
from bridge_app.domain.people import Purpose
from bridge_app.domain.retention import (
    RULES,
    Destruction,
    Due,
    Ending,
    Ground,
    Kept,
    Rule,
    years,
)
from bridge_app.errors import FieldProblem
from bridge_app.ui.retention.page import RetentionPage
from bridge_app.ui.retention.state import RetentionState
from tests.ui.cases import Kind, PageCase

ME, OTHER = UUID(int=1), UUID(int=2)
TODAY = date(2026, 6, 2)
NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
LONG_NAME = "Wilhelmina van den Oudenhoven-Achterberg"


def due(number: int, ground: Ground = Ground.TERM) -> Due:
    days = {Ground.TERM: years(5), Ground.BROKEN_OFF: 42}.get(ground)
    since = date(2021, 3, 1 + number % 28)
    ids = UUID(int=100 + number), UUID(int=500 + number)
    basis = "Selectielijst gemeenten 2020" if days else ""
    return Due(*ids, str(1001 + number), ground, Purpose.DEBT_HELP, since, basis, days)


def listed(*lines: Due, by: UUID = OTHER, who: str = "Bas van beheer") -> Destruction:
    return Destruction(UUID(int=len(lines)), lines[0].ground, NOW, by, who, lines)


def done(found: Destruction, *, gone: int = 1) -> Destruction:
    erased = frozenset(line.case_id for line in found.lines[:gone])
    return replace(found, ending=Ending.DONE, ended_at=NOW, ender="Noor", erased=erased)


RULE_ROWS = tuple(RULES.values())
NOTHING = Kept(RULE_ROWS, (), (), TODAY)
ONE = replace(NOTHING, due=(due(1), due(2, Ground.BROKEN_OFF)))
LISTS = (
    listed(due(3), due(4, Ground.REQUEST)),
    listed(due(5), due(6), due(7), by=ME, who="Fatima"),
    listed(replace(due(12, Ground.REQUEST), area="debts")),
    done(listed(due(8), due(9), due(10), due(11)), gone=3),
)
MANY = replace(NOTHING, due=tuple(due(n) for n in range(20, 50)), lists=LISTS)
ENDLESS = "Een eigen besluit van het college van burgemeester en wethouders, artikel 12 lid 3 sub b"
LONGEST = replace(
    NOTHING,
    rules=tuple(Rule(purpose, ENDLESS, years(20)) for purpose in Purpose),
    due=(replace(due(1), legal_basis=ENDLESS),),
    lists=(listed(replace(due(2), legal_basis=ENDLESS), who=LONG_NAME),),
)
TERM = FieldProblem("keep_logins", "months_few", 6)


def pages() -> list[PageCase]:
    trouble = FieldProblem("years", "too_many", 50)
    return [
        _case("empty", RetentionState(ME, NOTHING)),
        _case("one", RetentionState(ME, ONE)),
        _case("many", RetentionState(ME, MANY)),
        _case("longest", RetentionState(ME, LONGEST)),
        _case("error", RetentionState(ME, ONE, trouble)),
    ]


def _case(kind: Kind, state: RetentionState) -> PageCase:
    def made() -> RetentionPage:
        page = RetentionPage("nl")
        page.show_state(state)
        page.log_terms.show_terms(terms({}), TERM if kind == "error" else None)
        return page

    return PageCase("retention", kind, made)

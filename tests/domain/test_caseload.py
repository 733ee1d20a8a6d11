"""Who needs something first; never who stands where on the bridge."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from bridge_app.domain.caseload import CaseLine, Need, by_need, needs

TODAY = date(2026, 6, 16)
SOON = TODAY + timedelta(days=7)
QUIET = CaseLine(uuid4(), "Karin B.", appointment=SOON, last_contact=TODAY)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (QUIET, ()),
        (replace(QUIET, claims=1), (Need.CLAIM,)),
        (replace(QUIET, step_day=TODAY), (Need.STEP_TODAY,)),
        (replace(QUIET, step_day=SOON), ()),
        (replace(QUIET, review_due=TODAY), (Need.REVIEW,)),
        (replace(QUIET, review_due=SOON), ()),
        (replace(QUIET, appointment=None), (Need.NO_APPOINTMENT,)),
        (replace(QUIET, last_contact=TODAY - timedelta(days=13)), ()),
        (replace(QUIET, last_contact=TODAY - timedelta(days=14)), (Need.SILENCE,)),
        (CaseLine(uuid4(), "Lot"), (Need.NO_APPOINTMENT, Need.SILENCE)),
    ],
)
def test_what_somebody_needs(line: CaseLine, expected: tuple[Need, ...]) -> None:
    assert needs(line, TODAY) == expected


def named(name: str, line: CaseLine = QUIET) -> CaseLine:
    return replace(line, client=name)


def test_who_needs_something_stands_on_top_then_who_is_silent_longest() -> None:
    lines = [
        named("nothing"),
        named("silent", replace(QUIET, last_contact=TODAY - timedelta(days=20))),
        named("silent longer", replace(QUIET, last_contact=TODAY - timedelta(days=90))),
        named("never heard of", replace(QUIET, last_contact=None)),
        named("no appointment", replace(QUIET, appointment=None)),
        named("review", replace(QUIET, review_due=TODAY)),
        named("step", replace(QUIET, step_day=TODAY)),
        named("claim", replace(QUIET, claims=2)),
        named("claim and step", replace(QUIET, claims=1, step_day=TODAY)),
    ]
    assert [line.client for line in by_need(lines, TODAY)] == [
        "claim",
        "claim and step",
        "step",
        "review",
        "no appointment",
        "never heard of",
        "silent longer",
        "silent",
        "nothing",
    ]


def test_nothing_in_a_line_says_where_somebody_stands_on_the_bridge() -> None:
    assert not [
        name for name in CaseLine.__dataclass_fields__ if "level" in name or "score" in name
    ]

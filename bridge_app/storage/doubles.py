"""Who may be whom: by how names sound and when somebody was born, without comparing all with all.

Everybody is put in heaps by what they share; only who lies in one heap is compared (DECISIONS G3).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import combinations, islice, pairwise, product
from operator import attrgetter
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select

from bridge_app.domain.doubles import Match, Person, likeness, surest_first
from bridge_app.domain.helping import Part
from bridge_app.domain.people import Client
from bridge_app.storage.names import likenesses
from bridge_app.storage.people import client_from
from bridge_app.storage.tables import (
    case_,
    case_mentor,
    client,
    conversation,
    footprint,
    goal,
    mini_step,
    not_same,
    plan,
    staff,
    wide,
)
from bridge_app.storage.written import Connection, Written

_heard = lru_cache(maxsize=50_000)(likenesses)
CROWD = 200
"""Of more than so many with one name each is compared with the next only: it would never end."""

AT_ONCE = 10_000
"""Ids in one statement; PostgreSQL takes 65,535."""

_THESE = select(wide.client).where(wide.client.c.id.in_(bindparam("some", expanding=True)))
_FOUND_BY_THEMSELVES = wide.client.c.merged_into.is_(None)


def matches(people: Iterable[Person]) -> tuple[Match, ...]:
    """Who among these may be whom, the surest first."""
    alike, heaps = _heaps(people)
    found = [*_pairs(alike, both_names=True), *_pairs(heaps, both_names=False)]
    return surest_first(found)


def _heaps(people: Iterable[Person]) -> tuple[list[list[Person]], list[list[Person]]]:
    """Those of whom both names sound alike, and those who share a name and a day of birth."""
    both: dict[Hashable, list[Person]] = defaultdict(list)
    born: dict[Hashable, list[Person]] = defaultdict(list)
    for each in people:
        first, last = _heard(each.first_name), _heard(each.last_name)
        for names in {tuple(sorted(pair)) for pair in product(first, last)}:
            both[names].append(each)
        if each.birth_date:
            for name in first | last:
                born[each.birth_date, name].append(each)
    return list(both.values()), list(born.values())


def _pairs(heaps: Iterable[list[Person]], *, both_names: bool) -> Iterator[Match]:
    for heap in heaps:
        for one, other in combinations(heap, 2) if len(heap) <= CROWD else pairwise(heap):
            if why := likeness(one, other, both_names=both_names):
                first, second = sorted((one.id, other.id))
                yield Match(first, second, why)


def person_of(known: Client) -> Person:
    """What is compared of a client."""
    names = known.first_name or "", known.last_name or ""
    return Person(known.id, *names, known.birth_date)


def everybody(connection: Connection) -> Iterator[Person]:
    """Everybody who is found by an own number."""
    of = wide.client.c
    columns = of.id, of.first_name, of.last_name, of.birth_date
    for row in connection.execute(select(*columns).where(_FOUND_BY_THEMSELVES)):
        yield Person(row.id, row.first_name or "", row.last_name or "", row.birth_date)


def likely(connection: Connection) -> tuple[Match, ...]:
    """Files that may be of one person, without those of whom somebody said that they are two."""
    told = {(row.one_id, row.other_id) for row in connection.execute(select(not_same))}
    found = matches(everybody(connection))
    return tuple(each for each in found if (each.one, each.other) not in told)


def clients(connection: Connection, wanted: Iterable[UUID]) -> dict[UUID, Client]:
    """These clients by id, in the order in which they came.

    Asked for some at a time: a list that was read in twice makes more pairs than one statement
    may name.
    """
    rows = [row for some in _batches(wanted) for row in connection.execute(_THESE, {"some": some})]
    return {row.id: client_from(row) for row in sorted(rows, key=attrgetter("seq"))}


def _batches(wanted: Iterable[UUID]) -> Iterator[list[UUID]]:
    """All of them, at most AT_ONCE at a time."""
    left = iter(wanted)
    while some := list(islice(left, AT_ONCE)):
        yield some


@dataclass(frozen=True)
class Told:
    """What lies beside another file to compare: who, since when, with whom, and how much."""

    client: Client
    made: datetime
    mentor: str
    talks: int
    steps: int


_CASES = select(case_.c.id).where(case_.c.client_id == client.c.id).correlate(client)
_TALKS = select(func.count()).select_from(conversation).where(conversation.c.case_id.in_(_CASES))
_STEPS = (
    select(func.count())
    .select_from(footprint)
    .join(mini_step, mini_step.c.id == footprint.c.step_id)
    .join(goal, goal.c.id == mini_step.c.goal_id)
    .join(plan, plan.c.id == goal.c.plan_id)
    .where(plan.c.case_id.in_(_CASES))
)
_MENTOR = (
    select(staff.c.name)
    .join(case_mentor, case_mentor.c.staff_id == staff.c.id)
    .where(
        case_mentor.c.case_id.in_(_CASES),
        case_mentor.c.helps_as == Part.MENTOR,
        case_mentor.c.to_day.is_(None),
    )
    .order_by(case_mentor.c.seq.desc())
    .limit(1)
)
_TOLD = select(
    client,
    _TALKS.correlate(client).scalar_subquery().label("talks"),
    _STEPS.correlate(client).scalar_subquery().label("steps"),
    _MENTOR.correlate(client).scalar_subquery().label("mentor"),
)


def told_of(connection: Connection, client_id: UUID) -> Told:
    """What is told of somebody who exists."""
    row = connection.execute(_TOLD.where(client.c.id == client_id)).one()
    return Told(client_from(row), row.created_at, row.mentor or "", row.talks, row.steps)


# --- told apart ----------------------------------------------------------------------------


def _sorted(one: UUID, other: UUID) -> dict[str, UUID]:
    first, second = sorted((one, other))
    return {"one_id": first, "other_id": second}


def tell_apart(connection: Connection, one: UUID, other: UUID, written: Written) -> None:
    """Keep that these are two people."""
    forget(connection, one, other)
    row = {**_sorted(one, other), "at": written.at, "by": written.by}
    connection.execute(insert(not_same), row)


def forget(connection: Connection, one: UUID, other: UUID) -> None:
    """They may be one after all."""
    pair = _sorted(one, other)
    this = [not_same.c[name] == key for name, key in pair.items()]
    connection.execute(delete(not_same).where(*this))

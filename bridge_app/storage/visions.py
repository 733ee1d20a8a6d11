"""What stands around the blocks of a bridge: flags, links, what goes well, what comes later.

Rows are only added; the last one for an area or a pair counts, an empty one takes it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ScalarSelect,
    Text,
    bindparam,
    func,
    insert,
    literal,
    select,
    type_coerce,
    union_all,
    update,
)

from bridge_app.domain.bridge import Link, LinkKind
from bridge_app.storage.columns import Id
from bridge_app.storage.joined import cases
from bridge_app.storage.tables import (
    area_link,
    later_area,
    review_due,
    strength,
    vision_sentence,
    vision_target,
)
from bridge_app.storage.written import Connection, Written

_CASES = cases(bindparam("case_id", type_=Id))
_LAST_TARGETS = (
    select(func.max(vision_target.c.seq))
    .where(vision_target.c.case_id.in_(_CASES))
    .group_by(vision_target.c.area)
)
_LAST_LINKS = (
    select(func.max(area_link.c.seq))
    .where(area_link.c.case_id.in_(_CASES))
    .group_by(area_link.c.from_area, area_link.c.to_area)
)
_LAST_LATER = (
    select(func.max(later_area.c.seq))
    .where(later_area.c.case_id.in_(_CASES))
    .group_by(later_area.c.area)
)
_NOTHING = literal("")


def _last(column: Column[int], case: Column[UUID]) -> ScalarSelect[int]:
    return select(func.max(column)).where(case.in_(_CASES)).scalar_subquery()


_AROUND = union_all(
    select(
        literal("target").label("kind"),
        vision_target.c.area.label("one"),
        _NOTHING.label("other"),
        vision_target.c.level.label("place"),
        _NOTHING.label("sense"),
    ).where(vision_target.c.seq.in_(_LAST_TARGETS), vision_target.c.level.is_not(None)),
    select(
        literal("link"),
        area_link.c.from_area,
        area_link.c.to_area,
        area_link.c.seq,
        type_coerce(area_link.c.kind, Text),
    ).where(area_link.c.seq.in_(_LAST_LINKS), area_link.c.linked),
    select(literal("strength"), strength.c.text, _NOTHING, strength.c.position, _NOTHING).where(
        strength.c.case_id.in_(_CASES), strength.c.dropped_at.is_(None)
    ),
    select(literal("later"), later_area.c.area, _NOTHING, later_area.c.seq, _NOTHING).where(
        later_area.c.seq.in_(_LAST_LATER), later_area.c.later
    ),
    select(
        literal("vision"),
        vision_sentence.c.text,
        type_coerce(vision_sentence.c.by_day, Text),
        vision_sentence.c.seq,
        _NOTHING,
    ).where(vision_sentence.c.seq == _last(vision_sentence.c.seq, vision_sentence.c.case_id)),
    select(
        literal("review"),
        type_coerce(review_due.c.day, Text),
        _NOTHING,
        review_due.c.seq,
        _NOTHING,
    ).where(review_due.c.seq == _last(review_due.c.seq, review_due.c.case_id)),
).order_by("place")
_DROP_STRENGTHS = (
    update(strength)
    .where(
        strength.c.case_id.in_(cases(bindparam("known_case", type_=Id))),
        strength.c.dropped_at.is_(None),
    )
    .values(dropped_at=bindparam("known_at"))
)


@dataclass(frozen=True)
class Surroundings:
    """What stands around the blocks now.

    `later` are the areas that matter too, in the order in which they were said; `vision` is the
    sentence about two years on and `vision_by` the day promised with it; `review_due` the day
    of the next look at the bridge.
    """

    targets: Mapping[str, int] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    strengths: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    vision: str = ""
    vision_by: date | None = None
    review_due: date | None = None


def around(connection: Connection, case_id: UUID) -> Surroundings:
    """Everything around the blocks, in the order in which it was said."""
    rows = connection.execute(_AROUND, {"case_id": case_id}).all()
    return Surroundings(
        {row.one: row.place for row in rows if row.kind == "target"},
        tuple(Link(r.one, r.other, LinkKind(r.sense)) for r in rows if r.kind == "link"),
        tuple(row.one for row in rows if row.kind == "strength"),
        tuple(row.one for row in rows if row.kind == "later"),
        next((row.one for row in rows if row.kind == "vision"), ""),
        _day(next((row.other for row in rows if row.kind == "vision"), None)),
        _day(next((row.one for row in rows if row.kind == "review"), None)),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def set_target(
    connection: Connection, case_id: UUID, area: str, level: int | None, written: Written
) -> None:
    """Plant the flag of an area at a level, or take it away (None)."""
    values = {
        "case_id": case_id,
        "area": area,
        "level": level,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(vision_target), values)


def set_link(
    connection: Connection, case_id: UUID, link: Link, written: Written, *, linked: bool
) -> None:
    """Keep that two areas hang together, or no longer."""
    values = {
        "case_id": case_id,
        "from_area": link.from_area,
        "to_area": link.to_area,
        "kind": link.kind,
        "linked": linked,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(area_link), values)


def set_later(
    connection: Connection, case_id: UUID, area: str, written: Written, *, later: bool
) -> None:
    """Keep that an area comes later, or no longer."""
    values = {"case_id": case_id, "area": area, "later": later, "at": written.at, "by": written.by}
    connection.execute(insert(later_area), values)


def set_vision(
    connection: Connection, case_id: UUID, text: str, by_day: date | None, written: Written
) -> None:
    """Keep the sentence about two years on, with the day that was promised with it."""
    values = {
        "case_id": case_id,
        "text": text,
        "by_day": by_day,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(vision_sentence), values)


def set_review(connection: Connection, case_id: UUID, day: date | None, written: Written) -> None:
    """Keep the day on which the bridge is looked at again; None takes the promise back."""
    values = {"case_id": case_id, "day": day, "at": written.at, "by": written.by}
    connection.execute(insert(review_due), values)


def set_strengths(
    connection: Connection, case_id: UUID, texts: tuple[str, ...], written: Written
) -> None:
    """Keep what goes well now; what stood before stays in the store as dropped."""
    connection.execute(_DROP_STRENGTHS, {"known_case": case_id, "known_at": written.at})
    rows = [
        {
            "id": uuid4(),
            "case_id": case_id,
            "text": text,
            "position": position,
            "at": written.at,
            "by": written.by,
        }
        for position, text in enumerate(texts, 1)
    ]
    if rows:
        connection.execute(insert(strength), rows)

"""What stands around the blocks of a bridge: flags, the sentence, links, and what goes well.

Rows are only added; the last one for an area or a pair counts, an empty one takes it back.
"""

from uuid import UUID, uuid4

from sqlalchemy import bindparam, func, insert, select, update

from bridge_app.domain.bridge import FutureVision, Link
from bridge_app.storage.columns import Id
from bridge_app.storage.tables import area_link, strength, vision_sentence, vision_target
from bridge_app.storage.written import Connection, Written

_CASE = bindparam("case_id", type_=Id)
_LAST_TARGETS = (
    select(func.max(vision_target.c.seq))
    .where(vision_target.c.case_id == _CASE)
    .group_by(vision_target.c.area)
)
_TARGETS = select(vision_target.c.area, vision_target.c.level).where(
    vision_target.c.seq.in_(_LAST_TARGETS), vision_target.c.level.is_not(None)
)
_SENTENCE = (
    select(vision_sentence.c.text)
    .where(vision_sentence.c.case_id == _CASE)
    .order_by(vision_sentence.c.seq.desc())
    .limit(1)
)
_LAST_LINKS = (
    select(func.max(area_link.c.seq))
    .where(area_link.c.case_id == _CASE)
    .group_by(area_link.c.from_area, area_link.c.to_area)
)
_LINKS = (
    select(area_link.c.from_area, area_link.c.to_area)
    .where(area_link.c.seq.in_(_LAST_LINKS), area_link.c.linked)
    .order_by(area_link.c.seq)
)
_STRENGTHS = (
    select(strength.c.text)
    .where(strength.c.case_id == _CASE, strength.c.dropped_at.is_(None))
    .order_by(strength.c.position)
)
_DROP_STRENGTHS = (
    update(strength)
    .where(strength.c.case_id == bindparam("known_case"), strength.c.dropped_at.is_(None))
    .values(dropped_at=bindparam("known_at"))
)


def vision_of(connection: Connection, case_id: UUID) -> FutureVision:
    """The flags that stand and the sentence in own words."""
    values = {"case_id": case_id}
    targets = {row.area: row.level for row in connection.execute(_TARGETS, values)}
    sentence = connection.execute(_SENTENCE, values).scalar_one_or_none()
    return FutureVision(targets, sentence or "")


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


def set_sentence(connection: Connection, case_id: UUID, text: str, written: Written) -> None:
    """Keep the sentence "over twee jaar"; an empty one takes back what stood."""
    values = {"case_id": case_id, "text": text, "at": written.at, "by": written.by}
    connection.execute(insert(vision_sentence), values)


def links_of(connection: Connection, case_id: UUID) -> tuple[Link, ...]:
    """The areas the client sees hanging together, in the order in which they were said."""
    rows = connection.execute(_LINKS, {"case_id": case_id})
    return tuple(Link(row.from_area, row.to_area) for row in rows)


def set_link(
    connection: Connection, case_id: UUID, link: Link, written: Written, *, linked: bool
) -> None:
    """Keep that two areas hang together, or no longer."""
    values = {
        "case_id": case_id,
        "from_area": link.from_area,
        "to_area": link.to_area,
        "linked": linked,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(area_link), values)


def strengths_of(connection: Connection, case_id: UUID) -> tuple[str, ...]:
    """What goes well, in the client's own words."""
    return tuple(connection.execute(_STRENGTHS, {"case_id": case_id}).scalars())


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

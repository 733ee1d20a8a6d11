"""Papers that left and those that still lie at the desk, with the codes printed on them."""

from uuid import UUID

from sqlalchemy import bindparam, exists, insert, select

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset
from bridge_app.storage.tables import paper_left, paper_waiting, wide
from bridge_app.storage.written import Connection, Written

_LAST = (
    select(paper_left.c.preset)
    .where(
        paper_left.c.case_id == bindparam("case_id"),
        paper_left.c.preset.in_(list(Preset)),
        paper_left.c.kind != PaperKind.BLANK,  # a blank one is for nobody's eyes
    )
    .order_by(paper_left.c.seq.desc())
    .limit(1)
)
_NEWER, _LEFT = wide.paper_left.alias("newer"), wide.paper_left
CARRIERS = (
    select(wide.case_.c.client_id)
    .join(_LEFT, _LEFT.c.case_id == wide.case_.c.id)
    .where(
        _LEFT.c.code == bindparam("code"),
        ~exists().where(
            _NEWER.c.case_id == _LEFT.c.case_id,
            _NEWER.c.kind == _LEFT.c.kind,
            _NEWER.c.code.is_not(None),
            _NEWER.c.seq > _LEFT.c.seq,
        ),
    )
    .subquery()
)
"""Whose paper carries a code; a paper printed anew takes the place of the one before it."""


def mark(
    connection: Connection, case_id: UUID, kind: str, written: Written, *, waiting: bool
) -> None:
    """Keep that a paper of this kind lies at the desk, or that it was taken along."""
    values = {
        "case_id": case_id,
        "kind": kind,
        "waiting": waiting,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(paper_waiting), values)


def keep_left(
    connection: Connection, case_id: UUID, kind: str, preset: str, code: str, written: Written
) -> None:
    """Keep that a paper left, for whose eyes, and the code on it (empty for none)."""
    values = {
        "case_id": case_id,
        "kind": kind,
        "preset": preset,
        "code": code or None,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(paper_left), values)


def last_preset(connection: Connection, case_id: UUID) -> Preset | None:
    """For whose eyes the last paper was; None before the first."""
    found = connection.execute(_LAST, {"case_id": case_id}).scalar_one_or_none()
    return None if found is None else Preset(found)


def carrier(connection: Connection, code: str) -> UUID | None:
    """Whose paper carries this code; None for nobody's, and for a paper that was printed anew."""
    return connection.execute(select(CARRIERS), {"code": code}).scalars().first()

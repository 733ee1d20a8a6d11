"""Who helps in a case, who could, and how a case gets another mentor with what was agreed."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    union,
    update,
)

from bridge_app.domain.access import Role
from bridge_app.domain.appointments import Outcome
from bridge_app.domain.helping import Colleague, HandedOver, Helper, Outlook, Part
from bridge_app.storage import joined
from bridge_app.storage.columns import Code, Day, Id
from bridge_app.storage.tables import (
    appointment,
    case_,
    case_mentor,
    conversation,
    cover,
    review_due,
    staff,
    staff_role,
)
from bridge_app.storage.written import Connection, Written

_CASE, _TODAY = bindparam("case_id", type_=Id), bindparam("today", type_=Day)
_DESK = (Role.MENTOR, Role.FRONT_DESK)


def _goes_on(day: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a day, or what binds one
    """The part was not over, and is not the last day of who handed it over."""
    return or_(case_mentor.c.to_day.is_(None), case_mentor.c.to_day > day)


_HELPS = (
    case_mentor.c.case_id.in_(joined.cases(_CASE)),
    case_mentor.c.from_day <= _TODAY,
    _goes_on(_TODAY),
)
_BY_NAME = (
    select(
        case_mentor.c.staff_id,
        staff.c.name,
        case_mentor.c.helps_as,
        case_mentor.c.from_day,
        case_mentor.c.to_day,
        case_mentor.c.task,
        case_mentor.c.seq,
        staff.c.active,
    )
    .join(staff, staff.c.id == case_mentor.c.staff_id)
    .where(*_HELPS)
)
_STAND_INS = (
    select(
        cover.c.stands_in_id,
        staff.c.name,
        literal(Part.COVER, Code(Part)),
        cover.c.from_day,
        cover.c.to_day,
        literal(""),
        literal(0),
        staff.c.active,
    )
    .join(staff, staff.c.id == cover.c.stands_in_id)
    .join(case_mentor, case_mentor.c.staff_id == cover.c.away_id)
    .where(*_HELPS, cover.c.from_day <= _TODAY, cover.c.to_day >= _TODAY)
)
_HELPERS = union(_BY_NAME, _STAND_INS)
_FORMER = (
    select(staff.c.name)
    .join(case_mentor, case_mentor.c.staff_id == staff.c.id)
    .where(
        case_mentor.c.case_id.in_(joined.cases(_CASE)),
        case_mentor.c.helps_as == Part.MENTOR,
        case_mentor.c.to_day <= _TODAY,
        case_mentor.c.to_day >= case_mentor.c.from_day,
    )
    .order_by(case_mentor.c.to_day.desc(), case_mentor.c.seq.desc())
    .limit(1)
)
_HOLDS = (
    staff_role.c.staff_id == staff.c.id,
    staff_role.c.from_day <= _TODAY,
    or_(staff_role.c.to_day.is_(None), staff_role.c.to_day >= _TODAY),
)
_COLLEAGUES = (
    select(
        staff.c.id,
        staff.c.name,
        exists().where(*_HOLDS, staff_role.c.role == Role.MENTOR).label("mentor"),
    )
    .where(staff.c.active, exists().where(*_HOLDS, staff_role.c.role.in_(_DESK)))
    .order_by(staff.c.name)
)


def of_case(connection: Connection, case_id: UUID, today: date) -> tuple[Helper, ...]:
    """Who helps in this case today: the mentor, who helps along, who stands in."""
    rows = connection.execute(_HELPERS, {"case_id": case_id, "today": today})
    return tuple(sorted(map(_helper, rows), key=_place))


def _place(helper: Helper) -> tuple[int, int, str]:
    return list(Part).index(helper.part), helper.seq, helper.name


def former(connection: Connection, case_id: UUID, today: date) -> str:
    """The name of who was the mentor last, and is no more; empty when nobody was."""
    values = {"case_id": case_id, "today": today}
    return connection.execute(_FORMER, values).scalar_one_or_none() or ""


def _helper(row: Row[Any]) -> Helper:
    days = row.from_day, row.to_day
    return Helper(row.staff_id, row.name, row.helps_as, *days, row.task, row.seq, row.active)


def colleagues(connection: Connection, today: date) -> tuple[Colleague, ...]:
    """Who works at the desk today, by name."""
    rows = connection.execute(_COLLEAGUES, {"today": today})
    return tuple(Colleague(row.id, row.name, row.mentor) for row in rows)


# --- handing over --------------------------------------------------------------------------


def outlook(
    connection: Connection, clients: Iterable[UUID], staff_id: UUID, today: date
) -> Outlook:
    """What goes along with these clients, as far as this person is their mentor."""
    own = (
        select(case_.c.id)
        .join(case_mentor, case_mentor.c.case_id == case_.c.id)
        .where(
            case_.c.client_id.in_(list(clients)),
            case_mentor.c.staff_id == staff_id,
            case_mentor.c.helps_as == Part.MENTOR,
            _goes_on(today),
        )
    )
    last = select(func.max(review_due.c.seq)).group_by(review_due.c.case_id)
    found = connection.execute(
        select(
            select(func.count(case_.c.client_id.distinct()))
            .where(case_.c.id.in_(own))
            .label("people"),
            _count(appointment, own, *_expected(today)).label("days"),
            _count(review_due, own, review_due.c.seq.in_(last), review_due.c.day >= today).label(
                "promises"
            ),
            _count(conversation, own, conversation.c.ended_at.is_(None)).label("talks"),
        )
    ).one()
    return Outlook(
        found.people, found.days, found.promises, found.talks, colleagues(connection, today)
    )


def _count(table: Any, own: Any, *where: ColumnElement[bool]) -> Any:  # noqa: ANN401 - of any table
    counted = select(func.count()).select_from(table)
    return counted.where(table.c.case_id.in_(own), *where).scalar_subquery()


def _expected(today: date) -> tuple[ColumnElement[bool], ...]:
    return appointment.c.day >= today, appointment.c.outcome == Outcome.PLANNED


def hand_over(
    connection: Connection, case_id: UUID, to: Colleague, day: date, written: Written
) -> HandedOver:
    """From this day on the case has this mentor; who was it, is so until the day is over.

    What the former mentor agreed with the client is with the new one from now on.
    """
    together = joined.cases(literal(case_id, Id))
    running = case_mentor.c.case_id.in_(together) & _goes_on(day)
    takes_over = (case_mentor.c.helps_as == Part.MENTOR) | (case_mentor.c.staff_id == to.id)
    ending = connection.execute(select(case_mentor).where(running, takes_over)).all()
    theirs = {row.staff_id for row in ending if row.helps_as is Part.MENTOR}
    mentored = {row.case_id for row in ending if row.helps_as is Part.MENTOR} or {case_id}
    moved = _move_appointments(connection, together, theirs, to.id, day)
    new = {"staff_id": to.id, "from_day": day, "given_by": written.by}
    given = [
        connection.execute(
            insert(case_mentor).returning(case_mentor.c.seq), {**new, "case_id": key}
        )
        for key in sorted(mentored)
    ]
    rows = tuple(row.seq for row in ending)
    ended = update(case_mentor).where(case_mentor.c.seq.in_(rows))
    connection.execute(ended.values(to_day=day))
    made = tuple(each.scalar_one() for each in given)
    return HandedOver(to.id, to.name, (), rows, made, moved)


def _move_appointments(
    connection: Connection,
    together: Select[tuple[UUID]],
    theirs: set[UUID],
    to: UUID,
    day: date,
) -> tuple[tuple[UUID, UUID], ...]:
    """The days still to come that were agreed with these are with the other; which, and whose."""
    coming = select(appointment.c.id, appointment.c.staff_id).where(
        appointment.c.case_id.in_(together), appointment.c.staff_id.in_(theirs), *_expected(day)
    )
    found = tuple((row.id, row.staff_id) for row in connection.execute(coming))
    _are_with(connection, [key for key, _ in found], to)
    return found


def _are_with(connection: Connection, keys: list[UUID], who: UUID) -> None:
    with_them = update(appointment).where(appointment.c.id.in_(keys))
    values = {"staff_id": who, "version": appointment.c.version + 1}
    connection.execute(with_them.values(values))


def take_back(
    connection: Connection, case_id: UUID, handed: HandedOver, day: date, by: UUID
) -> bool:
    """As it was before this was handed over today; False when something came after it.

    Only what this person handed over today goes back.
    """
    together = joined.cases(literal(case_id, Id))
    here = case_mentor.c.case_id.in_(together)
    made = here & case_mentor.c.seq.in_(handed.given) & (case_mentor.c.from_day == day)
    stands = made & (case_mentor.c.given_by == by) & case_mentor.c.to_day.is_(None)
    gone = connection.execute(delete(case_mentor).where(stands).returning(case_mentor.c.seq)).all()
    if not gone:
        return False
    ended = here & case_mentor.c.seq.in_(handed.rows) & (case_mentor.c.to_day == day)
    connection.execute(update(case_mentor).where(ended).values(to_day=None))
    for key, former in handed.appointments:
        mine = appointment.c.case_id.in_(together) & (appointment.c.staff_id == handed.to)
        back = update(appointment).where(appointment.c.id == key, mine)
        values = {"staff_id": former, "version": appointment.c.version + 1}
        connection.execute(back.values(values))
    return True


# --- helping along ---------------------------------------------------------------------------


def add(
    connection: Connection, case_id: UUID, who: UUID, task: str, day: date, written: Written
) -> None:
    """This colleague helps along from this day on."""
    values = {"case_id": case_id, "staff_id": who, "task": task, "helps_as": Part.HELPER}
    connection.execute(insert(case_mentor), values | {"from_day": day, "given_by": written.by})


def end(connection: Connection, known: Helper, day: date) -> None:
    """This part is over, from today on; one that began today never was."""
    this = case_mentor.c.seq == known.seq
    if known.from_day == day:
        connection.execute(delete(case_mentor).where(this))
    else:
        last = day - timedelta(days=1)
        connection.execute(update(case_mentor).where(this).values(to_day=last))

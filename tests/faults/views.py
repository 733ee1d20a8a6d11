"""Whoever looks at a client's data leaves a line in the log: who, whom, where, how, and why.

Every way of looking that the services offer is tried, on clients at random, by people within
reach and by one who types a reason. The line is compared with what was asked. The control has a
log that takes no lines.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.appointments import AppointmentDraft, Taken
from bridge_app.domain.handing_rows import FromPaper, RowWish
from bridge_app.domain.looking import LookKind, kind_of
from bridge_app.domain.people import StaffMember
from bridge_app.domain.privacy import Preset
from bridge_app.domain.stories import PosterSize
from bridge_app.domain.trust import DONE, AuditEntry
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Services, services_for
from bridge_app.storage import audit, staff, tables
from bridge_app.storage.database import Database
from tests.faults import story
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, entered, made, scratch

PROMISE = "whoever looks at a client's data leaves a line: person, client, device, result, reason"
CLIENTS = 6


@dataclass(frozen=True)
class File:
    """What there is of one client to look at."""

    client: UUID
    number: str
    talk: UUID
    reward: UUID
    appointment: UUID
    rows: UUID


Looking = Callable[[Services, Actor, File], object]


def _dear(file: File) -> RowWish:
    """A row that no one gives alone."""
    paper = FromPaper("Ik open mijn post", "money")
    return RowWish(file.number, paper, 60_00, "DUUR-1", business_day(system_clock()))


def _year() -> int:
    """The year that runs now."""
    return business_day(system_clock()).year


def _alone(method: str, *parts: Any) -> Looking:
    """A look of the client, who showed who they are, at the screen of somebody's desk."""

    def look(services: Services, actor: Actor, file: File) -> object:
        services.acting.proven.add(file.client)
        services.acting.at_screen.add(file.client)
        host = replace(actor, client=file.client)
        return getattr(services.alone, method)(host, file.client, *parts)

    return look


VIEWS: dict[str, Looking] = {
    "alone.open": _alone("open"),
    "alone.see": _alone("see"),
    "alone.printed": _alone("printed", "a4", Preset.FRIDGE, "Balie"),
    "people.open": lambda s, a, f: s.people.open(a, f.client),
    "people.report": lambda s, a, f: s.people.report(a, f.client),
    "people.report_copied": lambda s, a, f: s.people.report_copied(a, f.client),
    "people.by_number": lambda s, a, f: s.people.by_number(a, f.number),
    "appointments.of_client": lambda s, a, f: s.appointments.of_client(a, f.client),
    "appointments.meeting": lambda s, a, f: s.appointments.meeting(a, f.client),
    "appointments.taken": lambda s, a, f: s.appointments.taken(a, f.appointment, Taken.CARD),
    "bridges.current": lambda s, a, f: s.bridges.current(a, f.talk),
    "bridges.drafts": lambda s, a, f: s.bridges.drafts(a, f.talk),
    "plans.plan": lambda s, a, f: s.plans.plan(a, f.client),
    "plans.history": lambda s, a, f: s.plans.history(a, f.client),
    "papers.take_home": lambda s, a, f: s.papers.take_home(a, f.client),
    "papers.printed": lambda s, a, f: s.papers.printed(a, f.client, "a4", "fridge"),
    "rewards.room": lambda s, a, f: s.rewards.room(a, f.client),
    "rewards.promisable": lambda s, a, f: s.rewards.promisable(a, f.client),
    "rewards.rewardable": lambda s, a, f: s.rewards.rewardable(a, f.client),
    "rewards.of_client": lambda s, a, f: s.rewards.of_client(a, f.client),
    "rewards.receipt": lambda s, a, f: s.rewards.receipt(a, f.reward),
    "rewards.receipt_printed": lambda s, a, f: s.rewards.receipt_printed(a, f.reward),
    "handing_rows.client": lambda s, a, f: s.handing_rows.client(a, f.number),
    "handing_rows.to_approve": lambda s, a, f: s.handing_rows.to_approve(a, f.rows, [_dear(f)]),
    "handing_rows.booked": lambda s, a, f: s.handing_rows.booked(a, f.rows),
    "limits.statement": lambda s, a, f: s.limits.statement(a, f.client, _year()),
    "limits.statement_printed": lambda s, a, f: s.limits.statement_printed(a, f.client, _year()),
    "stories.of_client": lambda s, a, f: s.stories.of_client(a, f.client),
    "stories.printed": lambda s, a, f: s.stories.printed(a, f.client, PosterSize.A4, "Gang"),
    "households.home": lambda s, a, f: s.households.home(a, f.client),
    "rights.file": lambda s, a, f: s.rights.file(a, f.client),
    "rights.mendable": lambda s, a, f: s.rights.mendable(a, f.client),
    "log.looked": lambda s, a, f: s.log.looked(a, f.client),
    "log.who_looked": lambda s, a, f: s.log.who_looked(a, f.client),
}
"""Every way to look at one client's data, or to take it out; a test holds that none is missing."""

NEEDS_NO_REASON = {"people.by_number"}
"""Found at the desk by the number on a card, as by name: it opens no file yet."""


def run(count: int, seed: int) -> Figure:
    """Look `count` times with the log on, and as often with a log that takes nothing."""
    chance = random.Random(seed)
    with scratch() as folder, entered(made(folder / "store")) as inside:
        files = [_file(inside) for _ in range(CLIENTS)]
        colleague = _colleague(inside.database)
        lost = [*_looked(inside, files, colleague, chance, count)]
        with _no_log():
            control = [*_looked(inside, files, colleague, chance, count)]
    return figure(("views", PROMISE), (count, lost), (count, control), seed)


def _file(inside: Inside) -> File:
    acks = [*story.told(inside)]
    client = next(ack.owner for ack in acks if ack.look == "client")
    number = next(ack.value for ack in acks if ack.look == "client")
    talk = next(ack.owner for ack in acks if ack.look == "place")
    reward = next(UUID(ack.name) for ack in acks if ack.look == "reward")
    agreed = AppointmentDraft(business_day(system_clock()) + timedelta(days=30))
    services = services_for(inside.database, system_clock)
    appointment = services.appointments.note(inside.actor, client, agreed)
    services.stories.tell(inside.actor, client, "Mijn post", "Ik maak hem nu open.", 0)
    services.stories.allow(inside.actor, client, 1)
    rows, paper = uuid4(), FromPaper("Ik open mijn post", "money")
    wish = RowWish(number, paper, 20_00, f"RIJ-{number}", business_day(system_clock()))
    services.handing_rows.give(inside.actor, rows, [wish])
    return File(client, number, talk, reward, appointment.id, rows)


def _colleague(database: Database) -> Actor:
    """Somebody at another desk, who may open a file only with a reason."""
    member = StaffMember(uuid4(), "sanne", "Sanne")
    roles = frozenset({Role.FRONT_DESK, Role.MENTOR})
    now = system_clock()
    with database.writing() as connection:
        staff.add(connection, member, now)
        staff.give_roles(connection, member.id, roles, business_day(now))
    return Actor(member.id, roles, "another desk", "belt over een afspraak")


def _looked(
    inside: Inside, files: list[File], colleague: Actor, chance: random.Random, count: int
) -> Iterator[str]:
    names = [*VIEWS]
    for number in range(1, count + 1):
        name = names[number % len(names)] if number <= len(names) else chance.choice(names)
        file = chance.choice(files)
        actor = chance.choice([inside.actor, colleague, replace(colleague, person=_new(inside))])
        before = _last(inside.database)
        VIEWS[name](services_for(inside.database, system_clock), actor, file)
        if trouble := _wrong(inside.database, before, name, actor, file):
            yield f"look {number}: {name} {trouble}"


def _new(inside: Inside) -> UUID:
    """Somebody who never opened anything, so that a reason has to be typed."""
    member = StaffMember(uuid4(), f"login-{uuid4()}", "Nieuw")
    with inside.database.writing() as connection:
        staff.add(connection, member, system_clock())
    return member.id


def _last(database: Database) -> int:
    with database.reading() as connection:
        newest = sa.select(sa.func.coalesce(sa.func.max(tables.audit.c.seq), 0))
        return int(connection.execute(newest).scalar_one())


def _wrong(database: Database, before: int, name: str, actor: Actor, file: File) -> str:
    """What the log should have told of this look and did not; empty when all is there."""
    with database.reading() as connection:
        lines = connection.execute(tables.audit.select().where(tables.audit.c.seq > before)).all()
        words = connection.execute(tables.audit_text.select()).all()
    if len(lines) != 1:
        return f"left {len(lines)} lines"
    (line,) = lines
    told = (line.actor, line.client_id, line.device, line.result)
    if told != (actor.person, file.client, actor.device, DONE):
        return f"told {told}"
    if kind_of(line.action) is LookKind.CHANGED:
        return f"is told as a change: {line.action}"
    if name in NEEDS_NO_REASON:
        return ""
    return _without_reason(line, {each.audit_seq: each.text for each in words}, actor)


def _without_reason(line: Any, words: dict[int, str], actor: Actor) -> str:
    """A file is opened on a ground; where that is a reason typed now, its words are there too."""
    if not line.ground:
        return "has no ground"
    typed = line.ground == Reach.TYPED_REASON and line.text_mac is not None
    return "has no reason" if typed and words.get(line.seq) != actor.reason else ""


@contextmanager
def _no_log() -> Iterator[None]:
    """The protection off: what is to be written down is thrown away."""
    kept = audit.record

    def forget(_connection: sa.Connection, _key: bytes, _entry: AuditEntry) -> int:
        return 0

    setattr(audit, "record", forget)  # noqa: B010 - the protection off
    try:
        yield
    finally:
        setattr(audit, "record", kept)  # noqa: B010 - and on again

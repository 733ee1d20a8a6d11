"""A practice store: who works there, at two desks, and everybody whose story is lived in it."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.municipality import Municipality
from bridge_app.errors import StoreNotEmpty
from bridge_app.practice.asking import asked
from bridge_app.practice.batch import Together
from bridge_app.practice.changing import changed
from bridge_app.practice.clock import StoryClock
from bridge_app.practice.diary import Noted
from bridge_app.practice.known import known_again
from bridge_app.practice.listed import listed
from bridge_app.practice.living import Crew, Desk, Life
from bridge_app.practice.loose_ends import whole_lives
from bridge_app.practice.moments import last_morning
from bridge_app.practice.money import LONG_AGO, arranged, reserved
from bridge_app.practice.office import furnish
from bridge_app.practice.overseeing import overseen
from bridge_app.practice.stocking import bought, kept
from bridge_app.practice.stories import Story, Talk, Visit
from bridge_app.practice.twice import twice
from bridge_app.practice.wall import on_the_wall
from bridge_app.practice.years import whole_years
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Session, services_for, this_device
from bridge_app.services.vault import Vault

TOWN = Municipality(
    name="Gemeente Oefenstad",
    desk_phone="0172 - 000 000",
    location="Serviceplein",
    disagree_text="Ben je het niet eens met ons? Bel de balie. Dan kijken we samen.",
)

STAFF = {
    "balie": ("Bo van de balie", {Role.FRONT_DESK}),
    "mentor": ("Maan de mentor", {Role.MENTOR, Role.FRONT_DESK}),
    "mentor2": ("Mika de mentor", {Role.MENTOR}),
    "coordinator": ("Coby de coördinator", {Role.COORDINATOR}),
    "balie2": ("Bram van de balie", {Role.FRONT_DESK}),
    "coordinator2": ("Cas de coördinator", {Role.COORDINATOR}),
}
"""Everybody but who looks after the store; those with a 2 work at the second desk."""

_AT_ONCE = 100
"""Talks and visits that are saved together."""

_FIRST = ("beheer", "Bas van beheer")

Told = Callable[[int, int], None]
"""Called with how many happenings are done, and of how many."""


@dataclass(frozen=True)
class Wanted:
    """How many people, and the number that the chances start from."""

    clients: int
    seed: int


def build(folder: Path, password: str, wanted: Wanted, told: Told | None = None) -> None:
    """Makes the store; raises StoreNotEmpty when one is there, and leaves nothing half."""
    today = business_day(system_clock())
    lives = list(whole_lives(wanted.clients, wanted.seed, shipped()[0].definition, today))
    clock = StoryClock(min(story.came for story in lives) - timedelta(days=1))
    vault = Vault(folder, clock)
    if vault.state().exists:
        raise StoreNotEmpty(folder)
    with _whole_or_nothing(folder), _inside(vault, password) as session:
        crew = _crew(vault, session, password)
        furnish(session, clock, crew)
        bought(services_for(session.database, clock), crew.coordinator)
        known = _live(session, crew, lives, clock, told)
        _ask(session, crew, clock, wanted.seed, known)


def _ask(session: Session, crew: Crew, clock: StoryClock, seed: int, lives: Sequence[Life]) -> None:
    """At the end some ask for what they have a right to, and the log is looked through."""
    store = Together(session.database)
    with store.kept():
        asked(services_for(store, clock), crew.mentor, seed)
        twice(services_for(store, clock), crew.mentor)
    clock.on(last_morning(business_day(system_clock())))  # so that no clock seems to have jumped
    with store.kept():
        changed(services_for(store, clock), crew, clock)
        kept(services_for(store, clock), crew.coordinator)
        on_the_wall(services_for(store, clock), crew)
        known_again(services_for(store, clock), crew.mentor)
        listed(services_for(store, clock), crew.coordinator, crew.mentor)
        overseen(services_for(store, clock), crew, seed)
        whole_years(services_for(store, clock), crew)
        arranged(services_for(store, clock), crew, lives)


def _live(
    session: Session, crew: Crew, lives: Sequence[Story], clock: StoryClock, told: Told | None
) -> Sequence[Life]:
    """Everything in the order in which it happened: the ledger knows only one direction."""
    happenings = sorted(_happenings(lives), key=lambda each: each[:2])
    store = Together(session.database)
    desk = Desk(services_for(store, clock), crew, count(1))
    with store.kept():
        desk.prepare()
    known: dict[int, Life] = {}
    ahead = last_morning(business_day(system_clock())) - LONG_AGO
    for done in range(0, len(happenings), _AT_ONCE):
        with store.kept():
            for moment, at, happening in happenings[done : done + _AT_ONCE]:
                if moment >= ahead:
                    clock.on(ahead)
                    reserved(desk.services, crew, known.values())
                    ahead = datetime.max.replace(tzinfo=UTC)
                clock.on(moment)
                if happening is None:
                    known[at] = desk.came(lives[at])
                else:
                    known[at].live(happening)
        if told:
            told(min(done + _AT_ONCE, len(happenings)), len(happenings))
    return list(known.values())


def _happenings(
    lives: Sequence[Story],
) -> Iterator[tuple[datetime, int, Talk | Visit | Noted | None]]:
    for at, story in enumerate(lives):
        yield story.came, at, None
        yield from ((each.at, at, each) for each in story.visits)
        yield from ((each.at, at, each) for each in story.agreed)


@contextmanager
def _inside(vault: Vault, password: str) -> Iterator[Session]:
    session = vault.create(*_FIRST, password, practice=True)
    try:
        yield session
    finally:
        vault.close(session)


def _crew(vault: Vault, session: Session, password: str) -> Crew:
    """The others get their keys; then the first person keeps only the administrator's role."""
    actors = {}
    for login, (name, roles) in STAFF.items():
        member = vault.add_person(session, login, name, password, roles)
        actors[login] = Actor(member.id, frozenset(roles), this_device())
    settings = services_for(session.database, vault.clock).settings
    settings.set_municipality(session.actor, TOWN)
    _divide(session)
    here = (actors["balie"], actors["mentor"], actors["coordinator"])
    return Crew(*here, actors["mentor2"], actors["balie2"], actors["coordinator2"])


def _divide(session: Session) -> None:
    """The first person held every role on the first day only."""
    from sqlalchemy import update

    from bridge_app.storage.tables import staff_role

    others = (staff_role.c.staff_id == session.staff.id, staff_role.c.role != Role.ADMINISTRATOR)
    with session.database.writing() as connection:
        ends = update(staff_role).where(*others).values(to_day=staff_role.c.from_day)
        connection.execute(ends)


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[None]:
    """A practice store that was left half is of no use to anybody."""
    before = set(folder.glob("*")) if folder.exists() else None
    with ExitStack() as undo:
        undo.callback(_forget, folder, before)
        yield
        undo.pop_all()


def _forget(folder: Path, before: set[Path] | None) -> None:
    for each in set(folder.glob("*")) - (before or set()):
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            each.unlink(missing_ok=True)
    if before is None and folder.exists():
        folder.rmdir()

"""One deed of one actor: allowed, within reach, in one transaction, with its line in the log.

Every public method of a service is one `Acting.deed`. The log line is written in the deed's own
transaction, so what cannot be logged is neither kept nor shown (DECISIONS B, F). A refusal
keeps nothing but a log line of its own. A deed that opens two files leaves a line for each. On a
server a typed reason is kept with its line before the file is read: there a row that may still be
taken back opens nothing (server/reach.py).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from bridge_app.desk_errors import DoneBefore
from bridge_app.domain import access
from bridge_app.domain.access import Actor, Permission, Reach, Role
from bridge_app.domain.bridge import Scoring, Walker
from bridge_app.domain.people import clean_name
from bridge_app.domain.trust import REFUSED, AuditEntry
from bridge_app.errors import NotAllowed, ReasonNeeded
from bridge_app.services.clock import Clock, business_day
from bridge_app.services.reaching import ground, ground_in
from bridge_app.services.wordings import Wordings
from bridge_app.storage import audit, chain, giving, people, reach
from bridge_app.storage.database import MEMORY, Database, Driver
from bridge_app.storage.reach import Known
from bridge_app.storage.sealing import Key
from bridge_app.storage.visions import Surroundings
from bridge_app.storage.written import Connection, Written
from bridge_app.trust_errors import NotProven

Seen = TypeVar("Seen")

OPENED = "client.open"
"""The line of the log that tells that a file was opened."""


@dataclass(frozen=True)
class PassingTalk:
    """What is in memory only while a talk lasts of which the client keeps just the steps."""

    scoring: Scoring
    around: Surroundings = field(default_factory=Surroundings)
    walker: Walker | None = None


class Work:
    """A deed under way: its transaction, its moment, and what its log line will say."""

    connection: Connection

    def __init__(self, entry: AuditEntry, keep_first: Callable[["Work"], None]) -> None:
        self.entry = entry
        self.before: list[AuditEntry] = []
        self.kept: list[AuditEntry] = []
        self._keep_first = keep_first
        self.now: datetime = entry.at
        self.day: date = business_day(entry.at)
        self.written = Written(entry.at, entry.actor.person)

    @property
    def actor(self) -> Actor:
        """Who does this."""
        return self.entry.actor

    def about(
        self, kind: str, key: UUID | None = None, *, detail: str = "", amount: int | None = None
    ) -> None:
        """Tell the log what the deed is done to: a kind of thing, its id, a code, a count."""
        self.entry = replace(
            self.entry, object_kind=kind, object_id=key, detail=detail, amount=amount
        )

    def about_client(self, client_id: UUID) -> None:
        """Tell the log whom the deed is about, where no file is opened."""
        self.about("client", client_id)
        self.entry = replace(self.entry, client_id=client_id)

    def shows(self, clients: Iterable[UUID]) -> None:
        """Tell the log who stands in the list that is shown; nobody's file is opened by it."""
        self.entry = replace(self.entry, shown=self.entry.shown.union(clients))

    def changed(self, former: Mapping[str, str]) -> None:
        """Tell the log which fields were changed, and what they said before.

        What they said is chained as a salted fingerprint only, and can be erased.
        """
        said = [f"{name}: {value}" for name, value in former.items()]
        text = "\n".join([*filter(None, [self.entry.text]), *said])
        self.entry = replace(self.entry, detail=" ".join(former), text=text)

    def reach(
        self, client_id: UUID, reason: str = "", known: Callable[[], Known] | None = None
    ) -> Reach:
        """Why this client's file lies within reach; a typed reason opens it for today.

        `known` tells what the store was asked already, where it was.
        Raises ReasonNeeded when nothing brings it within reach and no reason is given.
        """
        if not self.entry.object_kind:
            self.about("client", client_id)
        self._turn_to(client_id)
        if known is None:
            here = ground(self.connection, self.actor.person, client_id, self.day)
        else:
            here = ground_in(known(), self.day)
        if here is None:
            here = self._opened_by(client_id, clean_name(reason or self.actor.reason))
        self.entry = replace(self.entry, ground=here)
        return here

    def _turn_to(self, client_id: UUID) -> None:
        """The log line is about this file; another that was opened before keeps its own.

        Else the reason why that one was opened would stand with the wrong client, or be lost.
        """
        if self.entry.client_id not in {None, client_id}:
            self.before.append(self.entry)
            self.entry = replace(self.entry, ground="", text="")
        self.entry = replace(self.entry, client_id=client_id)

    def _opened_by(self, client_id: UUID, reason: str) -> Reach:
        number = people.client_by_id(self.connection, client_id).number
        if not reason:
            raise ReasonNeeded(number)
        reach.grant(self.connection, reach.Grant.REASON, client_id, self.day, self.written)
        self.entry = replace(self.entry, text=reason, ground=Reach.TYPED_REASON)
        self._keep_first(self)
        return Reach.TYPED_REASON

    def lines(self) -> Iterator[AuditEntry]:
        """What the log is still to be told."""
        return (entry for entry in (*self.before, self.entry) if entry not in self.kept)


@dataclass(frozen=True)
class Acting:
    """What every service works with: the store, the clock, the bridges in use.

    `passing` holds what a client said in a talk of which only the steps are kept; `glanced` who
    was shown while somebody typed and is not in the log yet, by the one who looked; `proven` which
    clients showed who they are, each for one opening of their own view (DECISIONS H2),
    `at_screen` who of them has that view open now. `ended` are roles that somebody lost while this
    window is open: they end at the next deed, whatever the log-in said.
    """

    database: Database
    clock: Clock
    wordings: Wordings
    passing: dict[UUID, PassingTalk] = field(default_factory=dict, repr=False)
    glanced: dict[UUID, set[UUID]] = field(default_factory=dict, repr=False)
    proven: set[UUID] = field(default_factory=set, repr=False)
    at_screen: set[UUID] = field(default_factory=set, repr=False)
    ended: dict[UUID, frozenset[Role]] = field(default_factory=dict, repr=False)

    @property
    def in_memory(self) -> bool:
        """Whether this store keeps nothing: "alleen afdrukken, niet bewaren" (DECISIONS D4)."""
        return self.database.path == MEMORY

    @contextmanager
    def deed(self, actor: Actor, permission: Permission, action: str) -> Iterator[Work]:
        """One user action; everything in the `with` is kept together with its log line.

        Raises NotAllowed when no role of the actor gives the permission, DoneBefore when the
        actor's key tells that this very deed was kept already.
        """
        actor = self._still(actor)
        work = Work(AuditEntry(self.clock(), actor, action), self._keep_first)
        with self._refusal_logged(lambda: work.entry):
            access.check(actor, permission)
            with self.database.writing() as connection:
                work.connection = connection
                with _once(work):
                    yield work
                for entry in work.lines():
                    audit.record(connection, self._audit_key, entry)

    def _keep_first(self, work: Work) -> None:
        """On a server: the reason and its line are kept before the deed goes on.

        The line tells that the file was opened; a deed that does no more than that leaves no
        second one.
        """
        if not self.database.far:
            return
        client, ground = work.entry.client_id, work.entry.ground
        opened = AuditEntry(work.now, work.actor, OPENED, "client", client, client, ground=ground)
        audit.record(work.connection, self._audit_key, replace(opened, text=work.entry.text))
        reach.keep_so_far(work.connection)
        work.entry = replace(work.entry, text="")
        work.kept.append(opened)

    def look(
        self,
        actor: Actor,
        permission: Permission,
        action: str,
        at: Callable[[Driver], Seen],
    ) -> Seen:
        """A look while somebody types: not logged itself, what comes of it is (DECISIONS G3)."""
        self.check(actor, permission, action)
        with self.database.glancing() as driver:
            return at(driver)

    def check(self, actor: Actor, permission: Permission, action: str) -> None:
        """Before anything is read: whether they may. A refusal is logged."""
        actor = self._still(actor)
        if not access.may(actor, permission):
            with self._refusal_logged(lambda: AuditEntry(self.clock(), actor, action)):
                access.check(actor, permission)

    def _still(self, actor: Actor) -> Actor:
        """The actor with what they may do still."""
        gone = self.ended.get(actor.person)
        return replace(actor, roles=actor.roles - gone) if gone else actor

    @contextmanager
    def _refusal_logged(self, entry: Callable[[], AuditEntry]) -> Iterator[None]:
        try:
            yield
        except (NotAllowed, NotProven, ReasonNeeded) as refusal:
            told = replace(entry(), result=REFUSED, detail=type(refusal).__name__)
            with self.database.writing() as connection:
                audit.record(connection, self._audit_key, told)
            raise

    @cached_property
    def _audit_key(self) -> Key:
        return self.database.key_for(chain.AUDIT.purpose)

    @cached_property
    def ledger_key(self) -> Key:
        """The key of the ledger's chain."""
        return self.database.key_for(chain.LEDGER.purpose)


@contextmanager
def _once(work: Work) -> Iterator[None]:
    """A deed that is asked again with the same key is refused, and otherwise keeps its key."""
    key = work.actor.once
    if key is None:
        yield
        return
    if giving.done_before(work.connection, key):
        raise DoneBefore
    yield
    made = work.entry.object_id or work.actor.person
    giving.keep_key(work.connection, key, work.entry.action, made, work.written)

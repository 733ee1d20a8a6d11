"""A store of several desks, open: the same reading and writing as in a file, on a server.

Why one lock, and not row locks or SERIALIZABLE: every deed ends in one line of one chain, so
deeds stand in a queue whatever is done; the only question is where. Queued at the end, two desks
first do their work and then one of them must do it again (SERIALIZABLE: 1,927 retries for 250
rounds, TRUST 2) or both lock rows in an order of their own and stop each other. Queued at the
beginning, by a lock that the transaction gives back when it ends, nothing is done twice, nothing
waits in a circle, and a rule that spans rows holds because nobody else writes between looking
and keeping: what BEGIN IMMEDIATE gives a file. It belongs to the database, costs no write, and
goes with the connection of a desk that falls away. Each statement after it sees what the deed
before kept, because READ COMMITTED looks anew at each statement; under REPEATABLE READ the look
would be older than the lock. Who writes without the lock (by hand) is made to wait for it by the
guards of every table that only grows.

Looking takes no turn: `reading()` is REPEATABLE READ, READ ONLY, and sees one moment.
"""

import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa

from bridge_app.desk_errors import KeptOut, NoDatabase, OlderStore, ServerGone, StoreMoved
from bridge_app.errors import (
    DamagedStore,
    DiskFull,
    NewerStore,
    StoreBusy,
    StoreUnavailable,
    UnsafeEngine,
    WorldTrouble,
    WrongPassword,
)
from bridge_app.storage import chain
from bridge_app.storage.columns import Instant
from bridge_app.storage.database import READING, WRITING, Database, Driver
from bridge_app.storage.schema import SHIPPED
from bridge_app.storage.sealing import Key
from bridge_app.storage.server import checks, dialect
from bridge_app.storage.server.address import Address
from bridge_app.trust_errors import OtherClock

Answer = TypeVar("Answer")

# A line that is cut is told by its error; what the driver gives up besides is no news.
logging.getLogger("psycopg").setLevel(logging.ERROR)

SCHEMA = "bridge"
"""Where the tables stand; nothing else is looked for, so nobody can put a double before them."""

WRITE_LOCK = 0x62727567
"""The number of the lock that a writing transaction holds: "brug" in four letters."""

WAIT_SECONDS = 5
"""How long a deed waits for others, on a worker: the window goes on meanwhile."""

STATEMENT_SECONDS = 60
"""How long one statement may take, but for what only an owner does."""

SILENT_SECONDS = STATEMENT_SECONDS + 15
"""After so long without an answer a server is gone, though its machine still takes what is sent:
one that works would have ended the statement itself. Who waits longer waits for nothing."""

_BEGIN = {
    READING: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    WRITING: "BEGIN ISOLATION LEVEL READ COMMITTED; "
    f"SELECT pg_catalog.pg_advisory_xact_lock({WRITE_LOCK})",
}

_NEWEST = f"SELECT seq, segment, mac, at FROM {dialect.WIDE}.audit ORDER BY seq DESC LIMIT 1"  # noqa: S608 - our own names
"""The line of the log that the next one follows: nearly every deed adds one. It is read with the
lock, behind which nobody adds another, so that nobody waits for one more answer."""

KNOWN = f"{SCHEMA}.known"
"""The setting in which a window tells which version it knows."""

_SETTINGS = {
    "lock_timeout": f"{WAIT_SECONDS}s",
    "statement_timeout": f"{STATEMENT_SECONDS}s",
    "idle_in_transaction_session_timeout": "30s",  # a frozen desk lets the others go on
    "client_min_messages": "warning",
    KNOWN: SHIPPED.current,
}

_REACH = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "application_name": "Mijn brug",
}

CLOSED, CHANGED, UNRELEASED, OTHER_CLOCK = "BR301", "BR302", "BR303", "BR304"
"""What the server answers (guards.py) to a window that was open while the store moved away, or was
brought up to date; to words that the owner's program did not bring (released.py); and to a row of
the ledger of another day than it is there (booking.py)."""

_UNSAFE = {
    "certificate": "certificate",
    "authentication method requirement": "require_auth",
}
"""What our own side says, always in English, of a server it would not speak with; and its name."""

_GONE = ("08", "57P")
"""Beginnings of what a server says when it hangs up."""


class _Connection(psycopg.Connection[Any]):
    """One that is hung up when the server is silent for longer than somebody has patience."""

    patience: Callable[[], float | None]

    def wait(
        self,
        gen: Generator[Any, Any, Answer],
        interval: float = 0.1,
        timeout: float | None = None,
    ) -> Answer:
        try:
            return super().wait(gen, interval, timeout or self.patience())
        except psycopg.errors._WaitTimeout:  # noqa: SLF001 - it has no other name
            self.close()  # nobody knows what is still on its way
            raise


class ServerDatabase(Database):
    """A store on a server; what `Database` says of a file holds here too.

    What the server answers comes out as ServerGone, StoreBusy, DiskFull, DamagedStore or
    StoreUnavailable. `key` is no key of the disk, which the server keeps itself: it is what is
    shown to the server to come in (logins.py), empty where that asks for nothing.
    """

    far = True
    patience: float | None = SILENT_SECONDS
    """How long it may be silent, in seconds; None for an owner's work, however long it takes."""

    def __init__(self, address: Address, searched: str = SCHEMA, key: bytes = b"") -> None:
        """`searched`: the schemas in which tables are looked for, in order."""
        self.address = address
        self.searched = searched
        super().__init__(Path(address.told), key)

    def _made(self) -> sa.Engine:
        return sa.create_engine(
            f"{dialect.NAME}://",
            creator=self._connect,
            poolclass=sa.pool.QueuePool,
            hide_parameters=True,
            use_native_hstore=False,
        )

    def _connect(self) -> Any:  # noqa: ANN401 - the driver's own connection
        settings = {**_SETTINGS, "search_path": self.searched}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        asked: dict[str, Any] = {**_REACH, **self.address.asked, "options": options}
        if self.key:
            asked["password"] = self.key.decode()
        with self._refusing():
            connection = _Connection.connect(autocommit=True, **asked)  # we begin ourselves
            connection.patience = lambda: self.patience
        try:
            checks.check(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Raise WrongPassword when the server answered, and would not have this person.

        KeptOut when it knows them, and this database is not theirs to enter (any more);
        NoDatabase when it has none of this name, or takes nobody there from here; and
        UnsafeEngine when it does not show who it is, or wants the bare secret.
        """
        try:
            yield
        except psycopg.OperationalError as error:
            for said, what in _UNSAFE.items():
                if said in str(error):
                    raise UnsafeEngine(what, "", "") from error
            if _refused(error, self.address.database):
                raise WrongPassword from error
            if _not_let_in(error, self.address.database):
                raise KeptOut(self.address.told) from error
            if _answered_about(error, self.address.database):
                raise NoDatabase(self.address.told) from error
            raise

    def key_for(self, purpose: str) -> Key:
        """The key, or for who may not hold the secret: the database, which seals with it."""
        if self._secret:
            return super().key_for(purpose)
        from bridge_app.storage.server.secret import Kept

        return Kept(purpose, self.glancing)

    def recall_secret(self) -> None:
        """Asks for the secret; most who work here are not given it (secret.py)."""
        with self.reading() as connection:
            asked = f"SELECT {SCHEMA}.secret(), {SCHEMA}.owns()"
            told, owns = connection.exec_driver_sql(asked).one()
        if owns and told is None:
            raise DamagedStore(self.path)
        self._secret = bytes.fromhex(told or "")

    @property
    def folder(self) -> Path | None:
        """None: a server keeps its files to itself."""
        return None

    def sweep(self) -> None:
        """Nothing to do here: the server itself clears away what was deleted (schema.py)."""

    def is_whole(self) -> bool:
        """Always: the server tests each page as it reads it, and answers with DamagedStore."""
        return True

    @contextmanager
    def changing_schema(self) -> Iterator[sa.Connection]:
        """As `writing()`: here a change of tables is a part of its transaction like any other."""
        with self.writing() as connection:
            yield connection

    def begin(self, connection: sa.Connection) -> None:
        """Begin; over a new line when the old one was cut while nobody worked.

        Nothing was begun over that one, so nothing is done twice.
        """
        way = connection.get_execution_options()["begin"]
        reads = way == WRITING and self.searched != SCHEMA  # the views are those of a person
        begin = f"{_BEGIN[way]}; {_NEWEST}" if reads else _BEGIN[way]
        driver: Any = connection.connection.driver_connection
        try:
            said = driver.execute(begin)
        except psycopg.OperationalError as error:
            if not driver.closed:
                raise
            connection.invalidate(error)
            connection.engine.dispose()  # whatever else was kept is as old
            again: Any = connection.connection.driver_connection
            said = again.execute(begin)
        if reads:
            _keep_newest(connection, said)

    @contextmanager
    def glancing(self) -> Iterator[Driver]:
        """The driver's own connection for a look while somebody types, kept for the next look."""
        with self._looking, self._reopening():
            if self._kept is None or self._kept.closed:
                self._kept = self._connect()
                self._kept.execute("SET default_transaction_read_only = on")
            yield self._kept

    @contextmanager
    def _reopening(self) -> Iterator[None]:
        """What the server says, in our words; whoever was cut off is connected anew next time."""
        try:
            yield
        except sa.exc.DBAPIError as error:
            raise self._trouble(error.orig) or error from error
        except psycopg.Error as error:
            raise self._trouble(error) or error from error

    def _trouble(self, error: object) -> WorldTrouble | None:
        code = getattr(error, "sqlstate", None) or ""
        if shut := self._shut(error, code):
            return shut
        if code.startswith(_GONE) or (isinstance(error, psycopg.OperationalError) and not code):
            return ServerGone(self.address.told)
        match code:
            case "55P03":  # lock_not_available
                return StoreBusy()
            case "53100":  # disk_full
                return DiskFull(self.path)
            case "XX001" | "XX002":  # data_corrupted, index_corrupted
                return DamagedStore(self.path)
        out_of_means = code.startswith(("53", "57", "58", "25006"))
        return StoreUnavailable(self.path, code) if out_of_means else None

    def _shut(self, error: object, code: str) -> WorldTrouble | None:
        """Nobody works here any more, or not whoever is connected, or not in such a way."""
        if code == CLOSED:
            return StoreMoved(str(error).partition("\n")[0])
        if code == CHANGED:
            return NewerStore(str(error).partition("\n")[0], SHIPPED.current)
        if code == UNRELEASED:
            return OlderStore(SHIPPED.current, SHIPPED.current)
        if code == OTHER_CLOCK:
            return OtherClock()
        kept = isinstance(error, psycopg.errors.InsufficientPrivilege) and _kept_out(error)
        return KeptOut(self.address.told) if kept else None


def _refused(error: psycopg.OperationalError, database: str) -> bool:
    """Whether a password was wrong, or missing where the server wants one.

    It says so in a language of its own, without a code. What else it can say once it was shown
    a password is about the database, and names that.
    """
    line, said = error.pgconn, str(error)
    if line is None or not line.used_password:
        return False
    return line.needs_password or ("FATAL" in said and f'"{database}"' not in said)


def _not_let_in(error: psycopg.OperationalError, database: str) -> bool:
    """Whether the right to come in at all was taken away.

    Such an error has no code either; the right has the same name in every language.
    """
    return "CONNECT" in str(error) and _answered_about(error, database)


def _answered_about(error: psycopg.OperationalError, database: str) -> bool:
    """Whether the server is there, and what it will not do is about this very database.

    It says so in a language of its own, without a code; a server that only begins or ends names
    no database.
    """
    said = str(error)
    return "FATAL" in said and f'"{database}"' in said


def _kept_out(error: psycopg.Error) -> bool:
    """Whether it is all of the store that is refused: who left still has a window open.

    What the server says ends with what it refuses, in every language.
    """
    return (error.diag.message_primary or "").endswith(f" {SCHEMA}")


def _keep_newest(connection: sa.Connection, said: psycopg.Cursor[Any]) -> None:
    """For the row that is added to the log in this transaction (chain.py)."""
    while said.nextset():
        pass
    row = said.fetchone()
    connection.info[chain.NEWEST] = row and _line(connection.dialect, *row)


def _line(kind: sa.Dialect, seq: int, segment: str, mac: bytes, at: int) -> chain.Row:
    moment = Instant().process_result_value(at, kind)
    return {"seq": seq, "segment": segment, "mac": mac, "at": moment}

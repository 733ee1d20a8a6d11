"""One open store: reading, writing, and what the disk may answer, translated in one place."""

import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.errors import (
    DamagedStore,
    DiskFull,
    StoreBusy,
    StoreUnavailable,
    WorldTrouble,
)
from bridge_app.storage.engine import check_connection, check_library
from bridge_app.storage.sealing import Key

BUSY_SECONDS = 0.25
"""How long a call waits for another connection that is saving (DECISIONS G1)."""

KEY_BYTES = 32

STATEMENTS = 1000
"""More than we ever say: a driver whose hundred are full plans each newer one at every asking."""

READING, WRITING = "DEFERRED", "IMMEDIATE"
"""How a transaction begins: it sees one moment, or holds the right to write from its start."""

MEMORY = Path(":memory:")
"""The path of a store that leaves nothing on disk (DECISIONS D4)."""

LEAST_ROOM = 128 * 1024
"""Bytes that one save may need; with less, an I/O error means that the disk is full."""

Driver: TypeAlias = Any
"""A connection of the driver itself, which tells nothing of its types."""

_DISK_CODES = {
    sqlcipher.SQLITE_CANTOPEN,
    sqlcipher.SQLITE_IOERR,
    sqlcipher.SQLITE_NOLFS,
    sqlcipher.SQLITE_NOMEM,
    sqlcipher.SQLITE_PERM,
    sqlcipher.SQLITE_PROTOCOL,
    sqlcipher.SQLITE_READONLY,
}

_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "synchronous=FULL",
)


class Database:
    """One store, open: `reading()` and `writing()` each give one transaction.

    What the disk answers comes out as a class of errors.py: StoreBusy, DiskFull, DamagedStore
    or StoreUnavailable. A transaction that raises leaves nothing behind. `key` is the raw
    database key; it leaves here for a new slot or a copy only. A store of several desks is a
    `ServerDatabase` (server/database.py), of which everything said here holds too.
    """

    far = False  # True on a server: at the end of a line that may be slow, or cut

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self.key = key
        self._secret = b""
        self._looking = threading.Lock()
        self._kept: Driver | None = None
        self._engine = self._made()
        # An in-memory store has one connection for all threads, so they take turns.
        self._turn = threading.Lock() if path == MEMORY else None

    def _made(self) -> sa.Engine:
        pool = sa.pool.StaticPool if self.path == MEMORY else sa.pool.QueuePool
        # `module` and `creator`: the dialect named after SQLCipher sends an empty key of its own.
        making = {"module": sqlcipher, "creator": self._connect, "poolclass": pool}
        return sa.create_engine("sqlite://", hide_parameters=True, **making)

    def _connect(self) -> Any:  # noqa: ANN401 - the driver's own connection
        if self.path == MEMORY:
            return _prepared(_raw(str(MEMORY)))
        return _connected(self.path, self.key)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that sees one moment of the store."""
        with self._transaction(READING) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that holds the right to write from its start; saved when it ends.

        Without IMMEDIATE two threads would both read a balance and both spend it
        (ARCHITECTURE.md, "Values, storage, transactions").
        """
        with self._transaction(WRITING) as connection:
            yield connection

    @property
    def folder(self) -> Path | None:
        """Where files can stand beside the store; None in memory, and on a server."""
        return None if self.path == MEMORY else self.path.parent

    def knock(self) -> None:
        """Asks for a sign of life; raises what the disk or the server says."""
        with self.reading() as connection:
            connection.exec_driver_sql("SELECT 1")

    def sweep(self) -> None:
        """Make the file anew without its free room, and empty the log beside it.

        What was deleted is overwritten already; this also takes what moved about in its pages.
        """
        with self.driver() as driver:
            driver.execute("VACUUM")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def is_whole(self) -> bool:
        """Whether every page, index and reference is as it was written; takes O(size) time."""
        with self.driver() as driver:
            return bool(
                driver.execute("PRAGMA cipher_integrity_check").fetchall() == []
                and driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                and driver.execute("PRAGMA foreign_key_check").fetchall() == []
            )

    @contextmanager
    def changing_schema(self) -> Iterator[sa.Connection]:
        """As `writing()`, with references unchecked until the end, when all must hold.

        A migration rebuilds tables; with references on, dropping the old one would take its
        children along.
        """
        with self._in_turn(), self._reopening(), self._engine.connect() as connection:
            _driver(connection).execute("PRAGMA foreign_keys=OFF")
            try:
                with self._begun(connection, WRITING):
                    yield connection
                    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                        raise DamagedStore(self.path)
            finally:
                _driver(connection).execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def driver(self) -> Iterator[Any]:
        """The driver's own connection outside a transaction, for checks and copies."""
        with self._in_turn(), self._reopening(), self._engine.connect() as connection:
            yield _driver(connection)

    @contextmanager
    def glancing(self) -> Iterator[Driver]:
        """The driver's own connection for a look while somebody types, kept for the next look.

        It only reads, and each statement sees a moment of its own. Nothing of SQLAlchemy stands
        between: that would cost more than the looking (SPEED 2).
        """
        if self.path == MEMORY:
            with self.driver() as driver:
                yield driver
            return
        with self._looking:
            try:
                self._kept = self._kept or self._connect()
                yield self._kept
            except sqlcipher.Error:
                with self._reopening():
                    raise

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sa.Connection]:
        with (
            self._in_turn(),
            self._reopening(),
            self._engine.connect() as connection,
            self._begun(connection, begin),
        ):
            yield connection

    def _begun(self, connection: sa.Connection, begin: str) -> sa.RootTransaction:
        """Ours, in one of the library; not as its event, which would slow every statement."""
        connection.execution_options(begin=begin, again=self.begin)
        self.begin(connection)
        return connection.begin()

    def begin(self, connection: sa.Connection) -> None:
        """Begin on this connection in the way that was asked (`execution_options`)."""
        _driver(connection).execute(f"BEGIN {connection.get_execution_options()['begin']}")

    @contextmanager
    def _reopening(self) -> Iterator[None]:
        """After the disk failed a connection knows nothing for sure: the next one is fresh.

        Also after damage: one read that failed looks the same, and a connection that met it
        calls everything damaged from then on.
        """
        try:
            with translated(self.path):
                yield
        except (DiskFull, StoreUnavailable, DamagedStore):
            if self._turn is None:
                self.close()
            raise

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise StoreBusy
        try:
            yield
        finally:
            self._turn.release()

    def key_for(self, purpose: str) -> Key:
        """A key of 32 bytes for one purpose, made from the store's own secret (HKDF-SHA256).

        Not from the database key: that is renewed when somebody leaves, and the chains must
        still be what they were.
        """
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose.encode()).derive(self._secret)

    def recall_secret(self) -> None:
        """Reads the store's secret, made with its tables (schema.py); before any chained row."""
        with self.reading() as connection:
            told = connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'secret'")
            secret = told.scalar_one_or_none()
        if secret is None:
            raise DamagedStore(self.path)
        self._secret = bytes.fromhex(secret)

    def has_key(self, key: bytes) -> None:
        """The file has another key from now on; what is opened next uses it (rekeying.py)."""
        self.key = key

    def close(self) -> None:
        """Closes every connection; the last one folds the log into the file."""
        if self._kept:
            self._kept.close()
            self._kept = None
        self._engine.dispose()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what the driver raises about the disk into a class of errors.py, and only that.

    A broken rule of the tables (sqlalchemy.exc.IntegrityError) goes through untouched.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _trouble(error.orig, path) or error from error
    except sqlcipher.Error as error:
        raise _trouble(error, path) or error from error
    except MemoryError as error:  # so the driver calls a page that could not be read
        raise StoreUnavailable(path, "NOMEM") from error


def _trouble(error: object, path: Path) -> WorldTrouble | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    name = getattr(error, "sqlite_errorname", "")
    if code in {sqlcipher.SQLITE_BUSY, sqlcipher.SQLITE_LOCKED}:
        return StoreBusy()
    if code in {sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB}:
        return DamagedStore(path)
    if code == sqlcipher.SQLITE_FULL or (code in _DISK_CODES and _no_room(path)):
        return DiskFull(path)
    return StoreUnavailable(path, name) if code in _DISK_CODES else None


def _no_room(path: Path) -> bool:
    return shutil.disk_usage(path.parent).free < LEAST_ROOM


def open_cipher(path: Path, key: bytes) -> Database:
    """The encrypted store in this file, which must exist; `key` is its raw 32 bytes.

    Raises DamagedStore when the key does not fit or the file is not whole, UnsafeEngine when
    the database engine cannot keep our promises.
    """
    check_library()

    database = Database(path, key)
    with database.reading():
        return database


def in_memory() -> Database:
    """A store of its own that never touches the disk and is gone when closed."""
    from bridge_app.storage.schema import make_tables

    check_library()
    database = Database(MEMORY, secrets.token_bytes(KEY_BYTES))
    with database.writing() as connection:
        make_tables(connection)
    database.recall_secret()
    return database


def _driver(connection: sa.Connection) -> Any:  # noqa: ANN401 - the driver's own connection
    return connection.connection.driver_connection


def _raw(name: str) -> Any:  # noqa: ANN401 - the driver's own connection
    connection = sqlcipher.connect(
        name,
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # we begin ourselves
        check_same_thread=False,  # the pool hands a connection to one thread at a time
        cached_statements=STATEMENTS,
    )
    connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to stderr
    return connection


def _connected(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver's own connection
    with ExitStack() as undo:
        connection = _raw(path.absolute().as_uri() + "?mode=rw")
        undo.callback(connection.close)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode=WAL")
        check_connection(_prepared(connection))
        undo.pop_all()
    return connection


def _prepared(connection: Any) -> Any:  # noqa: ANN401 - the driver's own connection
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection

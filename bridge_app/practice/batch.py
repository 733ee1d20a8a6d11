"""Many deeds kept at once: each is done as ever, only the disk is asked once for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from bridge_app.storage.database import Database, Driver
from bridge_app.storage.sealing import Key


class Together(Database):
    """An open store whose transactions are parts of one larger one.

    A desk's deed is on the disk when it returns. Nobody waits for the deeds of made-up people,
    so hundreds of them are written at once; what goes wrong takes all of them back.
    """

    def __init__(self, store: Database) -> None:
        self._store = store
        self._connection: Connection | None = None
        super().__init__(store.path, store.key)

    def key_for(self, purpose: str) -> Key:
        """The store's own."""
        return self._store.key_for(purpose)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Deeds in this `with` are kept together when it ends."""
        with self._store.writing() as self._connection:
            yield

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The larger transaction, which sees what its deeds wrote."""
        yield self._within()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The larger transaction, which is saved when it ends."""
        yield self._within()

    @contextmanager
    def glancing(self) -> Iterator[Driver]:
        """The larger transaction's own, which sees what its deeds wrote."""
        yield self._within().connection.driver_connection

    def _within(self) -> Connection:
        if self._connection is None:
            raise LookupError
        return self._connection

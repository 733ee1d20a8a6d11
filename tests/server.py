"""A PostgreSQL server for tests: started for this process alone, in memory, gone afterwards."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from tests.judges import server_programs

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
OWNER = "postgres"

# Everything that a promise hangs on stays as it is shipped; the rest is for a short life.
_SETTINGS = (
    "-c listen_addresses= -c shared_buffers=64MB -c max_wal_size=1GB -c autovacuum=off"
    " -c dynamic_shared_memory_type=mmap"  # in its own folder, so that it goes with it
)
_NUMBERS = count(1)
_READY_WITHIN = 30.0


@dataclass(frozen=True)
class Server:
    """A server that is running; it listens on a socket in its own folder only."""

    folder: Path
    programs: Path

    def url(self, database: str, user: str = OWNER) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def connect(self, database: str = OWNER, user: str = OWNER) -> psycopg.Connection:
        """A connection without the program: how an administrator, or a burglar, comes in."""
        return psycopg.connect(self.url(database, user), autocommit=True)

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """A database of its own, a copy of `template`; dropped when the `with` ends."""
        name = f"bridge{next(_NUMBERS)}"
        with self.connect() as admin:
            # Copied as files: a fifth of the time, with what is thrown away afterwards.
            made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
            admin.execute(made.format(sql.Identifier(name), sql.Identifier(template)))
            try:
                yield name
            finally:
                dropped = sql.SQL("DROP DATABASE {} WITH (FORCE)")
                admin.execute(dropped.format(sql.Identifier(name)))


@contextmanager
def running(*, on_disk: bool = False) -> Iterator[Server]:
    """A new server; everything of it is gone when the `with` ends."""
    with made(on_disk=on_disk) as server, serving(server):
        yield server


@contextmanager
def made(*, on_disk: bool = False) -> Iterator[Server]:
    """A new server that does not run yet; everything of it is gone when the `with` ends.

    `on_disk`: where keeping something takes the time that it takes in earnest.
    """
    programs = server_programs()
    assert programs is not None
    where = MEMORY if os.access(MEMORY, os.W_OK) and not on_disk else None
    folder = Path(tempfile.mkdtemp(prefix="bridge-", dir=where))
    server = Server(folder, programs)
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(folder, OWNER)
        how = f"-D {folder}/data -A trust -U {OWNER} --no-sync --locale=C.UTF-8 -E UTF8 -k"
        with _started(server, "initdb", *how.split()) as initdb:
            assert initdb.wait() == 0
        yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def serving(server: Server, settings: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """It runs while this lasts: our own child, that can be killed and is gone when we are."""
    how = f"-D {server.folder}/data -k {server.folder} {_SETTINGS} {settings}"
    with _started(server, "postgres", *how.split()) as postgres:
        try:
            _wait_for(server)
            yield postgres
        finally:
            postgres.send_signal(signal.SIGQUIT)  # at once, without tidying what is thrown away


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + _READY_WITHIN
    while time.monotonic() < deadline:
        with suppress(psycopg.OperationalError), server.connect():
            return
        time.sleep(0.02)
    raise TimeoutError((server.folder / "log").read_text())


def _started(server: Server, program: str, *arguments: str) -> subprocess.Popen[bytes]:
    with (server.folder / "log").open("ab") as log:
        return subprocess.Popen(
            [*_as_owner(), server.programs / program, *arguments],
            cwd=server.folder,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def _as_owner() -> list[str]:
    """Whoever starts it, it is a user of its own, and it ends when its parent does."""
    if not shutil.which("setpriv"):
        return []
    other = [f"--reuid={OWNER}", f"--regid={OWNER}", "--init-groups"]
    return ["setpriv", *(other if os.geteuid() == 0 else []), "--pdeathsig", "TERM", "--"]

"""Where a store on a server is, and how it may be reached: nobody on the way reads along."""

import socket
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from bridge_app.desk_errors import BadAddress
from bridge_app.errors import UnsafeEngine

SCHEMES = ("postgresql", "postgres")

VERIFIED = "verify-full"
"""The one kind of connection in which the server shows who it is (Forum Standaardisatie)."""

_HERE = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class Address:
    """One database on one server; `asked` is what the driver needs to know to get there.

    A password may stand in it; it is never shown.
    """

    server: str
    database: str
    asked: dict[str, str] = field(repr=False)

    @property
    def told(self) -> str:
        """As people call it: the server and the database."""
        return f"{self.server or socket.gethostname()}/{self.database}"

    @property
    def user(self) -> str:
        """The role that stands in it; empty without one."""
        return self.asked.get("user", "")

    def of(self, role: str) -> "Address":
        """The same place, for somebody with this role; a password in it was of another."""
        asked = {name: value for name, value in self.asked.items() if name != "password"}
        return replace(self, asked={**asked, "user": role})


def read(text: str) -> Address:
    """The address in `postgresql://[USER@]HOST[:PORT]/DATABASE[?...]`.

    Raises BadAddress when it is none, UnsafeEngine when it asks for less than a verified
    connection with another machine.
    """
    if urlsplit(text).scheme not in SCHEMES:
        raise BadAddress(_without_password(text))
    try:
        asked = {name: str(value) for name, value in conninfo_to_dict(text).items()}
    except ProgrammingError as error:
        raise BadAddress(_without_password(text)) from error
    if not asked.get("dbname"):
        raise BadAddress(_without_password(text))
    servers = asked.get("host", "") + asked.get("hostaddr", "")
    if not _all_here(asked):
        asked = {**asked, **_verified(asked)}
    return Address(servers, asked["dbname"], asked)


def _all_here(asked: dict[str, str]) -> bool:
    """Whether every server that is named is this machine, reached by a socket or by itself."""
    named = [*asked.get("host", "").split(","), *asked.get("hostaddr", "").split(",")]
    return all(not each or each.startswith("/") or each in _HERE for each in named)


def _verified(asked: dict[str, str]) -> dict[str, str]:
    """What a connection with another machine needs on top; nothing else may take its place."""
    mode = asked.get("sslmode", VERIFIED)
    if mode != VERIFIED:
        raise UnsafeEngine("sslmode", mode, VERIFIED)
    return {
        "sslmode": VERIFIED,
        "sslrootcert": asked.get("sslrootcert", "system"),
        "ssl_min_protocol_version": "TLSv1.3",
        "gssencmode": "disable",  # it would come before TLS, and shows another name
        "require_auth": "scram-sha-256",  # never the bare password, nor its old fingerprint
    }


def _without_password(text: str) -> str:
    head, at, rest = text.rpartition("@")
    return f"...{at}{rest}" if head else rest

"""The secret that the chains are sealed with, kept by the database: it seals, and does not tell.

Else everybody who works there could read it and make a chain anew, with a copy of the database
and nobody's right. What may be read of `meta` is everything but the secret.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from bridge_app.domain.access import Role
from bridge_app.storage.database import Driver
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.reach import holds
from bridge_app.storage.server.roles import Roles

_FINGERPRINT = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.fingerprint(key bytea, message bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  bits bit(256) := ('x' || encode(key, 'hex'))::bit(256);
  part bit(64);
  within bytea := '';
  around bytea := '';
BEGIN
  FOR at IN 0..3 LOOP
    part := substring(bits FROM at * 64 + 1 FOR 64);
    within := within || int8send((part # X'{"36" * 8}')::bigint);
    around := around || int8send((part # X'{"5c" * 8}')::bigint);
  END LOOP;
  RETURN sha256(around || '\\x{"5c" * 32}'::bytea
    || sha256(within || '\\x{"36" * 32}'::bytea || message));
END $$
"""
"""HMAC-SHA256 (RFC 2104), of what every PostgreSQL has by itself; of a key of at most 32 bytes."""

_SECRET = "(SELECT value FROM meta WHERE name = 'secret')"  # noqa: S105 - where it stands

_SEALED = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.sealed(purpose text, message bytea) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  RETURN fingerprint(fingerprint(fingerprint(zeroblob(32), decode({_SECRET}, 'hex')),
    convert_to(purpose, 'UTF8') || decode('01', 'hex')), message);
END $$
"""
"""A key made as `Database.key_for` does (HKDF-SHA256, one block), and at once used."""

_TOLD = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.secret() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  RETURN (SELECT value FROM meta WHERE name = 'secret'
    AND {holds(Role.COORDINATOR, Role.ADMINISTRATOR)});
END $$
"""  # noqa: S608 - our own names
"""For who checks that the chains are whole, row by row, on their own machine."""


def statements(roles: Roles) -> Iterator[str]:
    """The functions, and what is read of `meta`, in order; given again they change nothing."""
    yield from map(str.strip, (_FINGERPRINT, _SEALED, _TOLD))
    yield f"ALTER TABLE {SCHEMA}.meta ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"
    for name, who, said in (
        ("owner", "CURRENT_USER", "true"),
        ("read", f'"{roles.app}"', "name <> 'secret'"),
    ):
        yield f"DROP POLICY IF EXISTS {name} ON {SCHEMA}.meta"
        yield f"CREATE POLICY {name} ON {SCHEMA}.meta FOR ALL TO {who} USING ({said})"


@dataclass(frozen=True)
class Kept:
    """A key that the database keeps for one purpose (`sealing.Keeper`)."""

    purpose: str
    asking: Callable[[], AbstractContextManager[Driver]]

    def seal(self, message: bytes) -> bytes:
        """Asked beside the transaction that goes on: the secret is the same in both."""
        with self.asking() as driver:
            said = f"SELECT {SCHEMA}.sealed(%s, %s)"
            return bytes(driver.execute(said, [self.purpose, message]).fetchone()[0])

"""How people come in on a server: each with a role of their own, whose password nobody there knows.

What somebody types becomes 256 bits by the same slow work as for a file (Argon2id, keys.py), on
their own machine, and only those are shown to the server, by SCRAM. What the server keeps of them
is made here too, so the password itself never leaves this machine, and whoever takes the server's
disk pays for each guess what a thief of a key file pays.

The database gives and takes roles itself, for whoever administers there (`me()` and the roles of
staff decide, not the program), and notes whose each is in `way_in`, which nobody writes by hand.
All of it belongs to the transaction of the deed: a way in and the line in the log are kept
together or not at all.
"""

import base64
import hashlib
import hmac
import secrets
import unicodedata
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bridge_app.domain.access import Role
from bridge_app.errors import FieldProblem
from bridge_app.storage import keys
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.roles import Roles

LONGEST_ROLE = 63
"""Bytes of a role's name, to PostgreSQL."""

ROUNDS = 4096
"""Of SCRAM; the slow work was done before, and what goes in has 256 bits."""

_PROVEN = r"^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$"


def role_of(database: str, login: str) -> str:
    """The role of whoever logs in with this name; roles belong to a whole server.

    Raises FieldProblem for a login that is too long to be one.
    """
    role = f"{database}.{keys.plain(login)}"
    if len(role.encode()) > LONGEST_ROLE:
        raise FieldProblem("login", "too_long", LONGEST_ROLE - len(database.encode()) - 1)
    return role


def secret_of(role: str, password: str) -> str:
    """What is shown to the server in place of what was typed; takes its time on purpose."""
    salt = hashlib.sha256(f"Mijn brug|{role}".encode()).digest()[: keys.SALT_BYTES]
    typed = unicodedata.normalize("NFC", password).encode()
    return base64.b64encode(keys.derived(typed, salt)).decode()


def verifier(secret: str) -> str:
    """What the server keeps to know this secret by (RFC 5802); the secret is not in it."""
    salt = secrets.token_bytes(keys.SALT_BYTES)
    salted = hashlib.pbkdf2_hmac("sha256", secret.encode(), salt, ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    told = (base64.b64encode(each).decode() for each in (salt, stored, _server(salted)))
    return "SCRAM-SHA-256${}:{}${}:{}".format(ROUNDS, *told)


def _server(salted: bytes) -> bytes:
    return hmac.digest(salted, b"Server Key", "sha256")


def give(connection: Connection, member: UUID, role: str, secret: str) -> None:
    """This person comes in with this secret from now on; one they had before gives way to it.

    Raises FieldProblem for a login that only looks other than somebody else's.
    """
    said = f"SELECT {SCHEMA}.give_way_in(%s, %s, %s)"
    try:
        connection.exec_driver_sql(said, (member.bytes, role, verifier(secret)))
    except IntegrityError as error:
        raise FieldProblem("login", "twice") from error


def take(connection: Connection, member: UUID) -> None:
    """This person comes in no more; nothing happens to somebody who did not."""
    connection.exec_driver_sql(f"SELECT {SCHEMA}.take_way_in(%s)", (member.bytes,))


def anybody(connection: Connection) -> bool:
    """Whether somebody can come in; nobody can where nothing was made yet."""
    if connection.exec_driver_sql(f"SELECT to_regclass('{SCHEMA}.way_in')").scalar() is None:
        return False
    some = f"SELECT EXISTS (SELECT 1 FROM {SCHEMA}.way_in)"  # noqa: S608 - our own name
    return bool(connection.exec_driver_sql(some).scalar_one())


def me(connection: Connection) -> UUID | None:
    """Whoever is connected, None for somebody who does not work here."""
    found = connection.exec_driver_sql(f"SELECT {SCHEMA}.me()").scalar_one()
    return None if found is None else UUID(bytes=bytes(found))


WHOSE = f"""
CREATE TABLE IF NOT EXISTS {SCHEMA}.way_in (
  role TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  staff_id BYTEA NOT NULL UNIQUE REFERENCES staff (id)
)"""
"""Whose each role is; not in `metadata`, since it stays behind when a store moves."""

ME = f"""
CREATE FUNCTION {SCHEMA}.me() RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp
AS $$ BEGIN
  RETURN (SELECT staff.id FROM way_in JOIN staff ON staff.id = way_in.staff_id
    WHERE way_in.role = session_user AND staff.active);
END $$
"""  # noqa: S608 - our own names
"""Who is connected, among those who work here."""

_LETS_IN = f"""
CREATE FUNCTION {SCHEMA}.lets_in() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp
AS $$
  SELECT session_user = current_user OR EXISTS (
    SELECT 1 FROM staff_role
    WHERE staff_id = me() AND role = '{Role.ADMINISTRATOR}' AND to_day IS NULL)
$$
"""  # noqa: S608 - our own names
"""Whether whoever is connected gives and takes ways in: the owner, and who administers."""

_REFUSED = "USING ERRCODE = 'insufficient_privilege'"

_GIVE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.give_way_in(who bytea, wanted text, proof text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  known text := (SELECT role FROM way_in WHERE staff_id = who);
  ends text := (SELECT max(to_day) FROM staff_role
    WHERE staff_id = who AND role = '{Role.SCHEDULER}');
BEGIN
  IF who IS DISTINCT FROM me() AND NOT lets_in() THEN
    RAISE EXCEPTION 'way_in: only who administers lets others in' {_REFUSED};
  END IF;
  IF NOT starts_with(wanted, current_database() || '.') OR proof !~ '{_PROVEN}' THEN
    RAISE EXCEPTION 'way_in: this is no name or no proof' {_REFUSED};
  END IF;
  IF known = wanted THEN
    EXECUTE format('ALTER ROLE %I PASSWORD %L', wanted, proof);
    RETURN;
  END IF;
  PERFORM take_way_in(who);
  INSERT INTO way_in (role, staff_id) VALUES (wanted, who);
  IF EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
    EXECUTE format('DROP ROLE %I', wanted);  -- of a store that stood here before
  END IF;
  EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L IN ROLE %I', wanted, proof, '{{app}}');
  IF ends IS NULL THEN
    EXECUTE format('GRANT %I TO %I', '{{eraser}}', wanted);
  ELSE  -- the key of a machine erases nothing, and the server itself ends it
    EXECUTE format('ALTER ROLE %I VALID UNTIL %L',
      wanted, (ends::date + 1) || ' 00:00 Europe/Amsterdam');
  END IF;
END $$
"""  # noqa: S608 - our own names

_TAKE = f"""
CREATE FUNCTION {SCHEMA}.take_way_in(who bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  known text;
BEGIN
  IF NOT lets_in() THEN
    RAISE EXCEPTION 'way_in: only who administers keeps others out' {_REFUSED};
  END IF;
  DELETE FROM way_in WHERE staff_id = who RETURNING role INTO known;
  IF known IS NOT NULL THEN
    EXECUTE format('DROP ROLE %I', known);
  END IF;
END $$
"""  # noqa: S608 - our own names

KEYS = f"""SELECT role FROM {SCHEMA}.way_in WHERE staff_id IN (
  SELECT staff_id FROM {SCHEMA}.staff_role WHERE role = '{Role.SCHEDULER}')"""  # noqa: S608 - our own names
"""The roles with which machines come in."""

_KEYS_ERASE_NOTHING = f"""
DO $do$
DECLARE
  known text;
BEGIN
  FOR known IN {KEYS}
    AND role::name IN (SELECT pg_get_userbyid(member) FROM pg_catalog.pg_auth_members
      WHERE pg_get_userbyid(roleid) = '{{eraser}}') LOOP
    EXECUTE format('REVOKE %I FROM %I', '{{eraser}}', known);
  END LOOP;
END $do$
"""  # noqa: S608 - our own names


def renewed(roles: Roles) -> tuple[str, ...]:
    """How ways in are given, and what keys of machines had too much, of a store that stood there.

    Given again they change nothing.
    """
    said = (_GIVE.format(app=roles.app, eraser=roles.eraser), _KEYS_ERASE_NOTHING)
    return tuple(each.replace("{eraser}", roles.eraser).strip() for each in said)


def statements(roles: Roles) -> tuple[str, ...]:
    """The table of ways in and the functions that give and take them, in order."""
    functions = (ME, _LETS_IN, _TAKE, _GIVE.format(app=roles.app, eraser=roles.eraser))
    may = ("me()", "give_way_in(bytea, text, text)", "take_way_in(bytea)")
    granted = (f'GRANT EXECUTE ON FUNCTION {SCHEMA}.{each} TO "{roles.app}"' for each in may)
    return (WHOSE.strip(), *map(str.strip, functions), *granted)

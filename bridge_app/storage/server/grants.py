"""Whether who may do what on a server is what a set-up gives, and nobody was given more.

The statements of a set-up are played here over the names of all that stands in our schemas, and
the outcome is compared with the rights that the server tells of. What an owner may do by
themselves is left out.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.dialect import WIDE
from bridge_app.storage.server.logins import KEYS
from bridge_app.storage.server.roles import Roles

Rights = set[tuple[str, str]]
"""Who may do what with one thing."""

_SAID = re.compile(r"(GRANT|REVOKE) (.+?) ON (.+) (?:TO|FROM) (.+)", re.DOTALL)
_WHOLE = re.compile(r"ALL (\w+) IN SCHEMA (\w+)")
_ONE = re.compile(r"(SCHEMA|FUNCTION) (\w+)\.?(\w*)(?:\(.*\))?")
_KINDS = {"TABLES": "r", "SEQUENCES": "S", "FUNCTIONS": "f", "FUNCTION": "f", "SCHEMA": "n"}
_EVERYBODY = "public"
_FROM_THE_START: Mapping[str, Rights] = {"f": {(_EVERYBODY, "EXECUTE")}}
"""What the server gives by itself when something is made."""

_STAND = f"""
WITH ours AS (SELECT * FROM pg_catalog.pg_namespace
  WHERE nspname IN ('{SCHEMA}', '{SCHEMA}_desk', '{WIDE}')),
held(kind, place, name, owner, rights) AS (
  SELECT 'n', nspname, '', nspowner, coalesce(nspacl, acldefault('n', nspowner)) FROM ours
  UNION ALL
  SELECT 'f', nspname, proname, proowner, coalesce(proacl, acldefault('f', proowner))
  FROM pg_catalog.pg_proc JOIN ours ON ours.oid = pronamespace
  UNION ALL
  SELECT CASE relkind WHEN 'S' THEN 'S' ELSE 'r' END, nspname, relname, relowner, relacl
  FROM pg_catalog.pg_class JOIN ours ON ours.oid = relnamespace
  WHERE relkind IN ('r', 'v', 'm', 'f', 'p', 'S')
  UNION ALL
  SELECT 'c', nspname, relname || '_' || attname, relowner, attacl
  FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_class c ON c.oid = attrelid
  JOIN ours ON ours.oid = relnamespace WHERE attacl IS NOT NULL
)
SELECT kind, place, name,
  CASE grantee WHEN 0 THEN '{_EVERYBODY}' ELSE pg_get_userbyid(grantee) END,
  privilege_type || CASE WHEN is_grantable THEN ' to others' ELSE '' END
FROM held LEFT JOIN LATERAL aclexplode(rights) ON grantee <> owner
"""  # noqa: S608 - our own names

_DOOR = """
SELECT CASE grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(grantee) END, privilege_type
FROM pg_catalog.pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
WHERE datname = current_database() AND grantee <> datdba
"""
_MORE = f"""
SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN (%s, %s)
AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)
UNION ALL
SELECT pg_get_userbyid(member) FROM pg_catalog.pg_auth_members
WHERE pg_get_userbyid(roleid) IN (%s, %s) AND pg_get_userbyid(member) <> %s
AND pg_get_userbyid(member) NOT IN (SELECT role FROM {SCHEMA}.way_in)
AND member <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = '{SCHEMA}')
UNION ALL
SELECT pg_get_userbyid(member) FROM pg_catalog.pg_auth_members
WHERE pg_get_userbyid(roleid) = %s AND pg_get_userbyid(member) IN ({KEYS})
"""  # noqa: S608 - our own names
"""A group that may more than a group does, whoever is in one without a way in here, and the key of
a machine that may erase."""


@dataclass(frozen=True)
class Thing:
    """Something that rights are given on: of which kind, in which schema, called what."""

    kind: str
    place: str
    name: str = ""

    @property
    def told(self) -> str:
        """How a check names its rights."""
        place = "" if self.place == SCHEMA and self.name else f"{self.place}."
        return f"{place}{self.name}".strip(".") + "_granted"


def fallen(connection: Connection, said: Collection[str]) -> Iterator[str]:
    """Each thing on which somebody may more or less than a set-up gives, by the name of it."""
    stand: dict[Thing, Rights] = {}
    for kind, place, name, who, what in connection.exec_driver_sql(_STAND):
        held = stand.setdefault(Thing(kind, place, name), set())
        if what:
            held.add((who, what))
    wanted = _given(stand, said)
    yield from (each.told for each in stand if stand[each] != wanted[each])


def fallen_door(connection: Connection, roles: Roles) -> Iterator[str]:
    """Who may connect that should not, or not any more, and who got into a group unasked."""
    door = {tuple(row) for row in connection.exec_driver_sql(_DOOR)}
    if door != {(roles.app, "CONNECT")}:
        yield "database_granted"
    both = (roles.app, roles.eraser)
    held = (*both, *both, roles.eraser, roles.eraser)
    yield from connection.exec_driver_sql(_MORE, held).scalars()


def _given(things: Collection[Thing], said: Collection[str]) -> dict[Thing, Rights]:
    """What each of these statements gives and takes, in order."""
    given = {each: set(_FROM_THE_START.get(each.kind, ())) for each in things}
    for deed, rights, on, who in (
        found.groups() for each in said if (found := _SAID.fullmatch(each))
    ):
        named = {each.strip('"').lower() for each in who.split(", ")}
        for thing in _meant(given, on):
            told = {(each, right) for each in named for right in rights.split(", ")}
            if deed == "GRANT":
                given[thing] |= told
            elif rights == "ALL":
                given[thing] = {each for each in given[thing] if each[0] not in named}
            else:
                given[thing] -= told
    return given


def _meant(things: Collection[Thing], on: str) -> list[Thing]:
    """Which of these a statement is about: by name, or all of a kind."""
    if whole := _WHOLE.fullmatch(on):
        kind, place = _KINDS[whole[1]], whole[2]
        return [each for each in things if (each.kind, each.place) == (kind, place)]
    if one := _ONE.fullmatch(on):
        wanted = {Thing(_KINDS[one[1]], one[2], one[3])}
    else:
        wanted = {Thing("r", SCHEMA, each.strip('"')) for each in on.split(", ")}
    return [each for each in things if each in wanted]

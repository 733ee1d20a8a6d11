"""What is shown beyond one's own reach, and to whom: no more than the program itself shows.

Views of the owner's, under the names that tables/wide.py gives them. Which rows there are is
settled by role, once for a statement; a column that a role has no use for is empty. Of a client
beyond reach the desk is told number, names and day of birth (to find somebody, DECISIONS G3),
who destroys what was kept long enough a number and when it was last heard of, and who looks the
log through a number, with the surname only where somebody who works here bears it too.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import Boolean, Column, Table

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.people import TUSSENVOEGSELS
from bridge_app.storage.columns import Flag
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.dialect import WIDE
from bridge_app.storage.server.reach import DESK, among, holds
from bridge_app.storage.server.roles import Roles
from bridge_app.storage.tables import wide

_ADMIN = (Role.ADMINISTRATOR,)
_COUNTS = (Role.COORDINATOR, Role.ADMINISTRATOR)
_ANYBODY = tuple(Role)

ROWS: Mapping[str, tuple[Role, ...]] = {
    "client": _ANYBODY,
    "client_key": DESK,
    "case": TASKS,
    "case_mentor": (*DESK, *_ADMIN),
    "appointment": (*DESK, *_ADMIN),
    "household_member": (*DESK, Role.COORDINATOR),
    "paper_left": DESK,
    "conversation": (*DESK, *_ADMIN),
    "staff_note": DESK,
    "scoring": _ADMIN,
    "answer": _ADMIN,
    "plan": _COUNTS,
    "agreement": _ADMIN,
    "goal": _COUNTS,
    "mini_step": _ADMIN,
    "step_event": _ADMIN,
    "ledger": (),
    "audit": (),
    "login_event": (),
    "shown_list": TASKS,
    "story": (Role.COORDINATOR,),
    "story_consent": (Role.COORDINATOR,),
}
"""Who sees the rows of each view at all; of the chains everybody: a row follows on the last."""

ALLOWED = f"""EXISTS (
    SELECT FROM {SCHEMA}.story_consent c WHERE c.story_id = story.id AND c.given
    AND c.version = story.version
    AND c.seq = (SELECT max(seq) FROM {SCHEMA}.story_consent WHERE story_id = story.id))"""  # noqa: S608 - our own names
"""Of a story: a consent stands for these very words."""

_FIND = ("first_name", "last_name", "birth_date", "language", "address_form")
_KNOWN = ("seq", "id", "number", "merged_into", "version", "created_at")
_NOTED = tuple(
    each.name for each in wide.appointment.columns if each.name not in {"case_id", "day", "outcome"}
)
_MONEY = ("reward_id", "kind", "cents", "business_date", "event_date", "budget", "household")
_PAYS = (*DESK, Role.COORDINATOR, Role.SCHEDULER)
ONLY: Mapping[str, Mapping[str, tuple[Role, ...]]] = {
    "client": dict.fromkeys(_FIND, DESK),
    "case": {
        "purpose": _ADMIN,
        "opened_at": _COUNTS,
        "closed_at": _COUNTS,
    },
    "appointment": dict.fromkeys(_NOTED, DESK),
    "conversation": dict.fromkeys(("kind", "started_at", "ended_at"), _ADMIN),
    "ledger": dict.fromkeys(("client_id",), _ADMIN) | dict.fromkeys(_MONEY, _PAYS),
    "audit": dict.fromkeys(("actor", "result", "shown"), (*DESK, *_COUNTS)),
}
"""Of those, columns that only these roles see."""

_REACHED = f"({among('id', 'reached_client')} OR (SELECT {SCHEMA}.owns()))"
_PLAIN = ("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćł", "aaaaaaceeeeiiiinoooooouuuuyyszccl")
_SMALL = ", ".join("'{}'".format(each.replace("'", "''")) for each in sorted(TUSSENVOEGSELS))


def _words(of: str) -> str:
    """The words of a name, without marks and without what stands before a surname."""
    plain = "translate(lower({}), '{}', '{}')".format(of, *_PLAIN)
    return (
        f"(SELECT array_agg(w) FROM regexp_split_to_table({plain}, '[^[:alnum:]]+') w"  # noqa: S608 - our own names
        f" WHERE w NOT IN ('', {_SMALL}))"
    )


_COLLEAGUE = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.is_colleagues(surname text) RETURNS boolean LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM staff WHERE {_words("name")} && {_words("surname")})
$$
"""  # noqa: S608 - our own names


def statements(roles: Roles) -> Iterator[str]:
    """The schema, its views and who may look, in order; given again they change nothing."""
    app = f'"{roles.app}"'
    yield f"CREATE SCHEMA IF NOT EXISTS {WIDE}"
    yield _COLLEAGUE.strip()
    yield from map(_view, wide.metadata.sorted_tables)
    yield (
        f"CREATE OR REPLACE VIEW {WIDE}.client_name AS SELECT rowid, name"  # noqa: S608 - our own names
        f" FROM {SCHEMA}.client_name WHERE {holds(*DESK)}"
    )
    yield f"GRANT EXECUTE ON FUNCTION {SCHEMA}.is_colleagues(text) TO {app}"
    yield f"GRANT USAGE ON SCHEMA {WIDE} TO {app}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA {WIDE} TO {app}"


def _view(table: Table) -> str:
    said = ", ".join(f'{_shown(table, each)} AS "{each.name}"' for each in table.columns)
    seen = holds(*ROWS[table.name]) if ROWS[table.name] else "true"
    seen += f" AND {ALLOWED}" if table is wide.story else ""
    return (
        f'CREATE OR REPLACE VIEW {WIDE}."{table.name}" AS SELECT {said}'  # noqa: S608 - our own names
        f' FROM {SCHEMA}."{table.name}" WHERE {seen}'
    )


def _shown(table: Table, column: Column[object]) -> str:
    """A column as it stands, or empty for who has no use for it."""
    name = f'"{column.name}"'
    only = ONLY.get(table.name, {}).get(column.name)
    if table is wide.client and only:
        surname = f" OR ({holds(Role.COORDINATOR)} AND {SCHEMA}.is_colleagues(last_name))"
        also = surname if column.name == "last_name" else ""
        return f"CASE WHEN {holds(*only)}{also} THEN {name} END"
    if only:
        own = f" OR {among('client_id', 'reached_client')}" if table is wide.case_ else ""
        return f"CASE WHEN {holds(*only)}{own} THEN {name} END"
    if table is wide.client and column.name not in _KNOWN:
        return f"CASE WHEN {_REACHED} THEN {name} ELSE {_blank(column)} END"
    return name


def _blank(column: Column[object]) -> str:
    """What stands for a value that is not shown."""
    if column.nullable:
        return "NULL"
    kind = "false" if isinstance(column.type, (Boolean, Flag)) else "''"
    return _DEFAULTS.get(column.name, kind)


_DEFAULTS = {"walker": "'walking'"}

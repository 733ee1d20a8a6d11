"""Who may do what on a server: the owner makes, people work, and one role alone erases."""

import re
from dataclasses import dataclass

from bridge_app.desk_errors import BadAddress
from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.tables import bridges, metadata, plans, rewards, sharing, stock, trust
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY

CHAINS = (LEDGER, AUDIT, LOGINS)

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,49}")


@dataclass(frozen=True)
class Roles:
    """The roles of one store; roles belong to a whole server, so its database names them.

    `app` is what everybody who works here has; `eraser` is taken on inside a transaction by who
    may erase (guarding.py). Nobody logs in as either, and neither owns a thing.
    """

    app: str
    eraser: str

    @classmethod
    def of(cls, database: str) -> "Roles":
        """The roles of the store in the database with this name.

        Raises BadAddress for a name that could not be the beginning of a role's.
        """
        if not _PLAIN.fullmatch(database):
            raise BadAddress(database)
        return cls(f"{database}_app", f"{database}_eraser")


_MADE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = '{role}') THEN
    CREATE ROLE "{role}";
  END IF;
END $$
"""
_NOTHING_MORE = """
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = '{role}'
    AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)) THEN
    ALTER ROLE "{role}" NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$
"""
"""Not what somebody gave the role before; asked first, since only a superuser may even say so."""
_MAKING = (_MADE, _NOTHING_MORE)


def made(roles: Roles) -> tuple[str, ...]:
    """Statements that make the roles where they are missing, and take all but nothing away."""
    each_role = ((role, each) for role in (roles.app, roles.eraser) for each in _MAKING)
    return tuple(each.format(role=role).strip() for role, each in each_role)


def door(database: str, roles: Roles) -> tuple[str, ...]:
    """Who may connect to this database at all: its owner, and who works here."""
    return (
        f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC',
        f'GRANT CONNECT ON DATABASE "{database}" TO "{roles.app}"',
    )


OWN_NAME = (
    *(part for each in CHAINS for part in (each.table, *each.parts)),
    plans.agreement,
    plans.agreement_step,
)
"""What somebody who works here adds to only in their own name (desk.py)."""

BOOKS = (
    *(rewards.policy, rewards.gift_limit, rewards.budget_change, rewards.approval),
    *(rewards.month_close, rewards.month_reopen, rewards.idempotency),
    *(stock.stock_batch, stock.stock_card, stock.stock_move, stock.stock_count),
    stock.stock_notice,
    *(sharing.published_period, trust.chain_head, trust.chain_gone, trust.clock_event),
    *(trust.log_check, trust.setting, bridges.definition, bridges.definition_words),
)
"""What is erased for nobody: it holds bare numbers, and tells where the money is; or it tells that
the chains are whole, what went out, and by which words and settings people worked."""


def statements(roles: Roles) -> tuple[str, ...]:
    """What each role may do and nothing more, in order; given again it changes nothing."""
    app, eraser = f'"{roles.app}"', f'"{roles.eraser}"'
    not_by_hand = {table.name for table in OWN_NAME}
    grows = {table.name for table in (*CHAINED, *INSERT_ONLY)}
    names = [table.name for table in metadata.sorted_tables]
    books = ", ".join(table.name for table in BOOKS)
    grows_here = ", ".join(f'"{name}"' for name in names if name in grows - not_by_hand)
    changes = ", ".join(f'"{name}"' for name in names if name not in grows)
    return (
        f"REVOKE ALL ON SCHEMA {SCHEMA} FROM PUBLIC",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {SCHEMA} FROM PUBLIC, {app}, {eraser}",
        f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {SCHEMA} FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA {SCHEMA} TO {app}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {app}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {SCHEMA} TO {app}",
        f"GRANT EXECUTE ON FUNCTION {SCHEMA}.begin_erasing() TO {app}",
        f"GRANT INSERT ON {grows_here} TO {app}",
        f"GRANT INSERT, UPDATE, DELETE ON {changes}, client_name TO {app}",
        f"REVOKE INSERT, UPDATE, DELETE ON meta FROM {app}",
        f"GRANT {app} TO {eraser}",
        f"GRANT UPDATE, DELETE ON ALL TABLES IN SCHEMA {SCHEMA} TO {eraser}",
        f"REVOKE UPDATE, DELETE ON meta, schema_version, way_in FROM {eraser}",
        f"REVOKE UPDATE, DELETE ON {books} FROM {eraser}",
        f"REVOKE ALL ON set_key, released FROM {app}, {eraser}",
    )

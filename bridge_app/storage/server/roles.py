"""Who may do what on a server: the owner makes, people work, and one role alone erases."""

from dataclasses import dataclass

from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.tables import metadata, plans
from bridge_app.storage.tables.guards import CHAINED, INSERT_ONLY

CHAINS = (LEDGER, AUDIT, LOGINS)


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
        """The roles of the store in the database with this name."""
        return cls(f"{database}_app", f"{database}_eraser")


_MADE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = '{role}') THEN
    CREATE ROLE "{role}";
  END IF;
END $$;
ALTER ROLE "{role}" NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
"""

_NOT_BY_HAND = frozenset(
    table.name
    for table in (
        *(part for each in CHAINS for part in (each.table, *each.parts)),
        plans.agreement,
        plans.agreement_step,
    )
)
"""What somebody who works here adds to only as themselves, through `desk` (desk.py)."""


def statements(roles: Roles) -> tuple[str, ...]:
    """Every statement about roles and their rights, in order."""
    app, eraser = f'"{roles.app}"', f'"{roles.eraser}"'
    grows = {table.name for table in (*CHAINED, *INSERT_ONLY)}
    names = [table.name for table in metadata.sorted_tables]
    grows_here = ", ".join(f'"{name}"' for name in names if name in grows - _NOT_BY_HAND)
    changes = ", ".join(f'"{name}"' for name in names if name not in grows)
    return (
        *(_MADE.format(role=role).strip() for role in (roles.app, roles.eraser)),
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
        f"REVOKE UPDATE, DELETE ON meta, schema_version FROM {eraser}",
    )

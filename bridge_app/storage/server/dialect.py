"""How our statements are said to PostgreSQL: all that it words otherwise, in this one place.

The tables, queries and upserts of storage are written once. Here stand the words SQLite has and
PostgreSQL lacks, and three habits in which they differ: how text is ordered (here as there by
its letters' numbers, or a range of keys would hold other names), where a missing value stands in
an order (first), and how pieces of a name are sought.
"""

from typing import Any, TypeAlias

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.base import PGDDLCompiler
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg, PGDialect_psycopg
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.schema import Column

from bridge_app.storage.columns import Id
from bridge_app.storage.tables import wide

NAME = "bridge"

WIDE = f"{NAME}_wide"
"""The schema with the views of what is looked at beyond one's own reach (wide.py)."""

Element: TypeAlias = Any
"""A part of a statement, which the library hands on and tells nothing of."""

_PERIODS = {"%G-W%V": "'IYYY-\"W\"IW'"}
"""The forms of a day that storage asks for, and how PostgreSQL writes them."""


class _Statements(PGCompiler_psycopg):
    """What is asked."""

    def visit_instr_func(self, call: Element, **kw: Element) -> str:
        """Where one text, or one row of bytes, stands in another."""
        within, sought = (self.process(each, **kw) for each in call.clauses)
        return f"position({sought} IN {within})"

    def visit_strftime_func(self, call: Element, **kw: Element) -> str:
        """The period in which a day falls."""
        form, day = call.clauses
        return f"to_char(CAST({self.process(day, **kw)} AS date), {_PERIODS[form.value]})"

    def visit_max_func(self, call: Element, **kw: Element) -> str:
        """Bytes have no greatest one here; they do have an order."""
        if not isinstance(call.type, Id):
            return f"max{self.function_argspec(call, **kw)}"
        of = self.process(call.clauses, **kw)
        return f"(array_agg({of} ORDER BY {of} DESC))[1]"

    def _on_conflict_target(self, clause: Element, **_kw: Element) -> str:
        """Which key an upsert means: ours are SQLite's, which knows columns and no more."""
        named = map(self.preparer.quote, clause.inferred_target_elements or ())
        said = ", ".join(named)
        return f"({said})" if said else ""

    def visit_match_op_binary(
        self,
        binary: Element,
        operator: Element,  # noqa: ARG002 - the library says what we know
        **kw: Element,
    ) -> str:
        """A piece inside a name; there it stands between quotes, which names never hold."""
        piece = self.process(binary.right, **kw)
        names = self.preparer.format_table(binary.left.table)
        return f"{names}.name LIKE '%%' || btrim({piece}, '\"') || '%%'"

    def order_by_clause(self, select: Element, **kw: Element) -> str:
        """What is missing stands first, and last in the other direction."""
        asked = select._order_by_clause  # noqa: SLF001 - the library's own way to it
        said = [self.process(each, **kw) + _where_missing_stands(each) for each in asked.clauses]
        return f" ORDER BY {', '.join(said)}" if said else ""


def _where_missing_stands(asked: Element) -> str:
    """Only said of a column that may miss its value: an index cannot be walked with it."""
    down = isinstance(asked, UnaryExpression) and asked.modifier is operators.desc_op
    of = asked.element if isinstance(asked, UnaryExpression) else asked
    if not (isinstance(of, Column) and of.nullable):
        return ""
    return " NULLS LAST" if down else " NULLS FIRST"


class _Tables(PGDDLCompiler):
    """What is made."""

    def get_column_specification(self, column: Column[Any], **kwargs: Element) -> str:
        """Text is ordered as in a file, whatever language the database was made for."""
        said = str(super().get_column_specification(column, **kwargs))  # type: ignore[no-untyped-call] # the library tells no types
        return said.replace(" TEXT", ' TEXT COLLATE "C"', 1)

    def define_constraint_deferrability(self, constraint: Element) -> str:
        """A reference can wait until the end where rows go together (erasing.py)."""
        return " DEFERRABLE" if isinstance(constraint, ForeignKeyConstraint) else ""


class _Names(PGDialect_psycopg.preparer):  # type: ignore[misc,valid-type] # told so by the library
    """What things are called."""

    def quote_schema(self, schema: str) -> str:
        """What is looked at beyond reach stands in a schema of its own here (tables/wide.py)."""
        return WIDE if schema == wide.SCHEMA else str(super().quote_schema(schema))


class ServerDialect(PGDialect_psycopg):
    """PostgreSQL as our statements need it."""

    preparer = _Names
    statement_compiler = _Statements
    ddl_compiler = _Tables
    supports_statement_cache = True


def server_dialect(paramstyle: str = "pyformat") -> Dialect:
    """For saying a statement without a connection."""
    return ServerDialect(paramstyle=paramstyle)  # type: ignore[no-untyped-call] # the library tells no types


registry.register(NAME, __name__, ServerDialect.__name__)

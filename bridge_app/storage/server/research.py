"""What whoever exports for a researcher is told of people beyond their reach: no name, no number.

The numbers that stand for people are drawn by the server in the one statement that tells all, so
that nobody can choose them, and they are gone with it. Of a moment is told how many months it
came after somebody's help began; of an age the band.
"""

from collections.abc import Iterator

from bridge_app.domain.access import POLICY, Permission
from bridge_app.storage.research_asked import ASKED, ROWS
from bridge_app.storage.server.database import SCHEMA

_HERE = "(to_timestamp({} / 1000000.0) AT TIME ZONE 'Europe/Amsterdam')"
_ASKED = {name: f"asked_{name}" for name in ASKED}
_TOLD = ROWS.format(
    **_ASKED,
    number="row_number() OVER (ORDER BY gen_random_uuid())",
    booked="(extract(epoch FROM l.business_date::timestamp) * 1000000)::bigint",
    day=f"({_HERE.format('m.at')}::date - date '2000-01-01')",
    began=f"to_char({_HERE.format('c.opened_at')}, 'YYYY-MM-DD')",
    nothing="''::bytea",
)
_TAKES = ", ".join(f"{_ASKED[name]} {kind}" for name, kind in ASKED.items())
_GIVES = (
    "n bigint, what text, month bigint, moment bigint, a text, b text, c text, d text, e text,"
    " level integer, times bigint, cents bigint"
)
_SELECTED = "SELECT n, what, month, moment, a, b, c, d, e, level, times, cents FROM told"
_AS_GIVEN = (
    "SELECT n::bigint, what::text, month::bigint, moment::bigint, a::text, b::text, c::text,"
    " d::text, e::text, level::integer, times::bigint, cents::bigint FROM told"
)


def statements() -> Iterator[str]:
    """The function; given again it changes nothing."""
    who = ", ".join(f"'{role}'" for role in sorted(POLICY[Permission.EXPORT]))
    yield (
        f"CREATE OR REPLACE FUNCTION {SCHEMA}.research_rows({_TAKES})"
        f" RETURNS TABLE ({_GIVES}) LANGUAGE plpgsql SECURITY DEFINER"
        f" SET search_path = {SCHEMA}, pg_temp AS $$\n"
        "#variable_conflict use_column\n"
        f"BEGIN\n  IF NOT holds({who}) THEN RAISE EXCEPTION 'research: only who may export'"
        " USING ERRCODE = 'insufficient_privilege';\n  END IF;\n"
        f"  RETURN QUERY {_TOLD.strip().replace(_SELECTED, _AS_GIVEN)};\nEND $$"
    )

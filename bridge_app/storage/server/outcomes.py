"""What whoever counts is told of people beyond their reach: levels without whose they are.

A coordinator sees totals, no file (DECISIONS B). So the owner's functions read what outcomes are
made of, and give it without a name, a number or a word of anybody: people are numbered anew, in
an order of chance, each time it is asked, so that the two cannot be laid beside each other or
beside anything else. Of a bridge is told how many days it came after somebody's first one, not
when; of what happened the day, and whether it was before noon.
"""

from collections.abc import Iterator

from bridge_app.domain.access import POLICY, Permission
from bridge_app.storage.outcomes_asked import BEGAN_AT, EVENTS, LEVELS
from bridge_app.storage.server.database import SCHEMA

_BY_CHANCE = "(row_number() OVER (ORDER BY gen_random_uuid()))::integer"
_MOMENT = """CASE WHEN m.id IS NOT NULL
    THEN (dense_rank() OVER (ORDER BY p.n, m.at, m.id))::integer END"""
_HERE = "(to_timestamp({} / 1000000.0) AT TIME ZONE 'Europe/Amsterdam')"
_DAY = _HERE.format("m.at") + "::date"
_SINCE_FIRST = f"946728000000000 + 86400000000 * ({_DAY} - min({_DAY}) OVER (PARTITION BY p.n))"
"""Noon of the first day of 2000, and so many days later: no day on which anybody was here."""

_HALF = _HERE.format("h.at")
_HALF_DAY = f"""(extract(epoch FROM (date_trunc('day', {_HALF})
    + CASE WHEN extract(hour FROM {_HALF}) < 12 THEN interval '0' ELSE interval '12 hours' END)
    AT TIME ZONE 'Europe/Amsterdam') * 1000000)::bigint"""

_BEGAN = f"to_char({_HERE.format('r.opened_at')}, 'YYYY-MM-DD')"
_PLACE = f"encode({BEGAN_AT.format(day=_BEGAN)}, 'hex')"

_FILLED_IN = {"until": "so_far", "number": _BY_CHANCE, "moment": _MOMENT}
_LEVEL = (
    "n integer, ended integer, moment integer, definition_id text, definition_version text,"
    " at bigint, area text, voice text, answer text, level integer"
)
_TOLD = {
    "levels": (
        _LEVEL,
        LEVELS.format(**_FILLED_IN, at=_SINCE_FIRST),
    ),
    "events": (
        "n integer, kind text, at bigint, detail text",
        EVENTS.format(**_FILLED_IN, at=_HALF_DAY, place=_PLACE),
    ),
}


def statements() -> Iterator[str]:
    """The functions; given again they change nothing."""
    who = ", ".join(f"'{role}'" for role in sorted(POLICY[Permission.FIGURES]))
    for name, (gives, said) in _TOLD.items():
        yield (
            f"CREATE OR REPLACE FUNCTION {SCHEMA}.outcome_{name}(so_far bigint)"
            f" RETURNS TABLE ({gives}) LANGUAGE plpgsql SECURITY DEFINER"
            f" SET search_path = {SCHEMA}, pg_temp AS $$\n"
            "#variable_conflict use_column\n"
            f"BEGIN\n  IF NOT holds({who}) THEN"
            " RAISE EXCEPTION 'outcomes: only who counts'"
            " USING ERRCODE = 'insufficient_privilege';\n  END IF;\n"
            f"  RETURN QUERY {said.strip()};\nEND $$"
        )

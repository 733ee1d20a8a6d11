"""Who read somebody's file along with another, while the two were one (storage/merging.py).

The log keeps which number was opened. While two were one that was the one number, and once they
are two again its lines belong to a file that may lie beyond reach; yet whoever asks who looked in
the other must be told of them (NEN 7513). So the lines of that while, and no others, are seen by
whoever reaches the file that was shown along.
"""

from bridge_app.storage.server.database import SCHEMA

_WINDOWS = """
WITH RECURSIVE told AS (
  SELECT m.gone_id, m.kept_id, m.at AS since, back.at AS until FROM client_merge m
  LEFT JOIN client_merge back ON back.takes_back = m.seq WHERE m.takes_back IS NULL
), along AS (
  SELECT told.kept_id, told.since, told.until FROM told
    WHERE told.gone_id = ANY (reached_client())
  UNION SELECT told.kept_id, greatest(along.since, told.since), least(along.until, told.until)
    FROM along JOIN told ON told.gone_id = along.kept_id
    WHERE least(along.until, told.until) IS NULL
    OR greatest(along.since, told.since) < least(along.until, told.until)
)
SELECT along.kept_id, along.since, along.until FROM along WHERE along.until IS NOT NULL
"""
"""Which number showed somebody within reach, from when until when: `merging.read_as` in SQL."""

FUNCTION = (
    f"CREATE OR REPLACE FUNCTION {SCHEMA}.read_along()"
    " RETURNS TABLE (number bytea, since bigint, until bigint)"
    f" LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = {SCHEMA}, pg_temp"
    f" AS $$ BEGIN RETURN QUERY {_WINDOWS.strip()}; END $$"
)
"""Asked once for a statement, since nothing of the row goes in."""

SHOWN_ALONG = (
    f"EXISTS (SELECT FROM {SCHEMA}.read_along() r"
    " WHERE r.number = client_id AND at >= r.since AND at < r.until)"
)
"""A condition on a line of the log."""

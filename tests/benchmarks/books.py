"""A store with as many rows in the ledger as a city has, made in one statement.

Its rows have no chain: nothing that is measured here looks at it, and a hundred macs are no
other work than a million. All else is as the program writes it: five years, sixty months, 2,000
people, one hand-over in a hundred turned back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app.practice.clock import StoryClock
from bridge_app.services.session import services_for
from bridge_app.services.vault import Vault
from tests.benchmarks.crowd import CAME, DESK, LOGIN, PASSWORD, Crowd, written

SMALL, LARGE = 100_000, 1_000_000
FIRST, LAST = "2019-01-01", "2023-12-31"

_AROUND = (
    "SELECT type, name, sql FROM sqlite_master"
    " WHERE tbl_name = 'ledger' AND type IN ('index', 'trigger') AND sql <> ''"
)
_NAMED = (
    "INSERT INTO location (id, name, active) SELECT randomblob(16), 'Plek ' || n, 1 FROM up_to",
    "INSERT INTO team (id, name, active) SELECT randomblob(16), 'Team ' || n, 1 FROM up_to",
    """INSERT INTO budget (id, name, from_day, to_day, cost_centre, low_cents, active)
    SELECT randomblob(16), 'Fonds ' || n, '2019-01-01', '2030-12-31', '47' || n, 0, 1 FROM up_to""",
)
_UP_TO = "WITH RECURSIVE up_to(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM up_to WHERE n < ?)"
_OF = "(SELECT id FROM {0} ORDER BY rowid LIMIT 1 OFFSET {1})"
_ROWS = f"""
{_UP_TO}, one AS MATERIALIZED (SELECT n, abs(n * 2654435761 % 4294967296) AS luck FROM up_to),
told AS (
  SELECT n, luck, n % 100 = 99 AS back, date('{FIRST}', '+' || (n * 1825 / ?) || ' days') AS day
  FROM one)
INSERT INTO ledger (seq, reward_id, kind, cents, client_id, step_id, at, business_date, event_date,
  actor, roles, device, pillar, area, step_kind, mentor, team, location, budget, legal_basis,
  definition, voucher_kind, receipt, reverses, reason, origin, segment, prev, mac)
SELECT n + 1, CAST(printf('%016d', n - back) AS BLOB), iif(back, 'reverse', 'hand_over'),
  iif(back, -500 * (1 + abs((n - 1) * 2654435761 % 4294967296) % 7), 500 * (1 + luck % 7)),
  (SELECT id FROM client_at WHERE place = luck % {DESK}), CAST(printf('%016d', n) AS BLOB),
  unixepoch(day) * 1000000, day, day, (SELECT id FROM staff LIMIT 1), 'front_desk', '',
  CASE luck % 3 WHEN 0 THEN 'money' WHEN 1 THEN 'work' ELSE 'health' END, 'debts',
  iif(luck % 3, 'call', ''),
  (SELECT id FROM staff LIMIT 1), (SELECT id FROM team_at WHERE place = luck % 3),
  (SELECT id FROM location_at WHERE place = luck % 4),
  (SELECT id FROM budget_at WHERE place = luck % 5), 'gift', 'bridge', 'bon',
  iif(back, NULL, substr(day, 1, 4) || '-A-' || n), iif(back, n, NULL), '', '',
  substr(day, 1, 7), x'00', x'00'
FROM told
"""


@contextmanager
def books(size: int) -> Iterator[Crowd]:
    """A store with so many rows of the ledger in a folder of its own, gone afterwards."""
    with TemporaryDirectory() as folder:
        clock = StoryClock(CAME)
        vault = Vault(Path(folder) / "store", clock)
        session = vault.create(LOGIN, "Maan", PASSWORD, practice=True)
        try:
            written(session.database, DESK, session.staff.id)
            with session.database.driver() as driver:
                _fill(driver, size)
            services = services_for(session.database, clock)
            yield Crowd(session, services, session.staff.id)
        finally:
            vault.close(session)


def _fill(driver: sqlcipher.Connection, size: int) -> None:
    """All rows at once; guards would ask for a chain, and indexes take a fifth when made later."""
    around = driver.execute(_AROUND).fetchall()
    for kind, name, _ in around:
        driver.execute(f"DROP {kind} {name}")
    for named in _NAMED:
        driver.execute(f"{named.replace('SELECT', f'{_UP_TO} SELECT', 1)}", (9,))
    for table in ("client", "team", "location", "budget"):
        driver.execute(f"CREATE TEMP TABLE {table}_at (place INTEGER PRIMARY KEY, id BLOB)")
        driver.execute(f"INSERT INTO {table}_at SELECT row_number() OVER () - 1, id FROM {table}")
    driver.execute(_ROWS, (size - 1, size))
    for *_, sql in around:
        driver.execute(sql)
    driver.execute("ANALYZE")

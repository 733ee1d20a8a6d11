"""A million rows on a server: totals, and a file of all lines with its highest memory.

As `exports` and `books` do it with a file. Who counts is a person with a role of their own; the
floor is the owner of the tables, whom nothing keeps, with a cursor that the server holds open.

    python -m tests.benchmarks.served_books ADDRESS PERSON FORM FROM TO FILE

is the process that writes one file, of the days between these two.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import psycopg

from tests import server as servers
from tests.benchmarks.books import FIRST, LARGE, LAST
from tests.benchmarks.crowd import DESK, Crowd
from tests.benchmarks.exports import ALL, BARE, LINES, MONTHS, ROOT, export, peak, poured
from tests.benchmarks.measure import Figure, paired
from tests.benchmarks.served import bare, served
from tests.judges import server_programs

CSV = "csv"
A_TENTH = "2019-07-02"
"""Until when there are 100,000 of the rows."""

AFTER = 1_000
"""So many numbers are left to the rows of the one life that was lived."""

OF_BARE = 6.0
"""Times the bare writer: as with a file, and what the server keeps is asked at every statement."""

Told = tuple[float, float]
"""Seconds, and the highest memory in MiB."""

_UNITS = """
INSERT INTO {0} (id, name, active)
SELECT uuid_send(gen_random_uuid()), '{1} ' || n, true FROM generate_series(1, 9) n
"""
_BUDGETS = """
INSERT INTO budget (id, name, from_day, to_day, cost_centre, low_cents, active)
SELECT uuid_send(gen_random_uuid()), 'Fonds ' || n, '2019-01-01', '2030-12-31', '47' || n, 0, true
FROM generate_series(1, 9) n
"""
_PLACED = """
CREATE TEMP TABLE {0}_at AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id FROM {0}
"""
_ROWS = """
WITH one AS (SELECT n::bigint, n::bigint * 2654435761 % 4294967296 AS luck,
    (n::bigint - 1) * 2654435761 % 4294967296 AS before, (n % 100 = 99)::int AS back,
    to_char(date '2019-01-01' + (n::bigint * 1825 / {0})::int, 'YYYY-MM-DD') AS day
  FROM generate_series(0, {0} - 1) n)
INSERT INTO ledger (seq, reward_id, kind, cents, client_id, step_id, at, business_date, event_date,
  actor, roles, device, pillar, area, step_kind, mentor, team, location, budget, legal_basis,
  definition, voucher_kind, receipt, reverses, reason, origin, segment, prev, mac)
SELECT n + {2} + 1, convert_to(lpad((n - back)::text, 16, '0'), 'UTF8'),
  CASE back WHEN 1 THEN 'reverse' ELSE 'hand_over' END,
  CASE back WHEN 1 THEN -500 * (1 + before % 7) ELSE 500 * (1 + luck % 7) END,
  c.id, convert_to(lpad(n::text, 16, '0'), 'UTF8'),
  extract(epoch FROM day::timestamp)::bigint * 1000000, day, day, s.id, 'front_desk', '',
  CASE luck % 3 WHEN 0 THEN 'money' WHEN 1 THEN 'work' ELSE 'health' END, 'debts',
  CASE luck % 3 WHEN 0 THEN '' ELSE 'call' END, s.id, t.id, l.id, b.id, 'gift', 'bridge', 'bon',
  CASE back WHEN 0 THEN substr(day, 1, 4) || '-A-' || n END,
  CASE back WHEN 1 THEN n + {2} END, '', '', substr(day, 1, 7), '', ''
FROM one JOIN client_at c ON c.place = luck % {1} JOIN team_at t ON t.place = luck % 3
JOIN location_at l ON l.place = luck % 4 JOIN budget_at b ON b.place = luck % 5
CROSS JOIN (SELECT id FROM staff ORDER BY id LIMIT 1) s ORDER BY n
"""


def figures() -> Iterator[Figure]:
    """Nothing where no server can be started."""
    if server_programs() is None:
        print("no PostgreSQL here: nothing measured on a server (python3 run.py test installs it)")
        return
    with servers.running(on_disk=True) as server, served(server, DESK) as (here, owners):
        fill(owners, LARGE)
        yield _totals(here, owners)
        with TemporaryDirectory() as folder:
            yield from _files(here, owners, Path(folder))


def fill(owners: str, size: int) -> None:
    """So many rows in the ledger, as in `books`; guards would ask for a chain."""
    with closing(bare(owners)) as connection:
        connection.execute("ALTER TABLE ledger DISABLE TRIGGER USER")
        for name, called in (("location", "Plek"), ("team", "Team")):
            connection.execute(_UNITS.format(name, called))
        connection.execute(_BUDGETS)
        for name in ("client", "team", "location", "budget"):
            connection.execute(_PLACED.format(name))
        connection.execute(_ROWS.format(size, DESK, AFTER))
        connection.execute("VACUUM ANALYZE")  # as a server does by itself within the hour


def _totals(here: Crowd, owners: str) -> Figure:
    """Months of five years; the floor asks once, for as much as it can be told in one go."""
    asked, days = MONTHS.replace("?", "%s"), (FIRST, LAST)
    with closing(bare(owners)) as connection:
        times = paired(
            lambda: connection.execute(asked, days).fetchall(),
            lambda: here.services.reports.totals(here.actor, ALL),
            5,
        )
    return Figure(f"server: month totals over {LARGE:,} rows", *times, 3.0)


def _files(here: Crowd, owners: str, folder: Path) -> Iterator[Figure]:
    """All lines as CSV, against the bare writer; and the memory of ours with a tenth of them."""
    name, path = f"server: {LARGE:,} lines as csv", folder / "lines.csv"
    floor, ours = (_written(here, owners, (form, LAST), path) for form in (f"{BARE}{CSV}", CSV))
    fewer = _written(here, owners, (CSV, A_TENTH), path)
    yield Figure(f"{name}, against the bare writer", floor[0], ours[0], OF_BARE, "s")
    yield Figure(f"server: peak of {LARGE:,} lines as csv", floor[1], ours[1], 100.0, "MiB")
    yield Figure("server: the same, to that of 100,000", fewer[1], ours[1], 1.2, "MiB")


def _written(here: Crowd, owners: str, asked: tuple[str, str], path: Path) -> Told:
    """What a process took that wrote this form until this day."""
    form, last = asked
    name = owners.partition("@/")[2].partition("?")[0]
    address = owners if form.startswith(BARE) else owners.replace("//postgres@", f"//{name}.maan@")
    words = [address, str(here.actor.person), form, FIRST, last, str(path)]
    command = [sys.executable, "-m", "tests.benchmarks.served_books", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, highest = json.loads(done.stdout)
    return seconds, highest


def main(address: str, person: UUID, form: str, days: tuple[str, str], path: Path) -> None:
    """Writes one file, and tells on the terminal how long it took and the highest memory."""
    from bridge_app.storage.server.address import read
    from bridge_app.storage.server.database import ServerDatabase
    from bridge_app.storage.server.desk import SEARCHED

    began = time.perf_counter()
    if form.startswith(BARE):
        with closing(bare(address)) as connection, connection.transaction():
            cursor = psycopg.ServerCursor(connection, "lines")
            cursor.itersize = 1_000
            rows = cursor.execute(LINES.replace("?", "%s"), days)
            poured(rows, form.removeprefix(BARE), path)
    else:
        first, last = map(date.fromisoformat, days)
        asked = replace(ALL, first_day=first, last_day=last)
        export(ServerDatabase(read(address), SEARCHED), person, form, path, asked)
    sys.stdout.write(json.dumps([time.perf_counter() - began, peak()]))


if __name__ == "__main__":
    main(sys.argv[1], UUID(sys.argv[2]), sys.argv[3], (sys.argv[4], sys.argv[5]), Path(sys.argv[6]))

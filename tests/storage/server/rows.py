"""Rows of the ledger as somebody writes them by hand: like one of the program's own, but for ..."""

from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from bridge_app.storage import tables
from bridge_app.storage.server import booking
from bridge_app.storage.server.desk import DESK
from tests.townspeople import Town

NAMES = [f'"{each.name}"' for each in tables.ledger.columns]
ROW = f"""INSERT INTO {DESK}.ledger ({", ".join(NAMES)})
    SELECT {", ".join(NAMES)} FROM jsonb_populate_record(NULL::bridge.ledger, %s)"""
HEAD = "SELECT seq, mac::text FROM bridge_wide.ledger ORDER BY seq DESC LIMIT 1"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def hexed(value: bytes) -> str:
    """Bytes as the server takes them from a text."""
    return f"\\x{value.hex()}"


def micros(moment: datetime) -> int:
    """A moment as it is kept."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def newest(town: Town, name: str, kind: str) -> dict[str, Any]:
    """The newest row of this kind about this client."""
    asked = """SELECT row_to_json(l)::jsonb FROM ledger l
        WHERE client_id = %s AND kind = %s ORDER BY seq DESC LIMIT 1"""
    with town.admin() as admin:
        ((row,),) = admin.execute(asked, [town.clients[name].id.bytes, kind]).fetchall()
    return dict(row)


def written(person: psycopg.Connection, town: Town, row: dict[str, Any]) -> None:
    """This row in the mentor's own name, as the next of the ledger."""
    ((last, mac),) = person.execute(HEAD).fetchall()
    mine = {"actor": hexed(town.people["mentor"].person.bytes), "at": micros(town.world.clock())}
    person.execute(ROW, [Jsonb(mine | row | {"seq": last + 1, "prev": mac})])


WRITES = "SELECT pg_get_functiondef('bridge_desk.write_ledger'::regproc)"


def unasked(whole: str, *whys: str) -> str:
    """The function behind which rows are written, but for these of its rules."""
    for must, why in booking.MUST:
        whole = whole.replace(must, "true") if why in whys else whole
    return whole


COUNTED = """INSERT INTO receipt_counter VALUES (%s, 'A', 1)
    ON CONFLICT (year, series) DO UPDATE SET value = receipt_counter.value + 1 RETURNING value"""


def numbered(person: psycopg.Connection, year: int) -> str:
    """The next receipt of this year, counted."""
    ((value,),) = person.execute(COUNTED, [year]).fetchall()
    return f"{year}-A-{value:06d}"

"""What a store tells of its own move: where it went, or that it did not arrive yet.

Two stores of the same people must never both be worked in. The new one is made in full and
tells that it is not in charge; then the old one is closed and tells where it went; then the new
one is in charge. Whatever moment the power fails at, one of them is, or says how to go on.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from bridge_app.desk_errors import NotArrived, StoreMoved
from bridge_app.storage.tables import meta

WENT_TO = "moved_to"
"""In `meta` of a store that is closed: where it went."""

ARRIVING = "arriving"
"""In `meta` of a store that is complete and not in charge yet: where it comes from."""


def check(told: Mapping[str, str]) -> None:
    """Raise StoreMoved or NotArrived for what stands in `meta` of a store nobody may work in."""
    if WENT_TO in told:
        raise StoreMoved(told[WENT_TO])
    if ARRIVING in told:
        raise NotArrived(told[ARRIVING])


def told(connection: Connection) -> dict[str, str]:
    """What an open store tells of itself, for `check`."""
    ours = meta.c.name.in_([WENT_TO, ARRIVING])
    rows = connection.execute(select(meta.c.name, meta.c.value).where(ours))
    return {row.name: row.value for row in rows}


def close(connection: Connection, where: str) -> None:
    """From now on nobody works here; what stands here is kept."""
    connection.execute(insert(meta), {"name": WENT_TO, "value": where})


def wait(connection: Connection, origin: str) -> None:
    """What stands here counts when its `origin` is closed."""
    connection.execute(insert(meta), {"name": ARRIVING, "value": origin})


def arrive(connection: Connection) -> bool:
    """From now on this is the store; gives whether it was not before."""
    return connection.execute(delete(meta).where(meta.c.name == ARRIVING)).rowcount > 0

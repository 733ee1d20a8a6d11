"""When and by whom something is written, and the connection through which it is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

__all__ = ["Connection", "Written"]


@dataclass(frozen=True)
class Written:
    """When and by whom a row is written; every insert carries it."""

    at: datetime
    by: UUID

"""What the page of backups shows: how it stands, which there are, and what stands in one."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bridge_app.domain.backup import BackupState, Checked, KeptBackup, Manifest
from bridge_app.errors import Problem
from bridge_app.services.restores import Restored


class Busy(StrEnum):
    """What takes a while just now."""

    MAKING = "making"
    LOOKING = "looking"
    REHEARSING = "rehearsing"
    RESTORING = "restoring"
    CHECKING = "checking"


@dataclass(frozen=True)
class Inside:
    """What a person wants to know of a backup before it is put back."""

    made_at: datetime
    people: int
    talks: int
    given: int
    cents: int


@dataclass(frozen=True)
class Back:
    """A store that was made again, and where it stands now."""

    folder: Path
    done: Restored


@dataclass(frozen=True)
class BackupsState:
    """`chosen` is the file that one wants to look into, `inside` what stands in it.

    `refused` is why it does not open, `checked` what the check of the store found, `back` what
    came of it when it was put back.
    """

    known: BackupState = field(default_factory=BackupState)
    kept: tuple[KeptBackup, ...] = ()
    busy: Busy | None = None
    chosen: Path | None = None
    inside: Inside | None = None
    refused: Problem | None = None
    checked: Checked | None = None
    back: Back | None = None

    @property
    def can_make(self) -> bool:
        """There must be a place, and one thing is done at a time."""
        return self.busy is None and self.known.reachable


def inside(manifest: Manifest) -> Inside:
    """From what a backup says of itself."""
    counts = manifest.counts
    return Inside(
        manifest.made_at,
        counts.get("client", 0),
        counts.get("conversation", 0),
        counts.get("ledger", 0),
        manifest.ledger_cents,
    )


def read(state: BackupsState, known: BackupState, kept: tuple[KeptBackup, ...]) -> BackupsState:
    """As the store and the place say now."""
    return replace(state, known=known, kept=kept, busy=None)


def chosen(state: BackupsState, file: Path) -> BackupsState:
    """One wants to look into this file."""
    return replace(state, chosen=file, inside=None, refused=None, back=None)


def refused(state: BackupsState, problem: Problem) -> BackupsState:
    """The file does not open."""
    return replace(state, busy=None, inside=None, refused=problem)


def looked(state: BackupsState, manifest: Manifest) -> BackupsState:
    """This stands in it."""
    return replace(state, busy=None, inside=inside(manifest), refused=None)


def size(amount: int) -> str:
    """Bytes as a person counts them, in tenths of a megabyte: "1,2 MB"."""
    return f"{max(amount / 1_000_000, 0.1):.1f} MB".replace(".", ",")

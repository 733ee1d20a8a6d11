"""Every fault by name: how to try it, how often in a full run, and in how large a batch."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults import (
    access,
    backing,
    crowd,
    cuts,
    damage,
    disk,
    dropped,
    erase,
    formulas,
    guesses,
    handouts,
    hostile,
    imports,
    journey,
    kills,
    leaver,
    markers,
    memory,
    moves,
    own_screen,
    powercuts,
    races,
    reward_lists,
    server_kills,
    server_upgrade,
    storage,
    tamper,
    views,
)
from tests.faults.figure import Figure


@dataclass(frozen=True)
class Fault:
    """One row of the table in TRUST.md.

    `run(count, seed)` tries it; a full run tries it `full` times in batches of `batch`, each of
    which takes less than eight minutes on two cores. `off` says what the control switches off.
    """

    run: Callable[[int, int], Figure]
    full: int
    batch: int
    off: str


FAULTS: dict[str, Fault] = {
    "kills": Fault(kills.run, 1000, 250, "saved at every eighth deed only"),
    "powercuts": Fault(powercuts.run, 2000, 500, "synchronous=NORMAL"),
    "journey": Fault(journey.run, 50, 50, "saved at the end of a step only"),
    "creation": Fault(cuts.creation, 100, 100, "written straight to the final names"),
    "upgrade": Fault(cuts.upgrade, 100 * cuts.STEPS, 100, "every statement saved by itself"),
    "backups": Fault(backing.run, 500, 250, "written straight to the final name"),
    "hostile": Fault(hostile.run, 200, 200, "tables and ways in not compared, trusted_schema on"),
    "fuzz": Fault(hostile.fuzz, 120_000, 2_000, "read as if all were well"),
    "imports": Fault(imports.run, 200, 50, "read as if all were well"),
    "import-fuzz": Fault(imports.fuzz, 20_000, 2_000, "read as if all were well"),
    "reward-lists": Fault(reward_lists.run, 1200, 400, "read as if all were well"),
    "formulas": Fault(formulas.run, 10_000, 1_250, "words go out as they are"),
    "leaver": Fault(leaver.run, 200, 200, "one key only in the key file, a log-in that forgets"),
    "access": Fault(access.run, 500, 500, ""),
    "storage": Fault(storage.run, 300, 150, ""),
    "markers": Fault(markers.run, 1000, 1000, "plain SQLite"),
    "full": Fault(disk.full, 100, 100, "what the disk says is passed over"),
    "read-only": Fault(disk.read_only, 10, 10, "the folder may be written"),
    "damage": Fault(damage.run, 1000, 1000, "plain SQLite"),
    "erase": Fault(erase.run, 100, 100, "deleted bytes stay, the file is not made anew"),
    "tamper": Fault(tamper.run, 1000, 1000, "no head on paper"),
    "memory": Fault(memory.run, 1000, 1000, "logged out without becoming another process"),
    "own-memory": Fault(own_screen.remembers, 1000, 1000, "everybody's names among the facts"),
    "own-opens": Fault(own_screen.opens, 20, 20, "a program that does open the store"),
    "own-hands": Fault(own_screen.stays, 10_000, 2_500, "a page of staff stands open"),
    "guesses": Fault(guesses.run, 500, 250, "nobody counts"),
    "views": Fault(views.run, 200, 200, "a log that takes no lines"),
    "crowd": Fault(crowd.run, 50, 50, "no lock"),
    "dropped": Fault(dropped.run, 2000, 1000, "asked again without its key"),
    "server-kills": Fault(server_kills.run, 100, 50, "synchronous_commit=off"),
    "server-upgrade": Fault(server_upgrade.run, 100, 50, "each statement saved by itself"),
    "moving": Fault(moves.same, 2000, 2000, "one letter changed on the way"),
    "moving-kills": Fault(moves.killed, 100, 50, "the old store is not closed"),
    "races": Fault(races.run, 10_000, 5_000, "nobody waits for a turn to write"),
    "handouts": Fault(handouts.on_server, 10_000, 5_000, "nobody waits for a turn to write"),
    "file-handouts": Fault(handouts.in_file, 10_000, 5_000, "each statement saved by itself"),
}

"""The power fails while saving: what was acknowledged stands on the disk.

A telling is recorded write by write, and the disk is made again as a cut at a random moment may
leave it. The control saves as many guides advise (`synchronous=NORMAL`), which a kill -9 would
never show: the system writes on after a kill.
"""

import json
import os
import random
import sys
from dataclasses import astuple
from pathlib import Path
from uuid import UUID

from bridge_app.errors import Problem
from bridge_app.storage import database, engine, keys, store
from tests.faults import recorded, story
from tests.faults.figure import Figure, figure
from tests.faults.place import Place, entered, made, scratch, whole
from tests.faults.recorded import Call

PROMISE = "the power fails while saving: nothing acknowledged is lost, every chain is whole"
STORIES = 10
"""As many as the log of a store holds, and it is folded into the file on the way."""

LOOKED_BACK = 30
"""Of what was acknowledged, so many of the newest are looked for after each cut."""

EVERYTHING = 20
"""After one in so many cuts all of it is looked for."""


def run(count: int, seed: int) -> Figure:
    """Cut the power `count` times, and a tenth as often with the protection off."""
    chance = random.Random(seed)
    controls = max(count // 10, 10)
    with scratch() as folder:
        lost = _cuts(count, folder / "full", chance, "FULL")
        control = _cuts(controls, folder / "normal", chance, "NORMAL")
    return figure(("powercuts", PROMISE), (count, lost), (controls, control), seed)


def _cuts(count: int, folder: Path, chance: random.Random, synchronous: str) -> list[str]:
    place = made(folder / "store")
    before = {str(path): path.read_bytes() for path in place.folder.iterdir()}
    told = [str(place.folder), place.key.hex(), str(place.person), synchronous]
    calls = recorded.record(["-m", __name__, *told], folder / "calls")
    acks = [story.Ack(row[0], UUID(row[1]), *row[2:]) for row in _told(folder)]
    lost = []
    for number in range(1, count + 1):
        now = calls[: chance.randrange(len(calls)) + 1]
        files = recorded.after_cut(before, now, chance)
        known = acks[: sum(_is_ack(call) for call in now)]
        looked = known if number % EVERYTHING == 0 else known[-LOOKED_BACK:]
        lost += [f"cut {number}: {name}" for name in _after(place, files, looked)[:3]]
    return lost


def _is_ack(call: Call) -> bool:
    return call.path.endswith("/told") and call.kind == "write"


def _told(folder: Path) -> list[list[str]]:
    rows: list[list[str]] = json.loads((folder / "acks.json").read_text())
    return rows


def _after(place: Place, files: dict[str, bytes], acks: list[story.Ack]) -> list[str]:
    for path in place.folder.iterdir():
        path.unlink()
    for name, content in files.items():
        path = Path(name)
        if path.parent == place.folder and path.name.startswith((store.DATABASE, keys.NAME)):
            path.write_bytes(content)
    try:
        with entered(place) as inside:
            return whole(inside) + story.missing(inside, acks)
    except Problem as problem:
        return [type(problem).__name__]


# --- the program that is recorded ---------------------------------------------------------------


def tell(folder: Path, key: bytes, person: UUID, synchronous: str) -> None:
    """Tell stories, and say after each deed that it was kept, in order with what was written."""
    if synchronous != "FULL":
        kept = [each for each in database._PRAGMAS if not each.startswith("synchronous")]
        setattr(database, "_PRAGMAS", (*kept, f"synchronous={synchronous}"))  # noqa: B010 - the protection off
        engine._SETTINGS["synchronous"] = "1"
    acks = []
    said = os.open(folder.parent / "told", os.O_CREAT | os.O_WRONLY)
    with entered(Place(folder, key, person)) as inside:
        for _ in range(STORIES):
            for ack in story.told(inside):
                os.write(said, b".")
                acks.append([str(part) for part in astuple(ack)])
        (folder.parent / "acks.json").write_text(json.dumps(acks))
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    tell(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), UUID(sys.argv[3]), sys.argv[4])

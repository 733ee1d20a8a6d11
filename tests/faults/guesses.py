"""Five wrong tries, however they are made: two desks, a kill in between, a new start, any date.

Whoever guesses does so until five tries were answered or nothing is looked at any more, and only
then has the right code, at two desks at once. It opens for nobody. The control does not count.
What makes each try slow (Argon2id) guards against something else and is left out here.

    python -m tests.faults.guesses FOLDER KEY PERSON CLIENT DAYS

guesses at a desk of its own until it is killed.
"""

import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from bridge_app.domain.people import NewClient
from bridge_app.domain.proving import TRIES, Outcome, Tried, Tries, TryKind
from bridge_app.errors import StoreBusy
from bridge_app.services.clock import system_clock
from bridge_app.services.session import Services, services_for
from bridge_app.storage import keys, proofs, tables
from bridge_app.storage.database import Database
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, Place, entered, made, scratch

PROMISE = "a code is guessed at two desks, with kills and any date: never a sixth try"
ROOT = Path(__file__).parents[2]
RIGHT = "2580"
MOST_MOVES = 40
MOVES = ("one", "other", "both", "killed", "anew", "later", "back")
OFTEN = (4, 4, 4, 1, 2, 2, 2)


@dataclass
class Round:
    """One client whose code somebody guesses, and what was answered."""

    place: Place
    inside: Inside
    client: UUID
    chance: random.Random
    now: datetime = field(default_factory=system_clock)
    wrong: int = 0
    locked: bool = False

    def clock(self) -> datetime:
        """Each look at it is later than any wait, but for a jump."""
        self.now += timedelta(minutes=1)
        return self.now

    def desks(self) -> tuple[Services, Services]:
        """Two programs over this store."""
        database = self.inside.database
        return services_for(database, self.clock), services_for(database, self.clock)

    def guess(self, services: Services, typed: str) -> Outcome:
        """One try at this desk; a wrong one is told by its answer."""
        tried = self._asked(services, typed)
        if tried.outcome is Outcome.WRONG:
            self.wrong += 1
        self.locked = self.locked or tried.outcome is Outcome.LOCKED
        return tried.outcome

    def _asked(self, services: Services, typed: str) -> Tried:
        """The answer; a store that another desk is busy in is asked again."""
        actor = replace(self.inside.actor, reason="kent de datum niet")
        for _ in range(MOST_MOVES):
            with suppress(StoreBusy):
                return services.proving.try_pin(actor, self.client, typed)
        raise StoreBusy

    def wrong_code(self) -> str:
        """Anything but the right one."""
        return f"{self.chance.randrange(3000, 9999)}"


def run(count: int, seed: int) -> Figure:
    """Guess at `count` clients, and at a tenth as many without the count."""
    chance = random.Random(seed)
    with scratch() as folder, _quick_work():
        place = made(folder / "store")
        lost = [*_rounds(place, chance, count)]
        with _uncounted():
            size = max(count // 10, 2)
            control = [*_rounds(place, chance, size)]
    return figure(("guesses", PROMISE), (count, lost), (size, control), seed)


def _rounds(place: Place, chance: random.Random, count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        if wrong := _round(place, chance):
            yield f"round {number}: {wrong}"


def _round(place: Place, chance: random.Random) -> str:
    with entered(place) as inside:
        client = inside.services.people.create(inside.actor, NewClient("Karin")).id
        inside.services.proving.choose_pin(inside.actor, client, RIGHT)
        guessing = Round(place, inside, client, chance)
        for _ in range(MOST_MOVES):
            if guessing.locked or guessing.wrong >= TRIES:
                break
            _move(guessing, chance.choices(MOVES, OFTEN)[0])
        return _told(guessing)


def _move(guessing: Round, move: str) -> None:
    one, other = guessing.desks()
    days = timedelta(days=guessing.chance.randrange(1, 400))
    if move in {"one", "other"}:
        guessing.guess(one if move == "one" else other, guessing.wrong_code())
    elif move == "both":
        _together(guessing, [guessing.wrong_code(), guessing.wrong_code()])
    elif move == "killed":
        _killed(guessing)
    elif move == "anew":
        with entered(guessing.place) as again:
            guessing.guess(services_for(again.database, guessing.clock), guessing.wrong_code())
    else:
        guessing.now += days if move == "later" else -days


def _together(guessing: Round, codes: list[str]) -> list[Outcome]:
    """Each at a desk of its own, at the same moment."""
    with ThreadPoolExecutor(len(codes)) as desks:
        return [*desks.map(guessing.guess, guessing.desks(), codes)]


def _killed(guessing: Round) -> None:
    """Another program guesses too, and is killed in the midst of it."""
    place, days = guessing.place, (guessing.now - system_clock()).days
    told = (place.folder, place.key.hex(), place.person, guessing.client, days + 1)
    words = [sys.executable, "-m", "tests.faults.guesses", *map(str, told)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(guessing.chance.randrange(1, TRIES)):
            process.stdout.readline()
        process.kill()


def _told(guessing: Round) -> str:
    """What is wrong when the right code comes after five that were not; empty when nothing is."""
    _drain(guessing)
    guessing.now += timedelta(days=guessing.chance.randrange(400))
    if Outcome.RIGHT in _together(guessing, [RIGHT, RIGHT]):
        return "the right code opened after five wrong ones"
    if (kept := _kept(guessing.inside.database, guessing.client)) != TRIES:
        return f"{kept} tries were looked at"
    return ""


def _drain(guessing: Round) -> None:
    """What is left of the five is spent, at most ten times: without a count there is no end."""
    for _ in range(2 * TRIES):
        if guessing.locked:
            return
        guessing.guess(guessing.desks()[0], guessing.wrong_code())


def _kept(database: Database, client: UUID) -> int:
    """The wrong tries that stand in the store."""
    rows = tables.proof_try.c
    wrong = (rows.client_id == client) & (rows.kind == TryKind.WRONG)
    with database.reading() as connection:
        found = connection.execute(sa.select(sa.func.count()).where(wrong))
        return int(found.scalar_one())


# --- what is left out, and what is switched off -----------------------------------------------


def _at_once(secret: bytes, salt: bytes) -> bytes:
    return blake2b(secret + salt, digest_size=keys.KEY_BYTES).digest()


@contextmanager
def _quick_work() -> Iterator[None]:
    """The slow work of each try is left out."""
    kept = keys.derived
    setattr(keys, "derived", _at_once)  # noqa: B010 - the work left out
    try:
        yield
    finally:
        setattr(keys, "derived", kept)  # noqa: B010 - and done again


@contextmanager
def _uncounted() -> Iterator[None]:
    """The protection off: nobody counts."""
    kept = proofs.tries
    setattr(proofs, "tries", lambda *_: Tries())  # noqa: B010 - the protection off
    try:
        yield
    finally:
        setattr(proofs, "tries", kept)  # noqa: B010 - and on again


# --- another desk, in a process of its own ------------------------------------------------------


def main(folder: Path, key: bytes, person: UUID, client: UUID, days: int) -> None:
    """Guesses until it is killed; each answer is a line."""
    place = Place(folder, key, person)
    with _quick_work(), entered(place) as inside:
        guessing = Round(place, inside, client, random.Random(0))
        guessing.now += timedelta(days=days)
        services = services_for(inside.database, guessing.clock)
        while True:
            print(guessing.guess(services, "3333"), flush=True)


if __name__ == "__main__":
    _folder, _key, _person, _client, _days = sys.argv[1:]
    main(Path(_folder), bytes.fromhex(_key), UUID(_person), UUID(_client), int(_days))

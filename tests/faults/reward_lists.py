"""A list of hand-outs with random damage: refused with a sentence, or booked whole and right.

Each goes the whole way: read, looked at, read in. Whatever it is, all of its rows are booked or
none, each twice in the ledger (earned, handed over) with one card worth as much; no control
characters come in. The control reads it as if all were well.
"""

import csv
import io
import random
from collections.abc import Iterator
from contextlib import suppress

import sqlalchemy as sa

from bridge_app import spreadsheets
from bridge_app.desk_errors import RowsAreWrong
from bridge_app.domain.importing_rewards import Column, guessed
from bridge_app.errors import Problem
from bridge_app.problem_words import sentence
from bridge_app.storage import copies, tables
from tests.faults.figure import Figure, figure
from tests.faults.forging import flipped
from tests.faults.place import Inside, entered, made, scratch, whole

NAME = "a damaged list of hand-outs: refused with a sentence, or booked whole and right"
HEADER = tuple(map(str, Column))
ODD = (
    *("", "-1", "0", "€", "NaN", "1e9", "999999999,00", "1.200", "24,00,00", "\x00", "\x1b[2J"),
    *("31-02-2021", "2021-13-01", "9999-12-31", "0001-01-01", "=1+1", "'; DROP TABLE ledger;--"),
    *("\u202e42", "٤٢", "x" * 9_000, '"', "§" * 300, "geld", "GELD ", "Geld\u200b"),
)
"""What a cell may say instead of what it should."""

LOGGED = {"audit", "audit_text", "chain_head", "shown_list"}


def run(count: int, seed: int) -> Figure:
    """Read in `count` damaged lists; the control reads each as if all were well."""
    chance = random.Random(seed)
    lost = []
    with scratch() as folder, entered(made(folder / "store")) as inside:
        for number in range(count):
            trouble = _read_in(damaged(chance), inside)
            if trouble:
                lost.append(f"list {number}: {trouble}")
        lost += [f"afterwards: {each}" for each in whole(inside)]
    control = [each for each in (_trusting(damaged(chance)) for _ in range(20)) if each]
    return figure(("reward-lists", NAME), (count, lost), (20, control), seed)


def damaged(chance: random.Random) -> bytes:
    """A list of six rows, in which a cell is odd, a row is cut or doubled, or a byte is other."""
    first = chance.randrange(10**8, 10**9)
    rows = [[*HEADER], *(list(_row(first + n)) for n in range(6))]
    how = chance.randrange(5)
    if how == 0:
        chance.choice(rows[1:])[chance.randrange(len(HEADER))] = chance.choice(ODD)
    elif how == 1:
        del chance.choice(rows)[chance.randrange(len(HEADER)) :]
    elif how == 2:
        rows.append(list(chance.choice(rows)))
    text = io.StringIO()
    csv.writer(text, delimiter=chance.choice(",;")).writerows(rows)
    said = text.getvalue().encode()
    return flipped(said, chance) if how == 3 else said


def _row(number: int) -> Iterator[str]:
    yield from ("23-06-2021", f"X{number}", "24,00", "Bon", f"B-{number}", "Bel de school")
    yield from ("Leren", "Centrum", "Ruth Vos")


def _read_in(content: bytes, inside: Inside) -> str:
    """Empty when it was refused and nothing came in, or when all of it came in and is right."""
    before = _rows(inside)
    try:
        came = _performed(content, inside)
    except Problem as refusal:
        told = sentence(refusal, "nl")
        half = "half of it came in" if _rows(inside) != before else ""
        return half or ("" if told.endswith(".") else f"no sentence for {type(refusal).__name__}")
    except Exception as crash:  # noqa: BLE001 - any other error is what this looks for
        return f"crashed with {type(crash).__name__}"
    return _wrong_with(inside, came, before)


def _performed(content: bytes, inside: Inside) -> int:
    service = inside.services.importing_rewards
    sheet = spreadsheets.read_bytes(content)
    wanted = guessed(sheet.header)
    preview = service.preview(inside.actor, sheet, wanted)
    if preview.may_begin:
        return int(service.perform(inside.actor, sheet, wanted).rows)
    with suppress(RowsAreWrong):
        service.perform(inside.actor, sheet, wanted)
        raise AssertionError("wrong rows came in")
    raise RowsAreWrong(len(preview.troubles))


def _rows(inside: Inside) -> dict[str, int]:
    counts = copies.row_counts(inside.database)
    return {name: count for name, count in counts.items() if name not in LOGGED}


def _wrong_with(inside: Inside, came: int, before: dict[str, int]) -> str:
    now = _rows(inside)
    if now["ledger"] != before["ledger"] + 2 * came or now["ledger_card"] != (
        before["ledger_card"] + came
    ):
        return "it did not book what it says"
    ledger, card = tables.ledger, tables.ledger_card
    newest = sa.select(ledger.c.cents, card.c.cents.label("worth"), card.c.serial).join(
        card, card.c.ledger_seq == ledger.c.seq
    )
    with inside.database.reading() as connection:
        told = connection.execute(newest.order_by(ledger.c.seq.desc()).limit(came)).all()
    odd = [row for row in told if row.cents <= 0 or row.cents != row.worth]
    return f"came in: {odd[0]!r}" if odd else ""


def _trusting(content: bytes) -> str:
    """The protection off: a reader that takes each row for what it seems."""
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode())))
        return "" if all(float(row["amount"]) > 0 for row in rows) else "an amount below zero"
    except Exception as crash:  # noqa: BLE001 - any error is a crash of such a reader
        return f"crashed with {type(crash).__name__}"

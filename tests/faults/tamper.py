"""Somebody with the key of the file changes logs or books by hand: found, and the row is named.

The store is made by the program over five months, the oldest of which it dropped itself, and two
of which are closed, one of them twice; its guards are taken away, as a tool would. Every column
of the ledger, its cards, the closed months and what people agreed to in their own name has its
turn, every other try. Each change is made in a transaction of its own, checked in it, and taken
back. With a head on paper everything is
found; the control has no such paper, and misses a tail that was cut off and a log that was
written anew with its own key.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection

from bridge_app.domain.approving import Asked
from bridge_app.domain.people import StaffMember
from bridge_app.domain.rewards import ReversalReason, RewardState
from bridge_app.domain.trust import ChainHead
from bridge_app.services import entry
from bridge_app.services.clock import system_clock
from bridge_app.services.closing import Typed
from bridge_app.services.session import Services, services_for
from bridge_app.storage import (
    approvals,
    audit,
    chain,
    closing_checks,
    closings,
    segments,
    shown,
    staff,
    tables,
)
from bridge_app.storage.chain import AUDIT, LEDGER, LOGINS, Chain
from bridge_app.storage.database import Database
from bridge_app.storage.sealing import Key
from tests.faults import story
from tests.faults.figure import Figure, figure
from tests.faults.place import Inside, entered, made, scratch
from tests.turning_back import turn_back

PROMISE = "a row of a log or the books changed, added, moved or taken away is found and named"
CHAINS = (LEDGER, AUDIT, LOGINS)
MONTHS = 5

IN_TURN = "in turn"

LEFT_OUT = {"seq", "prev", "mac", "receipt", "approval"}
"""What a copied row has of its own."""


BOOKS = tuple(
    (table.name, column.name)
    for table in (tables.ledger, tables.ledger_card, tables.month_close, tables.approval)
    for column in table.columns
)
"""Every column of what money and months are kept in; each has its turn."""


class TakenBackError(Exception):
    """Ends a transaction that must leave nothing behind."""


@dataclass(frozen=True)
class Attack:
    """What was done to which log, and the number of the row that must be named."""

    told: str
    of: str
    row: int


@dataclass
class Tampering:
    """A store whose guards are gone, and the heads of its logs as they were on paper."""

    database: Database
    chance: random.Random
    heads: dict[str, ChainHead] = field(default_factory=dict)
    turn: Iterator[tuple[str, str]] = field(default_factory=lambda: cycle(BOOKS))

    def key(self, of: Chain) -> Key:
        return self.database.key_for(of.purpose)

    def named(self, connection: Connection, *, on_paper: bool) -> set[tuple[str, int | None]]:
        """Every log and row that the program's own check names."""
        text = audit.first_wrong_text(connection, self.key(AUDIT))
        found: set[tuple[str, int | None]] = {("words", text)} if text else set()
        if listed := shown.first_wrong(connection, self.key(AUDIT)):
            found.add(("list", listed))
        for each in CHAINS:
            anchor = self.heads.get(each.name) if on_paper else None
            report = chain.verify(connection, self.key(each), each, anchor)
            if not report.whole:
                found.add((each.name, report.wrong_row))
        key = self.database.key_for(closings.PURPOSE)
        books = closing_checks.faults(connection, key)
        found |= {(each.what, int(each.row)) for each in books}
        said = approvals.wrong(connection, self.database.key_for(approvals.PURPOSE))
        return found | {("yes", seq) for seq in said}


def run(count: int, seed: int) -> Figure:
    """Tamper `count` times, each with and without a head on paper."""
    chance = random.Random(seed)
    with scratch() as folder, entered(made(folder / "store")) as inside:
        _months_of_work(inside)
        tampering = Tampering(inside.database, chance)
        _take_guards_away(tampering)
        with inside.database.reading() as connection:
            untouched = tampering.named(connection, on_paper=True)
        assert not untouched, f"the untouched store must be whole: {untouched}"
        lost, control = _tampered(tampering, count)
    return figure(("tamper", PROMISE), (count, lost), (count, control), seed)


def _months_of_work(inside: Inside) -> None:
    """Log-ins, talks, reasons and vouchers; then the program drops what came before the second."""
    at = system_clock()
    for _ in range(MONTHS):
        at += timedelta(days=31)
        visit = entry.Visit("login", "fault", at)
        for _ in range(3):
            entry.come_in(inside.database, inside.actor.person, visit)
        services = services_for(inside.database, _standing(at))
        for _ in story.told(Inside(inside.database, services, inside.actor)):
            pass
        _opened_by_a_stranger(inside, services)
        _agreed_to(inside, services)
    _close_two_months(inside, services_for(inside.database, _standing(at)))
    with inside.database.writing() as connection:
        for each in (LOGINS, AUDIT):
            key = inside.database.key_for(each.purpose)
            second = at - timedelta(days=31 * (MONTHS - 2))
            segments.drop(connection, key, each, f"{second:%Y-%m}", at)


def _close_two_months(inside: Inside, services: Services) -> None:
    """The first two; the first is opened again, and closed anew."""
    actor, closing = inside.actor, services.closing
    services.calendar.set_right(actor)
    for again in (True, False, False):
        sheet = closing.sheet(actor)
        typed = Typed(sheet.sums.month, sheet.head.seq, sheet.value[-6:])
        report = closing.close(actor, typed)
        if again and report.close:
            closing.reopen(actor, report.close.seq, "een uitgifte was vergeten")


def _opened_by_a_stranger(inside: Inside, services: Services) -> None:
    """With a typed reason, which stands beside the log."""
    client = services.people.listed(inside.actor)[-1].id
    stranger = replace(inside.actor, person=_stranger(inside.database))
    services.people.open(stranger, client, "belt over een afspraak")


def _agreed_to(inside: Inside, services: Services) -> None:
    """By a second person to an amount, and by whoever turns a hand-over back."""
    actor, client = inside.actor, services.people.listed(inside.actor)[-1].id
    second = replace(actor, person=_stranger(inside.database))
    services.rewards.approve(second, Asked(client, actor.person, {uuid4(): 50_00}))
    given = (
        each
        for person in services.people.listed(actor)
        for each in services.rewards.of_client(actor, person.id)
        if each.state is RewardState.HANDED_OVER
    )
    turn_back(services.rewards, actor, uuid4(), next(given).id, ReversalReason.CARD_DEFECTIVE)


def _stranger(database: Database) -> UUID:
    member = StaffMember(uuid4(), f"login-{uuid4()}", "Sanne")
    with database.writing() as connection:
        staff.add(connection, member, system_clock())
    return member.id


def _standing(at: datetime) -> Callable[[], datetime]:
    return lambda: at


def _take_guards_away(tampering: Tampering) -> None:
    with tampering.database.writing() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in rows.all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for each in CHAINS:
            head = chain.verify(connection, tampering.key(each), each).head
            assert head is not None
            tampering.heads[each.name] = head


def _tampered(tampering: Tampering, count: int) -> tuple[list[str], list[str]]:
    lost, control = [], []
    others = [name for name in ATTACKS if name != IN_TURN]
    kinds = [each for name in others for each in (IN_TURN, name)]
    for number in range(1, count + 1):
        attack, with_paper, without = _tried(tampering, kinds[number % len(kinds)])
        wanted = (attack.of, attack.row)
        if wanted not in with_paper:
            lost.append(f"try {number}: {attack.told} {wanted}: found {with_paper}")
        if wanted not in without:
            control.append(f"try {number}: {attack.told} {wanted} not found")
    return lost, control


def _tried(
    tampering: Tampering, name: str
) -> tuple[Attack, set[tuple[str, int | None]], set[tuple[str, int | None]]]:
    with _taken_back(tampering.database) as connection:
        attack = ATTACKS[name](tampering, connection)
        return (
            attack,
            tampering.named(connection, on_paper=True),
            tampering.named(connection, on_paper=False),
        )


@contextmanager
def _taken_back(database: Database) -> Iterator[Connection]:
    try:
        with database.writing() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            yield connection
            _take_back()
    except TakenBackError:
        return


def _take_back() -> None:
    raise TakenBackError


# --- the attacks -------------------------------------------------------------------------------


def _seqs(connection: Connection, of: Chain) -> list[int]:
    rows = connection.exec_driver_sql(f"SELECT seq FROM {of.table.name} ORDER BY seq")
    return list(rows.scalars())


def _picked(tampering: Tampering, connection: Connection) -> tuple[Chain, int]:
    of = tampering.chance.choice(CHAINS)
    return of, tampering.chance.choice(_seqs(connection, of))


def _other(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return f"{value or ''}x"


def _put(connection: Connection, table: str, column: str, where: str) -> None:
    kept = connection.exec_driver_sql(f'SELECT "{column}" FROM {table} WHERE {where}').scalars()
    value = (_other(kept.first()),)
    connection.exec_driver_sql(f'UPDATE {table} SET "{column}" = ? WHERE {where}', value)


def _column(tampering: Tampering, connection: Connection) -> Attack:
    of, seq = _picked(tampering, connection)
    held = connection.exec_driver_sql(f"SELECT * FROM {of.table.name} WHERE seq = {seq}").one()
    names = [name for name, value in held._asdict().items() if value is not None]
    column = tampering.chance.choice([name for name in names if name != "seq"])
    _put(connection, of.table.name, column, f"seq = {seq}")
    return Attack(f"{column} changed", of.name, seq)


def _card(tampering: Tampering, connection: Connection) -> Attack:
    seq = tampering.chance.choice(_seqs_of_cards(connection))
    column = tampering.chance.choice(["voucher_kind", "serial", "cents", "position"])
    _put(connection, "ledger_card", column, f"ledger_seq = {seq}")
    return Attack(f"{column} of a card changed", LEDGER.name, seq)


def _seqs_of_cards(connection: Connection) -> list[int]:
    return list(connection.exec_driver_sql("SELECT ledger_seq FROM ledger_card").scalars())


def _gone(tampering: Tampering, connection: Connection) -> Attack:
    of, seq = _picked(tampering, connection)
    seq = min(seq, _seqs(connection, of)[-2])
    connection.exec_driver_sql(f"DELETE FROM {of.table.name} WHERE seq = {seq}")
    return Attack("taken away", of.name, seq)


def _swapped(tampering: Tampering, connection: Connection) -> Attack:
    of, _ = _picked(tampering, connection)
    seq = tampering.chance.choice(_seqs(connection, of)[:-1])
    connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
    for before, after in ((seq, -1), (seq + 1, seq), (-1, seq + 1)):
        connection.exec_driver_sql(f"UPDATE {of.table.name} SET seq = {after} WHERE seq = {before}")
    return Attack("changed places with the next", of.name, seq)


def _added(tampering: Tampering, connection: Connection) -> Attack:
    """A copy of the last row behind it, with a fingerprint that nobody can make without the key."""
    of = tampering.chance.choice(CHAINS)
    last = _seqs(connection, of)[-1]
    names = [each.name for each in of.table.columns if each.name not in LEFT_OUT]
    rest = ", ".join(f'"{name}"' for name in names)
    copied = rest.replace('"reward_id"', "randomblob(16)")
    connection.exec_driver_sql(
        f"INSERT INTO {of.table.name} (seq, {rest}, prev, mac) "
        f"SELECT {last + 1}, {copied}, mac, randomblob(32) FROM {of.table.name} WHERE seq = {last}"
    )
    return Attack("added", of.name, last + 1)


def _words(tampering: Tampering, connection: Connection) -> Attack:
    told = connection.exec_driver_sql("SELECT audit_seq FROM audit_text").scalars().all()
    seq = tampering.chance.choice(told)
    _put(connection, "audit_text", "text", f"audit_seq = {seq}")
    return Attack("a reason changed", "words", seq)


def _list(tampering: Tampering, connection: Connection) -> Attack:
    """Somebody goes out of a list that was shown, or the whole list goes."""
    lists = connection.exec_driver_sql(
        "SELECT min(seq), hex(shown) FROM audit WHERE shown IS NOT NULL GROUP BY shown"
    ).all()
    seq, digest = tampering.chance.choice(lists)
    deed = tampering.chance.choice(
        ["DELETE FROM shown_list", "UPDATE shown_list SET clients = substr(clients, 17)"]
    )
    connection.exec_driver_sql(f"{deed} WHERE hex(digest) = '{digest}'")
    return Attack("somebody taken out of a list", "list", seq)


def _month(tampering: Tampering, connection: Connection) -> Attack:
    """The head that closes a month is another, or gone: the first row after it is named."""
    rows = connection.exec_driver_sql(
        "SELECT chain, last_seq FROM chain_head WHERE (chain, segment) NOT IN "
        "(SELECT chain, segment FROM chain_gone)"
    ).all()
    name, last = tampering.chance.choice(rows)
    where = f"chain = '{name}' AND last_seq = {last}"
    if tampering.chance.random() < 1 / 2:
        connection.exec_driver_sql(f"DELETE FROM chain_head WHERE {where}")
    else:
        _put(connection, "chain_head", tampering.chance.choice(["head", "mac", "closed_at"]), where)
    return Attack("the head of a month", name, last + 1)


def _whole_month(tampering: Tampering, connection: Connection) -> Attack:
    """The oldest month that stands is taken away, as retention would; but unsigned."""
    of = tampering.chance.choice(CHAINS)
    first = _seqs(connection, of)[0]
    last = connection.exec_driver_sql(
        f"SELECT last_seq FROM chain_head WHERE chain = '{of.name}' AND first_seq = {first}"
    ).scalar_one()
    connection.exec_driver_sql(f"DELETE FROM {of.table.name} WHERE seq <= {last}")
    connection.exec_driver_sql(
        "INSERT INTO chain_gone SELECT chain, segment, first_seq, last_seq, 0, randomblob(32) "
        f"FROM chain_head WHERE chain = '{of.name}' AND first_seq = {first}"
    )
    return Attack("a month taken away", of.name, first)


def _cut(tampering: Tampering, connection: Connection) -> Attack:
    """The last rows of the running month: inside the file nothing tells of them any more."""
    of = tampering.chance.choice(CHAINS)
    last, before = _seqs(connection, of)[-1], _running(connection, of)
    left = tampering.chance.randint(before + 1, last - 1)
    connection.exec_driver_sql(f"DELETE FROM {of.table.name} WHERE seq > {left}")
    return Attack("the tail cut off", of.name, left + 1)


def _running(connection: Connection, of: Chain) -> int:
    closed = f"SELECT MAX(last_seq) FROM chain_head WHERE chain = '{of.name}'"
    return int(connection.exec_driver_sql(closed).scalar_one())


def _anew(tampering: Tampering, connection: Connection) -> Attack:
    """A row is changed and everything after it written anew, with the log's own key."""
    of, seq = _picked(tampering, connection)
    _put(connection, of.table.name, "device", f"seq = {seq}")
    key, table = tampering.key(of), of.table.name
    with ExitStack() as opened:
        read = chain._groups(connection, of, opened)
        groups = [(n, [row for _, row in rows]) for n, rows in read]
    head = groups[0][1][0]["prev"]
    months = chain._closed_months(connection, of)
    for number, rows in groups:
        row = {**rows[0], "prev": head}
        head = chain._mac(key, [row, *rows[1:]])
        changed = (row["prev"], head, number)
        connection.exec_driver_sql(f"UPDATE {table} SET prev = ?, mac = ? WHERE seq = ?", changed)
        if month := months.get(number):
            closed = {**month, "head": head}
            connection.exec_driver_sql(
                "UPDATE chain_head SET head = ?, mac = ? WHERE chain = ? AND last_seq = ?",
                (head, chain._mac(key, [closed]), of.name, number),
            )
    return Attack("written anew with its key", of.name, tampering.heads[of.name].seq)


# --- the books ---------------------------------------------------------------------------------

MISSING = {"INTEGER": 1, "TEXT": "x", "BLOB": b"x"}
"""What stands where nothing stood."""


def _in_turn(tampering: Tampering, connection: Connection) -> Attack:
    """The next column of the books, in a row at random, says something else."""
    table, column = next(tampering.turn)
    number = "ledger_seq" if table == "ledger_card" else "seq"
    asked = f"SELECT {number} FROM {table} ORDER BY {number}"
    row = tampering.chance.choice(list(connection.exec_driver_sql(asked).scalars()))
    where, told = f"{number} = {row}", f"{column} of {table} changed"
    named = {"month_close": "close", "approval": "yes"}.get(table, LEDGER.name)
    connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
    if column == number:
        value = row - 1 if table == "ledger_card" else row + 1000
        connection.exec_driver_sql(f"UPDATE {table} SET {number} = {value} WHERE {where}")
        return Attack(told, named, value if table == "approval" else min(row, value))
    asked = f'SELECT "{column}" FROM {table} WHERE {where}'
    held = connection.exec_driver_sql(asked).scalars().first()
    value = _other(held) if held is not None else MISSING[_kind(connection, table, column)]
    changed = f'UPDATE {table} SET "{column}" = ? WHERE {where}'
    connection.exec_driver_sql(changed, (value,))
    return Attack(told, named, row)


def _kind(connection: Connection, table: str, column: str) -> str:
    rows = connection.exec_driver_sql(f"PRAGMA table_info({table})")
    return next(str(row.type) for row in rows if row.name == column)


def _close_gone(tampering: Tampering, connection: Connection) -> Attack:
    """The last close or the reopening is cut off: the log still tells of it."""
    if tampering.chance.random() < 1 / 2:
        connection.exec_driver_sql("DELETE FROM month_reopen")
        return Attack("a reopening taken away", "reopen", 1)
    connection.exec_driver_sql("DELETE FROM month_close WHERE seq = 3")
    return Attack("the last close taken away", "close", 3)


def _closed_anew(tampering: Tampering, connection: Connection) -> Attack:
    """Another sum, and every close after it written anew with the key: it no longer adds up."""
    key = tampering.database.key_for(closings.PURPOSE)
    seq = tampering.chance.choice([1, 2, 3])
    column = tampering.chance.choice(["given", "given_cents", "reversed", "digest", "last_seq"])
    _put(connection, "month_close", column, f"seq = {seq}")
    before = chain.START
    rows = connection.exec_driver_sql("SELECT * FROM month_close ORDER BY seq").all()
    for row in rows:
        anew = {**row._asdict(), "prev": before}
        before = chain._mac(key, [anew])
        changed = (anew["prev"], before, row.seq)
        connection.exec_driver_sql(
            "UPDATE month_close SET prev = ?, mac = ? WHERE seq = ?", changed
        )
    return Attack("a close written anew with its key", "close", seq)


def _yes_added(tampering: Tampering, connection: Connection) -> Attack:
    """A yes that nobody said: a copy of one, with a fingerprint that was made without the key."""
    last = connection.exec_driver_sql("SELECT MAX(seq) FROM approval").scalar_one()
    kept = [each.name for each in tables.approval.columns if each.name not in {"seq", "mac"}]
    rest = ", ".join(f'"{name}"' for name in kept)
    copied = tampering.chance.randint(1, last)
    connection.exec_driver_sql(
        f"INSERT INTO approval (seq, {rest}, mac) "
        f"SELECT {last + 1}, {rest}, randomblob(32) FROM approval WHERE seq = {copied}"
    )
    return Attack("a yes added", "yes", last + 1)


ATTACKS: dict[str, Callable[[Tampering, Connection], Attack]] = {
    IN_TURN: _in_turn,
    "column": _column,
    "card": _card,
    "gone": _gone,
    "swapped": _swapped,
    "added": _added,
    "words": _words,
    "list": _list,
    "month": _month,
    "whole month": _whole_month,
    "cut": _cut,
    "anew": _anew,
    "close gone": _close_gone,
    "closed anew": _closed_anew,
    "yes added": _yes_added,
}

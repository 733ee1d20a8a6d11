"""Journals for a bookkeeper: what was handed out and turned back, as hledger and Beancount read it.

Euros, cards and budgets, and no persons (DECISIONS J2). Every row of the ledger is a transaction
of its own, with its number. Each account is held against its balance before and after every day
on which something moved there, and at the end of every month (J1): so their own checkers refuse a
journal in which an amount or a day was changed. What those do not look at, such as a number or
who made it, is in the hash with which the file ends. A reversal stands in its own period.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count, groupby
from operator import attrgetter
from typing import BinaryIO

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import DEFINITION, BookedLine, Filters, Group
from bridge_app.exports.cells import amount
from bridge_app.exports.sealing import SealedFile
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import Words

SPENT, STOCK = "Expenses:Vouchers", "Assets:Vouchers"
"""The two sides of a hand-over: what it cost, by budget, and what left the stock, by kind."""


@dataclass(frozen=True)
class Booked:
    """Hand-overs and reversals in the order of their days, and what their budgets are called.

    `names` of a budget begin with its cost centre where it has one.
    """

    filters: Filters
    lines: Iterable[BookedLine]
    names: Mapping[Group, Mapping[str, str]]


@dataclass(frozen=True)
class Language:
    """How a program for bookkeepers wants to be told."""

    head: str
    opened: Callable[[str, date], str]
    moved: Callable[[BookedLine, str], str]
    posted: str
    before: Callable[[date, Mapping[str, int]], Iterator[str]]
    after: Callable[[date, Mapping[str, int]], Iterator[str]]


def _euros(cents: int) -> str:
    return f"{amount(cents, '.')} EUR"


def _hledger_balances(day: date, balances: Mapping[str, int]) -> Iterator[str]:
    """It balances where it stands among the rows of a day."""
    yield f"\n{day} balance"
    for account, cents in balances.items():
        yield f"    {account}  0.00 EUR = {_euros(cents)}"


def _beancount_before(day: date, balances: Mapping[str, int]) -> Iterator[str]:
    """It balances at the beginning of a day, wherever that stands.

    To the cent: without ~ 0 a cent more or less goes by.
    """
    yield ""
    for account, cents in balances.items():
        yield f"{day} balance {account}  {amount(cents, '.')} ~ 0 EUR"


def _beancount_after(day: date, balances: Mapping[str, int]) -> Iterator[str]:
    return _beancount_before(day + timedelta(days=1), balances)


HLEDGER = Language(
    "decimal-mark .\ncommodity 1000.00 EUR",
    lambda account, _day: f"account {account}",
    lambda line, said: f"\n{line.day} * ({line.seq}) {said}",
    "    {account}  {cents}",
    _hledger_balances,
    _hledger_balances,
)
BEANCOUNT = Language(
    'option "operating_currency" "EUR"',
    lambda account, day: f"{day} open {account} EUR",
    lambda line, said: f'\n{line.day} * "{said}"\n  line: {line.seq}',
    "  {account}  {cents}",
    _beancount_before,
    _beancount_after,
)


def write_journal(
    file: BinaryIO, booked: Booked, language: Language, made: Made, words: Words
) -> None:
    """The journal, transaction by transaction as they are read."""
    writing, sealed = _Journal(booked, language, words), SealedFile(file)
    head = (*_told(booked, made, words), language.head)
    sealed.writelines(f"{text}\n".encode() for text in chain(head, writing.texts()))
    sealed.write(f"\n; {words.say('hash')}: {writing.hash.hexdigest()}\n".encode())
    sealed.write(f"; {words.seal}: {sealed.hash}\n".encode())


def _told(booked: Booked, made: Made, words: Words) -> Iterator[str]:
    filters = booked.filters
    of_mentor = Group.MENTOR in dict(filters.only)
    told = {
        "for_whom": words.say("inside" if of_mentor else "bookkeeping"),
        **({"practice_store": words.say("practice")} if made.practice else {}),
        "first_day": filters.first_day,
        "last_day": filters.last_day,
        "definition": DEFINITION,
        "program": f"Mijn brug {made.program}",
        "who": made.who,
        "at": made.moment,
    }
    for name, value in told.items():
        yield f"; {words.say(name)}: {_plain(str(value))}"
    for group, key in filters.only:
        value = words.value(group, key, booked.names.get(group, {}))
        yield f"; {words.say('only')}: {words.group(group)}: {_plain(value)}"


def _plain(text: str) -> str:
    """One line, whatever somebody is called."""
    return " ".join(text.split())


class _Journal:
    """A journal being written: what each account comes to, and the hash of the rows.

    Of ids and codes and not of names: another name for a budget changes no row.
    """

    def __init__(self, booked: Booked, language: Language, words: Words) -> None:
        self._booked, self._language, self._words = booked, language, words
        self._balances: dict[str, int] = {}
        self._moved: dict[str, date] = {}
        self._accounts: dict[tuple[str, str], str] = {}
        self.hash = hashlib.sha256(f"{DEFINITION}\n".encode())

    def texts(self) -> Iterator[str]:
        """Transactions, and what each account comes to on days that it moves and after months."""
        for month, lines in groupby(self._booked.lines, lambda line: line.day.replace(day=1)):
            for day, of_day in groupby(lines, attrgetter("day")):
                for line in of_day:
                    yield from self._transaction(line)
                moved = [account for account, last in self._moved.items() if last == day]
                yield from self._language.after(day, self._come_to(moved))
            last = min(_last_of(month), self._booked.filters.last_day)
            yield from self._language.after(last, self._balances)

    def _come_to(self, accounts: Iterable[str]) -> dict[str, int]:
        return {account: self._balances[account] for account in accounts}

    def _transaction(self, line: BookedLine) -> Iterator[str]:
        back = line.state is RewardState.REVERSED
        cents = -line.cents if back else line.cents
        sides = {
            self._account(SPENT, Group.BUDGET, line): cents,
            self._account(STOCK, Group.VOUCHER_KIND, line): -cents,
        }
        yield from self._before(line.day, sides)
        yield self._language.moved(line, self._words.state(line.state))
        for account, moved in sides.items():
            self._balances[account] += moved
            yield self._language.posted.format(account=account, cents=_euros(moved))
        keys = "\t".join(line.groups[group] for group in (Group.BUDGET, Group.VOUCHER_KIND))
        self.hash.update(f"{line.seq}\t{line.day}\t{cents}\t{keys}\n".encode())

    def _before(self, day: date, accounts: Iterable[str]) -> Iterator[str]:
        """Of accounts that did not move yet on this day: new ones, and what each comes to."""
        still = [each for each in accounts if self._moved.get(each) != day]
        for account in still:
            if account not in self._balances:
                self._balances[account] = 0
                yield self._language.opened(account, self._booked.filters.first_day)
        if still:
            yield from self._language.before(day, self._come_to(still))
        self._moved.update(dict.fromkeys(still, day))

    def _account(self, side: str, group: Group, line: BookedLine) -> str:
        """The account of a budget or kind of card; two that are called alike stay two."""
        key = line.groups[group]
        if (side, key) not in self._accounts:
            name = self._words.value(group, key, self._booked.names.get(group, {}))
            said = f"{side}:{_account_name(name)}"
            free = (each for each in _like(said) if each not in self._balances)
            self._accounts[side, key] = next(free)
        return self._accounts[side, key]


def _last_of(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _like(name: str) -> Iterator[str]:
    """The name, and then the same with numbers."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _account_name(name: str) -> str:
    """Letters, digits and dashes, beginning with a capital: what both programs take."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    said = re.sub(r"[^A-Za-z0-9]+", "-", folded).strip("-")
    return said[:1].upper() + said[1:] if said else "X"

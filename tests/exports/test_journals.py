"""Journals: each row a transaction, each account held against its balance day by day."""

import io
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BookedLine, Filters, Group
from bridge_app.exports.journals import BEANCOUNT, HLEDGER, Booked, Language, write_journal
from bridge_app.exports.sheet import Made
from bridge_app.exports.words import Words
from tests.judges import bean_check, needs

MADE = Made("Ruud\n2021-06-23 * kwaad", datetime(2021, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")
FILTERS = Filters(date(2021, 6, 1), date(2021, 7, 20), only=((Group.LOCATION, ""),))
A, B = str(UUID(int=1)), str(UUID(int=2))
NAMES = {Group.BUDGET: {A: '4711 Fonds "A"; =x', B: "4711  fonds 'A' = x"}}


def line(seq: int, day: date, cents: int, budget: str, **more: object) -> BookedLine:
    groups = dict.fromkeys(Group, "") | {Group.BUDGET: budget}
    known = BookedLine(
        *(seq, day, RewardState.HANDED_OVER, cents, "money", "call", "1001", UUID(int=9)),
        groups=groups,
    )
    return known._replace(**more)  # type: ignore[arg-type] # by name


# The sponsor statistics of June 2021 (DOMAIN 9), and one of them turned back in July.
JUNE = [
    *(line(n, date(2021, 6, 13), 29_00, B) for n in (1, 2)),
    *(line(n, date(2021, 6, 23), euros * 100, A) for n, euros in ((3, 24), (4, 14), (5, 24))),
    line(6, date(2021, 7, 2), 24_00, A, state=RewardState.REVERSED),
]


def journal(language: Language, lines: Iterable[BookedLine] = tuple(JUNE)) -> str:
    file = io.BytesIO()
    write_journal(file, Booked(FILTERS, lines, NAMES), language, MADE, Words())
    return file.getvalue().decode()


def by_hand(text: str, pattern: str) -> list[tuple[str, int]]:
    found = re.findall(pattern, text, re.MULTILINE)
    return [(account, round(float(euros) * 100)) for account, euros in found]


POSTED = {
    HLEDGER.head: r"^    (\S+)  (-?[\d.]+) EUR$",
    BEANCOUNT.head: r"^  (\S+)  (-?[\d.]+) EUR$",
}
BALANCED = {
    HLEDGER.head: r"^    (\S+)  0\.00 EUR = (-?[\d.]+) EUR$",
    BEANCOUNT.head: r"^\S+ balance (\S+)  (-?[\d.]+) ~ 0 EUR$",
}


@pytest.mark.parametrize("language", [HLEDGER, BEANCOUNT], ids=["hledger", "beancount"])
def test_every_row_is_a_transaction_and_each_month_ends_in_its_balances(language: Language) -> None:
    text = journal(language)
    posted = by_hand(text, POSTED[language.head])
    sums: Counter[str] = Counter()
    for account, cents in posted:
        sums[account] += cents
    assert sorted(sums) == [
        "Assets:Vouchers:Onbekend",
        "Expenses:Vouchers:4711-Fonds-A-x",
        "Expenses:Vouchers:4711-fonds-A-x",
    ]
    assert len(posted) == 2 * len(JUNE)
    assert sum(sums.values()) == 0
    *_, first, second, third = by_hand(text, BALANCED[language.head])
    assert dict([first, second, third]) == dict(sums)
    assert sums["Assets:Vouchers:Onbekend"] == -96_00


def test_no_person_stands_in_it_and_nothing_hostile_gets_out_of_its_line() -> None:
    for language in (HLEDGER, BEANCOUNT):
        text = journal(language)
        assert "1001" not in text
        assert all(each[0] == ";" for each in text.splitlines() if "kwaad" in each)
        assert "; alleen: locatie: onbekend" in text


def test_two_budgets_that_are_called_alike_stay_two_accounts() -> None:
    same = {Group.BUDGET: {A: "Zorg", B: "Zorg", "x": "Zorg-2", "y": "..."}}
    lines = [line(n, date(2021, 6, 1), 20_00, key) for n, key in enumerate(("x", A, B, "y"), 1)]
    file = io.BytesIO()
    write_journal(file, Booked(FILTERS, lines, same), HLEDGER, MADE, Words())
    opened = re.findall(r"^account (\S+)$", file.getvalue().decode(), re.MULTILINE)
    assert {each for each in opened if "Expenses" in each} == {
        *("Expenses:Vouchers:Zorg-2", "Expenses:Vouchers:Zorg"),
        *("Expenses:Vouchers:Zorg-3", "Expenses:Vouchers:X"),
    }


def test_the_hash_is_that_of_the_rows() -> None:
    def told(lines: Iterable[BookedLine]) -> str:
        return journal(HLEDGER, lines).splitlines()[-2]

    assert told(JUNE) == told(iter(JUNE))
    assert told(JUNE) != told(JUNE[:-1])
    other = line(6, date(2021, 7, 2), 24_00, B, state=RewardState.REVERSED)
    assert told(JUNE) != told([*JUNE[:-1], other])
    assert "controlegetal" in told([])


def test_another_name_for_a_budget_is_the_same_journal() -> None:
    def told(names: Mapping[Group, Mapping[str, str]]) -> list[str]:
        file = io.BytesIO()
        write_journal(file, Booked(FILTERS, JUNE, names), HLEDGER, MADE, Words())
        return file.getvalue().decode().splitlines()

    one, other = told({Group.BUDGET: {A: "Zorg"}}), told({Group.BUDGET: {A: "Steun"}})
    assert one[-2] == other[-2]
    assert one != other, "control: it stands in it by its name"


def hledger(path: Path) -> list[str]:
    return ["hledger", "-f", str(path), "check"]


def beancount(path: Path) -> list[str]:
    return [bean_check() or "", "--no-cache", str(path)]


LANGUAGES = pytest.mark.parametrize(
    ("language", "check", "judge"),
    [(HLEDGER, hledger, "hledger"), (BEANCOUNT, beancount, "beancount")],
    ids=["hledger", "beancount"],
)


@LANGUAGES
def test_the_checker_of_the_bookkeeper_accepts_it_and_refuses_another_amount_or_day(
    language: Language, check: Callable[[Path], list[str]], judge: str, tmp_path: Path
) -> None:
    needs(judge)
    path = tmp_path / "june.journal"

    def verdict(text: str) -> int:
        path.write_text(text, encoding="utf-8")
        return subprocess.run(check(path), capture_output=True, check=False).returncode

    text = journal(language)
    assert verdict(text) == 0
    spoiled = altered(text)
    assert len(spoiled) == 6
    for each in spoiled:
        assert verdict(each) != 0


@LANGUAGES
def test_it_refuses_a_single_cent(
    language: Language, check: Callable[[Path], list[str]], judge: str, tmp_path: Path
) -> None:
    """On both sides, so that the row adds up; the control is Beancount's own leniency."""
    needs(judge)
    path = tmp_path / "june.journal"

    def accepted(text: str) -> bool:
        path.write_text(text, encoding="utf-8")
        return subprocess.run(check(path), capture_output=True, check=False).returncode == 0

    text = journal(language)
    assert accepted(text)
    for more in ("14.01 EUR", "13.99 EUR"):
        other = text.replace("14.00 EUR", more)
        assert other.count(more) == 2
        assert not accepted(other), more
        lenient = other.replace(" ~ 0 EUR", " EUR")
        assert accepted(lenient) == (language is BEANCOUNT)


def altered(text: str) -> list[str]:
    """An amount changed on both sides, so that the row itself adds up; a balance; a row gone.

    And a row on another day of its month: the day before, the next one, and a day of other rows.
    """
    one = text.replace("14.00 EUR", "15.00 EUR")
    balance = re.sub(r"(balance \S+  |= )(-?)38\.00", r"\g<1>\g<2>39.00", text)
    without = text.replace(next(each for each in text.split("\n\n") if "14.00 EUR" in each), "")
    row = re.search(r"2021-06-23 \* .*\n(?:  .*\n){2,3}", text)
    assert row
    moved = [text.replace(row[0], row[0].replace("06-23", f"06-{day}")) for day in (22, 24, 13)]
    return [each for each in (one, balance, without, *moved) if each != text]


@pytest.mark.parametrize("language", [HLEDGER, BEANCOUNT])
def test_a_journal_of_one_mentor_is_not_said_to_be_of_nobody(language: Language) -> None:
    """The control is a journal of one pillar."""

    def told(group: Group, key: str) -> bool:
        file, only = io.BytesIO(), replace(FILTERS, only=((group, key),))
        write_journal(file, Booked(only, JUNE, NAMES), language, MADE, Words())
        return "geen mensen" in file.getvalue().decode()

    assert not told(Group.MENTOR, "b")
    assert told(Group.PILLAR, "money")

"""The real program in a process of its own: exit codes, one sentence, no traceback, no names."""

import json
import multiprocessing
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pikepdf import Pdf
from sqlcipher3 import dbapi2 as sqlcipher

from bridge_app import cli, settings
from bridge_app.commands import desk
from bridge_app.commands.desk import Access, opened
from bridge_app.commands.people import Wish, sheet_pages
from bridge_app.domain import one_time
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.budgets import Budget
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import NewClient
from bridge_app.domain.privacy import Preset
from bridge_app.domain.staffing import Newcomer
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.services.clock import system_clock
from bridge_app.services.keyring import Keyring
from bridge_app.services.session import Services, services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.settings import APP
from bridge_app.spreadsheets import read
from tests.services.booked import Booked, book
from tests.services.world import on_a_list

PASSWORD = "drie woorden achter elkaar"
PERIOD = ["--from", "2023-01-01", "--to", "31-12-2027"]


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    def refused(self) -> str:
        """The one sentence of a refusal."""
        assert (self.code, self.out) == (1, "")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err


def _warm() -> Any:
    """What commands are forked from: reading the program in takes longer than most of them."""
    context: Any = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["bridge_app.commands.parser", "bridge_app.commands.totals", "bridge_app.practice.build"]
    )
    return context


_WARM = _warm()


def _command(words: list[str], home: Path, env: dict[str, str], said: tuple[Path, Path]) -> None:
    """In the child: as `python -m bridge_app` with these words, from this folder."""
    os.chdir(home)
    os.environ.clear()
    os.environ.update(env)
    for path, number in zip(said, (1, 2), strict=True):
        os.dup2(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv = ["bridge-app", *words]
    sys.exit(cli.main())


@dataclass(frozen=True)
class Terminal:
    """Where commands are typed: a home of its own and a file with the password."""

    home: Path

    @property
    def password(self) -> Path:
        return self.home / "wachtwoord.txt"

    def run(self, *arguments: object, store: str = "oefenen", keys: Path | None = None) -> Ended:
        """In a process of its own, forked from one that has read the program in already."""
        access = ["--store", self.home / store, "--password-file", keys or self.password]
        said = (self.home / "out.txt", self.home / "err.txt")
        words = [str(each) for each in (*access, *arguments)]
        child = _WARM.Process(target=_command, args=(words, self.home, self.env, said))
        child.start()
        child.join()
        out, err = (each.read_text(encoding="utf-8") for each in said)
        return Ended(child.exitcode or 0, out, err)

    @property
    def env(self) -> dict[str, str]:
        """A home of its own, also for the program's settings and log."""
        own = {"HOME": str(self.home), "XDG_STATE_HOME": str(self.home / "state")}
        return os.environ | own

    def python(self, *arguments: object) -> Ended:
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            env=self.env,
            cwd=self.home,
            capture_output=True,
            check=False,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )
        return Ended(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A terminal with one practice store and one store with a real person."""
    made = Terminal(tmp_path_factory.mktemp("terminal"))
    made.password.write_text(f"{PASSWORD}\n", encoding="utf-8")
    assert made.run("practice", "--clients", "9", "--seed", "4").code == 0
    assert made.run("--user", "karin", "init", store="echt").code == 0
    return made


def clients(terminal: Terminal) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = json.loads(terminal.run("clients", "--format", "json").out)
    return listed


def test_clients_are_listed_for_people_and_for_programs(terminal: Terminal) -> None:
    listed = clients(terminal)
    assert len(listed) == 9
    assert set(listed[0]) == {"number", "first_name", "last_name"}
    table = terminal.run("clients").out.splitlines()
    assert len(table) == 10
    assert listed[0]["first_name"] in table[1]


def test_who_comes_today_is_told_in_both_forms(terminal: Terminal) -> None:
    told = json.loads(terminal.run("today", "--format", "json").out)
    assert date.fromisoformat(told["day"]) <= date.max
    table = terminal.run("today", "--date", told["day"]).out.splitlines()
    assert len(table) == len(told["appointments"]) + 1
    for line in told["appointments"]:
        assert {"time", "client", "kind", "staff", "place", "outcome"} <= set(line)
    long_ago = json.loads(terminal.run("today", "--date", "3-6-1999", "--format", "json").out)
    assert long_ago == {"day": "1999-06-03", "appointments": []}


def test_broken_off_talks_are_told_by_number_to_who_looks_after_the_store(
    terminal: Terminal,
) -> None:
    listed = json.loads(terminal.run("broken-off", "--date", "1-1-2040", "--format", "json").out)
    table = terminal.run("broken-off", "--date", "1-1-2040").out.splitlines()
    assert len(table) == len(listed) + 1
    assert "nummer" in table[0]
    names = {each["first_name"] for each in clients(terminal)}
    assert not [name for name in names if name in repr(listed)]
    assert terminal.run("--user", "mentor", "broken-off").refused()


@pytest.mark.parametrize(
    "options", [[], ["--paper", "plan", "--preset", "mine", "--mono", "--language", "en"]]
)
def test_the_paper_is_that_of_the_screen(terminal: Terminal, options: list[str]) -> None:
    number = clients(terminal)[0]["number"]
    file = terminal.home / "blad.pdf"
    said = f"Het blad van nummer {number} staat in {file}.\n"
    assert terminal.run("print", "--client", number, "-o", file, *options) == Ended(0, said, "")
    mine = Wish(PaperKind.PLAN, Preset.MINE, mono=True, language="en")
    wish = mine if options else Wish()
    with opened(Access(terminal.home / "oefenen", "balie", terminal.password), "balie") as desk:
        client = desk.services.people.by_number(desk.actor, number)
        words = desk.file_of(client.id).words
        home = desk.services.papers.take_home(desk.actor, client.id)
        assert file.read_bytes() == pdf_bytes(sheet_pages(home, words, wish, practice=True))
    with Pdf.open(file) as made:
        assert str(made.Root.Lang) == ("en" if options else home.language)


def test_which_letters_a_paper_lacks_is_told(terminal: Terminal) -> None:
    """It is written all the same. Control: before the name had such letters nothing was said."""
    number, file = clients(terminal)[0]["number"], terminal.home / "blad.pdf"
    whole = ("file", "--client", number, "-o", file)
    home = ("print", "--client", number, "-o", file, "--preset", "mine")
    told = "Deze letters kan het papier niet laten zien: 王 芳."
    assert [told in terminal.run(*made).out for made in (whole, home)] == [False, False]
    before = _rename(terminal, number, "王芳")
    for made in (whole, home):
        file.unlink()
        assert told in terminal.run(*made).out
        assert file.read_bytes().startswith(b"%PDF")
    _rename(terminal, number, before)


def _rename(terminal: Terminal, number: str, name: str) -> str:
    """Gives this client another first name; tells the one of before."""
    with opened(Access(terminal.home / "oefenen", "balie", terminal.password), "balie") as desk:
        client = desk.services.people.by_number(desk.actor, number)
        desk.file_of(client.id, "Ik zet de naam goed.")
        desk.services.people.change(desk.actor, replace(client, first_name=name))
        return client.first_name or ""


def test_a_paper_is_written_in_no_file_of_another_kind(terminal: Terminal) -> None:
    number = clients(terminal)[0]["number"]
    ended = terminal.run("print", "--client", number, "-o", "blad.txt")
    assert (ended.code, "eindigt op .pdf" in ended.err) == (2, True)
    assert not (terminal.home / "blad.txt").exists()


def test_a_participants_whole_file_is_made_in_both_forms(terminal: Terminal) -> None:
    number = clients(terminal)[0]["number"]
    pdf, plain = terminal.home / "alles.pdf", terminal.home / "alles.json"
    for path in (pdf, plain):
        told_of = terminal.run("file", "--client", number, "-o", path).out.replace(str(path), "")
        assert told_of.count(number) == 1
    told = json.loads(plain.read_bytes())
    assert told["number"] == number
    assert told["sections"]["person"][0]["first_name"] == clients(terminal)[0]["first_name"]
    with Pdf.open(pdf) as made:
        assert str(made.Root.Lang) == told["sections"]["person"][0]["language"]
    assert terminal.run("file", "--client", number, "-o", "alles.txt").code == 2


def test_totals_are_the_same_in_both_forms(terminal: Terminal) -> None:
    asked = ("totals", *PERIOD, "--by", "year", "--group", "pillar,kind")
    told = json.loads(terminal.run(*asked, "--format", "json").out)
    file = terminal.home / "totalen.csv"
    assert terminal.run(*asked, "-o", file) == Ended(0, f"Het bestand staat in {file}.\n", "")
    lines = [line.split(";") for line in file.read_text("utf-8-sig").splitlines()]
    assert told["total"]["count"] > 0
    assert lines[len(told["rows"]) + 1][3] == str(told["total"]["count"])
    assert ["controlegetal", told["data_hash"]] in lines
    book = terminal.home / "regels.xlsx"
    only = ("--only", "pillar=Geld", "--lines", "--format", "xlsx")
    assert terminal.run("totals", *PERIOD, *only, "-o", book).out.endswith(f"{book}.\n")
    money = [row["count"] for row in told["rows"] if row["group"]["pillar"] == "money"]
    assert len(read(book).lines) == sum(money) > 0
    assert not list(terminal.home.glob(".*.new"))


@pytest.mark.parametrize(
    "words",
    [
        ("totals", *PERIOD),
        ("totals", *PERIOD, "--finance"),
        ("totals", "--share", "--from", "2020-01-01", "--to", "2020-01-31"),
        ("outcomes", "--as-of", "2026-01-31"),
    ],
)
def test_what_leaves_a_practice_store_says_that_it_does(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    """The control is the store of the published figures, of real people."""
    told = json.loads(terminal.run(*words, "--format", "json").out)
    assert told["made"]["practice"] is True


def test_published_figures_come_out_of_a_store_that_was_made_for_them(terminal: Terminal) -> None:
    """Fund A gave 24 + 14 + 24 on 23 June, fund B 29 + 29 on 13 June (DOMAIN 9)."""
    vault = Vault(terminal.home / "forus")
    session = vault.create("karin", "Karin", PASSWORD)
    funds = dict.fromkeys("AB", date(2021, 6, 1))
    budgets = services_for(session.database, vault.clock).budgets
    for name, first in funds.items():
        budget = Budget(UUID(int=ord(name)), f"Fonds {name}", first, date(2021, 12, 31))
        budgets.open(session.actor, budget, 500_00)
        budgets.set_active(session.actor, budget.id, active=False)  # only one may pay at a time
    booked = [("A", 23, 24), ("A", 23, 14), ("A", 23, 24), ("B", 13, 29), ("B", 13, 29)]
    rows = [
        Booked(date(2021, 6, day), euros * 100, n, budget=UUID(int=ord(fund)))
        for n, (fund, day, euros) in enumerate(booked, 1)
    ]
    book(session.database, rows)
    vault.close(session)
    june = ("--from", "2021-06-01", "--to", "2021-06-30", "--group", "budget")
    user = ("--user", "karin")
    asked = terminal.run(*user, "totals", *june, "--format", "json", store="forus")
    told = json.loads(asked.out)
    assert [(row["group"]["budget"], row["count"], row["cents"]) for row in told["rows"]] == [
        ("Fonds A", 3, 62_00),
        ("Fonds B", 2, 58_00),
    ]
    assert told["made"]["practice"] is False, "these are real people"
    total = told["total"]
    assert (total["count"], total["cents"], total["highest_cents"]) == (5, 120_00, 29_00)
    assert told["best_day"] == {"date": "2021-06-23", "cents": 62_00}
    assert told["ledger"] == {"first": 1, "last": 5}
    journal = terminal.run(*user, "totals", *june, "--format", "hledger", store="forus").out
    assert "    Expenses:Vouchers:Fonds-A  0.00 EUR = 62.00 EUR\n" in journal
    assert "    Assets:Vouchers:Onbekend  0.00 EUR = -120.00 EUR\n" in journal


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "xlsx"], "-o FILE"),
        (["--lines", "--format", "json"], "--lines"),
        (["--state", "promised", "--format", "hledger"], "journaal"),
        (["--group", "pillar,pillar"], "twee keer"),
        (["--group", "wijk"], "wijk"),
        (["--only", "location"], "location=Centrum"),
        (["--only", "location=Nergens"], "Nergens"),
        (["--only", "pillar=Geld", "--only", "pillar=Werk"], "twee keer"),
    ],
)
def test_what_cannot_be_counted_is_said(terminal: Terminal, words: list[str], said: str) -> None:
    ended = terminal.run("totals", *PERIOD, *words)
    assert ended.code == 2
    assert said in ended.err


def test_a_whole_store_is_said_to_be_whole(terminal: Terminal) -> None:
    ended = terminal.run("verify")
    assert ended.code == 0
    assert "heel" in ended.out
    head = re.search(r"grootboek.*controlegetal: (\S+)", ended.out)
    assert head
    assert head[1] in terminal.run("verify", "--head", head[1]).out.splitlines()[-1]
    further = f"G9{head[1][1:]}"
    assert "in het grootboek" in terminal.run("verify", "--head", further).refused()
    assert "controlegetal" in terminal.run("verify", "--head", "morgen").refused()


@pytest.mark.parametrize(("language", "first"), [("nl", "Kijk eerst of"), ("en", "First see")])
def test_a_slip_in_a_value_from_paper_is_looked_for_first(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str, first: str
) -> None:
    """Control: the same value without the slip is right."""
    ended = terminal.run("verify")
    head = re.search(r"controlegetal: (L\d+-\w{12})", ended.out)
    assert head
    right = head[1]
    slip = right[:-1] + ("0" if right[-1] != "0" else "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    spoken = settings.Settings()._replace(language=language)
    settings.save(spoken, tmp_path / APP / "settings.json")
    assert terminal.run("verify", "--head", slip).refused().startswith(first)
    assert terminal.run("verify", "--head", right).code == 0


def test_the_sheet_of_a_day_holds_the_heads_that_a_later_check_is_held_against(
    terminal: Terminal,
) -> None:
    made = terminal.run("day-report", "-o", "dag.pdf", "--language", "en")
    assert (made.code, made.err) == (0, "")
    heads = re.findall(r"controlegetal: ([DLG]\d+-\w{12})", made.out)
    assert len(heads) == 3
    with Pdf.open(terminal.home / "dag.pdf") as sheet:
        assert str(sheet.Root.Lang) == "en"
    found = terminal.run("verify", "--head", *heads)
    assert (found.code, found.err) == (0, "")
    for chain, name in (("D", "het logboek van inloggen"), ("L", "het logboek")):
        value = f"{chain}999999-{'0' * 12}"
        said = terminal.run("verify", "--head", *heads, value).refused()
        assert "ontbreken regels na" in said
        assert name in said
    assert "toekomst" in terminal.run("day-report", "-o", "x.pdf", "--date", "2199-01-01").refused()


def test_a_lost_password_is_replaced_by_the_printed_code(terminal: Terminal) -> None:
    named = ("--user", "anna")
    made = terminal.run(*named, "init", "--recovery-file", "code.txt", store="anna")
    assert (made.code, made.err) == (0, "")
    other = terminal.home / "ander.txt"
    other.write_text("heel iets anders nu", encoding="utf-8")
    again = terminal.run(*named, "recover", "--code-file", "code.txt", store="anna", keys=other)
    assert (again.code, again.err) == (0, "")
    assert "beheerder" in terminal.run("recover", "--code-file", "code.txt", store="anna").err
    assert terminal.run(*named, "verify", store="anna", keys=other).code == 0
    wrong = terminal.run(*named, "recover", "--code-file", "ander.txt", store="anna", keys=other)
    assert "wachtwoord" in wrong.refused().lower()
    none = terminal.run(*named, "recover", "--code-file", "geen.txt", store="anna", keys=other)
    assert "geen.txt" in none.refused()


def test_a_backup_is_restored_in_another_folder(terminal: Terminal) -> None:
    made = terminal.run("backup", "-o", "maandag.backup")
    assert (made.code, made.err) == (0, "")
    again = terminal.run("restore", "maandag.backup", "--into", "terug")
    assert (again.code, again.err) == (0, "")
    assert "geen lijst gevonden" in again.out
    assert "al gegevens" in terminal.run("restore", "maandag.backup", "--into", "terug").refused()
    assert "reservekopie" in terminal.run("restore", "wachtwoord.txt", "--into", "leeg").refused()
    assert "heel" in terminal.run("verify", store="terug").out


def test_whoever_was_erased_after_a_backup_by_hand_is_not_restored(terminal: Terminal) -> None:
    """The control: with the list of another store the very same backup brings them back."""
    assert terminal.run("practice", "--clients", "2", store="wissen").code == 0
    assert terminal.run("backup", "-o", "hand.backup", store="wissen").code == 0
    number = erased_one(terminal.home / "wissen")
    restored = ("restore", "hand.backup", "--into")
    done = terminal.run(*restored, "zonder hem", store="wissen")
    assert (done.code, done.err) == (0, "")
    assert "gewist was: 1." in done.out
    assert number not in numbers_in(terminal.home / "zonder hem")
    done = terminal.run(*restored, "met hem", store="echt")
    assert "geen lijst gevonden" in done.out
    assert number in numbers_in(terminal.home / "met hem")


@contextmanager
def as_anybody(store: Path) -> Iterator[tuple[Services, Actor]]:
    """The administrator, who may do here what everybody may."""
    vault = Vault(store)
    session = vault.open("beheer", PASSWORD, this_device())
    services = services_for(session.database, vault.clock)
    yield services, replace(session.actor, roles=frozenset(Role))
    vault.close(session)


def numbers_in(store: Path) -> list[str]:
    with as_anybody(store) as (services, actor):
        return [each.number for each in services.people.listed(actor)]


def erased_one(store: Path) -> str:
    """The number of a client who was erased by two people."""
    with as_anybody(store) as (services, actor):
        gone = services.people.listed(actor)[0]
        database, clock = services.acting.database, services.acting.clock
        asked = on_a_list(database, actor, [gone.number], clock())
        second = next(key for key in services.people.staff_names(actor) if key != actor.person)
        services.retention.confirm(replace(actor, person=second), asked)
        return gone.number


REFUSALS = [
    (["--user", "balie", "totals", *PERIOD], "oefenen", "taken"),
    (["--user", "coordinator", "clients"], "oefenen", "taken"),
    (["--user", "beheer", "clients"], "oefenen", "taken"),
    (["print", "--client", "9999", "-o", "blad.pdf"], "oefenen", "9999"),
    (["print", "--client", "1001", "-o", "geen/map/blad.pdf"], "oefenen", "bewaren"),
    (["clients"], "nergens", "geen gegevens"),
    (["practice", "--clients", "3"], "oefenen", "al gegevens"),
    (["practice", "--clients", "3"], "echt", "al gegevens"),
    (["--user", "ander", "init"], "echt", "al gegevens"),
    (["--user", "niemand", "clients"], "echt", "klopt niet"),
]


@pytest.mark.parametrize(("arguments", "store", "said"), REFUSALS)
def test_a_refusal_is_one_sentence(
    terminal: Terminal, arguments: list[str], store: str, said: str
) -> None:
    assert said in terminal.run(*arguments, store=store).refused()


def test_a_password_file_that_is_not_there(terminal: Terminal) -> None:
    missing = terminal.home / "weg.txt"
    assert "weg.txt" in terminal.run("clients", keys=missing).refused()


def test_a_short_password_makes_nothing(terminal: Terminal) -> None:
    short = terminal.home / "kort.txt"
    short.write_text("kort", encoding="utf-8")
    ended = terminal.run("practice", "--clients", "3", store="nieuw", keys=short)
    assert "12" in ended.refused()
    assert not (terminal.home / "nieuw").exists()


def test_a_real_store_asks_who_you_are(terminal: Terminal) -> None:
    ended = terminal.run("clients", store="echt")
    assert (ended.code, ended.out) == (2, "")
    assert "--user" in ended.err


def test_a_password_is_asked_where_somebody_can_answer(terminal: Terminal) -> None:
    ended = terminal.python("-m", "bridge_app", "--store", terminal.home / "oefenen", "clients")
    assert ended.code == 2
    assert "--password-file" in ended.err
    assert "Warning" not in ended.err


def test_the_command_line_speaks_the_language_of_this_machine(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    dutch = terminal.run("totals")
    settings.save(settings.Settings()._replace(language="en"), tmp_path / APP / "settings.json")
    english = terminal.run("totals")
    assert (dutch.code, english.code) == (2, 2)
    assert "dit ontbreekt nog: --from, --to" in dutch.err
    assert "the following arguments are required: --from, --to" in english.err


@pytest.fixture
def with_phone(tmp_path: Path) -> tuple[Access, str]:
    """A store of somebody with a second step, and one of the spare codes."""
    keys = tmp_path / "wachtwoord.txt"
    keys.write_text(PASSWORD, encoding="utf-8")
    vault = Vault(tmp_path / "store")
    session = vault.create("karin", "Karin", PASSWORD)
    secret = bytes(range(20))
    code = one_time.code_at(secret, one_time.step_of(vault.clock()))
    own = services_for(session.database, vault.clock).account
    spare = own.turn_on(session.actor, secret, code)
    vault.close(session)
    return Access(vault.folder, "karin", keys), spare[0]


def test_a_code_is_asked_where_somebody_can_type_it(
    with_phone: tuple[Access, str], terminal: Terminal
) -> None:
    access, _ = with_phone
    ended = terminal.run("--user", "karin", "clients", store=str(access.store))
    assert ended.code == 2
    assert "code" in ended.err


def test_with_the_code_a_command_comes_in(
    with_phone: tuple[Access, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    access, spare = with_phone
    monkeypatch.setattr(desk, "asked", lambda *_: spare)
    with desk.opened(access, "karin") as made:
        assert made.session.staff.login == "karin"


@pytest.fixture
def begins(tmp_path: Path) -> Vault:
    """A store of Karin, with a client and a colleague who has a first password from paper."""
    vault = Vault(tmp_path / "begint")
    session = vault.create("karin", "Karin", PASSWORD)
    services = services_for(session.database, vault.clock)
    services.people.create(session.actor, NewClient("Fatima", "Zondag"))
    bob = Newcomer("Bob", "bob", frozenset({Role.MENTOR, Role.FRONT_DESK}))
    vault.let_in(session, bob, PASSWORD, must_change=True)
    vault.close(session)
    return vault


SCREEN_FIRST = "Log eerst zelf in op het scherm."


def test_a_first_password_from_paper_gives_a_command_nothing(
    begins: Vault, terminal: Terminal
) -> None:
    asked = ("--user", "bob", "clients", "--format", "json")
    assert SCREEN_FIRST in terminal.run(*asked, store=str(begins.folder)).refused()
    inside = begins.open("bob", PASSWORD, this_device())
    Keyring(begins, inside).choose_password("heel iets anders nu")
    begins.close(inside)
    keys = begins.folder.parent / "eigen.txt"
    keys.write_text("heel iets anders nu", encoding="utf-8")
    assert terminal.run(*asked, store=str(begins.folder), keys=keys).code == 0


def test_a_second_step_that_is_still_to_come_gives_a_command_nothing(
    begins: Vault, terminal: Terminal
) -> None:
    asked = ("--user", "karin", "clients")
    assert "Fatima" in terminal.run(*asked, store=str(begins.folder)).out
    session = begins.open("karin", PASSWORD, this_device())
    settings_now = services_for(session.database, begins.clock).settings
    for decided in (SecondStep.ASKED, SecondStep.REQUIRED):  # not only what holds without a word
        settings_now.set_municipality(session.actor, Municipality(second_step=decided))
    begins.close(session)
    assert SCREEN_FIRST in terminal.run(*asked, store=str(begins.folder)).refused()


def test_a_store_that_is_open_is_left_alone(terminal: Terminal) -> None:
    vault = Vault(terminal.home / "echt")
    session = vault.open("karin", PASSWORD, this_device())
    try:
        ended = terminal.run("--user", "karin", "clients", store="echt")
    finally:
        vault.close(session)
    assert "open" in ended.refused()


def test_the_period_may_not_end_before_it_begins(terminal: Terminal) -> None:
    ended = terminal.run("totals", "--from", "2026-02-01", "--to", "2026-01-01")
    assert ended.code == 2
    assert "--to" in ended.err


def test_outside_ones_reach_a_real_file_needs_a_reason(terminal: Terminal) -> None:
    vault = Vault(terminal.home / "eerder", lambda: system_clock() - timedelta(days=30))
    session = vault.create("karin", "Karin", PASSWORD)
    try:
        vault.add_person(session, "bo", "Bo", PASSWORD, {Role.FRONT_DESK})
        people = services_for(session.database, vault.clock).people
        number = people.create(session.actor, NewClient("Zoë", "van 't Hof")).number
    finally:
        vault.close(session)
    file = terminal.home / "zoe.pdf"
    wish = ["--user", "bo", "print", "--client", number, "-o", file]
    said = terminal.run(*wish, store="eerder").refused()
    assert "waarom" in said
    assert "Zoë" not in said
    assert not file.exists()
    assert terminal.run(*wish, "--reason", "zij belde", store="eerder").code == 0
    assert file.exists()


OUR_MISTAKE = """
import sys
from bridge_app import cli
from bridge_app.commands import people
def broken(*arguments):
    raise ValueError("Karin de Boer")
people.show = broken
sys.exit(cli.main(["clients"]))
"""


def test_a_mistake_of_ours_is_told_kindly_and_logged_without_names(terminal: Terminal) -> None:
    said = terminal.python("-c", OUR_MISTAKE).refused()
    assert "Karin" not in said
    logged = [each.read_text("utf-8") for each in (terminal.home / "state").rglob("*.log")]
    assert any("ValueError" in text for text in logged)
    assert not any("Karin" in text for text in logged)


def test_names_are_said_only_where_they_were_asked_for(terminal: Terminal) -> None:
    listed = clients(terminal)
    terminal.run("print", "--client", listed[0]["number"], "-o", "blad.pdf")
    terminal.python("-c", OUR_MISTAKE)  # something is written down
    kinds = {".log", ".json", ".db"}
    places = [each for each in terminal.home.rglob("*") if each.parent != terminal.home]
    kept = [each for each in places if each.suffix in kinds]
    assert {each.suffix for each in kept} == kinds
    for each in kept:
        content = each.read_bytes()
        assert not [p for p in listed if p["last_name"] and p["last_name"].encode() in content]


def test_nobody_reads_on(terminal: Terminal) -> None:
    """`bridge-app clients | head -0` ends quietly."""
    command = f"{sys.executable} -m bridge_app --store oefenen --password-file wachtwoord.txt"
    done = subprocess.run(
        ["bash", "-c", f"{command} clients | true"],
        cwd=terminal.home,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.stderr == ""


def test_a_ledger_that_was_changed_is_found(terminal: Terminal, tmp_path: Path) -> None:
    """Control: the same store is whole before one amount is changed behind the guards."""
    store = Terminal(tmp_path)
    store.password.write_text(PASSWORD, encoding="utf-8")
    shutil.copytree(terminal.home / "oefenen", tmp_path / "oefenen")
    assert store.run("verify").code == 0
    vault = Vault(tmp_path / "oefenen")
    session = vault.open("coordinator", PASSWORD, this_device())
    with session.database.driver() as driver:
        _change_behind_the_guards(driver)
    with session.database.driver() as driver:
        driver.execute("UPDATE receipt_counter SET value = value + 1")
    vault.close(session)
    ended = store.run("verify")
    assert (ended.code, ended.out) == (1, "")
    for part in ("vanaf regel 2", "slot", "bedrag niet", "gat in de nummers"):
        assert part in ended.err, "each thing that is wrong is named"
    assert "Traceback" not in ended.err


def _change_behind_the_guards(driver: sqlcipher.Connection) -> None:
    guards = driver.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'"
    ).fetchall()
    for (name,) in guards:
        driver.execute(f'DROP TRIGGER "{name}"')
    driver.execute("UPDATE ledger SET cents = cents + 1 WHERE seq = 2")
    driver.commit()


def test_the_demonstration_leaves_its_papers_and_can_be_done_again(terminal: Terminal) -> None:
    wanted = {"mijn-brug.pdf", "mijn-brug-zwart-wit.pdf", "ontvangstbewijs.pdf", "totalen.csv"}
    for _ in range(2):
        ended = terminal.python("-m", "bridge_app", "demo")
        assert (ended.code, ended.err) == (0, "")
        made = {each.name for each in (terminal.home / "mijn-brug-demo").iterdir()}
        assert made == wanted | {"oefenopslag"}
        assert all(name in ended.out for name in wanted)
    (typed,) = [line for line in ended.out.splitlines() if line.endswith(" --user mentor")]
    command = shlex.split(typed)[0]
    assert command.endswith("bridge-app")
    asked = subprocess.run([command, "--help"], cwd=terminal.home, capture_output=True, check=False)
    assert asked.returncode == 0, "what is told can be typed as it stands"

"""Figures that leave the screen: every form has the same numbers; long work tells and stops."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bridge_app.domain.rewards import Card, Gift, ReversalReason, RewardState
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import days_of
from bridge_app.exports.forms import SUFFIXES, Form, Wanted
from bridge_app.practice.build import Wanted as People
from bridge_app.practice.build import build
from bridge_app.services.session import this_device
from bridge_app.services.vault import Vault
from bridge_app.spreadsheets import read
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator import leaving
from bridge_app.ui.coordinator.forms import FORMS
from bridge_app.ui.coordinator.presenter import CoordinatorPresenter
from bridge_app.ui.coordinator.state import Wish
from bridge_app.ui.form_picker import as_named
from bridge_app.ui.problems import Message, Tone
from bridge_app.words import short_date
from tests.paper.reading import words_of
from tests.turning_back import turn_back
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock, handed
from tests.ui.doing import add_client, add_plan, confirm, on_screen

PASSWORD = "drie woorden achter elkaar"


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> CoordinatorPresenter:
    """Two were given, one of them was turned back."""
    rewards, actor = context.services.rewards, context.session.actor
    for serial, cents in (("1", 23_45), ("2", 30_00)):
        client = add_client(context, f"Client {serial}")
        plan = add_plan(context, client, "Ik bel.")
        confirm(context, client, plan.steps[0])
        rewards.disclose(actor, client)
        given = Gift(uuid4(), client, plan.steps[0].id, cents, (Card(serial, cents),))
        rewards.give(actor, given)
    (last,) = rewards.of_client(actor, client)
    turn_back(rewards, actor, uuid4(), last.id, ReversalReason.BOOKED_WRONGLY)
    made = CoordinatorPresenter(context)
    on_screen(made.page)
    made.open()
    return made


# --- one filter, every form --------------------------------------------------------------


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("agreeing") / "store"
    build(folder, PASSWORD, People(clients=6, seed=4))
    return folder


@pytest.fixture
def counting(practice: Path, answers: Answers, qtbot: QtBot) -> Iterator[CoordinatorPresenter]:
    """The overview of a practice store."""
    vault = Vault(practice)
    session = vault.open("coordinator", PASSWORD, this_device())
    with handed(session, StandingClock(vault.clock()), answers) as context:
        made = CoordinatorPresenter(context)
        on_screen(made.page)
        made.open()
        yield made
    vault.close(session)


def cents_of(amount: str) -> int:
    """Whole cents of an amount with a comma or a point, with or without separators."""
    digits = re.sub(r"[^0-9]", "", amount)
    return int(digits)


def in_journal(text: str) -> tuple[int, int]:
    """Its transactions, and what all that it cost comes to in cents."""
    posted = re.findall(r"^ +Expenses:\S+  (-?)([0-9]+)\.([0-9]{2}) EUR$", text, re.MULTILINE)
    signs = {"": 1, "-": -1}
    return len(posted), sum(signs[sign] * int(whole + part) for sign, whole, part in posted)


def test_screen_and_every_file_of_one_filter_agree_to_the_cent(
    counting: CoordinatorPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """On practice data; the control is another filter, which is another number everywhere."""

    def leaves(wanted: Wanted) -> bytes:
        counting.page.form.choose(wanted)
        answers.file = tmp_path / f"file{SUFFIXES[wanted.form]}"
        counting.page.export.click()
        qtbot.waitUntil(lambda: not counting._leaving.busy)
        return answers.file.read_bytes()

    def told() -> tuple[tuple[int, int], tuple[int, int], tuple[int, int], set[tuple[int, int]]]:
        _name, count, cents, _people, back = counting.page.counted.table.shown[-1].cells
        times, _, amount = back.partition(" (")
        screen = cents_of(count), cents_of(cents)
        turned = cents_of(times), cents_of(amount or "0")
        found = set()
        for wanted, separator in ((FORMS[1], ";"), (FORMS[2], ",")):
            rows = [row.split(separator) for row in leaves(wanted).decode().splitlines()]
            row = next(row for row in rows if row[0] in {"totaal", "total"})
            found.add((int(row[1]), cents_of(row[2])))
        leaves(Wanted(Form.XLSX))
        lines = (line.cells for line in read(tmp_path / "file.xlsx").lines)
        row = next(list(cells) for cells in lines if cells[0] == "totaal")
        found.add((int(row[1]), round(float(row[2].replace(",", ".")) * 100)))
        paper = words_of(leaves(Wanted(Form.PDF)))
        printed = re.search(r"Totaal ([0-9.]+) € ([0-9.,]+) ", paper)
        assert printed
        found.add((cents_of(printed[1]), cents_of(printed[2])))
        read_back = json.loads(leaves(Wanted(Form.JSON)))
        assert read_back["made"]["practice"], "it says that the people are made up"
        total = read_back["total"]
        found.add((total["count"], total["cents"]))
        hledger, beancount = (
            in_journal(leaves(Wanted(form)).decode()) for form in (Form.HLEDGER, Form.BEANCOUNT)
        )
        assert hledger == beancount
        return screen, turned, hledger, found

    screen, turned, journal, files = told()
    assert files == {screen}
    assert journal == (screen[0] + turned[0], screen[1] - turned[1])
    assert turned[0] > 0
    first = counting._state.lines[0].row.period
    days = days_of(first)
    assert days
    counting._wish(Wish(short_date(days[0]), short_date(days[1])))
    other, turned, month, others = told()
    assert others == {other} != {screen}
    assert month == (other[0] + turned[0], other[1] - turned[1]) != journal


# --- what is offered ---------------------------------------------------------------------


def test_a_journal_is_offered_only_for_what_it_holds_and_lines_only_as_tables(
    room: CoordinatorPresenter,
) -> None:
    picker = room.page.form
    assert picker.offered == FORMS
    picker.choose(Wanted(Form.HLEDGER))
    room._wish(replace(room._state.wish, state=RewardState.AWARDED))
    assert not {each.form for each in picker.offered} & {Form.HLEDGER, Form.BEANCOUNT}
    assert picker.wanted == FORMS[0]
    room._wish(replace(room._state.wish, state=RewardState.HANDED_OVER))
    assert picker.wanted == Wanted(Form.HLEDGER)
    room.page.counted.opened.emit(room._state.lines[0], False)
    assert {each.form for each in picker.offered} == {Form.CSV, Form.XLSX}


def test_the_window_of_the_system_offers_the_chosen_kind_first(
    room: CoordinatorPresenter, answers: Answers
) -> None:
    picker = room.page.form
    picker.setCurrentIndex(3)
    picker.activated.emit(3)
    assert picker.kinds().startswith("PDF-verslag (*.pdf);;Excel (*.xlsx);;")
    room.page.export.click()
    assert answers.asked[-1].endswith(".pdf")


def test_the_financial_administration_gets_a_file_without_persons(
    room: CoordinatorPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """Of all, never of a part; the control is the file of the screen, which counts people."""

    def leaves(wanted: Wanted, name: str) -> str:
        room.page.form.choose(wanted)
        answers.file = tmp_path / name
        room.page.export.click()
        qtbot.waitUntil(lambda: not room._leaving.busy)
        return answers.file.read_text("utf-8-sig")

    finance = Wanted(Form.XLSX, finance=True)
    assert finance in room.page.form.offered
    room.page.form.choose(finance)
    assert room.page.form.kinds().split(";;") == [
        "Financiën, Excel (*.xlsx)",
        "Financiën, CSV (*.csv)",
        "Financiën, CSV, Engels (*.csv)",
        "Financiën, PDF-verslag (*.pdf)",
    ]
    told = leaves(finance, "financien.csv")
    assert answers.asked[-1].startswith("financien-")
    assert "totaal;;;;2;53,45;1;30,00;23,45" in told
    assert "kostenplaats" in told.splitlines()[0]
    assert "mensen" not in told.splitlines()[0]
    abroad = leaves(replace(finance, form=Form.CSV, abroad=True), "finance.csv")
    assert "total,,,,2,53.45,1,30.00,23.45" in abroad
    assert "mensen" in leaves(Wanted(), "totalen.csv").splitlines()[0], "control"
    room._wish(replace(room._state.wish, only=((Group.PILLAR, "money"),)))
    assert finance not in room.page.form.offered


@pytest.mark.parametrize(
    ("name", "wanted", "form"),
    [
        ("a.csv", Wanted(Form.XLSX), Wanted(Form.CSV)),
        ("a.CSV", Wanted(Form.CSV, abroad=True), Wanted(Form.CSV, abroad=True)),
        ("a.journal", Wanted(), Wanted(Form.HLEDGER)),
        ("a", Wanted(Form.PDF), Wanted(Form.PDF)),
        ("a.csv", Wanted(Form.XLSX, finance=True), Wanted(Form.CSV, finance=True)),
        ("a.json", Wanted(Form.XLSX, finance=True), Wanted(Form.XLSX, finance=True)),
        ("a.csv", Wanted(Form.XLSX, lines=True), Wanted(Form.CSV, lines=True)),
        ("a.PDF", Wanted(Form.CSV, abroad=True), Wanted(Form.PDF)),
        ("a.json", Wanted(Form.XLSX), Wanted(Form.JSON)),
        ("a.xlsx", Wanted(Form.CSV, abroad=True), Wanted(Form.XLSX)),
    ],
)
def test_the_name_of_the_file_says_its_form(name: str, wanted: Wanted, form: Wanted) -> None:
    assert as_named(Path(name), wanted, FORMS) == form


def test_long_work_says_how_far_it_is_and_stops_leaving_nothing(
    room: CoordinatorPresenter,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leaving, "AT_ONCE", 1)
    room.page.counted.opened.emit(room._state.lines[-1], False)
    answers.file = tmp_path / "regels.csv"
    steps: list[tuple[int, int]] = []
    working = room._leaving._work.working
    working.stepped.connect(lambda done, of: steps.append((done, of)))
    room.page.export.click()
    qtbot.waitUntil(lambda: not room._leaving.busy)
    assert steps[0] == (0, 0), "it is counted first, and can be stopped in that too"
    assert [step for step in steps if step[1]] == [(0, 2), (1, 2), (2, 2), (2, 2)]
    answers.file = tmp_path / "gestopt.csv"
    working.stepped.connect(lambda *_: working.stop(), Qt.ConnectionType.DirectConnection)
    room.page.export.click()
    room._leaving._work.tell_busy()
    card = room.page.progress
    assert card.isVisible()
    card.stop.setFocus()
    card.stop.click()
    assert card.words.text() == card.line.accessibleName() == "Dit wordt gestopt."
    assert not card.stop.isEnabled(), "once is enough"
    assert room.page.opened.back.hasFocus(), "what stands next"
    room.export()
    qtbot.waitUntil(lambda: not room._leaving.busy)
    assert not room.page.progress.isVisible()
    assert [each.name for each in tmp_path.iterdir()] == ["regels.csv"]
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
    assert said[-1].text.startswith("Je hebt dit gestopt.")


def test_what_is_stopped_while_it_is_packed_leaves_nothing(
    room: CoordinatorPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """Totals have no line at which it could be stopped; the control is not stopped."""
    working, export = room._leaving._work.working, room.page.export
    steps: list[int] = []

    def stop_at_once() -> None:
        steps.append(1)
        if len(steps) == 1:
            working.stop()

    working.stepped.connect(stop_at_once, Qt.ConnectionType.DirectConnection)
    for name, there in (("gestopt.xlsx", False), ("heel.xlsx", True)):
        answers.file = tmp_path / name
        export.click()
        qtbot.waitUntil(lambda: not room._leaving.busy)
        assert answers.file.exists() is there

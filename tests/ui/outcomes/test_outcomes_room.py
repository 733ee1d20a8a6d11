"""What the help brought on the screen, with keys, on real services; and as a file of it."""

import json
import stat
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bridge_app.domain.measures import Heights
from bridge_app.domain.outcomes import DEFINITIONS, Shift
from bridge_app.domain.totals import Group
from bridge_app.spreadsheets import read
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.counting import OUTCOMES
from bridge_app.ui.outcomes import researching
from bridge_app.ui.outcomes.page import OutcomesPage
from bridge_app.ui.outcomes.presenter import OutcomesPresenter
from bridge_app.ui.outcomes.state import Wish
from bridge_app.ui.outcomes.telling import Telling
from bridge_app.ui.overseeing import COORDINATOR
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.spots import Spot
from tests.services.lives import Life, levels, live, steps
from tests.services.world import World
from tests.ui.answers import Answers
from tests.ui.doing import Key, inside_of, on_screen, press, typing
from tests.ui.outcomes_pages import MANY, pages


@pytest.fixture
def empty(context: Context, qtbot: QtBot) -> OutcomesPresenter:
    return opened(context, qtbot)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> OutcomesPresenter:
    """Four active people of whom three rose; the mentor saw one of them."""
    world = World(context.services.acting.database)
    world.clock.now = context.clock()
    seen = Life({400: levels(10), 5: levels(14)}, mentor=levels(14))
    rose, same = steps(d400=10, d5=14), steps(d400=10, d5=10)
    live(world, context.session.actor, [seen, rose, rose, same, steps(d20=4)])
    return opened(context, qtbot)


def opened(context: Context, qtbot: QtBot) -> OutcomesPresenter:
    made = OutcomesPresenter(context)
    on_screen(made.page)
    made.open()
    qtbot.waitUntil(lambda: made._state.found is not None)
    return made


def flow(room: OutcomesPresenter) -> list[str]:
    return [row.cells[1] for row in room.page.flow.table.shown]


def test_each_sentence_tells_of_how_many_people_it_is(room: OutcomesPresenter) -> None:
    (part,) = room.page.parts
    assert flow(room) == ["5", "5", "4", "4", "4", "0"]
    assert part.whose.text() == "Wie nu bezig is, minstens een jaar ertussen: 4 mensen."
    assert ": 4 mensen met twee vergelijkbare momenten" in part.client.text()
    assert "De brug steeg bij 3\N{NO-BREAK SPACE}(75,0\N{NO-BREAK SPACE}%)" in part.client.text()
    assert "Gemiddeld +7,5 op 100 sinds de eerste keer." in part.client.text()
    stood = (
        "gemiddeld op 25,0 van 100. De laatste keer was dat 32,5: "
        "+30,0\N{NO-BREAK SPACE}% verschil."
    )
    assert part.client.text().endswith(stood)
    assert "Volgens de mentor: 1 mens" in part.mentor.text()
    assert part.table.shown[0].cells[:2] == ("Thuis, deelnemer", "4")
    assert "gewogen kappa 1,00" in part.kappa.text()
    assert not room.page.flow.mixed.isVisible()


def test_another_way_of_counting_and_another_day(room: OutcomesPresenter, qtbot: QtBot) -> None:
    room.page.asking.who.setFocus()
    press(Key.Key_Down)
    assert room.page.asking.wish().definition == "exited"
    assert room.page.parts == (), "what stood there answered another question"
    qtbot.waitUntil(room.page.uncounted.isVisible)
    room.page.asking.day.set_text("")
    room.page.asking.day.edit.setFocus()
    typing("01-01-2999")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(room.page.asking.day.error))
    assert "toekomst" in room.page.asking.day.error
    assert not room.page.export.isEnabled()


def test_the_overview_leads_to_it_and_back(
    screen: QApplication, context: Context, qtbot: QtBot
) -> None:
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(COORDINATOR))
    page = inside.rooms.here.page
    assert isinstance(page, CoordinatorPage)
    page.telling.outcomes.click()
    assert inside.rooms.spot == Spot(OUTCOMES)
    here = inside.rooms.here.page
    assert isinstance(here, OutcomesPage)
    here.back.click()
    assert inside.rooms.spot == Spot(COORDINATOR)


def test_nobody_yet(empty: OutcomesPresenter) -> None:
    assert empty.page.empty.isVisible()
    assert not empty.page.export.isEnabled()
    empty.export()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_a_file_tells_what_stands_on_the_screen(
    room: OutcomesPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot, ending: str
) -> None:
    answers.file = tmp_path / f"uitkomsten.{ending}"
    room.page.export.click()
    qtbot.waitUntil(answers.file.exists)
    if ending == "json":
        told = json.loads(answers.file.read_text("utf-8"))["parts"][0]["whole"]["client"]
        assert (told["n"], told["risen_percent"]) == (4, "75.0")
    else:
        (whole, _) = (line for line in read(answers.file).lines if line.cells[1] == "hele brug")
        assert whole.cells[4:6] == ("4", "3")


def test_a_table_leaves_in_english_too_as_totals_do(
    room: OutcomesPresenter, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """By keys, in the words of that list; the control is the file as it leaves otherwise."""
    form = room.page.form
    made: dict[str, str] = {}
    assert [form.itemText(at) for at in range(form.count())] == [
        "Excel",
        "CSV voor Excel",
        "CSV, Engels",
        "JSON",
    ]
    assert form.kinds().startswith("Excel (*.xlsx);;CSV voor Excel (*.csv);;CSV, Engels (*.csv)")
    for _ in range(2):
        form.setFocus()
        press(Key.Key_Down)
        answers.file = tmp_path / f"{form.currentText()}.csv"
        room.page.export.click()
        assert answers.asked[-1].endswith(".csv")
        qtbot.waitUntil(answers.file.exists)
        made[form.currentText()] = answers.file.read_text("utf-8-sig")
    assert "change,whole bridge,participant,brug-8 1,4,3,1,0,75.0" in made["CSV, Engels"]
    assert "verandering;hele brug;deelnemer;brug-8 1;4;3;1;0;75,0" in made["CSV voor Excel"]
    assert "Money" in made["CSV, Engels"]
    assert "Geld" not in made["CSV, Engels"]
    assert "Geld" in made["CSV voor Excel"], "control"


def test_files_for_research_go_into_a_folder_of_their_own(
    room: OutcomesPresenter, context: Context, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    """By keys; a second time beside the first, and whoever turns back keeps nothing."""
    room.page.research.keep.setFocus()
    press(Key.Key_Space)
    assert not list(tmp_path.iterdir())
    answers.place = tmp_path
    for number in (1, 2):
        press(Key.Key_Space)
        qtbot.waitUntil(partial(_are_whole, tmp_path, number))
        qtbot.waitUntil(lambda: not room._researching._work.busy)
    first, second = sorted(tmp_path.iterdir())
    assert second.name == f"{first.name}-2"
    people = (first / "people.csv").read_text("utf-8-sig").splitlines()
    assert len([line for line in people if line.startswith("P")]) == 5
    assert stat.S_IMODE(first.stat().st_mode) == 0o700
    told = [line.action for line in World(context.services.acting.database).audit()]
    assert told[-2:] == ["research.export", "research.export"], "each is read once"


def test_files_for_research_of_a_part_hold_that_part_and_say_so(
    room: OutcomesPresenter,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
    qtbot: QtBot,
) -> None:
    """From the keyboard; what cannot be read or comes too late is told at its field.

    Of the four who count above nothing is made: of so few somebody may be known.
    """
    card, answers.place = room.page.research, tmp_path
    card.part.setFocus()
    press(Key.Key_Space)
    assert card.first.edit.hasFocus()
    assert "het verschil kan één mens zijn" in card.told.text()
    for wrong in ("gisteren", "01-01-2999"):
        card.first.set_text(wrong)
        card.keep.click()
        assert card.first.error
    assert not answers.asked, "nobody was asked for a folder"
    card.first.set_text("")
    card.who.setCurrentIndex(card.who.findData(True))
    pillars = card.only[Group.PILLAR]
    pillars.setCurrentIndex(pillars.findText("Geld"))
    card.keep.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] is not None
    assert "minder dan vijf mensen" in said[-1].text
    assert list(tmp_path.iterdir()) == []
    card.who.setCurrentIndex(0)
    card.keep.click()
    qtbot.waitUntil(partial(_are_whole, tmp_path, 1))
    (folder,) = tmp_path.iterdir()
    told = (folder / "LEESMIJ.txt").read_text("utf-8")
    assert "pijler: Geld" in told
    assert "iedereen / everybody" in told
    scores = (folder / "scores.csv").read_text("utf-8-sig")
    assert ",debts," in scores
    assert ",housing," not in scores
    assert not card.only[Group.MENTOR].isVisible(), "the works council did not agree"


def _are_whole(place: Path, number: int) -> bool:
    return len(list(place.glob("*/LEESMIJ.txt"))) == number


def test_files_for_research_tell_that_they_are_being_made_and_stop_leaving_nothing(
    room: OutcomesPresenter,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The control: the same folder comes when nobody stops it."""
    monkeypatch.setattr(researching, "AT_ONCE", 3)
    answers.place = tmp_path
    making = room._researching
    stop = making._work.working.stop
    making._work.working.stepped.connect(stop, Qt.ConnectionType.DirectConnection)
    room.page.research.keep.click()
    making._work.tell_busy()
    assert room.page.progress.isVisible()
    room.page.research.keep.click()
    assert len(answers.asked) == 1, "one at a time"
    qtbot.waitUntil(lambda: not making._work.busy)
    assert not room.page.progress.isVisible()
    assert list(tmp_path.iterdir()) == []
    assert said[-1] is not None
    assert said[-1].text.startswith("Je hebt dit gestopt.")
    making._work.working.stepped.disconnect(stop)
    room.page.research.keep.click()
    qtbot.waitUntil(lambda: not making._work.busy)
    assert _are_whole(tmp_path, 1), "control"


def test_counting_that_takes_a_while_says_so(room: OutcomesPresenter, qtbot: QtBot) -> None:
    """And no longer than it takes; also when there is nothing to count after all."""
    page = room.page
    room.refresh()
    assert room._soon.isActive()
    room._soon.timeout.emit()
    assert page.busy.isVisible()
    qtbot.waitUntil(lambda: not page.busy.isVisible())
    assert not room._soon.isActive()
    room.refresh()
    room._wish(Wish("geen dag"))
    assert not room._soon.isActive()


def test_an_answer_to_what_is_no_longer_asked_shows_nothing(room: OutcomesPresenter) -> None:
    """A day that is none was typed while it was counted; the control is still asked."""
    asked, found = room._asked, room._state.found
    assert asked
    assert found
    room._show_found(asked, found)
    assert room.page.parts, "control"
    room._wish(Wish("geen dag"))
    room._show_found(asked, found)
    assert not room.page.parts
    assert room.page.asking.day.error


def test_a_folder_that_cannot_be_made_is_told(
    room: OutcomesPresenter,
    answers: Answers,
    tmp_path: Path,
    said: list[Message | None],
    qtbot: QtBot,
) -> None:
    answers.place = tmp_path / "weg"
    room.page.research.keep.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM


def test_what_cannot_be_told_is_said_so(empty: OutcomesPresenter) -> None:
    told = Telling("nl")
    assert len(set(told.definitions().values())) == len(DEFINITIONS)
    assert len(list(told.around(MANY.around))) == 6
    assert told.mixed(MANY.flow).startswith("Bij 3 mensen")
    _, ended, why = told.reach(MANY.around.reach)
    assert ended == "Gestopt: 98 mensen, van wie 38 om een andere reden dan 'gaat zelf verder'."
    assert "gaat zelf verder: 60" in why, "the same words, so that both can be laid side by side"
    assert told.points(Decimal("-2.3")) == "\N{MINUS SIGN}2,3"
    odd = Heights(61, Decimal("37.0"), Decimal("44.3"), Decimal("20.0"))
    assert told.heights(odd, Shift(61, mean=Decimal("7.4"))).endswith("apart afgerond.")
    assert "verschil" not in told.heights(replace(odd, percent=None), Shift(61))
    assert told.heights(Heights(), Shift()) == ""
    assert told.points(None) == told.percent(0, 0) == "\N{EN DASH}"


def test_where_somebody_came_that_is_not_known_stands_last(screen: QApplication) -> None:
    """As in the totals; the newest month first."""
    page = next(each for each in pages() if each.kind == "many").factory()
    assert isinstance(page, OutcomesPage)
    begin = [row.cells[:2] for row in page.new.table.shown][:3]
    assert begin == [("juni 2026", "Noord"), ("juni 2026", "onbekend"), ("mei 2026", "Noord")]

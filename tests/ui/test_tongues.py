"""The languages of clients as staff meet them: to choose from, and who checked them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bridge_app.alone_entrance import OwnProgram, Pipe
from bridge_app.definitions import shipped
from bridge_app.domain.setting_up import Section
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.banner import Banner
from bridge_app.ui.desk.newcomer import NewPanel
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.language import direction
from bridge_app.ui.municipality.page import APART, MunicipalityPage
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.together.speech import BETWEEN, LEFT_TO_RIGHT
from bridge_app.words import Entry, entries, reward_words_in, words
from tests.ui import alone_pages, in_tongues, looking
from tests.ui.catalogue import settle
from tests.ui.intake.shown import SCREENS
from tests.words import tongues
from tests.words.readability import faults

MEASURE = re.compile(r"\d\s*[%٪]")
"""A share of anything, in any script."""


OWN = {
    *("Er is iets gebeurd.", "Ik slaap weer goed.", "Ik weet wat ik open heb staan."),
    *("Ik kom op tijd.", "Welke dag is dat? Typ bijvoorbeeld: 3 juni.", "mentor"),
}
"""What the clients of the examples say themselves in Dutch, and a name that is no text."""


def judges(fault: str) -> bool:
    return fault.startswith("judges")


@pytest.fixture
def offered(tmp_path: Path) -> Iterator[None]:
    with tongues.as_offered(tongues.laid_out(tmp_path / "resources")):
        yield


@pytest.mark.usefixtures("offered")
def test_a_language_that_nobody_checked_is_marked_for_the_administrator() -> None:
    told = looking.texts(MunicipalityPage(Section.SPEECH, "nl"))
    assert f"{APART.format('Nederlands')}: nagekeken door Mijn brug" in told
    for own in ("العربية", "polski", "Türkçe", "українська"):
        assert f"{APART.format(own)}: nog niet nagekeken; dat staat dan op het papier" in told


@pytest.mark.usefixtures("offered")
def test_every_language_is_named_in_its_own_words_where_one_is_chosen() -> None:
    picker = NewPanel("nl").language
    names = [picker.itemText(at) for at in range(picker.count())]
    assert names == ["Nederlands", "العربية", "English", "polski", "Türkçe", "українська"]


# --- which way a page is read ------------------------------------------------------------------

AFTER = ("mine", "alone later")
"""Rooms of who heard of what comes with a step."""
ROOMS = ("takehome", "mine", "looked", "report", "story", *in_tongues.BESIDE)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("room", ROOMS)
def test_a_client_reads_from_their_own_side_and_staff_from_theirs(
    room: str, screen: QApplication
) -> None:
    page = in_tongues.shown(room, "ar")
    beside = QWidget()
    assert page.layoutDirection() == RIGHT
    read = [each for each in page.findChildren(QLabel) if each.isVisibleTo(page)]
    assert {each.layoutDirection() for each in read} == {RIGHT}
    assert page.locale().language() == QLocale.Language.Arabic
    assert (screen.layoutDirection(), beside.layoutDirection()) == (LEFT, LEFT)
    assert in_tongues.shown(room, "uk").layoutDirection() == LEFT


@pytest.mark.usefixtures("offered", "screen")
@pytest.mark.parametrize("language", ["ar", "uk"])
def test_the_sign_of_a_step_stands_where_reading_begins(language: str) -> None:
    page = in_tongues.client_page(language)
    edges = [item._column.contentsMargins() for card in page.goals for item in card.items]
    assert edges
    assert all((edge.right() > edge.left()) is (language == "ar") for edge in edges)


@pytest.mark.usefixtures("offered")
def test_the_next_conversation_is_read_from_its_own_side() -> None:
    page = in_tongues.talk("question", "ar")
    assert page.layoutDirection() == page.question.layoutDirection() == RIGHT
    page.show_state(intake_state(in_tongues.spoken(SCREENS["question"], "pl")))
    assert page.layoutDirection() == page.question.layoutDirection() == LEFT


@pytest.mark.usefixtures("offered")
def test_what_staff_read_on_a_page_of_the_client_stays_theirs() -> None:
    page = in_tongues.talk("promise alone", "ar")
    assert page.promise.layoutDirection() == RIGHT
    assert page.promise.form.layoutDirection() == LEFT


def test_what_is_said_in_dutch_is_read_as_dutch() -> None:
    """A client of a language that is not offered reads Dutch, so from the left."""
    assert direction("fa") == RIGHT
    page = in_tongues.talk("question", "fa")
    assert page.layoutDirection() == LEFT
    assert page.locale().language() == QLocale.Language.Dutch


@pytest.mark.parametrize("language", ["nl", "uk", "ar"])
def test_that_it_is_practice_is_said_in_the_language_of_who_is_alone(
    language: str, screen: QApplication
) -> None:
    known = alone_pages.facts(in_tongues.file_in(language))
    program = OwnProgram(screen, Pipe(BytesIO(), BytesIO()), OwnWindow())
    program.dress(replace(known, practice=True))
    said = {each.text() for each in program.window.findChildren(Banner)}
    assert said == {words(language, "alone.practice")}
    assert program.window.layoutDirection() == direction(language)


# --- room for every script -----------------------------------------------------------------------

REPRESENTATIVE = ("question", "step")
"""The densest screens; all others were looked at in every language when they came."""


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", tongues.of_clients())
def test_nothing_is_cut_off_with_both_languages_on_the_screen(
    language: str, scale: float, screen: QApplication
) -> None:
    wear(screen, Theme(scale=scale, together=True))
    worded = shipped()[0].words
    for name in REPRESENTATIVE:
        page = IntakePage()
        known = replace(in_tongues.spoken(SCREENS[name], language), worded=worded)
        page.show_state(state_beside(known, "nl"))
        assert_fits(screen, page)
    for room in ("takehome", *in_tongues.BESIDE):
        assert_fits(screen, in_tongues.shown(room, language))


def assert_fits(screen: QApplication, page: QWidget) -> None:
    page.resize(1280, 800)
    page.show()
    settle(screen)
    looks = (looking.cut_off, looking.elided, looking.outside, looking.overlapping)
    assert [fault for look in looks for fault in look(page)] == []
    page.hide()


# --- nothing early, nothing that judges, nothing half ------------------------------------------


def early(language: str) -> list[str]:
    """All that a client of this language reads before the plan is agreed."""
    known = in_tongues.other_states(language)
    rooms = [state for room, state in known.items() if room not in AFTER]
    return in_tongues.said((*(state for _, state in in_tongues.talks(language)), *rooms))


def late(language: str) -> list[str]:
    after = (state for _, state in in_tongues.talks(language, early=False))
    known = in_tongues.other_states(language)
    return in_tongues.said((*after, *(known[room] for room in AFTER)))


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_no_screen_tells_of_rewards_early_or_judges(language: str) -> None:
    before, after = early(language), late(language)
    assert {text: found for text in before if (found := reward_words_in(text))} == {}
    judging = [t for t in (*before, *after) if any(judges(fault) for fault in faults(t, language))]
    assert judging == []
    assert [text for text in (*before, *after) if MEASURE.search(text)] == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_the_gates_find_what_they_look_for(language: str) -> None:
    """What is told after the agreement is a fault before it; a percentage always is one."""
    assert reward_words_in(" ".join(late(language)), language)
    state = in_tongues.other_states(language)["looked"]
    assert [t for t in in_tongues.said(replace(state, title="70 %")) if MEASURE.search(t)]


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.of_clients())
def test_nothing_but_names_and_own_words_is_left_in_dutch(language: str) -> None:
    """A text of the program that is the same in both was never translated."""
    dutch = {text for entry in entries("nl").values() for text in said_by(entry)}
    theirs = {text for entry in entries(language).values() for text in said_by(entry)}
    shown = {*early(language), *late(language)}
    assert (shown & dutch) - theirs - OWN == set()
    assert (dutch & {*early("nl")}) - OWN


@pytest.mark.usefixtures("offered", "screen")
@pytest.mark.parametrize("room", in_tongues.BESIDE)
@pytest.mark.parametrize("language", tongues.of_clients())
def test_a_file_and_a_plan_looked_at_together_are_said_as_the_client_reads(
    room: str, language: str
) -> None:
    """What one presses has ours behind it; nothing of the program stands there in Dutch alone."""
    texts = {tongue: seen(in_tongues.shown(room, tongue)) for tongue in (language, "nl")}
    assert in_dutch_alone(texts[language], language) == set()
    assert len(in_dutch_alone(texts["nl"], language)) > 10, "or nothing is ever found"
    assert f"{words(language, 'praise.ask')}{BETWEEN}{words('nl', 'praise.ask')}" in {
        text.rstrip(LEFT_TO_RIGHT) for text in texts[language]
    }


def seen(page: QWidget) -> set[str]:
    page.show()
    found = {text for text in looking.texts(page) if not text.startswith("Ctrl")}
    page.hide()
    return found


def in_dutch_alone(texts: set[str], language: str) -> set[str]:
    """Words of the program, and names and sentences of the bridge, that are said in Dutch only."""
    both = [entries("nl"), entries(language)]
    dutch, theirs = ({each for entry in said.values() for each in said_by(entry)} for said in both)
    named = shipped()[0].words_in("nl").areas.values()
    dutch |= {each for area in named for each in (area.name, *area.levels)}
    return (texts & dutch) - theirs


def said_by(entry: Entry) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry.values())

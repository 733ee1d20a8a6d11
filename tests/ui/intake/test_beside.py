"""A client of one language and a mentor of another at one screen: both can read what is asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bridge_app.definitions import shipped
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.scoring import QuestionScreen, ViewsScreen
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Facts
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.together.actions import Actions
from bridge_app.ui.together.speech import BETWEEN, LEFT_TO_RIGHT, both
from bridge_app.words import words
from tests.ui import in_tongues, looking
from tests.ui.catalogue import settle
from tests.ui.intake.shown import SCREENS
from tests.words import tongues

DUTCH = shipped()[0].words_in("nl").areas["debts"]
ENGLISH = shipped()[0].words_in("en").areas["debts"]


def known(name: str, language: str = "en") -> Facts:
    """A screen with a client of this language."""
    return replace(in_tongues.spoken(SCREENS[name], language), worded=shipped()[0].words)


def question(facts: Facts, staff: str) -> QuestionScreen:
    screen = state_beside(facts, staff).screen
    assert isinstance(screen, QuestionScreen)
    return screen


def test_the_question_and_every_sentence_stand_in_both_languages() -> None:
    screen = question(known("question"), "nl")
    area = screen.area
    theirs, ours = (shipped()[0].words_in(each).areas[area] for each in ("en", "nl"))
    assert (screen.title, screen.beside) == (theirs.question, ours.question)
    said = [(level.sentence, level.beside) for level in screen.levels]
    assert said == list(zip(theirs.levels, ours.levels, strict=True))
    dunno = [words(each, "score.dunno") for each in ("en", "nl")]
    assert screen.others[0].text == BETWEEN.join(dunno)


@pytest.mark.usefixtures("screen")
def test_who_listens_hears_each_language_as_its_own() -> None:
    page = IntakePage()
    page.show_state(state_beside(known("question", "ar"), "nl"))
    heard = page.question._title, page.question._beside_title
    assert [each.locale().language() for each in heard] == [
        QLocale.Language.Arabic,
        QLocale.Language.Dutch,
    ]


def test_who_speaks_the_same_language_reads_it_once() -> None:
    facts = known("question", "nl")
    assert state_beside(facts, "nl") == intake_state(facts)
    assert question(facts, "en").beside


def test_a_bridge_that_lacks_the_language_of_the_staff_is_read_in_one() -> None:
    facts = replace(known("question"), worded={})
    assert state_beside(facts, "nl") == intake_state(facts)


def test_a_language_that_nobody_offers_is_read_as_the_dutch_that_it_is() -> None:
    facts = known("question", "ti")
    assert state_beside(facts, "nl") == intake_state(facts)


@pytest.mark.parametrize("name", list(SCREENS))
def test_every_screen_tells_the_mentor_what_it_asks_and_what_its_buttons_do(name: str) -> None:
    facts = known(name)
    state, plain = state_beside(facts, "nl"), intake_state(facts)
    for theirs, shown in zip(buttons(plain.frame), buttons(state.frame), strict=True):
        assert shown.startswith(theirs)
        assert bool(theirs) == bool(shown)
    dutch = intake_state(known(name, "nl"))
    asked = state.screen.beside if isinstance(state.screen, QuestionScreen) else state.frame.beside
    assert asked == dutch.screen.title


def buttons(frame: object) -> list[str]:
    return [getattr(frame, name) for name in ("back", "pause", "secondary", "primary")]


def test_the_mentor_answers_on_a_page_in_both_languages() -> None:
    screen = state_beside(known("views"), "nl").screen
    assert isinstance(screen, ViewsScreen)
    (row,) = [each for each in screen.rows if each.area == "debts"]
    assert row.name == f"{ENGLISH.name}{BETWEEN}{DUTCH.name}"
    assert [each.sentence for each in row.levels] == [
        f"{theirs}{BETWEEN}{ours}"
        for theirs, ours in zip(ENGLISH.levels, DUTCH.levels, strict=True)
    ]


def test_a_full_stop_stays_at_the_end_of_its_sentence() -> None:
    assert both("Next", "Verder") == f"Next{BETWEEN}Verder"
    assert both("التالي", "Verder.") == f"التالي{BETWEEN}Verder.{LEFT_TO_RIGHT}"
    assert both("A+", "A+") == "A+"


# --- on the screen -----------------------------------------------------------------------------


@pytest.fixture
def offered(tmp_path: Path) -> Iterator[None]:
    with tongues.as_offered(tongues.laid_out(tmp_path / "resources")):
        yield


def shown(facts: Facts, staff: str = "nl") -> IntakePage:
    page = IntakePage()
    page.show_state(state_beside(facts, staff))
    page.resize(1280, 700)
    page.show()
    return page


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.of_clients())
def test_a_card_holds_both_sentences_and_cuts_neither(language: str, screen: QApplication) -> None:
    page = shown(known("question", language))
    screen.processEvents()
    single = shown(in_tongues.spoken(SCREENS["question"], language))
    screen.processEvents()
    for card, alone in zip(
        page.question.answers.cards.cards(), single.question.answers.cards.cards(), strict=True
    ):
        assert card.text() == alone.text()
        ours = DUTCH.levels[card.level - 1]
        assert card.accessibleDescription() == f"{alone.accessibleDescription()}. {ours}"
        assert card.heightForWidth(320) > alone.heightForWidth(320)
        assert card.height() >= card.heightForWidth(card.width())
    assert looking.cut_off(page) == []


def test_the_cards_change_with_the_language_of_who_helps() -> None:
    page = shown(known("question"))
    card = page.question.answers.cards.cards()[0]
    page.show_state(intake_state(in_tongues.spoken(SCREENS["question"], "en")))
    other = page.question.answers.cards.cards()[0]
    assert card.accessibleDescription().startswith(other.accessibleDescription())
    assert card.accessibleDescription() != other.accessibleDescription()


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", ["tr", "pl"])
def test_the_second_language_takes_no_row_from_the_question(
    language: str, screen: QApplication
) -> None:
    """In the largest letters the pause is in the client's words alone, where that saves a row."""
    wear(screen, Theme(together=True))
    bar = shown(known("question", language)).bar
    settle(screen)
    theirs, ours = (words(each, "button.pause") for each in (language, "nl"))
    assert bar.pause.text() == both(theirs, ours)
    wear(screen, Theme(scale=2.0, together=True))
    settle(screen)
    assert bar.pause.text() == theirs
    assert bar.primary.y() == bar.back.y()
    bar.show_words(bar.back.text(), both(theirs, ours), "", bar.primary.text() * 3)
    settle(screen)
    assert bar.pause.text() == both(theirs, ours)  # nothing would be saved
    assert bar.primary.y() > bar.back.y()


def high(language: str, screen: QApplication) -> tuple[int, int]:
    """How high the two ways on are, with long words in the largest letters."""
    wear(screen, Theme(scale=2.0, together=True))
    bar = shown(known("again", language)).bar
    settle(screen)
    return bar.other.height(), bar.primary.height()


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.of_clients())
def test_two_ways_on_share_their_row_by_their_words(language: str, screen: QApplication) -> None:
    other, primary = high(language, screen)
    assert other == primary, "no line more than the other, which the page would pay"


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", ["pl", "uk"])
def test_shared_by_their_least_widths_the_shorter_one_is_the_higher(
    language: str, screen: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above."""
    monkeypatch.setattr(Actions, "_share_end", _leave)
    other, primary = high(language, screen)
    assert other > primary


def _leave(_bar: Actions, *, whole: bool) -> None:
    """Qt shares, whether it is the `whole` row or not."""
    assert isinstance(whole, bool)

"""A client who is alone at the screen has it in another language at once, and the next time too."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bridge_app.alone_entrance import OwnProgram, Pipe
from bridge_app.domain.alone import Claim, Close, Print, wish_in
from bridge_app.domain.privacy import Preset
from bridge_app.domain.wire import written
from bridge_app.ui.alone.facts import Answer
from bridge_app.ui.alone.window import OwnWindow
from bridge_app.ui.alone_facts import OwnLook, told_of
from bridge_app.ui.banner import Banner
from bridge_app.words import languages, own_name, reward_words_in, words
from tests.ui import files, in_tongues
from tests.ui.catalogue import settle

TODAY = date(2026, 6, 2)


class Alone:
    """The whole program of that screen, with a client of this language, in practice."""

    def __init__(self, screen: QApplication, language: str) -> None:
        self.screen, self.said = screen, BytesIO()
        self.file = in_tongues.file_in(language, heard=True)
        self.program = OwnProgram(screen, Pipe(BytesIO(), self.said), OwnWindow())
        self.hear()
        self.program.window.showNormal()
        self.program.window.resize(1280, 800)
        assert self.program.screen is not None
        self.own = self.program.screen
        settle(screen)

    def hear(self, answer: Answer = Answer.SHOWN) -> None:
        look = OwnLook(practice=True)
        self.program._hear(written(told_of(self.file, TODAY, look, answer)))

    def open_step(self) -> None:
        """The first that can be opened."""
        self.own.steps.chosen.emit(next(iter(self.own.steps.rows)))

    def choose(self, language: str) -> None:
        """Two taps."""
        self.own.home.language.click()
        self.own.language.list.tongues[language].click()
        settle(self.screen)

    def looks(self) -> list[QImage]:
        """Every page as it looks."""
        own, made = self.own, list[QImage]()
        for page in (own.home, own.bridge, own.steps, own.given, own.paper, own.help, own.still):
            own._turn_to(page)
            made.append(self._seen())
        self.open_step()
        return [*made, self._seen()]

    def _seen(self) -> QImage:
        self.program.window.activateWindow()
        settle(self.screen)
        return self.program.window.grab().toImage()

    def wishes(self) -> list[object]:
        return [wish_in(line) for line in self.said.getvalue().split(b"\n") if line]

    def over(self) -> None:
        self.program.end(0)
        self.program.window.end_wanted.disconnect()
        self.own.over.disconnect()


Come = Callable[[str], Alone]


@pytest.fixture
def come(screen: QApplication) -> Iterator[Come]:
    """Clients of a language, one after the other."""
    came = list[Alone]()

    def made(language: str) -> Alone:
        came.append(Alone(screen, language))
        return came[-1]

    yield made
    for each in came:
        each.over()


@pytest.mark.parametrize(("first", "then"), [("nl", "ar"), ("ar", "uk")])
def test_in_another_language_every_page_is_as_for_who_came_with_it(
    come: Come, first: str, then: str
) -> None:
    turned, came = come(first), come(then)
    before = turned.own.home.bridge.text()
    turned.choose(then)
    assert turned.own.page is turned.own.home
    assert before != turned.own.home.bridge.text() == words(then, "alone.bridge")
    assert [a == b for a, b in zip(turned.looks(), came.looks(), strict=True)] == [True] * 8


def test_all_that_stands_around_the_page_turns_too_and_the_last_word(come: Come) -> None:
    alone = come("nl")
    alone.choose("ar")
    window = alone.program.window
    banners = [each for each in window.findChildren(Banner) if each.isVisible()]
    assert [each.text() for each in banners] == [words("ar", "alone.practice")]
    assert window.help.text() == words("ar", "alone.help")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    alone.own.close()
    assert window.windowTitle() == words("ar", "alone.bye")


def test_an_answer_is_read_in_the_language_that_was_chosen(come: Come) -> None:
    alone = come("nl")
    alone.choose("tr")
    alone.open_step()
    alone.own.step.done.emit()
    alone.hear(Answer.DONE)
    assert alone.own.steps.said.text().startswith(words("tr", "done.praise"))


def test_the_language_goes_home_with_the_paper_and_with_the_last_word(
    come: Come,
) -> None:
    alone = come("nl")
    alone.choose("pl")
    alone.open_step()
    alone.own.step.done.emit()
    alone.hear(Answer.DONE)
    alone.own.paper.print_wanted.emit(Preset.FRIDGE)
    alone.hear(Answer.PRINTED)
    alone.choose("nl")
    alone.own.paper.print_wanted.emit(Preset.FRIDGE)
    alone.hear(Answer.PRINTED)
    alone.choose("uk")
    alone.own.close()
    claim, *said = alone.wishes()
    assert isinstance(claim, Claim)
    assert said == [Print(Preset.FRIDGE, "pl"), Print(Preset.FRIDGE, "nl"), Close(language="uk")]


def test_where_no_language_was_chosen_none_is_told(come: Come) -> None:
    alone = come("nl")
    alone.own.home.language.click()
    alone.own.back()
    alone.own.paper.print_wanted.emit(Preset.FRIDGE)
    alone.hear(Answer.PRINTED)
    alone.own.close()
    assert alone.wishes() == [Print(Preset.FRIDGE), Close()]


def test_where_there_is_one_language_there_is_nothing_to_choose(screen: QApplication) -> None:
    known = told_of(files.BUSY, TODAY, OwnLook())
    shown = []
    for told in (known, replace(known, also=())):
        program = OwnProgram(screen, Pipe(BytesIO(), BytesIO()), OwnWindow())
        program._hear(written(told))
        assert program.screen is not None
        shown.append(program.screen.home.language.isVisible())
        program.end(0)
        program.window.end_wanted.disconnect()
    assert shown == [True, False]


def test_each_language_stands_there_in_its_own_words(come: Come) -> None:
    alone = come("nl")
    rows = alone.own.language.list.tongues
    assert {each: row.text() for each, row in rows.items()} == {
        each: own_name(each) for each in languages()
    }
    assert tuple(rows) == languages(), "each always in its place"
    alone.choose("uk")
    rows = alone.own.language.list.tongues
    assert tuple(rows) == languages()
    alone.choose("nl")
    rows = alone.own.language.list.tongues
    alone.own.home.language.click()
    settle(alone.screen)
    assert QApplication.focusWidget() is rows["nl"], "one begins at the language of the page"
    alone.own.back()
    assert alone.own.page is alone.own.home


def test_between_two_languages_is_room_for_a_finger(come: Come) -> None:
    """Eight pixels (EXPERIENCE 3.3). Control: closer together there is not."""
    alone = come("nl")
    alone.own.home.language.click()
    there = []
    for spacing in (None, 4):
        if spacing is not None:
            alone.own.language.list.body.setSpacing(spacing)
        settle(alone.screen)
        rows = [each.geometry() for each in alone.own.language.list.tongues.values()]
        there.append(min(low.top() - high.bottom() - 1 for high, low in pairwise(rows)))
    assert there[0] >= 8 > there[1]


def test_who_listens_is_told_in_which_language_the_page_is(come: Come) -> None:
    alone = come("nl")
    for language in ("nl", "uk"):
        alone.choose(language)
        rows = alone.own.language.list.tongues
        heard = {each: row.accessibleDescription() for each, row in rows.items()}
        told = dict.fromkeys(languages(), "") | {language: words(language, "answer.answered")}
        assert heard == told
        assert all(row.accessibleName() == own_name(each) for each, row in rows.items())


# --- what crosses ----------------------------------------------------------------------------


def test_before_the_reveal_not_even_the_word_crosses_in_any_language() -> None:
    given = replace(files.BUSY, rewards=(files.given(),))
    crossed = []
    for day in (None, files.LATELY):
        told = told_of(replace(given, disclosed=day), TODAY, OwnLook())
        assert set(told.tongues) == set(languages())
        crossed.append(
            [bool(reward_words_in(written(each).decode())) for each in (told.facts, *told.also)]
        )
    assert crossed == [[False] * len(languages()), [True] * len(languages())]

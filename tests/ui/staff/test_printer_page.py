"""The page to try a printer with, from the settings of the municipality."""

from dataclasses import replace
from pathlib import Path

import pytest

from bridge_app.domain.setting_up import Section
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.presenter import MunicipalityPresenter
from bridge_app.ui.problems import Message, Tone
from bridge_app.words import words
from tests.paper.reading import words_of
from tests.ui.answers import Answers
from tests.ui.doing import on_screen, typing


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_speaks_the_language_of_the_screen(
    context: Context, answers: Answers, tmp_path: Path, language: str
) -> None:
    room = MunicipalityPresenter(replace(context, language=language), Section.PAPER)
    answers.file = tmp_path / "page.pdf"
    room.page.keep_page.click()
    assert words(language, "printer_page.title") in words_of(answers.file.read_bytes())


def test_it_is_printed_and_that_is_told(
    context: Context, answers: Answers, tmp_path: Path, said: list[Message | None]
) -> None:
    room = MunicipalityPresenter(context, Section.PAPER)
    answers.file = tmp_path / "printed.pdf"
    room.page.print_page.click()
    assert answers.file.exists()
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE


def test_what_is_typed_above_is_still_there_and_not_kept(
    context: Context, answers: Answers, tmp_path: Path
) -> None:
    room = MunicipalityPresenter(context, Section.PAPER)
    room.open()
    on_screen(room.page)
    room.page.fields["name"].setFocus()
    typing("Alphen")
    answers.file = tmp_path / "page.pdf"
    room.page.keep_page.click()
    assert room.page.fields["name"].text() == "Alphen"
    assert not context.services.settings.municipality().name


def test_who_turns_back_has_nothing(context: Context, answers: Answers) -> None:
    room = MunicipalityPresenter(context, Section.PAPER)
    room.page.print_page.click()
    room.page.keep_page.click()
    assert len(answers.asked) == len(("the printer", "the file"))


@pytest.mark.parametrize("section", [each for each in Section if each is not Section.PAPER])
def test_it_is_with_the_paper_only(context: Context, section: Section) -> None:
    assert not hasattr(MunicipalityPresenter(context, section).page, "print_page")

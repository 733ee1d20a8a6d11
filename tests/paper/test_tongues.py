"""Every paper of a client in the languages that are being made: whole, legible and kind."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.helping import HelpersCard
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset, TakeHomeAppointment
from bridge_app.paper.appointment_card import appointment_card
from bridge_app.paper.client_file import file_pages
from bridge_app.paper.flow import BODY, Face, Setting
from bridge_app.paper.helpers_card import helpers_card
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.privacy import Layer, leaflet_pages
from bridge_app.paper.receipt import receipt_pages
from bridge_app.paper.statement import statement_pages
from bridge_app.paper.story import story_pages
from bridge_app.picture import fonts
from bridge_app.picture.geometry import texts
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import reward_words_in, words
from tests.paper import papers
from tests.paper.reading import everything, words_of
from tests.paper.test_client_file import FILE
from tests.paper.test_papers import faults
from tests.paper.test_privacy_papers import TOWN
from tests.words import tongues
from tests.words.readability import faults as faults_of

LANGUAGES = tongues.of_clients()
LONG_WORD = 8
"""Letters of a word that a narrow column might tear."""
OWN = {"ar": "أنا أدفع الإيجار في وقته.", "uk": "Я вчасно плачу за житло."}
"""What clients say themselves, where it is written in other letters."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tongues.laid_out(tmp_path_factory.mktemp("offered") / "resources")


@pytest.fixture
def offered(folder: Path) -> Iterator[None]:
    with tongues.as_offered(folder):
        yield


def pages_of(kind: PaperKind, language: str, *, longest: bool = False) -> list[Picture]:
    home = (papers.longest_home if longest else papers.whole_home)(language)
    (first, *others) = home.goals
    own = replace(first, text=OWN.get(language, first.text))
    return papers.of_kind(kind, replace(home, goals=(own, *others)), Preset.MINE, practice=True)


def said(pages: list[Picture]) -> list[str]:
    return [text.content for page in pages for text in texts(page.shapes)]


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_fits_is_drawn_whole_and_says_that_nobody_checked_it(
    kind: PaperKind, language: str
) -> None:
    pages = pages_of(kind, language)
    told = " ".join(said(pages))
    assert [fault for page in pages for fault in faults(page)] == []
    assert fonts.not_shown(told) == ""
    assert words(language, "paper.unchecked") in " ".join(told.split())
    assert reward_words_in(told) == ()


def other_papers(language: str) -> dict[str, list[Picture]]:
    """What else a client takes home, is handed or hangs on the wall."""
    place = TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Spreekkamer 2")
    year = replace(papers.statement(), language=language)
    card = HelpersCard(language, "je", ("Noor Bakker",), ("Kim",), former="Fatima")
    return {
        "receipt": receipt_pages(papers.receipt(), language, practice=True),
        "statement": statement_pages(year, "Gemeente Oefenstad"),
        "appointment": appointment_card(place, language),
        "helpers": helpers_card(card),
        "story": story_pages(replace(papers.story(), language=language)),
        "file": file_pages(replace(FILE, language=language)),
        "leaflet": leaflet_pages(Layer.WHOLE, TOWN, language),
    }


def every_file(language: str) -> dict[str, bytes]:
    """All papers of a language as PDF, by name."""
    made = every_paper(language)
    return {f"{name}-{language}": pdf_bytes(pages) for name, pages in made.items()}


def every_paper(language: str) -> dict[str, list[Picture]]:
    """All papers of a language, by name."""
    return {str(kind): pages_of(kind, language) for kind in PaperKind} | other_papers(language)


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_every_other_paper_fits_is_drawn_whole_and_marked(language: str) -> None:
    """The control of the mark is a language that somebody did check."""
    for page in (each for pages in other_papers(language).values() for each in pages):
        told = " ".join(said([page]))
        assert faults(page) == []
        assert fonts.not_shown(told) == ""
        marked = words(language, "paper.unchecked") in " ".join(told.split())
        assert marked is (language in LANGUAGES), page.title


@pytest.mark.usefixtures("offered")
def test_the_number_of_a_receipt_is_not_turned_around() -> None:
    (page, *_) = receipt_pages(papers.receipt(), "ar")
    drawn = ["".join(run.glyphs for run in text.runs) for text in texts(page.shapes)]
    assert any("2027-A-000123" in line for line in drawn)


@pytest.mark.parametrize("end", ["0172-123456.", "Fatima."])
def test_the_end_of_a_line_from_the_right_has_its_full_stop_left(end: str) -> None:
    """Also where its last line has no Arabic letter; Dutch words of a client stay as they are."""
    setting = Setting("ar", "je", PAPER)
    wide = fonts.width("اتصل على الرقم", BODY) + 1
    said = setting.lines(f"اتصل على الرقم {end}", 0, 0, wide, Face())
    assert said[-1].content == end
    assert "".join(run.glyphs for run in said[-1].runs) == f".{end[:-1]}"
    (own,) = setting.lines(end, 0, 0, wide, Face())
    assert "".join(run.glyphs for run in own.runs) == end


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_paper_fits_in_every_language(language: str) -> None:
    pages = pages_of(PaperKind.A4, language, longest=True)
    assert [fault for page in pages for fault in faults(page)] == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
@pytest.mark.parametrize("kind", PaperKind)
def test_two_hundred_capitals_in_long_words_fit_on_every_paper(
    kind: PaperKind, language: str
) -> None:
    for preset in Preset:
        pages = papers.of_kind(kind, papers.shouted(language), preset, practice=True)
        assert [fault for page in pages for fault in faults(page)] == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_what_hangs_on_the_fridge_is_one_page(language: str) -> None:
    """A goal with three steps, what goes well and the appointment. Control: all of it is more."""
    home = papers.whole_home(language)
    (_,) = papers.of_kind(PaperKind.A4, home, Preset.FRIDGE, practice=True)
    assert len(papers.of_kind(PaperKind.A4, home, Preset.MINE, practice=True)) > 1
    card, *_ = papers.of_kind(PaperKind.A5, home, Preset.FRIDGE, practice=False)
    steps = {step.text for goal in home.goals for step in goal.steps if step.text}
    assert steps <= set(said([card]))


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [PaperKind.A4, PaperKind.LARGE])
def test_no_name_of_an_area_is_broken_in_its_column(kind: PaperKind, language: str) -> None:
    """Ukrainian and Polish build longer words than Dutch: the column of names makes room."""
    names = shipped()[0].words_in(language).areas.values()
    wanted = {word for area in names for word in area.name.split()}
    *_, table = pages_of(kind, language)
    alone = {line.strip() for line in said([table])}
    pieces = {piece for piece in alone - wanted if any(part(piece, word) for word in wanted)}
    assert pieces == set()


def part(piece: str, word: str) -> bool:
    """Whether a piece at the end of a line is a torn part of a long word."""
    return len(word) > LONG_WORD and len(piece) > LONG_WORD / 2 and word.startswith(piece)


def test_a_torn_name_would_be_found() -> None:
    assert part("Заощадже", "Заощадження")
    assert not part("Житло", "Житло")


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_what_is_read_back_from_every_paper_is_what_was_said(language: str) -> None:
    """Also where letters are joined and drawn from the right: a reader hears them in order.

    What is drawn from the right lies on the page from left to right, so a reader asks the text
    that is told with each line; marks of direction and joined forms are no part of it.
    """
    for name, pages in every_paper(language).items():
        pdf = pdf_bytes(pages)
        hidden = plain(everything(pdf))
        told = hidden if language == "ar" else plain(words_of(pdf))
        assert [line for line in said(pages) if plain(line) not in told] == [], name
        assert not JOINED.search(hidden), name


JOINED = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
"""Letters as they are drawn, joined: a reader would not know the word."""


def plain(text: str) -> str:
    """The text with one space between words."""
    return " ".join(text.split())


GIVEN = ("receipt", "statement", "file")
"""Papers that tell of what was given: who has them heard of it."""


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("language", tongues.every())
def test_no_paper_tells_of_rewards_early_or_judges(language: str) -> None:
    """The receipt is the control: what it tells is found in every language."""
    made = {
        name: " ".join(map(plain, said(pages))) for name, pages in every_paper(language).items()
    }
    assert {name for name, told in made.items() if reward_words_in(told)} <= set(GIVEN)
    assert reward_words_in(made["receipt"], language)
    lines = {plain(line) for pages in every_paper(language).values() for line in said(pages)}
    assert [line for line in lines if judging(line, language)] == []
    assert all(judging(line, language) for line in ("70 %", SHAME[language]))


SHAME = {
    "nl": "je score", "en": "your score", "ar": "درجتك", "pl": "Twój wynik", "tr": "puanınız",
    "uk": "Ваша оцінка",
}  # fmt: skip


def judging(text: str, language: str) -> list[str]:
    kinds = ("judges", "counts")
    return [fault for fault in faults_of(text, language) if fault.startswith(kinds)]


@pytest.mark.usefixtures("offered")
def test_paper_that_somebody_checked_says_nothing_of_it() -> None:
    told = " ".join(said(pages_of(PaperKind.A4, "nl")))
    assert words("nl", "paper.unchecked") not in told

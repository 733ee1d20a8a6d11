"""One paper for two readers: Dutch and the client's own language, side by side, offline."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bridge_app.domain.papers import PaperKind, on_paper
from bridge_app.domain.privacy import Preset, ticks_for
from bridge_app.paper import card, parts, two_languages
from bridge_app.paper.flow import A4, Block
from bridge_app.paper.papers import in_languages, pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.two_languages import HALF, spoken_in
from bridge_app.picture import fonts
from bridge_app.picture.geometry import texts
from bridge_app.picture.shapes import Group, Picture, Role, Text
from bridge_app.words import reward_words_in, words
from tests.paper import papers
from tests.paper.reading import everything
from tests.paper.test_papers import faults
from tests.picture.scenes import definition
from tests.words import tongues

EDGE = HALF.width
WHOLE_SHEET = (PaperKind.A4, PaperKind.A3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tongues.laid_out(tmp_path_factory.mktemp("offered") / "resources")


@pytest.fixture(autouse=True)
def _offered(folder: Path) -> Iterator[None]:
    with tongues.as_offered(folder):
        yield


def both(
    language: str,
    kind: PaperKind = PaperKind.A4,
    preset: Preset = Preset.FRIDGE,
    *,
    longest: bool = False,
    practice: bool = True,
) -> list[Picture]:
    """The paper of a client of this language in Dutch and in their own."""
    home = (papers.longest_home if longest else papers.whole_home)(language)
    first = next((step.id for goal in home.goals for step in goal.steps), None)
    ticks = replace(ticks_for(preset), family_step=first)
    named = definition("mixed")
    told = [
        (on_paper(replace(home, language=each), ticks, preset, kind), named.words_in(each))
        for each in ("nl", language)
    ]
    return in_languages(kind, told, practice=practice)


def said(page: Picture, *, left: bool) -> str:
    """What stands on one half."""
    half = [each for each in texts(page.shapes) if (each.x < page.width / 2) == left]
    return " ".join(" ".join(each.content.split()) for each in half)


@pytest.mark.parametrize("language", ["ar", "uk"])
@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_fits_in_two_languages(kind: PaperKind, preset: Preset, language: str) -> None:
    made = both(language, kind, preset)
    told = " ".join(text.content for page in made for text in texts(page.shapes))
    assert [fault for page in made for fault in faults(page)] == []
    assert fonts.not_shown(told) == ""
    assert reward_words_in(told) == ()
    joined = " ".join(told.split())
    assert words(language, "paper.unchecked") in joined
    assert words("nl", "paper.unchecked") not in joined


@pytest.mark.parametrize("language", ["ar", "pl", "tr"])
@pytest.mark.parametrize("preset", [Preset.FRIDGE, Preset.MINE])
def test_the_longest_paper_goes_on_over_sheets(preset: Preset, language: str) -> None:
    made = both(language, preset=preset, longest=True)
    assert len(made) > 3
    assert [fault for page in made for fault in faults(page)] == []
    last = words("nl", "print.page", page=len(made), pages=len(made))
    assert last in said(made[-1], left=True)
    first = words(language, "print.page", page=1, pages=len(made))
    assert " ".join(first.split()) in said(made[0], left=False)


@pytest.mark.parametrize("language", ["ar", "en", "pl", "uk"])
def test_the_drawing_is_lower_where_that_spares_a_sheet(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: as high as it may be, the usual paper for the fridge takes a third sheet."""
    assert len(both(language, practice=False)) == 2
    highest = (two_languages.SIZES, two_languages.HEIGHTS[:1])
    monkeypatch.setattr(two_languages, "TRIED", (highest,))
    assert len(both(language, practice=False)) == 3


@pytest.mark.parametrize("language", ["pl", "tr", "uk"])
def test_headings_are_smaller_and_steps_closer_where_that_spares_a_sheet(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also with the lines below that nobody here exists and that nobody checked the words."""
    assert len(both(language, practice=True)) == 2
    monkeypatch.setattr(two_languages, "TRIED", two_languages.TRIED[:1])
    assert len(both(language, practice=True)) == 3, "control"


@pytest.mark.parametrize("language", ["pl", "tr", "uk"])
@pytest.mark.parametrize("preset", [Preset.FRIDGE, Preset.MINE])
def test_every_step_stands_in_front_of_the_card_for_the_fridge(
    preset: Preset, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_front() -> int:
        home = papers.whole_home(language)
        made = papers.of_kind(PaperKind.A5, home, preset, practice=True)
        told = "".join(text.content for text in texts(made[0].shapes)).replace(" ", "")
        steps = [step.text.replace(" ", "") for goal in home.goals for step in goal.steps]
        assert steps
        return len([step for step in steps if step not in told])

    assert in_front() == 0
    monkeypatch.setattr(card, "TRIED", card.TRIED[:1])
    assert in_front() > 0, "control: in the usual sizes it does not"


@pytest.mark.parametrize("language", ["ar", "en", "pl", "tr", "uk"])
def test_the_drawing_is_lower_where_that_brings_a_step_in_front(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Real papers too, which have no line about practice below. Control: by sheets alone."""
    home = papers.whole_home(language)
    steps = [step.text.replace(" ", "") for goal in home.goals for step in goal.steps]

    def in_front() -> list[int]:
        made = both(language, practice=False)
        assert len(made) == 2
        told = [said(made[0], left=left).replace(" ", "") for left in (True, False)]
        return [sum(step in half for step in steps) for half in told]

    assert (len(steps), in_front()) == (3, [3, 1])
    by_sheets = two_languages._burden
    monkeypatch.setattr(two_languages, "_burden", lambda tried: by_sheets(tried)[0])
    assert sum(in_front()) < 4


@pytest.mark.parametrize("language", [each for each in tongues.every() if each != "nl"])
def test_the_bridge_in_words_stands_beside_itself_on_one_sheet(language: str) -> None:
    made = both(language, preset=Preset.MINE, practice=False)
    assert len(made) == 4
    for tongue, left in (("nl", True), (language, False)):
        assert words(tongue, "paper.table.title") in said(made[-1], left=left)


def test_rows_stand_closer_where_that_spares_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: with the usual air the last sheet has two rows on one half, and an empty one."""
    assert len(both("uk", preset=Preset.MINE, practice=False)) == 4
    monkeypatch.setattr(two_languages, "AIRS", two_languages.AIRS[:1])
    assert len(both("uk", preset=Preset.MINE, practice=False)) == 5


def test_an_appointment_is_not_torn_in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: a frame that may be parted stands on two sheets here, in the usual sizes."""
    monkeypatch.setattr(two_languages, "TRIED", two_languages.TRIED[:1])
    assert len(sheets_with_the_appointment()) == 1
    framed = parts.in_frame

    def parted(content: Iterable[Block], panel: str) -> Iterator[Block]:
        return framed((replace(each, keep=False) for each in content), panel)

    monkeypatch.setattr(parts, "in_frame", parted)
    assert len(sheets_with_the_appointment()) == 2


def sheets_with_the_appointment() -> set[int]:
    lines = words("uk", "paper.appointment"), words("uk", "paper.bring")
    made = [said(page, left=False) for page in both("uk")]
    return {number for number, told in enumerate(made) if any(line in told for line in lines)}


def test_dutch_stands_left_and_the_own_language_right() -> None:
    first = both("ar")[0]
    assert (first.width, first.height) == (A4[1], A4[0])
    assert first.title == f"{words('nl', 'paper.title')} · {words('ar', 'paper.title')}"
    for key in ("paper.title", "paper.goal"):
        assert words("nl", key) in said(first, left=True)
        assert words("ar", key) in said(first, left=False)
        assert words("ar", key) not in said(first, left=True)
    (title,) = [each for each in texts(first.shapes) if each.content == words("ar", "paper.title")]
    assert title.x + title.width == pytest.approx(A4[1] - HALF.margin)


def test_numbers_before_the_steps_tie_both_sides() -> None:
    told = both("uk")
    for number, step in enumerate(papers.whole_home().goals[0].steps, 1):
        for left in (True, False):
            half = " ".join(said(page, left=left) for page in told)
            assert f"{number}. {step.text}" in half


def test_the_own_words_are_not_translated_and_leave_room_to_write() -> None:
    told = both("tr")
    hint = words("tr", "paper.own_language")
    assert any(hint in said(page, left=False) for page in told)
    assert not any(words("nl", "paper.own_language") in said(page, left=True) for page in told)


def test_two_cards_stand_under_each_other_on_one_sheet() -> None:
    first = both("ar", PaperKind.A5)[0]
    assert (first.width, first.height) == A4
    upper = [each for each in texts(first.shapes) if each.y < A4[1] / 2]
    lower = [each for each in texts(first.shapes) if each.y >= A4[1] / 2]
    assert words("nl", "paper.goal") in {each.content for each in upper}
    assert words("ar", "paper.goal") in {each.content for each in lower}


@pytest.mark.parametrize("kind", [k for k in PaperKind if k not in (*WHOLE_SHEET, PaperKind.A5)])
def test_a_paper_that_needs_the_whole_sheet_comes_twice(kind: PaperKind) -> None:
    made = both("pl", kind)
    assert [page.language for page in made] == sorted((p.language for p in made), key="nl pl".find)
    assert {page.language for page in made} == {"nl", "pl"}


def test_one_language_is_the_paper_as_it_always_was() -> None:
    home = papers.whole_home()
    content = on_paper(home, ticks_for(Preset.FRIDGE), Preset.FRIDGE, PaperKind.A4)
    named = definition("mixed").words_in("nl")
    assert in_languages(PaperKind.A4, [(content, named)]) == pages(PaperKind.A4, content, named)


# --- for who listens -----------------------------------------------------------------------------


def languages_in(pdf: bytes) -> list[str]:
    """The language of every element under the document, in reading order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        elements = document.Root.StructTreeRoot.K.K
        return [str(each.get("/Lang", "")) for each in elements]


@pytest.mark.parametrize("kind", PaperKind)
def test_every_element_says_in_which_language_it_is(kind: PaperKind) -> None:
    told = languages_in(pdf_bytes(both("ar", kind, Preset.MINE)))
    assert set(told) == {"nl", "ar"}


def test_the_two_sides_are_never_told_as_one() -> None:
    """A table or a frame of one side that goes on does not go on in the other."""
    (page,) = [Picture(10, 10, (Group(Role.L, (), key="steps"),), "nl", "")]
    (one,), (other,) = (spoken_in(page.shapes, language) for language in ("nl", "ar"))
    assert isinstance(one, Group)
    assert isinstance(other, Group)
    assert one.key != other.key
    assert (one.language, other.language) == ("nl", "ar")


def test_what_is_read_back_holds_both_sides_whole() -> None:
    made = both("ar", preset=Preset.MINE)
    hidden = " ".join(everything(pdf_bytes(made)).split())
    lines: list[Text] = [text for page in made for text in texts(page.shapes)]
    assert [each.content for each in lines if " ".join(each.content.split()) not in hidden] == []


# --- what a fridge must not tell -----------------------------------------------------------------


@pytest.mark.parametrize("kind", PaperKind)
def test_nothing_secret_stands_on_either_side(kind: PaperKind) -> None:
    hidden = papers.marked_ticks(ticks_for(Preset.FRIDGE))
    told = [
        (
            on_paper(replace(papers.marked_home(), language=each), hidden, Preset.FRIDGE, kind),
            papers.marked_words(),
        )
        for each in ("nl", "ar")
    ]
    found = everything(pdf_bytes(in_languages(kind, told)))
    own_words = ("Xarea", "Xlevel") if kind is PaperKind.BLANK else ()
    assert [mark for mark in papers.SECRET if mark in found and mark not in own_words] == []
    if kind in WHOLE_SHEET:
        assert "Xgoal" in found

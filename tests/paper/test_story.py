"""The poster for the corridor: a story in large letters, a bridge, and nothing of whose it is."""

from dataclasses import fields
from datetime import UTC, datetime
from io import BytesIO
from uuid import UUID

import pikepdf
import pytest

from bridge_app.domain.stories import TEXT_LENGTH, TITLE_LENGTH, Poster, PosterSize, Story
from bridge_app.paper.flow import A4
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.story import EDGE, LOWEST, SHEET, PosterPaper, paper_of, story_pages
from bridge_app.picture.shapes import Group, Picture, Role, Shape, Text
from bridge_app.words import reward_words_in
from tests.paper.papers import story
from tests.paper.reading import outline, structure, words_of

NOW = datetime(2026, 6, 2, tzinfo=UTC)


def texts(shapes: tuple[Shape, ...]) -> list[Text]:
    inner = [texts(each.shapes) for each in shapes if isinstance(each, Group)]
    return [each for each in shapes if isinstance(each, Text)] + [t for part in inner for t in part]


def test_it_says_the_story_and_where_it_comes_from() -> None:
    pdf = pdf_bytes(story_pages(story()))
    assert words_of(pdf) == (
        "Ik maak mijn post weer open Een jaar lang bleef alles liggen. Nu doe ik elke maandag één "
        "brief. Verteld door iemand die hier over de brug gaat. Dit hangt hier omdat de verteller "
        "ja zei. Poster 12."
    )
    assert outline(structure(pdf)) == "Document(H1 P P P Figure P)"
    assert reward_words_in(words_of(pdf)) == ()


def test_it_knows_nothing_of_whose_story_it_is() -> None:
    assert {each.name for each in fields(PosterPaper)} == {
        *("title", "text", "language", "form", "number", "practice"),
    }
    told = Story(UUID(int=7), "Weer op weg", "Ik fiets.", "en", "u", 3, NOW)
    hangs = Poster(31, told.id, 3, PosterSize.A4, "Gang bij balie 2", NOW, told.title)
    pdf = pdf_bytes(story_pages(paper_of(told, hangs, practice=True)))
    said = words_of(pdf)
    assert language_of(pdf) == "en"
    assert language_of(pdf_bytes(story_pages(story()))) == "nl"
    assert "Poster 31." in said
    assert "Told by somebody" in said
    assert not any(word in said for word in ("Gang", "2026", str(told.id)))


def language_of(pdf: bytes) -> str:
    """The language in which a reader aloud will say it."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return str(document.Root.Lang)


def test_it_is_one_page_and_a_large_one_is_twice_as_large() -> None:
    (small,), (large,) = story_pages(story()), story_pages(story(), PosterSize.A3)
    assert (small.width, small.height) == A4
    assert large.width / small.width == pytest.approx(2**0.5)
    assert len(texts(large.shapes)) == len(texts(small.shapes))


LONGEST = "W" * TEXT_LENGTH
MANY_LINES = "Ik\n" * (TEXT_LENGTH // 3)


@pytest.mark.parametrize("text", ["Ik fiets.", LONGEST, MANY_LINES], ids=["few", "wide", "many"])
def test_words_never_run_into_the_bridge_or_over_the_edge(text: str) -> None:
    (page,) = story_pages(story("W" * TITLE_LENGTH, text))
    said = [each for each in texts(page.shapes) if each.y < SHEET.bottom]
    assert max(each.y for each in said) < bridge_top(page)
    assert all(each.x >= EDGE and each.x + each.width <= page.width - EDGE for each in said)
    assert min(each.size for each in said) >= 14


def test_few_words_are_larger_than_many() -> None:
    few, many = (
        max(each.size for each in texts(story_pages(story("Post", text))[0].shapes))
        for text in ("Ik fiets.", LONGEST)
    )
    assert few > 1.5 * many


def bridge_top(page: Picture) -> float:
    (drawn,) = (
        each for each in page.shapes if isinstance(each, Group) and each.role is Role.FIGURE
    )
    tops = [
        part.start[1]
        for path in drawn.shapes
        if not isinstance(path, Group | Text)
        for part in path.parts
    ]
    assert SHEET.bottom - min(tops) >= LOWEST - 1
    return min(tops)

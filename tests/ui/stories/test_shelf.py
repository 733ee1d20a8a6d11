"""The stories that may hang, on real services: printed, kept, and taken off the wall."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.stories import PosterSize, Story
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.counting import STORIES
from bridge_app.ui.overseeing import COORDINATOR
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.spots import Spot
from bridge_app.ui.stories.shelf_presenter import StoriesPresenter
from tests.paper.reading import words_of
from tests.ui.answers import Answers
from tests.ui.doing import Key, add_client, inside_of, on_screen, press

TEXT = "Ik fiets nu zelf naar mijn werk. " * 4


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def story(context: Context, karin: UUID) -> Story:
    stories, actor = context.services.stories, context.session.actor
    stories.tell(actor, karin, "Weer op weg", TEXT, 0)
    made = stories.allow(actor, karin, 1).story
    assert made is not None
    return made


def opened(context: Context) -> StoriesPresenter:
    room = StoriesPresenter(context)
    on_screen(room.page)
    room.open()
    return room


def read(room: StoriesPresenter) -> str:
    labels = room.page.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(room.page))


def test_before_anybody_said_yes_it_says_what_comes_here(context: Context) -> None:
    room = opened(context)
    assert "Er is nog geen verhaal voor de muur." in read(room)
    assert not room.page.card.isVisible()


def test_a_story_is_chosen_with_keys_and_leaves_as_a_poster_without_a_name(
    context: Context, story: Story, answers: Answers, tmp_path: Path
) -> None:
    room = opened(context)
    (row,) = room.page.list.rows
    assert isinstance(row, RowButton)
    assert row.accessibleName().startswith("Weer op weg, Ik fiets nu zelf")
    row.setFocus()
    press(Key.Key_Return)
    assert room.page.place.edit.hasFocus()
    page = room.page
    page.print.click()
    assert "is nog leeg" in page.place.error
    page.place.set_text("Gang")
    page.sizes[PosterSize.A3].setChecked(True)
    answers.file = tmp_path / "poster.pdf"
    page.keep.click()
    assert answers.asked == ["poster.pdf"]
    text = words_of(answers.file.read_bytes())
    assert "Weer op weg" in text
    assert "Poster 1." in text
    assert "Karin" not in text
    assert "Poster 1 (A3), Gang, geprint 02-03-2026" in read(room)
    assert page.place.text() == ""
    page.place.set_text("Hal")
    answers.file = tmp_path / "printed.pdf"
    page.print.click()
    assert answers.file.exists()
    assert "Poster 2 (A4), Hal" in read(room)


def test_what_was_withdrawn_is_gone_and_its_poster_is_ticked_off(
    context: Context, story: Story, karin: UUID, said: list[Message | None]
) -> None:
    stories, actor = context.services.stories, context.session.actor
    stories.poster(actor, story.id, PosterSize.A4, "Gang")
    stories.withdraw(actor, karin)
    room = opened(context)
    assert "Weer op weg" not in read(room)
    assert "Haal deze posters van de muur" in read(room)
    room.page.down_buttons[1].click()
    assert "Haal deze" not in read(room)
    last = said[-1]
    assert last is not None
    assert last.text == "Opgeschreven: poster 1 hangt er niet meer."
    assert last.then is not None
    last.then()
    assert "Poster 1 (A4), Gang" in read(room)
    stories.take_down(actor, 1)
    room.page.down_buttons[1].click()
    assert "Haal deze" not in read(room), "somebody else said so already"


def test_a_story_that_is_withdrawn_while_it_is_looked_at_is_not_printed(
    context: Context,
    story: Story,
    karin: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    room = opened(context)
    room.page.chosen.emit(story.id)
    room.page.place.set_text("Gang")
    context.services.stories.withdraw(context.session.actor, karin)
    answers.file = tmp_path / "poster.pdf"
    room.page.keep.click()
    assert not answers.file.exists()
    assert said[-1] is not None
    assert said[-1].text.startswith("Voor deze woorden is geen toestemming.")


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says of a printer what the screen says too
@pytest.mark.parametrize("button", ["print", "keep"])
def test_a_poster_that_could_not_leave_hangs_nowhere(
    context: Context,
    story: Story,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
    button: str,
) -> None:
    room = opened(context)
    room.page.chosen.emit(story.id)
    room.page.place.set_text("Gang")
    answers.file = tmp_path / "no such folder" / "poster.pdf"
    getattr(room.page, button).click()
    assert [each.tone for each in said if each][-1] is Tone.PROBLEM
    assert context.services.stories.shelf(context.session.actor).hanging == ()
    assert room.page.place.text() == "Gang", "for a second try"


def test_the_overview_says_what_comes_down(
    screen: QApplication, context: Context, story: Story, karin: UUID
) -> None:
    stories, actor = context.services.stories, context.session.actor
    for place in ("Gang", "Hal"):
        stories.printed(actor, karin, PosterSize.A4, place)
    stories.withdraw(actor, karin)
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(COORDINATOR))
    page = inside.rooms.here.page
    assert isinstance(page, CoordinatorPage)
    told = "Verhalen voor de muur, haal 2 posters van de muur"
    assert page.telling.stories.accessibleName() == told


def test_the_overview_leads_to_it_and_back_is_told(
    screen: QApplication, context: Context, qtbot: QtBot
) -> None:
    inside = inside_of(screen, context)
    inside.rooms.go(Spot(COORDINATOR))
    page = inside.rooms.here.page
    assert isinstance(page, CoordinatorPage)
    assert "posters" not in page.telling.stories.accessibleName()
    page.telling.stories.click()
    assert inside.rooms.spot == Spot(STORIES)
    room = opened(context)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()

"""A client's story by keys alone: told, read aloud, allowed, on the wall, and off it again."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from bridge_app.ui.coordinator.page import CoordinatorPage
from bridge_app.ui.stories.page import StoryPage
from bridge_app.ui.stories.parts import AskPart, TellPart, ToldPart
from bridge_app.ui.stories.shelf_page import StoriesPage
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.test_desk_and_totals import client_page, come_in, somebody, until

TITLE, TEXT = "Ik maak mijn post open", "Nu doe ik elke maandag een brief."


def press_on(hands: Hands, button: QWidget) -> None:
    """Walks there with Tab, and presses it."""
    hands.walk_to(button)
    hands.press("Return")


def story_page(desk: Desk) -> StoryPage:
    page = desk.page
    assert isinstance(page, StoryPage)
    return page


def told(desk: Desk) -> ToldPart:
    part = story_page(desk).part
    assert isinstance(part, ToldPart)
    return part


def tell(desk: Desk, hands: Hands, text: str) -> TellPart:
    """What the client says, typed where the focus is."""
    part = story_page(desk).part
    assert isinstance(part, TellPart)
    hands.type_text(TITLE)
    hands.walk_to(part.words.edit)
    hands.type_text(text)
    return part


def test_a_story_goes_from_a_yes_to_the_wall_and_off_it_by_keyboard_alone(
    desk: Desk, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    context = come_in(desk, hands)
    karin = somebody(context, "Karin", "de Boer")
    hands.type_text("boer")
    hands.press("Return")
    press_on(hands, client_page(desk).story)
    until(hands, lambda: isinstance(desk.page, StoryPage) and desk.page.part is not None)
    meter.start()
    part = tell(desk, hands, "Karin belde. ")
    assert part.leads.isVisible(), "her name stands there"
    hands.press(*["Backspace"] * len("Karin belde. "))
    hands.type_text(TEXT)
    assert not part.leads.isVisible()
    press_on(hands, part.keep)
    press_on(hands, told(desk).ask)
    asked = story_page(desk).part
    assert isinstance(asked, AskPart)
    assert all(line.isVisible() for line in asked.aloud)
    press_on(hands, asked.yes)
    desk.answers.file = tmp_path / "poster.pdf"
    hands.walk_to(told(desk).poster.place.edit)
    hands.type_text("Gang")
    press_on(hands, told(desk).poster.print)
    until(hands, lambda: len(told(desk).hanging.rows) == 1)
    assert meter.done("a story from the first word to the wall").clicks == 0
    assert desk.answers.file.read_bytes().startswith(b"%PDF")
    withdraw(desk, hands, meter)
    take_down(desk, hands)
    stories, actor = context.services.stories, context.session.actor
    now = stories.of_client(actor, karin)
    assert (now.hanging, now.take_down) == ((), ())
    assert now.story is not None
    assert (now.story.text, now.story.allowed_at) == (TEXT, None)


def withdraw(desk: Desk, hands: Hands, meter: UxMeter) -> None:
    """At once, from where one stands: the first thing that has the focus."""
    meter.start()
    press_on(hands, told(desk).withdraw)
    assert meter.done("withdraw a consent").actions <= 5
    until(hands, lambda: len(told(desk).down.rows) == 1)


def take_down(desk: Desk, hands: Hands) -> None:
    """Who oversees sees what has to come down, and says that it did."""
    hands.press("Escape", "Ctrl+5")
    page = desk.page
    assert isinstance(page, CoordinatorPage)
    press_on(hands, page.telling.stories)
    shelf = desk.page
    assert isinstance(shelf, StoriesPage)
    until(hands, lambda: 1 in shelf.down_buttons)
    assert not shelf.card.isVisible(), "there is no story to print"
    press_on(hands, shelf.down_buttons[1])
    until(hands, lambda: not shelf.down_buttons)

"""A client's own story for the wall, and the stories that may hang, in every state."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from bridge_app.domain.people import AddressForm, Client
from bridge_app.domain.stories import (
    PLACE_LENGTH,
    TEXT_LENGTH,
    TITLE_LENGTH,
    ClientStory,
    Known,
    Poster,
    PosterSize,
    Shelf,
    Story,
)
from bridge_app.errors import FieldProblem
from bridge_app.ui.stories.page import StoryPage
from bridge_app.ui.stories.shelf_page import StoriesPage
from bridge_app.ui.stories.shelf_state import ShelfState
from bridge_app.ui.stories.state import Stage, StoryState, Wish, story_state
from tests.ui.cases import Kind, PageCase

NOW = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)
KARIN = Client(UUID(int=1), "1042", "Karin", "de Boer")
KNOWN = Known(KARIN, ("Noor de Boer",), ("Fatima El Amrani",))
TITLE = "Ik maak mijn post weer open"
TEXT = (
    "Een jaar lang bleef alles liggen. Ik durfde niet te kijken.\n"
    "Nu doe ik elke maandag één brief, met een kop thee erbij. De stapel is weg."
)
STORY = Story(UUID(int=50), TITLE, TEXT, "nl", "je")
ALLOWED = replace(STORY, allowed_at=NOW)
LONGEST = replace(
    ALLOWED, title="Wolfeschlegelstein " * 3, text=("Samen met mijn buurvrouw lukte het wel. " * 18)
)
LONGEST = replace(
    LONGEST, id=UUID(int=60), title=LONGEST.title[:TITLE_LENGTH], text=LONGEST.text[:TEXT_LENGTH]
)
HERE = Poster(12, STORY.id, 1, PosterSize.A4, "Gang bij balie 2", NOW, TITLE)
FAR = replace(HERE, number=13, size=PosterSize.A3, place=("Wachtkamer " * 5).strip())
assert len(FAR.place) <= PLACE_LENGTH


def pages() -> list[PageCase]:
    none = ClientStory(KARIN, KNOWN, may_tell=True)
    told = replace(none, story=STORY)
    allowed = replace(none, story=ALLOWED, hanging=(HERE,))
    ended = replace(told, story=replace(STORY, ended_at=NOW), take_down=(HERE, FAR))
    formal = replace(KARIN, address_form=AddressForm.U)
    english = replace(KARIN, language="en")
    named = StoryState(none, Stage.TELL, TITLE, "Karin en Noor durven weer. Bel 0612345678.")
    empty = FieldProblem("story_text", "empty")
    nowhere = FieldProblem("poster_place", "empty")
    mine: list[tuple[Kind, str, StoryState]] = [
        ("empty", "story", story_state(none)),
        ("one", "story", story_state(allowed)),
        ("many", "story", named),
        ("longest", "story", story_state(replace(allowed, story=LONGEST, hanging=(FAR,) * 9))),
        ("error", "story", replace(story_state(none), title=TITLE, trouble=empty)),
        ("one", "story told", story_state(replace(told, client=formal))),
        ("one", "story asked", replace(story_state(told), stage=Stage.ASK)),
        ("one", "story asked u", replace(_of(told, formal), stage=Stage.ASK)),
        ("many", "story asked english", replace(_of(told, english), stage=Stage.ASK)),
        ("many", "story ended", story_state(ended)),
        ("empty", "story of another", story_state(replace(none, may_tell=False))),
        ("error", "story printed", replace(story_state(allowed), trouble=nowhere)),
    ]
    shelf = Shelf((ALLOWED, LONGEST), (HERE,), (FAR, replace(FAR, number=14)))
    chosen = ShelfState(shelf, ALLOWED.id)
    many = tuple(replace(ALLOWED, id=UUID(int=100 + n)) for n in range(30))
    shown: list[tuple[Kind, ShelfState]] = [
        ("empty", ShelfState()),
        ("one", chosen),
        ("many", ShelfState(Shelf(many, (), tuple(replace(FAR, number=20 + n) for n in range(9))))),
        ("longest", ShelfState(Shelf((LONGEST,)), LONGEST.id, Wish(PosterSize.A3, FAR.place))),
        ("error", replace(chosen, trouble=nowhere)),
    ]
    return [_mine(*each) for each in mine] + [_shelf(*each) for each in shown]


def _of(told: ClientStory, client: Client) -> StoryState:
    return story_state(replace(told, client=client))


def _mine(kind: Kind, name: str, state: StoryState) -> PageCase:
    def made() -> StoryPage:
        page = StoryPage()
        page.show_state(state)
        return page

    return PageCase(name, kind, made, client_facing=True)


def _shelf(kind: Kind, state: ShelfState) -> PageCase:
    def made() -> StoriesPage:
        page = StoriesPage("nl")
        page.show_state(state)
        return page

    return PageCase("stories", kind, made)

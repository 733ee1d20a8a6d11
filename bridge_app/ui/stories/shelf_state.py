"""What the page "Verhalen" shows: stories that may hang, and posters that have to come down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from bridge_app.domain.stories import Poster, Shelf, Story
from bridge_app.errors import FieldProblem
from bridge_app.services.clock import business_day
from bridge_app.ui.stories.state import Wish
from bridge_app.words import short_date

BEGIN = 60
"""So many letters of a story stand in a line of the list."""


@dataclass(frozen=True)
class ShelfState:
    """All of the page; `chosen` is the story that is looked at, `trouble` what is not filled in."""

    shelf: Shelf = field(default_factory=Shelf)
    chosen: UUID | None = None
    wish: Wish = field(default_factory=Wish)
    trouble: FieldProblem | None = None

    @property
    def story(self) -> Story | None:
        """The story that is looked at, while its consent stands."""
        return next((each for each in self.shelf.stories if each.id == self.chosen), None)

    @property
    def hangs(self) -> Sequence[Poster]:
        """The posters of this story that hang."""
        return [each for each in self.shelf.hanging if each.story_id == self.chosen]


def begin_of(story: Story) -> str:
    """How a story begins, on one line."""
    said = " ".join(story.text.split())
    return said if len(said) <= BEGIN else f"{said[:BEGIN].rstrip()} ..."


def told_of(poster: Poster) -> dict[str, str]:
    """What tells one poster from another."""
    day = short_date(business_day(poster.printed_at))
    number, size = str(poster.number), poster.size.upper()
    return {"number": number, "size": size, "place": poster.place, "day": day}

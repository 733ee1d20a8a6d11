"""From the store to the page "Verhalen", and from there to the printer."""

from dataclasses import replace
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.stories import Poster, Shelf, Story
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.story import paper_of, story_pages
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.stories.shelf_page import StoriesPage
from bridge_app.ui.stories.shelf_state import ShelfState
from bridge_app.ui.stories.state import Wish
from bridge_app.ui.way_out import WayOut


class StoriesPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._stories = context.services.stories
        self._state = ShelfState()
        self.page = StoriesPage(context.language, practice=context.session.practice)
        self._out = WayOut(context, self.page, self._left, self._stuck)
        self._leaving = 0
        self.page.chosen.connect(self._choose)
        self.page.print_wanted.connect(self._print)
        self.page.keep_wanted.connect(self._keep)
        self.page.down_wanted.connect(self._take_down)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows the stories that may hang now."""
        self._context.ask(partial(self._stories.shelf, self._actor), self._show_shelf)

    def _show_shelf(self, shelf: Shelf) -> None:
        self._show(replace(self._state, shelf=shelf, trouble=None))

    def _show(self, state: ShelfState) -> None:
        self._state = state
        self.page.show_state(state)

    def _choose(self, story_id: UUID) -> None:
        self._show(replace(self._state, chosen=story_id, wish=Wish(), trouble=None))
        self.page.place.setFocus()

    # --- a poster ----------------------------------------------------------------------------

    def _print(self, wish: Wish) -> None:
        if self._placed(wish):
            said = self.tr("De poster ligt bij de printer.")
            self._out.print_known(self.tr("Print de poster"), self._made, self._pages, said)

    def _keep(self, wish: Wish) -> None:
        if self._placed(wish):
            said = self.tr("De poster is bewaard: {file}")
            title, name = self.tr("Bewaar als PDF"), self.tr("poster.pdf")
            self._out.keep(title, name, lambda: self._pages(self._made("")), said)

    def _placed(self, wish: Wish) -> bool:
        """Whether somebody said where it will hang; else it is asked."""
        placed = bool(wish.place.strip())
        trouble = None if placed else FieldProblem("poster_place", "empty")
        self._state = replace(self._state, wish=wish, trouble=trouble)
        if trouble:
            self._show(self._state)
        return placed

    def _made(self, to: str) -> tuple[Story, Poster]:
        """The poster with its number; the log knows that it leaves."""
        wish, chosen = self._state.wish, cast("UUID", self._state.chosen)
        made = self._stories.poster(self._actor, chosen, wish.size, wish.place, to)
        self._leaving = made[1].number
        return made

    def _pages(self, made: tuple[Story, Poster]) -> list[Picture]:
        story, poster = made
        practice = self._context.session.practice
        return story_pages(paper_of(story, poster, practice=practice), poster.size)

    def _left(self) -> None:
        self._state = replace(self._state, wish=Wish())
        self.open()

    def _stuck(self) -> None:
        """It never left: nobody has to look for it. What was filled in stays for a second try."""
        gone = partial(self._stories.take_down, self._actor, self._leaving)
        self._context.ask(gone, lambda _shelf: None)

    # --- off the wall ------------------------------------------------------------------------

    def _take_down(self, number: int) -> None:
        down = partial(self._stories.take_down, self._actor, number)
        self._context.ask(down, partial(self._is_down, number), self._refused)

    def _is_down(self, number: int, shelf: Shelf) -> None:
        self._show_shelf(shelf)
        self._context.problems.saved()
        said = self.tr("Opgeschreven: poster {number} hangt er niet meer.").format(number=number)
        back = partial(self._hang_again, number)
        self._context.problems.done(said, self.tr("Maak ongedaan"), back)

    def _hang_again(self, number: int) -> None:
        again = partial(self._stories.take_down, self._actor, number, down=False)
        self._context.ask(again, self._show_shelf, self._refused)

    def _refused(self, problem: Problem) -> None:
        """Somebody else said it already: what stands now is shown."""
        self._context.problems.show(problem)
        self.open()

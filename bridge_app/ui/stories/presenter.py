"""From the store to a client's own story, and from what is said there to the store."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.stories import ClientStory, Poster, Story
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem
from bridge_app.paper.story import paper_of, story_pages
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once
from bridge_app.ui.stories.page import Part, StoryPage
from bridge_app.ui.stories.parts import AskPart, TellPart
from bridge_app.ui.stories.state import Stage, StoryState, Wish, consent_told, story_state
from bridge_app.ui.together.speech import Shared, shared
from bridge_app.ui.way_out import WayOut

TITLE, TEXT = "title", "text"
"""The names of the fields over a lock."""

Deed = Callable[..., ClientStory]
Told = Callable[[str], str]
"""What is said, in the language that is asked for."""


class StoryPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._stories = context.services.stories
        self._state: StoryState | None = None
        self._client: UUID | None = None
        self._typed: Mapping[str, str] = {}
        self._once = Once()
        self.page = StoryPage()
        self._out = WayOut(context, self.page, self._left, self._stuck)
        self._leaving: tuple[UUID, int] | None = None
        self.page.shown.connect(self._connect)
        self.page.closed.connect(self._leave)

    def open(self, client_id: UUID | None) -> None:
        """Shows the story of this client; nothing without one."""
        self._state, self._client, self._typed = None, client_id, {}
        if client_id is not None:
            self._read(client_id, self._opened)

    def _read(self, client_id: UUID, then: Callable[[ClientStory], object]) -> None:
        """Asks how it stands; an answer that comes when one went on to another is let go."""

        def answered(known: ClientStory) -> None:
            if self._client == client_id:
                then(known)

        self._context.ask(partial(self._stories.of_client, self._actor, client_id), answered)

    def _opened(self, known: ClientStory) -> None:
        self._begin(known)
        self.take_up(self._typed)

    def back(self) -> bool:
        """From the question, or from changing words, back to the words that stand."""
        state = self._state
        if state is None or state.story is None or state.stage is Stage.TOLD:
            return False
        self._begin(state.known)
        return True

    def _leave(self) -> None:
        if not self.back():
            self.closed.emit()

    def unfinished(self) -> Mapping[str, str]:
        """What is half typed, over a lock or a kill."""
        part = self.page.part
        typed = part.typed() if isinstance(part, TellPart) else ()
        return dict(zip((TITLE, TEXT), typed, strict=False)) if self._state else {}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The words as they stood there."""
        state = self._state
        if state is None:
            self._typed = fields  # from afar the words come later
        elif fields:
            typed = replace(state, title=fields.get(TITLE, ""), text=fields.get(TEXT, ""))
            self._show(replace(typed, stage=Stage.TELL))

    # --- showing -----------------------------------------------------------------------------

    def _begin(self, known: ClientStory) -> None:
        self._show(story_state(known))

    def _show(self, state: StoryState) -> None:
        self._state = state
        self.page.show_state(state)

    @property
    def _now(self) -> StoryState:
        """What stands there: nothing is wished on a page without a client."""
        return cast("StoryState", self._state)

    @property
    def _say(self) -> Shared:
        """The client's words, and ours for the staff who read another language."""
        client = self._now.known.client
        return shared(client.language, client.address_form, self._context.language)

    def _connect(self, part: Part) -> None:
        if isinstance(part, TellPart):
            part.keep_wanted.connect(self._keep)
            return
        if isinstance(part, AskPart):
            part.yes_wanted.connect(self._allow)
            part.no_wanted.connect(lambda: self._begin(self._now.known))
            return
        part.change_wanted.connect(lambda: self._show(replace(self._now, stage=Stage.TELL)))
        part.ask_wanted.connect(lambda: self._show(replace(self._now, stage=Stage.ASK)))
        part.away_wanted.connect(self._take_back)
        part.withdraw_wanted.connect(self._withdraw)
        part.print_wanted.connect(self._print)

    # --- the words ---------------------------------------------------------------------------

    def _keep(self, title: str, text: str) -> None:
        before = replace(self._now, title=title, text=text, trouble=None)
        self._state = before
        back = partial(self._undo, before)

        def kept(known: ClientStory) -> None:
            self._stands(known, self._say.telling("story.kept"), back)

        self._deed(self._stories.tell, title, text, before.version, then=kept)

    def _take_back(self) -> None:
        before = self._now

        def gone(known: ClientStory) -> None:
            self._stands(known, self._say.telling("story.gone"), partial(self._undo, before))

        self._deed(self._stories.take_back, before.version, then=gone)

    def _undo(self, before: StoryState) -> None:
        """The words as they were: those from before, or none."""
        story, version = before.story, self._now.version
        if story is None:
            self._deed(self._stories.take_back, version, then=self._begin)
        else:
            self._deed(self._stories.tell, story.title, story.text, version, then=self._begin)

    # --- the consent -------------------------------------------------------------------------

    def _allow(self) -> None:
        state = self._now

        def allowed(known: ClientStory) -> None:
            self._stands(known, consent_told(known, self._say), self._withdraw)

        self._deed(self._stories.allow, state.version, then=allowed)

    def _withdraw(self) -> None:
        """At once and without a question: as easy as saying yes."""

        def ended(known: ClientStory) -> None:
            self._stands(known, consent_told(known, self._say))

        self._deed(self._stories.withdraw, then=ended)

    # --- the poster --------------------------------------------------------------------------

    def _print(self, wish: Wish) -> None:
        state = replace(self._now, wish=wish, trouble=None)
        self._state = state
        if not wish.place.strip():
            self._show(replace(state, trouble=FieldProblem("poster_place", "empty")))
            return
        client, size, title = state.known.client.id, wish.size, state.say("story.print")

        def read(to: str) -> tuple[Story, Poster]:
            made = self._stories.printed(self._actor, client, size, wish.place, to)
            self._leaving = client, made[1].number
            return made

        self._out.print_known(title, read, self._pages, self._say.telling("story.printed"))

    def _pages(self, made: tuple[Story, Poster]) -> list[Picture]:
        story, poster = made
        practice = self._context.session.practice
        return story_pages(paper_of(story, poster, practice=practice), poster.size)

    def _left(self) -> None:
        """The poster has a number and a place now."""
        self.open(self._client)

    def _stuck(self) -> None:
        """It never left: nobody has to look for it. What was filled in stays for a second try."""
        client, number = cast("tuple[UUID, int]", self._leaving)
        undone = partial(self._stories.not_left, self._actor, client, number)
        self._context.ask(undone, lambda _known: None)

    # --- kept --------------------------------------------------------------------------------

    def _deed(self, deed: Deed, *said: object, then: Callable[[ClientStory], object]) -> None:
        client = cast("UUID", self._client)
        actor = self._once.by(self._actor, client, deed, *said)
        known = partial(self._stories.of_client, self._actor, client)

        def kept(answer: ClientStory) -> None:
            self._once.kept()
            self._context.problems.saved()
            self._context.changes.client_changed.emit(client)
            if self._client == client:
                then(answer)

        keep = partial(kept_once, partial(deed, actor, client, *said), known)
        self._context.ask(keep, kept, self._refused)

    def _stands(
        self, known: ClientStory, said: Told, back: Callable[[], object] | None = None
    ) -> None:
        self._begin(known)
        whose, offer = self._client, self._say.both("button.undo") if back else ""

        def again() -> None:
            """Only while it is about the same person."""
            if back and self._state and self._client == whose:
                back()

        self._context.problems.done_in(said, offer, again if back else None)

    def _refused(self, problem: Problem) -> None:
        state, client = self._state, self._client
        if isinstance(problem, FieldProblem) and state is not None:
            self._show(replace(state, trouble=problem))
            return
        self._context.problems.show(problem)
        if isinstance(problem, ChangedElsewhere) and client is not None:
            self._read(client, self._newest)

    def _newest(self, known: ClientStory) -> None:
        """What a colleague made of it; what is typed stays, and "Terug" shows theirs."""
        now = self._state
        typing = now is not None and now.stage is Stage.TELL
        self._show(replace(now, known=known) if now and typing else story_state(known))

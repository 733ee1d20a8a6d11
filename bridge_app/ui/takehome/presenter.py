"""From a client's facts to the paper in their hand: preview, file, printer, photo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bridge_app.domain.papers import PaperKind
from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.errors import Problem
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services
from bridge_app.ui.context import Context
from bridge_app.ui.sheets import print_sheets, write_sheets
from bridge_app.ui.takehome.page import TakeHomePage
from bridge_app.ui.takehome.shorter import Shorter, keeper
from bridge_app.ui.takehome.state import (
    TakeHomeState,
    carries_code,
    pages_of,
    shortened,
    state_of,
    wording,
)
from bridge_app.ui.takehome.wishes import Wanted, beginning, chosen, of_kind, ticked
from bridge_app.ui.together.speech import Shared, shared
from bridge_app.ui.two_versions import Both, Differs
from bridge_app.words import JE

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Told: TypeAlias = Callable[[str], str]
"""What is said, in the language that is asked for."""

TYPING_MS = 600
"""Shorter words go into the plan when the typing rests this long."""


@dataclass(frozen=True)
class Whose:
    """Whose paper it is, and where it comes from: the store, or memory that keeps nothing."""

    client: UUID
    services: Services
    home: TakeHome


class TakeHomePresenter(QObject):
    """Answers the wishes of the page; begins with the preset "Koelkast"."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._whose: Whose | None = None
        self._wanted = Wanted()
        self._chosen = False
        self._state: TakeHomeState | None = None
        self._shorter = Shorter()
        self._resting = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._resting.timeout.connect(self.leave)
        self.page = TakeHomePage()
        self.page.shortened.connect(self._shorten)
        self.page.both.mine_wanted.connect(self._keep_mine)
        self.page.both.theirs_wanted.connect(self._take_theirs)
        self.page.both.left.connect(self._go_on)
        self.page.kind_chosen.connect(self._choose_kind)
        self.page.preset_chosen.connect(self._choose)
        self.page.language_chosen.connect(self._choose_language)
        self.page.ticked.connect(self._tick)
        self.page.mono_chosen.connect(lambda on: self._wish(replace(self._wanted, mono=on)))
        self.page.photo_wanted.connect(lambda on: self._wish(replace(self._wanted, photo=on)))
        self.page.turned.connect(self._turn)
        self.page.print_wanted.connect(self.print_pages)
        self.page.file_wanted.connect(self.save)
        self.page.taken.connect(self._taken)
        self.page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows the paper of a client in the store; None when it is not about the store."""
        if client_id is not None:
            self.open_from(self._context.services, client_id)

    def open_from(self, services: Services, client_id: UUID) -> None:
        """Shows the paper of a client; `services` may be those over memory (DECISIONS D4)."""
        if self._whose is None or self._whose.client != client_id:
            self._wanted, self._whose, self._state = Wanted(), None, None
            self._chosen, self._shorter = False, Shorter()
            self.page.clear()
        actor = self._context.session.actor
        self._context.ask(
            partial(services.papers.take_home, actor, client_id),
            partial(self._show_home, services, client_id),
        )

    def _show_home(self, services: Services, client_id: UUID, home: TakeHome) -> None:
        wanted = self._wanted if self._chosen else beginning(home)
        self._whose, self._chosen = Whose(client_id, services, home), True
        self._wish(replace(wanted, page=0, photo=False))

    # --- choosing --------------------------------------------------------------------------

    def _choose_kind(self, kind: PaperKind) -> None:
        self._wish(of_kind(self._wanted, kind))

    def _choose_language(self, language: str) -> None:
        self._wish(replace(self._wanted, language=language))

    def _choose(self, preset: Preset) -> None:
        self._wish(chosen(self._wanted, preset))

    def _tick(self, key: str, on: bool) -> None:  # noqa: FBT001 - a signal's own shape
        self._wish(ticked(self._wanted, key, on=on))

    def _shorten(self, about: str, text: str) -> None:
        """The paper follows every letter; the plan is written when the typing rests."""
        if self._whose is None:
            return
        self._shorter.type(about, text, wording(self._whose.home, about)[1])
        self._resting.start()
        self._say(about, text)

    def _say(self, about: str, text: str) -> None:
        if self._whose is not None:
            self._whose = replace(self._whose, home=shortened(self._whose.home, about, text))
            self._wish(self._wanted)

    def leave(self) -> None:
        """The room is left, or the typing rests: shorter words go into the plan."""
        self._resting.stop()
        whose, actor = self._whose, self._context.session.actor
        if whose is not None:
            for about, text, began in self._shorter.due():
                keep = keeper(whose.services.plans, actor, whose.client, about, text, began)
                self._context.ask(keep, partial(self._short_kept, about, text))

    again = leave  # the server was gone: what is typed is written down now

    def _short_kept(self, about: str, text: str, other: str | None) -> None:
        """Kept, or somebody else wrote something else there: then both are seen."""
        if other is None:
            self._shorter.kept(about, text)
        elif self._whose is not None and not self._shorter.asked:
            self._shorter.asked, self._shorter.began[about] = about, other
            said = wording(self._whose.home, about)[0]
            say = shared(self._whose.home.language, JE, self._context.language)
            self.page.ask_both(say, Both((Differs(said, text, other),)))

    def _keep_mine(self) -> None:
        self._go_on()
        self.leave()

    def _take_theirs(self) -> None:
        about = self._shorter.asked
        self._shorter.drop(about)
        self._say(about, self._shorter.began[about])
        self._go_on()

    def _go_on(self) -> None:
        """Both were seen: what is typed from here on is kept."""
        about, self._shorter.asked = self._shorter.asked, ""
        self.page.boxes.type_on(about)

    def _turn(self, pages: int) -> None:
        at = self._state.page if self._state else 0
        self._wish(replace(self._wanted, page=max(at + pages, 0)))

    def _wish(self, wanted: Wanted) -> None:
        self._wanted = wanted
        if self._whose is None:
            return
        practice = self._context.session.practice
        ours = self._context.language
        self._state = state_of(self._whose.home, wanted, practice=practice, ours=ours)
        self.page.show_state(self._state)

    def back(self) -> bool:
        """From the photo back to the ticks; False when the room is left."""
        if not self._wanted.photo:
            return False
        self._wish(replace(self._wanted, photo=False))
        return True

    # --- taking it home --------------------------------------------------------------------

    def print_pages(self) -> None:
        """Asks for a printer, and prints the very pages that stand on the screen."""
        if self._state is None:
            return
        title = self._state.say("print.title")
        ask = partial(self._context.asking.printer, self.page, title)
        self._context.here(ask, self._print_on, self._offer_desk)

    def _offer_desk(self, problem: Problem) -> None:
        """Says why nothing is printed, with another way beside it (DECISIONS D10).

        The photo and the file have their own buttons on the page.
        """
        assert self._state is not None  # noqa: S101 - only a paper that is shown is printed
        offer = self._state.say("print.lay_ready")
        self._context.problems.offer_other(problem, offer, self.lay_ready)

    def _print_on(self, printer: "QPrinter | None") -> None:
        if printer is not None and self._state is not None:
            leave = partial(print_sheets, printer)
            said, to = self._said_printed(), printer.printerName()
            self._noted(leave, said, self._offer_desk, to=to)

    def _said_printed(self) -> Told:
        """Where nothing is kept, what the printer may keep is said too (DECISIONS D4)."""
        store = self._context.services
        passing = self._whose is not None and self._whose.services is not store
        keys = ("print.printed", "print.printer_keeps") if passing else ("print.printed",)
        return self._telling(*keys)

    def _telling(self, *keys: str) -> Told:
        """These sentences for the strip: to the client in their language, to the staff in ours."""
        home = self._whose.home if self._whose else None
        ours = self._context.language
        return (shared(home.language, home.form, ours) if home else Shared(ours)).telling(*keys)

    def lay_ready(self) -> None:
        """The paper is made at the desk later; the next visit finds that it waits."""
        self._mark_waiting(waiting=True)

    def _taken(self) -> None:
        self._mark_waiting(waiting=False)

    def _mark_waiting(self, *, waiting: bool) -> None:
        if self._whose is None or self._state is None:
            return
        whose, papers = self._whose, self._whose.services.papers
        mark = papers.lay_ready if waiting else papers.taken
        actor, kind = self._context.session.actor, self._wanted.kind
        self._whose = replace(whose, home=replace(whose.home, waiting=waiting))
        said = self._telling("print.later" if waiting else "print.taken_said")

        def marked(_nothing: object) -> None:
            self._wish(self._wanted)
            self._context.problems.done_in(said)

        self._context.ask(partial(mark, actor, whose.client, kind), marked)

    def save(self) -> None:
        """Asks for a place and keeps the pages as a PDF; the suggested name names nobody."""
        if self._state is None:
            return
        day = business_day(self._context.clock())
        title = self._state.say("print.file")
        path = self._context.asking.save_file(
            self.page, title, f"brug-{day:%Y-%m-%d}.pdf", "PDF (*.pdf)"
        )
        if path is not None:
            self._noted(partial(write_sheets, path), self._telling("print.kept"))

    def _noted(
        self,
        leave: Callable[[Sequence[Picture]], None],
        done: Told,
        failed: Callable[[Problem], None] | None = None,
        *,
        to: str = "",
    ) -> None:
        """The log knows of a paper before it leaves, and to which printer; a code is made now."""
        if self._whose is None:
            return
        note, home = self._whose.services.papers.printed, self._whose.home
        actor, client, wanted = self._context.session.actor, self._whose.client, self._wanted
        with_code, practice = carries_code(home, wanted), self._context.session.practice

        def noted_first() -> Sequence[Picture]:
            code = note(actor, client, wanted.kind, wanted.preset, with_code=with_code, to=to)
            return pages_of(home, wanted, code, practice=practice)

        def noted(pages: Sequence[Picture]) -> None:
            self._context.here(partial(leave, pages), partial(self._left, done), failed)

        self._context.ask(noted_first, noted)

    def _left(self, done: Told, _nothing: object) -> None:
        self._context.problems.done_in(done)

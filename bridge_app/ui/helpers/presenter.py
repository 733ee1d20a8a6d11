"""From the store to the page of who helps, and from a wish to the store, each with a way back."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.desk_errors import NotAColleague
from bridge_app.domain.helping import Around, HandedOver, Helper, HelpersCard
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.helpers_card import helpers_card
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.helpers.page import HelpersPage
from bridge_app.ui.once import Once, kept_once, no_more
from bridge_app.ui.way_out import WayOut


class HelpersPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._actor = context, context.session.actor
        self._helping = context.services.helping
        self._client: UUID | None = None
        self._once = Once()
        self.page = HelpersPage(context.language, self._actor.person)
        self._out = WayOut(context, self.page)
        page = self.page
        page.add_wanted.connect(self._add)
        page.end_wanted.connect(self._end)
        page.hand_wanted.connect(self._hand_over)
        page.card_wanted.connect(self._print)
        page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows who helps this client; nothing without one."""
        self._client = client_id
        if client_id is not None:
            self._ask(partial(self._helping.around, self._actor, client_id), self._show)

    @property
    def _known(self) -> UUID:
        assert self._client is not None  # noqa: S101 - the page shows nothing before
        return self._client

    def _ask(self, call: Callable[[], Around], then: Callable[[Around], object]) -> None:
        self._context.ask(call, then, self._refused)

    def _deed(
        self, deed: Callable[..., Around], *said: object, then: Callable[[Around], object]
    ) -> None:
        """Done once: after a lost answer it gives who helps by now."""
        client = self._known
        actor = self._once.by(self._actor, deed, client, *said)
        known = partial(self._helping.around, self._actor, client)

        def kept(around: Around) -> None:
            self._once.kept()
            then(around)

        self._ask(partial(kept_once, partial(deed, actor, client, *said), known), kept)

    def _show(self, around: Around) -> None:
        self.page.show_around(around)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem | NotAColleague):
            self.page.show_trouble(problem)
        else:
            self._context.problems.show(problem)

    def unfinished(self) -> dict[str, str]:
        """Who was chosen and with what, over a lock or a kill."""
        return self.page.typed() if self._client else {}

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The fields as they stood."""
        self.page.take_up(fields)

    # --- helping along ---------------------------------------------------------------------

    def _add(self, who: UUID, task: str) -> None:
        def added(around: Around) -> None:
            new = next(each for each in around.helpers if each.staff_id == who)
            said = self.tr("{name} helpt mee.").format(name=new.name)
            self._changed(around, said, partial(self._end, new))

        self._deed(self._helping.add, who, task, then=added)

    def _end(self, helper: Helper) -> None:
        back = partial(self._add, helper.staff_id, helper.task)
        said = self.tr("{name} helpt niet meer mee.").format(name=helper.name)
        own = helper.staff_id == self._actor.person
        self._deed(
            self._helping.end,
            helper.seq,
            then=lambda around: self._changed(around, said, None if own else back),
        )

    def _changed(self, around: Around, said: str, back: Callable[[], object] | None) -> None:
        self._show(around)
        self._tell(said, back)

    def _tell(self, said: str, back: Callable[[], object] | None) -> None:
        self._context.problems.saved()
        self._context.changes.client_changed.emit(self._known)
        self._context.problems.done(said, self.tr("Maak ongedaan") if back else "", back)

    # --- another mentor --------------------------------------------------------------------

    def _hand_over(self, to: UUID) -> None:
        clients, name = (self._known,), self.page.mentor.currentText()
        actor = self._once.by(self._actor, clients, to)
        hand = partial(self._helping.hand_over, actor, clients, to)
        handed = partial(self._handed, name)
        self._context.ask(partial(kept_once, hand, no_more), handed, self._refused)

    def _handed(self, name: str, handed: HandedOver | None) -> None:
        """Handed over; who did so before its answer got lost takes it back as any other day."""
        self._once.kept()
        said = self.tr("{name} is nu de mentor. Print de kaart met de nieuwe naam.")
        back = partial(self._take_back, handed) if handed else None
        self._tell(said.format(name=name), back)
        self.open(self._known)
        self.page.card.setFocus()

    def _take_back(self, handed: HandedOver) -> None:
        back = partial(self._helping.take_back, self._actor, handed)
        self._context.ask(back, self._taken_back)

    def _taken_back(self, _nothing: object) -> None:
        self._tell(self.tr("De mentor is weer wie het was."), None)
        self.open(self._known)

    # --- the card ----------------------------------------------------------------------------

    def _print(self) -> None:
        said = self.tr("De kaart ligt bij de printer.")
        read = partial(self._helping.card, self._actor, self._known)
        self._out.print_known(self.tr("Print de kaart"), read, self._pages, said)

    def _pages(self, card: HelpersCard) -> list[Picture]:
        return helpers_card(card, practice=self._context.session.practice)

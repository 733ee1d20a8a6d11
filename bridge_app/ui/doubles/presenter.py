"""From the store to the page of doubles, and from there to one file, to two, and back."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.doubles import Compared, Doubles, Joined, Pair
from bridge_app.errors import NotFound, Problem, ReasonNeeded
from bridge_app.ui.context import Context
from bridge_app.ui.doubles.page import DoublesPage
from bridge_app.ui.doubles.state import (
    DoublesState,
    chosen,
    compared,
    other_of,
    parting,
    shown,
)
from bridge_app.ui.once import Once, kept_once


class DoublesPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._doubles = context.services.doubles
        self._state, self._once = DoublesState(), Once()
        self.page = DoublesPage(context.language)
        page = self.page
        page.closed.connect(self._leave_or_back)
        page.chosen.connect(self._choose)
        page.reasoned.connect(self._give_reason)
        page.merge_wanted.connect(self._merge)
        page.apart_wanted.connect(self._tell_apart)
        page.part_wanted.connect(self._part)

    def open(self) -> None:
        """Shows who may be one now."""
        self._context.ask(lambda: self._doubles.listed(self._actor), self._show_found)

    def _show_found(self, found: Doubles) -> None:
        self._show(shown(found))

    def back(self) -> bool:
        """Esc: from two that are looked at to the list; False on the list itself."""
        if self._state.chosen is None and self._state.parting is None:
            return False
        self.open()
        return True

    def _leave_or_back(self) -> None:
        if not self.back():
            self.closed.emit()

    # --- two side by side --------------------------------------------------------------------

    def _choose(self, pair: Pair) -> None:
        self._show(chosen(self._state, pair))
        self._compare("")

    def _give_reason(self, reason: str) -> None:
        if joined := self._state.parting:
            self._part(joined, reason)
        else:
            self._compare(reason)

    def _compare(self, reason: str) -> None:
        if pair := self._state.chosen:
            ids = pair.one.client_id, pair.other.client_id
            self._context.ask(
                lambda: self._doubles.compare(self._actor, *ids, reason),
                self._show_compared,
                lambda problem: self._refused(pair, problem),
            )

    def _show_compared(self, found: Compared) -> None:
        self._show(compared(self._state, found))
        self.page.table.setFocus()

    def _refused(self, pair: Pair, problem: Problem) -> None:
        if isinstance(problem, ReasonNeeded):
            self._show(chosen(self._state, pair, asks=True))
            self.page.reason.setFocus()
        else:
            self.open()
            self._context.problems.show(problem)

    # --- one, or two -------------------------------------------------------------------------

    def _merge(self, kept: UUID) -> None:
        if found := self._state.compared:
            gone = other_of(found, kept)
            actor = self._once.by(self._actor, kept, gone)
            merge = partial(self._doubles.merge, actor, kept, gone)
            self._context.ask(partial(kept_once, merge, lambda: self._known(gone)), self._merged)

    def _known(self, gone: UUID) -> Joined:
        """What was made one before, when the answer got lost."""
        joined = self._doubles.listed(self._actor).joined
        found = next((each for each in joined if each.gone.client_id == gone), None)
        if found is None:
            raise NotFound("merge")
        return found

    def _merged(self, joined: Joined) -> None:
        self._changed(joined)
        said = self.tr("{gone} gaat verder als {kept}. Beide nummers vinden dezelfde persoon.")
        said = said.format(gone=joined.gone.number, kept=joined.kept.number)
        told = f"{said} {self._code(joined)}".strip()
        self._context.problems.done(told, self.tr("Maak ongedaan"), lambda: self._part(joined))

    def _code(self, joined: Joined) -> str:
        """What the client typed until now may open nothing from now on; empty without a code."""
        if joined.gone.client_id not in joined.codes:
            return ""
        said = (
            self.tr("De code of plaatjes van {gone} tellen niet meer, die van {kept} wel.")
            if joined.kept.client_id in joined.codes
            else self.tr("De code of plaatjes van {gone} tellen niet meer. Kies samen iets nieuws.")
        )
        return said.format(gone=joined.gone.number, kept=joined.kept.number)

    def _part(self, joined: Joined, reason: str = "") -> None:
        actor = self._once.by(self._actor, joined.seq)
        part = partial(self._doubles.part, actor, joined.seq, reason)
        self._context.ask(
            partial(kept_once, part, lambda: joined),
            self._parted,
            lambda problem: self._not_parted(joined, problem),
        )

    def _not_parted(self, joined: Joined, problem: Problem) -> None:
        if isinstance(problem, ReasonNeeded):
            self._show(parting(self._state, joined))
            self.page.reason.setFocus()
        else:
            self._context.problems.show(problem)

    def _parted(self, joined: Joined) -> None:
        self._changed(joined)
        said = self.tr("{kept} en {gone} zijn weer twee deelnemers, elk met wat er al stond.")
        if joined.gone.client_id in joined.codes:
            again = self.tr("De code of plaatjes van {gone} tellen weer.")
            said = f"{said} {again}"
        said = said.format(gone=joined.gone.number, kept=joined.kept.number)
        self._context.problems.done(said)

    def _changed(self, joined: Joined) -> None:
        self._once.kept()
        self.open()
        for hit in (joined.kept, joined.gone):
            self._context.changes.client_changed.emit(hit.client_id)

    def _tell_apart(self) -> None:
        if pair := self._state.chosen:
            ids = pair.one.client_id, pair.other.client_id
            unsure = self._doubles.not_sure
            self._do(
                lambda: self._doubles.tell_apart(self._actor, *ids),
                lambda: self._do(lambda: unsure(self._actor, *ids), None),
            )

    def _do(self, call: Callable[[], None], undo: Callable[[], None] | None) -> None:
        """Writes it down, and shows the list anew."""

        def done(_answer: None) -> None:
            self.open()
            if undo:
                said = self.tr("Genoteerd: dit zijn twee mensen.")
                self._context.problems.done(said, self.tr("Maak ongedaan"), undo)
            else:
                self._context.problems.clear()

        self._context.ask(call, done)

    def _show(self, state: DoublesState) -> None:
        self._state = state
        self.page.show_state(state)

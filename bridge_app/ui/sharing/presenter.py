"""From what is asked to how others will see it; shared for good, and then to a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from bridge_app import __version__
from bridge_app.domain.shared_tables import SharedTable, SharingWish, Shelf
from bridge_app.errors import Problem
from bridge_app.paper.files import kept_file
from bridge_app.ui.context import Context
from bridge_app.ui.made import made_by
from bridge_app.ui.newest import Newest
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.sharing.page import SharingPage
from bridge_app.ui.sharing.state import SharingState, begun_with

if TYPE_CHECKING:
    from bridge_app.domain.backup import Told
    from bridge_app.exports.forms import Wanted

Answer = TypeVar("Answer")


class SharingPresenter(QObject):
    """Answers the wishes of the page; begins with the newest month."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor, self._sharing = context.session.actor, context.services.sharing
        self._state = SharingState()
        pillars = context.services.definitions[0].words_in(context.language).pillars
        self.page = page = SharingPage(context.language, pillars)
        page.asking.wish_changed.connect(self._wish)
        page.asking.threshold_chosen.connect(self._set_threshold)
        page.share_wanted.connect(self._share)
        page.save_wanted.connect(self._save)
        page.closed.connect(self.closed)
        self._newest = Newest(self, context.background, page.progress)
        self._shares = False

    @property
    def busy(self) -> bool:
        """Whether something is being counted or shared."""
        return self._newest.busy

    def open(self) -> None:
        """Shows what was shared, and how what was chosen last would look."""
        self._begin(self.tr("De cijfers worden geteld."), self._looked, self._show_shelf)

    def _looked(self, _told: "Told") -> Shelf:
        return self._sharing.look(self._actor)

    def _show_shelf(self, shelf: Shelf) -> None:
        """The first time the page began at the way back: there was nothing else yet."""
        begins = self._state.shelf is None and self.page.back.hasFocus()
        state = replace(self._state, shelf=shelf)
        self._show(replace(state, wish=state.wish or begun_with(state)))
        if begins:
            focus_begin(self.page)
        self._count()

    def _wish(self, wish: SharingWish) -> None:
        if wish != self._state.wish:
            self._show(replace(self._state, wish=wish, table=None))
            self._count()

    def _count(self) -> None:
        if self._state.wish is not None:
            call = partial(self._sharing.preview, self._actor, self._state.wish)
            self._begin(self.tr("De cijfers worden geteld."), call, self._show_table)

    def _show_table(self, table: SharedTable) -> None:
        self._context.problems.clear()
        self._show(replace(self._state, table=table))

    # --- what takes a while ------------------------------------------------------------------

    def _begin(
        self, words: str, call: "Callable[[Told], Answer]", then: Callable[[Answer], object]
    ) -> None:
        """Away from the screen: of many people it takes a while. What was asked before ends."""
        heard, cut_off = partial(self._heard, then), not self._shares
        self._newest.begin(words, call, heard, self._refused, ends_former=cut_off)

    def _heard(self, then: Callable[[Answer], object], answer: Answer) -> None:
        self._let_go()
        then(answer)

    def _refused(self, problem: Problem) -> None:
        self._let_go()
        self._show(replace(self._state, table=None))
        self._context.problems.show(problem)

    def _let_go(self) -> None:
        """What is shared is shared, and another may be chosen."""
        self._shares = False
        self.page.asking.setEnabled(True)

    def _show(self, state: SharingState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- deeds -------------------------------------------------------------------------------

    def _set_threshold(self, people: int) -> None:
        call = partial(self._sharing.set_threshold, self._actor, people)
        self._context.ask(call, lambda _nothing: self.open())

    def _share(self) -> None:
        """Once begun nothing else is asked: what was chosen is what is shared."""
        wish = self._state.wish
        if wish is not None and self._state.can_share and not self._shares:
            words = self.tr("De cijfers worden gedeeld.")
            self._begin(words, partial(self._published, wish), self._shared)
            self._shares = True
            self.page.asking.setEnabled(False)

    def _published(self, wish: SharingWish, told: "Told") -> Shelf:
        self._sharing.publish(self._actor, wish, __version__, told)
        return self._sharing.look(self._actor)

    def _shared(self, shelf: Shelf) -> None:
        self._show(replace(self._state, shelf=shelf))
        self._context.problems.done(self.tr("Gedeeld. Je kunt het nu als bestand bewaren."))

    def _save(self) -> None:
        table = self._state.table
        if table is None or not self._state.can_save:
            return
        forms, title = self.page.form, self.tr("Bewaar de cijfers")
        name = f"{self.tr('gedeeld')}-{table.wish.period}{forms.suffix}"
        path = self._context.asking.save_file(self.page, title, name, forms.kinds())
        if path is not None:
            said = self.tr("Bewaard: {file}").format(file=path.name)
            told = table, forms.named(path), self._context.clock()
            write = partial(_write, self._context, path, *told)
            self._context.work(write, lambda _nothing: self._context.problems.done(said))


def _write(
    context: Context, path: Path, table: SharedTable, wanted: "Wanted", now: datetime
) -> None:
    """The file, whole or not at all; nothing is written that the log does not know of."""
    from bridge_app.exports.forms import write_shared
    from bridge_app.exports.words import DUTCH, ENGLISH, Words

    reports, language = context.services.reports, context.language
    said = ENGLISH if wanted.abroad or language == ENGLISH else DUTCH
    reports.exported(context.session.actor, f"shared.{wanted.form}", len(table.rows))
    pillars = context.services.definitions[0].words_in(said).pillars
    made = made_by(context, now)
    with kept_file(path) as file:
        write_shared(file, path.parent, wanted, table, made, Words(said, pillars))

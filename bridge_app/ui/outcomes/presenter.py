"""From what is asked to what the help brought, and to a file of it."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bridge_app.domain.outcomes import AsOf
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.domain.totals import Countable, Group
from bridge_app.errors import FieldProblem, Problem
from bridge_app.exports.forms import Form, Wanted
from bridge_app.paper.files import kept_file
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.made import made_by
from bridge_app.ui.outcomes.page import OutcomesPage
from bridge_app.ui.outcomes.researching import Researching
from bridge_app.ui.outcomes.state import OutcomesState, Wish, wanted
from bridge_app.ui.working import SOON_MS
from bridge_app.words import read_date, short_date


class OutcomesPresenter(QObject):
    """Answers the wishes of the page; begins with today."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._state = OutcomesState(Wish())
        self._asked: AsOf | None = None
        self.page = page = OutcomesPage(context.language)
        self._researching = Researching(context, page, page.progress)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(page.tell_busy)
        page.asking.wish_changed.connect(self._wish)
        page.refresh_wanted.connect(self.refresh)
        page.export_wanted.connect(self.export)
        page.research_wanted.connect(self.keep_for_research)
        page.research.unfold_wanted.connect(self.unfold_research)
        page.closed.connect(self.closed)

    def open(self) -> None:
        """Counts as it stands today, by the way of counting that was chosen before."""
        today = short_date(business_day(self._context.clock()))
        self._wished(replace(self._state.wish, day=today))

    def _wish(self, wish: Wish) -> None:
        if wish != self._state.wish:
            self._wished(wish)

    def _wished(self, wish: Wish) -> None:
        """Another question: what stood there answered the one before."""
        self._show(OutcomesState(wish))
        self.refresh()

    def refresh(self) -> None:
        """Counts again, away from the screen: of many people it takes a while."""
        self._asked = None
        try:
            asked = wanted(self._state.wish, read_date)
        except FieldProblem as problem:
            self._refused(problem)
            return
        context, self._asked = self._context, asked
        count = context.services.outcomes.found
        call = partial(count, context.session.actor, asked, context.language)
        self._soon.start()
        context.work(call, partial(self._show_found, asked), self._refused)

    def _refused(self, problem: Problem) -> None:
        self._soon.stop()
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, found=None, trouble=problem))
        else:
            self._show(self._state)
            self._context.problems.show(problem)

    def _show_found(self, asked: AsOf, found: Outcomes) -> None:
        """What is counted shows itself, unless something else was asked meanwhile."""
        if self._asked == asked:
            self._soon.stop()
            self._show(replace(self._state, found=found, trouble=None))

    def _show(self, state: OutcomesState) -> None:
        self._state = state
        self.page.show_state(state)

    # --- what leaves -------------------------------------------------------------------------

    def export(self) -> None:
        """A file of what stands on the screen."""
        found = self._state.found
        if found is None or not self._state.can_export:
            return
        asked = found.asked
        forms, stem = self.page.form, f"{self.tr('uitkomsten')}-{asked.definition}"
        name = f"{stem}-{asked.as_of:%Y-%m-%d}{forms.suffix}"
        title = self.tr("Bewaar de cijfers")
        path = self._context.asking.save_file(self.page, title, name, forms.kinds())
        if path is not None:
            said = self.tr("Bewaard: {file}").format(file=path.name)
            told = found, forms.named(path), self._context.clock()
            write = partial(_write, self._context, path, *told)
            self._context.work(write, lambda _nothing: self._context.problems.done(said))

    def keep_for_research(self) -> None:
        """Files for a researcher as it stood on the same day, in a new folder of their own."""
        if self._state.found:
            asked, card = self._state.found.asked, self.page.research
            with suppress(FieldProblem):  # told at its field
                self._researching.ask(asked.as_of, card.narrowing(asked), card.values)

    def unfold_research(self) -> None:
        """Asks what one can choose from."""
        call = partial(self._context.services.reports.countable, self._context.session.actor)
        self._context.ask(call, self._offer)

    def _offer(self, countable: Countable) -> None:
        used = self._context.services.definitions[0].words_in(self._context.language)
        values = {**countable.values, Group.PILLAR: used.pillars}
        self.page.research.offer(values, mentors=countable.council_agreed is not None)


def _write(context: Context, path: Path, found: Outcomes, wanted: Wanted, now: datetime) -> None:
    """The file, whole or not at all; nothing is written that the log does not know of."""
    from bridge_app.exports.forms import write_table
    from bridge_app.exports.outcomes import outcomes_json, outcomes_sheet
    from bridge_app.exports.words import ENGLISH

    reports, everybody = context.services.reports, found.flow.everybody
    reports.exported(context.session.actor, f"outcomes.{wanted.form}", everybody)
    made, language = made_by(context, now), ENGLISH if wanted.abroad else context.language
    with kept_file(path) as file:
        if wanted.form is Form.JSON:
            file.write(outcomes_json(found, made))
        else:
            write_table(file, path.parent, wanted, outcomes_sheet(found, made, language))

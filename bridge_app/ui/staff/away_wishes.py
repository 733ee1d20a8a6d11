"""A mentor who fell ill: who manages people arranges who stands in, by names of colleagues only."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from bridge_app.domain.helping import Cover, Covers
from bridge_app.errors import FieldProblem, Problem
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.cover_part import CoverPart, period
from bridge_app.ui.cover_words import CoverWords
from bridge_app.ui.once import Once, kept_once, no_more


class AwayWishes(QObject):
    """Answers the part of the page about one colleague."""

    def __init__(self, context: Context, part: CoverPart) -> None:
        super().__init__()
        self._context, self._part, self._said = context, part, CoverWords(self)
        self._helping, self._actor = context.services.helping, context.session.actor
        self._member: UUID | None = None
        self._once = Once()
        part.wanted.connect(self._cover)
        part.stop_wanted.connect(self._stop)

    def about(self, member: UUID | None) -> None:
        """Shows who stands in for this colleague; nobody's for None."""
        self._member = member
        if member is not None:
            self._ask(partial(self._helping.covers_of, self._actor, member), self._show)

    def _ask(self, call: Callable[[], object], then: Callable[..., object]) -> None:
        self._context.ask(call, then, self._refused)

    def _show(self, covers: Covers) -> None:
        language = self._context.language
        known = (*covers.of_mine, *covers.of_others)
        told = [(each, self._said.of_both(each, language)) for each in known]
        self._part.show_covers(told, covers.colleagues)

    def _cover(self, who: UUID, first: str, last: str) -> None:
        today = business_day(self._context.clock())
        try:
            days = period(self._context.language, first, last, today)
        except FieldProblem as problem:
            self._part.show_trouble(problem)
            return
        member, covers_of = self._known, self._helping.covers_of
        actor = self._once.by(self._actor, member, who, *days)

        def known() -> Cover:
            of_mine = covers_of(self._actor, member).of_mine
            return next(
                e for e in of_mine if (e.stands_in_id, e.from_day, e.to_day) == (who, *days)
            )

        begin = partial(self._helping.stand_in_for, actor, member, who, *days)
        self._ask(partial(kept_once, begin, known), self._covered)

    @property
    def _known(self) -> UUID:
        assert self._member is not None  # noqa: S101 - the part is not shown without one
        return self._member

    def _covered(self, made: Cover) -> None:
        self._once.kept()
        said = self.tr("{name} neemt waar voor {away}.")
        self._tell(said.format(name=made.stands_in, away=made.away), partial(self._stop, made))

    def _stop(self, known: Cover) -> None:
        actor = self._once.by(self._actor, known.id)
        stop = partial(self._helping.stop_cover_of, actor, known.away_id, known.id)
        self._ask(partial(kept_once, stop, no_more), self._stopped)

    def _stopped(self, _known: object) -> None:
        self._once.kept()
        self._tell(self.tr("De waarneming is gestopt."))

    def _tell(self, said: str, back: Callable[[], object] | None = None) -> None:
        self._context.problems.saved()
        self._context.problems.done(said, self.tr("Maak ongedaan") if back else "", back)
        self.about(self._member)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._part.show_trouble(problem)
        else:
            self._context.problems.show(problem)

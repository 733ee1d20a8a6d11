"""Keeps what stands on the overview as a report of one's own, and brings it back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from bridge_app.domain.saved_reports import SavedReport, Span
from bridge_app.errors import FieldProblem
from bridge_app.exports.forms import Wanted
from bridge_app.ui.context import Context
from bridge_app.ui.coordinator.saved_card import SavedCard
from bridge_app.ui.coordinator.state import Wish

if TYPE_CHECKING:
    from bridge_app.errors import Problem

Asked = Callable[[], tuple[Wish, Wanted]]
"""What is asked now, and as which file it would leave."""


def report_of(name: str, span: Span, wish: Wish, wanted: Wanted) -> SavedReport:
    """What is asked, under a name and without its days."""
    groups = (wish.group,) if wish.group else ()
    asked = (span, wish.by, groups, wish.only, wish.state)
    return SavedReport(uuid4(), name, *asked, wanted.form.value, wanted.abroad, wanted.finance)


class Saving(QObject):
    """Answers the wishes of the card that change what is kept."""

    def __init__(self, context: Context, card: SavedCard, asked: Asked) -> None:
        super().__init__(card)
        self._context, self._card, self._asked = context, card, asked
        self._reports = context.services.saved_reports
        card.wanted.connect(self._save)
        card.named.connect(self._rename)
        card.removed.connect(self._remove)

    def open(self) -> None:
        """Shows what is kept now."""
        listed = partial(self._reports.listed, self._context.session.actor)
        self._context.ask(listed, self._card.show_reports)

    def _save(self, name: str, span: Span) -> None:
        report = report_of(name, span, *self._asked())
        save = partial(self._reports.save, self._context.session.actor, report)
        self._context.ask(save, lambda _kept: self._saved(), self._refused)

    def _rename(self, report: SavedReport, name: str) -> None:
        rename = partial(self._reports.rename, self._context.session.actor, report.id, name)
        self._context.ask(rename, lambda _nothing: self._saved(), self._refused)

    def _saved(self) -> None:
        """It is seen among the others."""
        self._card.end()
        self._card.unfold(unfolded=True)
        self._context.problems.saved()
        self.open()

    def _refused(self, problem: "Problem") -> None:
        if not isinstance(problem, FieldProblem):
            self._context.problems.show(problem)
            return
        from bridge_app.problem_words import sentence

        self._card.show_trouble(sentence(problem, self._context.language))

    def _remove(self, report: SavedReport) -> None:
        remove = partial(self._reports.remove, self._context.session.actor, report.id)
        self._context.ask(remove, lambda _nothing: self._removed(report))

    def _removed(self, report: SavedReport) -> None:
        said = self.tr("Verwijderd: {name}").format(name=report.name)
        back = partial(self._put_back, report.id)
        self._context.problems.done(said, self.tr("Maak ongedaan"), back)
        self.open()
        self._card.new.setFocus()

    def _put_back(self, report_id: UUID) -> None:
        put_back = partial(self._reports.put_back, self._context.session.actor, report_id)
        self._context.ask(put_back, lambda _nothing: self.open())


def wish_of(report: SavedReport, days: tuple[str, str]) -> Wish:
    """What a report asks, of these days."""
    group = report.groups[0] if report.groups else None
    return replace(Wish(*days), by=report.by, group=group, only=report.only, state=report.state)

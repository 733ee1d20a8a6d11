"""The budgets there are: a table, and with large letters the same budget by budget."""

from collections.abc import Iterable, Sequence

from bridge_app.domain.budgets import BudgetStand
from bridge_app.ui.coordinator.budgets_state import BudgetsState
from bridge_app.ui.parts.table import Column, Row
from bridge_app.ui.told_line import ToldLine, ToldTable
from bridge_app.words import euros, short_date


class KnownBudgets(ToldTable):
    """What was put in each, what is promised and spent, and what is left of it."""

    def __init__(self, language: str) -> None:
        super().__init__(self._line)
        self._language = language
        self._heads = (
            self.tr("Erin"),
            self.tr("Toegezegd"),
            self.tr("Uitgegeven"),
            self.tr("Over"),
        )
        columns = (
            Column(self.tr("Budget")),
            Column(self.tr("Dagen")),
            *(Column(head, figures=True) for head in self._heads),
            Column(self.tr("Stand")),
        )
        title = self.tr("Budgetten")
        self.lay_out(title, columns, title)

    def show_state(self, state: BudgetsState) -> None:
        """Shows what there is of each; nothing while there is none."""
        stands = state.stands or ()
        rows = (self._row(state, each) for each in stands)
        self.show_rows((*rows, self._sum(stands)) if stands else ())

    def _line(self, row: Row) -> ToldLine:
        """The same cells, each figure with the head of its column; what is left comes first."""
        name, days, *amounts, notice = row.cells
        said = [f"{head}: {cell}" for head, cell in zip(self._heads, amounts, strict=True)]
        left = ", ".join(part for part in (said[-1], notice) if part)
        when = " - ".join(days.split("\n"))
        return ToldLine(name, left, ", ".join(part for part in (when, *said[:-1]) if part))

    def _row(self, state: BudgetsState, stand: BudgetStand) -> Row:
        """A budget in figures: put in, less promised and spent, is what is left (DOMAIN 4)."""
        budget = stand.budget
        days = f"{short_date(budget.from_day)}\n{short_date(budget.to_day)}"
        team = state.team_name(budget.team)
        name = ", ".join(part for part in (budget.name, team) if part)
        return Row((name, days, *self._amounts(_figures(stand)), self._notice(stand)))

    def _sum(self, stands: Sequence[BudgetStand]) -> Row:
        """What all of them are together, closed ones included (DOMAIN 7)."""
        together = (sum(column) for column in zip(*map(_figures, stands), strict=True))
        return Row((self.tr("Samen"), "", *self._amounts(together), ""), strong=True)

    def _amounts(self, cents: Iterable[int]) -> tuple[str, ...]:
        return tuple(euros(self._language, each) for each in cents)

    def _notice(self, stand: BudgetStand) -> str:
        """What one should know of it; the first thing is enough."""
        if not stand.budget.active:
            return self.tr("gesloten")
        if stand.left_cents <= 0:
            return self.tr("op")
        return self.tr("bijna op") if stand.is_low else ""


def _figures(stand: BudgetStand) -> tuple[int, ...]:
    """Put in, promised, spent, and what is left of it, in cents."""
    return stand.put_cents, stand.promised_cents, stand.spent_cents, stand.left_cents

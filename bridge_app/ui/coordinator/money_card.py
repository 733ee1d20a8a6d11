"""The ways to budgets, stock and rules, with what one should know before going there."""

from bridge_app.domain.budgets import BudgetStand
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.words import euros


class MoneyCard(ListCard):
    """Rows that lead on; the first tells which budget is nearly empty."""

    def __init__(self) -> None:
        super().__init__()
        self.budgets = RowButton(self.tr("Budget"), icon="wallet")
        self.rules = RowButton(self.tr("Regels voor uitgeven"), icon="list-checks")
        self.stock = RowButton(self.tr("Voorraad"), icon="ticket")
        for row in (self.budgets, self.stock, self.rules):
            self.body.addWidget(row)

    def show_low(self, low: tuple[BudgetStand, ...], language: str) -> None:
        """Says of each budget that is nearly empty how much is left; nothing when none is."""
        said = self.tr("{name}: nog {left}")
        lines = (
            said.format(name=each.budget.name, left=euros(language, each.left_cents, whole=True))
            for each in low
        )
        self.budgets.set_words(self.tr("Budget"), ", ".join(lines))

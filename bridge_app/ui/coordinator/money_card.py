"""The ways to budgets, stock and rules, with what one should know before going there."""

from bridge_app.domain.budgets import BudgetStand
from bridge_app.ui.parts.rows import ListCard, RowButton
from bridge_app.words import euros, month_name


class MoneyCard(ListCard):
    """Rows that lead on; the first tells which budget is nearly empty."""

    def __init__(self) -> None:
        super().__init__()
        self.budgets = RowButton(self.tr("Budget"), icon="wallet")
        self.rules = RowButton(self.tr("Regels voor uitgeven"), icon="list-checks")
        self.stock = RowButton(self.tr("Voorraad"), icon="ticket")
        self.limits = RowButton(self.tr("Grens per jaar en grondslag"), icon="hand-coins")
        self.closing = RowButton(self.tr("Maand afsluiten"), icon="lock")
        self.list = RowButton(self.tr("Uitgiftelijst inlezen"), icon="download")
        rows = (self.budgets, self.stock, self.rules, self.limits, self.closing, self.list)
        for row in rows:
            self.body.addWidget(row)

    def show_soon(self, told: tuple[str, ...]) -> None:
        """Says of which cards the last day comes near."""
        self.stock.set_words(self.tr("Voorraad"), " ".join(told))

    def show_closing(self, month: str | None, language: str) -> None:
        """Says which month waits to be closed; nothing when none does."""
        said = self.tr("{month} is aan de beurt")
        due = said.format(month=month_name(language, month)) if month else ""
        self.closing.set_words(self.tr("Maand afsluiten"), due)

    def show_low(self, low: tuple[BudgetStand, ...], language: str) -> None:
        """Says of each budget that is nearly empty how much is left; nothing when none is."""
        said = self.tr("{name}: nog {left}")
        lines = (
            said.format(name=each.budget.name, left=euros(language, each.left_cents, whole=True))
            for each in low
        )
        self.budgets.set_words(self.tr("Budget"), ", ".join(lines))
